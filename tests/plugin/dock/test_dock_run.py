"""The dock: what is set in it becomes the request, and its buttons start, stop and resume runs."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QWidget

from plugin.engine.errors import EngineError
from tests.plugin.window import events, find, press, until

LEFT = Qt.MouseButton.LeftButton


def test_a_press_of_run_loads_the_styled_map_and_shows_what_it_came_to(dock, engine, window, layer, tmp_path):
    press(dock, "landchipRun")
    until(lambda: not dock.page.result.isHidden())
    (made,) = [each for each in QgsProject.instance().mapLayers().values() if each is not layer]
    assert Path(made.source().split("|")[0]) == tmp_path / "map.gpkg"
    assert made.renderer().type() == "RuleRenderer"
    assert find(dock, "landchipResultCounts").text() == "3 of 4 chips classified"
    assert [bar.name for bar in dock.page.result.bars.bars] == ["Developed", "Cultivated", "Undeveloped"]
    assert window.messages() == ["The map is finished."]


def test_while_it_runs_the_map_fills_in_and_the_finished_one_takes_its_place(dock, engine, layer):
    engine.go.clear()
    press(dock, "landchipRun")
    until(lambda: len(QgsProject.instance().mapLayers()) == 2)
    (growing,) = [each for each in QgsProject.instance().mapLayers().values() if each is not layer]
    until(lambda: growing.featureCount() == 2)
    until(lambda: "2 of 4 chips" in find(dock, "landchipHowFar").text())
    order = [each.name() for each in QgsProject.instance().layerTreeRoot().layerOrder()]
    assert order == [growing.name(), "quad"]
    engine.go.set()
    until(lambda: not dock.page.result.isHidden())
    order = [each.name() for each in QgsProject.instance().layerTreeRoot().layerOrder()]
    assert order == ["Land use — quad", "quad"]


def test_cancel_keeps_what_is_done_and_offers_to_resume(dock, engine, window, layer, tmp_path):
    engine.go.clear()
    press(dock, "landchipRun")
    until(lambda: find(dock, "landchipCancel").isVisible() and len(QgsProject.instance().mapLayers()) == 2)
    press(dock, "landchipCancel")
    until(lambda: find(dock, "landchipRun").isVisible())
    assert "Resume" in find(dock, "landchipRun").text().replace("&", "")
    assert list(QgsProject.instance().mapLayers().values()) == [layer]
    assert window.messages()[0].startswith("Stopped.")
    engine.go.set()
    press(dock, "landchipRun")
    until(lambda: not dock.page.result.isHidden())
    runs = [params["outputs"]["gpkg"] for method, params in engine.calls if method == "classify"]
    assert runs == [str(tmp_path / "map.gpkg")]  # the cancelled one never came to an answer
    assert find(dock, "landchipRun").text().replace("&", "") == "Run"


def test_a_dead_worker_is_told_in_one_sentence_and_the_dock_goes_on(dock, engine, window, layer):
    engine.raises = EngineError("The engine died (killed): run it again to resume.\nThe end of its log:\nboom")
    press(dock, "landchipRun")
    until(window.messages)
    assert window.messages() == ["The engine died (killed): run it again to resume."]
    assert "Resume" in find(dock, "landchipRun").text().replace("&", "")
    button = window.bar.findChild(QWidget, "landchipShowLog")
    QTest.mouseClick(button, LEFT)
    assert window.opened == ["log"]
    engine.raises = None
    press(dock, "landchipRun")
    until(lambda: not dock.page.result.isHidden())


def test_the_plan_is_shown_before_the_run(dock, engine):
    assert find(dock, "landchipPlan").text() == "4 chips · 20 ha · about 1 s · 0.4 MB"
    assert find(dock, "landchipDeviceName").text() == "Made-up CPU, 4 chips/s"


def test_nothing_of_the_window_is_imported_before_its_first_use(window):
    assert window.plugin._dock is None
    assert not window.window.findChildren(QWidget, "landchipDock")
    events()
