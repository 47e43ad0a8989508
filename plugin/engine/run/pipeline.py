"""The one loop over chips: read -> infer -> yield, overlapped, in bounded memory.

Reader threads take whole blocks, cut into batches, scoring threads run the model, and the caller draws
results from the generator. Between them stand short queues, so memory does not grow with the area. A batch never
spans two blocks: what a block's batches hold depends on the block alone, and a resumed run repeats them to the bit.
"""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Generator, Iterable, Iterator
from itertools import groupby
from typing import Any, Callable, NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from ..api.errors import ModelError
from ..api.grid import Block, Chip
from ..imagery.blocks import BlockChips
from ..imagery.compose import ChipPixels
from ..imagery.mosaic import Imagery
from ..model.signature import Prediction

QUEUED_BATCHES = 2  # between readers and scorers; enough to hide a slow tile, little enough to stay small
HAND_OVER = 8  # chips that go from thread to thread at once where the model's batches are smaller: each costs 0.3 ms
POLL_S = 0.1
PATIENCE_S = 0.8  # for threads to end; a cancel is to be answered within a second


class Scorer(Protocol):
    """What the loop asks of a model; `model.Model` is one."""

    @property
    def concurrency(self) -> int:
        """How many threads should call `assess` at once."""

    def assess(self, pixels: NDArray[Any]) -> Prediction:
        """(n, band, y, x) -> probabilities (n, class) and distance (n,); may be called from several threads."""


class ScoredBatch(NamedTuple):
    """A batch of chips of one block with its result; rows of all arrays go with `chips`."""

    block: Block
    chips: list[Chip]
    valid: NDArray[np.float32]  # (n,), fraction of the chip with imagery
    source: NDArray[np.int16]  # (n,), index of the source, -1 for none
    probabilities: NDArray[np.float32]  # (n, class), rows sum to 1; NaN for chips below the valid fraction
    distance: NDArray[np.float32]  # (n,), to the training data; NaN likewise, and where the model states none


class _Batch(NamedTuple):
    block: Block
    chips: list[Chip]
    strip: ChipPixels


def classify(
    imagery: Imagery,
    blocks: Iterable[BlockChips],
    scorer: Scorer,
    n_classes: int,
    batch: int,
    min_valid: float = 0.5,
    readers: int = 2,
    cancelled: Callable[[], bool] = lambda: False,
) -> Generator[ScoredBatch, None, None]:
    """Scores the chips of `blocks` batch by batch, in whatever order batches get ready.

    A generator, so the caller owns time: it reports progress after each batch and cancels by closing it. While it waits
    for a batch that does not come (a slow server), `cancelled` is asked; the loop then ends early, without an error.
    An error in any thread ends the loop and is raised here.
    """
    pipeline = _Pipeline(imagery, blocks, scorer, n_classes, batch, min_valid)
    try:
        yield from pipeline.run(readers, cancelled)
    finally:
        pipeline.stop()


def score_chips(
    strip: ChipPixels, assess: Callable[[NDArray[Any]], Prediction], n_classes: int, min_valid: float
) -> Prediction:
    """What a model says of chips as they were read; NaN for those below the valid fraction, which it does not see.

    Raises ModelError for probabilities that are none.
    """
    enough = strip.valid >= min_valid
    probabilities = np.full((len(enough), n_classes), np.nan, np.float32)
    distance = np.full(len(enough), np.nan, np.float32)
    if enough.any():
        found = assess(strip.pixels if enough.all() else strip.pixels[enough])
        probabilities[enough], distance[enough] = found
    if not np.isfinite(probabilities[enough]).all():
        raise ModelError(
            "probabilities-nan", "The model gives no probabilities for some chips (NaN): choose another model."
        )
    return Prediction(probabilities, distance)


def reading_order(blocks: Iterable[BlockChips], batch: int, striped: bool) -> Iterator[list[tuple[Block, list[Chip]]]]:
    """Batches in the order in which one thread should read them, in portions for one thread each.

    A tiled raster is read block by block. One that is stored in strips as wide as itself is read row by row across all
    blocks beside each other, or each strip would be decoded once for every block.
    """
    for _, portion in groupby(blocks, key=lambda each: each.block.row if striped else each.block):
        work = [(each.block, chips) for each in portion for chips in _cut(each.chips, batch)]
        yield sorted(work, key=lambda at: (-at[1][0].row, at[0].col)) if striped else work


def _cut(chips: list[Chip], batch: int) -> Iterator[list[Chip]]:
    return (chips[k : k + batch] for k in range(0, len(chips), batch))


