"""NAIP imagery with NLCD labels as a source of labelled chips.

The rasters of each year form one mosaic, so a place covered in two years gives two chips; within a year, the first
raster in order that covers a chip wholly gives its pixels, as everywhere in the engine. Chips lie on the engine's
grid, one for each CRS. A part of the chip set is one block of the grid in one year: its labels are computed first, and
pixels are read only for chips with usable labels.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import shapely

from plugin.engine.api.grid import Chip, ChipGrid
from plugin.engine.api.redact import raster_name, redact
from plugin.engine.api.requests.raster_input import RasterInput, parse_nodata
from plugin.engine.imagery.compose import ChipPixels
from plugin.engine.imagery.crs import reproject
from plugin.engine.imagery.fingerprint import fingerprint
from plugin.engine.imagery.inspect import NO_OVERRIDES, SourceOverrides, inspect_raster
from plugin.engine.imagery.mosaic import read_each
from plugin.engine.imagery.open_imagery import Imagery, open_imagery
from plugin.engine.imagery.reader import InputSpec
from plugin.engine.imagery.source import gdal_env, open_dataset
from plugin.engine.landcover.legend import NLCD_LEGEND, LandCoverLegend, read_legend
from plugin.engine.landcover.shares import open_land_cover
from plugin.engine.refit.corrections import YEAR, year_of

from ...errors import LabelError
from ..parts import ChipSetPart
from ..splitting.spatial_split import assign_spatial_splits
from ..splitting.splits import block_names
from .chip_source import ChipSource, ImageryParts
from .filters import ChipFilter
from .labelled_images import COUNTIES

QUAD = re.compile(r"m_(\d{7})_[ns][ew]_")  # NAIP quarter quads: the place is the 7.5-minute quadrangle
COUNTY = re.compile(r"(?:^|_)([a-z]{2}\d{3})_(?:19|20)\d\d")  # NAIP county mosaics: state and FIPS county
LABEL_ORIGINS = {"shares": "nlcd", "nine-point": "nine-point"}  # --label-rule -> the index's `origin`


@dataclass(frozen=True)
class ImageryYear:
    """The rasters of one year in one CRS as one mosaic; nlcd: path of the NLCD raster nearest in time."""

    name: str
    imagery: Imagery
    nlcd: str


@dataclass(frozen=True)
class PartChips:
    """The chips of one part of the set, all of one year."""

    year: ImageryYear
    chips: Sequence[Chip]


@dataclass(frozen=True)
class LabellingRules:
    """How chips are labelled, and which are kept."""

    legend: LandCoverLegend
    classes: tuple[str, ...]  # names of the share columns
    rule: str  # a key of LABEL_ORIGINS
    min_purity: float  # of the chips to keep; 0 keeps mixed chips
    chip_filter: ChipFilter
    block_side: int
    crs: str  # of the footprints in the index


def open_years(
    naip: Sequence[RasterInput],
    nlcd: Sequence[Path],
    spec: InputSpec,
    legend: LandCoverLegend,
    overrides: SourceOverrides = NO_OVERRIDES,
) -> list[ImageryYear]:
    """Open the NAIP rasters grouped by year and CRS, in order of year; undated rasters form a year of their own.

    naip, nlcd: rasters, and paths
    spec:       bands, ground sample distance and size of the chips
    overrides:  what the user states of all NAIP rasters
    Raises RasterError for a raster that cannot be used, AreaError where imagery and NLCD do not overlap.
    """
    rasters_by_year: dict[tuple[str, str], list[RasterInput]] = defaultdict(list)
    with gdal_env():
        for raster in naip:
            source = inspect_raster(raster, spec.bands, spec.dtype, overrides)
            rasters_by_year[year_of(source.path, source.date), source.crs].append(raster)
    editions = [str(each) for each in nlcd]
    years = [
        ImageryYear(name, open_imagery(rasters, spec, overrides=overrides), _nearest_edition(editions, name))
        for (name, _), rasters in sorted(rasters_by_year.items())
    ]
    for year in years:
        with open_land_cover(year.nlcd, legend) as labels:
            labels.check_overlap(year.imagery.ground, year.imagery.grid.crs)
    return years


def naip_nlcd_source(
    options: argparse.Namespace, years: Sequence[ImageryYear], legend: LandCoverLegend, classes: Sequence[str], crs: str
) -> ChipSource:
    """The chips of `years` as a ChipSource.

    classes: names of the share columns: the legend's classes, and perhaps more
    crs:     of the index's geometry
    """
    min_purity = options.purity if options.mixed == "drop" else 0.0
    chip_filter = ChipFilter(options.min_valid, options.min_labelled, options.min_contrast, options.max_white)
    rules = LabellingRules(
        legend, tuple(classes), options.label_rule, min_purity, chip_filter, options.block_chips, crs
    )
    parts = dict(_plan_parts(years))

    def build(name: str) -> ChipSetPart:
        return build_part(parts[name], rules)

    identity: dict[str, object] = {
        "imagery": _imagery_identity(years),
        "nlcd": _nlcd_fingerprints(options.nlcd),
        "table": legend.to_json(),
    }
    return ChipSource(
        identity=identity,
        part_sizes={name: len(part.chips) for name, part in parts.items()},
        build_part=build,
        assign_splits=lambda index: assign_spatial_splits(index, crs, options),
        label_description=_describe_labels(options, legend),
        sources=_source_rows(years),
        crs=crs,
        classes=classes,
        imagery=ImageryParts(tuple(parts), identity, legend.to_json(), tuple(classes), crs),
    )


def open_naip_years(options: argparse.Namespace, spec: InputSpec, legend: LandCoverLegend) -> list[ImageryYear]:
    """`open_years` of the command's options naip, nlcd, nodata, nodata_tolerance and assign_crs."""
    ranges = parse_nodata(",".join(options.nodata or ()))
    overrides = SourceOverrides(nodata=ranges, nodata_tolerance=options.nodata_tolerance or 0.0)
    naip = [RasterInput(path, crs=options.assign_crs) for path in options.naip]
    return open_years(naip, options.nlcd, spec, legend, overrides)


