"""The linear layer learns from shares, and counts chips and not their copies."""

from __future__ import annotations

import numpy as np
import pytest

from trainer.errors import TrainingError
from trainer.heads.calibration import softmax
from trainer.heads.linear_head import fit_logistic


def blobs(n: int = 60, classes: int = 3) -> tuple[np.ndarray, np.ndarray]:
    """Features (n, 1, 5) around a point per class, and shares."""
    rng = np.random.default_rng(2)
    truth = np.arange(n) % classes
    features = rng.normal(0, 1, (n, 5)) + 3 * np.eye(classes, 5)[truth]
    return features[:, None].astype(np.float32), np.eye(classes, dtype=np.float32)[truth]


def test_separable_classes_are_separated() -> None:
    features, shares = blobs()
    head = fit_logistic(features, shares, strength=1.0)
    assert (head.logits(features[:, 0]).argmax(axis=1) == shares.argmax(axis=1)).mean() > 0.9


def test_copies_of_each_chip_change_nothing() -> None:
    features, shares = blobs()
    once, thrice = (fit_logistic(np.repeat(features, n, axis=1), shares) for n in (1, 3))
    np.testing.assert_allclose(once.weights, thrice.weights, atol=1e-3)


def test_a_chip_half_of_each_class_lies_between_them() -> None:
    features = np.array([[-1.0], [1.0], [0.0]], np.float32)[:, None]
    shares = np.array([[1, 0], [0, 1], [0.5, 0.5]], np.float32)
    probabilities = softmax(fit_logistic(features, shares, strength=10.0).logits(features[:, 0]))
    assert probabilities[0, 0] > 0.7 and probabilities[1, 1] > 0.7
    np.testing.assert_allclose(probabilities[2], [0.5, 0.5], atol=0.02)


def test_a_class_without_chips_gets_almost_no_probability() -> None:
    features, shares = blobs(classes=2)
    wider = np.concatenate([shares, np.zeros((len(shares), 1), np.float32)], axis=1)
    assert softmax(fit_logistic(features, wider).logits(features[:, 0]))[:, 2].max() < 1e-9


def test_one_class_alone_is_refused() -> None:
    features, _ = blobs()
    with pytest.raises(TrainingError, match="all of one class"):
        fit_logistic(features, np.tile(np.float32([1, 0, 0]), (len(features), 1)))
