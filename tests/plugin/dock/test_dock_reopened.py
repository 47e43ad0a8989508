"""What the dock shows after a project, or QGIS, was closed and opened again (C3, C4, C9 of the list of faults)."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from qgis.core import QgsProject, QgsRasterLayer, QgsSettings, QgsVectorLayer

import plugin
from plugin import layers
from plugin.gui.run.form import form_state
from tests.plugin.qt_events import events, until
from tests.plugin.window import Window, find, press


def reopen(path):
    QgsProject.instance().clear()
    events()
    assert QgsProject.instance().read(str(path))
    events()


def save(path):
    path.parent.mkdir(exist_ok=True)
    assert QgsProject.instance().write(str(path))
    return path


def cancelled(dock, engine):
    """Starts a run, and cancels it when it has done something."""
    engine.go.clear()
    press(dock, "landchipRun")
    until(lambda: find(dock, "landchipCancel").isVisible() and len(QgsProject.instance().mapLayers()) == 2)
    press(dock, "landchipCancel")
    until(lambda: find(dock, "landchipRun").isVisible())
    engine.go.set()
    engine.plan = {"to_do": 2}  # of 4: the parts of the run are there


def opened(window):
    window.window.findChild(object, "landchipShowDock").trigger()
    dock = window.plugin.dock()
    until(lambda: " chips" in dock.map_page.run_panel.plan_label.text())
    return dock


@pytest.fixture
def home(tmp_path, monkeypatch):
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.setattr(Path, "home", lambda: folder)
    return folder


@pytest.fixture
def result_of(result):
    """The result of a map of that raster; the later ones are newer."""
    numbers = iter(range(1, 10))

    def make(raster):
        return {**result, "raster": [str(raster)], "finished": f"2026-11-2{next(numbers)}T05:00:00Z"}

    return make


@pytest.fixture
def add_map(window, tmp_path, map_file, result_of):
    def add(name, raster):
        path = tmp_path / f"{name}.gpkg"
        shutil.copy(map_file, path)
        layer = QgsVectorLayer(str(path), name, "ogr")
        layers.style(layer, result_of(raster))
        QgsProject.instance().addMapLayer(layer)
        return layer

    return add


def test_a_cancelled_run_into_a_proposed_file_is_resumed_after_saving_elsewhere(window, layer, engine, home, tmp_path):
    dock = opened(window)
    proposed = find(dock, "landchipOutput").filePath()
    assert proposed == str(home / "quad land use.gpkg")
    cancelled(dock, engine)
    reopen(save(tmp_path / "elsewhere" / "work.qgs"))
    assert find(dock, "landchipOutput").filePath() == proposed
    until(lambda: "2 are there already" in find(dock, "landchipPlan").text())
    assert engine.planned["outputs"] == {"gpkg": proposed}
    assert find(dock, "landchipRun").text().replace("&", "") == "Resume"


def test_a_file_that_was_only_proposed_is_proposed_beside_the_saved_project(window, layer, home, tmp_path):
    dock = opened(window)
    reopen(save(tmp_path / "elsewhere" / "work.qgs"))
    assert find(dock, "landchipOutput").filePath() == str(tmp_path / "elsewhere" / "quad land use.gpkg")


def test_a_project_that_is_moved_with_its_map_finds_it_there(dock, tmp_path):
    save(tmp_path / "old" / "work.qgs")
    dock.map_page.form.output.file.setFilePath(str(tmp_path / "old" / "map.gpkg"))
    save(tmp_path / "old" / "work.qgs")
    (tmp_path / "old").rename(tmp_path / "new")
    reopen(tmp_path / "new" / "work.qgs")
    assert find(dock, "landchipOutput").filePath() == str(tmp_path / "new" / "map.gpkg")


def test_a_project_that_is_moved_with_its_model_finds_it_there(dock, tmp_path):
    save(tmp_path / "old" / "work.qgs")
    dock.map_page.form.model.add_file(str(tmp_path / "old" / "refitted.onnx"))
    dock.map_page.form.output.run_started()
    state = dock.map_page.form.state()
    save(tmp_path / "old" / "work.qgs")
    (tmp_path / "old").rename(tmp_path / "new")
    reopen(tmp_path / "new" / "work.qgs")
    moved = json.loads(json.dumps(state).replace(str(tmp_path / "old"), str(tmp_path / "new")))
    assert dock.map_page.form.state() == moved
    assert moved["model"] == str(tmp_path / "new" / "refitted.onnx")


def test_a_plan_that_is_due_while_a_project_is_read_does_not_overwrite_its_state(dock, tmp_path):
    """QGIS handles events while it reads layers; seen on a busy machine."""
    find(dock, "landchipFine_MIN_CONFIDENCE").setValue(0.7)
    path, due = save(tmp_path / "work.qgs"), []

    def plan_is_due(*_numbers):
        due.append(1)
        dock.map_page._plan_query.submitted.emit()

    QgsProject.instance().clear()
    QgsProject.instance().layerLoaded.connect(plan_is_due)
    reopen(path)
    QgsProject.instance().layerLoaded.disconnect(plan_is_due)
    assert due
    assert find(dock, "landchipFine_MIN_CONFIDENCE").value() == 0.7
    assert find(dock, "landchipOutput").filePath() == str(tmp_path / "map.gpkg")


def test_changes_are_saved_although_no_plan_was_made_for_them(dock, engine, tmp_path):
    engine.calls.clear()
    find(dock, "landchipOutput").setFilePath(str(tmp_path / "missing" / "map.gpkg"))
    find(dock, "landchipFine_MIN_CONFIDENCE").setValue(0.7)
    reopen(save(tmp_path / "work.qgs"))
    assert find(dock, "landchipFine_MIN_CONFIDENCE").value() == 0.7
    assert find(dock, "landchipOutput").filePath() == str(tmp_path / "missing" / "map.gpkg")
    assert not engine.calls


def test_the_map_that_was_shown_is_shown_again_and_printed(dock, window, add_map, tmp_path):
    for name in ("a", "b", "c"):
        add_map(name, tmp_path / f"{name}.tif")
    (second,) = QgsProject.instance().mapLayersByName("b")
    window.currentLayerChanged.emit(second)
    reopen(save(tmp_path / "work.qgs"))
    assert find(dock, "landchipResultName").text() == "b"
    press(dock, "landchipLayout")
    assert window.opened == [("layout", "Land use of b")]


def test_without_a_stored_map_that_of_the_imagery_is_shown(dock, layer, add_map, tmp_path):
    add_map("of the imagery", layer.source())
    add_map("newer, of another", tmp_path / "other.tif")
    path = save(tmp_path / "work.qgs")
    path.write_text(path.read_text().replace("<shown ", "<forgotten ").replace("</shown>", "</forgotten>"))
    reopen(path)
    assert find(dock, "landchipResultName").text() == "of the imagery"


def test_the_map_of_the_imagery_that_is_chosen_is_shown(dock, layer, add_map, make_raster):
    other = QgsRasterLayer(str(make_raster("other.tif")), "other")
    QgsProject.instance().addMapLayer(other)
    add_map("of other", other.source())
    add_map("of quad", layer.source())
    for imagery, name in ((other, "of other"), (layer, "of quad")):
        find(dock, "landchipLayer").setLayer(imagery)
        assert find(dock, "landchipResultName").text() == name


def test_a_project_that_is_opened_with_a_shown_map_stays_unmodified(dock, add_map, tmp_path):
    add_map("a", tmp_path / "a.tif")
    reopen(save(tmp_path / "work.qgs"))
    until(lambda: " chips" in find(dock, "landchipPlan").text())
    assert not QgsProject.instance().isDirty()


def test_a_state_with_unreadable_maps_is_ignored(window, layer):
    state = {"output": "/a/map.gpkg", "maps": ["no", "mapping"]}
    QgsProject.instance().writeEntry(form_state.SCOPE, form_state.KEY, json.dumps(state))
    assert window.plugin.dock().map_page.form.state()["layer"] == layer.id()


@pytest.fixture
def restart(qgis_app):
    """Ends QGIS's window, and starts another with the same profile."""
    windows = []

    def start(old):
        old.plugin.unload()
        old.window.hide()
        new = Window()
        windows.append(new)
        new.plugin = plugin.classFactory(new)
        new.plugin.initGui()
        new.window.show()
        new.initializationCompleted.emit()
        return new

    yield start
    for each in windows:
        each.plugin.unload()
        each.close()


