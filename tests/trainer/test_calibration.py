"""Temperature, calibration error, intervals and abstaining, on made-up probabilities."""

from __future__ import annotations

import numpy as np
import pytest

from trainer.calibration import calibration_error, log_loss, margin, risk_and_coverage, softmax, temperature, wilson


def drawn(sharpness: float, chips: int = 4000) -> tuple[np.ndarray, np.ndarray]:
    """Logits that are too sharp by `sharpness`, and truth drawn from the honest probabilities."""
    rng = np.random.default_rng(3)
    honest = rng.normal(0, 1.5, (chips, 3))
    odds = softmax(honest).cumsum(axis=1)
    truth = (rng.random((chips, 1)) > odds).sum(axis=1).clip(0, 2)
    return honest * sharpness, truth


@pytest.mark.parametrize("sharpness", [0.5, 1.0, 3.0])
def test_the_temperature_undoes_how_much_too_sharp_logits_are(sharpness: float) -> None:
    logits, truth = drawn(sharpness)
    found = temperature(logits, truth, np.ones(len(truth)), np.eye(3))
    assert found == pytest.approx(sharpness, rel=0.08)


def test_the_right_temperature_lowers_the_calibration_error_and_the_log_loss() -> None:
    logits, truth = drawn(3.0)
    before, after = softmax(logits), softmax(logits / 3.0)
    assert calibration_error(after, truth) < 0.03 < calibration_error(before, truth)
    assert log_loss(after, truth) < log_loss(before, truth)


def test_weights_decide_whose_temperature_it_is() -> None:
    sharp, truth = drawn(3.0)
    soft, _ = drawn(0.5)
    logits, both = np.concatenate([sharp, soft]), np.concatenate([truth, truth])
    only_soft = np.repeat([0.0, 1.0], len(truth))
    assert temperature(logits, both, only_soft, np.eye(3)) == pytest.approx(0.5, rel=0.08)


def test_confidence_that_is_always_right_by_its_share_has_no_calibration_error() -> None:
    probabilities = np.tile([0.75, 0.25], (4, 1))
    assert calibration_error(probabilities, np.array([0, 0, 0, 1])) == pytest.approx(0.0)
    assert calibration_error(probabilities, np.array([1, 1, 1, 1])) == pytest.approx(0.75)


def test_wilsons_interval_is_the_published_one() -> None:
    # 49 of 50: Newcombe 1998's method 3 gives 0.8950 to 0.9965.
    assert wilson(49, 50) == pytest.approx((0.8950, 0.9965), abs=5e-4)
    assert wilson(50, 50)[1] == 1.0 and wilson(0, 50)[0] == 0.0


def test_abstaining_keeps_only_the_sure_chips() -> None:
    probabilities = np.array([[0.9, 0.1], [0.6, 0.4], [0.45, 0.55]])
    truth = np.array([0, 1, 1])
    assert risk_and_coverage(probabilities, truth, 0.0, 0.0) == pytest.approx((1 / 3, 1.0))
    assert risk_and_coverage(probabilities, truth, 0.8, 0.0) == pytest.approx((0.0, 1 / 3))
    assert risk_and_coverage(probabilities, truth, 0.0, 0.15) == pytest.approx((0.5, 2 / 3))
    assert risk_and_coverage(probabilities, truth, 0.99, 0.0) == (0.0, 0.0)


def test_the_margin_is_the_lead_over_the_second() -> None:
    np.testing.assert_allclose(margin(np.array([[0.1, 0.7, 0.2]])), [0.5])
