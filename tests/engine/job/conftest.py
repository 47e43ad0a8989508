"""A tiny model, and a raster of 20 x 20 of its chips."""

from __future__ import annotations

import pytest

from tests.data import rasters
from tests.data.models import mean_colour
from tests.engine.job.requests import PX


@pytest.fixture(scope="session")
def model(tmp_path_factory):
    return mean_colour(tmp_path_factory.mktemp("model") / "tiny.onnx", PX)


@pytest.fixture
def raster(tmp_path):
    return rasters.write(tmp_path / "a.tif", rasters.noise(size=20 * PX), tiled=True, compress="deflate")
