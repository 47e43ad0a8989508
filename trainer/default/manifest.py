"""The labelled chips that `manifest.csv` of the data folder lists, resampled to one ground sample distance and size."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from plugin.engine.imagery.reader import InputSpec
from plugin.engine.landcover.legend import NLCD_LEGEND as LEGEND

from ..chipsets.sources.image_files import fit_to_chip, read_image

GSD_M = 1.0
CHIP_PX = 224
RGB = ("red", "green", "blue")
_COUNTIES = {"ca025": "imperial", "ca037": "los angeles"}
_REGIONS = {"forest": "conifer forest"}


@dataclass(frozen=True)
class ManifestChip:
    """A labelled chip of the manifest.

    label, group: class and group
    place:  county, city or region, the unit of leave-one-place-out
    number: its position in its county's grid, 0 if it is not from a county
    """

    path: Path
    role: str
    label: str
    group: str
    gsd_m: float
    place: str
    number: int
    sha256: str


class WestVirginiaPatch(NamedTuple):
    """A site in West Virginia in one year: pixels (3, 224, 224), shares (class,) that sum to 1."""

    site: str
    year: int
    pixels: NDArray[np.uint8]
    shares: NDArray[np.float32]


def read_manifest(root: Path, roles: tuple[str, ...] = ("train", "val", "test")) -> list[ManifestChip]:
    """The manifest's chips of those roles, in its order. root: the data folder"""
    with (root / "manifest.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["role"] in roles and row["path"].startswith("chips/")]
    return [_manifest_chip(root, row) for row in rows]


def _manifest_chip(root: Path, row: dict[str, str]) -> ManifestChip:
    name = Path(row["path"]).stem
    folder = Path(row["path"]).parent.name
    county = re.search(r"(ca\d{3})_\d{4}_1_(\d+)$", name)
    if county:
        place, number = _COUNTIES[county.group(1)], int(county.group(2))
    else:
        city = re.match(r"([a-z_]+)_\d{4}_\d+$", name)
        place, number = city.group(1).replace("_", " ") if city else _REGIONS.get(folder, folder), 0
    return ManifestChip(
        path=root / row["path"],
        role=row["role"],
        label=row["class6"],
        group=row["group"],
        gsd_m=float(row["gsd_m"]),
        place=place,
        number=number,
        sha256=row["sha256"],
    )


def read_chip(chip: ManifestChip) -> NDArray[np.uint8]:
    """The pixels of a chip, uint8 (3, 224, 224) at 1 m, resampled as `chipsets.image_files` does for all images."""
    return read_image(chip.path, chip.gsd_m, InputSpec(RGB, "uint8", GSD_M, CHIP_PX)).pixels


def read_patches(root: Path, names: Sequence[str]) -> Iterator[WestVirginiaPatch]:
    """The 16 patches of West Virginia in both years: the central 224 m, and the shares of NLCD's classes there."""
    for path in sorted((root / "patches").glob("*.npz")):
        with np.load(path) as patch:
            codes, counts = np.unique(_central_chip(patch["nlcd"][None]), return_counts=True)
            shares = np.zeros(len(names), np.float32)
            for code, count in zip(codes.tolist(), counts.tolist()):
                shares[names.index(LEGEND.codes[code])] += count / counts.sum()
            for year in (2014, 2011):
                yield WestVirginiaPatch(path.stem, year, _central_chip(patch[f"naip{year}"][:3]), shares)


def _central_chip(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    return fit_to_chip(pixels, GSD_M, GSD_M, CHIP_PX)
