"""Runs a script in `qgis_process`, a QGIS without a window in a process of its own (standard library only).

The script is a Processing algorithm in a Python file. Its inputs go through the process's stdin, because a command line
is visible to every user of the machine. What it reports while it runs are lines of JSON behind MARK on its output.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from collections import deque
from collections.abc import Iterator, Mapping
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from typing import IO, Any, Callable, NamedTuple, Optional

from ..engine.api.errors import EngineError
from ..engine.api.json_load import load_json
from ..engine.api.protocol import Cancelled
from ..engine.api.redact import redact
from .subprocess_step import NO_WINDOW, log_tail
from .worker_process import exit_reason

MARK = "landchip "  # before a line of JSON that the script reports
POLL_S = 0.1
LOG_LINES = 20


class QgisInstallation(NamedTuple):
    """Of the QGIS that runs. folder: of its program; auth_folder: of its authentication database"""

    folder: Path
    auth_folder: Path


def find_qgis_process(folder: Path) -> Optional[Path]:
    """The program `qgis_process` of the QGIS whose own program is in `folder`; None where there is none."""
    name = "qgis_process.exe" if sys.platform == "win32" else "qgis_process"
    for candidate in (folder / name, folder / "bin" / name):  # the second one on macOS
        if candidate.is_file():
            return candidate
    found = shutil.which("qgis_process")
    return Path(found) if found else None


def run_script(
    installation: QgisInstallation,
    script: Path,
    inputs: Mapping[str, Any],
    on_report: Callable[[dict[str, Any]], None],
    cancelled: Callable[[], bool],
) -> None:
    """Runs the algorithm in a Python file to its end.

    inputs:    of the algorithm, as JSON has them
    on_report: called with what the script reports, in this thread
    cancelled: called ten times a second; True ends the process, and what it has started, at once

    Raises Cancelled; EngineError where there is no qgis_process, or where it fails, with the end of its output as log.
    """
    program = find_qgis_process(installation.folder)
    if program is None:
        raise EngineError(
            "no-qgis-process",
            "qgis_process, which exports this layer, is missing from QGIS: install it, or save the layer as a file.",
        )
    try:
        process = _start([str(program), "run", str(script), "-"], _environment(installation))
    except OSError as error:
        raise EngineError(
            "qgis-process-not-started",
            "qgis_process cannot be started ({reason}): repair QGIS, or save the layer as a file.",
            reason=error.strerror,
        ) from error
    lines: Queue[Optional[str]] = Queue()  # None: the end of the output
    reader = Thread(target=_read_lines, args=(process.stdout, lines), daemon=True)
    reader.start()
    log: deque[str] = deque(maxlen=LOG_LINES)
    try:
        _write_inputs(process.stdin, inputs)
        for line in _queued_lines(lines, cancelled):
            if line.startswith(MARK):
                on_report(load_json(line[len(MARK) :], surrogates=True))
            elif not any(f'"{name}"' in line for name in inputs):  # which qgis_process repeats, secrets included
                log.append(redact(line))
        status = process.wait()
    finally:
        if process.poll() is None:
            kill_tree(process)
        reader.join(1)
    if status != 0:
        raise EngineError(
            "qgis-process-failed",
            "qgis_process, which exports this layer, failed ({status}): try it again, or save the layer as a file.",
            status=exit_reason(status),
        ).with_log(log_tail(log))


def kill_tree(process: subprocess.Popen[str]) -> None:
    """Ends a process of `run_script` and those that it started: on Linux qgis_process is a shell script."""
    if sys.platform == "win32":
        process.kill()
    else:
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
    process.wait()


def _start(command: list[str], environ: Mapping[str, str]) -> subprocess.Popen[str]:
    return subprocess.Popen(
        command,
        env=dict(environ),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        creationflags=NO_WINDOW,
        start_new_session=True,  # a process group of its own, which `kill_tree` ends
    )


def _environment(installation: QgisInstallation) -> dict[str, str]:
    """That of this process, with the authentication database of this profile, and on Linux without a display."""
    environ = {**os.environ, "QGIS_AUTH_DB_DIR_PATH": str(installation.auth_folder)}
    if sys.platform.startswith("linux"):
        environ["QT_QPA_PLATFORM"] = "offscreen"
    return environ


def _write_inputs(pipe: Optional[IO[str]], inputs: Mapping[str, Any]) -> None:
    if pipe is None:
        return
    try:
        with pipe:
            pipe.write(json.dumps({"inputs": dict(inputs)}))
    except OSError:  # the process has ended, which its exit status tells
        pass


def _read_lines(stream: Optional[IO[str]], lines: Queue[Optional[str]]) -> None:
    if stream is not None:
        with stream:
            for line in stream:
                lines.put(line.rstrip())
    lines.put(None)


def _queued_lines(lines: Queue[Optional[str]], cancelled: Callable[[], bool]) -> Iterator[str]:
    """The lines up to the end of the output. Raises Cancelled."""
    while True:
        if cancelled():
            raise Cancelled("Cancelled.")
        try:
            line = lines.get(timeout=POLL_S)
        except Empty:
            continue
        if line is None:
            return
        yield line
