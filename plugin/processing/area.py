"""The area to classify: two parameters, an extent or the polygons of a layer, and the request's `area`."""

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

from ..engine.api.errors import AreaError
from ..i18n import tr
from .grid_crs import crs_text

EXTENT, AREA = "EXTENT", "AREA"
PLAIN = (Qgis.WkbType.Polygon, Qgis.WkbType.MultiPolygon)
FOUR_NUMBERS = re.compile(r"[-+.\deE]+(\s*,\s*[-+.\deE]+){3}")


class SlowAreaError(AreaError):
    """Its polygons are more than can be read in the time that there is."""


@dataclass(frozen=True)
class AreaOfInterest:
    """The ground to classify, as plain data that any thread may read.

    polygons: WKT; empty where the extent itself is asked for
    """

    extent: QgsRectangle  # of the polygons where there are some
    crs: QgsCoordinateReferenceSystem
    polygons: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """The request's `area`."""
        if self.polygons:
            return {"polygons": list(self.polygons), "crs": crs_text(self.crs)}
        e = self.extent
        return {"extent": [e.xMinimum(), e.yMinimum(), e.xMaximum(), e.yMaximum()], "crs": crs_text(self.crs)}


def area_parameters() -> list[QgsProcessingParameterDefinition]:
    """EXTENT and AREA, both optional; without either the whole layer is meant."""
    extent = QgsProcessingParameterExtent(EXTENT, tr("Extent"), optional=True)
    extent.setHelp(tr("Only the chips that this rectangle touches are computed."))
    area = QgsProcessingParameterFeatureSource(
        AREA, tr("Area (polygons)"), [Qgis.ProcessingSourceType.VectorPolygon], optional=True
    )
    area.setHelp(tr("Only the chips that these polygons touch are computed; selected features only, if so chosen."))
    return [extent, area]


def both_given(parameters: dict[str, Any]) -> bool:
    """Whether the user gave an extent and an area; only one of them can be meant."""
    return all(parameters.get(name) not in (None, "") for name in (EXTENT, AREA))


def read_area(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    layer_crs: QgsCoordinateReferenceSystem,
    within_s: float = inf,
) -> AreaOfInterest | None:
    """What the two parameters ask for, None for the whole layer; on the main thread, since it reads a layer.

    layer_crs: of the raster; an extent that names no CRS is in it

    Raises AreaError where the area holds no ground, SlowAreaError where reading it takes longer than `within_s`.
    """
    if parameters.get(AREA) not in (None, ""):
        return _polygons(algorithm.parameterAsSource(parameters, AREA, context), within_s)
    if parameters.get(EXTENT) in (None, ""):
        return None
    extent = algorithm.parameterAsExtent(parameters, EXTENT, context)
    if extent.isEmpty():
        raise AreaError(
            "extent-empty",
            tr("The extent holds no ground: give west,east,south,north, with west < east and south < north."),
        )
    crs = algorithm.parameterAsExtentCrs(parameters, EXTENT, context)
    return AreaOfInterest(extent, crs if crs.isValid() and _names_crs(parameters[EXTENT]) else layer_crs)


def _names_crs(value: object) -> bool:
    """QGIS gives an extent without a CRS the project's; in a script that is nobody's intention."""
    if isinstance(value, str):
        return FOUR_NUMBERS.fullmatch(value.strip()) is None
    return type(value) is not QgsRectangle  # a QgsReferencedRectangle is one, and more


def _polygons(source: QgsProcessingFeatureSource | None, within_s: float) -> AreaOfInterest:
    if source is None:
        raise AreaError("area-layer-unreadable", tr("The area cannot be read: choose a layer of polygons."))
    polygons: list[str] = []
    extent, give_up = QgsRectangle(), time.monotonic() + within_s
    request = QgsFeatureRequest().setNoAttributes()
    for feature in source.getFeatures(request, Qgis.ProcessingFeatureSourceFlag.SkipGeometryValidityChecks):
        geometry = _plain(feature.geometry())
        if not geometry.isEmpty():
            polygons.append(geometry.asWkt(9))
            extent.combineExtentWith(geometry.boundingBox())
        if time.monotonic() > give_up:
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


def _plain(geometry: QgsGeometry) -> QgsGeometry:
    """Flat and with straight edges, as every reader of WKT understands it."""
    shape = geometry.constGet()
    if shape is None or geometry.isEmpty() or geometry.wkbType() in PLAIN:
        return geometry
    flat = shape.segmentize()
    flat.dropZValue()
    flat.dropMValue()
    return QgsGeometry(flat)
