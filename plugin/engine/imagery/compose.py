"""Chips as they are read: a strip of them, and how one chip is composed of the pieces that several rasters have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..api.grid import Chip
from .reader import Pixels


class ChipPixels(NamedTuple):
    """Chips as read: pixels (n, band, y, x); valid (n,), 0..1; source (n,), index of the source, -1 for none."""

    pixels: Pixels
    valid: NDArray[np.float32]
    source: NDArray[np.int16]


class PartialChip(NamedTuple):
    """The part of a chip that one source has."""

    source: int
    pixels: Pixels  # (band, y, x)
    mask: NDArray[np.bool_]  # (y, x)
    lacking: dict[int, int]  # band -> the value that stands for it


def row_runs(here: list[int], chips: Sequence[Chip]) -> Iterator[list[int]]:
    """Cuts chip numbers into runs of neighbours in one row of the grid, in order."""
    for _, run in groupby(
        enumerate(here),
        key=lambda at: (chips[at[1]].row, chips[at[1]].col - at[0], at[1] - at[0]),
    ):
        yield [k for _, k in run]


def compose(k: int, strip: ChipPixels, pieces: list[PartialChip]) -> None:
    """Lays the partial pieces of chip `k` over each other, first on top, and fills what stays empty."""
    pixels = strip.pixels[k]
    covered = np.zeros(pixels.shape[1:], bool)
    lacking: dict[int, int] = {}
    for piece in pieces:
        fresh = piece.mask & ~covered
        if fresh.any():
            np.copyto(pixels, piece.pixels, where=fresh)
            covered |= fresh
            lacking.update(piece.lacking)
            if strip.source[k] < 0:
                strip.source[k] = piece.source
    strip.valid[k] = covered.mean()
    if not covered.any():
        pixels[:] = 0
    elif not covered.all():
        mean = pixels[:, covered].mean(axis=1).round().astype(pixels.dtype)
        np.copyto(pixels, mean[:, None, None], where=~covered)
    for band, value in lacking.items():
        pixels[band] = value
