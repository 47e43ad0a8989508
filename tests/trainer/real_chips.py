"""A small chip set of real chips, for tests of heads, releases and variants."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from plugin.engine.api.classes import CLASSES
from trainer.chipsets.chipset import ChipSet
from trainer.chipsets.chipset_writer import write_chipset
from trainer.default.data_folder import data_folder
from trainer.default.manifest import ManifestChip, read_chip, read_manifest

THREE = tuple(each for each in CLASSES if each.name in ("barren", "cultivated", "developed"))
NAMES = [each.name for each in THREE]
COUNTIES = ("imperial", "los angeles")
RGB = ("red", "green", "blue")


def read_chips(samples: list[ManifestChip]) -> np.ndarray:
    """(n, 3, 224, 224) in the order of the samples."""
    return np.stack([read_chip(sample) for sample in samples])


def few(role: str, of_each: int) -> list[ManifestChip]:
    """The first chips of a role from the two counties, `of_each` of each class."""
    samples = [each for each in read_manifest(data_folder(), (role,)) if each.place in COUNTIES]
    return [each for name in NAMES for each in [one for one in samples if one.label == name][:of_each]]


def real_set(folder: Path, train: int = 8, val: int = 4, test: int = 4) -> ChipSet:
    """Chips with their manifest's roles as splits."""
    samples = [each for role, n in (("train", train), ("val", val), ("test", test)) for each in few(role, n)]
    shares = np.eye(3, dtype=np.float32)[[NAMES.index(each.label) for each in samples]]
    records = {
        "split": [each.role for each in samples],
        "place": [each.place for each in samples],
        "block": [f"block {each.number // 20}" for each in samples],
        **{f"s_{name}": shares[:, at] for at, name in enumerate(NAMES)},
    }
    return write_chipset(folder, THREE, RGB, records, read_chips(samples))
