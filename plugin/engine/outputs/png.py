"""Pictures as the bytes of a PNG file."""

from __future__ import annotations

import numpy as np
import rasterio
from numpy.typing import NDArray
from rasterio.io import MemoryFile


def encode_png(picture: NDArray[np.uint8]) -> bytes:
    """(3, y, x), red, green and blue, or (4, y, x) with alpha."""
    count, height, width = picture.shape
    transform = rasterio.transform.from_bounds(0, 0, width, height, width, height)  # or GDAL warns that there is none
    profile = {"driver": "PNG", "count": count, "height": height, "width": width, "dtype": "uint8"}
    with rasterio.Env(GDAL_PAM_ENABLED="NO"), MemoryFile(ext=".png") as file:
        with file.open(**profile, transform=transform, ZLEVEL=1) as dataset:
            dataset.write(picture)
        return bytes(file.read())
