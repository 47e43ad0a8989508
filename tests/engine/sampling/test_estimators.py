"""The published worked examples, and that one estimator serves both papers."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest

from plugin.engine.sampling.estimators import SampleFigure, estimate_areas
from plugin.engine.sampling.reviewed_sample import UNSURE, ReviewedSample, reviewed_sample
from tests.engine.sampling.published import OLOFSSON_COUNTS, OLOFSSON_PIXELS, olofsson, sample_of_counts, stehman


def rounded(figure: SampleFigure, digits: int) -> tuple[float, float]:
    assert figure.value is not None and figure.margin is not None
    return round(figure.value, digits), round(figure.margin, digits)


def figure_of(figure: SampleFigure) -> tuple[float, float]:
    assert figure.value is not None and figure.standard_error is not None
    return figure.value, figure.standard_error


def test_olofsson_areas_are_the_published_ones() -> None:
    estimate = estimate_areas(olofsson())
    figures = [rounded(each.hectares, 0) for each in estimate.classes]
    assert figures[:2] == [(21_158, 6_157), (11_686, 3_756)]  # published ± 6,158: see the next test
    assert figures[2:] == [(285_770, 15_509), (581_386, 16_281)]  # published ± 15,510 and 16,282
    assert estimate.hectares == sum(OLOFSSON_PIXELS) * 0.09
    assert [each.mapped_hectares for each in estimate.classes] == pytest.approx([18_000, 13_500, 288_000, 580_500])


def test_without_finite_population_correction_the_margins_are_the_published_ones() -> None:
    endless = replace(olofsson(), chips=np.array(OLOFSSON_PIXELS) * 1_000_000)
    margins = [each.hectares.margin for each in estimate_areas(endless).classes]
    assert margins == pytest.approx([6_158, 3_756, 15_510, 16_282], abs=1)  # the paper's quantile is 1.96


def test_olofsson_accuracies_are_the_published_ones() -> None:
    estimate = estimate_areas(olofsson())
    assert rounded(estimate.overall, 3) == (0.947, 0.018)
    users = [rounded(each.users, 2) for each in estimate.classes]
    assert users == [(0.88, 0.07), (0.73, 0.10), (0.93, 0.04), (0.96, 0.02)]
    assert [rounded(each.producers, 2)[0] for each in estimate.classes] == [0.75, 0.85, 0.93, 0.96]


def test_producers_accuracies_have_the_standard_errors_of_olofssons_equation_7() -> None:
    """The paper prints margins of 0.21, 0.23, 0.03 and 0.01; its own formula gives 0.21, 0.25, 0.03 and 0.02."""
    counts, pixels = np.array(OLOFSSON_COUNTS, float), np.array(OLOFSSON_PIXELS, float)
    n = counts.sum(axis=1)
    total = (pixels / n) @ counts
    for k, each in enumerate(estimate_areas(olofsson()).classes):
        users, producers = counts[k, k] / n[k], pixels[k] * counts[k, k] / n[k] / total[k]
        own = pixels[k] ** 2 * (1 - producers) ** 2 * users * (1 - users) / (n[k] - 1)
        shares = np.delete(counts[:, k] / n, k)
        terms = np.delete(pixels, k) ** 2 * shares * (1 - shares) / (np.delete(n, k) - 1)
        variance = (own + producers**2 * terms.sum()) / total[k] ** 2
        assert each.producers.standard_error == pytest.approx(np.sqrt(variance), rel=2e-4)


def test_olofsson_error_matrix_of_area_proportions_is_the_published_one() -> None:
    matrix = estimate_areas(olofsson()).error_matrix
    assert matrix[0].round(4).tolist() == [0.0176, 0, 0.0013, 0.0011]  # Table 9
    assert matrix[2].round(4).tolist() == [0.0019, 0, 0.2967, 0.0213]
    assert matrix.sum() == pytest.approx(1)


def test_stehman_estimates_are_the_published_ones_where_strata_are_not_map_classes() -> None:
    estimate = estimate_areas(stehman())
    a, b, c = (estimate.of(name) for name in "ABC")
    assert [figure.value for figure in (a.share, c.share, estimate.overall)] == pytest.approx([0.35, 0.20, 0.63])
    assert b.users.value == pytest.approx(0.574, abs=5e-4)  # page 4934
    assert b.producers.value == pytest.approx(0.794, abs=5e-4)
    assert estimate.error_matrix[1, 2] == pytest.approx(0.08)  # page 4935
    errors = [figure.standard_error for figure in (a.share, c.share, estimate.overall, b.users, b.producers)]
    assert errors[:4] == pytest.approx([0.082, 0.064, 0.085, 0.125], abs=5e-4)  # pages 4935 and 4936
    assert errors[4] == pytest.approx(0.1165, abs=1e-4)  # the paper prints 0.114


def test_lulc_validation_agrees_on_stehmans_data_in_every_class() -> None:
    """What lulc-validation 0.0.4 gave; it requires geopandas, so not here. R's mapaccuracy has the same data."""
    estimate = estimate_areas(stehman())
    assert figure_of(estimate.overall) == pytest.approx((0.63, 0.084642188062455))
    users = [
        (0.7419354838709677, 0.1645420176),
        (0.574468085106383, 0.1247822472),
        (0.5, 0.2151119433),
        (0.7, 0.1526761278),
    ]
    producers = [
        (0.6571428571428571, 0.1477100950),
        (0.7941176470588235, 0.1165479135),
        (0.3, 0.1504108263),
        (0.6363636363636364, 0.1622796715),
    ]
    assert [figure_of(each.users) for each in estimate.classes] == [pytest.approx(each, rel=1e-8) for each in users]
    found = [figure_of(each.producers) for each in estimate.classes]
    assert found == [pytest.approx(each, rel=1e-8) for each in producers]


