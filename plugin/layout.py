"""A print layout of a result: map, legend, areas, and how far to trust them; layout_content.py has the texts.

It is made by code and not from a template, because a template would hold one language's texts and one model's groups.
A user who wants a template can save one from QGIS's layout window.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, log10
from typing import Any

from qgis.core import (
    Qgis,
    QgsLayout,
    QgsLayoutFrame,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemManualTable,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsLayoutUtils,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsMapLayer,
    QgsMapLayerLegendUtils,
    QgsPrintLayout,
    QgsProject,
    QgsRenderContext,
    QgsTableCell,
    QgsTextRenderer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from . import i18n, settings
from .i18n import tr
from .layers import is_landchips
from .layers.corrections_style import is_sample
from .layout_content import PageContent, PageTable, page_of
from .layout_items import (
    GREY,
    LINE,
    TEXT_WIDENING,
    add_item,
    add_label,
    add_north_arrow,
    item_size,
    position,
    text_format,
    text_height,
    text_width,
)

# Millimetres on A4 landscape, 297 x 210.
MARGIN, GUTTER, TOP, FOOTER = 10.0, 6.0, 29.0, 195.0
MAP_W, MAP_H = 190.0, 153.0
SIDE = MARGIN + MAP_W + GUTTER
SIDE_W = 297.0 - MARGIN - SIDE
SYMBOL_W, NORTH_W, NORTH_H = 7.0, 10.0, 16.0
LABEL_W = (SIDE_W - SYMBOL_W - NORTH_W - 4) / TEXT_WIDENING**2  # of a legend's label, left of the north arrow
ROW_H, LINE_H, CELL = 4.0, 3.3, 0.7  # of the table of areas: height of a row, of each further line, and cell margin
SMALL_UNITS_SCALE = 15_000  # up to this scale denominator the bar is in metres or feet
TABLE_POINTS = (8.0, 7.5, 7.0, 6.5, 6.0, 5.5, 5.0)  # sizes of a table's letters; the first that fits is taken
SCALE_BAR_H = 12.0  # below the map, with its figures
ESTIMATE_SHARE = 0.36  # of the width below the map
FULL_LEGEND, CLOSE_MM = 14, 1.0  # entries from which on a legend is set close, and their distance then
ESTIMATE_POINTS = (10.0, 9.0, 8.0, 7.0, 6.0)
TRUST_POINTS = (8.0, 7.5, 7.0, 6.5, 6.0, 5.5, 5.0)  # sizes of the statement of trust; the first that fits is taken


def make_layout(project: QgsProject, layer: QgsMapLayer, result: dict[str, Any], estimate: str = "") -> QgsPrintLayout:
    """Adds a print layout of the result to the project, under an unused name, and returns it.

    layer:    the result's layer in the project, with its current style; other visible layers are drawn below it, except
              other results
    result:   of a run or of a comparison
    estimate: of a change map, the sentence about its area that can be quoted; empty where there is none
    """
    page = page_of(layer, result, estimate)
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.setName(_unused_name(project, page.title))
    add_label(layout, "title", page.title, (MARGIN, 9, 277, 10), 17, bold=True)
    add_label(layout, "subtitle", page.subtitle, (MARGIN, 19.5, 277, 6), 9, GREY)
    map_item = _map(layout, layer, _visible_layers(project, layer), MAP_H - page.below_map)
    add_north_arrow(layout, map_item, (SIDE + SIDE_W - NORTH_W, TOP, NORTH_W, NORTH_H))
    _scale_bar(layout, map_item)
    y = _legend(layout, layer, map_item)
    y = _table(layout, page.table, y + 4)
    if page.below_map:
        _text_below_map(layout, page)
    else:
        _trust_statement(layout, page.trust, SIDE, y + 4, SIDE_W)
    add_label(layout, "credits", page.credits, (MARGIN, FOOTER, 277, 8), 6.5, GREY)
    project.layoutManager().addLayout(layout)
    return layout


def _unused_name(project: QgsProject, title: str) -> str:
    taken = {each.name() for each in project.layoutManager().printLayouts()}
    name, number = title, 1
    while name in taken:
        number += 1
        name = f"{title} ({number})"
    return name


def _visible_layers(project: QgsProject, layer: QgsMapLayer) -> list[QgsMapLayer]:
    """The layers of the map, from the top: the result, and the project's visible layers without other results
    and samples.
    """
    visible = [each for each in project.layerTreeRoot().layerOrder() if _is_visible(project, each)]
    others = (each for each in visible if not is_landchips(each) and not is_sample(each))
    return [layer, *(each for each in others if each is not layer)]


def _is_visible(project: QgsProject, layer: QgsMapLayer) -> bool:
    node = project.layerTreeRoot().findLayer(layer.id())
    return node is not None and node.isVisible()


def _map(layout: QgsLayout, layer: QgsMapLayer, layers: list[QgsMapLayer], height: float) -> QgsLayoutItemMap:
    """The map in the grid's CRS, where chips are upright squares; its scale denominator is rounded up to two digits."""
    map_item = QgsLayoutItemMap(layout)
    map_item.attemptMove(position(MARGIN, TOP))
    map_item.attemptResize(item_size(MAP_W, height))
    map_item.setCrs(layer.crs())
    map_item.setLayers(layers)
    map_item.setKeepLayerSet(True)
    map_item.zoomToExtent(layer.extent().buffered(0.02 * max(layer.extent().width(), layer.extent().height())))
    step = 10 ** max(0, int(log10(map_item.scale())) - 1)
    map_item.setScale(step * ceil(map_item.scale() / step))
    map_item.setFrameEnabled(True)
    map_item.setFrameStrokeColor(GREY)
    map_item.setBackgroundColor(QColor("#f4f4f4"))
    return add_item(layout, map_item, "map")


