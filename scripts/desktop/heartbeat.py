"""How long the main loop did not turn: a timer beats in it, and a thread looks what it is in when a beat is late."""

from __future__ import annotations

import sys
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from threading import Event, Thread, main_thread
from types import FrameType
from typing import Any

from qgis.PyQt.QtCore import QObject, Qt, QTimer

BEAT_MS = 5
KEEP_MS = 20.0  # gaps longer than this are written down
LATE_S = 0.05  # what the window may not exceed: from here on the thread looks
LOOK_S = 0.01
DEEP = 14  # frames of a stack that are kept, innermost last
OURS, HARNESS, QGIS = "landchip", "harness", "qgis"


@dataclass
class Gap:
    """The main loop did not turn for `ms`, of which the main thread computed `cpu_ms`; the rest it waited."""

    ms: float
    cpu_ms: float
    stacks: list[list[str]] = field(default_factory=list)

    @property
    def whose(self) -> str:
        """Whose Python was on the stack; QGIS's own where there was none, or nobody looked."""
        lines = [line for stack in self.stacks for line in stack]
        if any("/landchip/" in line for line in lines):
            return OURS
        return HARNESS if any("/scripts/desktop/" in line for line in lines) else QGIS

    def to_json(self) -> dict[str, Any]:
        return {**asdict(self), "ms": round(self.ms, 1), "cpu_ms": round(self.cpu_ms, 1), "whose": self.whose}


class Heartbeat(QObject):
    """Beats while it lives; `take` hands over the gaps since the last call."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._last, self._cpu = time.perf_counter(), time.thread_time()
        self._gaps: list[Gap] = []
        self._stacks: list[list[str]] = []
        self._counts = True
        self._end = Event()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(BEAT_MS)
        Thread(target=self._watch, name="heartbeat-watch", daemon=True).start()

    def take(self) -> list[Gap]:
        """Also the gap that is not over yet."""
        self._beat()
        gaps, self._gaps = self._gaps, []
        return gaps

    @contextmanager
    def aside(self) -> Iterator[None]:
        """What the harness does for itself in here is not counted: a picture, a file."""
        self._beat()
        self._counts = False
        try:
            yield
        finally:
            self._restart()
            self._counts = True

    def stop(self) -> None:
        self._timer.stop()
        self._end.set()

    def _beat(self) -> None:
        if not self._counts:
            self._restart()
            return
        ms, cpu_ms = 1e3 * (time.perf_counter() - self._last), 1e3 * (time.thread_time() - self._cpu)
        stacks = self._stacks
        self._restart()
        if ms > KEEP_MS:
            self._gaps.append(Gap(ms, cpu_ms, stacks))

    def _restart(self) -> None:
        self._stacks = []
        self._last, self._cpu = time.perf_counter(), time.thread_time()

    def _watch(self) -> None:
        main = main_thread().ident
        while not self._end.wait(LOOK_S):
            if not self._counts or time.perf_counter() - self._last < LATE_S:
                continue
            stack = _stack(sys._current_frames().get(main))  # noqa: SLF001 - there is no other way to see it
            if stack not in self._stacks:
                self._stacks.append(stack)


def _stack(frame: FrameType | None) -> list[str]:
    """`file:line function`, innermost last; empty where no Python runs, so that it is Qt or QGIS itself."""
    frames = traceback.extract_stack(frame)[-DEEP:] if frame is not None else []
    return [f"{each.filename}:{each.lineno} {each.name}" for each in frames]
