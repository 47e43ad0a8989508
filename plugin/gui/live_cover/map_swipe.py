"""A divider over the map, right of which the map is shown without one of its layers.

QGIS's own threads draw the map without the layer whenever QGIS draws the map, and the picture is painted over the map.
So dragging the divider, or the map, draws nothing anew.
"""

from __future__ import annotations

from typing import Any

from qgis.core import QgsMapLayer, QgsMapRendererCache, QgsMapRendererParallelJob, QgsMapSettings
from qgis.gui import QgsMapCanvas, QgsMapCanvasItem
from qgis.PyQt.QtCore import QEvent, QObject, QRectF
from qgis.PyQt.QtGui import QImage, QPainter, QTransform

from ..widgets.swipe_divider import SwipeDivider

ABOVE_MAP = -5.0  # QGIS's map has -10, and rubber bands have 0 or more
FIRST_SHARE = 0.5  # of the width, where the divider is first
REACH_PX = 20_000
MARGIN_PX = 20  # to the edges of the map, so that the divider can be grasped


class MapSwipe(QObject):
    """Shows the divider until `close`. On the main thread.

    layer: what is shown on the left side alone
    """

    def __init__(self, canvas: QgsMapCanvas, layer: QgsMapLayer) -> None:
        super().__init__()
        self._canvas, self._layer_id, self._share = canvas, layer.id(), FIRST_SHARE
        self._cache = QgsMapRendererCache()
        self._job: QgsMapRendererParallelJob | None = None
        self._cancelled: list[QgsMapRendererParallelJob] = []
        self._picture = _PictureOverMap(canvas)
        self._divider = SwipeDivider("landchipLiveDivider", canvas)
        self._divider.moved.connect(self._divide)
        self._divider.show()
        canvas.installEventFilter(self)
        canvas.renderStarting.connect(self._draw)
        canvas.xyCoordinates.connect(self._follow)
        self._arrange()
        self._draw()

    def close(self) -> None:
        """Shows the whole map again."""
        canvas = self._canvas
        canvas.removeEventFilter(self)
        canvas.renderStarting.disconnect(self._draw)
        canvas.xyCoordinates.disconnect(self._follow)
        self._cancel()
        for job in self._cancelled:
            job.waitForFinished()
        self._cancelled.clear()
        canvas.scene().removeItem(self._picture)
        self._divider.hide()
        self._divider.deleteLater()

    @property
    def is_drawn(self) -> bool:
        return self._job is None

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802, the name that Qt calls
        if event.type() == QEvent.Type.Resize:
            self._arrange()
        return False

    def _draw(self) -> None:
        """Draws the map without the layer, as QGIS is about to draw it."""
        self._cancel()
        settings = QgsMapSettings(self._canvas.mapSettings())
        settings.setLayers([each for each in settings.layers() if each.id() != self._layer_id])
        settings.setExpressionContext(self._canvas.createExpressionContext())
        self._job = job = QgsMapRendererParallelJob(settings)
        job.setCache(self._cache)
        job.finished.connect(self._show)
        job.start()

    def _cancel(self) -> None:
        """A cancelled job is kept until it has ended, because deleting it would wait for that."""
        self._cancelled = [each for each in self._cancelled if each.isActive()]
        job, self._job = self._job, None
        if job is not None:
            job.finished.disconnect(self._show)
            job.cancelWithoutBlocking()
            self._cancelled.append(job)

    def _show(self) -> None:
        job, self._job = self._job, None
        if job is not None:
            self._picture.show_picture(job.renderedImage(), job.mapSettings())

    def _divide(self, x: int) -> None:
        width = max(self._canvas.width(), 1)
        self._share = min(max(x, MARGIN_PX), width - MARGIN_PX) / width
        self._arrange()

    def _arrange(self) -> None:
        canvas = self._canvas
        x = round(self._share * canvas.width())
        self._divider.place(x, 0, canvas.height())
        self._picture.show_right_of(x - canvas.viewport().x())

    def _follow(self) -> None:
        """While the map is dragged, Qt moves what is painted along with it, and the line must stay."""
        self._picture.update()


class _PictureOverMap(QgsMapCanvasItem):
    """A picture of the map that is painted right of a line."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._canvas, self._image, self._x = canvas, QImage(), 0
        self._settings = QgsMapSettings()
        self.setZValue(ABOVE_MAP)

    def show_picture(self, image: QImage, settings: QgsMapSettings) -> None:
        """settings: what the picture was drawn with"""
        self._image, self._settings = image, QgsMapSettings(settings)
        self.update()

    def show_right_of(self, x: int) -> None:
        """x: of the line, in pixels of the canvas's view"""
        self._x = x
        self.update()

    def updatePosition(self) -> None:  # noqa: N802, the name that QGIS calls
        """The item stays where the view is, also on a rotated map; what it paints is moved."""
        self.update()

    def boundingRect(self) -> QRectF:  # noqa: N802, the name that Qt calls
        """More than any map shows, also while it is dragged."""
        return QRectF(-REACH_PX, -REACH_PX, 2 * REACH_PX, 2 * REACH_PX)

    def paint(self, painter: QPainter | None, *_: Any) -> None:
        if painter is None or self._image.isNull():
            return
        painter.save()
        bounds = self.boundingRect()
        bounds.setLeft(self._canvas.mapToScene(self._x, 0).x())
        painter.setClipRect(bounds)
        painter.setTransform(self._to_view(), True)
        size = self._settings.outputSize()
        painter.drawImage(QRectF(0, 0, size.width(), size.height()), self._image)
        painter.restore()

    def _to_view(self) -> QTransform:
        """From pixels of the picture to those of the map as it is now: what was drawn before is moved and scaled."""
        size, then = self._settings.outputSize(), self._settings.mapToPixel()
        corners = ((0, 0), (size.width(), 0), (0, size.height()))
        origin, right, down = (self.toCanvasCoordinates(then.toMapCoordinates(*each)) for each in corners)
        return QTransform(
            (right.x() - origin.x()) / size.width(),
            (right.y() - origin.y()) / size.width(),
            (down.x() - origin.x()) / size.height(),
            (down.y() - origin.y()) / size.height(),
            origin.x(),
            origin.y(),
        )
