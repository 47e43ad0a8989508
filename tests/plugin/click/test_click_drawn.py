"""A layer that no file backs: only the clicked chip is rendered, into a file that the engine opens."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QImage

from tests.plugin.answers import CARD, answer
from tests.plugin.qt_events import until

INSIDE = (2800 * 224 + 100, 16200 * 224 + 60)


@pytest.fixture
def layer(window, make_raster):
    """Opened with an option that only QGIS interprets: like tiles from a server, but without one."""
    raster_layer = QgsRasterLayer(f"{make_raster()}|option:NUM_THREADS=1", "tiles", "gdal")
    assert raster_layer.isValid()
    QgsProject.instance().addMapLayer(raster_layer)
    window.show(raster_layer.extent().buffered(100), raster_layer.crs())
    return raster_layer


@pytest.fixture
def clicking(open_clicking, engine_queue, layer):
    def imagery(rendered=""):
        return {"version": 1, "raster": [rendered], "model": "default", "bands": None, "nodata": None, "crs": None}

    controller = open_clicking(imagery, lambda: layer)
    engine_queue.answer("inspect", {**CARD, "gsd_m": 2.0})
    return controller


def rendered_request(window, engine_queue):
    """The imagery of the request to the engine, once the chip is rendered."""
    before = len(engine_queue.of("chip"))
    window.click(*INSIDE)
    until(lambda: len(engine_queue.of("chip")) > before)
    return engine_queue.of("chip")[-1].params["imagery"]


def test_the_chip_is_rendered_at_the_models_resolution_on_the_grid(clicking, window, engine_queue):
    request = rendered_request(window, engine_queue)
    assert request["crs"] == "EPSG:26911" and request["bands"] == {"red": 1, "green": 2, "blue": 3}
    path = Path(request["raster"][0])
    image = QImage(str(path))
    assert (image.width(), image.height()) == (112, 112)
    assert image.pixelColor(50, 50).alpha() == 255
    placed = QgsRasterLayer(str(path), "drawn").extent()
    assert (placed.xMinimum(), placed.yMinimum(), placed.xMaximum(), placed.yMaximum()) == pytest.approx(
        (2800 * 224, 16200 * 224, 2801 * 224, 16201 * 224)
    )


def test_the_answer_names_the_layer_and_not_the_temporary_file(clicking, window, engine_queue):
    rendered_request(window, engine_queue)
    engine_queue.answer("chip", answer(raster="/tmp/2800_16200.png"))
    assert clicking.panel.facts.texts()[0] == "tiles"


def test_a_correction_of_a_rendered_layer_is_refused_with_a_reason(clicking, window, engine_queue):
    rendered_request(window, engine_queue)
    engine_queue.answer("chip", answer())
    window.key(Qt.Key.Key_2)
    assert [text for text, _ in window.bar.messages] == [
        "tiles is no file, so no model could learn from it later: export it, and correct the export."
    ]
    assert not QgsProject.instance().mapLayersByName("Corrections")


def test_the_next_click_cancels_the_rendering(clicking, window, engine_queue):
    window.click(*INSIDE)
    window.click(INSIDE[0] + 224, INSIDE[1])

    def uncancelled():  # the first may have been drawn already, and is cancelled then
        return [each.params["point"][0] > 2801 * 224 for each in engine_queue.of("chip") if not each.cancelled]

    until(lambda: True in uncancelled())
    assert uncancelled() == [True]


def test_closing_deletes_the_temporary_files(window, engine_queue, clicking):
    path = Path(rendered_request(window, engine_queue)["raster"][0])
    assert path.is_file()
    clicking.close()
    assert not path.parent.exists()
    clicking.close = lambda: None  # the fixture's
