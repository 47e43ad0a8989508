"""What corrections are worth, said honestly: each corrected chip judged by a layer that did not learn from it.

Chips that touch each other share imagery, and fields and streets go on from one to the next, so they are always held
out together, whatever their years. A chip that an earlier refit of the same model learnt from, or whose place touches
such a one, says nothing of either model and is not counted.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence
from hashlib import sha256
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components
from scipy.spatial import cKDTree

from ..api.grid import Chip
from ..stats.folds import assign_folds
from ..stats.intervals import wilson_interval
from .corrections import Correction
from .last_layer import LastLayer, LastLayerFit

FOLDS = 10
TOUCHING = 1.5  # columns or rows: corners count, the next but one does not


def place_hash(crs: str, chip: Chip) -> str:
    """What a place is known again by in a later refit, whatever the year, without its coordinates."""
    return sha256(f"{crs} {chip.col} {chip.row}".encode()).hexdigest()[:12]


def known_places(chips: Sequence[Correction], places: NDArray[np.int64], learnt: Container[str]) -> NDArray[np.bool_]:
    """(n,): whether a model that learnt at the marked places has learnt from a chip's place, or from one beside it."""
    around = (-1, 0, 1)
    known = {
        place
        for each, place in zip(chips, places.tolist())
        for dx in around
        for dy in around
        if place_hash(each.crs, Chip(each.chip.col + dx, each.chip.row + dy)) in learnt
    }
    return np.isin(places, list(known))


def adjacent_places(chips: Sequence[Correction]) -> NDArray[np.int64]:
    """A place (n,) for each chip; chips that touch, one after the other, or are one spot at two dates, are one."""
    places = np.zeros(len(chips), np.int64)
    crs = np.array([each.crs for each in chips])
    for grid in np.unique(crs):
        here = np.flatnonzero(crs == grid)
        at = np.array([chips[k].chip for k in here.tolist()], np.float64)
        pairs = cKDTree(at).query_pairs(TOUCHING, p=np.inf, output_type="ndarray")
        touching = coo_array((np.ones(len(pairs)), (pairs[:, 0], pairs[:, 1])), shape=(len(here), len(here)))
        places[here] = connected_components(touching, directed=False)[1] + places.max() + 1
    return places


def block_folds(places: NDArray[np.int64]) -> NDArray[np.int64]:
    """A fold (n,) for each chip, at most FOLDS; those of one place are in one."""
    return assign_folds([f"{place:09d}" for place in places], FOLDS)


def cross_validate(
    refitting: LastLayerFit,
    base: LastLayer,
    features: NDArray[np.float32],
    folds: NDArray[np.int64],
    tell: Callable[[int, int], None],
) -> NDArray[np.int64]:
    """(n, 2): the class that the base and a layer fitted without the chip's fold give each corrected chip.

    tell: called with folds done and all folds, before each
    """
    found = np.stack([base.logits(features).argmax(axis=1)] * 2, axis=1)
    for fold in range(int(folds.max()) + 1):
        tell(fold, int(folds.max()) + 1)
        here = folds == fold
        found[here, 1] = refitting.layer(np.flatnonzero(~here)).logits(features[here]).argmax(axis=1)
    return np.asarray(found)


def accuracy(found: NDArray[np.int64], truth: NDArray[np.int64]) -> dict[str, Any]:
    """Before and after, each {"right", "of", "low", "high"} with the 95% interval (Wilson) of the share.

    It takes the chips for independent: where many lie in few places, the true interval is wider.
    """
    right = (found == truth[:, None]).sum(axis=0).tolist()
    return {name: _told(k, len(truth)) for name, k in zip(("before", "after"), right)}


def _told(right: int, of: int) -> dict[str, Any]:
    low, high = wilson_interval(right, of)
    return {"right": right, "of": of, "low": round(low, 4), "high": round(high, 4)}


def count_right(layers: Mapping[str, LastLayer], features: NDArray[Any], truth: NDArray[np.int64]) -> dict[str, Any]:
    """How many of the chips each layer names rightly: name -> {"right", "of"}."""
    return {
        name: {"right": int((layer.logits(features).argmax(axis=1) == truth).sum()), "of": len(truth)}
        for name, layer in layers.items()
    }
