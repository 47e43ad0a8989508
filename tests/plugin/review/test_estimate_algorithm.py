"""landchip:areaestimate gives the area that changed, from a sample that a person reviewed in QGIS."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from qgis.core import QgsProject, QgsVectorLayer

from tests.plugin.review.conftest import review


@pytest.fixture
def layer(sample: Path):
    """The sample, loaded in the project as a person has it."""
    layer = QgsVectorLayer(str(sample), "sample", "ogr")
    QgsProject.instance().addMapLayer(layer)
    yield layer
    QgsProject.instance().removeMapLayer(layer.id())


def test_a_reviewed_sample_gives_an_area_with_its_interval(run, layer, tmp_path):
    review(layer, wrong=3)  # saved, and still open in QGIS
    output, page = tmp_path / "estimate.json", tmp_path / "estimate.html"
    outputs, feedback = run("areaestimate", INPUT=layer.id(), OUTPUT=output, PAGE=page)
    answer = json.loads(output.read_text("utf-8"))
    change = answer["change"]["classes"][0]
    assert outputs["CHANGE_HA"] == change["hectares"]["value"]
    assert 0 < outputs["CHANGE_HA_LOW"] < outputs["CHANGE_HA"] < outputs["CHANGE_HA_HIGH"]
    assert outputs["CHANGE_HA"] < outputs["MAPPED_HA"] == change["mapped_hectares"]  # three changes were none
    assert outputs["ACCURACY_LOW"] < outputs["ACCURACY"] < 1.0
    assert (outputs["REVIEWED"], outputs["OF"]) == (200, 200)
    assert outputs["TEXT"] == answer["sentence"]["text"]
    assert outputs["TEXT"].startswith("From 2011 to 2016, ")
    assert json.loads(outputs["TRANSITIONS"]) == answer["transitions"]["classes"]
    assert "Cultivated to developed: " in feedback.textLog()
    text = page.read_text("utf-8")
    assert outputs["TEXT"] in text and "Cultivated to developed" in text and "200 of 200 sampled squares" in text


def test_reviews_that_are_not_finished_are_estimated_as_far_as_they_go(run, layer, tmp_path):
    review(layer, turns=150)
    outputs, _ = run("areaestimate", INPUT=layer.id(), OUTPUT=tmp_path / "estimate.json")
    assert (outputs["REVIEWED"], outputs["OF"]) == (150, 200)


def test_the_map_is_checked_and_reviews_may_lie_in_another_file(run, refused, layer, made, sample, tmp_path):
    chips = list(layer.getFeatures())
    lines = [f"{each['col']},{each['row']},{each['from']},{each['to']}" for each in chips]
    table = tmp_path / "reviews.csv"
    table.write_text("\n".join(["col,row,reviewed_from,reviewed_to", *lines]), "utf-8")
    more = {"REVIEWS": table, "MAP": made / "change.gpkg"}
    outputs, _ = run("areaestimate", INPUT=sample, OUTPUT=tmp_path / "estimate.json", **more)
    assert outputs["ACCURACY"] == 1.0
    more["MAP"] = made / "map.gpkg"
    assert "is no change map" in refused("areaestimate", INPUT=sample, OUTPUT=tmp_path / "estimate.json", **more)


def test_edits_that_are_not_saved_are_refused(refused, layer, tmp_path):
    review(layer)
    layer.startEditing()
    chip = next(layer.getFeatures())
    layer.changeAttributeValue(chip.id(), layer.fields().indexOf("comment"), "a road")
    output = tmp_path / "estimate.json"
    assert "has edits that are not saved: save them first" in refused("areaestimate", INPUT=layer.id(), OUTPUT=output)
    layer.rollBack()
    assert not output.exists()


def test_a_sample_that_nobody_reviewed_and_a_map_are_refused(refused, sample, made, tmp_path):
    output = tmp_path / "estimate.json"
    assert "has no review yet" in refused("areaestimate", INPUT=sample, OUTPUT=output)
    assert "cannot be read as a sample" in refused("areaestimate", INPUT=made / "change.gpkg", OUTPUT=output)
    assert not output.exists()


def test_a_report_quotes_the_estimate(run, layer, made, tmp_path):
    review(layer, wrong=3)
    estimate, page = tmp_path / "estimate.json", tmp_path / "report.html"
    run("areaestimate", INPUT=layer.id(), OUTPUT=estimate)
    run("changereport", INPUT=made / "change.gpkg", OUTPUT=page, ESTIMATE=estimate, PAIRS=1)
    text = page.read_text("utf-8")
    assert json.loads(estimate.read_text("utf-8"))["sentence"]["text"] in text
    assert "no measured areas" not in text
