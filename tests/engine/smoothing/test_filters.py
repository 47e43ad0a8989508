"""The two filters over neighbouring chips: what they must do whatever the numbers are."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from plugin.engine.smoothing.filters import DEFAULT_WEIGHT, pooled_probabilities, vote_shares
from plugin.engine.smoothing.neighbours import neighbour_sums

SIDE = 5
COLS, ROWS = (each.ravel().astype(np.int64) for each in np.meshgrid(np.arange(SIDE), np.arange(SIDE)))
ALL = np.ones(SIDE * SIDE, bool)
CENTRE = SIDE * SIDE // 2


def drawn(seed: int, classes: int = 4) -> NDArray[np.float64]:
    return np.random.default_rng(seed).dirichlet(np.full(classes, 0.5), SIDE * SIDE)


def field(centre: list[float], others: list[float]) -> NDArray[np.float64]:
    """The same distribution everywhere but in the centre."""
    values = np.tile(others, (SIDE * SIDE, 1)).astype(float)
    values[CENTRE] = centre
    return values


def test_neighbour_sums_are_those_of_a_padded_array() -> None:
    values = drawn(1)
    padded = np.pad(values.reshape(SIDE, SIDE, 4), ((1, 1), (1, 1), (0, 0)))
    expected = sum(
        padded[1 + y : 1 + y + SIDE, 1 + x : 1 + x + SIDE] for x in (-1, 0, 1) for y in (-1, 0, 1) if (x, y) != (0, 0)
    )
    assert np.allclose(neighbour_sums(COLS, ROWS, values).reshape(SIDE, SIDE, 4), expected)


def test_the_last_chip_of_a_row_and_the_first_of_the_next_are_no_neighbours() -> None:
    cols, rows = np.array([0, 4, 0, 4]), np.array([7, 7, 8, 8])
    assert neighbour_sums(cols, rows, np.array([[1.0], [10], [100], [1000]])).ravel().tolist() == [100, 1000, 1, 10]


@pytest.mark.parametrize("shift", [-1_000_000, 2**31 - 10])
def test_the_place_and_the_order_of_the_chips_do_not_matter(shift: int) -> None:
    values, order = drawn(2), np.random.default_rng(3).permutation(SIDE * SIDE)
    plain = neighbour_sums(COLS, ROWS, values)
    moved = neighbour_sums(COLS[order] + shift, ROWS[order] - shift, values[order])
    assert np.allclose(moved, plain[order])


def test_weight_nought_changes_no_bit() -> None:
    values = drawn(4)
    assert np.array_equal(pooled_probabilities(COLS, ROWS, values, ALL, 0.0), values)


def test_neighbours_that_are_unsure_of_all_classes_change_no_bit() -> None:
    values = field([0.2, 0.5, 0.3], [1 / 3] * 3)
    assert np.array_equal(pooled_probabilities(COLS, ROWS, values, ALL)[CENTRE], values[CENTRE])


def test_a_sure_chip_is_hardly_changed_by_unsure_ones_and_an_unsure_one_follows_sure_ones() -> None:
    sure = pooled_probabilities(COLS, ROWS, field([0.99, 0.01], [0.4, 0.6]), ALL)[CENTRE]
    assert sure[0] > 0.98
    unsure = pooled_probabilities(COLS, ROWS, field([0.55, 0.45], [0.02, 0.98]), ALL)[CENTRE]
    assert unsure[1] > 0.75


def test_each_neighbour_multiplies_the_odds_by_the_exponential_of_its_lead() -> None:
    pooled = pooled_probabilities(COLS, ROWS, field([0.7, 0.3], [0.1, 0.9]), ALL, 0.25)[CENTRE]
    assert pooled[0] / pooled[1] == pytest.approx(0.7 / 0.3 * np.exp(0.25 * 8 * (0.1 - 0.9)))


def test_the_same_distribution_everywhere_keeps_its_order_and_grows_surer() -> None:
    pooled = pooled_probabilities(COLS, ROWS, np.tile([0.5, 0.3, 0.2], (SIDE * SIDE, 1)), ALL)[CENTRE]
    assert pooled[0] > 0.5 > 0.3 > pooled[1] > pooled[2]


def test_probabilities_stay_such() -> None:
    pooled = pooled_probabilities(COLS, ROWS, drawn(5), ALL, 100.0)
    assert np.allclose(pooled.sum(axis=1), 1)
    assert pooled.min() >= 0


@pytest.mark.parametrize("turn", [np.fliplr, np.flipud, np.transpose, np.rot90])
def test_a_turned_map_is_smoothed_to_the_turned_result(turn: object) -> None:
    order = turn(np.arange(SIDE * SIDE).reshape(SIDE, SIDE)).ravel()  # type: ignore[operator]
    values = drawn(6)
    turned = pooled_probabilities(COLS, ROWS, values[order], ALL)
    assert np.allclose(turned, pooled_probabilities(COLS, ROWS, values, ALL)[order])
    labels = values.argmax(axis=1)
    assert np.allclose(vote_shares(COLS, ROWS, labels[order], 4), vote_shares(COLS, ROWS, labels, 4)[order])


def test_a_chip_without_data_stays_so_and_does_not_count() -> None:
    values = drawn(7)
    values[CENTRE] = np.nan
    pooled = pooled_probabilities(COLS, ROWS, values, ALL)
    assert np.isnan(pooled).any(axis=1).nonzero()[0].tolist() == [CENTRE]
    left = np.delete(np.arange(SIDE * SIDE), CENTRE)
    without = pooled_probabilities(COLS[left], ROWS[left], values[left], ALL[left])
    assert np.array_equal(pooled[left], without)


def test_an_unfamiliar_chip_is_smoothed_and_does_not_count() -> None:
    values, counts = drawn(8), ALL.copy()
    counts[CENTRE] = False
    pooled = pooled_probabilities(COLS, ROWS, values, counts)
    values[CENTRE] = drawn(9)[CENTRE]
    other = pooled_probabilities(COLS, ROWS, values, counts)
    rest = np.arange(SIDE * SIDE) != CENTRE
    assert np.array_equal(pooled[rest], other[rest])
    assert not np.array_equal(pooled[CENTRE], values[CENTRE])


def test_a_chip_alone_keeps_its_probabilities() -> None:
    one = np.array([3])
    assert pooled_probabilities(one, one, np.array([[0.3, 0.7]]), ALL[:1], DEFAULT_WEIGHT).tolist() == [[0.3, 0.7]]


def labels_of(centre: int, others: list[int]) -> NDArray[np.int64]:
    """3 x 3 labels."""
    return np.array([*others[:4], centre, *others[4:]])


@pytest.mark.parametrize(
    ("others", "winner"),
    [
        ([1, 1, 1, 2, 2, 2, 2, 2], 2),
        ([1, 1, 1, 1, 2, 2, 2, 2], 1),
        ([0, 1, 1, 1, 1, 2, 2, 2], 1),  # 4 against 1 + 2 of the centre
        ([0, 1, 1, 1, 2, 2, 2, 2], 2),
        ([0, 0, 1, 1, 1, 1, 2, 2], 0),  # a tie of 4 and 2 + 2 is the centre's
        ([-1, -1, -1, -1, -1, -1, 1, 1], 0),  # a tie again: chips without data do not vote
        ([-1, -1, -1, -1, -1, 1, 1, 1], 1),
        ([-1] * 8, 0),
    ],
)
def test_the_plurality_of_nine_wins_and_the_centre_counts_twice(others: list[int], winner: int) -> None:
    cols, rows = COLS.reshape(5, 5)[:3, :3].ravel(), ROWS.reshape(5, 5)[:3, :3].ravel()
    shares = vote_shares(cols, rows, labels_of(0, others), 3)[4]
    assert shares.astype(np.float32).argmax() == winner
    assert shares.sum() == pytest.approx(1)


def test_a_chip_without_data_is_given_no_class_by_the_vote() -> None:
    labels = np.zeros(SIDE * SIDE, np.int64)
    labels[CENTRE] = -1
    assert np.isnan(vote_shares(COLS, ROWS, labels, 2)).any(axis=1).nonzero()[0].tolist() == [CENTRE]
