"""From a QGIS that has never heard of Landchip to one with an engine."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.PyQt.QtWidgets import QAbstractButton, QPushButton

from . import gui_driver
from .leak_snapshot import NAME, workers
from .step_runner import Stage, Until

DOCK, DIALOG = "landchipDock", "landchipSetupDialog"
SET_UP_WITHIN_S = 420.0


def the_zip_is_installed(stage: Stage) -> Iterator[Until]:
    """As the plugin manager does it with "Install from ZIP"."""
    import pyplugin_installer
    import qgis.utils

    pyplugin_installer.instance().installFromZipFile(stage.given["zip"])
    assert NAME in qgis.utils.active_plugins
    yield stage.settle(0.5)


def the_dock_opens(stage: Stage) -> Iterator[Until]:
    gui_driver.trigger(gui_driver.action(stage.iface.mainWindow(), "landchipShowDock"))
    yield Until(lambda: gui_driver.shown(DOCK) and gui_driver.shown("landchipRun"), "the dock with its pages")
    yield stage.settle(0.5)


def without_an_engine_the_dock_says_so_and_nothing_was_started(stage: Stage) -> Iterator[Until]:
    yield Until(lambda: gui_driver.shown("landchipSetUpHere"), "the button that sets the engine up")
    assert not gui_driver.widget("landchipRun", QPushButton).isEnabled()
    assert "engine" in gui_driver.widget("landchipPlan").text()
    assert workers() == []
    stage.picture("no-engine")


def the_set_up_dialog_says_what_will_be_installed(stage: Stage) -> Iterator[Until]:
    gui_driver.press(gui_driver.widget("landchipSetUpHere", QAbstractButton))
    yield Until(lambda: gui_driver.shown(DIALOG), "the dialog")
    yield Until(lambda: "MB" in gui_driver.widget("landchipSize").text(), "how large it will be")
    stage.picture("setup-before")


def the_engine_is_set_up_by_its_button(stage: Stage) -> Iterator[Until]:
    """By pip, in the data folder of this QGIS's own user."""
    button = gui_driver.widget("landchipBuild", QAbstractButton)
    gui_driver.press(button)
    yield Until(lambda: gui_driver.shown("landchipCancel", DIALOG), "the set-up to begin")
    yield stage.settle(3)
    stage.picture("setup-during")
    yield Until(lambda: not gui_driver.shown("landchipCancel", DIALOG), "the set-up to end", SET_UP_WITHIN_S)
    stage.picture("setup-after")
    stage.facts["set_up_said"] = gui_driver.words(DIALOG)


def the_dialog_is_closed(_stage: Stage) -> Iterator[Until]:
    gui_driver.press(gui_driver.widget("landchipClose", QAbstractButton, DIALOG))
    yield Until(lambda: not gui_driver.shown(DIALOG), "the dialog to close")
    yield Until(lambda: not gui_driver.shown("landchipSetUpHere"), "the dock to notice the engine")


SET_UP = (
    the_zip_is_installed,
    the_dock_opens,
    without_an_engine_the_dock_says_so_and_nothing_was_started,
    the_set_up_dialog_says_what_will_be_installed,
    the_engine_is_set_up_by_its_button,
    the_dialog_is_closed,
)