def test_nrt_validate_agrees_where_strata_differ_from_classes_and_a_stratum_is_half_reviewed() -> None:
    """Means, ratios and standard errors that nrt-validate 0.0.1a8 gave; it needs a hundred packages, so not here."""
    rng = np.random.default_rng(12)
    mapped = rng.integers(0, 3, 130)
    reference = np.where(rng.random(130) < 0.7, mapped, rng.integers(0, 3, 130))
    chips, stratum = np.array([80, 500, 4000]), np.repeat([0, 1, 2], [40, 30, 60])
    area = np.tile(chips[:, None] / 3, (1, 3))
    sample = ReviewedSample(tuple("abc"), tuple("123"), chips, area, stratum, mapped, reference, np.ones(130))
    estimate = estimate_areas(sample)
    assert figure_of(estimate.overall) == pytest.approx((0.8864628820960698, 0.03476529322271455))
    figures = [[figure_of(each) for each in (one.share, one.users, one.producers)] for one in estimate.classes]
    assert np.array(figures) == pytest.approx(
        np.array(
            [
                [(0.222998544, 0.046132041), (0.857734807, 0.089599341), (0.810704961, 0.087858381)],
                [(0.301310044, 0.053010572), (0.923491908, 0.050392336), (0.909661836, 0.050843268)],
                [(0.475691412, 0.057242222), (0.876441029, 0.050299381), (0.907282742, 0.050282770)],
            ]
        ),
        rel=1e-6,
    )


def test_a_stratum_that_is_reviewed_whole_has_no_sampling_error() -> None:
    estimate = estimate_areas(sample_of_counts(("change", "stable"), ((7, 3), (1, 9)), (10, 10), (50, 50)))
    assert estimate.of("change").hectares.to_json() == {
        "value": 40.0,
        "low": 40.0,
        "high": 40.0,
        "standard_error": 0.0,
        "margin": 0.0,
        "if_unsure": [40.0, 40.0],
    }


