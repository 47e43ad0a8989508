"""How long the main loop did not turn: a timer beats in it, and a thread looks what it is in when a beat is late.

Time in which the main thread could have run and the machine ran others instead (Linux tells it) is not the window's
fault and is taken off.
"""

from __future__ import annotations

import os
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event, Thread, main_thread
from types import FrameType
from typing import Any

from qgis.PyQt.QtCore import QObject, Qt, QTimer

INTERVAL_MS = 5
MIN_STALL_MS = 20.0  # gaps longer than this are written down
SAMPLE_AFTER_S = 0.015  # from here on the thread looks
SAMPLE_INTERVAL_S = 0.005
MAX_FRAMES = 24  # frames of a stack that are kept, innermost last
Stack = tuple[str, ...]
LANDCHIP, HARNESS, QGIS = "landchip", "harness", "qgis"


@dataclass
class Stall:
    """The main loop did not turn for `ms`, in which the main thread computed `cpu_ms` and waited the rest; for another
    `starved_ms` it got no processor.
    """

    ms: float
    cpu_ms: float
    starved_ms: float
    looks: Counter[Stack] = field(default_factory=Counter)  # what the thread saw, and how often

    @property
    def whose(self) -> str:
        """Whose Python was on the stack most often; QGIS's own where there was none, or nobody looked."""
        seen: Counter[str] = Counter()
        for stack, often in self.looks.items():
            seen[_stack_owner(stack)] += often
        return seen.most_common(1)[0][0] if seen else QGIS

    @property
    def ours_ms(self) -> float:
        """The part of it with Landchip's code on the stack, as far as the looks tell."""
        ours = sum(often for stack, often in self.looks.items() if _stack_owner(stack) == LANDCHIP)
        return self.ms * ours / max(1, self.looks.total())

    def to_json(self) -> dict[str, Any]:
        rounded = {name: round(getattr(self, name), 1) for name in ("ms", "cpu_ms", "starved_ms", "ours_ms")}
        return {**rounded, "whose": self.whose, "stacks": [list(stack) for stack, _ in self.looks.most_common(6)]}


class EventLoopMonitor(QObject):
    """Beats while it lives; `take` hands over the gaps since the last call."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._starvation = _ProcessorWait()
        self._last, self._cpu, self._starved = time.perf_counter(), time.thread_time(), self._starvation.ms()
        self._gaps: list[Stall] = []
        self._looks: Counter[Stack] = Counter()
        self._counts = True
        self._end = Event()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(INTERVAL_MS)
        Thread(target=self._watch, name="heartbeat-watch", daemon=True).start()

    def take(self) -> list[Stall]:
        """Also the gap that is not over yet."""
        self._beat()
        gaps, self._gaps = self._gaps, []
        return gaps

    @contextmanager
    def aside(self) -> Iterator[None]:
        """What the harness does for itself in here is not counted: a picture, a file."""
        self._beat()
        counted, self._counts = self._counts, False
        try:
            yield
        finally:
            self._restart()
            self._counts = counted

    def stop(self) -> None:
        self._timer.stop()
        self._end.set()

    def _beat(self) -> None:
        if not self._counts:
            self._restart()
            return
        ms, cpu_ms = 1e3 * (time.perf_counter() - self._last), 1e3 * (time.thread_time() - self._cpu)
        starved_ms, looks = self._starvation.ms() - self._starved, self._looks
        self._restart()
        if ms - starved_ms > MIN_STALL_MS:
            self._gaps.append(Stall(ms - starved_ms, cpu_ms, starved_ms, looks))

    def _restart(self) -> None:
        self._looks = Counter()
        self._last, self._cpu, self._starved = time.perf_counter(), time.thread_time(), self._starvation.ms()

    def _watch(self) -> None:
        main = main_thread().ident
        while not self._end.wait(SAMPLE_INTERVAL_S):
            if not self._counts or time.perf_counter() - self._last < SAMPLE_AFTER_S:
                continue
            self._looks[_format_stack(sys._current_frames().get(main))] += 1  # noqa: SLF001 - there is no other way to see it


class _ProcessorWait:
    """How long this thread stood in the queue for a processor; 0 where the system does not tell."""

    def __init__(self) -> None:
        path = Path(f"/proc/self/task/{threading.get_native_id()}/schedstat")
        self._file = os.open(path, os.O_RDONLY) if path.is_file() else -1

    def ms(self) -> float:
        return int(os.pread(self._file, 64, 0).split()[1]) / 1e6 if self._file >= 0 else 0.0


def _format_stack(frame: FrameType | None) -> Stack:
    """`file:line function`, innermost last; empty where no Python runs, so that it is Qt or QGIS itself."""
    lines: list[str] = []
    while frame is not None and len(lines) < MAX_FRAMES:
        lines.append(f"{frame.f_code.co_filename}:{frame.f_lineno} {frame.f_code.co_name}")
        frame = frame.f_back
    return tuple(reversed(lines))


def _stack_owner(stack: Stack) -> str:
    if any("/landchip/" in line for line in stack):
        return LANDCHIP
    return HARNESS if any("/scripts/desktop/" in line for line in stack) else QGIS
