"""The real NAIP chips of the data folder: its manifest, and their pixels."""

from __future__ import annotations

import csv
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import rasterio
from numpy.typing import NDArray
from rasterio.errors import NotGeoreferencedWarning, RasterioError

from plugin.engine.api.errors import RasterError

CHIP_PX = 224  # the chips have 1 m pixels


class SourceChip(NamedTuple):
    """A real chip: its path in the data folder, and its role, class and group in the manifest."""

    path: str
    role: str
    label: str
    group: str


def read_manifest(data: Path, roles: Sequence[str]) -> list[SourceChip]:
    """The seed chips of these roles, in the order of the manifest. Raises RasterError if there are none."""
    try:
        with open(data / "manifest.csv", newline="", encoding="utf-8") as manifest:
            rows = [row for row in csv.DictReader(manifest) if row["path"].startswith("chips/seed/")]
    except (OSError, KeyError) as error:
        raise RasterError(
            "data-without-manifest",
            "{folder} holds no manifest of chips; name the data folder with --data or LANDCHIP_DATA.",
            folder=data,
        ) from error
    source_chips = [
        SourceChip(row["path"], row["role"], row["class6"], row["group"]) for row in rows if row["role"] in roles
    ]
    if not source_chips:
        raise RasterError(
            "data-without-role",
            "{folder} holds no chip of role {roles}; choose other roles.",
            folder=data,
            roles=" or ".join(roles),
        )
    return source_chips


def read_source_chip(path: Path) -> NDArray[np.uint8]:
    """The pixels (3, 224, 224) of a chip. Raises RasterError for a missing file and for another size or pixel type."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", NotGeoreferencedWarning)
            with rasterio.open(path) as image:
                pixels: NDArray[np.uint8] = image.read()
    except RasterioError as error:
        raise RasterError(
            "image-unreadable",
            "{path} cannot be read as an image ({reason}); fetch the data folder again.",
            path=path,
            reason=error,
        ) from error
    if pixels.shape != (3, CHIP_PX, CHIP_PX) or pixels.dtype != np.uint8:
        raise RasterError(
            "image-not-a-chip",
            "{path} is no RGB chip of {side} x {side} px; fetch the data folder again.",
            path=path,
            side=CHIP_PX,
        )
    return pixels
