"""Where the windows of a block lie, and how they are weighted where they overlap. All lengths are pixels.

Ground is divided into square tiles, anchored at the origin of the CRS like chips, so that no result depends on the
extent of a run. A block has 16 x 16 tiles; a step of windows is 4 x 4 of them. A window is a step with a margin:

    |<- margin ->|<------------ step ------------>|<- margin ->|
           |<---------- step and blend ---------->|
           |<-blend->|                      |<-blend->|

Two windows that overlap are blended linearly across the strip `blend`, whose middle is the border of their steps. The
weights of all windows at a pixel sum to 1, so a window's share can be computed without the others, and a block without
its neighbours: a block's array reaches half a strip beyond its border, and where blocks overlap their shares are added.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..api.grid import BLOCK_CHIPS, Block, Chip
from ..contract.contract import Contract
from ..contract.pixel_windows import TILES, PixelWindows

STEPS = BLOCK_CHIPS // TILES  # windows along the side of a block


class Window(NamedTuple):
    """The position of a window in its block, counted in steps from the north-west."""

    row: int
    col: int


@dataclass(frozen=True)
class Geometry:
    """Sizes of windows, blocks and what overlaps, pixels.

    window: side of a window; margin: what it adds to its step on each side; blend: width of the blended strip
    """

    window: int
    margin: int
    blend: int

    @classmethod
    def of(cls, contract: Contract, windows: PixelWindows) -> Geometry:
        return cls(contract.chip_px, windows.margin_px, windows.blend_px)

    @property
    def step(self) -> int:
        return self.window - 2 * self.margin

    @property
    def tile(self) -> int:
        return self.step // TILES

    @property
    def halo(self) -> int:
        """Width of what a block reads around itself, in tiles."""
        return -(-self.margin // self.tile)

    @property
    def block(self) -> int:
        """Side of a block."""
        return BLOCK_CHIPS * self.tile

    @property
    def extended(self) -> int:
        """Side of a block's array: the block and half a strip on each side."""
        return self.block + self.blend

    @property
    def share(self) -> int:
        """Side of what is used of a window: its step and half a strip on each side."""
        return self.step + self.blend

    @property
    def overlap(self) -> float:
        """Pixels that the network computes for each pixel of the result."""
        return (self.window / self.step) ** 2

    def weights(self) -> NDArray[np.float32]:
        """(share, share): the weight of a window at each of its used pixels."""
        ramp = (np.arange(self.blend, dtype=np.float32) + 0.5) / max(self.blend, 1)
        line = np.concatenate([ramp, np.ones(self.step - self.blend, np.float32), ramp[::-1]])
        return np.outer(line, line)

    def windows(self, block: Block, tiles: Iterable[Chip]) -> list[Window]:
        """The windows of a block whose step holds one of the tiles, from north to south and then west to east."""
        west, north = block.col * BLOCK_CHIPS, (block.row + 1) * BLOCK_CHIPS - 1
        return sorted({Window((north - each.row) // TILES, (each.col - west) // TILES) for each in tiles})
