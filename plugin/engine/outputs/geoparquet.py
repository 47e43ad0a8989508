"""The map as GeoParquet 1.1 (https://geoparquet.org/releases/v1.1.0/): the GeoPackage's columns and a WKB square."""

from __future__ import annotations

import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pyproj

from ..api.redact import redact_json
from .table import MapInfo, extent, squares

ROWS_PER_GROUP = 65_536


def write_geoparquet(table: pa.Table, info: MapInfo, path: Path) -> None:
    """Writes a new file at `path`; provenance is in its metadata under `landchip`, as JSON.

    Raises OSError (pyarrow's own among them) where it cannot be written.
    """
    geo = {
        "version": "1.1.0",
        "primary_column": "geometry",
        "columns": {
            "geometry": {
                "encoding": "WKB",
                "geometry_types": ["Polygon"],
                "crs": pyproj.CRS.from_user_input(info.grid.crs).to_json_dict(),
                "orientation": "counterclockwise",
                "edges": "planar",
                "bbox": list(extent(table, info.grid)),
            }
        },
    }
    words = {
        "title": info.title,
        "abstract": info.abstract,
        "attribution": info.attribution,
    }
    notes = {
        **words,
        "geo": json.dumps(geo),
        "landchip": json.dumps(redact_json(info.provenance), ensure_ascii=False),
    }
    with_squares = table.append_column("geometry", squares(table, info.grid)).replace_schema_metadata(notes)
    with open(path, "wb") as file:
        pq.write_table(with_squares, file, compression="zstd", row_group_size=ROWS_PER_GROUP)
