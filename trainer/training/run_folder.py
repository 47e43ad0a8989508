"""A run's folder and its entry in the history: one run, one configuration, one chip set, one process that writes."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from plugin.engine.runs import locked, write_whole

from ..chipsets.chipset import ChipSet
from ..errors import TrainingError
from ..exporting.provenance import git_commit
from ..networks import bands_for
from .checkpoint import BEST, CHECKPOINT
from .config import Config, read_config, write_config
from .history import RunLog, default_history, logged_run, told

CONFIG, EPOCHS, HISTORY, MODEL = "config.json", "epochs.jsonl", "history.json", "model.onnx"
EVALUATION = "evaluation"  # a folder


@contextmanager
def run_folder(run: Path, chips: ChipSet, config: Config) -> Iterator[None]:
    """The run's folder, locked, with config.json. Raises TrainingError where it holds what another run has learnt."""
    try:
        run.mkdir(parents=True, exist_ok=True)
        lock = locked(run / "lock")
    except OSError as error:
        raise TrainingError(f"The run cannot be kept in {run} ({error.strerror}): choose another folder.") from error
    with lock:
        path, facts = run / CONFIG, facts_of(chips, config.bands)
        if not any((run / each).exists() for each in (CHECKPOINT, BEST, MODEL)):  # nothing is lost: it may begin anew
            (run / HISTORY).unlink(missing_ok=True)
            write_config(path, config, facts)
        elif path.exists():
            before, known = read_config(path)
            if other := before.differences(config):
                raise TrainingError(
                    f"{run} holds a run with another {', '.join(other)}: choose another folder with --out."
                )
            if known["data"]["digest"] != chips.digest:
                raise TrainingError(f"{run} holds a run on another chip set: choose another folder with --out.")
        else:
            write_config(path, config, facts)
        yield


@contextmanager
def in_history(run: Path, chips: ChipSet, config: Config, uri: str | None, used: int) -> Iterator[RunLog]:
    """The run's entry in the history: a resumed run goes on with the one that it had. used: training chips"""
    uri = uri or default_history(run.resolve().parent)
    path = run / HISTORY
    known = json.loads(path.read_text("utf-8")) if path.exists() else {}
    before = known.get("run_id") if known.get("uri") == told(uri) else None
    facts = facts_of(chips, config.bands)
    params = {**config.to_json(), "data_digest": chips.digest, "git_commit": facts["git_commit"]}
    params |= {f"chips_{split}": n for split, n in {**facts["data"]["chips"], "train": used}.items()}
    tags = {"data": chips.digest[:16], "network": config.network}
    with logged_run("train", run.name, params, uri, tags=tags, run_id=before) as log:
        write_whole(path, json.dumps({"uri": told(uri), "run_id": log.run_id}).encode())
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
