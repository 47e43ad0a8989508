"""A page to print a result on: map, legend, areas, and how far to trust them. An ordinary QGIS layout, made by code.

A template file would hold the words in one language and the groups of one model; from here it is made in the user's
language for the result at hand, and whoever wants a template of it saves one from QGIS's layout window.
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
from .engine.api.version import version
from .i18n import tr
from .layers import legend, result_of, texts
from .layout_items import GREY, LINE, add_label, added, at, letters, sized

# Millimetres on A4 landscape, 297 x 210.
MARGIN, GUTTER, TOP, FOOT = 10.0, 6.0, 29.0, 195.0
MAP_W, MAP_H = 190.0, 153.0
SIDE = MARGIN + MAP_W + GUTTER
SIDE_W = 297.0 - MARGIN - SIDE
SYMBOL_W, NORTH_W = 7.0, 10.0
WIDER = 1.05  # letters are on a screen, than they were measured
LABEL_W = (SIDE_W - SYMBOL_W - NORTH_W - 4) / WIDER**2  # of the legend, beside the arrow
ROW_H, CELL = 4.0, 0.7  # of the table of areas: a row's height and its margin
NEAR = 15_000  # scale down to which the bar is in metres or feet
POINTS = (8.0, 7.5, 7.0, 6.5, 6.0, 5.5, 5.0)  # the largest in which the statement fits is taken
# Drawn here and kept in the layout itself, so that a project opens without Landchip.
NORTH = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 40"><g stroke="#ffffff" stroke-width="1.2"
stroke-linejoin="round"><path d="M12 14 20 38 12 33Z" fill="#ffffff"/><path d="M12 14 4 38 12 33Z" fill="#202020"/></g>
<path d="M12 14 20 38 12 33 4 38Z" fill="none" stroke="#202020" stroke-width=".8" stroke-linejoin="round"/>
<path d="M8 11V2L16 11V2" fill="none" stroke="#ffffff" stroke-width="4"/>
<path d="M8 11V2L16 11V2" fill="none" stroke="#202020" stroke-width="1.8"/></svg>"""


def make_layout(project: QgsProject, layer: QgsMapLayer, result: dict[str, Any]) -> QgsPrintLayout:
    """Adds a page to the project's layouts, under a name of its own, and gives it.

    layer: the result as it is to be drawn, in the project; what is visible beside other results is drawn under it
    """
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    name = _unused_name(project, texts.title(result))
    layout.setName(name)
    add_label(layout, "title", texts.title(result), (MARGIN, 9, 277, 10), 17, bold=True)
    add_label(layout, "subtitle", _subtitle(layer, result), (MARGIN, 19.5, 277, 6), 9, GREY)
    frame = _map(layout, layer, _drawn(project, layer))
    _north_arrow(layout, frame)
    _scale_bar(layout, frame)
    y = _legend(layout, layer, frame)
    y = _areas(layout, result, y + 4)
    _statement(layout, result, y + 4)
    add_label(layout, "credits", _credits(result), (MARGIN, FOOT, 277, 8), 6.5, GREY)
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
        rasters=_some([Path(each).name for each in result["raster"]]),
        run=result["run"][:12],
        version=version(),
    )


def _some(names: list[str], most: int = 3) -> str:
    more = len(names) - most
    listed = ", ".join(names[:most])
    return tr("{names} and {count} more").format(names=listed, count=more) if more > 0 else listed


def _drawn(project: QgsProject, layer: QgsMapLayer) -> list[QgsMapLayer]:
    """The result on top, and what is visible in the project under it, but for other results."""
    visible = [each for each in project.layerTreeRoot().layerOrder() if _is_visible(project, each)]
    return [layer, *(each for each in visible if each is not layer and result_of(each) is None)]


def _is_visible(project: QgsProject, layer: QgsMapLayer) -> bool:
    node = project.layerTreeRoot().findLayer(layer.id())
    return node is not None and node.isVisible()


def _map(layout: QgsLayout, layer: QgsMapLayer, drawn: list[QgsMapLayer]) -> QgsLayoutItemMap:
    """In the grid's own CRS, where chips are upright squares; its scale is rounded up to two digits."""
    frame = QgsLayoutItemMap(layout)
    frame.attemptMove(at(MARGIN, TOP))
    frame.attemptResize(sized(MAP_W, MAP_H))
    frame.setCrs(layer.crs())
    frame.setLayers(drawn)
    frame.setKeepLayerSet(True)
    frame.zoomToExtent(layer.extent().buffered(0.02 * max(layer.extent().width(), layer.extent().height())))
    step = 10 ** max(0, int(log10(frame.scale())) - 1)
    frame.setScale(step * ceil(frame.scale() / step))
    frame.setFrameEnabled(True)
    frame.setFrameStrokeColor(GREY)
    frame.setBackgroundColor(QColor("#f4f4f4"))
    return added(layout, frame, "map")


def _north_arrow(layout: QgsLayout, frame: QgsLayoutItemMap) -> None:
    arrow = QgsLayoutItemPicture(layout)
    arrow.setPicturePath("base64:" + base64.b64encode(NORTH).decode("ascii"), Qgis.PictureFormat.SVG)
    arrow.setLinkedMap(frame)
    arrow.setNorthMode(QgsLayoutItemPicture.NorthMode.TrueNorth)
    arrow.attemptMove(at(SIDE + SIDE_W - NORTH_W, TOP))
    arrow.attemptResize(sized(NORTH_W, 16))
    added(layout, arrow, "north arrow")


