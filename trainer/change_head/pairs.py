"""Pairs of chips that a change head learns from: one place at two dates, and different places.

No change: two dates of one place, and a chip with a strongly augmented view of itself, which stands for another season
and sensor. Change: two chips of one region, of different places, whose main states differ, the second one as it is or
strongly augmented.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from plugin.engine.change.dates.pair_evidence import FeatureScale, agreement, similarity
from plugin.engine.stats.bootstrap import Floats

DIFFERENT_PAIRS = 1500  # of each kind of view that are drawn


@dataclass(frozen=True)
class ViewedChips:
    """n chips, each as it is (view 0) and in strongly augmented views.

    features:      (n, view, width)
    probabilities: (n, view, state), by a model that was not trained on the chip
    states:        (n,), index of the state with the largest share
    sites:         (n,) names; chips of one name show one place at several dates
    regions:       (n,) names; chips of different places are paired within a region, and regions are left out in turn
    scale:         of the features
    """

    features: NDArray[np.float32]
    probabilities: Floats
    states: NDArray[np.int64]
    sites: Sequence[str]
    regions: NDArray[np.str_]
    scale: FeatureScale


class Pairs(NamedTuple):
    """k pairs of chips.

    first, second: (k, 2), chip and view; changed: (k,); weights: (k,)
    """

    first: NDArray[np.int64]
    second: NDArray[np.int64]
    changed: NDArray[np.bool_]
    weights: Floats


class Figures(NamedTuple):
    """Of k pairs: similarity of the features, agreement of the probabilities, and whether the main states differ."""

    similarity: Floats
    agreement: Floats
    differs: NDArray[np.bool_]
    p_same: Floats  # sum over states of the product of the probabilities


def pair_figures(chips: ViewedChips, pairs: Pairs) -> Figures:
    """What the model says of the pairs."""
    (i, v), (j, w) = pairs.first.T, pairs.second.T
    p, q = chips.probabilities[i, v], chips.probabilities[j, w]
    return Figures(
        similarity(chips.features[i, v], chips.features[j, w], chips.scale),
        agreement(p, q),
        np.asarray(p.argmax(axis=1) != q.argmax(axis=1)),
        np.asarray((p * q).sum(axis=1)),
    )


def dated_pairs(chips: ViewedChips, keep: NDArray[np.bool_]) -> NDArray[np.int64]:
    """(k, 2): all pairs of dates of one place, among the chips where `keep` (n,) is True."""
    rows: dict[str, list[int]] = defaultdict(list)
    for row in np.flatnonzero(keep).tolist():
        rows[chips.sites[row]].append(row)
    pairs = [pair for each in rows.values() for pair in itertools.combinations(each, 2)]
    return np.array(pairs, np.int64).reshape(-1, 2)


def different_pairs(chips: ViewedChips, keep: NDArray[np.bool_], n: int, seed: int = 0) -> NDArray[np.int64]:
    """(n, 2): chips of one region and different states; (0, 2) where no region has two states."""
    random = np.random.default_rng(seed)
    groups: dict[tuple[str, int], list[int]] = defaultdict(list)
    states_of: dict[str, set[int]] = defaultdict(set)
    for row in np.flatnonzero(keep).tolist():
        region, state = str(chips.regions[row]), int(chips.states[row])
        groups[region, state].append(row)
        states_of[region].add(state)
    firsts = [row for (region, _), rows in groups.items() if len(states_of[region]) > 1 for row in rows]
    pairs = []
    for _ in range(n if firsts else 0):
        first = int(random.choice(firsts))
        region, own = str(chips.regions[first]), int(chips.states[first])
        others = [row for state in sorted(states_of[region] - {own}) for row in groups[region, state]]
        pairs.append((first, int(random.choice(others))))
    return np.array(pairs, np.int64).reshape(-1, 2)


def training_pairs(chips: ViewedChips, keep: NDArray[np.bool_]) -> Pairs:
    """Pairs among the chips where `keep` (n,) is True, with as much weight on change as on none.

    Among those without change each kind of pair (two dates; each augmented view) has the same weight, and within a kind
    a region with k pairs has the weight of sqrt(k).
    """
    rows = np.flatnonzero(keep)
    views = range(1, chips.features.shape[1])
    different = different_pairs(chips, keep, DIFFERENT_PAIRS)
    kinds = [(_at(pairs[:, 0], 0), _at(pairs[:, 1], 0), False) for pairs in (dated_pairs(chips, keep),)]
    kinds += [(_at(rows, 0), _at(rows, view), False) for view in views]
    kinds += [(_at(different[:, 0], 0), _at(different[:, 1], view), True) for view in (0, *views)]
    kinds = [each for each in kinds if len(each[0])]
    if not kinds:
        return Pairs(np.zeros((0, 2), np.int64), np.zeros((0, 2), np.int64), np.zeros(0, bool), np.zeros(0))
    changed = np.concatenate([np.full(len(first), is_change) for first, _, is_change in kinds])
    weights = np.concatenate([_weights(chips, first, is_change) for first, _, is_change in kinds])
    for value in (True, False):
        weights[changed == value] /= max(weights[changed == value].sum(), 1e-9)
    return Pairs(np.concatenate([a for a, _, _ in kinds]), np.concatenate([b for _, b, _ in kinds]), changed, weights)


def _at(rows: NDArray[np.int64], view: int) -> NDArray[np.int64]:
    return np.stack([rows, np.full(len(rows), view)], axis=1)


def _weights(chips: ViewedChips, first: NDArray[np.int64], is_change: bool) -> Floats:
    """(k,), which sum to 1, of the pairs of one kind."""
    if is_change:
        return np.full(len(first), 1 / len(first))
    _, index, counts = np.unique(chips.regions[first[:, 0]], return_inverse=True, return_counts=True)
    weights = counts[index] ** -0.5
    return np.asarray(weights / weights.sum(), np.float64)
