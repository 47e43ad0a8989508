"""The state of a run on disk, written atomically: the checkpoint to resume from, and the best weights.

    checkpoint.pt   everything that the next step depends on
    best.pt         the averaged weights of the epoch with the lowest validation loss

Both are read with torch's `weights_only`, which accepts tensors and plain values and runs no code from the file.
"""

from __future__ import annotations

import pickle
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import torch

from plugin.engine.api.owned_folder import staged_file

from ..errors import TrainingError

CHECKPOINT, BEST = "checkpoint.pt", "best.pt"
VERSION = 1


@dataclass
class TrainingProgress:
    """Position and results of a run so far. Random numbers follow from it and the seed (see data_loader.py).

    epoch:      finished epochs
    step:       optimiser steps taken in the current epoch
    seconds:    training time of the current epoch
    sums:       of the current epoch so far: loss, wrong chips, chips
    best:       lowest validation loss
    best_epoch: its epoch, from 1
    done:       whether training has ended
    records:    the metrics of each finished epoch
    """

    epoch: int = 0
    step: int = 0
    seconds: float = 0.0
    sums: list[float] = field(default_factory=lambda: [0.0, 0.0, 0.0])
    best: float = float("inf")
    best_epoch: int = 0
    done: bool = False
    records: list[dict[str, float]] = field(default_factory=list)


def write_checkpoint(
    path: Path, identity: Mapping[str, str], progress: TrainingProgress, states: Mapping[str, Any]
) -> None:
    """Replace the checkpoint.

    identity: what must be equal for a run to resume from it
    states:   state dictionaries by name

    Raises TrainingError if it cannot be written; the earlier checkpoint stays then.
    """
    _save_atomic(
        path, {"version": VERSION, "identity": dict(identity), "progress": asdict(progress), "states": dict(states)}
    )


def read_checkpoint(path: Path, identity: Mapping[str, str]) -> tuple[TrainingProgress, dict[str, Any]]:
    """Progress and state dictionaries. Raises TrainingError for a damaged checkpoint, or one of another identity."""
    content = load_torch_file(path)
    if content.get("version") != VERSION:
        raise TrainingError(f"{path} is of another version of Landchip: start the run anew in another folder.")
    differing = [name for name, value in identity.items() if content["identity"].get(name) != value]
    if differing:
        name = differing[0]
        raise TrainingError(
            f"{path} belongs to another run: its {name} is {content['identity'].get(name)}, not {identity[name]}; "
            "choose another folder with --out."
        )
    return TrainingProgress(**content["progress"]), content["states"]


def restore(states: Mapping[str, Any], targets: Mapping[str, Any], path: Path) -> None:
    """Load each state dictionary into the target of its name. Raises TrainingError if the architecture differs."""
    try:
        for name, target in targets.items():
            target.load_state_dict(states[name])
    except (RuntimeError, ValueError, KeyError) as error:
        raise TrainingError(
            f"{path} is of another network than the configuration's: choose another folder with --out."
        ) from error


def write_best(path: Path, weights: Mapping[str, torch.Tensor], facts: Mapping[str, Any]) -> None:
    """Replace the best weights. facts: the epoch's metrics and the weights' origin.

    Raises TrainingError if they cannot be written; the earlier ones stay then.
    """
    _save_atomic(path, {"version": VERSION, "facts": dict(facts), "weights": dict(weights)})


def read_best(path: Path) -> tuple[dict[str, torch.Tensor], dict[str, Any]]:
    """The best weights and their facts, as `write_best` wrote them. Raises TrainingError if there are none."""
    content = load_torch_file(path)
    try:
        return content["weights"], content["facts"]
    except KeyError as error:
        raise TrainingError(f"{path} holds no best weights of a run: train again in another folder.") from error


def load_torch_file(path: Path) -> dict[str, Any]:
    """The content of a file of torch.save, on the CPU. Raises TrainingError if it is missing or no such file."""
    try:
        content = torch.load(path, map_location="cpu", weights_only=True)
    except FileNotFoundError as error:
        raise TrainingError(f"There is no {path}: train first.") from error
    except (OSError, RuntimeError, EOFError, ValueError, pickle.UnpicklingError) as error:
        raise TrainingError(f"{path} is damaged: delete it, and the run begins again.") from error
    if not isinstance(content, dict):
        raise TrainingError(f"{path} is no checkpoint of Landchip: choose another folder with --out.")
    return content


def _save_atomic(path: Path, content: Mapping[str, Any]) -> None:
    """Write into a temporary folder, flush to disk, rename."""
    try:
        with staged_file(path) as draft, draft.open("wb") as file:
            torch.save(content, file)
    except (OSError, RuntimeError) as error:  # torch raises RuntimeError for a full disk
        reason = getattr(error, "strerror", None) or "the disk may be full"
        raise TrainingError(
            f"{path.name} cannot be written to {path.parent} ({reason}): make room there; the same command resumes."
        ) from error
