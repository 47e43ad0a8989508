"""Splits of georeferenced chips by blocks, polygons or dates, as the options ask; checked on the footprints."""

from __future__ import annotations

import argparse
from collections import Counter
from typing import Any

import numpy as np
import pyarrow as pa
import shapely
from numpy.typing import NDArray

from ...errors import SplitError
from ..chipset import SPLITS, class_shares
from .footprints import ChipFootprints
from .polygons import read_polygons
from .splits import (
    SplitArray,
    SplitAssignment,
    check_splits,
    filter_dates,
    split_by_blocks,
    split_by_dates,
    split_by_polygons,
)

CORRECTED_SUFFIX = ":corrected"  # of the id of a corrected chip


def assign_spatial_splits(index: pa.Table, crs: str, options: argparse.Namespace) -> SplitAssignment:
    """The splits that the options ask for. crs: of the index's geometry

    Left out are chips that a corrected chip replaces, chips between two splits, and chips with the same pixels as one
    of another split. Raises SplitError where the splits cannot be made, or would share ground.
    """
    ids = index["id"].to_pylist()
    corrected_ids = {each.removesuffix(CORRECTED_SUFFIX) for each in ids if each.endswith(CORRECTED_SUFFIX)}
    not_corrected = np.array([each not in corrected_ids for each in ids])
    assigned = _split_chips(index.filter(pa.array(not_corrected)), crs, options)
    if not_corrected.all():
        return assigned
    split, places = np.full(len(ids), None, object), np.array(index["place"].to_pylist(), object)
    keep = not_corrected.copy()
    split[not_corrected], places[not_corrected], keep[not_corrected] = assigned.split, assigned.places, assigned.keep
    dropped = {**assigned.dropped, "replaced by a corrected chip": int((~not_corrected).sum())}
    return SplitAssignment(split.tolist(), keep, assigned.summary, dropped, places.tolist())


def _split_chips(index: pa.Table, crs: str, options: argparse.Namespace) -> SplitAssignment:
    """The splits of an index with one chip for each place and year."""
    footprints = ChipFootprints(np.array(shapely.from_wkb(index["geometry"].to_pylist()), object), crs)
    class_names = [name.removeprefix("s_") for name in index.column_names if name.startswith("s_")]
    places, dates, digests = (index[name].to_pylist() for name in ("place", "date", "digest"))
    shares, blocks = class_shares(index, class_names), index["block"].to_pylist()
    fractions = {"train": 1 - options.val - options.test, "val": options.val, "test": options.test}
    split_options: dict[str, Any] = {"fractions": fractions, "seed": options.seed, "gap_m": options.gap}
    dates_of_split = _parse_dates(options.dates)
    method = options.split_by or ("polygons" if options.polygons else "blocks")
    polygon_of_chip = None
    if options.polygons is not None:
        polygons = read_polygons(options.polygons, options.polygon_name)
        places = [name or place for name, place in zip(polygons.names_containing(footprints), places)]
    if method == "dates":
        rule = "by date: " + " ".join(options.dates or ())
        split = split_by_dates(footprints, dates, dates_of_split, gap_m=options.gap, other_year=options.other_year)
    elif method == "polygons":
        if options.polygons is None:
            raise SplitError("To split by polygons, name their file with --polygons.")
        rule = f"by the polygons of {options.polygons.name}, attribute {options.polygon_name}"
        split, polygon_of_chip = split_by_polygons(
            footprints, polygons, shares, _parse_assignments(options.assign), **split_options
        )
    else:
        rule = f"blocks of {options.block_chips} x {options.block_chips} chips, spread over classes and places"
        split, polygon_of_chip = split_by_blocks(footprints, blocks, shares, places, **split_options), None
    if dates_of_split and method != "dates":
        rule += ", of each split the dates " + " ".join(options.dates)
        split = filter_dates(split, dates, dates_of_split)
    dropped_near = np.array([each is None for each in split])
    split = drop_duplicate_pixels(split, digests)
    duplicates = np.array([each is None for each in split]) & ~dropped_near
    report = check_splits(
        footprints,
        split,
        blocks=blocks if method == "blocks" else None,
        digests=digests,
        dates=dates,
        other_year=method == "dates" and options.other_year,
    )
    summary: dict[str, Any] = {"rule": rule, "least distance between splits, m": _format_metres(report.least_m)}
    summary.update({f"{pair}, m": _format_metres(each) for pair, each in report.distance_m.items()})
    summary.update({f"{pair}, chips of the same ground in another year": n for pair, n in report.other_year.items()})
    dropped = Counter(
        {
            "outside the polygons or dates, or too near to another split": int(dropped_near.sum()),
            "the same picture is in another split": int(duplicates.sum()),
        }
    )
    return SplitAssignment(split.tolist(), ~(dropped_near | duplicates), summary, +dropped, polygon_of_chip or places)


def drop_duplicate_pixels(splits: SplitArray, digests: list[str]) -> SplitArray:
    """The splits (n,) with None for chips whose pixels occur in a later split: train gives way to val, val to test."""
    result = splits.copy()
    rank = {name: k for k, name in enumerate(SPLITS)}
    highest_rank: dict[str, int] = {}
    for split, digest in zip(splits, digests):
        if split is not None:
            highest_rank[digest] = max(highest_rank.get(digest, 0), rank[split])
    duplicate: NDArray[np.bool_] = np.array(
        [split is not None and rank[split] < highest_rank[digest] for split, digest in zip(splits, digests)], bool
    )
    result[duplicate] = None
    return result


def _parse_dates(pairs: list[str] | None) -> dict[str, list[str]]:
    """["train=2011,2014", …] -> {"train": ["2011", "2014"], …}."""
    return {
        split: dates.split(",") for split, dates in _parse_pairs(pairs, "--dates", "train=2011,2014 test=2016").items()
    }


def _parse_assignments(pairs: list[str] | None) -> dict[str, str] | None:
    return _parse_pairs(pairs, "--assign", "Imperial=train 'Los Angeles=test'") or None


def _parse_pairs(pairs: list[str] | None, option: str, example: str) -> dict[str, str]:
    parsed = {}
    for each in pairs or ():
        name, equals, value = each.partition("=")
        if not (name and equals and value):
            raise SplitError(f"{option} wants pairs such as {example}, got {each!r}: correct it.")
        parsed[name] = value
    return parsed


def _format_metres(metres: float | None) -> str:
    return "unknown" if metres is None else f"{metres:,.1f}"
