"""From a change map to a sample, its reviews and an area with its interval; and what bad input gets."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pyogrio
import pytest

from plugin.engine.api.classes import CLASSES
from plugin.engine.api.errors import LandchipError
from plugin.engine.change.since_nlcd import change_since_nlcd
from plugin.engine.cli.main import main
from plugin.engine.outputs.read import read_map
from plugin.engine.sampling.area_estimate import area_estimate
from plugin.engine.sampling.sample_file import read_sample
from plugin.engine.sampling.sample_from_change import sample_from_change
from plugin.engine.sampling.trend import area_trend
from tests.engine.change.conftest import land, make_map
from tests.engine.sampling.conftest import CRS, ChangeMap, answer_all, make_change_map


def draw(change_map: ChangeMap, name: str = "sample.gpkg", **more: Any) -> tuple[Path, dict[str, Any]]:
    output = change_map.path.with_name(name)
    answer = sample_from_change({"map": str(change_map.path), "output": str(output), "seed": 5, **more})
    json.dumps(answer, allow_nan=False)
    return output, answer


def codes(answer: dict[str, Any]) -> list[str]:
    return [each["code"] for each in answer["warnings"]]


def refused(call: Any) -> tuple[str, str]:
    with pytest.raises(LandchipError) as caught:
        call()
    return caught.value.code, str(caught.value)


def test_a_sample_has_every_transition_and_the_buffer_and_says_what_to_expect(change_map: ChangeMap) -> None:
    _, answer = draw(change_map, reviews=300)
    strata = {each["name"]: each for each in answer["strata"]}
    assert "buffer" in strata and "cultivated_to_developed" in strata and "stable_developed" in strata
    assert answer["reviews"] == sum(each["reviews"] for each in strata.values()) == 300
    assert sum(each["chips"] for each in strata.values()) == answer["chips"] == 2000
    assert all(each["reviews"] >= min(30, each["chips"]) for each in strata.values())
    assert strata["cultivated_to_developed"]["expected_change"] == pytest.approx(0.7)
    assert 20 < answer["expected"]["change_hectares_standard_error"] < 200


def test_the_estimate_holds_the_truth_and_the_maps_own_count_does_not(change_map: ChangeMap) -> None:
    sample, _ = draw(change_map, reviews=600)
    answer_all(sample, change_map.true)
    answer = area_estimate({"sample": str(sample), "map": str(change_map.path), "output": str(sample) + ".json"})
    change = answer["change"]["classes"][0]
    assert change["name"] == "change"
    assert change["hectares"]["low"] < change_map.true_hectares < change["hectares"]["high"]
    assert not change["hectares"]["low"] < change["mapped_hectares"] < change["hectares"]["high"]
    assert answer["sentence"]["text"].startswith("From 2011 to 2016, ")
    assert json.loads(Path(str(sample) + ".json").read_text("utf-8")) == answer
    names = {each["name"] for each in answer["transitions"]["classes"]}
    assert {"cultivated_to_developed", "stable_developed"} <= names


def test_a_sample_that_is_reviewed_whole_gives_the_true_area(change_map: ChangeMap) -> None:
    sample, _ = draw(change_map, reviews=5000)
    answer_all(sample, change_map.true)
    hectares = area_estimate({"sample": str(sample)})["change"]["classes"][0]["hectares"]
    assert (hectares["low"], hectares["value"], hectares["high"]) == pytest.approx((change_map.true_hectares,) * 3)


def test_the_same_seed_draws_the_same_chips_and_more_reviews_contain_fewer(change_map: ChangeMap) -> None:
    (first, _), (again, _), (more, _) = (
        draw(change_map, f"{name}.gpkg", reviews=n, allocation="proportional")
        for name, n in (("a", 300), ("b", 300), ("c", 500))
    )
    one, two, large = (read_sample(path)[1].places for path in (first, again, more))
    assert one == two
    assert set(one) < set(large)


def test_reviews_in_turn_can_be_broken_off_and_skipped_chips_are_reported(change_map: ChangeMap) -> None:
    sample, _ = draw(change_map, reviews=600)
    answer_all(sample, change_map.true, lambda turn, true: true if turn <= 400 else (None, None))
    answer = area_estimate({"sample": str(sample)})
    assert answer["reviewed"] == 400 and "sample-out-of-order" not in codes(answer)
    answer_all(sample, change_map.true, lambda turn, true: true if turn > 100 else (None, None))
    assert "sample-out-of-order" in codes(area_estimate({"sample": str(sample)}))


def test_unsure_and_half_answers_are_counted(change_map: ChangeMap) -> None:
    sample, _ = draw(change_map, reviews=600)

    def told(turn: int, true: tuple[str, str]) -> tuple[object, object]:
        return ("unsure", None) if turn % 10 == 0 else (true[0], "") if turn == 1 else (true[0].upper(), f" {true[1]}")

    answer_all(sample, change_map.true, told)
    answer = area_estimate({"sample": str(sample)})
    assert {"sample-unsure", "reviews-half-answered"} <= set(codes(answer))
    assert sum(each["unsure"] for each in answer["change"]["strata"]) == 60
    low, high = answer["change"]["classes"][0]["hectares"]["if_unsure"]
    assert low < answer["change"]["classes"][0]["hectares"]["value"] < high


def test_answers_of_another_file_count_and_chips_that_were_chosen_by_hand_do_not(change_map: ChangeMap) -> None:
    sample, _ = draw(change_map, reviews=600)
    places = read_sample(sample)[1].places
    others = [place for place in change_map.true if place not in set(places)][:7]
    lines = [f"{col},{row},{','.join(change_map.true[col, row])}" for col, row in places + others]
    reviews = sample.with_name("reviews.csv")
    reviews.write_text("\n".join(["col,row,reviewed_from,reviewed_to", *lines]), "utf-8")
    answer = area_estimate({"sample": str(sample), "reviews": str(reviews)})
    answer_all(sample, change_map.true)
    assert answer["change"] == area_estimate({"sample": str(sample)})["change"]
    outside = [each for each in answer["warnings"] if each["code"] == "reviews-outside-sample"]
    assert "7 reviewed chips are not of the sample" in outside[0]["text"]
    reviews.write_text("\n".join(["col,row,reviewed_from,reviewed_to", *lines[-7:]]), "utf-8")
    call = lambda: area_estimate({"sample": str(sample), "reviews": str(reviews)})  # noqa: E731
    assert refused(call)[0] == "reviews-match-no-sample"
    reviews.write_text("col,row,reviewed_from,reviewed_to\nhere,there,developed,developed", "utf-8")
    assert refused(call)[0] == "sample-no-place"


def test_chips_that_were_not_compared_are_left_out(tmp_path: Path) -> None:
    _, answer = draw(make_change_map(tmp_path, unknown=90))
    assert (answer["chips"], answer["left_out"]) == (1910, 90)
    assert codes(answer) == ["sample-chips-left-out"]


def test_a_map_without_change_can_be_sampled_for_what_it_missed(tmp_path: Path) -> None:
    change_map = make_change_map(tmp_path, changes=False)
    sample, answer = draw(change_map)
    assert codes(answer) == ["sample-no-change"]
    answer_all(sample, change_map.true)
    change = area_estimate({"sample": str(sample)})["change"]["classes"][0]
    assert change["hectares"]["low"] < change_map.true_hectares < change["hectares"]["high"]


def test_a_wanted_standard_error_says_how_many(change_map: ChangeMap) -> None:
    _, few = draw(change_map, "few.gpkg", standard_error=0.02, least=2)
    _, many = draw(change_map, "many.gpkg", standard_error=0.008, least=2)
    assert few["reviews"] < many["reviews"] < 2000
    assert many["expected"]["overall_standard_error"] == pytest.approx(0.008, rel=0.05)


def test_what_cannot_be_sampled_is_one_sentence(change_map: ChangeMap, tmp_path: Path) -> None:
    taken, _ = draw(change_map)
    for more, code in [
        ({"output": str(taken)}, "sample-exists"),
        ({"output": str(tmp_path / "s.csv")}, "sample-suffix"),
        ({"output": str(tmp_path / "no" / "s.gpkg")}, "sample-folder-missing"),
        ({"reviews": 10, "standard_error": 0.1}, "sample-two-efforts"),
        ({"reviews": 3}, "sample-effort-too-small"),
        ({"allocation": "clever"}, "sample-method"),
        ({"seed": "x"}, "json-wrong-field"),
        ({"buffer": "yes"}, "json-wrong-field"),
        ({"map": str(taken)}, "not-a-map"),
    ]:
        given = {"map": str(change_map.path), "output": str(tmp_path / "new.gpkg"), **more}
        found, sentence = refused(lambda: sample_from_change(given))  # noqa: B023 - called at once
        assert found == code, sentence
    assert not (tmp_path / "new.gpkg").exists()


def test_what_cannot_be_estimated_is_one_sentence(change_map: ChangeMap, tmp_path: Path) -> None:
    sample, _ = draw(change_map)
    estimate = {"sample": str(sample)}
    assert refused(lambda: area_estimate(estimate))[0] == "sample-no-reviews"
    answer_all(sample, change_map.true, lambda *_: ("unsure", "unsure"))
    assert refused(lambda: area_estimate(estimate))[0] == "sample-all-unsure"
    answer_all(sample, change_map.true, lambda turn, true: true if turn == 1 else (None, None))
    code, sentence = refused(lambda: area_estimate(estimate))
    assert code in ("sample-stratum-empty", "sample-stratum-one-review") and "review at least" in sentence
    answer_all(sample, change_map.true, lambda *_: ("developed", "lake"))
    assert refused(lambda: area_estimate(estimate))[0] == "review-group-unknown"
    (tmp_path / "other").mkdir()
    other = make_change_map(tmp_path / "other", seed=2)
    assert refused(lambda: area_estimate({**estimate, "map": str(other.path)}))[0] == "sample-of-another-map"
    assert refused(lambda: area_estimate({"sample": str(change_map.path)}))[0] == "sample-unreadable"
    assert refused(lambda: area_estimate({"sample": str(tmp_path / "none.gpkg")}))[0] == "file-missing"


def test_a_sample_that_another_program_cut_or_renamed_is_refused(change_map: ChangeMap, tmp_path: Path) -> None:
    sample, _ = draw(change_map)
    _, table = pyogrio.read_arrow(sample)
    bare = tmp_path / "bare.gpkg"
    pyogrio.write_arrow(
        table, bare, layer="sample", driver="GPKG", geometry_name="geom", geometry_type="Polygon", crs=CRS
    )
    assert refused(lambda: area_estimate({"sample": str(bare)}))[0] == "sample-damaged"
    cut = tmp_path / "cut.gpkg"
    columns = table.drop_columns(["reviewed_to"])
    pyogrio.write_arrow(
        columns, cut, layer="sample", driver="GPKG", geometry_name="geom", geometry_type="Polygon", crs=CRS
    )
    code, sentence = refused(lambda: area_estimate({"sample": str(cut)}))
    assert code == "sample-no-column" and "reviewed_to" in sentence


@pytest.mark.parametrize(
    "edit",
    [
        "UPDATE sample SET stratum = 'mine' WHERE turn = 1",
        "UPDATE sample SET transition = NULL WHERE turn = 1",
        "UPDATE sample SET hectares = 0 WHERE turn = 1",
        "UPDATE sample SET hectares = NULL WHERE turn = 1",
        'UPDATE sample SET (col, "row") = (SELECT col, "row" FROM sample WHERE turn = 2) WHERE turn = 1',
    ],
)
def test_a_sample_that_another_program_changed_is_refused(change_map: ChangeMap, edit: str) -> None:
    sample, _ = draw(change_map)
    answer_all(sample, change_map.true)
    with closing(sqlite3.connect(sample)) as database:
        database.execute(edit)
        database.commit()
    assert refused(lambda: area_estimate({"sample": str(sample)}))[0] == "sample-edited"


def test_a_chip_that_was_deleted_from_the_sample_counts_as_skipped(change_map: ChangeMap) -> None:
    sample, _ = draw(change_map)
    answer_all(sample, change_map.true)
    with closing(sqlite3.connect(sample)) as database:
        database.execute("DELETE FROM sample WHERE turn = 1")
        database.commit()
    assert "sample-out-of-order" in codes(area_estimate({"sample": str(sample)}))


def test_both_commands_print_what_they_did(change_map: ChangeMap, capsys: pytest.CaptureFixture[str]) -> None:
    sample = change_map.path.with_name("s.gpkg")
    arguments = ["sample-from-change", str(change_map.path), "-o", str(sample), "--reviews", "500", "--seed", "3"]
    assert main(arguments) == 0
    assert "500 of 2,000 chips to review, seed 3" in capsys.readouterr().out
    answer_all(sample, change_map.true)
    assert main(["area-estimate", str(sample), "--map", str(change_map.path)]) == 0
    printed = capsys.readouterr().out
    assert "95% interval" in printed and "500 of 500 sampled chips are reviewed" in printed
    assert main(["area-estimate", str(sample), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["reviewed"] == 500


def test_estimates_of_several_dates_make_a_trend_or_say_that_none_can_be_told(change_map: ChangeMap, capsys) -> None:
    sample, _ = draw(change_map, reviews=600)
    answer_all(sample, change_map.true)
    files = []
    for year, times in ((2014, 1.0), (2016, 1.02), (2020, 0.99)):
        answer = area_estimate({"sample": str(sample)})
        answer["years"] = [2011, year]
        for name in ("value", "low", "high", "standard_error"):
            answer["now"]["classes"][0]["hectares"][name] *= times
            answer["change"]["classes"][0]["hectares"][name] *= year - 2011
        files.append(sample.with_name(f"{year}.json"))
        files[-1].write_text(json.dumps(answer), "utf-8")
    group = answer["now"]["classes"][0]["name"]
    assert main(["area-trend", *map(str, files), "--of", group]) == 0
    assert f"no trend of '{group}' can be told from noise" in capsys.readouterr().out
    told = area_trend({"estimates": [str(each) for each in files[::-1]], "of": "change"})
    assert [each["year"] for each in told["dates"]] == [2014, 2016, 2020]
    assert told["told"] and told["per_year"]["value"] > 0
    answer["years"] = [2013, 2022]
    files[0].write_text(json.dumps(answer), "utf-8")
    call = lambda name: area_trend({"estimates": [str(each) for each in files], "of": name})  # noqa: E731
    assert refused(lambda: call("change"))[0] == "trend-different-start"
    assert refused(lambda: call("lakes"))[0] == "trend-no-estimate"
    files[0].write_text("{", "utf-8")
    assert refused(lambda: call(group))[0] == "trend-no-estimate"


def test_a_change_map_that_landchip_made_is_sampled_and_estimated(tmp_path: Path) -> None:
    made = make_map(tmp_path, *land(2, 0.08))
    path = tmp_path / "change.gpkg"
    change_since_nlcd(made.params(path, rates=None, strength=0.1, precision=0.3), lambda _: None, lambda: False)
    group, north = {each.name: each.group for each in CLASSES}, len(made.then) - 1
    table = read_map(path).table
    true = {
        (col, row): (group[str(made.then[north - row, col])], group[str(made.now[north - row, col])])
        for col, row in zip(table["col"].to_pylist(), table["row"].to_pylist())
    }
    sample, answer = draw(ChangeMap(path, true), reviews=400)
    assert answer["chips"] == len(true)
    answer_all(sample, true)
    estimate = area_estimate({"sample": str(sample), "map": str(path)})
    change = estimate["change"]["classes"][0]["hectares"]
    changed = 5.0176 * sum(then != now for then, now in true.values())
    rounding = 1e-6 * changed  # the map's hectares have 32 bits, and the interval may begin at the mapped area
    assert change["low"] - rounding <= changed <= change["high"] + rounding
    assert estimate["years"] == [2011, 2016]
