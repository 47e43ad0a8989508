"""Unusual states: an unfinished path, a form state of another version, a map as imagery, a replaced model file."""

from __future__ import annotations

import json

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsRasterLayer, QgsTask, QgsVectorLayer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QWidget

from plugin.gui.run.form import form_state
from plugin.layers import LayerStyler
from tests.plugin.conftest import BLOCK
from tests.plugin.qt_events import events, until
from tests.plugin.window import find, press


@pytest.mark.parametrize("written", ["/", "//", ".", "~nobody-of-that-name/map", "~", "no folder.gpkg"])
def test_an_unfinished_path_disables_run_with_one_sentence(dock, written):
    line = find(dock, "landchipOutput").lineEdit()
    line.clear()
    QTest.keyClicks(line, written)
    events()
    if written == "~":
        return  # /home/somebody.gpkg, which can be meant
    assert not find(dock, "landchipRun").isEnabled()
    assert find(dock, "landchipPlan").text().endswith((".", "one."))


@pytest.mark.parametrize(
    "state",
    [
        {"area": {"kind": "rectangle", "rectangle": [1, 2]}},
        {"area": "everything"},
        {"fine": None},
        {"more": 3},
        {"further": 1, "output": None},
        {"fine": {"MIN_VALID": "much"}},
        {"model": ["a"], "bands": {"red": 1}},
    ],
)
def test_of_another_versions_form_state_the_readable_parts_are_restored(dock, window, layer, tmp_path, state):
    path = str(tmp_path / "project.qgs")
    QgsProject.instance().writeEntry(form_state.SCOPE, form_state.KEY, json.dumps(state))
    QgsProject.instance().write(path)
    QgsProject.instance().clear()
    QgsProject.instance().read(path)
    until(lambda: "chips" in find(dock, "landchipPlan").text() or not find(dock, "landchipRun").isEnabled())
    assert find(dock, "landchipLayer").currentLayer().name() == "quad"


def test_a_finished_map_is_not_selected_as_imagery(dock, layer, make_raster, result):
    map_layer = QgsRasterLayer(str(make_raster("map.tif")), "Land use")
    map_layer.setCustomProperty("landchip/result", json.dumps(result))
    QgsProject.instance().addMapLayer(map_layer)
    QgsProject.instance().removeMapLayer(layer)
    events()
    assert dock.map_page.form.layer() is None


def test_after_a_refit_into_the_same_model_file_the_plan_is_requested_again(dock, engine, tmp_path):
    path = str(tmp_path / "mine.onnx")
    for _ in range(2):
        calls_before = len(engine.calls)
        dock.map_page.form.model.add_file(path)
        until(lambda calls_before=calls_before: len(engine.calls) > calls_before)
    assert engine.planned["model"] == path


def test_choosing_another_area_deactivates_the_rectangle_tool(dock, window):
    area = find(dock, "landchipArea")
    area.setCurrentIndex(area.findData("rectangle"))
    press(dock, "landchipDraw")
    drawing = window.canvas.mapTool()
    area.setCurrentIndex(area.findData("map"))
    assert window.canvas.mapTool() is not drawing
    assert not find(dock, "landchipDraw").isChecked()


def test_the_task_is_silent_because_the_window_reports_the_end(dock, engine):
    engine.go.clear()
    press(dock, "landchipRun")
    assert dock.map_page._run_task._task.flags() & QgsTask.Flag.Silent
    engine.go.set()
    until(lambda: not dock.map_page.result.isHidden())


def test_many_polygons_are_not_read_for_a_plan_but_all_for_the_run(dock, engine, window):
    fields = QgsVectorLayer("Polygon?crs=EPSG:26911", "fields", "memory")
    features = []
    for number in range(20_000):
        feature = QgsFeature()
        x, y = 627200 + number % 200, 3629000 + number // 200
        feature.setGeometry(QgsGeometry.fromWkt(f"POLYGON (({x} {y}, {x + 1} {y}, {x} {y + 1}, {x} {y}))"))
        features.append(feature)
    fields.dataProvider().addFeatures(features)
    QgsProject.instance().addMapLayer(fields)
    area = find(dock, "landchipArea")
    area.setCurrentIndex(area.findData("polygons"))
    find(dock, "landchipAreaLayer").setLayer(fields)
    until(lambda: "many polygons" in find(dock, "landchipPlan").text())
    assert isinstance(dock.map_page.form.plan_request(), str)
    press(dock, "landchipRun")
    until(lambda: not dock.map_page.result.isHidden())
    assert len(engine.request["area"]["polygons"]) == 20_000


def test_a_map_that_is_finished_as_its_project_closes_is_not_loaded_into_the_next(dock, engine, layer, tmp_path):
    press(dock, "landchipRun")
    closed = []

    def close(_ended):  # its map waits to be loaded, a step at a time
        QgsProject.instance().clear()
        closed.append(True)

    dock.map_page._run_task.finished.connect(close)
    until(lambda: closed)
    for _ in range(20):
        events()
    assert not QgsProject.instance().mapLayers()
    assert (tmp_path / "map.gpkg").is_file()
    assert find(dock, "landchipLayer").isEnabled()
    assert not LayerStyler._pending


def test_after_closing_a_project_during_a_run_the_next_has_no_live_layer(dock, engine):
    engine.go.clear()
    press(dock, "landchipRun")
    until(lambda: len(QgsProject.instance().mapLayers()) == 2)
    added = []
    QgsProject.instance().clear()
    QgsProject.instance().layersAdded.connect(added.extend)
    dock.map_page._live_map.add_block({**BLOCK})
    until(lambda: not dock.map_page._run_task.busy)
    events()
    QgsProject.instance().layersAdded.disconnect(added.extend)
    assert added == []


def test_the_set_up_action_opens_one_dialog_however_often_it_is_triggered(window):
    action = window.window.findChild(object, "landchipSetUp")
    for _ in range(3):
        action.trigger()
    until(lambda: window.window.findChild(QWidget, "landchipSetupDialog"))
    for _ in range(20):
        events()
    (dialog,) = window.window.findChildren(QWidget, "landchipSetupDialog")
    assert dialog.isVisible()
