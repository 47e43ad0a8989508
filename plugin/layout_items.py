"""Makes items of a print layout: labels, text formats, and positions and sizes in millimetres."""

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
    text: str,
    box: tuple[float, float, float, float],
    points: float,
    colour: QColor = INK,
    bold: bool = False,
) -> QgsLayoutItemLabel:
    """Adds a label. name: its id; box: left, top, width, height; points: size of its letters"""
    label = QgsLayoutItemLabel(layout)
    label.setText(text)
    label.setTextFormat(text_format(points, colour, bold))
    label.setMarginX(0)
    label.setMarginY(0)
    label.attemptMove(position(*box[:2]))
    label.attemptResize(item_size(*box[2:]))
    return add_item(layout, label, name)


def text_format(points: float, colour: QColor = INK, bold: bool = False) -> QgsTextFormat:
    """The layout's font in a size in points."""
    style = QgsTextFormat()
    font = style.font()
    font.setBold(bold)
    style.setFont(font)
    style.setSize(points)
    style.setSizeUnit(Qgis.RenderUnit.Points)
    style.setColor(colour)
    return style


def add_item(layout: QgsLayout, item: Item, name: str) -> Item:
    """Adds an item under an id and returns it."""
    item.setId(name)
    layout.addLayoutItem(item)
    return item


def position(x: float, y: float) -> QgsLayoutPoint:
    return QgsLayoutPoint(x, y, Qgis.LayoutUnit.Millimeters)


def item_size(width: float, height: float) -> QgsLayoutSize:
    return QgsLayoutSize(width, height, Qgis.LayoutUnit.Millimeters)
