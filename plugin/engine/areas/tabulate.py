"""Tabulates the area of each category of a map in each of some polygons ("Tabulate Area" in other software).

`tabulate_area` of the worker takes

    {"map": path of a map, "polygons": ["POLYGON ((…))", …], "crs": of the polygons}

and returns

    {"categories": [{"name": "developed", "title": "Developed", "colour": "#b2182b"}, …],
     "rows": [{"hectares": 60.0, "categories": {"developed": 12.5, …}, "other": 3.1}, …]}

with a row for each polygon, in their order:

* `hectares` is the polygon's area in the map's grid, `categories` the area of each category of the map's main column in
  it, and `other` the rest: outside the map, without imagery, or not classified. They add up to `hectares`.
* A chip counts with its area inside the polygon, times its fraction with imagery. That is exact for chips without
  masked pixels; in others the masked pixels are taken to be spread evenly.
* A pixel of a land-cover map counts with its area inside the polygon.
* Polygons that overlap each count what they cover.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import shapely
from numpy.typing import NDArray

from ..api.errors import AreaError, RasterError
from ..api.json_fields import Fields
from ..imagery.crs import reproject
from ..outputs.read import read_map
from ..outputs.table import squares
from .pixel_areas import pixel_area_table

VALID_COLUMN = "valid"  # fraction of a chip with imagery, of products that have it


def tabulate_area(params: Mapping[str, Any]) -> dict[str, Any]:
    """The table for parameters as the module's docstring describes them.

    Raises RequestError for wrong parameters, RasterError for a file that is no map, AreaError for polygons that are not
    valid WKT.
    """
    fields = Fields("tabulate_area", dict(params), ("map", "polygons", "crs"), required=("map", "polygons", "crs"))
    try:
        shapes = shapely.from_wkt(list(fields.texts("polygons") or ()))
    except (shapely.errors.ShapelyError, ValueError) as error:
        raise AreaError(
            "polygon-invalid-wkt", "A polygon is not valid WKT: choose another layer of polygons."
        ) from error
    return area_table(Path(fields.text("map") or ""), shapes, fields.text("crs") or "")


def area_table(path: Path, shapes: Sequence[shapely.Geometry] | NDArray[np.object_], crs: str) -> dict[str, Any]:
    """The table of the map at `path` for polygons in `crs`; see the module's docstring. Raises RasterError, AreaError.

    RasterError is raised for a GeoTIFF of chips, too, which does not hold their fraction with imagery.
    """
    try:
        metadata, table = read_map(path)
    except RasterError as error:
        if error.code != "map-of-pixels":
            raise
        return pixel_area_table(path, shapes, crs)
    stated = {each.name for each in metadata.product.columns}
    if VALID_COLUMN in stated and VALID_COLUMN not in table.column_names:
        raise RasterError(
            "areas-of-geotiff",
            "{path} does not hold how much of each chip has imagery, as a GeoTIFF cannot: give the map's GeoPackage or "
            "GeoParquet.",
            path=path,
        )
    column = metadata.product.main_column
    names = [each.name for each in column.categories]
    index = pa.compute.index_in(table[column.name].combine_chunks(), pa.array(names)).fill_null(len(names)).to_numpy()
    valid = table[VALID_COLUMN].to_numpy() if VALID_COLUMN in table.column_names else np.ones(len(index))
    chips = shapely.from_wkb(squares(table, metadata.grid))
    tree = shapely.STRtree(chips)
    polygons = [reproject(shapely.make_valid(each), crs, metadata.grid.crs) for each in shapes]
    rows = [_row(each, tree, chips, index, valid, names) for each in polygons]
    return {"categories": [vars(each) for each in column.categories], "rows": rows}


def _row(
    polygon: shapely.Geometry,
    tree: shapely.STRtree,
    chips: NDArray[np.object_],
    index: NDArray[np.int64],
    valid: NDArray[np.float64],
    names: Sequence[str],
) -> dict[str, Any]:
    """One row of the table, hectares rounded to a square metre.

    chips, index, valid: (n,), square, index into `names` (len(names) for none) and fraction with imagery of each chip
    """
    shapely.prepare(polygon)
    touched = tree.query(polygon)
    areas = shapely.area(chips[touched])
    cut = ~shapely.contains_properly(polygon, chips[touched])
    areas[cut] = shapely.area(shapely.intersection(polygon, chips[touched[cut]]))
    sums = np.bincount(index[touched], areas * valid[touched], len(names) + 1)[: len(names)] / 10_000
    total = polygon.area / 10_000
    return {
        "hectares": round(total, 4),
        "categories": {name: round(float(each), 4) for name, each in zip(names, sums)},
        "other": round(max(total - float(sums.sum()), 0.0), 4),
    }
