"""The map as a GeoPackage: layer `landuse`, one square per chip."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from io import BytesIO
from pathlib import Path

import pyarrow as pa
import pyogrio

from ..api.redact import redact_json
from .table import MapInfo, squares

LAYER = "landuse"
SPECIAL = set("!;\n\r")  # pyogrio takes what follows a "!" for a file in an archive, and GDAL ends a path at a ";"


def write_geopackage(table: pa.Table, info: MapInfo, path: Path) -> None:
    """Writes a new GeoPackage at `path`, where no file may be yet.

    Version 1.2, the newest that GDAL 3.3 (QGIS 3.40's bundle for macOS) knows whole. The title is the layer's
    identifier and the abstract its description; provenance is in the file's metadata under `landchip`, as JSON.

    Raises what pyogrio and the file system raise (outputs.py makes one sentence of it).
    """
    words = {
        "title": info.title,
        "abstract": info.abstract,
        "attribution": info.attribution,
    }
    target = BytesIO() if SPECIAL & set(str(path)) else path
    pyogrio.write_arrow(
        table.append_column("geom", squares(table, info.grid)),
        target,
        layer=LAYER,
        driver="GPKG",
        geometry_name="geom",
        geometry_type="Polygon",
        crs=info.grid.crs,
        dataset_metadata={
            **words,
            "landchip": json.dumps(redact_json(info.provenance), ensure_ascii=False),
        },
        layer_metadata=words,
        dataset_options={"VERSION": "1.2"},
        layer_options={
            "IDENTIFIER": info.title,
            "DESCRIPTION": info.abstract,
            "SPATIAL_INDEX": "YES",
        },
    )
    if isinstance(target, BytesIO):
        path.write_bytes(target.getbuffer())
    _check(path, table.num_rows)


def _check(path: Path, chips: int) -> None:
    """Reads the file again: on a full disk GDAL may leave out the spatial index or the metadata and say nothing.

    Raises sqlite3.Error or OSError.
    """
    with closing(sqlite3.connect(path)) as database:
        (damage,) = database.execute("PRAGMA quick_check(1)").fetchone()
        (squares_written,) = database.execute("SELECT count(*) FROM landuse").fetchone()
        (indexed,) = database.execute("SELECT count(*) FROM rtree_landuse_geom_rowid").fetchone()
        (notes,) = database.execute("SELECT count(*) FROM gpkg_metadata_reference").fetchone()
    if damage != "ok" or squares_written != chips or indexed != chips or notes != 2:
        raise OSError(f"the GeoPackage is incomplete: {squares_written} of {chips} chips, {indexed} indexed")
