"""Steps that make a land-cover map with polygons by Processing's dialog. inputs: `raster`; `model`, a model of pixels;
`folder` of the outputs; `unit`, the minimum mapping unit
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import processing
from qgis.core import QgsProcessingContext, QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtCore import QTimer

from ... import gui_driver
from ...step_runner import StepRunner, WaitUntil
from ..live_steps import imagery_is_on_the_map
from ..map_steps import wait_until_drawn, zoom_to

TIMEOUT_S = 300.0


def the_dialog_is_filled_in(runner: StepRunner) -> Iterator[WaitUntil]:
    QTimer.singleShot(0, lambda: processing.execAlgorithmDialog("landchip:landcover"))
    yield WaitUntil(lambda: gui_driver.processing_dialog() is not None, "Processing's dialog")
    folder = Path(runner.inputs["folder"])
    values = {
        "INPUT": runner.memory["imagery"].id(),
        "MODEL": runner.inputs["model"],
        "MIN_MAPPING_UNIT": runner.inputs["unit"],
        "OUTPUT": str(folder / "cover.tif"),
        "POLYGONS": str(folder / "patches.gpkg"),
    }
    for name, value in values.items():
        wrapper = gui_driver.processing_dialog().mainWidget().wrappers[name]
        if hasattr(wrapper, "setWidgetValue"):
            wrapper.setWidgetValue(value, QgsProcessingContext())
        else:
            wrapper.setParameterValue(value, QgsProcessingContext())
    yield runner.wait(0.5)
    runner.screenshot("polygons-dialog", gui_driver.processing_dialog())


def both_layers_are_loaded_with_one_legend(runner: StepRunner) -> Iterator[WaitUntil]:
    gui_driver.press(gui_driver.processing_dialog().runButton())
    yield WaitUntil(lambda: gui_driver.processing_dialog().wasExecuted(), "the map", TIMEOUT_S)
    yield runner.wait(1)
    runner.screenshot("polygons-log", gui_driver.processing_dialog())
    gui_driver.processing_dialog().reject()
    layers = list(QgsProject.instance().mapLayers().values())
    polygons = next(each for each in layers if isinstance(each, QgsVectorLayer))
    imagery = runner.memory["imagery"].id()
    cover = next(each for each in layers if isinstance(each, QgsRasterLayer) and each.id() != imagery)
    runner.memory.update(polygons=polygons, cover=cover)
    rules = [each for each in polygons.renderer().rootRule().children() if each.symbol() is not None]
    runner.facts["polygons"] = {each.label(): each.symbol().color().name() for each in rules}
    runner.facts["pixels"] = {each.label: each.color.name() for each in cover.renderer().classes()}
    runner.facts["order"] = [each.name() for each in QgsProject.instance().layerTreeRoot().layerOrder()]
    runner.facts["count"], runner.facts["styles"] = polygons.featureCount(), polygons.styleManager().styles()
    runner.facts["invalid"] = sum(not each.geometry().isGeosValid() for each in polygons.getFeatures())
    runner.iface.layerTreeView().expandAll()
    yield from zoom_to(runner, runner.memory["imagery"].extent())
    runner.screenshot("polygons", runner.iface.mainWindow())


def the_pixels_look_the_same(runner: StepRunner) -> Iterator[WaitUntil]:
    tree = QgsProject.instance().layerTreeRoot()
    tree.findLayer(runner.memory["polygons"].id()).setItemVisibilityChecked(False)
    yield from wait_until_drawn(runner)
    runner.screenshot("polygons-pixels", runner.iface.mainWindow())
    tree.findLayer(runner.memory["cover"].id()).setItemVisibilityChecked(False)
    tree.findLayer(runner.memory["polygons"].id()).setItemVisibilityChecked(True)
    yield from wait_until_drawn(runner)
    runner.screenshot("polygons-over-imagery", runner.iface.mainWindow())


def the_probabilities_are_a_style(runner: StepRunner) -> Iterator[WaitUntil]:
    runner.memory["polygons"].styleManager().setCurrentStyle("Mean probability")
    yield from wait_until_drawn(runner)
    runner.screenshot("polygons-probability", runner.iface.mainWindow())
    runner.iface.mapCanvas().zoomByFactor(0.2)
    runner.memory["polygons"].styleManager().setCurrentStyle("Land cover, fainter where unsure")
    yield from wait_until_drawn(runner)
    runner.screenshot("polygons-near", runner.iface.mainWindow())


POLYGON_STEPS = (
    imagery_is_on_the_map,
    the_dialog_is_filled_in,
    both_layers_are_loaded_with_one_legend,
    the_pixels_look_the_same,
    the_probabilities_are_a_style,
)
