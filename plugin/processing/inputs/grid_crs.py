"""The CRS of a layer's chip grid, by the rule of engine/imagery/crs.py (tests/data/grid_crs.py compares the two)."""

from __future__ import annotations

from math import floor

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsPoint,
    QgsPointXY,
    QgsRectangle,
)

from ...engine.api.errors import AreaError
from ...engine.api.grid import MAX_SCALE_ERROR, MAX_UTM_WIDTH_DEG
from ...i18n import number, tr


def crs_text(crs: QgsCoordinateReferenceSystem) -> str:
    """`EPSG:26911` where the horizontal part of the CRS has an authority code, else its WKT 2; empty for no CRS."""
    flat = horizontal(crs)
    authority = flat.authid()
    if authority and not authority.startswith("USER:"):
        return authority
    return flat.toWkt(Qgis.CrsWktVariant.Preferred) if flat.isValid() else ""


def horizontal(crs: QgsCoordinateReferenceSystem) -> QgsCoordinateReferenceSystem:
    """The horizontal part of a compound CRS; any other CRS as it is."""
    return crs.horizontalCrs() if crs.type() == Qgis.CrsType.Compound else crs


def grid_crs(crs: QgsCoordinateReferenceSystem, extent: QgsRectangle) -> QgsCoordinateReferenceSystem:
    """The layer's own CRS if it is projected and one of its units is one metre on the ground, otherwise the UTM zone
    of the centre of `extent`, which is in `crs`.

    Raises AreaError where there is no CRS, or no one UTM zone for so wide an extent.
    """
    if not crs.isValid():
        raise AreaError("layer-no-crs", tr("The layer has no CRS: set it first (Layer > Set CRS of Layer)."))
    crs = horizontal(crs)
    if _is_ground_metric(crs, extent.center()):
        return crs
    degrees = to_crs(extent, crs, QgsCoordinateReferenceSystem("EPSG:4326"))
    if degrees.width() > MAX_UTM_WIDTH_DEG:
        raise AreaError(
            "layer-too-wide-for-utm",
            tr(
                "The area is {width} degrees of longitude wide, more than the {most} that one UTM zone can "
                "carry: choose an area."
            ),
            width=number(degrees.width()),
            most=number(MAX_UTM_WIDTH_DEG),
        )
    lon, lat = degrees.center().x(), degrees.center().y()
    if not -80 <= lat <= 84:
        raise AreaError(
            "layer-outside-utm",
            tr("The area's centre lies at latitude {latitude}, outside UTM (80 S to 84 N): choose another area."),
            latitude=number(lat, 1),
        )
    zone = floor((lon + 180) / 6) % 60 + 1
    if _is_on_nad83(crs) and lat >= 0 and zone <= 23:
        return QgsCoordinateReferenceSystem(f"EPSG:{26900 + zone}")
    return QgsCoordinateReferenceSystem(f"EPSG:{(32600 if lat >= 0 else 32700) + zone}")


def is_too_wide(crs: QgsCoordinateReferenceSystem, extent: QgsRectangle) -> bool:
    """Whether no chip grid can be laid over all of a layer of that CRS and extent, as over tiles of the whole world."""
    try:
        grid_crs(crs, extent)
    except AreaError:
        return crs.isValid()
    return False


def to_crs(
    extent: QgsRectangle, source: QgsCoordinateReferenceSystem, target: QgsCoordinateReferenceSystem
) -> QgsRectangle:
    """The bounding box of `extent` in `target`. Raises AreaError where it cannot be transformed."""
    if source == target:
        return QgsRectangle(extent)
    try:
        transform = QgsCoordinateTransform(source, target, QgsCoordinateTransformContext())
        transformed = transform.transformBoundingBox(extent)
    except QgsCsException as error:
        raise _not_in_crs(target) from error
    if transformed.isNull() or not transformed.isFinite():
        raise _not_in_crs(target)
    return transformed


def _not_in_crs(crs: QgsCoordinateReferenceSystem) -> AreaError:
    return AreaError(
        "area-not-in-layer-crs", tr("The area has no place in {crs}: choose a smaller area."), crs=crs.authid()
    )


def _is_on_nad83(crs: QgsCoordinateReferenceSystem) -> bool:
    """By the datum's name, because the base CRS that QGIS returns for a projected one has no code."""
    return 'DATUM["North American Datum 1983"' in crs.toGeographicCrs().toWkt(Qgis.CrsWktVariant.Preferred)


def _is_ground_metric(crs: QgsCoordinateReferenceSystem, centre: QgsPointXY) -> bool:
    """Whether one unit of the CRS is a metre on the ground there, to within MAX_SCALE_ERROR."""
    if crs.isGeographic() or crs.mapUnits() != Qgis.DistanceUnit.Meters or crs.authid() in ("EPSG:3857", "EPSG:3785"):
        return False
    try:
        to_degrees = QgsCoordinateTransform(crs, crs.toGeographicCrs(), QgsCoordinateTransformContext())
        degrees = to_degrees.transform(centre)
    except QgsCsException:
        return False
    factors = crs.factors(QgsPoint(degrees.x(), degrees.y()))
    return factors.isValid() and all(
        abs(scale - 1) <= MAX_SCALE_ERROR for scale in (factors.meridionalScale(), factors.parallelScale())
    )
