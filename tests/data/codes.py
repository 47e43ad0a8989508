"""Made-up rasters of land-cover codes near El Centro, Imperial County, and chips on them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pyproj
import rasterio
from affine import Affine
from numpy.typing import NDArray

from plugin.engine.api.grid import Chip, ChipGrid
from plugin.engine.landcover.legend import NLCD_LEGEND
from plugin.engine.landcover.shares import ClassShares

UTM = "EPSG:26911"
ALBERS = "EPSG:5070"
WEST, NORTH = 2800 * 224.0, 16208 * 224.0  # Imperial County
CODES = np.array(sorted(NLCD_LEGEND.codes))


def noise(height: int = 60, width: int = 70, seed: int = 3) -> NDArray[np.uint8]:
    return np.random.default_rng(seed).choice(CODES, (height, width)).astype(np.uint8)


def write(
    path: Path, codes: NDArray[Any], crs: str | None = UTM, transform: Affine | None = None, **options: Any
) -> Path:
    placed = transform or Affine(30, 0, WEST - 13, 0, -30, NORTH + 11)
    bands = codes[None] if codes.ndim == 2 else codes
    profile = {"driver": "GTiff", "count": len(bands), "height": bands.shape[1], "width": bands.shape[2]}
    with rasterio.open(path, "w", crs=crs, transform=placed, **{**profile, "dtype": bands.dtype, **options}) as raster:
        if bands.size:
            raster.write(bands)
    return path


def unanimous(result: ClassShares) -> NDArray[np.int64]:
    """(n,) the class that holds the whole chip (all nine points), -1 where several do or labels are missing."""
    whole = (result.valid == 1) & (result.shares.max(axis=1, initial=0) == 1)
    return np.where(whole, result.shares.argmax(axis=1), -1)


def chip_square(side: int = 5) -> list[Chip]:
    first = ChipGrid(UTM).chip_at(WEST + 1, NORTH - 1)
    return [Chip(first.col + col, first.row - row) for row in range(side) for col in range(side)]


def in_albers(folder: Path, turn_deg: float = 0, codes: NDArray[Any] | None = None) -> Path:
    """Codes on NLCD's own CRS, around the same place."""
    x, y = pyproj.Transformer.from_crs(UTM, ALBERS, always_xy=True).transform(WEST + 500, NORTH - 500)
    codes = noise(90, 90) if codes is None else codes
    transform = (
        Affine.translation(x, y) @ Affine.rotation(turn_deg) @ Affine.scale(30, -30) @ Affine.translation(-45, -45)
    )
    return write(folder / f"albers{turn_deg:g}.tif", codes, ALBERS, transform)
