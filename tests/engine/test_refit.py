"""From corrected chips and a model to a new model that states its origin and its accuracy."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path

import numpy as np
import onnx
import pytest
import rasterio
from affine import Affine

from plugin.engine.api.errors import OutputError
from plugin.engine.api.grid import Chip, ChipGrid
from plugin.engine.cli.main import main
from plugin.engine.contract.mlm_item import to_mlm
from plugin.engine.contract.training_summary import KEY, parse_summary
from plugin.engine.imagery.open_imagery import open_imagery
from plugin.engine.imagery.reader import InputSpec
from plugin.engine.model.card import card
from plugin.engine.model.model import open_model
from plugin.engine.model.onnx_metadata import read_onnx_metadata
from plugin.engine.refit.corrections import read_corrected_chips, read_corrections
from tests.data import rasters
from tests.data.corrected import NAMES, features_of, tiny_refittable, write_corrections
from tests.data.models import mean_colour
from tests.engine.coloured_county import GRID, PX, SIDE, at, make_county, refit, rows_of
from tests.messages import codes, params, refused


@pytest.fixture(scope="module")
def county(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, np.ndarray]:
    return make_county(tmp_path_factory.mktemp("county"))


@pytest.fixture
def model(tmp_path: Path) -> Path:
    return tiny_refittable(tmp_path / "base.onnx")


def share_right(model: Path, county: tuple[Path, np.ndarray], but: set[Chip]) -> float:
    """Of the county's chips, without those in `but`."""
    raster, truth = county
    with rasterio.open(raster) as source:
        whole = source.read()
    places = [(col, row) for row in range(SIDE) for col in range(SIDE) if at(col, row) not in but]
    pixels = np.stack([whole[:, r * PX : (r + 1) * PX, c * PX : (c + 1) * PX] for c, r in places])
    with open_model(model, "cpu") as opened:
        predicted = opened.predict_proba(pixels).argmax(axis=1)
    return float(np.mean([NAMES[each] == truth[row, col] for each, (col, row) in zip(predicted, places)]))


def test_a_dozen_corrections_make_a_model_that_is_right_on_the_other_chips_too(county, model, tmp_path):
    rows = rows_of(county, 16)
    file = write_corrections(tmp_path / "mine.gpkg", GRID, rows)
    result = refit(model, file, tmp_path / "new.onnx")
    corrected = {chip for chip, _, _ in rows}
    before, after = share_right(model, county, corrected), share_right(tmp_path / "new.onnx", county, corrected)
    assert before < 0.8
    assert after > 0.95
    assert result["corrections"] == result["used"] == 16
    assert result["accuracy"]["before"]["right"] == sum(label != "cultivated" for _, _, label in rows)
    assert result["accuracy"]["after"]["right"] >= 15
    assert result["accuracy"]["after"]["of"] == 16
    assert 0 < result["accuracy"]["after"]["low"] < result["accuracy"]["after"]["high"] <= 1
    assert result["summary"] == {"before": {"right": 40, "of": 40}, "after": {"right": 40, "of": 40}}
    assert result["left_out"] == result["warnings"] == []


def test_the_new_model_states_its_base_model_and_corrections(county, model, tmp_path):
    file = write_corrections(tmp_path / "mine.gpkg", GRID, rows_of(county, 12))
    result = refit(model, file, tmp_path / "new.onnx")
    with open_model(model, "cpu") as base, open_model(tmp_path / "new.onnx", "cpu") as new:
        was, stated, digest = base.contract, new.contract, base.digest
        assert (result["name"], result["version"], result["digest"]) == (stated.name, stated.version, new.digest)
    assert (stated.name, stated.version) == ("tiny-refit", "1-refit1")
    origin = stated.provenance["refit"]
    assert origin["of"] == {"name": "tiny", "version": "1", "digest": digest}
    assert origin["corrections"] == result["labels"]
    assert origin["by"] == {"surveyor": 12}
    assert origin["accuracy"] == result["accuracy"]
    assert stated.provenance["base_model"] == was.provenance
    assert stated.metrics["base_model"] == was.metrics
    assert "base model" in stated.calibration["of"]
    assert stated.description.startswith("**Refitted.**") and stated.description.endswith(was.description)
    assert stated.golden is not None and was.golden is not None
    assert stated.golden.pixels == was.golden.pixels and stated.golden.expected != was.golden.expected
    assert (stated.abstain, stated.novelty, stated.classes) == (was.abstain, was.novelty, was.classes)
    assert str(tmp_path) not in json.dumps(to_mlm(stated))


def test_nothing_but_the_last_layers_weights_changes_in_the_graph(county, model, tmp_path):
    refit(model, write_corrections(tmp_path / "mine.gpkg", GRID, rows_of(county, 8)), tmp_path / "new.onnx")
    old, new = (onnx.load(str(each)).graph for each in (model, tmp_path / "new.onnx"))
    assert list(old.node) == list(new.node) and list(old.output) == list(new.output)
    changed = [a.name for a, b in zip(old.initializer, new.initializer) if a != b]
    assert changed == ["weight"]
    assert not onnx.numpy_helper.to_array(new.initializer[0])[:, 3].any()


