"""Reads many small files of a store in order, several at a time where each read waits for a server."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial

from .store import PartStore

Read = Callable[[], bytes]


def read_ahead(store: PartStore, names: Iterable[str]) -> Generator[tuple[str, Read], None, None]:
    """Yields each name, in the order given, with a function that returns the file's content or raises what `read` does.

    A store of `readers` threads holds the contents of at most twice as many files; a store of one reads a file only
    when that function is called. An error of one file does not end the generator. Closing it starts no further read and
    waits for those that are under way.
    """
    if store.readers <= 1:
        for name in names:
            yield name, partial(store.read, name)
        return
    pending: deque[tuple[str, Future[bytes]]] = deque()
    pool = ThreadPoolExecutor(store.readers, thread_name_prefix="landchip-read")
    try:
        for name in names:
            pending.append((name, pool.submit(store.read, name)))
            if len(pending) == 2 * store.readers:
                yield _first(pending)
        while pending:
            yield _first(pending)
    finally:
        pool.shutdown(wait=True, cancel_futures=bool(pending))


def _first(pending: deque[tuple[str, Future[bytes]]]) -> tuple[str, Read]:
    name, future = pending.popleft()
    return name, future.result
