"""A run that is interrupted, at whatever moment, ends with the weights that it would have had."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from unittest.mock import MagicMock

import numpy as np
import pyarrow as pa
import pytest
import torch

from tests.data.tiny_training import tiny_chips, tiny_config
from tests.waiting import wait_until
from trainer import networks, train
from trainer.chipsets.chipset import ChipSet
from trainer.errors import TrainingError, WeightsError
from trainer.training import checkpoint
from trainer.training import fit as training_loop
from trainer.training.checkpoint import BEST, CHECKPOINT, load_torch_file, read_best
from trainer.training.config import TrainConfig
from trainer.training.data_loader import ChipLoader
from trainer.training.fit import train_and_val_chips
from trainer.training.run_folder import CONFIG_FILE

CPU = torch.device("cpu")


pytestmark = pytest.mark.usefixtures("tiny_networks")


@pytest.fixture(autouse=True)
def ends_with_the_weights(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(train, "finish_run", lambda *_: {})


@pytest.fixture(scope="module")
def chips(tmp_path_factory: pytest.TempPathFactory) -> ChipSet:
    return tiny_chips(tmp_path_factory.mktemp("chips") / "set")


def fit(chips: ChipSet, run: Path, config: TrainConfig) -> None:
    run.mkdir(parents=True, exist_ok=True)
    training_loop.fit(*train_and_val_chips(chips, config), run, config, CPU)


def tensors(state: object) -> Iterator[torch.Tensor]:
    if isinstance(state, torch.Tensor):
        yield state
    elif isinstance(state, dict):
        for each in state.values():
            yield from tensors(each)


def equal(one: Path, other: Path) -> bool:
    """Whether all states and the best weights of two runs are the same, bit by bit."""
    pairs = [[load_torch_file(run / CHECKPOINT)["states"], read_best(run / BEST)[0]] for run in (one, other)]
    flat = [[each for state in pair for each in tensors(state)] for pair in pairs]
    return len(flat[0]) == len(flat[1]) > 20 and all(torch.equal(a, b) for a, b in zip(*flat, strict=True))


@pytest.mark.parametrize("optimiser", ["adamw", "sgd"])
@pytest.mark.parametrize("minutes", [1e-9, 10.0])
@pytest.mark.parametrize("stop", [1, 8, 12])
def test_a_run_interrupted_at_any_step_resumes_to_the_same_weights(
    chips: ChipSet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stop: int, minutes: float, optimiser: str
) -> None:
    config = tiny_config(checkpoint_minutes=minutes, optimiser=optimiser, mixup=0.3, patience=3)
    fit(chips, tmp_path / "whole", config)
    batches = ChipLoader.batches

    def breaking(self: ChipLoader, micro_batches: object, augment: object = None) -> Iterator[object]:
        nonlocal stop
        for batch in batches(self, micro_batches, augment):
            stop -= augment is None and len(batch.pixels) > 0
            if not stop:
                raise KeyboardInterrupt
            yield batch

    monkeypatch.setattr(ChipLoader, "batches", breaking)
    with pytest.raises(KeyboardInterrupt):
        fit(chips, tmp_path / "broken", config)
    monkeypatch.setattr(ChipLoader, "batches", batches)
    fit(chips, tmp_path / "broken", config)
    assert equal(tmp_path / "whole", tmp_path / "broken")
    records = [
        [{**json.loads(each), "seconds": 0, "images_per_second": 0} for each in lines.splitlines()]
        for lines in ((tmp_path / run / "epochs.jsonl").read_text() for run in ("whole", "broken"))
    ]
    assert records[0] == records[1]


@pytest.mark.slow
def test_a_killed_process_resumes_to_the_same_weights_and_history(
    chips: ChipSet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OMP_NUM_THREADS", "1")
    program = [sys.executable, "-m", "tests.data.tiny_training", "train", str(chips.folder), "--network", "tiny"]
    program += ["--weights", "none", "--epochs", "4", "--batch", "8", "--augment", "none", "--device", "cpu"]
    config = TrainConfig(network="tiny", weights="none", epochs=4, batch=8, augment="none", device="cpu")
    whole, killed = tmp_path / "whole", tmp_path / "killed"
    fit(chips, whole, config)
    reads_per_epoch = 7  # five of training chips, two of validation chips
    held_at_read = str(2 * reads_per_epoch + 5)
    slowly = [*program, "--out", str(killed), "--slow", "0.1", "--checkpoint-minutes", "0.001", "--hold", held_at_read]

    def in_third_epoch() -> bool:
        if not (killed / CHECKPOINT).exists():
            return False
        progress = load_torch_file(killed / CHECKPOINT)["progress"]
        return progress["epoch"] == 2 and progress["step"] > 0

    with subprocess.Popen(slowly) as process:
        wait_until(in_third_epoch, process)
        process.send_signal(signal.SIGKILL)
    assert process.returncode == -signal.SIGKILL
    assert not load_torch_file(killed / CHECKPOINT)["progress"]["done"]
    before = json.loads((killed / "history.json").read_text())
    train.train(chips, killed, config)
    assert equal(whole, killed)
    assert json.loads((killed / "history.json").read_text()) == before

    from mlflow import MlflowClient

    client = MlflowClient(before["uri"])
    assert [each.step for each in client.get_metric_history(before["run_id"], "val_loss")] == [1, 2, 3, 4]
    assert client.get_run(before["run_id"]).info.status == "FINISHED"


@pytest.mark.slow
def test_an_interrupted_command_prints_that_it_can_be_resumed(chips: ChipSet, tmp_path: Path) -> None:
    program = [sys.executable, "-m", "tests.data.tiny_training", "train", str(chips.folder), "--network", "tiny"]
    program += ["--weights", "none", "--augment", "none", "--out", str(tmp_path / "run"), "--slow", "0.1"]
    program += ["--epochs", "1000"]
    with subprocess.Popen(program, stderr=subprocess.PIPE, text=True) as process:
        wait_until((tmp_path / "run" / "epochs.jsonl").exists, process)
        process.send_signal(signal.SIGINT)
        _, error = process.communicate(timeout=300)
    assert process.returncode == 130
    assert "the same command goes on where it stopped" in error and "Traceback" not in error


def test_a_finished_run_is_not_trained_again(chips: ChipSet, tmp_path: Path) -> None:
    fit(chips, tmp_path, tiny_config())
    before = (tmp_path / CHECKPOINT).stat().st_mtime_ns
    fit(chips, tmp_path, tiny_config())
    assert (tmp_path / CHECKPOINT).stat().st_mtime_ns == before


def test_a_folder_of_another_run_is_refused(chips: ChipSet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        train, "train_history_entry", lambda *_: nullcontext(MagicMock())
    )  # a store takes seconds to make
    uri = "unused"
    train.train(chips, tmp_path / "run", tiny_config(epochs=1), uri)
    with pytest.raises(TrainingError, match=r"another --epochs, --seed: choose another folder with --out"):
        train.train(chips, tmp_path / "run", tiny_config(epochs=2, seed=4), uri)
    other = tiny_chips(tmp_path / "other", 66)
    with pytest.raises(TrainingError, match="on another chip set"):
        train.train(other, tmp_path / "run", tiny_config(epochs=1), uri)
    train.train(chips, tmp_path / "run", tiny_config(epochs=1, workers=2), uri)


def test_a_run_without_a_training_step_may_start_again_with_other_options(
    chips: ChipSet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(train, "train_history_entry", lambda *_: nullcontext(MagicMock()))
    uri = "unused"
    with pytest.raises(WeightsError):
        train.train(chips, tmp_path / "run", replace(tiny_config(epochs=1), weights="gone.pth"), uri)
    train.train(chips, tmp_path / "run", tiny_config(epochs=1), uri)
    assert json.loads((tmp_path / "run" / CONFIG_FILE).read_text())["config"]["weights"] == tiny_config().weights


def test_a_checkpoint_of_another_network_is_refused(
    chips: ChipSet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fit(chips, tmp_path, tiny_config())
    with pytest.raises(TrainingError, match="its --network is tiny, not plain; choose another folder"):
        fit(chips, tmp_path, replace(tiny_config(), network="plain"))
    monkeypatch.setitem(networks.NETWORKS, "tiny", networks.NETWORKS["plain"])
    with pytest.raises(TrainingError, match="of another network than the configuration's"):
        fit(chips, tmp_path, tiny_config())


def test_a_run_on_chips_that_are_weighed_otherwise_is_another_run(chips: ChipSet, tmp_path: Path) -> None:
    weighed = pa.array(np.linspace(0.5, 1.5, len(chips)).astype(np.float32))
    at = chips.index.column_names.index("weight")
    other = replace(chips, index=chips.index.set_column(at, "weight", weighed))
    fit(chips, tmp_path, tiny_config(epochs=1))
    with pytest.raises(TrainingError, match="belongs to another run: its data is"):
        fit(other, tmp_path, tiny_config(epochs=1))


def test_a_full_disk_leaves_the_checkpoint_before(
    chips: ChipSet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fit(chips, tmp_path, tiny_config(epochs=1))
    before = (tmp_path / CHECKPOINT).read_bytes()

    def full(content: object, file: object) -> None:
        file.write(b"half of it")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(checkpoint.torch, "save", full)
    with pytest.raises(TrainingError, match=r"best.pt cannot be written to .*No space left"):
        fit(chips, tmp_path / "new", tiny_config(epochs=1))
    with pytest.raises(TrainingError, match="checkpoint.pt cannot be written"):
        checkpoint.write_checkpoint(tmp_path / CHECKPOINT, {}, checkpoint.TrainingProgress(), {})
    assert (tmp_path / CHECKPOINT).read_bytes() == before
    assert not list(tmp_path.rglob("*.tmp"))
