"""Imagery to a land-use map by the dock, as a person does it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from qgis.core import QgsPointXY, QgsProject, QgsRasterLayer, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAbstractButton, QComboBox, QTabWidget

from . import gui_driver
from .step_runner import Stage, Until

CHIP_M = 224
RUN_WITHIN_S = 240.0


def the_imagery_is_loaded(stage: Stage) -> Iterator[Until]:
    path = stage.given["raster"]
    layer = QgsRasterLayer(path, Path(path).stem)
    assert layer.isValid()
    QgsProject.instance().setCrs(layer.crs())
    QgsProject.instance().addMapLayer(layer)
    stage.memory["imagery"] = layer
    yield stage.settle(0.5)
    box = gui_driver.widget("landchipLayer", QComboBox)
    stage.facts["chosen_by_itself"] = "No imagery" not in gui_driver.widget("landchipPlan").text()
    if not stage.facts["chosen_by_itself"]:
        box.setCurrentIndex(0)
        gui_driver.choose(box, layer.name())
    yield from show(stage, layer.extent())


def a_rectangle_is_drawn_over_the_corner(stage: Stage) -> Iterator[Until]:
    """The north-western 24 x 24 chips and a little less, with the mouse."""
    gui_driver.choose(gui_driver.widget("landchipArea", QComboBox), "rectangle")
    yield stage.settle(0.2)
    gui_driver.press(gui_driver.widget("landchipDraw", QAbstractButton))
    yield Until(lambda: gui_driver.widget("landchipDraw", QAbstractButton).isChecked(), "the drawing tool")
    canvas, layer = stage.iface.mapCanvas(), stage.memory["imagery"]
    corner = layer.extent()
    start = QgsPointXY(corner.xMinimum() + 10, corner.yMaximum() - 10)
    end = QgsPointXY(corner.xMinimum() + 23.6 * CHIP_M, corner.yMaximum() - 23.6 * CHIP_M)
    gui_driver.drag(
        canvas, gui_driver.on_canvas(canvas, start, layer.crs()), gui_driver.on_canvas(canvas, end, layer.crs())
    )
    yield Until(lambda: not gui_driver.widget("landchipDraw", QAbstractButton).isChecked(), "the rectangle to be drawn")


def the_plan_says_chips_and_time(stage: Stage) -> Iterator[Until]:
    note = gui_driver.widget("landchipPlan")
    yield Until(lambda: "MB" in note.text(), "the plan", 45)
    stage.facts["plan"] = note.text()
    assert gui_driver.widget("landchipRun").isEnabled()


def the_run_starts(stage: Stage) -> Iterator[Until]:
    stage.memory["before"] = set(QgsProject.instance().mapLayers())
    gui_driver.press(gui_driver.widget("landchipRun", QAbstractButton))
    yield Until(lambda: gui_driver.shown("landchipCancel", "landchipDock"), "the run to begin")


def the_map_fills_in_while_it_runs(stage: Stage) -> Iterator[Until]:
    seen = stage.facts["chips_while_running"] = []

    def look() -> bool:
        layer = growing()
        if layer is not None and layer.featureCount() not in (0, *seen):
            seen.append(layer.featureCount())
            stage.facts["told_while_running"] = gui_driver.widget("landchipHowFar").text()
        return not gui_driver.shown("landchipCancel", "landchipDock")

    yield Until(look, "the run to end", RUN_WITHIN_S)
    assert seen, "the map did not grow"


def the_finished_map_is_there_with_its_style(stage: Stage) -> Iterator[Until]:
    yield Until(lambda: gui_driver.shown("landchipResult"), "the result", RUN_WITHIN_S)
    new = [each for key, each in QgsProject.instance().mapLayers().items() if key not in stage.memory["before"]]
    assert [type(each) for each in new] == [QgsVectorLayer], [each.name() for each in new]
    land_use = stage.memory["map"] = new[0]
    assert land_use.isValid() and land_use.renderer().type() == "RuleRenderer"
    stage.facts["styles"] = land_use.styleManager().styles()
    stage.facts["mapped"] = land_use.featureCount()
    stage.facts["result"] = gui_driver.words("landchipResult")
    yield from drawn(stage)
    stage.picture("map")


def the_page_of_the_map_is_shown(stage: Stage) -> Iterator[Until]:
    gui_driver.widget("landchipTabs", QTabWidget).setCurrentIndex(0)
    yield stage.settle(0.2)


def show(stage: Stage, extent: QgsRectangle) -> Iterator[Until]:
    """Moves the map there and waits until it is drawn."""
    canvas = stage.iface.mapCanvas()
    canvas.setExtent(extent.buffered(0.03 * extent.width()))
    canvas.refresh()
    yield from drawn(stage)


def drawn(stage: Stage) -> Iterator[Until]:
    yield stage.settle(0.4)
    yield Until(lambda: not stage.iface.mapCanvas().isDrawing(), "the map to be drawn", 60)


def growing() -> QgsVectorLayer | None:
    """The layer in memory that fills in while a run goes on."""
    every = QgsProject.instance().mapLayers().values()
    return next(
        (each for each in every if each.providerType() == "memory" and each.fields().indexOf("group") >= 0), None
    )


def focus_canvas(stage: Stage) -> None:
    stage.iface.mainWindow().activateWindow()
    stage.iface.mapCanvas().setFocus(Qt.FocusReason.MouseFocusReason)


MAP = (
    the_imagery_is_loaded,
    a_rectangle_is_drawn_over_the_corner,
    the_plan_says_chips_and_time,
    the_run_starts,
    the_map_fills_in_while_it_runs,
    the_finished_map_is_there_with_its_style,
)
