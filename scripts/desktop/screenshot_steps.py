"""The pictures of the guide, in the order in which a newcomer meets what they show. Names are those of docs/images."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from qgis.core import QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QAbstractButton, QApplication, QCheckBox, QDialog, QDockWidget, QWidget

from . import gui_driver, setup_steps
from .chip_steps import PANEL, answer, ask, corrections, the_project_is_saved, the_tool_is_switched_on
from .map_steps import (
    CHIP_M,
    RUN_WITHIN_S,
    drawn,
    growing,
    show,
    the_imagery_is_loaded,
    the_page_of_the_map_is_shown,
    the_plan_says_chips_and_time,
    the_run_starts,
)
from .setup_steps import DIALOG, SET_UP_WITHIN_S
from .step_runner import Stage, Until

DOCK_WIDTH = 370
HALF = 0.4  # of the map, when it is pictured growing
NEARLY_ALL, OF_EACH = 0.8, 4  # of a chip, and corrections for a class
CHIP = (12, 9)  # counted from the north-western corner


def the_window_is_tidied(stage: Stage) -> Iterator[Until]:
    """Only the layers beside the map, as in a guide."""
    window = stage.iface.mainWindow()
    for dock in window.findChildren(QDockWidget):
        if dock.objectName() not in ("Layers", "landchipDock"):
            dock.hide()
    window.resizeDocks([gui_driver.widget("landchipDock", QDockWidget)], [DOCK_WIDTH], Qt.Orientation.Horizontal)
    yield stage.settle(0.5)


def the_dock_without_an_engine(stage: Stage) -> Iterator[Until]:
    yield Until(lambda: gui_driver.shown("landchipSetUpHere"), "the button that sets the engine up")
    yield from tidy(stage)
    stage.picture("dock-no-engine", gui_driver.widget("landchipDock"))


def the_set_up_before_during_and_after(stage: Stage) -> Iterator[Until]:
    gui_driver.press(gui_driver.widget("landchipSetUpHere", QAbstractButton))
    yield Until(lambda: gui_driver.shown(DIALOG), "the dialog")
    yield Until(lambda: "MB" in gui_driver.widget("landchipSize").text(), "how large it will be")
    dialog = gui_driver.widget(DIALOG)
    yield stage.settle(0.5)
    stage.picture("setup-before", dialog)
    gui_driver.press(gui_driver.widget("landchipBuild", QAbstractButton))
    yield Until(lambda: gui_driver.shown("landchipCancel", DIALOG), "the set-up to begin")
    yield stage.settle(4)
    log = gui_driver.widget("landchipShowLog", QAbstractButton, DIALOG)
    if log.isChecked():  # it names this machine's folders
        gui_driver.press(log)
    yield stage.settle(0.3)
    stage.picture("setup-during", dialog)
    yield Until(lambda: not gui_driver.shown("landchipCancel", DIALOG), "the set-up to end", SET_UP_WITHIN_S)
    gui_driver.press(gui_driver.widget("landchipCheck", QAbstractButton))
    yield Until(lambda: gui_driver.shown("landchipCancel", DIALOG), "the check to begin")
    yield Until(lambda: not gui_driver.shown("landchipCancel", DIALOG), "the check to end", 120)
    yield stage.settle(1)
    stage.picture("setup-after", dialog)


def the_imagery_lies_over_its_land_cover(stage: Stage) -> Iterator[Until]:
    layer = QgsRasterLayer(stage.given["nlcd"], Path(stage.given["nlcd"]).stem)
    QgsProject.instance().addMapLayer(layer)
    yield from the_imagery_is_loaded(stage)
    yield from tidy(stage)


def the_map_while_it_grows(stage: Stage) -> Iterator[Until]:
    total = int("".join(filter(str.isdigit, stage.facts["plan"].split("·")[0])))  # in any language
    done = {"so far": 0}

    def half() -> bool:
        done["so far"] = growing().featureCount() if growing() is not None else 0
        return done["so far"] >= HALF * total or not gui_driver.shown("landchipCancel", "landchipDock")

    yield Until(half, "the map to be half there", RUN_WITHIN_S)
    yield stage.settle(0.4)
    stage.facts["growing"] = done["so far"]
    stage.picture("map-growing", stage.iface.mainWindow())
    stage.picture("dock-running", gui_driver.widget("landchipDock"))


def the_finished_map(stage: Stage) -> Iterator[Until]:
    yield Until(lambda: gui_driver.shown("landchipResult"), "the result", RUN_WITHIN_S)
    every = QgsProject.instance().mapLayers().values()
    stage.memory["map"] = next(each for each in every if each.customProperty("landchip/result"))
    yield from show(stage, stage.memory["imagery"].extent())
    yield Until(lambda: any(map(str.isdigit, gui_driver.widget("landchipPlan").text())), "the plan of a next run", 60)
    yield from tidy(stage)
    stage.picture("qgis-main-window", stage.iface.mainWindow())
    stage.picture("dock-result", gui_driver.widget("landchipDock"))


def a_clicked_chip(stage: Stage) -> Iterator[Until]:
    yield from ask(stage, *CHIP)
    yield from tidy(stage)
    stage.picture("chip-panel", gui_driver.widget("landchipDock"))
    stage.picture("click", stage.iface.mainWindow())


def what_mattered_in_it(stage: Stage) -> Iterator[Until]:
    box = gui_driver.widget("explain", QCheckBox, PANEL)
    gui_driver.press(box)
    caption = gui_driver.widget("caption", inside=PANEL)
    yield Until(lambda: caption.isVisible() and caption.text(), "what mattered", 60)
    yield stage.settle(0.5)
    stage.picture("chip-why", gui_driver.widget("landchipDock"))
    gui_driver.press(box)
    yield Until(lambda: not box.isChecked(), "the box to be cleared")


def wrong_chips_are_corrected(stage: Stage) -> Iterator[Until]:
    """Where the map is wrong about a chip that is nearly all of one class, by what was painted there."""
    truth, land_use = QgsVectorLayer(stage.given["truth"]), stage.memory["map"]
    found = {(each["col"], each["row"]): each["class"] for each in land_use.getFeatures()}
    classes = [each["name"] for each in answer()["classes"]]
    extent, wrong = stage.memory["imagery"].extent(), {name: [] for name in classes}
    for each in truth.getFeatures():
        right, chip = each["class"], (each["col"], each["row"])
        if right != found[chip] and each[f"share_{right}"] > NEARLY_ALL:
            wrong[right].append(chip)
    west, north = round(extent.xMinimum() / CHIP_M), round(extent.yMaximum() / CHIP_M) - 1
    for number, (right, (col, row)) in enumerate(
        [(right, chip) for right, chips in wrong.items() for chip in chips[:: 1 + len(chips) // OF_EACH]], 1
    ):
        yield from ask(stage, col - west, north - row)
        gui_driver.key(stage.iface.mapCanvas(), Qt.Key(int(Qt.Key.Key_1) + classes.index(right)))
        yield Until(lambda number=number: len(corrections()) == number, f"correction {number}")


def the_refit(stage: Stage) -> Iterator[Until]:
    yield from tidy(stage)
    stage.picture("corrections", stage.iface.mainWindow())
    gui_driver.press(gui_driver.widget("refit", QAbstractButton, PANEL))
    yield Until(lambda: gui_driver.shown("refit-start", "landchip-refit"), "the dialog")
    start = gui_driver.widget("refit-start", QAbstractButton, "landchip-refit")
    gui_driver.press(start)
    yield Until(lambda: not start.isEnabled(), "the refit to begin")
    yield Until(start.isEnabled, "the refit to end", 180)
    yield stage.settle(1)
    dialog = gui_driver.widget("landchip-refit", QDialog)
    stage.picture("refit", dialog)
    dialog.reject()
    yield stage.settle(0.5)


def the_model_card(stage: Stage) -> Iterator[Until]:
    gui_driver.press(gui_driver.widget("landchipModelCard", QAbstractButton))
    yield Until(lambda: gui_driver.shown("landchipCard"), "the card")
    yield stage.settle(2)
    stage.picture("model-card", gui_driver.widget("landchipCard"))
    gui_driver.widget("landchipCard", QDialog).reject()
    yield stage.settle(0.3)


def the_page_in_the_options(stage: Stage) -> Iterator[Until]:
    iface = stage.iface
    QTimer.singleShot(0, lambda: iface.showOptionsDialog(iface.mainWindow(), "landchipOptions"))
    yield Until(lambda: gui_driver.shown("landchipOptions"), "the page")
    yield stage.settle(1)
    dialog = gui_driver.widget("landchipOptions").window()
    stage.picture("options", dialog)
    dialog.reject()
    yield Until(lambda: not gui_driver.shown("landchipOptions"), "the options to close")


def the_page_to_print(stage: Stage) -> Iterator[Until]:
    gui_driver.press(gui_driver.widget("landchipLayout", QAbstractButton))
    yield Until(lambda: _designer() is not None, "the layout's window", 60)
    designer = _designer()
    designer.resize(stage.iface.mainWindow().size())
    designer.move(0, 0)
    yield stage.settle(4)
    stage.picture("layout", designer)
    designer.close()


def tidy(stage: Stage) -> Iterator[Until]:
    """Nothing is said above the map, and it is drawn."""
    stage.iface.messageBar().clearWidgets()
    yield stage.settle(0.3)
    yield from drawn(stage)


def _designer() -> QWidget | None:
    every = QApplication.topLevelWidgets()
    return next((each for each in every if each.isVisible() and each.inherits("QgsLayoutDesignerDialog")), None)


PICTURES = (
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
