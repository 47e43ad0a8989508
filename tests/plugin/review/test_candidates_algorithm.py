"""Candidates of a change map, and the map corrected by their reviews, in Processing."""

from __future__ import annotations

import pytest
from qgis.core import QgsVectorLayer

from plugin.layers import change_of
from tests.plugin.review.conftest import review


@pytest.fixture
def candidates(run, made, tmp_path):
    """The file of the 60 most valuable candidates, each reviewed as the map has it but for 20 that are no change."""
    path = tmp_path / "candidates.gpkg"
    outputs, feedback = run("samplefromchange", INPUT=made / "change.gpkg", OUTPUT=path, ORDER="value", REVIEWS=60)
    assert outputs["SAMPLED"] == 60 and "DRAWN_WITH_SEED" not in outputs
    assert "no area can be estimated" in feedback.textLog()
    layer = QgsVectorLayer(f"{path}|layername=sample", "sample", "ogr")
    review(layer, wrong=20)
    del layer
    return path


def test_candidates_correct_the_map_and_give_no_area(run, refused, made, candidates, tmp_path):
    output = tmp_path / "corrected.gpkg"
    outputs, feedback = run("recalibrate", INPUT=made / "change.gpkg", SAMPLE=candidates, OUTPUT=output)
    assert outputs["REVIEWED"] == 60
    assert "is corrected to" in feedback.textLog()
    layer = QgsVectorLayer(str(output), "corrected", "ogr")
    assert layer.featureCount() == 1200
    layer.loadDefaultStyle()
    assert change_of(layer)["years"] == {"from": 2011, "to": 2016}
    del layer
    sentence = refused("areaestimate", INPUT=candidates, OUTPUT=tmp_path / "estimate.json")
    assert "were chosen, and not drawn at random" in sentence


def test_too_few_reviews_are_refused(refused, sample, made, tmp_path):
    output = tmp_path / "corrected.gpkg"
    sentence = refused("recalibrate", INPUT=made / "change.gpkg", SAMPLE=sample, OUTPUT=output)
    assert "at least 30 are needed" in sentence
    assert not output.exists()


def test_the_forms_do_not_say_what_the_map_says(candidates):
    layer = QgsVectorLayer(f"{candidates}|layername=sample", "sample", "ogr")
    layer.loadDefaultStyle()
    names = [each.name() for each in layer.fields()]
    assert "model_developed" in names
    hidden = {each.name for each in layer.attributeTableConfig().columns() if each.hidden}
    assert {"model_developed", "nlcd_water", "from", "p_change"} <= hidden
