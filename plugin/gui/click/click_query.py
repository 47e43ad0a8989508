"""What a click asks about: a chip of some imagery."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
)

from ...engine.api.errors import AreaError
from ...engine.api.grid import Chip, ChipGrid
from ...i18n import tr
from ...processing.grid_crs import crs_text
from .chip_rendering import BANDS
from .panel import texts

DRAWN = "drawn"  # in the place of a raster's path, until its chip is drawn into a file


class ClickQuery(NamedTuple):
    """What was clicked. imagery: the request without area and outputs; point: in the grid's CRS."""

    chip: Chip
    grid: ChipGrid
    point: QgsPointXY
    imagery: dict[str, Any]
    layer: QgsRasterLayer  # it may be gone when the answer comes
    layer_name: str
    drawn: bool = False  # no file backs the layer

    @property
    def is_ready(self) -> bool:
        """Whether the engine can open it."""
        return DRAWN not in self.imagery["raster"]

    def in_file(self, path: str) -> ClickQuery:
        """The same, once the chip is drawn."""
        own = {"raster": [path], "bands": BANDS, "nodata": None, "crs": self.grid.crs}
        return self._replace(imagery={**self.imagery, **own})

    @property
    def name(self) -> str:
        """Of the imagery, without folders."""
        if self.drawn:
            return self.layer_name
        return ", ".join(texts.stem(each) for each in self.imagery["raster"])


def transform_point(point: QgsPointXY, source: str, target: str) -> QgsPointXY:
    """Raises AreaError where the point has no place in `target`."""
    crs = QgsCoordinateReferenceSystem
    try:
        return QgsCoordinateTransform(crs(source), crs(target), QgsProject.instance()).transform(point)
    except QgsCsException as error:
        raise AreaError("click-no-place", tr("The click has no place on the layer: click on the layer.")) from error


def covers(layer: QgsRasterLayer, point: Sequence[float], crs: str) -> bool:
    """Whether the point, x and y in `crs`, is within the layer. Raises AreaError where it has no place there."""
    return layer.extent().contains(transform_point(QgsPointXY(*point), crs, crs_text(layer.crs())))
