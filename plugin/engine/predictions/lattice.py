"""Finds the regular grid on which the corners of chips lie, if there is one."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from .table import Floats

TOLERANCE = 0.02  # of a chip's side: by how much corners and sides may lie beside the grid, as rounded degrees do


class Lattice(NamedTuple):
    """west, south: of column 0 and row 0; width, height: of a chip; cols, rows: (n,), from 0"""

    west: float
    south: float
    width: float
    height: float
    cols: NDArray[np.int64]
    rows: NDArray[np.int64]


def find_lattice(corners: Floats) -> Lattice | None:
    """The grid of chips that all have one size and whole numbers of it between them; None where there is none.

    corners: (n, 4), west, south, east, north
    """
    x, y = (_axis(corners[:, k], corners[:, k + 2] - corners[:, k]) for k in (0, 1))
    if x is None or y is None:
        return None
    return Lattice(x[0], y[0], x[1], y[1], x[2], y[2])


def _axis(low: Floats, sides: Floats) -> tuple[float, float, NDArray[np.int64]] | None:
    """Start, step and (n,) numbers along one axis, fitted from near to far, as a rounded side adds up its error."""
    start, step = float(low.min()), float(np.median(sides))
    if (np.abs(sides - step) > TOLERANCE * step).any():
        return None
    reach, furthest = 8.0, float(np.ptp(low))
    while True:
        near = low - low.min() <= reach * step
        numbers = np.round((low[near] - start) / step)
        if numbers.max() > 0:
            step, start = (float(each) for each in np.polyfit(numbers, low[near], 1))
        if reach * step > furthest:
            break
        reach *= 4
    numbers = np.round((low - start) / step)
    if (np.abs(low - start - numbers * step) > TOLERANCE * step).any():
        return None
    return start, step, numbers.astype(np.int64)
