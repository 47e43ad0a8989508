"""Splits of chips that have a place: by blocks, by polygons or by year, always checked on the ground itself."""

from __future__ import annotations

import argparse
from collections import Counter
from typing import Any

import numpy as np
import pyarrow as pa
import shapely
from numpy.typing import NDArray

from ..errors import SplitError
from .chip_source import SplitAssignment
from .chipset import SPLITS, class_shares
from .footprints import ChipFootprints
from .polygons import read_polygons
from .splits import SplitArray, check_splits, filter_dates, split_by_blocks, split_by_dates, split_by_polygons

CORRECTED_SUFFIX = ":corrected"  # ends the id of a chip that a person corrected


def assign_spatial_splits(index: pa.Table, crs: str, options: argparse.Namespace) -> SplitAssignment:
    """The splits that the options ask for.

    Left out are chips of which there is a corrected one, chips between two splits, and twins in another split.
    Raises SplitError where the splits cannot be had, or would leak.
    """
    ids = index["id"].to_pylist()
    corrected = {each.removesuffix(CORRECTED_SUFFIX) for each in ids if each.endswith(CORRECTED_SUFFIX)}
    fresh = np.array([each not in corrected for each in ids])
    found = _split_chips(index.filter(pa.array(fresh)), crs, options)
    if fresh.all():
        return found
    split, places = np.full(len(ids), None, object), np.array(index["place"].to_pylist(), object)
    keep = fresh.copy()
    split[fresh], places[fresh], keep[fresh] = found.split, found.places, found.keep
    dropped = {**found.dropped, "replaced by a corrected chip": int((~fresh).sum())}
    return SplitAssignment(split.tolist(), keep, found.words, dropped, places.tolist())


def _split_chips(index: pa.Table, crs: str, options: argparse.Namespace) -> SplitAssignment:
    """The splits of chips, of which there is one of each place and year."""
    ground = ChipFootprints(np.array(shapely.from_wkb(index["geometry"].to_pylist()), object), crs)
    names = [name.removeprefix("s_") for name in index.column_names if name.startswith("s_")]
    places, dates, digests = (index[name].to_pylist() for name in ("place", "date", "digest"))
    shares, blocks = class_shares(index, names), index["block"].to_pylist()
    fractions = {"train": 1 - options.val - options.test, "val": options.val, "test": options.test}
    how: dict[str, Any] = {"fractions": fractions, "seed": options.seed, "gap_m": options.gap}
    wanted = _parse_dates(options.dates)
    by = options.split_by or ("polygons" if options.polygons else "blocks")
    held = None
    if options.polygons is not None:
        regions = read_polygons(options.polygons, options.polygon_name)
        places = [name or place for name, place in zip(regions.holding(ground), places)]
    if by == "dates":
        rule = "by date: " + " ".join(options.dates or ())
        split = split_by_dates(ground, dates, wanted, gap_m=options.gap, other_year=options.other_year)
    elif by == "polygons":
        if options.polygons is None:
            raise SplitError("To split by polygons, name their file with --polygons.")
        rule = f"by the polygons of {options.polygons.name}, attribute {options.polygon_name}"
        split, held = split_by_polygons(ground, regions, shares, _parse_assignments(options.assign), **how)
    else:
        rule = f"blocks of {options.block_chips} x {options.block_chips} chips, spread over classes and places"
        split, held = split_by_blocks(ground, blocks, shares, places, **how), None
    if wanted and by != "dates":
        rule += ", of each split the dates " + " ".join(options.dates)
        split = filter_dates(split, dates, wanted)
    near = np.array([each is None for each in split])
    split = drop_duplicate_pixels(split, digests)
    twins = np.array([each is None for each in split]) & ~near
    report = check_splits(
        ground,
        split,
        blocks=blocks if by == "blocks" else None,
        digests=digests,
        dates=dates,
        other_year=by == "dates" and options.other_year,
    )
    words: dict[str, Any] = {"rule": rule, "least distance between splits, m": _format_metres(report.least_m)}
    words.update({f"{pair}, m": _format_metres(each) for pair, each in report.distance_m.items()})
    words.update({f"{pair}, chips of the same ground in another year": n for pair, n in report.other_year.items()})
    dropped = Counter(
        {
            "outside the polygons or dates, or too near to another split": int(near.sum()),
            "the same picture is in another split": int(twins.sum()),
        }
    )
    return SplitAssignment(split.tolist(), ~(near | twins), words, +dropped, held or places)


def drop_duplicate_pixels(splits: SplitArray, digests: list[str]) -> SplitArray:
    """Drops chips whose very pixels another split has: of train first, then of val."""
    kept = splits.copy()
    rank = {name: k for k, name in enumerate(SPLITS)}
    best: dict[str, int] = {}
    for split, digest in zip(splits, digests):
        if split is not None:
            best[digest] = max(best.get(digest, 0), rank[split])
    lost: NDArray[np.bool_] = np.array(
        [split is not None and rank[split] < best[digest] for split, digest in zip(splits, digests)], bool
    )
    kept[lost] = None
    return kept


def _parse_dates(pairs: list[str] | None) -> dict[str, list[str]]:
    """{"train": ["2014"]} of ["train=2014", …]."""
    return {
        split: dates.split(",") for split, dates in _parse_pairs(pairs, "--dates", "train=2011,2014 test=2016").items()
    }


def _parse_assignments(pairs: list[str] | None) -> dict[str, str] | None:
    return _parse_pairs(pairs, "--assign", "Imperial=train 'Los Angeles=test'") or None


def _parse_pairs(pairs: list[str] | None, option: str, example: str) -> dict[str, str]:
    answer = {}
    for each in pairs or ():
        name, sign, value = each.partition("=")
        if not (name and sign and value):
            raise SplitError(f"{option} wants pairs such as {example}, got {each!r}: correct it.")
        answer[name] = value
    return answer


def _format_metres(metres: float | None) -> str:
    return "unknown" if metres is None else f"{metres:,.1f}"
