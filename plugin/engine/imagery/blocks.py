"""The chips that polygons touch, by block; a bit mask per block keeps memory at one bit per chip."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from math import ceil, floor
from typing import Any, NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray

from ..api.grid import BLOCK_CHIPS, Block, Chip, ChipGrid

WHOLE = b""  # the mask of a block whose chips are all selected


class BlockChips(NamedTuple):
    """The selected chips of one block, north to south and then west to east."""

    block: Block
    chips: list[Chip]


class BlockLayout:
    """The blocks of a run, north to south and then west to east, and the selected chips of each."""

    def __init__(self, masks: Mapping[Block, bytes]) -> None:
        """masks: a bit for each chip of a block in that order, packed as numpy.packbits does; WHOLE for all of them"""
        self._masks = dict(masks)
        self._counts = {
            block: BLOCK_CHIPS**2 if mask == WHOLE else int(_unpacked(mask).sum()) for block, mask in masks.items()
        }

    def __iter__(self) -> Iterator[Block]:
        return iter(self._masks)

    def __len__(self) -> int:
        return len(self._masks)

    @property
    def chips(self) -> int:
        """Number of selected chips in all blocks."""
        return sum(self._counts.values())

    def count(self, block: Block) -> int:
        """Number of selected chips of a block; 0 for a block that is not in the layout."""
        return self._counts.get(block, 0)

    def select(self, blocks: Iterable[Block] | None = None) -> Iterator[BlockChips]:
        """These blocks, or all of them, with their selected chips."""
        for block in self if blocks is None else blocks:
            mask, (cols, rows) = self._masks[block], _chip_positions(block)
            if mask != WHOLE:
                selected = _unpacked(mask)
                cols, rows = cols[selected], rows[selected]
            yield BlockChips(block, [Chip(*each) for each in zip(cols.tolist(), rows.tolist())])

    def to_json(self) -> list[list[Any]]:
        """[[column, row, mask in hex], …]"""
        return [[*block, mask.hex()] for block, mask in self._masks.items()]

    @classmethod
    def from_json(cls, value: Any) -> BlockLayout:
        return cls({Block(col, row): bytes.fromhex(mask) for col, row, mask in value})


def lay_out(
    grid: ChipGrid, ground: shapely.Geometry, footprint: shapely.Geometry | None = None, min_coverage: float = 0.0
) -> BlockLayout:
    """The chips that share some area with `ground` (polygons in the grid's CRS).

    Chips that share only an edge or a corner with it are left out, and so are blocks without a chip.

    footprint:    polygons in the grid's CRS
    min_coverage: fraction of a chip, 0..1, that `footprint` must cover; chips that it covers by less are left out
    """
    shapely.prepare(ground)
    masks = {}
    for block in _blocks_touching(grid, ground):
        cols, rows = _chip_positions(block)
        squares = _squares(grid, cols, rows)
        if shapely.contains_properly(ground, shapely.box(*shapely.total_bounds(squares))):
            masks[block] = WHOLE
            continue
        selected = shapely.intersects(ground, squares) & ~shapely.touches(ground, squares)
        if footprint is not None and selected.any():
            selected[selected] = covered_fraction(grid, footprint, cols[selected], rows[selected]) >= min_coverage
        if selected.any():
            masks[block] = WHOLE if selected.all() else np.packbits(selected).tobytes()
    return BlockLayout(masks)


def covered_fraction(
    grid: ChipGrid, polygons: shapely.Geometry, cols: NDArray[Any], rows: NDArray[Any]
) -> NDArray[np.float64]:
    """(n,): the fraction of each chip that polygons in the grid's CRS cover, 0..1."""
    shapely.prepare(polygons)
    squares, fraction = _squares(grid, cols, rows), np.ones(len(cols))
    if not len(cols) or shapely.contains(polygons, shapely.box(*shapely.total_bounds(squares))):
        return fraction
    cut = ~shapely.contains(polygons, squares)
    fraction[cut] = shapely.area(shapely.intersection(polygons, squares[cut])) / grid.size**2
    return fraction


def _squares(grid: ChipGrid, cols: NDArray[Any], rows: NDArray[Any]) -> NDArray[Any]:
    west, south = cols * grid.size, rows * grid.size
    return np.asarray(shapely.box(west, south, west + grid.size, south + grid.size))


def _blocks_touching(grid: ChipGrid, ground: shapely.Geometry) -> list[Block]:
    """Blocks whose square meets the bounds of a part of `ground`, north to south and then west to east."""
    side = grid.size * BLOCK_CHIPS
    blocks: set[Block] = set()
    for part in shapely.get_parts(ground):
        west, south, east, north = part.bounds
        cols = range(floor(west / side), ceil(east / side))
        rows = range(floor(south / side), ceil(north / side))
        blocks.update(Block(col, row) for row in rows for col in cols)
    return sorted(blocks, key=lambda block: (-block.row, block.col))


def _chip_positions(block: Block) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Columns and rows of a block's chips, each (BLOCK_CHIPS ** 2,), north to south and then west to east."""
    rows, cols = np.mgrid[0:BLOCK_CHIPS, 0:BLOCK_CHIPS]
    first_col, first_row = block.col * BLOCK_CHIPS, block.row * BLOCK_CHIPS
    return cols.ravel() + first_col, (BLOCK_CHIPS - 1 - rows).ravel() + first_row


def _unpacked(mask: bytes) -> NDArray[np.bool_]:
    return np.unpackbits(np.frombuffer(mask, np.uint8)).astype(bool)
