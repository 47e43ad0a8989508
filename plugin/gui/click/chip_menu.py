"""The menu of a right click on a chip, and the comparison with another raster that it offers."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from qgis.core import Qgis, QgsProject, QgsRasterLayer, QgsRectangle
from qgis.PyQt.QtCore import QObject, QPoint
from qgis.PyQt.QtWidgets import QMenu

from ... import layers
from ...engine.api.errors import LandchipError
from ...engine.api.grid import Chip, ChipGrid
from ...engine.api.protocol import Method
from ...i18n import tr
from ...processing.grid_crs import crs_text
from ..engine_queue import EngineQueue, PendingCall
from . import clicked_layer
from .chip_panel import ChipPanel
from .chip_tool import ChipTool
from .click_query import ClickQuery
from .nlcd_layers import path_of

AROUND = 3.0  # times a chip's size: what is seen after zooming to it
LEAST_BANDS = 3  # of a raster that a chip can be compared in


class ChipMenu(QObject):
    """`menu` is the last one that was shown.

    say: what tells of an error
    covers: whether a layer holds a point (layer, x, y, CRS)
    """

    def __init__(
        self,
        asker: EngineQueue,
        tool: ChipTool,
        panel: ChipPanel,
        say: Callable[[LandchipError], None],
        covers: Callable[[QgsRasterLayer, Sequence[float], str], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._asker, self._tool, self._panel, self._say, self._covers = asker, tool, panel, say, covers
        self._tickets: list[PendingCall] = []
        self.menu: QMenu | None = None
        panel.comparison.back.connect(panel.show_single)

    def drop(self) -> None:
        """What is still being compared is of no interest any more."""
        for ticket in self._tickets:
            ticket.cancel()
        self._tickets.clear()
        if self.menu is not None:
            self.menu.close()

    def show(self, asked: ClickQuery, at: QPoint) -> None:
        """at: on the screen"""
        chip, grid = asked.chip, asked.grid
        self.menu = menu = QMenu(self._tool.canvas())
        menu.setObjectName("landchip-chip-menu")
        west, south, east, north = grid.bounds(chip)
        centre = [(west + east) / 2, (south + north) / 2]
        self._add_comparisons(menu, asked, centre)
        menu.addSeparator()
        shown = self._answer_of(chip, grid)
        copy = menu.addAction(tr("Copy as text"), self._panel.copy_text)
        copy.setEnabled(shown is not None)
        menu.addAction(tr("Zoom to chip"), lambda: self._zoom(chip))
        place = {"grid": {"crs": grid.crs}, "chip": list(chip)}
        forget = menu.addAction(
            tr("Remove from clicked chips"), lambda: clicked_layer.forget(QgsProject.instance(), place, asked.name)
        )
        forget.setEnabled(clicked_layer.holds(QgsProject.instance(), place, asked.name))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.destroyed.connect(self._gone)
        menu.popup(at)

    def _add_comparisons(self, menu: QMenu, asked: ClickQuery, centre: list[float]) -> None:
        if not asked.is_ready:
            menu.addAction(tr("Click the chip first to compare it")).setEnabled(False)
            return
        others = [each for each in _others(asked.layer) if self._covers(each, centre, asked.grid.crs)]
        for other in others:
            action = menu.addAction(tr("Compare with {}").format(other.name().replace("&", "&&")))
            path, crs = path_of(other), crs_text(other.crs()) or None  # the layer may go while the menu is open
            action.triggered.connect(lambda _checked, path=path, crs=crs: self._compare(asked, centre, path, crs))
        if not others:
            menu.addAction(tr("No other raster covers this chip")).setEnabled(False)

    def _gone(self, *_menu: object) -> None:
        self.menu = None

    def _answer_of(self, chip: Chip, grid: ChipGrid) -> Mapping[str, Any] | None:
        answer = self._panel.answer
        same = answer is not None and (answer["chip"], answer["grid"]["crs"]) == (list(chip), grid.crs)
        return answer if same else None

    def _compare(self, asked: ClickQuery, centre: list[float], path: str, crs: str | None) -> None:
        """Asks for what is not known yet, and shows both when both are there. path, crs: of the other raster"""
        self.drop()
        chip, grid, imagery = asked.chip, asked.grid, asked.imagery
        self._tool.choose(chip)
        elsewhere = {
            **imagery,
            "raster": [path],
            "bands": None,
            "nodata": None,
            "crs": crs,
            "image_date": None,
        }
        known: dict[str, Mapping[str, Any]] = {}

        def keep(side: str, answer: Mapping[str, Any]) -> None:
            known[side] = answer
            if len(known) == 2:
                self._panel.show_comparison(known["one"], known["other"])

        def failed(error: LandchipError) -> None:
            self.drop()
            self._panel.show_busy(False)
            self._say(error)

        shown = self._answer_of(chip, grid)
        if shown is not None and shown.get("picture"):
            keep("one", shown)
        self._panel.show_busy(True)
        for side, request in (("one", imagery), ("other", elsewhere)):
            if side not in known:
                params = {"imagery": request, "point": centre, "crs": grid.crs, "nlcd": None}
                self._tickets.append(self._asker.ask(Method.CHIP, params, partial(keep, side), failed))

    def _zoom(self, chip: Chip) -> None:
        seen: QgsRectangle = self._tool.square(chip).boundingBox()
        seen.scale(AROUND)
        self._tool.canvas().setExtent(seen)
        self._tool.canvas().refresh()


def _others(layer: QgsRasterLayer) -> list[QgsRasterLayer]:
    """Imagery of the project that a file backs, but for `layer`; by name."""
    found = []
    for each in QgsProject.instance().mapLayers().values():
        if each.type() == Qgis.LayerType.Raster and each.isValid() and each.id() != layer.id():
            if each.bandCount() >= LEAST_BANDS and path_of(each) and layers.result_of(each) is None:
                found.append(each)
    return sorted(found, key=lambda each: each.name().lower())
