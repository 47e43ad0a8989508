"""A checkpoint is written whole or not at all, and no code in it can run."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import torch

from trainer.errors import TrainingError
from trainer.training.checkpoint import (
    TrainingProgress,
    read_best,
    read_checkpoint,
    restore,
    write_best,
    write_checkpoint,
)

IDENTITY = {"data": "abc", "--network": "tiny"}
FULL = """
import resource, sys
from pathlib import Path
import torch
from trainer.training.checkpoint import TrainingProgress, write_checkpoint
from trainer.errors import TrainingError
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
try:
    write_checkpoint(Path(sys.argv[1]), {}, TrainingProgress(), {"network": {"weight": torch.zeros(100_000)}})
except TrainingError as error:
    print(error)
"""


def test_progress_and_states_come_back(tmp_path: Path) -> None:
    progress = TrainingProgress(
        epoch=2, step=3, sums=[0.1, 2.0, 30.0], best=0.5, best_epoch=1, records=[{"epoch": 1, "loss": 2.0}]
    )
    states = {"network": torch.nn.Linear(2, 2).state_dict(), "origin": "random"}
    write_checkpoint(tmp_path / "c.pt", IDENTITY, progress, states)
    restored, loaded_states = read_checkpoint(tmp_path / "c.pt", IDENTITY)
    assert restored == progress and loaded_states["origin"] == "random"
    assert torch.equal(loaded_states["network"]["weight"], states["network"]["weight"])


def test_another_identity_and_another_architecture_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "c.pt"
    write_checkpoint(path, IDENTITY, TrainingProgress(), {"network": torch.nn.Linear(2, 2).state_dict()})
    with pytest.raises(TrainingError, match="its data is abc, not xyz; choose another folder with --out"):
        read_checkpoint(path, {**IDENTITY, "data": "xyz"})
    _, states = read_checkpoint(path, IDENTITY)
    with pytest.raises(TrainingError, match="of another network"):
        restore(states, {"network": torch.nn.Linear(3, 2)}, path)
    with pytest.raises(TrainingError, match="of another network"):
        restore(states, {"optimiser": torch.nn.Linear(2, 2)}, path)


class Harmful:
    """Would write a file when it is unpickled."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[object, ...]:
        return Path.touch, (self.path,)


def test_nothing_in_a_file_can_run(tmp_path: Path) -> None:
    torch.save({"version": 1, "states": Harmful(tmp_path / "harm")}, tmp_path / "c.pt")
    with pytest.raises(TrainingError, match="is damaged"):
        read_checkpoint(tmp_path / "c.pt", {})
    assert not (tmp_path / "harm").exists()


@pytest.mark.parametrize("content", [b"", b"no checkpoint", b"PK\x03\x04 cut short"])
def test_a_damaged_checkpoint_is_an_error(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "c.pt").write_bytes(content)
    with pytest.raises(TrainingError, match=r"c\.pt is damaged: delete it"):
        read_checkpoint(tmp_path / "c.pt", IDENTITY)


def test_a_truncated_file_and_one_of_another_kind_are_errors(tmp_path: Path) -> None:
    path = tmp_path / "best.pt"
    write_best(path, {"a": torch.zeros(1000)}, {"epoch": 1})
    path.write_bytes(path.read_bytes()[:2000])
    with pytest.raises(TrainingError, match="is damaged"):
        read_best(path)
    torch.save({"a": 1}, path)
    with pytest.raises(TrainingError, match="holds no best weights"):
        read_best(path)
    with pytest.raises(TrainingError, match="of another version"):
        read_checkpoint(path, {})
    torch.save([1], path)
    with pytest.raises(TrainingError, match="no checkpoint of Landchip"):
        read_checkpoint(path, {})
    with pytest.raises(TrainingError, match="train first"):
        read_best(tmp_path / "absent.pt")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit of a file's size")
def test_on_a_full_disk_the_previous_checkpoint_stays(tmp_path: Path) -> None:
    path = tmp_path / "c.pt"
    write_checkpoint(path, IDENTITY, TrainingProgress(epoch=1), {})
    before = path.read_bytes()
    done = subprocess.run([sys.executable, "-c", FULL, str(path)], capture_output=True, text=True, check=True)
    assert "c.pt cannot be written" in done.stdout and "the same command resumes" in done.stdout
    assert path.read_bytes() == before and [each.name for each in tmp_path.iterdir()] == ["c.pt"]
