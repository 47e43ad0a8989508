"""Tells which chip the mouse is over and which was clicked. Knows a canvas and a grid; no model, layer or dock."""

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
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool, QgsRubberBand
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QEvent, QObject, QPoint, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QCursor, QKeyEvent, QKeySequence

from ...engine.api.grid import Chip, ChipGrid

BETWEEN_CORNERS = 15  # points that an edge gains before it is bent into another CRS
UNDER = QColor(255, 255, 255, 220)  # beside the dark line, so that one of both is seen on any imagery
HOVER = QColor("#202020")
CHOSEN = QColor("#fdb863")


class _Located(NamedTuple):
    """Where the mouse is: in the grid's CRS, and in which chip."""

    place: QgsPointXY
    chip: Chip


class ChipTool(QgsMapTool):
    """Outlines the chip under the mouse and the one that was clicked.

    chipClicked:      the chip, and where in it, in the grid's CRS
    contextRequested: the same of a right click, and the place on the screen for a menu
    nowhere:          a click while there is no grid, or where the grid has no place
    cleared:          Escape
    digit, undo:      keys while the canvas has the focus
    """

    chipClicked = pyqtSignal(object, QgsPointXY)  # noqa: N815, as Qt writes signals
    contextRequested = pyqtSignal(object, QgsPointXY, QPoint)  # noqa: N815
    nowhere = pyqtSignal()
    cleared = pyqtSignal()
    digit = pyqtSignal(int)
    undo = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._grid: ChipGrid | None = None
        self._crs = QgsCoordinateReferenceSystem()
        self._hover = _outline(canvas, HOVER, 2)
        self._chosen = _outline(canvas, CHOSEN, 3)
        self._hovered: Chip | None = None
        self._held: Chip | None = None
        self._before: QgsMapTool | None = None
        self._listening = False  # to the canvas; isActive() is false already when the canvas lets the tool go
        self.setCursor(QCursor(Qt.CursorShape.CrossCursor))

    @property
    def grid(self) -> ChipGrid | None:
        return self._grid

    def set_grid(self, grid: ChipGrid | None) -> None:
        """The outlines of another grid's chips go."""
        if grid == self._grid:
            return
        self._grid = grid
        self._crs = QgsCoordinateReferenceSystem(grid.crs) if grid else QgsCoordinateReferenceSystem()
        self.clear()

    def choose(self, chip: Chip) -> None:
        """Outlines a chip as the one that is spoken of."""
        self._held = chip
        self._draw(self._chosen, chip)

    def clear(self) -> None:
        self._hovered = self._held = None
        for band in (self._hover, self._chosen):
            band.reset(Qgis.GeometryType.Polygon)

    def square(self, chip: Chip) -> QgsGeometry:
        """The chip in the canvas's CRS. Raises QgsCsException where it has no place there, or there is no grid."""
        if self._grid is None:
            raise QgsCsException("no grid")
        square = QgsGeometry.fromRect(QgsRectangle(*self._grid.bounds(chip)))
        forth = QgsCoordinateTransform(self._crs, self._canvas_crs(), QgsProject.instance())
        if not forth.isShortCircuited():
            square = square.densifyByCount(BETWEEN_CORNERS)
            square.transform(forth)
        return square

    def activate(self) -> None:
        super().activate()
        self._listening = True
        self.canvas().installEventFilter(self)
        self.canvas().extentsChanged.connect(self._follow)
        self.canvas().destinationCrsChanged.connect(self._follow)

    def deactivate(self) -> None:
        if self._listening:
            self._listening = False
            self.canvas().removeEventFilter(self)
            self.canvas().extentsChanged.disconnect(self._follow)
            self.canvas().destinationCrsChanged.disconnect(self._follow)
        self.clear()
        super().deactivate()

    def take(self) -> None:
        """Becomes the canvas's tool, and keeps in mind which one was."""
        self._before = self.canvas().mapTool()
        self.canvas().setMapTool(self)

    def put_back(self) -> None:
        """The canvas has the tool that it had before, if this one is still in use."""
        before, self._before = self._before, None
        if not self.isActive():
            return
        if before is not None and not sip.isdeleted(before):
            self.canvas().setMapTool(before)
        else:
            self.canvas().unsetMapTool(self)

    def discard(self) -> None:
        """Takes itself and the outlines off the canvas, which owns them, for good."""
        self.put_back()
        for band in (self._hover, self._chosen):
            self.canvas().scene().removeItem(band)
        self.deleteLater()

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:  # noqa: N802, the name that QGIS calls
        found = self._locate(event)
        chip = found.chip if found is not None else None
        if chip == self._hovered:
            return
        self._hovered = chip
        if chip is None:
            self._hover.reset(Qgis.GeometryType.Polygon)
        else:
            self._draw(self._hover, chip)

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:  # noqa: N802, the name that QGIS calls
        left, right = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
        if event.button() not in (left, right):
            return
        found = self._locate(event)
        if found is None:
            self.nowhere.emit()
            return
        place, chip = found
        if event.button() == left:
            self.choose(chip)
            self.chipClicked.emit(chip, place)
        else:
            self.contextRequested.emit(chip, place, self.canvas().mapToGlobal(event.pos()))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802, the name that Qt calls
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.cleared.emit()
        elif digit_of(event):
            self.digit.emit(digit_of(event))
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undo.emit()
        else:
            event.ignore()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802, the name that Qt calls
        """Keys that this tool takes are not the main window's shortcuts while the canvas has the focus."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and digit_of(event):
            event.accept()
        return False

    def _locate(self, event: QgsMapMouseEvent) -> _Located | None:
        """None while there is no grid, and where it has no place."""
        if self._grid is None:
            return None
        back = QgsCoordinateTransform(self._canvas_crs(), self._crs, QgsProject.instance())
        try:
            place = back.transform(event.mapPoint())
        except QgsCsException:
            return None
        if not (abs(place.x()) < 1e9 and abs(place.y()) < 1e9):
            return None
        return _Located(place, self._grid.chip_at(place.x(), place.y()))

    def _canvas_crs(self) -> QgsCoordinateReferenceSystem:
        """Asked for at each use: it is the user's to change."""
        return self.canvas().mapSettings().destinationCrs()

    def _draw(self, band: QgsRubberBand, chip: Chip) -> None:
        try:
            band.setToGeometry(self.square(chip), QgsCoordinateReferenceSystem())
        except QgsCsException:
            band.reset(Qgis.GeometryType.Polygon)

    def _follow(self, *_change: object) -> None:
        """The canvas moved or took another CRS: what was under the mouse is not there any more."""
        self._hovered = None
        self._hover.reset(Qgis.GeometryType.Polygon)
        if self._held is not None:
            self._draw(self._chosen, self._held)


def digit_of(event: QKeyEvent) -> int:
    """1 to 9 for such a key without Ctrl, Alt or Meta, otherwise 0."""
    held = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
    text = event.text()
    return int(text) if held == Qt.KeyboardModifier.NoModifier and len(text) == 1 and text in "123456789" else 0


def _outline(canvas: QgsMapCanvas, colour: QColor, width: int) -> QgsRubberBand:
    band = QgsRubberBand(canvas, Qgis.GeometryType.Polygon)
    band.setStrokeColor(colour)
    band.setSecondaryStrokeColor(UNDER)
    band.setFillColor(QColor(0, 0, 0, 0))
    band.setWidth(width)
    return band
