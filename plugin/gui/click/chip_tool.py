"""The map tool that outlines chips and emits which one was clicked. It knows a canvas and a grid, no model or layer."""

from __future__ import annotations

from typing import NamedTuple

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
)
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsRubberBand
from qgis.PyQt.QtCore import QPoint, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QCursor

from ...engine.api.grid import Chip, ChipGrid
from ..map_tool import KeyedMapTool

POINTS_PER_EDGE = 15  # added between two corners, since a straight edge is curved in another CRS
HALO_COLOUR = QColor(255, 255, 255, 220)  # around the outline, so that one of both is visible on any imagery
HOVER_COLOUR = QColor("#202020")
CHOSEN_COLOUR = QColor("#fdb863")


class _Located(NamedTuple):
    """The position of the mouse in the grid's CRS, and the chip there."""

    point: QgsPointXY
    chip: Chip


class ChipTool(KeyedMapTool):
    """Outlines the chip under the mouse and the one that was clicked.

    chipClicked:      the chip, and the clicked point in the grid's CRS
    contextRequested: the same of a right click, and the position on the screen for a menu
    noChipClicked:    a click while there is no grid, or where a point cannot be transformed into its CRS
    """

    chipClicked = pyqtSignal(object, QgsPointXY)  # noqa: N815, as Qt writes signals
    contextRequested = pyqtSignal(object, QgsPointXY, QPoint)  # noqa: N815
    noChipClicked = pyqtSignal()  # noqa: N815

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._grid: ChipGrid | None = None
        self._crs = QgsCoordinateReferenceSystem()
        self._hover_band = _outline_band(canvas, HOVER_COLOUR, 2)
        self._chosen_band = _outline_band(canvas, CHOSEN_COLOUR, 3)
        self._hovered: Chip | None = None
        self._chosen: Chip | None = None
        self.setCursor(QCursor(Qt.CursorShape.CrossCursor))

    @property
    def grid(self) -> ChipGrid | None:
        return self._grid

    def set_grid(self, grid: ChipGrid | None) -> None:
        """Removes the outlines of another grid's chips."""
        if grid == self._grid:
            return
        self._grid = grid
        self._crs = QgsCoordinateReferenceSystem(grid.crs) if grid else QgsCoordinateReferenceSystem()
        self.clear()

    def choose(self, chip: Chip) -> None:
        """Outlines a chip as the clicked one."""
        self._chosen = chip
        self._draw(self._chosen_band, chip)

    def clear(self) -> None:
        """Removes both outlines."""
        self._hovered = self._chosen = None
        for band in (self._hover_band, self._chosen_band):
            band.reset(Qgis.GeometryType.Polygon)

    def square(self, chip: Chip) -> QgsGeometry:
        """The chip in the canvas's CRS. Raises QgsCsException where it cannot be transformed, or there is no grid."""
        if self._grid is None:
            raise QgsCsException("no grid")
        square = QgsGeometry.fromRect(QgsRectangle(*self._grid.bounds(chip)))
        transform = QgsCoordinateTransform(self._crs, self._canvas_crs(), QgsProject.instance())
        if not transform.isShortCircuited():
            square = square.densifyByCount(POINTS_PER_EDGE)
            square.transform(transform)
        return square

    def activate(self) -> None:
        if not self._is_connected:
            self.canvas().extentsChanged.connect(self._canvas_changed)
            self.canvas().destinationCrsChanged.connect(self._canvas_changed)
        super().activate()

    def deactivate(self) -> None:
        if self._is_connected:
            self.canvas().extentsChanged.disconnect(self._canvas_changed)
            self.canvas().destinationCrsChanged.disconnect(self._canvas_changed)
        super().deactivate()

    def remove(self) -> None:
        """Removes the tool and its outlines from the canvas, which owns them. The tool cannot be used after this."""
        self.give_back()
        for band in (self._hover_band, self._chosen_band):
            self.canvas().scene().removeItem(band)
        self.deleteLater()

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:  # noqa: N802, the name that QGIS calls
        located = self._locate(event)
        chip = located.chip if located is not None else None
        if chip == self._hovered:
            return
        self._hovered = chip
        if chip is None:
            self._hover_band.reset(Qgis.GeometryType.Polygon)
        else:
            self._draw(self._hover_band, chip)

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:  # noqa: N802, the name that QGIS calls
        left, right = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
        if event.button() not in (left, right):
            return
        located = self._locate(event)
        if located is None:
            self.noChipClicked.emit()
            return
        point, chip = located
        if event.button() == left:
            self.choose(chip)
            self.chipClicked.emit(chip, point)
        else:
            self.contextRequested.emit(chip, point, self.canvas().mapToGlobal(event.pos()))

    def _locate(self, event: QgsMapMouseEvent) -> _Located | None:
        """None while there is no grid, and where the position cannot be transformed into its CRS."""
        if self._grid is None:
            return None
        transform = QgsCoordinateTransform(self._canvas_crs(), self._crs, QgsProject.instance())
        try:
            point = transform.transform(event.mapPoint())
        except QgsCsException:
            return None
        if not (abs(point.x()) < 1e9 and abs(point.y()) < 1e9):  # also where the transformation gives inf or NaN
            return None
        return _Located(point, self._grid.chip_at(point.x(), point.y()))

    def _canvas_crs(self) -> QgsCoordinateReferenceSystem:
        """Read at each use, since the user may change it."""
        return self.canvas().mapSettings().destinationCrs()

    def _draw(self, band: QgsRubberBand, chip: Chip) -> None:
        try:
            band.setToGeometry(self.square(chip), QgsCoordinateReferenceSystem())
        except QgsCsException:
            band.reset(Qgis.GeometryType.Polygon)

    def _canvas_changed(self, *_change: object) -> None:
        """The canvas moved or has another CRS: no chip is hovered, and the chosen one is outlined anew."""
        self._hovered = None
        self._hover_band.reset(Qgis.GeometryType.Polygon)
        if self._chosen is not None:
            self._draw(self._chosen_band, self._chosen)


def _outline_band(canvas: QgsMapCanvas, colour: QColor, width: int) -> QgsRubberBand:
    band = QgsRubberBand(canvas, Qgis.GeometryType.Polygon)
    band.setStrokeColor(colour)
    band.setSecondaryStrokeColor(HALO_COLOUR)
    band.setFillColor(QColor(0, 0, 0, 0))
    band.setWidth(width)
    return band
