"""How often patches are drawn, and what classes weigh in the loss."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..errors import TrainingError
from .patch_set import PatchSet
from .segment_config import SegmentConfig

RARE_CLASSES = ("water", "impervious")  # of the original rule
LEAST_RARE = 0.003  # share of these classes from which a patch is always drawn
ORDINARY_DRAWS = 0.5  # how often another one is
RANGE = (1 / 3, 3.0)  # of the draws and of the class weights, relative to the mean


def patch_draws(patches: PatchSet, config: SegmentConfig) -> NDArray[np.float64]:
    """(n,) how often each patch is drawn, 1 on average.

    original: the original pixel-level work's rule: a patch with more than 0.3% of water and barren or impervious
              ground is kept, another one with a probability of one half
    classes:  the mean over a patch's labelled pixels of 1 / share of their class in all patches, within RANGE

    Raises TrainingError where the original rule's classes are missing.
    """
    shares = patches.shares
    if config.balance == "none":
        return np.ones(len(patches))
    if config.balance == "original":
        missing = [each for each in RARE_CLASSES if each not in patches.class_names]
        if missing:
            raise TrainingError(f"The patches have no class {missing[0]}: choose --balance classes or none.")
        rare = shares[:, [patches.class_names.index(each) for each in RARE_CLASSES]].sum(axis=1)
        draws = np.where(rare > LEAST_RARE, 1.0, ORDINARY_DRAWS)
    else:
        prior = class_prior(patches)
        inverse = np.divide(1, prior, out=np.zeros_like(prior), where=prior > 0)
        draws = shares @ inverse
        draws = np.clip(draws / max(draws.mean(), 1e-9), *RANGE)
    return np.asarray(draws / draws.mean())


def class_weights(patches: PatchSet, config: SegmentConfig) -> NDArray[np.float32]:
    """(class,) weights in the loss, 1 on average over the labelled pixels; within RANGE before that."""
    prior = class_prior(patches)
    if config.class_weights == "none":
        return np.ones(len(prior), np.float32)
    power = {"inverse": 1.0, "root": 0.5}[config.class_weights]
    present = prior > 0
    weights = np.ones(len(prior))
    weights[present] = np.clip((prior[present] * present.sum()) ** -power, *RANGE)
    return np.asarray(weights / (weights @ prior), np.float32)


def class_prior(patches: PatchSet) -> NDArray[np.float64]:
    """(class,) shares of the classes among all labelled pixels; they sum to 1. Raises TrainingError without labels."""
    targets = patches.class_map.targets.astype(np.float64)
    totals = (patches.label_counts[:, : len(targets)] @ targets).sum(axis=0)
    if not totals.sum() > 0:
        raise TrainingError("No pixel of the training patches has a label: choose others.")
    return np.asarray(totals / totals.sum())
