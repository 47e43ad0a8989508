"""The interval holds the truth about as often as it states, where the usual one does not."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from plugin.engine.sampling.estimators import SampleFigure, estimate_areas
from plugin.engine.sampling.share_interval import StratifiedShare, share_interval
from scripts.simulations.area_coverage import SCENARIOS, coverage
from tests.engine.sampling.published import olofsson, sample_of_counts


def limits(figure: SampleFigure) -> tuple[float, float]:
    assert figure.low is not None and figure.high is not None
    return figure.low, figure.high


def one_stratum(found: int, reviewed: int, chips: int) -> StratifiedShare:
    return StratifiedShare.of_chips(
        weights=np.ones(1),
        chips=np.array([chips]),
        stratum=np.zeros(reviewed, int),
        hectares=np.ones(reviewed),
        y=np.arange(reviewed) < found,
        x=np.ones(reviewed, bool),
        varies=np.array([[True, True, False]]),
    )


@pytest.mark.parametrize(("found", "reviewed"), [(1, 30), (12, 40), (90, 100)])
def test_with_one_large_stratum_it_is_jeffreys_interval(found: int, reviewed: int) -> None:
    expected = stats.beta.ppf([0.025, 0.975], found + 0.5, reviewed - found + 0.5)
    low, high = share_interval(one_stratum(found, reviewed, 10_000_000), draws=200_000)
    assert (low, high) == pytest.approx(expected, abs=0.003)


def test_the_fewer_chips_are_left_the_narrower_it_is() -> None:
    widths = [np.diff(share_interval(one_stratum(10, 40, chips)))[0] for chips in (100_000, 100, 50, 41, 40)]
    assert widths == sorted(widths, reverse=True)
    assert widths[-1] == 0


@settings(max_examples=30)
@given(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20)), min_size=2, max_size=2), st.integers(1, 10**6))
def test_it_holds_the_value_and_stays_between_none_and_all(rows, times) -> None:
    counts = np.array(rows) + 1
    chips = counts.sum(axis=1) * times
    estimate = estimate_areas(sample_of_counts(("change", "stable"), counts, chips, (10, 90)), draws=200)
    for each in (
        estimate.overall,
        *(figure for one in estimate.classes for figure in (one.share, one.users, one.producers)),
    ):
        low, high = limits(each)
        assert 0 <= low <= (each.value or 0) <= high <= 1


def test_a_large_stratum_in_which_nothing_was_found_widens_it_and_the_usual_interval_does_not_see_it() -> None:
    sample = sample_of_counts(("change", "stable"), ((80, 20), (0, 300)), (650, 64_900), (650, 64_900))
    change = estimate_areas(sample).of("change")
    assert change.hectares.margin is not None and change.hectares.margin < 60
    assert change.hectares.value == pytest.approx(520)
    assert 900 < limits(change.hectares)[1] < 1300
    assert limits(change.producers)[0] < 0.6 < (change.producers.value or 0)


def test_more_reviews_there_narrow_it_and_the_warning_says_how_many() -> None:
    few = sample_of_counts(("change", "stable"), ((80, 20), (0, 300)), (650, 64_900), (650, 64_900))
    many = sample_of_counts(("change", "stable"), ((80, 20), (0, 3000)), (650, 64_900), (650, 64_900))
    told = [each for each in estimate_areas(few).warnings if each.code == "sample-unseen-class"]
    assert str(told[0]) == (
        "None of the 300 reviewed chips of 'stable' is 'change', which still leaves room for 649 ha of it: reviewing "
        "300 more of them would halve that."
    )
    width = [np.diff(limits(estimate_areas(each).of("change").hectares))[0] for each in (few, many)]
    assert width[1] < width[0] / 3


def test_with_many_reviews_it_is_the_usual_interval() -> None:
    sample = sample_of_counts(("change", "stable"), ((2400, 600), (200, 3800)), (10**6, 10**6), (1, 1))
    share = estimate_areas(sample).of("change").share
    assert share.value is not None and share.margin is not None
    assert limits(share) == pytest.approx((share.value - share.margin, share.value + share.margin), rel=0.01)


def test_the_same_reviews_give_the_same_interval_and_another_unit_scales_it() -> None:
    once, again = (estimate_areas(olofsson()).of("Deforestation") for _ in range(2))
    assert once == again
    assert limits(once.hectares) == pytest.approx([900_000 * each for each in limits(once.share)])


def test_chips_of_unequal_area_count_for_fewer() -> None:
    sample = sample_of_counts(("change", "stable"), ((30, 30), (10, 90)), (5000, 5000), (50, 50))
    unequal = replace(sample, hectares=np.where(np.arange(160) % 2, 1.0, 9.0))
    even, uneven = (np.diff(limits(estimate_areas(each).of("change").users))[0] for each in (sample, unequal))
    assert uneven > 1.15 * even


@pytest.mark.parametrize("name", ["1% change, buffer, 500 reviews", "strata are districts, not map classes"])
def test_it_holds_the_truth_about_as_often_as_documented(name: str) -> None:
    """docs/area-estimates.md has 2,000 maps of each scenario; the test has 150, whose standard error is 1.8%."""
    table = coverage(SCENARIOS[name], maps=150, seed=1)
    assert (table["shipped"] >= 0.90).all()
    if name.startswith("1%"):
        assert (table["normal"][[0, 1, 3]] < 0.85).all()
