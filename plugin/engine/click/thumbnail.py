"""A chip as a picture: its red, green and blue as the model sees them, in a PNG file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import rasterio
from numpy.typing import NDArray
from rasterio.io import MemoryFile

from ..api.grid import Bounds
from ..contract.mlm_fields import VISIBLE

DARK, BRIGHT = 2, 98  # percentiles of a 16-bit chip that become black and white, as QGIS stretches imagery


def to_rgb8(pixels: NDArray[Any], bands: Sequence[str]) -> NDArray[np.uint8]:
    """(band, y, x) -> (3, y, x), 8 bits: red, green and blue; the first band in all three where one is missing.

    8-bit pixels stay as they are. Those of 16 bits are stretched, all bands alike, so that colours keep their tone.
    """
    order = [bands.index(each) for each in VISIBLE] if set(VISIBLE) <= set(bands) else [0, 0, 0]
    chosen: NDArray[Any] = pixels[order]
    if chosen.dtype == np.uint8:
        return chosen
    dark, bright = np.percentile(chosen, (DARK, BRIGHT))
    stretched = np.clip((chosen - dark) / max(bright - dark, 1.0) * 255, 0, 255)
    return np.asarray(stretched.round(), np.uint8)


def encode_png(picture: NDArray[np.uint8], bounds: Bounds) -> bytes:
    """A PNG file of (3, y, x); `bounds` only keep GDAL from warning that a picture has no place."""
    _, height, width = picture.shape
    place = rasterio.transform.from_bounds(*bounds, width, height)
    profile = {"driver": "PNG", "count": 3, "height": height, "width": width, "dtype": "uint8", "transform": place}
    with rasterio.Env(GDAL_PAM_ENABLED="NO"), MemoryFile(ext=".png") as file:
        with file.open(**profile, ZLEVEL=1) as opened:
            opened.write(picture)
        return bytes(file.read())
