"""Code that Qt 6 does not accept is reported, and code that Qt 5 and Qt 6 accept is not."""

from __future__ import annotations

import pytest

from scripts.check_qt6 import main, problems

IMPORTS = "from qgis.PyQt.QtCore import Qt, QVariant\nfrom qgis.core import Qgis, QgsTask\n"


@pytest.mark.parametrize(
    ("code", "complaint"),
    [
        ("import PyQt5.QtCore", "qgis.PyQt"),
        ("from PyQt6 import QtCore", "qgis.PyQt"),
        ("from qgis.PyQt.QtWidgets import QAction", "QtGui"),
        ("from qgis.PyQt.QtCore import QRegExp", "no QRegExp"),
        (IMPORTS + "button = Qt.LeftButton", "in full"),
        (IMPORTS + "kind = QVariant.Int", "QMetaType"),
        (IMPORTS + "kind = QVariant.Type.Int", "QMetaType"),
        ("from qgis.PyQt.QtWebKit import QWebSettings", "no QtWebKit"),
        ("from qgis.PyQt import QtCore", "checked"),
        ("import sip", "qgis.PyQt"),
        ("moment.toTime_t()", "toSecsSinceEpoch"),
        ("self.fontMetrics().width('x')", "horizontalAdvance"),
        ("QFontMetrics(font).width('x')", "horizontalAdvance"),
        ("self.layout().setMargin(0)", "setContentsMargins"),
        ("QApplication.desktop().screenGeometry()", "screen"),
        ("combo.activated[str].connect(f)", "one type"),
        ("group.buttonClicked[int].connect(f)", "one type"),
        ("class W:\n  def mousePressEvent(self, event): return event.x()", "pos()"),
        ("def pressed(event: QMouseEvent): return event.globalPos()", "pos()"),
        ("def pressed(event: 'QgsMapMouseEvent'): return event.localPos()", "pos()"),
        ("def wheelEvent(self, event): return event.delta()", "angleDelta"),
        ("def dropEvent(self, event): return event.pos()", "position"),
        (IMPORTS + "task.setFlags(QgsTask.CanCancel | QgsTask.Hidden)", "in full"),
        ("dialog.exec_()", "exec()"),
    ],
)
def test_code_that_qt_6_does_not_accept_is_reported(code: str, complaint: str) -> None:
    reported = list(problems(code))
    assert reported
    assert all(complaint in text for _line, text in reported)


@pytest.mark.parametrize(
    "code",
    [
        "from qgis.PyQt.QtGui import QAction",
        IMPORTS + "button = Qt.MouseButton.LeftButton",
        IMPORTS + "def f(kind: Qgis.GeometryType) -> Qgis.WkbType: ...",
        IMPORTS + "task = QgsTask.SubTask(1)\nclass Mine(QgsTask.SubTask): ...",
        IMPORTS + "number = Qgis.QGIS_VERSION_INT",
        IMPORTS + "task = QgsTask.fromFunction('x', f)",
        "dialog.exec()",
        "def mousePressEvent(self, event): return event.pos(), self.x()",
        "def contextMenuEvent(self, event): menu.exec(event.globalPos())",
        "def pressed(point: QPointF): return point.x()",
        "widget.width(), label.setMargin(3), self.rect().width()",
        "combo.currentIndexChanged.connect(f), values['activated'], table.activated[0]",
        IMPORTS + "from qgis.PyQt.QtCore import QMetaType\nnothing, kind = QVariant(), QMetaType.Type.Int",
    ],
)
def test_code_that_both_accept_is_not_reported(code: str) -> None:
    assert not list(problems(code))


def test_the_plugin_is_ready_for_qt_6() -> None:
    assert main() == 0
