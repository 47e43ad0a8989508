"""Runs steps inside QGIS from a timer; a step may `yield WaitUntil(…)` and continues when the condition is met."""

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
REPAINT_S = 0.4  # before the picture of a step
START_DELAY_MS = 1500  # QGIS is still busy right after its start


@dataclass(frozen=True)
class WaitUntil:
    """The condition that a step waits for. `condition` is called every POLL_MS, so it must be fast."""

    condition: Callable[[], Any]
    description: str
    timeout_s: float = 30.0


Step = Callable[["StepRunner"], Optional[Generator[WaitUntil, None, None]]]


class StepRunner(QObject):
    """Runs the steps one after the other, writes outcome.json, and ends QGIS.

    inputs: from QgisDesktop.run; with `pictures`, the screen is pictured after each step
    facts:  what the steps record for the caller of QgisDesktop.run
    memory: values that steps store for later steps
    """

    def __init__(self, order: Mapping[str, Any], iface: Any) -> None:
        super().__init__(iface.mainWindow())
        self.iface = iface
        self.inputs: dict[str, Any] = dict(order["inputs"])
        self.out = Path(order["out"])
        self.facts: dict[str, Any] = {}
        self.memory: dict[str, Any] = {}
        self.messages: list[tuple[str, str]] = []  # tag and text of QGIS's log
        self.tracebacks: list[str] = []  # of uncaught errors, which a user would see
        self.monitor = EventLoopMonitor(self)
        gui_driver.unmonitored = self.monitor.paused
        self._size = order["size"]
        self._steps = iter(_load_steps(order["steps"]))
        self._finished_steps: list[dict[str, Any]] = []
        self._step_name, self._step_started, self._wait_started = "", time.monotonic(), time.monotonic()
        self._fixed_waits_s = 0.0  # of the step
        self._generator: Generator[WaitUntil, None, None] | None = None
        self._picturing: Generator[WaitUntil, None, None] | None = None  # the last one that takes a step's picture
        self._waiting_for: WaitUntil | None = None
        self._busy = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._poll)

    def start(self) -> None:
        window = self.iface.mainWindow()
        window.showNormal()
        window.move(0, 0)
        window.resize(*self._size)
        sys.excepthook = self._record_traceback
        QgsApplication.messageLog().messageReceived.connect(self._record_log_message)
        QTimer.singleShot(START_DELAY_MS, self._start_steps)

    def _start_steps(self) -> None:
        self.iface.messageBar().clearWidgets()  # QGIS's own messages about fonts and updates
        self._timer.start(POLL_MS)

    def screenshot(self, name: str, widget: QWidget | None = None) -> Path:
        """Write `name`.png of a widget, or of the whole screen with all dialogs; returns its path."""
        path = self.out / f"{name}.png"
        with self.monitor.paused():
            image = widget.grab() if widget is not None else QGuiApplication.primaryScreen().grabWindow(0)
            image.save(str(path), "PNG")
        return path

    def end_is_expected(self) -> None:
        """The step that follows ends QGIS by itself: what was done counts as the outcome."""
        self._write_outcome("", ended=True)

    def wait(self, seconds: float) -> WaitUntil:
        """A fixed wait, for an animation or a repaint, which have no condition to wait for."""
        end = time.monotonic() + seconds
        self._fixed_waits_s += seconds
        return WaitUntil(lambda: time.monotonic() > end, f"{seconds} s to pass", seconds + 30)

    def _poll(self) -> None:
        if self._busy:  # a step runs a nested event loop
            return
        self._busy = True
        try:
            self._advance()
        except BaseException:  # noqa: BLE001 - any error goes into outcome.json
            self._quit(traceback.format_exc(limit=-6))
        finally:
            self._busy = False

    def _advance(self) -> None:
        if self.tracebacks:
            raise RuntimeError("a traceback was shown to the user:\n" + "\n".join(self.tracebacks))
        if self._waiting_for is not None:
            with self.monitor.paused():
                is_met = self._waiting_for.condition()
            if not is_met:
                if time.monotonic() - self._wait_started > self._waiting_for.timeout_s:
                    raise TimeoutError(
                        f"waited {self._waiting_for.timeout_s:g} s in vain for {self._waiting_for.description}"
                    )
                return
            self._waiting_for = None
        if self._generator is None:
            step = next(self._steps, None)
            if step is None:
                self._quit("")
                return
            self._step_name, self._step_started = step.__name__.replace("_", " "), time.monotonic()
            self._write_outcome("")
            self.monitor.take_stalls()
            self._fixed_waits_s = 0.0
            self._generator = step(self) or iter(())  # type: ignore[assignment]
        try:
            self._waiting_for = next(self._generator)  # type: ignore[arg-type]
            self._wait_started = time.monotonic()
        except StopIteration:
            finished, self._generator = self._generator, None
            if finished is self._picturing:
                return
            self._record_step()
            if self.inputs.get("pictures"):
                self._generator = self._picturing = self._picture_step()

    def _picture_step(self) -> Generator[WaitUntil, None, None]:
        yield self.wait(REPAINT_S)
        self.screenshot(f"{len(self._finished_steps):02}-{self._step_name.replace(' ', '-')}")

    def _record_step(self) -> None:
        stalls = sorted(self.monitor.take_stalls(), key=lambda stall: -stall.ms)[:8]
        self._finished_steps.append(
            {
                "name": self._step_name,
                "seconds": round(time.monotonic() - self._step_started, 2),
                "fixed_waits_s": round(self._fixed_waits_s, 2),
                "longest_ms": round(stalls[0].ms, 1) if stalls else 0.0,
                "gaps": [stall.to_json() for stall in stalls],
            }
        )

    def _write_outcome(self, failure: str, ended: bool = False) -> None:
        outcome = {
            "step": self._step_name, "failure": failure, "ended": ended, "steps": self._finished_steps,
            "facts": self.facts, "messages": self.messages[-200:], "tracebacks": self.tracebacks,
        }  # fmt: skip
        with self.monitor.paused():
            (self.out / "outcome.json").write_text(json.dumps(outcome, indent=1, default=str), "utf-8")

    def _quit(self, failure: str) -> None:
        self._timer.stop()
        if failure:
            self._record_step()
            failure = f"In the step {self._step_name!r}:\n{failure}"
            self.screenshot("failure")
        self._write_outcome(failure, ended=True)
        os._exit(1 if failure else 0)

    def _record_traceback(self, error_type: type[BaseException], error: BaseException, trace: Any) -> None:
        self.tracebacks.append("".join(traceback.format_exception(error_type, error, trace)))

    def _record_log_message(self, text: str, tag: str, _level: Any) -> None:
        self.messages.append((tag, text))


def _load_steps(reference: str) -> list[Step]:
    """The steps that "module:NAME" names."""
    module, _, name = reference.partition(":")
    return list(getattr(importlib.import_module(module), name))


def run_order(order: Mapping[str, Any]) -> None:
    """Run an order of QgisDesktop.run inside QGIS; called by qgis_entry.py."""
    from qgis.utils import iface

    runner = StepRunner(order, iface)
    runner.start()
