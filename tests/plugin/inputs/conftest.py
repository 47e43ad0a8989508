"""A tile server, and a layer of it."""

from __future__ import annotations

import pytest

from tests.plugin.tile_server import tile_server


@pytest.fixture
def tiles(qgis_app):
    with tile_server() as server:
        yield server


@pytest.fixture
def layer(tiles):
    return tiles.layer()
