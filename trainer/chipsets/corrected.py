"""Chips that a person corrected, as the plugin saves them: an origin of chips.

The contract is a GeoPackage with the layer `corrections`, a feature for each chip:

    geometry  the chip's square, a polygon in the layer's CRS (for the map; the grid's numbers decide)
    col, row  its place on the engine's grid, whole numbers
    crs       the grid's CRS, as the map states it: "EPSG:26911", or WKT
    raster    path of the raster it was seen in, relative ones from the GeoPackage's folder; of a mosaic one a line
    label     name of the right class
    date      ISO date of the image, or null
    by        who corrected it, or null

Where a chip of one year was corrected twice, in whatever rasters, the later feature counts. Together with NAIP and NLCD
a corrected chip replaces the one of the same place and year.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pyogrio
from numpy.typing import NDArray
from pyogrio.errors import DataLayerError, DataSourceError

from plugin.engine.errors import AreaError, RasterError
from plugin.engine.fingerprint import fingerprint
from plugin.engine.georeference import crs_text, parse_crs
from plugin.engine.grid import Bounds, Chip, ChipGrid
from plugin.engine.imagery import open_imagery
from plugin.engine.provenance import is_remote, name_of
from plugin.engine.request import Area
from plugin.engine.source import open_dataset, reading
from plugin.engine.windows import Wanted

from ..errors import LabelError
from .labelled_imagery import footprints, place_of, read_chips, year_of
from .making import Made
from .origin import Origin
from .placing import CORRECTED, split_on_ground
from .splits import block_names

LAYER = "corrections"
FIELDS = ("col", "row", "crs", "raster", "label", "date", "by")
PART_CHIPS = 128


class Correction(NamedTuple):
    """One corrected chip; `rasters` in order of precedence."""

    chip: Chip
    crs: str
    rasters: tuple[str, ...]
    label: str
    date: str | None
    by: str | None


@dataclass(frozen=True)
class Corrections:
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
        groups: dict[tuple[tuple[str, ...], str], list[Correction]] = defaultdict(list)
        for each in self.held:
            groups[each.rasters, each.crs].append(each)
        some: dict[str, list[Correction]] = {}
        for n, key in enumerate(sorted(groups)):
            ordered = sorted(groups[key], key=lambda each: (-each.chip.row, each.chip.col))
            for first in range(0, len(ordered), PART_CHIPS):
                some[f"corrected-{n:04d}-{first:06d}"] = ordered[first : first + PART_CHIPS]
        return some


def read_corrections(path: Path, known: Sequence[str]) -> Corrections:
    """The corrections in a GeoPackage. Raises LabelError for a file that does not keep the contract."""
    try:
        header, _, _, columns = pyogrio.raw.read(path, layer=LAYER, read_geometry=False)
    except (DataSourceError, DataLayerError, OSError) as error:
        raise LabelError(f"{path} holds no layer {LAYER}: choose the GeoPackage that the plugin saved.") from error
    table = dict(zip(header["fields"], columns))
    if missing := [name for name in FIELDS if name not in table]:
        raise LabelError(f"The corrections in {path} lack the attribute {missing[0]}: save them again from the plugin.")
    found: dict[tuple[Chip, str, object], Correction] = {}
    for values in zip(*(table[name].tolist() for name in FIELDS)):
        each = _correction(dict(zip(FIELDS, values)), path)
        if each.label not in known:
            raise LabelError(f"A correction in {path} names the class {each.label!r}: choose from {', '.join(known)}.")
        year = (each.date or year_of(each.rasters[0], None))[:4]
        found[each.chip, each.crs, year if year.isdigit() else each.rasters] = each
    if not found:
        raise LabelError(f"{path} holds no correction yet: correct some chips first.")
    return Corrections(path, tuple(found.values()))


def _correction(values: Mapping[str, Any], path: Path) -> Correction:
    try:
        chip = Chip(int(values["col"]), int(values["row"]))
        crs = crs_text(parse_crs(str(values["crs"])))
        rasters = tuple(_absolute(line.strip(), path.parent) for line in values["raster"].splitlines() if line.strip())
        label = values["label"].strip().lower()
    except (TypeError, ValueError, AttributeError, AreaError) as error:
        raise LabelError(f"A correction in {path} has no place, raster or label: delete it, or mend it.") from error
    if not rasters:
        raise LabelError(f"A correction in {path} names no raster: delete it, or mend it.")
    return Correction(chip, crs, rasters, label, _text(values["date"]), _text(values["by"]))


def _text(value: object) -> str | None:
    text = "" if value is None or value != value else str(value).strip()  # noqa: PLR0124, NaN is not itself
    return text or None


def _absolute(raster: str, folder: Path) -> str:
    return raster if is_remote(raster) else str(folder / raster)


def corrected_origin(
    options: argparse.Namespace, corrections: Corrections, wanted: Wanted, classes: Sequence[str], crs: str
) -> Origin:
    """The chips of corrections. classes: the columns of shares; crs: of the index's geometry."""
    parts = corrections.parts()

    def work(name: str) -> Made:
        return make_part(parts[name], wanted, classes, options.block_chips, crs)

    by = Counter(each.by or "unknown" for each in corrections.held)
    return Origin(
        facts={"corrections": [list(each) for each in corrections.held], "rasters": _prints(corrections)},
        parts={name: len(some) for name, some in parts.items()},
        work=work,
        split=lambda index: split_on_ground(index, crs, options),
        labels=f"corrected by hand in {corrections.path.name}",
        sources=[{"corrections": corrections.path.name, "chips": len(corrections.held), "by": dict(by)}],
        crs=crs,
        classes=classes,
    )


