"""A tiny model and raster for the command line, and a cache of its own for each test."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugin.engine.model import throughput
from tests.data import rasters
from tests.data.models import mean_colour

PX = 32


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(throughput, "SECONDS_A_BATCH_SIZE", 0.01)
    monkeypatch.setenv("LANDCHIP_CACHE", str(tmp_path / "cache"))


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(mean_colour(tmp_path_factory.mktemp("model") / "tiny.onnx", PX))


@pytest.fixture
def raster(tmp_path: Path) -> str:
    return rasters.write(tmp_path / "a.tif", rasters.noise(size=4 * PX), tiled=True)
