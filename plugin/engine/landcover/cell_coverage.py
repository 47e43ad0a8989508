"""How much of each cell of a raster an outline covers: exactly, and for many outlines at once (numpy only).

Green's theorem, cell by cell. An outline is cut where it crosses the lines between cells, so that each piece lies in
one cell. A piece that rises by dy covers, in its row of cells, what lies beyond it: dy * (1 - x) of its own cell, where
x is its mean place in the cell, and dy of every further one. The running sum along the row is the coverage.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


def cell_coverage(rings: Floats, height: int, width: int) -> Floats:
    """The part of each cell that lies within each ring, (n, height, width) of 0..1.

    rings: (n, corner, xy) in cells: cell (row, col) is the square from (col, row) to (col + 1, row + 1). Not closed,
           not crossing themselves, turning either way, all within the frame of width x height cells.
    """
    starts = rings.reshape(-1, 2)
    ends = np.roll(rings, -1, axis=1).reshape(-1, 2)
    edge, first, last = _pieces(starts, ends)
    middle, rise = (first + last) / 2, last[:, 1] - first[:, 1]
    # A piece on the outer edge of the frame may be rounded out of it: it belongs to the last column of a spare one.
    col = np.clip(np.floor(middle[:, 0]).astype(np.int64), 0, width)
    row = np.clip(np.floor(middle[:, 1]).astype(np.int64), 0, height - 1)
    beyond = rise * (middle[:, 0] - col)
    place = (edge // rings.shape[1] * height + row) * (width + 2) + col
    cells = len(rings) * height * (width + 2)
    sums = np.bincount(place, rise - beyond, cells) + np.bincount(place + 1, beyond, cells)
    covered = sums.reshape(len(rings), height, width + 2).cumsum(axis=2)[:, :, :width]
    turn = np.sign(covered.sum(axis=(1, 2)))
    within: Floats = np.clip(covered * turn[:, None, None], 0, 1)
    return within


def ring_areas(rings: Floats) -> Floats:
    """Area of each ring, (n,), by the shoelace formula about its first corner. rings: (n, corner, xy)."""
    x, y = np.moveaxis(rings - rings[:, :1], 2, 0)
    sums: Floats = (x * np.roll(y, -1, axis=1) - np.roll(x, -1, axis=1) * y).sum(axis=1)
    return np.abs(sums) / 2


def _pieces(starts: Floats, ends: Floats) -> tuple[Ints, Floats, Floats]:
    """Edges (n, xy) cut at whole x and whole y: number of the edge, first and last point of each piece."""
    edges = np.arange(len(starts))
    cuts = [_crossings(starts[:, axis], ends[:, axis]) for axis in (0, 1)]
    edge = np.concatenate([edges, edges, *(number for number, _ in cuts)])
    along = np.concatenate([np.zeros(len(edges)), np.ones(len(edges)), *(part for _, part in cuts)])
    order = np.lexsort((along, edge))
    edge, along = edge[order], along[order]
    points = starts[edge] + along[:, None] * (ends - starts)[edge]
    same = edge[1:] == edge[:-1]
    return edge[1:][same], points[:-1][same], points[1:][same]


def _crossings(start: Floats, end: Floats) -> tuple[Ints, Floats]:
    """Where edges cross whole numbers of one coordinate: number of the edge, and part of the way along it."""
    low = np.floor(np.minimum(start, end))
    count = np.maximum(np.ceil(np.maximum(start, end)) - 1 - low, 0).astype(np.int64)
    edge: NDArray[Any] = np.repeat(np.arange(len(start)), count)
    nth = np.arange(len(edge)) - np.repeat(np.cumsum(count) - count, count)
    line = low[edge] + 1 + nth
    return edge, (line - start[edge]) / (end - start)[edge]
