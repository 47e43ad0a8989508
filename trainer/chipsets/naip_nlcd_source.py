"""NAIP and NLCD as an origin of chips.

Each year's rasters are an imagery of their own, so that a place in two years gives two chips; within a year the first
raster in order that holds a chip whole gives its pixels, as everywhere in the engine. Chips lie on the engine's grid,
one for each CRS. A part is a block of it in one year: labels first, and pixels only of chips whose labels serve.
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
from plugin.engine.imagery.compose import ChipPixels
from plugin.engine.imagery.crs import reproject
from plugin.engine.imagery.fingerprint import fingerprint
from plugin.engine.imagery.inspect import inspect_raster
from plugin.engine.imagery.mosaic import Imagery, open_imagery, read_each
from plugin.engine.imagery.reader import InputSpec
from plugin.engine.imagery.source import gdal_env, open_dataset
from plugin.engine.landcover.legend import NLCD_LEGEND, LandCoverLegend, read_legend
from plugin.engine.landcover.shares import open_land_cover
from plugin.engine.refit.corrections import YEAR, year_of

from ..errors import LabelError
from .chip_source import ChipSource
from .filters import ChipFilter
from .labelled_images import COUNTIES
from .parts import ChipSetPart
from .spatial_split import assign_spatial_splits
from .splits import block_names

QUAD = re.compile(r"m_(\d{7})_[ns][ew]_")  # NAIP's quarter quads: the 7.5-minute quadrangle is the place
COUNTY = re.compile(r"(?:^|_)([a-z]{2}\d{3})_(?:19|20)\d\d")  # NAIP's county mosaics: state and FIPS county
LABEL_ORIGINS = {"shares": "nlcd", "nine-point": "nine-point"}


@dataclass(frozen=True)
class ImageryYear:
    """The rasters of one year in one CRS, as one imagery, and the label raster nearest in time."""

    name: str
    imagery: Imagery
    nlcd: str


@dataclass(frozen=True)
class PartChips:
    """A part: some chips of one year."""

    year: ImageryYear
    chips: Sequence[Chip]


@dataclass(frozen=True)
class LabellingRules:
    """How chips are labelled and which stay."""

    table: LandCoverLegend
    classes: tuple[str, ...]  # columns of shares
    rule: str
    least_purity: float  # of chips that stay; 0 where mixed ones do too
    filters: ChipFilter
    block_side: int
    crs: str  # of the footprints in the index


def open_years(
    naip: Sequence[str], nlcd: Sequence[Path], wanted: InputSpec, table: LandCoverLegend
) -> list[ImageryYear]:
    """The rasters by year and CRS, in order of year; undated ones are a year of their own.

    Raises RasterError for a raster that cannot serve, AreaError where imagery and labels have no ground in common.
    """
    groups: dict[tuple[str, str], list[str]] = defaultdict(list)
    with gdal_env():
        for path in naip:
            source = inspect_raster(path, wanted.bands, wanted.dtype)
            groups[year_of(source.path, source.date), source.crs].append(path)
    years = [
        ImageryYear(name, open_imagery(paths, wanted), _nearest_edition([str(each) for each in nlcd], name))
        for (name, _), paths in sorted(groups.items())
    ]
    for year in years:
        with open_land_cover(year.nlcd, table) as labels:
            labels.check_ground(year.imagery.ground, year.imagery.grid.crs)
    return years


def naip_nlcd_source(
    options: argparse.Namespace, years: Sequence[ImageryYear], table: LandCoverLegend, classes: Sequence[str], crs: str
) -> ChipSource:
    """The chips of `years`.

    classes: the columns of shares, those of the table and perhaps more; crs: of the index's geometry
    """
    least = options.purity if options.mixed == "drop" else 0.0
    filters = ChipFilter(options.min_valid, options.min_labelled, options.min_contrast, options.max_white)
    rules = LabellingRules(table, tuple(classes), options.label_rule, least, filters, options.block_chips, crs)
    tasks = dict(_plan_parts(years))

    def work(name: str) -> ChipSetPart:
        return build_part(tasks[name], rules)

    return ChipSource(
        facts={"imagery": _imagery_identity(years), "nlcd": _nlcd_fingerprints(options.nlcd), "table": table.as_json()},
        parts={name: len(task.chips) for name, task in tasks.items()},
        work=work,
        split=lambda index: assign_spatial_splits(index, crs, options),
        labels=_describe_labels(options, table),
        sources=_source_rows(years),
        crs=crs,
        classes=classes,
    )


def _nearest_edition(nlcd: Sequence[str], year: str) -> str:
    """The label raster whose edition, by its name, is nearest to a year; the first where nothing tells."""

    def away(path: str) -> int:
        told = YEAR.search(raster_name(path))
        return abs(int(told.group()) - int(year)) if told and year.isdigit() else 0

    return min(nlcd, key=away)


def _plan_parts(years: Iterable[ImageryYear]) -> Iterable[tuple[str, PartChips]]:
    """Name and task of each part."""
    for year in years:
        zone = re.sub(r"\W+", "", year.imagery.grid.crs)[:40]
        for block, chips in year.imagery.blocks():
            yield f"{year.name}-{zone}-{block.col}_{block.row}", PartChips(year, chips)


def build_part(task: PartChips, rules: LabellingRules) -> ChipSetPart:
    """Labels the chips of a part and reads those that serve."""
    grid, names = task.year.imagery.grid, rules.table.classes
    with open_land_cover(task.year.nlcd, rules.table) as labels:
        found = (labels.shares if rules.rule == "shares" else labels.nine_point)(grid, task.chips)
    labelled = found.valid >= rules.filters.min_labelled
    labelled &= found.valid > 0
    pure = found.shares.max(axis=1) >= rules.least_purity
    dropped = Counter(
        {
            f"labels on less than {rules.filters.min_labelled:.0%} of the chip": int((~labelled).sum()),
            f"mixed: no class has {rules.least_purity:.0%} of the chip": int((labelled & ~pure).sum()),
        }
    )
    rows = np.flatnonzero(labelled & pure)
    chips = [task.chips[k] for k in rows.tolist()]
    with task.year.imagery.reader() as reader:
        strip, broken = read_each(reader, chips)
    read = np.array([k not in broken for k in range(len(chips))], bool)
    reasons = rules.filters.reasons(strip.valid, strip.pixels)
    dropped.update(reason for reason, there in zip(reasons, read) if reason and there)
    stay = np.array([there and not reason for reason, there in zip(reasons, read)], bool)
    kept = [chip for chip, each in zip(chips, stay) if each]
    records = index_records(task.year, kept, ChipPixels(*(each[stay] for each in strip)), rules)
    shares = found.shares[rows[stay]]
    none = np.zeros(len(kept), np.float32)
    columns = {name: shares[:, k] for k, name in enumerate(names)}
    records.update({f"s_{name}": columns.get(name, none) for name in rules.classes})
    return ChipSetPart(records, strip.pixels[stay], +dropped, tuple(map(str, broken.values())))


def index_records(year: ImageryYear, chips: Sequence[Chip], strip: ChipPixels, rules: LabellingRules) -> dict[str, Any]:
    """What the index says of chips, beside their labels."""
    grid = year.imagery.grid
    sources = [year.imagery.placed[max(number, 0)].source for number in strip.source.tolist()]
    dates = [each.date or (year.name if year.name.isdigit() else None) for each in sources]
    return {
        "id": [f"{year.name}:{grid.crs}:{chip.col}:{chip.row}" for chip in chips],
        "place": [place_name(each.path) for each in sources],
        "block": block_names(chips, grid.crs, rules.block_side),
        "date": dates,
        "source": [raster_name(each.path) for each in sources],
        "origin": [LABEL_ORIGINS[rules.rule]] * len(chips),
        "valid": strip.valid,
        "geometry": footprints_wkb(grid, chips, rules.crs),
    }


def footprints_wkb(grid: ChipGrid, chips: Sequence[Chip], crs: str) -> list[bytes]:
    """The chips' squares as WKB, in `crs`."""
    squares = [shapely.box(*grid.bounds(chip)) for chip in chips]
    if crs != grid.crs:
        squares = [reproject(square, grid.crs, crs) for square in squares]
    return [bytes(each) for each in shapely.to_wkb(squares)] if squares else []


