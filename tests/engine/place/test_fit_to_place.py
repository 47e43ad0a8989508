"""From imagery and land cover of a place to a model of the place."""

from __future__ import annotations

import hashlib
import json

import numpy as np
import pytest

from plugin.engine.api.protocol import Cancelled
from plugin.engine.cli.main import main
from plugin.engine.model.card import card
from plugin.engine.model.model import open_model
from plugin.engine.model.onnx_metadata import read_onnx_metadata
from plugin.engine.refit.refit import open_last_layer
from tests.data.corrected import write_corrections
from tests.engine.coloured_county import GRID, at, refit, rows_of
from tests.engine.place.land_cover import fit, place_params, write_land_cover
from tests.messages import codes


def wrong(truth: np.ndarray, share: float) -> np.ndarray:
    """The truth with a share of labels that are wrong: forest for developed land and the other way round."""
    given, rng = truth.copy(), np.random.default_rng(5)
    for row, col in np.argwhere(rng.random(truth.shape) < share):
        given[row, col] = {"forest": "developed", "developed": "forest"}.get(truth[row, col], truth[row, col])
    return given


def test_the_land_cover_of_a_place_teaches_what_the_model_took_for_something_else(county, model, nlcd, tmp_path):
    answer = fit(place_params(county[0], model, nlcd, tmp_path / "here.onnx"))
    accuracy = answer["accuracy"]["nlcd"]
    assert accuracy["before"]["group_accuracy"]["value"] < 0.85 < 0.97 < accuracy["after"]["group_accuracy"]["value"]
    assert accuracy["after"]["group_calibration_error"] <= 0.05
    assert not answer["kept"] and answer["fit"]["strength"] > 0
    assert answer["output"] == answer["model"] == str(tmp_path / "here.onnx")
    assert answer["chips"] == {"area": 144, "read": 144, "learnt": 144, "set_aside": 0, "corrections": 0}
    assert sum(answer["labels"].values()) == 144
    assert answer["years"] == {"nlcd": "2016", "imagery": []}
    assert answer["accuracy"]["corrections"] is None
    assert answer["warnings"] == answer["set_aside"] == answer["left_out"] == []


def test_the_new_model_says_where_it_comes_from_and_how_right_it_was_before_and_after(county, model, nlcd, tmp_path):
    answer = fit(place_params(county[0], model, nlcd, tmp_path / "here.onnx", name="county"))
    with open_model(model, "cpu") as base, open_model(tmp_path / "here.onnx", "cpu") as new:
        was, stated = base.contract, new.contract
        assert (answer["name"], answer["version"], answer["digest"]) == ("county", "1-place1", new.digest)
        origin, digest = stated.provenance["place"], base.digest
        shown = card(new)["held_out"]
    assert origin["of"] == {"name": was.name, "version": was.version, "digest": digest}
    assert origin["years"] == {"nlcd": "2016", "imagery": []} and origin["chips"]["learnt"] == 144
    assert stated.held_out is not None and stated.held_out.source == "blocks"
    assert stated.held_out.before is not None and stated.held_out.figures.weak_labels
    assert shown["before"]["group_accuracy"]["value"] == answer["accuracy"]["nlcd"]["before"]["group_accuracy"]["value"]
    assert "Fitted to a place" in stated.description and was.description in stated.description


def test_wrong_labels_are_set_aside_and_shown_and_not_learnt(county, model, tmp_path):
    given = wrong(county[1], 0.2)
    nlcd = write_land_cover(tmp_path / "nlcd_2016.tif", given)
    answer = fit(place_params(county[0], model, nlcd, tmp_path / "here.onnx"))
    mistaken = {tuple(at(col, row)) for row, col in np.argwhere(given != county[1])}
    aside = {tuple(each["chip"]) for each in answer["set_aside"]}
    assert len(mistaken) > 10
    assert aside and aside <= mistaken
    assert len(aside) > 0.8 * len(mistaken)
    for each in answer["set_aside"]:
        assert {each["nlcd"], each["model"]} == {"undeveloped", "developed"}
        assert each["bounds"] == list(GRID.bounds(at(0, 0)._replace(col=each["chip"][0], row=each["chip"][1])))


