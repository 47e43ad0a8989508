"""The algebra of a new last layer: what it must do for any corrections, on made-up features."""

from __future__ import annotations

import numpy as np
import pytest

from plugin.engine.refit import last_layer
from plugin.engine.refit.last_layer import LabelledFeatures, LastLayer, LastLayerFit, WeightedFeatures

CLASSES, WIDTH = 4, 30


@pytest.fixture
def rng() -> np.random.Generator:
    return np.random.default_rng(5)


@pytest.fixture
def base(rng: np.random.Generator) -> LastLayer:
    weights = rng.normal(0, 1, (CLASSES, WIDTH))
    weights[:, :3] = 0
    return LastLayer(weights, rng.normal(0, 1, CLASSES), rng.uniform(0.5, 2, CLASSES), rng.normal(0, 0.3, CLASSES))


@pytest.fixture
def typical(rng: np.random.Generator) -> WeightedFeatures:
    return WeightedFeatures(rng.normal(0, 1, (50, WIDTH)), rng.integers(1, 9, 50).astype(float))


def corrected(rng: np.random.Generator, n: int, label: int | None = None) -> LabelledFeatures:
    labels = rng.integers(0, CLASSES, n) if label is None else np.full(n, label)
    return LabelledFeatures.of_classes(rng.normal(0, 1, (n, WIDTH)), labels, CLASSES)


def test_without_corrections_the_layer_stays_as_it_was(rng, base, typical):
    fitted = LastLayerFit(base, typical, corrected(rng, 5)).layer(np.array([], np.int64))
    np.testing.assert_allclose(fitted.weights, base.weights, atol=1e-6)


def test_chips_that_weigh_nothing_change_nothing(rng, base, typical):
    fitted = LastLayerFit(base, typical, corrected(rng, 5)).layer(strength=0.0)
    np.testing.assert_allclose(fitted.probabilities(typical.features), base.probabilities(typical.features), atol=1e-6)


def test_a_correction_moves_its_own_answer_towards_its_label(rng, base, typical):
    for _ in range(5):
        wrong = corrected(rng, 1)
        label = wrong.shares[0].argmax()
        before = base.probabilities(wrong.features)[0, label]
        after = LastLayerFit(base, typical, wrong).layer().probabilities(wrong.features)[0, label]
        assert after > before


def test_a_few_corrections_are_fitted_and_the_typical_chips_keep_their_class(rng, base, typical):
    few = corrected(rng, 6)
    fitted = LastLayerFit(base, typical, few).layer()
    assert (fitted.logits(few.features).argmax(axis=1) == few.shares.argmax(axis=1)).all()
    same = fitted.logits(typical.features).argmax(axis=1) == base.logits(typical.features).argmax(axis=1)
    assert same.mean() >= 0.9


def test_features_without_weight_stay_without_and_the_bias_stays(rng, base, typical):
    fitted = LastLayerFit(base, typical, corrected(rng, 6)).layer()
    assert not fitted.weights[:, :3].any()
    np.testing.assert_array_equal(fitted.bias, base.bias)


def test_the_order_of_corrections_does_not_matter(rng, base, typical):
    few = corrected(rng, 6)
    turned = LabelledFeatures(*(each[::-1] for each in few))
    one, other = (LastLayerFit(base, typical, each).layer().weights for each in (few, turned))
    np.testing.assert_allclose(one, other, atol=2e-4)


def test_chosen_corrections_give_what_those_alone_would_give(rng, base, typical):
    few = corrected(rng, 6)
    rows = np.array([0, 2, 5])
    chosen = LastLayerFit(base, typical, few).layer(rows)
    alone = LastLayerFit(base, typical, LabelledFeatures(*(each[rows] for each in few))).layer()
    # The unit of the features differs a little, and with it the penalty.
    np.testing.assert_allclose(chosen.probabilities(typical.features), alone.probabilities(typical.features), atol=0.01)


def test_the_change_is_the_minimum_of_what_the_module_states(rng, base, typical):
    few = corrected(rng, 6)
    fitted = LastLayerFit(base, typical, few).layer()
    rows = np.concatenate([typical.features, few.features])[:, 3:]
    unit = np.sqrt(np.square(rows).sum(axis=1).mean())

    def stated(layer: LastLayer) -> float:
        before, after = base.probabilities(typical.features), layer.probabilities(typical.features)
        divergence = np.average((before * np.log(before / after)).sum(axis=1), weights=typical.counts)
        right = layer.probabilities(few.features)[np.arange(6), few.shares.argmax(axis=1)]
        size = np.square((layer.weights - base.weights) * unit).sum()
        return divergence - last_layer.CORRECTION_WEIGHT * np.log(right).mean() + last_layer.PENALTY * size

    least = stated(fitted)
    assert least < stated(base)
    for _ in range(20):
        moved = fitted.weights.copy()
        moved[:, 3:] += rng.normal(0, 1e-2, (CLASSES, WIDTH - 3))
        assert stated(LastLayer(moved, base.bias, base.scale, base.shift)) > least - 1e-9


def test_more_chips_than_features_are_no_trouble(rng, base):
    many = WeightedFeatures(rng.normal(0, 1, (200, WIDTH)), np.ones(200))
    fitted = LastLayerFit(base, many, corrected(rng, 40)).layer()
    assert np.isfinite(fitted.weights).all()


def test_mixed_chips_teach_their_shares_and_heavy_ones_more(rng, base, typical):
    features = np.repeat(rng.normal(0, 1, (1, WIDTH)), 2, axis=0)
    shares = np.zeros((2, CLASSES))
    shares[0, :2], shares[1, 2] = 0.5, 1.0
    for weights, expected in (([1, 0], [0.5, 0.5, 0]), ([3, 1], [0.375, 0.375, 0.25])):
        labelled = LabelledFeatures(features, shares, np.array(weights))
        fitted = LastLayerFit(base, typical, labelled).layer(strength=1000.0)
        np.testing.assert_allclose(fitted.probabilities(features[:1])[0, :3], expected, atol=0.02)
