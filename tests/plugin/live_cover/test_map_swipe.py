"""The divider over the map: what is on its sides, while it is dragged and while the map moves."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from osgeo import gdal
from qgis.core import QgsMapLayer, QgsRasterLayer, QgsRectangle
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QMouseEvent
from qgis.PyQt.QtWidgets import QWidget

from plugin.gui.live_cover.map_swipe import MapSwipe
from tests.plugin.qt_events import events, until
from tests.plugin.window import Window, find

IMAGERY, COVER = 60, 200  # greys


def grey_raster(path: Path, grey: int) -> QgsRasterLayer:
    file = gdal.GetDriverByName("GTiff").Create(str(path), 100, 100, 3)
    file.SetGeoTransform((0, 1, 0, 100, 0, -1))
    for band in (1, 2, 3):
        file.GetRasterBand(band).Fill(grey)
    file = None
    return QgsRasterLayer(str(path), path.stem)


def draw(window: Any, swipe: MapSwipe | None = None) -> None:
    """Waits until QGIS, and the swipe, have drawn the map."""
    drawn: list[bool] = []
    window.canvas.mapCanvasRefreshed.connect(lambda: drawn.append(True))
    window.canvas.refresh()
    until(lambda: drawn and not window.canvas.isDrawing() and (swipe is None or swipe.is_drawn))
    window.canvas.mapCanvasRefreshed.disconnect()


@pytest.fixture
def window(qgis_app: Any) -> Any:
    opened = Window()
    opened.window.show()
    yield opened
    opened.close()


@pytest.fixture
def cover(window: Any, tmp_path: Path) -> Any:
    imagery, cover = grey_raster(tmp_path / "imagery.tif", IMAGERY), grey_raster(tmp_path / "cover.tif", COVER)
    window.canvas.setLayers([cover, imagery])
    window.canvas.setExtent(QgsRectangle(20, 20, 80, 80))
    draw(window)
    yield cover
    window.canvas.setLayers([])
    draw(window)


@pytest.fixture
def swipe(window: Any, cover: QgsMapLayer) -> Any:
    made = MapSwipe(window.canvas, cover)
    draw(window, made)
    yield made
    made.close()


def grey_at(window: Any, share: float) -> int:
    """The grey at a share of the map's width, in the middle of its height."""
    image = window.canvas.grab().toImage()
    return image.pixelColor(round(share * image.width()), image.height() // 3).red()


def drag_to(widget: QWidget, place: QPoint) -> None:
    """Moves the mouse with its left button down."""
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QCoreApplication.sendEvent(
        widget, QMouseEvent(QEvent.Type.MouseMove, QPointF(place), Qt.MouseButton.NoButton, left, none)
    )


def test_right_of_the_line_the_map_is_without_the_layer(window: Any, swipe: MapSwipe) -> None:
    assert [grey_at(window, each) for each in (0.2, 0.45, 0.55, 0.8)] == [COVER, COVER, IMAGERY, IMAGERY]


def test_the_line_is_dragged_with_the_mouse_and_stays_within_the_map(window: Any, swipe: MapSwipe) -> None:
    divider, canvas = find(window.window, "landchipLiveDivider"), window.canvas
    for x in range(canvas.width() // 2, canvas.width() // 4, -20):
        drag_to(divider, divider.mapFrom(canvas, QPoint(x, 50)))
    assert abs(divider.geometry().center().x() - canvas.width() // 4) <= 20
    assert [grey_at(window, each) for each in (0.15, 0.4, 0.8)] == [COVER, IMAGERY, IMAGERY]
    divider.moved.emit(10_000)
    assert divider.geometry().right() < canvas.width()
    assert grey_at(window, 0.9) == COVER


def test_the_picture_follows_the_map_before_it_is_drawn_anew(window: Any, swipe: MapSwipe) -> None:
    window.canvas.setExtent(QgsRectangle(-20, 20, 40, 80))  # of the ground west of 0 there is no imagery
    assert [grey_at(window, each) for each in (0.55, 0.9)] == [IMAGERY, IMAGERY]
    draw(window, swipe)
    assert [grey_at(window, each) for each in (0.1, 0.45, 0.55)] == [255, COVER, IMAGERY]


def test_while_the_map_is_dragged_the_line_stays(window: Any, swipe: MapSwipe) -> None:
    canvas = window.canvas
    rect = canvas.sceneRect()
    canvas.setSceneRect(rect.translated(-60, 0))  # as QGIS does while the hand drags the map to the right
    events()
    assert [grey_at(window, each) for each in (0.45, 0.55)] == [COVER, IMAGERY]
    canvas.setSceneRect(rect)


def test_another_size_of_the_window_moves_the_line(window: Any, swipe: MapSwipe) -> None:
    window.window.resize(700, 500)
    until(lambda: window.canvas.width() < 720)
    draw(window, swipe)
    divider = find(window.window, "landchipLiveDivider")
    assert abs(divider.geometry().center().x() - window.canvas.width() / 2) < 2
    assert divider.height() == window.canvas.height()


def test_a_rotated_map_is_uncovered_where_it_lies(window: Any, swipe: MapSwipe) -> None:
    window.canvas.setRotation(30)
    draw(window, swipe)
    assert [grey_at(window, each) for each in (0.45, 0.55)] == [COVER, IMAGERY]


def test_closed_the_whole_map_is_back_and_nothing_stays_over_it(window: Any, cover: QgsMapLayer) -> None:
    items = len(window.canvas.items())
    swipe = MapSwipe(window.canvas, cover)
    window.canvas.refresh()
    swipe.close()  # while it draws
    events()
    assert len(window.canvas.items()) == items
    assert window.window.findChild(object, "landchipLiveDivider") is None
    draw(window)
    assert grey_at(window, 0.8) == COVER
