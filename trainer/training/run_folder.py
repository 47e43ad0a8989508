"""A run's folder and its entry in the history: one run, one configuration, one chip set, one process that writes."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from plugin.engine.run.run import acquire_lock
from plugin.engine.run.store import write_atomic

from ..chipsets.chipset import ChipSet
from ..errors import TrainingError
from ..exporting.provenance import git_commit
from ..networks import bands_for
from .checkpoint import BEST, CHECKPOINT
from .config import VERSION, Config, read_config, read_content
from .history import RunLog, default_history, logged_run, told

CONFIG, EPOCHS, HISTORY, MODEL = "config.json", "epochs.jsonl", "history.json", "model.onnx"
EVALUATION = "evaluation"  # a folder


@contextmanager
def run_folder(run: Path, chips: ChipSet, config: Config) -> Iterator[None]:
    """The folder of a fine-tuned network's run, locked, with config.json; raises as `own_folder` does."""
    content = {"version": VERSION, "config": config.to_json(), **facts_of(chips, config.bands)}
    with own_folder(run, content, (CHECKPOINT, BEST, MODEL), lambda path: read_config(path)[0].differences(config)):
        yield


@contextmanager
def own_folder(
    run: Path, content: Mapping[str, Any], learnt: Sequence[str], differences: Callable[[Path], list[str]]
) -> Iterator[None]:
    """A run's folder, locked, with `content` as its config.json.

    learnt:      files that a run would lose by beginning anew; where there is none, it may
    differences: from the config.json that is there to the options by which this run would be another

    Raises TrainingError where the folder holds what another run has learnt, or cannot be had.
    """
    try:
        run.mkdir(parents=True, exist_ok=True)
        lock = acquire_lock(run / "lock")
    except OSError as error:
        raise TrainingError(f"The run cannot be kept in {run} ({error.strerror}): choose another folder.") from error
    with lock:
        path = run / CONFIG
        begun = any((run / each).exists() for each in learnt)
        if begun and path.exists():
            if other := differences(path):
                raise TrainingError(
                    f"{run} holds a run with another {', '.join(other)}: choose another folder with --out."
                )
            if read_content(path).get("data", {}).get("digest") != content["data"]["digest"]:
                raise TrainingError(f"{run} holds a run on another chip set: choose another folder with --out.")
        else:
            if not begun:
                (run / HISTORY).unlink(missing_ok=True)
            write_atomic(path, (json.dumps(content, indent=1) + "\n").encode())
        yield


@contextmanager
def in_history(run: Path, chips: ChipSet, config: Config, uri: str | None, used: int) -> Iterator[RunLog]:
    """The entry of a fine-tuned network's run in the history. used: training chips"""
    facts = facts_of(chips, config.bands)
    params = {**config.to_json(), "data_digest": chips.digest, "git_commit": facts["git_commit"]}
    params |= {f"chips_{split}": n for split, n in {**facts["data"]["chips"], "train": used}.items()}
    with history_entry(run, "train", params, uri, chips, config.network) as log:
        yield log


@contextmanager
def history_entry(
    run: Path, kind: str, params: Mapping[str, Any], uri: str | None, chips: ChipSet, network: str
) -> Iterator[RunLog]:
    """The run's entry in the history: a run that goes on, or is evaluated again, goes on with the one that it had."""
    uri = uri or default_history(run.resolve().parent)
    path = run / HISTORY
    known = json.loads(path.read_text("utf-8")) if path.exists() else {}
    before = known.get("run_id") if known.get("uri") == told(uri) else None
    tags = {"data": chips.digest[:16], "network": network}
    with logged_run(kind, run.name, params, uri, tags=tags, run_id=before) as log:
        write_atomic(path, json.dumps({"uri": told(uri), "run_id": log.run_id}).encode())
        yield log


def facts_of(chips: ChipSet, config_bands: str) -> dict[str, Any]:
    """What config.json states beside the configuration: the data and the code."""
    bands = bands_for(chips.bands, config_bands)
    data: Mapping[str, Any] = {
        "digest": chips.digest,
        "classes": list(chips.names),
        "bands": list(bands),
        "gsd_m": chips.gsd_m,
        "chip_px": chips.chip_px,
        "chips": {split: len(chips.select(split=split)) for split in ("train", "val", "test")},
    }
    return {"data": data, "git_commit": git_commit()}
