from __future__ import annotations

import shapely

from plugin.engine.api.grid import Bounds, Chip, ChipGrid, block_of
from plugin.engine.imagery.blocks import blocks_touching, chips_touching

GRID = ChipGrid("EPSG:26911")


def chips(ground):
    return [chip for each in chips_touching(GRID, ground) for chip in each.chips]


def square(col, row, grow=0.0):
    west, south, east, north = GRID.bounds(Chip(col, row))
    return shapely.box(west - grow, south - grow, east + grow, north + grow)


def test_the_square_of_a_chip_touches_that_chip_alone():
    assert chips(square(7, -9)) == [Chip(7, -9)]


def test_a_square_a_little_larger_touches_all_eight_neighbours():
    assert len(chips(square(0, 0, grow=0.01))) == 9


def test_a_rectangle_touches_what_the_grid_says():
    extent = Bounds(-1000, -500, 9000, 4000)
    assert set(chips(shapely.box(*extent))) == set(GRID.chips_touching(extent))


def test_eight_small_polygons_far_apart_touch_eight_chips():
    ground = shapely.union_all([shapely.Point(100_000 * k + 112, 112).buffer(5) for k in range(8)])
    assert len(chips(ground)) == 8
    assert len(blocks_touching(GRID, ground)) == 8


def test_no_chip_comes_twice_and_each_comes_in_its_block():
    ground = shapely.Point(3000, 3000).buffer(5000)
    found = list(chips_touching(GRID, ground))
    assert all(block_of(chip) == each.block for each in found for chip in each.chips)
    listed = [chip for each in found for chip in each.chips]
    assert len(listed) == len(set(listed))


def test_a_hole_keeps_its_chips_out():
    ring = square(0, 0, grow=224).difference(square(0, 0))
    assert Chip(0, 0) not in chips(ring)
    assert len(chips(ring)) == 8


def test_within_a_block_chips_come_row_by_row_from_the_north():
    found = chips(shapely.box(0, 0, 448, 448))
    assert found == [Chip(0, 1), Chip(1, 1), Chip(0, 0), Chip(1, 0)]
