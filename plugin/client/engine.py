"""Starts a worker and speaks the protocol with it (standard library only).

The worker is another process with another Python. Whatever happens to it, the caller gets one exception, and whatever
happens to the caller, the worker sees its stdin end and goes.
"""

from __future__ import annotations

import os
import subprocess
import time
from collections import deque
from collections.abc import Mapping, Sequence
from pathlib import Path
from queue import Empty, Queue
from threading import Lock, Thread
from types import TracebackType
from typing import Any, BinaryIO, Callable, NamedTuple, Optional

from ..engine.api.errors import EngineError, RequestError
from ..engine.api.protocol import (
    PROTOCOL,
    Answer,
    Call,
    Cancelled,
    Failure,
    MalformedError,
    RpcMessage,
    abbreviate_home,
    decode,
    encode,
    exception_of,
)
from ..engine.api.version import version
from .worker_process import engine_environment, exit_reason, worker_command

__all__ = ["Engine", "engine_environment"]  # pip too is started with that environment

HELLO_WITHIN_S = 60.0  # a cold disk and a virus scanner make a first start slow
CANCEL_WITHIN_S = 1.0
CLOSE_WITHIN_S = 2.0
POLL_S = 0.1
LOG_LINES = 200
LOG_TAIL = 20  # of them in an error

CLICKS = ("chip", "explain")  # nothing is left of them to resume, and their errors have one line on the screen

OnMessage = Callable[[dict[str, Any]], None]
OnLog = Callable[[str, str], None]


class Callbacks(NamedTuple):
    """Who hears the notifications of a call."""

    on_progress: Optional[OnMessage] = None
    on_log: Optional[OnLog] = None
    on_block: Optional[OnMessage] = None

    def hear(self, message: Call, number: int) -> None:
        told = dict(message.params)
        if message.method == "log" and self.on_log is not None:
            self.on_log(str(told.get("level", "info")), str(told.get("message", "")))
        listener = {"progress": self.on_progress, "block": self.on_block}.get(message.method)
        if listener is not None and told.pop("id", None) == number:
            listener(told)


