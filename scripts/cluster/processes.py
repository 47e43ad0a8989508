"""The processes of one cluster, found by a token in their environment (Linux; standard library only).

Every process of a cluster inherits `LANDCHIP_CLUSTER=<token>` from the one that started it: a master, a worker, its
executors, and their Python workers, which are process groups of their own. The token is random and is written into
cluster.json before the first process starts. So a process is known to belong to a cluster even if whoever started it
was killed in between, and a process number that was given to another program in the meantime is never signalled: the
number is held by a file descriptor (pidfd) while the token is read and the signal is sent.
"""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from .errors import ClusterError

TOKEN_VARIABLE = "LANDCHIP_CLUSTER"
PROC = Path("/proc")
STOP_S = 30.0
SETTLE_S = 0.05  # a process that was just started shows no environment for a moment (proc(5): before its memory is set)
LOOKS = 2  # that find no process, before none is taken to be left


class StartedProcess(NamedTuple):
    """A process as cluster.json lists it; start_time: clock ticks since the machine started (proc(5), field 22)."""

    name: str
    pid: int
    start_time: int


def start(name: str, command: list[str], environ: Mapping[str, str], token: str, log: Path) -> StartedProcess:
    """Start a command in a session of its own; what it says is appended to `log`."""
    with log.open("ab") as output:
        process = subprocess.Popen(
            command,
            env={**environ, TOKEN_VARIABLE: token},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            cwd=log.parent,
        )
    process.returncode = 0  # so that Popen's destructor does not warn; `reap` waits for it
    return StartedProcess(name, process.pid, start_time(process.pid) or 0)


def this_process() -> StartedProcess:
    """The process that runs this."""
    return StartedProcess("owner", os.getpid(), start_time(os.getpid()) or 0)


def start_time(pid: int) -> int | None:
    """When a process started, in clock ticks since the machine did; None if it has ended (zombies have)."""
    try:
        fields = (PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()
    except OSError:
        return None
    return None if fields[0] == "Z" else int(fields[19])


def runs(process: StartedProcess) -> bool:
    """Whether this very process still runs."""
    return start_time(process.pid) == process.start_time


def session(pid: int) -> int | None:
    """The session of a process; None if it has ended."""
    with suppress(OSError):
        return os.getsid(pid)
    return None


def command_line(pid: int) -> str:
    """The arguments of a process, separated by spaces; empty if it has ended."""
    try:
        return (PROC / str(pid) / "cmdline").read_bytes().replace(b"\0", b" ").decode("utf-8", "replace")
    except OSError:
        return ""


def members(token: str) -> list[int]:
    """The numbers of all processes of the cluster."""
    pids = [int(entry.name) for entry in PROC.iterdir() if entry.name.isdigit()]
    return [pid for pid in pids if _has_token(pid, token)]


def kill(pid: int, token: str, number: int = signal.SIGKILL) -> bool:
    """Send a signal to a process if it belongs to the cluster; returns whether it was sent."""
    with _held(pid) as descriptor:
        if descriptor is None or not _has_token(pid, token):
            return False
        with suppress(ProcessLookupError):
            signal.pidfd_send_signal(descriptor, number)
            return True
    return False


def kill_session(leader: int, token: str) -> None:
    """Kill those of the cluster's processes that a server started, and the server; returns when they have ended."""
    _kill_all(lambda: [pid for pid in members(token) if session(pid) == leader], token)


def kill_members(token: str) -> None:
    """Kill every process of the cluster, those included that start meanwhile; returns when none is left."""
    _kill_all(lambda: members(token), token)


def _kill_all(find: Callable[[], list[int]], token: str) -> None:
    end, looks = time.monotonic() + STOP_S, 0
    killed: dict[int, int | None] = {}  # number -> start; one that is ending has no environment, and has not ended yet
    while looks < LOOKS:
        ending = [pid for pid, started in killed.items() if started is not None and start_time(pid) == started]
        pids = sorted({*find(), *ending})
        looks = 0 if pids else looks + 1
        if pids and time.monotonic() > end:
            raise ClusterError(f"These processes did not end within {STOP_S:g} s of SIGKILL: {pids}")
        for pid in pids:
            killed.setdefault(pid, start_time(pid))
            kill(pid, token)
        reap(pids)
        time.sleep(SETTLE_S)


def reap(pids: list[int]) -> None:
    """Take the exit status of those that this process started and that have ended, so that no zombie stays."""
    for pid in pids:
        with suppress(ChildProcessError):
            os.waitpid(pid, os.WNOHANG)


@contextmanager
def _held(pid: int) -> Iterator[int | None]:
    """A descriptor of the process that has this number now; None if there is none."""
    try:
        descriptor = os.pidfd_open(pid)
    except OSError:
        yield None
        return
    try:
        yield descriptor
    finally:
        os.close(descriptor)


def _has_token(pid: int, token: str) -> bool:
    try:
        variables = (PROC / str(pid) / "environ").read_bytes().split(b"\0")
    except OSError:  # it has ended, or is another user's
        return False
    return f"{TOKEN_VARIABLE}={token}".encode() in variables
