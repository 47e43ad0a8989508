"""Cancelling work that cannot be interrupted, or that has no parameter for it (standard library only)."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, wait
from threading import Thread
from typing import Any

from ..api.protocol import Cancelled

POLL_S = 0.02  # between two calls of `cancelled`


def run_cancellable(cancelled: Callable[[], bool], work: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    """Runs `work` in a thread and returns its result.

    Raises Cancelled as soon as `cancelled()` is true; the thread then finishes in the background and its result is
    discarded. So a model that was being loaded for a cancelled click is available to the next click.
    """
    outcome: Future[dict[str, Any]] = Future()

    def run() -> None:
        try:
            outcome.set_result(work())
        except BaseException as error:  # noqa: BLE001 - the boundary of a thread: it is raised below
            outcome.set_exception(error)

    Thread(target=run, name="click", daemon=True).start()
    while not wait((outcome,), POLL_S).done:
        if cancelled():
            raise Cancelled("Cancelled.")
    return outcome.result()


def check_cancelled(on_progress: Callable[[Any], None], cancelled: Callable[[], bool]) -> Callable[[Any], None]:
    """`on_progress`, which raises Cancelled where `cancelled()` is true: for work that takes no `cancelled` itself."""

    def check(progress: Any) -> None:
        if cancelled():
            raise Cancelled("Cancelled.")
        on_progress(progress)

    return check
