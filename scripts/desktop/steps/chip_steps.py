"""Steps that click chips to classify them, correct them by keys, and refit the model."""

from __future__ import annotations

import importlib
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from qgis.core import QgsPointXY, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtWidgets import QAbstractButton, QCheckBox, QComboBox, QDialogButtonBox

from .. import gui_driver
from ..step_runner import StepRunner, WaitUntil
from .map_steps import CHIP_M

PANEL = "landchip-chip-panel"
MAPPED_CHIP, UNMAPPED_CHIP = (3, 4), (27, 26)  # chips in the corner that was classified, and outside of it
TO_CORRECT = ((26, 2, 2), (27, 5, 2), (26, 8, 3), (27, 11, 3), (26, 14, 1), (27, 17, 1))  # column, row, digit key


def the_project_is_saved(runner: StepRunner) -> Iterator[WaitUntil]:
    path = runner.memory["project"] = str(runner.out.parent / "work.qgz")
    assert QgsProject.instance().write(path)
    yield runner.wait(0.3)


def the_tool_is_switched_on(runner: StepRunner) -> Iterator[WaitUntil]:
    gui_driver.trigger(gui_driver.find_action(runner.iface.mainWindow(), "landchipClassifyChip"))
    canvas = runner.iface.mapCanvas()
    yield WaitUntil(lambda: type(canvas.mapTool()).__name__ == "ChipTool", "the tool")
    yield WaitUntil(lambda: gui_driver.is_visible(PANEL), "the panel")
    tr = importlib.import_module("landchip.i18n").tr  # the plugin is installed under this name
    assert tr("What is this place?") in gui_driver.visible_text(PANEL)


def hovering_outlines_a_chip(runner: StepRunner) -> Iterator[WaitUntil]:
    before = _visible_outlines(runner)
    gui_driver.hover(runner.iface.mapCanvas(), chip_pixel(runner, *MAPPED_CHIP))
    yield WaitUntil(lambda: _visible_outlines(runner) > before, "an outline")


def a_click_on_the_map_says_what_the_map_says(runner: StepRunner) -> Iterator[WaitUntil]:
    yield from click_chip(runner, *MAPPED_CHIP)
    land_use: QgsVectorLayer = runner.memory["map"]
    col, row = panel_answer()["chip"]
    feature = next(land_use.getFeatures(f'"col" = {col} AND "row" = {row}'))
    assert panel_answer()["class"] == feature["class"]
    assert abs(panel_answer()["confidence"] - feature["confidence"]) < 1e-4


def a_click_beyond_the_map_is_answered_by_the_engine(runner: StepRunner) -> Iterator[WaitUntil]:
    yield from click_chip(runner, *UNMAPPED_CHIP)
    assert panel_answer()["class"] and panel_answer()["picture"]
    yield runner.wait(0.2)  # the event loop deletes the labels of the last chip
    runner.facts["clicked"] = gui_driver.visible_text(PANEL)
    runner.screenshot("chip")


def clicks_are_quick(runner: StepRunner) -> Iterator[WaitUntil]:
    times = runner.facts["click_ms"] = []
    for number in range(12):
        start = time.perf_counter()
        yield from click_chip(runner, 25 + number % 5, 3 + 2 * number)
        times.append(round(1e3 * (time.perf_counter() - start)))


def what_mattered_is_shown(runner: StepRunner) -> Iterator[WaitUntil]:
    yield from click_chip(runner, *UNMAPPED_CHIP)
    box = gui_driver.find_widget("explain", QCheckBox, PANEL)
    gui_driver.press(box)
    yield WaitUntil(box.isChecked, "the box to be ticked")
    caption = gui_driver.find_widget("caption", ancestor=PANEL)
    yield WaitUntil(lambda: caption.isVisible() and caption.text(), "what mattered", 60)
    runner.facts["mattered"] = caption.text()
    yield runner.wait(0.3)
    runner.screenshot("chip-why")
    gui_driver.press(box)
    yield WaitUntil(lambda: not box.isChecked(), "the box to be cleared")


def a_click_outside_says_so(runner: StepRunner) -> Iterator[WaitUntil]:
    canvas, extent = runner.iface.mapCanvas(), runner.memory["imagery"].extent()
    outside = QgsPointXY(extent.xMinimum() - 0.5 * CHIP_M, extent.yMaximum() - 5 * CHIP_M)
    gui_driver.click(canvas, gui_driver.canvas_pixel(canvas, outside, runner.memory["imagery"].crs()))
    yield WaitUntil(lambda: panel_answer() is None, "a message in place of the answer")
    assert "outside" in gui_driver.visible_text(PANEL)


