"""Serves the protocol on stdin and stdout: one thread reads calls, a second one runs one job at a time.

The reading thread waits neither for the job nor for the client to read (outgoing.py), so a cancel takes effect at once.
Where stdin ends, because the parent process ended, the worker ends within two seconds, whatever the job is doing and
whether or not anyone reads what it writes.
"""

from __future__ import annotations

import logging
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from threading import Event, Lock, Thread
from typing import Any, BinaryIO, Callable

from ..api.errors import EngineError
from ..api.owned_folder import remove_own_folders
from ..api.protocol import (
    LONGEST_LINE,
    PARSE_ERROR,
    UNKNOWN_METHOD,
    Answer,
    Call,
    Failure,
    MalformedError,
    Method,
    RpcMessage,
    decode,
    failure_of,
)
from .handlers import ClickFunctions, Job, JobFunctions, click_loader, job_handlers, load_jobs
from .handshake import hello
from .notifications import LogForwarder, block_notifier, progress_notifier
from .outgoing import LineQueue, QueuedLog, redacted_line

GRACE_S = 1.0  # for a cancelled job to end before the process does
FLUSH_S = 0.3  # for the client to read the last messages, and the last of the log

LOGGER = logging.getLogger(__package__.rpartition(".")[0])  # "plugin.engine", or "landchip.engine" in the zip


@dataclass(frozen=True)
class _RunningCall:
    """The call that the job thread runs."""

    call: Call
    cancel_event: Event = field(default_factory=Event)


class Worker:
    """Reads calls from `source` and writes answers to `sink`.

    load_jobs, load_clicks: import the engine's heavy modules; called for the first job that needs them, in its thread
    """

    def __init__(
        self,
        source: BinaryIO,
        sink: BinaryIO,
        load_jobs: Callable[[], JobFunctions],
        load_clicks: Callable[[], ClickFunctions],
    ) -> None:
        self._source = source
        self._lines = LineQueue(sink)
        self._state_lock = Lock()
        self._running: _RunningCall | None = None
        self._thread: Thread | None = None
        self._immediate: dict[str, Callable[[dict[str, Any]], dict[str, Any]]] = {  # answered in the reading thread
            Method.HELLO: hello,
            Method.CANCEL: self._cancel,
        }
        self._jobs = job_handlers(load_jobs, load_clicks)  # run in a thread, one at a time

    def serve(self) -> None:
        """Serves calls until stdin ends, `shutdown` is called or a signal raises SystemExit; then cancels the running
        job, waits GRACE_S for its end and FLUSH_S for its last messages to be read.
        """
        with suppress(SystemExit):
            self._serve()
        self._cancel_running()
        self._lines.close(FLUSH_S)

    def _serve(self) -> None:
        for line in _lines(self._source, self.send):
            try:
                message = decode(line)
            except MalformedError as malformed:
                self.send(malformed.failure)
                continue
            if isinstance(message, Call):
                if message.method == Method.SHUTDOWN:
                    self._respond(message, dict)
                    break
                self._dispatch(message)

    def send(self, message: RpcMessage) -> None:
        self._lines.put(redacted_line(message))

    def send_in_turn(self, message: RpcMessage) -> None:
        """As `send`; waits where the client does not read, so that a job cannot fill the memory."""
        self._lines.put(redacted_line(message), wait=True)

    def send_log(self, message: RpcMessage) -> None:
        """As `send`; dropped where the client does not read."""
        self._lines.put_if_room(redacted_line(message))

    def _dispatch(self, call: Call) -> None:
        if call.method in self._immediate:
            self._respond(call, lambda: self._immediate[call.method](call.params))
        elif call.method in self._jobs:
            self._start(call)
        elif call.id is not None:
            self.send(Failure(call.id, UNKNOWN_METHOD, f"The engine has no method {call.method[:60]!r}."))

    def _start(self, call: Call) -> None:
        """Starts a job, or refuses it while another one runs: a queued job would look like progress that hangs."""
        with self._state_lock:
            busy = self._running
            if busy is None:
                self._running = running = _RunningCall(call)
        if busy is not None:
            self._respond(call, lambda: _refuse(busy.call))
            return
        self._thread = Thread(target=self._run_job, args=(running,), name=call.method, daemon=True)
        self._thread.start()

    def _run_job(self, running: _RunningCall) -> None:
        call = running.call
        job = Job(
            call.params,
            progress_notifier(self.send_in_turn, call.id),
            block_notifier(self.send_in_turn, call.id),
            running.cancel_event.is_set,
        )
        line = _answer_line(call, lambda: self._jobs[call.method](job))
        with self._state_lock:  # before the answer is written: the client may call again as soon as it has it
            self._running = None
        if call.id is not None:
            self._lines.put(line, wait=True)

    def _respond(self, call: Call, work: Callable[[], dict[str, Any]]) -> None:
        line = _answer_line(call, work)
        if call.id is not None:
            self._lines.put(line)

    def _cancel(self, params: dict[str, Any]) -> dict[str, Any]:
        """Cancels the running call if it has the id. If it does not run (any more), its answer may be under way."""
        with self._state_lock:
            running = self._running
        if running is None or running.call.id != params.get("id"):
            return {"cancelled": False}
        running.cancel_event.set()
        return {"cancelled": True}

    def _cancel_running(self) -> None:
        with self._state_lock:
            running = self._running
        if running is not None:
            running.cancel_event.set()
        if self._thread is not None:
            self._thread.join(GRACE_S)


