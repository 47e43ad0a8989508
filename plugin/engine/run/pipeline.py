"""A pipeline of reader and scorer threads with bounded memory.

Reader threads read items, scorer threads run the model on them, and the caller iterates over the results. Short queues
between them bound the memory. The caller defines what an item is and how it is read and scored: chips (chips.py), or
windows of pixels.
"""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import Any, Callable, Generic, TypeVar

QUEUED_ITEMS = 2  # between readers and scorers: enough to bridge a slow tile with little memory
POLL_S = 0.1
JOIN_WITHIN_S = 0.8  # for threads to end; a cancel must take effect within a second

Item = TypeVar("Item")
Pixels = TypeVar("Pixels")
Result = TypeVar("Result")
Read = Callable[[Item], Pixels]


def run_pipeline(
    portions: Iterable[Sequence[Item]],
    open_reader: Callable[[], AbstractContextManager[Callable[[Item], Pixels]]],
    score: Callable[[Pixels], Result],
    readers: int,
    scorers: int,
    cancelled: Callable[[], bool] = lambda: False,
) -> Generator[tuple[Item, Result], None, None]:
    """Reads and scores each item; yields (item, result) in order of completion.

    portions:    lists of items; one reader thread reads a list in its order
    open_reader: called once in each reader thread; a context manager that gives the function that reads an item
    score:       called from `scorers` threads at once
    cancelled:   called while the generator waits for a result, as from a slow server; if true, it ends without an error

    The caller can report progress after each item, and cancels by closing the generator. An error in any thread ends
    the loop and is raised here.
    """
    pipeline = _Pipeline(portions, open_reader, score)
    try:
        yield from pipeline.run(readers, scorers, cancelled)
    finally:
        pipeline.stop()


class _Pipeline(Generic[Item, Pixels, Result]):
    """The threads of one loop and the queues between them."""

    def __init__(
        self,
        portions: Iterable[Sequence[Item]],
        open_reader: Callable[[], AbstractContextManager[Callable[[Item], Pixels]]],
        score: Callable[[Pixels], Result],
    ) -> None:
        self._open_reader, self._score = open_reader, score
        self._portions, self._portions_lock = iter(portions), threading.Lock()
        self._read: queue.Queue[tuple[Item, Pixels] | None] = queue.Queue(QUEUED_ITEMS)
        self._scored: queue.Queue[tuple[Item, Result] | BaseException | None] = queue.Queue(4 * QUEUED_ITEMS)
        self._stopped = threading.Event()
        self._threads: list[threading.Thread] = []

    def run(self, readers: int, scorers: int, cancelled: Callable[[], bool]) -> Iterator[tuple[Item, Result]]:
        reading = [self._start(self._read_items) for _ in range(readers)]
        scoring = [self._start(self._score_items) for _ in range(scorers)]
        self._start(lambda: self._close(reading, scoring))
        while (scored := self._next_scored(cancelled)) is not None:
            if isinstance(scored, BaseException):
                raise scored
            yield scored

    def _next_scored(self, cancelled: Callable[[], bool]) -> tuple[Item, Result] | BaseException | None:
        while True:
            try:
                return self._scored.get(timeout=POLL_S)
            except queue.Empty:
                if cancelled():
                    return None

    def stop(self) -> None:
        """Ends all threads, waiting up to JOIN_WITHIN_S; a thread that waits for a server ends after its response."""
        self._stopped.set()
        end = time.monotonic() + JOIN_WITHIN_S
        for thread in self._threads:
            thread.join(max(end - time.monotonic(), 0))

    def _start(self, target: Callable[[], None]) -> threading.Thread:
        def guarded() -> None:
            try:
                target()
            except _Stopped:
                pass
            except BaseException as error:  # noqa: BLE001 - the boundary of a thread: the error is raised in the caller
                self._raise_in_caller(error)

        thread = threading.Thread(target=guarded, name=f"landchip-{len(self._threads)}", daemon=True)
        self._threads.append(thread)
        thread.start()
        return thread

    def _raise_in_caller(self, error: BaseException) -> None:
        try:
            self._put(self._scored, error)
        except _Stopped:
            pass

    def _put(self, target: queue.Queue[Any], value: Any) -> None:
        while not self._stopped.is_set():
            try:
                return target.put(value, timeout=POLL_S)
            except queue.Full:
                continue
        raise _Stopped

    def _next_portion(self) -> Sequence[Item] | None:
        with self._portions_lock:
            return next(self._portions, None)

    def _read_items(self) -> None:
        with self._open_reader() as read:
            while (portion := self._next_portion()) is not None:
                for item in portion:
                    self._put(self._read, (item, read(item)))

    def _score_items(self) -> None:
        while (read_item := self._next_read()) is not None:
            item, pixels = read_item
            self._put(self._scored, (item, self._score(pixels)))

    def _next_read(self) -> tuple[Item, Pixels] | None:
        while not self._stopped.is_set():
            try:
                return self._read.get(timeout=POLL_S)
            except queue.Empty:
                continue
        raise _Stopped

    def _close(self, reading: list[threading.Thread], scoring: list[threading.Thread]) -> None:
        """Puts an end marker into each queue once all threads that fill it have ended."""
        for thread in reading:
            thread.join()
        for _ in scoring:
            self._put(self._read, None)
        for thread in scoring:
            thread.join()
        self._put(self._scored, None)


class _Stopped(Exception):
    """Ends a thread after `stop`."""
