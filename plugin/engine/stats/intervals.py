"""Chips held out, and how sure a share of right ones is: what an accuracy that is told rests on."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

import numpy as np
from numpy.typing import NDArray


def wilson_interval(right: int, of: int, z: float = 1.96) -> tuple[float, float]:
    """The 95% interval of a share (Wilson 1927)."""
    share, spread = right / of, z * z / of
    centre = (share + spread / 2) / (1 + spread)
    half = z * sqrt(share * (1 - share) / of + spread / (4 * of)) / (1 + spread)
    return max(0.0, centre - half), min(1.0, centre + half)


def assign_folds(places: Sequence[str], folds: int) -> NDArray[np.int64]:
    """A part (n,) for each chip, no place in two parts: largest places first, each to the part with fewest chips."""
    names, at, counts = np.unique(np.asarray(places, str), return_inverse=True, return_counts=True)
    part_of, sizes = np.zeros(len(names), np.int64), np.zeros(min(folds, len(names)), np.int64)
    for place in np.argsort(-counts, kind="stable"):
        part_of[place] = sizes.argmin()
        sizes[part_of[place]] += counts[place]
    return np.asarray(part_of[at])
