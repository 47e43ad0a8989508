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
)

from ...engine.api.errors import AreaError, LandchipError, RasterError
from ...engine.api.grid import CHIP_SIZE_M, Chip, ChipGrid
from ...engine.api.requests.raster_input import RasterInput
from ...i18n import tr
from ...processing.inputs.grid_crs import crs_text, grid_crs
from .chip_rendering import BANDS
from .model_cards import ModelCards
from .nlcd_layers import path_of
from .panel import texts

NOT_RENDERED = "drawn"  # in place of a raster's path, until the chip is rendered into a file


class ClickQuery(NamedTuple):
    """A clicked chip and the imagery to classify it in.

    point:   in the grid's CRS
    imagery: the engine's request without area and outputs
    """

    chip: Chip
    grid: ChipGrid
    point: QgsPointXY
    imagery: dict[str, Any]
    layer: QgsRasterLayer  # C++ may have deleted it when the answer comes
    layer_name: str
    needs_rendering: bool = False  # no file backs the layer

    @property
    def is_ready(self) -> bool:
        """Whether the engine can open the imagery."""
        return NOT_RENDERED not in self.imagery["raster"]

    def with_file(self, path: str) -> ClickQuery:
        """The same query of the file that the chip was rendered into."""
        rendered = {"raster": [path], "bands": BANDS, "nodata": None, "crs": self.grid.crs}
        return self._replace(imagery={**self.imagery, **rendered})

    @property
    def imagery_name(self) -> str:
        """The layer's name, or the rasters' names without folder and suffix."""
        if self.needs_rendering:
            return self.layer_name
        return ", ".join(texts.stem(RasterInput.from_json(each).address) for each in self.imagery["raster"])


class ClickQueryBuilder:
    """Builds queries from the form's values at the time of the click.

    imagery: gives the engine's request without area and outputs; its argument replaces the path of a layer that no
             file backs; raises LandchipError
    layer:   gives the layer whose chips are outlined, or None
    """

    def __init__(
        self,
        imagery: Callable[..., dict[str, Any]],
        layer: Callable[[], QgsRasterLayer | None],
        cards: ModelCards,
    ) -> None:
        self._imagery, self._layer, self._cards = imagery, layer, cards

    def grid(self) -> ChipGrid | None:
        """The chip grid on the layer; None where there is no layer, or no CRS for a grid on it."""
        layer = self._layer()
        if layer is None or not layer.isValid():
            return None
        try:
            crs = grid_crs(layer.crs(), layer.extent())
        except LandchipError:
            return None
        return ChipGrid(crs_text(crs), self._chip_size_m())

    def request(self) -> dict[str, Any]:
        """The engine's request without area and outputs. Raises LandchipError."""
        layer = self._layer()
        return self._imagery() if layer is None or path_of(layer) else self._imagery(NOT_RENDERED)

    def query(self, chip: Chip, point: QgsPointXY, clicked_in: ChipGrid | None, grid: ChipGrid | None) -> ClickQuery:
        """The query of a click.

        chip, point: as the map tool gives them, in its grid `clicked_in`
        grid:        the one that `grid()` gives now, which the query is in
        Raises LandchipError where there is no imagery or no grid, and where the point lies outside the layer.
        """
        layer = self._layer()
        if layer is None:
            raise no_imagery()
        imagery, needs_rendering = self.request(), not path_of(layer)
        if clicked_in is None or grid is None:
            raise AreaError(
                "no-chips-on-layer", tr("No chips can be laid on {layer}: choose another layer."), layer=layer.name()
            )
        if grid != clicked_in:
            point = transform_point(point, clicked_in.crs, grid.crs)
            chip = grid.chip_at(point.x(), point.y())
        if len(imagery["raster"]) == 1 and not covers(layer, (point.x(), point.y()), grid.crs):
            raise AreaError(
                "click-outside-layer", tr("The click is outside {layer}: click on the layer."), layer=layer.name()
            )
        return ClickQuery(chip, grid, point, imagery, layer, layer.name(), needs_rendering)

    def _chip_size_m(self) -> float:
        try:
            card = self._cards.get(self.request()["model"])
        except LandchipError:
            card = None
        return float(card["chip_m"]) if card else CHIP_SIZE_M


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
