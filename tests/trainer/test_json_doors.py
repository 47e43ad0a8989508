"""The trainer's own files, damaged: each is an error in one sentence, or is read as if nothing were there (B10)."""

from __future__ import annotations

from pathlib import Path

import pytest

from trainer.chips import load_classes
from trainer.chipsets.chipset import METADATA_FILE, open_chipset
from trainer.chipsets.chipset_writer import _read_build_id
from trainer.errors import ChipSetError, LabelError, TrainingError
from trainer.training.config import read_config_file
from trainer.training.finish_run import _read_evaluation
from trainer.training.run_folder import _read_history_file

HOSTILE = ["[" * 100_000, '{"version": ' + "9" * 5000 + "}", '{"version": NaN}', "", "\x00"]


@pytest.fixture(params=range(len(HOSTILE)))
def path(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    file = tmp_path / METADATA_FILE
    file.write_text(HOSTILE[request.param])
    return file


def test_the_configuration_of_a_run(path: Path) -> None:
    with pytest.raises(TrainingError):
        read_config_file(path)


def test_the_evaluation_of_a_finished_run(path: Path) -> None:
    with pytest.raises(TrainingError, match="delete the folder"):
        _read_evaluation(path)


def test_a_runs_place_in_the_history(path: Path) -> None:
    with pytest.raises(TrainingError, match="delete it"):
        _read_history_file(path)


def test_the_metadata_of_a_chip_set(path: Path) -> None:
    with pytest.raises(ChipSetError):
        open_chipset(path.parent)


def test_the_id_of_a_build(path: Path) -> None:
    assert _read_build_id(path) == ""


def test_a_list_of_classes(path: Path) -> None:
    with pytest.raises(LabelError):
        load_classes(path)
