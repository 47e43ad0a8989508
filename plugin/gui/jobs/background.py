"""Background threads for what speaks with clusters and storages, and the engine that they share.

There is one thread per lane, such as a connection: a server that is slow to answer holds up its own jobs alone. The
engine is a process of its own, so that following a job never makes a click wait; it is started by the first call.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from queue import Queue
from threading import Event, Lock, Thread
from typing import Any, Optional

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...client.engine import Engine
from ...engine.api.errors import LandchipError
from ...engine.api.protocol import Cancelled
from ...log import unexpected_error
from .. import engine_queue

THREAD_NAME = "landchip-jobs"
CLOSE_WITHIN_S = 3.0  # for a thread to end; one that waits for a server ends with the process

OnResult = Callable[[Any], None]
OnError = Callable[[LandchipError], None]


@dataclass(eq=False)
class LaneTask:
    """Work that is queued or under way in a lane. After `cancel` neither callback is called.

    work: called in the lane's thread with this task; gives plain data, raises LandchipError
    """

    work: Callable[[LaneTask], Any]
    on_result: OnResult
    on_error: OnError
    ended: bool = False  # the thread is done with it
    _cancelled: Event = field(default_factory=Event)

    def cancel(self) -> None:
        self._cancelled.set()

    @property
    def cancelled(self) -> bool:
        return self._cancelled.is_set()


class SharedEngine:
    """An engine for several threads: one call at a time; `calls` gives client.EngineCalls."""

    def __init__(self, start_engine: Optional[Callable[[], Engine]] = None) -> None:
        self._start_engine = start_engine or engine_queue.start_configured_engine
        self._lock = Lock()
        self._engine: Optional[Engine] = None
        self._closed = False

    def calls(self, cancelled: Callable[[], bool]) -> Callable[..., dict[str, Any]]:
        """What makes one call. It raises LandchipError, and Cancelled once `cancelled()`."""

        def call(method: str, params: dict[str, Any], on_block: Any = None) -> dict[str, Any]:
            with self._lock:
                if self._closed or cancelled():
                    raise Cancelled("Cancelled.")
                self._engine = self._engine or self._start_engine()
                return self._engine.call(method, params, None, None, lambda: self._closed or cancelled(), on_block)

        return call

    def rest(self) -> None:
        """Ends the process if no call is under way; the next call starts another."""
        if self._lock.acquire(blocking=False):
            try:
                engine, self._engine = self._engine, None
            finally:
                self._lock.release()
            if engine is not None:
                engine.close()

    def close(self) -> None:
        """Ends the process for good; a call that is under way ends with it."""
        self._closed = True
        engine = self._engine
        if engine is not None:
            engine.kill()


class Lanes(QObject):
    """Runs work in background threads; callbacks are called on the main thread.

    It takes no parent: its threads emit its signal, and a background thread must not touch a QObject that C++ owns.
    """

    _ended = pyqtSignal(object, object)  # LaneTask; its result or a LandchipError

    def __init__(self) -> None:
        super().__init__()
        self._lanes: dict[str, _LaneThread] = {}
        self._ended.connect(self._deliver)

    def run_in_lane(
        self, lane: str, work: Callable[[LaneTask], Any], on_result: OnResult, on_error: OnError
    ) -> LaneTask:
        """Queues work in a lane; exactly one of the callbacks follows, unless the task is cancelled."""
        task = LaneTask(work, on_result, on_error)
        if lane not in self._lanes:
            self._lanes[lane] = _LaneThread(self._ended.emit)
        self._lanes[lane].put(task)
        return task

    def close(self, within_s: float = CLOSE_WITHIN_S) -> None:
        """Cancels all tasks, and waits up to `within_s` seconds for each thread."""
        lanes, self._lanes = list(self._lanes.values()), {}
        for each in lanes:
            each.stop()
        for each in lanes:
            each.join(within_s)

    def _deliver(self, task: LaneTask, outcome: Any) -> None:
        if task.cancelled:
            return
        if isinstance(outcome, LandchipError):
            task.on_error(outcome)
        else:
            task.on_result(outcome)


class _LaneThread(Thread):
    """on_end: called in this thread with each task and its result, or the LandchipError in place of one"""

    def __init__(self, on_end: Callable[[LaneTask, Any], None]) -> None:
        super().__init__(name=THREAD_NAME, daemon=True)
        self._tasks: Queue[Optional[LaneTask]] = Queue()
        self._tasks_put: list[LaneTask] = []
        self._on_end = on_end
        self.start()

    def put(self, task: LaneTask) -> None:
        self._tasks_put = [each for each in self._tasks_put if not each.ended]
        self._tasks_put.append(task)
        self._tasks.put(task)

    def stop(self) -> None:
        for each in self._tasks_put:
            each.cancel()
        self._tasks.put(None)

    def run(self) -> None:
        while (task := self._tasks.get()) is not None:
            if task.cancelled:
                task.ended = True
                continue
            try:
                outcome: Any = task.work(task)
            except LandchipError as error:
                outcome = error
            except Cancelled:
                continue
            except Exception as error:  # noqa: BLE001 - the boundary of a thread: the error is shown, the next one works
                outcome = unexpected_error("jobs", error)
            finally:
                task.ended = True
            self._on_end(task, outcome)
