"""Imagery that only QGIS can read: its visible part is exported for the engine, in a process of its own."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from osgeo import gdal
from qgis.core import QgsProject, QgsRasterLayer, QgsRectangle, QgsSettings

from plugin.engine.api.errors import AreaError
from plugin.gui.live_cover import live_cover, visible_export
from plugin.gui.live_cover.live_cover import LiveCover
from plugin.processing.inputs.area import AreaOfInterest
from plugin.processing.inputs.layer_export import layer_export
from plugin.processing.inputs.layer_source import layer_source
from tests.plugin.live_cover.test_live_cover import Queue
from tests.plugin.qt_events import until
from tests.plugin.window import Window, find, press

CARD = {"gsd_m": 1.0, "chip_m": 64.0}


@pytest.fixture
def queue() -> Queue:
    return Queue(("inspect", "live_landcover"))


@pytest.fixture
def live(qgis_app: Any, make_raster: Any, queue: Queue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Of a file, as if QGIS alone could read it."""
    QgsProject.instance().clear()
    QgsSettings().remove("landchip")
    layer = QgsRasterLayer(str(make_raster(px=200, gsd=1.0)), "quad")
    QgsProject.instance().addMapLayer(layer)
    source = replace(layer_source(layer, "Imagery"), raster=None, export=layer_export(layer))
    monkeypatch.setattr(live_cover, "live_source", lambda _: source)
    monkeypatch.setattr(visible_export.tempfile, "tempdir", str(tmp_path))
    window = Window()
    window.window.show()
    window.canvas.setDestinationCrs(layer.crs())
    window.canvas.setExtent(layer.extent().scaled(0.5))
    made = LiveCover(window, window.window, queue)
    made.source = source
    made.show()
    made.dialog.model.line.setText(str(tmp_path / "model.onnx"))
    yield made
    made.shut_down()
    QgsProject.instance().clear()
    QgsSettings().remove("landchip")
    window.close()


def folders(tmp_path: Path) -> list[Path]:
    return list(tmp_path.glob(".landchip-*"))


@pytest.mark.skipif(shutil.which("qgis_process") is None, reason="qgis_process is not installed")
def test_the_visible_part_is_exported_and_removed_with_the_layer(live: LiveCover, queue: Queue, tmp_path: Path) -> None:
    press(live.dialog, "landchipLiveStart")
    assert "exports the visible part of quad" in find(live.dialog, "landchipLiveStatus").text()
    queue.calls[0].on_answer(CARD)
    until(lambda: len(queue.calls) == 2)
    request = queue.calls[1].params["request"]
    path = Path(request["raster"][0])
    assert folders(tmp_path)[0] in path.parents
    assert "area" not in request
    file = gdal.Open(str(path))
    visible = live._iface.mapCanvas().extent()
    assert visible.width() <= file.RasterXSize < visible.width() + 2 * 64 + 1
    assert file.RasterCount >= 3
    file = None
    press(live.dialog, "landchipLiveStop")
    assert folders(tmp_path) == []


def test_a_stop_during_the_export_ends_it(live: LiveCover, queue: Queue, tmp_path: Path) -> None:
    press(live.dialog, "landchipLiveStart")
    queue.calls[0].on_answer(CARD)
    press(live.dialog, "landchipLiveStop")
    assert folders(tmp_path) == []
    live._lanes.close()
    assert len(queue.calls) == 1


def test_too_much_of_it_is_refused_with_the_remedy(live: LiveCover, queue: Queue, tmp_path: Path) -> None:
    press(live.dialog, "landchipLiveStart")
    queue.calls[0].on_answer({"gsd_m": 0.01, "chip_m": 2.24})
    text = find(live.dialog, "landchipLiveStatus").text()
    assert text.startswith("quad can be read by QGIS alone, and 0") and "zoom in to at most" in text
    assert folders(tmp_path) == []
    assert find(live.dialog, "landchipLiveStart").isEnabled()


def test_only_what_the_layer_has_counts(live: LiveCover) -> None:
    source = live.source
    world = AreaOfInterest(source.extent.buffered(50_000), source.crs)
    part = visible_export.visible_part(source, world, 1.0)
    assert part.extent.toRectF() == source.extent.toRectF()
    with pytest.raises(AreaError):
        visible_export.visible_part(source, world, 0.01)
    far = AreaOfInterest(QgsRectangle(0, 0, 10, 10), source.crs)
    assert visible_export.visible_part(source, far, 1.0) == far
