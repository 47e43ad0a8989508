"""A made-up land-use map and its land cover, as tests/data/changed_land.py makes them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.data.changed_land import MadeUp, land, make_map


@pytest.fixture
def unchanged(tmp_path: Path) -> MadeUp:
    return make_map(tmp_path, *land(1))


@pytest.fixture
def changed(tmp_path: Path) -> MadeUp:
    return make_map(tmp_path, *land(2, 0.08))