class Engine:
    """A worker that is started when first needed, and again after a cancel or a death.

        with Engine(python) as engine:
            result = engine.call("classify", request.to_json(), on_progress=tell, cancelled=feedback.isCanceled)

    python:  the interpreter of the engine's environment
    command: what to start instead of the worker, for tests
    """

    def __init__(self, python: Path, command: Sequence[str] | None = None) -> None:
        self._command = list(command) if command is not None else worker_command(python)
        self._process: subprocess.Popen[bytes] | None = None
        self._heard: Queue[RpcMessage | None] = Queue()
        self._log: deque[str] = deque(maxlen=LOG_LINES)
        self._one_call = Lock()
        self._readers: list[Thread] = []
        self._last_id = 0
        self._doing = ""
        self.greeting: dict[str, Any] = {}  # the worker's answer to hello

    def __enter__(self) -> Engine:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def pid(self) -> int | None:
        """None while no worker runs."""
        running = self._process is not None and self._process.poll() is None
        return self._process.pid if self._process is not None and running else None

    def start(self) -> None:
        """Starts the worker unless it runs. Raises EngineError where it cannot be, or is of another version."""
        with self._one_call:
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
        """The answer of the worker; blocks, and runs the callbacks in the caller's thread.

        on_progress: takes {"done", "total", "chips_per_second", "eta_s", "stage"}, at most about ten a second
        on_log:      takes level ("info", "warning", "error"; "debug" for the traceback of an error) and message
        cancelled:   asked about ten times a second
        on_block:    takes each block of a run that is finished, and those found on resuming, as
                     engine/outputs/block_events.py has it

        Raises RequestError for what JSON cannot carry, what the engine raised, Cancelled within about a second of
        `cancelled()`, or EngineError where the worker died; the next call then starts another.
        """
        with self._one_call:
            self._start()
            self._last_id += 1
            self._doing = method
            self._send(Call(method, dict(params), self._last_id))
            try:
                reply = self._reply(self._last_id, Callbacks(on_progress, on_log, on_block), cancelled)
            except BaseException:
                self._kill()  # dead, or left in the middle of its work and of no use for the next call
                raise
        if isinstance(reply, Answer):
            return reply.result
        if reply.log and on_log is not None:
            on_log("debug", reply.log)
        raise exception_of(reply)

    def close(self) -> None:
        """Ends the worker: by the end of its stdin, by force if that does not do."""
        process = self._process
        if process is None:
            return
        try:
            if process.stdin is not None:
                process.stdin.close()
            process.wait(CLOSE_WITHIN_S)
        except (OSError, subprocess.TimeoutExpired):
            pass
        self._kill()

    def kill(self) -> None:
        """Ends the worker at once, from any thread; a call that is under way raises EngineError."""
        process = self._process
        if process is not None:
            process.kill()

    def _start(self) -> None:
        if self.pid is not None:
            return
        self._kill()
        try:
            process = subprocess.Popen(
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                env=engine_environment(os.environ),
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            raise EngineError(
                "engine-not-started",
                "The engine cannot be started ({reason}): repair the engine.",
                reason=abbreviate_home(str(error)),
            ) from error
        self._process, self._heard, self._log = process, Queue(), deque(maxlen=LOG_LINES)
        self._readers = [
            Thread(target=_read_messages, args=(process.stdout, self._heard, self._log), daemon=True),
            Thread(target=_read_log, args=(process.stderr, self._log), daemon=True),
        ]
        for reader in self._readers:
            reader.start()
        try:
            self.greeting = self._greet()
        except BaseException:
            self._kill()
            raise

    def _greet(self) -> dict[str, Any]:
        """The handshake. Raises EngineError for a worker of another protocol or version."""
        self._send(Call("hello", {"protocol": PROTOCOL, "version": version()}, 0))
        give_up = time.monotonic() + HELLO_WITHIN_S
        try:
            reply = self._reply(0, Callbacks(), cancelled=lambda: time.monotonic() > give_up)
        except Cancelled as error:
            raise EngineError(
                "engine-start-timeout",
                "The engine did not answer within {seconds:g} s: repair the engine.",
                seconds=HELLO_WITHIN_S,
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

    def _send(self, call: Call) -> None:
        try:
            line = encode(call)
        except (TypeError, ValueError) as error:
            raise RequestError(
                "request-not-json", "The engine cannot be asked for this ({error}): correct the numbers.", error=error
            ) from error
        if self._process is None or self._process.stdin is None:
            return
        try:
            self._process.stdin.write(line)
            self._process.stdin.flush()
        except (OSError, ValueError):  # dead or closed: the reply says so, with its reason
            pass

    def _reply(self, number: int, ears: Callbacks, cancelled: Callable[[], bool] | None = None) -> Answer | Failure:
        give_up = float("inf")
        while True:
            message = self._next()
            if isinstance(message, Call):
                ears.hear(message, number)
            elif message is not None and message.id in (number, None):
                return message
            if time.monotonic() > give_up:
                raise Cancelled("Cancelled.")
            if give_up == float("inf") and cancelled is not None and cancelled():
                self._send(Call("cancel", {"id": number}))
                give_up = time.monotonic() + CANCEL_WITHIN_S

    def _next(self) -> RpcMessage | None:
        """The next message, None where there is none within POLL_S. Raises EngineError where the worker is dead."""
        try:
            message = self._heard.get(timeout=POLL_S)
        except Empty:
            return None
        if message is None:
            raise self._death()
        return message

    def _death(self) -> EngineError:
        status = "it closed its output"
        if self._process is not None:
            try:
                status = exit_reason(self._process.wait(CLOSE_WITHIN_S))
            except subprocess.TimeoutExpired:
                pass
        for reader in self._readers:
            reader.join(CLOSE_WITHIN_S)  # the last words are still in the pipe
        tail = "\n".join(list(self._log)[-LOG_TAIL:])
        log = abbreviate_home(f"The end of its log:\n{tail}") if tail else ""
        if self._doing in CLICKS:
            error = EngineError(
                "engine-died-in-click",
                "The engine died ({status}): try it again, or repair the engine if it dies again.",
                status=status,
            )
        else:
            error = EngineError(
                "engine-died",
                "The engine died ({status}): run it again to resume where it stopped, or repair the engine if it dies "
                "again.",
                status=status,
            )
        return error.with_log(log)

    def _kill(self) -> None:
        """Safe at any moment: what the worker writes appears whole or not at all."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for reader in self._readers:
            reader.join(CLOSE_WITHIN_S)
        for pipe in (process.stdin, process.stdout, process.stderr):
            if pipe is not None:
                try:
                    pipe.close()
                except OSError:  # what was left to write to the dead
                    pass


def _read_messages(pipe: BinaryIO, heard: Queue[RpcMessage | None], log: deque[str]) -> None:
    """Until the pipe ends, which None says."""
    try:
        for line in pipe:
            try:
                heard.put(decode(line))
            except MalformedError as malformed:
                log.append(f"not a message: {line[:200]!r} ({malformed})")
    except (OSError, ValueError):  # closed under us
        pass
    heard.put(None)


def _read_log(pipe: BinaryIO, log: deque[str]) -> None:
    try:
        while line := pipe.readline(2000):
            log.append(line.decode("utf-8", "replace").rstrip())
    except (OSError, ValueError):
        pass
