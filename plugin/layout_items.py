"""Makes items of a print layout: labels, a north arrow, text formats, and positions and sizes in millimetres."""

from __future__ import annotations

import base64
from typing import TypeVar

from qgis.core import (
    Qgis,
    QgsLayout,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLayoutUtils,
    QgsRenderContext,
    QgsTextFormat,
    QgsTextRenderer,
)
from qgis.PyQt.QtGui import QColor

Item = TypeVar("Item", bound=QgsLayoutItem)

TEXT_WIDENING = 1.05  # text is drawn this much wider on a screen than it was measured
INK, GREY, LINE = QColor("#202020"), QColor("#555555"), QColor("#c8c8c8")
# Stored in the layout itself, so that a project opens without Landchip.
NORTH = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 40"><g stroke="#ffffff" stroke-width="1.2"
stroke-linejoin="round"><path d="M12 14 20 38 12 33Z" fill="#ffffff"/><path d="M12 14 4 38 12 33Z" fill="#202020"/></g>
<path d="M12 14 20 38 12 33 4 38Z" fill="none" stroke="#202020" stroke-width=".8" stroke-linejoin="round"/>
<path d="M8 11V2L16 11V2" fill="none" stroke="#ffffff" stroke-width="4"/>
<path d="M8 11V2L16 11V2" fill="none" stroke="#202020" stroke-width="1.8"/></svg>"""


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


def add_north_arrow(
    layout: QgsLayout, map_item: QgsLayoutItemMap, box: tuple[float, float, float, float]
) -> QgsLayoutItemPicture:
    """Adds an arrow that points to true north of the map. box: left, top, width, height"""
    arrow = QgsLayoutItemPicture(layout)
    arrow.setPicturePath("base64:" + base64.b64encode(NORTH).decode("ascii"), Qgis.PictureFormat.SVG)
    arrow.setLinkedMap(map_item)
    arrow.setNorthMode(QgsLayoutItemPicture.NorthMode.TrueNorth)
    arrow.attemptMove(position(*box[:2]))
    arrow.attemptResize(item_size(*box[2:]))
    return add_item(layout, arrow, "north arrow")


def text_width(layout: QgsLayout, text: str, points: float) -> float:
    """In millimetres, of the longest line in bold letters."""
    context, letters = _context(layout), text_format(points, bold=True)
    return TEXT_WIDENING**2 * QgsTextRenderer.textWidth(context, letters, text.split("\n")) / context.scaleFactor()


def text_height(layout: QgsLayout, text: str, points: float, width: float) -> float:
    """Of a text that is wrapped at `width`; both in millimetres."""
    context, wrap = _context(layout), Qgis.TextRendererFlags(Qgis.TextRendererFlag.WrapLines)
    pixels = width * context.scaleFactor() / TEXT_WIDENING**2
    lines, mode = text.split("\n"), Qgis.TextLayoutMode.Rectangle
    height = QgsTextRenderer.textHeight(context, text_format(points), lines, mode, None, wrap, pixels)
    return TEXT_WIDENING * height / context.scaleFactor()


def _context(layout: QgsLayout) -> QgsRenderContext:
    return QgsLayoutUtils.createRenderContextForLayout(layout, None, layout.renderContext().dpi())


def add_item(layout: QgsLayout, item: Item, name: str) -> Item:
    """Adds an item under an id and returns it."""
    item.setId(name)
    layout.addLayoutItem(item)
    return item


def position(x: float, y: float) -> QgsLayoutPoint:
    return QgsLayoutPoint(x, y, Qgis.LayoutUnit.Millimeters)


def item_size(width: float, height: float) -> QgsLayoutSize:
    return QgsLayoutSize(width, height, Qgis.LayoutUnit.Millimeters)
