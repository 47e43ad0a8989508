"""A chip as a picture: the red, green and blue pixels that the model receives."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..contract.mlm_fields import VISIBLE

DARK, BRIGHT = 2, 98  # percentiles of a 16-bit chip that become black and white, as in QGIS's cumulative count cut


def to_rgb8(pixels: NDArray[Any], bands: Sequence[str]) -> NDArray[np.uint8]:
    """(band, y, x) -> (3, y, x) uint8: red, green and blue; three times the first band where one of them is missing.

    bands: names of the bands of `pixels`

    8-bit pixels stay unchanged. 16-bit ones are stretched, with the same limits for all bands, which keeps the hue.
    """
    order = [bands.index(each) for each in VISIBLE] if set(VISIBLE) <= set(bands) else [0, 0, 0]
    chosen: NDArray[Any] = pixels[order]
    if chosen.dtype == np.uint8:
        return chosen
    dark, bright = np.percentile(chosen, (DARK, BRIGHT))
    stretched = np.clip((chosen - dark) / max(bright - dark, 1.0) * 255, 0, 255)
    return np.asarray(stretched.round(), np.uint8)
