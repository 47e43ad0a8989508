"""A raster, a server that gives its pixels as tiles, and a model of small chips."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from plugin.engine.imagery.tiles import reader
from plugin.engine.model import throughput
from tests.data.models import mean_colour
from tests.engine.tiles.fake_service import FakeService, serving, write_raster
from tests.engine.tiles.requests import PX


@pytest.fixture(scope="session")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_raster(tmp_path_factory.mktemp("source") / "m_3211745_sw_11_1_20200424.tif")


@pytest.fixture(scope="session")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return mean_colour(tmp_path_factory.mktemp("model") / "tiny.onnx", PX)


@pytest.fixture
def server(source: Path) -> Iterator[FakeService]:
    with serving(FakeService(source)) as service:
        yield service


@pytest.fixture(autouse=True)
def short_waits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "PAUSES_S", (0.01, 0.01))
    monkeypatch.setattr(throughput, "SECONDS_A_BATCH_SIZE", 0.01)
    monkeypatch.setenv("LANDCHIP_CACHE", str(tmp_path / "cache"))
