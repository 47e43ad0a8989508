"""A print layout of a result: map, legend, areas, and how far to trust them.

It is made by code and not from a template, because a template would hold one language's texts and one model's groups.
A user who wants a template can save one from QGIS's layout window.
"""

from __future__ import annotations

import base64
from math import ceil, log10
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsLayout,
    QgsLayoutFrame,
    QgsLayoutItemLegend,
    QgsLayoutItemManualTable,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
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
from .engine.api.redact import redact
from .engine.api.version import version
from .i18n import tr
from .layers import is_finished_map, legend, texts
from .layout_items import GREY, LINE, add_item, add_label, item_size, position, text_format

# Millimetres on A4 landscape, 297 x 210.
MARGIN, GUTTER, TOP, FOOTER = 10.0, 6.0, 29.0, 195.0
MAP_W, MAP_H = 190.0, 153.0
SIDE = MARGIN + MAP_W + GUTTER
SIDE_W = 297.0 - MARGIN - SIDE
SYMBOL_W, NORTH_W = 7.0, 10.0
TEXT_WIDENING = 1.05  # text is drawn this much wider on a screen than it was measured
LABEL_W = (SIDE_W - SYMBOL_W - NORTH_W - 4) / TEXT_WIDENING**2  # of a legend's label, left of the north arrow
ROW_H, CELL = 4.0, 0.7  # of the table of areas: row height and cell margin
SMALL_UNITS_SCALE = 15_000  # up to this scale denominator the bar is in metres or feet
TRUST_POINTS = (8.0, 7.5, 7.0, 6.5, 6.0, 5.5, 5.0)  # sizes of the statement of trust; the first that fits is taken
# Stored in the layout itself, so that a project opens without Landchip.
NORTH = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 40"><g stroke="#ffffff" stroke-width="1.2"
stroke-linejoin="round"><path d="M12 14 20 38 12 33Z" fill="#ffffff"/><path d="M12 14 4 38 12 33Z" fill="#202020"/></g>
<path d="M12 14 20 38 12 33 4 38Z" fill="none" stroke="#202020" stroke-width=".8" stroke-linejoin="round"/>
<path d="M8 11V2L16 11V2" fill="none" stroke="#ffffff" stroke-width="4"/>
<path d="M8 11V2L16 11V2" fill="none" stroke="#202020" stroke-width="1.8"/></svg>"""


def make_layout(project: QgsProject, layer: QgsMapLayer, result: dict[str, Any]) -> QgsPrintLayout:
    """Adds a print layout of the result to the project, under an unused name, and returns it.

    layer: the result's layer in the project, with its current style; other visible layers are drawn below it, except
           other results
    """
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    name = _unused_name(project, texts.title(result))
    layout.setName(name)
    add_label(layout, "title", texts.title(result), (MARGIN, 9, 277, 10), 17, bold=True)
    add_label(layout, "subtitle", _subtitle(layer, result), (MARGIN, 19.5, 277, 6), 9, GREY)
    map_item = _map(layout, layer, _visible_layers(project, layer))
    _north_arrow(layout, map_item)
    _scale_bar(layout, map_item)
    y = _legend(layout, layer, map_item)
    y = _areas(layout, result, y + 4)
    _trust_statement(layout, result, y + 4)
    add_label(layout, "credits", _credits(result), (MARGIN, FOOTER, 277, 8), 6.5, GREY)
    project.layoutManager().addLayout(layout)
    return layout


def _unused_name(project: QgsProject, title: str) -> str:
    taken = {each.name() for each in project.layoutManager().printLayouts()}
    name, number = title, 1
    while name in taken:
        number += 1
        name = f"{title} ({number})"
    return name


def _subtitle(layer: QgsMapLayer, result: dict[str, Any]) -> str:
    return tr("Imagery of {dates}. Chips of {size:g} m, laid in {crs}.").format(
        dates=", ".join(result["image_dates"]) or tr("unknown date"),
        size=result["grid"]["size"],
        crs=f"{layer.crs().authid()} ({layer.crs().description()})" if layer.crs().authid() else result["grid"]["crs"],
    )


def _credits(result: dict[str, Any]) -> str:
    model = result["model"]
    return tr(
        "Classified on {day} by {model} ({digest}), licence {license}. Imagery: {rasters}. Run {run}. "
        "Landchip {version}."
    ).format(
        day=result["finished"][:10],
        model=f"{model['name']} {model['version']}",
        digest=model["digest"][:12],
        license=model.get("license") or tr("unknown"),
        rasters=_abridged_list([Path(redact(each)).name.partition("?")[0] for each in result["raster"]]),
        run=result["run"][:12],
        version=version(),
    )


def _abridged_list(names: list[str], limit: int = 3) -> str:
    more = len(names) - limit
    listed = ", ".join(names[:limit])
    return tr("{names} and {count} more").format(names=listed, count=more) if more > 0 else listed


def _visible_layers(project: QgsProject, layer: QgsMapLayer) -> list[QgsMapLayer]:
    """The layers of the map, from the top: the result, and the project's visible layers without other results."""
    visible = [each for each in project.layerTreeRoot().layerOrder() if _is_visible(project, each)]
    return [layer, *(each for each in visible if each is not layer and not is_finished_map(each))]


def _is_visible(project: QgsProject, layer: QgsMapLayer) -> bool:
    node = project.layerTreeRoot().findLayer(layer.id())
    return node is not None and node.isVisible()


