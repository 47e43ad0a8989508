"""Which chips train, which validate and which test, so that no two splits share ground.

Chips are split by groups that stay together: blocks of neighbours, or polygons such as counties. Where chips of two
splits touch, or lie nearer than a gap, those of the larger are dropped: train before val before test. The same ground
in two years is one ground. `check_splits` proves it on the squares themselves and tells the least distance.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from itertools import combinations
from typing import Any, NamedTuple
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from plugin.engine.api.grid import BLOCK_CHIPS, Chip
from plugin.engine.imagery.crs import MAX_SCALE_ERROR

from ..errors import SplitError
from .footprints import TOUCH_TOLERANCE_M, ChipFootprints
from .polygons import NamedPolygons
from .stratified_split import stratified_group_split

SPLITS = ("train", "val", "test")
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


class PolygonSplit(NamedTuple):
    """Chips parted by polygons: the split (n,) and the name of the polygon (n,), None for those in no polygon."""

    splits: SplitArray
    places: list[str | None]


@dataclass(frozen=True)
class SplitReport:
    """What `check_splits` found.

    chips:      split -> number of chips; "none" for those in no split
    distance_m: "train-test" -> metres between the nearest chips of two splits, None where a split has no place; of one
                year where another year of the same ground is allowed
    other_year: "train-test" -> chips of the latter whose ground the former holds from another year, where allowed
    """

    chips: dict[str, int]
    distance_m: dict[str, float | None]
    other_year: dict[str, int]

    @property
    def least_m(self) -> float | None:
        """The least ground distance between any two splits, metres."""
        return min((each for each in self.distance_m.values() if each is not None), default=None)

    def as_json(self) -> dict[str, Any]:
        return {**asdict(self), "least_m": self.least_m}


def block_names(chips: Sequence[Chip], crs: str, side: int = BLOCK_CHIPS) -> list[str]:
    """Names of the blocks of side x side chips in which chips of one grid lie; they do not depend on the year."""
    if side < 1:
        raise SplitError(f"A block of {side} chips holds none: choose at least 1.")
    grid = crs if len(crs) <= 20 else f"grid-{crc32(crs.encode()):08x}"
    return [f"{grid} {chip.col // side} {chip.row // side}" for chip in chips]


def split_by_blocks(
    ground: ChipFootprints,
    blocks: Sequence[str],
    shares: NDArray[np.floating],
    places: Names | None = None,
    *,
    fractions: Mapping[str, float] = FRACTIONS,
    seed: int = 0,
    gap_m: float = 0,
) -> SplitArray:
    """Splits whole blocks at random, such that classes and places are spread over the splits as far as possible.

    blocks: (n,) name of each chip's block, of `block_names` or any other groups that must stay together
    shares: (n, class) of labels
    places: (n,) names; classes are spread within each
    gap_m:  least distance between chips of two splits; with 0 they do not touch
    Raises SplitError where there are too few blocks, or the gap leaves a split without chips.
    """
    named = ["" if each is None else str(each) for each in (places if places is not None else [""] * len(blocks))]
    number = stratified_group_split(blocks, named, shares, _normalised_fractions(fractions), seed)
    wanted = [each for each in SPLITS if fractions.get(each, 0) > 0]
    splits = np.array(wanted, object)[number]
    return _require_chips(enforce_gap(ground, splits, gap_m), wanted, "choose a smaller gap, or larger blocks")


def split_by_polygons(
    ground: ChipFootprints,
    regions: NamedPolygons,
    shares: NDArray[np.floating],
    assign: Mapping[str, str] | None = None,
    *,
    fractions: Mapping[str, float] = FRACTIONS,
    seed: int = 0,
    gap_m: float = 0,
) -> PolygonSplit:
    """Splits by polygons; chips on their borders are dropped, and chips of neighbours in two splits that touch.

    assign: name of a polygon -> its split, polygons not named being dropped. Without it the names are splits
            themselves where all of them are (train, val or validation, test), and otherwise places, spread at random.
    Raises SplitError for names that no polygon has, and where a split is left without chips.
    """
    places = regions.holding(ground)
    if assign is None and {each.lower() for each in regions.names} <= SPLIT_ALIASES.keys():
        assign = {each: SPLIT_ALIASES[each.lower()] for each in regions.names}
    if assign is None:
        inside = np.array([each is not None for each in places])
        names = [each for each in places if each is not None]
        wanted = [each for each in SPLITS if fractions.get(each, 0) > 0]
        splits = np.full(len(places), None, object)
        number = stratified_group_split(
            names, [""] * len(names), shares[inside], _normalised_fractions(fractions), seed
        )
        splits[inside] = np.array(wanted, object)[number]
    else:
        strange = sorted(assign.keys() - set(regions.names)) or sorted(set(assign.values()) - set(SPLITS))
        if strange:
            raise SplitError(
                f"There is no polygon and no split {strange[0]!r}: the polygons are "
                f"{', '.join(sorted(set(regions.names))[:20])}, and the splits {', '.join(SPLITS)}."
            )
        wanted = [each for each in SPLITS if each in assign.values()]
        splits = np.array([None if each is None else assign.get(each) for each in places], object)
    separate = enforce_gap(ground, splits, gap_m)
    return PolygonSplit(_require_chips(separate, wanted, "choose other polygons, or a smaller gap"), places)


def split_by_dates(
    ground: ChipFootprints,
    dates: Names,
    wanted: Mapping[str, Sequence[str]],
    *,
    gap_m: float = 0,
    other_year: bool = False,
) -> SplitArray:
    """Splits by the date of the image: {"train": ["2014"], "test": ["2016"]}; chips of no listed date are dropped.

    wanted:     split -> how its dates begin: a year, a month, a day
    other_year: whether a place may train in one year and test in another. It measures how a model bears another year
                of ground that it knows, and says nothing of other ground; without it, ground of two splits is dropped
                from the larger, train before val before test.
    Raises SplitError for a date in two splits, and where a split is left without chips.
    """
    splits = np.full(len(dates), None, object)
    for split, begins in wanted.items():
        if split not in SPLITS:
            raise SplitError(f"There is no split {split!r}: choose from {', '.join(SPLITS)}.")
        for k, each in enumerate(dates):
            if each is not None and each.startswith(tuple(begins)):
                if splits[k] is not None:
                    raise SplitError(f"The date {each} is asked for in {splits[k]} and in {split}: choose one.")
                splits[k] = split
    if not other_year:
        splits = enforce_gap(ground, splits, gap_m)
    remedy = "list dates that the images have, split by place too, or allow another year of the same place"
    return _require_chips(splits, list(wanted), remedy)


def filter_dates(splits: SplitArray, dates: Names, wanted: Mapping[str, Sequence[str]]) -> SplitArray:
    """Drops chips of a split whose date is not among those listed for it: other places *and* another year.

    This is how the original work chose its counties: split by place first, then leave each split its years. A split
    that `wanted` does not list keeps all of its dates. Raises SplitError where a split is left without chips.
    """
    kept = splits.copy()
    for split, begins in wanted.items():
        kept[[s == split and (d is None or not d.startswith(tuple(begins))) for s, d in zip(splits, dates)]] = None
    present = [each for each in SPLITS if (splits == each).any()]
    return _require_chips(kept, present, "list dates that the images of its places have")


def enforce_gap(ground: ChipFootprints, splits: SplitArray, gap_m: float) -> SplitArray:
    """Drops chips that touch another split, or lie nearer to it than a gap: of train first, then of val.

    A gap of one chip is a gap of one chip whatever the scale of the plane in which it is measured.
    """
    least = max(gap_m * (1 - MAX_SCALE_ERROR), TOUCH_TOLERANCE_M)
    apart = splits.copy()
    for split, others in (("train", ("val", "test")), ("val", ("test",))):
        near = ground.near(apart == split, np.isin(apart.astype(str), others), least)
        apart[near] = None
    return apart


def check_splits(
    ground: ChipFootprints,
    splits: SplitArray,
    *,
    blocks: Names | None = None,
    digests: Names | None = None,
    dates: Names | None = None,
    other_year: bool = False,
) -> SplitReport:
    """Raises SplitError where two splits share a block, a picture or ground, or touch; otherwise says how far apart.

    blocks, digests: (n,) what no two splits may share, besides ground; None where unknown
    other_year:      allows ground and blocks to be shared by chips of different years (the first four of `dates`)
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
    for one, other in combinations([each for each in SPLITS if (splits == each).any()], 2):
        found = [_checked_distance(ground, splits, one, other, years == year) for year in np.unique(years)]
        distance[f"{one}-{other}"] = min((each for each in found if each is not None), default=None)
        if other_year:
            shared[f"{one}-{other}"] = int(ground.sharing(splits == other, splits == one).sum())
    counts = {each: int((splits == each).sum()) for each in SPLITS}
    return SplitReport({**counts, "none": len(splits) - sum(counts.values())}, distance, shared)


