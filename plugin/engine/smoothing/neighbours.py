"""Sums over the eight neighbours of each chip of a map, whatever the shape of the mapped area."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]
OFFSETS = tuple((col, row) for row in (-1, 0, 1) for col in (-1, 0, 1) if (col, row) != (0, 0))


def neighbour_sums(cols: Integers, rows: Integers, values: Floats) -> Floats:
    """(n, k): for each chip the sum of the values of those of its eight neighbours that are in the map.

    cols, rows: (n,), places on the grid, no two alike
    values:     (n, k), without NaN; a chip that is not to count has a row of zeros
    """
    width = int(cols.max()) - int(cols.min()) + 3  # a free column at each side: no key of one row is one of the next
    keys = (rows - rows.min() + 1) * width + cols - cols.min() + 1
    order = np.argsort(keys)
    ordered = keys[order]
    sums = np.zeros_like(values)
    for col, row in OFFSETS:
        wanted = keys + row * width + col
        place = np.minimum(np.searchsorted(ordered, wanted), len(keys) - 1)
        found = ordered[place] == wanted
        sums[found] += values[order[place[found]]]
    return sums
