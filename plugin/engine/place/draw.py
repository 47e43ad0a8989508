"""Which chips of a place are learnt from.

Chips are drawn spread over the area first: every stretch of the reading order gives one at random, so that no part of
the area is left out. Their number is large, because a label costs next to nothing. Of those with a usable label, some
are drawn again spread over the area: on these the accuracy is stated, because they stand for the area as it is. Others
are added where they teach most: rare classes, and chips that the model is unsure of or finds unfamiliar.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from ..api.grid import Chip
from ..imagery.blocks import BlockLayout

SEED = 2011
MIN_BLOCKS = 12  # blocks of ground that the chips should lie in
BLOCK_SIDES = (16, 8, 4, 2)  # chips along the side of a block of ground, the largest that gives MIN_BLOCKS is taken


def spread_positions(total: int, n: int, rng: np.random.Generator) -> NDArray[np.int64]:
    """At most `n` of the positions 0 to total - 1, in order: one at random of each of n stretches of equal length."""
    if total <= n:
        return np.arange(total)
    edges = np.linspace(0, total, n + 1)
    return np.unique(np.minimum(np.floor(edges[:-1] + rng.random(n) * np.diff(edges)), total - 1).astype(np.int64))


def spread_chips(layout: BlockLayout, n: int, rng: np.random.Generator) -> list[Chip]:
    """At most `n` chips spread over the layout, in reading order."""
    return list(_chips_at(layout, spread_positions(layout.chips, n, rng)))


def _chips_at(layout: BlockLayout, positions: NDArray[np.int64]) -> Iterator[Chip]:
    first = 0
    for block in layout:
        count = layout.count(block)
        inside = positions[(positions >= first) & (positions < first + count)] - first
        if len(inside):
            (selected,) = layout.select([block])
            yield from (selected.chips[k] for k in inside.tolist())
        first += count


def rare_first(truth: NDArray[np.int64], n: int, rng: np.random.Generator) -> NDArray[np.int64]:
    """At most `n` indices of chips, drawn without replacement; a chip of a rarer class is likelier.

    truth: (m,), the main class of each chip. The chance falls with the square root of the class's number of chips.
    """
    if len(truth) <= n:
        return np.arange(len(truth))
    chance = 1 / np.sqrt(np.bincount(truth))[truth]
    return np.sort(rng.choice(len(truth), n, replace=False, p=chance / chance.sum()))


def most_instructive(confidence: NDArray[np.float64], distance: NDArray[np.float64], n: int) -> NDArray[np.int64]:
    """The indices of at most `n` chips: those of the least confidence and those of the largest distance, in turn.

    confidence: (m,), probability of the main group; distance: (m,), to the training data, NaN where there is none
    """
    ranks = np.minimum(confidence.argsort().argsort(), np.nan_to_num(-distance).argsort(kind="stable").argsort())
    return np.sort(ranks.argsort(kind="stable")[:n])


def ground_blocks(chips: list[Chip], grids: list[str]) -> NDArray[np.int64]:
    """The number (n,) of the block of ground that each chip lies in. grids: (n,), CRS of each chip's grid"""
    cells = np.array(chips, np.int64).reshape(-1, 2)
    grid = np.unique(np.array(grids, str), return_inverse=True)[1].reshape(-1, 1)
    for side in BLOCK_SIDES:
        numbers = np.unique(np.hstack([grid, cells // side]), axis=0, return_inverse=True)[1].reshape(-1)
        if numbers.max() + 1 >= MIN_BLOCKS:
            break
    return np.asarray(numbers)
