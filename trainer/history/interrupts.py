"""Ctrl+C and SIGTERM while something must come to its end."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

SIGNALS = (signal.SIGINT, signal.SIGTERM)


@contextmanager
def interrupt_deferred() -> Iterator[None]:
    """A signal during the body is handled after it. Without effect in a thread, and where no Python handles signals."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    handlers = {each: handler for each in SIGNALS if callable(handler := signal.getsignal(each))}
    deferred = []
    for each in handlers:
        signal.signal(each, lambda number, frame: deferred.append((number, frame)))
    try:
        yield
    finally:
        for each, handler in handlers.items():
            signal.signal(each, handler)
        if deferred:
            number, frame = deferred[0]
            handlers[signal.Signals(number)](number, frame)