def chips_are_corrected_by_keys(runner: StepRunner) -> Iterator[WaitUntil]:
    canvas = runner.iface.mapCanvas()
    for number, (col, row, digit) in enumerate(TO_CORRECT, 1 + len(saved_corrections())):
        yield from click_chip(runner, col, row)
        gui_driver.press_key(canvas, Qt.Key(int(Qt.Key.Key_0) + digit))
        yield WaitUntil(lambda number=number: len(saved_corrections()) == number, f"correction {number}")
    runner.facts["corrected"] = saved_corrections()
    runner.screenshot("corrected")


def the_last_correction_is_undone_and_made_again(runner: StepRunner) -> Iterator[WaitUntil]:
    canvas, before = runner.iface.mapCanvas(), len(saved_corrections())
    gui_driver.press(gui_driver.find_widget("undo", QAbstractButton, PANEL))
    yield WaitUntil(lambda: len(saved_corrections()) == before - 1, "one correction less")
    gui_driver.press_key(canvas, Qt.Key(int(Qt.Key.Key_0) + TO_CORRECT[-1][2]))
    yield WaitUntil(lambda: len(saved_corrections()) == before, "the correction again")


def the_model_is_refitted_and_chosen(runner: StepRunner) -> Iterator[WaitUntil]:
    yield from run_refit()
    yield runner.wait(0.5)
    runner.facts["refit"] = gui_driver.visible_text("landchip-refit")
    runner.screenshot("refit")
    assert gui_driver.is_visible("refit-title", "landchip-refit"), runner.facts["refit"]
    model = gui_driver.find_widget("landchipModel", QComboBox)
    runner.facts["model"] = runner.memory["model"] = model.currentData()
    assert Path(model.currentData()).is_file()
    box = gui_driver.find_widget("landchip-refit").findChild(QDialogButtonBox)
    gui_driver.press(box.button(QDialogButtonBox.StandardButton.Close))
    yield WaitUntil(lambda: not gui_driver.is_visible("landchip-refit"), "the dialog to close")


def a_click_asks_the_new_model(runner: StepRunner) -> Iterator[WaitUntil]:
    before = runner.facts["clicked"]
    yield from click_chip(runner, *UNMAPPED_CHIP)
    assert panel_answer()["model"]["name"] not in before
    runner.facts["asked"] = panel_answer()["model"]["name"]


def click_chip(runner: StepRunner, col: int, row: int) -> Iterator[WaitUntil]:
    """Click a chip, counted from the imagery's north-western corner, and wait for its complete answer."""
    extent, old = runner.memory["imagery"].extent(), panel_answer()
    chip = (round(extent.xMinimum() / CHIP_M) + col, round(extent.yMaximum() / CHIP_M) - 1 - row)
    gui_driver.click(runner.iface.mapCanvas(), chip_pixel(runner, col, row))

    def is_complete() -> bool:
        new = panel_answer()
        return new is not None and new is not old and tuple(new["chip"]) == chip and bool(new.get("picture"))

    yield WaitUntil(is_complete, f"the answer for the chip {chip}", 60)


def run_refit() -> Iterator[WaitUntil]:
    """Open the refit dialog from the panel, start the refit, and wait until it ends; the dialog stays open."""
    gui_driver.press(gui_driver.find_widget("refit", QAbstractButton, PANEL))
    yield WaitUntil(lambda: gui_driver.is_visible("refit-start", "landchip-refit"), "the dialog")
    start = gui_driver.find_widget("refit-start", QAbstractButton, "landchip-refit")
    gui_driver.press(start)
    yield WaitUntil(lambda: not start.isEnabled(), "the refit to begin")
    yield WaitUntil(start.isEnabled, "the refit to end", 180)


def chip_pixel(runner: StepRunner, col: int, row: int) -> QPoint:
    """The canvas pixel at the centre of a chip, counted from the imagery's north-western corner."""
    layer = runner.memory["imagery"]
    west, north = layer.extent().xMinimum(), layer.extent().yMaximum()
    middle = QgsPointXY(west + (col + 0.5) * CHIP_M, north - (row + 0.5) * CHIP_M)
    return gui_driver.canvas_pixel(runner.iface.mapCanvas(), middle, layer.crs())


def panel_answer() -> Mapping[str, Any] | None:
    """The answer that the panel shows, None if it shows none."""
    answer: Mapping[str, Any] | None = gui_driver.find_widget(PANEL).answer  # type: ignore[attr-defined]
    return answer


def saved_corrections() -> list[list[Any]]:
    """Column, row and label of each saved correction."""
    layers = [each for each in QgsProject.instance().mapLayers().values() if "layername=corrections" in each.source()]
    return [[each["col"], each["row"], each["label"]] for layer in layers for each in layer.getFeatures()]


def _visible_outlines(runner: StepRunner) -> int:
    """Number of visible rubber bands on the map."""
    items = runner.iface.mapCanvas().scene().items()
    return sum(1 for each in items if type(each).__name__ == "QgsRubberBand" and each.isVisible() and each.size())


CHIP_STEPS = (
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
REFIT_STEPS = (the_model_is_refitted_and_chosen, a_click_asks_the_new_model)
