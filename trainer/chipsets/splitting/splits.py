"""Train, validation and test splits that share no ground.

Chips are split by groups that stay together: blocks of neighbours, or polygons such as counties. Where chips of two
splits touch, or lie nearer than a gap, those of train are dropped before those of val, and those of val before those
of test. Chips of the same ground in two years count as touching. `check_splits` verifies the result on the footprints
and measures the distances.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any, NamedTuple
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from plugin.engine.api.grid import BLOCK_CHIPS, MAX_SCALE_ERROR, Chip

from ...errors import SplitError
from ..chipset import SPLITS
from .footprints import TOUCH_TOLERANCE_M, ChipFootprints
from .polygons import NamedPolygons
from .stratified_split import stratified_group_split

FRACTIONS = {"train": 0.7, "val": 0.15, "test": 0.15}
SPLIT_ALIASES = {
    **{each: each for each in SPLITS},
    "training": "train",
    "validation": "val",
    "valid": "val",
    "testing": "test",
}

SplitArray = NDArray[np.object_]  # (n,) one of SPLITS, or None: in none
Names = Sequence[str | None]


@dataclass(frozen=True)
class SplitAssignment:
    """The split of each chip of an index, and which chips to keep.

    split:   (n,) one of SPLITS, or None
    keep:    (n,) False for a chip to leave out, such as one between two splits
    summary: how the splits were drawn and the distances between them, for the data card
    dropped: reason -> number of chips left out
    places:  (n,) names of places that replace the index's; empty to keep those
    """

    split: Sequence[str | None]
    keep: NDArray[np.bool_]
    summary: Mapping[str, Any]
    dropped: Mapping[str, int] = field(default_factory=dict)
    places: Sequence[str | None] = ()


class PolygonSplit(NamedTuple):
    """The split (n,) and the name of the polygon (n,) of each chip, None for chips in no polygon."""

    splits: SplitArray
    places: list[str | None]


@dataclass(frozen=True)
class SplitReport:
    """The result of `check_splits`.

    chips:      split -> number of chips; "none": chips in no split
    distance_m: "train-test" -> metres between the nearest chips of both splits, None where a split has no located chip;
                within one year, where the same ground in another year is allowed
    other_year: "train-test" -> number of test chips whose ground is in train from another year, where that is allowed
    """

    chips: dict[str, int]
    distance_m: dict[str, float | None]
    other_year: dict[str, int]

    @property
    def least_m(self) -> float | None:
        """The least distance between any two splits in metres, None where no distance is known."""
        return min((each for each in self.distance_m.values() if each is not None), default=None)


def block_names(chips: Sequence[Chip], crs: str, side: int = BLOCK_CHIPS) -> list[str]:
    """Name of the block of side x side chips that holds each chip of one grid, whatever the year."""
    if side < 1:
        raise SplitError(f"A block of {side} chips holds none: choose at least 1.")
    grid = crs if len(crs) <= 20 else f"grid-{crc32(crs.encode()):08x}"
    return [f"{grid} {chip.col // side} {chip.row // side}" for chip in chips]


def split_by_blocks(
    footprints: ChipFootprints,
    blocks: Sequence[str],
    shares: NDArray[np.floating],
    places: Names | None = None,
    *,
    fractions: Mapping[str, float] = FRACTIONS,
    seed: int = 0,
    gap_m: float = 0,
) -> SplitArray:
    """Assign whole blocks to splits at random, balancing classes and places over the splits.

    blocks: (n,) name of each chip's block, from `block_names`, or any other groups that must stay together
    shares: (n, class) of labels
    places: (n,) names; classes are balanced within each place
    gap_m:  least distance between chips of two splits; with 0 they do not touch
    Raises SplitError where there are too few blocks, or the gap leaves a split without chips.
    """
    place_names = ["" if each is None else str(each) for each in (places if places is not None else [""] * len(blocks))]
    split_index = stratified_group_split(blocks, place_names, shares, _normalised_fractions(fractions), seed)
    used_splits = [each for each in SPLITS if fractions.get(each, 0) > 0]
    splits = np.array(used_splits, object)[split_index]
    return _require_chips(enforce_gap(footprints, splits, gap_m), used_splits, "choose a smaller gap, or larger blocks")


def split_by_polygons(
    footprints: ChipFootprints,
    polygons: NamedPolygons,
    shares: NDArray[np.floating],
    assign: Mapping[str, str] | None = None,
    *,
    fractions: Mapping[str, float] = FRACTIONS,
    seed: int = 0,
    gap_m: float = 0,
) -> PolygonSplit:
    """Assign chips to splits by polygons. Chips on a polygon's border are in no split, and neither are chips that touch
    another split or lie nearer to it than `gap_m`.

    assign: name of a polygon -> its split; other polygons are in no split. None takes the names for splits where all of
            them are (train, val or validation, test), and otherwise assigns whole polygons at random.
    Raises SplitError for names that no polygon has, and where a split is left without chips.
    """
    places = polygons.names_containing(footprints)
    if assign is None and {each.lower() for each in polygons.names} <= SPLIT_ALIASES.keys():
        assign = {each: SPLIT_ALIASES[each.lower()] for each in polygons.names}
    if assign is None:
        inside = np.array([each is not None for each in places])
        names = [each for each in places if each is not None]
        used_splits = [each for each in SPLITS if fractions.get(each, 0) > 0]
        splits = np.full(len(places), None, object)
        split_index = stratified_group_split(
            names, [""] * len(names), shares[inside], _normalised_fractions(fractions), seed
        )
        splits[inside] = np.array(used_splits, object)[split_index]
    else:
        unknown = sorted(assign.keys() - set(polygons.names)) or sorted(set(assign.values()) - set(SPLITS))
        if unknown:
            raise SplitError(
                f"There is no polygon and no split {unknown[0]!r}: the polygons are "
                f"{', '.join(sorted(set(polygons.names))[:20])}, and the splits {', '.join(SPLITS)}."
            )
        used_splits = [each for each in SPLITS if each in assign.values()]
        splits = np.array([None if each is None else assign.get(each) for each in places], object)
    separated = enforce_gap(footprints, splits, gap_m)
    return PolygonSplit(_require_chips(separated, used_splits, "choose other polygons, or a smaller gap"), places)


def split_by_dates(
    footprints: ChipFootprints,
    dates: Names,
    dates_of_split: Mapping[str, Sequence[str]],
    *,
    gap_m: float = 0,
    other_year: bool = False,
) -> SplitArray:
    """Assign chips to splits by the date of the image; chips of no listed date are in no split.

    dates_of_split: split -> prefixes of its ISO dates (year, month or day): {"train": ["2014"], "test": ["2016"]}
    other_year:     allow the same ground in two splits from different years. Such a test measures how a model copes
                    with another year of ground that it was trained on, and nothing about other ground. Without it,
                    chips that share ground with a later split are dropped, as in `enforce_gap`.
    Raises SplitError for a date in two splits, and where a split is left without chips.
    """
    splits = np.full(len(dates), None, object)
    for split, prefixes in dates_of_split.items():
        if split not in SPLITS:
            raise SplitError(f"There is no split {split!r}: choose from {', '.join(SPLITS)}.")
        for k, each in enumerate(dates):
            if each is not None and each.startswith(tuple(prefixes)):
                if splits[k] is not None:
                    raise SplitError(f"The date {each} is asked for in {splits[k]} and in {split}: choose one.")
                splits[k] = split
    if not other_year:
        splits = enforce_gap(footprints, splits, gap_m)
    remedy = "list dates that the images have, split by place too, or allow another year of the same place"
    return _require_chips(splits, list(dates_of_split), remedy)


def filter_dates(splits: SplitArray, dates: Names, dates_of_split: Mapping[str, Sequence[str]]) -> SplitArray:
    """The splits without chips whose date is not listed for their split: tests on other places *and* another year.

    The original work chose its counties like this: a split by place first, then certain years of each split. A split
    that `dates_of_split` does not list keeps all dates. Raises SplitError where a split is left without chips.
    """
    filtered = splits.copy()
    for split, prefixes in dates_of_split.items():
        filtered[[s == split and (d is None or not d.startswith(tuple(prefixes))) for s, d in zip(splits, dates)]] = (
            None
        )
    present = [each for each in SPLITS if (splits == each).any()]
    return _require_chips(filtered, present, "list dates that the images of its places have")


def enforce_gap(footprints: ChipFootprints, splits: SplitArray, gap_m: float) -> SplitArray:
    """The splits without chips of train that touch val or test or lie nearer than `gap_m`, then likewise val and test.

    The gap is reduced by MAX_SCALE_ERROR, so that a gap of a whole number of chips holds in every projection.
    """
    min_distance = max(gap_m * (1 - MAX_SCALE_ERROR), TOUCH_TOLERANCE_M)
    separated = splits.copy()
    for split, others in (("train", ("val", "test")), ("val", ("test",))):
        near = footprints.within_distance(separated == split, np.isin(separated.astype(str), others), min_distance)
        separated[near] = None
    return separated


def check_splits(
    footprints: ChipFootprints,
    splits: SplitArray,
    *,
    blocks: Names | None = None,
    digests: Names | None = None,
    dates: Names | None = None,
    other_year: bool = False,
) -> SplitReport:
    """Raise SplitError where two splits share a block, pixels or ground, or touch; otherwise report their distances.

    blocks, digests: (n,) values that no two splits may share; None where unknown
    other_year:      allow ground and blocks to be shared by chips of different years (first four characters of `dates`)
    """
    years = np.array(
        ["" if each is None else each[:4] for each in dates] if dates and other_year else [""] * len(splits)
    )
    keys = (
        None
        if blocks is None
        else [None if each is None else f"{each} {year}".strip() for each, year in zip(blocks, years)]
    )
    _check_shared(splits, keys, "block", "split whole blocks")
    _check_shared(splits, digests, "picture", "leave one of them out")
    distance: dict[str, float | None] = {}
    shared: dict[str, int] = {}
    for first, second in combinations([each for each in SPLITS if (splits == each).any()], 2):
        distances = [_checked_distance(footprints, splits, first, second, years == year) for year in np.unique(years)]
        distance[f"{first}-{second}"] = min((each for each in distances if each is not None), default=None)
        if other_year:
            shared[f"{first}-{second}"] = int(footprints.overlapping(splits == second, splits == first).sum())
    counts = {each: int((splits == each).sum()) for each in SPLITS}
    return SplitReport({**counts, "none": len(splits) - sum(counts.values())}, distance, shared)


def _checked_distance(
    footprints: ChipFootprints, splits: SplitArray, first: str, second: str, considered: NDArray[np.bool_]
) -> float | None:
    """Metres between the `considered` chips (n,) of two splits. Raises SplitError where they touch or overlap."""
    in_first, in_second = (splits == first) & considered, (splits == second) & considered
    distance = footprints.min_distance(in_first, in_second)
    if distance is None or distance > TOUCH_TOLERANCE_M:
        return distance
    if shared := int(footprints.overlapping(in_first, in_second).sum()):
        problem = f"{shared} chips of {first} show ground that {second} shows too"
    else:
        touching = int(footprints.within_distance(in_first, in_second, TOUCH_TOLERANCE_M).sum())
        problem = f"{touching} chips of {first} touch chips of {second}"
    raise SplitError(f"{problem}: split by blocks or polygons, with a gap between them and whatever the year.")


def _check_shared(splits: SplitArray, keys: Names | None, noun: str, remedy: str) -> None:
    split_of_key: dict[str, str] = {}
    for split, key in zip(splits, keys or ()):
        if split is not None and key is not None and split_of_key.setdefault(key, split) != split:
            raise SplitError(f"The {noun} {key[:40]} is in {split_of_key[key]} and in {split}: {remedy}.")


def _normalised_fractions(fractions: Mapping[str, float]) -> list[float]:
    """The positive fractions in the order of SPLITS, normalised to sum to 1. Raises SplitError for invalid ones."""
    values = list(fractions.values())
    if fractions.keys() - set(SPLITS) or not values or min(values) < 0 or not 0 < sum(values) < float("inf"):
        raise SplitError(
            f"Fractions must be positive and of the splits {', '.join(SPLITS)}: {dict(fractions)} are not."
        )
    return [fractions[each] / sum(values) for each in SPLITS if fractions.get(each, 0) > 0]


def _require_chips(splits: SplitArray, used_splits: Sequence[str], remedy: str) -> SplitArray:
    """The splits unchanged. Raises SplitError where one of `used_splits` has no chips."""
    for each in used_splits:
        if not (splits == each).any():
            raise SplitError(f"No chips are left for {each}: {remedy}.")
    return splits
