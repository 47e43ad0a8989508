"""Agreement of predictions with labels of which some are wrong."""

from __future__ import annotations

import numpy as np
import pytest

from plugin.engine.place.robust import agreement, contradicts

GROUPS = np.eye(3)


def labels(truth: np.ndarray) -> np.ndarray:
    return np.eye(3)[truth]


@pytest.fixture
def truth() -> np.ndarray:
    return np.random.default_rng(0).integers(0, 3, 200)


def logits_of(truth: np.ndarray, right: float, sure: float = 4.0) -> np.ndarray:
    """Predictions of which the share `right` names the truth."""
    rng = np.random.default_rng(1)
    named = np.where(rng.random(len(truth)) < right, truth, (truth + 1) % 3)
    return sure * labels(named) + rng.normal(0, 0.3, (len(truth), 3))


def test_better_predictions_agree_better_though_a_fifth_of_the_labels_is_wrong(truth):
    given = labels(np.where(np.random.default_rng(2).random(200) < 0.2, (truth + 2) % 3, truth))
    scores = [agreement(logits_of(truth, right), given, np.ones(200)).score for right in (0.6, 0.8, 0.95)]
    assert scores == sorted(scores)


def test_one_wrong_label_costs_a_bounded_amount(truth):
    sure = 50 * labels(truth)
    given = labels(truth)
    whole = agreement(sure, given, np.ones(200)).score
    given[0] = labels((truth[:1] + 1) % 3)
    assert whole - agreement(sure, given, np.ones(200)).score < 0.1  # the plain log-likelihood would lose 50 / 200


def test_predictions_that_are_too_sure_are_softened_and_others_sharpened(truth):
    given = labels(truth)
    assert agreement(logits_of(truth, 0.7, sure=12.0), given, np.ones(200)).sharpness < 0.5
    assert agreement(logits_of(truth, 1.0, sure=1.5), given, np.ones(200)).sharpness > 1.5


def test_a_chip_of_weight_zero_counts_nothing(truth):
    given, weights = labels(truth), np.ones(200)
    given[:50] = labels((truth[:50] + 1) % 3)
    weights[:50] = 0
    logits = logits_of(truth, 1.0)
    of_others = agreement(logits[50:], given[50:], np.ones(150))
    assert agreement(logits, given, weights).sharpness == of_others.sharpness


def test_wrong_labels_are_found_and_right_ones_are_not(truth):
    wrong = np.arange(200) < 30
    given = labels(np.where(wrong, (truth + 1) % 3, truth))
    found = contradicts(logits_of(truth, 1.0), given, np.ones(200), GROUPS)
    np.testing.assert_array_equal(found, wrong)


def test_where_most_labels_are_contradicted_the_predictions_are_at_fault(truth):
    given = labels((truth + 1) % 3)
    assert not contradicts(logits_of(truth, 1.0), given, np.ones(200), GROUPS).any()


def test_a_wrong_class_of_the_right_group_is_no_contradiction(truth):
    two_groups = np.array([[1.0, 0], [1.0, 0], [0, 1.0]])
    given = labels(np.where(truth == 0, 1, truth))
    assert not contradicts(logits_of(truth, 1.0), given, np.ones(200), two_groups).any()
