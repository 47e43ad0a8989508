"""The map tool that draws strokes and emits them. It knows a canvas, a colour and a width, no model or layer."""

from __future__ import annotations

from qgis.core import Qgis, QgsGeometry, QgsPointXY
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool, QgsRubberBand
from qgis.PyQt.QtCore import QEvent, QObject, QPoint, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QCursor, QKeyEvent, QKeySequence

from ..click.chip_tool import digit_of
from ..map_tool import restore_map_tool

LEAST_STEP_PX = 2  # of the screen, between two points of a stroke
LEAST_BAND_PX = 2  # width of what is drawn of a stroke


class BrushTool(QgsMapTool):
    """Draws while the left button is down.

    stroked:       a line in the canvas's CRS; a point for a click
    undoRequested: Ctrl+Z, while the canvas has the focus
    digitPressed:  1 to 9, while the canvas has the focus
    """

    stroked = pyqtSignal(QgsGeometry)
    undoRequested = pyqtSignal()  # noqa: N815, as Qt writes signals
    digitPressed = pyqtSignal(int)  # noqa: N815

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._points: list[QgsPointXY] = []
        self._width = 0.0
        self._last_px: QPoint | None = None
        self._previous_tool: QgsMapTool | None = None
        self._is_connected = False  # to the canvas; isActive() is false already when `deactivate` is called
        self._band = QgsRubberBand(canvas, Qgis.GeometryType.Line)
        self.setCursor(QCursor(Qt.CursorShape.CrossCursor))

    def set_brush(self, colour: QColor, width: float) -> None:
        """width: of strokes, in units of the canvas's CRS"""
        self._width = width
        self._band.setColor(colour)

    def take_over(self) -> None:
        """Becomes the canvas's tool; `give_back` restores the one before."""
        self._previous_tool = self.canvas().mapTool()
        self.canvas().setMapTool(self)

    def give_back(self) -> None:
        """Gives the canvas its previous tool back, if this one is still in use."""
        previous, self._previous_tool = self._previous_tool, None
        if self.isActive():
            restore_map_tool(self.canvas(), self, previous)

    def remove(self) -> None:
        """Removes the tool and its band from the canvas, which owns them. The tool cannot be used after this."""
        self.give_back()
        self.canvas().scene().removeItem(self._band)
        self.deleteLater()

    def activate(self) -> None:
        super().activate()
        if not self._is_connected:
            self._is_connected = True
            self.canvas().installEventFilter(self)

    def deactivate(self) -> None:
        if self._is_connected:
            self._is_connected = False
            self.canvas().removeEventFilter(self)
        self._forget()
        super().deactivate()

    def canvasPressEvent(self, event: QgsMapMouseEvent | None) -> None:  # noqa: N802, the name that QGIS calls
        if event is not None and event.button() == Qt.MouseButton.LeftButton:
            self._forget()
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
        self._forget()
        self.stroked.emit(QgsGeometry.fromPolylineXY(points) if len(points) > 1 else QgsGeometry.fromPointXY(points[0]))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802, the name that Qt calls
        if event.key() == Qt.Key.Key_Escape:
            self._forget()
        elif digit_of(event):
            self.digitPressed.emit(digit_of(event))
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undoRequested.emit()
        else:
            event.ignore()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802, the name that Qt calls
        """Keeps the number keys from the main window's shortcuts while the canvas has the focus."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and digit_of(event):
            event.accept()
        return False

    def _is_step(self, event: QgsMapMouseEvent) -> bool:
        """Whether the mouse is far enough from the last point."""
        return self._last_px is None or (event.pos() - self._last_px).manhattanLength() >= LEAST_STEP_PX

    def _add(self, event: QgsMapMouseEvent) -> None:
        self._last_px = event.pos()
        self._points.append(event.mapPoint())
        self._band.addPoint(event.mapPoint())

    def _forget(self) -> None:
        """Gives up the stroke that is being drawn."""
        self._points, self._last_px = [], None
        self._band.reset(Qgis.GeometryType.Line)
