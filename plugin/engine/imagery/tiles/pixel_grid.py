"""The pixels that a tile or map service is asked for: its zoom level or pixel size, and its tiles near the area.

Pixels lie on a grid that does not depend on the area: on the zoom levels of the service's CRS where it is web mercator
or in degrees, otherwise on multiples of the model's ground sample distance from the CRS's origin. So a chip is read
from the same pixels whatever area a run has.
"""

from __future__ import annotations

from math import ceil, floor
from typing import NamedTuple

import pyproj

from ...api.errors import AreaError, RasterError
from ...api.grid import Bounds
from ...api.requests.tile_service import MAX_ZOOM, TileService
from ..crs import parse_crs

HALF_WORLD = 20037508.342789244  # metres, half the equator in web mercator
DEFAULT_ZMAX = 19
MAX_PIXELS = 2**31 - 1  # across a raster of GDAL
COARSER = 1.1  # pixels up to this many times the model's count as fine enough; the next level has four times the tiles
DEGREE_M = 6378137 * 3.141592653589793 / 180  # metres per degree of latitude, as web mercator's sphere has it
WEB_MERCATOR_CODES = {3857, 3785, 900913, 102100, 102113}


class PixelGrid(NamedTuple):
    """Pixels of a service in the part that is read.

    west, north: the north-west corner, in the service's CRS
    pixel:     units of the CRS per pixel, across and down
    columns, rows: tiles in the part
    tile_size: pixels across a tile
    level:     zoom level; -1 where the service has none
    col, row:  the north-west tile's column and row; 0 where the service has no levels
    """

    west: float
    north: float
    pixel: float
    columns: int
    rows: int
    tile_size: int
    level: int = -1
    col: int = 0
    row: int = 0

    @property
    def width(self) -> int:
        return self.columns * self.tile_size

    @property
    def height(self) -> int:
        return self.rows * self.tile_size

    @property
    def bounds(self) -> Bounds:
        return Bounds(self.west, self.north - self.height * self.pixel, self.west + self.width * self.pixel, self.north)


class _Pyramid(NamedTuple):
    """Zoom levels of a CRS: level 0 has `columns` tiles of `side` units from the north-west corner."""

    west: float
    north: float
    side: float
    columns: int
    rows: int


def choose_grid(service: TileService, tile_size: int, area: Bounds, gsd_m: float, margin_m: float) -> PixelGrid:
    """The pixels of a service for an area.

    tile_size: pixels across a tile or map
    area:     in the service's CRS
    gsd_m:    the model's ground sample distance: pixels are at least as fine, or as fine as the service has them
    margin_m: what is read around the area

    Raises AreaError where the area lies outside the service, RasterError for tiles in a CRS without zoom levels.
    """
    pyramid, metres = _pyramid(parse_crs(service.crs), area)
    margin = margin_m / metres
    west, south, east, north = (
        area.west - margin,
        area.south - margin,
        area.east + margin,
        area.north + margin,
    )
    if service.extent is not None:
        west, south = max(west, service.extent.west), max(south, service.extent.south)
        east, north = min(east, service.extent.east), min(north, service.extent.north)
    if pyramid is None:
        if service.kind == "xyz":
            raise RasterError(
                "tiles-crs-without-levels",
                "Tiles in {crs} have no known zoom levels: only those in web mercator (EPSG:3857) and in degrees "
                "(EPSG:4326) have; choose another layer.",
                crs=service.crs,
            )
        grid = _tiles(west, south, east, north, _Pyramid(0, 0, gsd_m / metres * tile_size, 1, 1), tile_size)
    else:
        world_east, world_south = (
            pyramid.west + pyramid.columns * pyramid.side,
            pyramid.north - pyramid.rows * pyramid.side,
        )
        west, east = max(west, pyramid.west), min(east, world_east)
        south, north = max(south, world_south), min(north, pyramid.north)
        level = _level(service, pyramid.side * metres / tile_size, gsd_m)
        grid = _tiles(west, south, east, north, pyramid._replace(side=pyramid.side / 2**level), tile_size)
        grid = grid._replace(level=level)
    if grid.columns < 1 or grid.rows < 1:
        raise AreaError("area-outside-imagery", "The area lies outside the imagery: choose an area that overlaps it.")
    if max(grid.width, grid.height) > MAX_PIXELS:
        raise AreaError(
            "area-too-large-for-service",
            "The area is too large for a tile service at {gsd:g} m a pixel: choose a smaller area.",
            gsd=gsd_m,
        )
    return grid


def metres_per_unit(crs: str, area: Bounds) -> float:
    """Metres on the ground per unit of a CRS near an area, as `choose_grid` takes them."""
    return _pyramid(parse_crs(crs), area)[1]


def _pyramid(crs: pyproj.CRS, area: Bounds) -> tuple[_Pyramid | None, float]:
    """The zoom levels of a CRS, None where it has none, and metres on the ground per unit of the CRS near the area.

    The latitude is taken in the middle of its whole degree, so that areas near each other have the same level.
    """
    y = (area.south + area.north) / 2
    if is_web_mercator(crs):
        to_degrees = pyproj.Transformer.from_crs("EPSG:3857", "EPSG:4326", always_xy=True)
        latitude = floor(to_degrees.transform(0, min(max(y, -HALF_WORLD), HALF_WORLD))[1]) + 0.5
        return _Pyramid(-HALF_WORLD, HALF_WORLD, 2 * HALF_WORLD, 1, 1), pyproj.Proj("EPSG:3857").get_factors(
            0, latitude
        ).parallel_scale ** -1
    if crs.is_geographic:
        return _Pyramid(-180, 90, 180, 2, 1), DEGREE_M
    return None, crs.axis_info[0].unit_conversion_factor


def is_web_mercator(crs: pyproj.CRS) -> bool:
    authority = crs.to_authority()
    return authority is not None and authority[1].isdecimal() and int(authority[1]) in WEB_MERCATOR_CODES


def _level(service: TileService, gsd_0: float, gsd_m: float) -> int:
    """The coarsest level whose pixels are fine enough, within the service's levels. gsd_0: metres a pixel at level 0"""
    finest = service.zmax if service.zmax is not None else DEFAULT_ZMAX if service.kind == "xyz" else MAX_ZOOM
    coarsest = service.zmin or 0
    level = coarsest
    while level < finest and gsd_0 / 2**level > gsd_m * COARSER:
        level += 1
    return level


def _tiles(west: float, south: float, east: float, north: float, pyramid: _Pyramid, tile_size: int) -> PixelGrid:
    """The tiles that touch the bounds. pyramid: its `side` is that of a tile of the level"""
    side, rounding = pyramid.side, 1e-9
    first_col, last_col = floor((west - pyramid.west) / side + rounding), ceil((east - pyramid.west) / side - rounding)
    first_row, last_row = (
        floor((pyramid.north - north) / side + rounding),
        ceil((pyramid.north - south) / side - rounding),
    )
    return PixelGrid(
        pyramid.west + first_col * side,
        pyramid.north - first_row * side,
        side / tile_size,
        last_col - first_col,
        last_row - first_row,
        tile_size,
        col=first_col,
        row=first_row,
    )
