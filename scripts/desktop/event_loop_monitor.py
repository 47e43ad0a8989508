"""Measures how long Qt's event loop is blocked: a timer ticks in it, and a thread samples its stack if a tick is late.

Time in which the main thread was runnable but other processes had the processor (Linux reports it in schedstat) is
subtracted.
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
MIN_STALL_MS = 20.0  # shorter stalls are not recorded
SAMPLE_AFTER_S = 0.015  # after the last tick
SAMPLE_INTERVAL_S = 0.005
MAX_FRAMES = 24  # innermost frames that are recorded of a stack
Stack = tuple[str, ...]
LANDCHIP, HARNESS, QGIS = "landchip", "harness", "qgis"


@dataclass
class Stall:
    """A time in which the event loop was blocked.

    ms:         duration, without starved_ms
    cpu_ms:     processor time of the main thread in it; the rest it waited
    starved_ms: time in which the main thread waited for a processor
    samples:    stack -> how often it was sampled
    """

    ms: float
    cpu_ms: float
    starved_ms: float
    samples: Counter[Stack] = field(default_factory=Counter)

    @property
    def owner(self) -> str:
        """LANDCHIP, HARNESS or QGIS: the code that was sampled most often; QGIS if there are no samples."""
        owners: Counter[str] = Counter()
        for stack, count in self.samples.items():
            owners[_stack_owner(stack)] += count
        return owners.most_common(1)[0][0] if owners else QGIS

    @property
    def landchip_ms(self) -> float:
        """The part of `ms` with Landchip's code on the stack, by the share of samples."""
        landchip_samples = sum(count for stack, count in self.samples.items() if _stack_owner(stack) == LANDCHIP)
        return self.ms * landchip_samples / max(1, self.samples.total())

    def to_json(self) -> dict[str, Any]:
        times = {"ms": self.ms, "cpu_ms": self.cpu_ms, "starved_ms": self.starved_ms, "ours_ms": self.landchip_ms}
        return {
            **{name: round(value, 1) for name, value in times.items()},
            "whose": self.owner,
            "stacks": [list(stack) for stack, _ in self.samples.most_common(6)],
        }


class EventLoopMonitor(QObject):
    """Records stalls of the event loop from its creation on."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._starvation = _ProcessorWait()
        self._last, self._last_cpu, self._last_starved = time.perf_counter(), time.thread_time(), self._starvation.ms()
        self._stalls: list[Stall] = []
        self._samples: Counter[Stack] = Counter()
        self._is_measuring = True
        self._stopped = Event()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(INTERVAL_MS)
        Thread(target=self._sample_stacks, name="heartbeat-watch", daemon=True).start()

    def take_stalls(self) -> list[Stall]:
        """The stalls since the last call, including one that is still going on."""
        self._tick()
        stalls, self._stalls = self._stalls, []
        return stalls

    @contextmanager
    def paused(self) -> Iterator[None]:
        """Context for work of the harness itself, such as screenshots and files, which is not measured."""
        self._tick()
        was_measuring, self._is_measuring = self._is_measuring, False
        try:
            yield
        finally:
            self._restart()
            self._is_measuring = was_measuring

    def stop(self) -> None:
        self._timer.stop()
        self._stopped.set()

    def _tick(self) -> None:
        if not self._is_measuring:
            self._restart()
            return
        ms, cpu_ms = 1e3 * (time.perf_counter() - self._last), 1e3 * (time.thread_time() - self._last_cpu)
        starved_ms, samples = self._starvation.ms() - self._last_starved, self._samples
        self._restart()
        if ms - starved_ms > MIN_STALL_MS:
            self._stalls.append(Stall(ms - starved_ms, cpu_ms, starved_ms, samples))

    def _restart(self) -> None:
        self._samples = Counter()
        self._last, self._last_cpu, self._last_starved = time.perf_counter(), time.thread_time(), self._starvation.ms()

    def _sample_stacks(self) -> None:
        main_thread_id = main_thread().ident
        while not self._stopped.wait(SAMPLE_INTERVAL_S):
            if not self._is_measuring or time.perf_counter() - self._last < SAMPLE_AFTER_S:
                continue
            self._samples[_format_stack(sys._current_frames().get(main_thread_id))] += 1  # noqa: SLF001 - the only way to get it


class _ProcessorWait:
    """The total time that this thread has waited for a processor, ms; 0 if the system does not report it."""

    def __init__(self) -> None:
        path = Path(f"/proc/self/task/{threading.get_native_id()}/schedstat")
        self._file = os.open(path, os.O_RDONLY) if path.is_file() else -1

    def ms(self) -> float:
        return int(os.pread(self._file, 64, 0).split()[1]) / 1e6 if self._file >= 0 else 0.0


def _format_stack(frame: FrameType | None) -> Stack:
    """The frames as `file:line function`, innermost last; empty if no Python runs, but Qt or QGIS itself."""
    lines: list[str] = []
    while frame is not None and len(lines) < MAX_FRAMES:
        lines.append(f"{frame.f_code.co_filename}:{frame.f_lineno} {frame.f_code.co_name}")
        frame = frame.f_back
    return tuple(reversed(lines))


def _stack_owner(stack: Stack) -> str:
    if any("/landchip/" in line for line in stack):
        return LANDCHIP
    return HARNESS if any("/scripts/desktop/" in line for line in stack) else QGIS
