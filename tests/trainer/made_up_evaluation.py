"""A small chip set that a model of tests/data/models.py can be evaluated on: it judges a chip by its mean colour."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from plugin.engine.api.classes import CLASSES, LandClass
from trainer.chipsets.chipset import ChipSet
from trainer.chipsets.chipset_writer import write_chipset

PX = 8
SIX = CLASSES[:6]


def colours(chips: int = 60, bands: int = 3, seed: int = 0) -> np.ndarray:
    """(chip, band, y, x) of one colour each."""
    flat = np.random.default_rng(seed).integers(60, 180, (chips, bands, 1, 1), dtype=np.uint8)
    return np.ascontiguousarray(np.broadcast_to(flat, (chips, bands, PX, PX)))


def chip_set(
    folder: Path,
    pixels: np.ndarray,
    shares: np.ndarray,
    classes: tuple[LandClass, ...] = SIX,
    bands: tuple[str, ...] = ("red", "green", "blue"),
    **columns: Any,
) -> ChipSet:
    """Chips of six places, all in the split test unless the columns say otherwise."""
    n = len(pixels)
    records = {
        "split": ["test"] * n,
        "place": [f"place {k % 6}" for k in range(n)],
        "block": [f"{k % 12}" for k in range(n)],
        "date": [f"201{k % 3}-06-0{1 + k % 2}" for k in range(n)],
        "origin": ["list"] * n,
        **{f"s_{each.name}": shares[:, k].astype(np.float32) for k, each in enumerate(classes)},
        **columns,
    }
    return write_chipset(folder, classes, bands, records, pixels)
