"""`segment` from made-up rasters to a model file that the engine opens; runs resume, and refuse what does not fit."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import torch

from plugin.engine.model.pixel_model import open_pixel_model
from tests.data.pixel_patches import PX, made_up_patches, scene, write_data, write_raster
from trainer import __main__ as command
from trainer import segment
from trainer.errors import ChipSetError, LabelError, TrainingError
from trainer.history.run_history import EXPERIMENT, open_history
from trainer.segmentation.data_file import read_data_file
from trainer.segmentation.patch_set import PatchSet, open_patch_set, write_patch_set
from trainer.segmentation.pixel_evaluation import evaluate_pixels, file_predictions
from trainer.segmentation.segment_config import SegmentConfig
from trainer.training.checkpoint import BEST, read_best

OPTIONS = {"epochs": 6, "batch": 4, "margin_px": 4, "learning_rate": 3e-3, "device": "cpu", "repeat": 2}


@pytest.fixture(scope="module")
def patches(tmp_path_factory: pytest.TempPathFactory) -> PatchSet:
    torch.set_num_threads(1)
    return made_up_patches(tmp_path_factory.mktemp("pixels"))


def config(**changes: object) -> SegmentConfig:
    return SegmentConfig(**{**OPTIONS, "augment": "light", "weights": "none", **changes})  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def run(patches: PatchSet, tmp_path_factory: pytest.TempPathFactory) -> Path:
    run = tmp_path_factory.mktemp("runs") / "pixels"
    segment.Training(patches, config(weights="default"), None, "Labels are made up.").by_splits(run)
    return run


def test_what_it_learns_is_right_on_another_place(run: Path, patches: PatchSet) -> None:
    metrics = json.loads((run / "evaluation" / "metrics.json").read_text())
    assert metrics["data"]["places"] == ["place 2"] and metrics["headline"]["accuracy"]["value"] > 0.8
    val = patches.select(split="val")
    of_file = evaluate_pixels("file", file_predictions(run / "model.onnx", val), val, PX // 4)
    assert of_file["headline"]["accuracy"]["value"] == pytest.approx(metrics["headline"]["accuracy"]["value"], abs=2e-3)


def test_the_engine_opens_the_file_and_finds_its_contract(run: Path) -> None:
    with open_pixel_model(run / "model.onnx", "cpu") as model:
        contract = model.contract
        assert contract.task == "pixels" and contract.chip_px == 512 and contract.absent == {"nir": 0}
        assert [each.name for each in contract.classes] == ["water", "trees", "herbaceous", "impervious"]
        assert "Labels are made up." in contract.description and contract.held_out is not None
        assert contract.held_out.figures.class_accuracy.value > 0.8
        pixels, codes = scene(512, 512, 99)
        probabilities = model.predict(pixels[None])[0]
    assert (probabilities.argmax(0) == codes - 1)[16:-16, 16:-16].mean() > 0.75
    np.testing.assert_allclose(probabilities.sum(axis=0), 1, atol=1e-5)


def test_the_run_is_in_the_history(run: Path) -> None:
    client = open_history(f"sqlite:///{run.parent / 'history.db'}")
    (entry,) = client.search_runs([client.get_experiment_by_name(EXPERIMENT).experiment_id])
    assert entry.data.params["kind"] == "segment" and entry.data.params["network"] == "unet-lite0"
    assert entry.data.metrics["test.accuracy"] > 0.8 and "test.iou.trees.low" in entry.data.metrics
    assert [each.step for each in client.get_metric_history(entry.info.run_id, "val_iou")] == [1, 2, 3, 4, 5, 6]


def test_a_run_that_is_broken_off_ends_as_one_that_is_not(
    patches: PatchSet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    short = config(epochs=3)
    segment.Training(patches, short, None).by_splits(tmp_path / "whole")
    validate, calls = segment.PixelTask.validate, []

    def breaking(self: segment.PixelTask, *arguments: object) -> dict[str, float]:
        calls.append(1)
        if len(calls) == 2:
            raise KeyboardInterrupt
        return validate(self, *arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(segment.PixelTask, "validate", breaking)
    with pytest.raises(KeyboardInterrupt):
        segment.Training(patches, short, None).by_splits(tmp_path / "broken")
    segment.Training(patches, short, None).by_splits(tmp_path / "broken")
    one, other = (read_best(tmp_path / name / BEST)[0] for name in ("whole", "broken"))
    assert all(torch.equal(one[name], other[name]) for name in one)


def test_a_folder_of_another_run_is_refused(run: Path, patches: PatchSet) -> None:
    with pytest.raises(TrainingError, match="another --batch"):
        segment.Training(patches, config(weights="default", batch=8), None).by_splits(run)


def test_places_are_left_out_in_turn(patches: PatchSet, tmp_path: Path) -> None:
    last = config(epochs=1, keep="last", network="unet-original", repeat=1)
    training = segment.Training(patches, last, None)
    model = training.leave_out(tmp_path / "run", ["place 0", "place 2"])
    metrics = json.loads((tmp_path / "run" / "evaluation" / "metrics.json").read_text())
    assert metrics["data"]["places"] == ["place 0", "place 2"] and metrics["patches"] == 16
    folds = [json.loads((tmp_path / "run" / f"without-place-{k}" / "config.json").read_text()) for k in (0, 2)]
    assert all(each["kind"] == "segment" for each in folds) and model.exists()
    with open_pixel_model(model, "cpu") as opened:
        assert opened.contract.held_out is not None and opened.contract.held_out.source == "places"
    with pytest.raises(TrainingError, match="no place 'elsewhere'"):
        training.leave_out(tmp_path / "other", ["elsewhere"])
    with pytest.raises(TrainingError, match="--keep last"):
        segment.Training(patches, config(), None).leave_out(tmp_path / "other", ["place 0"])


def test_the_command_goes_from_rasters_to_figures(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("logging.basicConfig", lambda **_: None)
    pairs = []
    for k, split in enumerate(("train", "val")):
        pixels, codes = scene(2 * PX, 2 * PX, k)
        write_raster(tmp_path / f"i{k}.tif", pixels)
        write_raster(tmp_path / f"l{k}.tif", codes)
        pairs.append({"imagery": f"i{k}.tif", "labels": f"l{k}.tif", "split": split, "date": "2020"})
    data, made, run = write_data(tmp_path, pairs=pairs), tmp_path / "set", tmp_path / "run"
    assert command.main(["segment", "patches", str(data), "--out", str(made), "--patch-px", str(PX)]) == 0
    assert "8 patches" in capsys.readouterr().out
    options = ["--epochs", "1", "--batch", "4", "--margin-px", "4", "--weights", "none", "--device", "cpu"]
    assert command.main(["segment", "train", str(made), "--out", str(run), *options]) == 0
    model = str(run / "model.onnx")
    assert model in capsys.readouterr().out
    assert command.main(["segment", "evaluate", model, str(made), "--split", "val", "--margin-px", "8"]) == 0
    assert "in 4 patches" in capsys.readouterr().out
    assert command.main(["segment", "patches", str(data), "--out", str(made)]) == 2
    assert "exists: choose another folder" in capsys.readouterr().err


def test_bad_data_files_and_folders_are_told_in_a_sentence(tmp_path: Path, patches: PatchSet) -> None:
    for content, words in (
        ({}, "names neither pairs nor patches"),
        ({"pairs": [{"imagery": "a.tif"}]}, "lacks 'labels'"),
        ({"pairs": [{"imagery": "a.tif", "labels": "b.tif", "year": 1}]}, "no 'year'"),
        ({"pairs": [{"imagery": "a.tif", "labels": "b.tif", "split": "later"}]}, "names the split 'later'"),
        ({"patches": [{"files": "*.npz", "images": {}, "labels": "l"}]}, "there is no"),
    ):
        with pytest.raises(LabelError, match=words):
            read_data_file(write_data(tmp_path, **content))
    np.savez(tmp_path / "odd.npz", image=np.zeros((4, 8, 9), np.uint8), labels=np.ones((8, 8), np.uint8))
    source = {"files": "odd.npz", "images": {"image": ""}, "labels": "labels"}
    with pytest.raises(LabelError, match="as large as its labels"):
        write_patch_set(read_data_file(write_data(tmp_path, patches=[source])), tmp_path / "set", 4, 1.0, 8)
    assert not (tmp_path / "set").exists()
    with pytest.raises(ChipSetError, match="There are no patches"):
        open_patch_set(tmp_path)
    assert open_patch_set(patches.folder).digest == patches.digest


def test_settings_that_leave_nothing_are_refused(patches: PatchSet) -> None:
    train, val = patches.select(split="train"), patches.select(split="val")
    for changes in ({"margin_px": 16}, {"crop_px": 64}, {"crop_px": 8, "margin_px": 4}):
        with pytest.raises(TrainingError, match="px"):
            segment.PixelTask(train, val, config(**changes))
    for changes in ({"nir_dropped": 2.0}, {"repeat": 0}, {"network": "other"}, {"margin_px": -1}):
        with pytest.raises(TrainingError, match="--"):
            config(**changes)
    with pytest.raises(TrainingError, match="no patches to train"):
        segment.PixelTask(train.select(split="test"), val, config())
