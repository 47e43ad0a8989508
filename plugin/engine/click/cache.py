"""Keeps the few things that were opened last, for threads that may ask at once (standard library only)."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import Future
from threading import Lock
from typing import Generic, TypeVar

Value = TypeVar("Value")


class LRUCache(Generic[Value]):
    """Room for a few things; the one that was asked for longest ago makes room for a new one.

    What is taken off is let go and not closed: another thread may still be at work with it.
    """

    def __init__(self, room: int) -> None:
        self._room = room
        self._held: OrderedDict[Hashable, Future[Value]] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Hashable, make: Callable[[], Value], fresh: Callable[[Value], bool] = lambda _: True) -> Value:
        """What stands under `key`, made if it is not there or no longer `fresh`.

        Who asks while another thread makes it waits for that one. Raises what `make` raises, and keeps nothing then.
        """
        held, mine = self._place(key, fresh)
        if mine:
            try:
                held.set_result(make())
            except BaseException as error:  # noqa: BLE001 - it is raised below, in every thread that waits
                self._take_off(key, held)
                held.set_exception(error)
        return held.result()

    def _place(self, key: Hashable, fresh: Callable[[Value], bool]) -> tuple[Future[Value], bool]:
        """The thing or its empty place, and whether the caller is to fill it."""
        with self._lock:
            held = self._held.get(key)
            stale = held is not None and held.done() and (held.exception() is not None or not fresh(held.result()))
            mine = held is None or stale
            if held is None or stale:
                held = self._held[key] = Future()
            self._held.move_to_end(key)
            while len(self._held) > self._room:
                self._held.popitem(last=False)
        return held, mine

    def _take_off(self, key: Hashable, held: Future[Value]) -> None:
        with self._lock:
            if self._held.get(key) is held:
                del self._held[key]
