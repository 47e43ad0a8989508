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

# Class, and start and end of a stroke as shares of the imagery's width and height from the north-west. These are of the
# shared NAIP of Virginia; `strokes` of the inputs takes their place.
STROKES = (
    ("Water", (0.45, 0.40), (0.52, 0.50)),
    ("Trees", (0.15, 0.65), (0.25, 0.70)),
    ("Herbaceous", (0.32, 0.32), (0.36, 0.34)),
    ("Impervious", (0.435, 0.13), (0.405, 0.20)),
)


def _tiles_of_another_model(runner: StepRunner) -> Iterator[WaitUntil]:
    """Waits until the layer has another address than before, and is drawn."""
    (layer,) = (each for each in QgsProject.instance().mapLayers().values() if each.name().startswith("Live land"))
    before = runner.memory.get("source")
    yield WaitUntil(lambda: layer.source() != before, "the other model's tiles", 100)
    runner.memory["source"] = layer.source()
    yield from wait_until_drawn(runner)
    yield runner.wait(1)


def strokes_are_painted(runner: StepRunner) -> Iterator[WaitUntil]:
    layer, canvas = runner.memory["imagery"], runner.iface.mapCanvas()
    gui_driver.find_widget(DIALOG, QDialog).move(960, 300)
    yield from zoom_to(runner, layer.extent())
    yield from wait_until_drawn(runner)
    gui_driver.find_widget("landchipBrushWidth", QSpinBox).setValue(5)
    gui_driver.press(gui_driver.find_widget("landchipBrush", QAbstractButton))
    yield runner.wait(0.3)
    extent, crs = layer.extent(), QgsCoordinateReferenceSystem(layer.crs())
    for title, *ends in runner.inputs.get("strokes", STROKES):
        gui_driver.choose_item(gui_driver.find_widget("landchipBrushClass", QComboBox), title)
        yield runner.wait(0.2)
        places = [
            QgsPointXY(extent.xMinimum() + right * extent.width(), extent.yMaximum() - down * extent.height())
            for right, down in ends
        ]
        gui_driver.drag(canvas, *(gui_driver.canvas_pixel(canvas, each, crs) for each in places))
        yield runner.wait(0.3)
    yield from wait_until_drawn(runner)
    (live,) = (each for each in QgsProject.instance().mapLayers().values() if each.name().startswith("Live land"))
    runner.memory["source"] = live.source()
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
    yield from _tiles_of_another_model(runner)
    runner.screenshot("brush-fitted")


def the_original_comes_back(runner: StepRunner) -> Iterator[WaitUntil]:
    gui_driver.press(gui_driver.find_widget("landchipBrushOriginal", QAbstractButton))
    yield from _tiles_of_another_model(runner)
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
