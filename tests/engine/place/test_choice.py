"""Which of several fits is chosen, and when the model is kept."""

from __future__ import annotations

import numpy as np
import pytest

from plugin.engine.api.protocol import Cancelled
from plugin.engine.place.choice import KEEP, PlaceChips, PlaceFitter, block_folds
from plugin.engine.refit.last_layer import LabelledFeatures, LastLayer, WeightedFeatures, recalibrated

WIDTH, CLASSES = 60, 3
GROUPS = np.array([[1.0, 0], [0, 1.0], [0, 1.0]])


def ground(n: int, rng: np.random.Generator, shift: float = 0.0) -> tuple[np.ndarray, np.ndarray]:
    """Features (n, width) and classes (n,): class k has a large feature k; `shift` moves class 0 towards class 1."""
    truth = rng.integers(0, CLASSES, n)
    features = rng.normal(0, 0.3, (n, WIDTH))
    features[np.arange(n), truth] += 2
    features[truth == 0, 1] += shift
    features[truth == 0, 4] += shift  # by which the place's class 0 can be told after all
    return features, truth


@pytest.fixture
def rng() -> np.random.Generator:
    return np.random.default_rng(4)


@pytest.fixture
def base() -> LastLayer:
    weights = np.zeros((CLASSES, WIDTH))
    weights[:, :CLASSES] = 3 * np.eye(CLASSES)
    weights[:, 3:] = 1e-3  # not zero: a weight of zero is never learnt
    return LastLayer(weights, np.zeros(CLASSES), np.full(CLASSES, 1.2), np.array([0.1, 0.0, -0.1]))


@pytest.fixture
def fitter(rng, base) -> PlaceFitter:
    features, _ = ground(60, rng)
    return PlaceFitter(base, WeightedFeatures(features, np.ones(60)), GROUPS)


def place(features: np.ndarray, truth: np.ndarray, trusted: np.ndarray | None = None) -> PlaceChips:
    n = len(truth)
    labelled = LabelledFeatures(features, np.eye(CLASSES)[truth], np.ones(n))
    return PlaceChips(labelled, np.arange(n) // 10, np.zeros(n, bool) if trusted is None else trusted)


def share_right(layer: LastLayer, features: np.ndarray, truth: np.ndarray) -> float:
    return float((layer.logits(features).argmax(axis=1) == truth).mean())


def test_a_place_where_the_model_errs_is_learnt(rng, base, fitter):
    fit = fitter.fit(place(*ground(120, rng, shift=3)), lambda *_: None)
    unseen = ground(300, rng, shift=3)
    assert share_right(base, *unseen) < 0.8 < 0.95 < share_right(fit.layer, *unseen)
    assert fit.candidate.strength > 0
    assert (fit.after.argmax(axis=1) != fit.before.argmax(axis=1)).sum() > 20


def test_a_place_where_the_model_is_right_is_left_alone(rng, base, fitter):
    fit = fitter.fit(place(*ground(120, rng)), lambda *_: None)
    assert fit.candidate == KEEP and fit.layer is base and not fit.set_aside.any()
    np.testing.assert_array_equal(fit.after, fit.before)


def test_labels_at_random_teach_nothing(rng, base, fitter):
    features, truth = ground(120, rng)
    assert fitter.fit(place(features, rng.permutation(truth)), lambda *_: None).candidate == KEEP


def test_wrong_labels_are_set_aside_unless_a_person_gave_them(rng, fitter):
    features, truth = ground(160, rng, shift=3)
    wrong = rng.random(160) < 0.15
    given = np.where(wrong, np.where(truth == 0, 1, 0), truth)
    fit = fitter.fit(place(features, given), lambda *_: None)
    assert fit.candidate.set_aside
    assert (fit.set_aside & wrong).sum() > 0.4 * wrong.sum()
    assert (fit.set_aside & ~wrong).sum() <= 2
    trusted = fitter.fit(place(features, given, trusted=wrong), lambda *_: None)
    assert not (trusted.set_aside & wrong).any()


def test_a_block_is_predicted_by_layers_that_did_not_see_it(rng, fitter):
    features, truth = ground(120, rng, shift=3)
    here = np.arange(120) // 10 == 3
    told_wrong = np.where(here, (truth + 1) % CLASSES, truth)
    fit = fitter.fit(place(features, told_wrong), lambda *_: None)
    assert (fit.after[here].argmax(axis=1) == truth[here]).mean() > 0.8


def test_progress_comes_before_each_fold_and_may_cancel(rng, fitter):
    seen: list[tuple[int, int]] = []

    def on_fold(done: int, total: int) -> None:
        seen.append((done, total))
        if done == 2:
            raise Cancelled("Cancelled.")

    with pytest.raises(Cancelled):
        fitter.fit(place(*ground(60, rng)), on_fold)
    assert seen == [(0, 6), (1, 6), (2, 6)]


def test_a_sharpened_layer_has_the_logits_of_the_other_times_the_factor(rng, base):
    features, _ = ground(9, rng)
    after = recalibrated(base, 0.7)
    np.testing.assert_allclose(after.logits(features), 0.7 * base.logits(features))
    np.testing.assert_array_equal(after.scale, base.scale)
    factor, shift = np.array([0.5, 1.0, 2.0]), np.array([0.3, 0.0, -1.0])
    np.testing.assert_allclose(
        recalibrated(base, factor, shift).logits(features), factor * base.logits(features) + shift
    )


def test_all_chips_of_a_block_are_in_one_fold():
    blocks = np.repeat(np.arange(7), 5)
    folds = block_folds(blocks, 3)
    assert {len(set(folds[blocks == block])) for block in range(7)} == {1}
    assert set(folds.tolist()) == {0, 1, 2}


def test_a_model_that_names_groups_rightly_and_is_far_too_unsure_is_calibrated_alone(rng, base, fitter):
    features, truth = ground(200, rng)
    unsure = PlaceFitter(recalibrated(base, 0.15), WeightedFeatures(features[:60], np.ones(60)), GROUPS)
    fit = unsure.fit(place(features, truth), lambda *_: None)
    assert fit.candidate == KEEP and fit.sharpness > 1.5 and not fit.changes_nothing
    np.testing.assert_allclose(fit.layer.logits(features), fit.sharpness * fit.before)
    assert (fit.after.argmax(axis=1) == fit.before.argmax(axis=1)).all()
