"""Progress on a terminal: one line that moves, or a line every few seconds where it goes to a file."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, TextIO

from ..api.messages import format_duration

if TYPE_CHECKING:
    from ..run.job import Progress

STAGES = {
    "open": "opening the model and the imagery",
    "benchmark": "measuring how fast this machine is",
    "classify": "classifying",
    "assemble": "writing the map",
    "read": "reading corrected chips",
    "fit": "fitting and cross-validating",
    "check": "checking the new model",
}
BAR_LETTERS = 30
REDRAW_S = 0.1
PLAIN_LINE_S = 5.0


class ProgressLine:
    """Takes each Progress of a job and shows it on `stream`; a context manager that leaves the line clean."""

    def __init__(self, stream: TextIO, clock: Callable[[], float] = time.monotonic) -> None:
        self._stream = stream
        self._moves = stream.isatty()
        self._clock = clock
        self._next = float("-inf")
        self._stage = ""
        self._width = 0

    def __enter__(self) -> ProgressLine:
        return self

    def __exit__(self, *_: object) -> None:
        if self._width:
            self._stream.write(f"\r{' ' * self._width}\r")
            self._stream.flush()

    def __call__(self, progress: Progress) -> None:
        now = self._clock()
        if now < self._next and progress.stage == self._stage:
            return
        self._next = now + (REDRAW_S if self._moves else PLAIN_LINE_S)
        self._stage = progress.stage
        line = progress_line(progress, BAR_LETTERS if self._moves else 0)
        if self._moves:
            self._stream.write(f"\r{line.ljust(self._width)}")
            self._width = len(line)
        else:
            self._stream.write(f"{line}\n")
        self._stream.flush()


def progress_line(progress: Progress, bar_letters: int = 0) -> str:
    """One line, with a bar of so many letters while chips are classified."""
    words = STAGES.get(progress.stage, progress.stage)
    if progress.stage != "classify" or not progress.total:
        return f"{words} …"
    share = min(progress.done / progress.total, 1.0)
    full = int(share * bar_letters)
    bar = f" [{'#' * full}{'.' * (bar_letters - full)}]" if bar_letters else ""
    line = f"{words}{bar} {share:4.0%}  {progress.done:,} of {progress.total:,} chips"
    if progress.chips_per_second:
        line += f"  {progress.chips_per_second:.1f} chips/s"
    return line if progress.eta_s is None else f"{line}  {format_duration(progress.eta_s)} left"
