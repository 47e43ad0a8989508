"""The map as a GeoPackage: layer `landuse`, one square per chip."""

from __future__ import annotations

import json
from pathlib import Path

import pyarrow as pa
import pyogrio

from .landuse import MapInfo, squares
from .provenance import redacted

LAYER = "landuse"


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
    pyogrio.write_arrow(
        table.append_column("geom", squares(table, info.grid)),
        path,
        layer=LAYER,
        driver="GPKG",
        geometry_name="geom",
        geometry_type="Polygon",
        crs=info.grid.crs,
        dataset_metadata={
            **words,
            "landchip": json.dumps(redacted(info.provenance), ensure_ascii=False),
        },
        layer_metadata=words,
        dataset_options={"VERSION": "1.2"},
        layer_options={
            "IDENTIFIER": info.title,
            "DESCRIPTION": info.abstract,
            "SPATIAL_INDEX": "YES",
        },
    )
    written = pyogrio.read_info(path, layer=LAYER)["features"]
    if written != table.num_rows:
        raise OSError(f"{written} of {table.num_rows} chips arrived in the GeoPackage")
