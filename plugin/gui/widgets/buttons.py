"""Tool buttons: with an icon alone, and one that shows or hides what is below it."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QToolButton


def icon_button(name: str, icon: str, description: str) -> QToolButton:
    """name: object name; icon: file name in QGIS's theme; description: tool tip and accessible name"""
    button = QToolButton()
    button.setObjectName(name)
    button.setIcon(QgsApplication.getThemeIcon(f"/{icon}"))
    button.setToolTip(description)
    button.setAccessibleName(description)
    return button


class DisclosureButton(QToolButton):
    """A text with an arrow, which points down while the button is checked; the caller shows what it discloses."""

    def __init__(self, name: str, text: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setText(text)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setAutoRaise(True)
        self.setCheckable(True)
        self.toggled.connect(self._show_arrow)
        self._show_arrow(False)

    def _show_arrow(self, checked: bool) -> None:
        self.setArrowType(Qt.ArrowType.DownArrow if checked else Qt.ArrowType.RightArrow)
