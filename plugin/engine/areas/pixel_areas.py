"""Tabulates the area of each class of a land-cover map, whose cells are pixels, in each of some polygons.

A pixel that the polygon's edge cuts counts with its area inside, so polygons may be smaller than a pixel.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil, floor
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
import shapely
from numpy.typing import NDArray
from rasterio.windows import Window

from ..api.errors import RasterError
from ..api.grid import Bounds, ChipGrid
from ..api.json_load import load_json
from ..imagery.crs import reproject
from ..landcover.cell_coverage import cell_coverage
from ..outputs.cog import TAG
from ..outputs.metadata import MapMetadata
from ..outputs.read import read_map
from .polygons import PolygonLayer

STRIP_PIXELS = 2**20  # in memory at once
DECIMALS = 6  # of hectares: a hundredth of a square metre


def pixel_area_table(path: Path, shapes: Sequence[shapely.Geometry] | NDArray[np.object_], crs: str) -> dict[str, Any]:
    """The table of `tabulate.area_table` for a land-cover map. Raises AreaError, and rasterio's errors."""
    with rasterio.open(path, driver="GTiff") as source:
        metadata = MapMetadata.from_json(load_json(source.tags()[TAG]))
        categories = metadata.product.main_column.categories
        cell_ha = metadata.grid.size**2 / 1e4
        rows = []
        for each in shapes:
            polygon = reproject(shapely.make_valid(each), crs, metadata.grid.crs)
            pixels = np.zeros(256)
            for window in _strips(source, polygon):
                inside = _coverage(_in_pixels(polygon, source, window), window.height, window.width)
                pixels += np.bincount(source.read(1, window=window).ravel(), inside.ravel(), 256)
            hectares = pixels[1 : len(categories) + 1] * cell_ha
            total = polygon.area / 1e4
            rows.append(
                {
                    "hectares": round(total, DECIMALS),
                    "categories": {c.name: round(float(n), DECIMALS) for c, n in zip(categories, hectares)},
                    "other": round(max(total - float(hectares.sum()), 0.0), DECIMALS),
                }
            )
    return {"categories": [vars(each) for each in categories], "rows": rows}


def chips_over(path: Path) -> PolygonLayer:
    """The chips of 224 m that a land-cover map touches, with their columns and rows.

    Raises RasterError for any other file.
    """
    try:
        read_map(path)
    except RasterError as error:
        if error.code != "map-of-pixels":
            raise
    else:
        raise RasterError(
            "chips-of-a-map-of-chips",
            "{path} is a map of chips, each of one class: choose a land-cover map's GeoTIFF, or name polygons.",
            path=path,
        )
    with rasterio.open(path, driver="GTiff") as source:
        grid = ChipGrid(MapMetadata.from_json(load_json(source.tags()[TAG])).grid.crs)
        chips = list(grid.chips_touching(Bounds(*source.bounds)))
    squares = np.array([shapely.box(*grid.bounds(chip)) for chip in chips], object)
    columns = np.array(chips, np.int32)
    return PolygonLayer(squares, grid.crs, {"col": columns[:, 0], "row": columns[:, 1]})


def _strips(source: Any, polygon: shapely.Geometry) -> Iterator[Window]:
    """The pixels round a polygon, in strips of at most STRIP_PIXELS."""
    if polygon.is_empty:
        return
    west, south, east, north = polygon.bounds
    left, top = ~source.transform @ (west, north)
    right, bottom = ~source.transform @ (east, south)
    first_x, last_x = max(floor(left), 0), min(ceil(right), source.width)
    first_y, last_y = max(floor(top), 0), min(ceil(bottom), source.height)
    if first_x >= last_x:
        return
    height = max(STRIP_PIXELS // (last_x - first_x), 1)
    for y in range(first_y, last_y, height):
        yield Window(first_x, y, last_x - first_x, min(height, last_y - y))


def _in_pixels(polygon: shapely.Geometry, source: Any, window: Window) -> shapely.Geometry:
    """What of a polygon lies in a window, in pixels from its north-west corner to the east and south."""
    to_pixels = ~source.window_transform(window)
    moved = shapely.transform(polygon, lambda xy: np.column_stack(to_pixels @ (xy[:, 0], xy[:, 1])))
    return shapely.intersection(moved, shapely.box(0, 0, window.width, window.height))


def _coverage(polygon: shapely.Geometry, height: int, width: int) -> NDArray[np.float64]:
    """(y, x): the fraction of each pixel in the polygon, 0..1. polygon: of `_in_pixels`"""
    coverage = np.zeros((height, width))
    for part in shapely.get_parts(shapely.get_parts(polygon)):  # of a collection, and of what that holds
        if part.geom_type != "Polygon":
            continue
        for sign, ring in ((1, part.exterior), *((-1, each) for each in part.interiors)):
            west, south, east, north = ring.bounds
            left, top, right, bottom = floor(west), floor(south), ceil(east), ceil(north)
            corners = shapely.get_coordinates(ring)[:-1] - (left, top)
            covered = cell_coverage(corners[None], bottom - top, right - left)[0]
            coverage[top:bottom, left:right] += sign * covered
    return coverage
