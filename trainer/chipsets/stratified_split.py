"""Spreads whole groups of chips over splits so that each split gets its part of every class in every place."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ..errors import SplitError

MAX_SWEEPS = 20  # at most; one that moves nothing is the last


def stratified_group_split(
    groups: Sequence[str], places: Sequence[str], shares: NDArray[np.floating], parts: Sequence[float], seed: int
) -> NDArray[np.int64]:
    """The split of each chip, (n,) of 0..len(parts) - 1; chips of a group stay together, and every split gets a group.

    What is made small is Pearson's chi-squared of chips against parts, over classes, places and classes within places:
    groups are dealt out in random order, each to the split that needs it most, and then moved while that betters it.

    groups, places: (n,) names; shares: (n, class); parts: of the splits, summing to 1
    Raises SplitError where there are fewer groups than splits.
    """
    _, group = np.unique(np.asarray(groups, dtype=str), return_inverse=True)
    count = int(group.max(initial=-1)) + 1
    if count < len(parts):
        raise SplitError(
            f"The chips lie in {count} {'block' if count == 1 else 'blocks'} (or polygons), too few for {len(parts)} "
            "splits: choose smaller blocks, more ground, or fewer splits."
        )
    held = _stratum_counts(group, places, shares, count)
    wanted = np.outer(parts, held.sum(axis=0))  # (split, stratum)
    order = np.random.default_rng(seed).permutation(count)
    split = np.full(count, -1)
    sums = np.zeros_like(wanted)
    scarce = np.argsort(parts, kind="stable")
    for nth, each in enumerate(order):
        to = int(scarce[nth]) if nth < len(parts) else _best_split(sums, wanted, held[each])
        split[each] = to
        sums[to] += held[each]
    for _ in range(MAX_SWEEPS):
        moved = False
        for each in order:
            old = split[each]
            if (split == old).sum() == 1:
                continue
            sums[old] -= held[each]
            split[each] = _best_split(sums, wanted, held[each])
            sums[split[each]] += held[each]
            moved |= bool(split[each] != old)
        if not moved:
            break
    return split[group]


def _stratum_counts(
    group: NDArray[np.int64], places: Sequence[str], shares: NDArray[np.floating], count: int
) -> NDArray[np.float64]:
    """Chips of each stratum in each group, (group, stratum): all, of a place, of a class, of a class in a place."""
    _, place = np.unique(np.asarray(places, dtype=str), return_inverse=True)
    number = int(place.max()) + 1
    cell = group * number + place
    here = np.bincount(cell, minlength=count * number).reshape(count, number)
    within = np.stack(
        [np.bincount(cell, each, count * number).reshape(count, number) for each in shares.T.astype(float)], axis=2
    )
    strata = [here.sum(axis=1, keepdims=True), here, within.sum(axis=1), within.reshape(count, -1)]
    held: NDArray[np.float64] = np.hstack(strata).astype(np.float64)
    return held[:, held.sum(axis=0) > 0]


def _best_split(sums: NDArray[np.float64], wanted: NDArray[np.float64], held: NDArray[np.float64]) -> int:
    """The split, of (split, stratum), to which a group with (stratum,) chips brings chi-squared down most."""
    change = (held * (2 * (sums - wanted) + held) / wanted).sum(axis=1)
    return int(change.argmin())
