"""Steps that correct live land cover by brush. inputs: as of live_steps.py, and `project`, a file to save"""

from __future__ import annotations

import time
from collections.abc import Iterator

from qgis.core import QgsCoordinateReferenceSystem, QgsPointXY, QgsProject
from qgis.PyQt.QtWidgets import QAbstractButton, QComboBox, QDialog, QLabel, QSpinBox

from ... import gui_driver
from ...step_runner import StepRunner, WaitUntil
from ..live_steps import DIALOG, imagery_is_on_the_map, live_land_cover_opens, the_layer_is_added, the_layer_is_removed
from ..map_steps import wait_until_drawn, zoom_to

# Class, and start and end of a stroke as shares of the imagery's width and height from the north-west.
STROKES = (
    ("Water", (0.655, 0.035), (0.705, 0.055)),
    ("Trees", (0.30, 0.20), (0.38, 0.24)),
    ("Trees", (0.12, 0.75), (0.20, 0.80)),
    ("Herbaceous", (0.52, 0.62), (0.58, 0.66)),
    ("Impervious", (0.75, 0.62), (0.77, 0.70)),
)


def strokes_are_painted(runner: StepRunner) -> Iterator[WaitUntil]:
    layer, canvas = runner.memory["imagery"], runner.iface.mapCanvas()
    yield from zoom_to(runner, layer.extent())
    yield from wait_until_drawn(runner)
    gui_driver.find_widget("landchipBrushWidth", QSpinBox).setValue(7)
    gui_driver.press(gui_driver.find_widget("landchipBrush", QAbstractButton))
    yield runner.wait(0.3)
    extent, crs = layer.extent(), QgsCoordinateReferenceSystem(layer.crs())
    for title, *ends in STROKES:
        gui_driver.choose_item(gui_driver.find_widget("landchipBrushClass", QComboBox), title)
        yield runner.wait(0.2)
        places = [
            QgsPointXY(extent.xMinimum() + right * extent.width(), extent.yMaximum() - down * extent.height())
            for right, down in ends
        ]
        gui_driver.drag(canvas, *(gui_driver.canvas_pixel(canvas, each, crs) for each in places))
        yield runner.wait(0.3)
    yield from wait_until_drawn(runner)
    runner.screenshot("brush-strokes")


def the_model_is_fitted(runner: StepRunner) -> Iterator[WaitUntil]:
    text = gui_driver.find_widget("landchipBrushText", QLabel)
    started = time.monotonic()
    gui_driver.press(gui_driver.find_widget("landchipBrushFit", QAbstractButton))
    yield runner.wait(1)
    runner.screenshot("brush-fitting")
    original = gui_driver.find_widget("landchipBrushOriginal", QAbstractButton)
    yield WaitUntil(original.isEnabled, f"the fit: {text.text()}", 200)
    runner.facts["fit_seconds"] = round(time.monotonic() - started, 1)
    runner.facts["fit_text"] = text.text()
    yield runner.wait(8)
    yield from wait_until_drawn(runner)
    yield runner.wait(1)
    runner.screenshot("brush-fitted")


def the_original_comes_back(runner: StepRunner) -> Iterator[WaitUntil]:
    gui_driver.press(gui_driver.find_widget("landchipBrushOriginal", QAbstractButton))
    yield runner.wait(6)
    yield from wait_until_drawn(runner)
    yield runner.wait(1)
    runner.screenshot("brush-original")
    assert not gui_driver.find_widget("landchipBrushSave", QAbstractButton).isEnabled()
    assert gui_driver.find_widget(DIALOG, QDialog).isVisible()


def the_project_is_saved(runner: StepRunner) -> Iterator[WaitUntil]:
    """So that strokes have a file beside it."""
    assert QgsProject.instance().write(str(runner.inputs["project"]))
    yield runner.wait(0.2)


BRUSH_STEPS = (
    imagery_is_on_the_map,
    the_project_is_saved,
    live_land_cover_opens,
    the_layer_is_added,
    strokes_are_painted,
    the_model_is_fitted,
    the_original_comes_back,
    the_layer_is_removed,
)
