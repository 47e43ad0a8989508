"""Chips through the pipeline: batches of them read from the imagery and scored by a model.

A batch never spans two blocks: what a block's batches hold depends on the block alone, and a resumed run repeats them
to the bit.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from itertools import groupby
from typing import Any, Callable, NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from ..api.errors import ModelError
from ..api.grid import Block, Chip
from ..api.request import DEFAULT_MIN_VALID
from ..imagery.blocks import BlockChips
from ..imagery.compose import ChipPixels
from ..imagery.mosaic import Mosaic
from ..model.signature import Prediction
from .pipeline import run_pipeline

HAND_OVER = 8  # chips that go from thread to thread at once where the model's batches are smaller: each costs 0.3 ms


class Scorer(Protocol):
    """What is asked of a model; `model.Model` is one."""

    @property
    def concurrency(self) -> int:
        """How many threads should call `predict` at once."""

    def predict(self, pixels: NDArray[Any]) -> Prediction:
        """(n, band, y, x) -> probabilities (n, class) and distance (n,); may be called from several threads."""


class ChipBatch(NamedTuple):
    """Chips of one block that are read and scored together."""

    block: Block
    chips: list[Chip]


class ScoredBatch(NamedTuple):
    """A batch of chips of one block with its result; rows of all arrays go with `chips`."""

    block: Block
    chips: list[Chip]
    valid: NDArray[np.float32]  # (n,), fraction of the chip with imagery
    source: NDArray[np.int16]  # (n,), index of the source, -1 for none
    probabilities: NDArray[np.float32]  # (n, class), rows sum to 1; NaN for chips below the valid fraction
    distance: NDArray[np.float32]  # (n,), to the training data; NaN likewise, and where the model states none


def classify(
    mosaic: Mosaic,
    blocks: Iterable[BlockChips],
    scorer: Scorer,
    n_classes: int,
    batch: int,
    min_valid: float = DEFAULT_MIN_VALID,
    readers: int = 2,
    cancelled: Callable[[], bool] = lambda: False,
) -> Generator[ScoredBatch, None, None]:
    """Scores the chips of `blocks` batch by batch, in whatever order batches get ready; see `run_pipeline`."""

    @contextmanager
    def open_reader() -> Iterator[Callable[[ChipBatch], ChipPixels]]:
        with mosaic.reader() as reader:
            yield lambda item: reader.read(item.chips)

    def score(read: ChipPixels) -> tuple[NDArray[np.float32], NDArray[np.int16], Prediction]:
        found = score_chips(read, lambda pixels: _predict(scorer, pixels, batch), n_classes, min_valid)
        return read.valid, read.source, found  # and no pixels, which would wait in memory for the caller

    portions = reading_order(blocks, batch * max(1, HAND_OVER // batch), mosaic.striped)
    loop = run_pipeline(portions, open_reader, score, readers, max(scorer.concurrency, 1), cancelled)
    try:
        for item, (valid, source, found) in loop:
            yield ScoredBatch(item.block, item.chips, valid, source, *found)
    finally:
        loop.close()


def score_chips(
    read: ChipPixels, predict: Callable[[NDArray[Any]], Prediction], n_classes: int, min_valid: float
) -> Prediction:
    """What a model says of chips as they were read; NaN for those below the valid fraction, which it does not see.

    Raises ModelError for probabilities that are not finite.
    """
    enough = read.valid >= min_valid
    probabilities = np.full((len(enough), n_classes), np.nan, np.float32)
    distance = np.full(len(enough), np.nan, np.float32)
    if enough.any():
        found = predict(read.pixels if enough.all() else read.pixels[enough])
        probabilities[enough], distance[enough] = found
    if not np.isfinite(probabilities[enough]).all():
        raise ModelError(
            "probabilities-nan", "The model gives no probabilities for some chips (NaN): choose another model."
        )
    return Prediction(probabilities, distance)


def reading_order(blocks: Iterable[BlockChips], batch: int, striped: bool) -> Iterator[list[ChipBatch]]:
    """Batches in the order in which one thread should read them, in portions for one thread each.

    A tiled raster is read block by block. One that is stored in strips as wide as itself is read row by row across all
    blocks beside each other, or each strip would be decoded once for every block.
    """
    for _, portion in groupby(blocks, key=lambda each: each.block.row if striped else each.block):
        work = [ChipBatch(each.block, chips) for each in portion for chips in _cut(each.chips, batch)]
        yield sorted(work, key=lambda at: (-at.chips[0].row, at.block.col)) if striped else work


def _cut(chips: list[Chip], batch: int) -> Iterator[list[Chip]]:
    return (chips[k : k + batch] for k in range(0, len(chips), batch))


def _predict(scorer: Scorer, pixels: NDArray[Any], batch: int) -> Prediction:
    """In batches of the size that suits the model."""
    found = [scorer.predict(pixels[k : k + batch]) for k in range(0, len(pixels), batch)]
    return found[0] if len(found) == 1 else Prediction(*(np.concatenate(each) for each in zip(*found)))
