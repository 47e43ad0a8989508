"""The coloured county, its land cover, and a tiny model that takes its fields for barren land."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from tests.data.corrected import tiny_refittable
from tests.engine.coloured_county import make_county
from tests.engine.place.land_cover import write_land_cover


@pytest.fixture(scope="package")
def county(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, np.ndarray]:
    return make_county(tmp_path_factory.mktemp("county"))


@pytest.fixture
def model(tmp_path: Path) -> Path:
    return tiny_refittable(tmp_path / "base.onnx")


@pytest.fixture
def nlcd(county: tuple[Path, np.ndarray], tmp_path: Path) -> Path:
    return write_land_cover(tmp_path / "nlcd_2016.tif", county[1])
