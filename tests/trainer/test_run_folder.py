"""A run begins in a folder of its own: files of another program under the names of a run's are never replaced."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.data.tiny_training import tiny_chips
from trainer.chipsets.chipset import ChipSet
from trainer.errors import TrainingError
from trainer.training.checkpoint import BEST, CHECKPOINT, write_best
from trainer.training.config import TrainConfig
from trainer.training.run_folder import train_run_folder


@pytest.fixture(scope="module")
def chips(tmp_path_factory: pytest.TempPathFactory) -> ChipSet:
    return tiny_chips(tmp_path_factory.mktemp("chips") / "set")


@pytest.mark.parametrize("name", ["config.json", "history.json", "epochs.jsonl", "model.onnx", BEST, CHECKPOINT])
def test_a_folder_of_another_programs_run_is_refused_and_stays_as_it_is(
    tmp_path: Path, chips: ChipSet, name: str
) -> None:
    (tmp_path / name).write_text('{"hidden": 128}')
    with pytest.raises(TrainingError, match=f"holds {name}"), train_run_folder(tmp_path, chips, TrainConfig()):
        pytest.fail("the run has begun")
    assert [(each.name, each.read_text()) for each in tmp_path.iterdir()] == [(name, '{"hidden": 128}')]


def test_a_run_of_landchips_and_a_folder_with_other_files_are_taken(tmp_path: Path, chips: ChipSet) -> None:
    (tmp_path / "notes.txt").write_text("the user's")
    for _ in range(2):
        with train_run_folder(tmp_path, chips, TrainConfig()):
            assert (tmp_path / "config.json").exists()
    assert (tmp_path / "notes.txt").read_text() == "the user's"


def test_a_users_file_beside_a_checkpoint_stays(tmp_path: Path) -> None:
    (tmp_path / f"{BEST}.tmp").write_text("the user's")
    write_best(tmp_path / BEST, {}, {})
    assert (tmp_path / f"{BEST}.tmp").read_text() == "the user's"
    assert sorted(each.name for each in tmp_path.iterdir()) == [BEST, f"{BEST}.tmp"]
