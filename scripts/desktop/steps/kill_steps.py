"""Steps that kill the engine during a run and during a click: QGIS and the project stay intact, with one message."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator

from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QAbstractButton

from .. import gui_driver
from ..leak_snapshot import engine_processes
from ..step_runner import StepRunner, WaitUntil
from .chip_steps import PANEL, chip_pixel, click_chip, panel_answer
from .map_steps import live_layer


def the_engine_is_killed_during_a_run(runner: StepRunner) -> Iterator[WaitUntil]:
    runner.iface.messageBar().clearWidgets()
    gui_driver.press(gui_driver.find_widget("landchipRun", QAbstractButton))
    yield WaitUntil(lambda: live_layer() is not None and live_layer().featureCount() > 0, "the first block", 120)
    runner.facts["done_before"] = live_layer().featureCount()
    _kill_engine()
    yield WaitUntil(lambda: not gui_driver.is_visible("landchipCancel", "landchipDock"), "the run to end")
    yield WaitUntil(lambda: _engine_died(runner), "a sentence about the engine")
    messages = runner.facts["run_messages"] = gui_driver.bar_messages(runner.iface)
    assert len([each for each in messages if "engine died" in each]) == 1, messages
    assert all("\n" not in each for each in messages if "engine died" in each), messages
    assert live_layer() is None
    assert all(each.isValid() for each in QgsProject.instance().mapLayers().values())
    assert "Resume" in gui_driver.find_widget("landchipRun", QAbstractButton).text().replace("&", "")
    runner.screenshot("killed")


def the_run_is_resumed(runner: StepRunner) -> Iterator[WaitUntil]:
    run = gui_driver.find_widget("landchipRun", QAbstractButton)
    yield WaitUntil(run.isEnabled, "the button to be enabled", 60)
    gui_driver.press(run)
    yield WaitUntil(lambda: gui_driver.is_visible("landchipCancel", "landchipDock"), "the run to begin")
    yield WaitUntil(lambda: not gui_driver.is_visible("landchipCancel", "landchipDock"), "the run to end", 240)
    yield WaitUntil(lambda: gui_driver.is_visible("landchipResult"), "the result")
    from landchip import layers  # type: ignore[import-not-found] - the plugin's, under the zip's name

    result = next(filter(None, map(layers.result_of, QgsProject.instance().mapLayers().values())))
    runner.facts["resumed"] = result["chips"]["resumed"]
    assert result["chips"]["resumed"] >= runner.facts["done_before"]


def the_engine_is_killed_during_a_click(runner: StepRunner) -> Iterator[WaitUntil]:
    note = gui_driver.find_widget("landchipPlan")
    yield WaitUntil(lambda: "chips" in note.text(), "the plan, which would be what dies", 60)
    yield from click_chip(runner, 1, 1)
    runner.iface.messageBar().clearWidgets()
    pids = engine_processes()
    assert pids, "no engine is warm"
    for pid in pids:
        os.kill(pid, signal.SIGSTOP)  # so that it is certainly working on the click when it is killed
    gui_driver.click(runner.iface.mapCanvas(), chip_pixel(runner, 2, 3))
    yield runner.wait(1)
    _kill_engine()
    yield WaitUntil(lambda: _engine_died(runner), "a sentence about the engine")
    messages = runner.facts["click_messages"] = gui_driver.bar_messages(runner.iface)
    assert len(messages) == 1 and "\n" not in messages[0], messages
    runner.facts["click_panel_text"] = gui_driver.visible_text(PANEL) if panel_answer() is None else "an answer"
    runner.screenshot("killed-click")


def the_next_click_is_answered(runner: StepRunner) -> Iterator[WaitUntil]:
    yield from click_chip(runner, 4, 4)
    assert panel_answer()["class"]


def _engine_died(runner: StepRunner) -> bool:
    return any("engine died" in each for each in gui_driver.bar_messages(runner.iface))


def _kill_engine() -> None:
    pids = engine_processes()
    assert pids, "no engine runs"
    for pid in pids:
        os.kill(pid, signal.SIGKILL)


RUN_STEPS = (the_engine_is_killed_during_a_run, the_run_is_resumed)
CLICK_STEPS = (the_engine_is_killed_during_a_click, the_next_click_is_answered)
