"""The stratified random sample: which chips to review, and in which order.

Each stratum has one random order of all its chips, which depends on the seed alone. The sample is its beginning. So the
first reviews of a stratum are a random sample themselves, and a larger sample contains the smaller one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..api.errors import RequestError

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]
MAX_SEED = 2**53  # above, JSON readers round


@dataclass(frozen=True)
class ChipSample:
    """The sampled chips, n of them, in the order in which to review them.

    chips:   (n,), as indices of the map's chips
    strata:  (n,), names
    order:   (n,), place in the stratum's random order, from 0
    seed:    gives the same sample again
    """

    chips: Ints
    strata: NDArray[np.str_]
    order: Ints
    seed: int

    def to_json(self) -> dict[str, Any]:
        """The seed, and the number of sampled chips of each stratum."""
        names, counts = np.unique(self.strata, return_counts=True)
        return {"seed": self.seed, "reviews": {str(name): int(n) for name, n in zip(names, counts)}}


def draw_sample(strata: ArrayLike, reviews: ArrayLike, seed: int) -> ChipSample:
    """Draws reviews (h,) of the chips, whose strata (N,) are given by name; h is their alphabetical order.

    The order of review takes the strata in turn, each as often as it has chips in the sample, so that reviews that are
    broken off are spread over all strata.
    """
    if not 0 <= seed < MAX_SEED:
        raise RequestError(
            "sample-seed", "The seed must be a whole number from 0 to 2 to the 53; it is {seed}.", seed=seed
        )
    names, number = np.unique(np.asarray(strata, str), return_inverse=True)
    parts, turns = [], []
    for h, n in enumerate(np.asarray(reviews, np.int64)):
        parts.append(np.random.default_rng([seed, h]).permutation(np.flatnonzero(number == h))[:n])
        turns.append((np.arange(n) + 0.5) / max(n, 1))
    chips = np.concatenate(parts)
    queue = np.argsort(np.concatenate(turns), kind="stable")
    order = np.concatenate([np.arange(len(each)) for each in parts])
    return ChipSample(chips[queue], names[number[chips]][queue], order[queue], seed)


def order_is_kept(strata: ArrayLike, order: ArrayLike, reviewed: Bools) -> bool:
    """Whether the reviewed chips (n,) of a sample are the first of each stratum's order, so that they are random."""
    names, places = np.asarray(strata), np.asarray(order)
    return all(
        np.array_equal(np.sort(places[(names == each) & reviewed]), np.arange(np.sum((names == each) & reviewed)))
        for each in np.unique(names)
    )
