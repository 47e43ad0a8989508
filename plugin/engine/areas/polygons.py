"""Reads polygons and their attributes from a vector file."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pyogrio
import shapely
from numpy.typing import NDArray

from ..api.errors import AreaError
from ..outputs.geopackage import without_sidecar


class PolygonLayer(NamedTuple):
    """n polygons of one CRS.

    shapes: (n,), polygons and multipolygons
    crs:    authority code or WKT
    fields: attribute name -> (n,) values
    """

    shapes: NDArray[np.object_]
    crs: str
    fields: dict[str, NDArray[Any]]


def read_polygon_layer(path: str, layer: str | None = None, attributes: bool = False) -> PolygonLayer:
    """The polygons of a vector file in file order; empty shapes are left out.

    layer:      name of the layer; None for the first
    attributes: whether to read the attributes too

    Raises AreaError for a file that cannot be read, holds other shapes or none, or states no CRS.
    """
    if Path(path).is_fifo():  # GDAL would wait for another program to write to it
        raise AreaError("polygons-in-pipe", "{path} is a pipe and not a file: save the polygons first.", path=path)
    try:
        with without_sidecar():
            meta, _, shapes, values = pyogrio.raw.read(
                path, layer=layer, columns=None if attributes else [], force_2d=True
            )
    except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError, ValueError) as error:
        reason = " ".join(str(error).split()).rstrip(".")
        raise AreaError(
            "polygons-unreadable",
            "The polygons in {path} cannot be read ({reason}): choose another file or layer.",
            path=path,
            reason=reason,
        ) from error
    geometries = shapely.from_wkb([] if shapes is None else shapes)
    present = np.array([each is not None and not each.is_empty for each in geometries], bool)
    polygons = np.asarray(geometries, object)[present]
    if not len(polygons):
        raise AreaError("polygons-none", "{path} has no polygons: choose another file or layer.", path=path)
    if any(each.geom_type not in ("Polygon", "MultiPolygon") for each in polygons):
        raise AreaError(
            "polygons-other-shapes", "{path} has other shapes than polygons: choose another file or layer.", path=path
        )
    if not meta["crs"]:
        raise AreaError("polygons-no-crs", "{path} states no CRS: set it in the file, or choose another.", path=path)
    fields = {str(name): each[present] for name, each in zip(meta["fields"], values)} if attributes else {}
    return PolygonLayer(polygons, meta["crs"], fields)
