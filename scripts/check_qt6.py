"""Checks that the plugin's code runs on QGIS 3 (Qt 5) and QGIS 4 (Qt 6) alike: `python -m scripts.check_qt6`.

What Qt 6 took away, seen in the source, for a machine with Qt 5 runs such code without a word:

* Qt is imported through qgis.PyQt, never as PyQt5 or PyQt6;
* QAction, QActionGroup and QShortcut come from QtGui;
* enum members are written in full, `Qt.MouseButton.LeftButton`, not `Qt.LeftButton`;
* `exec()`, not `exec_()`;
* nothing that Qt 6 no longer has (QRegExp, QDesktopWidget, QVariant.Type names, …).
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
MOVED_TO_QTGUI = {"QAction", "QActionGroup", "QShortcut", "QUndoCommand", "QUndoStack"}
GONE = {"QRegExp", "QRegExpValidator", "QDesktopWidget", "QMatrix", "QTextCodec"}


def problems(source: str) -> Iterator[tuple[int, str]]:
    """Line and complaint, for each place in a module's text that Qt 6 would not take."""
    tree = ast.parse(source)
    qt_names = set(_from_qt(tree))
    inner = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    called = {id(each) for node in ast.walk(tree) for each in _used_as_class(node)}
    annotations = {id(each) for node in ast.walk(tree) for note in _notes(node) for each in ast.walk(note)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                if alias.name.split(".")[0] in ("PyQt5", "PyQt6", "PySide2", "PySide6"):
                    yield node.lineno, f"import {alias.name}: import Qt through qgis.PyQt"
        elif isinstance(node, ast.ImportFrom):
            yield from _import_problems(node)
        elif isinstance(node, ast.Attribute):
            if node.attr == "exec_":
                yield node.lineno, "exec_() is exec() in Qt 6"
            elif id(node) not in inner | called | annotations and _is_bare_member(node, qt_names):
                yield node.lineno, f"{ast.unparse(node)}: write the enum in full, as in Qt.MouseButton.LeftButton"


def _import_problems(node: ast.ImportFrom) -> Iterator[tuple[int, str]]:
    module = node.module or ""
    if module.split(".")[0] in ("PyQt5", "PyQt6", "PySide2", "PySide6"):
        yield node.lineno, f"from {module}: import Qt through qgis.PyQt"
    for alias in node.names:
        if module.endswith("QtWidgets") and alias.name in MOVED_TO_QTGUI:
            yield node.lineno, f"{alias.name} comes from qgis.PyQt.QtGui"
        if module.startswith("qgis.PyQt") and alias.name in GONE:
            yield node.lineno, f"Qt 6 has no {alias.name}"


def _from_qt(tree: ast.AST) -> Iterator[str]:
    """The names of classes that a module takes from Qt or QGIS."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "qgis":
            yield from (alias.asname or alias.name for alias in node.names if alias.name[:1] == "Q")


def _notes(node: ast.AST) -> Iterator[ast.AST]:
    """The annotations of a node: a class inside a class is a type there."""
    for field in ("annotation", "returns"):
        note = getattr(node, field, None)
        if isinstance(note, ast.AST):
            yield note


def _used_as_class(node: ast.AST) -> list[ast.expr]:
    """What is called or inherited from, and so a class inside a class: no enum member is."""
    return [node.func] if isinstance(node, ast.Call) else node.bases if isinstance(node, ast.ClassDef) else []


def _is_bare_member(node: ast.Attribute, qt_names: set[str]) -> bool:
    """`Qt.LeftButton`, `QMessageBox.Ok`: a member with no enum between it and its class.

    A class or an enum inside a class (`Qgis.GeometryType`) is not told from a member by its looks, so it may stand
    alone only in an annotation, a call or a list of bases; constants in capitals (`Qgis.QGIS_VERSION_INT`) are neither.
    """
    if not isinstance(node.value, ast.Name) or node.value.id not in qt_names:
        return False
    return node.attr[:1].isupper() and not node.attr.isupper()


def main() -> int:
    """Prints each complaint; the number of them is 0 where all is well."""
    found = 0
    for path in sorted((ROOT / "plugin").rglob("*.py")):
        for line, complaint in problems(path.read_text("utf-8")):
            print(f"{path.relative_to(ROOT)}:{line}: {complaint}")
            found += 1
    return min(found, 1)


if __name__ == "__main__":
    sys.exit(main())
