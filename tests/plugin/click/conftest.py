"""A window to click in, and an engine that only pretends."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject

from tests.plugin.chips import PretendedAsker, Window, sweep


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
