"""Calls the engine's worker (standard library only).

The worker runs in another process with another Python. If it dies, the call that is under way raises one EngineError.
If this process dies, the worker's stdin ends, and the worker with it.
"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from threading import Lock
from types import TracebackType
from typing import Any, Callable, NamedTuple, Optional

from ..engine.api.errors import EngineError
from ..engine.api.protocol import (
    PROTOCOL,
    Answer,
    Call,
    Cancelled,
    Failure,
    Method,
    Notification,
    exception_of,
)
from ..engine.api.version import version
from .connection import WorkerConnection, WorkerExitedError
from .worker_process import worker_command

HANDSHAKE_TIMEOUT_S = 60.0  # a cold disk and a virus scanner make a first start slow
CANCEL_TIMEOUT_S = 1.0
POLL_S = 0.1

OnMessage = Callable[[dict[str, Any]], None]
OnLog = Callable[[str, str], None]


class Callbacks(NamedTuple):
    """What a call does with the notifications that come before its answer; None ignores them."""

    on_progress: Optional[OnMessage] = None
    on_log: Optional[OnLog] = None
    on_block: Optional[OnMessage] = None

    def dispatch(self, notification: Call, call_id: int) -> None:
        """Calls the callback of a notification; progress and blocks of other calls than `call_id` are ignored."""
        params = dict(notification.params)
        if notification.method == Notification.LOG and self.on_log is not None:
            self.on_log(str(params.get("level", "info")), str(params.get("message", "")))
        callback = {Notification.PROGRESS: self.on_progress, Notification.BLOCK: self.on_block}.get(notification.method)
        if callback is not None and params.pop("id", None) == call_id:
            callback(params)


class Engine:
    """A worker that is started when it is first needed, and again after it was killed or died.

        with Engine(python) as engine:
            result = engine.call(Method.CLASSIFY, request.to_json(), on_progress, cancelled=feedback.isCanceled)

    python:  the interpreter of the engine's environment
    command: what to start instead of the worker, for tests
    """

    def __init__(self, python: Path, command: Sequence[str] | None = None) -> None:
        self._command = list(command) if command is not None else worker_command(python)
        self._connection: WorkerConnection | None = None
        self._call_lock = Lock()
        self._last_id = 0
        self.handshake: dict[str, Any] = {}  # the worker's answer to `hello`

    def __enter__(self) -> Engine:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def pid(self) -> int | None:
        """The worker's process id; None while none runs."""
        connection = self._connection
        return None if connection is None else connection.pid

    @property
    def death(self) -> str | None:
        """Why the worker ended though nobody ended it, as a phrase; None where it runs or was not started."""
        connection = self._connection
        return None if connection is None else connection.exit_reason

    def start(self) -> None:
        """Starts the worker unless it runs. Raises EngineError where it cannot be, or is of another version."""
        with self._call_lock:
            self._start()

    def call(
        self,
        method: str,
        params: Mapping[str, Any],
        on_progress: OnMessage | None = None,
        on_log: OnLog | None = None,
        cancelled: Callable[[], bool] | None = None,
        on_block: OnMessage | None = None,
    ) -> dict[str, Any]:
        """The worker's answer; blocks, and runs the callbacks in the caller's thread.

        method:      one of protocol.Method, which describes parameters and results
        on_progress: takes {"done", "total", "chips_per_second", "eta_s", "stage"}, at most about ten a second
        on_log:      takes level ("info", "warning", "error"; "debug" for the traceback of an error) and message
        cancelled:   called about ten times a second; True cancels the call
        on_block:    takes each finished block of a run, as engine/outputs/block_events.py describes it, those that an
                     earlier run has left first

        Raises RequestError for what JSON cannot carry, what the engine raised, Cancelled within about a second of
        `cancelled()`, or EngineError where the worker died; the next call then starts another.
        """
        with self._call_lock:
            connection = self._start()
            self._last_id += 1
            connection.send(Call(method, dict(params), self._last_id))
            callbacks = Callbacks(on_progress, on_log, on_block)
            try:
                reply = _reply(connection, self._last_id, callbacks, cancelled)
            except WorkerExitedError as exited:
                self._terminate()
                raise _died(method, exited) from None
            except BaseException:
                self._terminate()  # the worker is still busy with this call and would refuse the next one
                raise
        if isinstance(reply, Answer):
            return reply.result
        if reply.log and on_log is not None:
            on_log("debug", reply.log)
        raise exception_of(reply)

    def close(self) -> None:
        """Ends the worker: by closing its stdin, or by force where it does not end in time."""
        connection = self._connection
        if connection is not None:
            connection.close()
            self._forget(connection)

    def kill(self) -> None:
        """Ends the worker at once, from any thread; a call that is under way raises EngineError."""
        connection = self._connection
        if connection is not None:
            connection.kill()

    def _start(self) -> WorkerConnection:
        if self._connection is not None and self._connection.pid is not None:
            return self._connection
        self._terminate()
        self._connection = connection = WorkerConnection(self._command)
        try:
            self.handshake = _handshake(connection)
        except BaseException:
            self._terminate()
            raise
        return connection

    def _terminate(self) -> None:
        connection = self._connection
        if connection is not None:
            self._forget(connection)
            connection.terminate()

    def _forget(self, connection: WorkerConnection) -> None:
        if self._connection is connection:
            self._connection = None


