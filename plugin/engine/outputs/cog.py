"""A map as a Cloud-Optimised GeoTIFF: one pixel per chip, every band uint16.

Its bands are those of the product, in order. A category is stored as its index among the column's categories + 1, a
number with the column's scale and offset. A GeoTIFF has one nodata value for all bands: NODATA means "no chip, or a
chip without data". A 16-bit GeoTIFF of several bands cannot hold colour tables, so colours and category names are in
`<file>.aux.xml`, which GDAL reads with the GeoTIFF.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import numpy as np
import rasterio
import rasterio.shutil
from numpy.typing import NDArray
from rasterio.io import DatasetReader
from rasterio.windows import Window

from ..api.errors import OutputError
from ..api.grid import Bounds, ChipGrid
from ..api.product import CategoricalColumn, ContinuousColumn, Product
from .metadata import KEY, MapMetadata
from .table import MapTable, stored_values

NODATA = 65_535
TAG = KEY.upper()
TILE = 512
ROW_BYTES = 32 * 2**20  # of the row of tiles that is in memory; of wide maps (over some 2,500 chips) they are lower
CACHE_BYTES = 64 * 2**20  # of GDAL, which otherwise takes a twentieth of the machine's memory
MAX_PIXELS = 50_000_000  # the bounding box of Texas is 32 million chips of 224 m; writing it takes half a minute


def write_cog(table: MapTable, metadata: MapMetadata, path: Path) -> None:
    """Writes a new COG at `path` and its colours at `<path>.aux.xml`.

    The raster covers the bounding box of all chips. Tiles without a chip are not stored, so areas far apart cost time
    but neither memory nor disk space.

    Raises OutputError where the bounding box exceeds MAX_PIXELS, and the errors of rasterio and the file system.
    """
    extent, size = table.tally.extent(metadata.grid), metadata.grid.size
    width, height = round((extent.east - extent.west) / size), round((extent.north - extent.south) / size)
    if width * height > MAX_PIXELS:
        raise OutputError(
            "cog-too-large",
            "The areas lie too far apart for one raster ({width} x {height} chips from end to end): "
            "leave the COG out, or make one map of each area.",
            width=width,
            height=height,
        )
    strip = _strip_height(width * len(metadata.product.bands) * 2)
    profile = {
        "driver": "GTiff",
        "dtype": "uint16",
        "count": len(metadata.product.bands),
        "width": width,
        "height": height,
        "crs": metadata.grid.crs,
        "transform": rasterio.Affine(size, 0, extent.west, 0, -size, extent.north),
        "nodata": NODATA,
        "tiled": True,
        "blockxsize": TILE,
        "blockysize": strip,
        "compress": "deflate",
        "sparse_ok": True,
        "bigtiff": "if_safer",
    }
    plain = path.with_name(f"{path.stem}.plain.tif")
    try:
        with rasterio.Env(GDAL_CACHEMAX=CACHE_BYTES):
            with rasterio.open(plain, "w", **profile) as target:
                _describe(target, metadata)
                for window, pixels in _tiles(table, extent, metadata.grid, (width, height), strip):
                    target.write(pixels, window=window)
            with rasterio.open(plain) as source:
                rasterio.shutil.copy(
                    source,
                    path,
                    driver="COG",
                    compress="DEFLATE",
                    predictor="YES",
                    blocksize=TILE,
                    overview_resampling="NEAREST",
                    sparse_ok=True,
                    bigtiff="IF_SAFER",
                )
                _check(source, path)
    finally:
        plain.unlink(missing_ok=True)
    tally, grid = table.tally, metadata.grid
    tables = colour_tables(
        metadata.product, lambda column, name: (tally.category(column, name), tally.hectares(column, name, grid))
    )
    aux_path(path).write_bytes(tables)


def aux_path(path: Path) -> Path:
    """The file beside a GeoTIFF in which GDAL looks for metadata that the GeoTIFF cannot hold (PAM)."""
    return path.with_name(path.name + ".aux.xml")


def scale_and_offset(product: Product, band: str) -> tuple[float, float]:
    """Scale and offset of a band: value = stored value * scale + offset."""
    column = product.column(band)
    return (column.scale, column.offset) if isinstance(column, ContinuousColumn) else (1.0, 0.0)


def _strip_height(row_bytes: int) -> int:
    """Height of the temporary file's tiles, by the bytes of one row of pixels; a GeoTIFF takes multiples of 16."""
    strip = TILE
    while strip > 16 and strip * row_bytes > ROW_BYTES:
        strip //= 2
    return strip


