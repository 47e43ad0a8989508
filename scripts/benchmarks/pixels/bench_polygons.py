"""Polygons of a land-cover map with a minimum mapping unit, beside GDAL's sieve and polygonize in memory."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from statistics import median

import numpy as np
import rasterio.features
import shapely
from numpy.typing import NDArray
from rasterio.transform import from_origin

from plugin.engine.segment.assemble import BlockResult
from plugin.engine.segment.polygons.polygon_builder import PolygonBuilder
from plugin.engine.segment.raster_files import Frame
from scripts.benchmarks.bench_records import ROUNDS, WORK_FOLDER, Record, record
from tests.data.patch_maps import blocks_of, labels_of, made_up_shares

SIDE = 3584  # pixels: 13 megapixels in four blocks
BLOCK = 1792
SIGMA, SMALLEST = 4.0, 100  # pixels: patches of some 500 pixels on average, many of them too small


def pixel_polygons() -> Iterator[Record]:
    """From blocks in memory to polygons in memory; GDAL merges by another rule, into the largest neighbour."""
    WORK_FOLDER.mkdir(parents=True, exist_ok=True)
    shares = made_up_shares(1, SIDE, SIDE, SIGMA)
    mask = np.ones((SIDE, SIDE), bool)
    labels, blocks = labels_of(shares, mask), list(blocks_of(shares, mask, BLOCK))
    ours, gdal = [], []
    for _ in range(ROUNDS):
        with tempfile.TemporaryDirectory(dir=WORK_FOLDER) as folder:
            ours.append(_cpu_seconds(partial(_polygons, blocks, Path(folder))))
        gdal.append(_cpu_seconds(partial(_by_gdal, labels)))
    megapixels = SIDE**2 / 1e6
    note = (
        f"{megapixels:.0f} megapixels, {median(ours) / megapixels:.2f} CPU s a megapixel; GDAL's sieve and polygonize: "
        f"{median(gdal) / megapixels:.2f}"
    )
    yield record("pixel_polygons_ratio", median(ours) / median(gdal), "x", note, "pixel_polygons")


def _cpu_seconds(action: Callable[[], None]) -> float:
    """Of one thread: neither side has more."""
    started = time.process_time()
    action()
    return time.process_time() - started


def _polygons(blocks: Sequence[BlockResult], folder: Path) -> None:
    frame = Frame(0, 0, SIDE, SIDE, 1.0, "EPSG:26917")
    classes = len(blocks[0].shares)
    builder = PolygonBuilder(frame, [each.block for each in blocks], classes, SMALLEST, folder)
    for each in blocks:
        builder.add(each)
    builder.finish()
    for batch in builder.polygons():
        shapely.to_wkb(batch.shapes)


def _by_gdal(labels: NDArray[np.uint8]) -> None:
    merged = rasterio.features.sieve(labels, SMALLEST, connectivity=4)
    found = rasterio.features.shapes(merged, connectivity=4, transform=from_origin(0, 0, 1, 1))
    shapely.to_wkb([shapely.geometry.shape(outline) for outline, _ in found])
