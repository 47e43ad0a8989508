"""The area of a request, from the options --extent and --polygons of the command line."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any

from ..api.errors import AreaError, RequestError
from ..api.requests.service_text import raster_of_text


def area_field(arguments: argparse.Namespace) -> dict[str, Any] | None:
    """The field `area` of a request, from --extent or --polygons; None where neither is given.

    Raises RequestError where both are given, AreaError or RasterError where a file cannot be used.
    """
    if arguments.extent is not None and arguments.polygons is not None:
        raise RequestError("cli-two-areas", "Both --extent and --polygons are given: leave one out.")
    if arguments.polygons is not None:
        return read_polygons(arguments.polygons, arguments.layer)
    if arguments.extent is None:
        return None
    crs = arguments.extent_crs or arguments.assign_crs or _raster_crs(arguments.raster)
    return {"extent": arguments.extent, "crs": crs}


def _raster_crs(rasters: Sequence[str]) -> str:
    from ..imagery.source import open_dataset

    first = raster_of_text(rasters[0])
    if first.service is not None:
        return first.service.crs
    with open_dataset(rasters[0]) as dataset:
        if dataset.crs is None:
            raise AreaError(
                "cli-extent-without-crs",
                "{raster} states no CRS that the extent could be in: add --extent-crs.",
                raster=rasters[0],
            )
        return str(dataset.crs.to_string())


def read_polygons(path: str, layer: str | None = None) -> dict[str, Any]:
    """The polygons of a vector file as the request's `area`. Raises AreaError where it has none."""
    import shapely

    from ..areas.polygons import read_polygon_layer

    polygons = read_polygon_layer(path, layer)
    return {
        "polygons": [shapely.to_wkt(shape, rounding_precision=-1) for shape in polygons.shapes],
        "crs": polygons.crs,
    }
