"""`features --base`: a head that starts from a finished model's, on coloured chips and a tiny model."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from plugin.engine.api.classes import LandClass
from plugin.engine.model.model import open_model
from plugin.engine.refit.last_layer import LabelledFeatures, LastLayer, WeightedFeatures
from plugin.engine.refit.refit import open_last_layer
from tests.data.corrected import tiny_refittable
from tests.data.models import SIX
from tests.engine.coloured_county import KINDS, PX
from tests.trainer.real_chips import real_set
from trainer.__main__ import FAILED, main
from trainer.chipsets.chipset import ChipSet
from trainer.chipsets.chipset_writer import write_chipset
from trainer.default.data_folder import data_folder
from trainer.errors import TrainingError
from trainer.evaluation import file_evaluation
from trainer.heads.base_layer import balanced_weights, fit_base_layer

RGB = ("red", "green", "blue")
KIND_NAMES = tuple(KINDS)
WITH_KINDS = tuple(each for each in SIX if each.name in KINDS)


def coloured_set(
    folder: Path, splits: dict[str, int], classes: tuple[LandClass, ...] = WITH_KINDS, px: int = PX
) -> ChipSet:
    """Chips of one colour each, of those of the coloured county; splits: name -> number of chips"""
    rng = np.random.default_rng(3)
    names = [each.name for each in classes]
    kinds = [KIND_NAMES[k % len(KINDS)] for n in splits.values() for k in range(n)]
    colours = np.array([KINDS[each] for each in kinds]) + rng.integers(-6, 7, (len(kinds), 3))
    pixels = colours[:, :, None, None] + rng.integers(-20, 21, (len(kinds), 3, px, px))
    shares = np.array([[float(name == kind) for name in names] for kind in kinds], np.float32)
    shares[shares.sum(axis=1) == 0, 0] = 1  # kinds that the classes lack
    records = {
        "split": [split for split, n in splits.items() for _ in range(n)],
        "place": [f"{split} {k // 8}" for split, n in splits.items() for k in range(n)],
        "block": [f"{split} {k // 4}" for split, n in splits.items() for k in range(n)],
        **{f"s_{name}": shares[:, at] for at, name in enumerate(names)},
    }
    return write_chipset(folder, classes, RGB, records, np.clip(pixels, 0, 255).astype(np.uint8))


def run(chips: ChipSet, base: Path, out: Path, *more: str) -> int:
    return main(["features", str(chips.folder), "--base", str(base), "--out", str(out), *more])


@pytest.fixture
def base(tmp_path: Path) -> Path:
    return tiny_refittable(tmp_path / "base.onnx")


@pytest.fixture(autouse=True)
def _no_report(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file_evaluation, "render_report", lambda *_: "")  # its pictures take seconds


def test_a_finished_model_learns_the_fields_that_it_took_for_barren_land(tmp_path: Path, base: Path) -> None:
    chips = coloured_set(tmp_path / "set", {"train": 64, "val": 24, "test": 24})
    out = tmp_path / "runs" / "mine"
    assert run(chips, base, out) == 0
    with open_model(out / "model.onnx", "cpu") as model, open_model(base, "cpu") as before:
        contract, old = model.contract, before.contract
        layer, summary, _ = open_last_layer(model)  # it can be refitted again
        _, old_summary, _ = open_last_layer(before)
        test = chips.select(split="test")
        answer = model.predict(test.read(range(len(test)))).probabilities
        np.testing.assert_allclose(
            layer.probabilities(model.embed(test.read(range(4))).features), answer[:4], atol=1e-5
        )
    assert contract.name == "mine" and contract.classes == old.classes and contract.license == old.license
    figures = contract.metrics
    assert figures["test"]["group_accuracy"]["value"] == 1 > figures["test_before"]["group_accuracy"]["value"] + 0.2
    assert contract.held_out is not None and contract.held_out.figures.chips == 24 and contract.held_out.before is None
    assert contract.calibration["fitted_on"] == "24 chips of val"
    assert contract.provenance["base"]["digest"] == before.digest and contract.provenance["base"]["strength"] > 0
    assert contract.provenance["configuration"]["base"] == "base.onnx"  # without its folder
    assert "24 chips of val" in contract.description and old.description in contract.description
    assert sum(contract.prior) == pytest.approx(1, abs=1e-5) if contract.prior else not old.prior
    assert summary.counts.sum() == pytest.approx(old_summary.counts.sum() + 64)
    assert json.loads((out / "evaluation" / "metrics.json").read_text("utf-8"))["chips"] == 24


def test_without_val_the_layer_is_calibrated_on_chips_of_places_that_it_did_not_see(tmp_path: Path, base: Path) -> None:
    chips = coloured_set(tmp_path / "set", {"train": 48})
    assert run(chips, base, tmp_path / "runs" / "mine") == 0
    with open_model(tmp_path / "runs" / "mine" / "model.onnx", "cpu") as model:
        assert "saw no chip of its place" in model.contract.calibration["fitted_on"]


def test_another_base_in_the_same_folder_is_refused_and_the_same_is_not_fitted_again(
    tmp_path: Path, base: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    chips, out = coloured_set(tmp_path / "set", {"train": 32}), tmp_path / "runs" / "mine"
    assert run(chips, base, out) == 0
    written = (out / "model.onnx").read_bytes()
    assert run(chips, base, out) == 0
    assert (out / "model.onnx").read_bytes() == written
    assert run(chips, tiny_refittable(tmp_path / "other.onnx"), out) == FAILED
    assert "another --base" in capsys.readouterr().err


WETLAND = LandClass("wetland", "undeveloped", "#003366")
MOVED = tuple(LandClass(each.name, "cultivated", each.colour) if each.name == "barren" else each for each in WITH_KINDS)


@pytest.mark.parametrize(
    ("classes", "px", "refit", "summary", "more", "sentence"),
    [
        ((*WITH_KINDS, WETLAND), PX, True, True, (), "has the class wetland, which base.onnx lacks"),
        (MOVED, PX, True, True, (), "counts barren towards cultivated, and base.onnx towards undeveloped"),
        (WITH_KINDS, 16, True, True, (), "sees chips of 32 pixels"),
        (WITH_KINDS, PX, False, True, (), "states no last layer that could be fitted anew"),
        (WITH_KINDS, PX, True, False, (), "keeps no summary of its training chips"),
        (WITH_KINDS, PX, True, True, ("--head", "forest"), "leave --head out"),
        (WITH_KINDS, PX, True, True, ("--network", "resnet18"), "leave --network out"),
        (WITH_KINDS, PX, True, True, ("--strength", "-1"), "--strength is -1"),
    ],
)
def test_a_base_that_does_not_serve_is_refused_in_a_sentence(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    classes: tuple[LandClass, ...],
    px: int,
    refit: bool,
    summary: bool,
    more: tuple[str, ...],
    sentence: str,
) -> None:
    base = tiny_refittable(tmp_path / "base.onnx", refit=refit, summary=summary)
    chips = coloured_set(tmp_path / "set", {"train": 24}, classes, px)
    assert run(chips, base, tmp_path / "runs" / "mine", *more) == FAILED
    said = capsys.readouterr().err
    assert sentence in said and said.count("\n") == 1
    assert not (tmp_path / "runs" / "mine" / "model.onnx").exists()


def test_bands_that_the_model_needs_and_the_set_lacks_are_named(
    tmp_path: Path, base: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pixels = np.zeros((4, 1, PX, PX), np.uint8)
    shares = {f"s_{each.name}": np.eye(4, dtype=np.float32)[:, k] for k, each in enumerate(WITH_KINDS)}
    records = {"split": ["train"] * 4, "place": list("abcd"), "block": list("abcd"), **shares}
    chips = write_chipset(tmp_path / "set", WITH_KINDS, ("red",), records, pixels)
    assert run(chips, base, tmp_path / "runs" / "mine") == FAILED
    assert "needs the band green, blue" in capsys.readouterr().err


@pytest.mark.skipif(not data_folder().exists(), reason="shared data is not here (set LANDCHIP_DATA)")
@pytest.mark.slow
@pytest.mark.parametrize("name", ["default", "fast"])
def test_the_models_that_come_with_landchip_serve_as_base_and_their_distance_knows_the_set(
    tmp_path: Path, name: str
) -> None:
    chips = real_set(tmp_path / "set")
    assert main(["features", str(chips.folder), "--base", name, "--out", str(tmp_path / "runs" / "mine")]) == 0
    train = chips.select(split="train")
    pixels = train.read(range(len(train)))
    with open_model(tmp_path / "runs" / "mine" / "model.onnx", "cpu") as model, open_model(name, "cpu") as base:
        after, before = model.predict(pixels), base.predict(pixels)
        novelty, classes = model.contract.novelty, base.contract.classes
        assert model.contract.classes == classes and len(classes) > len(chips.classes)
    assert novelty is not None and "24 chips of the chip set" in novelty.method
    assert after.distance.mean() <= before.distance.mean()
    known = [[each.name for each in classes].index(label) for label in train.column("label")]
    assert (after.probabilities.argmax(axis=1) == known).mean() >= 0.95


@pytest.fixture
def layer() -> LastLayer:
    rng = np.random.default_rng(1)
    return LastLayer(rng.normal(0, 1, (3, 5)), rng.normal(0, 1, 3), np.ones(3), np.zeros(3))


def test_the_strength_is_large_for_labels_that_the_base_contradicts_and_small_for_noise(layer: LastLayer) -> None:
    rng = np.random.default_rng(2)
    features = rng.normal(0, 1, (90, 5))
    typical = WeightedFeatures(rng.normal(0, 1, (40, 5)), np.ones(40))
    folds = np.arange(90) % 5
    turned = np.roll(layer.weights, 1, axis=0)
    truth = (features @ turned.T).argmax(axis=1)
    learnable = fit_base_layer(layer, typical, LabelledFeatures.of_classes(features, truth, 3), folds)
    noise = fit_base_layer(layer, typical, LabelledFeatures.of_classes(features, rng.integers(0, 3, 90), 3), folds)
    assert learnable.strength > noise.strength
    stated = fit_base_layer(layer, typical, LabelledFeatures.of_classes(features, truth, 3), folds, 1.0)
    assert stated.strength == 1.0 and (learnable.logits.argmax(axis=1) == truth).mean() > 0.7


def test_chips_of_one_class_are_refused(layer: LastLayer) -> None:
    features = np.random.default_rng(0).normal(0, 1, (6, 5))
    labelled = LabelledFeatures.of_classes(features, np.zeros(6, np.int64), 3)
    with pytest.raises(TrainingError, match="all of one class"):
        fit_base_layer(layer, WeightedFeatures(features, np.ones(6)), labelled, np.arange(6) % 2)


def test_balanced_weights_give_each_class_that_has_chips_the_same_total() -> None:
    shares = np.array([[1, 0, 0], [1, 0, 0], [0.5, 0.5, 0]], np.float32)
    weights = balanced_weights(shares)
    assert weights.sum() == pytest.approx(3)
    assert weights[0] == pytest.approx(3 / 2 / 2.5) and weights[2] == pytest.approx(3 / 2 * (0.5 / 2.5 + 1))
