"""Checks that the plugin's code runs on QGIS 3 (Qt 5) and QGIS 4 (Qt 6): `python -m scripts.check_qt6`.

It finds in the source what Qt 6 removed, because Qt 5 runs such code without a warning:

* Qt is imported through qgis.PyQt, never as PyQt5 or PyQt6;
* QAction, QActionGroup and QShortcut come from QtGui;
* enum members are written in full, `Qt.MouseButton.LeftButton`, not `Qt.LeftButton`;
* `exec()`, not `exec_()`;
* no class, module, method or form of a signal that Qt 6 no longer has, and no removed position of an event;
* types of values are those of QMetaType, because QVariant no longer has them.

It looks at names only and is fast, so it is part of lint. `make test-qt6` checks every use of Qt against Qt 6's types.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BINDINGS = ("PyQt5", "PyQt6", "PySide2", "PySide6", "sip")
MOVED_TO_QTGUI = {"QAction", "QActionGroup", "QShortcut", "QUndoCommand", "QUndoGroup", "QUndoStack"}
REMOVED = {  # class or module of Qt 5 -> replacement
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
RENAMED = {  # method of Qt 5, on any object -> replacement
    "exec_": "exec",
    "print_": "print",
    "toTime_t": "toSecsSinceEpoch",
    "setTime_t": "setSecsSinceEpoch",
    "fromTime_t": "fromSecsSinceEpoch",
    "setCodec": "nothing: texts are UTF-8",
    "setTabStopWidth": "setTabStopDistance",
}
RENAMED_ON_CALL = {  # (method, call that it is called on) -> replacement, where the method's name is ambiguous
    ("width", "fontMetrics"): "fontMetrics().horizontalAdvance",
    ("width", "QFontMetrics"): "QFontMetrics(…).horizontalAdvance",
    ("width", "QFontMetricsF"): "QFontMetricsF(…).horizontalAdvance",
    ("setMargin", "layout"): "layout().setContentsMargins",
    ("screenGeometry", "desktop"): "screen().geometry",
    ("availableGeometry", "desktop"): "screen().availableGeometry",
}
# Methods of Qt 5's events -> replacement
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
    """Line and message for each use in a module's source that Qt 6 does not support."""
    tree = ast.parse(source)
    qt_names = set(_qt_classes(tree)) - {"QVariant"}
    inner_values = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    called = {id(each) for node in ast.walk(tree) for each in _used_as_class(node)}
    annotations = {
        id(each) for node in ast.walk(tree) for annotation in _annotations(node) for each in ast.walk(annotation)
    }
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
            if id(node) not in inner_values | called | annotations and _is_bare_member(node, qt_names):
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
    """Methods of events that Qt 6 removed; an event is recognised by its annotation or the handler's name."""
    parameters = [each for each in function.args.args if each.arg != "self"]
    for number, each in enumerate(parameters):
        annotation = each.annotation
        event_type = getattr(annotation, "attr", getattr(annotation, "id", getattr(annotation, "value", "")))
        removed = EVENTS.get(str(event_type)) or (EVENTS.get(function.name, {}) if number == 0 else {})
        for node in ast.walk(function):
            if isinstance(node, ast.Attribute) and getattr(node.value, "id", "") == each.arg and node.attr in removed:
                yield node.lineno, f"{each.arg}.{node.attr}(): Qt 6 has it not; {removed[node.attr]}"


def _signal_problems(node: ast.Subscript) -> Iterator[tuple[int, str]]:
    """Overloaded signals such as `combo.activated[str]`: Qt 6's signals have one type each."""
    if isinstance(node.value, ast.Attribute) and node.value.attr in OVERLOADED_SIGNALS:
        if getattr(node.slice, "id", "") in ("str", "int", "float"):
            yield node.lineno, f"{ast.unparse(node)}: Qt 6's signals have one type each (textActivated, idClicked, …)"


def _removed_problems(node: ast.Attribute) -> Iterator[tuple[int, str]]:
    if node.attr in RENAMED:
        yield node.lineno, f"{node.attr}() is {RENAMED[node.attr]}() in Qt 6"
    if isinstance(node.value, ast.Call):
        called = getattr(node.value.func, "id", getattr(node.value.func, "attr", ""))
        if (node.attr, called) in RENAMED_ON_CALL:
            yield node.lineno, f"{called}().{node.attr}() is {RENAMED_ON_CALL[node.attr, called]}() in Qt 6"
    if getattr(node.value, "id", "") == "QVariant":
        yield node.lineno, f"QVariant.{node.attr}: types are QMetaType.Type's in Qt 6"


def _qt_classes(tree: ast.AST) -> Iterator[str]:
    """The names of classes that a module imports from Qt or QGIS."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "qgis":
            yield from (alias.asname or alias.name for alias in node.names if alias.name[:1] == "Q")


def _annotations(node: ast.AST) -> Iterator[ast.AST]:
    """The annotations of a node, in which a class inside a class is a type."""
    for field in ("annotation", "returns"):
        annotation = getattr(node, field, None)
        if isinstance(annotation, ast.AST):
            yield annotation


def _used_as_class(node: ast.AST) -> list[ast.expr]:
    """Expressions that are called or inherited from, so they are classes and not enum members."""
    return [node.func] if isinstance(node, ast.Call) else node.bases if isinstance(node, ast.ClassDef) else []


def _is_bare_member(node: ast.Attribute, qt_names: set[str]) -> bool:
    """Whether the node is like `Qt.LeftButton` or `QMessageBox.Ok`: an enum member without the enum's name.

    The name of a class or an enum inside a class (`Qgis.GeometryType`) looks the same, so it may be used only in an
    annotation, a call or a list of bases; constants in capitals (`Qgis.QGIS_VERSION_INT`) are neither.
    """
    if not isinstance(node.value, ast.Name) or node.value.id not in qt_names:
        return False
    return node.attr[:1].isupper() and not node.attr.isupper()


def main() -> int:
    """Print each problem; returns 0 if there is none, else 1."""
    count = 0
    for path in sorted((ROOT / "plugin").rglob("*.py")):
        for line, complaint in problems(path.read_text("utf-8")):
            print(f"{path.relative_to(ROOT)}:{line}: {complaint}")
            count += 1
    return min(count, 1)


if __name__ == "__main__":
    sys.exit(main())
