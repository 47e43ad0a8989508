"""Deadlines for work that cannot be interrupted: opening a raster on a server, or a model on a network share."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, wait
from threading import Thread
from threading import enumerate as threads
from typing import TypeVar

NAME = "landchip-deadline"  # of the threads

T = TypeVar("T")


def run_within(seconds: float, work: Callable[[], T], late: Exception) -> T:
    """The result of `work`, which runs in another thread, or what it raised.

    Raises `late` after `seconds`; the work then goes on in the background, and what it returns is discarded.
    """
    outcome: Future[T] = Future()

    def run() -> None:
        try:
            outcome.set_result(work())
        except BaseException as error:  # noqa: BLE001 - the boundary of a thread: it is raised below
            outcome.set_exception(error)

    Thread(target=run, name=NAME, daemon=True).start()
    if not wait((outcome,), seconds).done:
        raise late
    return outcome.result()


def is_work_abandoned() -> bool:
    """Whether work still runs that was given up. The process must then end by os._exit: a library's own clean-up at
    the end of a process may wait for such work, or crash beside it.
    """
    return any(each.name == NAME for each in threads())
