"""Writes a land-cover map as Cloud-Optimised GeoTIFFs of bytes: classes, probabilities, and colours blended by them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import ExitStack
from math import ceil, log2
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import rasterio
import rasterio.shutil
from numpy.typing import NDArray
from rasterio.enums import ColorInterp, Resampling
from rasterio.io import DatasetReader
from rasterio.windows import Window

from ..api.grid import ChipGrid
from ..api.product import Category
from ..outputs.cog import CACHE_BYTES, TAG, aux_path, colour_tables
from ..outputs.metadata import MapMetadata
from .assemble import BlockResult
from .parts import FULL, NO_CLASS, Bytes
from .product import PROBABILITY_SCALE

HARD, PROBABILITIES, SOFT = "cog", "probabilities", "soft"
KINDS = (HARD, PROBABILITIES, SOFT)
NO_PROBABILITY = 255
TILE = 512


class Frame(NamedTuple):
    """The pixels of a map's files: the bounding box of its blocks' pixels in the area.

    west, north: of the north-west corner, in pixels from the origin of the CRS; width, height: pixels
    """

    west: int
    north: int
    width: int
    height: int
    gsd_m: float
    crs: str


class Counts:
    """Pixels of each class, counted on the way."""

    def __init__(self, classes: int) -> None:
        self.of_class: NDArray[np.int64] = np.zeros(classes, np.int64)
        self.no_data = 0  # in the area

    def add(self, result: BlockResult) -> None:
        counted = [int(np.count_nonzero(result.labels == number)) for number in range(1, len(self.of_class) + 1)]
        self.of_class += counted
        self.no_data += result.area - sum(counted)


def probability_bands(result: BlockResult) -> Bytes:
    """(class, y, x): probabilities in units of PROBABILITY_SCALE; 255 for no data."""
    stored = np.rint(np.arange(FULL + 1) / (PROBABILITY_SCALE * FULL)).astype(np.uint8)
    bands: Bytes = stored[result.shares]
    bands[:, result.labels == NO_CLASS] = NO_PROBABILITY
    return bands


def blended_colours(result: BlockResult, categories: Iterable[Category]) -> Bytes:
    """(4, y, x): red, green, blue, weighted by the probabilities, and alpha."""
    colours = np.array([list(bytes.fromhex(each.colour[1:])) for each in categories], np.float32)
    sums = np.maximum(result.shares.sum(axis=0, dtype=np.float32), 1)
    blended = np.einsum("kyx,kc->cyx", result.shares.astype(np.float32), colours) / sums
    alpha = np.where(result.labels == NO_CLASS, 0, 255)[None]
    return np.concatenate([np.rint(blended) * (alpha > 0), alpha]).astype(np.uint8)


def write_rasters(
    results: Iterable[BlockResult],
    frame: Frame,
    metadata: Callable[[Counts], MapMetadata],
    paths: Mapping[str, Path],
    on_block: Callable[[], None] = lambda: None,
) -> Counts:
    """Writes the files of a map in one pass over its blocks; returns the counts.

    frame: of the files; paths: any of KINDS -> temporary path; metadata: of the counted map;
    on_block: called after each block
    Raises the errors of rasterio and the file system.
    """
    product = metadata(Counts(0)).product
    categories = product.main_column.categories
    counts = Counts(len(categories))
    encode: dict[str, Callable[[BlockResult], Bytes]] = {
        HARD: lambda each: each.labels[None],
        PROBABILITIES: probability_bands,
        SOFT: lambda each: blended_colours(each, categories),
    }
    bands = {HARD: 1, PROBABILITIES: len(categories), SOFT: 4}
    nodata = {HARD: NO_CLASS, PROBABILITIES: NO_PROBABILITY, SOFT: None}
    with rasterio.Env(GDAL_CACHEMAX=CACHE_BYTES), ExitStack() as stack:
        plain = {kind: path.with_name(f"{path.stem}.plain.tif") for kind, path in paths.items()}
        for each in plain.values():
            stack.callback(each.unlink, missing_ok=True)
        with ExitStack() as files:
            targets = {
                kind: files.enter_context(rasterio.open(path, "w", **_profile(frame, kind, bands[kind], nodata[kind])))
                for kind, path in plain.items()
            }
            for result in results:
                counts.add(result)
                for kind, target in targets.items():
                    _write_block(target, encode[kind](result), result, frame)
                on_block()
            stated = metadata(counts)
            for kind, target in targets.items():
                _describe(target, kind, stated)
        for kind, path in paths.items():
            _copy(plain[kind], path, kind)
    if HARD in paths:
        tally = {each.name: int(n) for each, n in zip(categories, counts.of_class)}
        hectares = frame.gsd_m**2 / 1e4
        tables = colour_tables(stated.product, lambda _, name: (tally[name], tally[name] * hectares))
        aux_path(paths[HARD]).write_bytes(tables)
    return counts


def _profile(frame: Frame, kind: str, bands: int, nodata: int | None) -> dict[str, Any]:
    gsd = frame.gsd_m
    return {
        "driver": "GTiff",
        "dtype": "uint8",
        "count": bands,
        "width": frame.width,
        "height": frame.height,
        "crs": frame.crs,
        "transform": rasterio.Affine(gsd, 0, frame.west * gsd, 0, -gsd, frame.north * gsd),
        "nodata": nodata,
        "tiled": True,
        "blockxsize": TILE,
        "blockysize": TILE,
        "sparse_ok": True,
        "bigtiff": "if_safer",
        "interleave": "pixel",
        **({} if kind == SOFT else {"photometric": "minisblack"}),  # or GDAL takes a fourth probability for alpha
    }


def _write_block(target: Any, pixels: Bytes, result: BlockResult, frame: Frame) -> None:
    """Writes the part of a block that lies in the frame, unless all of it is without data."""
    if not result.labels.any():
        return
    side = pixels.shape[1]
    left = result.block.col * side - frame.west
    top = frame.north - (result.block.row + 1) * side
    first_x, last_x = max(left, 0), min(left + side, frame.width)
    first_y, last_y = max(top, 0), min(top + side, frame.height)
    if first_x < last_x and first_y < last_y:
        inside = pixels[:, first_y - top : last_y - top, first_x - left : last_x - left]
        target.write(inside, window=Window(first_x, first_y, last_x - first_x, last_y - first_y))


def _describe(target: Any, kind: str, metadata: MapMetadata) -> None:
    """Names of bands, colours and the map's metadata."""
    product = metadata.product
    categories = product.main_column.categories
    if kind == HARD:
        target.set_band_description(1, product.main)
        colours = {k: (*bytes.fromhex(each.colour[1:]), 255) for k, each in enumerate(categories, start=1)}
        target.write_colormap(1, {0: (0, 0, 0, 0), **colours})
    elif kind == PROBABILITIES:
        for k, each in enumerate(categories, start=1):
            target.set_band_description(k, f"p_{each.name}")
        target.scales = (PROBABILITY_SCALE,) * len(categories)
    else:
        target.colorinterp = (ColorInterp.red, ColorInterp.green, ColorInterp.blue, ColorInterp.alpha)
    target.update_tags(
        TIFFTAG_IMAGEDESCRIPTION=metadata.title,
        TIFFTAG_COPYRIGHT=metadata.attribution,
        ABSTRACT=metadata.abstract,
        AREA_OR_POINT="Area",
        **({TAG: metadata.to_text()} if kind == HARD else {}),
    )