def _prints(corrections: Corrections) -> dict[str, str]:
    """Fingerprints of the rasters that can be opened; the others are told when their chips are read."""
    prints = {}
    for path in sorted({raster for each in corrections.held for raster in each.rasters}):
        try:
            with reading(), open_dataset(path) as dataset:
                prints[path] = fingerprint(dataset)
        except RasterError:
            prints[path] = ""
    return prints


def make_part(some: Sequence[Correction], wanted: Wanted, classes: Sequence[str], side: int, crs: str) -> Made:
    """Reads corrected chips of the same rasters; those that cannot be read are left out."""
    grid = ChipGrid(some[0].crs, wanted.gsd_m * wanted.chip_px)
    squares = np.array([grid.bounds(each.chip) for each in some])
    around = Bounds(*squares[:, :2].min(axis=0).tolist(), *squares[:, 2:].max(axis=0).tolist())
    empty = np.empty((0, len(wanted.bands), wanted.chip_px, wanted.chip_px), np.uint8)
    try:
        imagery = open_imagery(some[0].rasters, wanted, Area(around, (), grid.crs))
        if imagery.grid != grid:
            raise RasterError(f"The raster {some[0].rasters[0]} is not on the grid of its corrections: correct anew.")
    except (RasterError, AreaError) as error:
        return Made(_records([], [], [], grid, classes, side, crs), empty, {}, (str(error),) * len(some))
    with imagery.reader() as reader:
        strip, read, broken = read_chips(reader, [each.chip for each in some])
    whole = read & (strip.valid > 0)
    kept = [each for each, stays in zip(some, whole) if stays]
    source = [imagery.placed[number].source for number in strip.source[whole].tolist()]
    years = [(each.date or seen.date or year_of(seen.path, None), seen.path) for each, seen in zip(kept, source)]
    dropped = {"corrected, but outside its raster": int((read & ~whole).sum())}
    records = _records(kept, years, strip.valid[whole], grid, classes, side, crs)
    return Made(records, strip.pixels[whole], {k: n for k, n in dropped.items() if n}, tuple(broken))


def _records(
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
            f"{date[:4] if date[:1].isdigit() else date}:{grid.crs}:{chip.col}:{chip.row}{CORRECTED}"
            for chip, (date, _) in zip(chips, seen)
        ],
        "place": [place_of(path) for _, path in seen],
        "block": block_names(chips, grid.crs, side),
        "date": [date if date[:1].isdigit() else None for date, _ in seen],
        "source": [name_of(path) for _, path in seen],
        "origin": ["corrected"] * len(chips),
        "valid": valid,
        "geometry": footprints(grid, chips, crs),
        **{f"s_{name}": np.array([each.label == name for each in kept], np.float32) for name in classes},
    }
