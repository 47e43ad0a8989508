"""Write the West Virginia patches of the data folder as GeoTIFFs: NAIP of two years and NLCD of the same ground.

    python -m scripts.imagery.write_patches FOLDER

Writes naip_2011_<n>.tif and naip_2014_<n>.tif (1 m, RGBN, EPSG:26917) for each of the 16 patches, nlcd_2016.tif with
the NLCD codes of all of them, and quads.gpkg with a square around each that names its quadrangle. The positions are
artificial, because the arrays have no georeference: each patch is centred on a chip of 224 m, in a block of its own.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pyarrow as pa
import pyogrio
import rasterio
import shapely
from numpy.typing import NDArray
from rasterio.transform import from_origin

from plugin.engine.api.errors import LandchipError, RasterError
from plugin.engine.api.grid import CHIP_SIZE_M, Chip, ChipGrid
from scripts.imagery.ground_truth import atomic_path
from trainer.default.data_folder import data_folder

CRS = "EPSG:26917"
YEARS = {"naip2011": "2011", "naip2014": "2014"}  # in August and in October
FIRST_CHIP = Chip(2144, 18304)  # the chip in the first patch: on the corner of a block, like all that follow
COLUMNS = 4  # patches from west to east
STEP_CHIPS = 16  # chips from one to the next: each has a block of its own
SIDE_PX = 256
MARGIN_M = (SIDE_PX - CHIP_SIZE_M) / 2


class NaipPatch(NamedTuple):
    """A patch: its quadrangle, the chip at its centre, and its pixels."""

    quad: str
    chip: Chip
    naip: dict[str, NDArray[np.uint8]]  # year -> (band, y, x)
    nlcd: NDArray[np.uint8]  # (y, x)

    @property
    def corner(self) -> tuple[float, float]:
        """West and north edge, metres."""
        bounds = ChipGrid(CRS).bounds(self.chip)
        return bounds.west - MARGIN_M, bounds.north + MARGIN_M


def read_patches(data: Path) -> list[NaipPatch]:
    """The patches of the data folder, each with a position. Raises RasterError if there are none."""
    patches = []
    for n, path in enumerate(sorted((data / "patches").glob("*.npz"))):
        chip = Chip(FIRST_CHIP.col + STEP_CHIPS * (n % COLUMNS), FIRST_CHIP.row - STEP_CHIPS * (n // COLUMNS))
        quad = path.stem.split("-m_")[1].split("_")[0]
        with np.load(path) as arrays:
            naip = {year: arrays[key].astype(np.uint8) for key, year in YEARS.items()}
            patches.append(NaipPatch(quad, chip, naip, arrays["nlcd"].astype(np.uint8)))
    if not patches:
        raise RasterError(
            "data-without-patches",
            "{folder} holds no patches; name the data folder with --data or LANDCHIP_DATA.",
            folder=data,
        )
    return patches


def write_patches(folder: Path, patches: Sequence[NaipPatch]) -> None:
    """Write all rasters and quads.gpkg."""
    folder.mkdir(parents=True, exist_ok=True)
    for n, patch in enumerate(patches):
        for year, pixels in patch.naip.items():
            _write_geotiff(folder / f"naip_{year}_{n:02d}.tif", pixels, patch.corner, photometric="rgb", alpha="no")
    west = min(patch.corner[0] for patch in patches)
    north = max(patch.corner[1] for patch in patches)
    width = round(max(patch.corner[0] for patch in patches) - west) + SIDE_PX
    height = round(north - min(patch.corner[1] for patch in patches)) + SIDE_PX
    codes = np.zeros((1, height, width), np.uint8)
    for patch in patches:
        left, top = round(patch.corner[0] - west), round(north - patch.corner[1])
        codes[0, top : top + SIDE_PX, left : left + SIDE_PX] = patch.nlcd
    _write_geotiff(folder / "nlcd_2016.tif", codes, (west, north), nodata=0)
    _write_quads(folder / "quads.gpkg", patches)


def _write_geotiff(path: Path, pixels: NDArray[np.uint8], corner: tuple[float, float], **options: object) -> None:
    bands, height, width = pixels.shape
    size = {"count": bands, "height": height, "width": width, "dtype": "uint8"}
    georeference = {"crs": CRS, "transform": from_origin(*corner, 1, 1)}
    layout = {"tiled": True, "blockxsize": 256, "blockysize": 256, "compress": "deflate"}
    with (
        atomic_path(path) as draft,
        rasterio.open(draft, "w", driver="GTiff", **size, **georeference, **layout, **options) as raster,
    ):
        raster.write(pixels)


def _write_quads(path: Path, patches: Sequence[NaipPatch]) -> None:
    """A square around each patch that names its quadrangle."""
    corners = np.array([patch.corner for patch in patches])
    squares = shapely.box(corners[:, 0], corners[:, 1] - SIDE_PX, corners[:, 0] + SIDE_PX, corners[:, 1])
    table = pa.table(
        {"NAME": [patch.quad for patch in patches], "geometry": pa.array(list(shapely.to_wkb(squares)), pa.binary())}
    )
    with atomic_path(path) as draft:
        pyogrio.write_arrow(
            table, draft, layer="quads", driver="GPKG", geometry_name="geometry", geometry_type="Polygon", crs=CRS
        )


def main(arguments: Sequence[str] | None = None) -> int:
    """Returns 0, or 2 for bad input after one sentence on standard error."""
    parser = argparse.ArgumentParser("write_patches", description=__doc__)
    parser.add_argument("folder", type=Path, help="where to write")
    parser.add_argument("--data", type=Path, default=data_folder(), help="data folder (LANDCHIP_DATA; ../shared/data)")
    options = parser.parse_args(arguments)
    try:
        patches = read_patches(options.data)
        write_patches(options.folder, patches)
    except LandchipError as error:
        print(f"write_patches: {error}", file=sys.stderr)
        return 2
    print(f"{options.folder}: {len(patches)} patches of {len(YEARS)} years, nlcd_2016.tif and quads.gpkg")
    return 0


if __name__ == "__main__":
    sys.exit(main())
