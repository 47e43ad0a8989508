"""Steps that make a land-use map from imagery with the dock."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from qgis.core import QgsPointXY, QgsProject, QgsRasterLayer, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtWidgets import QAbstractButton, QComboBox, QTabWidget

from .. import gui_driver
from ..step_runner import StepRunner, WaitUntil

CHIP_M = 224
RUN_TIMEOUT_S = 240.0


def the_imagery_is_loaded(runner: StepRunner) -> Iterator[WaitUntil]:
    path = runner.inputs["raster"]
    layer = QgsRasterLayer(path, Path(path).stem)
    assert layer.isValid()
    QgsProject.instance().setCrs(layer.crs())
    QgsProject.instance().addMapLayer(layer)
    runner.memory["imagery"] = layer
    yield runner.wait(0.5)
    box = gui_driver.find_widget("landchipLayer", QComboBox)
    runner.facts["chosen_by_itself"] = "No imagery" not in gui_driver.find_widget("landchipPlan").text()
    if not runner.facts["chosen_by_itself"]:
        box.setCurrentIndex(0)
        gui_driver.choose_item(box, layer.name())
    yield from zoom_to(runner, layer.extent())


def a_rectangle_is_drawn_over_the_corner(runner: StepRunner) -> Iterator[WaitUntil]:
    """A little less than the north-western 24 x 24 chips, drawn with the mouse."""
    gui_driver.choose_item(gui_driver.find_widget("landchipArea", QComboBox), "rectangle")
    yield runner.wait(0.2)
    gui_driver.press(gui_driver.find_widget("landchipDraw", QAbstractButton))
    yield WaitUntil(lambda: gui_driver.find_widget("landchipDraw", QAbstractButton).isChecked(), "the drawing tool")
    canvas, layer = runner.iface.mapCanvas(), runner.memory["imagery"]
    corner = layer.extent()
    start = QgsPointXY(corner.xMinimum() + 10, corner.yMaximum() - 10)
    end = QgsPointXY(corner.xMinimum() + 23.6 * CHIP_M, corner.yMaximum() - 23.6 * CHIP_M)
    gui_driver.drag(
        canvas, gui_driver.canvas_pixel(canvas, start, layer.crs()), gui_driver.canvas_pixel(canvas, end, layer.crs())
    )
    yield WaitUntil(
        lambda: not gui_driver.find_widget("landchipDraw", QAbstractButton).isChecked(), "the rectangle to be drawn"
    )


def the_plan_says_chips_and_time(runner: StepRunner) -> Iterator[WaitUntil]:
    note = gui_driver.find_widget("landchipPlan")
    yield WaitUntil(lambda: "MB" in note.text(), "the plan", 45)
    runner.facts["plan"] = note.text()
    assert gui_driver.find_widget("landchipRun").isEnabled()


def the_run_starts(runner: StepRunner) -> Iterator[WaitUntil]:
    runner.memory["before"] = set(QgsProject.instance().mapLayers())
    gui_driver.press(gui_driver.find_widget("landchipRun", QAbstractButton))
    yield WaitUntil(lambda: gui_driver.is_visible("landchipCancel", "landchipDock"), "the run to begin")


def the_map_fills_in_while_it_runs(runner: StepRunner) -> Iterator[WaitUntil]:
    counts = runner.facts["chips_while_running"] = []

    def has_ended() -> bool:
        layer = live_layer()
        if layer is not None and layer.featureCount() not in (0, *counts):
            counts.append(layer.featureCount())
            runner.facts["progress_text"] = gui_driver.find_widget("landchipProgressLabel").text()
        return not gui_driver.is_visible("landchipCancel", "landchipDock")

    yield WaitUntil(has_ended, "the run to end", RUN_TIMEOUT_S)
    assert counts, "the map did not grow"


def the_finished_map_is_there_with_its_style(runner: StepRunner) -> Iterator[WaitUntil]:
    yield WaitUntil(lambda: gui_driver.is_visible("landchipResult"), "the result", RUN_TIMEOUT_S)
    new = [each for key, each in QgsProject.instance().mapLayers().items() if key not in runner.memory["before"]]
    assert [type(each) for each in new] == [QgsVectorLayer], [each.name() for each in new]
    land_use = runner.memory["map"] = new[0]
    assert land_use.isValid() and land_use.renderer().type() == "RuleRenderer"
    runner.facts["styles"] = land_use.styleManager().styles()
    runner.facts["mapped"] = land_use.featureCount()
    runner.facts["result"] = gui_driver.visible_text("landchipResult")
    yield from wait_until_drawn(runner)
    runner.screenshot("map")


def the_page_of_the_map_is_shown(runner: StepRunner) -> Iterator[WaitUntil]:
    gui_driver.find_widget("landchipTabs", QTabWidget).setCurrentIndex(0)
    yield runner.wait(0.2)


def zoom_to(runner: StepRunner, extent: QgsRectangle) -> Iterator[WaitUntil]:
    """Zoom the map to the extent and wait until it is drawn."""
    canvas = runner.iface.mapCanvas()
    canvas.setExtent(extent.buffered(0.03 * extent.width()))
    canvas.refresh()
    yield from wait_until_drawn(runner)


def wait_until_drawn(runner: StepRunner) -> Iterator[WaitUntil]:
    yield runner.wait(0.4)
    yield WaitUntil(lambda: not runner.iface.mapCanvas().isDrawing(), "the map to be drawn", 120)


def live_layer() -> QgsVectorLayer | None:
    """The memory layer that shows the finished chips during a run, None if there is none."""
    layers = QgsProject.instance().mapLayers().values()
    return next(
        (each for each in layers if each.providerType() == "memory" and each.fields().indexOf("group") >= 0), None
    )


MAP_STEPS = (
    the_imagery_is_loaded,
    a_rectangle_is_drawn_over_the_corner,
    the_plan_says_chips_and_time,
    the_run_starts,
    the_map_fills_in_while_it_runs,
    the_finished_map_is_there_with_its_style,
)
