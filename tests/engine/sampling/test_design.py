"""Strata round changes, sample sizes and allocations of the published example, and samples that can be enlarged."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugin.engine.api.errors import RequestError
from plugin.engine.sampling.allocation import METHODS, allocate, expected_error, sample_size
from plugin.engine.sampling.draw import draw_sample, order_is_kept
from plugin.engine.sampling.strata import strata_of_change, transition_name

MAPPED = (200_000, 150_000, 3_200_000, 6_450_000)  # Olofsson et al. (2014), section 5.1.1
EXPECTED = (0.70, 0.60, 0.90, 0.95)


def test_transitions_name_both_groups_or_say_stable() -> None:
    assert transition_name("field", "town") == "field_to_town"
    assert transition_name("wood", "wood") == "stable_wood"


def test_chips_that_touch_a_change_are_a_stratum_of_their_own_and_rows_do_not_wrap() -> None:
    rows, cols = np.indices((4, 5)).reshape(2, -1)
    changed = (rows == 1) & (cols == 4)  # at the right edge
    labels = np.where(changed, "field_to_town", "stable_field")
    strata = strata_of_change(labels, changed, rows + 100, cols - 7, buffer=True, least=1).reshape(4, 5)
    assert (strata == "buffer").astype(int).tolist() == [[0, 0, 0, 1, 1], [0, 0, 0, 1, 0], [0, 0, 0, 1, 1], [0] * 5]
    assert strata[1, 4] == "field_to_town"
    without = strata_of_change(labels, changed, rows, cols, buffer=False, least=1)
    assert set(without) == {"field_to_town", "stable_field"}


def test_rare_transitions_are_joined() -> None:
    labels = np.array(["a_to_b"] * 30 + ["a_to_c"] * 2 + ["b_to_c"] + ["stable_a"])
    strata = strata_of_change(labels, labels != "stable_a", np.arange(34), np.zeros(34, int), buffer=False, least=20)
    assert strata.tolist() == ["a_to_b"] * 30 + ["other_change"] * 3 + ["stable_a"]


def test_a_map_without_chips_has_no_sample() -> None:
    with pytest.raises(RequestError) as caught:
        strata_of_change([], np.zeros(0, bool), [], [], buffer=True, least=1)
    assert caught.value.code == "sample-no-chips"


def test_the_sample_size_is_that_of_olofssons_equation_13() -> None:
    assert sample_size(MAPPED, EXPECTED, 0.01) == 641


def test_a_sample_is_never_larger_than_the_map() -> None:
    assert sample_size((20, 30), (0.5, 0.5), 0.001) == 50
    assert allocate(500, (20, 30), "equal", share=(0.5, 0.5), least=10).tolist() == [20, 30]


def test_allocations_of_olofssons_example() -> None:
    assert allocate(641, MAPPED, "equal", share=EXPECTED, least=0).tolist() == [161, 160, 160, 160]
    assert allocate(641, MAPPED, "proportional", share=EXPECTED, least=0).tolist() == [13, 10, 205, 413]
    neyman = allocate(641, MAPPED, "neyman", share=EXPECTED, least=0)
    assert neyman.tolist() == [23, 19, 243, 356]
    at_least = allocate(641, MAPPED, "proportional", share=EXPECTED, least=75)
    assert at_least.tolist() == [75, 75, 163, 328]  # the paper chose by hand 75, 75, 165, 325
    equal = allocate(641, MAPPED, "equal", share=EXPECTED, least=0)
    assert expected_error(MAPPED, neyman, EXPECTED) == pytest.approx(0.010, abs=1e-4)
    assert expected_error(MAPPED, equal, EXPECTED) > expected_error(MAPPED, at_least, EXPECTED) > 0.010


sizes = st.lists(st.integers(2, 60_000), min_size=1, max_size=9)


@given(sizes, st.sampled_from(METHODS), st.integers(2, 500), st.integers(0, 60))
def test_an_allocation_adds_up_and_takes_two_of_each_stratum_and_no_more_than_it_has(
    chips, method, each, least
) -> None:
    reviews = each * len(chips)
    share = np.linspace(0, 1, len(chips))
    n = allocate(reviews, chips, method, share=share, least=max(least, 2))
    assert n.sum() == min(reviews, sum(chips))
    assert (n <= chips).all() and (n >= 2).all()
    assert (n >= np.minimum(chips, min(each, least))).all()


@pytest.mark.parametrize(
    ("call", "code"),
    [
        (lambda: allocate(7, (10,) * 4, "equal", share=(0.5,) * 4, least=2), "sample-effort-too-small"),
        (lambda: allocate(70, (10,) * 4, "clever", share=(0.5,) * 4, least=2), "sample-method"),
        (lambda: sample_size((10,), (0.5,), 0), "sample-standard-error"),
        (lambda: draw_sample(["a"], [1], -1), "sample-seed"),
    ],
)
def test_what_cannot_be_designed_is_one_sentence(call, code) -> None:
    with pytest.raises(RequestError) as caught:
        call()
    assert caught.value.code == code


STRATA = np.repeat(["a", "b", "c"], [50, 200, 7])


def test_a_larger_sample_of_the_same_seed_contains_the_smaller_one_in_the_same_order() -> None:
    small, large = (draw_sample(STRATA, n, 5) for n in ([5, 10, 2], [9, 40, 7]))
    for name in "abc":
        first = small.chips[small.strata == name]
        assert large.chips[large.strata == name][: len(first)].tolist() == first.tolist()
    assert len(set(large.chips.tolist())) == 56
    assert (STRATA[large.chips] == large.strata).all()
    assert large.to_json() == {"seed": 5, "reviews": {"a": 9, "b": 40, "c": 7}}


def test_another_seed_draws_other_chips() -> None:
    one, other = (set(draw_sample(STRATA, [5, 10, 2], seed).chips.tolist()) for seed in (1, 2))
    assert one != other


def test_every_chip_of_a_stratum_is_as_likely() -> None:
    drawn = [draw_sample(STRATA, [5, 2, 2], seed).chips for seed in range(2000)]
    times = np.bincount(np.concatenate(drawn), minlength=257)[:50]
    assert abs(times - 200).max() < 5 * np.sqrt(180)


def test_the_order_of_review_takes_the_strata_in_turn() -> None:
    sample = draw_sample(STRATA, [4, 8, 2], 0)
    assert [np.sum(sample.strata[:7] == name) for name in "abc"] == [2, 4, 1]


def test_reviews_that_left_chips_out_are_not_in_order() -> None:
    sample = draw_sample(STRATA, [4, 8, 2], 0)
    first = np.arange(14) < 9
    assert order_is_kept(sample.strata, sample.order, first)
    assert not order_is_kept(sample.strata, sample.order, ~first)
