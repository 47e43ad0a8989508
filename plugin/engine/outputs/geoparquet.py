"""A map as GeoParquet 1.1 (https://geoparquet.org/releases/v1.1.0/): the GeoPackage's columns and a WKB square."""

from __future__ import annotations

import json
from pathlib import Path

import pyarrow.parquet as pq
import pyproj

from .metadata import KEY, MapMetadata
from .table import MapTable, with_squares

GEOMETRY = "geometry"


def write_geoparquet(table: MapTable, metadata: MapMetadata, path: Path) -> None:
    """Writes a new file at `path`, a row group per batch; the map's metadata is in that of the file, under `landchip`.

    Raises OSError, including those of pyarrow, where it cannot be written.
    """
    geo = {
        "version": "1.1.0",
        "primary_column": GEOMETRY,
        "columns": {
            GEOMETRY: {
                "encoding": "WKB",
                "geometry_types": ["Polygon"],
                "crs": pyproj.CRS.from_user_input(metadata.grid.crs).to_json_dict(),
                "orientation": "counterclockwise",
                "edges": "planar",
                "bbox": list(table.tally.extent(metadata.grid)),
            }
        },
    }
    file_metadata = {
        "title": metadata.title,
        "abstract": metadata.abstract,
        "attribution": metadata.attribution,
        "geo": json.dumps(geo),
        KEY: metadata.to_text(),
    }
    with open(path, "wb") as file, with_squares(table, metadata.grid, GEOMETRY) as rows:
        schema = rows.schema.with_metadata(file_metadata)
        with pq.ParquetWriter(file, schema, compression="zstd") as writer:
            for batch in rows:
                writer.write_batch(batch)
