"""Makes the services that the worker holds, each when a job first needs it."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import Any, TypeVar

Made = TypeVar("Made")


def progress_service() -> Any:
    """A new remote/progress.py's ProgressService."""
    from ..remote import progress

    return progress.ProgressService()


def live_service() -> Any:
    """A new segment/live/service.py's LiveService."""
    from ..segment.live import service

    return service.LiveService()


def load_once(make: Callable[[], Made]) -> Callable[[], Made]:
    """A function that calls `make` at its first call and returns what that gave at every call, from any thread."""
    made: list[Made] = []
    lock = Lock()

    def load() -> Made:
        with lock:
            if not made:
                made.append(make())
            return made[0]

    return load
