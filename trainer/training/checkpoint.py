"""A run's state on disk, whole or not at all: what resumes it, and its best weights.

    checkpoint.pt   everything that the next step depends on
    best.pt         the averaged weights of the epoch with the lowest validation loss

Both are read as tensors and plain values alone (`weights_only`): nothing in a file can run.
"""

from __future__ import annotations

import os
import pickle
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import torch

from ..errors import TrainingError

CHECKPOINT, BEST = "checkpoint.pt", "best.pt"
VERSION = 1


@dataclass
class TrainingProgress:
    """How far a run is; random numbers follow from it and the seed (see feed.py).

    epoch: epochs finished; step: optimiser steps taken in the epoch under way
    seconds: spent on the epoch under way; sums: its weighted loss, its errors and its chips so far, in that order
    best: lowest validation loss, of epoch best_epoch (from 1)
    records: a row of figures for each finished epoch
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
    """Replace the checkpoint by the state now.

    identity: what a run must share with it to resume; states: state dictionaries by name

    Raises TrainingError where it cannot be written; the one before stays then.
    """
    _save_atomic(
        path, {"version": VERSION, "identity": dict(identity), "progress": asdict(progress), "states": dict(states)}
    )


def read_checkpoint(path: Path, identity: Mapping[str, str]) -> tuple[TrainingProgress, dict[str, Any]]:
    """Progress and state dictionaries. Raises TrainingError for a damaged checkpoint, or one of another identity."""
    found = load_torch_file(path)
    if found.get("version") != VERSION:
        raise TrainingError(f"{path} is of another version of Landchip: start the run anew in another folder.")
    other = [name for name, value in identity.items() if found["identity"].get(name) != value]
    if other:
        name = other[0]
        raise TrainingError(
            f"{path} belongs to another run: its {name} is {found['identity'].get(name)}, not {identity[name]}; "
            "choose another folder with --out."
        )
    return TrainingProgress(**found["progress"]), found["states"]


def restore(states: Mapping[str, Any], into: Mapping[str, Any], path: Path) -> None:
    """Load each state into the object of its name. Raises TrainingError where the architecture differs."""
    try:
        for name, target in into.items():
            target.load_state_dict(states[name])
    except (RuntimeError, ValueError, KeyError) as error:
        raise TrainingError(
            f"{path} is of another network than the configuration's: choose another folder with --out."
        ) from error


def write_best(path: Path, weights: Mapping[str, torch.Tensor], facts: Mapping[str, Any]) -> None:
    """Replace the best weights. Raises TrainingError where they cannot be written; the ones before stay then."""
    _save_atomic(path, {"version": VERSION, "facts": dict(facts), "weights": dict(weights)})


def read_best(path: Path) -> tuple[dict[str, torch.Tensor], dict[str, Any]]:
    """The best weights and the facts beside them. Raises TrainingError where there are none."""
    found = load_torch_file(path)
    try:
        return found["weights"], found["facts"]
    except KeyError as error:
        raise TrainingError(f"{path} holds no best weights of a run: train again in another folder.") from error


def load_torch_file(path: Path) -> dict[str, Any]:
    """A file of torch.save, on the CPU. Raises TrainingError where it is none."""
    try:
        found = torch.load(path, map_location="cpu", weights_only=True)
    except FileNotFoundError as error:
        raise TrainingError(f"There is no {path}: train first.") from error
    except (OSError, RuntimeError, EOFError, ValueError, pickle.UnpicklingError) as error:
        raise TrainingError(f"{path} is damaged: delete it, and the run begins again.") from error
    if not isinstance(found, dict):
        raise TrainingError(f"{path} is no checkpoint of Landchip: choose another folder with --out.")
    return found


def _save_atomic(path: Path, content: Mapping[str, Any]) -> None:
    """Under a temporary name, brought to the disk, renamed."""
    draft = path.with_name(path.name + ".tmp")
    try:
        with draft.open("wb") as file:
            torch.save(content, file)
            file.flush()
            os.fsync(file.fileno())
        os.replace(draft, path)
    except (OSError, RuntimeError) as error:  # torch tells a full disk as a RuntimeError
        draft.unlink(missing_ok=True)
        reason = getattr(error, "strerror", None) or "the disk may be full"
        raise TrainingError(
            f"{path.name} cannot be written to {path.parent} ({reason}): make room there; the same command resumes."
        ) from error
