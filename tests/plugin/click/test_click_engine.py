"""Clicks on made-up imagery with the real engine: answer, occlusion map, nodata, and a worker that is killed."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QPushButton

from plugin.client import environment
from plugin.gui.engine_queue import EngineQueue
from plugin.processing.engine_calls import engine_problem
from plugin.settings import engine_root
from tests.plugin.click_fakes import child
from tests.plugin.qt_events import until

pytestmark = pytest.mark.skipif(bool(engine_problem()), reason="no engine is set up; LANDCHIP_ENGINE_PYTHON names one")


class KillableEngineQueue(EngineQueue):
    """Keeps the started engines, so that a test can send the worker a signal."""

    def __init__(self):
        self.engines = []
        super().__init__(start_engine=self._started)

    def _started(self):
        from plugin.client.engine import Engine

        self.engines.append(Engine(environment.find(engine_root()).python))
        return self.engines[-1]

    def signal(self, number):
        os.kill(self.engines[-1].pid, number)


@pytest.fixture
def layer(window, make_raster):
    """Two by two chips at a metre; the north-eastern one is nodata."""
    path = make_raster("quad.tif", px=448, gsd=1.0)
    file = gdal.Open(str(path), gdal.GA_Update)
    for band in (1, 2, 3):
        file.GetRasterBand(band).SetNoDataValue(0)
        file.GetRasterBand(band).WriteRaster(224, 0, 224, 224, bytes(224 * 224))
    del file
    raster_layer = QgsRasterLayer(str(path), "quad")
    QgsProject.instance().addMapLayer(raster_layer)
    window.show(raster_layer.extent().buffered(50), raster_layer.crs())
    return raster_layer


@pytest.fixture
def engine_queue():
    queue = KillableEngineQueue()
    yield queue
    queue.close()


@pytest.fixture
def clicking(open_clicking, layer):
    request = {
        "version": 1, "raster": [layer.source()], "model": "default", "bands": None, "nodata": None, "crs": None,
        "device": "cpu", "min_valid": 0.5, "abstain": None, "image_date": "2016-05-21",
    }  # fmt: skip
    return open_clicking(lambda: request, lambda: layer)


def chip(window, col, row):
    window.click((2800 + col + 0.5) * 224, (16200 + row + 0.5) * 224)


def wait_for_answer(clicking):
    until(lambda: clicking.panel.answer is not None)
    return clicking.panel.answer


def test_a_click_is_answered_with_class_picture_date_and_occlusion_map(clicking, window):
    chip(window, 0, 0)
    answer = wait_for_answer(clicking)
    assert answer["chip"] == [2800, 16200] and answer["image_date"] == "2016-05-21"
    assert sum(each["probability"] for each in answer["classes"]) == pytest.approx(1, abs=1e-3)
    assert clicking.panel.image.picture.image.width() == 224
    clicking.panel.image.toggle.click()
    until(lambda: clicking.panel.image.picture.overlay)


def test_a_chip_of_nodata_says_that_there_is_no_imagery(clicking, window):
    chip(window, 1, 1)
    assert wait_for_answer(clicking)["flags"] == ["no-data"]
    assert clicking.panel.header.heading.text() == "No imagery here"


def test_a_worker_that_is_killed_is_one_sentence_and_the_next_click_is_answered(clicking, window, engine_queue):
    chip(window, 0, 0)
    wait_for_answer(clicking)
    window.bar.messages.clear()
    engine_queue.signal(signal.SIGSTOP)  # so that the worker is sure to be at it when it dies
    chip(window, 0, 1)
    until(lambda: clicking.panel.is_busy)
    engine_queue.signal(signal.SIGKILL)
    until(lambda: window.bar.messages)
    ((text, _),) = window.bar.messages
    assert "\n" not in text and "Traceback" not in text
    chip(window, 1, 0)
    assert wait_for_answer(clicking)["chip"] == [2801, 16200]


def test_corrections_by_key_become_a_model_that_can_be_used(clicking, window, tmp_path):
    clicking.corrections.ask_path = lambda _parent: str(tmp_path / "corrections.gpkg")
    for (col, row), key in {(0, 0): Qt.Key.Key_2, (0, 1): Qt.Key.Key_6, (1, 0): Qt.Key.Key_2}.items():
        clicking.panel.show_empty()
        chip(window, col, row)
        wait_for_answer(clicking)
        window.key(key)
    new = []
    clicking.refitted.connect(new.append)
    child(clicking.panel, QPushButton, "refit").click()
    dialog = clicking.corrections.dialog
    child(dialog, QPushButton, "refit-start").click()
    until(lambda: new or dialog.message.text())
    assert new == [str(tmp_path / "corrections-refitted.onnx")], dialog.message.text()
    assert Path(new[0]).stat().st_size > 1_000_000
