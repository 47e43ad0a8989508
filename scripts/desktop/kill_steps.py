"""The engine dies under a run and under a click: QGIS and the project stay whole, and one sentence says so."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator

from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QAbstractButton

from . import gui_driver
from .chip_steps import PANEL, answer, ask, place
from .leak_snapshot import workers
from .map_steps import growing
from .step_runner import Stage, Until


def the_engine_is_killed_during_a_run(stage: Stage) -> Iterator[Until]:
    stage.iface.messageBar().clearWidgets()
    gui_driver.press(gui_driver.widget("landchipRun", QAbstractButton))
    yield Until(lambda: growing() is not None and growing().featureCount() > 0, "the first block", 120)
    stage.facts["done_before"] = growing().featureCount()
    _kill()
    yield Until(lambda: not gui_driver.shown("landchipCancel", "landchipDock"), "the run to end")
    yield Until(lambda: _engine_died(stage), "a sentence about the engine")
    said = stage.facts["said_of_the_run"] = gui_driver.bar_messages(stage.iface)
    assert len([each for each in said if "engine died" in each]) == 1, said
    assert all("\n" not in each for each in said if "engine died" in each), said
    assert growing() is None
    assert all(each.isValid() for each in QgsProject.instance().mapLayers().values())
    assert "Resume" in gui_driver.widget("landchipRun", QAbstractButton).text().replace("&", "")
    stage.picture("killed")


def the_run_is_resumed(stage: Stage) -> Iterator[Until]:
    run = gui_driver.widget("landchipRun", QAbstractButton)
    yield Until(run.isEnabled, "the button to be enabled", 60)
    gui_driver.press(run)
    yield Until(lambda: gui_driver.shown("landchipCancel", "landchipDock"), "the run to begin")
    yield Until(lambda: not gui_driver.shown("landchipCancel", "landchipDock"), "the run to end", 240)
    yield Until(lambda: gui_driver.shown("landchipResult"), "the result")
    from landchip import layers  # type: ignore[import-not-found] - the plugin's, under the zip's name

    found = next(filter(None, map(layers.result_of, QgsProject.instance().mapLayers().values())))
    stage.facts["resumed"] = found["chips"]["resumed"]
    assert found["chips"]["resumed"] >= stage.facts["done_before"]


def the_engine_is_killed_during_a_click(stage: Stage) -> Iterator[Until]:
    note = gui_driver.widget("landchipPlan")
    yield Until(lambda: "chips" in note.text(), "the plan, which would be what dies", 60)
    yield from ask(stage, 1, 1)
    stage.iface.messageBar().clearWidgets()
    before = workers()
    assert before, "no engine is warm"
    for pid in before:
        os.kill(pid, signal.SIGSTOP)  # so that it is surely at work when it dies
    gui_driver.click(stage.iface.mapCanvas(), place(stage, 2, 3))
    yield stage.settle(1)
    _kill()
    yield Until(lambda: _engine_died(stage), "a sentence about the engine")
    said = stage.facts["said_of_the_click"] = gui_driver.bar_messages(stage.iface)
    assert len(said) == 1 and "\n" not in said[0], said
    stage.facts["shown_of_the_click"] = gui_driver.words(PANEL) if answer() is None else "an answer"
    stage.picture("killed-click")


def the_next_click_is_answered(stage: Stage) -> Iterator[Until]:
    yield from ask(stage, 4, 4)
    assert answer()["class"]


def _engine_died(stage: Stage) -> bool:
    return any("engine died" in each for each in gui_driver.bar_messages(stage.iface))


def _kill() -> None:
    found = workers()
    assert found, "no engine runs"
    for pid in found:
        os.kill(pid, signal.SIGKILL)


RUN = (the_engine_is_killed_during_a_run, the_run_is_resumed)
CLICK = (the_engine_is_killed_during_a_click, the_next_click_is_answered)
