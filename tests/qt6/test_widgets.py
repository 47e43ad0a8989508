"""Every widget that needs no QGIS is created, displayed, used and painted on Qt 6."""

from __future__ import annotations

import importlib
import inspect
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QPoint, Qt
from qgis.PyQt.QtGui import QColor, QPalette
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QWidget

GUI = Path(__file__).resolve().parents[2] / "plugin" / "gui"
MODULES = sorted(
    ".".join(path.relative_to(GUI).with_suffix("").parts) for path in GUI.rglob("*.py") if path.stem != "__init__"
)
WITHOUT_QGIS = {
    "engine_queue",
    "widgets.bars",
    "widgets.elided_combo",
    "click.panel.answer_view",
    "click.panel.chip_panel",
    "click.panel.comparison",
    "click.panel.correction_box",
    "click.panel.chip_picture",
    "click.panel.texts",
    "run.form.presets",
    "setup.dialog",
}


def widgets() -> list[type[QWidget]]:
    """The classes of plugin/gui whose constructor needs no arguments."""
    classes = []
    for name in MODULES:
        try:
            module = importlib.import_module(f"plugin.gui.{name}")
        except pytest.skip.Exception:
            continue
        for _name, each in inspect.getmembers(module, inspect.isclass):
            if issubclass(each, QWidget) and each.__module__ == module.__name__ and not _required_parameters(each):
                classes.append(each)
    return classes


def _required_parameters(each: type[QWidget]) -> list[str]:
    """The parameters of the constructor without a default."""
    parameters = inspect.signature(each.__init__).parameters.values()
    return [
        one.name
        for one in list(parameters)[1:]
        if one.default is one.empty and one.kind in (one.POSITIONAL_ONLY, one.POSITIONAL_OR_KEYWORD, one.KEYWORD_ONLY)
    ]


@pytest.mark.parametrize("name", sorted(WITHOUT_QGIS))
def test_a_module_that_needs_no_qgis_stays_so(name: str) -> None:
    try:
        importlib.import_module(f"plugin.gui.{name}")
    except pytest.skip.Exception as error:
        pytest.fail(f"plugin/gui: {name} now {error}")


@pytest.mark.parametrize("widget_class", widgets(), ids=lambda each: each.__name__)
def test_a_widget_is_shown_pressed_typed_into_grown_darkened_and_drawn(
    widget_class: type[QWidget], qgis_app: QApplication
) -> None:
    widget = widget_class()
    widget.resize(420, 640)
    widget.show()
    QCoreApplication.processEvents()
    before = qgis_app.font()
    middle = QPoint(widget.width() // 2, widget.height() // 2)
    QTest.mouseMove(widget, middle)
    QTest.mousePress(widget, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=middle)
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_1, Qt.Key.Key_Down):
        QTest.keyClick(widget, key)
    larger = widget.font()
    larger.setPointSizeF(2 * before.pointSizeF())
    widget.setFont(larger)
    dark = QPalette(QColor(40, 40, 40))
    widget.setPalette(dark)
    for kind in (QEvent.Type.LanguageChange, QEvent.Type.StyleChange):
        QCoreApplication.sendEvent(widget, QEvent(kind))
    QCoreApplication.processEvents()
    assert not widget.grab().isNull()
    widget.close()
