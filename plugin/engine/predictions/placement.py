"""Foreign chips on a chip grid: their own where it is regular and its chips are square, else Landchip's.

A chip grid has square chips, counted from the origin of a CRS in metres (api/grid.py).

* Chips that lie on a regular grid of degrees keep it: in an equidistant cylindrical projection whose standard parallel
  is that at which they are square, with its origin at a corner of the grid, they are square chips without any shift.
* Chips that lie on a regular grid of metres are counted from the origin of their CRS instead of their own: all are
  shifted alike, by at most half a chip in each direction, which is stated.
* Others are assigned to the chip of Landchip's grid in which their centre lies. Of several in one chip the first of the
  table is kept, and the others are counted as not placed.
"""

from __future__ import annotations

from math import acos, cos, degrees, radians
from typing import NamedTuple

import numpy as np
import pyproj
import shapely
from numpy.typing import NDArray

from ..api.errors import RasterError
from ..api.grid import MAX_SCALE_ERROR, Bounds, ChipGrid
from ..imagery.crs import grid_crs, is_ground_metric, parse_crs
from .lattice import Lattice, find_lattice
from .request import OWN, ImportRequest
from .table import Floats, ForeignTable

MIN_SIDE_M, MAX_SIDE_M = 1.0, 100_000.0
OVERLAP = 0.05  # share of a chip that another one may cover, as rounded corners do
DEGREES = "EPSG:4326"
EQUATOR_M = 6378137.0  # radius of WGS 84's equator, which the spherical projection below is scaled by
EQUIDISTANT = (
    'PROJCRS["Regular grid of degrees",BASEGEOGCRS["WGS 84",DATUM["World Geodetic System 1984",'
    'ELLIPSOID["WGS 84",6378137,298.257223563]]],CONVERSION["Equidistant",'
    'METHOD["Equidistant Cylindrical (Spherical)",ID["EPSG",1029]],'
    'PARAMETER["Latitude of 1st standard parallel",{parallel!r},ANGLEUNIT["degree",0.0174532925199433]],'
    'PARAMETER["Longitude of natural origin",{meridian!r},ANGLEUNIT["degree",0.0174532925199433]],'
    'PARAMETER["False easting",{easting!r},LENGTHUNIT["metre",1]],'
    'PARAMETER["False northing",{northing!r},LENGTHUNIT["metre",1]]],'
    'CS[Cartesian,2],AXIS["(E)",east],AXIS["(N)",north],LENGTHUNIT["metre",1]]'
)


class Placement(NamedTuple):
    """cols, rows: (n,) on `grid`; placed: (n,), whether the chip has this place; moved_m: the furthest of these"""

    grid: ChipGrid
    cols: NDArray[np.int64]
    rows: NDArray[np.int64]
    placed: NDArray[np.bool_]
    moved_m: float
    own: bool


def place(request: ImportRequest, table: ForeignTable) -> Placement:
    """Raises RasterError for chips that overlap, are not square, or lie nowhere; AreaError as `grid_crs`."""
    if table.corners is None:
        return _by_number(request, table)
    crs = table.crs or request.crs or DEGREES
    corners = _checked_corners(request, table.corners, parse_crs(crs).is_geographic)
    bounds = Bounds(*corners[:, :2].min(axis=0), *corners[:, 2:].max(axis=0))
    target = grid_crs(crs, bounds, None)
    width, height = _ground_sides(corners, crs)
    if not (min(width, height) >= MIN_SIDE_M and max(width, height) <= MAX_SIDE_M):
        raise RasterError(
            "predictions-chip-size",
            "The chips of {path} are {width:g} m wide and {height:g} m high on the ground: correct the corners or "
            "their CRS.",
            path=request.table,
            width=width,
            height=height,
        )
    if not (1 / 1.1 < width / height < 1.1):
        raise RasterError(
            "predictions-not-square",
            "The chips of {path} are {width:.0f} m wide and {height:.0f} m high, and a map's are square: give square "
            "chips.",
            path=request.table,
            width=width,
            height=height,
        )
    lattice = find_lattice(corners)
    if lattice is None:
        _check_overlap(request, corners)
    elif len(np.unique(np.column_stack([lattice.cols, lattice.rows]), axis=0)) < len(corners):
        raise _overlap(request)
    if request.grid == OWN and lattice is not None:
        own = _own_grid(lattice, crs, table.places)
        if own is not None:
            return own
    return _by_centre(request, corners, crs, target, min(width, height))


def _by_number(request: ImportRequest, table: ForeignTable) -> Placement:
    assert table.places is not None  # noqa: S101 - read_table requires one of both
    if request.crs is None:
        raise RasterError(
            "predictions-grid-unknown",
            "{path} numbers its chips and does not say on which grid: give the CRS (crs) and the side of a chip "
            "(chip_size), or corners.",
            path=request.table,
        )
    crs = parse_crs(request.crs)
    cols, rows = table.places.T
    size = request.chip_size
    if not is_ground_metric(crs, float(np.median(cols)) * size, float(np.median(rows)) * size):
        raise RasterError(
            "predictions-crs-not-metric",
            "The CRS {crs} is none whose unit is a metre on the ground there: name that of the grid, such as a UTM "
            "zone.",
            crs=request.crs[:40],
        )
    if len(np.unique(table.places, axis=0)) < len(cols):
        raise _overlap(request)
    return Placement(ChipGrid(request.crs, size), cols, rows, np.ones(len(cols), bool), 0.0, True)


