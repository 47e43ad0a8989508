"""What in a chip mattered to the model: how much a group's probability falls when a part of the chip is hidden.

Occlusion sensitivity after Zeiler and Fergus, "Visualizing and Understanding Convolutional Networks", ECCV 2014. Their
grey square is a cell of a lattice here, filled with the chip's own mean colour.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from ..api.protocol import Cancelled
from ..model.signature import Prediction

SIDE = 7  # cells along the side of a chip: 32 px, or 32 m, for chips of 224
BATCH = {"cpu": 2, "cuda": 16}  # chips per inference; few, so that a cancel is heard soon


class Assessor(Protocol):
    """What is asked of a model; `model.Model` is one."""

    concurrency: int

    def predict(self, pixels: NDArray[Any]) -> Prediction: ...


def occlusion_map(
    model: Assessor,
    pixels: NDArray[Any],
    probability: Callable[[NDArray[np.float32]], NDArray[np.float32]],
    batch: int,
    cancelled: Callable[[], bool],
) -> NDArray[np.float32]:
    """(SIDE, SIDE), north row first: the probability of the whole chip less that with the cell hidden.

    pixels:      (band, y, x) of one chip
    probability: (n, class) -> (n,), what is looked at

    Raises Cancelled between two batches.
    """
    cells = range(SIDE * SIDE)

    def look(some: Sequence[int]) -> NDArray[np.float32]:
        if cancelled():
            raise Cancelled("Cancelled.")
        return probability(model.predict(hide_cells(pixels, some)).probabilities)

    whole = probability(model.predict(pixels[None]).probabilities)
    with ThreadPoolExecutor(max(model.concurrency, 1)) as pool:
        found = np.concatenate(list(pool.map(look, [cells[k : k + batch] for k in cells[::batch]])))
    return np.asarray(whole - found, np.float32).reshape(SIDE, SIDE)


def hide_cells(pixels: NDArray[Any], cells: Sequence[int]) -> NDArray[Any]:
    """(band, y, x) -> (n, band, y, x): the chip once for each cell, which is filled with the chip's mean colour.

    Cells are numbered row by row from the north-west.
    """
    rows, cols = (np.linspace(0, side, SIDE + 1).round().astype(int) for side in pixels.shape[1:])
    mean = pixels.mean(axis=(1, 2)).round().astype(pixels.dtype)
    variants = np.repeat(pixels[None], len(cells), axis=0)
    for variant, (row, col) in zip(variants, (divmod(cell, SIDE) for cell in cells)):
        variant[:, rows[row] : rows[row + 1], cols[col] : cols[col + 1]] = mean[:, None, None]
    return variants
