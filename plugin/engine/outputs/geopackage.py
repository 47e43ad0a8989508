"""A map as a GeoPackage: one layer with the product's name, one square per chip, or polygons of other shapes."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from shutil import copyfile
from threading import RLock

import pyarrow as pa
import pyogrio

from ..api.owned_folder import temporary_folder
from .metadata import KEY, MapMetadata
from .table import MapTable, with_squares

GEOMETRY = "geom"
SPECIAL = set("!;\n\r")  # pyogrio takes the text after "!" for a file in an archive; GDAL cuts a path at ";"

# GDAL sorts the spatial index in memory up to this size (by default a tenth of the machine's memory), and inserts the
# rest of the chips one by one, which takes about twice as long. It needs some 60 bytes a chip. A thread of its own for
# the index would save a quarter of the time, and needs more memory the further it lags behind.
INDEX_BYTES, INDEX_BYTES_PER_CHIP = 64 * 2**20, 64
INDEX_OPTIONS = {"OGR_GPKG_MAX_RAM_USAGE_RTREE": INDEX_BYTES, "OGR_GPKG_ALLOW_THREADED_RTREE": False}

PAM = "GDAL_PAM_ENABLED"
_pam_lock = RLock()  # the option is the process's


@contextmanager
def without_sidecar() -> Iterator[None]:
    """For reading vector files: GDAL writes a GeoPackage's metadata to `<file>.aux.xml` when it is merely read."""
    with _pam_lock:
        before = pyogrio.get_gdal_config_option(PAM)
        pyogrio.set_gdal_config_options({PAM: False})
        try:
            yield
        finally:
            pyogrio.set_gdal_config_options({PAM: before})


def raster_tables(path: Path) -> list[str]:
    """The rasters in a GeoPackage, which GDAL does not list among its layers. Raises sqlite3.Error."""
    log = path.with_name(path.name + "-wal")
    mode = "mode=ro" if log.exists() else "mode=ro&immutable=1"  # otherwise SQLite itself leaves files beside it
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?{mode}", uri=True)) as database:
        rows = database.execute("SELECT table_name, data_type FROM gpkg_contents")
        return [name for name, kind in rows if kind in ("tiles", "2d-gridded-coverage")]


def write_geopackage(table: MapTable, metadata: MapMetadata, path: Path) -> None:
    """Writes the squares of a map as a new GeoPackage at `path`; see `write_layer`."""
    with with_squares(table, metadata.grid, GEOMETRY) as rows:
        write_layer(rows, table.num_rows, metadata, path)


def write_layer(rows: pa.RecordBatchReader, count: int, metadata: MapMetadata, path: Path) -> None:
    """Writes a new GeoPackage at `path`, which must not exist, with the product's name as the layer's.

    rows: with polygons as WKB in the column GEOMETRY, which is the last; count: their number

    Version 1.2, the newest that GDAL 3.3 (QGIS 3.40's bundle for macOS) supports fully. The title is the layer's
    identifier and the abstract its description; the map's metadata is JSON in the file's metadata, under `landchip`.

    Raises the errors of pyogrio and the file system, which write.py converts to OutputError.
    """
    texts = {
        "title": metadata.title,
        "abstract": metadata.abstract,
        "attribution": metadata.attribution,
    }
    pyogrio.set_gdal_config_options(INDEX_OPTIONS)  # of the process: they concern the writing of GeoPackages alone
    with _writable(path) as target:
        pyogrio.write_arrow(
            rows,
            target,
            layer=metadata.product.name,
            driver="GPKG",
            geometry_name=GEOMETRY,
            geometry_type="Polygon",
            crs=metadata.grid.crs,
            dataset_metadata={**texts, KEY: metadata.to_text()},
            layer_metadata=texts,
            dataset_options={"VERSION": "1.2"},
            layer_options={
                "IDENTIFIER": metadata.title,
                "DESCRIPTION": metadata.abstract,
                "SPATIAL_INDEX": "YES",
            },
        )
    _check(path, metadata.product.name, count)


@contextmanager
def _writable(path: Path) -> Iterator[Path]:
    """The path itself, or, where GDAL cannot open it, a temporary one from which the file is copied at the end."""
    if not SPECIAL & set(str(path)):
        yield path
        return
    with temporary_folder() as folder:
        plain = folder / "map.gpkg"
        yield plain
        copyfile(plain, path)


def _check(path: Path, layer: str, count: int) -> None:
    """Reads the file again: on a full disk GDAL may omit the spatial index or the metadata without an error.

    Raises sqlite3.Error or OSError.
    """
    with closing(sqlite3.connect(path)) as database:
        (integrity,) = database.execute("PRAGMA quick_check(1)").fetchone()
        (rows,) = database.execute(f'SELECT count(*) FROM "{layer}"').fetchone()
        (indexed,) = database.execute(f'SELECT count(*) FROM "rtree_{layer}_{GEOMETRY}_rowid"').fetchone()
        (metadata_rows,) = database.execute("SELECT count(*) FROM gpkg_metadata_reference").fetchone()
    if integrity != "ok" or rows != count or indexed != count or metadata_rows != 2:
        raise OSError(f"the GeoPackage is incomplete: {rows} of {count} rows, {indexed} indexed")
