"""The shift of colour between two images of one ground, and its removal.

Sun, season, haze and processing give a year's images other colours than the next year's, and a network that errs on one
of them errs alike on all of its chips: such errors look like change. Each band of the earlier image is given the mean
and standard deviation that the chips which did not change have in the later one (relative radiometric normalisation by
pseudo-invariant features: Schott, Salvaggio and Volchok 1988, doi:10.1016/0034-4257(88)90116-2).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

MIN_CHIPS = 12  # unchanged chips of a pair of images, from which a shift is estimated
MAX_GAIN = 2.5  # and its inverse is the least: a shift beyond it is no shift of colour


@dataclass(frozen=True)
class BandMoments:
    """Mean and standard deviation (band,) of pixels, and the mean of each chip (n, band)."""

    mean: NDArray[np.float64]
    deviation: NDArray[np.float64]
    chip_means: NDArray[np.float64]


def band_moments(pixels: NDArray[Any]) -> BandMoments:
    """pixels: (n, band, y, x)"""
    values = pixels.astype(np.float64)
    return BandMoments(values.mean(axis=(0, 2, 3)), values.std(axis=(0, 2, 3)), values.mean(axis=(2, 3)))


@dataclass(frozen=True)
class ColourShift:
    """A line for each band, from the earlier image's pixel values to the later one's.

    gain, offset: (band,)
    chips:        number of unchanged chips that it is estimated from
    remaining:    mean over chips and bands of the absolute difference of the chips' mean values, before and after it
    """

    gain: NDArray[np.float64]
    offset: NDArray[np.float64]
    chips: int
    remaining: tuple[float, float]

    def apply(self, pixels: NDArray[Any]) -> NDArray[Any]:
        """Pixels (n, band, y, x) of the earlier image in the later one's colours, of the same type."""
        moved = pixels * self.gain[:, None, None].astype(np.float32) + self.offset[:, None, None].astype(np.float32)
        clipped: NDArray[Any] = np.clip(np.rint(moved), 0, np.iinfo(pixels.dtype).max).astype(pixels.dtype)
        return clipped

    def to_json(self, before: str, after: str, bands: tuple[str, ...]) -> dict[str, Any]:
        """before, after: names of the images"""
        return {
            "before": before,
            "after": after,
            "chips": self.chips,
            "bands": {
                name: {"gain": round(float(gain), 4), "offset": round(float(offset), 2)}
                for name, gain, offset in zip(bands, self.gain, self.offset)
            },
            "difference": {"before": round(self.remaining[0], 2), "after": round(self.remaining[1], 2)},
        }


def estimate_shift(before: NDArray[Any], now: NDArray[Any], fills: Mapping[int, int]) -> ColourShift | None:
    """The shift between the unchanged chips of two images; None from too few, or where no line serves.

    before, now: (n, band, y, x), the same chips in both
    fills:       index of each band that an image may lack -> the value that fills it; filled chips do not count, nor
                 a band without others
    """
    if len(before) < MIN_CHIPS:
        return None
    a, b = band_moments(before), band_moments(now)
    gain = np.divide(b.deviation, a.deviation, out=np.ones_like(a.deviation), where=a.deviation > 0)
    offset = b.mean - gain * a.mean
    for band, value in fills.items():
        filled = np.logical_or(*((each[:, band] == value).all(axis=(1, 2)) for each in (before, now)))
        if filled.any():
            part = estimate_shift(before[~filled][:, [band]], now[~filled][:, [band]], {})
            gain[band], offset[band] = (part.gain[0], part.offset[0]) if part else (1.0, 0.0)
    if not ((gain > 1 / MAX_GAIN) & (gain < MAX_GAIN)).all():
        return None
    remaining = (np.abs(a.chip_means - b.chip_means), np.abs(a.chip_means * gain + offset - b.chip_means))
    return ColourShift(gain, offset, len(before), (float(remaining[0].mean()), float(remaining[1].mean())))
