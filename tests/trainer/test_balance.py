"""Every class is drawn equally often, by weights or by deletion."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from trainer.chipsets.balance import balance_by_deletion, sampling_weights


@given(st.lists(st.integers(0, 4), min_size=1, max_size=80))
def test_pure_chips_of_every_class_weigh_the_same_together(labels: list[int]) -> None:
    weights = sampling_weights(np.eye(5)[labels])
    sums = np.bincount(labels, weights, 5)
    present = np.bincount(labels, minlength=5) > 0
    np.testing.assert_allclose(sums[present], len(labels) / present.sum(), rtol=1e-5)
    assert abs(weights.mean() - 1) < 1e-5


def test_a_mixed_chip_is_weighted_by_its_rare_class() -> None:
    shares = np.array([[1, 0], [1, 0], [1, 0], [0.5, 0.5]])
    weights = sampling_weights(shares)
    assert weights[3] > 3 * weights[0] and len(set(weights[:3])) == 1


def test_only_the_chosen_chips_are_weighed() -> None:
    shares, chosen = np.eye(2)[[0, 0, 0, 1, 1, 1]], np.array([True, True, True, True, False, False])
    weights = sampling_weights(shares, chosen)
    np.testing.assert_allclose(weights, [2 / 3, 2 / 3, 2 / 3, 2, 1, 1], rtol=1e-6)
    assert sampling_weights(shares, np.zeros(6, bool)).tolist() == [1] * 6


@given(st.lists(st.integers(-1, 4), max_size=80), st.integers(0, 9))
def test_deletion_leaves_as_many_of_each_class_as_the_rarest_has(labels: list[int], seed: int) -> None:
    array = np.array(labels, int)
    kept_rows = balance_by_deletion(array, seed)
    counts = np.bincount(array[array >= 0], minlength=5)
    counts_left = np.bincount(array[kept_rows], minlength=5) if kept_rows.any() else np.zeros(5, int)
    assert (counts_left[counts > 0] == counts[counts > 0].min(initial=len(labels))).all() and not counts_left[
        counts == 0
    ].any()
    np.testing.assert_array_equal(kept_rows, balance_by_deletion(array, seed))
