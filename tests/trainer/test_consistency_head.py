"""A linear head that separates classes and changes little between the dates of a spot."""

from __future__ import annotations

import numpy as np
import pytest

from trainer.default.consistency_head import fit_consistency_head, principal_axes
from trainer.heads.calibration import softmax

GROUPS = np.array([[1.0, 0.0], [1.0, 0.0], [0.0, 1.0]])  # two classes of the first group, one of the second


def random_features(seed: int, chips: int = 240, views: int = 2) -> tuple[np.ndarray, np.ndarray]:
    """Features (n, view, 6): three that depend on the class, one that depends on the date, two of noise."""
    rng = np.random.default_rng(seed)
    truth = rng.integers(0, 3, chips)
    features = rng.normal(0, 0.3, (chips, views, 6))
    features[..., :3] += np.eye(3)[truth][:, None]
    return features.astype(np.float32), np.eye(3, dtype=np.float32)[truth]


def fitted(features: np.ndarray, shares: np.ndarray, sites: list[str]) -> np.ndarray:
    weights = np.ones(len(features))
    return fit_consistency_head(features, shares, weights, sites, GROUPS).logits(features[:, 0])


def test_it_finds_classes_that_lie_apart() -> None:
    features, shares = random_features(1)
    logits = fitted(features, shares, [str(k) for k in range(len(features))])
    assert (logits.argmax(axis=1) == shares.argmax(axis=1)).mean() > 0.95


def test_a_mixed_chip_gets_its_shares() -> None:
    features = np.repeat(np.eye(2, 4, dtype=np.float32)[:, None], 60, axis=0)
    shares = np.repeat(np.array([[0.7, 0.0, 0.3], [0.0, 0.2, 0.8]], np.float32), 60, axis=0)
    probabilities = softmax(fitted(features, shares, [str(k) for k in range(120)]))
    np.testing.assert_allclose(probabilities[[0, 60]], [[0.7, 0, 0.3], [0, 0.2, 0.8]], atol=0.1)


def test_features_that_change_between_dates_move_the_logits_less_where_dates_are_known() -> None:
    features, shares = random_features(2)
    pairs = len(features) // 2
    features[pairs:, :, :3] = features[:pairs, :, :3]
    shares[pairs:] = shares[:pairs]
    features[:pairs, :, 3] = shares[:pairs, :1]  # the date looks like the first class, half of the time
    without_dates = fitted(features, shares, [str(k) for k in range(2 * pairs)])
    with_dates = fitted(features, shares, [str(k % pairs) for k in range(2 * pairs)])

    def moved(logits: np.ndarray) -> float:
        return float(np.abs(softmax(logits)[:pairs] - softmax(logits)[pairs:]).mean())

    assert moved(with_dates) < moved(without_dates)


def test_weights_are_relative() -> None:
    features, shares = random_features(3, chips=60)
    sites = [str(k) for k in range(60)]
    one = fit_consistency_head(features, shares, np.ones(60), sites, GROUPS)
    ten = fit_consistency_head(features, shares, np.full(60, 10.0), sites, GROUPS)
    np.testing.assert_allclose(one.weights, ten.weights, atol=1e-3)


def test_a_spot_counts_once_however_many_dates_it_has() -> None:
    from trainer.default.consistency_head import _date_differences

    features = np.array([[0.0], [1.0], [5.0], [6.0], [7.0]], np.float32)
    rows = _date_differences(features, ["a", "a", "b", "b", "b"])
    # a: 1 difference of 1; b: 1, 2, 1; the mean over spots of the mean squares is (1 + (1 + 4 + 1) / 3) / 2
    assert float((rows**2).sum()) == pytest.approx((1 + 2) / 2)
    assert _date_differences(features, list("vwxyz")).shape == (0, 1)


def test_the_principal_axes_hold_what_the_rows_span() -> None:
    random = np.random.default_rng(2)
    rows = (random.normal(size=(40, 3)) @ random.normal(size=(3, 30))).astype(np.float32)
    axes = principal_axes(rows, components=3).numpy()
    assert axes.shape == (30, 3)
    np.testing.assert_allclose(axes.T @ axes, np.eye(3), atol=1e-4)
    np.testing.assert_allclose(rows @ axes @ axes.T, rows, atol=1e-3)
    assert (principal_axes(rows, components=30).numpy() == np.eye(30)).all()
