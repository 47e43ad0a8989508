"""The area of a request, from the options --extent and --polygons of the command line."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any

from ..api.errors import AreaError, RequestError


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
    return {"extent": arguments.extent, "crs": arguments.extent_crs or _raster_crs(arguments.raster)}


def _raster_crs(rasters: Sequence[str]) -> str:
    from ..imagery.source import open_dataset

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
    import pyogrio
    import shapely

    try:
        meta, _, shapes, _ = pyogrio.raw.read(path, layer=layer, columns=[], force_2d=True)
    except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError, ValueError) as error:
        reason = " ".join(str(error).split()).rstrip(".")
        raise AreaError(
            "polygons-unreadable",
            "The polygons in {path} cannot be read ({reason}): choose another file or layer.",
            path=path,
            reason=reason,
        ) from error
    shapes = [] if shapes is None else shapely.from_wkb(shapes)
    polygons = [shape for shape in shapes if shape is not None and not shape.is_empty]
    if not polygons:
        raise AreaError("polygons-none", "{path} has no polygons: choose another file or layer.", path=path)
    if any(shape.geom_type not in ("Polygon", "MultiPolygon") for shape in polygons):
        raise AreaError(
            "polygons-other-shapes", "{path} has other shapes than polygons: choose another file or layer.", path=path
        )
    if not meta["crs"]:
        raise AreaError("polygons-no-crs", "{path} states no CRS: set it in the file, or choose another.", path=path)
    return {"polygons": [shapely.to_wkt(shape, rounding_precision=-1) for shape in polygons], "crs": meta["crs"]}
