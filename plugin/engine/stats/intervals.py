"""Confidence intervals of a share of correct answers."""

from __future__ import annotations


def wilson_interval(correct: int, n: int) -> tuple[float, float]:
    """The 95% interval of the share correct / n, for n independent chips, n above 0 (Wilson 1927, JASA 22, 209-212)."""
    from scipy.stats import binomtest  # half a second to import: not for a caller that needs no interval

    interval = binomtest(correct, n).proportion_ci(confidence_level=0.95, method="wilson")
    return float(interval.low), float(interval.high)
