"""The area to classify: an extent or the polygons of a layer, as two parameters and as the request's `area`."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass
from math import inf
from typing import Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSource,
    QgsRectangle,
)

from ...engine.api.errors import AreaError
from ...i18n import tr
from .grid_crs import crs_text

EXTENT, AREA = "EXTENT", "AREA"
FLAT_TYPES = (Qgis.WkbType.Polygon, Qgis.WkbType.MultiPolygon)
FOUR_NUMBERS = re.compile(r"[-+.\deE]+(\s*,\s*[-+.\deE]+){3}")


class SlowAreaError(AreaError):
    """The area has more polygons than can be read in the time limit."""


@dataclass(frozen=True)
class AreaOfInterest:
    """The area to classify, as plain data that any thread may read.

    extent:   the area, or the bounding box of its polygons, in `crs`
    polygons: WKT in `crs`; empty where the area is the extent
    """

    extent: QgsRectangle
    crs: QgsCoordinateReferenceSystem
    polygons: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """The request's `area`."""
        if self.polygons:
            return {"polygons": list(self.polygons), "crs": crs_text(self.crs)}
        e = self.extent
        return {"extent": [e.xMinimum(), e.yMinimum(), e.xMaximum(), e.yMaximum()], "crs": crs_text(self.crs)}


def area_parameters() -> list[QgsProcessingParameterDefinition]:
    """EXTENT and AREA, both optional; without them the area is the whole layer."""
    extent = QgsProcessingParameterExtent(EXTENT, tr("Extent"), optional=True)
    extent.setHelp(tr("Only the chips that this rectangle touches are computed."))
    area = QgsProcessingParameterFeatureSource(
        AREA, tr("Area (polygons)"), [Qgis.ProcessingSourceType.VectorPolygon], optional=True
    )
    area.setHelp(tr("Only the chips that these polygons touch are computed; selected features only, if so chosen."))
    return [extent, area]


def both_given(parameters: dict[str, Any]) -> bool:
    """Whether the user gave both an extent and an area, which is an error."""
    return all(parameters.get(name) not in (None, "") for name in (EXTENT, AREA))


def read_area(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    layer_crs: QgsCoordinateReferenceSystem,
    timeout_s: float = inf,
) -> AreaOfInterest | None:
    """The values of the two parameters; None for the whole layer. On the main thread, because it reads a layer.

    layer_crs: the CRS of an extent that states none

    Raises AreaError for an empty area, SlowAreaError where reading its polygons takes longer than `timeout_s`.
    """
    if parameters.get(AREA) not in (None, ""):
        return _polygons(algorithm.parameterAsSource(parameters, AREA, context), timeout_s)
    if parameters.get(EXTENT) in (None, ""):
        return None
    extent = algorithm.parameterAsExtent(parameters, EXTENT, context)
    if extent.isEmpty():
        raise AreaError(
            "extent-empty",
            tr("The extent holds no ground: give west,east,south,north, with west < east and south < north."),
        )
    crs = algorithm.parameterAsExtentCrs(parameters, EXTENT, context)
    return AreaOfInterest(extent, crs if crs.isValid() and _states_crs(parameters[EXTENT]) else layer_crs)


def _states_crs(value: object) -> bool:
    """Whether an extent states its CRS. QGIS takes the project's for one that does not, which no script expects."""
    if isinstance(value, str):
        return FOUR_NUMBERS.fullmatch(value.strip()) is None
    return type(value) is not QgsRectangle  # the subclass QgsReferencedRectangle has a CRS


def _polygons(source: QgsProcessingFeatureSource | None, timeout_s: float) -> AreaOfInterest:
    if source is None:
        raise AreaError("area-layer-unreadable", tr("The area cannot be read: choose a layer of polygons."))
    polygons: list[str] = []
    extent, deadline = QgsRectangle(), time.monotonic() + timeout_s
    request = QgsFeatureRequest().setNoAttributes()
    for feature in source.getFeatures(request, Qgis.ProcessingFeatureSourceFlag.SkipGeometryValidityChecks):
        geometry = flattened(feature.geometry())
        if not geometry.isEmpty():
            polygons.append(geometry.asWkt(9))
            extent.combineExtentWith(geometry.boundingBox())
        if time.monotonic() > deadline:
            raise SlowAreaError(
                "area-too-many-polygons",
                tr("The area {layer} has too many polygons to be read at once: choose fewer."),
                layer=source.sourceName(),
            )
    if not polygons:
        raise AreaError(
            "area-no-polygon",
            tr(
                "The area {layer} has no polygon: choose another layer, or select features if only the "
                "selected ones are meant."
            ),
            layer=source.sourceName(),
        )
    if not source.sourceCrs().isValid():
        raise AreaError(
            "area-no-crs",
            tr("The area {layer} has no CRS: set it first (Layer > Set CRS of Layer)."),
            layer=source.sourceName(),
        )
    return AreaOfInterest(extent, source.sourceCrs(), tuple(polygons))


def flattened(geometry: QgsGeometry) -> QgsGeometry:
    """The geometry without curves, Z and M, which not every reader of WKT takes."""
    shape = geometry.constGet()
    if shape is None or geometry.isEmpty() or geometry.wkbType() in FLAT_TYPES:
        return geometry
    flat = shape.segmentize()
    flat.dropZValue()
    flat.dropMValue()
    return QgsGeometry(flat)
