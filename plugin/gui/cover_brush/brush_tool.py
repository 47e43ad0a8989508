"""The map tool that draws strokes and emits them. It knows a canvas, a colour and a width, no model or layer."""

from __future__ import annotations

from qgis.core import Qgis, QgsGeometry, QgsPointXY
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsRubberBand
from qgis.PyQt.QtCore import QPoint, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QCursor

from ..map_tool import KeyedMapTool

LEAST_STEP_PX = 2  # of the screen, between two points of a stroke
LEAST_BAND_PX = 2  # width of what is drawn of a stroke


class BrushTool(KeyedMapTool):
    """Draws while the left button is down.

    stroked: a line in the canvas's CRS; a point for a click
    """

    stroked = pyqtSignal(QgsGeometry)

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._points: list[QgsPointXY] = []
        self._width = 0.0
        self._last_px: QPoint | None = None
        self._band = QgsRubberBand(canvas, Qgis.GeometryType.Line)
        self.setCursor(QCursor(Qt.CursorShape.CrossCursor))

    def set_brush(self, colour: QColor, width: float) -> None:
        """width: of strokes, in units of the canvas's CRS"""
        self._width = width
        self._band.setColor(colour)

    def remove(self) -> None:
        """Removes the tool and its band from the canvas, which owns them. The tool cannot be used after this."""
        self.give_back()
        self.canvas().scene().removeItem(self._band)
        self.deleteLater()

    def canvasPressEvent(self, event: QgsMapMouseEvent | None) -> None:  # noqa: N802, the name that QGIS calls
        if event is not None and event.button() == Qt.MouseButton.LeftButton:
            self.clear()
            scale = self.canvas().mapUnitsPerPixel()
            self._band.setWidth(max(round(self._width / scale), LEAST_BAND_PX) if scale else LEAST_BAND_PX)
            self._add(event)

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:  # noqa: N802, the name that QGIS calls
        if self._points and self._is_step(event):
            self._add(event)

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:  # noqa: N802, the name that QGIS calls
        if event.button() != Qt.MouseButton.LeftButton or not self._points:
            return
        if self._is_step(event):
            self._points.append(event.mapPoint())
        points = self._points
        self.clear()
        self.stroked.emit(QgsGeometry.fromPolylineXY(points) if len(points) > 1 else QgsGeometry.fromPointXY(points[0]))

    def _is_step(self, event: QgsMapMouseEvent) -> bool:
        """Whether the mouse is far enough from the last point."""
        return self._last_px is None or (event.pos() - self._last_px).manhattanLength() >= LEAST_STEP_PX

    def _add(self, event: QgsMapMouseEvent) -> None:
        self._last_px = event.pos()
        self._points.append(event.mapPoint())
        self._band.addPoint(event.mapPoint())

    def clear(self) -> None:
        """Gives up the stroke that is being drawn."""
        self._points, self._last_px = [], None
        self._band.reset(Qgis.GeometryType.Line)