def _scale_bar(layout: QgsLayout, frame: QgsLayoutItemMap) -> None:
    bar = QgsLayoutItemScaleBar(layout)
    bar.setStyle("Single Box")
    bar.setLinkedMap(frame)
    far = Qgis.DistanceUnit.Miles if settings.units() == settings.ACRES else Qgis.DistanceUnit.Kilometers
    near = Qgis.DistanceUnit.Feet if settings.units() == settings.ACRES else Qgis.DistanceUnit.Meters
    bar.applyDefaultSize(far if frame.scale() > NEAR else near)
    bar.setNumberOfSegmentsLeft(0)
    bar.setHeight(2)
    bar.setTextFormat(letters(7.5))
    bar.attemptMove(at(MARGIN - 1, TOP + MAP_H + 1))
    added(layout, bar, "scale bar")
    ratio = tr("1 : {} on A4").format(i18n.number(frame.scale()))
    box = (MARGIN + MAP_W - 60, TOP + MAP_H + 2, 60, 5)
    add_label(layout, "scale", ratio, box, 7.5, GREY).setHAlign(Qt.AlignmentFlag.AlignRight)


def _legend(layout: QgsLayout, layer: QgsMapLayer, frame: QgsLayoutItemMap) -> float:
    """Returns its lower edge."""
    legend = QgsLayoutItemLegend(layout)
    legend.setLinkedMap(frame)
    legend.setAutoUpdateModel(False)
    root = legend.model().rootGroup()
    root.clear()
    root.addLayer(layer).setCustomProperty("legend/title-style", "hidden")
    legend.setTitle(layer.styleManager().currentStyle())
    legend.setBackgroundEnabled(False)
    legend.setResizeToContents(False)  # it would measure its texts once, and cut them where they are drawn wider
    legend.setSymbolHeight(4)
    legend.setSymbolWidth(SYMBOL_W)
    legend.setBoxSpace(0)
    legend.rstyle(QgsLegendStyle.Style.Title).setTextFormat(letters(10, bold=True))
    legend.rstyle(QgsLegendStyle.Style.Title).setMargin(QgsLegendStyle.Side.Bottom, 1)
    legend.rstyle(QgsLegendStyle.Style.SymbolLabel).setTextFormat(letters(8.5))
    legend.attemptMove(at(SIDE, TOP))
    added(layout, legend, "legend")
    context = QgsLayoutUtils.createRenderContextForLayout(layout, None, layout.renderContext().dpi())
    _wrap_labels(legend, context)
    # By the renderer, since the item itself knows its size only once it was drawn.
    size = QgsLegendRenderer(legend.model(), legend.legendSettings()).minimumSize(context)
    height = WIDER * size.height()
    legend.attemptResize(sized(SIDE_W, height))
    return TOP + height


def _wrap_labels(legend: QgsLayoutItemLegend, context: QgsRenderContext) -> None:
    """Breaks what is too long for a line: other languages' words, and the titles that a model gives its groups."""
    (node,) = legend.model().rootGroup().findLayers()
    lettering = legend.rstyle(QgsLegendStyle.Style.SymbolLabel).textFormat()
    legend.setWrapString("\n")
    for number, each in enumerate(legend.model().layerOriginalLegendNodes(node)):
        lines = [""]
        for word in str(each.data(Qt.ItemDataRole.DisplayRole)).split():
            longer = f"{lines[-1]} {word}".strip()
            width = QgsTextRenderer.textWidth(context, lettering, [longer]) / context.scaleFactor()
            lines[-1:] = [longer] if width < LABEL_W or not lines[-1] else [lines[-1], word]
        QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, number, "\n".join(lines))
    legend.model().refreshLayerLegend(node)


def _areas(layout: QgsLayout, result: dict[str, Any], top: float) -> float:
    """Chips, area and share of each group; returns the lower edge."""
    add_label(layout, "areas title", tr("Areas"), (SIDE, top, SIDE_W, 5.5), 10, bold=True)
    categories = texts.categories_of(result)
    every, hectares = (sum(each[name] for _, each in categories) for name in ("chips", "hectares"))
    column = legend.product_of(result).main_column
    rows = [[i18n.title(column.title), tr("Chips"), texts.unit(), "%"]]
    for shown, each in categories:
        share = i18n.number(100 * each["chips"] / every, 1) if every else "–"
        rows.append([shown.title, i18n.number(each["chips"]), texts.number(each["hectares"]), share])
    rows.append([tr("Total"), i18n.number(every), texts.number(hectares), ""])
    table = QgsLayoutItemManualTable.create(layout)
    layout.addMultiFrame(table)
    first, last = 0, len(rows) - 1
    table.setTableContents(
        [
            [_cell(words, column, row in (first, last)) for column, words in enumerate(each)]
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
    frame.attemptMove(at(SIDE, top + 6))
    frame.attemptResize(sized(SIDE_W, height))
    frame.setId("areas")
    table.addFrame(frame)
    return top + 6 + height


def _cell(words: str, column: int, strong: bool) -> QgsTableCell:
    cell = QgsTableCell(words)
    cell.setTextFormat(letters(8, bold=strong))
    cell.setHorizontalAlignment(Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft)
    return cell


def _statement(layout: QgsLayout, result: dict[str, Any], top: float) -> None:
    """In the largest letters in which it fits between the areas and the credits."""
    add_label(layout, "trust title", tr("How far to trust this map"), (SIDE, top, SIDE_W, 5.5), 10, bold=True)
    box = (SIDE, top + 6, SIDE_W, FOOT - 3 - (top + 6))
    label = add_label(layout, "trust", "\n\n".join(texts.trust(result)), box, POINTS[0])
    for points in POINTS:
        label.setTextFormat(letters(points))
        if label.sizeForText().height() <= box[3]:
            return
