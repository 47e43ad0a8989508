"""The engine dies under a run and under a click: QGIS and the project stay whole, and one sentence says so."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator

from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QAbstractButton

from . import hands
from .census import workers
from .chip_steps import PANEL, answer, ask, place
from .map_steps import growing
from .stage import Stage, Until


def the_engine_is_killed_during_a_run(stage: Stage) -> Iterator[Until]:
    stage.iface.messageBar().clearWidgets()
    hands.press(hands.widget("landchipRun", QAbstractButton))
    yield Until(lambda: growing() is not None and growing().featureCount() > 0, "the first block", 120)
    stage.facts["done_before"] = growing().featureCount()
    _kill()
    yield Until(lambda: not hands.shown("landchipCancel", "landchipDock"), "the run to end")
    yield Until(lambda: _engine_died(stage), "a sentence about the engine")
    said = stage.facts["said_of_the_run"] = hands.bar_messages(stage.iface)
    assert len([each for each in said if "engine died" in each]) == 1, said
    assert all("\n" not in each for each in said if "engine died" in each), said
    assert growing() is None
    assert all(each.isValid() for each in QgsProject.instance().mapLayers().values())
    assert "Resume" in hands.widget("landchipRun", QAbstractButton).text().replace("&", "")
    stage.picture("killed")


def the_run_is_resumed(stage: Stage) -> Iterator[Until]:
    run = hands.widget("landchipRun", QAbstractButton)
    yield Until(run.isEnabled, "the button to be enabled", 60)
    hands.press(run)
    yield Until(lambda: hands.shown("landchipCancel", "landchipDock"), "the run to begin")
    yield Until(lambda: not hands.shown("landchipCancel", "landchipDock"), "the run to end", 240)
    yield Until(lambda: hands.shown("landchipResult"), "the result")
    from landchip import layers  # type: ignore[import-not-found] - the plugin's, under the zip's name

    found = next(filter(None, map(layers.result_of, QgsProject.instance().mapLayers().values())))
    stage.facts["resumed"] = found["chips"]["resumed"]
    assert found["chips"]["resumed"] >= stage.facts["done_before"]


def the_engine_is_killed_during_a_click(stage: Stage) -> Iterator[Until]:
    note = hands.widget("landchipPlan")
    yield Until(lambda: "chips" in note.text(), "the plan, which would be what dies", 60)
    yield from ask(stage, 1, 1)
    stage.iface.messageBar().clearWidgets()
    before = workers()
    assert before, "no engine is warm"
    for pid in before:
        os.kill(pid, signal.SIGSTOP)  # so that it is surely at work when it dies
    hands.click(stage.iface.mapCanvas(), place(stage, 2, 3))
    yield stage.settle(1)
    _kill()
    yield Until(lambda: _engine_died(stage), "a sentence about the engine")
    said = stage.facts["said_of_the_click"] = hands.bar_messages(stage.iface)
    assert len(said) == 1 and "\n" not in said[0], said
    stage.facts["shown_of_the_click"] = hands.words(PANEL) if answer() is None else "an answer"
    stage.picture("killed-click")


def the_next_click_is_answered(stage: Stage) -> Iterator[Until]:
    yield from ask(stage, 4, 4)
    assert answer()["class"]


def _engine_died(stage: Stage) -> bool:
    return any("engine died" in each for each in hands.bar_messages(stage.iface))


def _kill() -> None:
    found = workers()
    assert found, "no engine runs"
    for pid in found:
        os.kill(pid, signal.SIGKILL)


RUN = (the_engine_is_killed_during_a_run, the_run_is_resumed)
CLICK = (the_engine_is_killed_during_a_click, the_next_click_is_answered)
