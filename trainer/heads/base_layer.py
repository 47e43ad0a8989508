"""The last layer of a model, fitted further to the chips of a set; the engine's refit does the work.

`plugin/engine/refit/last_layer.py` has the algebra: the layer is held to its predictions for typical chips of its own
training, and the strength says how much the set's chips count against them. It is chosen by cross-validation.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from plugin.engine.refit.last_layer import LabelledFeatures, LastLayer, LastLayerFit, WeightedFeatures
from plugin.engine.stats.bootstrap import Floats

from ..errors import TrainingError
from .calibration import fit_temperature, soft_log_loss

STRENGTHS = (0.2, 1.0, 5.0, 25.0)


@dataclass(frozen=True)
class FittedLayer:
    """A last layer that was fitted further.

    strength: of the chips against the base model's own training
    logits:   (n, class), of each chip by a layer that saw none of its fold
    """

    layer: LastLayer
    strength: float
    logits: Floats


def fit_base_layer(
    base: LastLayer,
    typical: WeightedFeatures,
    labelled: LabelledFeatures,
    folds: NDArray[np.int64],
    strength: float | None = None,
) -> FittedLayer:
    """Fit with the strength of STRENGTHS whose calibrated log loss is the least on chips that were held out.

    typical:  chips that the base model was trained on
    labelled: n chips of the set
    folds:    (n,) number of the fold of each chip
    strength: None to choose one

    Raises TrainingError where the chips are all of one class.
    """
    if (labelled.shares.sum(axis=0) > 0).sum() < 2:
        raise TrainingError("The training chips are all of one class: add chips of another.")
    fit = LastLayerFit(base, typical, labelled)
    held_out = {each: np.empty(labelled.shares.shape) for each in ([strength] if strength else STRENGTHS)}
    for fold in np.unique(folds):
        out, learnt = folds == fold, np.flatnonzero(folds != fold)
        for each, logits in held_out.items():
            logits[out] = fit.layer(learnt, each).logits(labelled.features[out])
    shares, weights = labelled.shares.astype(float), labelled.weights
    losses = {
        each: soft_log_loss(fit_temperature(logits, shares, weights).probabilities(logits), shares, weights)
        for each, logits in held_out.items()
    }
    best = min(losses, key=losses.__getitem__)
    return FittedLayer(fit.layer(strength=best), best, held_out[best])


def balanced_weights(shares: NDArray[np.float32]) -> Floats:
    """(n,) weights of chips by which all classes that have chips weigh the same. shares: (n, class)"""
    total = shares.sum(axis=0, dtype=np.float64)
    present = total > 0
    return np.asarray((shares[:, present] / total[present]).sum(axis=1, dtype=np.float64) * len(shares) / present.sum())
