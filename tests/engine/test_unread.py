"""A worker that nobody reads ends with its stdin, and holds up no answer while it runs (B13)."""

from __future__ import annotations

import io
import json
import logging
import os
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from plugin.engine.api.messages import Message
from plugin.engine.api.protocol import Answer, Call, Failure
from plugin.engine.service import outgoing
from plugin.engine.service.outgoing import LineQueue, QueuedLog, redacted
from tests.engine.worker_session import REQUEST
from tests.waiting import LONG_S, wait_until

ROOT = Path(__file__).resolve().parents[2]
SECRET = "S3CRET42"
RIGHT_S, BUSY_S = 2.0, 8.0  # the right value, and what a busy machine adds at most
CHATTY = """
    import logging, sys
    from plugin.engine.service import worker

    class Jobs:
        def run(self, request, on_progress, cancelled, on_block):
            block = {"grid": {}, "product": {}, "chips": ["x" * 10_000]}
            log = logging.getLogger("plugin.engine")
            while True:
                if request.raster[0] == "log":
                    log.warning("y" * 10_000)
                if request.raster[0] == "stderr":
                    sys.stderr.write("z" * 10_000)
                on_block(block)

    worker.load_jobs = Jobs
    worker.main()
"""


def send(process: subprocess.Popen[bytes], number: int, method: str, **params: Any) -> None:
    assert process.stdin is not None
    line = {"jsonrpc": "2.0", "id": number, "method": method, "params": params}
    process.stdin.write(json.dumps(line).encode() + b"\n")
    process.stdin.flush()


@pytest.fixture
def start_unread() -> Iterator[Callable[[str], subprocess.Popen[bytes]]]:
    """Starts a worker at a job that writes without end; gives it once its pipe is full."""
    started: list[subprocess.Popen[bytes]] = []

    def start(raster: str) -> subprocess.Popen[bytes]:
        pipes = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
        process: subprocess.Popen[bytes] = subprocess.Popen(
            [sys.executable, "-c", textwrap.dedent(CHATTY)], cwd=ROOT, **pipes
        )
        started.append(process)
        send(process, 1, "classify", **{**REQUEST, "raster": [raster]})
        assert process.stdout is not None
        wait_until(lambda: is_full(process), process)
        return process

    def is_full(process: subprocess.Popen[bytes]) -> bool:
        assert process.stdout is not None
        import array
        import fcntl
        import termios

        waiting = array.array("i", [0])
        fcntl.ioctl(process.stdout.fileno(), termios.FIONREAD, waiting)
        return waiting[0] > 50_000

    yield start
    for process in started:
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout, process.stderr):
            assert pipe is not None
            pipe.close()


@pytest.mark.skipif(sys.platform == "win32", reason="asks Unix how full a pipe is")
@pytest.mark.parametrize("what", ["blocks", "log", "stderr"])
@pytest.mark.parametrize("shutdown", [True, False])
def test_a_worker_that_nobody_reads_ends_with_its_stdin(
    start_unread: Callable[[str], subprocess.Popen[bytes]], what: str, shutdown: bool
) -> None:
    process = start_unread(what)
    began = time.monotonic()
    if shutdown:
        send(process, 2, "shutdown")
    assert process.stdin is not None
    process.stdin.close()
    assert process.wait(LONG_S) == 0
    assert time.monotonic() - began < RIGHT_S + BUSY_S


class StuckSink:
    """A pipe that takes nothing until it is closed."""

    def __init__(self) -> None:
        self.written: list[bytes] = []
        self._read, self._write = os.pipe()

    def write(self, line: bytes) -> int:
        os.read(self._read, 1)
        self.written.append(line)
        return len(line)

    def flush(self) -> None:
        pass

    def read_by_client(self) -> None:
        os.write(self._write, b"x" * 10_000)


def test_answers_and_logs_are_queued_in_order_while_the_job_waits() -> None:
    sink = StuckSink()
    lines = LineQueue(sink)  # type: ignore[arg-type]
    logger = logging.getLogger("tests.unread")
    logger.propagate = False
    logger.addHandler(QueuedLog(lines))
    for number in range(outgoing.MOST_QUEUED + 2):
        lines.put(f"{number}\n".encode())
    for _ in range(outgoing.MOST_LOGGED):
        logger.warning("https://h/a.tif?sig=%s", SECRET)
    lines.put(b"answer\n")  # does not block
    sink.read_by_client()
    wait_until(lambda: sink.written and sink.written[-1] == b"answer\n")
    assert sink.written[:3] == [b"0\n", b"1\n", b"2\n"]
    assert len(sink.written) < outgoing.MOST_LOGGED + 3 and SECRET.encode() not in b"".join(sink.written)
    lines.close(LONG_S)


def test_a_line_that_is_not_taken_ends_the_wait() -> None:
    lines = LineQueue(StuckSink())  # type: ignore[arg-type]
    lines.put(b"never\n")
    began = time.monotonic()
    lines.close(0.2)
    assert time.monotonic() - began < outgoing.STARVED_S


def test_a_writing_thread_that_gets_no_turn_costs_no_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a busy machine: the thread starts to write long after the time in which a line must be taken."""
    write, may_write = LineQueue._write, threading.Event()

    def late(queue: LineQueue) -> None:
        may_write.wait(LONG_S)
        write(queue)

    monkeypatch.setattr(LineQueue, "_write", late)
    sink = io.BytesIO()
    lines = LineQueue(sink)
    lines.put(b"answer\n")
    threading.Timer(0.5, may_write.set).start()
    lines.close(0.05)
    assert sink.getvalue() == b"answer\n"


def test_results_progress_and_errors_leave_the_worker_without_secrets() -> None:
    address = f"http://ada:{SECRET}@h/a.tif?sig={SECRET}"
    error = Message("raster-unreadable", "{path}: {reason}", {"path": address, "reason": Message("x", address)})
    for message in (
        Answer(1, {"raster": [address], "warnings": [error.to_json()]}),
        Call("progress", {"stage": address}),
        Call("log", {"level": "warning", "message": f"cannot read {address}"}),
        Failure(1, -32000, f"{address} is damaged", "RasterError", error, f"Traceback … open('{address}')"),
    ):
        line = outgoing.redacted_line(message)
        assert SECRET.encode() not in line and b"***" in line
    failure = redacted(Failure(1, -32000, "m", "RasterError", error))
    assert isinstance(failure, Failure) and failure.detail is not None
    assert failure.detail.code == "raster-unreadable" and str(failure.detail).startswith("http://***@h/a.tif?sig=***: ")
