"""What Qt 6 would not take is found in the source, and what both take is let be."""

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
        (IMPORTS + "kind = QVariant.Int", "in full"),
        (IMPORTS + "task.setFlags(QgsTask.CanCancel | QgsTask.Hidden)", "in full"),
        ("dialog.exec_()", "exec()"),
    ],
)
def test_what_qt_6_does_not_take_is_found(code: str, complaint: str) -> None:
    found = list(problems(code))
    assert found
    assert all(complaint in text for _line, text in found)


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
    ],
)
def test_what_both_take_is_let_be(code: str) -> None:
    assert not list(problems(code))


def test_the_plugin_is_ready_for_qt_6() -> None:
    assert main() == 0
