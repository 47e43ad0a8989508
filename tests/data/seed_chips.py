"""A made-up data folder: chips of noise, and the manifest that scripts/imagery/make_quilt.py reads."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import rasterio


def write(folder: Path, labels: Mapping[str, str], roles: Sequence[str]) -> Path:
    """One chip for each label and role; labels: class -> group. Returns the folder."""
    noise = np.random.default_rng(7)
    with open(folder / "manifest.csv", "w", newline="") as manifest:
        rows = csv.DictWriter(manifest, ["path", "role", "class6", "group"])
        rows.writeheader()
        for label, group in labels.items():
            (folder / "chips" / "seed" / label).mkdir(parents=True)
            for role in roles:
                path = f"chips/seed/{label}/{role}.png"
                rows.writerow({"path": path, "role": role, "class6": label, "group": group})
                pixels = noise.integers(0, 256, (3, 224, 224), np.uint8)
                with rasterio.open(folder / path, "w", "PNG", 224, 224, 3, dtype="uint8") as image:
                    image.write(pixels)
    return folder
