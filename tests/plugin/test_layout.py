"""A result becomes a page with legend, areas and the accuracy of the map."""

from __future__ import annotations

import pytest
from osgeo import gdal
from qgis.core import (
    QgsLayoutExporter,
    QgsLayoutFrame,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutUtils,
    QgsLegendRenderer,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QImage

from plugin import settings
from plugin.engine.api.messages import Message
from plugin.layers import style
from plugin.layers import texts as layer_texts
from plugin.layout import make_layout
from plugin.layout_items import text_height


@pytest.fixture
def project():
    project = QgsProject()
    yield project
    project.clear()


@pytest.fixture
def squares(map_file, project, result):
    layer = QgsVectorLayer(f"{map_file}|layername=landuse", "map", "ogr")
    style(layer, result)
    project.addMapLayer(layer)
    return layer


def label_text(layout, name):
    return next(each.text() for each in layout.items() if isinstance(each, QgsLayoutItemLabel) and each.id() == name)


def items(layout, kind):
    return [each for each in layout.items() if isinstance(each, kind)]


def areas(layout):
    (frame,) = items(layout, QgsLayoutFrame)
    return [[cell.content() for cell in row] for row in frame.multiFrame().tableContents()]


def test_the_page_has_what_a_map_needs(project, squares, result):
    layout = make_layout(project, squares, result)
    for kind in (QgsLayoutItemMap, QgsLayoutItemLegend, QgsLayoutItemScaleBar, QgsLayoutItemPicture, QgsLayoutFrame):
        assert len(items(layout, kind)) == 1, kind
    assert label_text(layout, "title") == "Land use of quad"
    assert "2016-05-21" in label_text(layout, "subtitle")
    assert "EPSG:26911" in label_text(layout, "subtitle")
    for each in ("test-model 7", "0123456789ab", "MIT", "quad.tif", "abc123"):
        assert each in label_text(layout, "credits")
    page = layout.pageCollection().page(0).pageSize()
    assert (page.width(), page.height()) == (297, 210)


def test_the_areas_are_in_the_users_unit(project, squares, result):
    assert areas(make_layout(project, squares, result)) == [
        ["Group", "Chips", "ha", "%"],
        ["Developed", "1", "5.0", "33.3"],
        ["Cultivated", "1", "5.0", "33.3"],
        ["Undeveloped", "1", "5.0", "33.3"],
        ["Total", "3", "15.0", ""],
    ]
    settings.save(settings.UNITS, settings.ACRES)
    try:
        assert areas(make_layout(project, squares, result))[1] == ["Developed", "1", "12.4", "33.3"]
    finally:
        settings.save(settings.UNITS, None)


def test_a_map_without_a_classified_chip_has_a_page_too(project, squares, result):
    for group in result["groups"]:
        group.update(chips=0, hectares=0.0)
    result["chips"].update(classified=0, uncertain=0, no_data=4)
    layout = make_layout(project, squares, result)
    assert areas(layout)[1] == ["Developed", "0", "0.0", "–"]
    assert "4 chips have no imagery" in label_text(layout, "trust")


def test_the_page_states_the_accuracy_and_its_limits(project, squares, result):
    text = label_text(make_layout(project, squares, result), "trust")
    assert "1 of 3 chips (33.3 %) is uncertain and dotted" in text
    assert "1 chip has no imagery" in text
    assert "not adjusted for the model's errors, and have no confidence interval" in text
    assert "the imagery is made up" in text  # a warning of the run
    assert "How often the model is right is not stated here" in text
    assert "unlike" not in text
    result["chips"]["unfamiliar"] = 2
    figures = {"group_accuracy": 0.9624, "group_accuracy_interval": [0.9459, 0.9741], "chips": 719}
    result["model"]["metrics"] = {"leave_one_place_out": {"all but weak labels": figures}}
    text = label_text(make_layout(project, squares, result), "trust")
    assert "2 chips (66.7 %) are unlike anything" in text
    assert "96 % (95 % interval 95 to 97 %) of 719 chips" in text


ACCURACY = {"value": 0.9624, "low": 0.9459, "high": 0.9741}


@pytest.mark.parametrize(("source", "of"), [("places", "In places"), ("chips", "Tested on chips")])
def test_the_page_states_the_accuracy_on_held_out_chips(project, squares, result, source, of):
    result["model"]["held_out"] = {"source": source, "chips": 719, "group_accuracy": ACCURACY}
    text = label_text(make_layout(project, squares, result), "trust")
    assert f"{of} that it had not seen" in text
    assert "96 % (95 % interval 95 to 97 %) of 719 chips" in text


def test_the_page_states_the_accuracy_of_a_fit_to_a_place_on_its_held_out_ground(project, squares, result):
    before = {"chips": 60, "group_accuracy": {"value": 0.71, "low": None, "high": None}}
    result["model"]["held_out"] = {"source": "blocks", "chips": 60, "group_accuracy": ACCURACY, "before": before}
    text = label_text(make_layout(project, squares, result), "trust")
    assert "held out from the fit, the model names the group that land cover shows for 96 % (95 % interval" in text
    assert "Before the fit it was 71 %. Land cover is itself wrong now and then" in text


def test_a_long_statement_still_ends_above_the_credits(project, squares, result):
    result["warnings"] = ["A very long warning that a run gave, and that goes on. " * 6] * 2
    layout = make_layout(project, squares, result)
    (label,) = [each for each in items(layout, QgsLayoutItemLabel) if each.id() == "trust"]
    points = label.textFormat().size()
    assert text_height(layout, label.text(), points, label.rect().width()) <= label.rect().height()
    assert points < 7  # wrapped lines count
    assert label.pos().y() + label.rect().height() <= 195


def test_every_page_has_a_name_of_its_own_and_is_saved_with_the_project(project, squares, result, tmp_path):
    names = [make_layout(project, squares, result).name() for _ in range(3)]
    assert names == ["Land use of quad", "Land use of quad (2)", "Land use of quad (3)"]
    assert project.write(str(tmp_path / "work.qgz"))
    again = QgsProject()
    assert again.read(str(tmp_path / "work.qgz"))
    assert sorted(each.name() for each in again.layoutManager().printLayouts()) == names
    assert len(items(again.layoutManager().layoutByName(names[0]), QgsLayoutItemMap)) == 1
    again.clear()


def test_imagery_is_drawn_under_the_result_and_another_result_is_not(project, squares, result, map_file, make_raster):
    image = QgsRasterLayer(str(make_raster()), "imagery")
    other = QgsVectorLayer(f"{map_file}|layername=landuse", "earlier", "ogr")
    style(other, result)
    hidden = QgsRasterLayer(str(make_raster("hidden.tif")), "hidden")
    project.addMapLayers([other, image, hidden])
    project.layerTreeRoot().findLayer(hidden.id()).setItemVisibilityChecked(False)
    (frame,) = items(make_layout(project, squares, result), QgsLayoutItemMap)
    assert [each.name() for each in frame.layers()] == ["map", "imagery"]
    assert frame.extent().contains(squares.extent())
    assert frame.crs() == squares.crs()


def test_the_page_is_exported_as_a_picture_and_as_a_pdf(project, squares, result, tmp_path):
    layout = make_layout(project, squares, result)
    exporter, success = QgsLayoutExporter(layout), QgsLayoutExporter.ExportResult.Success
    picture = QgsLayoutExporter.ImageExportSettings()
    picture.dpi = 60
    assert exporter.exportToImage(str(tmp_path / "page.png"), picture) == success
    assert exporter.exportToPdf(str(tmp_path / "page.pdf"), QgsLayoutExporter.PdfExportSettings()) == success
    assert (tmp_path / "page.pdf").read_bytes().startswith(b"%PDF")
    image = QImage(str(tmp_path / "page.png"))
    colours = {image.pixelColor(x, y).name() for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}
    assert len(colours) > 20
    corner = image.pixelColor(image.width() // 4, image.height() * 6 // 10)  # the map's south-west: developed
    assert corner.red() > corner.green() + 50


def test_the_raster_form_has_a_page_too(project, result, tmp_path, make_raster):
    path = tmp_path / "pixels.tif"
    gdal.Translate(str(path), str(make_raster()), bandList=[1, 2])
    layer = QgsRasterLayer(str(path), "pixels")
    style(layer, result)
    project.addMapLayer(layer)
    assert label_text(make_layout(project, layer, result), "title") == "Land use of quad"


LONG = "Land of farms, orchards, vineyards and rice, with the roads and sheds that belong to them"


@pytest.mark.parametrize("dpi", [40, 96, 300])
def test_no_text_of_the_legend_is_cut_at_any_length_and_resolution(project, map_file, result, dpi):
    result["chips"]["unfamiliar"] = 2
    result["groups"][1]["title"] = LONG
    layer = QgsVectorLayer(f"{map_file}|layername=landuse", "map", "ogr")
    style(layer, result)
    project.addMapLayer(layer)
    layout = make_layout(project, layer, result)
    (legend,) = items(layout, QgsLayoutItemLegend)
    exporter, legend_rect = QgsLayoutExporter(layout), legend.sceneBoundingRect()
    exporter.renderRegionToImage(legend_rect, dpi=dpi)
    context = QgsLayoutUtils.createRenderContextForLayout(layout, None, dpi)
    needed = QgsLegendRenderer(legend.model(), legend.legendSettings()).minimumSize(context)
    assert legend.rect().width() >= needed.width()
    assert legend.rect().height() >= needed.height()
    (node,) = legend.model().rootGroup().findLayers()
    texts = [str(each.data(Qt.ItemDataRole.DisplayRole)) for each in legend.model().layerOriginalLegendNodes(node)]
    assert LONG in [" ".join(each.split()) for each in texts]
    assert legend.sceneBoundingRect() == legend_rect


def test_counts_that_are_also_warnings_are_on_the_page_once(project, squares, result):
    result["chips"]["unfamiliar"] = 2
    counted = [Message(code, "Beware of {n} chips.", {"n": 2}).to_json() for code in layer_texts.COUNT_WARNINGS]
    result["warnings"] = [*counted, "the imagery is made up"]
    text = label_text(make_layout(project, squares, result), "trust")
    assert text.count("unlike anything") == text.count("is uncertain") == 1
    assert "not to be relied on" in text and "the imagery is made up" in text
