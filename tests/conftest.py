"""What all tests share. Read in two environments: the developers' (no qgis) and that of QGIS (no rasterio)."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

try:
    from hypothesis import settings
except ImportError:  # in QGIS's Python
    pass
else:
    # No deadline: shared cores make times jump. The same examples every time in CI: a red one is the change's own.
    settings.register_profile("landchip", deadline=None, derandomize=bool(os.environ.get("CI")))
    settings.load_profile("landchip")

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session", autouse=True)
def cache_of_these_tests(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The engine remembers rates of models in a folder of this session's, which no other reads or writes."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LANDCHIP_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="session", autouse=True)
def no_garbage_outlives_qgis() -> Iterator[None]:
    """Layers that only the garbage collector would free are freed before QGIS ends: later it would crash."""
    yield
    gc.collect()


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository."""
    return ROOT


@pytest.fixture(scope="session")
def data() -> Path:
    """The folder of real imagery, chips and NLCD, which is no part of the repository."""
    folder = Path(os.environ.get("LANDCHIP_DATA") or ROOT.parent / "shared" / "data")
    if not (folder / "manifest.csv").is_file():
        pytest.skip("no real data here: LANDCHIP_DATA names no folder with a manifest.csv")
    return folder
