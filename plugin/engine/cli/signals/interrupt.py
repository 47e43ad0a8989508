"""Runs a command so that Ctrl-C, or SIGTERM, ends it within a second, whatever a library is waiting for.

GDAL and ONNX Runtime do not see a signal while they wait for a server or compute, and Python handles signals in its
main thread alone. So the command runs in a thread, and the main thread waits in slices. After the first signal the
command has GRACE_S to end by itself, between two batches, and longer while it writes the map. Then the process ends by
force: all files of a run appear whole or not at all, and its temporary folders are removed. A second signal ends it at
once. Where Python cannot run at all, watchdog.py ends the process.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, wait
from contextlib import contextmanager
from threading import Event, Thread, current_thread, main_thread
from typing import Any, TypeVar

from ...api.owned_folder import remove_own_folders
from .watchdog import hold_off

POLL_S = 0.05
GRACE_S = 0.7
WRITING_GRACE_S = 10.0  # in the stages below, whose temporary files the command itself removes
WRITING_STAGES = ("assemble", "check")
SIGNALS = (signal.SIGINT, signal.SIGTERM)
INTERRUPTED = 130  # the shell's convention: 128 + the number of SIGINT

T = TypeVar("T")


class Interrupt:
    """What a command knows of signals, and they of it.

    sentence: printed where the process ends by force; the command sets it
    stage:    of its progress
    """

    def __init__(self) -> None:
        self.sentence, self.stage = "Stopped.", ""
        self._asked = Event()
        self._signals = 0

    def cancelled(self) -> bool:
        return self._asked.is_set()

    def watch(self, on_progress: Callable[[Any], None]) -> Callable[[Any], None]:
        """`on_progress`, which also keeps the stage."""

        def progress(each: Any) -> None:
            self.stage = each.stage
            on_progress(each)

        return progress

    def run(self, work: Callable[[], T]) -> T:
        """The result of `work`, or what it raised; after a signal perhaps neither, because the process has ended."""
        outcome: Future[T] = Future()

        def run() -> None:
            try:
                outcome.set_result(work())
            except BaseException as error:  # noqa: BLE001 - the boundary of a thread: it is raised below
                outcome.set_exception(error)

        thread = Thread(target=run, name="command", daemon=True)
        with self._handlers():
            thread.start()
            leave_at = float("inf")
            while not wait((outcome,), POLL_S).done:
                if not self.cancelled():
                    continue
                grace = GRACE_S
                if self.stage in WRITING_STAGES:
                    hold_off()
                    grace = WRITING_GRACE_S
                leave_at = min(leave_at, time.monotonic() + grace)
                if self._signals > 1 or time.monotonic() > leave_at:
                    self._leave()
        return outcome.result()

    @contextmanager
    def _handlers(self) -> Iterator[None]:
        if current_thread() is not main_thread():
            yield
            return
        previous = [signal.signal(each, self._on_signal) for each in SIGNALS]
        try:
            yield
        finally:
            for each, handler in zip(SIGNALS, previous):
                signal.signal(each, handler)

    def _on_signal(self, *_: object) -> None:
        self._signals += 1
        self._asked.set()

    def _leave(self) -> None:
        """Ends the process without waiting for the thread, which may be in a call that never returns."""
        remove_own_folders()
        os.write(sys.stderr.fileno(), f"\n{self.sentence}\n".encode("utf-8", "backslashreplace"))
        os._exit(INTERRUPTED)
