"""No map is replaced unasked, and during a run the last result says what it is (C7, C14 of the list of faults)."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QMessageBox

from plugin.layers import LayerStyler
from tests.plugin.qt_events import events, until
from tests.plugin.window import find, press


@pytest.fixture
def run(dock, engine):
    """Runs to the end; the path of the map."""

    def to_the_end():
        runs = len(classified(engine))
        press(dock, "landchipRun")
        until(lambda: len(classified(engine)) > runs and find(dock, "landchipRun").isVisible())
        return Path(classified(engine)[-1]["outputs"]["gpkg"])

    return to_the_end


def classified(engine):
    return [params for method, params in engine.calls if method == "classify"]


def choose_model(dock, tmp_path, name):
    dock.map_page.form.model.add_file(str(tmp_path / name))


@pytest.fixture
def proposed(dock, tmp_path, monkeypatch):
    """The map's file is the proposed one, in the test's folder."""
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    find(dock, "landchipOutput").setFilePath("")
    dock.map_page.form._propose_output()
    return Path(find(dock, "landchipOutput").filePath())


def test_another_model_gets_another_file_and_each_model_its_own_again(dock, run, proposed, tmp_path):
    assert run() == proposed
    choose_model(dock, tmp_path, "refitted.onnx")
    second = run()
    assert (second.name, proposed.exists()) == ("quad land use 2.gpkg", True)
    dock.map_page.form.model.choose("")
    assert find(dock, "landchipOutput").filePath() == str(proposed)
    choose_model(dock, tmp_path, "refitted.onnx")
    assert find(dock, "landchipOutput").filePath() == str(second)
    names = {Path(each.source().split("|")[0]).name for each in QgsProject.instance().mapLayers().values()}
    assert names == {"quad.tif", proposed.name, second.name}


def test_the_files_of_the_models_are_kept_with_the_project(dock, run, proposed, tmp_path):
    run()
    choose_model(dock, tmp_path, "refitted.onnx")
    second = run()
    QgsProject.instance().write(str(tmp_path / "work.qgs"))
    QgsProject.instance().clear()
    events()
    QgsProject.instance().read(str(tmp_path / "work.qgs"))
    assert find(dock, "landchipOutput").filePath() == str(second)
    dock.map_page.form.model.choose("")
    assert find(dock, "landchipOutput").filePath() == str(proposed)


def asked(dock):
    return dock.map_page._question.dialog


def test_a_run_that_would_replace_a_map_asks_first(dock, engine, run, tmp_path):
    run()
    map_file = tmp_path / "map.gpkg"
    made = map_file.stat().st_mtime_ns
    press(dock, "landchipRun")
    assert "map.gpkg" in asked(dock).text()
    QTest.mouseClick(asked(dock).button(QMessageBox.StandardButton.Cancel), Qt.MouseButton.LeftButton)
    assert asked(dock) is None
    assert len(classified(engine)) == 1
    assert map_file.stat().st_mtime_ns == made
    press(dock, "landchipRun")
    press(dock, "landchipKeepBoth")
    until(lambda: len(classified(engine)) == 2 and find(dock, "landchipRun").isVisible())
    assert Path(classified(engine)[-1]["outputs"]["gpkg"]).name == "map 2.gpkg"
    assert map_file.stat().st_mtime_ns == made


def test_the_same_chips_are_written_anew_without_a_question(dock, engine, run):
    run()
    engine.plan = {"to_do": 0}
    find(dock, "landchipFine_MIN_CONFIDENCE").setValue(0.7)
    until(lambda: "only the map is written anew" in find(dock, "landchipPlan").text())
    press(dock, "landchipRun")
    assert asked(dock) is None
    until(lambda: len(classified(engine)) == 2 and find(dock, "landchipRun").isVisible())


def test_a_further_file_that_is_no_maps_is_asked_about(dock, engine, tmp_path):
    (tmp_path / "map.tif").write_bytes(b"somebody's imagery")
    engine.plan = {"to_do": 0}
    find(dock, "landchipAlso_COG").setChecked(True)
    until(lambda: "only the map is written anew" in find(dock, "landchipPlan").text())
    press(dock, "landchipRun")
    assert "map.tif" in asked(dock).text()
    asked(dock).reject()
    press(dock, "landchipRun")
    press(dock, "landchipKeepBoth")
    until(lambda: classified(engine))
    assert classified(engine)[0]["outputs"]["cog"] == str(tmp_path / "map 2.tif")
    assert (tmp_path / "map.tif").read_bytes() == b"somebody's imagery"
    until(lambda: find(dock, "landchipRun").isVisible())
    until(lambda: not LayerStyler._pending)  # of the file, too, that the made-up engine has not written


def test_an_open_question_closes_with_its_project(dock, run):
    run()
    press(dock, "landchipRun")
    assert asked(dock).isVisible()
    QgsProject.instance().clear()
    assert asked(dock) is None


def test_the_result_of_the_next_project_is_not_that_of_a_last_run(dock, engine, run):
    run()
    engine.go.clear()
    press(dock, "landchipRun")
    press(dock, "landchipReplace")
    until(lambda: find(dock, "landchipResultOutdated").isVisible())
    QgsProject.instance().clear()
    assert find(dock, "landchipResultOutdated").isHidden()
    until(lambda: find(dock, "landchipRun").isVisible())
    engine.go.set()


def test_during_a_run_the_last_result_says_that_it_is_the_last_one(dock, engine, run):
    run()
    note = find(dock, "landchipResultOutdated")
    assert not note.isVisible()
    engine.go.clear()
    press(dock, "landchipRun")
    press(dock, "landchipReplace")
    until(lambda: find(dock, "landchipCancel").isVisible())
    assert note.isVisible()
    assert not find(dock, "landchipResultCounts").isEnabled()
    press(dock, "landchipCancel")
    until(lambda: find(dock, "landchipRun").isVisible())
    assert not note.isVisible()
    assert find(dock, "landchipResultCounts").isEnabled()
    engine.go.set()
    press(dock, "landchipRun")  # resumes what was allowed
    assert asked(dock) is None
    until(lambda: len(classified(engine)) == 2 and find(dock, "landchipRun").isVisible())
