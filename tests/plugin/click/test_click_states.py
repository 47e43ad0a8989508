"""What a click asked about is gone when the answer comes: the layer, the project, the file of corrections."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QPushButton

from plugin.gui.click import chip_rendering
from tests.plugin.answers import CARD, answer
from tests.plugin.chips import child, sweep
from tests.plugin.qt_events import until

INSIDE = (2800 * 224 + 100, 16200 * 224 + 60)


@pytest.fixture
def chosen(window, make_raster):
    """The layer of the form, which may become another."""
    made = QgsRasterLayer(str(make_raster()), "quad")
    QgsProject.instance().addMapLayer(made)
    window.show(made.extent().buffered(100), made.crs())
    return [made]


@pytest.fixture
def clicking(open_clicking, asker, chosen, tmp_path):
    path = chosen[0].source()

    def imagery(drawn=""):
        return {"version": 1, "raster": [drawn or path], "model": "default", "device": "auto"}

    made = open_clicking(imagery, lambda: chosen[0], (340, 900))
    made._correcting.ask_path = lambda _parent: str(tmp_path / "corrections.gpkg")
    asker.answer("inspect", {**CARD, "gsd_m": 2.0})
    return made


def right_click(clicking, window):
    QCoreApplication.processEvents()
    window.click(*INSIDE, button=Qt.MouseButton.RightButton)
    return {action.text(): action for action in clicking._menu.menu.actions() if action.text()}


def test_another_project_begins_with_nothing_clicked(clicking, window, asker):
    window.click(*INSIDE)
    asker.answer("chip", answer())
    QgsProject.instance().clear()
    panel = clicking.panel
    assert panel.answer is None
    panel.correct.labelled.emit("forest")
    QCoreApplication.processEvents()
    assert not QgsProject.instance().mapLayers()  # neither clicked chips nor corrections of the last one
    assert window.bar.said == []


def test_a_layer_that_goes_while_its_chip_is_asked_for_does_no_harm(clicking, window, asker, chosen):
    window.click(*INSIDE)
    QgsProject.instance().removeMapLayer(chosen.pop())
    chosen.append(None)
    sweep()
    asker.answer("chip", answer())
    assert clicking.panel.verdict.heading.text() == "Developed"


def test_a_layer_that_goes_while_the_menu_is_open_is_compared_by_its_file(clicking, window, asker, make_raster):
    other = QgsRasterLayer(str(make_raster("later.tif")), "quad 2020")
    QgsProject.instance().addMapLayer(other)
    compare = right_click(clicking, window)["Compare with quad 2020"]
    QgsProject.instance().removeMapLayer(other)
    compare.trigger()
    assert asker.of("chip")[-1].params["imagery"]["raster"][0].endswith("later.tif")


@pytest.fixture
def tiles(chosen, make_raster):
    """Opened with an option, which only QGIS knows: as good as tiles from a server."""
    made = QgsRasterLayer(f"{make_raster('tiles.tif')}|option:NUM_THREADS=1", "tiles", "gdal")
    QgsProject.instance().addMapLayer(made)
    chosen[0] = made
    return made


def test_a_drawn_layer_that_goes_is_still_named_by_its_answer_and_its_correction(
    clicking, window, asker, chosen, tiles
):
    window.click(*INSIDE)
    until(lambda: asker.of("chip"))
    QgsProject.instance().removeMapLayer(tiles)
    chosen[0] = None
    sweep()
    asker.answer("chip", answer(raster="/tmp/2800_16200.png"))
    assert clicking.panel.facts.texts()[0] == "tiles"
    clicking.panel.correct.labelled.emit("forest")
    assert window.bar.said[-1][0].startswith("tiles is no file")


def test_a_disk_without_room_for_the_picture_is_one_sentence(clicking, window, asker, tiles, monkeypatch):
    def full(**_how):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(chip_rendering, "TemporaryDirectory", full)
    window.click(*INSIDE)
    until(lambda: clicking.panel.message.startswith("There is no room"))
    assert clicking.panel.message == "There is no room for a picture of tiles: make room, and click again."


def corrected(clicking, window, asker):
    """Two chips, so that a refit is offered."""
    for number, label in enumerate(("forest", "water")):
        window.click(INSIDE[0] + 224 * number, INSIDE[1])
        asker.answer("chip", answer((2800 + number, 16200)))
        clicking.panel.correct.labelled.emit(label)
    (layer,) = QgsProject.instance().mapLayersByName("Corrections")
    return layer


def test_a_refit_is_offered_after_the_layer_of_corrections_was_taken_out_of_the_project(clicking, window, asker):
    QgsProject.instance().removeMapLayer(corrected(clicking, window, asker))
    sweep()
    QTest.mouseClick(child(clicking.panel, QPushButton, "refit"), Qt.MouseButton.LeftButton)
    assert clicking._correcting.dialog.isVisible()


def test_a_refit_whose_corrections_are_gone_is_offered_no_longer(clicking, window, asker, tmp_path):
    QgsProject.instance().removeMapLayer(corrected(clicking, window, asker))
    (tmp_path / "corrections.gpkg").unlink()
    QTest.mouseClick(child(clicking.panel, QPushButton, "refit"), Qt.MouseButton.LeftButton)
    assert clicking._correcting.dialog is None
    assert not child(clicking.panel, QPushButton, "refit").isEnabled()


def test_edits_of_corrections_that_are_not_saved_are_no_part_of_a_refit_and_that_is_said(clicking, window, asker):
    layer = corrected(clicking, window, asker)
    layer.startEditing()
    layer.changeAttributeValue(1, layer.fields().indexOf("label"), "shrub")
    QTest.mouseClick(child(clicking.panel, QPushButton, "refit"), Qt.MouseButton.LeftButton)
    assert clicking._correcting.dialog is None
    assert window.bar.said[-1][0] == "The layer Corrections has edits that are not saved: save them first."
    layer.rollBack()


def test_an_answer_to_a_refit_whose_window_is_gone_is_told_to_nobody(clicking, window, asker):
    corrected(clicking, window, asker)
    QTest.mouseClick(child(clicking.panel, QPushButton, "refit"), Qt.MouseButton.LeftButton)
    dialog = clicking._correcting.dialog
    QTest.mouseClick(child(dialog, QPushButton, "refit-start"), Qt.MouseButton.LeftButton)
    clicking._correcting.dialog.done(0)
    sweep()
    assert asker.of("refit")[-1].cancelled
