"""Serves the protocol on stdin and stdout: one thread listens, another does one job at a time.

The listener never waits for the job, so a cancel is heard at once and the end of stdin, which is how a dead parent
looks from here, ends the process within two seconds whatever the job is doing.
"""

from __future__ import annotations

import logging
import os
import signal
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from threading import Event, Lock, Thread
from typing import Any, BinaryIO, Callable, Protocol

from ..api.errors import EngineError
from ..api.protocol import (
    LONGEST_LINE,
    PARSE_ERROR,
    UNKNOWN_METHOD,
    Answer,
    Call,
    Failure,
    InvalidParamsError,
    MalformedError,
    RpcMessage,
    decode,
    encode,
    failure_of,
)
from ..api.request import DEVICES, Request
from .cancellation import check_cancelled, run_cancellable
from .handshake import hello
from .notifications import LogForwarder, block_notifier, progress_notifier

GRACE_S = 1.0  # for a job to notice that it is called off, before the process ends under it
JOBS = ("inspect", "plan", "classify", "grid", "refit")
CLICKS = ("chip", "explain")

LOGGER = logging.getLogger(__package__.rpartition(".")[0])  # "plugin.engine", or "landchip.engine" in the zip


class JobHandlers(Protocol):
    """What the worker asks of job.py; a test gives its own."""

    def inspect(self, model: str, device: str = ...) -> dict[str, Any]: ...

    def plan(self, request: Request, on_progress: Callable[[Any], None] | None = ...) -> dict[str, Any]: ...

    def run(
        self,
        request: Request,
        on_progress: Callable[[Any], None],
        cancelled: Callable[[], bool],
        on_block: Callable[[dict[str, Any]], None] | None = ...,
    ) -> dict[str, Any]: ...

    def grid(self, request: Request) -> dict[str, Any]: ...


class ClickHandlers(Protocol):
    """What the worker asks of spot.py."""

    def chip(self, params: dict[str, Any], cancelled: Callable[[], bool]) -> dict[str, Any]: ...

    def explain(self, params: dict[str, Any], cancelled: Callable[[], bool]) -> dict[str, Any]: ...


@dataclass(frozen=True)
class _Running:
    """The call that the job thread is at."""

    call: Call
    cancelled: Event = field(default_factory=Event)


class Worker:
    """Reads calls from `source` and answers on `sink`; the loaders import the heavy part when it is first needed."""

    def __init__(
        self,
        source: BinaryIO,
        sink: BinaryIO,
        load_jobs: Callable[[], JobHandlers],
        load_clicks: Callable[[], ClickHandlers],
    ) -> None:
        self._source = source
        self._sink = sink
        self._load_jobs = load_jobs
        self._load_clicks = load_clicks
        self._writing = Lock()
        self._state = Lock()
        self._running: _Running | None = None
        self._thread: Thread | None = None

    def serve(self) -> None:
        """Until stdin ends or a shutdown is asked for; then the running job is called off and given GRACE_S."""
        for line in _lines(self._source, self.send):
            try:
                message = decode(line)
            except MalformedError as malformed:
                self.send(malformed.failure)
                continue
            if isinstance(message, Call):
                if message.method == "shutdown":
                    self._respond(message, dict)
                    break
                self._hear(message)
        self._call_off()

    def send(self, message: RpcMessage) -> None:
        self._write(encode(message))

    def _write(self, line: bytes) -> None:
        with self._writing:
            try:
                self._sink.write(line)
                self._sink.flush()
            except OSError:  # nobody listens any more: stdin ends next
                pass

    def _hear(self, call: Call) -> None:
        if call.method == "hello":
            self._respond(call, lambda: hello(call.params))
        elif call.method == "cancel":
            self._respond(call, lambda: self._cancel(call.params))
        elif call.method in (*JOBS, *CLICKS):
            self._start(call)
        elif call.id is not None:
            self.send(Failure(call.id, UNKNOWN_METHOD, f"The engine has no method {call.method[:60]!r}."))

    def _start(self, call: Call) -> None:
        """One job at a time: a second one is refused, because a caller that waits unknowingly sees a frozen bar."""
        with self._state:
            busy = self._running
            if busy is None:
                self._running = running = _Running(call)
        if busy is not None:
            self._respond(call, lambda: _refuse(busy.call))
            return
        self._thread = Thread(target=self._work, args=(running,), name=call.method, daemon=True)
        self._thread.start()

    def _work(self, running: _Running) -> None:
        call = running.call
        line = _outcome(call, lambda: self._job(running))
        with self._state:  # before the answer goes out: whoever has it may call again at once
            self._running = None
        if call.id is not None:
            self._write(line)

    def _job(self, running: _Running) -> dict[str, Any]:
        call, cancelled = running.call, running.cancelled.is_set
        if call.method in CLICKS:
            return run_cancellable(cancelled, lambda: self._click(call, cancelled))
        tell = progress_notifier(self.send, call.id)
        if call.method == "refit":
            from ..refit import refit

            return refit.refit(call.params, tell, cancelled)
        jobs = self._load_jobs()
        if call.method == "inspect":
            return jobs.inspect(_text(call.params, "model"), _device(call.params))
        request = Request.from_json(call.params)
        if call.method == "grid":
            return jobs.grid(request)
        if call.method == "plan":
            return jobs.plan(request, check_cancelled(tell, cancelled))
        return jobs.run(request, tell, cancelled, block_notifier(self.send, call.id))

    def _click(self, call: Call, cancelled: Callable[[], bool]) -> dict[str, Any]:
        clicks = self._load_clicks()
        answer = clicks.chip if call.method == "chip" else clicks.explain
        return answer(call.params, cancelled)

    def _respond(self, call: Call, work: Callable[[], dict[str, Any]]) -> None:
        line = _outcome(call, work)
        if call.id is not None:
            self._write(line)

    def _cancel(self, params: dict[str, Any]) -> dict[str, Any]:
        """A call that is not running (any more) is no error: its answer may be on the way already."""
        with self._state:
            running = self._running
        hit = running is not None and running.call.id == params.get("id")
        if hit and running is not None:
            running.cancelled.set()
        return {"cancelled": hit}

    def _call_off(self) -> None:
        with self._state:
            running = self._running
        if running is not None:
            running.cancelled.set()
        if self._thread is not None:
            self._thread.join(GRACE_S)


