"""A linear layer on embeddings, fitted by logistic regression."""

from __future__ import annotations

import warnings
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import LogisticRegression

from ..errors import TrainingError

# scikit-learn's C, the inverse of the regularisation strength. Chosen by the mean group accuracy over left-out places
# among 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 1.
STRENGTH = 0.01
MIN_SHARE = 0.01  # a chip is an example of the classes with a larger share
ABSENT_CLASS_LOGIT = -30.0  # the logit of a class without examples


@dataclass(frozen=True)
class LinearHead:
    """weights (class, feature) and bias (class,): logits = features @ weights.T + bias."""

    weights: NDArray[np.float64]
    bias: NDArray[np.float64]

    def logits(self, features: NDArray[np.float32]) -> NDArray[np.float64]:
        """Features (n, feature) -> logits (n, class)."""
        return np.asarray(features.astype(np.float64) @ self.weights.T + self.bias)


def _rows_per_class(model: LogisticRegression) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Coefficients (class, feature) and intercepts (class,), also for two classes, where scikit-learn has one row."""
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
    """Fit to features (n, view, feature) and class shares (n, class).

    A chip has a weight of 1, divided over its views and, by share, over its classes. A class without chips gets the
    logit ABSENT_CLASS_LOGIT, hence almost no probability.
    strength: scikit-learn's C
    balanced: give all classes the same total weight

    Raises TrainingError where fewer than two classes have chips.
    """
    chips, views, width = features.shape
    total = np.where(shares > MIN_SHARE, shares, 0).sum(axis=0, dtype=np.float64)
    present = np.flatnonzero(total > 0)
    if len(present) < 2:
        raise TrainingError("The training chips are all of one class: add chips of another.")
    mean = features.mean(axis=(0, 1), dtype=np.float64)
    deviation = max(float(features.std(dtype=np.float64)), 1e-12)
    chip, truth = np.nonzero(shares > MIN_SHARE)
    sample_weights = shares[chip, truth].astype(np.float64) / views
    if balanced:
        sample_weights *= chips / (len(present) * total[truth])
    scaled = ((features[chip] - mean) / deviation).reshape(-1, width)
    model = LogisticRegression(C=strength, max_iter=iterations)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)  # the number of iterations is limited on purpose
        model.fit(scaled, np.repeat(truth, views), sample_weight=np.repeat(sample_weights, views))
    coefficients, intercepts = _rows_per_class(model)
    weights, bias = np.zeros((shares.shape[1], width)), np.full(shares.shape[1], ABSENT_CLASS_LOGIT)
    weights[model.classes_] = coefficients / deviation
    bias[model.classes_] = intercepts - coefficients @ mean / deviation
    return LinearHead(weights, bias)