def _nearest_edition(nlcd: Sequence[str], year: str) -> str:
    """The NLCD raster whose name states the edition nearest to `year`; the first where years are not stated."""

    def years_apart(path: str) -> int:
        edition = YEAR.search(raster_name(path))
        return abs(int(edition.group()) - int(year)) if edition and year.isdigit() else 0

    return min(nlcd, key=years_apart)


def _plan_parts(years: Iterable[ImageryYear]) -> Iterable[tuple[str, PartChips]]:
    """Name and chips of each part."""
    for year in years:
        zone = re.sub(r"\W+", "", year.imagery.grid.crs)[:40]
        for block, chips in year.imagery.layout().select():
            yield f"{year.name}-{zone}-{block.col}_{block.row}", PartChips(year, chips)


def build_part(part: PartChips, rules: LabellingRules) -> ChipSetPart:
    """Label the chips of a part, then read and filter those with usable labels."""
    grid, class_names = part.year.imagery.grid, rules.legend.classes
    with open_land_cover(part.year.nlcd, rules.legend) as land_cover:
        labels_of_chips = (land_cover.shares if rules.rule == "shares" else land_cover.nine_point)(grid, part.chips)
    labelled = labels_of_chips.valid >= rules.chip_filter.min_labelled
    labelled &= labels_of_chips.valid > 0
    pure = labels_of_chips.shares.max(axis=1) >= rules.min_purity
    dropped = Counter(
        {
            f"labels on less than {rules.chip_filter.min_labelled:.0%} of the chip": int((~labelled).sum()),
            f"mixed: no class has {rules.min_purity:.0%} of the chip": int((labelled & ~pure).sum()),
        }
    )
    rows = np.flatnonzero(labelled & pure)
    chips = [part.chips[k] for k in rows.tolist()]
    with part.year.imagery.reader() as reader:
        pixels, unreadable = read_each(reader, chips)
    was_read = np.array([k not in unreadable for k in range(len(chips))], bool)
    reasons = rules.chip_filter.rejection_reasons(pixels.valid, pixels.pixels)
    dropped.update(reason for reason, readable in zip(reasons, was_read) if reason and readable)
    keep = np.array([readable and not reason for reason, readable in zip(reasons, was_read)], bool)
    kept_chips = [chip for chip, each in zip(chips, keep) if each]
    records = index_records(part.year, kept_chips, ChipPixels(*(each[keep] for each in pixels)), rules)
    shares = labels_of_chips.shares[rows[keep]]
    zeros = np.zeros(len(kept_chips), np.float32)
    columns = {name: shares[:, k] for k, name in enumerate(class_names)}
    records.update({f"s_{name}": columns.get(name, zeros) for name in rules.classes})
    return ChipSetPart(records, pixels.pixels[keep], +dropped, tuple(map(str, unreadable.values())))


