"""Temperature, calibration error, intervals and abstaining, on made-up probabilities."""

from __future__ import annotations

import numpy as np
import pytest

from plugin.engine.api.classes import CLASSES
from plugin.engine.stats.calibration_error import expected_calibration_error
from plugin.engine.stats.folds import assign_folds
from plugin.engine.stats.intervals import wilson_interval
from trainer.heads.calibration import (
    MIN_CONFIDENCE,
    choose_abstain_thresholds,
    fit_calibration,
    fit_temperature,
    fit_vector_scaling,
    log_loss,
    reliability_table,
    risk_and_coverage,
    share_brier,
    soft_log_loss,
    softmax,
    top_two_margin,
)


def overconfident_logits(sharpness: float, chips: int = 4000) -> tuple[np.ndarray, np.ndarray]:
    """Logits that are too sharp by `sharpness`, and truth drawn from the calibrated probabilities."""
    rng = np.random.default_rng(3)
    calibrated = rng.normal(0, 1.5, (chips, 3))
    odds = softmax(calibrated).cumsum(axis=1)
    truth = (rng.random((chips, 1)) > odds).sum(axis=1).clip(0, 2)
    return calibrated * sharpness, truth


@pytest.mark.parametrize("sharpness", [0.5, 1.0, 3.0])
def test_the_temperature_corrects_the_sharpness_of_logits(sharpness: float) -> None:
    logits, truth = overconfident_logits(sharpness)
    fitted = fit_temperature(logits, np.eye(3)[truth])
    assert 1 / fitted.scale[0] == pytest.approx(sharpness, rel=0.08)


def test_the_right_temperature_lowers_the_calibration_error_and_the_log_loss() -> None:
    logits, truth = overconfident_logits(3.0)
    before, after = softmax(logits), softmax(logits / 3.0)
    assert expected_calibration_error(after, truth) < 0.03 < expected_calibration_error(before, truth)
    assert log_loss(after, truth) < log_loss(before, truth)


def test_weights_decide_whose_temperature_it_is() -> None:
    sharp, truth = overconfident_logits(3.0)
    soft, _ = overconfident_logits(0.5)
    logits, both = np.concatenate([sharp, soft]), np.concatenate([truth, truth])
    only_soft = np.repeat([0.0, 1.0], len(truth))
    assert 1 / fit_temperature(logits, np.eye(3)[both], only_soft).scale[0] == pytest.approx(0.5, rel=0.08)


def test_confidence_that_is_always_right_by_its_share_has_no_calibration_error() -> None:
    probabilities = np.tile([0.75, 0.25], (4, 1))
    assert expected_calibration_error(probabilities, np.array([0, 0, 0, 1])) == pytest.approx(0.0)
    assert expected_calibration_error(probabilities, np.array([1, 1, 1, 1])) == pytest.approx(0.75)


def test_wilsons_interval_is_the_published_one() -> None:
    # 49 of 50: Newcombe 1998's method 3 gives 0.8950 to 0.9965.
    interval = wilson_interval(49, 50)
    assert (interval.value, interval.low, interval.high) == pytest.approx((0.98, 0.8950, 0.9965), abs=5e-4)
    assert wilson_interval(50, 50).high == 1.0 and wilson_interval(0, 50).low == 0.0


def test_abstaining_keeps_only_the_sure_chips() -> None:
    probabilities = np.array([[0.9, 0.1], [0.6, 0.4], [0.45, 0.55]])
    truth = np.array([0, 1, 1])
    assert risk_and_coverage(probabilities, truth, 0.0, 0.0) == pytest.approx((1 / 3, 1.0))
    assert risk_and_coverage(probabilities, truth, 0.8, 0.0) == pytest.approx((0.0, 1 / 3))
    assert risk_and_coverage(probabilities, truth, 0.0, 0.15) == pytest.approx((0.5, 2 / 3))
    assert risk_and_coverage(probabilities, truth, 0.99, 0.0) == (0.0, 0.0)


def test_the_margin_is_the_lead_over_the_second() -> None:
    np.testing.assert_allclose(top_two_margin(np.array([[0.1, 0.7, 0.2]])), [0.5])


