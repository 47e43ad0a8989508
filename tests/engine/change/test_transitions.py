"""The algebra: published tables, likelihoods of the two witnesses, the fitted table, candidates."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from plugin.engine.api.classes import CLASSES, GROUPS, landuse_product
from plugin.engine.api.errors import RasterError, RequestError
from plugin.engine.change.published import change_shares, label_probabilities
from plugin.engine.change.states import States, states_of
from plugin.engine.change.threshold import choose_candidates
from plugin.engine.change.transitions import (
    by_likelihood,
    change_probability,
    fit_transitions,
    independent,
    prior_table,
    transition_probabilities,
)
from plugin.engine.change.witnesses import land_cover_likelihood, model_likelihood, model_statistics

STATES = states_of(landuse_product(CLASSES, GROUPS))
THREE = states_of(landuse_product([each for each in CLASSES if each.name != "water"], GROUPS))
EVEN = np.full(4, 0.25)


def test_water_is_kept_apart_where_the_model_knows_it() -> None:
    assert STATES.names == ("developed", "cultivated", "undeveloped", "water")
    assert THREE.names == ("developed", "cultivated", "undeveloped")
    assert STATES.columns(["forest", "water"]).tolist() == [[0, 0, 1, 0], [0, 0, 0, 1]]
    assert THREE.columns(["forest", "water"]).tolist() == [[0, 0, 1], [0, 0, 1]]


@pytest.mark.parametrize(("year", "right"), [(2011, 0.88), (2001, 0.89), (2019, 0.903), (2021, 0.903), (1992, 0.89)])
def test_labels_are_right_as_often_as_published(year: int, right: float) -> None:
    table = label_probabilities(STATES, year, np.array([0.6, 0.2, 0.2, 0.0]), None)
    assert np.diag(table) == pytest.approx(right)
    assert table.sum(axis=1) == pytest.approx(1)
    assert table[1, 0] > 2.9 * table[1, 2]  # wrong labels are those that the area has


def test_change_grows_with_the_years_and_never_beyond_all() -> None:
    one, ten, ages = (change_shares(STATES, years, None) for years in (1, 10, 100_000))
    assert one[2, 0] == pytest.approx(2.5e-4, rel=0.02)
    assert ten[2, 0] == pytest.approx(2.5e-3, rel=0.02)
    assert np.diag(ages) == pytest.approx([np.exp(-3), 0, 0, 0], abs=1e-3)  # three rates of 1e-5
    for each in (one, ten, ages):
        assert each.sum(axis=1) == pytest.approx(1)


def test_tables_of_ones_own_replace_the_published_ones(tmp_path: Path) -> None:
    path = tmp_path / "own.json"
    path.write_text(
        json.dumps(
            {
                "accuracy": {
                    name: {name: 0.99, "developed": 0.01} if name != "developed" else {name: 1} for name in STATES.names
                },
                "rates": {"undeveloped": {"developed": 0.1}},
            }
        )
    )
    assert label_probabilities(STATES, 2011, EVEN, path)[2, 0] == pytest.approx(0.01, rel=0.01)
    shares = change_shares(STATES, 1, path)
    assert shares[2, 0] == pytest.approx(0.1, rel=0.01)
    assert shares[1, 0] < 1e-4


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"rates": {"moon": {"developed": 0.1}}}', '{"rates": {"water": {"developed": 2}}}']
)
def test_a_file_that_is_no_table_is_one_sentence(tmp_path: Path, text: str) -> None:
    path = tmp_path / "own.json"
    path.write_text(text)
    with pytest.raises(RequestError, match="is no table of rates: write JSON") as raised:
        change_shares(STATES, 5, path)
    assert raised.value.code == "change-table-wrong"


def test_pure_land_cover_says_more_than_mixed() -> None:
    labels = label_probabilities(STATES, 2011, EVEN, None)
    pure, mixed = land_cover_likelihood(np.array([[1.0, 0, 0, 0], [0.55, 0.45, 0, 0]]), labels)
    assert pure.argmax() == mixed.argmax() == 0
    assert pure[0] / pure[1] > 10 > mixed[0] / mixed[1] > 1


def test_the_models_prior_is_taken_out_of_its_probabilities() -> None:
    """A model that was trained on a third of each, and one on nine tenths of one, say the same of the same ground."""
    even = model_statistics(None, None, np.eye(3))
    skewed = model_statistics(np.array([0.9, 0.05, 0.05]), None, np.eye(3))
    said = np.array([[0.5, 0.25, 0.25]])
    told_by_skewed = said * skewed.prior / (said * skewed.prior).sum()
    assert model_likelihood(told_by_skewed, skewed) == pytest.approx(model_likelihood(said, even))


def test_no_answer_is_worth_more_than_held_out_errors_allow() -> None:
    counts = np.array([[90, 10, 0], [10, 90, 0], [0, 0, 100]])
    statistics = model_statistics(None, counts, np.eye(3))
    assert statistics.confusion.sum(axis=1) == pytest.approx(1)
    first, _, third = model_likelihood(np.eye(3), statistics)
    assert 10 < first[0] / first[1] < 50
    assert third[2] / third[0] > 50


def test_a_state_that_was_never_held_out_is_not_taken_as_known() -> None:
    statistics = model_statistics(None, np.diag([50, 50, 0]), np.eye(3))
    assert 0.5 < statistics.confusion[2, 2] <= 1
    assert np.isfinite(statistics.confusion).all()


def simulate(share: float, n: int = 4000, error: float = 0.05) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Likelihoods then and now of three states, each wrong in `error` of the chips, and which chips changed."""
    rng = np.random.default_rng(7)
    then = rng.integers(0, 3, n)
    moves = rng.random(n) < share
    now = np.where(moves, (then + 1) % 3, then)
    table = np.full((3, 3), error / 2) + np.eye(3) * (1 - 1.5 * error)
    seen = [np.array([rng.choice(3, p=table[k]) for k in states]) for states in (then, now)]
    return table.T[seen[0]], table.T[seen[1]], moves


