"""Asks a warm engine from the main thread without ever waiting for it.

One thread holds the engine and makes one call after the other; answers come back as Qt signals, so what is done with
them happens on the main thread.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from queue import Queue
from threading import Event, Thread
from typing import Any, Callable

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..client.engine import Engine
from ..engine.errors import EngineError, LandchipError
from ..engine.protocol import Cancelled
from ..log import logger
from ..settings import engine_environment

Done = Callable[[dict[str, Any]], None]
Failed = Callable[[LandchipError], None]
Start = Callable[[], Engine]

CLOSE_WITHIN_S = 3.0  # for the thread to end: the engine's own grace, and a reserve


@dataclass(eq=False)
class Ticket:
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


class Asker(QObject):
    """A warm engine for the dock and for clicks; `close` ends it. Nothing is started before the first call.

    start: gives the engine, in the asker's own thread; tests give their own
    """

    _answered = pyqtSignal(object, object)  # Ticket, the answer or a LandchipError

    def __init__(self, parent: QObject | None = None, start: Start | None = None) -> None:
        super().__init__(parent)
        self._start = start or start_engine
        self._calls: Queue[Ticket | None] = Queue()
        self._thread: Thread | None = None
        self._current: Ticket | None = None
        self._answered.connect(self._hand_over)

    def ask(self, method: str, params: Mapping[str, Any], done: Done, failed: Failed) -> Ticket:
        """Queues a call; one of the two callbacks is called on the main thread, unless the ticket is cancelled."""
        ticket = Ticket(method, params, done, failed)
        if self._thread is None:
            self._thread = Thread(target=self._work, name="landchip-asker", daemon=True)
            self._thread.start()
        self._calls.put(ticket)
        return ticket

    def restart(self) -> None:
        """Ends the engine, which the next call starts anew: after a repair, or another choice of Python."""
        self._end()

    def close(self) -> None:
        """Ends thread and engine, and waits for that; calls that wait are dropped."""
        thread = self._end()
        if thread is not None:
            thread.join(CLOSE_WITHIN_S)

    def _end(self) -> Thread | None:
        """Tells the thread to end, which closes its engine; hands it back."""
        thread, self._thread = self._thread, None
        if thread is None:
            return None
        calls, self._calls = self._calls, Queue()
        while not calls.empty():
            ticket = calls.get_nowait()
            if ticket is not None:
                ticket.cancel()
        if self._current is not None:
            self._current.cancel()
        calls.put(None)
        return thread

    def _work(self) -> None:
        calls, engine = self._calls, None
        try:
            while (ticket := calls.get()) is not None:
                if ticket.cancelled:
                    continue
                self._current = ticket
                try:
                    engine = engine or self._start()
                    answer: Any = engine.call(ticket.method, ticket.params, cancelled=lambda t=ticket: t.cancelled)
                except Cancelled:
                    continue
                except LandchipError as error:
                    answer = error
                except Exception as error:  # noqa: BLE001 - the boundary of a thread: the user is told, the next call works
                    logger().exception("%s", ticket.method)
                    answer = EngineError(f"Landchip failed unexpectedly ({error}): see the log under View > Panels.")
                finally:
                    self._current = None
                self._answered.emit(ticket, answer)
        finally:
            if engine is not None:
                engine.close()

    def _hand_over(self, ticket: Ticket, answer: Any) -> None:
        if ticket.cancelled:
            return
        if isinstance(answer, LandchipError):
            ticket.failed(answer)
        else:
            ticket.done(answer)


def start_engine() -> Engine:
    """The engine that is set up, started when it is first called. Raises EngineError where none is."""
    return Engine(engine_environment().python)
