"""The linear layer on frozen features, fitted by logistic regression."""

from __future__ import annotations

import warnings
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import LogisticRegression

from ..errors import TrainingError

# Chosen by the mean group accuracy over left-out places among 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 1.
STRENGTH = 0.01
MIN_SHARE = 0.01  # of a class that a chip is an example of
ABSENT_CLASS_LOGIT = -30.0  # the logit of a class without examples


@dataclass(frozen=True)
class LinearHead:
    """weights (class, feature) and bias (class,): logits = features @ weights.T + bias."""

    weights: NDArray[np.float64]
    bias: NDArray[np.float64]

    def logits(self, features: NDArray[np.float32]) -> NDArray[np.float64]:
        """(n, feature) -> (n, class)."""
        return np.asarray(features.astype(np.float64) @ self.weights.T + self.bias)


def _rows_per_class(model: LogisticRegression) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """One row per class, also where scikit-learn keeps one row for two classes."""
    if len(model.classes_) > 2:
        return model.coef_, model.intercept_
    return np.concatenate([-model.coef_, model.coef_]) / 2, np.concatenate([-model.intercept_, model.intercept_]) / 2


def fit_logistic(
    features: NDArray[np.float32],
    shares: NDArray[np.float32],
    strength: float = STRENGTH,
    iterations: int = 500,
    balanced: bool = True,
) -> LinearHead:
    """Fit on features (n, view, feature) to class shares (n, class); a class with no share gets almost no probability.

    A chip counts once, however many views it has, and towards each class by its share.
    balanced: classes weigh the same however many chips they have

    Raises TrainingError where fewer than two classes have chips.
    """
    chips, views, width = features.shape
    total = np.where(shares > MIN_SHARE, shares, 0).sum(axis=0, dtype=np.float64)
    known = np.flatnonzero(total > 0)
    if len(known) < 2:
        raise TrainingError("The training chips are all of one class: add chips of another.")
    centre = features.mean(axis=(0, 1), dtype=np.float64)
    spread = max(float(features.std(dtype=np.float64)), 1e-12)
    chip, truth = np.nonzero(shares > MIN_SHARE)
    weight = shares[chip, truth].astype(np.float64) / views
    if balanced:
        weight *= chips / (len(known) * total[truth])
    scaled = ((features[chip] - centre) / spread).reshape(-1, width)
    model = LogisticRegression(C=strength, max_iter=iterations)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)  # a limit on iterations is part of the recipe
        model.fit(scaled, np.repeat(truth, views), sample_weight=np.repeat(weight, views))
    coefficients, intercepts = _rows_per_class(model)
    weights, bias = np.zeros((shares.shape[1], width)), np.full(shares.shape[1], ABSENT_CLASS_LOGIT)
    weights[model.classes_] = coefficients / spread
    bias[model.classes_] = intercepts - coefficients @ centre / spread
    return LinearHead(weights, bias)
