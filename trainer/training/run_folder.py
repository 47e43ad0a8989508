"""The folder of a run and its entry in the history: one configuration, one chip set, one process that writes."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence, Sized
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

from plugin.engine.api.json_load import read_json
from plugin.engine.run.run import acquire_lock
from plugin.engine.storage.store import write_atomic

from ..chipsets.chipset import ChipSet
from ..errors import TrainingError
from ..exporting.provenance import git_commit
from ..history.run_history import MlflowRun, default_history, hide_password, mlflow_run
from ..networks import network_bands
from .checkpoint import BEST, CHECKPOINT
from .config import VERSION, TrainConfig, read_config, read_config_file

CONFIG_FILE, EPOCHS_FILE, HISTORY_FILE, MODEL_FILE = "config.json", "epochs.jsonl", "history.json", "model.onnx"
EVALUATION_FOLDER = "evaluation"


class LabelledSet(Protocol):
    """What a run's folder and history state of the data: a chip set, or the patches of `segment`."""

    @property
    def digest(self) -> str:
        """Of all that was learnt from."""

    @property
    def bands(self) -> tuple[str, ...]:
        """The names of the bands."""

    @property
    def gsd_m(self) -> float:
        """Ground sample distance, metres."""

    @property
    def chip_px(self) -> int:
        """Side of a chip or patch, pixels."""

    @property
    def class_names(self) -> tuple[str, ...]:
        """The names of the classes."""

    def select(self, *, split: str | None = None) -> Sized:
        """The samples of a split."""


@contextmanager
def train_run_folder(run: Path, chips: ChipSet, config: TrainConfig) -> Iterator[None]:
    """The folder of a fine-tuning run, locked, with config.json; raises as `locked_run_folder` does."""
    content = {"version": VERSION, "config": config.to_json(), **run_facts(chips, config.bands)}
    with locked_run_folder(
        run, content, (CHECKPOINT, BEST, MODEL_FILE), lambda path: read_config(path)[0].differing_options(config)
    ):
        yield


@contextmanager
def locked_run_folder(
    run: Path, content: Mapping[str, Any], result_files: Sequence[str], differing_options: Callable[[Path], list[str]]
) -> Iterator[None]:
    """A run's folder, locked, with `content` as its config.json.

    result_files:      files with results of a run; a folder without any of them may start with another configuration
    differing_options: from the path of an existing config.json to the options in which this run differs from it

    Raises TrainingError if the folder holds results of another run, or cannot be created or locked.
    """
    _check_folder(run, result_files)
    try:
        run.mkdir(parents=True, exist_ok=True)
        lock = acquire_lock(run / "lock")
    except OSError as error:
        raise TrainingError(f"The run cannot be kept in {run} ({error.strerror}): choose another folder.") from error
    with lock:
        path = run / CONFIG_FILE
        has_results = any((run / each).exists() for each in result_files)
        if has_results and path.exists():
            if differing := differing_options(path):
                raise TrainingError(
                    f"{run} holds a run with another {', '.join(differing)}: choose another folder with --out."
                )
            if read_config_file(path).get("data", {}).get("digest") != content["data"]["digest"]:
                raise TrainingError(f"{run} holds a run on another chip set: choose another folder with --out.")
        else:
            if not has_results:
                (run / HISTORY_FILE).unlink(missing_ok=True)
            write_atomic(path, (json.dumps(content, indent=1) + "\n").encode())
        yield


def _check_folder(run: Path, result_files: Sequence[str]) -> None:
    """Raises TrainingError for files of another program under the names of a run's, which a run would replace."""
    config = run / CONFIG_FILE
    named = next((each for each in (HISTORY_FILE, EPOCHS_FILE, *result_files) if (run / each).exists()), None)
    try:
        content = read_json(config) if config.exists() else None if named else {"config": {}}
        is_run = isinstance(content, dict) and "config" in content
    except (OSError, ValueError):
        is_run = False
    if not is_run:
        file = CONFIG_FILE if config.exists() else named
        raise TrainingError(f"{run} holds {file}, which is of no run of Landchip's: choose another folder with --out.")


@contextmanager
def train_history_entry(
    run: Path, chips: ChipSet, config: TrainConfig, uri: str | None, train_chips: int
) -> Iterator[MlflowRun]:
    """The entry of a fine-tuning run in the history. train_chips: number of chips trained on"""
    facts = run_facts(chips, config.bands)
    params = {**config.to_json(), "data_digest": chips.digest, "git_commit": facts["git_commit"]}
    params |= {f"chips_{split}": n for split, n in {**facts["data"]["chips"], "train": train_chips}.items()}
    with history_entry(run, "train", params, uri, chips, config.network) as entry:
        yield entry


@contextmanager
def history_entry(
    run: Path, kind: str, params: Mapping[str, Any], uri: str | None, chips: LabelledSet, network: str
) -> Iterator[MlflowRun]:
    """The run's entry in the history; a run that is resumed or evaluated again continues the entry that it had."""
    uri = uri or default_history(run.resolve().parent)
    path = run / HISTORY_FILE
    earlier = _read_history_file(path) if path.exists() else {}
    earlier_run_id = earlier.get("run_id") if earlier.get("uri") == hide_password(uri) else None
    tags = {"data": chips.digest[:16], "network": network}
    with mlflow_run(kind, run.name, params, uri, tags=tags, run_id=earlier_run_id) as entry:
        write_atomic(path, json.dumps({"uri": hide_password(uri), "run_id": entry.run_id}).encode())
        yield entry


def _read_history_file(path: Path) -> dict[str, Any]:
    """The run's place in the history. Raises TrainingError where its file is damaged."""
    try:
        earlier = read_json(path)
    except (OSError, ValueError) as error:
        raise TrainingError(f"{path} cannot be read ({error}): delete it, and a new entry is made.") from error
    return earlier if isinstance(earlier, dict) else {}


def run_facts(chips: LabelledSet, config_bands: str) -> dict[str, Any]:
    """The part of config.json beside the configuration: the data and the commit of the code."""
    bands = network_bands(chips.bands, config_bands)
    data: Mapping[str, Any] = {
        "digest": chips.digest,
        "classes": list(chips.class_names),
        "bands": list(bands),
        "gsd_m": chips.gsd_m,
        "chip_px": chips.chip_px,
        "chips": {split: len(chips.select(split=split)) for split in ("train", "val", "test")},
    }
    return {"data": data, "git_commit": git_commit()}
