"""Which chips some ground touches, block by block; no list of all chips is ever held."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil, floor
from typing import NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray

from ..api.grid import BLOCK_CHIPS, Block, Chip, ChipGrid


class BlockChips(NamedTuple):
    """The chips of one block that are asked for, north to south and then west to east."""

    block: Block
    chips: list[Chip]


def blocks_touching(grid: ChipGrid, ground: shapely.Geometry) -> list[Block]:
    """Blocks whose square meets the bounds of a part of `ground`, north to south and then west to east."""
    side = grid.size * BLOCK_CHIPS
    found: set[Block] = set()
    for part in shapely.get_parts(ground):
        west, south, east, north = part.bounds
        cols = range(floor(west / side), ceil(east / side))
        rows = range(floor(south / side), ceil(north / side))
        found.update(Block(col, row) for row in rows for col in cols)
    return sorted(found, key=lambda block: (-block.row, block.col))


def chips_touching(grid: ChipGrid, ground: shapely.Geometry) -> Iterator[BlockChips]:
    """The chips that share some area with `ground` (polygons in the grid's CRS), block by block.

    A common edge or corner is not common ground. Blocks without a chip are left out.
    """
    shapely.prepare(ground)
    for block in blocks_touching(grid, ground):
        cols, rows = _lattice(block)
        squares = shapely.box(
            cols * grid.size,
            rows * grid.size,
            (cols + 1) * grid.size,
            (rows + 1) * grid.size,
        )
        if shapely.contains_properly(ground, shapely.box(*shapely.total_bounds(squares))):
            touched = np.ones(len(squares), bool)
        else:
            touched = shapely.intersects(ground, squares) & ~shapely.touches(ground, squares)
        chips = [Chip(int(col), int(row)) for col, row in zip(cols[touched], rows[touched])]
        if chips:
            yield BlockChips(block, chips)


def _lattice(block: Block) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Columns and rows of a block's chips, each (BLOCK_CHIPS ** 2,), north to south and then west to east."""
    rows, cols = np.mgrid[0:BLOCK_CHIPS, 0:BLOCK_CHIPS]
    first_col, first_row = block.col * BLOCK_CHIPS, block.row * BLOCK_CHIPS
    return cols.ravel() + first_col, (BLOCK_CHIPS - 1 - rows).ravel() + first_row
