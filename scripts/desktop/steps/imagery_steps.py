"""Steps that get imagery by the dialog Get Imagery: the sample of the zip, and a mosaic from a catalogue."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRasterLayer, QgsRectangle
from qgis.PyQt.QtWidgets import QAbstractButton, QComboBox, QDialog, QLabel, QListWidget

from .. import gui_driver
from ..step_runner import StepRunner, WaitUntil
from .map_steps import the_page_of_the_map_is_shown, wait_until_drawn, zoom_to

DIALOG = "landchipGetImagery"


def get_imagery_opens(runner: StepRunner) -> Iterator[WaitUntil]:
    """By the button beside the list of layers."""
    yield from the_page_of_the_map_is_shown(runner)
    gui_driver.press(gui_driver.find_widget("landchipGetImageryHere", QAbstractButton))
    yield WaitUntil(lambda: gui_driver.is_visible(DIALOG), "the dialog")


def the_sample_imagery_is_added(runner: StepRunner) -> Iterator[WaitUntil]:
    gui_driver.press(gui_driver.find_widget("landchipAddSample", QAbstractButton))
    yield from _take_new_layer(runner)


def imagery_is_searched_for(runner: StepRunner) -> Iterator[WaitUntil]:
    """inputs: `catalog`, the address of a STAC API; `place`, an extent in the CRS `place_crs`, to show and search"""
    crs = QgsCoordinateReferenceSystem(runner.inputs["place_crs"])
    QgsProject.instance().setCrs(crs)
    yield from zoom_to(runner, QgsRectangle(*runner.inputs["place"]))
    gui_driver.find_widget("landchipCatalog", QComboBox).setCurrentText(runner.inputs["catalog"])
    gui_driver.press(gui_driver.find_widget("landchipSearch", QAbstractButton))
    found = gui_driver.find_widget("landchipFound", QListWidget)
    yield WaitUntil(found.count, "what the catalogue has", 90)
    runner.facts["found"] = [found.item(row).text() for row in range(found.count())]


def the_mosaic_is_added(runner: StepRunner) -> Iterator[WaitUntil]:
    gui_driver.press(gui_driver.find_widget("landchipAddImagery", QAbstractButton))
    yield from _take_new_layer(runner)
    status = gui_driver.find_widget("landchipSearchStatus", QLabel)
    yield WaitUntil(lambda: status.text().startswith("NAIP"), "the sentence that it is on the map")


def the_dialog_is_closed(_runner: StepRunner) -> Iterator[WaitUntil]:
    gui_driver.find_widget(DIALOG, QDialog).reject()
    yield WaitUntil(lambda: not gui_driver.is_visible(DIALOG), "the dialog to close")


def the_visible_map_is_the_area(_runner: StepRunner) -> Iterator[WaitUntil]:
    area = gui_driver.find_widget("landchipArea", QComboBox)
    gui_driver.choose_item(area, "map")
    yield WaitUntil(lambda: area.currentData() == "map", "the area")


def _take_new_layer(runner: StepRunner) -> Iterator[WaitUntil]:
    """Waits for the only raster layer of the project, and until it is chosen in the form and drawn."""

    def layers() -> list[QgsRasterLayer]:
        return [each for each in QgsProject.instance().mapLayers().values() if isinstance(each, QgsRasterLayer)]

    yield WaitUntil(layers, "the layer", 90)
    runner.memory["imagery"] = layers()[0]
    box = gui_driver.find_widget("landchipLayer", QComboBox)
    yield WaitUntil(lambda: box.currentText() == layers()[0].name(), "the layer to be chosen in the form")
    yield from wait_until_drawn(runner)


SAMPLE_STEPS = (get_imagery_opens, the_sample_imagery_is_added, the_dialog_is_closed)
CATALOG_STEPS = (get_imagery_opens, imagery_is_searched_for, the_mosaic_is_added, the_dialog_is_closed)