def _copy(plain: Path, path: Path, kind: str) -> None:
    """Makes a COG of a GeoTIFF, whose overviews it makes first.

    The COG driver makes the same overviews of a file without any, in a compressed temporary file, which takes longer.
    """
    with rasterio.Env(GDAL_NUM_THREADS="ALL_CPUS", SPARSE_OK_OVERVIEW=True):
        with rasterio.open(plain, "r+") as target:
            levels = ceil(log2(max(target.width, target.height, TILE) / TILE))
            target.build_overviews(
                [2**level for level in range(1, levels + 1)], Resampling.mode if kind == HARD else Resampling.average
            )
        with rasterio.open(plain) as source:
            rasterio.shutil.copy(
                source,
                path,
                driver="COG",
                compress="DEFLATE",
                predictor="NO" if kind == HARD else "YES",
                blocksize=TILE,
                sparse_ok=True,
                bigtiff="IF_SAFER",
                num_threads="ALL_CPUS",
            )
            _check(source, path)


def _check(source: DatasetReader, path: Path) -> None:
    """Compares the copy with its source: GDAL may not report a full disk when it closes a file.

    One band is enough, because its tiles contain the other bands too (pixel interleave).
    """
    with rasterio.open(path) as copy:
        for top in range(0, source.height, TILE):
            rows = Window(0, top, source.width, min(TILE, source.height - top))
            if not np.array_equal(source.read(1, window=rows), copy.read(1, window=rows)):
                raise OSError("the GeoTIFF differs from what was written")


def frame_of(tiles: ChipGrid, gsd_m: float, bounds: tuple[float, float, float, float]) -> Frame:
    """The frame of an area with these bounds (west, south, east, north) in the grid's CRS, on whole pixels."""
    west, south, east, north = bounds
    left, bottom = int(np.floor(west / gsd_m + 1e-6)), int(np.floor(south / gsd_m + 1e-6))
    right, top = int(np.ceil(east / gsd_m - 1e-6)), int(np.ceil(north / gsd_m - 1e-6))
    return Frame(left, top, right - left, top - bottom, gsd_m, tiles.crs)
