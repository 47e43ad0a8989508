from __future__ import annotations

import json

import shapely

from plugin.engine.api.grid import BLOCK_CHIPS, Block, Bounds, Chip, ChipGrid, block_of
from plugin.engine.imagery.blocks import WHOLE, BlockLayout, lay_out

GRID = ChipGrid("EPSG:26911")


def chips(ground):
    return [chip for each in lay_out(GRID, ground).select() for chip in each.chips]


def square(col, row, grow=0.0):
    west, south, east, north = GRID.bounds(Chip(col, row))
    return shapely.box(west - grow, south - grow, east + grow, north + grow)


def test_the_square_of_a_chip_touches_that_chip_alone():
    assert chips(square(7, -9)) == [Chip(7, -9)]


def test_a_square_a_little_larger_touches_all_eight_neighbours():
    assert len(chips(square(0, 0, grow=0.01))) == 9


def test_a_rectangle_has_the_chips_of_the_grid():
    extent = Bounds(-1000, -500, 9000, 4000)
    assert set(chips(shapely.box(*extent))) == set(GRID.chips_touching(extent))


def test_eight_small_polygons_far_apart_touch_eight_chips():
    ground = shapely.union_all([shapely.Point(100_000 * k + 112, 112).buffer(5) for k in range(8)])
    assert len(chips(ground)) == 8
    assert len(lay_out(GRID, ground)) == 8


def test_no_chip_comes_twice_and_each_comes_in_its_block():
    ground = shapely.Point(3000, 3000).buffer(5000)
    selected = list(lay_out(GRID, ground).select())
    assert all(block_of(chip) == each.block for each in selected for chip in each.chips)
    listed = [chip for each in selected for chip in each.chips]
    assert len(listed) == len(set(listed))


def test_a_hole_keeps_its_chips_out():
    ring = square(0, 0, grow=224).difference(square(0, 0))
    assert Chip(0, 0) not in chips(ring)
    assert len(chips(ring)) == 8


def test_within_a_block_chips_come_row_by_row_from_the_north():
    result = chips(shapely.box(0, 0, 448, 448))
    assert result == [Chip(0, 1), Chip(1, 1), Chip(0, 0), Chip(1, 0)]


def test_a_layout_counts_its_chips_and_selects_blocks():
    layout = lay_out(GRID, shapely.Point(3000, 3000).buffer(9000))
    of_blocks = dict(layout.select())
    assert layout.chips == sum(map(len, of_blocks.values())) > 4000
    assert {block: layout.count(block) for block in layout} == {block: len(each) for block, each in of_blocks.items()}
    middle = sorted(layout)[4]
    assert dict(layout.select([middle])) == {middle: of_blocks[middle]}
    assert layout.count(Block(99, 99)) == 0


def test_a_layout_comes_back_from_json_and_whole_blocks_take_no_mask():
    layout = lay_out(GRID, shapely.Point(3000, 3000).buffer(9000))
    stated = json.loads(json.dumps(layout.to_json()))
    assert list(BlockLayout.from_json(stated).select()) == list(layout.select())
    assert {len(mask) // 2 for _, _, mask in stated} == {len(WHOLE), BLOCK_CHIPS**2 // 8}


def test_ground_of_exactly_one_block_is_a_whole_block():
    side = BLOCK_CHIPS * GRID.size
    assert lay_out(GRID, shapely.box(0, 0, side, side)).to_json() == [[0, 0, ""]]
