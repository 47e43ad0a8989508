"""Live land cover with a real engine: QGIS draws its tiles, and the engine's process ends with the layer."""

from __future__ import annotations

import os
import signal
import subprocess
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsSettings,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor, QImage

from plugin.client.engine import Engine
from plugin.gui.engine_queue import EngineQueue
from plugin.gui.live_cover import live_request
from plugin.gui.live_cover.live_cover import LiveCover
from tests.plugin.qt_events import until
from tests.plugin.window import Window, find, press
from tests.waiting import has_ended

ENGINE = os.environ.get("LANDCHIP_ENGINE_PYTHON", "")
ROOT = Path(__file__).parents[3]
COLOURS = {"#0000ff", "#008000", "#806060"}

pytestmark = pytest.mark.skipif(not Path(ENGINE).is_file(), reason="no engine is set up to label pixels")


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pixels") / "model.onnx"
    environ = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "GDAL_", "PROJ_"))}
    subprocess.run([ENGINE, "-m", "tests.data.pixel_models", str(path)], cwd=ROOT, env=environ, check=True)
    return path


@pytest.fixture
def live(qgis_app: Any, make_raster: Any, model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    QgsProject.instance().clear()
    QgsSettings().remove("landchip")
    monkeypatch.setattr(live_request, "cache_folder", lambda: tmp_path / "cache")
    window = Window()
    imagery = QgsRasterLayer(str(make_raster(px=200, gsd=1.0)), "quad")
    QgsProject.instance().addMapLayer(imagery)
    engine = Engine(Path(ENGINE))
    made = LiveCover(window, window.window, EngineQueue(lambda: engine))
    made.engine = engine
    made.imagery_layer = imagery
    made.show()
    made.dialog.model.line.setText(str(model))
    made.dialog.opacity.setOpacity(1)
    press(made.dialog, "landchipLiveStart")
    until(lambda: live_layers() or not made.dialog._is_running)
    yield made
    made.shut_down()
    QgsProject.instance().clear()
    QgsSettings().remove("landchip")
    window.close()


def live_layers() -> list[QgsRasterLayer]:
    return QgsProject.instance().mapLayersByName("Live land cover — quad")


def drawn(layer: QgsRasterLayer, extent: QgsRectangle, side: int = 256, density: float = 1) -> QImage:
    """The layer as QGIS draws it in EPSG:3857, in its own threads. density: pixels of the screen for each of `side`"""
    view = QgsMapSettings()
    view.setLayers([layer])
    view.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    view.setExtent(extent)
    view.setOutputSize(QSize(side, side))
    view.setDevicePixelRatio(density)
    view.setBackgroundColor(QColor(0, 0, 0, 0))
    job = QgsMapRendererParallelJob(view)
    job.start()
    until(lambda: not job.isActive())
    return job.renderedImage()


def on_the_map(layer: QgsRasterLayer, project: QgsProject) -> QgsRectangle:
    mercator = QgsCoordinateReferenceSystem("EPSG:3857")
    return QgsCoordinateTransform(layer.crs(), mercator, project).transformBoundingBox(layer.extent())


def tile_around(extent: QgsRectangle, level: int = 18) -> QgsRectangle:
    """The tile that holds the middle of an extent: its pixels are drawn one by one, and elsewhere QGIS smooths them."""
    edge, side = 20037508.342789244, 2 * 20037508.342789244 / 2**level
    west = (extent.center().x() + edge) // side * side - edge
    south = edge - ((edge - extent.center().y()) // side + 1) * side
    return QgsRectangle(west, south, west + side, south + side)


def colours(image: QImage) -> dict[str, int]:
    names = [image.pixelColor(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)]
    found = [each.name() for each in names if each.alpha() == 255]
    return dict(zip(*np.unique(found, return_counts=True)))


def test_qgis_draws_the_classes_of_the_visible_map(live: Any) -> None:
    project = QgsProject.instance()
    (layer,) = live_layers()
    extent = tile_around(on_the_map(live.imagery_layer, project))
    found = colours(drawn(layer, extent))
    assert set(found) == COLOURS
    assert sum(found.values()) > 0.25 * (256 / 3) ** 2
    live.dialog.styles.setCurrentIndex(live.dialog.styles.findData("soft"))
    blended = colours(drawn(layer, extent))
    assert len(blended) > len(COLOURS)


def test_a_screen_of_high_density_gets_tiles_of_the_next_level(live: Any) -> None:
    (layer,) = live_layers()
    extent = tile_around(on_the_map(live.imagery_layer, QgsProject.instance()), 17)
    dense, large, coarse = drawn(layer, extent, 256, 2), drawn(layer, extent, 512), drawn(layer, extent, 256)
    assert (dense.width(), dense.height()) == (512, 512)

    def same(image: QImage) -> float:
        places = [(x, y) for x in range(0, 512, 3) for y in range(0, 512, 3)]
        return sum(dense.pixelColor(*each) == image.pixelColor(*each) for each in places) / len(places)

    assert same(large) == 1
    assert same(coarse.scaled(512, 512)) < 0.95


def test_a_second_map_window_shows_the_same_tiles_and_the_notice_where_it_is_zoomed_out(live: Any) -> None:
    (layer,) = live_layers()
    extent = tile_around(on_the_map(live.imagery_layer, QgsProject.instance()))
    canvases = [live._iface.mapCanvas(), QgsMapCanvas()]

    def show(canvas: QgsMapCanvas, area: QgsRectangle) -> QImage:
        canvas.setExtent(area)
        canvas.refresh()
        canvas.waitWhileRendering()
        return canvas.grab().toImage().convertToFormat(QImage.Format.Format_ARGB32)

    live._iface.mainWindow().show()
    for canvas in canvases:
        canvas.setFixedSize(260, 260)
        canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
        canvas.setLayers([layer])
        canvas.show()
        canvas.waitWhileRendering()
    first, second = (show(each, extent) for each in canvases)
    assert set(colours(first)) >= COLOURS
    assert first == second
    zoomed_out = colours(show(canvases[1], extent.buffered(20 * extent.width())))
    assert not COLOURS & set(zoomed_out)
    assert any(int(name[1:3], 16) < 90 for name in zoomed_out)
    assert show(canvases[0], extent) == first
    canvases[1].setLayers([])
    canvases[1].deleteLater()


def test_zoomed_out_the_layer_says_so(live: Any) -> None:
    project = QgsProject.instance()
    (layer,) = live_layers()
    extent = on_the_map(live.imagery_layer, project)
    image = drawn(layer, extent.buffered(60 * extent.width()), 768)
    found = colours(image)
    assert not COLOURS & set(found)
    assert any(int(name[1:3], 16) > 200 for name in found)  # the text
    assert any(int(name[1:3], 16) < 90 for name in found)  # what it is written on


def test_a_killed_engine_takes_its_layer_with_it_and_is_started_again(live: Any) -> None:
    os.kill(live.engine.pid, signal.SIGKILL)
    until(lambda: not live_layers())
    assert "SIGKILL" in find(live.dialog, "landchipLiveStatus").text()
    press(live.dialog, "landchipLiveStart")
    until(live_layers)
    extent = tile_around(on_the_map(live.imagery_layer, QgsProject.instance()))
    assert set(colours(drawn(*live_layers(), extent))) == COLOURS


def test_the_process_of_the_engine_ends_with_the_layer(live: Any) -> None:
    process = live.engine.pid
    assert process is not None
    assert not has_ended(process)
    press(live.dialog, "landchipLiveStop")
    until(lambda: has_ended(process))
    assert find(live.dialog, "landchipLiveStart").isEnabled()
