"""Computes windows for tiles that wait for them: each window once, however many tiles want it.

The view that was asked for last comes first, and in it the window nearest to the centre of what is still waited for. A
tile that nobody waits for any more gives up its windows; those that no other tile wants are not computed.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from threading import Condition, Thread
from typing import Optional

from ..parts import BlockPart
from .grid_windows import GridWindow
from .window_cache import DiskCache, MemoryCache

NEW_VIEW_AFTER_S = 0.5  # without a request: the next one is of another view

Compute = Callable[[GridWindow], BlockPart]


class WindowDemand:
    """The windows of one tile. Its fields are the queue's, and read once `is_done`.

    level: of the tile; view: counts the views; centre: column and row of its middle, windows
    """

    def __init__(self, windows: Sequence[GridWindow], level: int, view: int) -> None:
        self.level, self.view = level, view
        self.centre = (
            sum(each.col for each in windows) / max(len(windows), 1),
            sum(each.row for each in windows) / max(len(windows), 1),
        )
        self.missing = set(windows)
        self.parts: dict[GridWindow, BlockPart] = {}
        self.error: Optional[Exception] = None

    @property
    def is_done(self) -> bool:
        return not self.missing or self.error is not None


class WindowQueue:
    """Threads that compute windows, and the windows that wait for them.

    open_function: entered in each thread; gives what computes a window there
    threads:       number of windows that are computed at once
    """

    def __init__(
        self,
        open_function: Callable[[], AbstractContextManager[Compute]],
        threads: int,
        memory: MemoryCache,
        disk: DiskCache,
    ) -> None:
        self._open, self._memory, self._disk = open_function, memory, disk
        self._changed = Condition()
        self._demands: list[WindowDemand] = []
        self._running: set[GridWindow] = set()
        self._closed = False
        self._view, self._last_level, self._last_request = 0, -1, 0.0
        self.computed = 0  # windows since the start
        for number in range(threads):
            Thread(target=self._run, name=f"live-{number}", daemon=True).start()

    def close(self) -> None:
        """Ends the threads after their window; demands that are not done get no more windows."""
        with self._changed:
            self._closed = True
            self._demands.clear()
            self._changed.notify_all()

    def demand(self, windows: Sequence[GridWindow], level: int) -> WindowDemand:
        """Asks for the windows of a tile; what is cached is there at once. `wait` and `drop` take the result."""
        known = {each: part for each in windows if (part := self._cached(each)) is not None}
        with self._changed:
            demand = WindowDemand(windows, level, self._view_of(level))
            for window in windows:
                part = known.get(window) or self._memory.get(window)
                if part is not None:
                    demand.missing.discard(window)
                    demand.parts[window] = part
            if not demand.is_done:
                self._demands.append(demand)
                self._changed.notify_all()
        return demand

    def wait(self, demand: WindowDemand, timeout_s: float) -> bool:
        """Whether the demand is done, at the latest after some time. Raises the error of a window."""
        with self._changed:
            self._changed.wait_for(lambda: demand.is_done or self._closed, timeout_s)
        if demand.error is not None:
            raise demand.error
        return demand.is_done

    def drop(self, demand: WindowDemand) -> None:
        """Nobody waits for the demand any more."""
        with self._changed:
            if demand in self._demands:
                self._demands.remove(demand)

    @property
    def is_closed(self) -> bool:
        return self._closed

    def _view_of(self, level: int) -> int:
        now = time.monotonic()
        if level != self._last_level or now - self._last_request > NEW_VIEW_AFTER_S:
            self._view += 1
        self._last_level, self._last_request = level, now
        return self._view

    def _cached(self, window: GridWindow) -> BlockPart | None:
        part = self._memory.get(window)
        if part is None:
            part = self._disk.get(window)
            if part is not None:
                self._memory.put(window, part)
        return part

    def _next(self) -> GridWindow | None:
        """The window to compute now; None where none waits. Holds the lock."""
        waiting = [(each, window) for each in self._demands for window in each.missing if window not in self._running]
        if not waiting:
            return None
        view = max(demand.view for demand, _ in waiting)
        centres = [each.centre for each in self._demands if each.view == view]
        x, y = (sum(each[axis] for each in centres) / len(centres) for axis in (0, 1))
        return min(
            (window for demand, window in waiting if demand.view == view),
            key=lambda each: ((each.col - x) ** 2 + (each.row - y) ** 2, each),
        )

    def _take(self) -> GridWindow | None:
        """Waits for a window to compute; None once the queue is closed."""
        with self._changed:
            while not self._closed:
                window = self._next()
                if window is not None:
                    self._running.add(window)
                    return window
                self._changed.wait()
        return None

    def _run(self) -> None:
        with self._open() as compute:
            while (window := self._take()) is not None:
                try:
                    part = compute(window)
                except Exception as error:  # noqa: BLE001 - the boundary of a thread: the tiles that wait raise it
                    self._deliver(window, None, error)
                    continue
                self._memory.put(window, part)
                self._deliver(window, part, None)
                self._disk.put(window, part)

    def _deliver(self, window: GridWindow, part: BlockPart | None, error: Exception | None) -> None:
        with self._changed:
            self.computed += 1
            self._running.discard(window)
            for demand in [each for each in self._demands if window in each.missing]:
                if part is None:
                    demand.error = error
                else:
                    demand.missing.discard(window)
                    demand.parts[window] = part
                if demand.is_done:
                    self._demands.remove(demand)
            self._changed.notify_all()
