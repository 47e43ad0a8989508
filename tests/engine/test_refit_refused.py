"""What no new model can be made of is one sentence, and no file, whole or half, is left behind."""

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

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def county(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, np.ndarray]:
    return make_county(tmp_path_factory.mktemp("county"))


@pytest.fixture
def model(tmp_path: Path) -> Path:
    return tiny_refittable(tmp_path / "base.onnx")


def refused(kind: type[LandchipError], words: str, tmp_path: Path, *arguments: Any, **more: Any) -> None:
    with pytest.raises(kind, match=words):
        refit(*arguments, tmp_path / "new.onnx", **more)
    assert not list(tmp_path.glob("*new*"))


def test_where_no_chip_can_be_read_there_is_no_model(county, model, tmp_path):
    file = write_corrections(tmp_path / "mine.gpkg", GRID, [(at(1, 1), "gone.tif", "forest")])
    refused(RasterError, "None of the 1 corrected chips can be read", tmp_path, model, file)


def test_a_label_that_the_model_does_not_know_is_named(county, model, tmp_path):
    rows = [(each, raster, "swamp") for each, raster, _ in rows_of(county, 2)]
    file = write_corrections(tmp_path / "mine.gpkg", GRID, rows)
    refused(RequestError, "names the class 'swamp': choose from barren", tmp_path, model, file)


def test_no_corrections_no_layer_and_no_file_are_told(county, model, tmp_path):
    refused(RequestError, "holds no correction yet", tmp_path, model, write_corrections(tmp_path / "e.gpkg", GRID, []))
    refused(RequestError, "holds no layer corrections", tmp_path, model, tmp_path / "nothing.gpkg")


def test_models_without_a_last_layer_that_is_stated_are_refused_with_a_remedy(county, tmp_path):
    file = write_corrections(tmp_path / "mine.gpkg", GRID, rows_of(county, 4))
    foreign = mean_colour(tmp_path / "foreign.onnx", PX)
    refused(ModelError, "no last layer that could be fitted anew: choose the default", tmp_path, foreign, file)
    refused(ModelError, "no last layer that could be fitted anew: choose the default", tmp_path, "fast", file)
    without = tiny_refittable(tmp_path / "without.onnx", summary=False)
    refused(ModelError, "keeps no summary of its training chips", tmp_path, without, file)


def altered(model: Path, path: Path, change: Any) -> Path:
    whole = onnx.load(str(model))
    change(whole)
    onnx.save(whole, str(path))
    return path


def test_a_contract_that_points_elsewhere_is_found_out(county, model, tmp_path):
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

    for change, words in (
        (misnamed, "not as its contract"),
        (other_scale, "not as its contract"),
        (damaged, "damaged"),
    ):
        refused(ModelError, words, tmp_path, altered(model, tmp_path / "odd.onnx", change), file)


@pytest.mark.parametrize(
    ("output", "words"),
    [("new.tif", "must end in .onnx"), ("none/new.onnx", "folder that exists"), ("folder.onnx", "folder that exists")],
)
def test_an_output_that_cannot_be_is_refused_before_anything_is_read(model, tmp_path, output, words):
    (tmp_path / "folder.onnx").mkdir()
    with pytest.raises(OutputError, match=words):
        refit(model, tmp_path / "nothing.gpkg", tmp_path / output)


@pytest.mark.skipif(os.name == "nt", reason="Windows counts the letters of the whole path")
@pytest.mark.parametrize(
    "letters", [247, 400]
)  # 247: with .onnx it fits a folder, with what it is first written under not
def test_an_output_whose_name_is_too_long_is_one_sentence(county, model, tmp_path, letters):
    file = write_corrections(tmp_path / "mine.gpkg", GRID, rows_of(county, 2))
    params = {"model": str(model), "corrections": str(file), "output": str(tmp_path / f"{'n' * letters}.onnx")}
    with pytest.raises(OutputError, match=r"cannot be written \(File name too long\): choose another name") as raised:
        refitting.refit(params, lambda _: None, lambda: False)
    assert len(str(raised.value)) < 200
    assert not list(tmp_path.glob("nnn*"))


@pytest.mark.parametrize(
    "more", [{"name": "a\nb"}, {"name": "n" * 81}, {"bands": {"red": "one"}}, {"bands": {"red": 0}}]
)
def test_names_of_many_lines_and_bands_without_numbers_are_refused(model, tmp_path, more):
    refused(RequestError, next(iter(more)), tmp_path, model, tmp_path / "nothing.gpkg", **more)


@pytest.mark.parametrize(
    ("params", "named"),
    [
        ({"model": None}, "model"),
        ({"corrections": None}, "corrections"),
        ({"output": None}, "output"),
        ({"device": "abacus"}, "device"),
        ({"colour": 1}, "colour"),
    ],
)
def test_parameters_that_are_wrong_are_named(params, named):
    whole = {"model": "default", "corrections": "a.gpkg", "output": "b.onnx"}
    with pytest.raises(RequestError, match=named):
        refitting.refit({**whole, **params}, lambda _: None, lambda: False)


@pytest.mark.parametrize("col", [np.inf, np.nan, 1.5, 1e300, 2.0**31])
def test_a_place_that_is_no_whole_number_is_told(county, model, tmp_path, col):
    file = write_corrections(tmp_path / "mine.gpkg", GRID, rows_of(county, 1), col=np.array([col]))
    refused(RequestError, "no place, raster or label", tmp_path, model, file)


def test_cancelling_leaves_nothing(county, model, tmp_path):
    file = write_corrections(tmp_path / "mine.gpkg", GRID, rows_of(county, 8))
    for after in (0, 1, 3):
        asked = iter([False] * after + [True] * 99)
        with pytest.raises(Cancelled, match="no model was written"):
            refit(model, file, tmp_path / "new.onnx", cancelled=lambda asked=asked: next(asked))
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
    for there in (None, b"an older model"):
        output = tmp_path / "new.onnx"
        if there:
            output.write_bytes(there)
        killed = subprocess.run([sys.executable, "-c", KILLED, model, file, output], cwd=ROOT, check=False)
        assert killed.returncode == -signal.SIGKILL
        assert (output.read_bytes() if output.exists() else None) == there
