"""Land-cover maps of pixels as Landchip writes them, made up chip by chip.

python -m tests.data.cover_maps FOLDER     writes two of the ground of tests/data/changed_land.py
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import rasterio
from affine import Affine
from numpy.typing import NDArray

from plugin.engine.api.classes import LandClass
from plugin.engine.api.grid import ChipGrid
from plugin.engine.outputs.cog import TAG
from plugin.engine.outputs.metadata import MapMetadata
from plugin.engine.segment.product import landcover_product
from tests.data import codes
from tests.data.changed_land import COLS, CRS, ROWS

PIXEL = 8  # metres; 28 to a chip's side
PX = 224 // PIXEL
COVERS = ("water", "trees", "herbaceous", "impervious")
COLOURS = ("#0000ff", "#008000", "#80ff80", "#806060")


def chip_pixels(shares: Mapping[str, float], names: Sequence[str] = COVERS) -> NDArray[np.uint8]:
    """(PX, PX): numbers of the classes from 1, north to south; what is left of the chip is no data."""
    values = np.zeros(PX * PX, np.uint8)
    first = 0
    for name, share in shares.items():
        last = first + round(share * PX * PX)
        values[first:last] = names.index(name) + 1
        first = last
    return values.reshape(PX, PX)


def write_cover(
    path: Path, chips: Sequence[Sequence[Mapping[str, float]]], crs: str, names: Sequence[str] = COVERS
) -> Path:
    """A map of rows of chips, north to south, whose south-west corner is the origin of the CRS."""
    pixels = np.block([[chip_pixels(each, names) for each in row] for row in chips])
    transform = Affine(PIXEL, 0, 0, 0, -PIXEL, len(chips) * 224)
    codes.write(path, pixels, crs, transform)
    state(path, names, crs)
    return path


def state(path: Path, names: Sequence[str], crs: str, pixel_m: float = PIXEL) -> None:
    """Writes into a raster what a land-cover map states of itself."""
    classes = [LandClass(name, "", COLOURS[k % len(COLOURS)]) for k, name in enumerate(names)]
    metadata = MapMetadata(landcover_product(classes), ChipGrid(crs, pixel_m), "Land cover, made up")
    with rasterio.open(path, "r+") as file:
        file.update_tags(**{TAG: metadata.to_text()})


def write(folder: Path) -> None:
    """cover_now.tif and cover_then.tif of the ground of changed_land.py: woods in the west, a town in the east."""
    wood, town = {"trees": 1.0}, {"trees": 0.3, "herbaceous": 0.3, "impervious": 0.4}
    write_cover(folder / "cover_now.tif", [[wood] * 20 + [town] * 20] * ROWS, CRS)
    write_cover(folder / "cover_then.tif", [[wood] * COLS] * ROWS, CRS)


if __name__ == "__main__":
    write(Path(sys.argv[1]))
