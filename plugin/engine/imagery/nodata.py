"""Pixel values that mean no imagery: what file and user state, as closed ranges of a pixel type."""

from __future__ import annotations

from math import ceil, floor
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..api.errors import RasterError
from ..api.requests.raster_input import NodataRanges

IntRanges = tuple[tuple[int, int], ...]  # closed, ascending, not adjacent


def nodata_ranges(
    file_value: float | None, replaced: NodataRanges | None, added: NodataRanges, tolerance: float, dtype: str
) -> IntRanges:
    """The ranges of pixel values that mean no imagery.

    file_value: the file's own nodata value; None where it has none or it is not to be used
    replaced:   stated by the user instead of the file's value; None keeps that
    added:      stated by the user besides
    tolerance:  widens each range at both ends
    dtype:      "uint8" or "uint16"; a range that holds no value of it is left out

    Raises RasterError where `replaced` holds no value of the pixel type.
    """
    own = () if file_value is None or not np.isfinite(file_value) else ((file_value, file_value),)
    stated = _within(own if replaced is None else replaced, dtype)
    if replaced and not stated:
        raise RasterError(
            "nodata-impossible",
            "The nodata value {nodata:g} cannot occur in {dtype} pixels: give one that can.",
            nodata=replaced[0][0],
            dtype=dtype,
        )
    stated += _within(added, dtype)
    return _merged(_within(tuple((low - tolerance, high + tolerance) for low, high in stated), dtype))


def single_value(ranges: IntRanges, alpha: int) -> int | None:
    """The one nodata value, where the ranges are one and GDAL can apply it: not beside an alpha band, which it takes
    instead when it warps. alpha: number of the alpha band, 0 for none
    """
    is_single = len(ranges) == 1 and ranges[0][0] == ranges[0][1] and not alpha
    return ranges[0][0] if is_single else None


def is_imagery(pixels: NDArray[Any], ranges: IntRanges) -> NDArray[np.bool_]:
    """Where pixels (band, y, x) are imagery, (y, x): where no single range holds the values of all bands."""
    mask = np.ones(pixels.shape[1:], bool)
    for low, high in ranges:
        first = pixels.dtype.type(low)
        if low == high:
            mask &= (pixels != first).any(axis=0)  # comparing as floats takes 20 times as long
        else:
            mask &= (pixels - first > pixels.dtype.type(high - low)).any(axis=0)  # unsigned: below `low` it wraps
    return mask


def _within(ranges: NodataRanges, dtype: str) -> IntRanges:
    """The whole numbers of the pixel type in each range; ranges without one are left out."""
    limits = np.iinfo(dtype)
    whole = ((max(ceil(low), int(limits.min)), min(floor(high), int(limits.max))) for low, high in ranges)
    return tuple((low, high) for low, high in whole if low <= high)


def _merged(ranges: IntRanges) -> IntRanges:
    """Overlapping and adjacent ranges as one, ascending."""
    merged: list[tuple[int, int]] = []
    for low, high in sorted(ranges):
        if merged and low <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(high, merged[-1][1]))
        else:
            merged.append((low, high))
    return tuple(merged)
