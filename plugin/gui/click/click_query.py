"""The query of a click, and how it is built from the form's imagery, the grid and the clicked point."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
)
from qgis.PyQt import sip

from ...engine.api.errors import AreaError, LandchipError, RasterError
from ...engine.api.grid import CHIP_SIZE_M, Chip, ChipGrid
from ...engine.api.requests.raster_input import RasterInput
from ...i18n import tr
from ...processing.inputs.grid_crs import crs_text, grid_crs, is_too_wide
from ...processing.inputs.raster_entry import entry_label, services
from .model_cards import ModelCards


class ClickQuery(NamedTuple):
    """A clicked chip and the imagery to classify it in.

    point:    in the grid's CRS
    imagery:  the engine's request without area and outputs
    layer_id: of the layer whose chips are outlined
    """

    chip: Chip
    grid: ChipGrid
    point: QgsPointXY
    imagery: dict[str, Any]
    layer_id: str

    @property
    def imagery_name(self) -> str:
        """The services' names, and the rasters' names without folder and suffix."""
        return ", ".join(entry_label(each) for each in self.imagery["raster"])

    def raster_label(self, raster: str | None) -> str | None:
        """What an answer's raster is called: a service by its name."""
        entries = self.imagery["raster"]
        if raster is not None and len(entries) == 1 and services(entries):
            return entry_label(entries[0])
        labels = {RasterInput.from_json(each).identity: entry_label(each) for each in services(entries)}
        return labels.get(raster or "", raster)


class ClickQueryBuilder:
    """Builds queries from the form's values at the time of the click.

    imagery: gives the engine's request without area and outputs; raises LandchipError
    layer:   gives the layer whose chips are outlined, or None
    """

    def __init__(
        self,
        imagery: Callable[[], dict[str, Any]],
        layer: Callable[[], QgsRasterLayer | None],
        cards: ModelCards,
    ) -> None:
        self._imagery, self._layer, self._cards = imagery, layer, cards

    def grid(self, point: QgsPointXY, crs: str) -> ChipGrid | None:
        """The chip grid on the layer; None where there is no layer, or no CRS for a grid on it.

        point, crs: of the click or of the middle of the map: a layer of the whole world has the grid of its UTM zone
        """
        layer = self._valid_layer()
        if layer is None:
            return None
        try:
            grid = _layer_grid_crs(layer, point, crs)
        except LandchipError:
            return None
        return ChipGrid(crs_text(grid), self._chip_size_m())

    def is_world_wide(self) -> bool:
        """Whether the layer is too wide for one grid, as tiles of the world are."""
        layer = self._valid_layer()
        return layer is not None and is_too_wide(layer.crs(), layer.extent())

    def request(self) -> dict[str, Any]:
        """The engine's request without area and outputs. Raises LandchipError."""
        return self._imagery()

    def no_grid(self) -> LandchipError:
        """Why there are no chips to click on."""
        layer = self._valid_layer()
        return no_imagery() if layer is None else _no_chips(layer.name())

    def query(self, chip: Chip, point: QgsPointXY, clicked_in: ChipGrid | None, grid: ChipGrid | None) -> ClickQuery:
        """The query of a click.

        chip, point: as the map tool gives them, in its grid `clicked_in`
        grid:        the one that `grid()` gives there now, which the query is in
        Raises LandchipError where there is no imagery or no grid, and where the point lies outside the layer.
        """
        layer = self._valid_layer()
        if layer is None:
            raise no_imagery()
        imagery = self.request()
        if clicked_in is None or grid is None:
            raise _no_chips(layer.name())
        if grid != clicked_in:
            point = transform_point(point, clicked_in.crs, grid.crs)
            chip = grid.chip_at(point.x(), point.y())
        if len(imagery["raster"]) == 1 and not covers(layer, (point.x(), point.y()), grid.crs):
            raise AreaError(
                "click-outside-layer", tr("The click is outside {layer}: click on the layer."), layer=layer.name()
            )
        return ClickQuery(chip, grid, point, imagery, layer.id())

    def _valid_layer(self) -> QgsRasterLayer | None:
        """The layer; None where there is none, and while a project closes, when the map moves and C++ deletes it."""
        layer = self._layer()
        return layer if layer is not None and not sip.isdeleted(layer) and layer.isValid() else None

    def _chip_size_m(self) -> float:
        try:
            card = self._cards.get(self.request()["model"])
        except LandchipError:
            card = None
        return float(card["chip_m"]) if card else CHIP_SIZE_M


def _layer_grid_crs(layer: QgsRasterLayer, point: QgsPointXY, crs: str) -> QgsCoordinateReferenceSystem:
    """The CRS of the layer's grid, or of the grid at a point where the layer is too wide for one. Raises AreaError."""
    extent = layer.extent()
    if is_too_wide(layer.crs(), extent):
        there = transform_point(point, crs, crs_text(layer.crs()))
        extent = QgsRectangle(there, there)
    return grid_crs(layer.crs(), extent)


def _no_chips(layer: str) -> AreaError:
    return AreaError("no-chips-on-layer", tr("No chips can be laid on {layer}: choose another layer."), layer=layer)


def no_imagery() -> RasterError:
    return RasterError("no-imagery-on-map-page", tr("No imagery is chosen: choose a raster layer on the page Map."))


def transform_point(point: QgsPointXY, source: str, target: str) -> QgsPointXY:
    """source, target: CRSs as text. Raises AreaError where the point cannot be transformed."""
    crs = QgsCoordinateReferenceSystem
    try:
        return QgsCoordinateTransform(crs(source), crs(target), QgsProject.instance()).transform(point)
    except QgsCsException as error:
        raise AreaError("click-no-place", tr("The click has no place on the layer: click on the layer.")) from error


def covers(layer: QgsRasterLayer, point: Sequence[float], crs: str) -> bool:
    """Whether the point, x and y in `crs`, lies within the layer's extent. Raises AreaError as transform_point does."""
    return layer.extent().contains(transform_point(QgsPointXY(*point), crs, crs_text(layer.crs())))
