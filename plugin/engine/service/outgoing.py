"""The worker's only way out: every message is redacted here, and written by a thread of its own.

A client that does not read fills the pipe. Then the job waits, and nothing else: answers to `hello` and `cancel` and
log records are queued, so the thread that reads calls is never held up, and the worker ends as soon as its stdin does.
"""

from __future__ import annotations

import logging
import time
from collections import deque
from dataclasses import replace
from threading import Condition, Thread
from typing import BinaryIO

from ..api.messages import Message
from ..api.protocol import Answer, Call, Notification, RpcMessage, encode
from ..api.redact import redact, redact_json

MOST_QUEUED = 64  # messages, after which a job waits for the client to read
MOST_LOGGED = 1000  # messages, after which log records are dropped
STARVED_S = 10.0  # for the writing thread to get its turn when the queue is closed


def redacted(message: RpcMessage) -> RpcMessage:
    """The message with every secret in it masked: results, progress, warnings, errors with their log."""
    if isinstance(message, Answer):
        return replace(message, result=redact_json(message.result))
    if isinstance(message, Call):
        # a block holds numbers and names of classes, up to 1,024 chips of them
        return message if message.method == Notification.BLOCK else replace(message, params=redact_json(message.params))
    detail = None if message.detail is None else Message.from_json(redact_json(message.detail.to_json()))
    return replace(message, message=redact(message.message), detail=detail, log=redact(message.log))


def redacted_line(message: RpcMessage) -> bytes:
    """Raises TypeError or ValueError for what JSON cannot carry."""
    return encode(redacted(message))


class LineQueue:
    """Lines for `sink`, in order, written by a thread."""

    def __init__(self, sink: BinaryIO) -> None:
        self._sink = sink
        self._lines: deque[bytes] = deque()
        self._changed = Condition()
        self._closed = self._writing = False
        self._writing_since = 0.0
        self._thread = Thread(target=self._write, name="output", daemon=True)
        self._thread.start()

    def put(self, line: bytes, wait: bool = False) -> None:
        """Queues a line. wait: until the client has read most of those before it, or the queue is closed"""
        with self._changed:
            if wait:
                self._changed.wait_for(lambda: self._closed or len(self._lines) < MOST_QUEUED)
            if not self._closed:
                self._lines.append(line)
                self._changed.notify_all()

    def put_if_room(self, line: bytes) -> None:
        """Queues a line, or drops it where MOST_LOGGED lines wait."""
        if len(self._lines) < MOST_LOGGED:
            self.put(line)

    def close(self, within_s: float) -> None:
        """Lets every `put` go, and waits until all lines are written, or one has not been taken for `within_s` seconds.

        A busy machine that lets the writing thread wait costs no line: that time does not count, up to STARVED_S.
        """
        with self._changed:
            self._closed = True
            self._changed.notify_all()
            leave_at = time.monotonic() + STARVED_S
            while (self._lines or self._writing) and time.monotonic() < leave_at:
                if self._writing and time.monotonic() > self._writing_since + within_s:
                    return
                self._changed.wait(within_s / 10)

    def _write(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._lines or self._closed)
                if not self._lines:
                    return
                line, self._writing = self._lines.popleft(), True
                self._writing_since = time.monotonic()
                self._changed.notify_all()
            try:
                self._sink.write(line)
                self._sink.flush()
            except (OSError, ValueError):  # the client closed its end: stdin ends next
                pass
            with self._changed:
                self._writing = False
                self._changed.notify_all()


class QueuedLog(logging.Handler):
    """Queues log records, tracebacks included, as redacted lines; drops them where nobody reads."""

    def __init__(self, lines: LineQueue) -> None:
        super().__init__()
        self._lines = lines

    def emit(self, record: logging.LogRecord) -> None:
        try:
            self._lines.put_if_room(redact(self.format(record)).encode("utf-8", "backslashreplace") + b"\n")
        except Exception:  # noqa: BLE001 - a log record with a wrong format must not end a run
            self.handleError(record)
