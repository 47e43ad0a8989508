"""Chips that a person corrected, read from the file that api/corrections_schema.py describes, and their pixels."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pyogrio
from numpy.typing import NDArray
from pyogrio.errors import DataLayerError, DataSourceError

from ..api.corrections_schema import FIELDS, LAYER
from ..api.errors import AreaError, RasterError, RequestError
from ..api.grid import Bounds, Chip, ChipGrid
from ..api.messages import Message
from ..api.redact import is_remote, raster_name
from ..api.request import Area
from ..imagery.compose import ChipPixels
from ..imagery.crs import crs_text, is_ground_metric, parse_crs
from ..imagery.inspect import NO_OVERRIDES
from ..imagery.inspect import SourceOverrides as Known
from ..imagery.mosaic import read_each
from ..imagery.open_imagery import open_imagery
from ..imagery.reader import InputSpec
from ..imagery.source import RasterSource

YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


class Correction(NamedTuple):
    """One corrected chip; `rasters` in order of precedence."""

    chip: Chip
    crs: str
    rasters: tuple[str, ...]
    label: str
    date: str | None
    by: str | None


class CorrectionPixels(NamedTuple):
    """Corrected chips as read.

    kept:    those that could be; their pixels (n, band, y, x), valid part (n,) and first raster
    outside: those that lie outside their rasters
    broken:  those that could not be read, each with the reason in one sentence
    """

    kept: list[Correction]
    strip: ChipPixels
    sources: list[RasterSource]
    outside: list[Correction]
    broken: list[tuple[Correction, Message]]


def read_corrections(path: Path, known: Sequence[str]) -> tuple[Correction, ...]:
    """The corrections in a GeoPackage, the last of each chip and year (of its rasters where no year is known).

    known: the classes that they may name. Raises RequestError for a file that does not keep the contract.
    """
    try:
        header, _, _, columns = pyogrio.raw.read(path, layer=LAYER, read_geometry=False)
    except (DataSourceError, DataLayerError, OSError) as error:
        raise RequestError(
            "corrections-no-layer",
            "{path} holds no layer {layer}: choose the GeoPackage that the plugin saved.",
            path=path,
            layer=LAYER,
        ) from error
    table = dict(zip(header["fields"], columns))
    if missing := [name for name in FIELDS if name not in table]:
        raise RequestError(
            "corrections-no-attribute",
            "The corrections in {path} lack the attribute {attribute}: save them again from the plugin.",
            path=path,
            attribute=missing[0],
        )
    found: dict[tuple[Chip, str, object], Correction] = {}
    for values in zip(*(table[name].tolist() for name in FIELDS)):
        each = _correction(dict(zip(FIELDS, values)), path)
        if each.label not in known:
            raise RequestError(
                "correction-class-unknown",
                "A correction in {path} names the class {label!r}: choose from {known}.",
                path=path,
                label=each.label,
                known=", ".join(known),
            )
        year = (each.date or year_of(each.rasters[0], None))[:4]
        found[each.chip, each.crs, year if year.isdigit() else each.rasters] = each
    if not found:
        raise RequestError("corrections-empty", "{path} holds no correction yet: correct some chips first.", path=path)
    return tuple(found.values())


def _correction(values: Mapping[str, Any], path: Path) -> Correction:
    try:
        chip = Chip(_whole(values["col"]), _whole(values["row"]))
        crs = crs_text(parse_crs(str(values["crs"])))
        rasters = tuple(_absolute(line.strip(), path.parent) for line in values["raster"].splitlines() if line.strip())
        label = values["label"].strip().lower()
    except (TypeError, ValueError, AttributeError, AreaError) as error:
        raise RequestError(
            "correction-incomplete",
            "A correction in {path} has no place, raster or label: delete it, or mend it.",
            path=path,
        ) from error
    if not rasters:
        raise RequestError(
            "correction-no-raster", "A correction in {path} names no raster: delete it, or mend it.", path=path
        )
    return Correction(chip, crs, rasters, label, _text(values["date"]), _text(values["by"]))


def _whole(value: Any) -> int:
    """Raises ValueError for what is no 32-bit whole number, as the map's columns are."""
    if isinstance(value, str) or not abs(value) < 2**31 or int(value) != value:
        raise ValueError(value)
    return int(value)


def _text(value: object) -> str | None:
    text = "" if value is None or value != value else str(value).strip()  # noqa: PLR0124, NaN is not itself
    return text or None


def _absolute(raster: str, folder: Path) -> str:
    return raster if is_remote(raster) else str(folder / raster)


def year_of(path: str, date: str | None) -> str:
    """The year of a raster by its date or name, "undated" where neither tells."""
    told = YEAR.search(raster_name(path))
    return date[:4] if date else told.group() if told else "undated"


def group_by_mosaic(held: Sequence[Correction], most: int) -> list[list[Correction]]:
    """Corrections of the same rasters and grid together, at most so many, from north to south."""
    groups: dict[tuple[tuple[str, ...], str], list[Correction]] = defaultdict(list)
    for each in held:
        groups[each.rasters, each.crs].append(each)
    some: list[list[Correction]] = []
    for key in sorted(groups):
        ordered = sorted(groups[key], key=lambda each: (-each.chip.row, each.chip.col))
        some += [ordered[first : first + most] for first in range(0, len(ordered), most)]
    return some


def read_corrected_chips(some: Sequence[Correction], wanted: InputSpec, user: Known = NO_OVERRIDES) -> CorrectionPixels:
    """Reads corrected chips of the same rasters and grid; those that cannot be read are left out, and told."""
    grid = ChipGrid(some[0].crs, wanted.gsd_m * wanted.chip_px)
    squares = np.array([grid.bounds(each.chip) for each in some])
    around = Bounds(*squares[:, :2].min(axis=0).tolist(), *squares[:, 2:].max(axis=0).tolist())
    try:
        imagery = open_imagery(some[0].rasters, wanted, Area(around, (), grid.crs), user, grid.crs)
        near = ((around.west + around.east) / 2, (around.south + around.north) / 2)
        own = any(each.source.crs == grid.crs for each in imagery.sources)
        if not own and not is_ground_metric(parse_crs(grid.crs), *near):
            raise RasterError(
                "correction-off-grid",
                "The raster {raster} is not on the grid of its corrections: correct anew.",
                raster=some[0].rasters[0],
            )
    except (RasterError, AreaError) as error:
        return CorrectionPixels([], _none(wanted), [], [], [(each, error.message) for each in some])
    with imagery.reader() as reader:
        strip, broken = read_each(reader, [each.chip for each in some])
    read = np.array([k not in broken for k in range(len(some))])
    whole = read & (strip.valid > 0)
    return CorrectionPixels(
        _those(some, whole),
        ChipPixels(strip.pixels[whole], strip.valid[whole], strip.source[whole]),
        [imagery.sources[number].source for number in strip.source[whole].tolist()],
        _those(some, read & ~whole),
        [(some[k], why) for k, why in broken.items()],
    )


def _those(some: Sequence[Correction], chosen: NDArray[np.bool_]) -> list[Correction]:
    return [each for each, stays in zip(some, chosen) if stays]


def _none(wanted: InputSpec) -> ChipPixels:
    shape = (0, len(wanted.bands), wanted.chip_px, wanted.chip_px)
    return ChipPixels(np.empty(shape, wanted.dtype), np.zeros(0, np.float32), np.zeros(0, np.int16))
