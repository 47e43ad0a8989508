"""The layer that clicked chips collect in, as it is drawn."""

from __future__ import annotations

from qgis.core import Qgis, QgsFeature, QgsGeometry, QgsMapRendererSequentialJob, QgsMapSettings, QgsRectangle
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

from plugin.layers import create_clicked_layer

NAMES = ["developed", "cultivated", "undeveloped"]


def map_of(layer, px):
    """How the layer's extent is drawn, `px` wide and high."""
    map_settings = QgsMapSettings()
    map_settings.setLayers([layer])
    map_settings.setDestinationCrs(layer.crs())
    map_settings.setOutputSize(QSize(px, px))
    map_settings.setExtent(layer.extent())
    map_settings.setBackgroundColor(QColor("white"))
    map_settings.setFlag(Qgis.MapSettingsFlag.DrawLabeling)
    job = QgsMapRendererSequentialJob(map_settings)
    job.start()
    job.waitForFinished()
    return job


def test_a_clicked_chip_is_framed_in_the_colour_of_its_group(qgis_app):
    layer = create_clicked_layer("EPSG:26911")
    fields = ["col", "row", "class", "group", "confidence", "flags", "raster", "image_date", "model"]
    assert [each.name() for each in layer.fields()] == fields
    for number, group in enumerate([*NAMES, None]):
        feature = QgsFeature(layer.fields())
        col, row = number % 2, 1 - number // 2
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(224 * col, 224 * row, 224 * col + 224, 224 * row + 224)))
        feature["group"] = group
        layer.dataProvider().addFeature(feature)
    layer.updateExtents()
    layer.setLabelsEnabled(False)
    image = map_of(layer, 200).renderedImage()
    for place, colour in (((0, 0), "#b2182b"), ((1, 0), "#f7ecc0"), ((0, 1), "#5aae61"), ((1, 1), "#808080")):
        left, top = 100 * place[0], 100 * place[1]
        edge = {image.pixelColor(left + inwards, top + 50).name() for inwards in range(12)}
        assert colour in edge
        assert image.pixelColor(left + 50, top + 50).name() == "#ffffff"  # the imagery stays visible


def test_a_clicked_chip_is_labelled_only_where_it_is_larger_than_its_label(qgis_app):
    layer = create_clicked_layer("EPSG:26911")
    feature = QgsFeature(layer.fields())
    feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(0, 0, 224, 224)))
    feature["group"], feature["confidence"] = "undeveloped", 0.5
    layer.dataProvider().addFeature(feature)
    layer.updateExtents()
    assert [len(map_of(layer, px).takeLabelingResults().allLabels()) for px in (20, 40, 120)] == [0, 0, 1]
