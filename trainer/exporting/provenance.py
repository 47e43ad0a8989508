"""The provenance of a model file (code, data, configuration) and its short model card, both part of the contract."""

from __future__ import annotations

import hashlib
import os
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from ..chipsets.chipset import ChipSet

EPOCH = "1970-01-01T00:00:00Z"
Json = dict[str, Any]


def provenance(config: Mapping[str, Any], weights: str, chips: ChipSet) -> Json:
    """Code, data and configuration that the model was made from, as JSON. weights: where the network comes from."""
    config = dict(config)
    for key in ("weights", "base"):
        if config.get(key) is not None:
            config[key] = Path(str(config[key])).name  # without the path on this machine
    card = chips.folder / "card.json"
    return {
        "created": commit_date(),
        "made_by": "python -m trainer",
        "git_commit": git_commit(),
        "weights": weights,
        "configuration": config,
        "data": count_chips(chips),
        "data_digest": chips.digest,
        "data_card_digest": hashlib.sha256(card.read_bytes()).hexdigest() if card.is_file() else None,
    }


def count_chips(chips: ChipSet) -> list[Json]:
    """Number of chips of each split and class."""
    labels, splits = chips.column("label"), chips.column("split")
    rows = sorted({(str(split), label) for split, label in zip(splits, labels) if split})
    return [
        {"split": split, "class": label, "chips": sum(pair == (split, label) for pair in zip(splits, labels))}
        for split, label in rows
    ]


def git_commit() -> str:
    """The commit of this code, with + appended if tracked files differ from it; "unknown" outside a repository."""
    trainer = Path(__file__).resolve().parents[1]

    def git(*command: str) -> str:
        completed = subprocess.run(["git", *command], cwd=trainer, capture_output=True, text=True, check=True)
        return completed.stdout.strip()

    try:
        changed = git(
            "status", "--porcelain", "--untracked-files=no", "--", str(trainer), str(trainer.parent / "plugin")
        )
        return git("rev-parse", "--short=12", "HEAD") + ("+" if changed else "")
    except (OSError, subprocess.CalledProcessError):
        return "unknown"


def commit_date() -> str:
    """When the code was committed, UTC, ISO 8601; EPOCH outside a repository."""
    command = ["git", "log", "-1", "--format=%cd", "--date=format-local:%Y-%m-%dT%H:%M:%SZ"]
    here = Path(__file__).resolve().parent
    try:
        completed = subprocess.run(
            command, cwd=here, capture_output=True, text=True, check=True, env={**os.environ, "TZ": "UTC"}
        )
    except (OSError, subprocess.CalledProcessError):
        return EPOCH
    return completed.stdout.strip() or EPOCH


def model_card(
    name: str,
    architecture: str,
    weights: str,
    bands: tuple[str, ...],
    chips: ChipSet,
    held_out: str,
    config: Mapping[str, Any],
    absent: Iterable[str] = (),
) -> str:
    """The model card, Markdown. weights, held_out: in words; absent: bands that the model can do without."""
    train = chips.select(split="train")
    class_counts = [f"{each} {int((train.truth == at).sum())}" for at, each in enumerate(chips.class_names)]
    side = chips.gsd_m * chips.chip_px
    selection = f"a part ({config['sample_frac']:g}) of " if config.get("sample_frac", 1.0) < 1 else ""
    selection += f"those of purity {config['min_purity']:g} or more among " if config.get("min_purity", 0.0) > 0 else ""
    without = (
        f" It also takes imagery without {', '.join(absent)}: it learnt with it left out now and then."
        if absent
        else ""
    )
    return (
        f"# {name}\n\n"
        f"{architecture} that labels squares of {side:g} m at {chips.gsd_m:g} m per pixel "
        f"({', '.join(bands)}), {weights}.{without}\n\n"
        f"Trained on {selection}{len(train)} chips ({', '.join(class_counts)}) "
        f"of {', '.join(sorted(set(place_names(train))))}. "
        f"Calibrated on {held_out}; the figures in the contract hold for chips like those.\n"
    )


def place_names(chips: ChipSet, max_names: int = 12) -> list[str]:
    """Names of the chips' places, sorted; of more than `max_names` the first ones and how many more there are."""
    names = sorted({str(each) for each in chips.column("place") if each})
    return names if len(names) <= max_names else [*names[:max_names], f"{len(names) - max_names} more places"]
