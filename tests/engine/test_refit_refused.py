"""Input from which no new model can be fitted: one sentence, and no file is left, whole or partial."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import pytest

from plugin.engine.api.errors import LandchipError, ModelError, OutputError, RasterError, RequestError
from plugin.engine.api.protocol import Cancelled
from plugin.engine.contract.training_summary import KEY
from plugin.engine.refit import refit as refitting
from tests.data.corrected import tiny_refittable, write_corrections
from tests.data.models import mean_colour
from tests.engine.coloured_county import GRID, PX, at, make_county, refit, rows_of
from tests.messages import refused

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def county(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, np.ndarray]:
    return make_county(tmp_path_factory.mktemp("county"))


@pytest.fixture
def model(tmp_path: Path) -> Path:
    return tiny_refittable(tmp_path / "base.onnx")


def assert_refused(
    kind: type[LandchipError], code: str, facts: dict[str, Any], model: Path | str, file: Path, **more: Any
) -> None:
    """The refit gives an error of that code, whose parameters hold these facts, and writes no file."""
    output = file.parent / "new.onnx"
    with refused(kind, code, **facts):
        refit(model, file, output, **more)
    assert not list(file.parent.glob("*new*"))


def test_where_no_chip_can_be_read_there_is_no_model(county, model, tmp_path):
    file = write_corrections(tmp_path / "mine.gpkg", GRID, [(at(1, 1), "gone.tif", "forest")])
    assert_refused(RasterError, "corrections-none-readable", {"count": 1}, model, file)


def test_a_label_that_the_model_does_not_know_is_named(county, model, tmp_path):
    rows = [(each, raster, "swamp") for each, raster, _ in rows_of(county, 2)]
    file = write_corrections(tmp_path / "mine.gpkg", GRID, rows)
    assert_refused(RequestError, "correction-class-unknown", {"label": "swamp"}, model, file)


def test_missing_corrections_layer_and_file_are_named(county, model, tmp_path):
    empty = write_corrections(tmp_path / "e.gpkg", GRID, [])
    assert_refused(RequestError, "corrections-empty", {"path": str(empty)}, model, empty)
    assert_refused(RequestError, "corrections-no-layer", {"layer": "corrections"}, model, tmp_path / "nothing.gpkg")


def test_models_without_a_last_layer_that_is_stated_are_refused_with_a_remedy(county, tmp_path):
    file = write_corrections(tmp_path / "mine.gpkg", GRID, rows_of(county, 4))
    foreign = mean_colour(tmp_path / "foreign.onnx", PX)
    assert_refused(ModelError, "model-without-last-layer", {"model": "foreign.onnx"}, foreign, file)
    without = tiny_refittable(tmp_path / "without.onnx", summary=False)
    assert_refused(ModelError, "model-without-training-summary", {"model": "without.onnx"}, without, file)


def altered(model: Path, path: Path, change: Any) -> Path:
    whole = onnx.load(str(model))
    change(whole)
    onnx.save(whole, str(path))
    return path


def test_a_contract_that_names_other_tensors_is_refused(county, model, tmp_path):
    file = write_corrections(tmp_path / "mine.gpkg", GRID, rows_of(county, 4))

    def misnamed(whole: onnx.ModelProto) -> None:
        for each in whole.metadata_props:
            each.value = each.value.replace('"weight": "weight"', '"weight": "grey"')

    def other_scale(whole: onnx.ModelProto) -> None:
        for each in whole.metadata_props:
            each.value = each.value.replace('"scale": [1.25', '"scale": [2.5')

    def damaged(whole: onnx.ModelProto) -> None:
        for each in whole.metadata_props:
            if each.key == KEY:
                each.value = each.value[: len(each.value) // 2]

    for change, code in (
        (misnamed, "last-layer-elsewhere"),
        (other_scale, "last-layer-elsewhere"),
        (damaged, "training-summary-damaged"),
    ):
        odd = altered(model, tmp_path / "odd.onnx", change)
        assert_refused(ModelError, code, {"model": "odd.onnx"}, odd, file)


@pytest.mark.parametrize(
    ("output", "code"),
    [
        ("new.tif", "model-suffix"),
        ("none/new.onnx", "model-folder-missing"),
        ("folder.onnx", "model-folder-missing"),
    ],
)
def test_an_impossible_output_is_refused_before_anything_is_read(model, tmp_path, output, code):
    (tmp_path / "folder.onnx").mkdir()
    with refused(OutputError, code):
        refit(model, tmp_path / "nothing.gpkg", tmp_path / output)


@pytest.mark.skipif(os.name == "nt", reason="Windows counts the letters of the whole path")
@pytest.mark.parametrize("letters", [251, 400])  # with .onnx a letter too long for a folder, and much too long
def test_an_output_whose_name_is_too_long_is_one_sentence(county, model, tmp_path, letters):
    file = write_corrections(tmp_path / "mine.gpkg", GRID, rows_of(county, 2))
    params = {"model": str(model), "corrections": str(file), "output": str(tmp_path / f"{'n' * letters}.onnx")}
    with refused(OutputError, "model-not-written", reason="File name too long") as caught:
        refitting.refit(params, lambda _: None, lambda: False)
    assert len(str(caught.value)) < 200
    assert not list(tmp_path.glob("nnn*"))


@pytest.mark.parametrize(
    "more", [{"name": "a\nb"}, {"name": "n" * 81}, {"bands": {"red": "one"}}, {"bands": {"red": 0}}]
)
def test_names_of_many_lines_and_bands_without_numbers_are_refused(model, tmp_path, more):
    field = f"refit.{next(iter(more))}"
    assert_refused(RequestError, "json-wrong-field", {"field": field}, model, tmp_path / "nothing.gpkg", **more)


@pytest.mark.parametrize(
    ("params", "code", "field"),
    [
        ({"model": None}, "json-missing-field", "model"),
        ({"corrections": None}, "json-missing-field", "corrections"),
        ({"output": None}, "json-missing-field", "output"),
        ({"device": "abacus"}, "json-wrong-field", "refit.device"),
        ({"colour": 1}, "json-unknown-field", "colour"),
    ],
)
def test_parameters_that_are_wrong_are_named(params, code, field):
    whole = {"model": "default", "corrections": "a.gpkg", "output": "b.onnx"}
    with refused(RequestError, code, field=field):
        refitting.refit({**whole, **params}, lambda _: None, lambda: False)


@pytest.mark.parametrize("col", [np.inf, np.nan, 1.5, 1e300, 2.0**31])
def test_a_place_that_is_no_whole_number_is_refused(county, model, tmp_path, col):
    file = write_corrections(tmp_path / "mine.gpkg", GRID, rows_of(county, 1), col=np.array([col]))
    assert_refused(RequestError, "correction-incomplete", {"path": str(file)}, model, file)


def test_cancelling_leaves_nothing(county, model, tmp_path):
    file = write_corrections(tmp_path / "mine.gpkg", GRID, rows_of(county, 8))
    for after in (0, 1, 3):
        answers = iter([False] * after + [True] * 99)
        with pytest.raises(Cancelled):
            refit(model, file, tmp_path / "new.onnx", cancelled=lambda answers=answers: next(answers))
        assert not list(tmp_path.glob("*new*"))


KILLED = """
import os, signal, sys
from plugin.engine.refit import refit
os.fsync = lambda _: os.kill(os.getpid(), signal.SIGKILL)
refit.refit({"model": sys.argv[1], "corrections": sys.argv[2], "output": sys.argv[3]}, lambda _: None, lambda: False)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="there is no SIGKILL here")
def test_killed_while_it_writes_there_is_the_old_file_or_none(county, model, tmp_path):
    file = write_corrections(tmp_path / "mine.gpkg", GRID, rows_of(county, 4))
    for existing in (None, b"an older model"):
        output = tmp_path / "new.onnx"
        if existing:
            output.write_bytes(existing)
        killed = subprocess.run([sys.executable, "-c", KILLED, model, file, output], cwd=ROOT, check=False)
        assert killed.returncode == -signal.SIGKILL
        assert (output.read_bytes() if output.exists() else None) == existing
    assert [each.name for each in tmp_path.iterdir() if each.name.startswith(".landchip-")]
    (tmp_path / "new.onnx.tmp").write_text("the user's")
    refit(model, file, tmp_path / "other.onnx")  # a later refit beside it removes what the killed one left
    assert sorted(each.name for each in tmp_path.iterdir() if "mine" not in each.name) == [
        "base.onnx",
        "new.onnx",
        "new.onnx.tmp",
        "other.onnx",
    ]
