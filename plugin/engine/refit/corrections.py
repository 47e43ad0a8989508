"""Reads corrected chips from a GeoPackage (its contract is api/requests/corrections_schema.py) and their pixels."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

import numpy as np
import pyogrio
from numpy.typing import NDArray
from pyogrio.errors import DataLayerError, DataSourceError

from ..api.errors import AreaError, RasterError, RequestError
from ..api.grid import Bounds, Chip, ChipGrid
from ..api.messages import Message
from ..api.redact import identity_key, is_identity, is_remote, raster_name
from ..api.requests.area import Area
from ..api.requests.corrections_schema import FIELDS, LAYER
from ..api.requests.raster_input import RasterInput
from ..api.requests.tile_service import KINDS
from ..imagery.compose import ChipPixels
from ..imagery.crs import crs_text, is_ground_metric, parse_crs
from ..imagery.inspect import NO_OVERRIDES, SourceOverrides
from ..imagery.mosaic import read_each
from ..imagery.open_imagery import open_imagery
from ..imagery.reader import InputSpec
from ..imagery.source import RasterSource
from ..imagery.tiles.layer import missing_service
from ..outputs.geopackage import without_sidecar

YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


class Correction(NamedTuple):
    """One corrected chip.

    crs:     of its grid, as text
    rasters: lines of the file in order of precedence (`RasterInput.line`), with absolute paths
    label:   name of the right class
    date:    ISO date of the image; None where it is not known
    by:      who corrected it; None where it is not known
    """

    chip: Chip
    crs: str
    rasters: tuple[str, ...]
    label: str
    date: str | None
    by: str | None


class CorrectionPixels(NamedTuple):
    """Corrected chips of the same rasters, as they were read.

    corrections: the chips that could be read, n of them
    chip_pixels: their pixels, in the same order
    sources:     the raster that each was read from
    outside:     chips that lie outside their rasters
    unreadable:  chips that could not be read, each with the reason
    """

    corrections: list[Correction]
    chip_pixels: ChipPixels
    sources: list[RasterSource]
    outside: list[Correction]
    unreadable: list[tuple[Correction, Message]]


def read_corrections(path: Path, class_names: Sequence[str]) -> tuple[Correction, ...]:
    """The corrections in a GeoPackage; of several of one chip and year the last one.

    Where the year of a correction is not known, its rasters take the year's place.

    class_names: the classes that corrections may name

    Raises RequestError for a file that does not keep the contract, and for a class that is not in `class_names`.
    """
    if path.is_fifo():  # GDAL would wait for another program to write to it
        raise RequestError(
            "corrections-in-pipe", "{path} is a pipe and not a file: save the corrections first.", path=path
        )
    try:
        with without_sidecar():
            header, _, _, columns = pyogrio.raw.read(path, layer=LAYER, read_geometry=False)
    except (DataSourceError, DataLayerError, OSError) as error:
        raise RequestError(
            "corrections-no-layer",
            "{path} holds no layer {layer}: choose the GeoPackage that the plugin saved.",
            path=path,
            layer=LAYER,
        ) from error
    except ValueError as error:  # bytes that are no text
        raise RequestError(
            "corrections-damaged",
            "The corrections in {path} are damaged ({reason}): restore the file from a copy.",
            path=path,
            reason=error,
        ) from error
    table = dict(zip(header["fields"], columns))
    if missing := [name for name in FIELDS if name not in table]:
        raise RequestError(
            "corrections-no-attribute",
            "The corrections in {path} lack the attribute {attribute}: save them again from the plugin.",
            path=path,
            attribute=missing[0],
        )
    corrections: dict[tuple[Chip, str, object], Correction] = {}
    for values in zip(*(table[name].tolist() for name in FIELDS)):
        correction = _correction(dict(zip(FIELDS, values)), path)
        if correction.label not in class_names:
            raise RequestError(
                "correction-class-unknown",
                "A correction in {path} names the class {label!r}: choose from {known}.",
                path=path,
                label=correction.label,
                known=", ".join(class_names),
            )
        year = (correction.date or year_of(correction.rasters[0], None))[:4]
        corrections[correction.chip, correction.crs, year if year.isdigit() else correction.rasters] = correction
    if not corrections:
        raise RequestError("corrections-empty", "{path} holds no correction yet: correct some chips first.", path=path)
    return tuple(corrections.values())


def _correction(values: Mapping[str, Any], path: Path) -> Correction:
    try:
        chip = Chip(_int32(values["col"]), _int32(values["row"]))
        crs = crs_text(parse_crs(str(values["crs"])))
        rasters = tuple(_absolute(line.strip(), path.parent) for line in values["raster"].splitlines() if line.strip())
        label = values["label"].strip().lower()
    except (TypeError, ValueError, AttributeError, AreaError, RequestError) as error:
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


def _int32(value: Any) -> int:
    """The value as int. Raises ValueError where it is not a 32-bit integer, the type of the map's columns."""
    if isinstance(value, str) or not abs(value) < 2**31 or int(value) != value:
        raise ValueError(value)
    return int(value)


