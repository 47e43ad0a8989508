"""Corrects the type stubs of PyQGIS and PyQt5 in the environment that it runs in, which is .venv/lint.

qgis-stubs and PyQt5-stubs are the only ones on PyPI. They contain every class and every scoped enum, but

* there is no `qgis.PyQt`, through which the plugin imports Qt;
* SIP declares each pointer Optional, even where QGIS never returns or passes null (`QgsProject.instance()`), without
  exceptions;
* PyQt's properties as arguments (`QLabel(objectName="title")`) and the second argument of `connect` are missing.

The Makefile runs this once after pip. A correction that no longer applies, because a new version of the stubs is
correct, raises ValueError and must be deleted. A method belongs in NEVER_NONE only if QGIS's source proves it; where
None is possible, the plugin's code handles it.
"""

from __future__ import annotations

import re
import sysconfig
from collections.abc import Iterable, Mapping
from pathlib import Path

PYQT = ("QtCore", "QtGui", "QtNetwork", "QtPrintSupport", "QtSvg", "QtTest", "QtWidgets", "QtXml", "sip")
IN_QTGUI = "from PyQt5.QtWidgets import QAction as QAction, QActionGroup as QActionGroup, QShortcut as QShortcut\n"

# Stub -> class -> methods that neither return None nor are called with it.
NEVER_NONE: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "qgis-stubs/_core.pyi": {
        "QgsAbstractGeometry": ("segmentize",),
        "QgsApplication": ("authManager", "processingRegistry", "taskManager"),
        "QgsLayerTreeGroup": ("addLayer",),  # for a layer
        "QgsLayerTreeModel": ("rootGroup",),
        "QgsLayoutItemLegend": ("model",),
        "QgsLayoutItemManualTable": ("create",),
        "QgsMapLayer": ("serverProperties", "styleManager"),
        "QgsNetworkAccessManager": ("instance",),
        "QgsPointPatternFillSymbolLayer": ("subSymbol",),
        "QgsProcessingAlgorithm": ("prepareAlgorithm", "processAlgorithm"),  # the feedback
        "QgsProcessingContext": ("temporaryLayerStore",),
        "QgsProcessingLayerPostProcessorInterface": ("postProcessLayer",),
        "QgsProject": ("instance", "layerTreeRoot", "layoutManager"),
        "QgsProviderRegistry": ("instance",),
        "QgsRasterDataProvider": ("block", "clone"),
        "QgsRasterLayer": ("dataProvider",),  # the provider of a valid layer
        "QgsVectorLayer": ("dataProvider",),
    },
    "qgis-stubs/_gui.pyi": {
        "QgisInterface": ("addToolBar", "mainWindow", "mapCanvas", "messageBar"),
        "QgsFileWidget": ("lineEdit",),
        "QgsGui": ("historyProviderRegistry", "instance", "processingRecentAlgorithmLog"),
        "QgsMessageBar": ("createMessage",),
        # a tool ends with its canvas
        "QgsMapTool": ("canvas", "canvasMoveEvent", "canvasReleaseEvent", "keyPressEvent"),
    },
    "PyQt5-stubs/QtCore.pyi": {"QCoreApplication": ("instance",)},  # in QGIS there always is an application
}
EXCEPTIONS = """

class QgsException(Exception): ...
class QgsCsException(QgsException): ...
class QgsProcessingException(QgsException): ...
"""
# File -> text in the stub -> correct text.
REPLACED: Mapping[str, Mapping[str, str]] = {
    "PyQt5-stubs/QtCore.pyi": {
        'def connect(self, slot: "PYQT_SLOT")': 'def connect(self, slot: "PYQT_SLOT", type: "Qt.ConnectionType" = ...)',
        "def setParent(self, a0: 'QObject')": "def setParent(self, a0: typing.Optional['QObject'])",
        # flags and their single members compare equal
        "class KeyboardModifiers(sip.simplewrapper):\n": (
            "class KeyboardModifiers(sip.simplewrapper):\n        def __eq__(self, other: object) -> bool: ...\n"
        ),
        "class QDate(sip.simplewrapper):\n": (
            "class QDate(sip.simplewrapper):\n    def __lt__(self, other: 'QDate') -> bool: ...\n"
        ),
    },
    "qgis-stubs/core/__init__.py": {"import NULL\n": "import NULL as NULL\n"},
    "qgis-stubs/_core.pyi": {
        "class Qgis(PyQt5.sip.wrapper):\n": "class Qgis(PyQt5.sip.wrapper):\n\n    QGIS_VERSION: str\n"
    },
}


