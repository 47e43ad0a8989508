"""From a QGIS that has never heard of Landchip to one with an engine."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.PyQt.QtWidgets import QAbstractButton, QPushButton

from . import hands
from .census import NAME, workers
from .stage import Stage, Until

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
    hands.trigger(hands.action(stage.iface.mainWindow(), "landchipShowDock"))
    yield Until(lambda: hands.shown(DOCK) and hands.shown("landchipRun"), "the dock with its pages")
    yield stage.settle(0.5)


def without_an_engine_the_dock_says_so_and_nothing_was_started(stage: Stage) -> Iterator[Until]:
    yield Until(lambda: hands.shown("landchipSetUpHere"), "the button that sets the engine up")
    assert not hands.widget("landchipRun", QPushButton).isEnabled()
    assert "engine" in hands.widget("landchipPlan").text()
    assert workers() == []
    stage.picture("no-engine")


def the_set_up_dialog_says_what_will_be_installed(stage: Stage) -> Iterator[Until]:
    hands.press(hands.widget("landchipSetUpHere", QAbstractButton))
    yield Until(lambda: hands.shown(DIALOG), "the dialog")
    yield Until(lambda: "MB" in hands.widget("landchipSize").text(), "how large it will be")
    stage.picture("setup-before")


def the_engine_is_set_up_by_its_button(stage: Stage) -> Iterator[Until]:
    """By pip, in the data folder of this QGIS's own user."""
    button = hands.widget("landchipBuild", QAbstractButton)
    hands.press(button)
    yield Until(lambda: hands.shown("landchipCancel", DIALOG), "the set-up to begin")
    yield stage.settle(3)
    stage.picture("setup-during")
    yield Until(lambda: not hands.shown("landchipCancel", DIALOG), "the set-up to end", SET_UP_WITHIN_S)
    stage.picture("setup-after")
    stage.facts["set_up_said"] = hands.words(DIALOG)


def the_dialog_is_closed(_stage: Stage) -> Iterator[Until]:
    hands.press(hands.widget("landchipClose", QAbstractButton, DIALOG))
    yield Until(lambda: not hands.shown(DIALOG), "the dialog to close")
    yield Until(lambda: not hands.shown("landchipSetUpHere"), "the dock to notice the engine")


SET_UP = (
    the_zip_is_installed,
    the_dock_opens,
    without_an_engine_the_dock_says_so_and_nothing_was_started,
    the_set_up_dialog_says_what_will_be_installed,
    the_engine_is_set_up_by_its_button,
    the_dialog_is_closed,
)
