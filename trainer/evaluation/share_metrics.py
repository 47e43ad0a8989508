"""Metrics of probabilities against the shares of classes in a chip: a mixed chip has no single right class.

Soft accuracy is the sum over classes of min(p, s), what prediction and truth have in common: 1 minus the Bray-Curtis
dissimilarity (Bray & Curtis 1957) of two rows that sum to 1. Divergence is Kullback & Leibler's (1951): cross-entropy
minus the entropy of the shares, so that a perfect prediction has 0.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from plugin.engine.stats.bootstrap import Clusters, Floats

from .classification_metrics import LabelledPredictions

_MIN_PROBABILITY = 1e-12


def share_metrics(predictions: LabelledPredictions, clusters: Clusters) -> dict[str, Any]:
    """Metrics over all columns, and bias, errors and the regression of predicted on true shares for each column."""
    predicted, true = predictions.probabilities, predictions.shares
    scorable = np.where(
        (true[:, ~predictions.in_model] > 0).any(axis=1), np.nan, 1.0
    )  # no share of what the model cannot name
    cross_entropy = -(true * np.log(np.clip(predicted, _MIN_PROBABILITY, 1))).sum(axis=1)
    entropy = -(true * np.log(np.clip(true, _MIN_PROBABILITY, 1))).sum(axis=1)
    return {
        "chips": len(true),
        "mean_absolute_error": clusters.mean(np.abs(predicted - true).mean(axis=1)).to_json(),
        "soft_accuracy": clusters.mean(np.minimum(predicted, true).sum(axis=1), share=True).to_json(),
        "cross_entropy": clusters.mean(cross_entropy * scorable).to_json(),
        "divergence": clusters.mean((cross_entropy - entropy) * scorable).to_json(),
        "per_class": _per_class(predictions, clusters),
    }


def _per_class(predictions: LabelledPredictions, clusters: Clusters) -> list[dict[str, Any]]:
    predicted, true = predictions.probabilities, predictions.shares
    sums = clusters.sums(
        np.stack(
            [np.ones_like(true), true, predicted, true**2, predicted**2, true * predicted, np.abs(predicted - true)],
            axis=2,
        )
    )
    metrics = {
        "mean_share": clusters.estimates(sums, lambda each: each[..., 1] / each[..., 0]),
        "mean_found": clusters.estimates(sums, lambda each: each[..., 2] / each[..., 0]),
        "bias": clusters.estimates(sums, lambda each: (each[..., 2] - each[..., 1]) / each[..., 0]),
        "mean_absolute_error": clusters.estimates(sums, lambda each: each[..., 6] / each[..., 0]),
        "rmse": clusters.estimates(sums, lambda each: np.sqrt(np.maximum(_squared_error(each) / each[..., 0], 0))),
        "slope": clusters.estimates(sums, _slope),
        "r2": clusters.estimates(sums, _r_squared),
    }
    return [
        {"name": name, **{metric: estimates[k].to_json() for metric, estimates in metrics.items()}}
        for k, name in enumerate(predictions.names)
    ]


def _squared_error(sums: Floats) -> Floats:
    """Sum of (predicted - true)²."""
    return np.asarray(sums[..., 3] + sums[..., 4] - 2 * sums[..., 5])


def _total_variation(sums: Floats) -> Floats:
    """Sum of (true - its mean)²; NaN if all true shares are equal."""
    variation = sums[..., 3] - sums[..., 1] ** 2 / sums[..., 0]
    return np.asarray(np.where(variation > 1e-9 * sums[..., 0], variation, np.nan))


def _slope(sums: Floats) -> Floats:
    """Slope of the least-squares line of predicted on true shares; 1 is right, below 1 the shares vary too little."""
    return np.asarray((sums[..., 5] - sums[..., 1] * sums[..., 2] / sums[..., 0]) / _total_variation(sums))


def _r_squared(sums: Floats) -> Floats:
    """R²: 1 - squared errors / total variation; below 0 is worse than predicting the mean share everywhere."""
    return np.asarray(1 - _squared_error(sums) / _total_variation(sums))
