"""A window to click in, and a fake of the engine queue."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject

from plugin.gui.click.click_controller import ClickController
from tests.plugin.click_fakes import FakeEngineQueue, Window, sweep


@pytest.fixture
def window(qgis_app):
    fake_window = Window()
    yield fake_window
    fake_window.canvas.close()
    fake_window.canvas.deleteLater()
    QgsProject.instance().clear()
    sweep()


@pytest.fixture
def path(tmp_path):
    """The path of a file of corrections; neither it nor its folder exists yet."""
    return tmp_path / "kept" / "corrections.gpkg"


@pytest.fixture
def engine_queue():
    return FakeEngineQueue()


@pytest.fixture
def open_clicking(window, engine_queue):
    """Makes a ClickController with its map tool active, and closes it after the test."""
    opened = []

    def open_one(imagery, layer, size=(320, 700)):
        controller = ClickController(window, engine_queue, imagery, layer)
        controller.panel.resize(*size)
        controller.panel.show()
        controller.action.trigger()
        opened.append(controller)
        return controller

    yield open_one
    for each in opened:
        each.close()
    sweep()