def index_records(
    year: ImageryYear, chips: Sequence[Chip], pixels: ChipPixels, rules: LabellingRules
) -> dict[str, Any]:
    """The records of chips for the index, without their labels."""
    grid = year.imagery.grid
    sources = [year.imagery.sources[max(number, 0)].source for number in pixels.source.tolist()]
    dates = [each.date or (year.name if year.name.isdigit() else None) for each in sources]
    return {
        "id": [f"{year.name}:{grid.crs}:{chip.col}:{chip.row}" for chip in chips],
        "place": [place_name(each.path) for each in sources],
        "block": block_names(chips, grid.crs, rules.block_side),
        "date": dates,
        "source": [raster_name(each.path) for each in sources],
        "origin": [LABEL_ORIGINS[rules.rule]] * len(chips),
        "valid": pixels.valid,
        "geometry": footprints_wkb(grid, chips, rules.crs),
    }


def footprints_wkb(grid: ChipGrid, chips: Sequence[Chip], crs: str) -> list[bytes]:
    """The footprints of chips as WKB in `crs`."""
    squares = [shapely.box(*grid.bounds(chip)) for chip in chips]
    if crs != grid.crs:
        squares = [reproject(square, grid.crs, crs) for square in squares]
    return [bytes(each) for each in shapely.to_wkb(squares)] if squares else []


def place_name(path: str) -> str:
    """The place of a raster by its file name: NAIP's quadrangle or county, otherwise the name itself."""
    name = raster_name(path)
    quad, county = QUAD.search(name), COUNTY.search(name.lower())
    if quad:
        return quad.group(1)
    return COUNTIES.get(county.group(1), county.group(1)) if county else name


def load_legend(path: Path | None, known: Sequence[str]) -> LandCoverLegend:
    """The legend of a file, or NLCD's for None. Raises LabelError where it names a class that is not `known`."""
    legend = NLCD_LEGEND if path is None else read_legend(path)
    if unknown := [name for name in legend.classes if name not in known]:
        raise LabelError(f"The table of classes names {unknown[0]}, which has no group: describe it with --classes.")
    return legend


def _imagery_identity(years: Sequence[ImageryYear]) -> list[object]:
    return [
        [
            year.name,
            year.imagery.grid.crs,
            [each.source.identity() for each in year.imagery.sources],
            Path(year.nlcd).name,
        ]
        for year in years
    ]


def _nlcd_fingerprints(paths: Sequence[str]) -> list[str]:
    fingerprints = []
    for path in paths:
        with gdal_env(), open_dataset(str(path)) as dataset:
            fingerprints.append(fingerprint(dataset))
    return fingerprints


def _source_rows(years: Sequence[ImageryYear]) -> list[dict[str, Any]]:
    return [
        {
            "raster": raster_name(each.source.path),
            "date": each.source.date or year.name,
            "nlcd": raster_name(redact(year.nlcd)),
            "gsd_m": round(each.gsd_m, 3),
            "fingerprint": each.source.fingerprint[:16],
        }
        for year in years
        for each in year.imagery.sources
    ]


def _describe_labels(options: argparse.Namespace, legend: LandCoverLegend) -> str:
    rule = {"shares": "each class by its area", "nine-point": "each class by nine points"}[options.label_rule]
    legend_name = "NLCD's table" if options.table is None else f"the table {options.table.name}"
    rasters = ", ".join(raster_name(str(each)) for each in options.nlcd)
    return f"{rasters}, {rule}, {legend_name} of {len(legend.codes)} codes"
