"""Correcting live land cover by brush: strokes by true mouse events, their file, the fit, and the way back."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsProject, QgsRasterLayer, QgsSettings, QgsVectorLayer
from qgis.gui import QgsMapToolPan
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest

from plugin.engine.api.errors import RequestError
from plugin.gui.cover_brush.brush_controller import BrushController
from plugin.gui.live_cover.live_cover import LiveCover
from tests.plugin.qt_events import events
from tests.plugin.window import Window, find, press

CLASSES = [
    {"name": "water", "title": "Water", "colour": "#0000ff"},
    {"name": "trees", "title": "Trees", "colour": "#008000"},
]
ANSWER = {
    "url": "http://127.0.0.1:9/secret/{style}/{z}/{x}/{y}.png",
    "zmin": 15,
    "zmax": 18,
    "bounds": [-79, 37, -78, 38],
    "gsd_m": 0.6,
    "attribution": "Made up",
    "classes": CLASSES,
}
RESULT = {
    "name": "made up-refit",
    "used": 2,
    "left_out": [],
    "stroked": {"before": 0.5, "after": 0.96},
    "accuracy": None,
    "changed": 0.04,
    "seconds": 2.1,
}


class Call:
    def __init__(self, method: str, params: Any, callbacks: tuple[Any, ...]) -> None:
        self.method, self.params, self.cancelled = method, params, False
        self.on_answer, self.on_error, self.on_progress = (*callbacks, None)[:3]

    def cancel(self) -> None:
        self.cancelled = True


class Queue:
    """Holds the calls until the test answers them."""

    death = None

    def __init__(self) -> None:
        self.calls: list[Call] = []

    def submit(self, method: str, params: Any, *callbacks: Any) -> Call:
        self.calls.append(Call(method, params, callbacks))
        return self.calls[-1]

    def restart(self) -> None:
        pass

    def close(self) -> None:
        pass


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
def live(window: Any, make_raster: Any, tmp_path: Path) -> Any:
    layer = QgsRasterLayer(str(make_raster(px=200, gsd=1.0)), "quad")
    QgsProject.instance().addMapLayer(layer)
    window.canvas.setDestinationCrs(layer.crs())
    window.canvas.setExtent(layer.extent())
    made = LiveCover(window, window.window, Queue())
    made.show()
    made.dialog.model.line.setText(str(tmp_path / "model.onnx"))
    press(made.dialog, "landchipLiveStart")
    made._queue.calls[-1].on_answer(dict(ANSWER))
    made._brush.ask_path = lambda _parent: str(tmp_path / "strokes.gpkg")
    yield made
    made.shut_down()


def paint(window: Any, *points: tuple[int, int]) -> None:
    """Presses the left button at the first point, moves over the others, and releases it at the last."""
    viewport = window.canvas.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=QPoint(*points[0]))
    for point in points[1:]:
        QTest.mouseMove(viewport, QPoint(*point))
        events()
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=QPoint(*points[-1]))
    events()


def strokes() -> QgsVectorLayer:
    (layer,) = QgsProject.instance().mapLayersByName("Strokes")
    return layer


def painted(live: LiveCover, window: Any) -> QgsVectorLayer:
    """Two strokes: water, then trees by a click."""
    live.dialog.brush_box.brush.click()
    paint(window, (100, 100), (150, 120), (200, 100))
    live.dialog.brush_box.choose_class(2)
    paint(window, (300, 300))
    return strokes()


def test_strokes_are_kept_in_the_colour_of_their_class(live: LiveCover, window: Any, tmp_path: Path) -> None:
    live.dialog.brush_box.width_px.setValue(10)
    layer = painted(live, window)
    first, second = layer.getFeatures()
    assert (first["class"], second["class"]) == ("water", "trees")
    assert first["width_m"] == pytest.approx(6.0)  # ten pixels of 0.6 m
    assert first.geometry().length() > 100 * window.canvas.mapUnitsPerPixel() * 0.9
    assert second.geometry().length() < 0.1  # a dot
    colours = [each.symbol().color().name() for each in layer.renderer().categories()]
    assert colours == ["#0000ff", "#008000"]
    assert QgsProject.instance().layerTreeRoot().layerOrder()[0] is layer
    with sqlite3.connect(tmp_path / "strokes.gpkg") as file:
        assert file.execute("SELECT class FROM strokes").fetchall() == [("water",), ("trees",)]


def test_a_saved_project_keeps_its_strokes_beside_it(live: LiveCover, window: Any, tmp_path: Path) -> None:
    folder = tmp_path / "work"
    folder.mkdir()
    assert QgsProject.instance().write(str(folder / "map.qgz"))
    painted(live, window)
    assert (folder / "map-strokes.gpkg").is_file()


def test_undo_takes_the_last_stroke_back(live: LiveCover, window: Any) -> None:
    layer = painted(live, window)
    press(live.dialog, "landchipBrushUndo")
    assert [each["class"] for each in layer.getFeatures()] == ["water"]
    QTest.keyClick(window.canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert layer.featureCount() == 0
    assert not find(live.dialog, "landchipBrushUndo").isEnabled()
    assert not find(live.dialog, "landchipBrushFit").isEnabled()


def test_a_layer_that_the_user_removed_comes_back_with_the_next_stroke(live: LiveCover, window: Any) -> None:
    layer = painted(live, window)
    QgsProject.instance().removeMapLayer(layer.id())
    events()
    press(live.dialog, "landchipBrushUndo")
    assert strokes().featureCount() == 1
    next_id = next(strokes().getFeatures()).id()
    strokes().dataProvider().deleteFeatures([next_id])  # past the brush
    press(live.dialog, "landchipBrushUndo")
    assert not find(live.dialog, "landchipBrushUndo").isEnabled()


def test_a_file_that_holds_no_strokes_is_said_so(live: LiveCover, window: Any, tmp_path: Path) -> None:
    (tmp_path / "text.gpkg").write_text("no database")
    QgsProject.instance().writeEntry("landchip", "strokes", str(tmp_path / "text.gpkg"))
    live._brush.begin(live._params["request"], ANSWER)
    assert "text.gpkg" in find(live.dialog, "landchipBrushText").text()


def test_a_model_that_is_not_wanted_any_more_is_not_shown(live: LiveCover, window: Any) -> None:
    live.show_model("/first.onnx")
    first = live._queue.calls[-1]
    live.show_model("/second.onnx")
    assert first.cancelled
    assert not live._queue.calls[-1].cancelled


def test_number_keys_choose_the_class_while_the_map_has_the_focus(live: LiveCover, window: Any) -> None:
    live.dialog.brush_box.brush.click()
    QTest.keyClick(window.canvas, Qt.Key.Key_2)
    assert live.dialog.brush_box.label == "trees"
    QTest.keyClick(window.canvas, Qt.Key.Key_9)
    assert live.dialog.brush_box.label == "trees"


def test_a_fit_shows_the_fitted_model_and_the_original_comes_back(live: LiveCover, window: Any, tmp_path: Path) -> None:
    painted(live, window)
    queue, base = live._queue, str(tmp_path / "model.onnx")
    press(live.dialog, "landchipBrushFit")
    call = queue.calls[-1]
    assert (call.method, call.params["request"]["model"]) == ("refit_pixels", base)
    assert (call.params["strokes"], call.params["layer"]) == (str(tmp_path / "strokes.gpkg"), "strokes")
    assert not find(live.dialog, "landchipBrushFit").isEnabled()
    call.on_progress({"done": 1, "total": 4})
    assert find(live.dialog, "landchipBrushBar").value() == 1
    Path(call.params["output"]).write_bytes(b"a model")
    call.on_answer({**RESULT, "output": call.params["output"]})
    assert "96 %" in find(live.dialog, "landchipBrushText").text()
    (layer,) = QgsProject.instance().mapLayersByName("Live land cover — quad")
    shown = queue.calls[-1]
    assert (shown.method, shown.params["request"]["model"]) == ("live_landcover", call.params["output"])
    shown.on_answer({**ANSWER, "url": ANSWER["url"].replace("secret", "other")})
    assert "/other/hard/" in layer.source()
    press(live.dialog, "landchipBrushOriginal")
    assert queue.calls[-1].params["request"]["model"] == base
    assert not find(live.dialog, "landchipBrushSave").isEnabled()
    assert strokes().featureCount() == 2


def test_the_fitted_model_is_saved_where_the_user_says_but_not_over_the_original(
    live: LiveCover, window: Any, tmp_path: Path
) -> None:
    painted(live, window)
    (tmp_path / "model.onnx").write_bytes(b"original")
    press(live.dialog, "landchipBrushFit")
    call = live._queue.calls[-1]
    Path(call.params["output"]).write_bytes(b"fitted")
    call.on_answer({**RESULT, "output": call.params["output"]})
    live._brush.ask_model = lambda _parent, proposed: proposed
    press(live.dialog, "landchipBrushSave")
    assert (tmp_path / "model-fitted.onnx").read_bytes() == b"fitted"
    live._brush.ask_model = lambda _parent, _proposed: str(tmp_path / "model.onnx")
    press(live.dialog, "landchipBrushSave")
    assert (tmp_path / "model.onnx").read_bytes() == b"original"
    live._brush._request["model"] = "landcover"
    live._brush.ask_model = lambda _parent, _proposed: str(tmp_path / "model-fitted.onnx")
    (tmp_path / "model-fitted.onnx").write_bytes(b"older")
    press(live.dialog, "landchipBrushSave")
    assert (tmp_path / "model-fitted.onnx").read_bytes() == b"fitted"


def test_an_error_of_the_engine_is_said_in_the_dialog_and_the_layer_stays(live: LiveCover, window: Any) -> None:
    painted(live, window)
    press(live.dialog, "landchipBrushFit")
    live._queue.calls[-1].on_error(RequestError("made-up", "All strokes name {name}.", name="water"))
    assert find(live.dialog, "landchipBrushText").text() == "All strokes name water."
    assert find(live.dialog, "landchipBrushFit").isEnabled()
    assert QgsProject.instance().mapLayersByName("Live land cover — quad")


def test_strokes_with_edits_that_are_not_saved_are_not_fitted(live: LiveCover, window: Any) -> None:
    layer = painted(live, window)
    calls = len(live._queue.calls)
    layer.startEditing()
    layer.deleteFeature(next(layer.getFeatures()).id())
    press(live.dialog, "landchipBrushFit")
    assert len(live._queue.calls) == calls
    assert "Strokes" in find(live.dialog, "landchipBrushText").text()
    layer.rollBack()


def test_the_brush_ends_with_another_tool_and_with_the_layer(live: LiveCover, window: Any) -> None:
    box = live.dialog.brush_box
    box.brush.click()
    assert window.canvas.mapTool() is live._brush.tool
    pan = QgsMapToolPan(window.canvas)
    window.canvas.setMapTool(pan)
    assert not box.brush.isChecked()
    box.brush.click()
    press(live.dialog, "landchipLiveStop")
    assert window.canvas.mapTool() is pan
    assert box.isHidden()
    window.canvas.unsetMapTool(pan)


def test_a_stop_while_a_model_is_fitted_cancels_the_fit(live: LiveCover, window: Any) -> None:
    painted(live, window)
    press(live.dialog, "landchipBrushFit")
    call = live._queue.calls[-1]
    press(live.dialog, "landchipLiveStop")
    assert call.cancelled


def test_without_a_file_for_them_strokes_are_not_kept(live: LiveCover, window: Any) -> None:
    live._brush.ask_path = lambda _parent: ""
    live.dialog.brush_box.brush.click()
    paint(window, (100, 100), (200, 100))
    assert not QgsProject.instance().mapLayersByName("Strokes")


def test_shutting_down_removes_the_fitted_models(live: LiveCover, window: Any) -> None:
    painted(live, window)
    press(live.dialog, "landchipBrushFit")
    folder = Path(live._queue.calls[-1].params["output"]).parent
    assert folder.is_dir()
    brush = BrushController(window, live._queue, live, live.dialog.brush_box)
    brush._models, live._brush._models = live._brush._models, None
    brush.shut_down()
    assert not folder.exists()
