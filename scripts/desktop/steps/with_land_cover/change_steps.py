"""Steps that compare a finished map with older land cover: the panel's button, Processing's dialog, the change map.

inputs: `raster`; `nlcd`, the path of land cover of an earlier year; and, where they are to be others than the usual
ones, `model` and `rates`, paths of a model and of annual rates of change
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingContext, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAbstractButton, QComboBox, QDockWidget, QLabel, QTabWidget

from ... import gui_driver
from ...step_runner import StepRunner, WaitUntil
from ..map_steps import (
    the_finished_map_is_there_with_its_style,
    the_imagery_is_loaded,
    the_plan_says_chips_and_time,
    the_run_starts,
    wait_until_drawn,
    zoom_to,
)
from ..setup_steps import the_dock_opens
from .review_steps import candidates_are_listed_by_the_button_new, the_sample_is_reviewed_from_the_page_change

IMAGERY_YEAR = 2022  # the generated landscape states no date
CHANGE_TIMEOUT_S = 120.0
DOCK_WIDTH = 370


def nlcd_and_imagery_are_loaded(runner: StepRunner) -> Iterator[WaitUntil]:
    path = Path(runner.inputs["nlcd"])
    QgsProject.instance().addMapLayer(QgsRasterLayer(str(path), path.stem))
    yield from the_imagery_is_loaded(runner)
    window = runner.iface.mainWindow()
    for dock in window.findChildren(QDockWidget):
        if dock.objectName() not in ("Layers", "landchipDock"):
            dock.hide()
    window.resizeDocks([gui_driver.find_widget("landchipDock", QDockWidget)], [DOCK_WIDTH], Qt.Orientation.Horizontal)
    if runner.inputs.get("model"):
        box = gui_driver.find_widget("landchipModel", QComboBox)
        box.addItem(Path(runner.inputs["model"]).stem, runner.inputs["model"])
        gui_driver.choose_item(box, Path(runner.inputs["model"]).stem)
        yield runner.wait(0.5)


def the_dialog_has_the_map_and_the_land_cover(runner: StepRunner) -> Iterator[WaitUntil]:
    gui_driver.press(gui_driver.find_widget("landchipChange", QAbstractButton))
    yield WaitUntil(lambda: gui_driver.processing_dialog() is not None, "Processing's dialog")
    wrappers = gui_driver.processing_dialog().mainWidget().wrappers
    runner.facts["input"] = wrappers["INPUT"].parameterValue() == runner.memory["map"].id()
    nlcd = QgsProject.instance().mapLayer(wrappers["NLCD"].parameterValue())
    runner.facts["land_cover"] = nlcd.name() if nlcd is not None else ""
    wrappers["TO_YEAR"].setParameterValue(IMAGERY_YEAR, QgsProcessingContext())
    if runner.inputs.get("rates"):
        wrappers["RATES"].setParameterValue(runner.inputs["rates"], QgsProcessingContext())
    yield runner.wait(0.5)
    runner.screenshot("change-dialog", gui_driver.processing_dialog())


def the_change_map_is_loaded_with_its_styles(runner: StepRunner) -> Iterator[WaitUntil]:
    gui_driver.press(gui_driver.processing_dialog().runButton())
    yield WaitUntil(lambda: _change_layer() is not None, "the change map", CHANGE_TIMEOUT_S)
    yield runner.wait(1)
    runner.screenshot("change-log", gui_driver.processing_dialog())
    gui_driver.processing_dialog().reject()
    yield WaitUntil(lambda: gui_driver.processing_dialog() is None, "the dialog to close")
    layer, tree = _change_layer(), QgsProject.instance().layerTreeRoot()
    order = [each.name() for each in tree.layerOrder()]
    runner.facts["above the map"] = order.index(layer.name()) < order.index(runner.memory["map"].name())
    runner.facts["styles"] = layer.styleManager().styles()
    runner.facts["name"] = layer.name()
    runner.facts["map is hidden"] = not tree.findLayer(runner.memory["map"].id()).isVisible()
    runner.facts["said"] = runner.iface.messageBar().currentItem().text()
    runner.iface.messageBar().clearWidgets()
    yield from zoom_to(runner, runner.memory["imagery"].extent())
    yield from wait_until_drawn(runner)


def the_page_change_is_shown_with_the_map(runner: StepRunner) -> Iterator[WaitUntil]:
    tabs = gui_driver.find_widget("landchipTabs", QTabWidget)
    runner.facts["page"] = tabs.tabText(tabs.currentIndex())
    runner.facts["sentences"] = gui_driver.find_widget("landchipChangeSentences", QLabel).text()
    runner.screenshot("change", runner.iface.mainWindow())
    yield runner.wait(0.2)


def a_sample_is_drawn_from_the_page(runner: StepRunner) -> Iterator[WaitUntil]:
    gui_driver.press(gui_driver.find_widget("landchipChangeSample", QAbstractButton))
    yield WaitUntil(lambda: gui_driver.processing_dialog() is not None, "Processing's dialog")
    gui_driver.press(gui_driver.processing_dialog().runButton())
    tree = QgsProject.instance().layerTreeRoot()
    yield WaitUntil(
        lambda: any("Sample of" in each.name() for each in tree.findLayers()), "the sample", CHANGE_TIMEOUT_S
    )
    yield runner.wait(0.5)
    gui_driver.processing_dialog().reject()
    yield WaitUntil(lambda: gui_driver.processing_dialog() is None, "the dialog to close")
    note = gui_driver.find_widget("landchipChangeReviewNote", QLabel)
    yield WaitUntil(lambda: bool(note.text()), "how much is reviewed")
    runner.facts["reviewed"] = note.text()
    yield from wait_until_drawn(runner)
    runner.screenshot("change-page", gui_driver.find_widget("landchipChangeContent"))  # what is scrolled away, too


def the_change_map_has_a_page_to_print(runner: StepRunner) -> Iterator[WaitUntil]:
    gui_driver.press(gui_driver.find_widget("landchipChangePrint", QAbstractButton))
    yield WaitUntil(lambda: gui_driver.layout_designer() is not None, "the layout's window", 60)
    designer = gui_driver.layout_designer()
    designer.resize(runner.iface.mainWindow().size())
    designer.move(0, 0)
    yield runner.wait(4)
    runner.facts["printed"] = QgsProject.instance().layoutManager().printLayouts()[0].name()
    runner.screenshot("change-layout", designer)
    designer.close()


def only_new_development_is_shown(runner: StepRunner) -> Iterator[WaitUntil]:
    _change_layer().styleManager().setCurrentStyle("New development")
    _change_layer().triggerRepaint()
    yield from wait_until_drawn(runner)
    runner.screenshot("change-development", runner.iface.mainWindow())


def _change_layer() -> Any:
    layers = QgsProject.instance().mapLayers().values()
    return next((each for each in layers if each.customProperty("landchip/change")), None)


CHANGE_STEPS = (
    the_dock_opens,
    nlcd_and_imagery_are_loaded,
    the_plan_says_chips_and_time,
    the_run_starts,
    the_finished_map_is_there_with_its_style,
    the_dialog_has_the_map_and_the_land_cover,
    the_change_map_is_loaded_with_its_styles,
    the_page_change_is_shown_with_the_map,
    a_sample_is_drawn_from_the_page,
    the_sample_is_reviewed_from_the_page_change,
    candidates_are_listed_by_the_button_new,
    the_change_map_has_a_page_to_print,
    only_new_development_is_shown,
)