class _Pipeline:
    """The threads and queues of one call of `classify`."""

    def __init__(
        self,
        imagery: Imagery,
        blocks: Iterable[BlockChips],
        scorer: Scorer,
        n_classes: int,
        batch: int,
        min_valid: float,
    ) -> None:
        self._imagery, self._scorer = imagery, scorer
        self._n_classes, self._min_valid = n_classes, min_valid
        self._batch = batch
        handed_over = batch * max(1, HAND_OVER // batch)
        self._work, self._work_lock = reading_order(blocks, handed_over, imagery.striped), threading.Lock()
        self._read: queue.Queue[_Batch | None] = queue.Queue(QUEUED_BATCHES)
        self._scored: queue.Queue[ScoredBatch | BaseException | None] = queue.Queue(4 * QUEUED_BATCHES)
        self._stopped = threading.Event()
        self._threads: list[threading.Thread] = []

    def run(self, readers: int, cancelled: Callable[[], bool]) -> Iterator[ScoredBatch]:
        scorers = max(self._scorer.concurrency, 1)
        reading = [self._start(self._read_batches) for _ in range(readers)]
        scoring = [self._start(self._score_batches) for _ in range(scorers)]
        self._start(lambda: self._close(reading, scoring))
        while (item := self._next_scored(cancelled)) is not None:
            if isinstance(item, BaseException):
                raise item
            yield item

    def _next_scored(self, cancelled: Callable[[], bool]) -> ScoredBatch | BaseException | None:
        while True:
            try:
                return self._scored.get(timeout=POLL_S)
            except queue.Empty:
                if cancelled():
                    return None

    def stop(self) -> None:
        """Ends all threads; one that waits for a server is not waited for, and ends with its answer."""
        self._stopped.set()
        end = time.monotonic() + PATIENCE_S
        for thread in self._threads:
            thread.join(max(end - time.monotonic(), 0))

    def _start(self, work: Callable[[], None]) -> threading.Thread:
        def guarded() -> None:
            try:
                work()
            except _Stopped:
                pass
            except BaseException as error:  # noqa: BLE001 - a thread ends here, its error goes on to the caller
                self._hand_over(error)

        thread = threading.Thread(target=guarded, name=f"landchip-{len(self._threads)}", daemon=True)
        self._threads.append(thread)
        thread.start()
        return thread

    def _hand_over(self, error: BaseException) -> None:
        try:
            self._put(self._scored, error)
        except _Stopped:
            pass

    def _put(self, line: queue.Queue[Any], item: Any) -> None:
        while not self._stopped.is_set():
            try:
                return line.put(item, timeout=POLL_S)
            except queue.Full:
                continue
        raise _Stopped

    def _next_work(self) -> list[tuple[Block, list[Chip]]] | None:
        with self._work_lock:
            return next(self._work, None)

    def _read_batches(self) -> None:
        with self._imagery.reader() as reader:
            while (work := self._next_work()) is not None:
                for block, chips in work:
                    self._put(self._read, _Batch(block, chips, reader.read(chips)))

    def _score_batches(self) -> None:
        while (batch := self._take()) is not None:
            self._put(self._scored, self._score(batch))

    def _take(self) -> _Batch | None:
        while not self._stopped.is_set():
            try:
                return self._read.get(timeout=POLL_S)
            except queue.Empty:
                continue
        raise _Stopped

    def _score(self, batch: _Batch) -> ScoredBatch:
        found = score_chips(batch.strip, self._assess_pixels, self._n_classes, self._min_valid)
        return ScoredBatch(batch.block, batch.chips, batch.strip.valid, batch.strip.source, *found)

    def _assess_pixels(self, pixels: NDArray[Any]) -> Prediction:
        """In batches of the size that suits the model; a caller who asks for no more need not wait for them all."""
        found = []
        for k in range(0, len(pixels), self._batch):
            if self._stopped.is_set():
                raise _Stopped
            found.append(self._scorer.assess(pixels[k : k + self._batch]))
        return found[0] if len(found) == 1 else Prediction(*(np.concatenate(each) for each in zip(*found)))

    def _close(self, reading: list[threading.Thread], scoring: list[threading.Thread]) -> None:
        """Marks the end of each queue once all that fill it are done."""
        for thread in reading:
            thread.join()
        for _ in scoring:
            self._put(self._read, None)
        for thread in scoring:
            thread.join()
        self._put(self._scored, None)


class _Stopped(Exception):
    """The caller asks for no more: leave the thread."""
