"""Commands that go on when QGIS is closed: started, watched and stopped through a folder each (standard library only).

The folder holds what supervisor.py documents. Its name is the job's handle: `<name>-<12 random hexadecimal digits>`.
State comes from the lock that the supervisor holds and from the exit status that it records, never from a process id,
which another process may have got.
"""

from __future__ import annotations

import json
import os
import re
import secrets
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Optional

from ....engine.api.errors import RemoteError
from ....engine.api.file_lock import is_locked
from ....engine.api.json_load import read_json
from ....engine.api.messages import printable
from ....engine.api.redact import redact
from ..way_in import LOG_LINES, JobState

SUPERVISOR = Path(__file__).with_name("supervisor.py")
START_S = 60.0  # for the supervisor to start the command, on a busy machine
MOST_LOG_BYTES = 2**20  # of the end of a log
MOST_RECORD_BYTES = 4096
_HANDLE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,80}-[0-9a-f]{12}")
_NO_NAME = re.compile(r"[^A-Za-z0-9._-]+")


def default_folder() -> Path:
    """The user's folder of detached commands, outside QGIS profiles."""
    home = Path.home()
    if sys.platform == "win32":
        data = Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
    elif sys.platform == "darwin":
        data = home / "Library" / "Application Support"
    else:
        data = Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share")
    return data / "landchip" / "jobs"


def supervisor_python() -> str:
    """A Python that can run the supervisor: this process's own, or in a QGIS that embeds it the one beside it."""
    executable = Path(sys.executable or "")
    if executable.stem.lower().startswith("python"):
        return str(executable)
    windows = sys.platform == "win32"
    beside = Path(sys.base_prefix) / ("python.exe" if windows else "bin/python3")
    return str(beside) if beside.is_file() else "python.exe" if windows else "python3"


def new_folder(parent: Path, name: str) -> Path:
    """A new folder for a command, which this user alone can read. Raises RemoteError."""
    folder = parent / f"{_NO_NAME.sub('-', name).strip('-._')[:60] or 'job'}-{secrets.token_hex(6)}"
    try:
        parent.mkdir(parents=True, exist_ok=True)
        folder.mkdir(mode=0o700)
    except OSError as error:
        raise no_folder(parent, error) from error
    return folder


def start(folder: Path, command: Sequence[str], environment: Mapping[str, str], python: str = "") -> str:
    """Starts a command that outlives this process; returns its handle. Raises RemoteError.

    folder:      one of `new_folder`
    command:     program and arguments, without secrets
    environment: environment variables of the command
    python:      of the supervisor; "" for `supervisor_python`
    """
    try:
        write_private(folder / "command.json", {"command": list(command)})
        supervisor = subprocess.Popen(
            [python or supervisor_python(), "-I", str(SUPERVISOR), str(folder)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=dict(environment),
            cwd=folder,
            **_detached(),
        )
    except OSError as error:
        raise no_folder(folder, error) from error
    deadline = time.monotonic() + START_S
    while not (folder / "process.json").exists():
        if supervisor.poll() is not None or time.monotonic() > deadline:
            supervisor.kill()
            raise RemoteError(
                "remote-not-started",
                "{program} could not be started in the background: see the log in {folder}.",
                program=command[0],
                folder=folder,
            )
        time.sleep(0.02)
    return folder.name


def state(parent: Path, handle: str) -> JobState:
    """The state of a command; UNKNOWN where its folder is gone, or its supervisor was killed."""
    folder = _folder(parent, handle)
    if folder is None:
        return JobState.UNKNOWN
    if is_locked(folder / "running.lock"):
        return JobState.RUNNING
    record = _record(folder / "exit.json")
    if record.get("cancelled") is True:
        return JobState.CANCELLED
    status = record.get("status")
    if not isinstance(status, int):
        return JobState.UNKNOWN
    return JobState.FAILED if status else JobState.FINISHED


def log(parent: Path, handle: str, lines: int = LOG_LINES) -> list[str]:
    """The last lines of a command's output, without secrets and control characters."""
    folder = _folder(parent, handle)
    try:
        if folder is None:
            return []
        with (folder / "log.txt").open("rb") as file:
            size = file.seek(0, os.SEEK_END)
            file.seek(max(0, size - MOST_LOG_BYTES))
            text = file.read(MOST_LOG_BYTES).decode("utf-8", "replace")
    except OSError:
        return []
    return readable_lines(text.splitlines(), lines)


def cancel(parent: Path, handle: str) -> None:
    """Asks the supervisor to stop its command; it does so within a tenth of a second."""
    folder = _folder(parent, handle)
    if folder is not None and is_locked(folder / "running.lock"):
        try:
            (folder / "cancel").touch()
        except OSError as error:
            raise no_folder(folder, error) from error


def readable_lines(lines: Sequence[str], most: int) -> list[str]:
    """The last lines of a log, without secrets and control characters."""
    return [printable(redact(each.rstrip())) for each in lines[-most:]] if most > 0 else []


def write_private(path: Path, value: Any) -> None:
    """Writes JSON into a new file that this user alone can read. Raises OSError."""
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        json.dump(value, file)


def _detached() -> dict[str, Any]:
    if sys.platform == "win32":
        return {"creationflags": subprocess.DETACHED_PROCESS | subprocess.CREATE_NEW_PROCESS_GROUP}
    return {"start_new_session": True}


def _folder(parent: Path, handle: str) -> Optional[Path]:
    """The folder of a handle, which comes from a project and may be anything; None where there is none."""
    folder = parent / handle if _HANDLE.fullmatch(handle) else None
    return folder if folder is not None and folder.is_dir() else None


def _record(path: Path) -> dict[str, Any]:
    with suppress(OSError, ValueError):
        value = read_json(path, max_bytes=MOST_RECORD_BYTES)
        return value if isinstance(value, dict) else {}
    return {}


def no_folder(folder: Path, error: OSError) -> RemoteError:
    """The error for a folder of jobs that cannot be made, read or written."""
    return RemoteError(
        "remote-no-job-folder",
        "The folder of jobs {folder} cannot be used ({reason}): free disk space, or correct its permissions.",
        folder=folder,
        reason=error.strerror,
    )
