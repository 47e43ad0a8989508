"""Builds the polygons of a land-cover map from its blocks, as they come from north to south.

Patches within a block are found and merged at once; what touches a block's border, and what depends on it, waits for
the row of blocks below. Then patches that cannot change any more are set aside with their class, area and probability.
In memory are a block, the borders of a row of blocks, what waits for the next row, 60 bytes for each polygon, and on
the way out the edges of a file or of the largest polygon, whatever is more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ...api.grid import Block
from ..assemble import BlockResult
from ..parts import FULL
from ..raster_files import Frame
from .edge_files import NO_PATCH, EdgeFiles, lines_of
from .patches import Borders, Ints, Patches, added, find_patches, merge_small
from .rings import traced
from .waiting_patches import WaitingPatches

HALF = 2**30  # more than the pixels from the origin of a CRS to any place


class PolygonBatch(NamedTuple):
    """n polygons. classes: (n,), from 1; pixels: (n,); probabilities: (n,), mean probability of the class, 0..1"""

    shapes: NDArray[np.object_]
    classes: NDArray[np.uint8]
    pixels: Ints
    probabilities: NDArray[np.float64]


class PolygonBuilder:
    """The polygons of a map. `add` each block in the order of `assembled_blocks`, then take the `polygons`."""

    def __init__(self, frame: Frame, blocks: Iterable[Block], classes: int, smallest: int, folder: Path) -> None:
        """blocks: of the map; classes: their number; smallest: pixels of a patch that is not merged; folder: for
        temporary files, which its owner removes
        """
        self._frame, self._blocks, self._smallest = frame, frozenset(blocks), smallest
        self._files = EdgeFiles(folder)
        self._row: int | None = None  # of the blocks that are being added
        self._bottom: dict[Block, Ints] = {}  # the patches of a block's last row of pixels
        self._right: dict[Block, Ints] = {}  # likewise the last column of pixels, of the block that came last
        self._waiting = WaitingPatches(classes, smallest)

    def watched(self, results: Iterable[BlockResult], cancel: Callable[[], None]) -> Iterator[BlockResult]:
        """The same blocks, each of which is added on its way. cancel: called before each; raises to stop"""
        for result in results:
            cancel()
            self.add(result)
            yield result

    def add(self, result: BlockResult) -> None:
        """Raises OSError where the disk is full."""
        block = result.block
        if self._row not in (None, block.row):
            self._finish_row()
        self._row = block.row
        own = self._found(result)
        north = self._bottom.get(Block(block.col, block.row + 1))
        west = self._right.get(Block(block.col - 1, block.row))
        for line, beyond in ((own[0], north), (own[:, 0], west)):
            if beyond is not None:
                self._waiting.touch(beyond, line)
        # A border is the eastern or southern block's, where there is one.
        has_east = Block(block.col + 1, block.row) in self._blocks
        has_south = Block(block.col, block.row - 1) in self._blocks
        across = np.column_stack([_line(west, own[0]), own, *([] if has_east else [_line(None, own[0])])])
        down = np.vstack([_line(north, own[0]), own, *([] if has_south else [_line(None, own[0])])])
        left, top = block.col * len(own) - self._frame.west, self._frame.north - (block.row + 1) * len(own)
        self._files.add(lines_of(across, down, left, top))
        self._bottom[block], self._right = own[-1].copy(), {block: own[:, -1].copy()}

    def finish(self) -> int:
        """The number of polygons, after the last block."""
        self._bottom.clear()
        self._finish_row()
        return self._waiting.finished_count

    def polygons(self) -> Iterator[PolygonBatch]:
        """All polygons, after `finish`, from north to south by their northernmost pixel. Raises OSError."""
        frame, (numbers, patches) = self._frame, self._waiting.finished()
        for edges in self._files.by_patch(numbers, len(patches.ids)):
            which, shapes = traced(edges, frame.west, frame.north, frame.gsd_m)
            pixels = patches.areas[which]
            yield PolygonBatch(shapes, patches.classes[which], pixels, patches.sums[which] / (pixels * FULL))

    def _found(self, result: BlockResult) -> Ints:
        """(y, x): the ids of the patches of a block, which are added to the graph."""
        found, classes = find_patches(result.labels)
        side, n = len(found), len(classes)
        flat = found.ravel()
        firsts = np.zeros(n + 1, np.int64)
        firsts[flat[::-1]] = np.arange(flat.size)[::-1]  # of a patch's pixels the first is written last
        rows, cols = np.divmod(firsts[1:], side)
        rows += HALF - (result.block.row + 1) * side
        cols += HALF + result.block.col * side
        sums = [added(flat, each.ravel(), n + 1)[1:] for each in result.shares]
        is_open = np.zeros(n + 1, bool)
        for edge in (found[0], found[-1], found[:, 0], found[:, -1]):
            is_open[edge] = True
        pixels = np.bincount(flat, minlength=n + 1)[1:]
        patches = Patches(classes, pixels, (rows << 32) | cols, np.column_stack(sums), is_open[1:])
        roots, patches, borders = merge_small(patches, _borders_within(found, self._smallest), self._smallest)
        first_id = self._waiting.add(patches, borders)
        ids: Ints = np.append(NO_PATCH, roots + first_id)
        return ids[found]

    def _finish_row(self) -> None:
        """Settles what no further row of blocks can change."""
        self._bottom = {
            block: line
            for block, line in self._bottom.items()
            if block.row == self._row and Block(block.col, block.row - 1) in self._blocks
        }
        self._waiting.settle(self._bottom.values())


def _line(patches: Ints | None, like: Ints) -> Ints:
    """A line of patches; where there are none, as long a line without a patch."""
    return np.full_like(like, NO_PATCH) if patches is None else patches


def _borders_within(found: NDArray[np.int32], smallest: int) -> Borders:
    """The borders between the patches of a block, counted from 0. None where no patch can be too small."""
    if smallest <= 1:
        return Borders.summed(np.empty((0, 2), np.int64))
    pairs = []
    for one, other in ((found[:, :-1], found[:, 1:]), (found[:-1], found[1:])):
        differ = (one != other) & (one > 0) & (other > 0)
        pairs.append(np.column_stack([one[differ], other[differ]]).astype(np.int64) - 1)
    return Borders.summed(np.concatenate(pairs))
