"""Expected calibration error: how far probabilities are from the share of answers that are right."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

BINS = 10  # of confidence, of equal width


def bin_by_confidence(probabilities: Floats, truth: NDArray[np.int64]) -> Floats:
    """(n, bin, 3): 1, confidence and correctness (0 or 1) in the bin of the chip's confidence, zeros in other bins.

    Its sum over any set of chips determines their calibration error (`ece_from_bins`).
    """
    confidence, correct = probabilities.max(axis=1), probabilities.argmax(axis=1) == truth
    rows = np.zeros((len(truth), BINS, 3))
    bin_index = np.minimum((confidence * BINS).astype(int), BINS - 1)
    rows[np.arange(len(truth)), bin_index] = np.stack([np.ones(len(truth)), confidence, correct], axis=1)
    return rows


def ece_from_bins(sums: Floats) -> Floats:
    """Expected calibration error (Naeini et al. 2015, Guo et al. 2017) from bin sums: (…, bin, 3) -> (…).

    sums: of `bin_by_confidence` over any chips
    """
    return np.asarray(np.abs(sums[..., 2] - sums[..., 1]).sum(axis=-1) / sums[..., 0].sum(axis=-1))


def expected_calibration_error(probabilities: Floats, truth: NDArray[np.int64]) -> float:
    """Expected calibration error: mean |accuracy - confidence| of the most probable class, in BINS of equal width."""
    return float(ece_from_bins(bin_by_confidence(probabilities, truth).sum(axis=0)))
