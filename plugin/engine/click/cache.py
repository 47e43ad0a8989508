"""A small thread-safe LRU cache for objects that are expensive to open, such as models (standard library only)."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import Future
from threading import Lock
from typing import Generic, TypeVar

Value = TypeVar("Value")


class LRUCache(Generic[Value]):
    """Thread-safe LRU cache; concurrent requests for a key share one load.

    A value that is evicted is dropped and not closed: another thread may still use it.
    """

    def __init__(self, capacity: int) -> None:
        self._capacity = capacity
        self._entries: OrderedDict[Hashable, Future[Value]] = OrderedDict()
        self._lock = Lock()

    def get(
        self, key: Hashable, load: Callable[[], Value], is_valid: Callable[[Value], bool] = lambda _: True
    ) -> Value:
        """The value under `key`; loaded where it is missing, or where `is_valid` is false for it.

        A thread that asks for a key while another one loads it waits for that load. Raises what `load` raises, in every
        thread that waits, and keeps nothing then.
        """
        entry, must_load = self._entry(key, is_valid)
        if must_load:
            try:
                entry.set_result(load())
            except BaseException as error:  # noqa: BLE001 - it is raised below, in every thread that waits
                self._remove(key, entry)
                entry.set_exception(error)
        return entry.result()

    def _entry(self, key: Hashable, is_valid: Callable[[Value], bool]) -> tuple[Future[Value], bool]:
        """The entry of a key, and whether the caller must load its value."""
        with self._lock:
            entry = self._entries.get(key)
            stale = (
                entry is not None and entry.done() and (entry.exception() is not None or not is_valid(entry.result()))
            )
            must_load = entry is None or stale
            if entry is None or stale:
                entry = self._entries[key] = Future()
            self._entries.move_to_end(key)
            while len(self._entries) > self._capacity:
                self._entries.popitem(last=False)
        return entry, must_load

    def _remove(self, key: Hashable, entry: Future[Value]) -> None:
        with self._lock:
            if self._entries.get(key) is entry:
                del self._entries[key]
