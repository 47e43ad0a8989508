"""The map as a Cloud-Optimised GeoTIFF: one pixel per chip, every band uint16.

Band 1 is the group (its place in the contract's order + 1), band 2 the confidence, then a band for each class and
each group. A GeoTIFF has one nodata value for all bands, so NODATA means "no chip, or a chip without data" in all.
A 16-bit GeoTIFF of many bands can hold no colour table: colours and names stand in `<file>.aux.xml`, where GDAL looks.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import rasterio
import rasterio.shutil
from numpy.typing import NDArray
from rasterio.io import DatasetReader, MemoryFile
from rasterio.windows import Window

from ..api.errors import OutputError
from ..api.redact import redact_json
from .table import MapInfo, extent

NODATA = 65_535
SCALE = 1e-4  # probabilities are stored as 0..10000
TILE = 512
MAX_PIXELS = 50_000_000  # Texas is 32 million chips of 224 m from end to end, and takes half a minute


def write_cog(table: pa.Table, info: MapInfo, path: Path) -> None:
    """Writes a new COG at `path` and its colours at `<path>.aux.xml`.

    Tiles without a chip take no room, so areas far apart are no matter of memory or disk, but one of time.

    Raises OutputError where that rectangle exceeds MAX_PIXELS, and what rasterio and the file system raise.
    """
    west, south, east, north = extent(table, info.grid)
    width, height = (
        round((east - west) / info.grid.size),
        round((north - south) / info.grid.size),
    )
    if width * height > MAX_PIXELS:
        raise OutputError(
            "cog-too-large",
            "The areas lie too far apart for one raster ({width} x {height} chips from end to end): "
            "leave the COG out, or make one map of each area.",
            width=width,
            height=height,
        )
    bands = _bands(table, info)
    profile = {
        "driver": "GTiff",
        "dtype": "uint16",
        "count": len(bands),
        "width": width,
        "height": height,
        "crs": info.grid.crs,
        "transform": rasterio.Affine(info.grid.size, 0, west, 0, -info.grid.size, north),
        "nodata": NODATA,
        "tiled": True,
        "blockxsize": TILE,
        "blockysize": TILE,
        "compress": "deflate",
        "sparse_ok": True,
        "bigtiff": "if_safer",
    }
    with MemoryFile(ext=".tif") as memory:
        with memory.open(**profile) as source:
            _describe(source, list(bands), info)
            for window, pixels in _tiles(table, list(bands.values()), width, height):
                source.write(pixels, window=window)
        with memory.open() as source:
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
    aux_path(path).write_bytes(_colours(table, info))


def aux_path(path: Path) -> Path:
    """Where GDAL looks for what a GeoTIFF cannot hold."""
    return path.with_name(path.name + ".aux.xml")


def band_names(info: MapInfo) -> list[str]:
    """What each band holds, in order."""
    classes, groups = (
        [f"p_{each.name}" for each in info.classes],
        [f"g_{each.name}" for each in info.groups],
    )
    return ["group", "confidence", *classes, *groups]


def _bands(table: pa.Table, info: MapInfo) -> dict[str, NDArray[np.uint16]]:
    """Each band's values, chip by chip in the table's order."""
    places = pa.array([each.name for each in info.groups])
    place = pc.fill_null(pc.index_in(table["group"], places), NODATA - 1).to_numpy()
    bands = {"group": (place + 1).astype(np.uint16)}
    for name in band_names(info)[1:]:
        share = table[name].to_numpy()
        bands[name] = np.where(np.isnan(share), NODATA, np.rint(share / SCALE)).astype(np.uint16)
    return bands


def _tiles(
    table: pa.Table,
    bands: list[NDArray[np.uint16]],
    width: int,
    height: int,
) -> Iterator[tuple[Window, NDArray[np.uint16]]]:
    """The tiles that hold a chip: window and pixels (band, y, x)."""
    col, row = (
        table["col"].to_numpy().astype(np.int64),
        table["row"].to_numpy().astype(np.int64),
    )
    x, y = col - col.min(), row.max() - row
    across = -(-width // TILE)
    tile = y // TILE * across + x // TILE
    order = np.argsort(tile, kind="stable")
    values = np.stack(bands)
    starts = np.flatnonzero(np.diff(tile[order], prepend=-1))
    for chips in np.split(order, starts[1:]):
        top, left = (int(each) * TILE for each in divmod(tile[chips[0]], across))
        window = Window(left, top, min(TILE, width - left), min(TILE, height - top))
        pixels = np.full((len(bands), window.height, window.width), NODATA, np.uint16)
        pixels[:, y[chips] - top, x[chips] - left] = values[:, chips]
        yield window, pixels


def _describe(source: Any, names: list[str], info: MapInfo) -> None:
    for i, name in enumerate(names, start=1):
        source.set_band_description(i, name)
    source.scales = (1.0, *[SCALE] * (len(names) - 1))
    source.update_tags(
        TIFFTAG_IMAGEDESCRIPTION=info.title,
        TIFFTAG_COPYRIGHT=info.attribution,
        ABSTRACT=info.abstract,
        LANDCHIP=json.dumps(redact_json(info.provenance), ensure_ascii=False),
        AREA_OR_POINT="Area",
    )


def _check(source: DatasetReader, path: Path) -> None:
    """Reads the copy again: GDAL reports a full disk late or never when it closes a file.

    One band is enough: its pixels share their tiles with the other bands'.
    """
    with rasterio.open(path) as copy:
        if copy.checksum(1) != source.checksum(1):
            raise OSError("the GeoTIFF differs from what was written")


def _colours(table: pa.Table, info: MapInfo) -> bytes:
    """Band 1's colour table and attribute table, in GDAL's PAM format (value 0 is unused and transparent)."""
    chips = {each["values"]: each["counts"] for each in table["group"].value_counts().to_pylist()}
    root = ET.Element("PAMDataset")
    band = ET.SubElement(root, "PAMRasterBand", band="1")
    ET.SubElement(band, "Description").text = "group"
    ET.SubElement(band, "ColorInterp").text = "Palette"
    colours = ET.SubElement(band, "ColorTable")
    ET.SubElement(colours, "Entry", c1="0", c2="0", c3="0", c4="0")
    rows: list[tuple[str, ...]] = []
    for value, each in enumerate(info.groups, start=1):
        red, green, blue = (str(part) for part in bytes.fromhex(each.colour[1:]))
        ET.SubElement(colours, "Entry", c1=red, c2=green, c3=blue, c4="255")
        n = chips.get(each.name, 0)
        hectares = repr(round(n * info.grid.size**2 / 10_000, 4))
        rows.append((str(value), str(n), each.title, red, green, blue, each.name, hectares))
    band.append(_attribute_table(rows))
    category = ET.SubElement(band, "CategoryNames")
    for title in ("", *(each.title for each in info.groups)):
        ET.SubElement(category, "Category").text = title
    text: bytes = ET.tostring(root, encoding="utf-8")
    return text


def _attribute_table(rows: list[tuple[str, ...]]) -> ET.Element:
    """A GDALRasterAttributeTable. Types: 0 integer, 1 real, 2 text; usages as in gdal_rat.h's GDALRATFieldUsage."""
    integer, real, text = "0", "1", "2"
    fields = (
        ("Value", integer, "5"),
        ("Count", integer, "1"),
        ("Group", text, "2"),
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
