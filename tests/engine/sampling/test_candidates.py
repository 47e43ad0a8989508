"""Lists of candidates: their order, that no area is estimated from them, and that they correct probabilities."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from plugin.engine.api.errors import LandchipError, RequestError
from plugin.engine.change.since_nlcd import change_since_nlcd
from plugin.engine.cli.main import main
from plugin.engine.sampling.area_estimate import area_estimate
from plugin.engine.sampling.candidates import choose_candidates_for_review
from plugin.engine.sampling.recalibration import fit_curve, recalibrate
from plugin.engine.sampling.sample_file import read_sample
from plugin.engine.sampling.sample_from_change import sample_from_change
from tests.data.changed_land import land, make_map
from tests.engine.sampling.conftest import ChangeMap, answer_all


def chosen(order: str, n: int = 9) -> list[int]:
    p_change = [0.2, np.nan, 0.9, 0.5, 0.45]
    return choose_candidates_for_review(order, p_change, [10.0, 5, 5, 5, 5], 0.44, n).chips.tolist()


def test_the_most_valuable_is_that_of_most_expected_hectares() -> None:
    assert chosen("value") == [2, 3, 4, 0]
    assert chosen("value", 2) == [2, 3]


def test_nearest_to_the_threshold_is_where_an_answer_decides() -> None:
    assert chosen("threshold") == [4, 3, 0, 2]


def test_a_map_without_probabilities_has_no_candidates() -> None:
    with pytest.raises(RequestError, match="states no probability of change"):
        choose_candidates_for_review("value", [np.nan], [5.0], 0.5, 3)


def candidates(change_map: ChangeMap, **more: Any) -> tuple[Path, dict[str, Any]]:
    output = change_map.path.with_name("candidates.gpkg")
    answer = sample_from_change({"map": str(change_map.path), "output": str(output), "order": "value", **more})
    json.dumps(answer, allow_nan=False)
    return output, answer


def test_the_list_is_a_sample_file_in_the_order_of_review_and_says_that_it_is_not_random(change_map: ChangeMap) -> None:
    path, answer = candidates(change_map, reviews=50)
    frame, rows = read_sample(path)
    assert (answer["reviews"], answer["seed"], answer["order"], answer["chips"]) == (50, None, "value", 2000)
    assert frame.design["random"] is False
    assert rows.columns["turn"].tolist() == list(range(1, 51))
    value = rows.columns["p_change"] * rows.columns["hectares"]
    assert (np.diff(value) <= 1e-6).all()
    assert set(frame.strata) == {"candidates"} == set(rows.columns["stratum"])


def test_no_area_is_estimated_from_candidates(change_map: ChangeMap) -> None:
    path, _ = candidates(change_map, reviews=50)
    answer_all(path, change_map.true)
    with pytest.raises(LandchipError) as caught:
        area_estimate({"sample": str(path), "map": str(change_map.path)})
    assert caught.value.code == "sample-not-random"


def test_a_choice_by_probability_leaves_the_curve_as_it_is_where_it_was_reviewed() -> None:
    """The correction from the 2,000 most probable of 20,000 chips is that from all of them, above their least one."""
    rng = np.random.default_rng(3)
    stated = rng.uniform(0, 1, 20_000)
    changed = rng.random(20_000) < stated**2
    best = np.argsort(-stated)[:6000]
    every, some = fit_curve(stated, changed, np.ones(20_000)), fit_curve(stated[best], changed[best], np.ones(6000))
    at = np.array([0.75, 0.85, 0.95])
    assert some.of(at) == pytest.approx(every.of(at), abs=0.04)
    assert every.of(at) == pytest.approx(at**2, abs=0.05)


def test_candidates_correct_the_map(tmp_path: Path) -> None:
    made = make_map(tmp_path, *land(2, 0.08), sure=0.8)
    change, path, output = (tmp_path / f"{name}.gpkg" for name in ("change", "candidates", "corrected"))
    change_since_nlcd(made.params(change), lambda _: None, lambda: False)
    sample_from_change({"map": str(change), "output": str(path), "order": "threshold", "reviews": 60})
    reviewed = dict.fromkeys(read_sample(path)[1].places, ("cultivated", "cultivated"))
    answer_all(path, reviewed)
    answer = recalibrate({"change": str(change), "sample": str(path), "outputs": {"gpkg": str(output)}})
    assert answer["reviews"] == 60
    assert dict(map(tuple, answer["curve"]))[0.5] < 0.5


def test_the_shares_of_land_cover_and_model_are_in_the_file(tmp_path: Path) -> None:
    made = make_map(tmp_path, *land(2, 0.08))
    change, path = tmp_path / "change.gpkg", tmp_path / "candidates.gpkg"
    change_since_nlcd(made.params(change), lambda _: None, lambda: False)
    sample_from_change({"map": str(change), "output": str(path), "order": "value", "reviews": 5})
    columns = read_sample(path)[1].columns
    assert sum(
        columns[f"model_{name}"] for name in ("developed", "cultivated", "undeveloped", "water")
    ) == pytest.approx(1)
    assert "nlcd_water" in columns


def test_the_command_line_has_the_order(change_map: ChangeMap, capsys: pytest.CaptureFixture[str]) -> None:
    output = change_map.path.with_name("list.gpkg")
    command = [
        "sample-from-change",
        str(change_map.path),
        "--order",
        "value",
        "--reviews",
        "9",
        "--output",
        str(output),
    ]
    assert main(command) == 0
    assert "9 of 2,000 chips to review, by value" in capsys.readouterr().out


def test_an_unknown_order_is_refused(change_map: ChangeMap) -> None:
    with pytest.raises(LandchipError, match="random or value or threshold"):
        candidates(change_map, order="alphabet")
