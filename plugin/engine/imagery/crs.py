"""Chooses the CRS of the chip grid, and parses, names and transforms between CRSs.

The grid lies in the raster's own CRS where one of its units is one metre on the ground to within MAX_SCALE_ERROR, so
EPSG:5070 is kept and web mercator is not. Otherwise (degrees, feet, web mercator) it lies in the UTM zone of the area's
centre: on NAD83 (EPSG:269xx, as NAIP's quads) where the raster is on NAD83, on WGS 84 otherwise. Heights do not matter:
of a compound CRS only the horizontal part is used.

Without an engine, the plugin applies the same rule (plugin/processing/inputs/grid_crs.py); tests/data/grid_crs.py has
test cases for both.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import floor

import numpy as np
import pyproj
import shapely
from pyproj.exceptions import ProjError

from ..api.errors import AreaError, RasterError
from ..api.grid import MAX_SCALE_ERROR, MAX_UTM_WIDTH_DEG, Bounds


@lru_cache(maxsize=32)
def parse_crs(text: str) -> pyproj.CRS:
    """A CRS from an authority code, WKT or PROJ text. Raises AreaError for one that PROJ cannot parse."""
    try:
        return pyproj.CRS.from_user_input(text)
    except ProjError as error:
        raise AreaError(
            "crs-unknown",
            "The CRS {crs!r} is not known: name it by its authority and code, such as EPSG:26911.",
            crs=text[:60],
        ) from error


def crs_text(crs: pyproj.CRS) -> str:
    """The horizontal part of the CRS as text: `EPSG:26911` where it has that definition, whatever its name, otherwise
    WKT 2. The order of the axes does not matter: coordinates are x, y everywhere.
    """
    flat = horizontal(crs)
    authority = flat.to_authority(min_confidence=100) or _equal_authority(flat)
    return ":".join(authority) if authority else str(flat.to_wkt())


def _equal_authority(crs: pyproj.CRS) -> tuple[str, str] | None:
    """The code of a CRS with the same definition under another name; None where PROJ's database has none."""
    authority = crs.to_authority(min_confidence=70)
    if authority is None or not crs.equals(pyproj.CRS.from_authority(*authority), ignore_axis_order=True):
        return None
    return authority[0], authority[1]


def horizontal(crs: pyproj.CRS) -> pyproj.CRS:
    """The horizontal part of a compound CRS, and a CRS with ellipsoidal heights without them; any other as it is."""
    flat = crs.sub_crs_list[0] if crs.is_compound else crs
    return flat.to_2d() if len(flat.axis_info) > 2 else flat


def same_on_ground(source: str, target: str, points: Sequence[tuple[float, float]], tolerance: float) -> bool:
    """Whether coordinates in the CRS `source` are coordinates in `target`, so that nothing needs to be warped.

    points:    x, y in `source`, over the ground that matters
    tolerance: greatest distance between a point and its transformed one, in units of `target`

    By what PROJ does and not by names: NAD83 and NAD83(2011) are the same where PROJ knows no shift between them.
    """
    if source == target:
        return True
    try:
        transformer = pyproj.Transformer.from_crs(parse_crs(source), parse_crs(target), always_xy=True)
    except ProjError:
        return False
    places = np.asarray(points, np.float64)
    moved = np.column_stack(transformer.transform(places[:, 0], places[:, 1]))
    return bool((np.abs(moved - places) <= tolerance).all())


def reproject(geometry: shapely.Geometry, source: str, target: str) -> shapely.Geometry:
    """A geometry transformed from the CRS `source` to the CRS `target`, made valid.

    Edges are first split into parts of 1/64 of the larger side of the bounds, because a straight edge in one CRS is a
    curve in another.

    Raises AreaError where part of the geometry has no coordinates in the target CRS, or PROJ has no transformation.
    """
    if source == target or geometry.is_empty:
        return geometry
    try:
        transformer = pyproj.Transformer.from_crs(parse_crs(source), parse_crs(target), always_xy=True)
    except ProjError as error:
        raise AreaError(
            "crs-no-transformation",
            "Nothing leads from the CRS {source} to {target}: choose an area in a CRS with a place on Earth.",
            source=source[:40],
            target=target[:40],
        ) from error
    west, south, east, north = geometry.bounds
    step = max(east - west, north - south) / 64
    dense = shapely.segmentize(geometry, step) if step > 0 else geometry
    projected = shapely.transform(dense, lambda xy: np.column_stack(transformer.transform(xy[:, 0], xy[:, 1])))
    if not all(abs(each) < 1e12 for each in projected.bounds):  # PROJ gives inf for points outside a CRS
        raise AreaError(
            "area-not-in-crs",
            "The area cannot be expressed in {crs}: part of it lies where that CRS has no coordinates; "
            "choose a smaller area.",
            crs=target[:40],
        )
    return shapely.make_valid(projected) if not projected.is_valid else projected


