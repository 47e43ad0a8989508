"""The map tool by itself: true mouse events on a canvas of 600 x 400 pixels."""

from __future__ import annotations

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsProject, QgsRectangle
from qgis.gui import QgsMapToolPan
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest

from plugin.engine.api.grid import Chip, ChipGrid
from plugin.gui.click.chip_tool import ChipTool
from tests.plugin.click_fakes import Window, sweep

GRID = ChipGrid("EPSG:26911")
UTM = QgsCoordinateReferenceSystem("EPSG:26911")
DEGREES = QgsCoordinateReferenceSystem("EPSG:4326")
GROUND = QgsRectangle(2800 * 224, 16200 * 224, 2803 * 224, 16202 * 224)  # as broad and high as the canvas is


@pytest.fixture
def window(qgis_app):
    fake_window = Window()
    fake_window.show(GROUND, UTM)
    yield fake_window
    fake_window.canvas.close()
    fake_window.canvas.deleteLater()
    sweep()


@pytest.fixture
def tool(window):
    chip_tool = ChipTool(window.canvas)
    chip_tool.set_grid(GRID)
    window.canvas.setMapTool(chip_tool)
    yield chip_tool
    chip_tool.remove()


@pytest.fixture
def emitted(tool):
    signals = []
    tool.chipClicked.connect(lambda chip, point: signals.append(("clicked", chip, point)))
    tool.contextRequested.connect(lambda chip, point, at: signals.append(("context", chip, at)))
    tool.noChipClicked.connect(lambda: signals.append(("nowhere",)))
    tool.cleared.connect(lambda: signals.append(("cleared",)))
    tool.digitPressed.connect(lambda number: signals.append(("digit", number)))
    tool.undoRequested.connect(lambda: signals.append(("undo",)))
    return signals


@pytest.mark.parametrize("col", [2800, 2801, 2802])
@pytest.mark.parametrize("row", [16200, 16201])
def test_a_click_emits_the_chip_and_the_clicked_point(window, emitted, col, row):
    window.click((col + 0.5) * 224, (row + 0.5) * 224)
    (event,) = emitted
    assert event[:2] == ("clicked", Chip(col, row))
    assert (event[2].x(), event[2].y()) == pytest.approx(((col + 0.5) * 224, (row + 0.5) * 224), abs=2)


def test_hovering_outlines_the_chip_under_the_mouse_and_emits_nothing(window, tool, emitted):
    window.move(2801.5 * 224, 16200.5 * 224)
    outlined = tool._hover_band.asGeometry().boundingBox()
    assert outlined == QgsRectangle(*GRID.bounds(Chip(2801, 16200)))
    window.move(2801.6 * 224, 16201.5 * 224)
    assert tool._hover_band.asGeometry().boundingBox() == QgsRectangle(*GRID.bounds(Chip(2801, 16201)))
    assert not emitted


def test_on_a_map_in_degrees_the_outline_is_curved_and_the_chip_is_the_same(window, tool, emitted):
    forth = QgsCoordinateTransform(UTM, DEGREES, QgsProject.instance())
    window.show(forth.transformBoundingBox(GROUND), DEGREES)
    place = forth.transform((2801 + 0.5) * 224, (16200 + 0.5) * 224)
    window.click(place.x(), place.y())
    assert emitted[-1][1] == Chip(2801, 16200)
    outline = tool._chosen_band.asGeometry()
    assert outline.constGet().nCoordinates() > 50
    back = QgsCoordinateTransform(DEGREES, UTM, QgsProject.instance()).transformBoundingBox(outline.boundingBox())
    assert back.intersects(QgsRectangle(*GRID.bounds(Chip(2801, 16200))))


def test_the_clicked_chip_stays_outlined_when_the_map_moves_or_changes_its_crs(window, tool):
    window.click(2801.5 * 224, 16200.5 * 224)
    window.canvas.setExtent(GROUND.buffered(300))
    assert tool._chosen_band.asGeometry().boundingBox() == QgsRectangle(*GRID.bounds(Chip(2801, 16200)))
    window.canvas.setDestinationCrs(DEGREES)
    assert tool._chosen_band.asGeometry().boundingBox().xMaximum() < 180


def test_a_right_click_requests_the_menu_at_the_mouse(window, emitted):
    window.click(2801.5 * 224, 16200.5 * 224, Qt.MouseButton.RightButton)
    at = window.canvas.mapToGlobal(window.pixel(2801.5 * 224, 16200.5 * 224))
    assert emitted == [("context", Chip(2801, 16200), at)]


def test_the_middle_button_is_left_to_the_canvas(window, emitted):
    window.click(2801.5 * 224, 16200.5 * 224, Qt.MouseButton.MiddleButton)
    assert not emitted


def test_escape_removes_the_outlines_and_emits_cleared(window, tool, emitted):
    window.click(2801.5 * 224, 16200.5 * 224)
    window.key(Qt.Key.Key_Escape)
    assert emitted[-1] == ("cleared",)
    assert tool._chosen_band.asGeometry().isEmpty() and tool._hover_band.asGeometry().isEmpty()


def test_digits_and_undo_are_emitted_and_other_keys_are_not(window, emitted):
    window.key(Qt.Key.Key_3)
    window.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    window.key(Qt.Key.Key_0)
    window.key(Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert emitted == [("digit", 3), ("undo",)]


def test_no_key_is_emitted_while_another_tool_is_active(window, tool, emitted):
    window.canvas.unsetMapTool(tool)
    window.key(Qt.Key.Key_3)
    assert not emitted


def test_a_click_without_a_grid_emits_no_chip_clicked(window, tool, emitted):
    tool.set_grid(None)
    QTest.mouseClick(window.canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, 200))
    assert emitted == [("nowhere",)]


def test_another_tool_removes_the_outlines(window, tool):
    window.click(2801.5 * 224, 16200.5 * 224)
    window.canvas.unsetMapTool(tool)
    assert tool._chosen_band.asGeometry().isEmpty() and tool._hover_band.asGeometry().isEmpty()


def test_another_grid_removes_the_outlines(window, tool):
    window.click(2801.5 * 224, 16200.5 * 224)
    tool.set_grid(ChipGrid("EPSG:26911", 112.0))
    assert tool._chosen_band.asGeometry().isEmpty()
    window.move(2801.25 * 224, 16200.25 * 224)
    assert tool._hover_band.asGeometry().boundingBox().width() == pytest.approx(112.0)


def test_the_canvas_gets_its_previous_tool_back_but_a_third_tool_stays(window, tool):
    pan, third = QgsMapToolPan(window.canvas), QgsMapToolPan(window.canvas)
    window.canvas.setMapTool(pan)
    tool.take_over()
    assert window.canvas.mapTool() is tool
    tool.give_back()
    assert window.canvas.mapTool() is pan
    tool.take_over()
    window.canvas.setMapTool(third)
    tool.give_back()
    assert window.canvas.mapTool() is third