def without_none(text: str, class_name: str, methods: Iterable[str]) -> str:
    """A stub's text without Optional in the signatures of some methods of one class."""
    begin, end = _class_at(text, class_name)
    body = text[begin:end]
    for method in methods:
        pattern = re.compile(rf"^    def {method}\(.*$", re.MULTILINE)
        corrected = pattern.sub(lambda match: _no_optional(match[0]), body)
        if corrected == body:
            raise ValueError(f"{class_name}.{method}: no signature with Optional")
        body = corrected
    return text[:begin] + body + text[end:]


def _class_at(text: str, name: str) -> tuple[int, int]:
    """Start and end of a top-level class in a stub's text."""
    match = re.search(rf"^class {name}\b.*?(?=^class |\Z)", text, re.MULTILINE | re.DOTALL)
    if match is None:
        raise ValueError(f"no class {name}")
    return match.span()


def _no_optional(line: str) -> str:
    """Each `typing.Optional[X]` of a line as `X`."""
    opening = "typing.Optional["
    while opening in line:
        begin = line.index(opening)
        end = begin + len(opening)
        depth = 1
        while depth:
            depth += {"[": 1, "]": -1}.get(line[end], 0)
            end += 1
        line = line[:begin] + line[begin + len(opening) : end - 1] + line[end:]
    return line


def replaced(text: str, replacements: Mapping[str, str]) -> str:
    """A text with these replacements. Raises ValueError where a passage does not occur exactly once."""
    for old, new in replacements.items():
        if text.count(old) != 1:
            raise ValueError(f"{text.count(old)} times in the stub, not once: {old!r}")
        text = text.replace(old, new)
    return text


def with_object_name(text: str) -> str:
    """QtWidgets' stub with `objectName=` in each constructor that takes a parent."""
    constructor = re.compile(r"^(    def __init__\(self, [^*\n]*\bparent: [^*\n]*)(\) -> None: \.\.\.)$", re.MULTILINE)
    text, count = constructor.subn(r"\1, *, objectName: str = ...\2", text)
    if not count:
        raise ValueError("no constructor with a parent")
    return text


def correct(packages: Path) -> None:
    """Correct the stubs in a folder of installed packages; raises ValueError where a correction does not apply."""
    for name, classes in NEVER_NONE.items():
        path = packages / name
        text = path.read_text("utf-8").replace("typing.Optional[str]", "str")  # a QString is a str, a null one ""
        for class_name, methods in classes.items():
            text = without_none(text, class_name, methods)
        path.write_text(text, "utf-8")
    for name, replacements in REPLACED.items():
        path = packages / name
        path.write_text(replaced(path.read_text("utf-8"), replacements), "utf-8")
    with (packages / "qgis-stubs" / "_core.pyi").open("a", encoding="utf-8") as core:
        core.write(EXCEPTIONS)
    widgets = packages / "PyQt5-stubs" / "QtWidgets.pyi"
    widgets.write_text(with_object_name(widgets.read_text("utf-8")), "utf-8")
    pyqt = packages / "qgis-stubs" / "PyQt"
    pyqt.mkdir()
    (pyqt / "__init__.pyi").touch()
    for module in PYQT:
        text = f"from PyQt5.{module} import *\n" + (IN_QTGUI if module == "QtGui" else "")
        (pyqt / f"{module}.pyi").write_text(text, "utf-8")


if __name__ == "__main__":
    correct(Path(sysconfig.get_path("purelib")))
