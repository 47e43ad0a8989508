"""The command evaluate, from a model file and a chip set to a folder with a report; and what bad input gets."""

from __future__ import annotations

import json
import os
from pathlib import Path

import numpy as np
import onnx
import pyarrow.parquet as pq
import pytest
from PIL import Image

from plugin.engine.api.classes import CLASSES
from plugin.engine.api.errors import LandchipError, ModelError, OutputError
from plugin.engine.api.requests.run_request import DEFAULT_MODEL
from plugin.engine.contract.mlm_fields import Novelty
from plugin.engine.model.model import open_model
from plugin.engine.model.network import model_path
from tests.data.models import mean_colour
from tests.data.stray import stray_folder
from tests.trainer.made_up_evaluation import PX, SIX, chip_set, colours
from trainer.__main__ import main
from trainer.chipsets.chipset import ChipSet
from trainer.errors import ChipSetError
from trainer.evaluation.evaluation_folder import replace_folder
from trainer.evaluation.file_evaluation import evaluate_file


@pytest.fixture
def model(tmp_path: Path) -> Path:
    return mean_colour(tmp_path / "model.onnx", PX, novelty=Novelty("distance", 60.0, "made up"))


def predicted(model: Path, pixels: np.ndarray) -> np.ndarray:
    with open_model(model, "cpu") as opened:
        return opened.predict_proba(pixels)


def labelled_by(folder: Path, model: Path, wrong: int = 12) -> ChipSet:
    """60 chips with the model's own predictions as labels, except for the first `wrong`."""
    pixels = colours()
    truth = predicted(model, pixels).argmax(axis=1)
    truth[:wrong] = (truth[:wrong] + 1) % 6
    return chip_set(folder, pixels, np.eye(6)[truth])


def refusal(model: str | Path, chips: ChipSet, kind: type[LandchipError]) -> str:
    with pytest.raises(kind) as refused:
        evaluate_file(model, chips)
    text = str(refused.value)
    assert text.endswith(".") and "\n" not in text
    return text


def test_the_predictions_of_the_engine_are_scored(tmp_path: Path, model: Path) -> None:
    report = evaluate_file(model, labelled_by(tmp_path / "set", model))
    assert report["headline"]["accuracy"]["value"] == 48 / 60
    assert report["interval"]["unit"] == "place" and report["interval"]["clusters"] == 6
    far = np.linalg.norm(colours().mean(axis=(2, 3)) - 110, axis=1) > 60
    assert report["novelty"]["unfamiliar"]["value"] == pytest.approx(far.mean(), abs=1e-6)
    with open_model(model, "cpu") as opened:
        assert report["model"]["digest"] == opened.digest
    assert len(report["worst"]) == 12
    assert [each["confidence"] for each in report["worst"]] == sorted(
        (each["confidence"] for each in report["worst"]), reverse=True
    )


def test_the_folder_holds_report_metrics_and_chips_and_a_second_run_replaces_it(tmp_path: Path, model: Path) -> None:
    chips, out = labelled_by(tmp_path / "set", model), tmp_path / "a" / "out"
    first = evaluate_file(model, chips, out)
    assert sorted(each.name for each in out.iterdir()) == ["chips.parquet", "metrics.json", "report.html"]
    assert json.loads((out / "metrics.json").read_text("utf-8")) == first
    evaluate_file(model, labelled_by(tmp_path / "other", model, wrong=0), out)
    assert json.loads((out / "metrics.json").read_text("utf-8"))["headline"]["accuracy"]["value"] == 1.0
    assert [each.name for each in (tmp_path / "a").iterdir()] == ["out"]  # nothing left beside it


def test_each_chip_is_in_the_table_with_its_prediction(tmp_path: Path, model: Path) -> None:
    chips, out = labelled_by(tmp_path / "set", model), tmp_path / "out"
    evaluate_file(model, chips, out)
    table = pq.read_table(out / "chips.parquet")
    assert table["id"].to_pylist() == chips.column("id")
    probabilities = np.stack([table[f"p_{each.name}"].to_numpy() for each in SIX], axis=1)
    np.testing.assert_allclose(probabilities, predicted(model, colours()), atol=1e-6)
    assert sum(a != b for a, b in zip(table["found"].to_pylist(), table["label"].to_pylist())) == 12
    assert b"geo" in table.schema.metadata  # GeoParquet: it opens as a map


