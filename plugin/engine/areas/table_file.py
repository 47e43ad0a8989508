"""Writes the areas of a map's categories in the polygons of a vector file as a table, CSV or GeoPackage."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyogrio
import shapely

from ..api.errors import OutputError
from ..storage.store import write_atomic
from .pixel_areas import chips_over
from .polygons import PolygonLayer, read_polygon_layer
from .tabulate import area_table

DRIVERS = {".csv": "CSV", ".gpkg": "GPKG"}  # suffix -> GDAL's driver
TABLE_LAYER = "areas"


def tabulate_file(
    map_path: Path, polygons: Path | None, layer: str | None = None, output: Path | None = None
) -> dict[str, Any]:
    """The table of a map for the polygons of a vector file, as `tabulate_area` returns it; written where asked for.

    polygons: None for the chips over a land-cover map
    layer:  of the vector file; None for the first
    output: .csv or .gpkg, which then holds the polygons with their attributes and `area_ha`, `<category>_ha` and
            `other_ha`; None writes nothing

    Raises RasterError, AreaError; OutputError for another suffix, a file that is read, and one that cannot be written.
    """
    if output is not None:
        _check_output(output, (map_path,) if polygons is None else (map_path, polygons))
    if polygons is None:
        shapes = chips_over(map_path)
    else:
        shapes = read_polygon_layer(str(polygons), layer, attributes=output is not None)
    table = area_table(map_path, shapes.shapes, shapes.crs)
    if output is not None:
        write_atomic(output, _encoded(_columns(shapes, table), shapes, DRIVERS[output.suffix.lower()]))
    return table


def area_columns(table: dict[str, Any]) -> dict[str, list[float]]:
    """Column -> its values in hectares, of a result of `tabulate_area`: area_ha, <category>_ha, other_ha."""
    rows = table["rows"]
    return {
        "area_ha": [row["hectares"] for row in rows],
        **{f"{each['name']}_ha": [row["categories"][each["name"]] for row in rows] for each in table["categories"]},
        "other_ha": [row["other"] for row in rows],
    }


def _columns(shapes: PolygonLayer, table: dict[str, Any]) -> dict[str, Any]:
    """The attributes of the polygons and the areas; an attribute with the name of an area gets a trailing underscore.

    GeoPackage compares names without case, and has a column fid of its own.
    """
    areas = area_columns(table)
    taken = {"fid", "geom", *areas}
    attributes = {f"{name}_" if name.lower() in taken else name: values for name, values in shapes.fields.items()}
    return {**{name: pa.array(values, from_pandas=True) for name, values in attributes.items()}, **areas}


def _encoded(columns: dict[str, Any], shapes: PolygonLayer, driver: str) -> bytes:
    buffer, options = BytesIO(), {}
    if driver == "GPKG":
        columns = {**columns, "geom": pa.array(shapely.to_wkb(shapes.shapes), pa.binary())}
        kinds = {each.geom_type for each in shapes.shapes}
        options = {
            "geometry_name": "geom",
            "geometry_type": kinds.pop() if len(kinds) == 1 else "Unknown",
            "crs": shapes.crs,
        }
    pyogrio.write_arrow(pa.table(columns), buffer, layer=TABLE_LAYER, driver=driver, **options)
    return buffer.getvalue()


def _check_output(output: Path, inputs: Sequence[Path]) -> None:
    if output.suffix.lower() not in DRIVERS:
        raise OutputError(
            "areas-suffix", "The table {path} must end in .csv or .gpkg: give it another name.", path=output
        )
    if not output.parent.is_dir():
        raise OutputError(
            "areas-folder-missing",
            "The folder {folder} of the table does not exist: create it or choose another one.",
            folder=output.parent,
        )
    if output.exists() and any(each.exists() and output.samefile(each) for each in inputs):
        raise OutputError(
            "areas-is-input", "The table {path} would replace what it is made from: choose another name.", path=output
        )
