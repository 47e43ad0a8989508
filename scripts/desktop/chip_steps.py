"""Clicks that ask what a chip is, corrections by keys, and a refit."""

from __future__ import annotations

import importlib
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from qgis.core import QgsPointXY, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtWidgets import QAbstractButton, QCheckBox, QComboBox, QDialogButtonBox

from . import gui_driver
from .map_steps import CHIP_M
from .step_runner import Stage, Until

PANEL = "landchip-chip-panel"
MAPPED, BEYOND = (3, 4), (27, 26)  # chips in the corner that was classified, and outside of it
TO_CORRECT = ((26, 2, 2), (27, 5, 2), (26, 8, 3), (27, 11, 3), (26, 14, 1), (27, 17, 1))  # column, row, key


def the_project_is_saved(stage: Stage) -> Iterator[Until]:
    path = stage.memory["project"] = str(stage.out.parent / "work.qgz")
    assert QgsProject.instance().write(path)
    yield stage.settle(0.3)


def the_tool_is_switched_on(stage: Stage) -> Iterator[Until]:
    gui_driver.trigger(gui_driver.action(stage.iface.mainWindow(), "landchipClassifyChip"))
    canvas = stage.iface.mapCanvas()
    yield Until(lambda: type(canvas.mapTool()).__name__ == "ChipTool", "the tool")
    yield Until(lambda: gui_driver.shown(PANEL), "the panel")
    tr = importlib.import_module("landchip.i18n").tr  # the plugin is installed under this name
    assert tr("What is this place?") in gui_driver.words(PANEL)


def hovering_outlines_a_chip(stage: Stage) -> Iterator[Until]:
    before = _bands(stage)
    gui_driver.hover(stage.iface.mapCanvas(), place(stage, *MAPPED))
    yield Until(lambda: _bands(stage) > before, "an outline")


def a_click_on_the_map_says_what_the_map_says(stage: Stage) -> Iterator[Until]:
    yield from ask(stage, *MAPPED)
    land_use: QgsVectorLayer = stage.memory["map"]
    col, row = answer()["chip"]
    held = next(land_use.getFeatures(f'"col" = {col} AND "row" = {row}'))
    assert answer()["class"] == held["class"]
    assert abs(answer()["confidence"] - held["confidence"]) < 1e-4


def a_click_beyond_the_map_is_answered_by_the_engine(stage: Stage) -> Iterator[Until]:
    yield from ask(stage, *BEYOND)
    assert answer()["class"] and answer()["picture"]
    yield stage.settle(0.2)  # the texts of the last chip are let go by the event loop
    stage.facts["clicked"] = gui_driver.words(PANEL)
    stage.picture("chip")


def clicks_are_quick(stage: Stage) -> Iterator[Until]:
    times = stage.facts["click_ms"] = []
    for number in range(12):
        start = time.perf_counter()
        yield from ask(stage, 25 + number % 5, 3 + 2 * number)
        times.append(round(1e3 * (time.perf_counter() - start)))


def what_mattered_is_shown(stage: Stage) -> Iterator[Until]:
    yield from ask(stage, *BEYOND)
    box = gui_driver.widget("explain", QCheckBox, PANEL)
    gui_driver.press(box)
    yield Until(box.isChecked, "the box to be ticked")
    caption = gui_driver.widget("caption", inside=PANEL)
    yield Until(lambda: caption.isVisible() and caption.text(), "what mattered", 60)
    stage.facts["mattered"] = caption.text()
    yield stage.settle(0.3)
    stage.picture("chip-why")
    gui_driver.press(box)
    yield Until(lambda: not box.isChecked(), "the box to be cleared")


def a_click_outside_says_so(stage: Stage) -> Iterator[Until]:
    canvas, extent = stage.iface.mapCanvas(), stage.memory["imagery"].extent()
    outside = QgsPointXY(extent.xMinimum() - 0.5 * CHIP_M, extent.yMaximum() - 5 * CHIP_M)
    gui_driver.click(canvas, gui_driver.on_canvas(canvas, outside, stage.memory["imagery"].crs()))
    yield Until(lambda: answer() is None, "a message in place of the answer")
    assert "outside" in gui_driver.words(PANEL)


def chips_are_corrected_by_keys(stage: Stage) -> Iterator[Until]:
    canvas = stage.iface.mapCanvas()
    for number, (col, row, digit) in enumerate(TO_CORRECT, 1):
        yield from ask(stage, col, row)
        gui_driver.key(canvas, Qt.Key(int(Qt.Key.Key_0) + digit))
        yield Until(lambda number=number: len(corrections()) == number, f"correction {number}")
    stage.facts["corrected"] = corrections()
    stage.picture("corrected")


