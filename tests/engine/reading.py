"""What the tests of reading share: small rasters on the grid of 32 m chips, and all chips of one."""

from __future__ import annotations

import numpy as np
import rasterio
from affine import Affine

from plugin.engine.api.grid import Chip
from plugin.engine.imagery.reader import InputSpec

PX = 32  # pixels a chip; small, so that the tests are quick
INPUT_SPEC = InputSpec(("red", "green", "blue"), "uint8", 1.0, PX)
WEST, NORTH = 640_000.0, 3_648_000.0  # both multiples of 32
CRS = "EPSG:26911"


def noise(cols, rows, bands=3, seed=0):
    """Smooth noise in 1..255, so that resampling changes little and a wrong place changes much."""
    rng = np.random.default_rng(seed)
    coarse = rng.integers(1, 255, (bands, rows // 8 + 2, cols // 8 + 2))
    return np.kron(coarse, np.ones((8, 8)))[:, :rows, :cols].astype(np.uint8)


def write(path, pixels, transform=None, crs=CRS, **options):
    profile = {"driver": "GTiff", "count": len(pixels), "dtype": pixels.dtype, "crs": crs, **options}
    size = {"height": pixels.shape[1], "width": pixels.shape[2]}
    with rasterio.open(path, "w", transform=transform or at(WEST, NORTH), **size, **profile) as dataset:
        dataset.write(pixels)
    return str(path)


def at(west, north, gsd=1.0):
    return Affine(gsd, 0, west, 0, -gsd, north)


def read_all(imagery, batch=7):
    """Chip -> (pixels, valid, source), read in batches of an odd size."""
    chips = [chip for each in imagery.layout().select() for chip in each.chips]
    result = {}
    with imagery.reader() as reader:
        for k in range(0, len(chips), batch):
            batch_chips = chips[k : k + batch]
            strip = reader.read(batch_chips)
            result.update({chip: tuple(each[i] for each in strip) for i, chip in enumerate(batch_chips)})
    return result


def corner(imagery):
    """The chip at the raster's north-west corner."""
    return Chip(round(WEST / PX), round(NORTH / PX) - 1)
