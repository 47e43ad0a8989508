"""The form's state is restored from the project, the profile and presets."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject, QgsSettings, QgsVectorLayer
from qgis.PyQt.QtWidgets import QInputDialog, QMessageBox

from plugin import layers
from plugin.engine.api.messages import Message
from plugin.gui.run.form import form_state, presets
from tests.plugin.qt_events import events, until
from tests.plugin.window import find, press


def choose(combo, data):
    combo.setCurrentIndex(combo.findData(data))


def change_and_wait(dock, engine):
    """Changes some settings, and waits for the plan, with which they are stored."""
    calls_before = len(engine.calls)
    choose(find(dock, "landchipArea"), "map")
    choose(find(dock, "landchipDevice"), "cpu")
    find(dock, "landchipFine_MIN_CONFIDENCE").setValue(0.7)
    find(dock, "landchipAlso_COG").setChecked(True)
    until(lambda: len(engine.calls) > calls_before)


def test_the_project_stores_the_form_and_restores_it(dock, engine, window, tmp_path):
    change_and_wait(dock, engine)
    state = dock.map_page.form.state()
    assert QgsProject.instance().isDirty()
    QgsProject.instance().write(str(tmp_path / "project.qgs"))
    QgsProject.instance().clear()
    events()
    assert find(dock, "landchipArea").currentData() == "layer"
    assert find(dock, "landchipDevice").currentData() == "auto"
    QgsProject.instance().read(str(tmp_path / "project.qgs"))
    assert dock.map_page.form.state() == state
    assert find(dock, "landchipOutput").filePath() == str(tmp_path / "map.gpkg")


def test_a_project_that_is_only_opened_stays_unmodified(window, layer, engine, tmp_path):
    window.plugin.dock()
    QgsProject.instance().write(str(tmp_path / "project.qgs"))
    window.plugin.unload()
    window.plugin.initGui()
    dock = window.plugin.dock()
    until(lambda: " chips" in find(dock, "landchipPlan").text())
    assert not QgsProject.instance().isDirty()


def test_a_new_project_begins_with_the_thresholds_of_the_last_one_and_its_own_layers(dock, engine):
    change_and_wait(dock, engine)
    QgsProject.instance().clear()
    events()
    state = dock.map_page.form.state()
    assert state["fine"]["MIN_CONFIDENCE"] == 0.7
    assert state["further"] == ["COG"]
    assert (state["layer"], state["area"]["kind"], state["device"]) == ("", "layer", "auto")


@pytest.mark.parametrize("text", ["", "no json", "[1]", '{"area": {}, "fine": {}, "model": ""}'])
def test_an_unreadable_form_state_of_a_project_is_ignored(window, layer, text):
    QgsProject.instance().writeEntry(form_state.SCOPE, form_state.KEY, text)
    state = window.plugin.dock().map_page.form.state()
    assert state["layer"] == layer.id()


def test_a_preset_is_saved_chosen_and_deleted(dock, engine, monkeypatch):
    monkeypatch.setattr(QInputDialog, "getText", lambda *_args: ("strict", True))
    change_and_wait(dock, engine)
    press(dock, "landchipPresetSave")
    assert list(presets.presets()) == ["strict"]
    find(dock, "landchipFine_MIN_CONFIDENCE").setValue(0.1)
    choose(find(dock, "landchipDevice"), "auto")
    names = find(dock, "landchipPreset")
    names.setCurrentIndex(names.findData("strict"))
    names.activated.emit(names.currentIndex())
    assert find(dock, "landchipFine_MIN_CONFIDENCE").value() == 0.7
    assert find(dock, "landchipDevice").currentData() == "cpu"
    assert find(dock, "landchipArea").currentData() == "map"  # no part of a preset, and left alone
    press(dock, "landchipPresetDelete")
    assert not presets.presets()
    assert names.count() == 1


@pytest.mark.parametrize("answer", [QMessageBox.StandardButton.No, QMessageBox.StandardButton.Yes])
def test_another_preset_of_that_name_is_replaced_only_if_the_user_says_so(dock, monkeypatch, answer):
    asked = []
    monkeypatch.setattr(QInputDialog, "getText", lambda *_args: ("strict", True))
    monkeypatch.setattr(QMessageBox, "question", lambda *args: asked.append(args[2]) or answer)
    press(dock, "landchipPresetSave")
    press(dock, "landchipPresetSave")  # the chosen one is saved anew
    assert asked == []
    saved = presets.presets()["strict"]
    find(dock, "landchipPreset").setCurrentIndex(0)
    find(dock, "landchipFine_MIN_CONFIDENCE").setValue(0.7)
    press(dock, "landchipPresetSave")
    assert asked == ["There is already a preset strict: replace it?"]
    assert (presets.presets()["strict"] == saved) == (answer == QMessageBox.StandardButton.No)


def test_a_model_from_a_file_is_offered_again_the_next_time(window, layer, tmp_path):
    window.plugin.dock().map_page.form.model.add_file(str(tmp_path / "mine.onnx"))
    window.plugin.unload()
    window.plugin.initGui()
    form = window.plugin.dock().map_page.form
    assert form.model.names.findData(str(tmp_path / "mine.onnx")) > 0
    assert form.model.value() == ""


def test_the_result_of_a_map_is_displayed_when_its_project_is_opened(dock, engine, window, tmp_path):
    press(dock, "landchipRun")
    until(lambda: find(dock, "landchipResult").isVisible())
    QgsProject.instance().write(str(tmp_path / "project.qgs"))
    QgsProject.instance().clear()
    events()
    assert not find(dock, "landchipResult").isVisible()
    QgsProject.instance().read(str(tmp_path / "project.qgs"))
    events()
    assert find(dock, "landchipResult").isVisible()
    assert find(dock, "landchipResultCounts").text() == "3 of 4 chips classified"


def test_areas_are_in_acres_with_that_option(dock, engine):
    QgsSettings().setValue("landchip/units", "acres")
    choose(find(dock, "landchipDevice"), "cpu")
    until(lambda: "acres" in find(dock, "landchipPlan").text())
    assert "50 acres" in find(dock, "landchipPlan").text()  # 20.1 ha


def test_a_warning_that_repeats_a_displayed_count_is_left_out(dock, engine, result):
    map_layer = QgsVectorLayer("Polygon?crs=EPSG:26911", "map", "memory")
    result["chips"].update(uncertain=1, unfamiliar=2)
    counted = Message("many-unfamiliar", "{n} chips are unfamiliar.", {"n": 2})
    result["warnings"] = [counted.to_json(), "the imagery is made up"]
    layers.style(map_layer, result)
    QgsProject.instance().addMapLayer(map_layer)
    dock.map_page.result.show_layer(map_layer)
    counted = find(dock, "landchipResultFlags").text()
    assert "1 uncertain (dotted)\u00a0· 2 unlike the training data (crossed)" in counted
    assert find(dock, "landchipResultWarnings").text() == "the imagery is made up"
