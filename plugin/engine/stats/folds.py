"""Folds of a cross-validation that keep all chips of a place together."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray


def assign_folds(places: Sequence[str], folds: int) -> NDArray[np.int64]:
    """The fold (n,) of each chip, 0 to at most `folds` - 1, none empty; all chips of a place are in one fold.

    places: the name of each chip's place

    Places are assigned by their number of chips, largest first, each to the fold with the fewest chips so far.
    """
    names, at, counts = np.unique(np.asarray(places, str), return_inverse=True, return_counts=True)
    fold_of, sizes = np.zeros(len(names), np.int64), np.zeros(min(folds, len(names)), np.int64)
    for place in np.argsort(-counts, kind="stable"):
        fold_of[place] = sizes.argmin()
        sizes[fold_of[place]] += counts[place]
    return np.asarray(fold_of[at])
