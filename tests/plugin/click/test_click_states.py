"""Clicks whose layer, project or file of corrections is removed before the answer comes."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QPushButton

from tests.plugin.answers import CARD, answer
from tests.plugin.click_fakes import child, sweep

INSIDE = (2800 * 224 + 100, 16200 * 224 + 60)


@pytest.fixture
def chosen(window, make_raster):
    """The layer of the form, which may become another."""
    raster_layer = QgsRasterLayer(str(make_raster()), "quad")
    QgsProject.instance().addMapLayer(raster_layer)
    window.show(raster_layer.extent().buffered(100), raster_layer.crs())
    return [raster_layer]


@pytest.fixture
def clicking(open_clicking, engine_queue, chosen, tmp_path):
    path = chosen[0].source()

    def imagery():
        return {"version": 1, "raster": [path], "model": "default", "device": "auto"}

    controller = open_clicking(imagery, lambda: chosen[0], (340, 900))
    controller.corrections.ask_path = lambda _parent: str(tmp_path / "corrections.gpkg")
    engine_queue.answer("inspect", {**CARD, "gsd_m": 2.0})
    return controller


def right_click(clicking, window):
    QCoreApplication.processEvents()
    window.click(*INSIDE, button=Qt.MouseButton.RightButton)
    return {action.text(): action for action in clicking._menu.menu.actions() if action.text()}


def test_another_project_starts_without_an_answer(clicking, window, engine_queue):
    window.click(*INSIDE)
    engine_queue.answer("chip", answer())
    QgsProject.instance().clear()
    panel = clicking.panel
    assert panel.answer is None
    panel.corrections.labelled.emit("forest")
    QCoreApplication.processEvents()
    assert not QgsProject.instance().mapLayers()  # neither clicked chips nor corrections of the last one
    assert window.bar.messages == []


def test_a_layer_may_be_removed_while_its_chip_is_classified(clicking, window, engine_queue, chosen):
    window.click(*INSIDE)
    QgsProject.instance().removeMapLayer(chosen.pop())
    chosen.append(None)
    sweep()
    engine_queue.answer("chip", answer())
    assert clicking.panel.header.heading.text() == "Developed"


def test_a_layer_that_is_removed_while_the_menu_is_open_is_compared_by_its_file(
    clicking, window, engine_queue, make_raster
):
    other = QgsRasterLayer(str(make_raster("later.tif")), "quad 2020")
    QgsProject.instance().addMapLayer(other)
    compare = right_click(clicking, window)["Compare with quad 2020"]
    QgsProject.instance().removeMapLayer(other)
    compare.trigger()
    assert engine_queue.of("chip")[-1].params["imagery"]["raster"][0].endswith("later.tif")


def corrected(clicking, window, engine_queue):
    """Two chips, so that a refit is offered."""
    for number, label in enumerate(("forest", "water")):
        window.click(INSIDE[0] + 224 * number, INSIDE[1])
        engine_queue.answer("chip", answer((2800 + number, 16200)))
        clicking.panel.corrections.labelled.emit(label)
    (layer,) = QgsProject.instance().mapLayersByName("Corrections")
    return layer


def test_a_refit_is_offered_after_the_layer_of_corrections_was_removed(clicking, window, engine_queue):
    QgsProject.instance().removeMapLayer(corrected(clicking, window, engine_queue))
    sweep()
    QTest.mouseClick(child(clicking.panel, QPushButton, "refit"), Qt.MouseButton.LeftButton)
    assert clicking.corrections.dialog.isVisible()


def test_no_refit_is_offered_after_the_file_of_corrections_was_deleted(clicking, window, engine_queue, tmp_path):
    QgsProject.instance().removeMapLayer(corrected(clicking, window, engine_queue))
    (tmp_path / "corrections.gpkg").unlink()
    QTest.mouseClick(child(clicking.panel, QPushButton, "refit"), Qt.MouseButton.LeftButton)
    assert clicking.corrections.dialog is None
    assert not child(clicking.panel, QPushButton, "refit").isEnabled()


def test_a_refit_is_refused_while_the_corrections_have_unsaved_edits(clicking, window, engine_queue):
    layer = corrected(clicking, window, engine_queue)
    layer.startEditing()
    layer.changeAttributeValue(1, layer.fields().indexOf("label"), "shrub")
    QTest.mouseClick(child(clicking.panel, QPushButton, "refit"), Qt.MouseButton.LeftButton)
    assert clicking.corrections.dialog is None
    assert window.bar.messages[-1][0] == "The layer Corrections has edits that are not saved: save them first."
    layer.rollBack()


def test_closing_the_refit_dialog_cancels_its_call(clicking, window, engine_queue):
    corrected(clicking, window, engine_queue)
    QTest.mouseClick(child(clicking.panel, QPushButton, "refit"), Qt.MouseButton.LeftButton)
    dialog = clicking.corrections.dialog
    QTest.mouseClick(child(dialog, QPushButton, "refit-start"), Qt.MouseButton.LeftButton)
    clicking.corrections.dialog.done(0)
    sweep()
    assert engine_queue.of("refit")[-1].cancelled
