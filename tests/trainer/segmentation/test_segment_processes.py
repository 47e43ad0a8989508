"""`segment train` in two processes: the weights of one, one history, and resumed to the last bit after a kill."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import torch

from plugin.engine.model.pixel_model import open_pixel_model
from tests.data.pixel_patches import made_up_patches
from trainer import segment
from trainer.history.run_history import EXPERIMENT, open_history
from trainer.segmentation.patch_set import PatchSet
from trainer.segmentation.segment_config import SegmentConfig
from trainer.training.checkpoint import CHECKPOINT, load_torch_file

pytestmark = pytest.mark.slow
FOLD = "without-place-0"
CONFIG = {"network": "unet-original", "epochs": 2, "batch": 8, "margin_px": 4, "augment": "none", "keep": "last"}


@pytest.fixture(scope="module")
def patches(tmp_path_factory: pytest.TempPathFactory) -> PatchSet:
    torch.set_num_threads(1)
    return made_up_patches(tmp_path_factory.mktemp("pixels"))


def torchrun(run: Path, patches: PatchSet, *program: str) -> subprocess.CompletedProcess[str]:
    options = [text for name, value in CONFIG.items() for text in ("--" + name.replace("_", "-"), str(value))]
    command = [*program, "segment", "train", str(patches.folder), "--out", str(run), "--leave-out", "place 0"]
    launcher = [sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc-per-node", "2", "-m"]
    return subprocess.run(
        [*launcher, *command, *options, "--device", "cpu"],
        env={**os.environ, "OMP_NUM_THREADS": "1"},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


@pytest.fixture(scope="module")
def two(patches: PatchSet, tmp_path_factory: pytest.TempPathFactory) -> Path:
    run = tmp_path_factory.mktemp("two") / "run"
    done = torchrun(run, patches, "trainer")
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == [str(run / "model.onnx")]  # of one process alone
    return run


def weights(run: Path) -> dict[str, torch.Tensor]:
    loaded: dict[str, torch.Tensor] = load_torch_file(run / CHECKPOINT)["states"]["network"]
    return loaded


def test_two_processes_learn_what_one_does_from_the_same_parts_of_batches(
    two: Path, patches: PatchSet, tmp_path: Path
) -> None:
    config = SegmentConfig(**CONFIG, accumulate=2, device="cpu")  # type: ignore[arg-type]
    segment.Training(patches, config, None).leave_out(tmp_path / "one", ["place 0"])
    for folder in (FOLD, "."):
        one, both = weights(tmp_path / "one" / folder), weights(two / folder)
        for name, value in one.items():
            if "running" not in name and "num_batches" not in name:  # these are of rank 0's share of the batches
                torch.testing.assert_close(both[name], value, atol=1e-5, rtol=0)
        single, double = (
            [json.loads(each) for each in (run / folder / "epochs.jsonl").read_text().splitlines()]
            for run in (tmp_path / "one", two)
        )
        assert [each["loss"] for each in double] == pytest.approx([each["loss"] for each in single], abs=1e-5)


def test_the_history_has_each_run_once_with_all_its_epochs(two: Path) -> None:
    client = open_history(f"sqlite:///{two.parent / 'history.db'}")
    entries = client.search_runs([client.get_experiment_by_name(EXPERIMENT).experiment_id])
    assert sorted(each.info.run_name for each in entries) == ["run", FOLD]
    for each in entries:
        assert [point.step for point in client.get_metric_history(each.info.run_id, "val_iou")] == [1, 2]
    with open_pixel_model(two / "model.onnx", "cpu") as model:
        assert model.contract.held_out is not None and model.contract.held_out.source == "places"


def test_after_a_kill_of_one_process_the_same_command_goes_on_to_the_last_bit(
    two: Path, patches: PatchSet, tmp_path: Path
) -> None:
    # three reads: train, val, train; it dies in the validation of the second epoch, after the first was saved
    broken = torchrun(tmp_path / "run", patches, "tests.data.pixel_processes", "1", "3")
    assert broken.returncode != 0
    assert not (tmp_path / "run" / "model.onnx").exists()
    assert len((tmp_path / "run" / FOLD / "epochs.jsonl").read_text().splitlines()) == 1
    again = torchrun(tmp_path / "run", patches, "trainer")
    assert again.returncode == 0, again.stderr
    for folder in (FOLD, "."):
        undisturbed, resumed = weights(two / folder), weights(tmp_path / "run" / folder)
        assert all(torch.equal(undisturbed[name], resumed[name]) for name in undisturbed)
