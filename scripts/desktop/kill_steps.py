"""The engine dies under a run and under a click: QGIS and the project stay whole, and one sentence says so."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator

from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QAbstractButton

from . import gui_driver
from .chip_steps import PANEL, chip_pixel, click_chip, panel_answer
from .leak_snapshot import engine_processes
from .map_steps import live_layer
from .step_runner import StepRunner, WaitUntil


def the_engine_is_killed_during_a_run(stage: StepRunner) -> Iterator[WaitUntil]:
    stage.iface.messageBar().clearWidgets()
    gui_driver.press(gui_driver.find_widget("landchipRun", QAbstractButton))
    yield WaitUntil(lambda: live_layer() is not None and live_layer().featureCount() > 0, "the first block", 120)
    stage.facts["done_before"] = live_layer().featureCount()
    _kill_engine()
    yield WaitUntil(lambda: not gui_driver.is_visible("landchipCancel", "landchipDock"), "the run to end")
    yield WaitUntil(lambda: _engine_died(stage), "a sentence about the engine")
    said = stage.facts["said_of_the_run"] = gui_driver.bar_messages(stage.iface)
    assert len([each for each in said if "engine died" in each]) == 1, said
    assert all("\n" not in each for each in said if "engine died" in each), said
    assert live_layer() is None
    assert all(each.isValid() for each in QgsProject.instance().mapLayers().values())
    assert "Resume" in gui_driver.find_widget("landchipRun", QAbstractButton).text().replace("&", "")
    stage.picture("killed")


def the_run_is_resumed(stage: StepRunner) -> Iterator[WaitUntil]:
    run = gui_driver.find_widget("landchipRun", QAbstractButton)
    yield WaitUntil(run.isEnabled, "the button to be enabled", 60)
    gui_driver.press(run)
    yield WaitUntil(lambda: gui_driver.is_visible("landchipCancel", "landchipDock"), "the run to begin")
    yield WaitUntil(lambda: not gui_driver.is_visible("landchipCancel", "landchipDock"), "the run to end", 240)
    yield WaitUntil(lambda: gui_driver.is_visible("landchipResult"), "the result")
    from landchip import layers  # type: ignore[import-not-found] - the plugin's, under the zip's name

    found = next(filter(None, map(layers.result_of, QgsProject.instance().mapLayers().values())))
    stage.facts["resumed"] = found["chips"]["resumed"]
    assert found["chips"]["resumed"] >= stage.facts["done_before"]


def the_engine_is_killed_during_a_click(stage: StepRunner) -> Iterator[WaitUntil]:
    note = gui_driver.find_widget("landchipPlan")
    yield WaitUntil(lambda: "chips" in note.text(), "the plan, which would be what dies", 60)
    yield from click_chip(stage, 1, 1)
    stage.iface.messageBar().clearWidgets()
    before = engine_processes()
    assert before, "no engine is warm"
    for pid in before:
        os.kill(pid, signal.SIGSTOP)  # so that it is surely at work when it dies
    gui_driver.click(stage.iface.mapCanvas(), chip_pixel(stage, 2, 3))
    yield stage.settle(1)
    _kill_engine()
    yield WaitUntil(lambda: _engine_died(stage), "a sentence about the engine")
    said = stage.facts["said_of_the_click"] = gui_driver.bar_messages(stage.iface)
    assert len(said) == 1 and "\n" not in said[0], said
    stage.facts["shown_of_the_click"] = gui_driver.visible_text(PANEL) if panel_answer() is None else "an answer"
    stage.picture("killed-click")


def the_next_click_is_answered(stage: StepRunner) -> Iterator[WaitUntil]:
    yield from click_chip(stage, 4, 4)
    assert panel_answer()["class"]


def _engine_died(stage: StepRunner) -> bool:
    return any("engine died" in each for each in gui_driver.bar_messages(stage.iface))


def _kill_engine() -> None:
    found = engine_processes()
    assert found, "no engine runs"
    for pid in found:
        os.kill(pid, signal.SIGKILL)


RUN_STEPS = (the_engine_is_killed_during_a_run, the_run_is_resumed)
CLICK_STEPS = (the_engine_is_killed_during_a_click, the_next_click_is_answered)
