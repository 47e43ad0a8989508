"""Click to classify: the map tool, the panel, and the questions that a click asks of maps and engine."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QAction, QIcon

from ..engine.errors import AreaError, LandchipError, RasterError
from ..engine.grid import CHIP_SIZE_M, Chip, ChipGrid
from ..i18n import tr
from ..processing.gridcrs import crs_text, grid_crs
from .asking import Asker, Ticket
from .chippanel import ChipPanel
from .chiptool import ChipTool
from .lookup import look_up

ICON = Path(__file__).resolve().parents[1] / "resources" / "icons" / "chip.svg"
BUSY_AFTER_MS = 150  # a quick answer replaces the last one without a flicker
EXPLAIN_AFTER_MS = 300  # somebody who clicks from chip to chip waits for no explanation


class Asked(NamedTuple):
    """What was clicked. imagery: the request without area and outputs; point: in the grid's CRS."""

    chip: Chip
    grid: ChipGrid
    point: QgsPointXY
    imagery: dict[str, Any]
    layer: QgsRasterLayer


class Clicking(QObject):
    """Owns tool, action and panel; `close` takes them down.

    imagery: what is chosen now, as a request without area and outputs; raises LandchipError
    layer:   the layer whose chips are outlined
    """

    refitted = pyqtSignal(str)  # path of a new model

    def __init__(
        self,
        iface: Any,
        asker: Asker,
        imagery: Callable[[], dict[str, Any]],
        layer: Callable[[], QgsRasterLayer | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._iface, self._asker = iface, asker
        self._imagery, self._layer = imagery, layer
        self._asked: Asked | None = None
        self._tickets: list[Ticket] = []
        self._cards: dict[str, dict[str, Any]] = {}  # chip_m and digest of a model, by the name that it is asked for by
        self.panel = ChipPanel()
        self.tool = ChipTool(iface.mapCanvas())
        self.action = QAction(QIcon(str(ICON)), tr("Classify a chip"), self)
        self.action.setObjectName("landchip-classify-a-chip")
        self.action.setCheckable(True)
        self.action.setToolTip(tr("Classify the square under the mouse with a click"))
        self.tool.setAction(self.action)
        self._busy = _timer(self, BUSY_AFTER_MS, lambda: self.panel.show_busy(True))
        self._explain = _timer(self, EXPLAIN_AFTER_MS, self._ask_why)
        self.action.triggered.connect(self._switch)
        self.tool.chipClicked.connect(self._clicked)
        self.tool.nowhere.connect(self._nowhere)
        self.tool.cleared.connect(self._clear)
        self.panel.looks.explain.connect(self._explain_toggled)

    def close(self) -> None:
        """Nothing of it is left on the canvas, and no answer comes any more."""
        self._drop()
        self.tool.discard()
        self.panel.close()
        self.panel.deleteLater()

    def refresh(self) -> None:
        """Another layer or model was chosen: the tool outlines its chips."""
        self.tool.set_grid(self._grid())

    def _switch(self, on: bool) -> None:
        canvas = self._iface.mapCanvas()
        if on:
            self.refresh()
            canvas.setMapTool(self.tool)
            self._learn_model()
        else:
            canvas.unsetMapTool(self.tool)

    def _grid(self) -> ChipGrid | None:
        """Of the chosen layer; None where no chips can be laid on it."""
        layer = self._layer()
        if layer is None or not layer.isValid():
            return None
        try:
            crs = grid_crs(layer.crs(), layer.extent())
        except LandchipError:
            return None
        return ChipGrid(crs_text(crs), self._chip_m())

    def _chip_m(self) -> float:
        try:
            return float(self._cards[self._imagery()["model"]]["chip_m"])
        except (KeyError, LandchipError):
            return CHIP_SIZE_M

    def _learn_model(self) -> None:
        """Asks for the model's card, which also starts the engine and opens the model before the first click."""
        try:
            model = self._imagery()["model"]
        except LandchipError:
            return  # a click says what is wrong
        if model in self._cards:
            return

        def keep(card: dict[str, Any]) -> None:
            self._cards[model] = card
            self.refresh()

        self._asker.ask("inspect", {"model": model}, keep, lambda _error: None)

    def _clicked(self, chip: Chip, point: QgsPointXY) -> None:
        self._drop()
        try:
            self._asked = self._what(chip, point)
        except LandchipError as error:
            self._say(error)
            return
        self.tool.choose(self._asked.chip)
        known = self._look_up(self._asked)
        if known is not None:
            self._show(known)
        self._busy.start()
        self._ask_chip(self._asked, known)

    def _what(self, chip: Chip, point: QgsPointXY) -> Asked:
        """Raises LandchipError where nothing can be asked there."""
        layer = self._layer()
        if layer is None:
            raise RasterError(tr("No imagery is chosen: choose a raster layer on the page Map."))
        imagery = self._imagery()
        old, grid = self.tool.grid, self._grid()
        if grid != old:
            point = _moved(point, old.crs, grid.crs)
            chip = grid.chip_at(point.x(), point.y())
            self.tool.set_grid(grid)
        if len(imagery["raster"]) == 1 and not _covers(layer, point, grid.crs):
            raise AreaError(tr("The click is outside {}: click on the layer.").format(layer.name()))
        return Asked(chip, grid, point, imagery, layer)

    def _look_up(self, asked: Asked) -> dict[str, Any] | None:
        card = self._cards.get(asked.imagery["model"])
        if card is None:
            return None
        return look_up(QgsProject.instance(), asked.chip, asked.grid, asked.imagery["raster"], card["digest"])

    def _ask_chip(self, asked: Asked, known: dict[str, Any] | None) -> None:
        def done(answer: dict[str, Any]) -> None:
            if known is not None:
                answer = {**known, **{key: answer[key] for key in ("picture", "nlcd", "threshold", "raster")}}
            self._show(answer)

        def failed(error: LandchipError) -> None:
            self._say(error)

        self._tickets.append(self._asker.ask("chip", self._params(asked), done, failed))

    def _params(self, asked: Asked) -> dict[str, Any]:
        return {
            "imagery": asked.imagery,
            "point": [asked.point.x(), asked.point.y()],
            "crs": asked.grid.crs,
            "nlcd": None,
        }

    def _show(self, answer: dict[str, Any]) -> None:
        self._busy.stop()
        self.panel.show_answer(answer)

    def _explain_toggled(self, on: bool) -> None:
        pass

    def _ask_why(self) -> None:
        pass

    def _nowhere(self) -> None:
        self._drop()
        self._say(RasterError(tr("No imagery is chosen: choose a raster layer on the page Map.")))

    def _say(self, error: LandchipError) -> None:
        self._busy.stop()
        self.panel.show_message(tr("No answer"), str(error))
        self._iface.messageBar().pushMessage("Landchip", str(error), Qgis.MessageLevel.Warning)

    def _clear(self) -> None:
        self._drop()
        self._asked = None
        self.panel.show_empty()

    def _drop(self) -> None:
        """What is still being asked is of no interest any more."""
        for each in (self._busy, self._explain):
            each.stop()
        for ticket in self._tickets:
            ticket.cancel()
        self._tickets.clear()


def _timer(parent: QObject, after_ms: int, then: Callable[[], None]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(after_ms)
    timer.timeout.connect(then)
    return timer


def _moved(point: QgsPointXY, source: str, target: str) -> QgsPointXY:
    """Raises AreaError where the point has no place in `target`."""
    crs = QgsCoordinateReferenceSystem
    try:
        return QgsCoordinateTransform(crs(source), crs(target), QgsProject.instance()).transform(point)
    except QgsCsException as error:
        raise AreaError(tr("The click has no place on the layer: click on the layer.")) from error


def _covers(layer: QgsRasterLayer, point: QgsPointXY, crs: str) -> bool:
    return layer.extent().contains(_moved(point, crs, crs_text(layer.crs())))