def test_the_command_evaluates_one_split(tmp_path: Path, model: Path, caplog: pytest.LogCaptureFixture) -> None:
    truth = predicted(model, colours()).argmax(axis=1)
    chip_set(tmp_path / "set", colours(), np.eye(6)[truth], split=["train"] * 20 + ["test"] * 40)
    command = ["evaluate", str(model), str(tmp_path / "set"), "--out", str(tmp_path / "out"), "--device", "cpu"]
    with caplog.at_level("INFO"):
        assert main(command) == 0
    assert "the right class for 100.0% (61.0 to 100.0) of 40 chips" in caplog.text
    report = json.loads((tmp_path / "out" / "metrics.json").read_text("utf-8"))
    assert report["chips"] == 40 and report["data"]["splits"] == ["test"]
    assert main([*command, "--split", "all"]) == 0
    report = json.loads((tmp_path / "out" / "metrics.json").read_text("utf-8"))
    assert report["chips"] == 60 and any("has seen them" in each for each in report["caveats"])


def test_a_folder_of_class_images_needs_no_chip_set(tmp_path: Path, model: Path) -> None:
    truth = predicted(model, colours(20)).argmax(axis=1)
    for k, pixels in enumerate(colours(20)):
        folder = tmp_path / "images" / SIX[truth[k]].name
        folder.mkdir(parents=True, exist_ok=True)
        Image.fromarray(pixels.transpose(1, 2, 0)).save(folder / f"chip_{k}.png")
    assert main(["evaluate", str(model), str(tmp_path / "images"), "--out", str(tmp_path / "out")]) == 0
    report = json.loads((tmp_path / "out" / "metrics.json").read_text("utf-8"))
    assert report["chips"] == 20 and report["headline"]["accuracy"]["value"] == 1.0


def test_a_model_of_three_bands_reads_its_own_from_a_set_of_four_in_another_order(tmp_path: Path, model: Path) -> None:
    pixels = colours()
    truth = predicted(model, pixels).argmax(axis=1)
    four = np.ascontiguousarray(np.concatenate([pixels[:, ::-1], pixels[:, :1]], axis=1))
    chips = chip_set(tmp_path / "set", four, np.eye(6)[truth], bands=("blue", "green", "red", "nir"))
    assert evaluate_file(model, chips)["headline"]["accuracy"]["value"] == 1.0


def test_a_class_that_only_the_chip_set_has_is_a_caveat(tmp_path: Path, model: Path) -> None:
    water = np.eye(7)[np.full(60, 6)]
    report = evaluate_file(model, chip_set(tmp_path / "set", colours(), water, CLASSES))
    assert report["headline"]["accuracy"]["value"] == 0.0 and report["headline"]["log_loss"]["value"] is None
    assert any("no class water: its chips (60)" in each for each in report["caveats"])
    assert report["headline"]["group_accuracy"]["value"] > 0


def test_a_model_of_other_bands_or_another_size_is_refused(tmp_path: Path, model: Path) -> None:
    chips = labelled_by(tmp_path / "set", model)
    near_infrared = mean_colour(tmp_path / "n.onnx", PX, ("red", "green", "blue", "nir"))
    assert "needs the band nir" in refusal(near_infrared, chips, ChipSetError)
    assert "--chip-px 16" in refusal(mean_colour(tmp_path / "l.onnx", 16), chips, ChipSetError)


