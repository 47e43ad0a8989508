"""A window to click in, and an engine that only pretends."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject

from plugin.gui.click.click_controller import ClickController
from tests.plugin.click_fakes import PretendedAsker, Window, sweep


@pytest.fixture
def window(qgis_app):
    made = Window()
    yield made
    made.canvas.close()
    made.canvas.deleteLater()
    QgsProject.instance().clear()
    sweep()


@pytest.fixture
def asker():
    return PretendedAsker()


@pytest.fixture
def open_clicking(window, asker):
    """Makes a Clicking of an imagery and a layer, switched on, and takes it down after the test."""
    opened = []

    def make(imagery, layer, size=(320, 700)):
        made = ClickController(window, asker, imagery, layer)
        made.panel.resize(*size)
        made.panel.show()
        made.action.trigger()
        opened.append(made)
        return made

    yield make
    for each in opened:
        each.close()
    sweep()
