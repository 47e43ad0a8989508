"""Reads a map from any of its files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import unquote

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
import pyogrio
import pyogrio.errors
import pyproj
import pyproj.exceptions
import rasterio
import rasterio.errors

from ..api.classes import landuse_product_of
from ..api.errors import RasterError
from ..api.grid import ChipGrid
from ..api.json_load import load_json, read_json
from ..api.product import FLAGS_COLUMN
from .cog import NODATA, TAG
from .geopackage import without_sidecar
from .metadata import KEY, MapMetadata
from .table import Tally, read_values, table_schema
from .write import SUFFIXES

PIXEL_TYPE = "uint8"  # of a map's GeoTIFF whose cells are pixels; that of chips has 16 bits
STAC_SUFFIXES = SUFFIXES["stac"]


class MapFile(NamedTuple):
    """The content of a map's file. table: `col`, `row` and those of the product's columns that the file has"""

    metadata: MapMetadata
    table: pa.Table

    def describe(self) -> dict[str, Any]:
        """The metadata as JSON, and under `counts` the number of chips per category and flag (Tally.to_json).

        Hectares are those of whole cells where the file lacks the product's column `area`, as a GeoTIFF does.
        """
        product = self.metadata.product
        names = set(self.table.column_names)
        columns = tuple(each for each in product.columns if each.name in names)
        flags = product.flags if FLAGS_COLUMN in names else ()
        tally = Tally(
            replace(product, columns=columns, flags=flags, area=product.area if product.area in names else "")
        )
        tally.add(self.table)
        return {**self.metadata.to_json(), "counts": tally.to_json(self.metadata.grid)}


def read_map(path: Path) -> MapFile:
    """Reads a GeoPackage, Cloud-Optimised GeoTIFF, GeoParquet or STAC Item that Landchip wrote.

    A GeoTIFF has no flags, no text columns, and no row for a chip without a category. From a STAC Item the first asset
    whose file exists is read. Raises RasterError for a file that Landchip did not write, or that is damaged.
    """
    readers = {
        ".gpkg": _geopackage,
        ".tif": _cog,
        ".tiff": _cog,
        ".parquet": _geoparquet,
        ".geoparquet": _geoparquet,
        **dict.fromkeys(STAC_SUFFIXES, _stac),
    }
    read = readers.get(path.suffix.lower())
    if not path.is_file():
        raise RasterError("map-missing", "There is no map {path}: check the path.", path=path)
    if read is None:
        raise _not_a_map(path)
    try:
        return read(path)
    except (
        OSError,
        ValueError,
        LookupError,
        TypeError,
        AttributeError,
        ArithmeticError,
        pa.ArrowException,
        pyproj.exceptions.ProjError,
        rasterio.errors.RasterioError,
        pyogrio.errors.DataSourceError,
        pyogrio.errors.DataLayerError,
    ) as error:
        raise _not_a_map(path) from error


def describe_map(path: Path) -> dict[str, Any]:
    """As `MapFile.describe`, of a map of chips, of pixels or of polygons; `cells` says which, where they are no chips.

    The counts of pixels are those that the file states. Raises RasterError as `read_map`.
    """
    try:
        return read_map(path).describe()
    except RasterError as error:
        if error.code == "map-of-polygons":
            return _describe_polygons(path)
        if error.code != "map-of-pixels":
            raise
    with rasterio.open(path, driver="GTiff") as source:
        metadata = MapMetadata.from_json(load_json(source.tags()[TAG]))
    column, counted = metadata.product.main_column, metadata.properties["counts"]
    cell_ha = metadata.grid.size**2 / 1e4
    total = sum(counted.values())
    categories = [
        {**vars(each), "chips": counted[each.name], "hectares": round(counted[each.name] * cell_ha, 4)}
        for each in column.categories
    ]
    counts = {"chips": {"total": total, "classified": total}, "categories": {column.name: categories}}
    return {**metadata.to_json(), "counts": counts, "cells": "pixels"}


def _describe_polygons(path: Path) -> dict[str, Any]:
    with without_sidecar():
        info = pyogrio.read_info(path)
        _, table = pyogrio.read_arrow(path, read_geometry=False)
    metadata = MapMetadata.from_json(load_json(info["dataset_metadata"][KEY]))
    main = metadata.product.main_column
    categories = []
    for each in main.categories:
        rows = table.filter(pc.equal(table[main.name], each.name))
        hectares = pc.sum(rows[metadata.product.area]).as_py() or 0.0
        categories.append({**vars(each), "chips": rows.num_rows, "hectares": round(hectares, 4)})
    counts = {
        "chips": {"total": table.num_rows, "classified": table.num_rows},
        "categories": {main.name: categories},
    }
    return {**metadata.to_json(), "counts": counts, "cells": "polygons"}


def map_files(path: Path) -> list[Path]:
    """The files of a map that there may be: the one at `path`, those of its name in other formats, and those that its
    STAC Item names.
    """
    suffixes = [suffix for each in SUFFIXES.values() for suffix in each] if path.name else []
    files = [path, *map(path.with_suffix, suffixes)]
    if path.suffix.lower() in STAC_SUFFIXES:
        with suppress(OSError, ValueError, LookupError, TypeError, AttributeError):  # read_map says what is wrong
            files += [path.parent / unquote(each["href"]) for each in read_json(path)["assets"].values()]
    return files


def _not_a_map(path: Path) -> RasterError:
    return RasterError(
        "not-a-map", "{path} is no map that Landchip wrote, or it is damaged: choose another file.", path=path
    )


def _geopackage(path: Path) -> MapFile:
    with without_sidecar():
        (layer, _), *other_layers = pyogrio.list_layers(path)
        if other_layers:
            raise ValueError(f"it holds {len(other_layers) + 1} layers")
        info = pyogrio.read_info(path, layer=layer, force_total_bounds=True)
        _, table = pyogrio.read_arrow(path, layer=layer, read_geometry=False)
    text = (info["dataset_metadata"] or {})[KEY]
    if "col" not in table.column_names and MapMetadata.from_json(load_json(text)).product.area in table.column_names:
        raise RasterError(
            "map-of-polygons",
            "{path} holds a land-cover map's polygons, and a map of chips or of pixels is needed: choose its GeoTIFF.",
            path=path,
        )
    return _map_file(table, text, lambda: _grid(info["crs"], table, info["total_bounds"]))


def _geoparquet(path: Path) -> MapFile:
    table = pq.read_table(path, partitioning=None)
    file_metadata = table.schema.metadata or {}

    def grid() -> ChipGrid:
        geo = load_json(file_metadata[b"geo"])["columns"]["geometry"]
        return _grid(geo["crs"], table, geo["bbox"])

    return _map_file(table, file_metadata[KEY.encode()].decode(), grid)


def _cog(path: Path) -> MapFile:
    with rasterio.open(path, driver="GTiff") as source:  # no other driver, such as a VRT's, whatever the file holds
        if source.dtypes[0] == PIXEL_TYPE and TAG in source.tags():
            raise RasterError(
                "map-of-pixels",
                "{path} is a land-cover map, with a class for each pixel, and a map of chips is needed: choose a "
                "land-use map.",
                path=path,
            )
        bands, names = source.read(), source.descriptions
        west, north, size = source.transform.c, source.transform.f, source.transform.a
        grid = ChipGrid(_crs_text(source.crs.to_wkt()), size)
        text = source.tags()[TAG]
    metadata = _metadata(text, names, lambda: grid)
    rows, cols = np.nonzero(bands[0] != NODATA)
    columns = {
        "col": pa.array(cols + round(west / size), pa.int32()),
        "row": pa.array(round(north / size) - 1 - rows, pa.int32()),
    }
    for name, band in zip(names, bands):
        columns[name] = read_values(band[rows, cols], metadata.product, name, NODATA)
    return MapFile(metadata, pa.table(columns))


def _stac(path: Path) -> MapFile:
    assets = read_json(path)["assets"]
    for kind in ("geoparquet", "gpkg", "cog"):
        file = path.parent / unquote(assets[kind]["href"]) if kind in assets else None
        if file is not None and file.is_file() and file.suffix.lower() not in STAC_SUFFIXES:  # not the Item itself
            return read_map(file)
    raise ValueError("none of its files is there")


def _grid(crs: Any, table: pa.Table, bounds: Sequence[float]) -> ChipGrid:
    """The grid, from the CRS in a form that pyproj accepts and from the bounding box of all chips."""
    cols = table["col"].to_numpy()
    return ChipGrid(_crs_text(crs), float(bounds[2] - bounds[0]) / (int(cols.max()) - int(cols.min()) + 1))


def _crs_text(crs: Any) -> str:
    """The CRS as text, as in ChipGrid."""
    parsed = pyproj.CRS.from_user_input(crs)
    code = parsed.to_authority(min_confidence=100)
    return ":".join(code) if code else str(parsed.to_wkt())


def _map_file(table: pa.Table, text: str, grid: Callable[[], ChipGrid]) -> MapFile:
    """Raises ValueError where a column breaks what `table_schema` promises, as in a damaged file."""
    metadata = _metadata(text, table.column_names, grid)
    schema = table_schema(metadata.product)
    table = table.select(schema.names).cast(schema)
    table.validate(full=True)  # texts are UTF-8, indices lie within their arrays
    if table["col"].null_count or table["row"].null_count:
        raise ValueError("a chip has no place")
    for name, column in zip(schema.names, table.columns):
        if pa.types.is_floating(column.type) and not pc.all(pc.is_finite(column), min_count=0).as_py():
            raise ValueError(f"{name} holds a value that is no number")
    return MapFile(metadata, table)


def _metadata(text: str, names: Sequence[str], grid: Callable[[], ChipGrid]) -> MapMetadata:
    """The map's metadata from its JSON.

    names: of the file's columns or bands
    grid:  called for a file from before FORMAT 1, whose JSON is only the provenance of a land-use map
    """
    document = load_json(text)
    if "format" in document:
        return MapMetadata.from_json(document)
    product = landuse_product_of(names)
    return MapMetadata(product, grid(), product.title, provenance=document)