def place_name(path: str) -> str:
    """Where a raster lies, by its name: NAIP's quadrangle or county, else the name itself."""
    name = raster_name(path)
    quad, county = QUAD.search(name), COUNTY.search(name.lower())
    if quad:
        return quad.group(1)
    return COUNTIES.get(county.group(1), county.group(1)) if county else name


def load_legend(path: Path | None, known: Sequence[str]) -> LandCoverLegend:
    """NLCD's table or a file's. Raises LabelError where it names a class that is not known."""
    table = NLCD_LEGEND if path is None else read_legend(path)
    if strange := [name for name in table.classes if name not in known]:
        raise LabelError(f"The table of classes names {strange[0]}, which has no group: describe it with --classes.")
    return table


def _imagery_identity(years: Sequence[ImageryYear]) -> list[object]:
    return [
        [year.name, year.imagery.grid.crs, [each.source.facts() for each in year.imagery.placed], Path(year.nlcd).name]
        for year in years
    ]


def _nlcd_fingerprints(paths: Sequence[str]) -> list[str]:
    prints = []
    for path in paths:
        with gdal_env(), open_dataset(str(path)) as dataset:
            prints.append(fingerprint(dataset))
    return prints


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
        for each in year.imagery.placed
    ]


def _describe_labels(options: argparse.Namespace, table: LandCoverLegend) -> str:
    rule = {"shares": "each class by its area", "nine-point": "each class by nine points"}[options.label_rule]
    legend = "NLCD's table" if options.table is None else f"the table {options.table.name}"
    return f"{', '.join(raster_name(str(each)) for each in options.nlcd)}, {rule}, {legend} of {len(table.codes)} codes"