def test_a_model_that_is_right_already_is_kept_and_no_file_is_written(county, model, nlcd, tmp_path):
    fit(place_params(county[0], model, nlcd, tmp_path / "here.onnx"))
    again = fit(place_params(county[0], tmp_path / "here.onnx", nlcd, tmp_path / "again.onnx"))
    assert again["kept"] and again["output"] is None
    assert again["model"] == str(tmp_path / "here.onnx")
    assert codes(again["warnings"]) == ["place-kept"]
    assert not (tmp_path / "again.onnx").exists()


def test_corrections_are_trusted_and_counted_apart(county, model, nlcd, tmp_path):
    rows = rows_of(county, 12)
    rows[0] = (rows[0][0], rows[0][1], "forest" if rows[0][2] != "forest" else "developed")  # against the land cover
    file = write_corrections(tmp_path / "mine.gpkg", GRID, rows)
    answer = fit(place_params(county[0], model, nlcd, tmp_path / "here.onnx", corrections=str(file)))
    assert answer["chips"]["corrections"] == 12
    assert (
        answer["chips"]["learnt"] + answer["chips"]["set_aside"] == 144
    )  # a correction replaces the chip's land cover
    assert answer["accuracy"]["corrections"]["chips"] == 12
    assert tuple(rows[0][0]) not in {tuple(each["chip"]) for each in answer["set_aside"]}


def test_a_later_refit_does_not_forget_the_place(county, model, nlcd, tmp_path):
    fit(place_params(county[0], model, nlcd, tmp_path / "here.onnx"))
    with open_model(tmp_path / "here.onnx", "cpu") as new:
        _, summary, _ = open_last_layer(new)
    assert len(summary.learnt_places) == 144 and len(summary.counts) == 40 + 144
    file = write_corrections(tmp_path / "mine.gpkg", GRID, rows_of(county, 3))
    result = refit(tmp_path / "here.onnx", file, tmp_path / "corrected.onnx")
    assert result["accuracy"] is None and result["known"] == 3
    assert result["summary"]["after"]["right"] >= 0.97 * result["summary"]["after"]["of"]


def test_the_same_input_gives_the_same_file(county, model, nlcd, tmp_path):
    answers = [fit(place_params(county[0], model, nlcd, tmp_path / f"{k}.onnx")) for k in (1, 2)]
    names = ("accuracy", "chips", "labels", "fit", "set_aside")
    assert [{name: each[name] for name in names} for each in answers[:1]] == [
        {name: each[name] for name in names} for each in answers[1:]
    ]
    summaries = [read_onnx_metadata(tmp_path / f"{k}.onnx").metadata["landchip_summary"] for k in (1, 2)]
    assert hashlib.sha256(summaries[0].encode()).digest() == hashlib.sha256(summaries[1].encode()).digest()


def test_cancelled_it_writes_nothing(county, model, nlcd, tmp_path):
    calls = iter([False] * 8)
    with pytest.raises(Cancelled):
        fit(place_params(county[0], model, nlcd, tmp_path / "here.onnx"), lambda: next(calls, True))
    assert not list(tmp_path.glob("here*"))


def test_the_command_line_says_what_came_of_it(county, model, nlcd, tmp_path, capsys):
    command = ["fit-to-place", str(county[0]), "--nlcd", str(nlcd), "--model", str(model), "--quiet"]
    assert main([*command, "-o", str(tmp_path / "here.onnx"), "--device", "cpu"]) == 0
    text = capsys.readouterr().out
    assert "learnt from 144 chips" in text and "before 0." in text
    assert main([*command, "-o", str(tmp_path / "b.onnx"), "--device", "cpu", "--chips", "60", "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert 0 < answer["chips"]["learnt"] <= 60


def test_where_every_chip_is_corrected_the_accuracy_is_of_them(county, model, nlcd, tmp_path):
    rows = rows_of(county, 144, apart=1)
    file = write_corrections(tmp_path / "mine.gpkg", GRID, rows)
    answer = fit(place_params(county[0], model, nlcd, tmp_path / "here.onnx", corrections=str(file)))
    assert answer["chips"]["corrections"] == answer["accuracy"]["nlcd"]["chips"] == 144
    assert answer["accuracy"]["nlcd"]["after"] == answer["accuracy"]["corrections"]["after"]