def the_last_correction_is_undone_and_made_again(stage: Stage) -> Iterator[Until]:
    canvas = stage.iface.mapCanvas()
    gui_driver.press(gui_driver.widget("undo", QAbstractButton, PANEL))
    yield Until(lambda: len(corrections()) == len(TO_CORRECT) - 1, "one correction less")
    gui_driver.key(canvas, Qt.Key(int(Qt.Key.Key_0) + TO_CORRECT[-1][2]))
    yield Until(lambda: len(corrections()) == len(TO_CORRECT), "the correction again")


def the_model_is_refitted_and_chosen(stage: Stage) -> Iterator[Until]:
    gui_driver.press(gui_driver.widget("refit", QAbstractButton, PANEL))
    yield Until(lambda: gui_driver.shown("refit-start", "landchip-refit"), "the dialog")
    start = gui_driver.widget("refit-start", QAbstractButton, "landchip-refit")
    gui_driver.press(start)
    yield Until(lambda: not start.isEnabled(), "the refit to begin")
    yield Until(start.isEnabled, "the refit to end", 180)
    yield stage.settle(0.5)
    stage.facts["refit"] = gui_driver.words("landchip-refit")
    stage.picture("refit")
    assert gui_driver.shown("refit-title", "landchip-refit"), stage.facts["refit"]
    model = gui_driver.widget("landchipModel", QComboBox)
    stage.facts["model"] = stage.memory["model"] = model.currentData()
    assert Path(model.currentData()).is_file()
    box = gui_driver.widget("landchip-refit").findChild(QDialogButtonBox)
    gui_driver.press(box.button(QDialogButtonBox.StandardButton.Close))
    yield Until(lambda: not gui_driver.shown("landchip-refit"), "the dialog to close")


def a_click_asks_the_new_model(stage: Stage) -> Iterator[Until]:
    before = stage.facts["clicked"]
    yield from ask(stage, *BEYOND)
    assert answer()["model"]["name"] not in before
    stage.facts["asked"] = answer()["model"]["name"]


def ask(stage: Stage, col: int, row: int) -> Iterator[Until]:
    """Clicks a chip, counted from the imagery's north-western corner, and waits for its whole answer."""
    extent, old = stage.memory["imagery"].extent(), answer()
    chip = (round(extent.xMinimum() / CHIP_M) + col, round(extent.yMaximum() / CHIP_M) - 1 - row)
    gui_driver.click(stage.iface.mapCanvas(), place(stage, col, row))

    def whole() -> bool:
        new = answer()
        return new is not None and new is not old and tuple(new["chip"]) == chip and bool(new.get("picture"))

    yield Until(whole, f"the answer for the chip {chip}", 60)


def place(stage: Stage, col: int, row: int) -> QPoint:
    """The pixel of the canvas in the middle of a chip, counted from the imagery's north-western corner."""
    layer = stage.memory["imagery"]
    west, north = layer.extent().xMinimum(), layer.extent().yMaximum()
    middle = QgsPointXY(west + (col + 0.5) * CHIP_M, north - (row + 0.5) * CHIP_M)
    return gui_driver.on_canvas(stage.iface.mapCanvas(), middle, layer.crs())


def answer() -> Mapping[str, Any] | None:
    """What the panel shows."""
    found: Mapping[str, Any] | None = gui_driver.widget(PANEL).answer  # type: ignore[attr-defined]
    return found


def corrections() -> list[list[Any]]:
    """Column, row and label of what is kept."""
    layers = [each for each in QgsProject.instance().mapLayers().values() if "layername=corrections" in each.source()]
    return [[each["col"], each["row"], each["label"]] for layer in layers for each in layer.getFeatures()]


def _bands(stage: Stage) -> int:
    """Outlines on the map that are seen."""
    items = stage.iface.mapCanvas().scene().items()
    return sum(1 for each in items if type(each).__name__ == "QgsRubberBand" and each.isVisible() and each.size())


CHIPS = (
    the_project_is_saved,
    the_tool_is_switched_on,
    hovering_outlines_a_chip,
    a_click_on_the_map_says_what_the_map_says,
    a_click_beyond_the_map_is_answered_by_the_engine,
    clicks_are_quick,
    what_mattered_is_shown,
    a_click_outside_says_so,
    chips_are_corrected_by_keys,
    the_last_correction_is_undone_and_made_again,
)
REFIT = (the_model_is_refitted_and_chosen, a_click_asks_the_new_model)
