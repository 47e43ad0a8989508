"""Benchmarks of `python -m trainer chips` and of reading from chip sets: a part of scripts/bench.py.

    python -m scripts.benchmarks.bench_chips      the figures as JSON lines

Chips are stored in memory-mapped Arrow files because of `store_read_ratio`: the same 1,000 chips are read in the same
random order in batches of 32 from one GeoTIFF per chip (plain and deflated), from Parquet (row groups of 1 and of 16
chips) and from the chip set; the ratio is to the fastest of the others. Cold is the first read after the files were
dropped from the page cache.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
import warnings
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import rasterio
from numpy.typing import NDArray
from rasterio.errors import NotGeoreferencedWarning

from scripts.benchmarks.bench_records import ROOT, WORK_FOLDER, quilt_raster, record
from trainer.chipsets.chipset import ChipSet, open_chipset

CHIPS_READ, BATCH, ROUNDS = 1000, 32, 3
PROFILE = {"driver": "GTiff", "count": 3, "width": 224, "height": 224, "dtype": "uint8"}
ReadChips = Callable[[NDArray[np.int64]], NDArray[np.uint8]]
OpenStore = Callable[[], ReadChips]


def chips() -> Iterator[dict[str, Any]]:
    """chips_per_second, and store_read_ratio cold and warm."""
    raster = quilt_raster(40, 40)
    nlcd, out = raster.with_name(f"{raster.stem}_nlcd.tif"), WORK_FOLDER / "chips"
    command = ["chips", "--naip", raster, "--nlcd", nlcd, "--out", out, "--workers", "2"]
    seconds = []
    for _ in range(ROUNDS):
        shutil.rmtree(out, ignore_errors=True)
        started = time.perf_counter()
        subprocess.run([sys.executable, "-m", "trainer", *map(str, command)], cwd=ROOT, check=True, capture_output=True)
        seconds.append(time.perf_counter() - started)
    yield record(
        "chips_per_second", 1600 / median(seconds), "chips/s", "goal: 1,000 chips in 20 s, 50 chips/s", "chips"
    )
    chipset = open_chipset(out)
    stores = _stores(chipset, WORK_FOLDER / "stores")
    try:
        for name, cold in (("store_read_ratio_cold", True), ("store_read_ratio", False)):
            rates = {each: _read_rate(store, files, len(chipset), cold) for each, (store, files) in stores.items()}
            chipset_rate = rates.pop("chip set")
            others = ", ".join(f"{each} {rate:,.0f}" for each, rate in rates.items())
            yield record(
                name,
                chipset_rate / max(rates.values()),
                "ratio",
                f"chip set {chipset_rate:,.0f} images/s; {others}",
                "chips",
            )
    finally:
        shutil.rmtree(WORK_FOLDER / "stores", ignore_errors=True)


def _stores(chipset: ChipSet, folder: Path) -> dict[str, tuple[OpenStore, Sequence[Path]]]:
    """Name -> function that opens the store, and its files, for each kind of store."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    pixels = chipset.read(range(len(chipset)))
    shutil.copytree(chipset.folder, folder / "set")  # files that no process has mapped
    return {
        "chip set": (lambda: open_chipset(folder / "set").read, sorted((folder / "set" / "parts").glob("*.arrow"))),
        "GeoTIFF": _geotiffs(folder / "plain", pixels, compress="none"),
        "GeoTIFF, deflated": _geotiffs(folder / "deflated", pixels, compress="deflate"),
        "Parquet, 1 chip a group": _parquet(folder / "one.parquet", pixels, 1),
        "Parquet, 16 chips a group": _parquet(folder / "sixteen.parquet", pixels, 16),
    }


def _geotiffs(folder: Path, pixels: NDArray[np.uint8], compress: str) -> tuple[OpenStore, Sequence[Path]]:
    folder.mkdir()
    files = [folder / f"{k}.tif" for k in range(len(pixels))]
    with rasterio.Env(GDAL_DISABLE_READDIR_ON_OPEN="TRUE"):
        for path, each in zip(files, pixels):
            with rasterio.open(path, "w", **PROFILE, compress=compress, interleave="pixel") as raster:
                raster.write(each)

    def read(rows: NDArray[np.int64]) -> NDArray[np.uint8]:
        pixels_read = np.empty((len(rows), *pixels.shape[1:]), np.uint8)
        with rasterio.Env(GDAL_DISABLE_READDIR_ON_OPEN="TRUE"):
            for k, row in enumerate(rows):
                with rasterio.open(files[row]) as raster:
                    raster.read(out=pixels_read[k])
        return pixels_read

    return lambda: read, files


def _parquet(path: Path, pixels: NDArray[np.uint8], group: int) -> tuple[OpenStore, Sequence[Path]]:
    size = pixels[0].size
    array = pa.FixedSizeBinaryArray.from_buffers(pa.binary(size), len(pixels), [None, pa.py_buffer(pixels)])
    options = {"compression": "none", "use_dictionary": False, "write_statistics": False}
    pq.write_table(pa.table({"pixels": array}), path, row_group_size=group, **options)

    def read(file: pq.ParquetFile, rows: NDArray[np.int64]) -> NDArray[np.uint8]:
        pixels_read = np.empty((len(rows), *pixels.shape[1:]), np.uint8)
        for k, row in enumerate(rows):
            chunk = file.read_row_group(int(row) // group, use_threads=False)["pixels"].chunks[0]
            at = (chunk.offset + int(row) % group) * size
            pixels_read[k] = np.frombuffer(chunk.buffers()[1], np.uint8)[at : at + size].reshape(pixels.shape[1:])
        return pixels_read

    return lambda: partial(read, pq.ParquetFile(path, memory_map=True)), [path]


def _read_rate(store: OpenStore, files: Sequence[Path], n: int, cold: bool) -> float:
    """Images per second, the median of ROUNDS; if cold, of one round, because then the files are mapped."""
    order = np.random.default_rng(0).permutation(n)[:CHIPS_READ]
    if cold:
        _drop_page_cache(files)
    else:
        store()(order)
    rates = []
    for _ in range(1 if cold else ROUNDS):
        started = time.perf_counter()
        read = store()
        for first in range(0, len(order), BATCH):
            read(order[first : first + BATCH])
        rates.append(len(order) / (time.perf_counter() - started))
    return median(rates)


def _drop_page_cache(files: Sequence[Path]) -> None:
    """Ask the system to drop the files from the page cache; mapped pages may stay."""
    for path in files:
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
            os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
        finally:
            os.close(descriptor)


if __name__ == "__main__":
    warnings.simplefilter("ignore", NotGeoreferencedWarning)
    for each in chips():
        print(json.dumps(each))
