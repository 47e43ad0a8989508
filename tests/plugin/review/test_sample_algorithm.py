"""landchip:samplefromchange draws a sample with the engine, whose layer has colours and a form for its review."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from qgis.core import (
    QgsApplication,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsProcessingContext,
    QgsProject,
    QgsValueMapFieldFormatter,
    QgsVectorLayer,
    edit,
)

from tests.plugin.review.conftest import review
from tests.plugin.test_fit_to_place_algorithm import RecordingFeedback

UNSHOWN_USES = ("developed", "cultivated", "undeveloped", "water")  # of the columns with shares


def test_a_sample_has_the_wanted_number_of_chips_and_says_what_to_expect(run, made, tmp_path):
    output = tmp_path / "sample.gpkg"
    outputs, feedback = run("samplefromchange", INPUT=made / "change.gpkg", OUTPUT=output, REVIEWS="200", SEED="3")
    assert QgsVectorLayer(str(output), "sample", "ogr").featureCount() == outputs["SAMPLED"] == 200
    assert (outputs["CHIPS"], outputs["DRAWN_WITH_SEED"]) == (1200, 3)
    assert outputs["TEXT"].startswith("200 of 1,200 squares are to be reviewed, in ")
    assert sum(each["reviews"] for each in json.loads(outputs["STRATA"])) == 200
    assert outputs["EXPECTED_ERROR_HA"] > 0
    assert "Beside a change: " in feedback.textLog()
    assert "Cultivated to developed: " in feedback.textLog()
    assert not feedback.warnings


def test_a_wanted_standard_error_a_rule_and_no_buffer_reach_the_engine(run, made, tmp_path):
    more = {"STANDARD_ERROR": 0.02, "ALLOCATION": "equal", "BUFFER": False, "LEAST": 5}
    outputs, _ = run("samplefromchange", INPUT=made / "change.gpkg", OUTPUT=tmp_path / "s.gpkg", **more)
    strata = {each["name"]: each for each in json.loads(outputs["STRATA"])}
    assert "buffer" not in strata
    full = [each["reviews"] for each in strata.values() if each["reviews"] < each["chips"]]
    assert max(full) - min(full) <= 1
    assert outputs["SAMPLED"] < 400


def test_the_same_seed_gives_the_same_chips(run, made, tmp_path):
    def drawn(name: str, seed: int) -> list[tuple[int, int]]:
        output = tmp_path / name
        run("samplefromchange", INPUT=made / "change.gpkg", OUTPUT=output, REVIEWS=60, SEED=seed)
        return [(each["col"], each["row"]) for each in QgsVectorLayer(str(output), "s", "ogr").getFeatures()]

    assert drawn("a.gpkg", 1) == drawn("b.gpkg", 1) != drawn("c.gpkg", 2)


def test_the_form_offers_the_groups_and_unsure_and_hides_what_the_map_says(sample):
    layer = QgsVectorLayer(str(sample), "sample", "ogr")  # as anyone opens it
    setups = {each.name(): layer.editorWidgetSetup(number) for number, each in enumerate(layer.fields())}
    for name in ("reviewed_from", "reviewed_to"):
        assert setups[name].type() == "ValueMap"
        choices = {text: value for each in setups[name].config()["map"] for text, value in each.items()}
        assert choices == {
            "Not reviewed": QgsValueMapFieldFormatter.NULL_VALUE,
            "Developed": "developed",
            "Cultivated": "cultivated",
            "Undeveloped": "undeveloped",
            "Water": "water",
            "Unsure": "unsure",
        }
    assert {name for name, each in setups.items() if each.type() == "Hidden"} == {
        "fid", "col", "row", "stratum", "place", "transition", "from", "to", "p_change", "hectares",
        *(f"{kind}_{use}" for kind in ("nlcd", "model") for use in UNSHOWN_USES),
    }  # fmt: skip
    form = layer.editFormConfig()
    editable = {each.name() for number, each in enumerate(layer.fields()) if not form.readOnly(number)}
    assert editable == {"reviewed_from", "reviewed_to", "reviewer", "comment"}
    table = layer.attributeTableConfig()
    assert table.sortExpression() == '"turn"'
    shown = [each.name for each in table.columns() if each.name and not each.hidden]
    assert shown == ["turn", "reviewed_from", "reviewed_to", "reviewer", "comment"]


def test_an_answer_is_coloured_and_signed_with_the_users_name(sample):
    layer = QgsVectorLayer(str(sample), "sample", "ogr")
    review(layer, turns=2)
    with edit(layer):
        third = next(each for each in layer.getFeatures() if each["turn"] == 3)
        layer.changeAttributeValue(third.id(), layer.fields().indexOf("reviewed_to"), "unsure")
    states = QgsExpression(layer.renderer().classAttribute())
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    by_turn = {}
    for chip in layer.getFeatures():
        context.setFeature(chip)
        by_turn[chip["turn"]] = (states.evaluate(context), chip["reviewer"])
    user = QgsExpression("coalesce(nullif(@user_full_name, ''), @user_account_name)").evaluate(context)
    assert user
    assert by_turn[1] in (("stable", user), ("change", user))
    assert by_turn[3] == ("unsure", user)
    assert by_turn[4][0] == "open"
    assert not by_turn[4][1]
    assert {each.value() for each in layer.renderer().categories()} == {"open", "stable", "change", "unsure"}


def test_the_loaded_sample_is_named_after_its_map_and_has_its_style(loaded, made, tmp_path):
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    path = str(tmp_path / "sample.gpkg")
    context.addLayerToLoadOnCompletion(path, QgsProcessingContext.LayerDetails("Sample", QgsProject.instance(), ""))
    algorithm = QgsApplication.processingRegistry().algorithmById("landchip:samplefromchange").create()
    parameters = {"INPUT": str(made / "change.gpkg"), "OUTPUT": path}
    _, succeeded = algorithm.run(parameters, context, RecordingFeedback())
    del algorithm
    assert succeeded
    details = context.layerToLoadOnCompletionDetails(path)
    assert details.name == "Sample of change"
    options = QgsVectorLayer.LayerOptions()
    options.loadDefaultStyle = False  # as Processing loads it
    layer = QgsVectorLayer(path, "sample", "ogr", options)
    details.postProcessor().postProcessLayer(layer, context, RecordingFeedback())
    assert {each.value() for each in layer.renderer().categories()} == {"open", "stable", "change", "unsure"}
    assert layer.editorWidgetSetup(layer.fields().indexOf("reviewed_from")).type() == "ValueMap"


def test_a_temporary_sample_is_warned_of(run, made):
    _, feedback = run("samplefromchange", INPUT=made / "change.gpkg", OUTPUT="TEMPORARY_OUTPUT", REVIEWS=60)
    assert [each for each in feedback.warnings if "lost when QGIS ends" in each]


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        ({"REVIEWS": 200, "STANDARD_ERROR": 0.01}, "either the number of reviews or the wanted standard error"),
        ({"REVIEWS": 2}, "too few for"),
        ({"OUTPUT": "{folder}/sample.shp"}, r"must end in \.gpkg"),
        ({"OUTPUT": "ogr:dbname='{folder}/county.gpkg' table=\"sample\" (geom)"}, "a file of its own"),
        ({"INPUT": "map.gpkg"}, "is no change map"),
    ],
)
def test_what_gives_no_sample_is_refused_in_a_sentence(refused, made, tmp_path, more, sentence):
    output = more.get("OUTPUT", "{folder}/sample.gpkg").format(folder=tmp_path)
    inputs = {**more, "INPUT": made / more.get("INPUT", "change.gpkg"), "OUTPUT": output}
    assert re.search(sentence, refused("samplefromchange", **inputs))
    assert not list(tmp_path.glob("*.gpkg"))


def test_a_sample_that_is_there_is_not_written_over(refused, sample, made):
    before = Path(sample).read_bytes()
    assert "perhaps with reviews" in refused("samplefromchange", INPUT=made / "change.gpkg", OUTPUT=sample)
    assert Path(sample).read_bytes() == before
