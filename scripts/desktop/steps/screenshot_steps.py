"""Steps that take the screenshots of the guide, named as in docs/images, in the order of a first use."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from qgis.core import QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QAbstractButton, QCheckBox, QDialog, QDockWidget

from .. import gui_driver
from ..step_runner import StepRunner, WaitUntil
from . import imagery_steps, project_steps, setup_steps, tile_steps
from .chip_steps import (
    PANEL,
    click_chip,
    panel_answer,
    run_refit,
    saved_corrections,
    the_project_is_saved,
    the_tool_is_switched_on,
)
from .map_steps import (
    CHIP_M,
    RUN_TIMEOUT_S,
    live_layer,
    the_finished_map_is_there_with_its_style,
    the_imagery_is_loaded,
    the_page_of_the_map_is_shown,
    the_plan_says_chips_and_time,
    the_run_starts,
    wait_until_drawn,
    zoom_to,
)
from .setup_steps import DIALOG, SETUP_TIMEOUT_S

DOCK_WIDTH = 370
PICTURED_SHARE = 0.4  # of the map's chips, in the screenshot of a run
CLEAR_SHARE = 0.8  # share of one class from which a chip is corrected
CORRECTIONS_PER_CLASS = 4  # about
PICTURED_CHIP = (12, 9)  # column and row from the north-western corner


def the_window_is_tidied(runner: StepRunner) -> Iterator[WaitUntil]:
    """Hide all docks but layers and Landchip."""
    window = runner.iface.mainWindow()
    for dock in window.findChildren(QDockWidget):
        if dock.objectName() not in ("Layers", "landchipDock"):
            dock.hide()
    window.resizeDocks([gui_driver.find_widget("landchipDock", QDockWidget)], [DOCK_WIDTH], Qt.Orientation.Horizontal)
    yield runner.wait(0.5)


def the_dock_without_an_engine(runner: StepRunner) -> Iterator[WaitUntil]:
    yield WaitUntil(lambda: gui_driver.is_visible("landchipSetUpHere"), "the button that sets the engine up")
    yield from clear_and_redraw(runner)
    runner.screenshot("dock-no-engine", gui_driver.find_widget("landchipDock"))


def the_set_up_before_during_and_after(runner: StepRunner) -> Iterator[WaitUntil]:
    gui_driver.press(gui_driver.find_widget("landchipSetUpHere", QAbstractButton))
    yield WaitUntil(lambda: gui_driver.is_visible(DIALOG), "the dialog")
    yield WaitUntil(lambda: "MB" in gui_driver.find_widget("landchipSize").text(), "how large it will be")
    dialog = gui_driver.find_widget(DIALOG)
    yield runner.wait(0.5)
    runner.screenshot("setup-before", dialog)
    gui_driver.press(gui_driver.find_widget("landchipBuild", QAbstractButton))
    yield WaitUntil(lambda: gui_driver.is_visible("landchipCancel", DIALOG), "the set-up to begin")
    yield runner.wait(4)
    log = gui_driver.find_widget("landchipShowLog", QAbstractButton, DIALOG)
    if log.isChecked():  # it names this machine's folders
        gui_driver.press(log)
    yield runner.wait(0.3)
    runner.screenshot("setup-during", dialog)
    yield WaitUntil(lambda: not gui_driver.is_visible("landchipCancel", DIALOG), "the set-up to end", SETUP_TIMEOUT_S)
    gui_driver.press(gui_driver.find_widget("landchipCheck", QAbstractButton))
    yield WaitUntil(lambda: gui_driver.is_visible("landchipCancel", DIALOG), "the check to begin")
    yield WaitUntil(lambda: not gui_driver.is_visible("landchipCancel", DIALOG), "the check to end", 120)
    yield runner.wait(1)
    runner.screenshot("setup-after", dialog)


def the_imagery_lies_over_its_land_cover(runner: StepRunner) -> Iterator[WaitUntil]:
    layer = QgsRasterLayer(runner.inputs["nlcd"], Path(runner.inputs["nlcd"]).stem)
    QgsProject.instance().addMapLayer(layer)
    yield from the_imagery_is_loaded(runner)
    yield from clear_and_redraw(runner)


def the_map_while_it_grows(runner: StepRunner) -> Iterator[WaitUntil]:
    total = int("".join(filter(str.isdigit, runner.facts["plan"].split("·")[0])))  # in any language
    done = {"so far": 0}

    def is_partly_done() -> bool:
        done["so far"] = live_layer().featureCount() if live_layer() is not None else 0
        return done["so far"] >= PICTURED_SHARE * total or not gui_driver.is_visible("landchipCancel", "landchipDock")

    yield WaitUntil(is_partly_done, "the map to be half there", RUN_TIMEOUT_S)
    yield runner.wait(0.4)
    runner.facts["growing"] = done["so far"]
    runner.screenshot("map-growing", runner.iface.mainWindow())
    runner.screenshot("dock-running", gui_driver.find_widget("landchipDock"))


def the_finished_map(runner: StepRunner) -> Iterator[WaitUntil]:
    yield WaitUntil(lambda: gui_driver.is_visible("landchipResult"), "the result", RUN_TIMEOUT_S)
    layers = QgsProject.instance().mapLayers().values()
    runner.memory["map"] = next(each for each in layers if each.customProperty("landchip/result"))
    yield from zoom_to(runner, runner.memory["imagery"].extent())
    yield WaitUntil(
        lambda: any(map(str.isdigit, gui_driver.find_widget("landchipPlan").text())), "the plan of a next run", 60
    )
    yield from clear_and_redraw(runner)
    runner.screenshot("qgis-main-window", runner.iface.mainWindow())
    runner.screenshot("dock-result", gui_driver.find_widget("landchipDock"))


def a_clicked_chip(runner: StepRunner) -> Iterator[WaitUntil]:
    yield from click_chip(runner, *PICTURED_CHIP)
    yield from clear_and_redraw(runner)
    runner.screenshot("chip-panel", gui_driver.find_widget("landchipDock"))
    runner.screenshot("click", runner.iface.mainWindow())


def what_mattered_in_it(runner: StepRunner) -> Iterator[WaitUntil]:
    box = gui_driver.find_widget("explain", QCheckBox, PANEL)
    gui_driver.press(box)
    caption = gui_driver.find_widget("caption", ancestor=PANEL)
    yield WaitUntil(lambda: caption.isVisible() and caption.text(), "what mattered", 60)
    yield runner.wait(0.5)
    runner.screenshot("chip-why", gui_driver.find_widget("landchipDock"))
    gui_driver.press(box)
    yield WaitUntil(lambda: not box.isChecked(), "the box to be cleared")


def wrong_chips_are_corrected(runner: StepRunner) -> Iterator[WaitUntil]:
    """Correct some misclassified chips that are nearly all of one class, by the truth of the painted landscape."""
    truth, land_use = QgsVectorLayer(runner.inputs["truth"]), runner.memory["map"]
    mapped_class = {(each["col"], each["row"]): each["class"] for each in land_use.getFeatures()}
    classes = [each["name"] for each in panel_answer()["classes"]]
    extent, wrong = runner.memory["imagery"].extent(), {name: [] for name in classes}
    for each in truth.getFeatures():
        true_class, chip = each["class"], (each["col"], each["row"])
        if true_class != mapped_class[chip] and each[f"share_{true_class}"] > CLEAR_SHARE:
            wrong[true_class].append(chip)
    west, north = round(extent.xMinimum() / CHIP_M), round(extent.yMaximum() / CHIP_M) - 1
    for number, (true_class, (col, row)) in enumerate(
        [
            (true_class, chip)
            for true_class, chips in wrong.items()
            for chip in chips[:: 1 + len(chips) // CORRECTIONS_PER_CLASS]
        ],
        1,
    ):
        yield from click_chip(runner, col - west, north - row)
        gui_driver.press_key(runner.iface.mapCanvas(), Qt.Key(int(Qt.Key.Key_1) + classes.index(true_class)))
        yield WaitUntil(lambda number=number: len(saved_corrections()) == number, f"correction {number}")


def the_refit(runner: StepRunner) -> Iterator[WaitUntil]:
    yield from clear_and_redraw(runner)
    runner.screenshot("corrections", runner.iface.mainWindow())
    yield from run_refit()
    yield runner.wait(1)
    dialog = gui_driver.find_widget("landchip-refit", QDialog)
    runner.screenshot("refit", dialog)
    dialog.reject()
    yield runner.wait(0.5)


def the_model_card(runner: StepRunner) -> Iterator[WaitUntil]:
    gui_driver.press(gui_driver.find_widget("landchipModelCard", QAbstractButton))
    yield WaitUntil(lambda: gui_driver.is_visible("landchipCard"), "the card")
    yield runner.wait(2)
    runner.screenshot("model-card", gui_driver.find_widget("landchipCard"))
    gui_driver.find_widget("landchipCard", QDialog).reject()
    yield runner.wait(0.3)


def the_page_in_the_options(runner: StepRunner) -> Iterator[WaitUntil]:
    iface = runner.iface
    QTimer.singleShot(0, lambda: iface.showOptionsDialog(iface.mainWindow(), "landchipOptions"))
    yield WaitUntil(lambda: gui_driver.is_visible("landchipOptions"), "the page")
    yield runner.wait(1)
    dialog = gui_driver.find_widget("landchipOptions").window()
    runner.screenshot("options", dialog)
    dialog.reject()
    yield WaitUntil(lambda: not gui_driver.is_visible("landchipOptions"), "the options to close")


def get_imagery_and_what_it_finds(runner: StepRunner) -> Iterator[WaitUntil]:
    """In a project of its own."""
    yield from project_steps.another_project_is_begun(runner)
    yield from imagery_steps.get_imagery_opens(runner)
    yield from imagery_steps.imagery_is_searched_for(runner)
    yield runner.wait(0.5)
    runner.screenshot("get-imagery", gui_driver.find_widget(imagery_steps.DIALOG))
    yield from imagery_steps.the_dialog_is_closed(runner)


def a_map_of_tiles(runner: StepRunner) -> Iterator[WaitUntil]:
    """A click, a correction and a run on tiles, in a project of its own, which is saved and opened again."""
    yield from project_steps.another_project_is_begun(runner)
    for step in (
        tile_steps.tiles_are_loaded,
        the_tool_is_switched_on,
        tile_steps.a_click_on_the_world_is_answered,
        tile_steps.the_chip_is_corrected_by_a_key,
        tile_steps.the_visible_map_is_the_area,
        the_run_starts,
        the_finished_map_is_there_with_its_style,
        project_steps.the_project_is_saved_as_it_is,
        project_steps.another_project_is_begun,
        project_steps.the_project_is_opened_again,
        clear_and_redraw,
    ):
        yield from step(runner)
    runner.screenshot("tiles-map", runner.iface.mainWindow())


def the_page_to_print(runner: StepRunner) -> Iterator[WaitUntil]:
    gui_driver.press(gui_driver.find_widget("landchipLayout", QAbstractButton))
    yield WaitUntil(lambda: gui_driver.layout_designer() is not None, "the layout's window", 60)
    designer = gui_driver.layout_designer()
    designer.resize(runner.iface.mainWindow().size())
    designer.move(0, 0)
    yield runner.wait(4)
    runner.screenshot("layout", designer)
    designer.close()


def clear_and_redraw(runner: StepRunner) -> Iterator[WaitUntil]:
    """Clear the message bar and wait until the map is drawn."""
    runner.iface.messageBar().clearWidgets()
    yield runner.wait(0.3)
    yield from wait_until_drawn(runner)


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
    a_map_of_tiles,
    get_imagery_and_what_it_finds,
)
