"""The dock: its buttons start, cancel and resume runs; results, the history and the model card."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QScrollArea, QWidget

from plugin.engine.api.errors import EngineError, ModelError
from plugin.gui import history
from plugin.gui.run import map_page
from tests.plugin.qt_events import events, until
from tests.plugin.window import find, press

LEFT = Qt.MouseButton.LeftButton


def test_a_run_loads_the_styled_map_and_displays_the_result(dock, engine, window, layer, tmp_path):
    press(dock, "landchipRun")
    until(lambda: not dock.map_page.result.isHidden())
    (map_layer,) = [each for each in QgsProject.instance().mapLayers().values() if each is not layer]
    assert Path(map_layer.source().split("|")[0]) == tmp_path / "map.gpkg"
    assert map_layer.renderer().type() == "RuleRenderer"
    assert find(dock, "landchipResultCounts").text() == "3 of 4 chips classified"
    assert [bar.name for bar in dock.map_page.result.bars.bars] == ["Developed", "Cultivated", "Undeveloped"]
    assert window.messages() == ["The map is finished."]


def test_the_live_layer_fills_in_and_the_finished_map_replaces_it(dock, engine, layer):
    engine.go.clear()
    press(dock, "landchipRun")
    until(lambda: len(QgsProject.instance().mapLayers()) == 2)
    (growing,) = [each for each in QgsProject.instance().mapLayers().values() if each is not layer]
    until(lambda: growing.featureCount() == 2)
    until(lambda: "2 of 4 chips" in find(dock, "landchipProgressLabel").text())
    order = [each.name() for each in QgsProject.instance().layerTreeRoot().layerOrder()]
    assert order == [growing.name(), "quad"]
    engine.go.set()
    until(lambda: not dock.map_page.result.isHidden())
    order = [each.name() for each in QgsProject.instance().layerTreeRoot().layerOrder()]
    assert order == ["Land use — quad", "quad"]


def test_a_cancelled_run_can_be_resumed(dock, engine, window, layer, tmp_path):
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
    until(lambda: find(dock, "landchipRun").isVisible())
    assert not dock.map_page.result.isHidden()
    runs = [params["outputs"]["gpkg"] for method, params in engine.calls if method == "classify"]
    assert runs == [str(tmp_path / "map.gpkg")]  # the cancelled one never came to an answer
    assert find(dock, "landchipRun").text().replace("&", "") == "Run"


def test_a_dead_worker_is_reported_in_one_sentence_and_the_dock_stays_usable(dock, engine, window, layer):
    died = EngineError("engine-died", "The engine died (killed): run it again to resume.")
    engine.raises = died.with_log("The end of its log:\nboom")
    press(dock, "landchipRun")
    until(window.messages)
    assert window.messages() == ["The engine died (killed): run it again to resume."]
    assert "Resume" in find(dock, "landchipRun").text().replace("&", "")
    button = window.bar.findChild(QWidget, "landchipShowLog")
    QTest.mouseClick(button, LEFT)
    assert window.opened == ["log"]
    engine.raises = None
    press(dock, "landchipRun")
    until(lambda: not dock.map_page.result.isHidden())


def test_the_plan_is_displayed_before_the_run(dock, engine):
    assert find(dock, "landchipPlan").text() == "4 chips\u00a0· 20 ha\u00a0· about 1 s\u00a0· 0.4 MB"
    note = find(dock, "landchipDeviceName")
    assert note.text().replace("\u2060", "") == "Made-up CPU, 4\u00a0chips/s"
    assert note.height() == note.heightForWidth(note.width())  # no gap for a line that it does not need


def finished(dock, layer):
    """Runs to the end; the map's layer."""
    press(dock, "landchipRun")
    until(lambda: find(dock, "landchipResult").isVisible())
    return next(each for each in QgsProject.instance().mapLayers().values() if each is not layer)


