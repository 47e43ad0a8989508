"""The context menu of a chip, and the comparison with another raster that it starts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from qgis.core import Qgis, QgsProject, QgsRasterLayer, QgsRectangle
from qgis.PyQt.QtCore import QObject, QPoint
from qgis.PyQt.QtWidgets import QMenu

from ... import layers
from ...engine.api.errors import LandchipError
from ...engine.api.grid import Chip, ChipGrid
from ...engine.api.protocol import Method
from ...i18n import tr, translated
from ...processing.inputs.grid_crs import crs_text
from ...processing.inputs.layer_source import raster_entry
from ...processing.inputs.pixel_values import NO_PIXEL_VALUES
from ...processing.inputs.raster_entry import RasterEntry
from ...processing.inputs.tile_service import is_imagery
from ..engine_queue import EngineQueue, PendingCall
from . import clicked_layer
from .chip_tool import ChipTool
from .click_query import ClickQuery, covers
from .panel.chip_panel import ChipPanel

ZOOM_FACTOR = 3.0  # the map's extent after "Zoom to chip", in chip sizes


class ChipMenu(QObject):
    """menu:     the one that is open, or None
    on_error: called where a comparison fails
    """

    def __init__(
        self,
        engine_queue: EngineQueue,
        tool: ChipTool,
        panel: ChipPanel,
        on_error: Callable[[LandchipError], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._engine_queue, self._tool, self._panel, self._on_error = engine_queue, tool, panel, on_error
        self._pending_calls: list[PendingCall] = []
        self.menu: QMenu | None = None
        panel.comparison.back_requested.connect(panel.show_single_answer)

    def cancel(self) -> None:
        """Cancels a pending comparison and closes the menu."""
        for call in self._pending_calls:
            call.cancel()
        self._pending_calls.clear()
        if self.menu is not None:
            self.menu.close()

    def show(self, query: ClickQuery, position: QPoint) -> None:
        """position: on the screen"""
        chip, grid = query.chip, query.grid
        self.menu = menu = QMenu(self._tool.canvas())
        menu.setObjectName("landchip-chip-menu")
        west, south, east, north = grid.bounds(chip)
        centre = [(west + east) / 2, (south + north) / 2]
        self._add_comparisons(menu, query, centre)
        menu.addSeparator()
        copy = menu.addAction(tr("Copy as text"), self._panel.copy_text)
        copy.setEnabled(self._displayed_answer(chip, grid) is not None)
        menu.addAction(tr("Zoom to chip"), lambda: self._zoom(chip))
        clicked = (QgsProject.instance(), grid.crs, chip, query.imagery_name)
        remove = menu.addAction(tr("Remove from clicked chips"), lambda: clicked_layer.remove_chip(*clicked))
        remove.setEnabled(clicked_layer.has_chip(*clicked))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.destroyed.connect(self._menu_destroyed)
        menu.popup(position)

    def _add_comparisons(self, menu: QMenu, query: ClickQuery, centre: list[float]) -> None:
        others = [each for each in _other_imagery(query.layer_id) if covers(each, centre, query.grid.crs)]
        for other in others:
            action = menu.addAction(tr("Compare with {}").format(other.name().replace("&", "&&")))
            # Read now, because the layer may be removed while the menu is open.
            try:
                entry, crs = raster_entry(other), crs_text(other.crs()) or None
            except LandchipError as error:
                action.setEnabled(False)
                action.setToolTip(translated(error))
                continue
            action.triggered.connect(lambda _checked, entry=entry, crs=crs: self._compare(query, centre, entry, crs))
        if not others:
            menu.addAction(tr("No other raster covers this chip")).setEnabled(False)

    def _menu_destroyed(self, *_menu: object) -> None:
        self.menu = None

    def _displayed_answer(self, chip: Chip, grid: ChipGrid) -> Mapping[str, Any] | None:
        answer = self._panel.answer
        same = answer is not None and (answer["chip"], answer["grid"]["crs"]) == (list(chip), grid.crs)
        return answer if same else None

    def _compare(self, query: ClickQuery, centre: list[float], entry: RasterEntry, crs: str | None) -> None:
        """Submits the calls that are needed, and displays both answers when both are there.

        centre:     of the chip, x and y in the grid's CRS
        entry, crs: of the other raster
        """
        self.cancel()
        chip, grid, imagery = query.chip, query.grid, query.imagery
        self._tool.choose(chip)
        other_imagery = {
            **imagery,
            "raster": [entry],
            "bands": None,
            **NO_PIXEL_VALUES,
            "crs": crs,
            "image_date": None,
        }
        answers: dict[str, Mapping[str, Any]] = {}

        def on_answer(side: str, answer: Mapping[str, Any]) -> None:
            answers[side] = answer
            if len(answers) == 2:
                self._panel.show_comparison(answers["one"], answers["other"])

        def on_error(error: LandchipError) -> None:
            self.cancel()
            self._panel.show_busy(False)
            self._on_error(error)

        displayed = self._displayed_answer(chip, grid)
        if displayed is not None and displayed.get("picture"):
            on_answer("one", displayed)
        self._panel.show_busy(True)
        for side, request in (("one", imagery), ("other", other_imagery)):
            if side not in answers:
                params = {"imagery": request, "point": centre, "crs": grid.crs, "nlcd": None}
                call = self._engine_queue.submit(Method.CHIP, params, partial(on_answer, side), on_error)
                self._pending_calls.append(call)

    def _zoom(self, chip: Chip) -> None:
        extent: QgsRectangle = self._tool.square(chip).boundingBox()
        extent.scale(ZOOM_FACTOR)
        self._tool.canvas().setExtent(extent)
        self._tool.canvas().refresh()


def _other_imagery(layer_id: str) -> list[QgsRasterLayer]:
    """The project's imagery that the engine can read, but for one layer and finished maps, sorted by name."""
    rasters = []
    for each in QgsProject.instance().mapLayers().values():
        if each.type() == Qgis.LayerType.Raster and each.isValid() and each.id() != layer_id:
            if is_imagery(each) and not layers.is_landchips(each) and _is_readable(each):
                rasters.append(each)
    return sorted(rasters, key=lambda each: each.name().lower())


def _is_readable(layer: QgsRasterLayer) -> bool:
    try:
        return raster_entry(layer) is not None
    except LandchipError:  # credentials that cannot be used
        return False
