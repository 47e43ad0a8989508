"""Checks that the plugin's code runs on QGIS 3 (Qt 5) and QGIS 4 (Qt 6) alike: `python -m scripts.check_qt6`.

What Qt 6 took away, seen in the source, for a machine with Qt 5 runs such code without a word:

* Qt is imported through qgis.PyQt, never as PyQt5 or PyQt6;
* QAction, QActionGroup and QShortcut come from QtGui;
* enum members are written in full, `Qt.MouseButton.LeftButton`, not `Qt.LeftButton`;
* `exec()`, not `exec_()`;
* no class, module, method or form of a signal that Qt 6 no longer has, and none of its events' old positions;
* types of values are QMetaType's: QVariant names none any more.

This looks at the spelling alone, takes a moment, and so is part of lint. `make test-qt6` then holds every use of Qt
against the types that Qt 6 states.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BINDINGS = ("PyQt5", "PyQt6", "PySide2", "PySide6", "sip")
MOVED_TO_QTGUI = {"QAction", "QActionGroup", "QShortcut", "QUndoCommand", "QUndoGroup", "QUndoStack"}
REMOVED = {  # class or module of Qt 5 -> what to take
    "QDesktopWidget": "QScreen",
    "QDirModel": "QFileSystemModel",
    "QGLWidget": "QOpenGLWidget",
    "QMatrix": "QTransform",
    "QRegExp": "QRegularExpression",
    "QRegExpValidator": "QRegularExpressionValidator",
    "QSound": "QSoundEffect",
    "QTextCodec": "Python's codecs",
    "QtScript": "Python",
    "QtWebKit": "QTextBrowser",
    "QtWebKitWidgets": "QTextBrowser",
    "QtXmlPatterns": "Python's xml",
}
RENAMED = {  # method of Qt 5, told by its name on whatever object -> what to call
    "exec_": "exec",
    "print_": "print",
    "toTime_t": "toSecsSinceEpoch",
    "setTime_t": "setSecsSinceEpoch",
    "fromTime_t": "fromSecsSinceEpoch",
    "setCodec": "nothing: texts are UTF-8",
    "setTabStopWidth": "setTabStopDistance",
}
RENAMED_ON_CALL = {  # (what is called, on what call) -> what to call, where the method alone would not tell
    ("width", "fontMetrics"): "fontMetrics().horizontalAdvance",
    ("width", "QFontMetrics"): "QFontMetrics(…).horizontalAdvance",
    ("width", "QFontMetricsF"): "QFontMetricsF(…).horizontalAdvance",
    ("setMargin", "layout"): "layout().setContentsMargins",
    ("screenGeometry", "desktop"): "screen().geometry",
    ("availableGeometry", "desktop"): "screen().availableGeometry",
}
# Methods of Qt 5's events -> what to call in Qt 6.
MOUSE = dict.fromkeys(("x", "y", "globalPos", "globalX", "globalY", "localPos", "windowPos", "screenPos"), "pos()")
WHEEL = {**dict.fromkeys(("pos", "posF", "x", "y", "globalPos"), "position()"), "delta": "angleDelta()"}
DROP = dict.fromkeys(("pos", "posF"), "getattr(event, 'position', event.pos)()")
EVENTS = {
    "QMouseEvent": MOUSE, "QgsMapMouseEvent": MOUSE, "QEnterEvent": MOUSE, "QWheelEvent": WHEEL,
    "QDropEvent": DROP, "QDragMoveEvent": DROP, "QDragEnterEvent": DROP,
    "mousePressEvent": MOUSE, "mouseMoveEvent": MOUSE, "mouseReleaseEvent": MOUSE, "mouseDoubleClickEvent": MOUSE,
    "canvasPressEvent": MOUSE, "canvasMoveEvent": MOUSE, "canvasReleaseEvent": MOUSE, "canvasDoubleClickEvent": MOUSE,
    "wheelEvent": WHEEL, "dropEvent": DROP, "dragMoveEvent": DROP, "dragEnterEvent": DROP,
}  # fmt: skip
OVERLOADED_SIGNALS = {
    "activated",
    "buttonClicked",
    "currentIndexChanged",
    "highlighted",
    "textActivated",
    "valueChanged",
}


def problems(source: str) -> Iterator[tuple[int, str]]:
    """Line and complaint, for each place in a module's text that Qt 6 would not take."""
    tree = ast.parse(source)
    qt_names = set(_qt_classes(tree)) - {"QVariant"}
    inner = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    called = {id(each) for node in ast.walk(tree) for each in _used_as_class(node)}
    annotations = {id(each) for node in ast.walk(tree) for note in _annotations(node) for each in ast.walk(note)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                if alias.name.split(".")[0] in BINDINGS:
                    yield node.lineno, f"import {alias.name}: import Qt through qgis.PyQt"
        elif isinstance(node, ast.ImportFrom):
            yield from _import_problems(node)
        elif isinstance(node, ast.FunctionDef):
            yield from _event_problems(node)
        elif isinstance(node, ast.Subscript):
            yield from _signal_problems(node)
        elif isinstance(node, ast.Attribute):
            yield from _removed_problems(node)
            if id(node) not in inner | called | annotations and _is_bare_member(node, qt_names):
                yield node.lineno, f"{ast.unparse(node)}: write the enum in full, as in Qt.MouseButton.LeftButton"


def _import_problems(node: ast.ImportFrom) -> Iterator[tuple[int, str]]:
    module = node.module or ""
    if module.split(".")[0] in BINDINGS:
        yield node.lineno, f"from {module}: import Qt through qgis.PyQt"
    if not module.startswith("qgis.PyQt"):
        return
    if module.rpartition(".")[2] in REMOVED:
        yield node.lineno, f"Qt 6 has no {module.rpartition('.')[2]}: take {REMOVED[module.rpartition('.')[2]]}"
    for alias in node.names:
        if module.endswith("QtWidgets") and alias.name in MOVED_TO_QTGUI:
            yield node.lineno, f"{alias.name} comes from qgis.PyQt.QtGui"
        if alias.name in REMOVED:
            yield node.lineno, f"Qt 6 has no {alias.name}: take {REMOVED[alias.name]}"
        if module == "qgis.PyQt" and alias.name.startswith("Qt"):
            yield node.lineno, f"from qgis.PyQt.{alias.name} import the classes, so that their enums can be checked"


def _event_problems(function: ast.FunctionDef) -> Iterator[tuple[int, str]]:
    """What is asked of an event that Qt 6's has not; an event is known by its annotation or its handler's name."""
    given = [each for each in function.args.args if each.arg != "self"]
    for number, each in enumerate(given):
        note = each.annotation
        kind = getattr(note, "attr", getattr(note, "id", getattr(note, "value", "")))
        old = EVENTS.get(str(kind)) or (EVENTS.get(function.name, {}) if number == 0 else {})
        for node in ast.walk(function):
            if isinstance(node, ast.Attribute) and getattr(node.value, "id", "") == each.arg and node.attr in old:
                yield node.lineno, f"{each.arg}.{node.attr}(): Qt 6 has it not; {old[node.attr]}"


def _signal_problems(node: ast.Subscript) -> Iterator[tuple[int, str]]:
    """`combo.activated[str]`: Qt 6 has signals with one type each, the text's under a name of its own."""
    if isinstance(node.value, ast.Attribute) and node.value.attr in OVERLOADED_SIGNALS:
        if getattr(node.slice, "id", "") in ("str", "int", "float"):
            yield node.lineno, f"{ast.unparse(node)}: Qt 6's signals have one type each (textActivated, idClicked, …)"


def _removed_problems(node: ast.Attribute) -> Iterator[tuple[int, str]]:
    if node.attr in RENAMED:
        yield node.lineno, f"{node.attr}() is {RENAMED[node.attr]}() in Qt 6"
    if isinstance(node.value, ast.Call):
        maker = getattr(node.value.func, "id", getattr(node.value.func, "attr", ""))
        if (node.attr, maker) in RENAMED_ON_CALL:
            yield node.lineno, f"{maker}().{node.attr}() is {RENAMED_ON_CALL[node.attr, maker]}() in Qt 6"
    if getattr(node.value, "id", "") == "QVariant":
        yield node.lineno, f"QVariant.{node.attr}: types are QMetaType.Type's in Qt 6"


def _qt_classes(tree: ast.AST) -> Iterator[str]:
    """The names of classes that a module takes from Qt or QGIS."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "qgis":
            yield from (alias.asname or alias.name for alias in node.names if alias.name[:1] == "Q")


def _annotations(node: ast.AST) -> Iterator[ast.AST]:
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
