"""Writes the ground truth of generated rasters: a square per chip, and land cover in the form of NLCD."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from math import ceil, floor
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyogrio
import rasterio
import shapely
from numpy.typing import NDArray
from rasterio.enums import Interleaving, Resampling
from rasterio.errors import RasterioError
from rasterio.transform import Affine
from rasterio.warp import reproject, transform_bounds

from plugin.engine.api.errors import OutputError
from plugin.engine.api.grid import Bounds, Chip, ChipGrid
from plugin.engine.api.owned_folder import staged_file

NLCD_CRS = "EPSG:5070"
NLCD_PIXEL_M = 30.0
NLCD_OFFSET_M = 15.0  # NLCD's pixel edges lie at 15 + 30 k m in EPSG:5070

# NLCD's codes and legend colours, 2011 edition; 0 is no data.
NLCD_COLOURS = {
    0: (0, 0, 0),
    11: (71, 107, 160),
    21: (221, 201, 201),
    22: (216, 147, 130),
    23: (237, 0, 0),
    24: (170, 0, 0),
    31: (178, 173, 163),
    41: (104, 170, 99),
    42: (28, 99, 48),
    43: (181, 201, 142),
    52: (204, 186, 124),
    71: (226, 226, 193),
    81: (219, 216, 61),
    82: (170, 112, 40),
    90: (186, 216, 234),
    95: (112, 163, 186),
}

# The code that a chip of a class gets.
CLASS_TO_NLCD = {
    "water": 11,
    "developed": 23,
    "barren": 31,
    "forest": 42,
    "shrub": 52,
    "herbaceous": 71,
    "cultivated": 82,
}


@contextmanager
def atomic_path(path: Path) -> Iterator[Path]:
    """Yields a temporary path to write to, which is renamed to `path` if the block succeeds and removed if it fails.

    Raises OutputError if the folder or the file cannot be written, or the disk is full.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with staged_file(path) as draft:
            yield draft
            if path.suffix != ".gpkg":
                check_geotiff_blocks(draft)
    except (OSError, RasterioError, pyogrio.errors.DataSourceError) as error:
        reason = str(error) if len(str(error)) < 200 else "GDAL gave up"
        raise OutputError(
            "truth-not-written",
            "{path} cannot be written ({reason}); choose another folder or make room.",
            path=path,
            reason=reason,
        ) from error


def check_geotiff_blocks(path: Path) -> None:
    """Raises OSError where a GeoTIFF lacks a block: on a full disk GDAL closes such a file without an error."""
    size = path.stat().st_size
    with rasterio.open(path) as raster:
        bands = raster.indexes if raster.interleaving is Interleaving.band else (1,)
        for band in bands:
            for (row, column), _ in raster.block_windows(band):
                offset = raster.get_tag_item(f"BLOCK_OFFSET_{column}_{row}", "TIFF", bidx=band)
                length = raster.get_tag_item(f"BLOCK_SIZE_{column}_{row}", "TIFF", bidx=band)
                if not offset or not length or int(offset) + int(length) > size:
                    raise OSError(f"block {column}, {row} is missing, the disk may be full")


def write_truth(path: Path, grid: ChipGrid, chips: Sequence[Chip], columns: Mapping[str, pa.Array]) -> None:
    """Write the layer `truth`: a square per chip with col, row and `columns` (each as long as `chips`)."""
    corners = np.array([grid.bounds(chip) for chip in chips], np.float64).reshape(-1, 4)
    table = pa.table(
        {
            "col": pa.array([chip.col for chip in chips], pa.int32()),
            "row": pa.array([chip.row for chip in chips], pa.int32()),
            **columns,
            "geometry": pa.array(list(shapely.to_wkb(shapely.box(*corners.T))), pa.binary()),
        }
    )
    with atomic_path(path) as draft:
        pyogrio.write_arrow(
            table, draft, layer="truth", driver="GPKG", geometry_name="geometry", geometry_type="Polygon", crs=grid.crs
        )


def nlcd_grid(extent: Bounds, crs: str) -> tuple[Affine, int, int]:
    """Transform, width and height of the raster of NLCD's pixels that covers `extent`."""
    west, south, east, north = transform_bounds(crs, NLCD_CRS, *extent, densify_pts=21)
    left = floor((west - NLCD_OFFSET_M) / NLCD_PIXEL_M)
    right = ceil((east - NLCD_OFFSET_M) / NLCD_PIXEL_M)
    bottom = floor((south - NLCD_OFFSET_M) / NLCD_PIXEL_M)
    top = ceil((north - NLCD_OFFSET_M) / NLCD_PIXEL_M)
    origin_x, origin_y = NLCD_OFFSET_M + NLCD_PIXEL_M * left, NLCD_OFFSET_M + NLCD_PIXEL_M * top
    return Affine(NLCD_PIXEL_M, 0, origin_x, 0, -NLCD_PIXEL_M, origin_y), right - left, top - bottom


def write_nlcd(path: Path, codes: NDArray[np.uint8], transform: Affine, crs: str, resampling: Resampling) -> None:
    """Write `codes` as a 30 m raster of NLCD codes in EPSG:5070, 0 outside of them.

    codes:      (y, x), pixels of any size in `crs`, at `transform`
    resampling: `nearest` takes the code at a pixel's centre, `mode` the most frequent one in it
    """
    height, width = codes.shape
    extent = Bounds(*rasterio.transform.array_bounds(height, width, transform))
    lattice, columns, rows = nlcd_grid(extent, crs)
    mapped = np.zeros((rows, columns), np.uint8)
    reproject(
        codes,
        mapped,
        src_transform=transform,
        src_crs=crs,
        dst_transform=lattice,
        dst_crs=NLCD_CRS,
        resampling=resampling,
        src_nodata=0,
        dst_nodata=0,
        tolerance=0,  # GDAL's usual eighth of a source pixel would be 28 m here
    )
    profile = {"driver": "GTiff", "dtype": "uint8", "count": 1, "width": columns, "height": rows, "nodata": 0}
    with (
        atomic_path(path) as draft,
        rasterio.open(draft, "w", crs=NLCD_CRS, transform=lattice, compress="deflate", tiled=True, **profile) as raster,
    ):
        raster.write(mapped, 1)
        raster.write_colormap(1, {code: (*colour, 255) for code, colour in NLCD_COLOURS.items()})
        raster.set_band_description(1, "NLCD land cover")
