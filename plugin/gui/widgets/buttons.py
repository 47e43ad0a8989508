"""Small buttons that show an icon and say in words what they do."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtWidgets import QToolButton


def icon_button(name: str, icon: str, says: str) -> QToolButton:
    """icon: of QGIS's theme; says: the tool tip, and what a reader of the screen says"""
    button = QToolButton()
    button.setObjectName(name)
    button.setIcon(QgsApplication.getThemeIcon(f"/{icon}"))
    button.setToolTip(says)
    button.setAccessibleName(says)
    return button
