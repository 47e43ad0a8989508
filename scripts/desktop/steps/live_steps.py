"""Steps that show live land cover while the map is moved. inputs: `raster`, and `model`, a model of pixels"""

from __future__ import annotations

import time
from collections.abc import Iterator

from qgis.core import QgsProject, QgsRasterLayer, QgsRectangle
from qgis.PyQt.QtWidgets import QAbstractButton, QComboBox, QDialog, QLineEdit

from .. import gui_driver
from ..step_runner import StepRunner, WaitUntil
from .map_steps import wait_until_drawn, zoom_to

DIALOG = "landchipLiveCover"
VIEWS = ((0.0, 0.0, 1.0), (0.2, 0.0, 1.0), (0.2, 0.15, 0.6), (-0.1, 0.1, 0.5), (0.0, 0.0, 2.0), (0.0, 0.0, 0.3))


def imagery_is_on_the_map(runner: StepRunner) -> Iterator[WaitUntil]:
    layer = QgsRasterLayer(runner.inputs["raster"], "imagery")
    QgsProject.instance().setCrs(layer.crs())
    QgsProject.instance().addMapLayer(layer)
    runner.memory["imagery"] = layer
    yield from zoom_to(runner, layer.extent())
    yield from wait_until_drawn(runner)


def live_land_cover_opens(runner: StepRunner) -> Iterator[WaitUntil]:
    gui_driver.trigger(gui_driver.find_action(runner.iface.mainWindow(), "landchipLiveLandCover"))
    yield WaitUntil(lambda: gui_driver.is_visible(DIALOG), "the dialog")
    gui_driver.find_widget("landchipLiveModel", QLineEdit).setText(runner.inputs["model"])
    yield runner.wait(0.3)
    runner.screenshot("live-dialog")


def the_layer_is_added(runner: StepRunner) -> Iterator[WaitUntil]:
    gui_driver.press(gui_driver.find_widget("landchipLiveStart", QAbstractButton))
    yield WaitUntil(_live_layers, "the layer", 60)
    yield from wait_until_drawn(runner)
    yield runner.wait(0.5)
    runner.screenshot("live-shown")


def the_map_is_panned_and_zoomed(runner: StepRunner) -> Iterator[WaitUntil]:
    """Some views are left before they are complete."""
    extent, canvas = runner.memory["imagery"].extent(), runner.iface.mapCanvas()
    seconds = []
    for number, (right, up, scale) in enumerate(VIEWS):
        width, height = extent.width(), extent.height()
        x, y = extent.center().x() + right * width, extent.center().y() + up * height
        half_x, half_y = width * scale / 2, height * scale / 2
        started = time.monotonic()
        canvas.setExtent(QgsRectangle(x - half_x, y - half_y, x + half_x, y + half_y))
        canvas.refresh()
        if number % 2:
            yield from wait_until_drawn(runner)
            seconds.append(round(time.monotonic() - started, 2))
        else:
            yield runner.wait(0.2)
    runner.facts["view_seconds"] = seconds
    runner.screenshot("live-zoomed-in")


def the_colours_are_blended(runner: StepRunner) -> Iterator[WaitUntil]:
    gui_driver.choose_item(gui_driver.find_widget("landchipLiveStyle", QComboBox), "blended")
    yield from wait_until_drawn(runner)
    runner.screenshot("live-soft")


def zoomed_out_it_says_so(runner: StepRunner) -> Iterator[WaitUntil]:
    runner.iface.mapCanvas().zoomByFactor(40)
    yield from wait_until_drawn(runner)
    yield runner.wait(0.5)
    runner.screenshot("live-zoomed-out")


def the_layer_is_removed(runner: StepRunner) -> Iterator[WaitUntil]:
    gui_driver.press(gui_driver.find_widget("landchipLiveStop", QAbstractButton))
    yield WaitUntil(lambda: not _live_layers(), "the layer to go")
    gui_driver.find_widget(DIALOG, QDialog).reject()
    yield runner.wait(1)


def _live_layers() -> list[QgsRasterLayer]:
    layers = QgsProject.instance().mapLayers().values()
    return [each for each in layers if each.customProperty("landchip/live_tiles")]  # type: ignore[misc]


LIVE_STEPS = (
    imagery_is_on_the_map,
    live_land_cover_opens,
    the_layer_is_added,
    the_map_is_panned_and_zoomed,
    the_colours_are_blended,
    zoomed_out_it_says_so,
    the_layer_is_removed,
)
