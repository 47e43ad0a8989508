"""A released file gives the network's probabilities, states its origin, and is reproducible."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import onnx
import pytest
import torch
from torch import nn

from plugin.engine.api.classes import CLASSES
from plugin.engine.api.errors import OutputError
from plugin.engine.contract.held_out import AccuracyFigures
from plugin.engine.contract.mlm_item import to_metadata
from plugin.engine.model.model import open_model
from trainer.chipsets.chipset import ChipSet
from trainer.chipsets.chipset_writer import write_chipset
from trainer.errors import ChipSetError, ExportError, TrainingError
from trainer.exporting.held_out_predictions import holdout_places
from trainer.exporting.release import TrainedNetwork, check_classes, release_network
from trainer.networks.onnx_export import check_parity

THREE = tuple(each for each in CLASSES if each.name in ("barren", "cultivated", "developed"))
RGB = ("red", "green", "blue")


class Tiny(nn.Module):
    """A network of 8 x 8 px cells."""

    def __init__(self) -> None:
        super().__init__()
        torch.manual_seed(0)
        self.first = nn.Conv2d(3, 6, 8, 8)
        self.last = nn.Linear(6, 3)

    @property
    def head(self) -> nn.Linear:
        return self.last

    def embed(self, pixels: torch.Tensor) -> torch.Tensor:
        return torch.relu(self.first(pixels.to(torch.float32) / 255)).mean(dim=(2, 3))

    def forward(self, pixels: torch.Tensor) -> torch.Tensor:
        return self.last(self.embed(pixels))


def make_chipset(
    folder: Path, n: int = 60, splits: tuple[str, ...] = ("train", "val", "test"), places: int = 4
) -> ChipSet:
    """Chips of three brightnesses, one per class, at some places."""
    rng = np.random.default_rng(1)
    truth = rng.integers(0, 3, n)
    pixels = (rng.integers(0, 90, (n, 3, 32, 32)) + 70 * truth[:, None, None, None]).astype(np.uint8)
    shares = np.eye(3, dtype=np.float32)[truth]
    records = {
        "split": [splits[k % len(splits)] for k in range(n)],
        "place": [f"place {k % places}" for k in range(n)],
        "block": [f"block {k % 8}" for k in range(n)],
        **{f"s_{each.name}": shares[:, at] for at, each in enumerate(THREE)},
    }
    return write_chipset(folder, THREE, RGB, records, pixels)


def trained(network: nn.Module | None = None) -> TrainedNetwork:
    network = network or Tiny()
    network.eval()
    config = {"seed": 0, "weights": "somewhere/else/best.pth"}
    return TrainedNetwork(network, "tiny", "Tiny", "CC0-1.0", RGB, THREE, 1.0, 32, config, "from random weights")


def test_the_engine_opens_it_and_gets_the_networks_calibrated_probabilities(tmp_path: Path) -> None:
    chips = make_chipset(tmp_path / "set")
    file = release_network(trained(), chips, tmp_path / "model.onnx", calibration="temperature")
    with open_model(file, "cpu") as model:
        prediction, contract = model.predict(chips.read(range(9))), model.contract
    logits = Tiny()(torch.from_numpy(chips.read(range(9)))).detach() / contract.calibration["temperature"]
    np.testing.assert_allclose(prediction.probabilities, logits.softmax(dim=1).numpy(), atol=1e-3)
    assert contract.novelty is not None and contract.novelty.threshold == 1.0
    assert np.isfinite(prediction.distance).all()


def test_its_contract_states_data_code_configuration_and_figures(tmp_path: Path) -> None:
    chips = make_chipset(tmp_path / "set")
    with open_model(release_network(trained(), chips, tmp_path / "model.onnx"), "cpu") as model:
        contract, file = model.contract, model.file
    assert (file.opset, file.ir_version) == (17, 8)
    origin = contract.provenance
    assert origin["data_digest"] == chips.digest and origin["git_commit"]
    assert origin["configuration"] == {"seed": 0, "weights": "best.pth"}  # no folder of the machine
    assert sum(row["chips"] for row in origin["data"]) == 60
    assert contract.calibration["fitted_on"] == "20 chips of val"
    assert contract.metrics["test"]["chips"] == 20
    assert (
        contract.metrics["held_out"]["calibrated"]["log_loss"]
        <= contract.metrics["held_out"]["uncalibrated"]["log_loss"]
    )
    assert contract.golden is not None and contract.golden.expected_distance is not None
    assert str(tmp_path) not in str(to_metadata(contract))


def test_its_contract_states_the_prior_and_the_figures_of_the_test_chips(tmp_path: Path) -> None:
    chips = make_chipset(tmp_path / "set")
    network = replace(trained(), prior=(0.5, 0.25, 0.25))
    with open_model(release_network(network, chips, tmp_path / "model.onnx"), "cpu") as model:
        contract = model.contract
    assert contract.prior == (0.5, 0.25, 0.25)
    held_out = contract.held_out
    assert held_out is not None and held_out.confusion is not None
    assert held_out.source == "chips"  # training chips are of the same places
    assert held_out.figures == AccuracyFigures.from_metrics(contract.metrics["test"])
    assert sum(map(sum, held_out.confusion)) == 20
    assert sorted(held_out.places) == [f"place {k}" for k in range(4)]
    assert sum(each.chips for each in held_out.places.values()) == 20


def test_test_chips_of_places_that_were_not_trained_on_are_stated_as_such(tmp_path: Path) -> None:
    chips = make_chipset(tmp_path / "set", places=3)  # as many as splits, so that each split has a place of its own
    with open_model(release_network(trained(), chips, tmp_path / "model.onnx"), "cpu") as model:
        held_out = model.contract.held_out
    assert held_out is not None and (held_out.source, list(held_out.places)) == ("places", ["place 2"])


def test_without_test_chips_the_calibrations_figures_are_stated_with_their_origin(tmp_path: Path) -> None:
    chips = make_chipset(tmp_path / "set", splits=("train", "val"))
    with open_model(release_network(trained(), chips, tmp_path / "model.onnx"), "cpu") as model:
        held_out = model.contract.held_out
    assert held_out is not None and held_out.figures.chips == 30
    assert held_out.description == "30 chips of val, on which the model was calibrated."


def test_the_same_weights_and_chips_give_the_same_bytes(tmp_path: Path) -> None:
    chips = make_chipset(tmp_path / "set")
    first, second = (release_network(trained(), chips, tmp_path / f"{k}.onnx").read_bytes() for k in (1, 2))
    assert first == second


def test_embeddings_are_computed_once_and_a_damaged_table_is_computed_again(tmp_path: Path) -> None:
    chips, cache = make_chipset(tmp_path / "set"), tmp_path / "cache"
    first = release_network(trained(), chips, tmp_path / "1.onnx", cache).read_bytes()
    tables = sorted(cache.glob("*.npy"))
    assert len(tables) == 2
    before = [each.stat().st_mtime_ns for each in tables]
    assert release_network(trained(), chips, tmp_path / "2.onnx", cache).read_bytes() == first
    assert [each.stat().st_mtime_ns for each in tables] == before
    tables[0].write_bytes(tables[0].read_bytes()[:50])
    assert release_network(trained(), chips, tmp_path / "3.onnx", cache).read_bytes() == first


def test_torch_and_onnx_runtime_must_agree_or_there_is_no_file(tmp_path: Path) -> None:
    class Drifting(Tiny):
        """Gives other features at each call."""

        times = 0

        def embed(self, pixels: torch.Tensor) -> torch.Tensor:
            self.times += 1
            return super().embed(pixels) + self.times

    with pytest.raises(ExportError, match="differ by .* so no file is written"):
        release_network(trained(Drifting()), make_chipset(tmp_path / "set"), tmp_path / "out" / "model.onnx")
    assert not (tmp_path / "out").exists()


def test_a_difference_that_is_no_number_is_no_agreement() -> None:
    with pytest.raises(ExportError):
        check_parity([np.array([[np.nan, 1.0]])], [np.array([[0.0, 1.0]])], ["probabilities"])


def test_without_val_chips_nothing_can_be_calibrated(tmp_path: Path) -> None:
    with pytest.raises(ChipSetError, match="no chips in val"):
        release_network(trained(), make_chipset(tmp_path / "set", splits=("train", "test")), tmp_path / "model.onnx")
    assert not (tmp_path / "model.onnx").exists()


def test_a_path_that_cannot_be_written_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(OutputError, match="cannot be written"):
        release_network(trained(), make_chipset(tmp_path / "set"), tmp_path / "file" / "model.onnx")


def test_a_class_without_training_chips_is_named(tmp_path: Path) -> None:
    chips = make_chipset(tmp_path / "set")
    check_classes(chips)
    with pytest.raises(TrainingError, match="No training chip is mainly developed"):
        check_classes(chips.select(keep=chips.truth != 2))


def test_with_one_place_its_blocks_are_held_out(tmp_path: Path) -> None:
    chips = make_chipset(tmp_path / "set")
    assert set(holdout_places(chips)) == {f"place {k}" for k in range(4)}
    here = chips.select(keep=np.array([each == "place 0" for each in chips.column("place")]))
    assert set(holdout_places(here)) == {"block 0", "block 4"}


def test_the_file_is_valid_onnx(tmp_path: Path) -> None:
    file = release_network(trained(), make_chipset(tmp_path / "set"), tmp_path / "model.onnx")
    onnx.checker.check_model(onnx.load(str(file)), full_check=True)
