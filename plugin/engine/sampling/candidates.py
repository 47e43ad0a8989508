"""Lists of candidates for review: chips of a change map that are chosen, and not drawn at random.

"value":     by probability of change times area, the highest first: where looking finds most change
"threshold": by the distance of the probability from the least one that is shown as changed: where an answer decides
"contradictions": those that land cover contradicts, the furthest from what their use is made of first

No area can be estimated from such a list, since other chips had no chance of being in it. The correction of the
probabilities (recalibration.py) can be fitted to it: it asks how often chips of a stated probability have changed, and
a choice by that probability alone leaves this share as it is. It says nothing of probabilities that were not reviewed.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from ..api.errors import RequestError
from ..api.requests.change_limits import CANDIDATES
from .draw import ChipSample


def choose_candidates_for_review(
    order: str, p_change: ArrayLike, hectares: ArrayLike, threshold: float, n: int
) -> ChipSample:
    """At most n chips of a map, in the order of review.

    order:     "value" or "threshold"
    p_change:  (N,), NaN where it is unknown; such chips are left out
    hectares:  (N,)
    threshold: the least probability that is shown as changed

    Raises RequestError where no chip has a probability.
    """
    probability = np.asarray(p_change, np.float64)
    known = np.flatnonzero(np.isfinite(probability))
    if not len(known):
        raise RequestError(
            "candidates-no-probability",
            "The map states no probability of change, by which candidates are chosen: make it again with Change since "
            "NLCD, or draw a random sample.",
        )
    value = probability * np.asarray(hectares, np.float64)
    key = -value if order == "value" else np.abs(probability - threshold)
    chips = known[np.argsort(key[known], kind="stable")][:n]
    return ChipSample(chips, np.full(len(chips), CANDIDATES), np.arange(len(chips)), 0)


def choose_contradictions(excess: ArrayLike, n: int) -> ChipSample:
    """At most n chips, in the order of review. excess: (N,), NaN where it is unknown (landcover/map_columns.py)

    Raises RequestError where no chip is contradicted.
    """
    beyond = np.nan_to_num(np.asarray(excess, np.float64))
    chips = np.argsort(-beyond, kind="stable")[: min(n, int((beyond > 0).sum()))]
    if not len(chips):
        raise RequestError(
            "candidates-no-contradiction",
            "The land cover contradicts no square of the map: begin a review of another kind.",
        )
    return ChipSample(chips, np.full(len(chips), CANDIDATES), np.arange(len(chips)), 0)


def is_random(design: Any) -> bool:
    """Whether a sample of this design was drawn at random. design: of a SampleFrame; older ones do not say"""
    return design.get("random") is not False


def check_random(design: Any, path: Any) -> None:
    """Raises RequestError for a list of candidates."""
    if not is_random(design):
        raise RequestError(
            "sample-not-random",
            "The squares of {path} were chosen, and not drawn at random, so no area can be estimated from them: review "
            "a random sample of the map.",
            path=path,
        )
