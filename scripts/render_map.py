"""Draws a finished map with QGIS, without a screen: imagery and land use side by side, with legend and scale bar.

    QT_QPA_PLATFORM=offscreen python3 -m scripts.render_map --gpkg map.gpkg --raster image.tif --png map.png

The colours are those of the style beside the GeoPackage, as in QGIS.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsLayout,
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendStyle,
    QgsMapLayer,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsTextFormat,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QFont

MARGIN, GAP, TOP, MAP_MM, BELOW = 8.0, 6.0, 22.0, 130.0, 30.0  # millimetres
DPI = 130
FONT = "DejaVu Sans"
CAPTIONS = {"landuse": "Land use", "change": "Change"}  # by layer of the GeoPackage


def draw_map(gpkg: Path, raster: Path, png: Path, title: str, credit: str) -> None:
    """Write the PNG. Raises SystemExit if a layer cannot be opened or the PNG cannot be written."""
    squares = QgsVectorLayer(str(gpkg), title, "ogr")
    image = QgsRasterLayer(str(raster), raster.stem)
    for layer, path in ((squares, gpkg), (image, raster)):
        if not layer.isValid():
            sys.exit(f"{path} cannot be opened: choose a file that is there.")
    if image.bandCount() == 4 and image.renderer().alphaBand() == 4:
        image.renderer().setAlphaBand(-1)  # near infrared, which QGIS reads as alpha
    project = QgsProject.instance()
    project.setCrs(squares.crs())
    project.addMapLayers([squares, image])
    layout = _make_layout(project, squares, image, title, credit)
    settings = QgsLayoutExporter.ImageExportSettings()
    settings.dpi = DPI
    if QgsLayoutExporter(layout).exportToImage(str(png), settings) != QgsLayoutExporter.ExportResult.Success:
        sys.exit(f"The picture cannot be written to {png}: choose another place.")


def gpkg_layer(squares: QgsVectorLayer) -> str:
    """The name of the layer in its GeoPackage."""
    return squares.dataProvider().subLayers()[0].split(squares.dataProvider().sublayerSeparator())[1]


def _make_layout(
    project: QgsProject, squares: QgsVectorLayer, image: QgsRasterLayer, title: str, credit: str
) -> QgsLayout:
    """Two map frames of the same extent, and below them legend, scale bar and credits."""
    layout = QgsLayout(project)
    layout.initializeDefaults()
    extent = squares.extent().buffered(0.01 * squares.extent().width())
    height = MAP_MM * min(1.4, max(0.5, extent.height() / extent.width()))
    layout.pageCollection().page(0).setPageSize(
        QgsLayoutSize(2 * (MARGIN + MAP_MM) + GAP, TOP + height + BELOW, Qgis.LayoutUnit.Millimeters)
    )
    right = MARGIN + MAP_MM + GAP
    _add_label(layout, title, MARGIN, 5, 2 * MAP_MM + GAP, 15, bold=True)
    _add_label(layout, "Imagery", MARGIN, 15, MAP_MM, 9)
    _add_label(layout, CAPTIONS.get(gpkg_layer(squares), "Map"), right, 15, MAP_MM, 9)
    _add_map(layout, [image], extent, MARGIN, height)
    frame = _add_map(layout, [squares, image], extent, right, height)
    below = TOP + height + 2
    _add_legend(layout, squares, frame, right, below)
    _add_scale_bar(layout, frame, MARGIN, below)
    metadata = squares.metadata()
    lines = [metadata.abstract(), *metadata.rights(), credit]
    _add_label(layout, "  ".join(each for each in lines if each), MARGIN, below + 14, MAP_MM, 6.5, height=20)
    return layout


def _add_map(
    layout: QgsLayout, layers: list[QgsMapLayer], extent: QgsRectangle, left: float, height: float
) -> QgsLayoutItemMap:
    frame = QgsLayoutItemMap(layout)
    frame.attemptMove(QgsLayoutPoint(left, TOP, Qgis.LayoutUnit.Millimeters))
    frame.attemptResize(QgsLayoutSize(MAP_MM, height, Qgis.LayoutUnit.Millimeters))
    frame.setLayers(layers)
    frame.setCrs(layers[0].crs() if len(layers) > 1 else QgsProject.instance().crs())
    frame.zoomToExtent(extent)
    frame.setFrameEnabled(True)
    frame.setBackgroundColor(QColor("#f4f4f4"))
    layout.addLayoutItem(frame)
    return frame


def _add_legend(layout: QgsLayout, squares: QgsVectorLayer, frame: QgsLayoutItemMap, left: float, top: float) -> None:
    legend = QgsLayoutItemLegend(layout)
    legend.setLinkedMap(frame)
    legend.setAutoUpdateModel(False)
    root = legend.model().rootGroup()
    root.clear()
    entry = root.addLayer(squares)
    entry.setCustomProperty("legend/title-style", "hidden")
    legend.setColumnCount(3)
    legend.setColumnSpace(6)
    legend.setBackgroundEnabled(False)
    legend.setSplitLayer(True)
    legend.setEqualColumnWidth(False)
    legend.setSymbolHeight(4)
    legend.setStyleFont(QgsLegendStyle.Style.SymbolLabel, QFont(FONT, 7))
    legend.setLegendFilterByMapEnabled(False)
    legend.attemptMove(QgsLayoutPoint(left - 2, top - 2, Qgis.LayoutUnit.Millimeters))
    layout.addLayoutItem(legend)
    legend.adjustBoxSize()


def _add_scale_bar(layout: QgsLayout, frame: QgsLayoutItemMap, left: float, top: float) -> None:
    bar = QgsLayoutItemScaleBar(layout)
    bar.setStyle("Single Box")
    bar.setLinkedMap(frame)
    bar.setUnits(Qgis.DistanceUnit.Meters)
    bar.applyDefaultSize(Qgis.DistanceUnit.Meters)
    bar.setHeight(2)
    text = QgsTextFormat()
    text.setFont(QFont(FONT))
    text.setSize(8)
    bar.setTextFormat(text)
    bar.attemptMove(QgsLayoutPoint(left - 2, top, Qgis.LayoutUnit.Millimeters))
    layout.addLayoutItem(bar)


def _add_label(
    layout: QgsLayout,
    content: str,
    left: float,
    top: float,
    width: float,
    points: float,
    height: float = 9,
    bold: bool = False,
) -> None:
    label = QgsLayoutItemLabel(layout)
    label.setText(content)
    text = QgsTextFormat()
    font = QFont(FONT)
    font.setBold(bold)
    text.setFont(font)
    text.setSize(points)
    label.setTextFormat(text)
    label.setVAlign(Qt.AlignmentFlag.AlignTop)
    label.attemptMove(QgsLayoutPoint(left, top, Qgis.LayoutUnit.Millimeters))
    label.attemptResize(QgsLayoutSize(width, height, Qgis.LayoutUnit.Millimeters))
    layout.addLayoutItem(label)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description="Draws a finished map as a PNG.")
    for name in ("gpkg", "raster", "png"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--title", default="Land use")
    parser.add_argument("--credit", default="")
    options = parser.parse_args()
    application = QgsApplication([], False)
    application.initQgis()
    draw_map(options.gpkg, options.raster, options.png, options.title, options.credit)
    QgsProject.instance().clear()
    application.exitQgis()


if __name__ == "__main__":
    main()
