"""What the land cover and the model say of each chip, as likelihoods of its states then and now.

Land cover: with labels that are right with the probabilities C (published.py), a chip of state k whose shares of labels
are s has the likelihood prod_j C[k, j] ** (LABELS * s_j), that of LABELS independent pixels. A chip has some 56 pixels
of NLCD, but their errors come in patches, so they count as few.

Model: Bayes' rule turns its calibrated probabilities into likelihoods, up to a factor, when they are divided by the
prior that it was trained under. They hold for ground like the training data. On ground that it has not seen, its
answer is worth what its confusion on held-out places says. Which of the two a chip is, is not known, so the likelihood
is the weighted mean of both; an answer of the model is then worth at most about three times what its held-out errors
allow. LABELS and UNSEEN were chosen on quilts (docs/change-accuracy.md) and on predictions of places left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..api.errors import RasterError
from ..outputs.read import MapFile
from .states import Floats, States

LABELS = 2.0  # independent labels that a chip's land cover counts as
UNSEEN = 0.3  # weight of the confusion on held-out places
LEAST = 1e-9  # of a probability
PRIOR_COUNTS = (
    10.0  # chips that a row of the confusion begins with, so that a state seldom held out is not taken as known
)


@dataclass(frozen=True)
class ModelStatistics:
    """What a model's contract states of its training, by state.

    prior:     (state,), shares of the training data; uniform where it is not stated
    confusion: (true state, named state), probabilities on held-out chips; rows sum to 1
    """

    prior: Floats
    confusion: Floats


def model_statistics(prior: Floats | None, counts: NDArray[np.int64] | None, columns: Floats) -> ModelStatistics:
    """prior: (class,); counts: (true class, named class) of held-out chips; columns: (class, state), see States.columns

    Where no counts are stated, nine in ten answers are taken as right.
    """
    n = columns.shape[1]
    of_states = np.full(n, 1 / n) if prior is None else np.maximum(prior @ columns, LEAST)
    table = np.zeros((n, n)) if counts is None else columns.T @ counts @ columns
    total = table.sum()
    right = float(np.trace(table) / total) if total else 0.9
    named = (table.sum(axis=0) + 1) / (total + n)
    others = np.where(np.eye(n, dtype=bool), 0.0, named[None, :])
    usual = np.where(np.eye(n, dtype=bool), right, (1 - right) * others / others.sum(axis=1, keepdims=True))
    confusion = table + PRIOR_COUNTS * usual
    return ModelStatistics(of_states / of_states.sum(), confusion / confusion.sum(axis=1, keepdims=True))


def statistics_of(land_use: MapFile, states: States) -> ModelStatistics:
    """The model's prior and confusion, from the map's metadata. Raises RasterError for a map that states none."""
    stated = land_use.metadata.properties.get("model_statistics")
    if not isinstance(stated, Mapping):
        raise RasterError(
            "change-map-too-old",
            "The map does not state how its model errs, as maps of earlier versions, imported ones and those smoothed "
            "by vote do not: classify the area again, or give the map before the vote.",
        )
    named = {each.name: each.categories for each in land_use.metadata.product.categorical}
    classes = [each.name for each in named["class"]]
    prior, counts = stated.get("prior"), stated.get("confusion")
    try:
        return model_statistics(
            None if prior is None else np.array(prior, np.float64),
            None if counts is None else np.array(counts, np.int64),
            states.columns(classes),
        )
    except (ValueError, TypeError) as error:
        raise RasterError("change-map-statistics", "The map's metadata is damaged: classify the area again.") from error


def land_cover_likelihood(shares: Floats, labels: Floats) -> Floats:
    """(n, state), rows sum to 1. shares: (n, label), rows sum to 1; labels: (state, label) probabilities"""
    return _normalised(np.exp(LABELS * shares @ np.log(np.maximum(labels, LEAST)).T))


def model_likelihood(probabilities: Floats, statistics: ModelStatistics) -> Floats:
    """(n, state), rows sum to 1. probabilities: (n, state), calibrated, rows sum to 1"""
    seen = _normalised(probabilities / statistics.prior)
    unseen = _normalised(seen @ statistics.confusion.T)
    return (1 - UNSEEN) * seen + UNSEEN * unseen


def _normalised(values: Floats) -> Floats:
    normalised: Floats = values / np.maximum(values.sum(axis=1, keepdims=True), LEAST)
    return normalised
