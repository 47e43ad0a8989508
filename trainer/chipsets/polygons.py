"""Polygons that part chips, such as counties: read from any vector file, and which chips lie in which."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pyogrio
import pyproj
import shapely
from pyogrio.errors import DataLayerError, DataSourceError, FieldError
from pyproj.exceptions import ProjError

from plugin.engine.imagery.crs import crs_text, reproject

from ..errors import SplitError
from .footprints import ChipFootprints, PolygonArray


@dataclass(frozen=True)
class NamedPolygons:
    """Polygons and what an attribute says of each: `polygons` (n,) in `crs`, `names` (n,)."""

    polygons: PolygonArray
    names: tuple[str, ...]
    crs: str

    def holding(self, ground: ChipFootprints) -> list[str | None]:
        """Name of the polygon in which a chip lies whole, for each chip; None across a border and outside.

        Raises SplitError where two polygons of different names hold one chip, or none holds any.
        """
        frame = reproject(shapely.box(*shapely.total_bounds(ground.squares)), ground.plane, self.crs)
        near = np.flatnonzero(shapely.intersects(self.polygons, frame))  # others may have no place in the plane
        here = np.array([reproject(each, self.crs, ground.plane) for each in self.polygons[near]], object)
        chips, regions = shapely.STRtree(here).query(ground.squares, "within")
        found: list[str | None] = [None] * len(ground)
        for chip, region in zip(chips.tolist(), near[regions].tolist()):
            name = self.names[region]
            if found[chip] not in {None, name}:
                raise SplitError(f"The polygons {found[chip]!r} and {name!r} overlap: choose polygons that do not.")
            found[chip] = name
        if not any(found):
            raise SplitError("No chip lies whole in any of the polygons: choose polygons of the same place.")
        return found


def read_polygons(path: str | Path, attribute: str, layer: str | None = None) -> NamedPolygons:
    """Polygons of a GeoPackage, GeoJSON, shapefile or whatever GDAL reads; those without a name are left out.

    attribute: the field that names them: their split, or the place
    Raises SplitError for a file that cannot serve.
    """
    try:
        fields = list(pyogrio.read_info(path, layer=layer)["fields"])
        if attribute not in fields:
            raise SplitError(f"{path} has no attribute {attribute!r}: choose from {', '.join(fields) or 'none'}.")
        header, _, shapes, values = pyogrio.raw.read(path, layer=layer, columns=[attribute])
    except (DataSourceError, DataLayerError, FieldError, OSError) as error:
        raise SplitError(f"{path} cannot be read as polygons ({error}): choose another file.") from error
    if shapes is None or header["crs"] is None:
        raise SplitError(f"{path} has no polygons with a CRS: choose polygons that tell where they lie.")
    polygons = shapely.make_valid(shapely.force_2d(shapely.from_wkb(shapes)))
    named = np.array([value is not None and str(value).strip() not in {"", "nan"} for value in values[0]], bool)
    kept = named & (shapely.area(polygons) > 0)
    if not kept.any():
        raise SplitError(f"{path} holds no polygon with ground and a value of {attribute!r}: choose other polygons.")
    try:
        crs = crs_text(pyproj.CRS.from_user_input(header["crs"]))
    except ProjError as error:
        raise SplitError(f"{path} has a CRS that PROJ does not know: assign the right one first.") from error
    return NamedPolygons(polygons[kept], tuple(str(each).strip() for each in values[0][kept]), crs)