def _lines(source: BinaryIO, send: Callable[[RpcMessage], None]) -> Iterator[bytes]:
    """Lines that are not blank; one longer than LONGEST_LINE is answered with an error and skipped."""
    while line := source.readline(LONGEST_LINE):
        if len(line) >= LONGEST_LINE and not line.endswith(b"\n"):
            while line and not line.endswith(b"\n"):
                line = source.readline(LONGEST_LINE)
            send(Failure(None, PARSE_ERROR, f"The line is longer than {LONGEST_LINE} bytes: simplify the polygons."))
        elif line.strip():
            yield line


def _outcome(call: Call, work: Callable[[], dict[str, Any]]) -> bytes:
    """The line that answers `call`: the result of `work`, or why there is none."""
    number = "" if call.id is None else call.id
    try:
        return encode(Answer(number, work()))
    except BaseException as error:  # the boundary of a thread: a SystemExit in a library too must get an answer
        failure = failure_of(number, error)
        if failure.log and failure.type == EngineError.__name__:
            LOGGER.exception("%s: %s", call.method, failure.message)
        return encode(failure)


def _refuse(busy: Call) -> dict[str, Any]:
    raise EngineError(
        "engine-busy",
        "The engine is busy with another job ({method}): wait for its end or cancel it.",
        method=busy.method,
    )


def _text(params: dict[str, Any], key: str) -> str:
    value = params.get(key)
    if not isinstance(value, str) or not value:
        raise InvalidParamsError(f"The parameter {key!r} must be text: correct it.")
    return value


def _device(params: dict[str, Any]) -> str:
    device = params.get("device") or "auto"
    if device not in DEVICES:
        raise InvalidParamsError(f"The parameter 'device' must be one of {', '.join(DEVICES)}: correct it.")
    return str(device)


def _clicks() -> Callable[[], ClickHandlers]:
    """Gives one and the same Clicks ever after, to whichever thread asks first."""
    held: list[ClickHandlers] = []
    making = Lock()

    def load() -> ClickHandlers:
        with making:
            if not held:
                from ..click import chip

                held.append(chip.ClickService())
            return held[0]

    return load


def _jobs() -> JobHandlers:
    from ..run import job

    return job


def _claim_streams() -> tuple[BinaryIO, BinaryIO]:
    """Standard input and output for the protocol alone: what a library prints goes to stderr."""
    source, sink = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return source, sink


def main() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C in the parent's terminal is the parent's to translate
    source, sink = _claim_streams()
    worker = Worker(source, sink, _jobs, _clicks())
    LOGGER.setLevel(logging.INFO)
    LOGGER.addHandler(logging.StreamHandler())
    LOGGER.addHandler(LogForwarder(worker.send))
    worker.serve()
    sys.stderr.flush()
    os._exit(0)  # not sys.exit: a native call that still runs would keep the process, and with it the run's lock


if __name__ == "__main__":
    main()