def dock_is_open(window):
    dock = window.window.findChild(object, "landchipDock")
    return dock is not None and dock.isVisible()


def test_an_open_dock_is_open_after_a_restart_at_its_page(dock, window, restart):
    dock.clicking.action.trigger()
    assert find(dock, "landchipTabs").currentIndex() == 1
    new = restart(window)
    until(lambda: dock_is_open(new) and find(new.window, "landchipTabs").count() == 5)
    assert find(new.window, "landchipTabs").currentIndex() == 1
    assert new.window.findChild(object, "landchipShowDock").isChecked()


@pytest.mark.parametrize("way", ["its cross", "the action"])
def test_a_dock_that_the_user_closed_stays_closed(dock, window, restart, way):
    until(lambda: dock_is_open(window) and QgsSettings().value("landchip/dock_open", False, type=bool))
    events()  # those of its opening are handled before it is closed
    if way == "its cross":
        find(window.window, "landchipDock").close()
    else:
        window.window.findChild(object, "landchipShowDock").trigger()
    until(lambda: not QgsSettings().value("landchip/dock_open", True, type=bool))
    new = restart(window)
    events()
    assert new.plugin._dock is None


def test_the_empty_layer_of_a_run_is_removed_although_the_dock_stays_closed(window, layer, tmp_path):
    live = QgsVectorLayer("Polygon?crs=EPSG:26911", "Land use (running)", "memory")
    live.setCustomProperty("landchip/growing", True)
    QgsProject.instance().addMapLayer(live)
    reopen(save(tmp_path / "work.qgs"))
    assert [each.name() for each in QgsProject.instance().mapLayers().values()] == ["quad"]
    assert window.plugin._dock is None


def test_a_plugin_that_is_disabled_and_enabled_opens_its_dock_again(dock, window):
    window.plugin.unload()
    window.plugin.initGui()
    until(lambda: dock_is_open(window))
