"""The typed statistics of a model's contract: the training prior, and the accuracy on held-out chips."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np
from numpy.typing import NDArray

from plugin.engine.api.classes import LandClass
from plugin.engine.contract.held_out import AccuracyFigures, HeldOut
from plugin.engine.stats.bootstrap import Floats

from ..heads.calibration import ClassIndices
from .metrics import summary_metrics

PRIOR_DIGITS = 6


def training_prior(shares: NDArray[np.float32], weights: Floats | None = None) -> tuple[float, ...]:
    """(class,) shares of the classes in the training data; they sum to 1.

    shares:  (n, class) of the training chips
    weights: (n,) of the chips in the training; None for equal weights
    """
    weighted = shares.astype(np.float64) * (np.ones(len(shares)) if weights is None else weights)[:, None]
    total = weighted.sum(axis=0)
    return tuple(round(float(each), PRIOR_DIGITS) for each in total / total.sum())


def balanced_prior(shares: NDArray[np.float32]) -> tuple[float, ...]:
    """The prior of a training in which all classes that have chips weigh the same. shares: (n, class)"""
    present = shares.sum(axis=0) > 0
    return training_prior(present[None].astype(np.float32))


def held_out_figures(
    source: str,
    description: str,
    probabilities: Floats,
    truth: ClassIndices,
    classes: Sequence[LandClass],
    places: Sequence[str] = (),
    weak_places: Collection[str] = (),
) -> HeldOut:
    """Figures of at least one chip that the model was not trained on, of all together and of each place.

    source:        "places" if no chip of these places was trained on, otherwise "chips"
    description:   of the chips, in a sentence
    probabilities: (n, class); truth: (n,) class indices
    places:        (n,) names, or empty where the chips have none; weak_places: those with rough labels
    """
    confusion = np.zeros((len(classes), len(classes)), np.int64)
    np.add.at(confusion, (truth, probabilities.argmax(axis=1)), 1)
    names = np.array(places, str)
    return HeldOut(
        source=source,
        description=description,
        figures=_figures(probabilities, truth, classes, bool(places) and set(places) <= set(weak_places)),
        confusion=tuple(tuple(row) for row in confusion.tolist()),
        places={
            name: _figures(probabilities[names == name], truth[names == name], classes, name in weak_places)
            for name in sorted(set(places))
        },
    )


def _figures(
    probabilities: Floats, truth: ClassIndices, classes: Sequence[LandClass], weak_labels: bool
) -> AccuracyFigures:
    return AccuracyFigures.from_metrics({**summary_metrics(probabilities, truth, classes), "weak_labels": weak_labels})
