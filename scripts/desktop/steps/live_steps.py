"""Steps that show live land cover while the map is moved. inputs: `raster`, and `model`, a model of pixels"""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from typing import Any

from qgis.core import QgsProject, QgsRasterLayer, QgsRectangle
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QEvent, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QMouseEvent
from qgis.PyQt.QtWidgets import QAbstractButton, QApplication, QComboBox, QDialog, QLineEdit

from .. import gui_driver
from ..leak_snapshot import engine_processes
from ..step_runner import StepRunner, WaitUntil
from .map_steps import wait_until_drawn, zoom_to

DIALOG = "landchipLiveCover"
VIEWS = ((0.0, 0.0, 1.0), (0.2, 0.0, 1.0), (0.2, 0.15, 0.6), (-0.1, 0.1, 0.5), (0.0, 0.0, 2.0), (0.0, 0.0, 0.3))


def imagery_is_on_the_map(runner: StepRunner) -> Iterator[WaitUntil]:
    layer = QgsRasterLayer(runner.inputs["raster"], "imagery")
    layer.renderer().setAlphaBand(-1)  # QGIS takes NAIP's near infrared for transparency
    QgsProject.instance().setCrs(layer.crs())
    QgsProject.instance().addMapLayer(layer)
    runner.memory["imagery"] = layer
    yield from zoom_to(runner, layer.extent())
    yield from wait_until_drawn(runner)


def live_land_cover_opens(runner: StepRunner) -> Iterator[WaitUntil]:
    gui_driver.trigger(gui_driver.find_action(runner.iface.mainWindow(), "landchipLiveLandCover"))
    yield WaitUntil(lambda: gui_driver.is_visible(DIALOG), "the dialog")
    gui_driver.find_widget("landchipLiveModel", QLineEdit).setText(runner.inputs["model"])
    gui_driver.find_widget(DIALOG, QDialog).move(940, 600)
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


def the_map_is_dragged_by_hand(runner: StepRunner) -> Iterator[WaitUntil]:
    runner.iface.actionPan().trigger()
    canvas = runner.iface.mapCanvas()
    middle = QPoint(canvas.width() // 2, canvas.height() // 2)
    for right, down in ((160, 90), (-220, 40), (-90, -150)):
        gui_driver.drag(canvas, middle, middle + QPoint(right, down))
        yield runner.wait(0.3)
    yield from wait_until_drawn(runner)
    runner.screenshot("live-dragged")


def a_line_uncovers_the_imagery(runner: StepRunner) -> Iterator[WaitUntil]:
    """The line is dragged over the map, and then the map under the line."""
    yield from zoom_to(runner, runner.memory["imagery"].extent())
    gui_driver.press(gui_driver.find_widget("landchipLiveSwipe", QAbstractButton))
    yield from wait_until_drawn(runner)
    yield runner.wait(0.5)
    canvas, divider = runner.iface.mapCanvas(), gui_driver.find_widget("landchipLiveDivider")
    for share in (0.4, 0.3, 0.2, 0.35, 0.45):
        place = divider.mapFrom(canvas, QPoint(round(share * canvas.width()), canvas.height() // 2))
        _move(divider, place)
        yield runner.wait(0.1)
    runner.screenshot("live-swipe")
    _press(canvas, QPoint(600, 400), QEvent.Type.MouseButtonPress)
    for step in range(1, 7):
        _move(canvas.viewport(), QPoint(600 + 15 * step, 400 + 5 * step))
        yield runner.wait(0.05)
    runner.screenshot("live-swipe-dragged")
    _press(canvas, QPoint(690, 430), QEvent.Type.MouseButtonRelease)
    yield from wait_until_drawn(runner)
    runner.screenshot("live-swipe-panned")


def another_map_window_shows_it(runner: StepRunner) -> Iterator[WaitUntil]:
    """Near by in one window, and zoomed out in the other."""
    canvas: QgsMapCanvas = runner.iface.createNewMapCanvas("Second map")
    extent = runner.iface.mapCanvas().extent()
    extent.scale(9)
    canvas.setExtent(extent)
    canvas.refresh()
    yield runner.wait(1)
    yield WaitUntil(lambda: not canvas.isDrawing(), "the second map to be drawn", 60)
    yield runner.wait(0.5)
    runner.screenshot("live-two-windows")
    runner.iface.closeMapCanvas("Second map")
    gui_driver.press(gui_driver.find_widget("landchipLiveSwipe", QAbstractButton))
    yield runner.wait(0.5)


def a_killed_engine_takes_the_layer_with_it(runner: StepRunner) -> Iterator[WaitUntil]:
    for pid in engine_processes():
        os.kill(pid, signal.SIGKILL)
    yield WaitUntil(lambda: not _live_layers(), "the layer to go")
    text = runner.facts["killed_text"] = gui_driver.visible_text(DIALOG)
    assert "died" in text and "SIGKILL" in text, text
    runner.screenshot("live-killed")
    gui_driver.press(gui_driver.find_widget("landchipLiveStart", QAbstractButton))
    yield WaitUntil(_live_layers, "the layer to come back", 60)
    yield from wait_until_drawn(runner)


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


def _move(widget: Any, place: QPoint) -> None:
    """Moves the mouse with its left button down."""
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    kind = QEvent.Type.MouseMove
    QApplication.sendEvent(widget, QMouseEvent(kind, QPointF(place), Qt.MouseButton.NoButton, left, none))


def _press(canvas: QgsMapCanvas, place: QPoint, kind: QEvent.Type) -> None:
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    buttons = left if kind == QEvent.Type.MouseButtonPress else Qt.MouseButton.NoButton
    QApplication.sendEvent(canvas.viewport(), QMouseEvent(kind, QPointF(place), left, buttons, none))


def _live_layers() -> list[QgsRasterLayer]:
    layers = QgsProject.instance().mapLayers().values()
    return [each for each in layers if each.customProperty("landchip/live_tiles")]  # type: ignore[misc]


LIVE_STEPS = (
    imagery_is_on_the_map,
    live_land_cover_opens,
    the_layer_is_added,
    the_map_is_panned_and_zoomed,
    the_map_is_dragged_by_hand,
    a_line_uncovers_the_imagery,
    another_map_window_shows_it,
    a_killed_engine_takes_the_layer_with_it,
    the_colours_are_blended,
    zoomed_out_it_says_so,
    the_layer_is_removed,
)
