"""How well probabilities match the shares of classes in a chip: for mixed chips there is no one right class.

Soft accuracy is the part of a chip that prediction and truth have in common, sum of min(p, s): 1 minus the Bray-Curtis
dissimilarity (Bray & Curtis 1957) of two rows that sum to 1. Divergence is Kullback & Leibler's (1951): cross-entropy
less the entropy of the shares, so that a perfect answer has 0.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from plugin.engine.stats.bootstrap import Clusters, Floats

from .classification_metrics import LabelledPredictions

_MIN_PROBABILITY = 1e-12


def share_metrics(labels: LabelledPredictions, clusters: Clusters) -> dict[str, Any]:
    """Figures of all columns together, and the regression of found on true shares for each column."""
    found, true = labels.probabilities, labels.shares
    spoken = np.where((true[:, ~labels.known] > 0).any(axis=1), np.nan, 1.0)  # no share of what the model cannot name
    cross = -(true * np.log(np.clip(found, _MIN_PROBABILITY, 1))).sum(axis=1)
    entropy = -(true * np.log(np.clip(true, _MIN_PROBABILITY, 1))).sum(axis=1)
    return {
        "chips": len(true),
        "mean_absolute_error": clusters.mean(np.abs(found - true).mean(axis=1)).to_json(),
        "soft_accuracy": clusters.mean(np.minimum(found, true).sum(axis=1), share=True).to_json(),
        "cross_entropy": clusters.mean(cross * spoken).to_json(),
        "divergence": clusters.mean((cross - entropy) * spoken).to_json(),
        "per_class": _per_class(labels, clusters),
    }


def _per_class(labels: LabelledPredictions, clusters: Clusters) -> list[dict[str, Any]]:
    found, true = labels.probabilities, labels.shares
    sums = clusters.sums(
        np.stack([np.ones_like(true), true, found, true**2, found**2, true * found, np.abs(found - true)], axis=2)
    )
    figures = {
        "mean_share": clusters.estimates(sums, lambda each: each[..., 1] / each[..., 0]),
        "mean_found": clusters.estimates(sums, lambda each: each[..., 2] / each[..., 0]),
        "bias": clusters.estimates(sums, lambda each: (each[..., 2] - each[..., 1]) / each[..., 0]),
        "mean_absolute_error": clusters.estimates(sums, lambda each: each[..., 6] / each[..., 0]),
        "rmse": clusters.estimates(sums, lambda each: np.sqrt(np.maximum(_squared_error(each) / each[..., 0], 0))),
        "slope": clusters.estimates(sums, _slope),
        "r2": clusters.estimates(sums, _r_squared),
    }
    return [
        {"name": name, **{figure: estimates[k].to_json() for figure, estimates in figures.items()}}
        for k, name in enumerate(labels.names)
    ]


def _squared_error(sums: Floats) -> Floats:
    """Sum of (found - true)²."""
    return np.asarray(sums[..., 3] + sums[..., 4] - 2 * sums[..., 5])


def _total_variation(sums: Floats) -> Floats:
    """Sum of (true - its mean)²; NaN where the share is the same everywhere."""
    spread = sums[..., 3] - sums[..., 1] ** 2 / sums[..., 0]
    return np.asarray(np.where(spread > 1e-9 * sums[..., 0], spread, np.nan))


def _slope(sums: Floats) -> Floats:
    """Of the least-squares line of found on true shares; 1 is right, less is too cautious."""
    return np.asarray((sums[..., 5] - sums[..., 1] * sums[..., 2] / sums[..., 0]) / _total_variation(sums))


def _r_squared(sums: Floats) -> Floats:
    """1 - squared errors / spread: how much better than the mean share everywhere; below 0 is worse than that."""
    return np.asarray(1 - _squared_error(sums) / _total_variation(sums))
