"""The LRU cache: one load a key, shared by concurrent requests; the least recently used entry is evicted."""

from __future__ import annotations

from threading import Event, Thread

import pytest

from plugin.engine.click.cache import LRUCache
from tests.waiting import LONG_S


def test_the_least_recently_used_entry_is_evicted() -> None:
    created: list[str] = []
    cache: LRUCache[str] = LRUCache(2)

    def get(key: str) -> str:
        return cache.get(key, lambda: created.append(key) or key.upper())

    assert [get(each) for each in "abacab"] == list("ABACAB")
    assert created == ["a", "b", "c", "b"]


def test_two_threads_that_request_a_key_at_once_share_one_load() -> None:
    cache: LRUCache[object] = LRUCache(1)
    creating, go_on, results = Event(), Event(), []

    def create() -> object:
        creating.set()
        go_on.wait(LONG_S)
        return object()

    threads = [Thread(target=lambda: results.append(cache.get("a", create))) for _ in range(3)]
    threads[0].start()
    assert creating.wait(LONG_S)
    for each in threads[1:]:
        each.start()
    go_on.set()
    for each in threads:
        each.join(LONG_S)
    assert len(results) == 3 and len(set(map(id, results))) == 1


def test_a_load_that_fails_is_not_cached() -> None:
    cache: LRUCache[int] = LRUCache(2)
    with pytest.raises(ZeroDivisionError):
        cache.get("a", lambda: 1 // 0)
    assert cache.get("a", lambda: 5) == 5


def test_an_entry_that_is_no_longer_valid_is_loaded_again() -> None:
    cache: LRUCache[int] = LRUCache(2)
    assert cache.get("a", lambda: 1) == 1
    assert cache.get("a", lambda: 2, is_valid=lambda value: value == 1) == 1
    assert cache.get("a", lambda: 3, is_valid=lambda value: value != 1) == 3
