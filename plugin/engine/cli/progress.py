"""Progress on standard error: a bar on a terminal, or a line every few seconds where it goes to a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from tqdm import tqdm

if TYPE_CHECKING:
    from ..run.job import Progress

STAGES = {
    "open": "opening the model and the imagery",
    "benchmark": "measuring how fast this machine is",
    "classify": "classifying",
    "label": "labelling pixels",
    "assemble": "writing the map",
    "read": "reading the chips",
    "fit": "fitting and cross-validating",
    "check": "checking the new model",
    "compare": "comparing with the land cover",
    "colours": "comparing the colours of both dates",
    "after": "reading the later imagery again",
    "before": "reading the earlier imagery again",
}
COUNTED = {"classify": " chips", "label": " windows"}  # stages whose progress is counted, and in what
TERMINAL_S, FILE_S = 0.1, 5.0  # between two updates


class ProgressBar:
    """Callback that displays the Progress of a job on `stream`; a context manager that removes the bar at the end."""

    def __init__(self, stream: TextIO) -> None:
        self._terminal = stream.isatty()
        self._stream = stream if self._terminal else _Lines(stream)
        self._bar: tqdm[None] | None = None
        self._stage = ""

    def __enter__(self) -> ProgressBar:
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.close()
            self._bar = None

    def __call__(self, progress: Progress) -> None:
        if self._bar is None or progress.stage != self._stage:
            self.__exit__()
            self._stage = progress.stage
            self._bar = self._begin(progress)
        if progress.done > self._bar.n:
            self._bar.update(progress.done - self._bar.n)

    def _begin(self, progress: Progress) -> tqdm[None]:
        counted = progress.stage in COUNTED
        return tqdm(
            desc=STAGES.get(progress.stage, progress.stage),
            total=progress.total,
            initial=progress.done,
            unit=COUNTED.get(progress.stage, ""),
            bar_format=None if counted else "{desc} …",
            file=self._stream,
            leave=False,
            ascii=not self._terminal,
            mininterval=TERMINAL_S if self._terminal else FILE_S,
        )


class _Lines:
    """A stream for tqdm that prints each update of the bar as a line, for files."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> None:
        if text.strip():
            self._stream.write(f"{text.strip()}\n")

    def flush(self) -> None:
        self._stream.flush()
