"""Pixels of chips as they are read, and how one chip is composed of the parts that several rasters cover."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..api.grid import Chip
from .reader import Pixels


class ChipPixels(NamedTuple):
    """Pixels of n chips.

    pixels: (n, band, y, x) of the model's pixel type
    valid:  (n,), fraction of the chip with imagery, 0..1
    source: (n,), index of the raster that the chip was read from (the first one that contributes), -1 where none does
    """

    pixels: Pixels
    valid: NDArray[np.float32]
    source: NDArray[np.int16]


class PartialChip(NamedTuple):
    """The part of a chip that one raster covers.

    source:       index of the raster
    pixels:       (band, y, x)
    mask:         (y, x), True where the raster has imagery
    absent_bands: index of a band that the raster lacks -> the pixel value to fill it with
    """

    source: int
    pixels: Pixels
    mask: NDArray[np.bool_]
    absent_bands: dict[int, int]


def row_runs(indices: list[int], chips: Sequence[Chip]) -> Iterator[list[int]]:
    """Groups `indices` into `chips` by runs of adjacent chips in one row of the grid, in order."""
    for _, neighbours in groupby(
        enumerate(indices),
        key=lambda at: (chips[at[1]].row, chips[at[1]].col - at[0], at[1] - at[0]),
    ):
        yield [k for _, k in neighbours]


def is_blank(pixels: Pixels, fill_values: Mapping[int, int]) -> NDArray[np.bool_]:
    """(n,): chips whose every pixel with imagery is one and the same extreme value in all bands: 0 or the maximum.

    pixels:      (n, band, y, x), as a ChipReader gives them: pixels without imagery hold the mean of the others
    fill_values: index of a band that a raster may lack -> the pixel value that then fills it

    Black or white ground of this size is rather a void that no nodata value declares.
    """
    first = pixels[:, :, 0, 0]
    read = [k for k in range(first.shape[1]) if k not in fill_values]
    extreme = first[:, read[0]]
    blank = np.isin(extreme, (0, np.iinfo(pixels.dtype).max))
    for k in range(first.shape[1]):
        blank &= (first[:, k] == extreme) | (k in fill_values and first[:, k] == fill_values[k])
    for i in np.flatnonzero(blank):  # rare: few chips begin with such a pixel
        blank[i] = (pixels[i] == first[i][:, None, None]).all()
    return blank


def compose(k: int, batch: ChipPixels, parts: list[PartialChip]) -> NDArray[np.bool_]:
    """Composes chip `k` of `batch` from `parts`, the first on top, and sets its valid fraction and its source.

    Returns (y, x): where a part covers the chip.

    Pixels that no part covers become the mean of the covered ones, per band; all are 0 where none is covered. If any
    raster that contributes lacks a band, the band is filled for the whole chip: the network's absent-band switch works
    per chip.
    """
    pixels = batch.pixels[k]
    covered = np.zeros(pixels.shape[1:], bool)
    absent_bands: dict[int, int] = {}
    for part in parts:
        new = part.mask & ~covered
        if new.any():
            np.copyto(pixels, part.pixels, where=new)
            covered |= new
            absent_bands.update(part.absent_bands)
            if batch.source[k] < 0:
                batch.source[k] = part.source
    batch.valid[k] = covered.mean()
    if not covered.any():
        pixels[:] = 0
    elif not covered.all():
        mean = pixels[:, covered].mean(axis=1).round().astype(pixels.dtype)
        np.copyto(pixels, mean[:, None, None], where=~covered)
    for band, value in absent_bands.items():
        pixels[band] = value
    return covered