def test_larger_chips_weigh_more() -> None:
    sample = sample_of_counts(("change", "stable"), ((5, 5), (0, 10)), (1000, 1000), (100, 100))
    large = np.where((sample.mapped == 0) & (sample.reference == 0), 3.0, 1.0)
    value = estimate_areas(replace(sample, hectares=large)).of("change").hectares.value
    assert value == pytest.approx(100 * 15 / 20)


def unsure() -> ReviewedSample:
    sample = sample_of_counts(("change", "stable"), ((30, 10), (2, 98)), (1000, 9000), (1000, 9000))
    reference = sample.reference.copy()
    reference[[0, 1, 2, 3, 50]] = UNSURE  # four of the mapped change, of change; one of the mapped stable
    return replace(sample, reference=reference)


def test_unsure_answers_are_left_out_and_what_they_could_make_is_stated() -> None:
    estimate = estimate_areas(unsure())
    change = estimate.of("change")
    assert change.hectares.value == pytest.approx(1000 * 26 / 36 + 9000 * 2 / 99)
    assert change.hectares.if_unsure == pytest.approx(
        (1000 * 26 / 40 + 9000 * 2 / 100, 1000 * 30 / 40 + 9000 * 3 / 100)
    )
    assert change.users.if_unsure == pytest.approx((26 / 40, 30 / 40))
    assert change.producers.if_unsure == pytest.approx((650 / (650 + 270), 750 / (750 + 180)))
    assert [each.code for each in estimate.warnings if each.code == "sample-unsure"]
    assert "5 of 140 reviewed chips are unsure" in " ".join(map(str, estimate.warnings))


def test_joined_classes_are_estimated_as_if_they_had_been_one() -> None:
    joined = olofsson().grouped(("change", "stable"), (0, 0, 1, 1))
    estimate, parts = estimate_areas(joined), estimate_areas(olofsson())
    whole = sum(each.hectares.value or 0 for each in parts.classes[:2])
    assert estimate.of("change").hectares.value == pytest.approx(whole)
    assert estimate.of("change").mapped_hectares == pytest.approx(31_500)
    assert estimate.strata == parts.strata


def test_a_sample_is_made_from_names_of_the_maps_chips() -> None:
    sample = reviewed_sample(
        stratum_of_chip=["buffer", "new", "stable", "stable", "buffer"],
        mapped_of_chip=["field", "field>town", "field", "town", "town"],
        hectares_of_chip=[5, 5, 5, 5, 2],
        sampled=[1, 2, 4],
        reference=["field>wood", None, "town"],
    )
    assert sample.classes == ("field", "field>town", "field>wood", "town")
    assert sample.strata == ("buffer", "new", "stable")
    assert sample.mapped_hectares.tolist() == [[5, 0, 0, 2], [0, 5, 0, 0], [5, 0, 0, 5]]
    assert (sample.stratum.tolist(), sample.mapped.tolist(), sample.reference.tolist()) == (
        [1, 2, 0],
        [1, 0, 3],
        [2, -1, 3],
    )


def test_a_class_that_nothing_is_known_of_has_no_accuracy_rather_than_a_wrong_one() -> None:
    counts = ((20, 0, 0), (0, 20, 0), (0, 0, 20))
    sample = sample_of_counts(("a", "b", "never seen"), counts, (100, 100, 100), (1, 1, 1))
    sample = replace(sample, reference=np.where(sample.reference == 2, 1, sample.reference))
    never = estimate_areas(sample).of("never seen")
    assert never.producers == SampleFigure(None, None, None, None, (None, None))
    assert never.hectares.value == 0 and never.hectares.high is not None and never.hectares.high > 0


def test_the_estimate_is_json() -> None:
    read = json.loads(json.dumps(estimate_areas(unsure()).to_json()))
    assert read["classes"][0]["hectares"]["if_unsure"] == pytest.approx([830, 1020])
    assert read["unsure_rule"].startswith("left out")
    assert read["counts"] == [[26, 10], [2, 97]]
