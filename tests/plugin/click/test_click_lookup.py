"""Lookup in finished maps, the layer of clicked chips, comparison with another raster, occlusion map, land cover."""

from __future__ import annotations

import json

import pytest
from osgeo import gdal, ogr
from qgis.core import QgsPalettedRasterRenderer, QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtGui import QColor, QGuiApplication

from plugin.engine.api.errors import EngineError, ModelError
from tests.plugin.answers import CARD, CLASSES, MODEL, answer, picture
from tests.plugin.conftest import write_map
from tests.plugin.qt_events import until

INSIDE = (2800 * 224 + 100, 16200 * 224 + 60)


@pytest.fixture
def layer(window, make_raster):
    raster_layer = QgsRasterLayer(str(make_raster()), "quad 2016")
    QgsProject.instance().addMapLayer(raster_layer)
    window.show(raster_layer.extent().buffered(100), raster_layer.crs())
    return raster_layer


@pytest.fixture
def clicking(open_clicking, layer):
    request = {"version": 1, "raster": [layer.source()], "model": "default", "bands": {"red": 1}, "nodata": 7}
    return open_clicking(lambda: request, lambda: layer)


@pytest.fixture
def finished(layer, result, tmp_path):
    """The map of a finished run over the layer, in the project."""
    path = tmp_path / "map.gpkg"
    write_map(path)
    file = ogr.Open(str(path), 1)
    table = file.GetLayerByName("landuse")
    for name in [f"p_{each[0]}" for each in CLASSES] + ["g_developed", "g_cultivated", "g_undeveloped", "margin"]:
        table.CreateField(ogr.FieldDefn(name, ogr.OFTReal))
    for feature in table:
        if feature["group"]:
            feature["class"], feature["p_developed"], feature["p_shrub"] = "developed", 0.95, 0.05
            feature["g_developed"], feature["g_cultivated"], feature["g_undeveloped"] = 0.95, 0.0, 0.05
            table.SetFeature(feature)
    table = file = None
    result["raster"] = [layer.source()]
    result["model"] = {**result["model"], **MODEL}
    result["classes"] = [{"name": n, "group": g, "colour": c, "chips": 0} for n, g, c, _ in CLASSES]
    map_layer = QgsVectorLayer(f"{path}|layername=landuse", "Land use of quad", "ogr")
    map_layer.setCustomProperty("landchip/result", json.dumps(result))
    QgsProject.instance().addMapLayer(map_layer)
    return map_layer


def test_the_answer_of_a_finished_map_is_displayed_before_the_engine_answers(clicking, window, engine_queue, finished):
    engine_queue.answer("inspect", CARD)
    window.click(*INSIDE)
    panel = clicking.panel
    assert panel.header.heading.text() == "Developed" and panel.answer["confidence"] == 0.95
    assert "from the map Land use of quad" in panel.facts.texts()
    assert panel.image.picture.image.isNull()


def test_the_engine_adds_the_picture_to_the_maps_values(clicking, window, engine_queue, finished):
    engine_queue.answer("inspect", CARD)
    window.click(*INSIDE)
    engine_queue.answer("chip", answer(confidence=0.94))
    panel = clicking.panel
    assert panel.header.heading.text() == "Developed" and panel.answer["confidence"] == 0.95
    assert "from the map Land use of quad" in panel.facts.texts()
    assert not panel.image.picture.image.isNull()


@pytest.mark.parametrize("now", [{"confidence": 0.2}, {"confidence": 0.95, "group": "undeveloped"}])
def test_the_engines_answer_replaces_the_maps_where_they_disagree(clicking, window, engine_queue, finished, now):
    """The raster's file, its bands or the thresholds differ from those of the map."""
    engine_queue.answer("inspect", CARD)
    window.click(*INSIDE)
    engine_queue.answer("chip", answer(**now))
    assert clicking.panel.answer["confidence"] == now["confidence"]
    assert "from the map Land use of quad" not in clicking.panel.facts.texts()


def test_a_model_that_cannot_be_opened_gets_no_answer_from_another_models_map(clicking, window, engine_queue, finished):
    engine_queue.answer("inspect", ModelError("made-up", "mine.onnx is no model: choose another."))
    window.click(*INSIDE)
    engine_queue.answer("chip", ModelError("made-up", "mine.onnx is no model: choose another."))
    assert clicking.panel.answer is None
    assert clicking.panel.message == "mine.onnx is no model: choose another."


def test_the_card_of_a_replaced_model_file_is_requested_again(clicking, window, engine_queue, finished):
    engine_queue.answer("inspect", CARD)
    window.click(*INSIDE)
    engine_queue.answer("chip", answer(model={**MODEL, "digest": "newer"}))
    engine_queue.answer("inspect", {**CARD, "digest": "newer"})
    window.click(INSIDE[0] + 224, INSIDE[1])
    assert clicking.panel.answer["model"]["digest"] == "newer"  # of the last click: no map is by this model
    assert "from the map Land use of quad" not in clicking.panel.facts.texts()


