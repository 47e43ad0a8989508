"""Ends the command line by force where Python itself cannot: a library that waits and holds Python's lock, as GDAL does
while it looks for a raster's side files on a stalled server, keeps every thread of Python from running.

Python's signal handler writes each signal to a pipe as soon as it comes, before any Python code runs. A process of its
own reads the pipe, and kills this one where it has not ended in time. It ends with this process, because the pipe does.
Unix only: elsewhere a process cannot be forked.
"""

from __future__ import annotations

import os
import select
import signal
import sys

KILL_AFTER_S = 0.95  # after a signal; interrupt.py ends the process before, where Python can
ENDING = (signal.SIGINT, signal.SIGTERM)
HOLD_OFF = b"\0"  # no signal has this number

_pipe: list[int] = []  # of the process that was started, the end to write to


def start_watchdog() -> None:
    """Starts the process, before any other thread is."""
    if sys.platform == "win32":
        return
    reading, writing = os.pipe()
    watched = os.getpid()
    if os.fork() == 0:
        os.close(writing)
        if _waits_too_long(reading) and os.getppid() == watched:
            os.write(2, b"\nStopped; what is done is kept.\n")
            os.kill(watched, signal.SIGKILL)
        os._exit(0)
    os.close(reading)
    os.set_blocking(writing, False)
    signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
    _pipe.append(writing)


def hold_off() -> None:
    """Keeps a signal that has come from ending this process by force: the map is being written."""
    for each in _pipe:
        os.write(each, HOLD_OFF)


def _waits_too_long(pipe: int) -> bool:
    """Waits for a signal and then for the end of the process; False where it ends in time."""
    for number in (*ENDING, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)  # a terminal sends them to this process, too
    timeout: float | None = None
    while select.select([pipe], [], [], timeout)[0]:
        byte = os.read(pipe, 1)
        if not byte:
            return False
        if byte == HOLD_OFF:
            timeout = None
        elif byte[0] in ENDING:
            timeout = KILL_AFTER_S
    return True
