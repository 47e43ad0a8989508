"""Steps that install the plugin and set its engine up, in a QGIS that has neither."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.PyQt.QtWidgets import QAbstractButton, QPushButton

from .. import gui_driver
from ..leak_snapshot import NAME, engine_processes
from ..step_runner import StepRunner, WaitUntil

DOCK, DIALOG = "landchipDock", "landchipSetupDialog"
SETUP_TIMEOUT_S = 420.0


def the_zip_is_installed(runner: StepRunner) -> Iterator[WaitUntil]:
    """As the plugin manager does it with "Install from ZIP"."""
    import pyplugin_installer
    import qgis.utils

    pyplugin_installer.instance().installFromZipFile(runner.inputs["zip"])
    assert NAME in qgis.utils.active_plugins
    yield runner.wait(0.5)


def the_dock_opens(runner: StepRunner) -> Iterator[WaitUntil]:
    gui_driver.trigger(gui_driver.find_action(runner.iface.mainWindow(), "landchipShowDock"))
    yield WaitUntil(
        lambda: gui_driver.is_visible(DOCK) and gui_driver.is_visible("landchipRun"), "the dock with its pages"
    )
    yield runner.wait(0.5)


def without_an_engine_the_dock_says_so_and_nothing_was_started(runner: StepRunner) -> Iterator[WaitUntil]:
    yield WaitUntil(lambda: gui_driver.is_visible("landchipSetUpHere"), "the button that sets the engine up")
    assert not gui_driver.find_widget("landchipRun", QPushButton).isEnabled()
    assert "engine" in gui_driver.find_widget("landchipPlan").text()
    assert engine_processes() == []
    runner.screenshot("no-engine")


def the_set_up_dialog_says_what_will_be_installed(runner: StepRunner) -> Iterator[WaitUntil]:
    gui_driver.press(gui_driver.find_widget("landchipSetUpHere", QAbstractButton))
    yield WaitUntil(lambda: gui_driver.is_visible(DIALOG), "the dialog")
    yield WaitUntil(lambda: "MB" in gui_driver.find_widget("landchipSize").text(), "how large it will be")
    runner.screenshot("setup-before")


def the_engine_is_set_up_by_its_button(runner: StepRunner) -> Iterator[WaitUntil]:
    """By pip, in the data folder of this QGIS's home."""
    button = gui_driver.find_widget("landchipBuild", QAbstractButton)
    gui_driver.press(button)
    yield WaitUntil(lambda: gui_driver.is_visible("landchipCancel", DIALOG), "the set-up to begin")
    yield runner.wait(3)
    runner.screenshot("setup-during")
    yield WaitUntil(lambda: not gui_driver.is_visible("landchipCancel", DIALOG), "the set-up to end", SETUP_TIMEOUT_S)
    runner.screenshot("setup-after")
    runner.facts["setup_text"] = gui_driver.visible_text(DIALOG)


def the_dialog_is_closed(_runner: StepRunner) -> Iterator[WaitUntil]:
    gui_driver.press(gui_driver.find_widget("landchipClose", QAbstractButton, DIALOG))
    yield WaitUntil(lambda: not gui_driver.is_visible(DIALOG), "the dialog to close")
    yield WaitUntil(lambda: not gui_driver.is_visible("landchipSetUpHere"), "the dock to notice the engine")


SETUP_STEPS = (
    the_zip_is_installed,
    the_dock_opens,
    without_an_engine_the_dock_says_so_and_nothing_was_started,
    the_set_up_dialog_says_what_will_be_installed,
    the_engine_is_set_up_by_its_button,
    the_dialog_is_closed,
)
