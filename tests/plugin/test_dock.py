"""The dock: what is set in it becomes the request, and its buttons start, stop and resume runs."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsProject, QgsRasterLayer, QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QWidget

import plugin
from plugin.engine.errors import EngineError
from plugin.engine.protocol import Cancelled
from plugin.gui import asking, mappage
from plugin.processing import classify
from tests.plugin.conftest import PretendedEngine
from tests.plugin.window import Window, events, until

LEFT = Qt.MouseButton.LeftButton


class SlowEngine(PretendedEngine):
    """Tells a block, then waits until it is let go or cancelled; also answers the asker."""

    def __init__(self) -> None:
        super().__init__()
        self.go = threading.Event()
        self.go.set()
        self.refuses: Exception | None = None  # a plan

    def call(self, method, params, on_progress=None, on_log=None, cancelled=None, on_block=None):
        silent = lambda *_told: None  # noqa: E731
        if method == "plan" and self.refuses:
            raise self.refuses
        if method == "classify" and on_block is not None:
            group = [[2800, 16200, 0, 0.9, []], [2801, 16200, -1, None, ["no-data"]]]
            on_block({"grid": {"crs": "EPSG:26911", "size": 224.0}, "groups": ["developed"], "chips": group})
        if method == "classify" and on_progress is not None:
            on_progress({"done": 2, "total": 4, "chips_per_second": 4.0, "eta_s": 0.5, "stage": "classify"})
            while not self.go.wait(0.01):
                if cancelled():
                    raise Cancelled("Cancelled.")
        return super().call(method, params, on_progress or silent, on_log or silent, cancelled)

    def close(self) -> None:
        """As the asker ends it."""


@pytest.fixture
def engine(processing, monkeypatch):
    """One pretended engine for the runs and for the asker."""
    worker = SlowEngine()
    monkeypatch.setattr(classify, "engine", lambda: worker)
    monkeypatch.setattr(asking, "start_engine", lambda: worker)
    monkeypatch.setattr(mappage, "engine_missing", lambda: "")
    return worker


@pytest.fixture
def window(qgis_app, engine):
    """A window with the plugin in it, a fresh profile and an empty project."""
    QgsSettings().remove("landchip")
    QgsProject.instance().clear()
    made = Window()
    made.plugin = plugin.classFactory(made)
    made.plugin.initGui()
    made.window.show()
    yield made
    made.plugin.unload()
    QgsProject.instance().clear()
    QgsSettings().remove("landchip")
    made.close()


@pytest.fixture
def layer(qgis_app, window, make_raster):
    made = QgsRasterLayer(str(make_raster()), "quad")
    QgsProject.instance().addMapLayer(made)
    window.canvas.setDestinationCrs(made.crs())
    window.canvas.setExtent(made.extent())
    return made


@pytest.fixture
def dock(window, layer, tmp_path):
    """Opened by its action, the layer chosen, the map to be written into the test's folder."""
    show = window.window.findChild(object, "landchipShowDock")
    show.trigger()
    made = window.plugin.dock()
    made.page.form.output.file.setFilePath(str(tmp_path / "map.gpkg"))
    until(lambda: " chips" in made.page.foot.note.text())
    return made


def find(dock: Any, name: str) -> QWidget:
    found = dock.findChild(QWidget, name)
    assert found is not None, name
    return found


def press(dock: Any, name: str) -> None:
    button = find(dock, name)
    assert button.isEnabled(), button.toolTip()
    QTest.mouseClick(button, LEFT)


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
