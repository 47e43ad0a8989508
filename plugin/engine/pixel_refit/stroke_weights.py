"""Which stroked pixels are learnt from, and how much each counts.

Neighbouring pixels look alike, so a long or broad stroke does not count by its pixels: those of one class in a cell of
CELL_PX x CELL_PX count as one. Of each stroke no more than MOST_OF_STROKE pixels are taken, evenly spread.
"""

from __future__ import annotations

import numpy as np
import shapely
from numpy.typing import NDArray
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from ..stats.folds import assign_folds
from .strokes import Stroke, StrokePixels

CELL_PX = 8
MOST_OF_STROKE, MOST_PIXELS, LEAST_OF_STROKE = 200, 3000, 10
FOLDS = 5
NEAR_PX = 16  # strokes that are nearer to each other are held out together


def thinned(pixels: StrokePixels) -> NDArray[np.int64]:
    """Numbers of at most MOST_OF_STROKE pixels of each stroke, about MOST_PIXELS in all."""
    numbers, counts = np.unique(pixels.strokes, return_counts=True)
    most = max(min(MOST_OF_STROKE, MOST_PIXELS // max(len(numbers), 1)), LEAST_OF_STROKE)
    chosen = [
        np.flatnonzero(pixels.strokes == number)[np.linspace(0, count - 1, min(count, most)).astype(np.int64)]
        for number, count in zip(numbers, counts)
    ]
    return np.concatenate(chosen) if chosen else np.zeros(0, np.int64)


def cells_of(pixels: StrokePixels) -> NDArray[np.int64]:
    """(n,): the number of the cell and class of each pixel."""
    cells = np.stack([pixels.labels, pixels.cols // CELL_PX, pixels.rows // CELL_PX])
    return np.asarray(np.unique(cells, axis=1, return_inverse=True)[1].reshape(-1), np.int64)


def cell_weights(cells: NDArray[np.int64]) -> NDArray[np.float64]:
    """(n,): the weight of each pixel; those of one cell and class sum to 1. cells: of `cells_of`"""
    return np.asarray(1.0 / np.bincount(cells)[cells])


def stroke_folds(strokes: list[Stroke], gsd_m: float) -> NDArray[np.int64]:
    """The fold (n,) of each stroke, at most FOLDS; strokes that are near each other are in one."""
    shapes = [each.shape for each in strokes]
    near = shapely.STRtree(shapes).query(shapes, predicate="dwithin", distance=NEAR_PX * gsd_m)
    graph = coo_array((np.ones(near.shape[1]), (near[0], near[1])), shape=(len(shapes), len(shapes)))
    places = connected_components(graph, directed=False)[1]
    return assign_folds([f"{place:09d}" for place in places], FOLDS)