def test_no_chips_are_refused_by_the_command_and_by_the_function(
    tmp_path: Path, model: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    chips = labelled_by(tmp_path / "set", model)
    assert "no chip to evaluate on" in refusal(model, chips.select(split="val"), ChipSetError)
    assert main(["evaluate", str(model), str(tmp_path / "set"), "--split", "val"]) == 2
    assert "no chip in its split val (it has: test)" in capsys.readouterr().err


def test_a_file_that_is_no_model_of_ours_is_refused(tmp_path: Path, model: Path) -> None:
    chips = labelled_by(tmp_path / "set", model)
    (tmp_path / "text.onnx").write_text("no model")
    refusal(tmp_path / "text.onnx", chips, ModelError)
    without_contract = onnx.load(model)
    del without_contract.metadata_props[:]
    onnx.save(without_contract, str(tmp_path / "bare.onnx"))
    refusal(tmp_path / "bare.onnx", chips, ModelError)
    refusal(tmp_path / "none.onnx", chips, ModelError)


def test_a_folder_with_other_files_is_never_replaced(tmp_path: Path, model: Path) -> None:
    chips = labelled_by(tmp_path / "set", model)
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").write_text("all of it")
    with pytest.raises(OutputError, match="holds other files"):
        evaluate_file(model, chips, tmp_path / "mine")
    with pytest.raises(OutputError, match="is a file"):
        evaluate_file(model, chips, tmp_path / "model.onnx")
    with pytest.raises(OutputError, match="cannot be written"):
        evaluate_file(model, chips, tmp_path / "mine" / "thesis.txt" / "out")
    assert (tmp_path / "mine" / "thesis.txt").read_text() == "all of it"


def test_a_failure_while_writing_leaves_the_earlier_evaluation(
    tmp_path: Path, model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chips, out = labelled_by(tmp_path / "set", model), tmp_path / "out"
    evaluate_file(model, chips, out)
    before, other = (out / "metrics.json").read_bytes(), labelled_by(tmp_path / "other", model, 0)

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("trainer.evaluation.file_evaluation.pq.write_table", full)
    with pytest.raises(OutputError, match="No space left"):
        evaluate_file(model, other, out)
    assert (out / "metrics.json").read_bytes() == before
    assert sorted(each.name for each in tmp_path.iterdir() if each.name.startswith(".")) == []


def test_temporary_folders_of_a_killed_run_are_removed_by_a_later_one(tmp_path: Path, model: Path) -> None:
    """Fault B1b: a user's folder stays, whatever its name and age."""
    mine = tmp_path / ".out-20260101"
    mine.mkdir()
    os.utime(mine, (0, 0))
    stray = stray_folder(tmp_path, "report.html")
    evaluate_file(model, labelled_by(tmp_path / "set", model), tmp_path / "out")
    assert mine.exists() and not stray.exists()


def test_an_evaluation_that_a_killed_process_had_put_aside_comes_back(tmp_path: Path, model: Path) -> None:
    chips, out = labelled_by(tmp_path / "set", model), tmp_path / "out"
    evaluate_file(model, chips, out)
    before = (out / "metrics.json").read_bytes()
    out.rename(stray_folder(tmp_path, put_aside="out") / "out")
    with pytest.raises(RuntimeError), replace_folder(out):
        assert (out / "metrics.json").read_bytes() == before
        raise RuntimeError
    assert sorted(each.name for each in tmp_path.iterdir()) == ["model.onnx", "out", "set"]


def test_another_programs_metrics_are_no_evaluation(tmp_path: Path, model: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "metrics.json").write_text('{"loss": 0.1}')
    with pytest.raises(OutputError, match=r"holds other files \(metrics.json\)"):
        evaluate_file(model, labelled_by(tmp_path / "set", model), out)
    assert (out / "metrics.json").read_text() == '{"loss": 0.1}'


def test_the_default_model_finds_48_of_50_groups_of_the_manifests_test_chips(tmp_path: Path, data: Path) -> None:
    assert main(["chips", "--list", str(data / "manifest.csv"), "--out", str(tmp_path / "set")]) == 0
    command = ["evaluate", str(model_path(DEFAULT_MODEL)), str(tmp_path / "set"), "--out", str(tmp_path / "out")]
    assert main([*command, "--device", "cpu"]) == 0
    report = json.loads((tmp_path / "out" / "metrics.json").read_text("utf-8"))
    assert report["chips"] == 50 and np.trace(report["groups"]["confusion"]["counts"]) == 48
    assert report["interval"]["unit"] == "block" and "only 2 places" in report["answer"]
