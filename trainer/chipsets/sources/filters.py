"""Filters for useless chips: too little imagery, blank, or white (cloud, overexposure), judged by pixels alone."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

WHITE_LEVEL = 250  # a pixel with all bands at or above it counts as white: cloud, or overexposed


@dataclass(frozen=True)
class ChipFilter:
    """Thresholds that a chip must meet.

    min_valid:    least share of the chip with imagery
    min_labelled: least share of the chip with labels
    min_contrast: least standard deviation of its grey levels (mean of the bands, 0..255); below it the chip is blank
    max_white:    largest share of pixels at or above WHITE_LEVEL
    """

    min_valid: float
    min_labelled: float
    min_contrast: float
    max_white: float

    def rejection_reasons(self, valid: NDArray[np.float32], pixels: NDArray[np.uint8]) -> list[str]:
        """The reason to reject each chip, "" for chips that pass. valid: (n,), pixels: (n, band, y, x)."""
        return [self._rejection_reason(float(share), each) for share, each in zip(valid, pixels)]

    def _rejection_reason(self, valid: float, pixels: NDArray[np.uint8]) -> str:
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
