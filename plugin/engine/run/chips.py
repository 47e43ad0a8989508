"""Reads and scores the chips of a run in batches, through the pipeline.

A batch never spans two blocks, so the batches of a block do not depend on the other blocks, and a resumed run computes
bit-identical results.
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
from ..api.messages import Message
from ..api.requests.run_request import DEFAULT_MIN_VALID
from ..imagery.blocks import BlockChips
from ..imagery.compose import ChipPixels, is_blank
from ..imagery.mosaic import Mosaic
from ..imagery.reader import InputSpec
from ..imagery.tiles.unread import OutageCounter, ReadBatch, read_batch
from ..model.signature import Prediction
from .pipeline import run_pipeline

MIN_ITEM_CHIPS = 8  # chips of a queue item where the model's batches are smaller: passing an item on takes 0.3 ms


class Scorer(Protocol):
    """The part of `model.Model` that scoring needs."""

    @property
    def concurrency(self) -> int:
        """Number of threads that should call `predict` at once."""

    def predict(self, pixels: NDArray[Any]) -> Prediction:
        """(n, band, y, x) -> probabilities (n, class) and distance (n,); may be called from several threads."""


class ChipBatch(NamedTuple):
    """Chips of one block that are read and scored together."""

    block: Block
    chips: list[Chip]


class ScoredBatch(NamedTuple):
    """A batch of chips of one block with its result; the rows of all arrays are in the order of `chips`."""

    block: Block
    chips: list[Chip]
    valid: NDArray[np.float32]  # (n,), fraction of the chip with imagery
    source: NDArray[np.int16]  # (n,), index of the source, -1 for none
    probabilities: NDArray[np.float32]  # (n, class), rows sum to 1; NaN for chips below the valid fraction
    distance: NDArray[
        np.float32
    ]  # (n,), to the training data; NaN for the same chips, and if the model has no distance
    unread: tuple[Message, ...] = ()  # why chips of a tile service are void: their tiles could not be fetched


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
    """Scores the chips of `blocks` and yields batches in order of completion; see `run_pipeline`."""
    outage = OutageCounter()

    @contextmanager
    def open_reader() -> Iterator[Callable[[ChipBatch], ReadBatch]]:
        with mosaic.reader() as reader:
            yield lambda item: read_batch(reader, item.chips, outage)

    def score(read: ReadBatch) -> tuple[NDArray[np.float32], NDArray[np.int16], Prediction, tuple[Message, ...]]:
        pixels, unread = read
        classifiable = has_imagery(pixels, mosaic.spec, min_valid)
        prediction = score_chips(pixels, lambda each: _predict(scorer, each, batch), n_classes, classifiable)
        return pixels.valid, pixels.source, prediction, unread  # without the pixels, to free their memory

    portions = reading_order(blocks, batch * max(1, MIN_ITEM_CHIPS // batch), mosaic.striped)
    loop = run_pipeline(portions, open_reader, score, readers, max(scorer.concurrency, 1), cancelled)
    try:
        for item, (valid, source, prediction, unread) in loop:
            yield ScoredBatch(item.block, item.chips, valid, source, *prediction, unread)
    finally:
        loop.close()


def has_imagery(read: ChipPixels, spec: InputSpec, min_valid: float) -> NDArray[np.bool_]:
    """(n,): the chips to classify: with enough imagery, and not one extreme value throughout."""
    return (read.valid >= min_valid) & ~is_blank(read.pixels, spec.fill_values)


def score_chips(
    read: ChipPixels,
    predict: Callable[[NDArray[Any]], Prediction],
    n_classes: int,
    enough: NDArray[np.bool_],
) -> Prediction:
    """The predictions for chips; NaN for those that are not `enough` (n,), which the model is not run on.

    Raises ModelError for probabilities that are not finite.
    """
    probabilities = np.full((len(enough), n_classes), np.nan, np.float32)
    distance = np.full(len(enough), np.nan, np.float32)
    if enough.any():
        probabilities[enough], distance[enough] = predict(read.pixels if enough.all() else read.pixels[enough])
    if not np.isfinite(probabilities[enough]).all():
        raise ModelError(
            "probabilities-nan", "The model gives no probabilities for some chips (NaN): choose another model."
        )
    return Prediction(probabilities, distance)


def reading_order(blocks: Iterable[BlockChips], batch: int, striped: bool) -> Iterator[list[ChipBatch]]:
    """Batches in the order in which they should be read, in portions that one thread reads together.

    A tiled raster is read block by block. One that is stored in full-width strips is read row by row across all blocks
    of a row of blocks; otherwise each strip would be decoded once for every block.
    """
    for _, portion in groupby(blocks, key=lambda each: each.block.row if striped else each.block):
        batches = [ChipBatch(each.block, chips) for each in portion for chips in _split(each.chips, batch)]
        yield sorted(batches, key=lambda each: (-each.chips[0].row, each.block.col)) if striped else batches


def _split(chips: list[Chip], batch: int) -> Iterator[list[Chip]]:
    return (chips[k : k + batch] for k in range(0, len(chips), batch))


def _predict(scorer: Scorer, pixels: NDArray[Any], batch: int) -> Prediction:
    """The prediction for chips, computed in batches of the model's batch size."""
    predictions = [scorer.predict(pixels[k : k + batch]) for k in range(0, len(pixels), batch)]
    return predictions[0] if len(predictions) == 1 else Prediction(*map(np.concatenate, zip(*predictions)))
