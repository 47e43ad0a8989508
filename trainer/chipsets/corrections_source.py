"""Chips that a person corrected (`plugin/engine/api/corrections_schema.py` has the file's contract), as chips to learn.

Together with NAIP and NLCD a corrected chip replaces the one of the same place and year.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from plugin.engine.api.errors import RasterError
from plugin.engine.api.grid import ChipGrid
from plugin.engine.api.redact import raster_name
from plugin.engine.imagery.fingerprint import fingerprint
from plugin.engine.imagery.reader import InputSpec
from plugin.engine.imagery.source import gdal_env, open_dataset
from plugin.engine.refit import corrections
from plugin.engine.refit.corrections import Correction, group_by_mosaic, read_corrected_chips, year_of

from .chip_source import ChipSource
from .naip_nlcd_source import footprints_wkb, place_name
from .parts import ChipSetPart
from .spatial_split import CORRECTED_SUFFIX, assign_spatial_splits
from .splits import block_names

PART_CHIPS = 128


@dataclass(frozen=True)
class CorrectionSet:
    """The corrections of a file, the last of each chip and year (of its rasters where no year is known)."""

    path: Path
    held: tuple[Correction, ...]

    @property
    def grids(self) -> set[str]:
        """The CRSs of their grids."""
        return {each.crs for each in self.held}

    @property
    def labels(self) -> set[str]:
        """The classes that they name."""
        return {each.label for each in self.held}

    def parts(self) -> dict[str, list[Correction]]:
        """Corrections of the same rasters together, a bounded number in each part, north to south."""
        return {f"corrected-{n:06d}": some for n, some in enumerate(group_by_mosaic(self.held, PART_CHIPS))}


def read_corrections(path: Path, known: Sequence[str]) -> CorrectionSet:
    """The corrections in a GeoPackage. Raises RequestError for a file that does not keep the contract."""
    return CorrectionSet(path, corrections.read_corrections(path, known))


def corrections_source(
    options: argparse.Namespace, given: CorrectionSet, wanted: InputSpec, classes: Sequence[str], crs: str
) -> ChipSource:
    """The chips of corrections. classes: the columns of shares; crs: of the index's geometry."""
    parts = given.parts()

    def work(name: str) -> ChipSetPart:
        return build_part(parts[name], wanted, classes, options.block_chips, crs)

    by = Counter(each.by or "unknown" for each in given.held)
    return ChipSource(
        facts={"corrections": [list(each) for each in given.held], "rasters": _raster_fingerprints(given)},
        parts={name: len(some) for name, some in parts.items()},
        work=work,
        split=lambda index: assign_spatial_splits(index, crs, options),
        labels=f"corrected by hand in {given.path.name}",
        sources=[{"corrections": given.path.name, "chips": len(given.held), "by": dict(by)}],
        crs=crs,
        classes=classes,
    )


def _raster_fingerprints(given: CorrectionSet) -> dict[str, str]:
    """Fingerprints of the rasters that can be opened; the others are told when their chips are read."""
    prints = {}
    for path in sorted({raster for each in given.held for raster in each.rasters}):
        try:
            with gdal_env(), open_dataset(path) as dataset:
                prints[path] = fingerprint(dataset)
        except RasterError:
            prints[path] = ""
    return prints


def build_part(
    some: Sequence[Correction], wanted: InputSpec, classes: Sequence[str], side: int, crs: str
) -> ChipSetPart:
    """Reads corrected chips of the same rasters; those that cannot be read are left out."""
    grid = ChipGrid(some[0].crs, wanted.gsd_m * wanted.chip_px)
    seen = read_corrected_chips(some, wanted)
    years = [
        (each.date or source.date or year_of(source.path, None), source.path)
        for each, source in zip(seen.kept, seen.sources)
    ]
    dropped = {"corrected, but outside its raster": len(seen.outside)} if seen.outside else {}
    records = _index_records(seen.kept, years, seen.strip.valid, grid, classes, side, crs)
    return ChipSetPart(records, seen.strip.pixels, dropped, tuple(str(reason) for _, reason in seen.broken))


def _index_records(
    kept: Sequence[Correction],
    seen: Sequence[tuple[str, str]],
    valid: Sequence[float] | NDArray[np.float32],
    grid: ChipGrid,
    classes: Sequence[str],
    side: int,
    crs: str,
) -> dict[str, Any]:
    """What the index says of the chips. seen: date (or "undated") and path of the raster of each."""
    chips = [each.chip for each in kept]
    return {
        "id": [
            f"{date[:4] if date[:1].isdigit() else date}:{grid.crs}:{chip.col}:{chip.row}{CORRECTED_SUFFIX}"
            for chip, (date, _) in zip(chips, seen)
        ],
        "place": [place_name(path) for _, path in seen],
        "block": block_names(chips, grid.crs, side),
        "date": [date if date[:1].isdigit() else None for date, _ in seen],
        "source": [raster_name(path) for _, path in seen],
        "origin": ["corrected"] * len(chips),
        "valid": valid,
        "geometry": footprints_wkb(grid, chips, crs),
        **{f"s_{name}": np.array([each.label == name for each in kept], np.float32) for name in classes},
    }