def test_the_card_is_requested_when_the_engine_becomes_available(clicking, window, engine_queue, finished):
    engine_queue.answer("inspect", EngineError("made-up", "The engine is not set up: set it up."))
    clicking.engine_changed()
    engine_queue.answer("inspect", {**CARD, "digest": "another"})
    window.click(*INSIDE)
    assert clicking.panel.answer is None


def test_a_map_by_another_model_gives_no_answer(clicking, window, engine_queue, finished):
    engine_queue.answer("inspect", {**CARD, "digest": "another"})
    window.click(*INSIDE)
    assert clicking.panel.answer is None


def test_a_map_of_another_raster_gives_no_answer(clicking, window, engine_queue, finished, result):
    result["raster"] = ["/elsewhere/other.tif"]
    finished.setCustomProperty("landchip/result", json.dumps(result))
    engine_queue.answer("inspect", CARD)
    window.click(*INSIDE)
    assert clicking.panel.answer is None


def test_without_an_engine_a_finished_map_still_answers_and_the_error_is_displayed(
    clicking, window, engine_queue, finished
):
    engine_queue.answer("inspect", EngineError("made-up", "The engine is not set up: set it up."))
    window.click(*INSIDE)
    engine_queue.answer("chip", EngineError("made-up", "The engine is not set up: set it up."))
    panel = clicking.panel
    assert panel.header.heading.text() == "Developed"
    assert [text for text, _ in window.bar.messages] == ["The engine is not set up: set it up."]


def clicked_chips():
    until(lambda: QgsProject.instance().mapLayersByName("Clicked chips"))
    QCoreApplication.processEvents()
    (layer,) = QgsProject.instance().mapLayersByName("Clicked chips")
    return sorted((f["col"], f["row"], f["group"], f["confidence"], f["raster"]) for f in layer.getFeatures())


def test_clicked_chips_are_added_to_a_layer_and_a_second_click_updates_one(clicking, window, engine_queue):
    window.click(*INSIDE)
    engine_queue.answer("chip", answer())
    window.click(INSIDE[0] + 224, INSIDE[1])
    engine_queue.answer("chip", answer((2801, 16200), group="cultivated", confidence=0.7))
    window.click(*INSIDE)
    engine_queue.answer("chip", answer(confidence=0.6))
    assert clicked_chips() == [
        (2800, 16200, "developed", 0.6, "quad"),
        (2801, 16200, "cultivated", 0.7, "quad"),
    ]


def entries(clicking):
    return {action.text(): action for action in clicking._menu.menu.actions() if action.text()}


def right_click(clicking, window):
    QCoreApplication.processEvents()
    window.click(*INSIDE, button=Qt.MouseButton.RightButton)
    return entries(clicking)


def test_the_menu_removes_a_clicked_chip_and_zooms_to_it(clicking, window, engine_queue):
    window.click(*INSIDE)
    engine_queue.answer("chip", answer())
    actions = right_click(clicking, window)
    actions["Remove from clicked chips"].trigger()
    assert clicked_chips() == []
    actions["Zoom to chip"].trigger()
    extent = window.canvas.extent()
    assert extent.center().x() == pytest.approx(2800.5 * 224, abs=1)
    assert extent.height() == pytest.approx(3 * 224, abs=1)


def test_the_copied_text_has_every_class(clicking, window, engine_queue):
    window.click(*INSIDE)
    engine_queue.answer("chip", answer())
    right_click(clicking, window)["Copy as text"].trigger()
    text = QGuiApplication.clipboard().text()
    assert text.startswith("Developed\nSure, 87") and "  Forest\t<1" in text and "column 2800, row 16200" in text


def test_the_same_chip_is_compared_in_another_raster_that_covers_it(clicking, window, engine_queue, layer, make_raster):
    other = QgsRasterLayer(str(make_raster("later.tif")), "quad 2020")
    far = QgsRasterLayer(str(make_raster("far.tif", epsg=26917)), "another place")
    QgsProject.instance().addMapLayers([other, far])
    window.click(*INSIDE)
    engine_queue.answer("chip", answer())
    actions = right_click(clicking, window)
    assert [text for text in actions if text.startswith("Compare")] == ["Compare with quad 2020"]
    actions["Compare with quad 2020"].trigger()
    request = engine_queue.of("chip")[-1].params["imagery"]
    assert request["raster"] == [other.source()] and request["bands"] is None and request["nodata"] is None
    later = answer(
        raster="/y/later.tif", image_date="2020-07-01", group="undeveloped", confidence=0.6, **{"class": "shrub"}
    )
    engine_queue.answer("chip", later)
    view = clicking.panel.comparison
    assert clicking.panel.is_comparing
    assert view.sentence.text() == "From developed to undeveloped"
    assert [each["image_date"] for each in view.answers] == ["2016-05-21", "2020-07-01"]


