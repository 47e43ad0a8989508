"""User actions in the set-up dialog, and what it displays."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QLabel, QPushButton, QToolButton, QWidget

from plugin.gui.setup.dialog import SetupDialog


def button(dialog: QWidget, name: str) -> QPushButton:
    return dialog.findChild(QPushButton, name)


def press(dialog: QWidget, name: str) -> None:
    widget = dialog.findChild(QPushButton, name) or dialog.findChild(QToolButton, name)
    assert widget.isEnabled() and widget.isVisible(), name
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def label_text(dialog: QWidget, name: str = "landchipProgressText") -> str:
    return dialog.findChild(QLabel, name).text()


def idle(dialog: SetupDialog) -> bool:
    return not dialog._tasks.busy


def has_plan(dialog: SetupDialog) -> bool:
    return "chipling\u00a01.0" in label_text(dialog, "landchipPackages")
