"""Every figure of an evaluation on made-up chips: against scikit-learn, by algebra, and where a side lacks a class."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn import metrics as sk

from plugin.engine.api.classes import CLASSES, LandClass
from plugin.engine.contract.mlm_fields import AbstainThresholds, Novelty
from plugin.engine.stats.bootstrap import clusters_of
from plugin.engine.stats.calibration_error import expected_calibration_error
from trainer.evaluation.classification_metrics import LabelledPredictions, brier, classification_metrics, risk_coverage
from trainer.evaluation.metrics import compute_metrics
from trainer.evaluation.scored_chips import UNKNOWN, ScoredChips, align_classes, class_mismatches
from trainer.evaluation.share_metrics import share_metrics
from trainer.heads import calibration

SIX = CLASSES[:6]


def random_predictions(
    chips: int = 400, places: int = 8, seed: int = 0, mixed: bool = True
) -> tuple[np.ndarray, np.ndarray, list]:
    """Probabilities and shares (chip, 6) that have something to do with each other, and places."""
    rng = np.random.default_rng(seed)
    shares = rng.dirichlet(np.full(6, 0.2), chips) if mixed else np.eye(6)[rng.integers(0, 6, chips)]
    scores = rng.dirichlet(np.full(6, 0.5), chips) + 1.5 * shares
    return scores / scores.sum(axis=1, keepdims=True), shares, [f"p{each}" for each in rng.integers(0, places, chips)]


def scored(probabilities: np.ndarray, shares: np.ndarray, places: list[str], **columns: Any) -> ScoredChips:
    n = len(shares)
    return ScoredChips(
        *align_classes(SIX, probabilities, SIX, shares),
        purity=shares.max(axis=1),
        distance=columns.get("distance", np.full(n, np.nan)),
        places=tuple(places),
        blocks=tuple(places),
        dates=columns.get("dates", (UNKNOWN,) * n),
    )


def labelling(probabilities: np.ndarray, shares: np.ndarray) -> LabelledPredictions:
    return align_classes(SIX, probabilities, SIX, shares)[0]


def test_confusion_recall_precision_and_f1_are_scikit_learns() -> None:
    probabilities, shares, places = random_predictions()
    labels = labelling(probabilities, shares)
    figures = classification_metrics(labels, clusters_of(places, places))
    truth, guess = shares.argmax(axis=1), probabilities.argmax(axis=1)
    assert figures["confusion"]["counts"] == sk.confusion_matrix(truth, guess, labels=range(6)).tolist()
    precision, recall, f1, chips = sk.precision_recall_fscore_support(truth, guess, labels=range(6))
    for k, row in enumerate(figures["per_class"]):
        assert row["chips"] == chips[k]
        assert row["recall"]["value"] == pytest.approx(recall[k], abs=1e-6)
        assert row["precision"]["value"] == pytest.approx(precision[k], abs=1e-6)
        assert row["f1"]["value"] == pytest.approx(f1[k], abs=1e-6)
    assert figures["accuracy"]["value"] == pytest.approx(sk.accuracy_score(truth, guess), abs=1e-6)
    assert figures["balanced_accuracy"]["value"] == pytest.approx(sk.balanced_accuracy_score(truth, guess), abs=1e-6)
    row_shares = np.array([[cell["value"] for cell in row] for row in figures["confusion"]["row_shares"]])
    np.testing.assert_allclose(row_shares, sk.confusion_matrix(truth, guess, normalize="true"), atol=1e-6)


def test_log_loss_brier_and_calibration_error_are_those_of_scikit_learn_and_of_the_calibration() -> None:
    probabilities, shares, places = random_predictions()
    figures = classification_metrics(labelling(probabilities, shares), clusters_of(places, places))
    truth = shares.argmax(axis=1)
    assert figures["log_loss"]["value"] == pytest.approx(sk.log_loss(truth, probabilities, labels=range(6)), abs=1e-6)
    each = sum(sk.brier_score_loss(truth == k, probabilities[:, k]) for k in range(6))
    assert figures["brier"]["value"] == pytest.approx(each, abs=1e-6)
    assert figures["ece"]["value"] == pytest.approx(expected_calibration_error(probabilities, truth), abs=1e-6)
    table = figures["reliability"]
    assert sum(row["chips"] for row in table) == len(truth)
    gaps = [row["chips"] * abs(row["accuracy"]["value"] - row["confidence"]["value"]) for row in table if row["chips"]]
    assert sum(gaps) / len(truth) == pytest.approx(figures["ece"]["value"], abs=1e-5)


def test_the_area_under_the_risk_coverage_curve_is_the_mean_risk_of_all_prefixes() -> None:
    probabilities, shares, places = random_predictions(chips=300)
    labels = labelling(probabilities, shares)
    wrong = ~labels.correct[np.argsort(-labels.confidence)]
    figures = risk_coverage(labels, clusters_of(places, places))
    assert figures["area"]["value"] == pytest.approx((wrong.cumsum() / np.arange(1, 301)).mean(), abs=1e-6)
    assert figures["curve"][-1]["risk"]["value"] == pytest.approx(wrong.mean(), abs=1e-6)
    assert figures["curve"][9]["risk"]["value"] == pytest.approx(wrong[:150].mean(), abs=1e-6)


def test_the_figures_are_those_by_which_a_model_is_calibrated() -> None:
    probabilities, shares, places = random_predictions(chips=300, mixed=False)
    figures, truth = (
        classification_metrics(labelling(probabilities, shares), clusters_of(places, places)),
        shares.argmax(axis=1),
    )
    assert figures["brier"]["value"] == pytest.approx(calibration.share_brier(probabilities, shares), abs=1e-6)
    filled = [row for row in figures["reliability"] if row["chips"]]
    for row, other in zip(filled, calibration.reliability_table(probabilities, truth), strict=True):
        assert row["chips"] == other["chips"]
        assert row["accuracy"]["value"] == pytest.approx(other["accuracy"], abs=1e-6)


def test_chips_of_one_confidence_come_in_together() -> None:
    labels = labelling(np.tile([0.9, 0.1, 0, 0, 0, 0], (4, 1)), np.eye(6)[[0, 0, 0, 1]])
    assert risk_coverage(labels, clusters_of(["a", "b", "c", "d"], [""] * 4))["area"]["value"] == pytest.approx(0.25)


def test_a_perfect_model_has_no_loss_and_an_interval_with_a_width() -> None:
    _, shares, places = random_predictions(mixed=False)
    figures = compute_metrics(scored(shares, shares, places), AbstainThresholds(), None)
    head = figures["headline"]
    assert head["accuracy"]["value"] == 1.0 and head["accuracy"]["low"] < 0.75  # eight places only
    assert head["brier"]["value"] == head["ece"]["value"] == head["aurc"]["value"] == 0.0
    assert head["soft_accuracy"]["value"] == 1.0


def test_a_groups_probability_is_the_sum_of_its_classes() -> None:
    probabilities = np.array([[0.3, 0.2, 0.1, 0.4, 0.0, 0.0]])  # cultivated leads, undeveloped is likelier
    classes, groups = align_classes(SIX, probabilities, SIX, np.eye(6)[[0]])
    assert groups.names == ("developed", "cultivated", "undeveloped")
    np.testing.assert_allclose(groups.probabilities, [[0.0, 0.4, 0.6]])
    assert not classes.correct[0] and groups.correct[0]


def test_a_class_that_the_model_lacks_counts_as_wrong_and_its_group_can_be_right() -> None:
    model = SIX
    data = (*CLASSES[5:7], CLASSES[0])  # developed, water, barren
    probabilities = np.eye(6)[[5, 0, 0]]
    shares = np.eye(3)
    classes, groups = align_classes(model, probabilities, data, shares)
    assert classes.names == tuple(each.name for each in (*SIX, CLASSES[6]))
    assert classes.correct.tolist() == [True, False, True] and groups.correct.all()
    assert classes.in_model.tolist() == [True] * 6 + [False]
    figures = classification_metrics(classes, clusters_of(["a", "b", "c"], [""] * 3))
    assert figures["log_loss"]["value"] == pytest.approx(0.0, abs=1e-6)  # of the two that it knows
    assert figures["per_class"][6]["recall"]["value"] == 0.0
    mismatches = class_mismatches(model, data, shares)
    assert any("no class water: its chips (1)" in each for each in mismatches)
    assert any("No chip is of cultivated, forest, herbaceous, shrub" in each for each in mismatches)


def test_a_class_in_another_group_is_a_mismatch() -> None:
    data = (LandClass("forest", "cultivated", "#000000"),)
    assert "towards undeveloped, the chip set towards cultivated" in class_mismatches(SIX, data, np.ones((1, 1)))[-1]


def test_shares_are_scored_by_soft_accuracy_which_is_one_minus_half_the_absolute_error() -> None:
    probabilities, shares, places = random_predictions()
    figures = share_metrics(labelling(probabilities, shares), clusters_of(places, places))
    assert figures["soft_accuracy"]["value"] == pytest.approx(1 - np.abs(probabilities - shares).sum(axis=1).mean() / 2)
    assert figures["mean_absolute_error"]["value"] == pytest.approx(np.abs(probabilities - shares).mean(), abs=1e-6)
    for k, row in enumerate(figures["per_class"]):
        assert row["r2"]["value"] == pytest.approx(sk.r2_score(shares[:, k], probabilities[:, k]), abs=1e-5)
        assert row["slope"]["value"] == pytest.approx(np.polyfit(shares[:, k], probabilities[:, k], 1)[0], abs=1e-5)
        assert row["rmse"]["value"] == pytest.approx(
            sk.root_mean_squared_error(shares[:, k], probabilities[:, k]), abs=1e-6
        )


def test_exactly_predicted_shares_have_no_divergence() -> None:
    _, shares, places = random_predictions()
    figures = share_metrics(labelling(shares, shares), clusters_of(places, places))
    assert figures["divergence"]["value"] == pytest.approx(0, abs=1e-6)
    assert {row["slope"]["value"] for row in figures["per_class"]} == {1.0}


def test_pure_and_mixed_chips_are_scored_apart_and_a_part_without_chips_is_none() -> None:
    probabilities, shares, places = random_predictions()
    figures = compute_metrics(scored(probabilities, shares, places), AbstainThresholds(), None)["shares"]
    assert figures["pure"]["classes"]["chips"] + figures["mixed"]["classes"]["chips"] == 400
    pure, one, here = random_predictions(mixed=False)
    assert compute_metrics(scored(pure, one, here), AbstainThresholds(), None)["shares"]["mixed"] is None


def test_thresholds_keep_the_chips_that_the_engine_would_not_flag() -> None:
    probabilities, shares, places = random_predictions()
    figures = compute_metrics(scored(probabilities, shares, places), AbstainThresholds(0.8, 0.6), None)["abstain"]
    groups = align_classes(SIX, probabilities, SIX, shares)[1]
    risk, coverage = calibration.risk_and_coverage(groups.probabilities, groups.truth, 0.8, 0.6)
    assert figures["kept"]["value"] == pytest.approx(coverage, abs=1e-6)
    assert figures["group_accuracy_of_kept"]["value"] == pytest.approx(1 - risk, abs=1e-6)


def test_unfamiliar_chips_are_those_beyond_the_models_threshold() -> None:
    probabilities, shares, places = random_predictions()
    distance = np.where(np.arange(400) % 4 == 0, 3.0, 1.0)
    both = scored(probabilities, shares, places, distance=distance)
    figures = compute_metrics(both, AbstainThresholds(), Novelty("distance", 2.0, "made up"))
    assert figures["novelty"]["unfamiliar"]["value"] == 0.25
    far = both.groups.correct[distance > 2].mean()
    assert figures["novelty"]["group_accuracy_of_unfamiliar"]["value"] == pytest.approx(far, abs=1e-6)
    assert figures["headline"]["unfamiliar"]["value"] == 0.25


def test_the_tables_by_place_year_and_purity_hold_every_chip_once() -> None:
    probabilities, shares, places = random_predictions()
    dates = tuple(["2016-05-01", "2016-06-01", "2018-07-02", UNKNOWN][k % 4] for k in range(400))
    figures = compute_metrics(scored(probabilities, shares, places, dates=dates), AbstainThresholds(), None)["by"]
    assert [row["name"] for row in figures["year"]] == ["2016", "2018", UNKNOWN]
    assert [row["name"] for row in figures["place"]] == [f"p{k}" for k in range(8)]
    assert all(sum(row["chips"] for row in figures[table]) == 400 for table in ("place", "year", "date", "purity"))


def test_the_figures_are_plain_json_and_the_headline_flat() -> None:
    probabilities, shares, places = random_predictions(chips=60)
    figures = compute_metrics(scored(probabilities, shares, places), AbstainThresholds(), None)
    assert json.loads(json.dumps(figures, allow_nan=False)) == figures
    assert figures["headline"]["accuracy"] == figures["classes"]["accuracy"]
    assert all("value" in each for each in figures["headline"].values())


@settings(max_examples=12, deadline=None)
@given(st.integers(1, 30), st.integers(1, 6), st.integers(0, 1000))
def test_figures_stay_in_their_bounds_for_any_chips(chips: int, places: int, seed: int) -> None:
    probabilities, shares, where = random_predictions(chips, places, seed)
    labels = labelling(probabilities, shares)
    figures = classification_metrics(labels, clusters_of(where, where))
    for name in ("accuracy", "balanced_accuracy", "ece"):
        assert 0 <= figures[name]["value"] <= 1
    assert 0 <= figures["risk_coverage"]["area"]["value"] <= 1
    assert (brier(labels) >= 0).all() and (brier(labels) <= 2).all()
