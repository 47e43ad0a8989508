"""The algebra of a pair of dates: figures, ratio of likelihoods, transitions, and the shift of colour."""

from __future__ import annotations

import numpy as np
import pytest

from plugin.engine.change.dates.colour_shift import MIN_CHIPS, estimate_shift
from plugin.engine.change.dates.pair_evidence import (
    MAX_LOG_RATIO,
    FeatureScale,
    agreement,
    feature_scale,
    log_ratio,
    pair_log_ratio,
    pair_posterior,
    similarity,
)
from plugin.engine.change.dates.reread import _adjusted
from plugin.engine.change.transitions import change_probability, fit_transitions
from plugin.engine.contract.change_head import ChangeHead, PairWeights
from plugin.engine.contract.training_summary import TrainingSummary
from tests.data.corrected import tiny_summary

EVEN = np.full(3, 1 / 3)
EXPECTED = np.array([[0.31, 0.01, 0.01], [0.01, 0.31, 0.01], [0.01, 0.01, 0.32]])


def test_agreement_is_one_for_equal_probabilities_and_none_for_others() -> None:
    p = np.array([[0.7, 0.2, 0.1], [1.0, 0.0, 0.0]])
    q = np.array([[0.7, 0.2, 0.1], [0.0, 1.0, 0.0]])
    assert agreement(p, q) == pytest.approx([1, 0])
    assert agreement(np.array([[0.5, 0.5, 0.0]]), np.array([[0.5, 0.0, 0.5]])) == pytest.approx(0.5)


def test_similarity_is_the_cosine_of_standardised_features() -> None:
    scale = FeatureScale(np.array([10.0, 0.0]), np.array([2.0, 1.0]))
    before = np.array([[12.0, 0.0], [12.0, 0.0], [12.0, 1.0]])
    now = np.array([[14.0, 0.0], [10.0, 3.0], [8.0, -1.0]])
    assert similarity(before, now, scale) == pytest.approx([1, 0, -1])


def test_the_scale_is_of_the_chips_that_the_summary_stands_for_without_those_of_refits() -> None:
    summary = tiny_summary()
    n = len(summary.counts)
    many = TrainingSummary(
        np.concatenate([summary.features, np.full((1, 4), 99, np.float32)]),
        np.concatenate([summary.shares, summary.shares[:1]]),
        np.concatenate([summary.counts, np.ones(1, np.float32)]),
        ("hash",),
    )
    weights = np.arange(1, n + 1)
    weighted = TrainingSummary(summary.features, summary.shares, weights.astype(np.float32))
    assert np.allclose(feature_scale(many), feature_scale(summary))
    repeated = np.repeat(summary.features.astype(np.float64), weights, axis=0)
    assert np.allclose(feature_scale(weighted), [repeated.mean(axis=0), repeated.std(axis=0)])


def test_without_features_the_labels_alone_decide() -> None:
    head = ChangeHead(PairWeights(-10.0, 8.0), PairWeights(-4.0, 6.0, -5.0))
    ratios = pair_log_ratio(head, np.array([0.5, 0.5]), np.array([np.nan, 0.2]))
    assert ratios == pytest.approx([3.0, 3.0])
    ratios = pair_log_ratio(head, np.array([0.5, 0.9]), np.array([0.9, 0.9]))
    assert ratios == pytest.approx([-0.5, -2.1])
    alone = ChangeHead(PairWeights(-10.0, 8.0))
    assert pair_log_ratio(alone, np.array([0.5]), np.array([0.2])) == pytest.approx([3.0])


def test_a_head_is_refused_whose_weights_are_not_those_of_its_figures() -> None:
    labels, features = {"agreement": -12.0, "bias": 11.0}, {"similarity": -9.0, "agreement": -9.0, "bias": 11.0}
    assert ChangeHead.from_json({"labels_alone": labels, "with_features": features}).with_features is not None
    with pytest.raises(ValueError, match="labels_alone"):
        ChangeHead.from_json({"labels_alone": features, "with_features": features})
    with pytest.raises(KeyError, match="similarity"):
        ChangeHead.from_json({"labels_alone": labels, "with_features": labels})


def test_no_pair_is_worth_more_than_the_limit() -> None:
    assert log_ratio(PairWeights(-100.0, 50.0), np.array([0.0, 1.0])).tolist() == [MAX_LOG_RATIO, -MAX_LOG_RATIO]


@pytest.mark.parametrize("table", [EXPECTED, np.array([[0.1, 0.3, 0.1], [0.0, 0.2, 0.1], [0.1, 0.0, 0.1]])])
def test_the_odds_of_change_are_the_ratio_times_those_of_the_table(table: np.ndarray) -> None:
    rng = np.random.default_rng(1)
    before, now = rng.dirichlet(EVEN * 2, 50), rng.dirichlet(EVEN * 2, 50)
    before[0], now[0] = [0.0, 0.0, 1.0], [0.0, 0.0, 1.0]
    ratios = rng.normal(0, 2, 50)
    p = change_probability(pair_posterior(before, now, ratios, EVEN)(slice(None), table))
    change = 1 - np.trace(table)
    assert p / (1 - p) == pytest.approx(np.exp(ratios) * change / (1 - change), rel=1e-6)


