"""Tabulates the area of each class of a land-cover map, whose cells are pixels, in each of some polygons.

A pixel counts where its centre lies in the polygon, so a polygon's figures are right to about half a pixel along
its edge.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil, floor
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
import rasterio.features
import shapely
from numpy.typing import NDArray
from rasterio.windows import Window

from ..api.json_load import load_json
from ..imagery.crs import reproject
from ..outputs.cog import TAG
from ..outputs.metadata import MapMetadata

STRIP_PIXELS = 2**22  # in memory at once


def pixel_area_table(path: Path, shapes: Sequence[shapely.Geometry] | NDArray[np.object_], crs: str) -> dict[str, Any]:
    """The table of `tabulate.area_table` for a land-cover map. Raises AreaError, and rasterio's errors."""
    with rasterio.open(path, driver="GTiff") as source:
        metadata = MapMetadata.from_json(load_json(source.tags()[TAG]))
        categories = metadata.product.main_column.categories
        cell_ha = metadata.grid.size**2 / 1e4
        rows = []
        for each in shapes:
            polygon = reproject(shapely.make_valid(each), crs, metadata.grid.crs)
            counts = np.zeros(256, np.int64)
            for window in _strips(source, polygon):
                transform = source.window_transform(window)
                shape = (window.height, window.width)
                inside = rasterio.features.geometry_mask([polygon], shape, transform, invert=True)
                counts += np.bincount(source.read(1, window=window)[inside], minlength=256)
            hectares = counts[1 : len(categories) + 1] * cell_ha
            total = polygon.area / 1e4
            rows.append(
                {
                    "hectares": round(total, 4),
                    "categories": {c.name: round(float(n), 4) for c, n in zip(categories, hectares)},
                    "other": round(max(total - float(hectares.sum()), 0.0), 4),
                }
            )
    return {"categories": [vars(each) for each in categories], "rows": rows}


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
