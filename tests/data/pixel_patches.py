"""Made-up patches of pixels, in which a class has its colour: a set of them on disk, and as rasters."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
from numpy.typing import NDArray
from rasterio.transform import from_origin

from trainer.segmentation.data_file import read_data_file
from trainer.segmentation.patch_set import PatchSet, write_patch_set

PX = 32
COLOURS = np.array([(20, 30, 90, 10), (30, 80, 30, 160), (120, 160, 80, 180), (150, 140, 140, 110)])


def scene(height: int, width: int, seed: int = 0) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """uint8 pixels (4, y, x) and codes 1 to 4 (y, x), in fields of 8 px, under noise."""
    rng = np.random.default_rng(seed)
    fields = rng.integers(0, 4, (-(-height // 8), -(-width // 8)))
    codes = np.kron(fields, np.ones((8, 8), int))[:height, :width]
    pixels = COLOURS[codes].transpose(2, 0, 1) + rng.normal(0, 5, (4, height, width))
    return pixels.clip(1, 255).astype(np.uint8), (codes + 1).astype(np.uint8)


def write_raster(
    path: Path,
    values: NDArray[Any],
    west: float = 500_000,
    north: float = 4_000_000,
    gsd: float = 1.0,
    crs: str = "EPSG:26917",
    **options: Any,
) -> Path:
    """A GeoTIFF of values (band, y, x) or (y, x)."""
    bands = values if values.ndim == 3 else values[None]
    profile = {"driver": "GTiff", "count": len(bands), "height": bands.shape[1], "width": bands.shape[2]}
    transform = from_origin(west, north, gsd, gsd)
    with rasterio.open(path, "w", **profile, dtype=bands.dtype, crs=crs, transform=transform, **options) as file:
        file.write(bands)
    return path


def write_data(folder: Path, **content: Any) -> Path:
    """A data file."""
    path = folder / "data.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def made_up_patches(folder: Path, places: int = 3, per_place: int = 4) -> PatchSet:
    """Patches of PX px at two dates: the last place is val, the others train."""
    sources = []
    for place in range(places):
        for k in range(per_place):
            pixels, codes = scene(PX, PX, 10 * place + k)
            later = (pixels * 0.9).astype(np.uint8)
            np.savez(folder / f"place-{place}-{k}.npz", early=pixels, late=later, labels=codes)
        sources.append(
            {
                "files": f"place-{place}-*.npz",
                "images": {"early": "2011", "late": "2014"},
                "labels": "labels",
                "place": f"place {place}",
                "split": "val" if place == places - 1 else "train",
            }
        )
    return write_patch_set(read_data_file(write_data(folder, patches=sources)), folder / "set", 4, 1.0, PX)
