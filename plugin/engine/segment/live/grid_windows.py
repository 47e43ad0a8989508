"""The windows of a live map, counted on the whole ground: where live_geometry.py leaves them as the model states them,
the very windows that a finished map is made of.

Pixels are counted from the origin of the grid's CRS, eastwards and southwards.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from math import ceil, floor
from typing import NamedTuple

import numpy as np

from ...api.grid import Block
from ...imagery.mosaic import Mosaic
from ..geometry import STEPS, Geometry, Window
from ..parts import BlockPart
from ..read_windows import BlockPixels
from ..task import PixelScorer, score_window


class GridWindow(NamedTuple):
    """A window by its step: its column and row in steps from the origin, eastwards and southwards."""

    col: int
    row: int

    @property
    def block(self) -> Block:
        """The block that holds it; rows of blocks are counted northwards."""
        return Block(self.col // STEPS, -(self.row // STEPS) - 1)

    @property
    def in_block(self) -> Window:
        return Window(self.row % STEPS, self.col % STEPS)


class PixelFrame(NamedTuple):
    """A rectangle of pixels; left and top may be negative."""

    left: int
    top: int
    width: int
    height: int


def windows_of(frame: PixelFrame, geometry: Geometry) -> list[GridWindow]:
    """The windows that have a share in a pixel of the frame, from north to south and then west to east."""
    half, step = geometry.blend // 2, geometry.step

    def reach(first: int, size: int) -> range:
        return range(floor((first - half) / step), ceil((first + size + half) / step))

    return [GridWindow(col, row) for row in reach(frame.top, frame.height) for col in reach(frame.left, frame.width)]


@contextmanager
def window_function(
    mosaic: Mosaic, geometry: Geometry, scorer: PixelScorer, classes: int
) -> Iterator[Callable[[GridWindow], BlockPart]]:
    """A function for one thread that computes a window: its shares (class, share, share) and mask (step, step).

    It raises RasterError as ChipReader.read, and the errors of the model.
    """
    weights = geometry.weights()
    with mosaic.reader() as reader:

        def compute(window: GridWindow) -> BlockPart:
            place = window.in_block
            read = BlockPixels(reader, mosaic.spec, geometry, window.block, [place]).window(place)
            scored = score_window(read, geometry, scorer, weights)
            if scored.shares is None:
                return BlockPart(np.zeros((classes, geometry.share, geometry.share), np.uint8), scored.mask)
            return BlockPart(scored.shares, scored.mask)

        yield compute
