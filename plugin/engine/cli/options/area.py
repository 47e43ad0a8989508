"""The area of a request, from the options --extent and --polygons of the command line."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any

from ...api.errors import AreaError, RequestError
from ...api.requests.service_text import raster_of_text


def add_area_options(command: argparse.ArgumentParser) -> None:
    area = command.add_argument_group("area (default: the whole raster)")
    area.add_argument("--extent", nargs=4, type=float, metavar=("WEST", "SOUTH", "EAST", "NORTH"))
    area.add_argument("--extent-crs", metavar="CRS", help="as EPSG:4326 (default: the raster's own)")
    area.add_argument("--polygons", metavar="FILE", help="only chips that these polygons touch")
    area.add_argument("--layer", help="the layer of --polygons (default: the first)")


def area_field(arguments: argparse.Namespace) -> dict[str, Any] | None:
    """The field `area` of a request, from --extent or --polygons; None where neither is given.

    Raises RequestError where both are given or an option lacks the one that it belongs to, AreaError or RasterError
    where a file cannot be used.
    """
    if arguments.extent is not None and arguments.polygons is not None:
        raise RequestError("cli-two-areas", "Both --extent and --polygons are given: leave one out.")
    if arguments.layer and not arguments.polygons:
        raise RequestError(
            "cli-layer-without-polygons", "--layer names a layer of --polygons: add --polygons, or leave it out."
        )
    if arguments.extent_crs is not None and arguments.extent is None:
        raise RequestError(
            "cli-crs-without-extent", "--extent-crs is the CRS of --extent: add --extent, or leave it out."
        )
    if arguments.polygons is not None:
        return read_polygons(arguments.polygons, arguments.layer)
    if arguments.extent is None:
        return None
    crs = arguments.extent_crs or arguments.assign_crs or _raster_crs(arguments.raster)
    return {"extent": arguments.extent, "crs": crs}


def _raster_crs(rasters: Sequence[str]) -> str:
    from ...imagery.source import open_dataset

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

    from ...areas.polygons import read_polygon_layer

    polygons = read_polygon_layer(path, layer)
    return {
        "polygons": [shapely.to_wkt(shape, rounding_precision=-1) for shape in polygons.shapes],
        "crs": polygons.crs,
    }
