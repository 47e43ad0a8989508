"""A worker process and the pipes to it (standard library only).

Two threads read the process's output and log, so that neither pipe fills up and a wait for a message can time out.
"""

from __future__ import annotations

import os
import subprocess
from collections import deque
from collections.abc import Sequence
from queue import Empty, Queue
from threading import Thread
from typing import BinaryIO, Optional

from ..engine.api.errors import EngineError, RequestError
from ..engine.api.protocol import Call, MalformedError, RpcMessage, abbreviate_home, decode, encode
from .subprocess_step import NO_WINDOW, log_tail
from .worker_process import engine_environment, exit_reason

CLOSE_TIMEOUT_S = 2.0
LOG_LINES = 200


class WorkerExitedError(Exception):
    """The worker ended. status: why, as a phrase; log: the end of its log, for an error's log"""

    def __init__(self, status: str, log: str) -> None:
        super().__init__(status)
        self.status, self.log = status, log


class WorkerConnection:
    """A process that is started with the connection, and speaks the protocol on its stdin and stdout.

    Raises EngineError where it cannot be started.
    """

    def __init__(self, command: Sequence[str]) -> None:
        try:
            self._process = subprocess.Popen(
                list(command),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                env=engine_environment(os.environ),
                creationflags=NO_WINDOW,
            )
        except OSError as error:
            raise EngineError(
                "engine-not-started",
                "The engine cannot be started ({reason}): repair the engine.",
                reason=abbreviate_home(str(error)),
            ) from error
        self._messages: Queue[Optional[RpcMessage]] = Queue()  # None: the end of stdout
        self._log: deque[str] = deque(maxlen=LOG_LINES)
        self._readers = [
            Thread(target=_read_messages, args=(self._process.stdout, self._messages, self._log), daemon=True),
            Thread(target=_read_log, args=(self._process.stderr, self._log), daemon=True),
        ]
        for reader in self._readers:
            reader.start()

    @property
    def pid(self) -> Optional[int]:
        """None once the process has ended."""
        return self._process.pid if self._process.poll() is None else None

    @property
    def exit_reason(self) -> Optional[str]:
        """Why the process ended, as a phrase; None while it runs."""
        status = self._process.poll()
        return None if status is None else exit_reason(status)

    def send(self, call: Call) -> None:
        """Writes a call. Raises RequestError for parameters that JSON cannot carry."""
        try:
            line = encode(call)
        except (TypeError, ValueError) as error:
            raise RequestError(
                "request-not-json", "The engine cannot be asked for this ({error}): correct the numbers.", error=error
            ) from error
        if self._process.stdin is None:
            return
        try:
            self._process.stdin.write(line)
            self._process.stdin.flush()
        except (OSError, ValueError):  # the process ended or the pipe is closed: `receive` reports it with its reason
            pass

    def receive(self, timeout_s: float) -> Optional[RpcMessage]:
        """The next message; None where none comes in time. Raises WorkerExitedError."""
        try:
            message = self._messages.get(timeout=timeout_s)
        except Empty:
            return None
        if message is None:
            raise self._exited()
        return message

    def _exited(self) -> WorkerExitedError:
        status = "it closed its output"
        try:
            status = exit_reason(self._process.wait(CLOSE_TIMEOUT_S))
        except subprocess.TimeoutExpired:
            pass
        self._join_readers()  # the last lines of the log may still be in the pipe
        return WorkerExitedError(status, log_tail(self._log))

    def close(self) -> None:
        """Ends the process: by closing its stdin, or by force where it does not end in time."""
        try:
            if self._process.stdin is not None:
                self._process.stdin.close()
            self._process.wait(CLOSE_TIMEOUT_S)
        except (OSError, subprocess.TimeoutExpired):
            pass
        self.terminate()

    def kill(self) -> None:
        """Ends the process by force and returns at once; from any thread."""
        self._process.kill()

    def terminate(self) -> None:
        """Ends the process by force, waits for its end and closes the pipes.

        Safe at any moment, because the worker's files appear whole or not at all.
        """
        self._process.kill()
        self._process.wait()
        self._join_readers()
        for pipe in (self._process.stdin, self._process.stdout, self._process.stderr):
            if pipe is not None:
                try:
                    pipe.close()
                except OSError:  # bytes that were still to be written to the process
                    pass

    def _join_readers(self) -> None:
        for reader in self._readers:
            reader.join(CLOSE_TIMEOUT_S)


def _read_messages(pipe: BinaryIO, messages: Queue[Optional[RpcMessage]], log: deque[str]) -> None:
    """Reads messages until the pipe ends, and then puts None. A line that is no message goes into the log."""
    try:
        for line in pipe:
            try:
                messages.put(decode(line))
            except MalformedError as malformed:
                log.append(f"not a message: {line[:200]!r} ({malformed})")
    except (OSError, ValueError):  # the pipe was closed by `terminate`
        pass
    messages.put(None)


def _read_log(pipe: BinaryIO, log: deque[str]) -> None:
    try:
        while line := pipe.readline(2000):
            log.append(line.decode("utf-8", "replace").rstrip())
    except (OSError, ValueError):
        pass
