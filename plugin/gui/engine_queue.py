"""Calls a warm engine from the main thread without blocking it.

One background thread owns the engine and makes one call after another. Answers come back as a Qt signal, so callbacks
run on the main thread.
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
from ..log import unexpected_error
from ..settings import engine_environment

# Callable of collections.abc, because typing caches its aliases and would keep these classes after unloading
OnAnswer = Callable[[dict[str, Any]], None]
OnError = Callable[[LandchipError], None]
OnProgress = Callable[[dict[str, Any]], None]
StartEngine = Callable[[], Engine]

THREAD_NAME = "landchip-engine-queue"
CLOSE_WITHIN_S = 3.0  # for the thread to end: the engine's own grace period, and a reserve


@dataclass(eq=False)
class PendingCall:
    """A call that is queued or under way. After `cancel` no callback is called."""

    method: str
    params: Mapping[str, Any]
    on_answer: OnAnswer
    on_error: OnError
    on_progress: OnProgress | None = None
    _cancelled: Event = field(default_factory=Event)

    def cancel(self) -> None:
        """Asks the engine to stop this call; the engine's process stays alive."""
        self._cancelled.set()

    @property
    def cancelled(self) -> bool:
        return self._cancelled.is_set()


class EngineQueue(QObject):
    """The warm engine that the dock and the clicks share. The engine is started by the first call; `close` ends it.

    It takes no parent: its thread emits its signal, and a background thread must not touch a QObject that C++ owns.

    start_engine: called in the queue's thread; gives the engine
    """

    _answered = pyqtSignal(object, object)  # PendingCall; the answer or a LandchipError
    _progressed = pyqtSignal(object, object)  # PendingCall; the engine's progress

    def __init__(self, start_engine: StartEngine | None = None) -> None:
        super().__init__()
        self._start_engine = start_engine or start_configured_engine
        self._thread: _EngineThread | None = None
        self._answered.connect(self._deliver)
        self._progressed.connect(self._deliver_progress)

    def submit(
        self,
        method: str,
        params: Mapping[str, Any],
        on_answer: OnAnswer,
        on_error: OnError,
        on_progress: OnProgress | None = None,
    ) -> PendingCall:
        """Queues a call. One of the first two callbacks is called, after any number of calls of the third.

        All on the main thread, and none once the call is cancelled. on_progress: takes what Engine.call's does
        """
        call = PendingCall(method, params, on_answer, on_error, on_progress)
        if self._thread is None:
            self._thread = _EngineThread(self._start_engine, self._answered.emit, self._progressed.emit)
        self._thread.put(call)
        return call

    @property
    def death(self) -> str | None:
        """Why the engine ended between two calls, as a phrase; None where it runs or was not started."""
        return None if self._thread is None else self._thread.death

    def restart(self) -> None:
        """Ends the engine, after a repair or when another Python was chosen; the next call starts a new one.

        Unanswered calls fail.
        """
        thread, self._thread = self._thread, None
        for call in thread.stop() if thread is not None else ():
            call.on_error(EngineError("engine-changed", tr("The engine was changed meanwhile: try it again.")))

    def close(self) -> None:
        """Ends thread and engine, and waits up to CLOSE_WITHIN_S; callbacks of unanswered calls are not called."""
        thread, self._thread = self._thread, None
        if thread is not None:
            thread.stop()
            thread.join(CLOSE_WITHIN_S)

    def _deliver_progress(self, call: PendingCall, progress: dict[str, Any]) -> None:
        if call.on_progress is not None and not call.cancelled:
            call.on_progress(progress)

    def _deliver(self, call: PendingCall, answer: dict[str, Any] | LandchipError) -> None:
        if self._thread is not None:
            self._thread.remove(call)
        if call.cancelled:
            return
        if isinstance(answer, LandchipError):
            call.on_error(answer)
        else:
            call.on_answer(answer)


class _EngineThread(Thread):
    """A thread with its engine and the queue of calls. All methods but `run` are called on the main thread.

    on_answer:   called in this thread with each call and its answer, or the LandchipError in place of one
    on_progress: likewise with its progress
    """

    def __init__(
        self,
        start_engine: StartEngine,
        on_answer: Callable[[PendingCall, dict[str, Any] | LandchipError], None],
        on_progress: Callable[[PendingCall, Mapping[str, Any]], None],
    ) -> None:
        super().__init__(name=THREAD_NAME, daemon=True)
        self._calls: Queue[PendingCall | None] = Queue()
        self._unanswered: list[PendingCall] = []  # those whose answer is not delivered yet
        self._start_engine, self._on_answer, self._on_progress = start_engine, on_answer, on_progress
        self._engine: Engine | None = None
        self._current: PendingCall | None = None
        self.start()

    def put(self, call: PendingCall) -> None:
        self._unanswered.append(call)
        self._calls.put(call)

    def remove(self, call: PendingCall) -> None:
        """The call is answered."""
        self._unanswered = [each for each in self._unanswered if each is not call and not each.cancelled]

    @property
    def death(self) -> str | None:
        """As Engine.death. A call that is under way reports the end itself."""
        engine = self._engine
        return None if engine is None or self._current is not None else engine.death

    def stop(self) -> list[PendingCall]:
        """Ends the thread, and kills an engine that is busy, since its answer would be discarded.

        Unanswered calls are cancelled and returned.
        """
        unanswered, self._unanswered = [each for each in self._unanswered if not each.cancelled], []
        for call in unanswered:
            call.cancel()
        self._calls.put(None)
        current, engine = self._current, self._engine
        if current is not None and engine is not None:
            engine.kill()
        return unanswered

    def run(self) -> None:
        try:
            while (call := self._calls.get()) is not None:
                if call.cancelled:
                    continue
                self._current = call
                try:
                    answer = self._answer(call)
                except Cancelled:
                    continue
                finally:
                    self._current = None
                self._on_answer(call, answer)
        finally:
            if self._engine is not None:
                self._engine.close()

    def _answer(self, call: PendingCall) -> dict[str, Any] | LandchipError:
        """The engine's answer, or the error in place of one. Raises Cancelled."""
        try:
            self._engine = self._engine or self._start_engine()
            on_progress = self._progress_of(call)
            return self._engine.call(call.method, call.params, on_progress, cancelled=lambda: call.cancelled)
        except LandchipError as error:
            return error
        except Cancelled:
            raise
        except Exception as error:  # noqa: BLE001 - the boundary of a thread: the error is shown, the next call works
            return unexpected_error(call.method, error)

    def _progress_of(self, call: PendingCall) -> Callable[[Mapping[str, Any]], None] | None:
        """What passes the call's progress on; None where nobody asked for it."""
        return None if call.on_progress is None else lambda progress: self._on_progress(call, progress)


def start_configured_engine() -> Engine:
    """The engine that the settings name. Raises EngineError where none is set up."""
    return Engine(engine_environment().python)
