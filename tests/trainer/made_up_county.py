"""Made-up NAIP and NLCD: a lattice of fields, woods and towns in two years, small enough for a test of seconds."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import rasterio
from rasterio.transform import from_origin

CRS = "EPSG:26911"
PX = 32  # pixels of a chip at 1 m: 32 m of ground, with --chip-px 32
WEST, NORTH = 500_000 // PX * PX, 4_000_000 // PX * PX
CODES = (82, 42, 22)  # cultivated, forest, developed
COLOURS = {82: (120, 100, 60), 42: (30, 60, 30), 22: (150, 150, 155)}


def codes(side: int, seed: int = 0) -> np.ndarray:
    """An NLCD code for each chip of a square, (row, col) from the north-west."""
    return np.random.default_rng(seed).choice(CODES, (side, side)).astype(np.uint8)


def write(path: Path, pixels: np.ndarray, west: float, north: float, gsd_m: float, **options: object) -> Path:
    """A GeoTIFF of (band, y, x)."""
    size = {"count": len(pixels), "height": pixels.shape[1], "width": pixels.shape[2], "dtype": pixels.dtype}
    place = {"crs": CRS, "transform": from_origin(west, north, gsd_m, gsd_m)}
    with rasterio.open(path, "w", driver="GTiff", **size, **place, **options) as raster:
        raster.write(pixels)
    return path


def naip(path: Path, chip_codes: np.ndarray, seed: int = 1, bands: int = 3) -> Path:
    """Imagery that shows those codes, a chip each, with noise of its own."""
    grid = np.kron(chip_codes, np.ones((PX, PX), np.uint8))
    colours = np.stack([np.vectorize(lambda code, k=k: COLOURS[code][k % 3])(grid) for k in range(bands)])
    noise = np.random.default_rng(seed).integers(-20, 21, colours.shape)
    pixels = np.clip(colours + noise, 0, 255).astype(np.uint8)
    return write(path, pixels, WEST, NORTH, 1, photometric="rgb", tiled=True, blockxsize=64, blockysize=64)


def nlcd(path: Path, chip_codes: np.ndarray, pixel_m: int = 16) -> Path:
    """Codes at `pixel_m` on the chips' own edges."""
    times = PX // pixel_m
    return write(path, np.kron(chip_codes, np.ones((times, times), np.uint8))[None], WEST, NORTH, pixel_m, nodata=0)


def county(folder: Path, side: int = 12, years: tuple[int, ...] = (2014, 2016)) -> tuple[list[Path], Path]:
    """Rasters of some years and the NLCD of all of them; returns their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    chip_codes = codes(side)
    images = [naip(folder / f"naip_{year}.tif", chip_codes, year) for year in years]
    return images, nlcd(folder / "nlcd_2016.tif", chip_codes)
