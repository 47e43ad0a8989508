"""Work that is called off at once for its caller, whatever it is in the middle of (standard library only)."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, wait
from threading import Thread
from typing import Any

from ..api.protocol import Cancelled

POLL_S = 0.02  # how often somebody who waits asks whether the work is called off


def run_cancellable(cancelled: Callable[[], bool], work: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    """What `work` gives. Once `cancelled`, raises Cancelled at once and lets `work` come to its end unheard.

    So a click that is called off while the first model is loading does not cost the model.
    """
    outcome: Future[dict[str, Any]] = Future()

    def finish() -> None:
        try:
            outcome.set_result(work())
        except BaseException as error:  # noqa: BLE001 - the boundary of a thread: it is raised below
            outcome.set_exception(error)

    Thread(target=finish, name="click", daemon=True).start()
    while not wait((outcome,), POLL_S).done:
        if cancelled():
            raise Cancelled("Cancelled.")
    return outcome.result()


def check_cancelled(tell: Callable[[Any], None], cancelled: Callable[[], bool]) -> Callable[[Any], None]:
    """`tell` for a plan, which has no other point to be called off at."""

    def told(progress: Any) -> None:
        if cancelled():
            raise Cancelled("Cancelled.")
        tell(progress)

    return told