def test_it_can_be_refitted_again_and_keeps_the_earlier_corrections(county, model, tmp_path):
    rows = rows_of(county, 16)
    refit(model, write_corrections(tmp_path / "a.gpkg", GRID, rows[:12]), tmp_path / "one.onnx")
    result = refit(
        tmp_path / "one.onnx", write_corrections(tmp_path / "b.gpkg", GRID, rows[12:]), tmp_path / "two.onnx"
    )
    assert (result["name"], result["version"]) == ("tiny-refit", "1-refit2")
    assert result["summary"]["before"]["of"] == 52  # the first twelve are part of it
    assert share_right(tmp_path / "two.onnx", county, {chip for chip, _, _ in rows}) > 0.95
    with open_model(tmp_path / "two.onnx", "cpu") as new:
        assert new.contract.metrics["base_model"] == {"test": {"accuracy": 0.9}}


def test_chips_that_the_base_was_fitted_to_and_those_beside_them_are_not_counted(county, model, tmp_path):
    raster, truth = county
    rows = rows_of(county, 12, apart=4)
    first = rows[0][0]
    refit(model, write_corrections(tmp_path / "a.gpkg", GRID, rows[:4]), tmp_path / "one.onnx")
    beside = (Chip(first.col + 1, first.row), str(raster), truth[0, 1])
    more = write_corrections(tmp_path / "b.gpkg", GRID, [*rows, beside])
    result = refit(tmp_path / "one.onnx", more, tmp_path / "b.onnx")
    assert result["used"] == len(rows) + 1
    assert result["known"] == 5
    assert result["accuracy"]["after"]["of"] == result["accuracy"]["groups"]["before"]["of"] == len(rows) - 4
    assert params(result["warnings"], "refit-chips-not-counted") == {"n": 5}
    result = refit(tmp_path / "one.onnx", write_corrections(tmp_path / "c.gpkg", GRID, rows[:4]), tmp_path / "c.onnx")
    assert result["accuracy"] is None and result["known"] == 4
    assert "refit-accuracy-known-chips" in codes(result["warnings"])


def test_a_chip_that_is_corrected_again_is_in_the_summary_once_with_its_last_label(county, model, tmp_path):
    rows = rows_of(county, 6)
    refit(model, write_corrections(tmp_path / "a.gpkg", GRID, rows), tmp_path / "one.onnx")
    anew = [(rows[0][0], rows[0][1], "developed"), *rows[1:3]]
    result = refit(tmp_path / "one.onnx", write_corrections(tmp_path / "b.gpkg", GRID, anew), tmp_path / "two.onnx")
    assert result["summary"]["before"]["of"] == 40 + 3
    summary = parse_summary(read_onnx_metadata(tmp_path / "two.onnx").metadata[KEY], len(NAMES), 4, "two.onnx")
    assert len(summary.learnt_places) == len(set(summary.learnt_places)) == 6
    assert len(summary.counts) == 46
    assert NAMES[summary.shares[43].argmax()] == "developed"
    stated = json.loads(read_onnx_metadata(tmp_path / "two.onnx").metadata[KEY])
    assert str(rows[0][0].col) not in json.dumps(stated["learnt"])


