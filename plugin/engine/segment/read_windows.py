"""Reads the pixels of a block tile by tile, with what its windows need around it, and cuts windows from them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import distance_transform_edt

from ..api.grid import BLOCK_CHIPS, Block, Chip
from ..contract.pixel_windows import TILES
from ..imagery.compose import is_blank
from ..imagery.mosaic import ChipReader
from ..imagery.reader import InputSpec, Pixels
from .geometry import Geometry, Window


class WindowPixels(NamedTuple):
    """The pixels of one window.

    pixels: (band, y, x), mirrored imagery where there is none
    mask:   (y, x), True where there is imagery
    """

    pixels: Pixels
    mask: NDArray[np.bool_]


class BlockPixels:
    """The pixels of a block and of the tiles around it that its windows reach."""

    def __init__(
        self, reader: ChipReader, spec: InputSpec, geometry: Geometry, block: Block, windows: Sequence[Window]
    ) -> None:
        """Reads the tiles that the windows need. Raises RasterError as ChipReader.read."""
        self._geometry = geometry
        tiles = BLOCK_CHIPS + 2 * geometry.halo
        side = tiles * geometry.tile
        self._pixels = np.zeros((len(spec.bands), side, side), spec.dtype)
        self._mask = np.zeros((side, side), bool)
        needed = _tiles_of(windows, geometry.halo, tiles)
        first_col = block.col * BLOCK_CHIPS - geometry.halo
        first_row = (block.row + 1) * BLOCK_CHIPS - 1 + geometry.halo
        for y in np.flatnonzero(needed.any(axis=1)):
            columns = np.flatnonzero(needed[y])
            self._read_row(
                reader, spec, int(y), columns, [Chip(int(first_col + x), int(first_row - y)) for x in columns]
            )

    def window(self, window: Window) -> WindowPixels:
        """A copy of a window's pixels, and its mask."""
        geometry = self._geometry
        top, left = (geometry.halo * geometry.tile + each * geometry.step - geometry.margin for each in window)
        place = np.s_[..., top : top + geometry.window, left : left + geometry.window]
        mask = self._mask[place]
        return WindowPixels(mirrored(self._pixels[place], mask), mask)

    def _read_row(
        self, reader: ChipReader, spec: InputSpec, y: int, columns: NDArray[np.int64], chips: list[Chip]
    ) -> None:
        """Reads tiles of one row into place."""
        px = self._geometry.tile
        masks = np.zeros((len(chips), px, px), bool)
        read = reader.read(chips, masks)
        masks[is_blank(read.pixels, spec.fill_values)] = False
        rows = slice(y * px, (y + 1) * px)
        for k, x in enumerate(columns):
            place = slice(x * px, (x + 1) * px)
            self._pixels[:, rows, place] = read.pixels[k]
            self._mask[rows, place] = masks[k]


def mirrored(pixels: Pixels, mask: NDArray[np.bool_]) -> Pixels:
    """A copy in which ground without imagery shows what lies as far on the other side of the nearest imagery.

    Black ground would look like water to a network. The nearest pixel is repeated where the other side has no imagery.

    pixels: (band, y, x); mask: (y, x), True where there is imagery
    """
    if mask.all() or not mask.any():
        return np.ascontiguousarray(pixels)
    nearest = distance_transform_edt(~mask, return_distances=False, return_indices=True)
    sides = np.array(mask.shape)[:, None, None]
    opposite = np.clip(2 * nearest - np.indices(mask.shape), 0, sides - 1)
    rows, cols = np.where(mask[tuple(opposite)], opposite, nearest)
    return np.ascontiguousarray(pixels[:, rows, cols])


def _tiles_of(windows: Sequence[Window], halo: int, tiles: int) -> NDArray[np.bool_]:
    """(tiles, tiles): the tiles of a block and its halo that the windows reach, from the north-west."""
    needed = np.zeros((tiles, tiles), bool)
    for row, col in windows:
        needed[row * TILES : (row + 1) * TILES + 2 * halo, col * TILES : (col + 1) * TILES + 2 * halo] = True
    return needed
