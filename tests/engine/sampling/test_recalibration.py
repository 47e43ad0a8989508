"""Probabilities of change corrected by reviews: the curve, the map, and what too few reviews get."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from plugin.engine.api.errors import LandchipError, RequestError
from plugin.engine.change.since_nlcd import change_since_nlcd
from plugin.engine.change.transitions import change_probability
from plugin.engine.outputs.read import read_map
from plugin.engine.sampling.recalibration import Curve, fit_curve, recalibrate, recalibrated
from plugin.engine.sampling.sample_from_change import sample_from_change
from tests.data.changed_land import COLS, ROWS, land, make_map


def reviews(n: int, truth: Any, seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(seed)
    stated = rng.uniform(0, 1, n)
    return stated, rng.uniform(0, 1, n) < truth(stated)


def test_honest_probabilities_stay() -> None:
    stated, changed = reviews(20_000, lambda p: p)
    curve = fit_curve(stated, changed, np.ones(20_000))
    assert curve.corrected == pytest.approx(curve.stated, abs=0.08)


def test_probabilities_that_promise_twice_too_much_are_halved() -> None:
    stated, changed = reviews(3000, lambda p: p / 2)
    curve = fit_curve(stated, changed, np.ones(3000))
    assert curve.of(np.array([0.4, 0.8])) == pytest.approx([0.2, 0.4], abs=0.06)


def test_the_curve_never_falls_and_few_reviews_bend_it_little() -> None:
    stated, changed = reviews(30, lambda p: 1 - p)
    curve = fit_curve(stated, changed, np.ones(30))
    assert (np.diff(curve.corrected) >= 0).all()
    one = fit_curve(np.array([0.9]), np.array([False]), np.ones(1))
    assert one.of(np.array([0.1, 0.5]))[0] == pytest.approx(0.1, abs=0.02)


def test_reviews_count_as_the_chips_that_they_stand_for() -> None:
    """Of two reviews at 0.5 the one that stands for 99 chips decides."""
    stated, changed = np.full(200, 0.5), np.arange(200) % 2 == 0
    weights = np.where(changed, 1.0, 99.0)
    assert fit_curve(stated, changed, weights).of(np.array([0.5]))[0] < 0.1


def test_transitions_keep_their_proportions() -> None:
    transitions = np.array([[[0.5, 0.2, 0.1], [0.05, 0.1, 0.0], [0.0, 0.05, 0.0]]])
    corrected = recalibrated(transitions, Curve(np.array([0.0, 1.0]), np.array([0.0, 0.5])))
    assert corrected.sum() == pytest.approx(1)
    assert change_probability(corrected)[0] == pytest.approx(change_probability(transitions)[0] / 2)
    assert corrected[0, 0, 1] / corrected[0, 0, 2] == pytest.approx(2)
    assert corrected[0, 0, 0] / corrected[0, 1, 1] == pytest.approx(5)


@pytest.fixture
def change_map(tmp_path: Path) -> Path:
    sure = np.random.default_rng(0).uniform(0.5, 0.99, ROWS * COLS)
    made = make_map(tmp_path, *land(2, 0.1), sure=sure)
    change_since_nlcd(made.params(tmp_path / "c.gpkg", strength=0.1), lambda _: None, lambda: False)
    return tmp_path / "c.gpkg"


def reviewed_sample(change_map: Path, right: bool, n: int = 120) -> Path:
    """A sample whose reviews say that each chip is as shown, or that none changed."""
    sample = change_map.with_name("sample.gpkg")
    sample_from_change({"map": str(change_map), "output": str(sample), "reviews": n, "seed": 3})
    with closing(sqlite3.connect(sample)) as file, file:
        value = '"to"' if right else '"from"'
        file.execute("DROP TRIGGER IF EXISTS rtree_sample_geom_update6")
        for (name,) in file.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            file.execute(f'DROP TRIGGER IF EXISTS "{name}"')
        file.execute(f'UPDATE sample SET reviewed_from = "from", reviewed_to = {value}')
    return sample


def corrected(change_map: Path, sample: Path, **more: Any) -> dict[str, Any]:
    output = change_map.with_name("corrected.gpkg")
    answer = recalibrate({"change": str(change_map), "sample": str(sample), "outputs": {"gpkg": str(output)}, **more})
    json.dumps(answer, allow_nan=False)
    return answer


def test_reviews_that_find_no_change_lower_the_map(change_map: Path) -> None:
    answer = corrected(change_map, reviewed_sample(change_map, right=False))
    before, after = (read_map(change_map.with_name(name)) for name in ("c.gpkg", "corrected.gpkg"))
    stated = before.metadata.properties["candidates"]
    assert answer["candidates"]["expected_true"] < 0.5 * stated["expected_true"]
    assert after.metadata.properties["recalibration"]["reviews"] == answer["reviews"] >= 30
    assert after.table["p_change"].to_numpy().max() < before.table["p_change"].to_numpy().max()
    assert after.table["col"].to_pylist() == before.table["col"].to_pylist()
    assert np.sum(answer["matrix"]["hectares"]) == pytest.approx(
        np.sum(before.metadata.properties["matrix"]["hectares"])
    )


def test_reviews_that_confirm_the_map_raise_what_is_shown(change_map: Path) -> None:
    answer = corrected(change_map, reviewed_sample(change_map, right=True))
    stated = read_map(change_map).metadata.properties["candidates"]
    shown = answer["candidates"]
    assert shown["expected_true"] / shown["chips"] > stated["expected_true"] / stated["chips"]


def test_too_few_reviews_are_refused(change_map: Path) -> None:
    sample = change_map.with_name("sample.gpkg")
    sample_from_change({"map": str(change_map), "output": str(sample), "reviews": 100, "seed": 3})
    with pytest.raises(RequestError, match="at least 30 are needed"):
        corrected(change_map, sample)
    assert not change_map.with_name("corrected.gpkg").exists()


def test_a_land_use_map_is_refused(change_map: Path) -> None:
    sample = reviewed_sample(change_map, right=True)
    with pytest.raises(LandchipError, match="is no change map"):
        corrected(change_map.with_name("map.gpkg"), sample)


def test_a_sample_of_another_map_and_an_output_that_is_read_are_refused(change_map: Path) -> None:
    sample = reviewed_sample(change_map, right=True)
    with pytest.raises(LandchipError) as raised:
        recalibrate({"change": str(change_map), "sample": str(sample), "outputs": {"gpkg": str(change_map)}})
    assert raised.value.code == "output-is-run-input"
    other = change_map.with_name("other")
    other.mkdir()
    made = make_map(other, *land(5, 0.1))
    change_since_nlcd(made.params(other / "c.gpkg", strength=0.1), lambda _: None, lambda: False)
    with pytest.raises(RequestError) as refused:
        corrected(other / "c.gpkg", sample)
    assert refused.value.code == "sample-of-another-map"