def _map(layout: QgsLayout, layer: QgsMapLayer, layers: list[QgsMapLayer]) -> QgsLayoutItemMap:
    """The map in the grid's CRS, where chips are upright squares; its scale denominator is rounded up to two digits."""
    map_item = QgsLayoutItemMap(layout)
    map_item.attemptMove(position(MARGIN, TOP))
    map_item.attemptResize(item_size(MAP_W, MAP_H))
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


def _north_arrow(layout: QgsLayout, map_item: QgsLayoutItemMap) -> None:
    arrow = QgsLayoutItemPicture(layout)
    arrow.setPicturePath("base64:" + base64.b64encode(NORTH).decode("ascii"), Qgis.PictureFormat.SVG)
    arrow.setLinkedMap(map_item)
    arrow.setNorthMode(QgsLayoutItemPicture.NorthMode.TrueNorth)
    arrow.attemptMove(position(SIDE + SIDE_W - NORTH_W, TOP))
    arrow.attemptResize(item_size(NORTH_W, 16))
    add_item(layout, arrow, "north arrow")


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
    bar.attemptMove(position(MARGIN - 1, TOP + MAP_H + 1))
    add_item(layout, bar, "scale bar")
    ratio = tr("1 : {} on A4").format(i18n.number(map_item.scale()))
    box = (MARGIN + MAP_W - 60, TOP + MAP_H + 2, 60, 5)
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
    _wrap_labels(legend_item, context)
    # From the renderer, because the item has a size only after it was drawn.
    size = QgsLegendRenderer(legend_item.model(), legend_item.legendSettings()).minimumSize(context)
    height = TEXT_WIDENING * size.height()
    legend_item.attemptResize(item_size(SIDE_W, height))
    return TOP + height


def _wrap_labels(legend_item: QgsLayoutItemLegend, context: QgsRenderContext) -> None:
    """Breaks labels that are too long for a line, as in other languages or of a model's own groups."""
    (node,) = legend_item.model().rootGroup().findLayers()
    label_format = legend_item.rstyle(QgsLegendStyle.Style.SymbolLabel).textFormat()
    legend_item.setWrapString("\n")
    for number, each in enumerate(legend_item.model().layerOriginalLegendNodes(node)):
        lines = [""]
        for word in str(each.data(Qt.ItemDataRole.DisplayRole)).split():
            longer = f"{lines[-1]} {word}".strip()
            width = QgsTextRenderer.textWidth(context, label_format, [longer]) / context.scaleFactor()
            lines[-1:] = [longer] if width < LABEL_W or not lines[-1] else [lines[-1], word]
        QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, number, "\n".join(lines))
    legend_item.model().refreshLayerLegend(node)


def _areas(layout: QgsLayout, result: dict[str, Any], top: float) -> float:
    """Adds the table with chips, area and share of each group, and returns its lower edge."""
    add_label(layout, "areas title", tr("Areas"), (SIDE, top, SIDE_W, 5.5), 10, bold=True)
    categories = texts.categories_of(result)
    chips, hectares = (sum(each[name] for _, each in categories) for name in ("chips", "hectares"))
    column = legend.product_of(result).main_column
    rows = [[i18n.title(column.title), tr("Chips"), texts.area_unit(), "%"]]
    for category, each in categories:
        share = i18n.number(100 * each["hectares"] / hectares, 1) if hectares else "–"
        rows.append([category.title, i18n.number(each["chips"]), texts.area_number(each["hectares"]), share])
    rows.append([tr("Total"), i18n.number(chips), texts.area_number(hectares), ""])
    total_row = len(rows) - 1
    not_classified = result.get("hectares", {}).get("not_classified")  # a result from before there were hectares
    if not_classified:
        rows.append([tr("Without a class"), "", texts.area_number(not_classified), ""])
    table = QgsLayoutItemManualTable.create(layout)
    layout.addMultiFrame(table)
    table.setTableContents(
        [
            [_cell(text, column, bold=row in (0, total_row)) for column, text in enumerate(each)]
            for row, each in enumerate(rows)
        ]
    )
    table.setColumnWidths([SIDE_W - 49 - 8 * CELL, 14.0, 21.0, 14.0])
    table.setRowHeights([ROW_H] * len(rows))
    table.setCellMargin(CELL)
    table.setGridColor(LINE)
    table.setGridStrokeWidth(0.2)
    table.setVerticalGrid(False)
    table.setBackgroundColor(QColor(Qt.GlobalColor.transparent))
    height = len(rows) * (ROW_H + 2 * CELL + 0.2) + 0.4
    frame = QgsLayoutFrame(layout, table)
    frame.attemptMove(position(SIDE, top + 6))
    frame.attemptResize(item_size(SIDE_W, height))
    frame.setId("areas")
    table.addFrame(frame)
    return top + 6 + height


def _cell(text: str, column: int, bold: bool) -> QgsTableCell:
    cell = QgsTableCell(text)
    cell.setTextFormat(text_format(8, bold=bold))
    cell.setHorizontalAlignment(Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft)
    return cell


def _trust_statement(layout: QgsLayout, result: dict[str, Any], top: float) -> None:
    """Adds the statement of trust, in the largest size in which it fits between the areas and the credits."""
    add_label(layout, "trust title", tr("How far to trust this map"), (SIDE, top, SIDE_W, 5.5), 10, bold=True)
    box = (SIDE, top + 6, SIDE_W, FOOTER - 3 - (top + 6))
    label = add_label(layout, "trust", "\n\n".join(texts.trust_statements(result)), box, TRUST_POINTS[0])
    for points in TRUST_POINTS:
        label.setTextFormat(text_format(points))
        if label.sizeForText().height() <= box[3]:
            return