def test_corrections_of_a_map_that_reaches_into_the_next_utm_zone_are_read_on_its_own_grid(model, tmp_path):
    """The map of the whole raster is in zone 11; taken alone, its eastern end would be in zone 12."""
    raster = rasters.write(
        tmp_path / "wide.tif", rasters.noise(size=4000)[:, :200], "EPSG:4326", Affine(2e-5, 0, -114.06, 0, -2e-5, 33.0)
    )
    input_spec = InputSpec(("red", "green", "blue"), "uint8", 1.0, PX)
    imagery = open_imagery([raster], input_spec)
    assert imagery.grid.crs == "EPSG:32611"
    chips = sorted(chip for block in imagery.layout().select() for chip in block.chips)
    ends = [chips[len(chips) // 20], chips[-len(chips) // 20]]
    for chip in ends:
        row = [(chip, raster, "forest")]
        corrections = read_corrections(write_corrections(tmp_path / f"{chip.col}.gpkg", imagery.grid, row), NAMES)
        corrected = read_corrected_chips(corrections, input_spec)
        assert [each.chip for each in corrected.corrections] == [chip]
        with imagery.reader() as reader:
            np.testing.assert_array_equal(corrected.chip_pixels.pixels, reader.read([chip]).pixels)


def test_a_name_can_be_given(county, model, tmp_path):
    file = write_corrections(tmp_path / "mine.gpkg", GRID, rows_of(county, 4))
    assert refit(model, file, tmp_path / "new.onnx", name="valley")["name"] == "valley"


def test_the_base_model_stays_as_it_is(county, model, tmp_path):
    before = hashlib.sha256(model.read_bytes()).hexdigest()
    file = write_corrections(tmp_path / "mine.gpkg", GRID, rows_of(county, 4))
    with refused(OutputError, "model-would-replace-source", file="base.onnx"):
        refit(model, file, model)
    os.link(model, tmp_path / "same.onnx")
    with refused(OutputError, "model-would-replace-source", file="same.onnx"):
        refit(model, file, tmp_path / "same.onnx")
    refit(model, file, tmp_path / "new.onnx")
    assert hashlib.sha256(model.read_bytes()).hexdigest() == before


def test_one_correction_is_fitted_and_no_accuracy_is_stated(county, model, tmp_path):
    row = next(each for each in rows_of(county, 36) if each[2] == "cultivated")
    result = refit(model, write_corrections(tmp_path / "mine.gpkg", GRID, [row]), tmp_path / "new.onnx")
    assert result["accuracy"] is None
    assert "refit-accuracy-one-place" in codes(result["warnings"])
    assert params(result["warnings"], "corrections-of-one-class") == {"label": "cultivated"}
    with open_model(tmp_path / "new.onnx", "cpu") as new:
        assert "too few, too close together" in new.contract.description


def test_chips_that_touch_are_held_out_together(county, model, tmp_path):
    raster, truth = county
    rows = [(at(col, row), str(raster), truth[row, col]) for row in range(3) for col in range(3)]
    result = refit(model, write_corrections(tmp_path / "mine.gpkg", GRID, rows), tmp_path / "new.onnx")
    assert result["accuracy"] is None  # nine chips, and one place


def test_corrections_that_cannot_be_read_are_left_out_with_their_reason(county, model, tmp_path):
    raster, _ = county
    rows = [*rows_of(county, 6), (at(1, 1), "gone.tif", "forest"), (at(500, 0), str(raster), "forest")]
    result = refit(model, write_corrections(tmp_path / "mine.gpkg", GRID, rows), tmp_path / "new.onnx")
    assert (result["corrections"], result["used"]) == (8, 6)
    assert codes(result["left_out"]) == ["correction-left-out"] * 2
    assert sorted(codes(each["params"]["reason"] for each in result["left_out"])) == [
        "correction-outside",
        "raster-missing",
    ]


def test_the_command_line_prints_the_new_models_accuracy(county, model, tmp_path, capsys):
    file = write_corrections(tmp_path / "mine.gpkg", GRID, rows_of(county, 12))
    arguments = ["refit", "--model", model, "--corrections", file, "--output", tmp_path / "new.onnx", "--quiet"]
    assert main([*map(str, arguments)]) == 0
    assert "right when held out: " in capsys.readouterr().out
    assert main([*map(str, arguments), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["version"] == "1-refit1"
    foreign = mean_colour(tmp_path / "foreign.onnx", PX)
    assert main(["refit", "--model", str(foreign), *map(str, arguments[3:])]) == 4


def test_the_summary_is_not_in_the_card(model):
    metadata = read_onnx_metadata(model).metadata
    assert KEY in metadata
    assert len(metadata["stac_mlm"]) < 10_000
    assert features_of(np.zeros((1, 3))).shape == (1, 4)


@pytest.mark.parametrize("bundled", ["default", "fast"])
def test_a_bundled_model_is_refitted_on_real_imagery_in_seconds(data: Path, tmp_path: Path, bundled: str) -> None:
    """Pasture that the model takes for cropland, and fields and lakes that it knows, in North Dakota at 5 m."""
    raster = str(data / "rasters" / "m_4709963_se_14_1_20200831.tif")
    grid = ChipGrid("EPSG:26914", 224.0)
    chips = [Chip(2189, 23249), Chip(2171, 23241), Chip(2175, 23247), Chip(2182, 23243)]
    rows = [(each, raster, "cultivated" if k else "herbaceous") for k, each in enumerate(chips)]
    result = refit(bundled, write_corrections(tmp_path / "mine.gpkg", grid, rows), tmp_path / "new.onnx")
    assert result["used"] == 4
    assert result["seconds"] < 20  # about one, where nothing else runs
    assert result["summary"]["after"]["right"] >= result["summary"]["before"]["right"] - 3
    strip = open_imagery([raster], InputSpec(("red", "green", "blue"), "uint8", 1.0, 224))
    with strip.reader() as reader:
        pixels = reader.read(chips).pixels
    with open_model(bundled, "cpu") as base, open_model(tmp_path / "new.onnx", "cpu") as new:
        herbaceous = [each.name for each in base.contract.classes].index("herbaceous")
        before, after = (each.predict_proba(pixels) for each in (base, new))
        assert np.isfinite(new.predict(pixels).distance).all()  # it depends on the group that is named
    assert before[0].argmax() != herbaceous and after[0].argmax() == herbaceous
    assert (after[1:].argmax(axis=1) == before[1:].argmax(axis=1)).all()


def test_a_card_states_whether_a_model_can_be_refitted(model: Path, tmp_path: Path) -> None:
    foreign = mean_colour(tmp_path / "foreign.onnx", PX)
    for each, can in ((model, True), (foreign, False), ("fast", True), ("default", True)):
        with open_model(each, "cpu") as opened:
            assert card(opened)["refit"] is can
