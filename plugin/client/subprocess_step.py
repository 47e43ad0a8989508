"""One step of setting the engine up: a command that can be cancelled, and whose failure has a cause and a remedy."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from queue import Empty, Queue
from threading import Thread
from typing import IO, Callable, Optional

from ..engine.api.errors import EngineError
from ..engine.api.protocol import Cancelled, tilde

Tell = Callable[[str], None]
Asked = Callable[[], bool]


def _nobody(*_told: object) -> None:
    return None


@dataclass(frozen=True)
class Told:
    """Who hears of a build, in its own thread: sentences, how many steps of how many are done, the log."""

    say: Tell = _nobody
    count: Callable[[int, int], None] = _nobody
    log: Tell = _nobody  # line by line, without passwords

    def note(self, sentence: str) -> None:
        """Says something that belongs into the log as well."""
        self.say(sentence)
        self.log(sentence)


POLL_S = 0.2
LOG_TAIL = 20
NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # Windows: no console flashes up
SAY_AGAIN = "then set up the engine again."

# What the log of venv or pip holds -> what a person can do about it. The first that fits is said, so what is most
# particular comes first: pip ends nearly every failure with "No matching distribution found".
CAUSES = (
    (r"ensurepip is not available|No module named '?(ensurepip|venv)",
     "Python cannot make environments here: install the system's package python3-venv, " + SAY_AGAIN),
    (r"No space left on device|not enough space on the disk|Errno 28",
     "The disk is full: make room, " + SAY_AGAIN),
    (r"DO NOT MATCH THE HASHES",
     "A downloaded package is not the one that Landchip was tested with (its hash differs), so nothing was installed: "
     "empty pip's cache or ask whoever runs your package mirror, " + SAY_AGAIN),
    (r"CERTIFICATE_VERIFY_FAILED|SSLError|certificate verify failed|Could not find a suitable TLS CA",
     "The certificate of the package index is not trusted here: name your organisation's certificate file, "
     + SAY_AGAIN),
    (r"SOCKS support|Missing dependencies for SOCKS",
     "pip cannot use a SOCKS proxy: name an HTTP proxy in the settings, or a folder of wheels, " + SAY_AGAIN),
    (r"ProxyError|Tunnel connection failed|407 Proxy",
     "The proxy refuses to reach the package index: correct the proxy in the settings, " + SAY_AGAIN),
    ((r"Failed to establish a new connection|NameResolutionError|Temporary failure in name resolution|getaddrinfo|"
      r"ConnectTimeoutError|ReadTimeoutError|Read timed out|Network is unreachable|Connection refused"),
     "The package index cannot be reached: connect to the network, set the proxy, or name a folder of wheels, "
     + SAY_AGAIN),
    (r"No matching distribution found|is not a supported wheel",
     "Not every package of the engine is to be had for this Python and system: choose another Python, or a package "
     "index or folder of wheels that holds them, " + SAY_AGAIN),
    (r"DLL load failed",
     "A library of Windows is missing: install Microsoft's Visual C++ Redistributable (x64), " + SAY_AGAIN),
    (r"Permission denied|Access is denied|Errno 13|WinError 5",
     "The engine's folder cannot be written: choose another folder or close whatever uses it, " + SAY_AGAIN),
)  # fmt: skip


def run(
    command: Sequence[str],
    environ: Mapping[str, str],
    what: str,
    progress: Optional[Tell] = None,
    cancelled: Optional[Asked] = None,
    held: tuple[int, ...] = (),
) -> list[str]:
    """Run a command and give the lines that it wrote; its output and its errors are one stream.

    what:      the step as a noun phrase, for a failure whose cause is not known
    progress:  told each line as it comes
    held:      file descriptors that the command inherits; on Windows it inherits none
    cancelled: asked several times a second; once it says yes the command is ended

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
            pass_fds=() if sys.platform == "win32" else held,
        )
    except OSError as error:
        raise EngineError(f"{what} cannot start ({error}): choose another Python, {SAY_AGAIN}") from error
    heard: Queue[Optional[str]] = Queue()
    reader = Thread(target=_listen, args=(process.stdout, heard), daemon=True)
    reader.start()
    lines: list[str] = []
    try:
        for line in _until_silent(heard, cancelled):
            lines.append(line)
            if progress is not None:
                progress(line)
        status = process.wait()
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()
        reader.join(1)
    if status != 0:
        raise failure(what, lines, status)
    return lines


def _listen(stream: Optional[IO[str]], heard: Queue[Optional[str]]) -> None:
    if stream is not None:
        with stream:
            for line in stream:
                heard.put(line.rstrip())
    heard.put(None)


def _until_silent(heard: Queue[Optional[str]], cancelled: Optional[Asked]) -> Iterator[str]:
    while True:
        if cancelled is not None and cancelled():
            raise Cancelled("The set-up of the engine was cancelled: set it up again when it suits.")
        try:
            line = heard.get(timeout=POLL_S)
        except Empty:
            continue
        if line is None:
            return
        yield line


def failure(what: str, lines: Sequence[str], status: int) -> EngineError:
    """Why a step failed, as one sentence and the end of its log, with no password and no home folder in it."""
    log = "\n".join(lines)
    sentence = next(
        (remedy for pattern, remedy in CAUSES if re.search(pattern, log)),
        f"{what} failed (exit status {status}): read the end of the log below, {SAY_AGAIN}",
    )
    tail = without_secrets("\n".join(deque(lines, LOG_TAIL)))
    return EngineError(tilde(f"{sentence}\nThe end of its log:\n{tail}" if tail else sentence))


def without_secrets(text: str) -> str:
    """`text` with user names and passwords cut from its addresses."""
    return re.sub(r"(\w://)[^/\s'\",]+@", r"\1***@", text)  # to the last @: a password may hold one
