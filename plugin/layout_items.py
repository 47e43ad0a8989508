"""What the items of a printed page are made of: letters, colours, and places in millimetres."""

from __future__ import annotations

from typing import TypeVar

from qgis.core import (
    Qgis,
    QgsLayout,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsTextFormat,
)
from qgis.PyQt.QtGui import QColor

Item = TypeVar("Item", bound=QgsLayoutItem)

INK, GREY, LINE = QColor("#202020"), QColor("#555555"), QColor("#c8c8c8")


def add_label(
    layout: QgsLayout,
    name: str,
    words: str,
    box: tuple[float, float, float, float],
    points: float,
    colour: QColor = INK,
    bold: bool = False,
) -> QgsLayoutItemLabel:
    """box: left, top, width, height"""
    made = QgsLayoutItemLabel(layout)
    made.setText(words)
    made.setTextFormat(letters(points, colour, bold))
    made.setMarginX(0)
    made.setMarginY(0)
    made.attemptMove(at(*box[:2]))
    made.attemptResize(sized(*box[2:]))
    return added(layout, made, name)


def letters(points: float, colour: QColor = INK, bold: bool = False) -> QgsTextFormat:
    made = QgsTextFormat()
    font = made.font()
    font.setBold(bold)
    made.setFont(font)
    made.setSize(points)
    made.setSizeUnit(Qgis.RenderUnit.Points)
    made.setColor(colour)
    return made


def added(layout: QgsLayout, item: Item, name: str) -> Item:
    item.setId(name)
    layout.addLayoutItem(item)
    return item


def at(x: float, y: float) -> QgsLayoutPoint:
    return QgsLayoutPoint(x, y, Qgis.LayoutUnit.Millimeters)


def sized(width: float, height: float) -> QgsLayoutSize:
    return QgsLayoutSize(width, height, Qgis.LayoutUnit.Millimeters)
