"""Click to classify: the map tool, the panel, and the questions that a click asks of maps and engine."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from qgis.core import Qgis, QgsPointXY, QgsProject, QgsRasterLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, QPoint, pyqtSignal
from qgis.PyQt.QtGui import QAction, QIcon

from ...engine.api.errors import AreaError, EngineError, LandchipError, RasterError
from ...engine.api.grid import CHIP_SIZE_M, Chip, ChipGrid
from ...engine.api.protocol import Method
from ...i18n import tr, translated
from ...processing.grid_crs import crs_text, grid_crs
from ..engine_queue import EngineQueue, PendingCall
from . import clicked_layer
from .chip_menu import ChipMenu
from .chip_panel import ChipPanel
from .chip_rendering import ChipRendering
from .chip_tool import ChipTool
from .click_query import DRAWN, ClickQuery, covers, transform_point
from .correction_controller import CorrectionController
from .map_lookup import look_up, looks_alike
from .model_cards import ModelCards
from .nlcd_layers import LandCoverSelection, path_of
from .occlusion_query import OcclusionQuery

ICON = Path(__file__).resolve().parents[2] / "resources" / "icons" / "chip.svg"


class ClickController(QObject):
    """Owns tool, action and panel; `close` takes them down.

    imagery: what is chosen now, as a request without area and outputs; takes what stands for the path of a layer that
             no file backs; raises LandchipError
    layer:   the layer whose chips are outlined
    """

    refitted = pyqtSignal(str)  # path of a new model

    def __init__(
        self,
        iface: QgisInterface,
        asker: EngineQueue,
        imagery: Callable[..., dict[str, Any]],
        layer: Callable[[], QgsRasterLayer | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._iface, self._asker = iface, asker
        self._imagery, self._layer = imagery, layer
        self._asked: ClickQuery | None = None
        self._tickets: list[PendingCall] = []
        self._cards = ModelCards(asker, self.refresh)
        self.panel = ChipPanel()
        self.tool = ChipTool(iface.mapCanvas())
        self.action = QAction(QIcon(str(ICON)), tr("Classify a Chip"), self)
        self.action.setObjectName("landchip-classify-a-chip")
        self.action.setCheckable(True)
        self.action.setToolTip(tr("Classify the square under the mouse with a click"))
        self.tool.setAction(self.action)
        self._rendering = ChipRendering(self)
        self._explaining = OcclusionQuery(asker, self.panel.looks, self._push, self)
        self._landcover = LandCoverSelection(self.panel.landcover, self)
        self._menu = ChipMenu(asker, self.tool, self.panel, self._push, covers, self)
        self._collecting = clicked_layer.ClickedChipsCollector(self)
        self._correcting = CorrectionController(iface, asker, self.panel.correct, self)
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
        for change in (QgsProject.instance().cleared, QgsProject.instance().readProject):
            change.connect(self._start_anew)

    def close(self) -> None:
        """Nothing of it is left on the canvas, and no answer comes any more."""
        for change in (QgsProject.instance().cleared, QgsProject.instance().readProject):
            change.disconnect(self._start_anew)
        self._drop()
        self._landcover.close()
        self._rendering.close()
        self._collecting.close()
        self._correcting.close()
        self.tool.discard()
        self.panel.close()
        self.panel.deleteLater()

    def refresh(self) -> None:
        """Another layer or model was chosen: the tool outlines its chips."""
        self.tool.set_grid(self._grid())
        if self.action.isChecked():
            self._learn_model()

    def engine_changed(self) -> None:
        """The engine is there, gone, or another one."""
        self._cards.ask_again()
        if self.action.isChecked():
            self._learn_model()

    def _switch(self, on: bool) -> None:
        if on:
            self._cards.ask_again()  # the engine may have been set up meanwhile
            self.tool.take()
            self.refresh()
        else:
            self.tool.put_back()

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

    def _request(self) -> dict[str, Any]:
        """Raises LandchipError."""
        layer = self._layer()
        return self._imagery() if layer is None or path_of(layer) else self._imagery(DRAWN)

    def _chip_m(self) -> float:
        try:
            card = self._cards.get(self._request()["model"])
        except LandchipError:
            card = None
        return float(card["chip_m"]) if card else CHIP_SIZE_M

    def _learn_model(self) -> None:
        try:
            self._cards.learn(self._request()["model"])
        except LandchipError:
            pass  # a click says what is wrong

    def _clicked(self, chip: Chip, point: QgsPointXY) -> None:
        self._drop()
        try:
            self._asked = self._what(chip, point)
        except LandchipError as error:
            self._refuse(error)
            return
        self.tool.choose(self._asked.chip)
        if self._asked.is_ready:
            self._ask_chip(self._asked)
        else:
            self._draw(self._asked)

    def _draw(self, asked: ClickQuery) -> None:
        """Of a layer that no file backs, only the chip is fetched."""

        def done(path: str) -> None:
            self._asked = asked.in_file(path)
            self._ask_chip(self._asked)

        self.panel.expect()
        gsd_m = (self._cards.get(asked.imagery["model"]) or {}).get("gsd_m", 1.0)
        self._rendering.start(asked.layer, asked.chip, asked.grid, gsd_m, done, self._refuse)

    def _right_clicked(self, chip: Chip, point: QgsPointXY, at: QPoint) -> None:
        try:
            asked = self._what(chip, point)
        except LandchipError as error:
            self._push(error)
            return
        last = self._asked
        if asked.drawn and last is not None and (last.chip, last.layer) == (asked.chip, asked.layer):
            asked = last
        self._menu.show(asked, at)

    def _what(self, chip: Chip, point: QgsPointXY) -> ClickQuery:
        """Raises LandchipError where nothing can be asked there."""
        layer = self._layer()
        if layer is None:
            raise RasterError(
                "no-imagery-on-map-page", tr("No imagery is chosen: choose a raster layer on the page Map.")
            )
        imagery, drawn = self._request(), not path_of(layer)
        old, grid = self.tool.grid, self._grid()
        if old is None or grid is None:
            raise AreaError(
                "no-chips-on-layer", tr("No chips can be laid on {layer}: choose another layer."), layer=layer.name()
            )
        if grid != old:
            point = transform_point(point, old.crs, grid.crs)
            chip = grid.chip_at(point.x(), point.y())
            self.tool.set_grid(grid)
        if len(imagery["raster"]) == 1 and not covers(layer, (point.x(), point.y()), grid.crs):
            raise AreaError(
                "click-outside-layer", tr("The click is outside {layer}: click on the layer."), layer=layer.name()
            )
        return ClickQuery(chip, grid, point, imagery, layer, layer.name(), drawn)

    def _ask_chip(self, asked: ClickQuery) -> None:
        """Shows what a finished map knows at once, and asks the engine for the rest."""
        known = self._look_up(asked)
        if known is not None:
            self._show(known, asked)

        def done(answer: dict[str, Any]) -> None:
            self._cards.check(asked.imagery["model"], answer["model"]["digest"])
            if known is not None and looks_alike(known, answer):
                answer = {**known, **{key: answer[key] for key in ("picture", "nlcd", "threshold", "raster")}}
            if asked.drawn:
                answer = {**answer, "raster": asked.name}
            self._show(answer, asked)
            self._place(answer)
            self._explaining.follow(answer, params)

        def failed(error: LandchipError) -> None:
            if known is None:
                self._refuse(error)
                return
            self.panel.show_answer(known, [(tr("No picture"), translated(error))])
            self._push(error)

        self.panel.expect()
        params = {
            "imagery": asked.imagery,
            "point": [asked.point.x(), asked.point.y()],
            "crs": asked.grid.crs,
            "nlcd": self._landcover.path(),
        }
        self._tickets.append(self._asker.ask(Method.CHIP, params, done, failed))

    def _look_up(self, asked: ClickQuery) -> dict[str, Any] | None:
        """Of a map by the same model; of any model, where there is no engine that could tell."""
        model = asked.imagery["model"]
        card = self._cards.get(model)
        if card is None and not self._cards.cannot_be_told(model):
            return None
        digest = card["digest"] if card else None
        return look_up(QgsProject.instance(), asked.chip, asked.grid, asked.imagery["raster"], digest)

    def _show(self, answer: dict[str, Any], asked: ClickQuery) -> None:
        self.panel.show_answer(answer)
        self._collecting.add(answer, asked.name)
        self._correcting.show_chip(answer, asked)

    def _place(self, answer: dict[str, Any]) -> None:
        """The engine's grid counts: a mosaic's may be another than its first layer's."""
        grid = ChipGrid(answer["grid"]["crs"], answer["grid"]["size"])
        last = self._asked.chip if self._asked is not None else None
        if grid == self.tool.grid and Chip(*answer["chip"]) != last:
            self.tool.choose(Chip(*answer["chip"]))

    def _again(self) -> None:
        """The same chip with another land cover."""
        if self._asked is not None and self.panel.answer is not None:
            self._drop()
            self._ask_chip(self._asked)

    def _refitted(self, path: str) -> None:
        """What was known of a model at that path is of the old one."""
        self._cards.forget(path)
        self.refitted.emit(path)

    def _nowhere(self) -> None:
        self._drop()
        self._refuse(
            RasterError("no-imagery-on-map-page", tr("No imagery is chosen: choose a raster layer on the page Map."))
        )

    def _refuse(self, error: LandchipError) -> None:
        """In place of an answer; in the message bar, too, where that is not seen or the engine is to blame."""
        self.panel.show_message(tr("No answer"), translated(error))
        self._correcting.show_chip(None, None)
        if isinstance(error, EngineError) or not self.panel.isVisible():
            self._push(error)

    def _push(self, error: LandchipError) -> None:
        self._iface.messageBar().pushMessage("Landchip", translated(error), Qgis.MessageLevel.Warning)

    def _clear(self) -> None:
        self._drop()
        self._asked = None
        self.panel.show_empty()
        self._correcting.show_chip(None, None)

    def _start_anew(self, *_project: object) -> None:
        """Another project: nothing of the last one is spoken of, collected or corrected any more."""
        self._collecting.drop()
        self.tool.clear()
        self._clear()

    def _drop(self) -> None:
        """What is still being asked is of no interest any more."""
        self._explaining.drop()
        self._rendering.cancel()
        for ticket in self._tickets:
            ticket.cancel()
        self._tickets.clear()
        self._menu.drop()
        self.panel.show_busy(False)