def test_the_buttons_of_a_result(dock, window, layer, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    map_layer = finished(dock, layer)
    window.canvas.setExtent(map_layer.extent().buffered(50_000))
    for name in ("landchipZoom", "landchipTable", "landchipLayout", "landchipFolder"):
        press(dock, name)
    assert window.canvas.extent().width() < 2 * map_layer.extent().width()
    assert [what for what, _name in window.opened] == ["table", "layout"]
    assert opened == [str(Path(map_layer.source().split("|")[0]).parent)]
    assert len(QgsProject.instance().layoutManager().printLayouts()) == 1


def test_the_form_scrolls_to_a_new_result(dock, window, layer):
    window.window.resize(1200, 500)
    page = dock.map_page
    area = page.findChild(QScrollArea)
    finished(dock, layer)

    def result_is_visible():
        top = page.result.bars.mapTo(area, QPoint(0, 0)).y()
        return 0 <= top and top + page.result.bars.height() <= area.height()

    until(lambda: area.verticalScrollBar().value() > 0 and result_is_visible())
    until(lambda: " chips" in find(dock, "landchipPlan").text())
    events()
    assert result_is_visible()


def test_the_style_button_switches_between_land_use_and_confidence(dock, layer):
    map_layer = finished(dock, layer)
    actions = {each.text(): each for each in find(dock, "landchipStyle").menu().actions()}
    actions["Confidence"].trigger()
    assert map_layer.styleManager().currentStyle() == "Confidence"
    assert map_layer.renderer().type() == "graduatedSymbol"
    actions["Land use"].trigger()
    assert map_layer.renderer().type() == "RuleRenderer"


def test_a_second_run_into_the_same_file_replaces_the_layer(dock, layer):
    first = finished(dock, layer).id()
    until(lambda: find(dock, "landchipRun").isEnabled())
    press(dock, "landchipRun")
    press(dock, "landchipReplace")
    until(lambda: first not in QgsProject.instance().mapLayers() and not dock.map_page._run_task.busy)
    until(lambda: find(dock, "landchipRun").isVisible())
    assert len(QgsProject.instance().mapLayers()) == 2
    assert find(dock, "landchipResult").isVisible()


def test_a_result_is_hidden_when_its_layer_is_removed(dock, layer):
    QgsProject.instance().removeMapLayer(finished(dock, layer).id())
    events()
    assert not find(dock, "landchipResult").isVisible()


def test_a_live_layer_that_the_user_removes_is_created_again(dock, engine, layer):
    engine.go.clear()
    press(dock, "landchipRun")
    until(lambda: len(QgsProject.instance().mapLayers()) == 2)
    QgsProject.instance().removeMapLayer(dock.map_page._live_map._layer_id)
    engine.go.set()
    until(lambda: find(dock, "landchipResult").isVisible())
    assert len(QgsProject.instance().mapLayers()) == 2


def test_a_project_that_was_saved_during_a_run_opens_without_the_live_layer(dock, engine, layer, tmp_path):
    source = layer.source()
    engine.go.clear()
    press(dock, "landchipRun")
    until(lambda: len(QgsProject.instance().mapLayers()) == 2)
    assert QgsProject.instance().write(str(tmp_path / "work.qgs"))
    press(dock, "landchipCancel")
    until(lambda: not dock.map_page._run_task.busy)
    assert QgsProject.instance().read(str(tmp_path / "work.qgs"))
    assert [each.source() for each in QgsProject.instance().mapLayers().values()] == [source]


def test_closing_the_project_cancels_its_run(dock, engine, layer):
    engine.go.clear()
    press(dock, "landchipRun")
    until(lambda: len(QgsProject.instance().mapLayers()) == 2)
    QgsProject.instance().clear()
    until(lambda: not dock.map_page._run_task.busy)
    assert not QgsProject.instance().mapLayers()


def test_a_run_is_added_to_the_history_of_processing(dock, layer, monkeypatch):
    added, completed = [], []

    class HistoryRegistry:
        def addEntry(self, provider, entry):
            added.append((provider, entry))
            return 7, True

        def updateEntry(self, number, entry):
            completed.append((number, entry))

    monkeypatch.setattr(history.QgsGui, "historyProviderRegistry", HistoryRegistry)
    finished(dock, layer)
    ((provider, entry),) = added
    assert (provider, entry["algorithm_id"]) == ("processing", "landchip:classify")
    assert entry["python_command"].startswith("processing.run(\"landchip:classify\", {'INPUT':")
    ((number, entry),) = completed
    assert number == 7
    assert entry["results"]["CHIPS"] == 4
    assert "3 classified" in entry["log"]


def test_without_an_engine_run_is_disabled_and_the_dock_offers_the_set_up(dock, window, monkeypatch):
    monkeypatch.setattr(map_page, "engine_problem", lambda: "There is none.")
    dock.engine_changed()
    assert not find(dock, "landchipRun").isEnabled()
    assert find(dock, "landchipPlan").text() == "The engine is not set up yet."
    press(dock, "landchipSetUpHere")
    until(lambda: window.window.findChild(QWidget, "landchipSetupDialog"))
    dialog = window.window.findChild(QWidget, "landchipSetupDialog")
    monkeypatch.setattr(map_page, "engine_problem", lambda: "")
    dialog.engineChanged.emit()
    until(lambda: " chips" in find(dock, "landchipPlan").text())
    assert find(dock, "landchipRun").isEnabled()
    assert not find(dock, "landchipSetUpHere").isVisible()


def test_the_card_of_the_model_has_a_table_and_the_description(dock, engine):
    engine.card = CARD
    press(dock, "landchipModelCard")
    text = dock.map_page.card.text
    until(lambda: "Measured on" in text.toPlainText())
    assert "96.2 % (94.6 – 97.4)" in text.toPlainText().replace("\u00a0", " ").replace("\u2060", "")
    assert "Knows two classes." in text.toPlainText()
    assert "MIT" in text.toPlainText()


def test_the_card_shows_the_error_of_a_model_that_cannot_be_opened(dock, engine):
    press(dock, "landchipModelCard")  # the fake engine's card has only the sizes
    engine.card = ModelError("made-up", "mine.onnx states nothing: choose another model.")
    press(dock, "landchipModelCard")
    until(lambda: dock.map_page.card.text.toPlainText() == "mine.onnx states nothing: choose another model.")


CARD = {
    "name": "two", "version": "1", "description": "# Two\n\nKnows two classes.", "architecture": "linear",
    "license": "MIT", "bands": ["red"], "dtype": "uint8", "absent": {}, "gsd_m": 1.0, "chip_px": 224, "chip_m": 224.0,
    "classes": [{"name": "forest", "group": "undeveloped", "colour": "#00aa00"}],
    "groups": [{"name": "undeveloped", "title": "Undeveloped", "colour": "#00aa00"}],
    "abstain": {"confidence": 0.6}, "novelty": None, "golden": True, "calibration": {}, "provenance": {},
    "metrics": {"test": {"accuracy": 0.9, "chips": 50, "group_accuracy": 0.962,
                         "group_accuracy_interval": [0.946, 0.974]}, "worst": 0.5},
    "digest": "0123", "opset": 17, "ir_version": 8, "runtime": "ONNX Runtime 1", "device": {"name": "Made-up CPU"},
}  # fmt: skip
