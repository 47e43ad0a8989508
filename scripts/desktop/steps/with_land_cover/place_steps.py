"""Steps that fit the model to a place with NLCD: a map before, the dialog, the fit, a map after.

inputs: `raster`, `nlcd`, and `model`, the path of the one to begin with; the default model where it is left out
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAbstractButton, QComboBox, QDialog, QDockWidget, QLabel, QTextBrowser

from ... import gui_driver
from ...step_runner import StepRunner, WaitUntil
from ..map_steps import (
    the_finished_map_is_there_with_its_style,
    the_imagery_is_loaded,
    the_page_of_the_map_is_shown,
    the_plan_says_chips_and_time,
    the_run_starts,
    wait_until_drawn,
)
from ..setup_steps import the_dock_opens

DIALOG = "landchip-place"
FIT_TIMEOUT_S = 300.0
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
    yield from _choose_model(runner.inputs.get("model", ""))


def the_map_before(runner: StepRunner) -> Iterator[WaitUntil]:
    yield from _map(runner, "before")


def the_dialog_proposes_the_nlcd_layer(runner: StepRunner) -> Iterator[WaitUntil]:
    runner.facts["proposed"] = gui_driver.is_visible("landchipResultFit")
    button = "landchipResultFit" if runner.facts["proposed"] else "landchipModelFit"
    gui_driver.press(gui_driver.find_widget(button, QAbstractButton))
    yield WaitUntil(lambda: gui_driver.is_visible(DIALOG), "the dialog")
    box = gui_driver.find_widget("place-land-cover", QComboBox)
    assert box.currentText() == Path(runner.inputs["nlcd"]).stem
    yield runner.wait(0.5)
    runner.screenshot("fit-dialog", gui_driver.find_widget(DIALOG))


def the_model_is_fitted_and_chosen(runner: StepRunner) -> Iterator[WaitUntil]:
    gui_driver.press(gui_driver.find_widget("place-start", QAbstractButton, DIALOG))
    yield WaitUntil(lambda: gui_driver.is_visible("place-stage", DIALOG) or _is_over(), "the fit to begin")
    yield WaitUntil(lambda: "…" in gui_driver.find_widget("place-stage").text() or _is_over(), "its progress", 60)
    yield runner.wait(1)
    runner.screenshot("fit-running", gui_driver.find_widget(DIALOG))
    yield WaitUntil(_is_over, "the result", FIT_TIMEOUT_S)
    assert not _refusal(), _refusal()
    yield runner.wait(0.5)
    runner.screenshot("fit-result", gui_driver.find_widget(DIALOG))
    runner.facts["fit"] = gui_driver.visible_text(DIALOG)
    if gui_driver.is_visible("place-show-set-aside", DIALOG):
        gui_driver.press(gui_driver.find_widget("place-show-set-aside", QAbstractButton, DIALOG))
        yield WaitUntil(lambda: _set_aside() is not None, "the layer of chips that were set aside")
    gui_driver.find_widget(DIALOG, QDialog).reject()
    yield WaitUntil(lambda: not gui_driver.is_visible(DIALOG), "the dialog to close")
    runner.facts["model"] = gui_driver.find_widget("landchipModel", QComboBox).currentText()
    yield from wait_until_drawn(runner)
    runner.screenshot("fit-set-aside", runner.iface.mainWindow())


def the_map_after(runner: StepRunner) -> Iterator[WaitUntil]:
    """Only where there is a new model."""
    if "fitted" not in runner.facts["model"]:
        return
    before = QgsProject.instance().layerTreeRoot().findLayer(runner.memory["map"].id())
    before.setItemVisibilityChecked(False)
    if _set_aside() is not None:
        QgsProject.instance().removeMapLayer(_set_aside().id())
    yield from _map(runner, "after")


def the_card_states_the_fit(runner: StepRunner) -> Iterator[WaitUntil]:
    gui_driver.press(gui_driver.find_widget("landchipModelCard", QAbstractButton))
    yield WaitUntil(lambda: gui_driver.is_visible("landchipCard"), "the card")
    text = gui_driver.find_widget("landchipCardText", QTextBrowser)
    yield WaitUntil(lambda: "%" in text.toPlainText(), "its figures", 60)
    runner.facts["card"] = text.toPlainText()
    runner.screenshot("fit-card", gui_driver.find_widget("landchipCard"))
    gui_driver.find_widget("landchipCard", QDialog).reject()


def _is_over() -> bool:
    """Whether the dialog shows a result, or says why there is none."""
    return gui_driver.is_visible("place-title", DIALOG) or bool(_refusal())


def _refusal() -> str:
    """The dialog's message about an error; empty where it has none."""
    return gui_driver.find_widget("place-message", QLabel, DIALOG).text()


def _map(runner: StepRunner, name: str) -> Iterator[WaitUntil]:
    """Runs the form, pictures the window and notes the map's file."""
    yield from the_page_of_the_map_is_shown(runner)
    yield from the_plan_says_chips_and_time(runner)
    yield from the_run_starts(runner)
    yield WaitUntil(
        lambda: (
            set(QgsProject.instance().mapLayers()) - runner.memory["before"]
            and not gui_driver.is_visible("landchipCancel", "landchipDock")
        ),
        "the run to end",
        FIT_TIMEOUT_S,
    )
    yield from the_finished_map_is_there_with_its_style(runner)
    yield runner.wait(1)
    runner.iface.messageBar().clearWidgets()
    yield from wait_until_drawn(runner)
    runner.facts[f"map {name}"] = runner.memory["map"].source()
    runner.screenshot(f"fit-map-{name}", runner.iface.mainWindow())
    runner.screenshot(f"fit-dock-{name}", gui_driver.find_widget("landchipDock"))


def _choose_model(path: str) -> Iterator[WaitUntil]:
    if path:
        box = gui_driver.find_widget("landchipModel", QComboBox)
        box.addItem(Path(path).stem, path)
        gui_driver.choose_item(box, Path(path).stem)
    yield WaitUntil(lambda: gui_driver.find_widget("landchipRun").isEnabled(), "a plan", 60)


def _set_aside() -> object:
    layers = QgsProject.instance().mapLayers().values()
    return next((each for each in layers if each.providerType() == "memory" and each.featureCount()), None)


PLACE_STEPS = (
    the_dock_opens,
    nlcd_and_imagery_are_loaded,
    the_map_before,
    the_dialog_proposes_the_nlcd_layer,
    the_model_is_fitted_and_chosen,
    the_map_after,
    the_card_states_the_fit,
)
