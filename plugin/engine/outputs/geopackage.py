"""A map as a GeoPackage: one layer with the product's name, one square per chip."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from shutil import copyfile

import pyogrio

from .metadata import KEY, MapMetadata
from .table import MapTable, with_squares

GEOMETRY = "geom"
SPECIAL = set("!;\n\r")  # pyogrio takes what follows a "!" for a file in an archive, and GDAL ends a path at a ";"


def write_geopackage(table: MapTable, metadata: MapMetadata, path: Path) -> None:
    """Writes a new GeoPackage at `path`, where no file may be yet.

    Version 1.2, the newest that GDAL 3.3 (QGIS 3.40's bundle for macOS) knows whole. The title is the layer's
    identifier and the abstract its description; the map's metadata is in the file's, under `landchip`, as JSON.

    Raises what pyogrio and the file system raise (write.py makes one sentence of it).
    """
    words = {
        "title": metadata.title,
        "abstract": metadata.abstract,
        "attribution": metadata.attribution,
    }
    with _writable(path) as target, with_squares(table, metadata.grid, GEOMETRY) as rows:
        pyogrio.write_arrow(
            rows,
            target,
            layer=metadata.product.name,
            driver="GPKG",
            geometry_name=GEOMETRY,
            geometry_type="Polygon",
            crs=metadata.grid.crs,
            dataset_metadata={**words, KEY: metadata.to_text()},
            layer_metadata=words,
            dataset_options={"VERSION": "1.2"},
            layer_options={
                "IDENTIFIER": metadata.title,
                "DESCRIPTION": metadata.abstract,
                "SPATIAL_INDEX": "YES",
            },
        )
    _check(path, metadata.product.name, table.num_rows)


@contextmanager
def _writable(path: Path) -> Iterator[Path]:
    """The path, or one that GDAL can take, from where the file is copied."""
    if not SPECIAL & set(str(path)):
        yield path
        return
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder, "map.gpkg")
        yield plain
        copyfile(plain, path)


def _check(path: Path, layer: str, chips: int) -> None:
    """Reads the file again: on a full disk GDAL may leave out the spatial index or the metadata and say nothing.

    Raises sqlite3.Error or OSError.
    """
    with closing(sqlite3.connect(path)) as database:
        (damage,) = database.execute("PRAGMA quick_check(1)").fetchone()
        (rows,) = database.execute(f'SELECT count(*) FROM "{layer}"').fetchone()
        (indexed,) = database.execute(f'SELECT count(*) FROM "rtree_{layer}_{GEOMETRY}_rowid"').fetchone()
        (notes,) = database.execute("SELECT count(*) FROM gpkg_metadata_reference").fetchone()
    if damage != "ok" or rows != chips or indexed != chips or notes != 2:
        raise OSError(f"the GeoPackage is incomplete: {rows} of {chips} chips, {indexed} indexed")
