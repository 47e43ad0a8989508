"""Runs steps inside QGIS from a timer; each may `yield Until(…)` and goes on when that holds."""

from __future__ import annotations

import importlib
import json
import os
import sys
import time
import traceback
from collections.abc import Generator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Callable, Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QObject, QTimer
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtWidgets import QWidget

from . import gui_driver
from .event_loop_monitor import EventLoopMonitor

POLL_MS = 20
START_DELAY_MS = 1500  # for QGIS to settle after its start


@dataclass(frozen=True)
class WaitUntil:
    """What a step waits for: `holds` is asked again and again, and must be quick."""

    holds: Callable[[], Any]
    what: str
    within_s: float = 30.0


Step = Callable[["StepRunner"], Optional[Generator[WaitUntil, None, None]]]


class StepRunner(QObject):
    """Gives the steps what they work with, does one after the other, and ends QGIS.

    given: what the one who started QGIS hands in; facts: what the steps found, for that one to judge
    """

    def __init__(self, order: Mapping[str, Any], iface: Any) -> None:
        super().__init__(iface.mainWindow())
        self.iface = iface
        self.given: dict[str, Any] = dict(order["given"])
        self.out = Path(order["out"])
        self.facts: dict[str, Any] = {}
        self.memory: dict[str, Any] = {}  # what one step leaves to the next
        self.messages: list[tuple[str, str]] = []  # tag and text of QGIS's log
        self.raised: list[str] = []  # tracebacks that a user would have seen
        self.beat = EventLoopMonitor(self)
        gui_driver.unmonitored = self.beat.aside
        self._size = order["size"]
        self._steps = iter(_load_steps(order["steps"]))
        self._done: list[dict[str, Any]] = []
        self._name, self._since, self._waiting_since = "", time.monotonic(), time.monotonic()
        self._running: Generator[WaitUntil, None, None] | None = None
        self._until: WaitUntil | None = None
        self._busy = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._turn)

    def begin(self) -> None:
        window = self.iface.mainWindow()
        window.showNormal()
        window.move(0, 0)
        window.resize(*self._size)
        sys.excepthook = self._raised
        QgsApplication.messageLog().messageReceived.connect(self._logged)
        QTimer.singleShot(START_DELAY_MS, self._first)

    def _first(self) -> None:
        self.iface.messageBar().clearWidgets()  # what QGIS says of its own fonts and updates
        self._timer.start(POLL_MS)

    def picture(self, name: str, widget: QWidget | None = None) -> Path:
        """`name`.png of a widget, or of the whole screen with every dialog."""
        path = self.out / f"{name}.png"
        with self.beat.aside():
            image = widget.grab() if widget is not None else QGuiApplication.primaryScreen().grabWindow(0)
            image.save(str(path), "PNG")
        return path

    def settle(self, seconds: float) -> WaitUntil:
        """For what has no sign of its own: an animation, a repaint."""
        over = time.monotonic() + seconds
        return WaitUntil(lambda: time.monotonic() > over, f"{seconds} s to pass", seconds + 30)

    def _turn(self) -> None:
        if self._busy:  # a step is in a dialog's own loop, or in Qt's
            return
        self._busy = True
        try:
            self._advance()
        except BaseException:  # noqa: BLE001 - the boundary: whatever went wrong is written down
            self._end(traceback.format_exc(limit=-6))
        finally:
            self._busy = False

    def _advance(self) -> None:
        if self.raised:
            raise RuntimeError("a traceback was shown to the user:\n" + "\n".join(self.raised))
        if self._until is not None:
            with self.beat.aside():
                holds = self._until.holds()
            if not holds:
                if time.monotonic() - self._waiting_since > self._until.within_s:
                    raise TimeoutError(f"waited {self._until.within_s:g} s in vain for {self._until.what}")
                return
            self._until = None
        if self._running is None:
            step = next(self._steps, None)
            if step is None:
                self._end("")
                return
            self._name, self._since = step.__name__.replace("_", " "), time.monotonic()
            self._write("")
            self.beat.take()
            self._running = step(self) or iter(())  # type: ignore[assignment]
        try:
            self._until = next(self._running)  # type: ignore[arg-type]
            self._waiting_since = time.monotonic()
        except StopIteration:
            self._running = None
            self._note()

    def _note(self) -> None:
        gaps = sorted(self.beat.take(), key=lambda gap: -gap.ms)[:8]
        self._done.append(
            {
                "name": self._name,
                "seconds": round(time.monotonic() - self._since, 2),
                "longest_ms": round(gaps[0].ms, 1) if gaps else 0.0,
                "gaps": [gap.to_json() for gap in gaps],
            }
        )

    def _write(self, failure: str, ended: bool = False) -> None:
        told = {
            "step": self._name, "failure": failure, "ended": ended, "steps": self._done, "facts": self.facts,
            "messages": self.messages[-200:], "raised": self.raised,
        }  # fmt: skip
        with self.beat.aside():
            (self.out / "outcome.json").write_text(json.dumps(told, indent=1, default=str), "utf-8")

    def _end(self, failure: str) -> None:
        self._timer.stop()
        if failure:
            self._note()
            failure = f"In the step {self._name!r}:\n{failure}"
            self.picture("failure")
        self._write(failure, ended=True)
        os._exit(1 if failure else 0)

    def _raised(self, kind: type[BaseException], error: BaseException, trace: Any) -> None:
        self.raised.append("".join(traceback.format_exception(kind, error, trace)))

    def _logged(self, text: str, tag: str, _level: Any) -> None:
        self.messages.append((tag, text))


def _load_steps(words: str) -> list[Step]:
    """The steps of "module:NAME"."""
    module, _, name = words.partition(":")
    return list(getattr(importlib.import_module(module), name))


def run_order(order: Mapping[str, Any]) -> None:
    """Called by qgis_entry.py."""
    from qgis.utils import iface

    stage = StepRunner(order, iface)
    stage.begin()
