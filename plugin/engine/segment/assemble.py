"""Assembles a map's labels, and where asked for its probabilities, from the parts of its run, a block at a time.

Where blocks overlap, along their borders, their shares are added; elsewhere a part has the result already. Of the parts
only the strips along their borders are held, for three rows of blocks; so memory grows with the width of the map and
not with its area.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, NamedTuple, TypeVar

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
from .parts import FULL, NO_CLASS, Bytes, Strips, hard_labels, part_name, read_labels, read_shares, read_strips

Sums = NDArray[np.uint16]
Decoded = TypeVar("Decoded")


class BlockResult(NamedTuple):
    """The pixels of a block.

    labels: (y, x): the number of the likeliest class, from 1; NO_CLASS without imagery and outside the area
    shares: (class, y, x), FULL for a probability of 1; of no class where they are not asked for
    area:   number of pixels in the area
    """

    block: Block
    labels: Bytes
    shares: Bytes
    area: int


def assembled_blocks(
    store: PartStore,
    blocks: Sequence[Block],
    geometry: Geometry,
    classes: int,
    tiles: ChipGrid,
    ground: shapely.Geometry,
    with_shares: bool,
) -> Iterator[BlockResult]:
    """The blocks of a map, from north to south and then west to east.

    tiles: the grid of tiles; ground: polygons of the map's area, in the grid's CRS

    Raises OutputError for a missing or damaged part; a damaged one is removed, so that the next run computes it again.
    """
    ordered = sorted(blocks, key=lambda each: (-each.row, each.col))
    rows = [(row, list(members)) for row, members in groupby(ordered, key=lambda each: each.row)]
    strips: dict[Block, Strips] = {}
    blend, inner = geometry.blend, slice(geometry.blend // 2, geometry.blend // 2 + geometry.block)
    shapely.prepare(ground)

    def hold(members: Sequence[Block]) -> None:
        for block in members:
            strips[block] = _load(store, block, lambda part: read_strips(part, classes, blend, geometry.extended))

    def result(block: Block) -> BlockResult:
        labels = _load(store, block, lambda part: read_labels(part, geometry.block)).copy()
        shares = np.empty((0, geometry.block, geometry.block), np.uint8)
        if with_shares:
            shares = _load(store, block, lambda part: read_shares(part, classes, geometry.extended))[:, inner, inner]
        for place, sums in _borders(block, strips, geometry):
            labels[place] = hard_labels(sums, labels[place] != NO_CLASS)
            shares[:, place[0], place[1]] = sums[: len(shares)]
        inside = _ground_mask(block, geometry, tiles, ground)
        labels *= inside
        return BlockResult(block, labels, shares, int(np.count_nonzero(inside)))

    for k, (row, members) in enumerate(rows):
        if k == 0:
            hold(members)
        if k + 1 < len(rows):
            hold(rows[k + 1][1])
        yield from map(result, members)
        for block in [each for each in strips if each.row > row]:
            del strips[block]


def _load(store: PartStore, block: Block, decode: Callable[[Any], Decoded]) -> Decoded:
    """What `decode` reads of a block's part. Raises OutputError."""
    name = part_name(block)
    try:
        try:
            with store.open(name) as file:
                return decode(file)
        except (DamagedPartError, OSError):  # or a connection was lost: damaged is what is so when read as a whole
            return decode(store.read(name))
    except DamagedPartError as error:
        store.delete(name)
        raise OutputError(
            "part-damaged-pixels",
            "The part {part} of the run is damaged and was removed: run again, which computes it anew.",
            part=name,
        ) from error
    except OSError as error:
        raise cannot_read(f"{store.address}/{name}", error) from error


def _borders(
    block: Block, strips: Mapping[Block, Strips], geometry: Geometry
) -> Iterator[tuple[tuple[slice, slice], Bytes]]:
    """The places (y, x) in a block that its neighbours reach, each with the shares (class, y, x) of all blocks there.

    There are four, along the borders; a corner is in two of them.
    """
    half, side = geometry.blend // 2, geometry.block
    if not half:
        return
    every, inner = slice(0, side), slice(half, half + side)
    first, last = slice(0, half), slice(side - half, side)
    below, beside = block._replace(row=block.row - 1), block._replace(col=block.col + 1)
    yield (first, every), _along_north(block, strips, geometry.blend)[:, half:, inner]
    yield (last, every), _along_north(below, strips, geometry.blend)[:, :half, inner]
    yield (every, first), _along_west(block, strips, geometry.blend)[:, inner, half:]
    yield (every, last), _along_west(beside, strips, geometry.blend)[:, inner, :half]


def _along_north(block: Block, strips: Mapping[Block, Strips], blend: int) -> Bytes:
    """(class, y, x): the shares of all blocks in the strip along the north border of a block."""

    def both_sides(col: int) -> list[Bytes]:
        above, below = (strips.get(Block(col, row)) for row in (block.row + 1, block.row))
        return [*([] if above is None else [above.south]), *([] if below is None else [below.north])]

    sums: Sums = np.sum(both_sides(block.col), axis=0, dtype=np.uint16)
    for strip in both_sides(block.col - 1):
        sums[:, :, :blend] += strip[:, :, -blend:]
    for strip in both_sides(block.col + 1):
        sums[:, :, -blend:] += strip[:, :, :blend]
    return np.minimum(sums, FULL).astype(np.uint8)


def _along_west(block: Block, strips: Mapping[Block, Strips], blend: int) -> Bytes:
    """(class, y, x): the shares of all blocks in the strip along the west border of a block."""

    def both_sides(row: int) -> list[Bytes]:
        left, right = (strips.get(Block(col, row)) for col in (block.col - 1, block.col))
        return [*([] if left is None else [left.east]), *([] if right is None else [right.west])]

    sums: Sums = np.sum(both_sides(block.row), axis=0, dtype=np.uint16)
    for strip in both_sides(block.row + 1):
        sums[:, :blend] += strip[:, -blend:]
    for strip in both_sides(block.row - 1):
        sums[:, -blend:] += strip[:, :blend]
    return np.minimum(sums, FULL).astype(np.uint8)


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