def test_pairs_that_are_more_likely_unchanged_make_no_change_however_rare_a_state_is() -> None:
    """The labels say undeveloped twice, so a change could only be one that both deny: it must not draw the table."""
    same = np.tile([0.0, 0.001, 0.999], (400, 1))
    posterior = pair_posterior(same, same, np.full(400, -1.0), EVEN)
    prior = np.array([[0.01, 1e-5, 1e-5], [1e-5, 0.001, 1e-5], [1e-5, 1e-5, 0.989]])
    fit = fit_transitions(posterior, np.ones(400), prior / prior.sum(), 0.1)
    assert 1 - np.trace(fit.table) < 1e-3


def test_the_table_takes_up_the_share_of_pairs_that_changed() -> None:
    rng = np.random.default_rng(8)
    n, changed = 4000, rng.random(4000) < 0.06
    before = np.tile([0.1, 0.1, 0.8], (n, 1))
    now = np.where(changed[:, None], [0.8, 0.1, 0.1], before)
    ratios = rng.normal(np.where(changed, 3, -3), 6**0.5)  # so that the ratio of both densities is exp(x)
    fit = fit_transitions(pair_posterior(before, now, ratios, EVEN), np.ones(n), EXPECTED, 0.0)
    assert fit.table[2, 0] == pytest.approx(0.06, abs=0.02)


def test_which_change_it_is_follows_from_the_probabilities() -> None:
    before, now, ratio = np.array([[0.9, 0.05, 0.05]]), np.array([[0.05, 0.05, 0.9]]), np.array([8.0])
    p = pair_posterior(before, now, ratio, EVEN)(slice(None), EXPECTED)[0]
    assert np.unravel_index(p.argmax(), p.shape) == (0, 2) and p[0, 2] > 0.8
    prior = np.array([0.05, 0.05, 0.9])  # of a model that calls nearly all the third: its 0.9 then says nothing
    assert pair_posterior(before, now, ratio, prior)(slice(None), EXPECTED)[0][0, 2] < p[0, 2]


def test_a_third_witness_counts_for_and_against_change() -> None:
    before, now = np.array([[0.5, 0.0, 0.5]]), np.array([[0.0, 0.0, 1.0]])
    changes = []
    for seen in ([1.0, 1.0, 1.0], [0.9, 0.05, 0.05], [0.05, 0.05, 0.9]):  # what land cover says of the state then
        witness = np.repeat(np.array(seen)[None, :, None], 3, axis=2)
        p = pair_posterior(before, now, np.array([0.0]), EVEN, witness)(slice(None), EXPECTED)
        changes.append(float(change_probability(p)[0]))
    assert changes[2] < changes[0] < changes[1]


class TestColourShift:
    def test_a_line_per_band_is_found_and_removed(self) -> None:
        rng = np.random.default_rng(2)
        now = rng.integers(60, 160, (MIN_CHIPS, 3, 8, 8)).astype(np.uint8)
        before = np.rint(now * np.array([0.8, 1.1, 1.0])[:, None, None] + np.array([30, -12, 5])[:, None, None])
        shift = estimate_shift(before.astype(np.uint8), now, {})
        assert shift is not None and shift.chips == MIN_CHIPS
        assert shift.gain == pytest.approx([1 / 0.8, 1 / 1.1, 1], abs=0.01)
        assert np.abs(shift.apply(before.astype(np.uint8)).astype(int) - now).max() <= 1
        assert shift.remaining[1] < 0.5 < 4 < shift.remaining[0]
        assert shift.to_json("a", "b", ("red", "green", "blue"))["bands"]["blue"]["offset"] == pytest.approx(
            -5, abs=0.5
        )

    def test_pixels_stay_within_their_type(self) -> None:
        now = np.full((MIN_CHIPS, 1, 4, 4), 250, np.uint8)
        now[:, :, ::2] = 130
        before = (now // 2).astype(np.uint8)
        shift = estimate_shift(before, now, {})
        assert shift is not None
        assert shift.apply(np.full((1, 1, 2, 2), 200, np.uint8)).max() == 255

    def test_too_few_chips_and_no_plain_shift_give_none(self) -> None:
        now = np.random.default_rng(3).integers(0, 255, (MIN_CHIPS, 3, 8, 8)).astype(np.uint8)
        assert estimate_shift(now[1:], now[1:], {}) is None
        assert estimate_shift((now // 8 + 100).astype(np.uint8), now, {}) is None

    def test_a_band_that_an_image_lacks_is_left_as_it_is(self) -> None:
        now = np.random.default_rng(3).integers(50, 200, (MIN_CHIPS, 4, 8, 8)).astype(np.uint8)
        before = (now // 2 + 40).astype(np.uint8)
        before[:, 3] = 0
        shift = estimate_shift(before, now, {3: 0})
        assert shift is not None and shift.gain[3] == 1 and shift.offset[3] == 0 and shift.gain[0] > 1.5

    def test_chips_without_a_band_neither_shift_it_nor_are_shifted_in_it(self) -> None:
        now = np.random.default_rng(0).integers(50, 120, (40, 4, 8, 8)).astype(np.uint8)
        before = np.rint(now * 0.8 + 12).astype(np.uint8)
        before[:10, 3] = 0  # composed with a raster without near infrared
        shift = estimate_shift(before, now, {3: 0})
        assert shift is not None and np.allclose(shift.gain, 1.25, atol=0.01)
        moved = _adjusted(before, np.zeros(40, np.int64), 0, {(0, 0): shift}, {3: 0})
        assert (moved[:10, 3] == 0).all() and np.abs(moved[10:].astype(int) - now[10:]).max() <= 1
