"""The blocks in which a raster's pixels are stored, of a VRT those of its files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import rasterio
from rasterio.errors import RasterioError

MAX_FILES = 16  # of a VRT that are looked at
SIDECARS = (".aux.xml", ".ovr", ".msk")


def stored_block_shape(dataset: Any) -> tuple[int, int]:
    """(rows, columns) of the tiles or strips of an open raster; of a VRT the largest of its first local files.

    GDAL presents a VRT in blocks of 128 x 128 pixels, however its files are stored.
    """
    shape: tuple[int, int] = dataset.block_shapes[0]
    if dataset.driver != "VRT":
        return shape
    files = [each for each in dataset.files[1 : MAX_FILES + 1] if not each.lower().endswith(SIDECARS)]
    return max([shape, *(_shape_of_file(each) for each in files)], key=lambda each: each[0] * each[1])


def _shape_of_file(path: str) -> tuple[int, int]:
    if not Path(path).is_file():
        return 0, 0
    try:
        with rasterio.open(path) as dataset:
            shape: tuple[int, int] = dataset.block_shapes[0]
            return shape
    except (RasterioError, IndexError):
        return 0, 0  # reported when its pixels are read