def is_ground_metric(crs: pyproj.CRS, x: float, y: float) -> bool:
    """Whether one unit of the CRS is one metre on the ground near (x, y), to within MAX_SCALE_ERROR."""
    if not crs.is_projected or any(abs(axis.unit_conversion_factor - 1) > 1e-9 for axis in crs.axis_info[:2]):
        return False
    if crs.to_epsg(min_confidence=70) in {3857, 3785}:
        return False
    lon, lat = pyproj.Transformer.from_crs(crs, crs.geodetic_crs, always_xy=True).transform(x, y)
    factors = pyproj.Proj(crs).get_factors(lon, lat)
    scales = (factors.meridional_scale, factors.parallel_scale)
    return all(abs(scale - 1) <= MAX_SCALE_ERROR for scale in scales)


def grid_crs(raster_crs: str, raster_bounds: Bounds, area: shapely.Geometry | None) -> str:
    """The CRS of the chip grid, as text; see the module's docstring.

    raster_crs, raster_bounds: of the raster that is first in precedence
    area: in raster_crs, or None for the whole raster; only its bounds matter, and only where a UTM zone is chosen

    Raises RasterError for a local CRS, AreaError for an area that is too wide for one UTM zone or outside UTM.
    """
    stated = parse_crs(raster_crs)
    crs = horizontal(stated)
    x, y = raster_bounds.centre
    if is_ground_metric(crs, x, y):
        return raster_crs if crs is stated else crs_text(crs)
    if crs.geodetic_crs is None:
        raise RasterError(
            "raster-crs-local",
            "The raster's CRS is a local one without a place on Earth: assign its true CRS first (Layer "
            "> Set CRS of Layer, or gdal_edit.py -a_srs).",
        )
    outline = area if area is not None else shapely.box(*raster_bounds)
    return _utm(crs, outline, raster_crs)


def _utm(crs: pyproj.CRS, outline: shapely.Geometry, raster_crs: str) -> str:
    """The UTM zone at the centre of `outline`, on NAD83 where the raster is on NAD83, on WGS 84 otherwise."""
    west, south, east, north = _bounds_in_degrees(outline, raster_crs)
    check_width(outline, raster_crs)
    lon, lat = (west + east) / 2, (south + north) / 2
    if not -80 <= lat <= 84:
        raise AreaError(
            "area-outside-utm",
            "The area's centre lies at latitude {latitude:.1f}, outside UTM (80 S to 84 N): reproject "
            "the raster to a CRS in metres first.",
            latitude=lat,
        )
    zone = floor((lon + 180) / 6) % 60 + 1
    on_nad83 = crs.geodetic_crs is not None and crs.geodetic_crs.to_epsg() == 4269
    if on_nad83 and lat >= 0 and zone <= 23:
        return f"EPSG:{26900 + zone}"
    return f"EPSG:{(32600 if lat >= 0 else 32700) + zone}"


def check_width(ground: shapely.Geometry, crs: str) -> None:
    """Raises AreaError where `ground`, in `crs`, is wider than MAX_UTM_WIDTH_DEG."""
    west, _, east, _ = _bounds_in_degrees(ground, crs)
    if east - west > MAX_UTM_WIDTH_DEG:
        raise AreaError(
            "area-too-wide-for-utm",
            "The area is {width:.0f} degrees of longitude wide, more than the {most:.0f} that one UTM "
            "zone can carry: choose a smaller area, or reproject the raster to a CRS in metres.",
            width=east - west,
            most=MAX_UTM_WIDTH_DEG,
        )


def _bounds_in_degrees(outline: shapely.Geometry, crs: str) -> tuple[float, float, float, float]:
    """West, south, east, north in degrees (WGS 84); east exceeds 180 where the outline crosses the antimeridian."""
    transformer = pyproj.Transformer.from_crs(parse_crs(crs), "EPSG:4326", always_xy=True)
    try:
        west, south, east, north = transformer.transform_bounds(*outline.bounds)
    except ProjError as error:
        raise AreaError(
            "area-no-place-on-earth", "The area has no place on Earth in the raster's CRS: choose another area."
        ) from error
    return west, south, east + 360 if east < west else east, north