def _tiles(
    table: MapTable, extent: Bounds, grid: ChipGrid, shape: tuple[int, int], strip: int
) -> Iterator[tuple[Window, NDArray[np.uint16]]]:
    """The tiles that hold a chip, as window and pixels (band, y, x); at most one row of tiles is in memory.

    shape: width and height of the raster; strip: height of a tile
    """
    width, height = shape
    west, north = round(extent.west / grid.size), round(extent.north / grid.size)
    tiles: dict[int, NDArray[np.uint16]] = {}  # of the row `tile_row`, by column of tiles
    tile_row = 0

    def finished() -> Iterator[tuple[Window, NDArray[np.uint16]]]:
        for tile_col in sorted(tiles):
            pixels = tiles[tile_col]
            yield Window(tile_col * TILE, tile_row * strip, pixels.shape[2], pixels.shape[1]), pixels
        tiles.clear()

    with table.batches() as batches:
        for batch in batches:
            values = stored_values(batch, table.product, NODATA)
            x = batch["col"].to_numpy().astype(np.int64) - west
            y = north - 1 - batch["row"].to_numpy().astype(np.int64)
            for next_row, in_row in _grouped(y // strip):
                if next_row != tile_row:
                    yield from finished()
                    tile_row = next_row
                for tile_col, in_col in _grouped(x[in_row] // TILE):
                    chips = in_row[in_col]
                    if tile_col not in tiles:
                        size = (min(strip, height - tile_row * strip), min(TILE, width - tile_col * TILE))
                        tiles[tile_col] = np.full((len(values), *size), NODATA, np.uint16)
                    tiles[tile_col][:, y[chips] - tile_row * strip, x[chips] - tile_col * TILE] = values[:, chips]
        yield from finished()


def _grouped(keys: NDArray[np.int64]) -> Iterator[tuple[int, NDArray[np.int64]]]:
    """The distinct keys in ascending order, each with the indices of its elements."""
    order = np.argsort(keys, kind="stable")
    starts = np.flatnonzero(np.diff(keys[order], prepend=-1))
    for indices in np.split(order, starts[1:]):
        yield int(keys[indices[0]]), indices


def _describe(target: Any, metadata: MapMetadata) -> None:
    for i, name in enumerate(metadata.product.bands, start=1):
        target.set_band_description(i, name)
    target.scales, target.offsets = zip(*(scale_and_offset(metadata.product, each) for each in metadata.product.bands))
    target.update_tags(
        TIFFTAG_IMAGEDESCRIPTION=metadata.title,
        TIFFTAG_COPYRIGHT=metadata.attribution,
        ABSTRACT=metadata.abstract,
        **{TAG: metadata.to_text()},
        AREA_OR_POINT="Area",
    )


def _check(source: DatasetReader, path: Path) -> None:
    """Compares checksums of the copy and its source: GDAL may not report a full disk when it closes a file.

    One band is enough, because its tiles contain the other bands too (pixel interleave).
    """
    with rasterio.open(path) as copy:
        if copy.checksum(1) != source.checksum(1):
            raise OSError("the GeoTIFF differs from what was written")


def colour_tables(product: Product, count: Callable[[str, str], tuple[int, float]]) -> bytes:
    """Colour table and attribute table of each band of categories, in GDAL's PAM format (value 0 is unused and
    transparent).

    count: names of a column and of a category -> its pixels and hectares
    """
    root = ET.Element("PAMDataset")
    for number, name in enumerate(product.bands, start=1):
        column = product.column(name)
        if isinstance(column, CategoricalColumn):
            band = ET.SubElement(root, "PAMRasterBand", band=str(number))
            _colour_band(band, column, count)
    text: bytes = ET.tostring(root, encoding="utf-8")
    return text


def _colour_band(band: ET.Element, column: CategoricalColumn, count: Callable[[str, str], tuple[int, float]]) -> None:
    ET.SubElement(band, "Description").text = column.name
    ET.SubElement(band, "ColorInterp").text = "Palette"
    colours = ET.SubElement(band, "ColorTable")
    ET.SubElement(colours, "Entry", c1="0", c2="0", c3="0", c4="0")
    rows: list[tuple[str, ...]] = []
    for value, each in enumerate(column.categories, start=1):
        red, green, blue = (str(part) for part in bytes.fromhex(each.colour[1:]))
        ET.SubElement(colours, "Entry", c1=red, c2=green, c3=blue, c4="255")
        cells, hectares = count(column.name, each.name)
        rows.append((str(value), str(cells), each.title, red, green, blue, each.name, repr(round(hectares, 4))))
    band.append(_attribute_table(column.title, rows))
    category = ET.SubElement(band, "CategoryNames")
    for title in ("", *(each.title for each in column.categories)):
        ET.SubElement(category, "Category").text = title


def _attribute_table(title: str, rows: list[tuple[str, ...]]) -> ET.Element:
    """A GDALRasterAttributeTable. Types: 0 integer, 1 real, 2 text; usages as in gdal_rat.h's GDALRATFieldUsage."""
    integer, real, text = "0", "1", "2"
    fields = (
        ("Value", integer, "5"),
        ("Count", integer, "1"),
        (title, text, "2"),
        ("Red", integer, "6"),
        ("Green", integer, "7"),
        ("Blue", integer, "8"),
        ("Name", text, "0"),
        ("Hectares", real, "0"),
    )
    root = ET.Element("GDALRasterAttributeTable", tableType="thematic")
    for i, (name, kind, usage) in enumerate(fields):
        definition = ET.SubElement(root, "FieldDefn", index=str(i))
        for tag, value in (("Name", name), ("Type", kind), ("Usage", usage)):
            ET.SubElement(definition, tag).text = value
    for i, values in enumerate(rows):
        row = ET.SubElement(root, "Row", index=str(i))
        for value in values:
            ET.SubElement(row, "F").text = value
    return root
