"""Occlusion maps: how much a group's probability falls when a part of the chip is hidden.

After Zeiler and Fergus, "Visualizing and Understanding Convolutional Networks", ECCV 2014. They move a grey square over
the picture; here a cell of a regular grid is filled with the chip's own mean colour.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from ..api.protocol import Cancelled
from ..model.signature import Prediction

CELLS_PER_SIDE = 7  # a cell is 32 px wide in a chip of 224 px
BATCH = {"cpu": 2, "cuda": 16}  # chips per inference; few, so that a cancel takes effect soon


class Predictor(Protocol):
    """The part of `model.model.Model` that an occlusion map needs."""

    concurrency: int

    def predict(self, pixels: NDArray[Any]) -> Prediction: ...


def occlusion_map(
    model: Predictor,
    pixels: NDArray[Any],
    probability: Callable[[NDArray[np.float32]], NDArray[np.float32]],
    batch: int,
    cancelled: Callable[[], bool],
) -> NDArray[np.float32]:
    """For each cell the probability of the whole chip less that of the chip with the cell hidden.

    pixels:      (band, y, x) of one chip
    probability: (n, class) -> (n,), the probability to explain
    batch:       chips per inference

    Returns (CELLS_PER_SIDE, CELLS_PER_SIDE), north row first. Raises Cancelled, which it checks before each batch.
    """
    cells = range(CELLS_PER_SIDE * CELLS_PER_SIDE)

    def probability_without(hidden: Sequence[int]) -> NDArray[np.float32]:
        if cancelled():
            raise Cancelled("Cancelled.")
        return probability(model.predict(hide_cells(pixels, hidden)).probabilities)

    batches = [cells[k : k + batch] for k in cells[::batch]]
    whole = probability(model.predict(pixels[None]).probabilities)
    with ThreadPoolExecutor(max(model.concurrency, 1)) as pool:
        probabilities = np.concatenate(list(pool.map(probability_without, batches)))
    return np.asarray(whole - probabilities, np.float32).reshape(CELLS_PER_SIDE, CELLS_PER_SIDE)


def hide_cells(pixels: NDArray[Any], cells: Sequence[int]) -> NDArray[Any]:
    """(band, y, x) -> (n, band, y, x): a copy of the chip for each of n cells, with the cell filled by the chip's mean.

    cells: numbered row by row from the north-west
    """
    rows, cols = (np.linspace(0, side, CELLS_PER_SIDE + 1).round().astype(int) for side in pixels.shape[1:])
    mean = pixels.mean(axis=(1, 2)).round().astype(pixels.dtype)
    variants = np.repeat(pixels[None], len(cells), axis=0)
    for variant, (row, col) in zip(variants, (divmod(cell, CELLS_PER_SIDE) for cell in cells)):
        variant[:, rows[row] : rows[row + 1], cols[col] : cols[col + 1]] = mean[:, None, None]
    return variants
