"""A group box that is folded at first."""

from __future__ import annotations

from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget


def folded_box(title: str, name: str, *contents: QWidget) -> QgsCollapsibleGroupBox:
    """name: object name"""
    box = QgsCollapsibleGroupBox(title)
    box.setObjectName(name)
    box.setCollapsed(True)
    box.setLayout(QVBoxLayout())
    for each in contents:
        box.layout().addWidget(each)
    return box