def _text(value: object) -> str | None:
    text = "" if value is None or value != value else str(value).strip()  # noqa: PLR0124, NaN is not itself
    return text or None


def _absolute(line: str, folder: Path) -> str:
    raster = RasterInput.from_line(line)
    if is_remote(raster.path) or is_identity(raster.path):
        return line
    return replace(raster, path=str(folder / raster.path)).line


def address_of(line: str) -> str:
    """The path, or the address without secrets, of a raster of a Correction."""
    return RasterInput.from_line(line).path


def year_of(path: str, date: str | None) -> str:
    """The year of a raster: of `date`, an ISO date, otherwise in its name; "undated" where neither has one."""
    match = YEAR.search(raster_name(address_of(path)))
    return date[:4] if date else match.group() if match else "undated"


def group_by_mosaic(corrections: Sequence[Correction], max_size: int) -> list[list[Correction]]:
    """Groups corrections by rasters and grid, in groups of at most `max_size`, each from north to south."""
    groups: dict[tuple[tuple[str, ...], str], list[Correction]] = defaultdict(list)
    for each in corrections:
        groups[each.rasters, each.crs].append(each)
    parts: list[list[Correction]] = []
    for key in sorted(groups):
        ordered = sorted(groups[key], key=lambda each: (-each.chip.row, each.chip.col))
        parts += [ordered[first : first + max_size] for first in range(0, len(ordered), max_size)]
    return parts


def read_corrected_chips(
    corrections: Sequence[Correction],
    spec: InputSpec,
    overrides: SourceOverrides = NO_OVERRIDES,
    known: Mapping[str, RasterInput] = MappingProxyType({}),
) -> CorrectionPixels:
    """Reads corrected chips of the same rasters and grid. Chips that cannot be read are reported in the result.

    overrides: properties of the rasters that the user states
    known:     rasters by the key of their identity for corrections that name them so (api/redact.py, `raster_identity`)
    """
    grid = ChipGrid(corrections[0].crs, spec.gsd_m * spec.chip_px)
    squares = np.array([grid.bounds(each.chip) for each in corrections])
    bounds = Bounds(*squares[:, :2].min(axis=0).tolist(), *squares[:, 2:].max(axis=0).tolist())
    try:
        rasters = [resolve(each, known) for each in corrections[0].rasters]
        imagery = open_imagery(rasters, spec, Area(bounds, (), grid.crs), overrides, grid.crs)
        centre = ((bounds.west + bounds.east) / 2, (bounds.south + bounds.north) / 2)
        grid_is_own = any(each.source.crs == grid.crs for each in imagery.sources)
        if not grid_is_own and not is_ground_metric(parse_crs(grid.crs), *centre):
            raise RasterError(
                "correction-off-grid",
                "The raster {raster} is not on the grid of its corrections: correct anew.",
                raster=address_of(corrections[0].rasters[0]),
            )
    except (RasterError, AreaError) as error:
        return CorrectionPixels([], _no_pixels(spec), [], [], [(each, error.message) for each in corrections])
    with imagery.reader() as reader:
        chip_pixels, errors = read_each(reader, [each.chip for each in corrections])
    readable = np.array([k not in errors for k in range(len(corrections))])
    inside = readable & (chip_pixels.valid > 0)
    return CorrectionPixels(
        _select(corrections, inside),
        ChipPixels(chip_pixels.pixels[inside], chip_pixels.valid[inside], chip_pixels.source[inside]),
        [imagery.sources[number].source for number in chip_pixels.source[inside].tolist()],
        _select(corrections, readable & ~inside),
        [(corrections[k], why) for k, why in errors.items()],
    )


def resolve(line: str, known: Mapping[str, RasterInput] = MappingProxyType({})) -> RasterInput:
    """The raster itself, as it was stated when it was corrected.

    line:  of a Correction
    known: as in `read_corrected_chips`
    Raises RasterError for a raster that is named by its identity alone and not known.
    """
    raster = RasterInput.from_line(line)
    key = identity_key(raster.path)
    if key in known:
        there = known[key]
        if raster == RasterInput(raster.path):
            return there
        return replace(raster, path=there.path, service=there.service, credentials=there.credentials)
    if not is_identity(raster.path):
        return raster
    if raster.path.partition(":")[0] in KINDS:
        raise missing_service(raster_name(raster.path))
    raise RasterError(
        "correction-raster-hidden",
        "The address of {raster} holds a password or signature, which corrections do not keep: open its layer, or give "
        "the address with --raster.",
        raster=raster.path.rpartition("#")[0],
    )


def _select(corrections: Sequence[Correction], mask: NDArray[np.bool_]) -> list[Correction]:
    return [each for each, selected in zip(corrections, mask) if selected]


def _no_pixels(spec: InputSpec) -> ChipPixels:
    shape = (0, len(spec.bands), spec.chip_px, spec.chip_px)
    return ChipPixels(np.empty(shape, spec.dtype), np.zeros(0, np.float32), np.zeros(0, np.int16))
