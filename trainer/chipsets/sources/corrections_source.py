"""Corrections as a source of labelled chips; plugin/engine/api/requests/corrections_schema.py documents the file.

Combined with NAIP and NLCD, a corrected chip replaces the NLCD-labelled chip of the same place and year.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from plugin.engine.api.errors import RasterError
from plugin.engine.api.grid import ChipGrid
from plugin.engine.api.redact import identity_key, raster_identity, raster_name
from plugin.engine.api.requests.raster_input import RasterInput
from plugin.engine.imagery.fingerprint import fingerprint
from plugin.engine.imagery.reader import InputSpec
from plugin.engine.imagery.source import gdal_env, open_dataset
from plugin.engine.refit.corrections import Correction, group_by_mosaic, read_corrected_chips, resolve, year_of
from plugin.engine.refit.corrections import read_corrections as read_entries

from ..parts import ChipSetPart
from ..splitting.spatial_split import CORRECTED_SUFFIX, assign_spatial_splits
from ..splitting.splits import block_names
from .chip_source import ChipSource
from .naip_nlcd_source import footprints_wkb, place_name

PART_CHIPS = 128


@dataclass(frozen=True)
class CorrectionSet:
    """The corrections of a file: the last one of each chip and year (or raster, where the year is unknown).

    known: rasters by the key of their identity, for corrections that name them so
    """

    path: Path
    entries: tuple[Correction, ...]
    known: Mapping[str, RasterInput] = field(default_factory=dict)

    @property
    def grid_crss(self) -> set[str]:
        """CRSs of the grids that the corrected chips lie on."""
        return {each.crs for each in self.entries}

    @property
    def labels(self) -> set[str]:
        """Names of the classes that occur."""
        return {each.label for each in self.entries}

    def plan_parts(self) -> dict[str, list[Correction]]:
        """Name of each part -> its corrections: at most PART_CHIPS of the same rasters, north to south."""
        return {f"corrected-{n:06d}": members for n, members in enumerate(group_by_mosaic(self.entries, PART_CHIPS))}


def read_corrections(path: Path, known: Sequence[str], addresses: Sequence[str] = ()) -> CorrectionSet:
    """The corrections in a GeoPackage. Raises RequestError for a file that does not follow the documented schema.

    known:     names of the classes
    addresses: of rasters that the corrections name by their identity alone, because their addresses hold secrets
    """
    rasters = {identity_key(raster_identity(each)): RasterInput(each) for each in addresses}
    return CorrectionSet(path, read_entries(path, known), rasters)


def corrections_source(
    options: argparse.Namespace, corrections: CorrectionSet, spec: InputSpec, classes: Sequence[str], crs: str
) -> ChipSource:
    """Corrected chips as a ChipSource.

    classes: names of the share columns
    crs:     of the index's geometry
    """
    parts = corrections.plan_parts()

    def build(name: str) -> ChipSetPart:
        return build_part(parts[name], spec, classes, options.block_chips, crs, corrections.known)

    authors = Counter(each.by or "unknown" for each in corrections.entries)
    return ChipSource(
        identity={
            "corrections": [list(_without_secrets(each)) for each in corrections.entries],
            "rasters": _raster_fingerprints(corrections),
        },
        part_sizes={name: len(members) for name, members in parts.items()},
        build_part=build,
        assign_splits=lambda index: assign_spatial_splits(index, crs, options),
        label_description=f"corrected by hand in {corrections.path.name}",
        sources=[{"corrections": corrections.path.name, "chips": len(corrections.entries), "by": dict(authors)}],
        crs=crs,
        classes=classes,
    )


def _raster_fingerprints(corrections: CorrectionSet) -> dict[str, str]:
    """Raster -> fingerprint of each raster, "" where it cannot be opened: reading its chips reports the reason."""
    fingerprints = {}
    for path in sorted({raster for each in corrections.entries for raster in each.rasters}):
        try:
            raster = resolve(path, corrections.known)
            with gdal_env(), open_dataset(raster.path, raster.open_options) as dataset:
                fingerprints[raster_identity(path)] = fingerprint(dataset)
        except RasterError:
            fingerprints[raster_identity(path)] = ""
    return fingerprints


def _without_secrets(correction: Correction) -> Correction:
    """For the chip set's file: a file of corrections that an earlier version wrote may hold full addresses."""
    return correction._replace(rasters=tuple(map(raster_identity, correction.rasters)))


def build_part(
    corrections: Sequence[Correction],
    spec: InputSpec,
    classes: Sequence[str],
    block_side: int,
    crs: str,
    known: Mapping[str, RasterInput] = MappingProxyType({}),
) -> ChipSetPart:
    """Read corrected chips of the same rasters; chips that cannot be read are reported and left out."""
    grid = ChipGrid(corrections[0].crs, spec.gsd_m * spec.chip_px)
    chips = read_corrected_chips(corrections, spec, known=known)
    dated_rasters = [
        (each.date or source.date or year_of(source.path, None), source.path)
        for each, source in zip(chips.corrections, chips.sources)
    ]
    dropped = {"corrected, but outside its raster": len(chips.outside)} if chips.outside else {}
    records = _index_records(chips.corrections, dated_rasters, chips.chip_pixels.valid, grid, classes, block_side, crs)
    return ChipSetPart(records, chips.chip_pixels.pixels, dropped, tuple(str(reason) for _, reason in chips.unreadable))


def _index_records(
    corrections: Sequence[Correction],
    dated_rasters: Sequence[tuple[str, str]],
    valid: Sequence[float] | NDArray[np.float32],
    grid: ChipGrid,
    classes: Sequence[str],
    block_side: int,
    crs: str,
) -> dict[str, Any]:
    """Records of the chips. dated_rasters: date (or "undated") and path of the raster of each chip."""
    chips = [each.chip for each in corrections]
    return {
        "id": [
            f"{date[:4] if date[:1].isdigit() else date}:{grid.crs}:{chip.col}:{chip.row}{CORRECTED_SUFFIX}"
            for chip, (date, _) in zip(chips, dated_rasters)
        ],
        "place": [place_name(path) for _, path in dated_rasters],
        "block": block_names(chips, grid.crs, block_side),
        "date": [date if date[:1].isdigit() else None for date, _ in dated_rasters],
        "source": [raster_name(path) for _, path in dated_rasters],
        "origin": ["corrected"] * len(chips),
        "valid": valid,
        "geometry": footprints_wkb(grid, chips, crs),
        **{f"s_{name}": np.array([each.label == name for each in corrections], np.float32) for name in classes},
    }