@pytest.mark.parametrize("share", [0.0, 0.01, 0.05, 0.2])
def test_noise_does_not_become_change(share: float) -> None:
    """Two witnesses that are wrong in 5 % each differ in a tenth of the chips; the table does not say so."""
    then, now, moves = simulate(share)
    differ = (then.argmax(axis=1) != now.argmax(axis=1)).mean()
    prior = prior_table(np.full(3, 1 / 3), np.full((3, 3), 0.002) + np.eye(3) * 0.994)
    fit = fit_transitions(by_likelihood(independent(then, now)), np.ones(len(then)), prior, 0.0)
    fitted = 1 - np.trace(fit.table)
    assert differ > 0.085
    assert fitted == pytest.approx(moves.mean(), abs=0.02)
    assert fit.table.sum() == pytest.approx(1)


def test_probabilities_mean_what_they_say() -> None:
    then, now, moves = simulate(0.1, 20_000)
    posterior, prior = by_likelihood(independent(then, now)), prior_table(np.full(3, 1 / 3), np.full((3, 3), 1 / 3))
    p = change_probability(posterior(slice(None), fit_transitions(posterior, np.ones(len(then)), prior, 0.0).table))
    likely = p > 0.3
    assert likely.sum() > 500
    assert moves[likely].mean() == pytest.approx(p[likely].mean(), abs=0.04)
    assert p.sum() == pytest.approx(moves.sum(), rel=0.1)


def test_chips_of_no_weight_teach_nothing() -> None:
    then, now, _ = simulate(0.5, 500)
    prior = prior_table(np.full(3, 1 / 3), np.full((3, 3), 0.01) + np.eye(3) * 0.97)
    fit = fit_transitions(by_likelihood(independent(then, now)), np.zeros(500), prior, 1.0)
    assert fit.table == pytest.approx(prior)


def test_each_chips_transitions_sum_to_one() -> None:
    then, now, _ = simulate(0.1, 100)
    transitions = transition_probabilities(independent(then, now), np.full((3, 3), 1 / 9))
    assert transitions.sum(axis=(1, 2)) == pytest.approx(1)
    assert change_probability(transitions) == pytest.approx(
        [1 - sum(a * b) / (a.sum() * b.sum()) for a, b in zip(then, now)]
    )


def test_candidates_keep_the_wanted_precision() -> None:
    p = np.array([0.9, 0.8, 0.5, 0.3, 0.1, 0.0])
    half = choose_candidates(p, 0.5)
    assert (half.chips, half.p_change) == (4, 0.3)  # the mean of five would do, but 0.1 is less than half of 0.5
    assert half.expected_true == pytest.approx(2.5)
    assert half.expected_false == pytest.approx(1.5)
    assert half.expected_missed == pytest.approx(0.1)
    assert choose_candidates(p, 0.8).chips == 2
    assert choose_candidates(np.array([0.6, 0.5, 0.45, 0.44]), 0.5).chips == 3
    assert choose_candidates(p, 0.95) == (0.95, 1.0, 0, 0.0, 0.0, pytest.approx(2.6))
    assert choose_candidates(np.array([0.9, 0.2, 0.2, 0.2]), 0.5).chips == 1  # equal ones are taken together
    assert choose_candidates(p, 0.0).chips == len(p)


def test_a_map_without_classes_is_refused() -> None:
    product = landuse_product(CLASSES[:1], GROUPS)
    with pytest.raises(RasterError):
        states_of(type(product)("x", "Land cover", product.columns[:2] + product.columns[3:4], "group", ("group",)))


def test_states_are_in_the_order_of_the_tables() -> None:
    assert isinstance(STATES, States)
    assert [STATES.by_class[each.name] for each in CLASSES] == [2, 2, 2, 1, 2, 0, 3]