def _lines(source: BinaryIO, send: Callable[[RpcMessage], None]) -> Iterator[bytes]:
    """Lines that are not blank. A line longer than LONGEST_LINE is skipped and answered with an error."""
    while line := source.readline(LONGEST_LINE):
        if len(line) >= LONGEST_LINE and not line.endswith(b"\n"):
            while line and not line.endswith(b"\n"):
                line = source.readline(LONGEST_LINE)
            send(Failure(None, PARSE_ERROR, f"The line is longer than {LONGEST_LINE} bytes: simplify the polygons."))
        elif line.strip():
            yield line


def _answer_line(call: Call, work: Callable[[], dict[str, Any]]) -> bytes:
    """The line that answers `call`: the result of `work`, or the error that it raised."""
    number = "" if call.id is None else call.id
    try:
        return redacted_line(Answer(number, work()))
    except BaseException as error:  # the boundary of a thread: a SystemExit in a library must be answered too
        failure = failure_of(number, error)
        if failure.log and failure.type == EngineError.__name__:
            LOGGER.exception("%s: %s", call.method, failure.message)
        return redacted_line(failure)


def _refuse(busy: Call) -> dict[str, Any]:
    raise EngineError(
        "engine-busy",
        "The engine is busy with another job ({method}): wait for its end or cancel it.",
        method=busy.method,
    )


def _claim_streams() -> tuple[BinaryIO, BinaryIO]:
    """Reserves standard input and output for the protocol: whatever a library prints goes to stderr."""
    source, sink = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.close(null)
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return source, sink


def _stop(*_: object) -> None:
    """Ends `serve` as the end of stdin does; a second signal changes nothing."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    raise SystemExit


def main() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C in a terminal reaches the parent, too, which then decides
    source, sink = _claim_streams()
    worker = Worker(source, sink, load_jobs, click_loader())
    LOGGER.setLevel(logging.INFO)
    log = LineQueue(sys.stderr.buffer)  # as stdout, a pipe that may be full
    LOGGER.addHandler(QueuedLog(log))
    LOGGER.addHandler(LogForwarder(worker.send_log))
    signal.signal(signal.SIGTERM, _stop)
    worker.serve()
    remove_own_folders()
    log.close(FLUSH_S)
    os._exit(0)  # not sys.exit, which waits for a native call that still runs and so keeps the run locked


if __name__ == "__main__":
    main()
