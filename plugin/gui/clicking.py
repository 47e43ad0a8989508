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
from qgis.PyQt.QtCore import QObject, QPoint, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QAction, QIcon

from ..engine.errors import AreaError, EngineError, LandchipError, RasterError
from ..engine.grid import CHIP_SIZE_M, Chip, ChipGrid
from ..i18n import tr
from ..processing.gridcrs import crs_text, grid_crs
from . import clicked
from .asking import Asker, Ticket
from .chipmenu import ChipMenu
from .chippanel import ChipPanel
from .chiptool import ChipTool
from .correcting import Correcting
from .explaining import Explaining
from .landcover import LandCoverChoice
from .lookup import look_up

ICON = Path(__file__).resolve().parents[1] / "resources" / "icons" / "chip.svg"
BUSY_AFTER_MS = 150  # a quick answer replaces the last one without a flicker


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
        self._unknown: set[str] = set()  # models whose card could not be had, for want of an engine
        self._cards: dict[str, dict[str, Any]] = {}  # chip_m and digest of a model, by the name that it is asked for by
        self.panel = ChipPanel()
        self.tool = ChipTool(iface.mapCanvas())
        self.action = QAction(QIcon(str(ICON)), tr("Classify a chip"), self)
        self.action.setObjectName("landchip-classify-a-chip")
        self.action.setCheckable(True)
        self.action.setToolTip(tr("Classify the square under the mouse with a click"))
        self.tool.setAction(self.action)
        self._busy = QTimer(self)
        self._busy.setSingleShot(True)
        self._busy.setInterval(BUSY_AFTER_MS)
        self._busy.timeout.connect(lambda: self.panel.show_busy(True))
        self._explaining = Explaining(asker, self.panel.looks, self._push, self)
        self._landcover = LandCoverChoice(self.panel.landcover, self)
        self._menu = ChipMenu(asker, self.tool, self.panel, self._push, _covers, self)
        self._collecting = clicked.Collecting(self)
        self._correcting = Correcting(iface, asker, self.panel.correct, self)
        self._connect()

    def _connect(self) -> None:
        self.action.triggered.connect(self._switch)
        self.tool.chipClicked.connect(self._clicked)
        self.tool.contextRequested.connect(self._right_clicked)
        self.tool.digit.connect(self.panel.correct.pressed)
        self.tool.undo.connect(self.panel.correct.undone)
        self.tool.nowhere.connect(self._nowhere)
        self.tool.cleared.connect(self._clear)
        self.action.toggled.connect(self.panel.set_keys)
        self._landcover.chosen.connect(self._again)
        self._correcting.refitted.connect(self._refitted)

    def close(self) -> None:
        """Nothing of it is left on the canvas, and no answer comes any more."""
        self._drop()
        self._landcover.close()
        self._collecting.close()
        self._correcting.close()
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
            self._unknown.discard(model)
            self.refresh()

        self._asker.ask("inspect", {"model": model}, keep, lambda _error: self._unknown.add(model))

    def _clicked(self, chip: Chip, point: QgsPointXY) -> None:
        self._drop()
        try:
            self._asked = self._what(chip, point)
        except LandchipError as error:
            self._refuse(error)
            return
        self.tool.choose(self._asked.chip)
        self._ask_chip(self._asked)

    def _right_clicked(self, chip: Chip, point: QgsPointXY, at: QPoint) -> None:
        try:
            asked = self._what(chip, point)
        except LandchipError as error:
            self._push(error)
            return
        self._menu.show(asked.chip, asked.grid, asked.imagery, asked.layer, at)

    def _what(self, chip: Chip, point: QgsPointXY) -> Asked:
        """Raises LandchipError where nothing can be asked there."""
        layer = self._layer()
        if layer is None:
            raise RasterError(tr("No imagery is chosen: choose a raster layer on the page Map."))
        imagery = self._imagery()
        old, grid = self.tool.grid, self._grid()
        if grid is None:
            raise AreaError(tr("No chips can be laid on {}: choose another layer.").format(layer.name()))
        if grid != old:
            point = _moved(point, old.crs, grid.crs)
            chip = grid.chip_at(point.x(), point.y())
            self.tool.set_grid(grid)
        if len(imagery["raster"]) == 1 and not _covers(layer, point, grid.crs):
            raise AreaError(tr("The click is outside {}: click on the layer.").format(layer.name()))
        return Asked(chip, grid, point, imagery, layer)

    def _ask_chip(self, asked: Asked) -> None:
        """Shows what a finished map knows at once, and asks the engine for the rest."""
        known = self._look_up(asked)
        if known is not None:
            self._show(known, asked)

        def done(answer: dict[str, Any]) -> None:
            if known is not None and answer["model"]["digest"] == known["model"]["digest"]:
                answer = {**known, **{key: answer[key] for key in ("picture", "nlcd", "threshold", "raster")}}
            self._show(answer, asked)
            self._place(answer)
            self._explaining.follow(answer, params)

        def failed(error: LandchipError) -> None:
            if known is not None:
                self._busy.stop()
                self.panel.show_answer(known, [(tr("No picture"), str(error))])
                self._push(error)
            else:
                self._refuse(error)

        self._busy.start()
        params = {
            "imagery": asked.imagery,
            "point": [asked.point.x(), asked.point.y()],
            "crs": asked.grid.crs,
            "nlcd": self._landcover.path(),
        }
        self._tickets.append(self._asker.ask("chip", params, done, failed))

    def _look_up(self, asked: Asked) -> dict[str, Any] | None:
        """Of a map by the same model; of any model, where there is no engine that could tell."""
        model = asked.imagery["model"]
        card = self._cards.get(model)
        if card is None and model not in self._unknown:
            return None
        digest = card["digest"] if card else None
        return look_up(QgsProject.instance(), asked.chip, asked.grid, asked.imagery["raster"], digest)

    def _show(self, answer: dict[str, Any], asked: Asked) -> None:
        self._busy.stop()
        self.panel.show_answer(answer)
        self._collecting.add(answer, clicked.raster_name(asked.imagery))
        self._correcting.show_chip(answer, asked.imagery)

    def _place(self, answer: dict[str, Any]) -> None:
        """The engine's grid counts: a mosaic's may be another than its first layer's."""
        grid = ChipGrid(answer["grid"]["crs"], answer["grid"]["size"])
        if grid == self.tool.grid and Chip(*answer["chip"]) != self._asked.chip:
            self.tool.choose(Chip(*answer["chip"]))

    def _again(self) -> None:
        """The same chip with another land cover."""
        if self._asked is not None and self.panel.answer is not None:
            self._drop()
            self._ask_chip(self._asked)

    def _refitted(self, path: str) -> None:
        """What was known of a model at that path is of the old one."""
        self._cards.pop(path, None)
        self.refitted.emit(path)

    def _nowhere(self) -> None:
        self._drop()
        self._refuse(RasterError(tr("No imagery is chosen: choose a raster layer on the page Map.")))

    def _refuse(self, error: LandchipError) -> None:
        """In place of an answer; in the message bar, too, where that is not seen or the engine is to blame."""
        self._busy.stop()
        self.panel.show_message(tr("No answer"), str(error))
        self._correcting.show_chip(None, {})
        if isinstance(error, EngineError) or not self.panel.isVisible():
            self._push(error)

    def _push(self, error: LandchipError) -> None:
        self._iface.messageBar().pushMessage("Landchip", str(error), Qgis.MessageLevel.Warning)

    def _clear(self) -> None:
        self._drop()
        self._asked = None
        self.panel.show_empty()
        self._correcting.show_chip(None, {})

    def _drop(self) -> None:
        """What is still being asked is of no interest any more."""
        self._busy.stop()
        self._explaining.drop()
        for ticket in self._tickets:
            ticket.cancel()
        self._tickets.clear()
        self._menu.drop()
        self.panel.show_busy(False)


def _moved(point: QgsPointXY, source: str, target: str) -> QgsPointXY:
    """Raises AreaError where the point has no place in `target`."""
    crs = QgsCoordinateReferenceSystem
    try:
        return QgsCoordinateTransform(crs(source), crs(target), QgsProject.instance()).transform(point)
    except QgsCsException as error:
        raise AreaError(tr("The click has no place on the layer: click on the layer.")) from error


def _covers(layer: QgsRasterLayer, point: Any, crs: str) -> bool:
    """point: x and y in `crs`"""
    return layer.extent().contains(_moved(QgsPointXY(*point), crs, crs_text(layer.crs())))
