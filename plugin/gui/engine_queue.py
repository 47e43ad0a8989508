"""Asks a warm engine from the main thread without ever waiting for it.

One thread holds the engine and makes one call after the other; answers come back as Qt signals, so what is done with
them happens on the main thread.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from queue import Queue
from threading import Event, Thread
from typing import Any

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..client.engine import Engine
from ..engine.api.errors import EngineError, LandchipError
from ..engine.api.protocol import Cancelled
from ..i18n import tr
from ..log import logger
from ..settings import engine_environment

# Callable of collections.abc, because typing caches its aliases and would keep these classes after unloading
Done = Callable[[dict[str, Any]], None]
Failed = Callable[[LandchipError], None]
Start = Callable[[], Engine]

CLOSE_WITHIN_S = 3.0  # for the thread to end: the engine's own grace, and a reserve


@dataclass(eq=False)
class PendingCall:
    """One call; `cancel` makes sure that neither callback is called after it."""

    method: str
    params: Mapping[str, Any]
    done: Done
    failed: Failed
    _cancelled: Event = field(default_factory=Event)

    def cancel(self) -> None:
        """The engine stops as soon as it can; it stays warm."""
        self._cancelled.set()

    @property
    def cancelled(self) -> bool:
        return self._cancelled.is_set()


class EngineQueue(QObject):
    """A warm engine for the dock and for clicks; `close` ends it. Nothing is started before the first call.

    start: gives the engine, in the asker's own thread; tests give their own
    """

    _answered = pyqtSignal(object, object)  # Ticket, the answer or a LandchipError

    def __init__(self, parent: QObject | None = None, start: Start | None = None) -> None:
        super().__init__(parent)
        self._start = start or start_engine
        self._line: _EngineThread | None = None
        self._answered.connect(self._hand_over)

    def ask(self, method: str, params: Mapping[str, Any], done: Done, failed: Failed) -> PendingCall:
        """Queues a call; one of the two callbacks is called on the main thread, unless the ticket is cancelled."""
        ticket = PendingCall(method, params, done, failed)
        if self._line is None:
            self._line = _EngineThread(self._start, self._answered.emit)
        self._line.put(ticket)
        return ticket

    def restart(self) -> None:
        """Ends the engine, which the next call starts anew: after a repair, or another choice of Python.

        Calls that have no answer yet fail.
        """
        line, self._line = self._line, None
        for ticket in line.end() if line is not None else ():
            ticket.failed(EngineError("engine-changed", tr("The engine was changed meanwhile: try it again.")))

    def close(self) -> None:
        """Ends thread and engine, and waits for that; nobody hears of calls that have no answer yet."""
        line, self._line = self._line, None
        if line is not None:
            line.end()
            line.join(CLOSE_WITHIN_S)

    def _hand_over(self, ticket: PendingCall, answer: dict[str, Any] | LandchipError) -> None:
        if self._line is not None:
            self._line.forget(ticket)
        if ticket.cancelled:
            return
        if isinstance(answer, LandchipError):
            ticket.failed(answer)
        else:
            ticket.done(answer)


class _EngineThread(Thread):
    """One thread with its engine and the calls that wait for it; made and told on the main thread.

    answered: called in this thread with each ticket and its answer, or the LandchipError instead of one
    """

    def __init__(self, start: Start, answered: Callable[[PendingCall, dict[str, Any] | LandchipError], None]) -> None:
        super().__init__(name="landchip-asker", daemon=True)
        self._calls: Queue[PendingCall | None] = Queue()
        self._open: list[PendingCall] = []  # those whose answer nobody has heard
        self._start_engine, self._answered = start, answered
        self._engine: Engine | None = None
        self._current: PendingCall | None = None
        self.start()

    def put(self, ticket: PendingCall) -> None:
        self._open.append(ticket)
        self._calls.put(ticket)

    def forget(self, ticket: PendingCall) -> None:
        """It is answered."""
        self._open = [each for each in self._open if each is not ticket and not each.cancelled]

    def end(self) -> list[PendingCall]:
        """Ends the engine, at once where it is busy: nobody waits for its answer any more.

        What has no answer yet is cancelled and handed back.
        """
        waiting, self._open = [each for each in self._open if not each.cancelled], []
        for ticket in waiting:
            ticket.cancel()
        self._calls.put(None)
        current, engine = self._current, self._engine
        if current is not None and engine is not None:
            engine.kill()
        return waiting

    def run(self) -> None:
        try:
            while (ticket := self._calls.get()) is not None:
                if ticket.cancelled:
                    continue
                self._current = ticket
                try:
                    answer = self._answer(ticket)
                except Cancelled:
                    continue
                finally:
                    self._current = None
                self._answered(ticket, answer)
        finally:
            if self._engine is not None:
                self._engine.close()

    def _answer(self, ticket: PendingCall) -> dict[str, Any] | LandchipError:
        """The engine's answer, or why there is none. Raises Cancelled."""
        try:
            self._engine = self._engine or self._start_engine()
            return self._engine.call(ticket.method, ticket.params, cancelled=lambda: ticket.cancelled)
        except LandchipError as error:
            return error
        except Cancelled:
            raise
        except Exception as error:  # noqa: BLE001 - the boundary of a thread: the user is told, the next call works
            logger().exception("%s", ticket.method)
            return EngineError(
                "landchip-failed",
                "Landchip failed unexpectedly ({error}): see the log under View > Panels.",
                error=error,
            )


def start_engine() -> Engine:
    """The engine that is set up, started when it is first called. Raises EngineError where none is."""
    return Engine(engine_environment().python)
