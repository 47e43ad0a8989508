"""Threads and queues: read -> score -> yield, overlapped, in bounded memory.

Reader threads take portions of the work, scorer threads run the model, and the caller draws results from the generator.
Between them stand short queues, so memory does not grow with the work. What an item is, how it is read and how it is
scored is the caller's: chips are one use (chips.py), windows of pixels can be another.
"""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import Any, Callable, Generic, TypeVar

QUEUED_ITEMS = 2  # between readers and scorers; enough to hide a slow tile, little enough to stay small
POLL_S = 0.1
JOIN_WITHIN_S = 0.8  # for threads to end; a cancel is to be answered within a second

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
    """Reads and scores each item; gives it with its result, in whatever order results get ready.

    portions:    items that one reader thread takes together, in the order in which it reads them
    open_reader: called once in each reader thread; the context gives the function that reads an item
    score:       called from `scorers` threads at once

    A generator, so the caller owns time: it reports progress after each item and cancels by closing it. While it waits
    for a result that does not come (a slow server), `cancelled` is asked; the loop then ends early, without an error.
    An error in any thread ends the loop and is raised here.
    """
    work = _Pipeline(portions, open_reader, score)
    try:
        yield from work.run(readers, scorers, cancelled)
    finally:
        work.stop()


class _Pipeline(Generic[Item, Pixels, Result]):
    """The threads of one loop and what stands between them."""

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
        while (found := self._next_scored(cancelled)) is not None:
            if isinstance(found, BaseException):
                raise found
            yield found

    def _next_scored(self, cancelled: Callable[[], bool]) -> tuple[Item, Result] | BaseException | None:
        while True:
            try:
                return self._scored.get(timeout=POLL_S)
            except queue.Empty:
                if cancelled():
                    return None

    def stop(self) -> None:
        """Ends all threads; one that waits for a server is not waited for, and ends with its answer."""
        self._stopped.set()
        end = time.monotonic() + JOIN_WITHIN_S
        for thread in self._threads:
            thread.join(max(end - time.monotonic(), 0))

    def _start(self, work: Callable[[], None]) -> threading.Thread:
        def guarded() -> None:
            try:
                work()
            except _Stopped:
                pass
            except BaseException as error:  # noqa: BLE001 - a thread ends here, its error goes on to the caller
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
        while (found := self._next_read()) is not None:
            item, pixels = found
            self._put(self._scored, (item, self._score(pixels)))

    def _next_read(self) -> tuple[Item, Pixels] | None:
        while not self._stopped.is_set():
            try:
                return self._read.get(timeout=POLL_S)
            except queue.Empty:
                continue
        raise _Stopped

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
