"""Classifies a chip at a click: connects the map tool, the panel, the lookup in finished maps, and the engine."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from qgis.core import QgsPointXY, QgsProject, QgsRasterLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, QPoint, pyqtSignal
from qgis.PyQt.QtGui import QAction, QIcon

from ...engine.api.errors import EngineError, LandchipError
from ...engine.api.grid import Chip, ChipGrid
from ...engine.api.protocol import Method
from ...i18n import tr, translated
from ...processing.inputs.grid_crs import crs_text
from ..engine_queue import EngineQueue, PendingCall
from ..message_bar import push_error
from . import clicked_layer
from .chip_menu import ChipMenu
from .chip_tool import ChipTool
from .click_query import ClickQuery, ClickQueryBuilder
from .corrections.correction_controller import CorrectionController
from .map_lookup import agrees, look_up
from .model_cards import ModelCards
from .nlcd_layers import LandCoverSelection
from .occlusion_query import OcclusionQuery
from .panel.chip_panel import ChipPanel

ICON = Path(__file__).resolve().parents[2] / "resources" / "icons" / "chip.svg"


class ClickController(QObject):
    """Owns the map tool, its action and the panel; `close` removes them.

    imagery, layer: as ClickQueryBuilder takes them
    refitted:       path of a new model
    """

    refitted = pyqtSignal(str)

    def __init__(
        self,
        iface: QgisInterface,
        engine_queue: EngineQueue,
        imagery: Callable[[], dict[str, Any]],
        layer: Callable[[], QgsRasterLayer | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._iface, self._engine_queue = iface, engine_queue
        self._query: ClickQuery | None = None  # of the last click
        self._pending_calls: list[PendingCall] = []
        self._cards = ModelCards(engine_queue, self.refresh)
        self._builder = ClickQueryBuilder(imagery, layer, self._cards)
        self.panel = ChipPanel()
        self.tool = ChipTool(iface.mapCanvas())
        self.action = QAction(QIcon(str(ICON)), tr("Classify a Chip"), self)
        self.action.setObjectName("landchip-classify-a-chip")
        self.action.setCheckable(True)
        self.action.setToolTip(tr("Classify the square under the mouse with a click"))
        self.tool.setAction(self.action)
        self._occlusion = OcclusionQuery(engine_queue, self.panel.image, self._push_error, self)
        self._land_cover = LandCoverSelection(self.panel.land_cover, self)
        self._menu = ChipMenu(engine_queue, self.tool, self.panel, self._push_error, self)
        self._collector = clicked_layer.ClickedChipsCollector(self)
        self.corrections = CorrectionController(iface, engine_queue, self.panel.corrections, self)
        self._connect()

    def _connect(self) -> None:
        self.action.triggered.connect(self._set_tool_active)
        self.tool.chipClicked.connect(self._clicked)
        self.tool.contextRequested.connect(self._show_menu)
        self.tool.digitPressed.connect(self.panel.corrections.press_number)
        self.tool.undoRequested.connect(self.panel.corrections.undo_requested)
        self.tool.noChipClicked.connect(self._report_no_imagery)
        self.tool.cleared.connect(self._clear)
        self.action.toggled.connect(self.panel.enable_number_keys)
        self._land_cover.chosen.connect(self._repeat_query)
        self.corrections.refitted.connect(self.model_written)
        self._iface.mapCanvas().extentsChanged.connect(self._map_moved)
        for signal in (QgsProject.instance().cleared, QgsProject.instance().readProject):
            signal.connect(self._project_changed)

    def close(self) -> None:
        """Removes everything from the canvas and cancels pending calls."""
        for signal in (QgsProject.instance().cleared, QgsProject.instance().readProject):
            signal.disconnect(self._project_changed)
        self._iface.mapCanvas().extentsChanged.disconnect(self._map_moved)
        self._cancel_pending()
        self._land_cover.close()
        self._collector.clear()
        self.corrections.close()
        self.tool.remove()
        self.panel.close()
        self.panel.deleteLater()

    def refresh(self) -> None:
        """Outlines the chips of the layer and model that are chosen now."""
        self._set_grid()
        if self.action.isChecked():
            self._request_card()

    def _set_grid(self) -> None:
        settings = self._iface.mapCanvas().mapSettings()
        self.tool.set_grid(self._builder.grid(settings.visibleExtent().center(), crs_text(settings.destinationCrs())))

    def _map_moved(self) -> None:
        """A layer of the whole world has another grid in another UTM zone."""
        if self.action.isChecked() and self._builder.is_world_wide():
            self._set_grid()

    def engine_changed(self) -> None:
        """The engine was set up, repaired, changed or removed."""
        self._cards.retry()
        if self.action.isChecked():
            self._request_card()

    def _set_tool_active(self, active: bool) -> None:
        if active:
            self._cards.retry()  # the engine may have been set up meanwhile
            self.tool.take_over()
            self.refresh()
        else:
            self.tool.give_back()

    def _request_card(self) -> None:
        try:
            self._cards.request(self._builder.request()["model"])
        except LandchipError:
            pass  # a click reports it

    def _clicked(self, chip: Chip, point: QgsPointXY) -> None:
        self._cancel_pending()
        try:
            self._query = query = self._query_at(chip, point)
        except LandchipError as error:
            self._show_error(error)
            return
        self.tool.choose(query.chip)
        self._classify(query)

    def _query_at(self, chip: Chip, point: QgsPointXY) -> ClickQuery:
        """Raises LandchipError as ClickQueryBuilder.query does."""
        clicked_in = self.tool.grid
        grid = None if clicked_in is None else self._builder.grid(point, clicked_in.crs)
        if grid is not None:
            self.tool.set_grid(grid)  # the layer's CRS may have changed since the tool got its grid
        return self._builder.query(chip, point, clicked_in, grid)

    def _show_menu(self, chip: Chip, point: QgsPointXY, position: QPoint) -> None:
        """position: on the screen"""
        try:
            query = self._query_at(chip, point)
        except LandchipError as error:
            self._push_error(error)
            return
        self._menu.show(query, position)

    def _classify(self, query: ClickQuery) -> None:
        """Displays the answer of a finished map at once, and submits the query to the engine."""
        mapped = self._look_up(query)
        if mapped is not None:
            self._show_answer(mapped, query)

        def on_answer(answer: dict[str, Any]) -> None:
            self._cards.check_digest(query.imagery["model"], answer["model"]["digest"])
            if mapped is not None and agrees(mapped, answer):
                answer = {**mapped, **{key: answer[key] for key in ("picture", "nlcd", "threshold", "raster")}}
            answer = {**answer, "raster": query.raster_label(answer["raster"])}
            self._show_answer(answer, query)
            self._outline(answer)
            self._occlusion.set_answer(answer, params)

        def on_error(error: LandchipError) -> None:
            if mapped is None:
                self._show_error(error)
                return
            self.panel.show_answer(mapped, [(tr("No picture"), translated(error))])
            self._push_error(error)

        self.panel.show_busy_soon()
        params = {
            "imagery": query.imagery,
            "point": [query.point.x(), query.point.y()],
            "crs": query.grid.crs,
            "nlcd": self._land_cover.raster(),
        }
        self._pending_calls.append(self._engine_queue.submit(Method.CHIP, params, on_answer, on_error))

    def _look_up(self, query: ClickQuery) -> dict[str, Any] | None:
        """The answer of a map by the same model; by any model, where no engine is there to give the model's digest."""
        model = query.imagery["model"]
        card = self._cards.get(model)
        if card is None and not self._cards.is_unavailable(model):
            return None
        digest = card["digest"] if card else None
        return look_up(QgsProject.instance(), query.chip, query.grid, query.imagery["raster"], digest)

    def _show_answer(self, answer: dict[str, Any], query: ClickQuery) -> None:
        self.panel.show_answer(answer)
        self._collector.add(answer, query.imagery_name)
        self.corrections.set_chip(answer, query)

    def _outline(self, answer: dict[str, Any]) -> None:
        """Outlines the chip of the answer: the grid of a mosaic may be another than that of its first layer."""
        grid = ChipGrid(answer["grid"]["crs"], answer["grid"]["size"])
        last = self._query.chip if self._query is not None else None
        if grid == self.tool.grid and Chip(*answer["chip"]) != last:
            self.tool.choose(Chip(*answer["chip"]))

    def _repeat_query(self) -> None:
        """Submits the query again, after another land cover was chosen."""
        if self._query is not None and self.panel.answer is not None:
            self._cancel_pending()
            self._classify(self._query)

    def model_written(self, path: str) -> None:
        """A dialog has written a model to that path."""
        self._cards.remove(path)  # a card of that path is of the model that was replaced
        self.refitted.emit(path)

    def _report_no_imagery(self) -> None:
        self._cancel_pending()
        self._show_error(self._builder.no_grid())

    def _show_error(self, error: LandchipError) -> None:
        """Shows an error in the panel; in the message bar, too, if it is an EngineError or the panel is hidden."""
        self.panel.show_message(tr("No answer"), translated(error))
        self.corrections.set_chip(None, None)
        if isinstance(error, EngineError) or not self.panel.isVisible():
            self._push_error(error)

    def _push_error(self, error: LandchipError) -> None:
        push_error(self._iface, error)

    def _clear(self) -> None:
        self._cancel_pending()
        self._query = None
        self.panel.show_empty()
        self.corrections.set_chip(None, None)

    def _project_changed(self, *_document: object) -> None:
        self._collector.clear()
        self.tool.clear()
        self._clear()

    def _cancel_pending(self) -> None:
        """Cancels every call whose answer is due."""
        self._occlusion.cancel()
        for call in self._pending_calls:
            call.cancel()
        self._pending_calls.clear()
        self._menu.cancel()
        self.panel.show_busy(False)
