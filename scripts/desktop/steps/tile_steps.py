"""Steps on tiles of the whole world: an area is asked for, a click answers, the visible map is classified."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.core import QgsCoordinateReferenceSystem, QgsPointXY, QgsProject, QgsRasterLayer, QgsRectangle
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox

from .. import gui_driver
from ..step_runner import StepRunner, WaitUntil
from .chip_steps import panel_answer, saved_corrections, the_tool_is_switched_on
from .map_steps import (
    the_finished_map_is_there_with_its_style,
    the_page_of_the_map_is_shown,
    the_plan_says_chips_and_time,
    the_run_starts,
    zoom_to,
)
from .setup_steps import the_dock_opens

MERCATOR = "EPSG:3857"


def tiles_are_loaded(runner: StepRunner) -> Iterator[WaitUntil]:
    """inputs: `tiles`, the layer's address in QGIS's form, and `extent` in web mercator, to show"""
    layer = QgsRasterLayer(runner.inputs["tiles"], "World imagery", "wms")
    assert layer.isValid()
    QgsProject.instance().setCrs(QgsCoordinateReferenceSystem(MERCATOR))
    QgsProject.instance().addMapLayer(layer)
    runner.memory["imagery"] = layer
    runner.iface.setActiveLayer(layer)
    yield runner.wait(0.8)  # QGIS zooms to the first layer
    yield from zoom_to(runner, QgsRectangle(*runner.inputs["extent"]))
    gui_driver.choose_item(gui_driver.find_widget("landchipLayer", QComboBox), layer.name())
    gui_driver.choose_item(gui_driver.find_widget("landchipArea", QComboBox), "layer")
    yield runner.wait(0.3)


def an_area_is_asked_for(runner: StepRunner) -> Iterator[WaitUntil]:
    note = gui_driver.find_widget("landchipPlan")
    yield WaitUntil(lambda: "World imagery" in note.text(), "the sentence")
    runner.facts["without_area"] = note.text()
    assert not gui_driver.find_widget("landchipRun").isEnabled()
    runner.screenshot("tiles-area")


def a_click_on_the_world_is_answered(runner: StepRunner) -> Iterator[WaitUntil]:
    canvas = runner.iface.mapCanvas()
    west, south, east, north = runner.inputs["extent"]
    middle = QgsPointXY((west + east) / 2, (south + north) / 2)
    gui_driver.click(canvas, gui_driver.canvas_pixel(canvas, middle, QgsCoordinateReferenceSystem(MERCATOR)))
    yield WaitUntil(lambda: (panel_answer() or {}).get("picture"), "the answer", 90)
    runner.facts["grid"] = panel_answer()["grid"]["crs"]
    runner.facts["clicked"] = gui_driver.visible_text("landchip-chip-panel")
    yield runner.wait(0.3)
    runner.screenshot("tiles-click")


def the_chip_is_corrected_by_a_key(runner: StepRunner) -> Iterator[WaitUntil]:
    assert QgsProject.instance().write(str(runner.out.parent / "tiles.qgz"))
    gui_driver.press_key(runner.iface.mapCanvas(), Qt.Key.Key_2)
    yield WaitUntil(lambda: len(saved_corrections()) == 1, "the correction")
    runner.facts["messages"] = gui_driver.bar_messages(runner.iface)
    yield runner.wait(0.3)
    runner.screenshot("tiles-corrected")


def the_visible_map_is_the_area(runner: StepRunner) -> Iterator[WaitUntil]:
    yield from the_page_of_the_map_is_shown(runner)
    gui_driver.choose_item(gui_driver.find_widget("landchipArea", QComboBox), "map")
    yield from the_plan_says_chips_and_time(runner)
    runner.screenshot("tiles-plan")


TILE_STEPS = (
    the_dock_opens,
    tiles_are_loaded,
    an_area_is_asked_for,
    the_tool_is_switched_on,
    a_click_on_the_world_is_answered,
    the_chip_is_corrected_by_a_key,
    the_visible_map_is_the_area,
    the_run_starts,
    the_finished_map_is_there_with_its_style,
)
