from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugin.engine.api.grid import BLOCK_CHIPS, Bounds, Chip, ChipGrid, block_of

GRID = ChipGrid("EPSG:26911")
NUMBERS = st.integers(-30_000, 60_000)


@given(NUMBERS, NUMBERS)
def test_the_chip_at_its_south_west_corner_is_the_chip(col, row):
    west, south, _, _ = GRID.bounds(Chip(col, row))
    assert GRID.chip_at(west, south) == Chip(col, row)


@given(NUMBERS, NUMBERS)
def test_east_and_north_edges_belong_to_the_neighbours(col, row):
    _, _, east, north = GRID.bounds(Chip(col, row))
    assert GRID.chip_at(east, north) == Chip(col + 1, row + 1)


@given(st.floats(-1e7, 1e7), st.floats(-1e7, 1e7))
def test_every_point_lies_in_the_chip_that_holds_it(x, y):
    west, south, east, north = GRID.bounds(GRID.chip_at(x, y))
    rounding = 1e-6  # metres: dividing by the chip's side may carry a point over an edge that it all but touches
    assert west - rounding <= x < east + rounding
    assert south - rounding <= y < north + rounding


def test_an_extent_of_one_chip_touches_that_chip_alone():
    assert list(GRID.chips_touching(GRID.bounds(Chip(3, 5)))) == [Chip(3, 5)]


def test_an_extent_smaller_than_a_chip_touches_that_chip():
    assert list(GRID.chips_touching(Bounds(10, 10, 20, 20))) == [Chip(0, 0)]


def test_chips_come_from_north_to_south_and_then_from_west_to_east():
    extent = Bounds(0, 0, 448, 448)
    assert list(GRID.chips_touching(extent)) == [Chip(0, 1), Chip(1, 1), Chip(0, 0), Chip(1, 0)]


def test_blocks_meet_at_the_origin_without_overlap():
    assert block_of(Chip(-1, 0)).col == -1
    assert block_of(Chip(0, -1)).row == -1
    assert block_of(Chip(BLOCK_CHIPS, BLOCK_CHIPS - 1)) == (1, 0)


@pytest.mark.parametrize("size", [0, -1, float("nan"), float("inf"), 1e-300])
def test_a_chip_without_size_is_refused(size):
    """An infinite chip, or one of no size, has no columns and rows: `floor(x / size)` fails or is no number."""
    with pytest.raises(ValueError, match="side"):
        ChipGrid("EPSG:26911", size)
