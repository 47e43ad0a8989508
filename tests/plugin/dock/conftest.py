"""The dock in a window, with a fake engine."""

from __future__ import annotations

import threading
from typing import Any

import pytest
from qgis.core import QgsProject, QgsRasterLayer, QgsSettings

import plugin
from plugin.engine.api.protocol import Cancelled
from plugin.gui import engine_queue
from plugin.gui.run import map_page
from plugin.layers import legend
from plugin.processing.algorithms import classify
from tests.plugin.conftest import FakeEngine
from tests.plugin.qt_events import until
from tests.plugin.window import Window


class SlowEngine(FakeEngine):
    """Emits a block, then waits for `go` or a cancel; also answers the calls of the engine queue."""

    def __init__(self) -> None:
        super().__init__()
        self.go = threading.Event()
        self.go.set()
        self.refuses: Exception | None = None  # raised for a plan
        self.card: Any = {}  # a dict, or what is raised instead
        self.plan: dict[str, Any] = {}  # fields of a plan that differ

    def call(self, method, params, on_progress=None, on_log=None, cancelled=None, on_block=None):
        if method == "inspect" and isinstance(self.card, Exception):
            raise self.card
        if method == "inspect":
            return self.card
        ignore = lambda *_args: None  # noqa: E731
        if method == "plan" and self.refuses:
            raise self.refuses
        if method == "classify" and on_block is not None:
            group = [[2800, 16200, 0, 0.9, []], [2801, 16200, -1, None, ["no-data"]]]
            product = legend.default_product().preview().to_json()
            on_block({"grid": {"crs": "EPSG:26911", "size": 224.0}, "product": product, "chips": group})
        if method == "classify" and on_progress is not None:
            on_progress({"done": 2, "total": 4, "chips_per_second": 4.0, "eta_s": 0.5, "stage": "classify"})
            while not self.go.wait(0.01):
                if cancelled():
                    raise Cancelled("Cancelled.")
        answer = super().call(method, params, on_progress or ignore, on_log or ignore, cancelled)
        return {**answer, **self.plan} if method == "plan" else answer

    @property
    def planned(self) -> dict[str, Any]:
        """The request of the last plan."""
        return next(params for method, params in reversed(self.calls) if method == "plan")

    def close(self) -> None:
        """Called by the engine queue."""


@pytest.fixture
def engine(processing, monkeypatch):
    """One fake engine for the runs and for the engine queue."""
    worker = SlowEngine()
    monkeypatch.setattr(classify, "engine", lambda: worker)
    monkeypatch.setattr(engine_queue, "start_configured_engine", lambda: worker)
    monkeypatch.setattr(map_page, "engine_problem", lambda: "")
    return worker


@pytest.fixture
def window(qgis_app, engine):
    """A window with the plugin in it, a fresh profile and an empty project."""
    QgsSettings().remove("landchip")
    QgsProject.instance().clear()
    qgis_window = Window()
    qgis_window.plugin = plugin.classFactory(qgis_window)
    qgis_window.plugin.initGui()
    qgis_window.window.show()
    yield qgis_window
    qgis_window.plugin.unload()
    QgsProject.instance().clear()
    QgsSettings().remove("landchip")
    qgis_window.close()


@pytest.fixture
def layer(qgis_app, window, make_raster):
    raster_layer = QgsRasterLayer(str(make_raster()), "quad")
    QgsProject.instance().addMapLayer(raster_layer)
    window.canvas.setDestinationCrs(raster_layer.crs())
    window.canvas.setExtent(raster_layer.extent())
    return raster_layer


@pytest.fixture
def dock(window, layer, tmp_path):
    """Opened by its action, with the layer selected and the map's file in the test's folder."""
    action = window.window.findChild(object, "landchipShowDock")
    action.trigger()
    opened = window.plugin.dock()
    opened.map_page.form.output.file.setFilePath(str(tmp_path / "map.gpkg"))
    until(lambda: " chips" in opened.map_page.run_panel.plan_label.text())
    return opened
