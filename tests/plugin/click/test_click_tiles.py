"""A click on tiles of the whole world: the engine reads them, and the grid is that of the clicked place."""

from __future__ import annotations

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRasterLayer, QgsRectangle
from qgis.PyQt.QtCore import Qt

from plugin.engine.api.requests.raster_input import RasterInput
from plugin.engine.api.requests.tile_service import TileService
from plugin.processing.inputs.layer_source import raster_entry
from tests.plugin.answers import CARD, answer
from tests.plugin.saved_corrections import saved_rows

MERCATOR = QgsCoordinateReferenceSystem("EPSG:3857")
EL_CENTRO = (-12_868_000.0, 3_857_000.0)  # web mercator; UTM zone 11
DENVER = (-11_687_000.0, 4_828_000.0)  # UTM zone 13
URL = "http://127.0.0.1:9/{z}/{x}/{y}.png?key=sesame"


@pytest.fixture
def layer(window):
    tiles = QgsRasterLayer(f"type=xyz&url={URL}&zmin=0&zmax=19", "World tiles", "wms")
    QgsProject.instance().addMapLayer(tiles)
    show(window, EL_CENTRO)
    return tiles


def show(window, centre, half=1000):
    x, y = centre
    window.show(QgsRectangle(x - half, y - half, x + half, y + half), MERCATOR)


@pytest.fixture
def clicking(open_clicking, engine_queue, layer):
    def imagery():
        entry = raster_entry(layer)
        return {"version": 1, "raster": [entry], "model": "default", "bands": None, "nodata": None, "crs": None}

    controller = open_clicking(imagery, lambda: layer)
    engine_queue.answer("inspect", {**CARD, "gsd_m": 2.0})
    return controller


def test_a_click_on_tiles_of_the_world_answers_with_the_grid_of_the_place(clicking, window, engine_queue):
    """C2: the click said that no imagery is chosen."""
    window.click(*EL_CENTRO)
    (call,) = engine_queue.of("chip")
    assert call.params["crs"] == "EPSG:32611"
    assert call.params["point"] == pytest.approx([630_000, 3_619_000], abs=3000)
    service = TileService.from_json(call.params["imagery"]["raster"][0]["service"])
    assert (service.kind, service.zmax) == ("xyz", 19)
    engine_queue.answer("chip", answer(raster=service.identity()))
    assert clicking.panel.header.heading.text() == "Developed"
    assert not window.bar.messages


def test_the_map_is_moved_to_another_utm_zone_and_its_grid_is_taken(clicking, window, engine_queue):
    """Brother of C2: the outlined chips follow the map."""
    assert clicking.tool.grid.crs == "EPSG:32611"
    show(window, DENVER)
    assert clicking.tool.grid.crs == "EPSG:32613"
    window.click(*DENVER)
    assert engine_queue.of("chip")[-1].params["crs"] == "EPSG:32613"


def test_a_click_in_the_zone_beside_that_of_the_maps_middle_takes_its_own(clicking, window, engine_queue):
    """Brother of C2: a map over two zones."""
    border = -12_690_421.9  # 114 degrees west, between zones 11 and 12
    show(window, (border, EL_CENTRO[1]), half=3000)
    for x, zone in ((border - 2000, 11), (border + 2000, 12)):
        window.click(x, EL_CENTRO[1])
        params = engine_queue.of("chip")[-1].params
        assert params["crs"] == f"EPSG:{32600 + zone}"


def test_where_no_chips_can_be_laid_the_sentence_names_the_layer(clicking, window, engine_queue):
    """Brother of C2: at the pole it said, too, that no imagery is chosen."""
    show(window, (0.0, 19_900_000.0), half=10_000)
    window.click(0.0, 19_900_000.0)
    assert clicking.panel.message == "No chips can be laid on World tiles: choose another layer."
    assert not engine_queue.of("chip")


def test_the_answer_names_the_layer_and_not_its_address(clicking, window, engine_queue):
    window.click(*EL_CENTRO)
    identity = TileService.from_json(engine_queue.of("chip")[0].params["imagery"]["raster"][0]["service"]).identity()
    engine_queue.answer("chip", answer(raster=identity))
    assert clicking.panel.facts.texts()[0] == "World tiles"
    assert "sesame" not in clicking.panel.facts.texts()


def test_a_chip_of_tiles_is_corrected_without_a_secret(clicking, window, engine_queue, path):
    clicking.corrections.ask_path = lambda _parent: str(path)
    path.parent.mkdir()
    window.click(*EL_CENTRO)
    service = TileService.from_json(engine_queue.of("chip")[0].params["imagery"]["raster"][0]["service"])
    engine_queue.answer("chip", answer(raster=service.identity()))
    window.key(Qt.Key.Key_2)
    assert not window.bar.messages
    ((_col, _row, _crs, raster, label, _date),) = saved_rows(path)
    assert (raster, label) == (service.identity(), "forest")
    assert b"sesame" not in path.read_bytes()
    assert (
        clicking.corrections._file.label_of((2800, 16200), "EPSG:26911", [service.identity()], "2016-05-21") == "forest"
    )


def test_a_chip_of_a_file_is_compared_with_tiles(open_clicking, window, engine_queue, layer, make_raster):
    """Brother of C2: the menu offered files alone."""
    file = QgsRasterLayer(str(make_raster()), "quad")
    QgsProject.instance().addMapLayer(file)
    window.show(file.extent().buffered(100), file.crs())
    imagery = {"version": 1, "raster": [file.source()], "model": "default", "bands": None, "nodata": None, "crs": None}
    clicking = open_clicking(lambda: imagery, lambda: file)
    window.click(2800 * 224 + 100, 16200 * 224 + 60, button=Qt.MouseButton.RightButton)
    actions = {action.text(): action for action in clicking._menu.menu.actions()}
    actions["Compare with World tiles"].trigger()
    (entry,) = engine_queue.of("chip")[-1].params["imagery"]["raster"]
    assert entry["service"]["url"] == URL


def test_a_finished_map_of_the_tiles_answers_also_after_the_key_was_renewed(clicking, window, engine_queue):
    window.click(*EL_CENTRO)
    (entry,) = clicking._query.imagery["raster"]
    renewed = {**entry, "service": {**entry["service"], "url": URL.replace("sesame", "another")}}
    assert RasterInput.from_json(entry).id == RasterInput.from_json(renewed).id
    assert clicking._query.imagery_name == "World tiles"