def _checked_corners(request: ImportRequest, corners: Floats, in_degrees: bool) -> Floats:
    west, south, east, north = corners.T
    wrong = ~np.isfinite(corners).all(axis=1) | (west >= east) | (south >= north)
    if in_degrees:
        wrong |= (np.abs(corners[:, ::2]) > 360).any(axis=1) | (np.abs(corners[:, 1::2]) > 85).any(axis=1)
    if wrong.any():
        raise RasterError(
            "predictions-corners-wrong",
            "{path} has {n} chips whose corners are no lower left and upper right one in {crs}: correct them, or name "
            "their columns and CRS.",
            path=request.table,
            n=int(wrong.sum()),
            crs=request.crs or "degrees",
        )
    return corners


def _ground_sides(corners: Floats, crs: str) -> tuple[float, float]:
    """Width and height of the median chip on the ground, metres."""
    parsed = parse_crs(crs)
    west, south, east, north = corners[np.argsort(corners[:, 1])[len(corners) // 2]]
    x, y = (west + east) / 2, (south + north) / 2
    to_degrees = pyproj.Transformer.from_crs(parsed, parsed.geodetic_crs, always_xy=True)
    lon, lat = to_degrees.transform([west, east, x, x], [y, y, south, north])
    geod = parsed.get_geod() or pyproj.Geod(ellps="WGS84")
    _, _, metres = geod.inv([lon[0], lon[2]], [lat[0], lat[2]], [lon[1], lon[3]], [lat[1], lat[3]])
    return float(metres[0]), float(metres[1])


def _own_grid(lattice: Lattice, crs: str, places: NDArray[np.int64] | None) -> Placement | None:
    """The chips' own grid; None where its chips are no squares of one size on the ground."""
    parsed, cols, rows = parse_crs(crs), lattice.cols, lattice.rows
    all_placed = np.ones(len(cols), bool)
    if not parsed.is_geographic:
        size = (lattice.width + lattice.height) / 2
        x, y = (lattice.west + cols * lattice.width).mean(), (lattice.south + rows * lattice.height).mean()
        if abs(lattice.width - lattice.height) * max(int(np.ptp(cols)), int(np.ptp(rows)), 1) > 0.02 * size:
            return None
        if not is_ground_metric(parsed, float(x), float(y)):
            return None
        size = round(size, 3) if abs(size - round(size, 3)) < 1e-6 * size else size
        col, row = round(lattice.west / size), round(lattice.south / size)
        shift = np.hypot(lattice.west - col * size, lattice.south - row * size)
        return Placement(ChipGrid(crs, size), cols + col, rows + row, all_placed, float(shift), True)
    ratio = lattice.height / lattice.width
    south, north = lattice.south, lattice.south + (int(rows.max()) + 1) * lattice.height
    if not all(abs(ratio / cos(radians(lat)) - 1) <= MAX_SCALE_ERROR for lat in (south, north)):
        return None
    col, row = _table_origin(lattice, places)
    size = radians(lattice.height) * EQUATOR_M
    text = EQUIDISTANT.format(
        parallel=degrees(acos(ratio)),
        meridian=lattice.west,
        easting=col * size,
        northing=row * size - radians(lattice.south) * EQUATOR_M,
    )
    return Placement(ChipGrid(text, size), cols + col, rows + row, all_placed, 0.0, True)


def _table_origin(lattice: Lattice, places: NDArray[np.int64] | None) -> tuple[int, int]:
    """What the table itself counts the lattice's column and row 0 as; 0, 0 where it does not number the grid so."""
    if places is None:
        return 0, 0
    col, row = places[:, 0] - lattice.cols, places[:, 1] - lattice.rows
    return (int(col[0]), int(row[0])) if (col == col[0]).all() and (row == row[0]).all() else (0, 0)


def _by_centre(request: ImportRequest, corners: Floats, crs: str, target: str, side: float) -> Placement:
    size = request.chip_size if request.grid != OWN else float(round(side))
    grid = ChipGrid(target, size)
    transformer = pyproj.Transformer.from_crs(parse_crs(crs), parse_crs(target), always_xy=True)
    x, y = transformer.transform(corners[:, ::2].mean(axis=1), corners[:, 1::2].mean(axis=1))
    if not (np.isfinite(x).all() and np.isfinite(y).all()):
        raise RasterError(
            "predictions-outside-crs",
            "{path} has chips that lie outside the CRS {crs} of the map: give chips of one area.",
            path=request.table,
            crs=target[:40],
        )
    cols, rows = (np.floor(each / size).astype(np.int64) for each in (x, y))
    _, first = np.unique(np.column_stack([cols, rows]), axis=0, return_index=True)
    placed = np.zeros(len(cols), bool)
    placed[first] = True
    moved = np.hypot(x - (cols + 0.5) * size, y - (rows + 0.5) * size)[placed].max()
    return Placement(grid, cols, rows, placed, float(moved), False)


def _check_overlap(request: ImportRequest, corners: Floats) -> None:
    boxes = shapely.box(*corners.T)
    first, second = shapely.STRtree(boxes).query(boxes, predicate="intersects")
    first, second = first[first < second], second[first < second]
    common = shapely.area(shapely.intersection(boxes[first], boxes[second]))
    if (common > OVERLAP * np.minimum(shapely.area(boxes[first]), shapely.area(boxes[second]))).any():
        raise _overlap(request)


def _overlap(request: ImportRequest) -> RasterError:
    return RasterError(
        "predictions-overlap",
        "{path} has chips that lie on one another: give one prediction for each place.",
        path=request.table,
    )
