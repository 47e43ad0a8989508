"""Assembles the probabilities of a map's pixels from the parts of its run, a block at a time.

Where blocks overlap, their shares are added. Of the parts only the strips along their borders are held, for three rows
of blocks; so memory grows with the width of the map and not with its area. Each part is read twice.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

import numpy as np
import rasterio.features
import shapely
from numpy.typing import NDArray
from rasterio.transform import from_origin

from ..api.errors import OutputError
from ..api.grid import BLOCK_CHIPS, Block, ChipGrid
from ..run.parts import DamagedPartError
from ..storage.store import PartStore, cannot_read
from .geometry import Geometry
from .parts import FULL, BlockPart, decode_part, part_name

Sums = NDArray[np.uint16]


class BlockResult(NamedTuple):
    """The pixels of a block.

    shares: (class, y, x), FULL for a probability of 1
    mask:   (y, x), True where a pixel has imagery and lies in the area
    area:   number of pixels in the area
    """

    block: Block
    shares: NDArray[np.uint8]
    mask: NDArray[np.bool_]
    area: int


class _Strips(NamedTuple):
    """What a block adds to its neighbours: (class, y, x) of its array beyond the block, corners included."""

    north: NDArray[np.uint8]
    south: NDArray[np.uint8]
    west: NDArray[np.uint8]
    east: NDArray[np.uint8]


def assembled_blocks(
    store: PartStore,
    blocks: Sequence[Block],
    geometry: Geometry,
    classes: int,
    tiles: ChipGrid,
    ground: shapely.Geometry,
) -> Iterator[BlockResult]:
    """The blocks of a map, from north to south and then west to east.

    tiles: the grid of tiles; ground: polygons of the map's area, in the grid's CRS

    Raises OutputError for a missing or damaged part; a damaged one is removed, so that the next run computes it again.
    """
    ordered = sorted(blocks, key=lambda each: (-each.row, each.col))
    rows = [(row, list(members)) for row, members in groupby(ordered, key=lambda each: each.row)]
    strips: dict[Block, _Strips] = {}
    shapely.prepare(ground)

    def load(block: Block) -> BlockPart:
        return _load(store, block, geometry, classes)

    def hold(members: Sequence[Block]) -> None:
        for block in members:
            strips[block] = _strips_of(load(block), geometry.blend // 2)

    for k, (row, members) in enumerate(rows):
        if k == 0:
            hold(members)
        if k + 1 < len(rows):
            hold(rows[k + 1][1])
        for block in members:
            part = load(block)
            sums = _with_neighbours(block, part, strips, geometry)
            inside = _ground_mask(block, geometry, tiles, ground)
            shares = np.minimum(sums, FULL).astype(np.uint8)
            yield BlockResult(block, shares, part.mask & inside, int(inside.sum()))
        for block in [each for each in strips if each.row > row]:
            del strips[block]


def _load(store: PartStore, block: Block, geometry: Geometry, classes: int) -> BlockPart:
    name = part_name(block)
    try:
        return decode_part(store.read(name), classes, geometry.block, geometry.extended)
    except DamagedPartError as error:
        store.delete(name)
        raise OutputError(
            "part-damaged-pixels",
            "The part {part} of the run is damaged and was removed: run again, which computes it anew.",
            part=name,
        ) from error
    except OSError as error:
        raise cannot_read(f"{store.address}/{name}", error) from error


def _strips_of(part: BlockPart, half: int) -> _Strips:
    """The strips of a part beyond its block. half: their width"""
    shares, end = part.shares, part.shares.shape[1] - half
    return _Strips(
        shares[:, :half].copy(),
        shares[:, end:].copy(),
        shares[:, :, :half].copy(),
        shares[:, :, end:].copy(),
    )


def _with_neighbours(block: Block, part: BlockPart, strips: dict[Block, _Strips], geometry: Geometry) -> Sums:
    """(class, y, x): a block's own shares and those of its eight neighbours, within the block."""
    half, side = geometry.blend // 2, geometry.block
    inner = slice(half, half + side)
    sums = part.shares[:, inner, inner].astype(np.uint16)
    if not half:
        return sums
    for down, right in ((-1, 0), (1, 0), (0, -1), (0, 1), (-1, -1), (-1, 1), (1, -1), (1, 1)):
        neighbour = strips.get(Block(block.col + right, block.row - down))
        if neighbour is None:
            continue
        if down:
            strip = neighbour.south if down < 0 else neighbour.north  # its rows beyond the common border
            rows = slice(0, half) if down < 0 else slice(side - half, side)
            if right == 0:
                sums[:, rows] += strip[:, :, inner]
            elif right < 0:
                sums[:, rows, :half] += strip[:, :, half + side :]
            else:
                sums[:, rows, side - half :] += strip[:, :, :half]
        else:
            strip = neighbour.east if right < 0 else neighbour.west
            columns = slice(0, half) if right < 0 else slice(side - half, side)
            sums[:, :, columns] += strip[:, inner]
    return sums


def _ground_mask(block: Block, geometry: Geometry, tiles: ChipGrid, ground: shapely.Geometry) -> NDArray[np.bool_]:
    """(y, x): the pixels of a block whose centre lies in the area."""
    side = tiles.size * BLOCK_CHIPS
    shape = (geometry.block, geometry.block)
    return ground_mask(block.col * side, (block.row + 1) * side, shape, side / geometry.block, ground)


def ground_mask(
    west: float, north: float, shape: tuple[int, ...], gsd: float, ground: shapely.Geometry
) -> NDArray[np.bool_]:
    """(y, x): the pixels whose centre lies in the area, of a rectangle with this north-west corner.

    shape: rows and columns; gsd: side of a pixel, in units of the CRS
    """
    rectangle = shapely.box(west, north - shape[0] * gsd, west + shape[1] * gsd, north)
    if shapely.contains_properly(ground, rectangle):
        return np.ones(shape, bool)
    near = shapely.intersection(ground, rectangle)
    if near.is_empty:
        return np.zeros(shape, bool)
    return np.asarray(
        rasterio.features.geometry_mask([near], shape, from_origin(west, north, gsd, gsd), invert=True), bool
    )
