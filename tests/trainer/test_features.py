"""The command features, on real chips: from a chip set to a calibrated, evaluated model file."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from plugin.engine.model.model import open_model
from tests.trainer.real_chips import real_set
from trainer.__main__ import FAILED, main
from trainer.chipsets.chipset import ChipSet
from trainer.default.data_folder import data_folder
from trainer.errors import TrainingError
from trainer.evaluation import file_evaluation
from trainer.features import cross_validate, head_fitter, run_features
from trainer.heads.linear_head import fit_logistic
from trainer.history.run_history import EXPERIMENT, default_history, open_history
from trainer.training.features_config import ORIGINAL, FeaturesConfig

needs_data = pytest.mark.skipif(not data_folder().exists(), reason="shared data is not here (set LANDCHIP_DATA)")


@pytest.fixture(scope="module")
def chips(tmp_path_factory: pytest.TempPathFactory) -> ChipSet:
    return real_set(tmp_path_factory.mktemp("set") / "set")


@needs_data
@pytest.mark.slow
@pytest.mark.parametrize("head", ["logistic", "forest"])
def test_a_few_chips_a_class_become_a_model_that_the_engine_runs(
    chips: ChipSet, tmp_path: Path, head: str, capsys: pytest.CaptureFixture[str]
) -> None:
    run = tmp_path / "runs" / head
    assert main(["features", str(chips.folder), "--out", str(run), "--head", head, "--trees", "30"]) == 0
    assert str(run / "model.onnx") in capsys.readouterr().out
    test = chips.select(split="test")
    with open_model(run / "model.onnx", "cpu") as model:
        prediction = model.predict(test.read(range(len(test))))
        contract = model.contract
        noise = np.random.default_rng(0).integers(0, 256, (2, 3, 224, 224), dtype=np.uint8)
        assert (model.predict(noise).distance > np.median(prediction.distance)).all()
    assert (prediction.probabilities.argmax(axis=1) == test.truth).mean() >= 0.75
    assert contract.provenance["configuration"]["head"] == head
    assert contract.calibration["fitted_on"] == "12 chips of val"
    assert set(contract.prior) == {max(contract.prior)}  # balanced classes
    assert contract.held_out is not None and contract.held_out.figures.chips == len(test)
    figures = json.loads((run / "evaluation" / "metrics.json").read_text("utf-8"))
    assert figures["chips"] == len(test)
    assert (tmp_path / "runs" / "history.db").exists()


@needs_data
@pytest.mark.slow
def test_another_recipe_in_the_same_folder_is_refused_and_the_same_goes_on(
    chips: ChipSet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_evaluation, "render_report", lambda *_: "")  # its pictures take seconds
    run, recipe = tmp_path / "runs" / "a", FeaturesConfig(symmetries=False)
    run_features(chips, run, recipe)
    before = (run / "model.onnx").read_bytes()
    tables = sorted((tmp_path / "runs" / "features").glob("*.npy"))
    (run / "model.onnx").unlink()  # as a run that was killed before it
    run_features(chips, run, recipe)
    run_features(chips, run, recipe)  # nothing is left to do but the evaluation
    client = open_history(default_history(tmp_path / "runs"))
    experiment = client.get_experiment_by_name(EXPERIMENT)
    assert len(client.search_runs([experiment.experiment_id])) == 2  # one of each time that a model was fitted
    assert (run / "model.onnx").read_bytes() == before
    assert sorted((tmp_path / "runs" / "features").glob("*.npy")) == tables
    with pytest.raises(TrainingError, match="another --seed"):
        run_features(chips, run, FeaturesConfig(symmetries=False, seed=1))
    with pytest.raises(TrainingError, match="another chip set"):
        run_features(chips.select(split="train"), run, recipe)


class Eight:
    """Eight chips of four places, as much of a chip set as is looked at."""

    classes, shares = (0, 1), np.tile(np.eye(2, dtype=np.float32), (4, 1))

    def __len__(self) -> int:
        return 8

    @property
    def truth(self) -> np.ndarray:
        return np.asarray(self.shares.argmax(axis=1))

    def column(self, name: str) -> list[str]:
        return [f"{name} {k // 2}" for k in range(8)]


def test_without_val_each_place_is_held_out_once() -> None:
    fold_sizes: list[int] = []

    def fit(table: np.ndarray, shares: np.ndarray) -> object:
        fold_sizes.append(len(table))
        return fit_logistic(table, shares, 1.0)

    table = np.random.default_rng(0).normal(0, 1, (8, 1, 3)).astype(np.float32)
    held_out = cross_validate(table, Eight(), fit, 0)  # type: ignore[arg-type]
    assert fold_sizes == [6, 6, 6, 6] and held_out.logits.shape == (8, 2) and (held_out.distances > 0).all()
    assert "no split val" in held_out.description and "of its place" in held_out.description


def test_a_place_that_holds_all_of_a_class_is_not_held_out_whole() -> None:
    class Apart(Eight):
        """Each class has a place of its own, with blocks in it."""

        def column(self, name: str) -> list[str]:
            return [f"place {k % 2}" if name == "place" else f"{name} {k}" for k in range(8)]

    table = np.random.default_rng(0).normal(0, 1, (8, 1, 3)).astype(np.float32)
    held_out = cross_validate(table, Apart(), lambda *each: fit_logistic(*each, 1.0), 0)  # type: ignore[arg-type]
    assert np.isfinite(held_out.logits).all() and "of its block" in held_out.description
    Apart.shares = np.eye(2, dtype=np.float32)[[0] * 7 + [1]]
    with pytest.raises(TrainingError, match="a class with one chip only"):
        cross_validate(table, Apart(), lambda *each: fit_logistic(*each, 1.0), 0)  # type: ignore[arg-type]


def test_the_originals_settings_are_the_published_ones() -> None:
    assert (ORIGINAL.trees, ORIGINAL.depth, ORIGINAL.iterations) == (20, 5, 10)
    table = np.random.default_rng(0).normal(0, 1, (50, 1, 3)).astype(np.float32)
    shares = np.eye(2, dtype=np.float32)[np.arange(50) % 2]
    ours = head_fitter(ORIGINAL)(table, shares)
    stated = fit_logistic(table, shares, 1 / (0.01 * 50), 10, balanced=False)
    np.testing.assert_array_equal(ours.weights, stated.weights)


@needs_data
@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        (["--trees", "0"], "--trees is 0"),
        (["--seed", "-1"], "--seed is -1"),
        (["--strength", "-1"], "--strength is -1"),
        (["--weights", "nowhere.pth"], "nowhere.pth"),
    ],
)
def test_a_head_that_cannot_be_fitted_is_refused_in_a_sentence(
    chips: ChipSet, tmp_path: Path, more: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["features", str(chips.folder), "--out", str(tmp_path / "run"), *more]) == FAILED
    assert sentence in capsys.readouterr().err
    assert not (tmp_path / "run" / "model.onnx").exists()


def test_a_folder_that_is_no_chip_set_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["features", str(tmp_path), "--out", str(tmp_path / "run")]) == FAILED
    assert "There is no chip set" in capsys.readouterr().err
    assert not (tmp_path / "run").exists()