def test_a_chip_that_was_not_clicked_before_is_classified_in_both_rasters(clicking, window, engine_queue, make_raster):
    QgsProject.instance().addMapLayer(QgsRasterLayer(str(make_raster("later.tif")), "quad 2020"))
    right_click(clicking, window)["Compare with quad 2020"].trigger()
    first, second = engine_queue.of("chip")
    first.on_answer(answer())
    second.on_answer(answer(raster="/y/later.tif", image_date=None))
    assert clicking.panel.comparison.sentence.text() == "Developed in both"


def test_where_no_other_raster_covers_the_chip_the_menu_states_it(clicking, window):
    assert not right_click(clicking, window)["No other raster covers this chip"].isEnabled()


def test_the_occlusion_map_is_requested_on_demand_and_cancelled_by_the_next_click(clicking, window, engine_queue):
    panel = clicking.panel
    window.click(*INSIDE)
    engine_queue.answer("chip", answer())
    assert not engine_queue.of("explain")
    panel.image.toggle.click()
    (call,) = engine_queue.of("explain")
    assert call.params["group"] == "developed" and call.params["point"]
    window.click(INSIDE[0] + 224, INSIDE[1])
    assert call.cancelled
    engine_queue.answer("chip", answer((2801, 16200)))
    until(lambda: len(engine_queue.of("explain")) == 2)
    drops = [[0.3 if (x, y) == (2, 3) else 0.0 for x in range(7)] for y in range(7)]
    engine_queue.answer("explain", {"chip": [2801, 16200], "group": "developed", "drops": drops})
    assert panel.image.picture.overlay and not panel.image.legend.isHidden()
    assert panel.image.caption.text() == "Without its strongest part, Developed would lose 30 points."


def test_a_raster_named_nlcd_is_chosen_and_its_shares_are_displayed(clicking, window, engine_queue, tmp_path):
    path = tmp_path / "nlcd_2016.tif"
    gdal.GetDriverByName("GTiff").Create(str(path), 4, 4, 1)
    QgsProject.instance().addMapLayer(QgsRasterLayer(str(path), "NLCD 2016"))
    window.click(*INSIDE)
    assert engine_queue.of("chip")[-1].params["nlcd"] == str(path)
    shares = [
        {"class": "developed", "group": "developed", "share": 0.75},
        {"class": "shrub", "group": "undeveloped", "share": 0.25},
    ]
    engine_queue.answer("chip", answer(nlcd={"valid": 0.8, "shares": shares}))
    assert [(bar.name, bar.value) for bar in clicking.panel.land_cover.bars.bars] == [
        ("Developed", "75\u00a0%"),
        ("Shrub", "25\u00a0%"),
    ]
    box = clicking.panel.land_cover.layers
    box.setCurrentIndex(0)
    box.activated.emit(0)
    assert engine_queue.of("chip")[-1].params["nlcd"] is None


def test_a_land_cover_map_is_not_taken_for_nlcd_and_its_shares_have_its_colours(
    clicking, window, engine_queue, tmp_path
):
    path = tmp_path / "cover.tif"
    gdal.GetDriverByName("GTiff").Create(str(path), 4, 4, 1)
    layer = QgsRasterLayer(str(path), "Land cover — quad")
    classes = [QgsPalettedRasterRenderer.Class(k, QColor("#008000"), name) for k, name in ((1, "Water"), (2, "Trees"))]
    layer.setRenderer(QgsPalettedRasterRenderer(layer.dataProvider(), 1, classes))
    QgsProject.instance().addMapLayer(layer)
    window.click(*INSIDE)
    assert engine_queue.of("chip")[-1].params["nlcd"] is None
    engine_queue.answer("chip", answer())
    box = clicking.panel.land_cover.layers
    box.setCurrentIndex(box.findData(layer.id()))
    box.activated.emit(box.currentIndex())
    assert engine_queue.of("chip")[-1].params["nlcd"] == str(path)
    shares = [
        {"class": "trees", "colour": "#008000", "share": 0.75},
        {"class": "water", "colour": "#0000ff", "share": 0.25},
    ]
    engine_queue.answer("chip", answer(nlcd={"valid": 1.0, "shares": shares, "error": None}))
    bars = clicking.panel.land_cover.bars.bars
    assert [(bar.name, bar.value, bar.colour) for bar in bars] == [
        ("Trees", "75\u00a0%", "#008000"),
        ("Water", "25\u00a0%", "#0000ff"),
    ]


def test_a_picture_is_drawn_as_it_is(clicking, window, engine_queue):
    window.click(*INSIDE)
    engine_queue.answer("chip", answer(picture=picture(5, 40)))
    assert clicking.panel.image.picture.image.width() == 40
