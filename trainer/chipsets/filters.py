"""Chips that show nothing: blank ones and white ones (clouds, overexposure), told by their pixels alone."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

WHITE_LEVEL = 250  # all bands of a pixel at or above it: cloud, or overexposed


@dataclass(frozen=True)
class ChipFilter:
    """What a chip must have to stay.

    min_valid:    share of it with imagery
    min_labelled: share of it with labels
    min_contrast: standard deviation of its grey levels (mean of the bands), 0..255; less is blank
    max_white:    share of its pixels that are WHITE
    """

    min_valid: float
    min_labelled: float
    min_contrast: float
    max_white: float

    def reasons(self, valid: NDArray[np.float32], pixels: NDArray[np.uint8]) -> list[str]:
        """Why each chip goes, "" for those that stay. valid: (n,), pixels: (n, band, y, x)."""
        return [self._reason(float(share), each) for share, each in zip(valid, pixels)]

    def _reason(self, valid: float, pixels: NDArray[np.uint8]) -> str:
        if valid < self.min_valid:
            return f"imagery on less than {self.min_valid:.0%} of the chip"
        if float((pixels.min(axis=0) >= WHITE_LEVEL).mean()) > self.max_white:
            return f"white on more than {self.max_white:.0%} of the chip"
        if contrast(pixels) < self.min_contrast:
            return f"blank: contrast below {self.min_contrast:g}"
        return ""


def contrast(pixels: NDArray[np.uint8]) -> float:
    """Standard deviation of a chip's grey levels (mean of the bands). pixels: (band, y, x)."""
    return float(pixels.sum(axis=0, dtype=np.uint16).std() / len(pixels))
