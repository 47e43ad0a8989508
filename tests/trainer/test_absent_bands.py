"""A network that was trained with band dropout states it in its file, and serves RGB imagery."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from plugin.engine.api.errors import RasterError
from plugin.engine.imagery.open_imagery import open_imagery
from plugin.engine.imagery.reader import InputSpec
from plugin.engine.model.model import open_model
from tests.data.tiny_training import PX, RGB, THREE, tiny_chips, tiny_config
from tests.engine.reading import at, read_all, write
from trainer import __main__ as command
from trainer import train
from trainer.chipsets.chipset import ChipSet
from trainer.chipsets.chipset_writer import write_chipset
from trainer.errors import ChipSetError
from trainer.evaluation.file_evaluation import evaluate_file
from trainer.exporting.release import release_network
from trainer.exporting.variants import write_variant
from trainer.training.finish_run import absent_bands, load_trained_network

RGBN = (*RGB, "nir")
WEST, NORTH = 640_000.0, 3_648_000.0  # multiples of 16


pytestmark = pytest.mark.usefixtures("tiny_networks")


@pytest.fixture(scope="module")
def chips(tmp_path_factory: pytest.TempPathFactory) -> ChipSet:
    return tiny_chips(tmp_path_factory.mktemp("chips") / "set", bands=RGBN)


@pytest.fixture(scope="module")
def runs(chips: ChipSet, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A run with band dropout and one without, and the file of each, uncalibrated."""
    folder = tmp_path_factory.mktemp("runs")
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(train, "finish_run", lambda *_: {})
        for augment in ("light", "none"):
            train.train(chips, folder / augment, tiny_config(network="plain", epochs=2, augment=augment))
    return {each: folder / each for each in ("light", "none")}


@pytest.fixture(scope="module")
def files(chips: ChipSet, runs: dict[str, Path]) -> dict[str, Path]:
    return {
        each: release_network(load_trained_network(run, chips), chips, run / "model.onnx", calibration="none")
        for each, run in runs.items()
    }


def rgb_of(chips: ChipSet, folder: Path) -> ChipSet:
    """The same chips without their near infrared."""
    columns = ("id", "place", "valid", "split", *(f"s_{each.name}" for each in THREE))
    records = {name: chips.column(name) for name in columns}
    return write_chipset(folder, THREE, RGB, records, chips.read(range(len(chips)))[:, :3])


def test_only_a_network_that_saw_chips_without_near_infrared_states_it(files: dict[str, Path]) -> None:
    with open_model(files["light"], "cpu") as model:
        assert model.contract.absent == {"nir": 0}
        assert "It also takes imagery without nir" in model.contract.description
        assert model.contract.metrics["test_without_nir"]["chips"] == model.contract.metrics["test"]["chips"] > 0
    with open_model(files["none"], "cpu") as model:
        assert model.contract.absent == {}
        assert "without nir" not in model.contract.description
        assert "test_without_nir" not in model.contract.metrics
    assert absent_bands("strong", RGBN) == {"nir": 0}
    assert absent_bands("strong", RGB) == {}


def test_the_engine_on_rgb_imagery_gives_what_the_network_gives_without_near_infrared(
    chips: ChipSet, runs: dict[str, Path], files: dict[str, Path], tmp_path: Path
) -> None:
    pixels = np.concatenate(list(chips.read(range(8))[:, :3]), axis=2)  # eight chips from west to east
    path = write(tmp_path / "rgb.tif", pixels, at(WEST, NORTH))
    with open_model(files["light"], "cpu") as model:
        stated = model.contract
        reads = read_all(open_imagery([path], InputSpec(RGBN, "uint8", stated.gsd_m, PX, stated.absent)))
        read = np.stack([reads[chip][0] for chip in sorted(reads)])
        probabilities = model.predict_proba(read)
    network = load_trained_network(runs["light"], chips).network
    rgb = torch.from_numpy(chips.read(range(8))[:, :3])
    zeros = torch.cat([rgb, torch.zeros_like(rgb[:, :1])], dim=1)
    with torch.no_grad():
        np.testing.assert_allclose(probabilities, network(zeros).softmax(dim=1).numpy(), atol=1e-4)
        np.testing.assert_allclose(probabilities, network(rgb).softmax(dim=1).numpy(), atol=1e-4)
    with open_model(files["none"], "cpu") as model, pytest.raises(RasterError, match="no nir band"):
        open_imagery([path], InputSpec(RGBN, "uint8", 1.0, PX, model.contract.absent))


def test_it_is_evaluated_on_chips_of_three_bands_with_a_caveat_in_the_report(
    chips: ChipSet, files: dict[str, Path], tmp_path: Path
) -> None:
    rgb = rgb_of(chips, tmp_path / "rgb").select(split="test")
    report = evaluate_file(files["light"], rgb, tmp_path / "out")
    assert any("no nir: the model ran without" in each for each in report["caveats"])
    with open_model(files["light"], "cpu") as model:
        stated = model.contract.metrics["test_without_nir"]
    assert report["headline"]["accuracy"]["value"] == pytest.approx(stated["accuracy"]["value"], abs=1e-4)
    assert not any("ran without" in each for each in evaluate_file(files["light"], chips)["caveats"])
    with pytest.raises(ChipSetError, match="needs the band nir"):
        evaluate_file(files["none"], rgb)


def test_a_variant_states_its_own_figures_without_near_infrared(
    chips: ChipSet, files: dict[str, Path], tmp_path: Path
) -> None:
    write_variant("fp16", files["light"], chips, tmp_path / "fp16.onnx")
    with open_model(tmp_path / "fp16.onnx", "cpu") as model, open_model(files["light"], "cpu") as whole:
        assert model.contract.absent == {"nir": 0}
        assert model.contract.metrics["test_without_nir"]["chips"] == len(chips.select(split="test"))
        pixels = chips.read(range(8))
        pixels[:, 3] = 0
        np.testing.assert_allclose(model.predict_proba(pixels), whole.predict_proba(pixels), atol=2e-3)


def test_a_folder_of_rgb_images_is_evaluated_without_near_infrared(
    files: dict[str, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rng = np.random.default_rng(0)
    (tmp_path / "images" / "forest").mkdir(parents=True)
    for k in range(4):
        Image.fromarray(rng.integers(0, 256, (PX, PX, 3), np.uint8)).save(tmp_path / "images" / "forest" / f"{k}.png")
    arguments = [str(tmp_path / "images"), "--out", str(tmp_path / "out")]
    assert command.main(["evaluate", str(files["light"]), *arguments]) == 0
    report = json.loads((tmp_path / "out" / "metrics.json").read_text("utf-8"))
    assert report["chips"] == 4
    assert any("no nir: the model ran without" in each for each in report["caveats"])
    assert command.main(["evaluate", str(files["none"]), *arguments]) == command.FAILED
    assert "it needs red, green, blue, nir" in capsys.readouterr().err
