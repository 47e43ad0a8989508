"""A stratified group split: whole groups of chips, with every class and place in proportion in each split."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ...errors import SplitError

MAX_SWEEPS = 20  # over all groups; the first sweep that moves no group is the last


def stratified_group_split(
    groups: Sequence[str], places: Sequence[str], shares: NDArray[np.floating], fractions: Sequence[float], seed: int
) -> NDArray[np.int64]:
    """The split of each chip, (n,) of 0..len(fractions) - 1; groups stay whole, and every split gets at least one.

    Minimises Pearson's chi-squared statistic between the chips in each split and their targets, over classes, places
    and classes within places: groups in random order go to the split where they reduce it most, and are then moved one
    by one while that reduces it further.

    groups, places: (n,) names
    shares:         (n, class)
    fractions:      of the splits, summing to 1
    Raises SplitError where there are fewer groups than splits.
    """
    _, group_of_chip = np.unique(np.asarray(groups, dtype=str), return_inverse=True)
    n_groups = int(group_of_chip.max(initial=-1)) + 1
    if n_groups < len(fractions):
        raise SplitError(
            f"The chips lie in {n_groups} {'block' if n_groups == 1 else 'blocks'} (or polygons), too few for "
            f"{len(fractions)} splits: choose smaller blocks, more ground, or fewer splits."
        )
    counts = _stratum_counts(group_of_chip, places, shares, n_groups)
    targets = np.outer(fractions, counts.sum(axis=0))  # (split, stratum)
    order = np.random.default_rng(seed).permutation(n_groups)
    split_of_group = np.full(n_groups, -1)
    assigned = np.zeros_like(targets)
    smallest_first = np.argsort(fractions, kind="stable")
    for n, member in enumerate(order):
        split = int(smallest_first[n]) if n < len(fractions) else _best_split(assigned, targets, counts[member])
        split_of_group[member] = split
        assigned[split] += counts[member]
    for _ in range(MAX_SWEEPS):
        moved = False
        for member in order:
            before = split_of_group[member]
            if (split_of_group == before).sum() == 1:
                continue
            assigned[before] -= counts[member]
            split_of_group[member] = _best_split(assigned, targets, counts[member])
            assigned[split_of_group[member]] += counts[member]
            moved |= bool(split_of_group[member] != before)
        if not moved:
            break
    return split_of_group[group_of_chip]


def _stratum_counts(
    group_of_chip: NDArray[np.int64], places: Sequence[str], shares: NDArray[np.floating], n_groups: int
) -> NDArray[np.float64]:
    """Chips of each group in each stratum, (group, stratum): all, each place, each class, each class in each place."""
    _, place_of_chip = np.unique(np.asarray(places, dtype=str), return_inverse=True)
    n_places = int(place_of_chip.max()) + 1
    cell = group_of_chip * n_places + place_of_chip
    chips_at_place = np.bincount(cell, minlength=n_groups * n_places).reshape(n_groups, n_places)
    class_at_place = np.stack(
        [np.bincount(cell, each, n_groups * n_places).reshape(n_groups, n_places) for each in shares.T.astype(float)],
        axis=2,
    )
    strata = [
        chips_at_place.sum(axis=1, keepdims=True),
        chips_at_place,
        class_at_place.sum(axis=1),
        class_at_place.reshape(n_groups, -1),
    ]
    counts: NDArray[np.float64] = np.hstack(strata).astype(np.float64)
    return counts[:, counts.sum(axis=0) > 0]


def _best_split(assigned: NDArray[np.float64], targets: NDArray[np.float64], counts: NDArray[np.float64]) -> int:
    """The split in which a group reduces chi-squared most. assigned, targets: (split, stratum); counts: (stratum,)."""
    change = (counts * (2 * (assigned - targets) + counts) / targets).sum(axis=1)
    return int(change.argmin())
