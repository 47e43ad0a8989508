"""Two maps of one place, then and now: side by side, or one over the other with a divider that is dragged.

Both have the same size, scale and centre: what moves one moves the other.
"""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsMapLayer,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
)
from qgis.gui import QgsMapCanvas, QgsMapToolPan, QgsRubberBand
from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QColor, QResizeEvent
from qgis.PyQt.QtWidgets import QLabel, QWidget

from ...engine.api.grid import Chip, ChipGrid
from ...i18n import tr
from ..widgets.swipe_divider import SwipeDivider

GAP_PX = 4  # between the maps side by side
MARGIN = 0.04  # of the width of 3 x 3 chips, beyond them
CHIP_COLOUR, HALO_COLOUR, NEIGHBOUR_COLOUR = QColor("#ffd400"), QColor(0, 0, 0, 150), QColor(255, 255, 255, 110)
FILL = QColor(0, 0, 0, 0)
MIN_SIDE_PX = 120
LABEL_STYLE = "QLabel { background: rgba(0, 0, 0, 150); color: white; padding: 1px 4px; }"


class PairView(QWidget):
    """drawn: both maps are drawn"""

    drawn = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("landchipReviewPair")
        self._clip = QWidget(self)  # the part of "now" that is seen
        self.canvases = (self._canvas("Then", self), self._canvas("Now", self._clip))
        self._tools = [QgsMapToolPan(each) for each in self.canvases]
        self._bands = [_bands(each) for each in self.canvases]
        self._labels = (_label(self), _label(self))
        self._handle = SwipeDivider("landchipReviewDivider", self)
        self._handle.moved.connect(self._divide)
        self._swipe, self._share = False, 0.5  # where the divider is, of the width
        self._extent: QgsRectangle | None = None  # of the chip's surroundings
        self._refit = QTimer(self)
        self._refit.setSingleShot(True)
        self._refit.setInterval(0)
        self._refit.timeout.connect(self._fit_again)
        self._drawing: set[int] = set()
        self._ahead: list[QgsMapRendererParallelJob] = []
        for number, (canvas, tool) in enumerate(zip(self.canvases, self._tools)):
            canvas.setMapTool(tool)
            canvas.extentsChanged.connect(self._follow_then if number == 0 else self._follow_now)
            canvas.mapCanvasRefreshed.connect(self._then_drawn if number == 0 else self._now_drawn)
        self.set_years(None)

    def set_years(self, years: tuple[int, int] | None, one_date: bool = False) -> None:
        """years: then and now; None where they are not known. one_date: whether both maps are of one date"""
        for number, (label, name) in enumerate(zip(self._labels, (tr("Then"), tr("Now")))):
            label.setText(name if years is None else f"{name} {years[number]}")
            label.adjustSize()
            label.setVisible(not one_date)
        self._arrange()

    def set_layers(self, then: Sequence[QgsMapLayer], now: Sequence[QgsMapLayer]) -> None:
        """What each map shows; call it with empty ones before a layer is deleted."""
        for canvas, layers in zip(self.canvases, (then, now)):
            if [each.id() for each in canvas.layers()] != [each.id() for each in layers]:
                canvas.setLayers(list(layers))

    def show_chip(self, grid: ChipGrid, chip: Chip) -> None:
        """Shows a chip within its 3 x 3 surroundings, and outlines it."""
        crs = QgsCoordinateReferenceSystem(grid.crs)
        for canvas, bands in zip(self.canvases, self._bands):
            if canvas.mapSettings().destinationCrs() != crs:
                canvas.setDestinationCrs(crs)
            _outline(bands, grid, chip)
        self._cancel_ahead()
        self._extent = self.extent_of(grid, chip)
        self._zoom_to(self._extent)

    def look_ahead(self, grid: ChipGrid, chip: Chip) -> None:
        """Draws both maps of a chip that comes next in QGIS's own threads, so that its tiles and files are at hand."""
        self._cancel_ahead()
        for canvas in self.canvases:
            if canvas.layers():
                settings = QgsMapSettings(canvas.mapSettings())
                settings.setExtent(self.extent_of(grid, chip))
                job = QgsMapRendererParallelJob(settings)
                self._ahead.append(job)
                job.start()

    def _cancel_ahead(self) -> None:
        """A cancelled job is kept until it has ended, because deleting it would wait for that."""
        self._ahead = [each for each in self._ahead if each.isActive()]
        for job in self._ahead:
            job.cancelWithoutBlocking()

    def clear(self) -> None:
        """Shows no place."""
        self._extent = None
        self._cancel_ahead()
        self.set_layers([], [])
        for bands in self._bands:
            for band in bands:
                band.reset(Qgis.GeometryType.Polygon)

    @staticmethod
    def extent_of(grid: ChipGrid, chip: Chip) -> QgsRectangle:
        west, south, _, _ = grid.bounds(Chip(chip.col - 1, chip.row - 1))
        _, _, east, north = grid.bounds(Chip(chip.col + 1, chip.row + 1))
        return QgsRectangle(west, south, east, north).buffered(MARGIN * (east - west))

    def set_swipe(self, swipe: bool) -> None:
        """Whether "now" lies over "then", with a divider, and not beside it."""
        self._swipe = swipe
        self._arrange()

    @property
    def is_drawn(self) -> bool:
        return not self._drawing and not any(each.isDrawing() for each in self.canvases)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802, the name that Qt calls
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        width, height = max(self.width(), 2 * MIN_SIDE_PX), max(self.height(), MIN_SIDE_PX)
        side = width if self._swipe else (width - GAP_PX) // 2
        then, now = self.canvases
        resized = (then.width(), then.height()) != (side, height)
        then.setGeometry(0, 0, side, height)
        left = round(self._share * width) if self._swipe else side + GAP_PX
        self._clip.setGeometry(left, 0, width - left, height)
        now.setGeometry(-left if self._swipe else 0, 0, side, height)
        self._labels[1].move(width - self._labels[1].width(), 0)
        for label in self._labels:
            label.raise_()
        self._handle.setVisible(self._swipe)
        self._handle.place(left, 0, height)
        if resized:
            self._refit.start()  # after both maps have handled their new size

    def _fit_again(self) -> None:
        if self._extent is not None:
            self._zoom_to(self._extent)

    def _divide(self, x: int) -> None:
        self._share = min(max(x / max(self.width(), 1), 0.0), 1.0)
        self._arrange()

    def _zoom_to(self, extent: QgsRectangle) -> None:
        for number, canvas in enumerate(self.canvases):
            self._drawing.add(number)
            canvas.blockSignals(True)
            canvas.setExtent(extent)
            canvas.blockSignals(False)
            canvas.refresh()

    def _follow_then(self) -> None:
        self._follow(0)

    def _follow_now(self) -> None:
        self._follow(1)

    def _follow(self, moved: int) -> None:
        """The other map gets the extent of that which the user moved."""
        one, other = self.canvases[moved], self.canvases[1 - moved]
        if one.extent() == other.extent() or one.mapSettings().outputSize() != other.mapSettings().outputSize():
            return  # of different sizes they are while the view is resized, and each would widen the other
        other.blockSignals(True)
        other.setExtent(one.extent())
        other.blockSignals(False)
        other.refresh()

    def _then_drawn(self) -> None:
        self._is_drawn(0)

    def _now_drawn(self) -> None:
        self._is_drawn(1)

    def _is_drawn(self, number: int) -> None:
        for band in self._bands[number]:
            band.updatePosition()  # QGIS leaves it where it was if the map's size changed meanwhile
        was = bool(self._drawing)
        self._drawing.discard(number)
        if was and not self._drawing:
            self.drawn.emit()

    def _canvas(self, name: str, parent: QWidget) -> QgsMapCanvas:
        canvas = QgsMapCanvas(parent)
        canvas.setObjectName(f"landchipReview{name}")
        canvas.setCanvasColor(QColor("#808080"))
        canvas.setProject(QgsProject.instance())
        canvas.enableAntiAliasing(True)
        canvas.setPreviewJobsEnabled(False)
        canvas.setParallelRenderingEnabled(True)
        canvas.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        canvas.setFrameStyle(0)
        canvas.setMinimumSize(MIN_SIDE_PX // 2, MIN_SIDE_PX // 2)
        return canvas


def _label(parent: QWidget) -> QLabel:
    """Over the upper edge of a map."""
    label = QLabel(parent)
    label.setStyleSheet(LABEL_STYLE)
    label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return label


def _bands(canvas: QgsMapCanvas) -> tuple[QgsRubberBand, ...]:
    """Of the neighbours, and of the chip: a dark line, and a bright one in it."""
    found = []
    for colour, width in ((NEIGHBOUR_COLOUR, 1), (HALO_COLOUR, 5), (CHIP_COLOUR, 2)):
        band = QgsRubberBand(canvas, Qgis.GeometryType.Polygon)
        band.setFillColor(FILL)
        band.setStrokeColor(colour)
        band.setWidth(width)
        found.append(band)
    return tuple(found)


def _outline(bands: tuple[QgsRubberBand, ...], grid: ChipGrid, chip: Chip) -> None:
    neighbours, *frames = bands
    around = [Chip(chip.col + dx, chip.row + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)]
    squares = [[_ring(grid, each)] for each in around]
    neighbours.setToGeometry(QgsGeometry.fromMultiPolygonXY(squares), None)
    for band in frames:
        band.setToGeometry(QgsGeometry.fromPolygonXY([_ring(grid, chip)]), None)


def _ring(grid: ChipGrid, chip: Chip) -> list[QgsPointXY]:
    west, south, east, north = grid.bounds(chip)
    corners = ((west, south), (east, south), (east, north), (west, north), (west, south))
    return [QgsPointXY(x, y) for x, y in corners]
