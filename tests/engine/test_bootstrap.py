"""Bootstrap intervals over places: wide where places differ, marked as untrustworthy where there are few."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugin.engine.stats.bootstrap import (
    MAX_CLUSTERS,
    MIN_CLUSTERS,
    Clusters,
    Estimate,
    clusters_of,
    describe_intervals,
    ratio,
)


def of_places(rates: np.ndarray, chips: np.ndarray, rng: np.random.Generator) -> tuple[Clusters, np.ndarray]:
    places = np.repeat(np.arange(len(rates)), chips)
    right = rng.random(len(places)) < np.repeat(rates, chips)
    return clusters_of([f"p{each:04}" for each in places], [""] * len(places)), right


def width(estimate: Estimate) -> float:
    assert estimate.low is not None and estimate.high is not None
    return estimate.high - estimate.low


def test_the_interval_covers_the_truth_about_as_often_as_documented() -> None:
    rng = np.random.default_rng(1)
    covered = 0
    for _ in range(200):
        chips = np.maximum(3, rng.lognormal(3, 0.8, 12)).astype(int)
        clusters, right = of_places(rng.beta(9, 1, 12), chips, rng)
        estimate = clusters.mean(right)
        assert estimate.low is not None and estimate.high is not None
        covered += estimate.low <= 0.9 <= estimate.high
    assert 0.87 <= covered / 200 <= 0.97


def test_places_that_differ_widen_the_interval_and_chips_of_one_place_do_not_narrow_it() -> None:
    rng = np.random.default_rng(2)
    rates = np.array([0.5, 0.6, 0.7, 0.8, 0.9, 1.0])
    alike, right_alike = of_places(np.full(6, 0.75), np.full(6, 200), rng)
    differ, right_differ = of_places(rates, np.full(6, 200), rng)
    many, right_many = of_places(rates, np.full(6, 2000), rng)
    assert width(differ.mean(right_differ)) > 3 * width(alike.mean(right_alike))
    assert width(many.mean(right_many)) > 0.8 * width(differ.mean(right_differ))


def test_with_one_place_blocks_are_resampled_and_the_description_states_it() -> None:
    clusters = clusters_of(["here"] * 6, ["a", "a", "b", "b", "c", "c"])
    assert (clusters.unit, clusters.count) == ("block", 3)
    assert "say nothing about other places" in describe_intervals(
        clusters
    ) and "not to be trusted" in describe_intervals(clusters)


def test_with_few_places_their_blocks_are_resampled_and_the_description_states_it() -> None:
    clusters = clusters_of(["a", "a", "b", "b"] * 5, [f"{k // 2}" for k in range(20)])
    assert (clusters.unit, clusters.count, clusters.places) == ("block", 10, 2)
    assert "only 2 places" in describe_intervals(clusters)


def test_without_places_and_blocks_chips_are_resampled_and_the_description_states_it() -> None:
    clusters = clusters_of([""] * 7, [""] * 7)
    assert (clusters.unit, clusters.count) == ("chip", 7)
    assert "the true intervals are wider" in describe_intervals(clusters)


def test_few_places_are_not_to_be_trusted() -> None:
    places = [f"p{k % (MIN_CLUSTERS - 1)}" for k in range(40)]
    estimate = clusters_of(places, [""] * 40).mean(np.arange(40) % 2)
    assert not estimate.trustworthy and estimate.to_json()["trustworthy"] is False
    assert estimate.clusters == MIN_CLUSTERS - 1


def test_without_observed_errors_the_interval_still_has_a_width() -> None:
    clusters = clusters_of([f"p{k % 8}" for k in range(80)], [""] * 80)
    estimate = clusters.mean(np.ones(80), share=True)
    assert estimate.value == 1.0 and estimate.high == 1.0
    assert estimate.low == pytest.approx(8 / (8 + 1.96**2), abs=1e-3)  # Wilson's lower bound of 8 of 8


def test_an_undefined_figure_is_none_and_one_place_gives_no_interval() -> None:
    clusters = clusters_of(["a", "a", "b"], ["", "", ""])
    undefined = clusters.estimate(clusters.sums(np.zeros((3, 2))), ratio)
    assert (undefined.value, undefined.low, undefined.clusters) == (None, None, 0)
    only_a = clusters.mean([1.0, 0.0, np.nan])
    assert (only_a.value, only_a.low, only_a.high, only_a.clusters) == (0.5, None, None, 1)


def test_no_chips_give_no_figure() -> None:
    assert clusters_of([], []).mean([]).value is None


def test_the_same_chips_give_the_same_interval_in_any_order() -> None:
    rng = np.random.default_rng(4)
    places, values = rng.integers(0, 9, 100), rng.random(100)
    names = np.array([f"p{each}" for each in places])
    order = rng.permutation(100)
    one = clusters_of(list(names), [""] * 100).mean(values)
    other = clusters_of(list(names[order]), [""] * 100).mean(values[order])
    assert one.to_json() == other.to_json()


def test_more_clusters_than_are_drawn_are_pooled_without_changing_the_width() -> None:
    rng = np.random.default_rng(5)
    right = rng.random(4 * MAX_CLUSTERS) < 0.8
    clusters = clusters_of([""] * len(right), [""] * len(right))
    assert clusters.pooled and clusters.count == MAX_CLUSTERS and "pooled" in describe_intervals(clusters)
    exact = 2 * 1.96 * np.sqrt(0.8 * 0.2 / len(right))
    assert width(clusters.mean(right)) == pytest.approx(exact, rel=0.1)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 5), st.booleans()), min_size=2, max_size=40))
def test_an_interval_encloses_its_value_and_stays_a_share(rows: list[tuple[int, bool]]) -> None:
    clusters = clusters_of([f"p{place}" for place, _ in rows], [str(k) for k in range(len(rows))])
    estimate = clusters.mean([right for _, right in rows], share=True)
    assert estimate.value == pytest.approx(np.mean([right for _, right in rows]))
    if estimate.low is not None and estimate.high is not None and estimate.value is not None:
        assert -1e-9 <= estimate.low <= estimate.value + 1e-9 and estimate.value - 1e-9 <= estimate.high <= 1 + 1e-9
