"""How far probabilities can be trusted: temperature, calibration error, intervals, risk against coverage."""

from __future__ import annotations

from math import sqrt

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Numbers = NDArray[np.int64]
_GOLDEN = (sqrt(5) - 1) / 2


def softmax(logits: Floats) -> Floats:
    """Rows of logits (n, class) as probabilities."""
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=1, keepdims=True))


def log_loss(probabilities: Floats, truth: Numbers, weights: Floats | None = None) -> float:
    """Mean negative log likelihood of the true class."""
    each = -np.log(np.clip(probabilities[np.arange(len(truth)), truth], 1e-12, 1))
    return float(np.average(each, weights=weights))


def temperature(logits: Floats, truth: Numbers, weights: Floats, groups: Floats) -> float:
    """The T that makes the groups' summed softmax(logits / T) most likely (after Guo et al. 2017), between 0.05 and 20.

    logits (n, class), truth (n,) as group numbers, groups (class, group) of 0 and 1; golden-section search on log T.
    """
    low, high = np.log(0.05), np.log(20.0)

    def loss(log_t: float) -> float:
        return log_loss(softmax(logits / np.exp(log_t)) @ groups, truth, weights)

    for _ in range(40):
        left, right = high - _GOLDEN * (high - low), low + _GOLDEN * (high - low)
        if loss(left) < loss(right):
            high = right
        else:
            low = left
    return round(float(np.exp((low + high) / 2)), 4)


def calibration_error(probabilities: Floats, truth: Numbers, bins: int = 10) -> float:
    """Expected calibration error of the most probable column: |accuracy - confidence|, in bins of equal width."""
    confidence, right = probabilities.max(axis=1), probabilities.argmax(axis=1) == truth
    at = np.minimum((confidence * bins).astype(int), bins - 1)
    gaps = [abs(float(right[at == b].mean() - confidence[at == b].mean())) * (at == b).mean() for b in set(at.tolist())]
    return float(sum(gaps))


def wilson(right: int, of: int, z: float = 1.96) -> tuple[float, float]:
    """The 95% interval of a share (Wilson 1927)."""
    share, spread = right / of, z * z / of
    centre = (share + spread / 2) / (1 + spread)
    half = z * sqrt(share * (1 - share) / of + spread / (4 * of)) / (1 + spread)
    return max(0.0, centre - half), min(1.0, centre + half)


def margin(probabilities: Floats) -> Floats:
    """Largest minus second largest of each row."""
    ordered = np.sort(probabilities, axis=1)
    return np.asarray(ordered[:, -1] - ordered[:, -2])


def risk_and_coverage(probabilities: Floats, truth: Numbers, confidence: float, lead: float) -> tuple[float, float]:
    """(share wrong among the kept, share kept) where at least `confidence` and a margin of `lead` are asked for."""
    kept = (probabilities.max(axis=1) >= confidence) & (margin(probabilities) >= lead)
    wrong = probabilities.argmax(axis=1) != truth
    return (float(wrong[kept].mean()) if kept.any() else 0.0), float(kept.mean())
