"""The pictures of the guide, in the order in which a newcomer meets what they show. Names are those of docs/images."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from qgis.core import QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QAbstractButton, QApplication, QCheckBox, QDialog, QDockWidget, QWidget

from . import gui_driver, setup_steps
from .chip_steps import (
    PANEL,
    click_chip,
    panel_answer,
    saved_corrections,
    the_project_is_saved,
    the_tool_is_switched_on,
)
from .map_steps import (
    CHIP_M,
    RUN_TIMEOUT_S,
    live_layer,
    the_imagery_is_loaded,
    the_page_of_the_map_is_shown,
    the_plan_says_chips_and_time,
    the_run_starts,
    wait_until_drawn,
    zoom_to,
)
from .setup_steps import DIALOG, SETUP_TIMEOUT_S
from .step_runner import StepRunner, WaitUntil

DOCK_WIDTH = 370
PICTURED_SHARE = 0.4  # of the map, when it is pictured growing
CLEAR_SHARE, CORRECTIONS_PER_CLASS = 0.8, 4  # of a chip, and corrections for a class
PICTURED_CHIP = (12, 9)  # counted from the north-western corner


def the_window_is_tidied(stage: StepRunner) -> Iterator[WaitUntil]:
    """Only the layers beside the map, as in a guide."""
    window = stage.iface.mainWindow()
    for dock in window.findChildren(QDockWidget):
        if dock.objectName() not in ("Layers", "landchipDock"):
            dock.hide()
    window.resizeDocks([gui_driver.find_widget("landchipDock", QDockWidget)], [DOCK_WIDTH], Qt.Orientation.Horizontal)
    yield stage.settle(0.5)


def the_dock_without_an_engine(stage: StepRunner) -> Iterator[WaitUntil]:
    yield WaitUntil(lambda: gui_driver.is_visible("landchipSetUpHere"), "the button that sets the engine up")
    yield from clear_and_redraw(stage)
    stage.picture("dock-no-engine", gui_driver.find_widget("landchipDock"))


def the_set_up_before_during_and_after(stage: StepRunner) -> Iterator[WaitUntil]:
    gui_driver.press(gui_driver.find_widget("landchipSetUpHere", QAbstractButton))
    yield WaitUntil(lambda: gui_driver.is_visible(DIALOG), "the dialog")
    yield WaitUntil(lambda: "MB" in gui_driver.find_widget("landchipSize").text(), "how large it will be")
    dialog = gui_driver.find_widget(DIALOG)
    yield stage.settle(0.5)
    stage.picture("setup-before", dialog)
    gui_driver.press(gui_driver.find_widget("landchipBuild", QAbstractButton))
    yield WaitUntil(lambda: gui_driver.is_visible("landchipCancel", DIALOG), "the set-up to begin")
    yield stage.settle(4)
    log = gui_driver.find_widget("landchipShowLog", QAbstractButton, DIALOG)
    if log.isChecked():  # it names this machine's folders
        gui_driver.press(log)
    yield stage.settle(0.3)
    stage.picture("setup-during", dialog)
    yield WaitUntil(lambda: not gui_driver.is_visible("landchipCancel", DIALOG), "the set-up to end", SETUP_TIMEOUT_S)
    gui_driver.press(gui_driver.find_widget("landchipCheck", QAbstractButton))
    yield WaitUntil(lambda: gui_driver.is_visible("landchipCancel", DIALOG), "the check to begin")
    yield WaitUntil(lambda: not gui_driver.is_visible("landchipCancel", DIALOG), "the check to end", 120)
    yield stage.settle(1)
    stage.picture("setup-after", dialog)


def the_imagery_lies_over_its_land_cover(stage: StepRunner) -> Iterator[WaitUntil]:
    layer = QgsRasterLayer(stage.given["nlcd"], Path(stage.given["nlcd"]).stem)
    QgsProject.instance().addMapLayer(layer)
    yield from the_imagery_is_loaded(stage)
    yield from clear_and_redraw(stage)


def the_map_while_it_grows(stage: StepRunner) -> Iterator[WaitUntil]:
    total = int("".join(filter(str.isdigit, stage.facts["plan"].split("·")[0])))  # in any language
    done = {"so far": 0}

    def half() -> bool:
        done["so far"] = live_layer().featureCount() if live_layer() is not None else 0
        return done["so far"] >= PICTURED_SHARE * total or not gui_driver.is_visible("landchipCancel", "landchipDock")

    yield WaitUntil(half, "the map to be half there", RUN_TIMEOUT_S)
    yield stage.settle(0.4)
    stage.facts["growing"] = done["so far"]
    stage.picture("map-growing", stage.iface.mainWindow())
    stage.picture("dock-running", gui_driver.find_widget("landchipDock"))


def the_finished_map(stage: StepRunner) -> Iterator[WaitUntil]:
    yield WaitUntil(lambda: gui_driver.is_visible("landchipResult"), "the result", RUN_TIMEOUT_S)
    every = QgsProject.instance().mapLayers().values()
    stage.memory["map"] = next(each for each in every if each.customProperty("landchip/result"))
    yield from zoom_to(stage, stage.memory["imagery"].extent())
    yield WaitUntil(
        lambda: any(map(str.isdigit, gui_driver.find_widget("landchipPlan").text())), "the plan of a next run", 60
    )
    yield from clear_and_redraw(stage)
    stage.picture("qgis-main-window", stage.iface.mainWindow())
    stage.picture("dock-result", gui_driver.find_widget("landchipDock"))


def a_clicked_chip(stage: StepRunner) -> Iterator[WaitUntil]:
    yield from click_chip(stage, *PICTURED_CHIP)
    yield from clear_and_redraw(stage)
    stage.picture("chip-panel", gui_driver.find_widget("landchipDock"))
    stage.picture("click", stage.iface.mainWindow())


def what_mattered_in_it(stage: StepRunner) -> Iterator[WaitUntil]:
    box = gui_driver.find_widget("explain", QCheckBox, PANEL)
    gui_driver.press(box)
    caption = gui_driver.find_widget("caption", inside=PANEL)
    yield WaitUntil(lambda: caption.isVisible() and caption.text(), "what mattered", 60)
    yield stage.settle(0.5)
    stage.picture("chip-why", gui_driver.find_widget("landchipDock"))
    gui_driver.press(box)
    yield WaitUntil(lambda: not box.isChecked(), "the box to be cleared")


def wrong_chips_are_corrected(stage: StepRunner) -> Iterator[WaitUntil]:
    """Where the map is wrong about a chip that is nearly all of one class, by what was painted there."""
    truth, land_use = QgsVectorLayer(stage.given["truth"]), stage.memory["map"]
    found = {(each["col"], each["row"]): each["class"] for each in land_use.getFeatures()}
    classes = [each["name"] for each in panel_answer()["classes"]]
    extent, wrong = stage.memory["imagery"].extent(), {name: [] for name in classes}
    for each in truth.getFeatures():
        right, chip = each["class"], (each["col"], each["row"])
        if right != found[chip] and each[f"share_{right}"] > CLEAR_SHARE:
            wrong[right].append(chip)
    west, north = round(extent.xMinimum() / CHIP_M), round(extent.yMaximum() / CHIP_M) - 1
    for number, (right, (col, row)) in enumerate(
        [(right, chip) for right, chips in wrong.items() for chip in chips[:: 1 + len(chips) // CORRECTIONS_PER_CLASS]],
        1,
    ):
        yield from click_chip(stage, col - west, north - row)
        gui_driver.press_key(stage.iface.mapCanvas(), Qt.Key(int(Qt.Key.Key_1) + classes.index(right)))
        yield WaitUntil(lambda number=number: len(saved_corrections()) == number, f"correction {number}")


def the_refit(stage: StepRunner) -> Iterator[WaitUntil]:
    yield from clear_and_redraw(stage)
    stage.picture("corrections", stage.iface.mainWindow())
    gui_driver.press(gui_driver.find_widget("refit", QAbstractButton, PANEL))
    yield WaitUntil(lambda: gui_driver.is_visible("refit-start", "landchip-refit"), "the dialog")
    start = gui_driver.find_widget("refit-start", QAbstractButton, "landchip-refit")
    gui_driver.press(start)
    yield WaitUntil(lambda: not start.isEnabled(), "the refit to begin")
    yield WaitUntil(start.isEnabled, "the refit to end", 180)
    yield stage.settle(1)
    dialog = gui_driver.find_widget("landchip-refit", QDialog)
    stage.picture("refit", dialog)
    dialog.reject()
    yield stage.settle(0.5)


def the_model_card(stage: StepRunner) -> Iterator[WaitUntil]:
    gui_driver.press(gui_driver.find_widget("landchipModelCard", QAbstractButton))
    yield WaitUntil(lambda: gui_driver.is_visible("landchipCard"), "the card")
    yield stage.settle(2)
    stage.picture("model-card", gui_driver.find_widget("landchipCard"))
    gui_driver.find_widget("landchipCard", QDialog).reject()
    yield stage.settle(0.3)


def the_page_in_the_options(stage: StepRunner) -> Iterator[WaitUntil]:
    iface = stage.iface
    QTimer.singleShot(0, lambda: iface.showOptionsDialog(iface.mainWindow(), "landchipOptions"))
    yield WaitUntil(lambda: gui_driver.is_visible("landchipOptions"), "the page")
    yield stage.settle(1)
    dialog = gui_driver.find_widget("landchipOptions").window()
    stage.picture("options", dialog)
    dialog.reject()
    yield WaitUntil(lambda: not gui_driver.is_visible("landchipOptions"), "the options to close")


def the_page_to_print(stage: StepRunner) -> Iterator[WaitUntil]:
    gui_driver.press(gui_driver.find_widget("landchipLayout", QAbstractButton))
    yield WaitUntil(lambda: _layout_designer() is not None, "the layout's window", 60)
    designer = _layout_designer()
    designer.resize(stage.iface.mainWindow().size())
    designer.move(0, 0)
    yield stage.settle(4)
    stage.picture("layout", designer)
    designer.close()


def clear_and_redraw(stage: StepRunner) -> Iterator[WaitUntil]:
    """Nothing is said above the map, and it is drawn."""
    stage.iface.messageBar().clearWidgets()
    yield stage.settle(0.3)
    yield from wait_until_drawn(stage)


def _layout_designer() -> QWidget | None:
    every = QApplication.topLevelWidgets()
    return next((each for each in every if each.isVisible() and each.inherits("QgsLayoutDesignerDialog")), None)


SCREENSHOT_STEPS = (
    setup_steps.the_dock_opens,
    the_window_is_tidied,
    the_dock_without_an_engine,
    the_set_up_before_during_and_after,
    setup_steps.the_dialog_is_closed,
    the_imagery_lies_over_its_land_cover,
    the_plan_says_chips_and_time,
    the_run_starts,
    the_map_while_it_grows,
    the_finished_map,
    the_model_card,
    the_page_in_the_options,
    the_page_to_print,
    the_project_is_saved,
    the_tool_is_switched_on,
    a_clicked_chip,
    what_mattered_in_it,
    wrong_chips_are_corrected,
    the_refit,
    the_page_of_the_map_is_shown,
)