def test_vector_scaling_undoes_a_bias_towards_a_class_and_a_temperature_cannot() -> None:
    logits, truth = overconfident_logits(1.0)
    biased, shares = logits + np.array([1.5, 0.0, 0.0]), np.eye(3)[truth]
    vector, one = fit_vector_scaling(biased, shares), fit_temperature(biased, shares)
    assert vector.shift[0] - vector.shift[1] == pytest.approx(-1.5, abs=0.2)
    assert soft_log_loss(vector.probabilities(biased), shares) < soft_log_loss(one.probabilities(biased), shares) - 0.05


def test_vector_scaling_is_taken_only_where_it_is_better_on_places_left_out() -> None:
    logits, truth = overconfident_logits(2.0)
    places, shares = [f"place {k % 7}" for k in range(len(truth))], np.eye(3)[truth]
    biased = logits + np.array([1.5, 0.0, 0.0])
    assert fit_calibration(biased, shares, places).method == "vector"
    few = slice(0, 40)
    assert fit_calibration(logits[few], shares[few], places[few]).method == "temperature"
    assert fit_calibration(biased, shares, ["one"] * len(truth)).method == "temperature"
    assert fit_calibration(biased, shares, places, "none").scale == (1.0, 1.0, 1.0)


def test_a_class_that_no_held_out_chip_shows_is_not_ruled_out() -> None:
    logits, truth = overconfident_logits(2.0)
    in_training = truth < 2
    places, shares = [f"place {k % 7}" for k in range(int(in_training.sum()))], np.eye(3)[truth[in_training]]
    assert fit_vector_scaling(logits[in_training], shares).shift[2] < -1
    assert fit_calibration(logits[in_training], shares, places).method == "temperature"


def test_calibrated_for_groups_the_groups_log_loss_falls() -> None:
    logits, truth = overconfident_logits(3.0)
    groups = np.array([[1.0, 0.0], [1.0, 0.0], [0.0, 1.0]])
    shares = np.eye(3)[truth]
    probabilities = fit_temperature(logits, shares, groups=groups).probabilities(logits) @ groups
    assert soft_log_loss(probabilities, shares @ groups) < soft_log_loss(softmax(logits) @ groups, shares @ groups)


def test_no_place_is_in_two_folds() -> None:
    places = ["a"] * 50 + ["b"] * 3 + ["c"] * 4 + ["d"] * 5
    parts = assign_folds(places, 3)
    assert len(set(parts.tolist())) == 3
    assert all(len({int(part) for part, place in zip(parts, places) if place == each}) == 1 for each in "abcd")


def test_the_abstain_threshold_keeps_the_risk_and_no_lower_one_does() -> None:
    classes = tuple(each for each in CLASSES if each.name in ("forest", "cultivated", "developed"))
    logits, truth = overconfident_logits(1.0)
    probabilities = softmax(logits)
    thresholds = choose_abstain_thresholds(probabilities, truth, classes, 0.1)
    risks = [
        risk_and_coverage(probabilities, truth, at / 100, 0.0)[0]
        for at in range(round(thresholds.confidence * 100) + 1)
    ]
    assert risks[-1] <= 0.1 < min(risks[:-1])
    assert thresholds.margin == pytest.approx(2 * thresholds.confidence - 1)


def test_the_confidence_threshold_is_at_least_one_half() -> None:
    logits, truth = overconfident_logits(1.0)
    three = tuple(each for each in CLASSES if each.name in ("forest", "cultivated", "developed"))
    thresholds = choose_abstain_thresholds(softmax(logits), truth, three, 1.0)
    assert (thresholds.confidence, thresholds.margin) == (MIN_CONFIDENCE, 0.0)
    assert (softmax(logits).max(axis=1) < thresholds.confidence).any()


def test_reliability_counts_each_chip_once_and_share_brier_is_zero_for_certainty() -> None:
    logits, truth = overconfident_logits(1.0)
    rows = reliability_table(softmax(logits), truth)
    assert sum(row["chips"] for row in rows) == len(truth)
    assert all(row["from"] <= row["confidence"] <= row["to"] for row in rows)
    assert share_brier(np.eye(3)[truth], np.eye(3)[truth]) == 0.0
    assert share_brier(np.eye(3)[[0]], np.eye(3)[[1]]) == 2.0
