"""Named polygons, such as counties, read from a vector file, and which of them contains each chip."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pyogrio
import pyproj
import shapely
from pyogrio.errors import DataLayerError, DataSourceError
from pyproj.exceptions import ProjError

from plugin.engine.imagery.crs import crs_text, reproject
from plugin.engine.outputs.geopackage import without_sidecar

from ...errors import SplitError
from .footprints import ChipFootprints, PolygonArray


@dataclass(frozen=True)
class NamedPolygons:
    """`polygons` (n,) in `crs`, and the value of an attribute of each, `names` (n,)."""

    polygons: PolygonArray
    names: tuple[str, ...]
    crs: str

    def names_containing(self, footprints: ChipFootprints) -> list[str | None]:
        """Name of the polygon that contains each chip wholly; None for chips on a border or outside.

        Raises SplitError where polygons of different names contain one chip, or no polygon contains any chip.
        """
        extent = reproject(shapely.box(*shapely.total_bounds(footprints.projected)), footprints.metric_crs, self.crs)
        nearby = np.flatnonzero(
            shapely.intersects(self.polygons, extent)
        )  # others may lie outside the domain of metric_crs
        projected = np.array(
            [reproject(each, self.crs, footprints.metric_crs) for each in self.polygons[nearby]], object
        )
        chips, numbers = shapely.STRtree(projected).query(footprints.projected, "within")
        names: list[str | None] = [None] * len(footprints)
        for chip, number in zip(chips.tolist(), nearby[numbers].tolist()):
            name = self.names[number]
            if names[chip] not in {None, name}:
                raise SplitError(f"The polygons {names[chip]!r} and {name!r} overlap: choose polygons that do not.")
            names[chip] = name
        if not any(names):
            raise SplitError("No chip lies whole in any of the polygons: choose polygons of the same place.")
        return names


def read_polygons(path: str | Path, attribute: str, layer: str | None = None) -> NamedPolygons:
    """Read polygons of any vector file that GDAL reads; features without a name or without area are left out.

    attribute: the field that names each polygon's split or place
    Raises SplitError for a file that cannot be read, or has no CRS, no such attribute or no polygon.
    """
    try:
        with without_sidecar():
            fields = list(pyogrio.read_info(path, layer=layer)["fields"])
            if attribute not in fields:
                raise SplitError(f"{path} has no attribute {attribute!r}: choose from {', '.join(fields) or 'none'}.")
            header, _, geometries, columns = pyogrio.raw.read(path, layer=layer, columns=[attribute])
    except (DataSourceError, DataLayerError, OSError, ValueError) as error:
        raise SplitError(f"{path} cannot be read as polygons ({error}): choose another file.") from error
    if geometries is None or header["crs"] is None:
        raise SplitError(f"{path} has no polygons with a CRS: choose polygons that tell where they lie.")
    polygons = shapely.make_valid(shapely.force_2d(shapely.from_wkb(geometries)))
    named = np.array([value is not None and str(value).strip() not in {"", "nan"} for value in columns[0]], bool)
    usable = named & (shapely.area(polygons) > 0)
    if not usable.any():
        raise SplitError(f"{path} holds no polygon with ground and a value of {attribute!r}: choose other polygons.")
    try:
        crs = crs_text(pyproj.CRS.from_user_input(header["crs"]))
    except ProjError as error:
        raise SplitError(f"{path} has a CRS that PROJ does not know: assign the right one first.") from error
    return NamedPolygons(polygons[usable], tuple(str(each).strip() for each in columns[0][usable]), crs)