def _handshake(connection: WorkerConnection) -> dict[str, Any]:
    """The worker's answer to `hello`. Raises EngineError where there is none, or for another protocol or version."""
    connection.send(Call(Method.HELLO, {"protocol": PROTOCOL, "version": version()}, 0))
    deadline = time.monotonic() + HANDSHAKE_TIMEOUT_S
    try:
        reply = _reply(connection, 0, Callbacks(), cancelled=lambda: time.monotonic() > deadline)
    except WorkerExitedError as exited:
        raise _died(Method.HELLO, exited) from None
    except Cancelled as error:
        raise EngineError(
            "engine-start-timeout",
            "The engine did not answer within {seconds:g} s: repair the engine.",
            seconds=HANDSHAKE_TIMEOUT_S,
        ) from error
    if isinstance(reply, Failure):
        raise exception_of(reply)
    theirs, ours = (reply.result.get("protocol"), reply.result.get("version")), (PROTOCOL, version())
    if theirs != ours:
        raise EngineError(
            "engine-other-version",
            "The engine is Landchip {engine_version} with protocol {engine_protocol} and QGIS has loaded "
            "Landchip {plugin_version} with protocol {plugin_protocol}: repair the engine, or restart QGIS after "
            "an update.",
            engine_version=theirs[1],
            engine_protocol=theirs[0],
            plugin_version=ours[1],
            plugin_protocol=ours[0],
        )
    return reply.result


def _reply(
    connection: WorkerConnection, call_id: int, callbacks: Callbacks, cancelled: Callable[[], bool] | None
) -> Answer | Failure:
    """Waits for the answer to a call. Raises Cancelled where a cancelled call is not answered in CANCEL_TIMEOUT_S."""
    deadline: float | None = None  # once the call is cancelled
    while True:
        message = connection.receive(POLL_S)
        if isinstance(message, Call):
            callbacks.dispatch(message, call_id)
        elif message is not None and message.id in (call_id, None):
            return message
        if deadline is not None and time.monotonic() > deadline:
            raise Cancelled("Cancelled.")
        if deadline is None and cancelled is not None and cancelled():
            connection.send(Call(Method.CANCEL, {"id": call_id}))
            deadline = time.monotonic() + CANCEL_TIMEOUT_S


def _died(method: str, exited: WorkerExitedError) -> EngineError:
    """The error of a call whose worker ended. A click leaves nothing to resume."""
    if method in Method.CLICKS:
        error = EngineError(
            "engine-died-in-click",
            "The engine died ({status}): try it again, or repair the engine if it dies again.",
            status=exited.status,
        )
    else:
        error = EngineError(
            "engine-died",
            "The engine died ({status}): run it again to resume where it stopped, or repair the engine if it dies "
            "again.",
            status=exited.status,
        )
    return error.with_log(exited.log)
