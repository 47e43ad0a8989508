"""Live land cover: its dialog, its layer, the engine that ends with it, and what a project keeps of it."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsNetworkAccessManager, QgsProject, QgsRasterLayer, QgsSettings, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtNetwork import QNetworkProxy
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QWidget

import plugin
from plugin import settings
from plugin.engine.api.errors import ModelError
from plugin.gui import live_layers
from plugin.gui.live_cover.live_cover import LiveCover
from plugin.gui.live_cover.zoom_notice import zoom_notice
from tests.plugin.qt_events import events, until
from tests.plugin.window import Window, find, press

SECRET = "a-secret-of-the-test"
ANSWER = {
    "url": f"http://127.0.0.1:9/{SECRET}/{{style}}/{{z}}/{{x}}/{{y}}.png",
    "zmin": 15,
    "zmax": 18,
    "bounds": [-79, 37, -78, 38],
    "gsd_m": 1.0,
    "attribution": "Made up",
    "classes": [{"name": "water", "title": "Water", "colour": "#0000ff"}],
}


class Call:
    def __init__(self, params: Any, on_answer: Any, on_error: Any) -> None:
        self.params, self.on_answer, self.on_error, self.cancelled = params, on_answer, on_error, False

    def cancel(self) -> None:
        self.cancelled = True


class Queue:
    """Holds the calls until the test answers them, and counts how often the engine was ended."""

    def __init__(self, methods: tuple[str, ...] = ("live_landcover",)) -> None:
        self.methods = methods
        self.calls: list[Call] = []
        self.ended = 0
        self.closed = False
        self.death: str | None = None

    def submit(self, method: str, params: Any, on_answer: Any, on_error: Any) -> Call:
        assert method in self.methods
        self.calls.append(Call(params, on_answer, on_error))
        return self.calls[-1]

    def restart(self) -> None:
        self.ended += 1

    def close(self) -> None:
        self.closed = True


@pytest.fixture
def queue() -> Queue:
    return Queue()


@pytest.fixture
def window(qgis_app: Any) -> Any:
    QgsProject.instance().clear()
    QgsSettings().remove("landchip")
    opened = Window()
    opened.window.show()
    yield opened
    QgsProject.instance().clear()
    QgsSettings().remove("landchip")
    opened.close()


@pytest.fixture
def imagery(window: Any, make_raster: Any) -> QgsRasterLayer:
    layer = QgsRasterLayer(str(make_raster(px=200, gsd=1.0)), "quad")
    QgsProject.instance().addMapLayer(layer)
    window.canvas.setDestinationCrs(layer.crs())
    window.canvas.setExtent(layer.extent())
    return layer


@pytest.fixture
def live(window: Any, imagery: QgsRasterLayer, queue: Queue, tmp_path: Path) -> Any:
    made = LiveCover(window, window.window, queue)
    made.show()
    made.dialog.model.line.setText(str(tmp_path / "model.onnx"))
    yield made
    made.shut_down()


def started(live: LiveCover, queue: Queue) -> QgsRasterLayer:
    press(live.dialog, "landchipLiveStart")
    queue.calls[-1].on_answer(dict(ANSWER))
    (layer,) = QgsProject.instance().mapLayersByName("Live land cover — quad")
    return layer


def test_the_layer_lies_above_its_imagery_with_the_chosen_opacity(
    live: LiveCover, queue: Queue, imagery: QgsRasterLayer, tmp_path: Path
) -> None:
    QgsProject.instance().addMapLayer(QgsVectorLayer("Point?crs=EPSG:26911", "points", "memory"))
    live.dialog.opacity.setOpacity(0.5)
    layer = started(live, queue)
    request = queue.calls[0].params["request"]
    assert request["raster"] == [{"path": imagery.source()}] or request["raster"] == [imagery.source()]
    assert (request["model"], request["device"]) == (str(tmp_path / "model.onnx"), settings.device())
    assert "area" not in request
    names = [each.name() for each in QgsProject.instance().layerTreeRoot().layerOrder()]
    assert names == ["points", layer.name(), "quad"]
    assert (layer.opacity(), layer.isValid()) == (0.5, True)
    assert f"{SECRET}/hard/" in layer.source()
    assert "Water" in find(live.dialog, "landchipLiveLegend").text()
    assert settings.live_model() == tmp_path / "model.onnx"


def test_style_and_opacity_change_while_it_is_shown(live: LiveCover, queue: Queue) -> None:
    layer = started(live, queue)
    live.dialog.styles.setCurrentIndex(live.dialog.styles.findData("soft"))
    assert f"{SECRET}/soft/" in layer.source()
    live.dialog.opacity.setOpacity(0.25)
    assert layer.opacity() == 0.25
    assert layer.isValid()


def test_the_divider_is_on_the_map_while_the_layer_is(live: LiveCover, queue: Queue, window: Any) -> None:
    def divider() -> QWidget | None:
        events()
        return window.window.findChild(QWidget, "landchipLiveDivider")

    live.dialog.swipe.setChecked(True)
    assert divider() is None
    started(live, queue)
    assert divider().isVisible()
    live.dialog.swipe.click()
    assert divider() is None
    live.dialog.swipe.click()
    assert divider().isVisible()
    press(live.dialog, "landchipLiveStop")
    assert divider() is None
    assert live.dialog.swipe.isChecked()


@pytest.mark.parametrize("how", ["stop", "layer", "project"])
def test_the_engine_ends_with_the_layer(live: LiveCover, queue: Queue, how: str) -> None:
    layer = started(live, queue)
    ended, key = queue.ended, layer.id()
    if how == "stop":
        press(live.dialog, "landchipLiveStop")
    elif how == "layer":
        QgsProject.instance().removeMapLayer(key)
    else:
        QgsProject.instance().clear()
    assert QgsProject.instance().mapLayer(key) is None
    assert queue.ended == ended + 1
    assert not find(live.dialog, "landchipLiveStop").isEnabled()


def test_a_stop_while_the_engine_opens_leaves_no_layer(live: LiveCover, queue: Queue) -> None:
    press(live.dialog, "landchipLiveStart")
    press(live.dialog, "landchipLiveStop")
    assert queue.calls[0].cancelled
    assert queue.ended == 1


def test_imagery_that_is_removed_while_the_engine_opens_ends_it(live: LiveCover, queue: Queue) -> None:
    press(live.dialog, "landchipLiveStart")
    QgsProject.instance().clear()
    queue.calls[0].on_answer(dict(ANSWER))
    assert not QgsProject.instance().mapLayers()
    assert queue.ended == 1


def test_an_error_of_the_engine_is_shown_in_the_dialog(live: LiveCover, queue: Queue) -> None:
    press(live.dialog, "landchipLiveStart")
    queue.calls[0].on_error(ModelError("made-up", "The model {model} is no model.", model="m.onnx"))
    assert find(live.dialog, "landchipLiveStatus").text() == "The model m.onnx is no model."
    assert find(live.dialog, "landchipLiveStart").isEnabled()


@pytest.mark.parametrize("is_open", [True, False])
def test_an_engine_that_died_is_reported_once_and_takes_its_layer_with_it(
    live: LiveCover, queue: Queue, window: Any, is_open: bool
) -> None:
    started(live, queue)
    live.dialog.setVisible(is_open)
    queue.death = "ended by SIGKILL"
    until(lambda: not QgsProject.instance().mapLayersByName("Live land cover — quad"))
    text = (
        "The engine of the live land cover died (ended by SIGKILL): start it again by Show on the Map (Landchip > Live "
        "Land Cover)."
    )
    assert find(live.dialog, "landchipLiveStatus").text() == text
    assert window.messages() == ([] if is_open else [text])
    assert not live._watch.isActive()
    live.dialog.show()
    started(live, queue)


def test_without_a_model_it_is_landchips_own(live: LiveCover, queue: Queue) -> None:
    live.dialog.model.line.clear()
    find(live.dialog, "landchipLiveStart").click()
    assert queue.calls[0].params["request"]["model"] == "landcover"
    assert settings.live_model() is None


def test_without_imagery_it_cannot_be_started(live: LiveCover, imagery: QgsRasterLayer) -> None:
    assert find(live.dialog, "landchipLiveStart").isEnabled()
    QgsProject.instance().removeMapLayer(imagery.id())
    assert not find(live.dialog, "landchipLiveStart").isEnabled()


def test_a_layer_of_the_whole_world_is_asked_for_at_the_visible_map(live: LiveCover, queue: Queue, window: Any) -> None:
    world = QgsRasterLayer("type=xyz&url=https://tiles.example.org/{z}/{x}/{y}.png&zmax=19&zmin=0", "world", "wms")
    QgsProject.instance().addMapLayer(world)
    live.dialog.imagery.setLayer(world)
    press(live.dialog, "landchipLiveStart")
    area = queue.calls[0].params["request"]["area"]
    extent = window.canvas.extent()
    assert area == {
        "extent": [extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum()],
        "crs": window.canvas.mapSettings().destinationCrs().authid(),
    }


def test_a_proxy_that_would_be_asked_for_the_tiles_is_named_with_the_remedy(live: LiveCover, queue: Queue) -> None:
    manager = QgsNetworkAccessManager.instance()
    before = manager.fallbackProxy(), manager.excludeList(), manager.noProxyList()
    proxy = QNetworkProxy(QNetworkProxy.ProxyType.HttpProxy, "proxy.example.org", 8080)
    try:
        manager.setFallbackProxyAndExcludes(proxy, [], [])
        press(live.dialog, "landchipLiveStart")
        assert "http://127.0.0.1" in find(live.dialog, "landchipLiveStatus").text()
        assert not queue.calls
        manager.setFallbackProxyAndExcludes(proxy, [], ["http://127.0.0.1"])
        press(live.dialog, "landchipLiveStart")
        assert len(queue.calls) == 1
    finally:
        manager.setFallbackProxyAndExcludes(*before)


@pytest.mark.parametrize("suffix", [".qgs", ".qgz"])
def test_a_saved_project_holds_no_secret_and_the_layer_is_gone_when_it_is_opened(
    live: LiveCover, queue: Queue, tmp_path: Path, suffix: str
) -> None:
    layer = started(live, queue)
    project, path = QgsProject.instance(), tmp_path / f"project{suffix}"
    assert project.write(str(path))
    if suffix == ".qgs":
        text = path.read_text()
        assert layer.id() in text
        assert SECRET not in text
        assert "127.0.0.1" not in text
    assert SECRET in layer.source()
    project.readProject.connect(lambda *_: live_layers.remove_live_layers(project))
    assert project.read(str(path))
    assert [each.name() for each in project.mapLayers().values()] == ["quad"]


def test_the_notice_is_a_picture_with_a_text_in_its_middle(qgis_app: Any) -> None:
    image = QImage()
    assert image.loadFromData(base64.b64decode(zoom_notice()))
    assert (image.width(), image.height()) == (256, 256)
    assert image.pixelColor(5, 5).alpha() == 0
    middle = [image.pixelColor(x, y) for x in range(40, 216) for y in range(95, 160)]
    assert sum(each.lightness() < 60 for each in middle) > 0.5 * len(middle)
    assert sum(each.lightness() > 200 for each in middle) > 300


def test_the_action_opens_the_dialog_and_unloading_ends_it(
    window: Any, imagery: QgsRasterLayer, queue: Queue, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("plugin.gui.live_cover.live_cover.EngineQueue", lambda: queue)
    landchip = plugin.classFactory(window)
    landchip.initGui()
    window.active = imagery
    window.window.findChild(object, "landchipLiveLandCover").trigger()
    until(lambda: window.window.findChild(QWidget, "landchipLiveCover"))  # after some steps of imports
    dialog = window.window.findChild(QWidget, "landchipLiveCover")
    until(dialog.isVisible)
    dialog.model.line.setText("/m.onnx")
    QTest.mouseClick(dialog.start_button, Qt.MouseButton.LeftButton)
    queue.calls[0].on_answer(dict(ANSWER))
    assert len(QgsProject.instance().mapLayers()) == 2
    landchip.unload()
    events()
    assert [each.name() for each in QgsProject.instance().mapLayers().values()] == ["quad"]
    assert queue.closed
    assert window.window.findChild(QWidget, "landchipLiveCover") is None