def _scale_bar(layout: QgsLayout, map_item: QgsLayoutItemMap) -> None:
    bar = QgsLayoutItemScaleBar(layout)
    bar.setStyle("Single Box")
    bar.setLinkedMap(map_item)
    far = Qgis.DistanceUnit.Miles if settings.units() == settings.ACRES else Qgis.DistanceUnit.Kilometers
    near = Qgis.DistanceUnit.Feet if settings.units() == settings.ACRES else Qgis.DistanceUnit.Meters
    bar.applyDefaultSize(far if map_item.scale() > SMALL_UNITS_SCALE else near)
    bar.setNumberOfSegmentsLeft(0)
    bar.setHeight(2)
    bar.setTextFormat(text_format(7.5))
    bar.attemptMove(position(MARGIN - 1, _lower_edge(map_item) + 1))
    add_item(layout, bar, "scale bar")
    ratio = tr("1 : {} on A4").format(i18n.number(map_item.scale()))
    box = (MARGIN + MAP_W - 60, _lower_edge(map_item) + 2, 60, 5)
    add_label(layout, "scale", ratio, box, 7.5, GREY).setHAlign(Qt.AlignmentFlag.AlignRight)


def _legend(layout: QgsLayout, layer: QgsMapLayer, map_item: QgsLayoutItemMap) -> float:
    """Adds the legend_item and returns its lower edge."""
    legend_item = QgsLayoutItemLegend(layout)
    legend_item.setLinkedMap(map_item)
    legend_item.setAutoUpdateModel(False)
    root = legend_item.model().rootGroup()
    root.clear()
    root.addLayer(layer).setCustomProperty("legend/title-style", "hidden")
    legend_item.setTitle(layer.styleManager().currentStyle())
    legend_item.setBackgroundEnabled(False)
    legend_item.setResizeToContents(False)  # QGIS would measure the text once, and cut it where it is drawn wider
    legend_item.setSymbolHeight(4)
    legend_item.setSymbolWidth(SYMBOL_W)
    legend_item.setBoxSpace(0)
    legend_item.rstyle(QgsLegendStyle.Style.Title).setTextFormat(text_format(10, bold=True))
    legend_item.rstyle(QgsLegendStyle.Style.Title).setMargin(QgsLegendStyle.Side.Bottom, 1)
    legend_item.rstyle(QgsLegendStyle.Style.SymbolLabel).setTextFormat(text_format(8.5))
    legend_item.attemptMove(position(SIDE, TOP))
    add_item(layout, legend_item, "legend")
    context = QgsLayoutUtils.createRenderContextForLayout(layout, None, layout.renderContext().dpi())
    if _wrap_labels(legend_item, context) > FULL_LEGEND:
        legend_item.rstyle(QgsLegendStyle.Style.Symbol).setMargin(QgsLegendStyle.Side.Top, CLOSE_MM)
    # From the renderer, because the item has a size only after it was drawn.
    size = QgsLegendRenderer(legend_item.model(), legend_item.legendSettings()).minimumSize(context)
    height = TEXT_WIDENING * size.height()
    legend_item.attemptResize(item_size(SIDE_W, height))
    return TOP + height


def _wrap_labels(legend_item: QgsLayoutItemLegend, context: QgsRenderContext) -> int:
    """Breaks labels that are too long for a line, as in other languages or of a model's own groups; gives how many
    labels there are.
    """
    (node,) = legend_item.model().rootGroup().findLayers()
    label_format = legend_item.rstyle(QgsLegendStyle.Style.SymbolLabel).textFormat()
    legend_item.setWrapString("\n")
    nodes = legend_item.model().layerOriginalLegendNodes(node)
    for number, each in enumerate(nodes):
        lines = [""]
        for word in str(each.data(Qt.ItemDataRole.DisplayRole)).split():
            longer = f"{lines[-1]} {word}".strip()
            width = QgsTextRenderer.textWidth(context, label_format, [longer]) / context.scaleFactor()
            lines[-1:] = [longer] if width < LABEL_W or not lines[-1] else [lines[-1], word]
        QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, number, "\n".join(lines))
    legend_item.model().refreshLayerLegend(node)
    return len(nodes)


