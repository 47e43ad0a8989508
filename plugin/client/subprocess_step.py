"""One step of setting the engine up: a command that can be cancelled, and whose failure is explained by its output."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from queue import Empty, Queue
from threading import Thread
from typing import IO, Callable, Optional

from ..engine.api.errors import EngineError
from ..engine.api.messages import Message
from ..engine.api.protocol import Cancelled, abbreviate_home
from ..engine.api.redact import hide, redact

IsCancelled = Callable[[], bool]


def _ignore(*_values: object) -> None:
    return None


@dataclass(frozen=True)
class ProgressSink:
    """Callbacks of a build, called in the thread that builds: messages, progress in steps, and the log."""

    on_message: Callable[[Message], None] = _ignore
    on_count: Callable[[int, int], None] = _ignore  # steps done, of how many
    on_log: Callable[[str], None] = _ignore  # line by line, without passwords

    def report(self, message: Message) -> None:
        """Passes a message on, and its English text to the log."""
        self.on_message(message)
        self.on_log(str(message))


POLL_S = 0.2
LOG_TAIL = 20
SHORTEST_PASSWORD = 4  # that is looked for by itself: a shorter one would be found in other words
NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # Windows: no console flashes up

# Pattern in the output of venv or pip -> cause and remedy. The first that matches is taken, so special cases come
# first: pip ends nearly every failure with "No matching distribution found".
KNOWN_CAUSES = (
    (r"ensurepip is not available|No module named '?(ensurepip|venv)", Message(
        "setup-no-venv",
        "Python cannot make environments here: install the system's package python3-venv, then set up the engine "
        "again.")),
    (r"No space left on device|not enough space on the disk|Errno 28", Message(
        "setup-disk-full", "The disk is full: make room, then set up the engine again.")),
    (r"DO NOT MATCH THE HASHES", Message(
        "setup-other-hash",
        "A downloaded package is not the one that Landchip was tested with (its hash differs), so nothing was "
        "installed: empty pip's cache or ask whoever runs your package mirror, then set up the engine again.")),
    (r"CERTIFICATE_VERIFY_FAILED|SSLError|certificate verify failed|Could not find a suitable TLS CA", Message(
        "setup-certificate",
        "The certificate of the package index is not trusted here: name your organisation's certificate file, then "
        "set up the engine again.")),
    (r"SOCKS support|Missing dependencies for SOCKS", Message(
        "setup-socks",
        "pip cannot use a SOCKS proxy: name an HTTP proxy in the settings, or a folder of wheels, then set up the "
        "engine again.")),
    (r"ProxyError|Tunnel connection failed|407 Proxy", Message(
        "setup-proxy",
        "The proxy refuses to reach the package index: correct the proxy in the settings, then set up the engine "
        "again.")),
    ((r"Failed to establish a new connection|NameResolutionError|Temporary failure in name resolution|getaddrinfo|"
      r"ConnectTimeoutError|ReadTimeoutError|Read timed out|Network is unreachable|Connection refused"), Message(
        "setup-no-network",
        "The package index cannot be reached: connect to the network, set the proxy, or name a folder of wheels, "
        "then set up the engine again.")),
    (r"No matching distribution found|is not a supported wheel", Message(
        "setup-package-missing",
        "Not every package of the engine is to be had for this Python and system: choose another Python, or a "
        "package index or folder of wheels that holds them, then set up the engine again.")),
    (r"DLL load failed", Message(
        "setup-dll",
        "A library of Windows is missing: install Microsoft's Visual C++ Redistributable (x64), then set up the "
        "engine again.")),
    (r"Permission denied|Access is denied|Errno 13|WinError 5", Message(
        "setup-permission",
        "The engine's folder cannot be written: choose another folder or close whatever uses it, then set up the "
        "engine again.")),
)  # fmt: skip


def run_step(
    command: Sequence[str],
    environ: Mapping[str, str],
    step: Message,
    on_line: Optional[Callable[[str], None]] = None,
    cancelled: Optional[IsCancelled] = None,
    inherited_fds: tuple[int, ...] = (),
) -> list[str]:
    """Runs a command and returns the lines of its standard output and error together, without secrets.

    environ:       the command's environment variables
    step:          the step as a noun phrase, for a failure whose cause is not known
    on_line:       called with each line as it comes
    cancelled:     called several times a second; True ends the command
    inherited_fds: file descriptors that the command inherits; on Windows it inherits none

    Raises EngineError with cause, remedy and the end of the log; Cancelled.
    """
    try:
        process = subprocess.Popen(
            list(command),
            env=dict(environ),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            creationflags=NO_WINDOW,
            pass_fds=() if sys.platform == "win32" else inherited_fds,
        )
    except OSError as error:
        raise EngineError(
            "step-cannot-start",
            "{step} cannot start ({reason}): choose another Python, then set up the engine again.",
            step=step,
            reason=error,
        ) from error
    queue: Queue[Optional[str]] = Queue()  # None: the end of the output
    reader = Thread(target=_read_lines, args=(process.stdout, queue, passwords(environ)), daemon=True)
    reader.start()
    lines: list[str] = []
    try:
        for line in _queued_lines(queue, cancelled):
            lines.append(line)
            if on_line is not None:
                on_line(line)
        status = process.wait()
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()
        reader.join(1)
    if status != 0:
        raise step_error(step, lines, status)
    return lines


def _read_lines(stream: Optional[IO[str]], queue: Queue[Optional[str]], secrets: Sequence[str]) -> None:
    if stream is not None:
        with stream:
            for line in stream:
                queue.put(redact(hide(line.rstrip(), secrets)))
    queue.put(None)


def _queued_lines(queue: Queue[Optional[str]], cancelled: Optional[IsCancelled]) -> Iterator[str]:
    """The lines up to the end of the output. Raises Cancelled."""
    while True:
        if cancelled is not None and cancelled():
            raise Cancelled("The set-up of the engine was cancelled: set it up again when it suits.")
        try:
            line = queue.get(timeout=POLL_S)
        except Empty:
            continue
        if line is None:
            return
        yield line


def step_error(step: Message, lines: Sequence[str], status: int) -> EngineError:
    """The error of a step that failed, with the end of its log.

    step: as a noun phrase; lines: of its output; status: its exit status
    """
    output = "\n".join(lines)
    cause = next((message for pattern, message in KNOWN_CAUSES if re.search(pattern, output)), None)
    error = EngineError(
        cause
        or Message(
            "setup-step-failed",
            "{step} failed (exit status {status}): read the end of the log below, then set up the engine again.",
            {"step": step, "status": status},
        )
    )
    return error.with_log(log_tail(lines))


def log_tail(lines: Iterable[str]) -> str:
    """The last LOG_TAIL lines for an error's log, without secrets and home folders; empty where there are none."""
    tail = abbreviate_home("\n".join(map(redact, deque(lines, LOG_TAIL))))
    return f"The end of its log:\n{tail}" if tail else ""


def passwords(environ: Mapping[str, str]) -> list[str]:
    """The users with passwords, and the longer passwords, of the addresses in environment variables: of proxies and of
    package indexes. A program may print one in a form that no rule knows.
    """
    found: list[str] = []
    for value in environ.values():
        for address in value.split():
            user, separator, _ = address.partition("://")[2].rpartition("@")
            password = user.partition(":")[2] or user
            found += [user, password] if separator and len(password) >= SHORTEST_PASSWORD else []
    return found
