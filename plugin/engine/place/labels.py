"""Labels of chips from a land-cover raster: shares of a model's classes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..contract.contract import Contract
from ..landcover.shares import ClassShares

MIN_VALID = 0.9  # of a chip's area must have a label
MAX_UNKNOWN = 0.1  # of a chip's labelled area may be of a class that the model does not have


class ChipLabels(NamedTuple):
    """Labels of n chips.

    shares:  (n, class) of the model's classes; rows sum to 1, or to 0 where none of them is there
    weights: (n,), 1 for a chip of a single class, less for a mixed one: the sum of the squared shares (Simpson 1949,
             Measurement of diversity, Nature 163, 688)
    usable:  (n,), whether the chip can be learnt from
    """

    shares: NDArray[np.float64]
    weights: NDArray[np.float64]
    usable: NDArray[np.bool_]

    def subset(self, rows: NDArray[np.int64]) -> ChipLabels:
        return ChipLabels(self.shares[rows], self.weights[rows], self.usable[rows])


def chip_labels(cover: ClassShares, cover_classes: Sequence[str], model_classes: Sequence[str]) -> ChipLabels:
    """Labels from the shares of a raster's classes; a class is the model's where their names are equal."""
    shares = np.zeros((len(cover.valid), len(model_classes)))
    for column, name in enumerate(cover_classes):
        if name in model_classes:
            shares[:, model_classes.index(name)] += cover.shares[:, column]
    known = shares.sum(axis=1)
    usable = (cover.valid >= MIN_VALID) & (known >= 1 - MAX_UNKNOWN)
    shares /= np.where(known > 0, known, 1)[:, None]
    return ChipLabels(shares, np.square(shares).sum(axis=1), usable)


def group_columns(contract: Contract) -> NDArray[np.float64]:
    """(class, group) of 0 and 1: the group of each of a model's classes."""
    names = [each.name for each in contract.groups]
    return np.eye(len(names))[[names.index(each.group) for each in contract.classes]]
