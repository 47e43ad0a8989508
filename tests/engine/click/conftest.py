"""A model of chips of PX pixels with a distance, and a cache of its own for each test."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugin.engine.contract.mlm_fields import Novelty
from plugin.engine.model import throughput
from tests.data.models import mean_colour
from tests.engine.click.clicks import PX


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(throughput, "SECONDS_A_BATCH_SIZE", 0.01)
    monkeypatch.setenv("LANDCHIP_CACHE", str(tmp_path / "cache"))


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    novelty = Novelty("distance", 60.0, "from a grey of 110")
    return mean_colour(tmp_path_factory.mktemp("model") / "tiny.onnx", PX, novelty=novelty)
