"""Waiting for a condition: no test waits for a fixed time, and a busy machine only makes a test slower."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

LONG_S = 120.0  # what ends a test that would wait for ever; no condition is expected to take this long


def wait_until(
    condition: Callable[[], Any],
    process: subprocess.Popen[Any] | None = None,
    poll: Callable[[], None] = lambda: time.sleep(0.02),
    within_s: float = LONG_S,
) -> None:
    """Calls `poll` until `condition()` is true; fails if `process` ends before, or after `within_s` seconds."""
    end = time.monotonic() + within_s
    while not condition():
        assert process is None or process.poll() is None, "the process ended before the condition was true"
        assert time.monotonic() < end, f"the condition is not true after {within_s:g} s"
        poll()


def has_ended(pid: int) -> bool:
    """Whether no process of that id runs (Linux); one that its parent has not waited for yet (a zombie) has ended."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return True
