"""Runs a command to its end and records how it ended: `python -I supervisor.py FOLDER` (standard library only).

A script that imports nothing of Landchip, so that any Python runs it. In FOLDER, which belongs to the user alone:

    command.json    {"command": [...]}: what to run; written by the parent (detached.py)
    running.lock    locked for as long as this process lives
    process.json    {"pid": of the command}: written once the lock is held
    log.txt         output of the command
    cancel          an empty file: whoever makes it wants the command to be stopped
    exit.json       {"status": exit status, "cancelled": ...}: written last

A command that does not end within GRACE_S of being asked to (SIGTERM to its process group) is killed. Programs that it
starts are in its process group and end with it.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, BinaryIO

POLL_S = 0.1
GRACE_S = 20.0
LOCKED_BYTE = 1 << 30  # on Windows, as in engine/api/file_lock.py
NOT_STARTED = 127  # exit status of a shell for a command that is not found


def main(folder: Path) -> int:
    """Runs the command of `folder`; returns its exit status."""
    command = json.loads((folder / "command.json").read_text("utf-8"))["command"]
    with (folder / "running.lock").open("ab") as lock, (folder / "log.txt").open("ab", buffering=0) as log:
        acquire(lock)
        cancelled = False
        try:
            process = start(command, log)
        except OSError as error:
            write_json(folder / "process.json", {"pid": 0})
            log.write(f"{command[0]} cannot be started: {error.strerror}\n".encode())
            status = NOT_STARTED
        else:
            write_json(folder / "process.json", {"pid": process.pid})
            status, cancelled = wait(process, folder / "cancel")
        write_json(folder / "exit.json", {"status": status, "cancelled": cancelled})
    return 0


def acquire(lock: BinaryIO) -> None:
    """Locks a file until this process ends; OSError where another process has it."""
    if sys.platform == "win32":
        import msvcrt

        os.lseek(lock.fileno(), LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(lock.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)


def start(command: list[str], log: BinaryIO) -> subprocess.Popen[bytes]:
    """Starts the command in a process group of its own."""
    own_group: dict[str, Any] = {"start_new_session": True}
    if sys.platform == "win32":
        own_group = {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP}
    return subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT, **own_group)


def wait(process: subprocess.Popen[bytes], cancel: Path) -> tuple[int, bool]:
    """Exit status of the command, and whether it was stopped because the file `cancel` was there."""
    deadline = None
    while process.poll() is None:
        if deadline is None and cancel.exists():
            deadline = time.monotonic() + GRACE_S
            stop(process, kill=False)
        elif deadline is not None and time.monotonic() > deadline:
            stop(process, kill=True)
        time.sleep(POLL_S)
    return process.returncode, deadline is not None


def stop(process: subprocess.Popen[bytes], kill: bool) -> None:
    """Asks the process group to end, or kills it."""
    if sys.platform == "win32":
        if kill:
            subprocess.run(["taskkill", "/F", "/T", "/PID", str(process.pid)], check=False, capture_output=True)
        else:
            process.send_signal(signal.CTRL_BREAK_EVENT)
        return
    try:
        os.killpg(process.pid, signal.SIGKILL if kill else signal.SIGTERM)  # its pid is kept until `poll` saw its end
    except ProcessLookupError:
        pass


def write_json(path: Path, value: Any) -> None:
    """Writes a file so that it is there in full, or not at all."""
    part = path.with_name(path.name + ".part")
    part.write_text(json.dumps(value), "utf-8")
    os.replace(part, path)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
