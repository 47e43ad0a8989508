"""Spatially blocked cross-validation of a refit: adjacent chips share a fold.

Adjacent chips show the same fields and streets, so they are held out together, whatever their years. A chip that an
earlier refit of the same model used, or that is adjacent to such a chip, is not independent of the base model and is
not counted.
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
MAX_STEP = 1.5  # columns and rows between adjacent chips: diagonal neighbours are adjacent


def place_hash(crs: str, chip: Chip) -> str:
    """A hash of a chip's place, the same for all years; the model's file keeps it in place of coordinates."""
    return sha256(f"{crs} {chip.col} {chip.row}".encode()).hexdigest()[:12]


def learnt_before(
    chips: Sequence[Correction], places: NDArray[np.int64], learnt_places: Container[str]
) -> NDArray[np.bool_]:
    """Whether an earlier refit learnt from each chip, from an adjacent one, or from another of its group; (n,).

    places:        the number of each chip's group of adjacent chips, from `adjacent_places`
    learnt_places: hashes of the places of the chips that earlier refits learnt from
    """
    steps = (-1, 0, 1)
    places_learnt = {
        place
        for each, place in zip(chips, places.tolist())
        for dx in steps
        for dy in steps
        if place_hash(each.crs, Chip(each.chip.col + dx, each.chip.row + dy)) in learnt_places
    }
    return np.isin(places, list(places_learnt))


def adjacent_places(chips: Sequence[Correction]) -> NDArray[np.int64]:
    """The number (n,) of the group of adjacent chips that each chip belongs to.

    Chips of one grid are in a group where they are connected by steps to adjacent chips; so are chips of one place at
    two dates.
    """
    places = np.zeros(len(chips), np.int64)
    crs = np.array([each.crs for each in chips])
    for grid in np.unique(crs):
        indices = np.flatnonzero(crs == grid)
        cells = np.array([chips[k].chip for k in indices.tolist()], np.float64)
        pairs = cKDTree(cells).query_pairs(MAX_STEP, p=np.inf, output_type="ndarray")
        graph = coo_array((np.ones(len(pairs)), (pairs[:, 0], pairs[:, 1])), shape=(len(indices), len(indices)))
        places[indices] = connected_components(graph, directed=False)[1] + places.max() + 1
    return places


def block_folds(places: NDArray[np.int64]) -> NDArray[np.int64]:
    """The fold (n,) of each chip; there are at most FOLDS, and all chips of a place are in one."""
    return assign_folds([f"{place:09d}" for place in places], FOLDS)


def cross_validate(
    fit: LastLayerFit,
    base: LastLayer,
    features: NDArray[np.float32],
    folds: NDArray[np.int64],
    on_fold: Callable[[int, int], None],
) -> NDArray[np.int64]:
    """The class of each corrected chip by the base layer and by a layer refitted without the chip's fold, (n, 2).

    features: (n, width); folds: (n,), from `block_folds`
    on_fold:  called before each fold with the number of folds done and of all folds
    """
    predicted = np.stack([base.logits(features).argmax(axis=1)] * 2, axis=1)
    for fold in range(int(folds.max()) + 1):
        on_fold(fold, int(folds.max()) + 1)
        held_out = folds == fold
        predicted[held_out, 1] = fit.layer(np.flatnonzero(~held_out)).logits(features[held_out]).argmax(axis=1)
    return np.asarray(predicted)


def accuracy(predicted: NDArray[np.int64], truth: NDArray[np.int64]) -> dict[str, Any]:
    """{"before", "after"}, each {"right", "of", "value", "low", "high"}: correct chips of all, with Wilson's interval.

    predicted: (n, 2), from `cross_validate`; truth: (n,)

    The interval assumes independent chips: where many lie in few places, the true interval is wider.
    """
    correct = (predicted == truth[:, None]).sum(axis=0).tolist()
    return {name: _with_interval(k, len(truth)) for name, k in zip(("before", "after"), correct)}


def _with_interval(correct: int, n: int) -> dict[str, Any]:
    return {"right": correct, "of": n, **wilson_interval(correct, n).to_json()}


def count_correct(layers: Mapping[str, LastLayer], features: NDArray[Any], truth: NDArray[np.int64]) -> dict[str, Any]:
    """The number of chips that each layer classifies correctly: name -> {"right", "of"}."""
    return {
        name: {"right": int((layer.logits(features).argmax(axis=1) == truth).sum()), "of": len(truth)}
        for name, layer in layers.items()
    }
