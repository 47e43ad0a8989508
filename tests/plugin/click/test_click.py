"""A click on the map: the call that it submits, the answer, and errors."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import Qt

from plugin.engine.api.errors import AreaError, EngineError, RasterError
from plugin.gui.click.click_controller import ClickController
from tests.plugin.answers import CARD, answer, no_data
from tests.plugin.qt_events import until

INSIDE = (2800 * 224 + 100, 16200 * 224 + 60)


@pytest.fixture
def layer(make_raster):
    raster_layer = QgsRasterLayer(str(make_raster()), "quad")
    QgsProject.instance().addMapLayer(raster_layer)
    yield raster_layer
    QgsProject.instance().clear()


@pytest.fixture
def clicking(open_clicking, window, layer):
    window.show(layer.extent().buffered(100), layer.crs())
    request = {"version": 1, "raster": [layer.source()], "model": "default"}
    return open_clicking(lambda: request, lambda: layer)


def test_a_click_submits_the_point_and_displays_the_class(clicking, window, engine_queue, layer):
    window.click(*INSIDE)
    params = engine_queue.of("chip")[-1].params
    assert params["imagery"]["raster"] == [layer.source()]
    assert params["crs"] == "EPSG:26911" and params["nlcd"] is None
    assert params["point"] == pytest.approx(INSIDE, abs=2)
    engine_queue.answer("chip", answer())
    assert clicking.panel.header.heading.text() == "Developed"
    assert clicking.panel.header.subheading.text() == "Sure, 87\u00a0%"


def test_the_panel_is_busy_for_a_slow_answer_only(clicking, window, engine_queue):
    window.click(*INSIDE)
    assert not clicking.panel.is_busy
    until(lambda: clicking.panel.is_busy)
    engine_queue.answer("chip", answer())
    assert not clicking.panel.is_busy


def test_the_next_click_cancels_the_previous_call(clicking, window, engine_queue):
    window.click(*INSIDE)
    window.click(INSIDE[0] + 224, INSIDE[1])
    first, second = engine_queue.of("chip")
    assert first.cancelled and not second.cancelled


def test_a_click_outside_submits_nothing_and_displays_a_message(clicking, window, engine_queue):
    window.click(2800 * 224 - 50, INSIDE[1])
    assert not engine_queue.of("chip")
    assert clicking.panel.message == "The click is outside quad: click on the layer."


def test_an_outside_error_of_the_engine_is_displayed(clicking, window, engine_queue):
    window.click(*INSIDE)
    engine_queue.answer("chip", AreaError("made-up", "The point lies outside the imagery: click on it."))
    assert clicking.panel.message == "The point lies outside the imagery: click on it."


def test_a_chip_without_imagery_has_that_heading(clicking, window, engine_queue):
    window.click(*INSIDE)
    engine_queue.answer("chip", no_data())
    assert clicking.panel.header.heading.text() == "No imagery here"


def test_a_worker_that_dies_is_one_sentence_and_the_next_click_works(clicking, window, engine_queue):
    window.click(*INSIDE)
    engine_queue.answer("chip", EngineError("made-up", "The engine died: click again."))
    assert [text for text, _ in window.bar.messages] == ["The engine died: click again."]
    window.click(*INSIDE)
    engine_queue.answer("chip", answer())
    assert clicking.panel.header.heading.text() == "Developed"


def test_escape_empties_the_panel(clicking, window, engine_queue):
    window.click(*INSIDE)
    engine_queue.answer("chip", answer())
    window.key(Qt.Key.Key_Escape)
    assert clicking.panel.answer is None


def test_switching_the_tool_on_opens_the_model_before_the_first_click(clicking, engine_queue):
    assert [each.method for each in engine_queue.calls] == ["inspect"]
    engine_queue.answer("inspect", {**CARD, "chip_m": 112.0})
    assert clicking.tool.grid.size == 112.0


def test_without_imagery_a_click_displays_an_instruction(window, engine_queue):
    def no_imagery():
        raise RasterError("made-up", "No imagery is chosen.")

    controller = ClickController(window, engine_queue, no_imagery, lambda: None)
    controller.action.trigger()
    window.click(10, 10)
    assert controller.panel.message.startswith("No imagery is chosen")
    controller.close()


def test_closing_leaves_nothing_on_the_canvas(window, engine_queue, layer):
    before = len(window.canvas.scene().items())
    controller = ClickController(
        window, engine_queue, lambda: {"raster": [layer.source()], "model": "default"}, lambda: layer
    )
    controller.action.trigger()
    controller.close()
    assert len(window.canvas.scene().items()) == before
    assert window.canvas.mapTool() is None


def test_the_card_of_another_model_is_requested_while_the_tool_is_active(clicking, engine_queue, layer):
    clicking._builder._imagery = lambda: {"version": 1, "raster": [layer.source()], "model": "/m/other.onnx"}
    clicking.refresh()
    clicking.refresh()
    assert [each.params for each in engine_queue.of("inspect")] == [{"model": "default"}, {"model": "/m/other.onnx"}]
    engine_queue.answer("inspect", {**CARD, "chip_m": 64.0})
    assert clicking.tool.grid.size == 64.0


def test_a_click_while_the_panel_is_hidden_is_answered_in_the_message_bar(clicking, window):
    clicking.panel.hide()
    window.click(2800 * 224 - 50, INSIDE[1])
    assert [text for text, _ in window.bar.messages] == ["The click is outside quad: click on the layer."]
