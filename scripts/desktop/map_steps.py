"""Imagery to a land-use map by the dock, as a person does it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from qgis.core import QgsPointXY, QgsProject, QgsRasterLayer, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAbstractButton, QComboBox, QTabWidget

from . import gui_driver
from .step_runner import StepRunner, WaitUntil

CHIP_M = 224
RUN_TIMEOUT_S = 240.0


def the_imagery_is_loaded(stage: StepRunner) -> Iterator[WaitUntil]:
    path = stage.given["raster"]
    layer = QgsRasterLayer(path, Path(path).stem)
    assert layer.isValid()
    QgsProject.instance().setCrs(layer.crs())
    QgsProject.instance().addMapLayer(layer)
    stage.memory["imagery"] = layer
    yield stage.settle(0.5)
    box = gui_driver.find_widget("landchipLayer", QComboBox)
    stage.facts["chosen_by_itself"] = "No imagery" not in gui_driver.find_widget("landchipPlan").text()
    if not stage.facts["chosen_by_itself"]:
        box.setCurrentIndex(0)
        gui_driver.choose_item(box, layer.name())
    yield from zoom_to(stage, layer.extent())


def a_rectangle_is_drawn_over_the_corner(stage: StepRunner) -> Iterator[WaitUntil]:
    """The north-western 24 x 24 chips and a little less, with the mouse."""
    gui_driver.choose_item(gui_driver.find_widget("landchipArea", QComboBox), "rectangle")
    yield stage.settle(0.2)
    gui_driver.press(gui_driver.find_widget("landchipDraw", QAbstractButton))
    yield WaitUntil(lambda: gui_driver.find_widget("landchipDraw", QAbstractButton).isChecked(), "the drawing tool")
    canvas, layer = stage.iface.mapCanvas(), stage.memory["imagery"]
    corner = layer.extent()
    start = QgsPointXY(corner.xMinimum() + 10, corner.yMaximum() - 10)
    end = QgsPointXY(corner.xMinimum() + 23.6 * CHIP_M, corner.yMaximum() - 23.6 * CHIP_M)
    gui_driver.drag(
        canvas, gui_driver.canvas_pixel(canvas, start, layer.crs()), gui_driver.canvas_pixel(canvas, end, layer.crs())
    )
    yield WaitUntil(
        lambda: not gui_driver.find_widget("landchipDraw", QAbstractButton).isChecked(), "the rectangle to be drawn"
    )


def the_plan_says_chips_and_time(stage: StepRunner) -> Iterator[WaitUntil]:
    note = gui_driver.find_widget("landchipPlan")
    yield WaitUntil(lambda: "MB" in note.text(), "the plan", 45)
    stage.facts["plan"] = note.text()
    assert gui_driver.find_widget("landchipRun").isEnabled()


def the_run_starts(stage: StepRunner) -> Iterator[WaitUntil]:
    stage.memory["before"] = set(QgsProject.instance().mapLayers())
    gui_driver.press(gui_driver.find_widget("landchipRun", QAbstractButton))
    yield WaitUntil(lambda: gui_driver.is_visible("landchipCancel", "landchipDock"), "the run to begin")


def the_map_fills_in_while_it_runs(stage: StepRunner) -> Iterator[WaitUntil]:
    seen = stage.facts["chips_while_running"] = []

    def look() -> bool:
        layer = live_layer()
        if layer is not None and layer.featureCount() not in (0, *seen):
            seen.append(layer.featureCount())
            stage.facts["told_while_running"] = gui_driver.find_widget("landchipHowFar").text()
        return not gui_driver.is_visible("landchipCancel", "landchipDock")

    yield WaitUntil(look, "the run to end", RUN_TIMEOUT_S)
    assert seen, "the map did not grow"


def the_finished_map_is_there_with_its_style(stage: StepRunner) -> Iterator[WaitUntil]:
    yield WaitUntil(lambda: gui_driver.is_visible("landchipResult"), "the result", RUN_TIMEOUT_S)
    new = [each for key, each in QgsProject.instance().mapLayers().items() if key not in stage.memory["before"]]
    assert [type(each) for each in new] == [QgsVectorLayer], [each.name() for each in new]
    land_use = stage.memory["map"] = new[0]
    assert land_use.isValid() and land_use.renderer().type() == "RuleRenderer"
    stage.facts["styles"] = land_use.styleManager().styles()
    stage.facts["mapped"] = land_use.featureCount()
    stage.facts["result"] = gui_driver.visible_text("landchipResult")
    yield from wait_until_drawn(stage)
    stage.picture("map")


def the_page_of_the_map_is_shown(stage: StepRunner) -> Iterator[WaitUntil]:
    gui_driver.find_widget("landchipTabs", QTabWidget).setCurrentIndex(0)
    yield stage.settle(0.2)


def zoom_to(stage: StepRunner, extent: QgsRectangle) -> Iterator[WaitUntil]:
    """Moves the map there and waits until it is drawn."""
    canvas = stage.iface.mapCanvas()
    canvas.setExtent(extent.buffered(0.03 * extent.width()))
    canvas.refresh()
    yield from wait_until_drawn(stage)


def wait_until_drawn(stage: StepRunner) -> Iterator[WaitUntil]:
    yield stage.settle(0.4)
    yield WaitUntil(lambda: not stage.iface.mapCanvas().isDrawing(), "the map to be drawn", 60)


def live_layer() -> QgsVectorLayer | None:
    """The layer in memory that fills in while a run goes on."""
    every = QgsProject.instance().mapLayers().values()
    return next(
        (each for each in every if each.providerType() == "memory" and each.fields().indexOf("group") >= 0), None
    )


def focus_canvas(stage: StepRunner) -> None:
    stage.iface.mainWindow().activateWindow()
    stage.iface.mapCanvas().setFocus(Qt.FocusReason.MouseFocusReason)


MAP_STEPS = (
    the_imagery_is_loaded,
    a_rectangle_is_drawn_over_the_corner,
    the_plan_says_chips_and_time,
    the_run_starts,
    the_map_fills_in_while_it_runs,
    the_finished_map_is_there_with_its_style,
)
