"""Tiles of a local server with the real engine: plan, run, click, correction and refit as on a file."""

from __future__ import annotations

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingFeedback, QgsProject, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtCore import Qt

from plugin.engine.api.protocol import Method
from plugin.gui.engine_queue import EngineQueue
from plugin.layers import result_of
from plugin.processing.algorithms.refit import secret_rasters
from plugin.processing.engine_calls import engine_problem
from plugin.processing.inputs.layer_source import raster_entry
from tests.plugin.qt_events import until
from tests.plugin.saved_corrections import saved_rows
from tests.plugin.tile_server import noise, tile_server

pytestmark = pytest.mark.skipif(bool(engine_problem()), reason="no engine is set up; LANDCHIP_ENGINE_PYTHON names one")

MERCATOR = QgsCoordinateReferenceSystem("EPSG:3857")
X, Y = -12_868_000.0, 3_857_000.0  # near El Centro; UTM zone 11
HALF = 300.0  # metres of web mercator: some nine chips
EXTENT = f"{X - HALF},{X + HALF},{Y - HALF},{Y + HALF} [EPSG:3857]"


@pytest.fixture
def tiles(qgis_app):
    with tile_server(noise) as server:
        yield server


@pytest.fixture
def layer(tiles, window):
    tile_layer = tiles.layer("&zmin=0&zmax=17", "World tiles")
    QgsProject.instance().addMapLayer(tile_layer)
    window.show(QgsRectangle(X - HALF, Y - HALF, X + HALF, Y + HALF), MERCATOR)
    return tile_layer


@pytest.fixture
def engine_queue():
    queue = EngineQueue()
    yield queue
    queue.close()


def request_of(layer):
    entry = raster_entry(layer)
    return {"version": 1, "raster": [entry], "model": "default", "bands": None, "nodata": None, "crs": None,
            "device": "cpu", "min_valid": 0.5, "abstain": None, "image_date": None}  # fmt: skip


def clicked(clicking, window, x, y):
    clicking._clear()
    window.click(x, y)
    until(lambda: clicking.panel.answer is not None or clicking.panel.message.startswith("No"))
    return clicking.panel.answer


def test_tiles_are_planned_and_classified_and_the_click_equals_the_map(
    processing, loaded, layer, open_clicking, window, tmp_path
):
    parameters = {"INPUT": layer, "EXTENT": EXTENT, "DEVICE": "cpu"}
    plan = processing.run("landchip:plan", parameters)
    path, feedback = tmp_path / "map.gpkg", QgsProcessingFeedback(False)
    result = processing.run("landchip:classify", {**parameters, "OUTPUT": str(path)}, feedback=feedback)
    assert result["CHIPS"] == plan["CHIPS"] == result["CLASSIFIED"] > 4
    assert plan["GRID_CRS"] == "EPSG:32611"
    styled = QgsVectorLayer(str(path), "map", "ogr")
    styled.loadNamedStyle(str(path.with_suffix(".qml")))
    stored = result_of(styled)
    assert stored is not None
    QgsProject.instance().addMapLayer(styled)
    clicking = open_clicking(lambda: request_of(layer), lambda: layer)
    until(lambda: clicking._cards.get("default") is not None)
    answer = clicked(clicking, window, X, Y)
    assert answer["map"] == "map"  # the finished map of the same service answers at once
    until(lambda: clicking.panel.answer.get("picture"))
    rows = {(each["col"], each["row"]): each["confidence"] for each in styled.getFeatures()}
    assert rows[tuple(answer["chip"])] == pytest.approx(answer["confidence"], abs=1e-4)


def test_a_resumed_run_asks_the_server_for_no_tile_again(processing, loaded, layer, tiles, tmp_path):
    parameters = {"INPUT": layer, "EXTENT": EXTENT, "DEVICE": "cpu", "OUTPUT": str(tmp_path / "map.gpkg")}
    first = processing.run("landchip:classify", parameters)
    tiles.requested.clear()
    second = processing.run("landchip:classify", {**parameters, "MIN_CONFIDENCE": 0.99})
    assert second["RESUMED"] == first["CHIPS"]
    assert len(tiles.requested) <= 4  # those by which the service is looked at


def test_a_click_on_tiles_of_the_world_is_answered_corrected_and_refitted(
    layer, open_clicking, window, engine_queue, tmp_path
):
    """C2, and what was refused: a correction of a chip of tiles."""
    clicking = open_clicking(lambda: request_of(layer), lambda: layer)
    path = tmp_path / "corrections.gpkg"
    clicking.corrections.ask_path = lambda _parent: str(path)
    for number, key in enumerate((Qt.Key.Key_2, Qt.Key.Key_3)):
        answer = clicked(clicking, window, X - 200 + 400 * number, Y)
        assert answer["grid"]["crs"] == "EPSG:32611"
        assert answer["raster"] == "World tiles"
        window.key(key)
    rows = saved_rows(path)
    assert len(rows) == 2
    assert all(raster.startswith("xyz:http://127.0.0.1") for _col, _row, _crs, raster, *_ in rows)
    params = {
        "model": "default",
        "corrections": str(path),
        "output": str(tmp_path / "refitted.onnx"),
        "device": "cpu",
        "rasters": secret_rasters(QgsProject.instance()),
    }
    answers = []
    engine_queue.submit(Method.REFIT, params, answers.append, answers.append)
    until(lambda: answers)
    assert answers[0]["used"] == 2, answers
    assert (tmp_path / "refitted.onnx").is_file()