def _table(layout: QgsLayout, content: PageTable, top: float) -> float:
    """Adds the table of areas, and returns its lower edge."""
    add_label(layout, "areas title", content.title, (SIDE, top, SIDE_W, 5.5), 10, bold=True)
    table = QgsLayoutItemManualTable.create(layout)
    layout.addMultiFrame(table)
    widths, points = _columns(layout, content)
    table.setTableContents(
        [
            [_cell(text, column, points, bold=(row, column) in content.bold) for column, text in enumerate(each)]
            for row, each in enumerate(content.rows)
        ]
    )
    table.setColumnWidths(widths)
    line = LINE_H * points / TABLE_POINTS[0]
    heights = [ROW_H + line * max(text.count("\n") for text in each) for each in content.rows]
    table.setRowHeights(heights)
    table.setCellMargin(CELL)
    table.setGridColor(LINE)
    table.setGridStrokeWidth(0.2)
    table.setVerticalGrid(False)
    table.setBackgroundColor(QColor(Qt.GlobalColor.transparent))
    height = sum(heights) + len(heights) * (2 * CELL + 0.2) + 0.4
    frame = QgsLayoutFrame(layout, table)
    frame.attemptMove(position(SIDE, top + 6))
    frame.attemptResize(item_size(SIDE_W, height))
    frame.setId("areas")
    table.addFrame(frame)
    return top + 6 + height


def _columns(layout: QgsLayout, content: PageTable) -> tuple[list[float], float]:
    """The width of each column in millimetres, and the largest size of letters that fits, in points."""
    n = len(content.rows[0])
    room = SIDE_W - 2 * CELL * n
    if content.widths:
        return [room - sum(content.widths), *content.widths], TABLE_POINTS[0]
    needed: list[float] = []
    for points in TABLE_POINTS:
        needed = [max(text_width(layout, row[k], points) for row in content.rows) for k in range(n)]
        if sum(needed) <= room:
            break
    return [each * room / sum(needed) for each in needed], points


def _cell(text: str, column: int, points: float, bold: bool) -> QgsTableCell:
    cell = QgsTableCell(text)
    cell.setTextFormat(text_format(points, bold=bold))
    cell.setHorizontalAlignment(Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft)
    return cell


def _text_below_map(layout: QgsLayout, page: PageContent) -> None:
    """The estimate, where there is one, at the left of the statement of trust."""
    top, left, width = TOP + MAP_H - page.below_map + SCALE_BAR_H, MARGIN, MAP_W
    if page.estimate:
        share = (MAP_W - GUTTER) * ESTIMATE_SHARE
        _estimate(layout, page.estimate, left, top, share)
        left, width = left + share + GUTTER, MAP_W - share - GUTTER
    _trust_statement(layout, page.trust, left, top, width)


def _lower_edge(map_item: QgsLayoutItemMap) -> float:
    return TOP + map_item.sizeWithUnits().height()


def _estimate(layout: QgsLayout, sentence: str, left: float, top: float, width: float) -> None:
    """Adds the sentence that can be quoted."""
    add_label(layout, "estimate title", tr("Area that changed"), (left, top, width, 5.5), 10, bold=True)
    box = (left, top + 6, width, FOOTER - 3 - (top + 6))
    _fit(layout, add_label(layout, "estimate", sentence, box, ESTIMATE_POINTS[0]), box, ESTIMATE_POINTS)


def _trust_statement(layout: QgsLayout, sentences: Sequence[str], left: float, top: float, width: float) -> None:
    """Adds the statement of trust, in the largest size in which it fits above the credits."""
    add_label(layout, "trust title", tr("How far to trust this map"), (left, top, width, 5.5), 10, bold=True)
    box = (left, top + 6, width, FOOTER - 3 - (top + 6))
    _fit(layout, add_label(layout, "trust", "\n\n".join(sentences), box, TRUST_POINTS[0]), box, TRUST_POINTS)


def _fit(
    layout: QgsLayout, label: QgsLayoutItemLabel, box: tuple[float, float, float, float], sizes: Sequence[float]
) -> None:
    """Gives the label the largest size in which its text fits into the box, or the smallest one."""
    for points in sizes:
        label.setTextFormat(text_format(points))
        if text_height(layout, label.text(), points, box[2]) <= box[3]:
            return