def _checked_distance(
    ground: ChipFootprints, splits: SplitArray, one: str, other: str, among: NDArray[np.bool_]
) -> float | None:
    """Metres between two splits, as far as their chips are `among` those looked at. Raises SplitError for none."""
    some, others = (splits == one) & among, (splits == other) & among
    least = ground.least_distance(some, others)
    if least is None or least > TOUCH_TOLERANCE_M:
        return least
    if shared := int(ground.sharing(some, others).sum()):
        what = f"{shared} chips of {one} show ground that {other} shows too"
    else:
        what = f"{int(ground.near(some, others, TOUCH_TOLERANCE_M).sum())} chips of {one} touch chips of {other}"
    raise SplitError(f"{what}: split by blocks or polygons, with a gap between them and whatever the year.")


def _check_shared(splits: SplitArray, keys: Names | None, what: str, remedy: str) -> None:
    seen: dict[str, str] = {}
    for split, key in zip(splits, keys or ()):
        if split is not None and key is not None and seen.setdefault(key, split) != split:
            raise SplitError(f"The {what} {key[:40]} is in {seen[key]} and in {split}: {remedy}.")


def _normalised_fractions(fractions: Mapping[str, float]) -> list[float]:
    """Parts of the splits that are asked for, in the order of SPLITS, summing to 1."""
    values = list(fractions.values())
    if fractions.keys() - set(SPLITS) or not values or min(values) < 0 or not 0 < sum(values) < float("inf"):
        raise SplitError(
            f"Fractions must be positive and of the splits {', '.join(SPLITS)}: {dict(fractions)} are not."
        )
    return [fractions[each] / sum(values) for each in SPLITS if fractions.get(each, 0) > 0]


def _require_chips(splits: SplitArray, wanted: Sequence[str], remedy: str) -> SplitArray:
    """The splits, or SplitError where one of those wanted has no chips."""
    for each in wanted:
        if not (splits == each).any():
            raise SplitError(f"No chips are left for {each}: {remedy}.")
    return splits
