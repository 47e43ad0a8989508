"""How well predictions agree with labels of which some are wrong.

Labels of a land-cover raster are wrong for some chips, and land has changed since. The log-likelihood of a label is
therefore taken under a mixture: with probability 1 - e the label follows the prediction, with probability e it is any
class. A single wrong label costs at most -log(e / classes), so it cannot outweigh many right ones. The temperature of
the prediction and e are chosen together, by their likelihood with a weak prior for a small e. After Menon et al. 2020,
Can gradient clipping mitigate label noise?, ICLR, and Goldberger & Ben-Reuven 2017, Training deep neural networks using
a noise adaptation layer, ICLR.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.special import softmax

Floats = NDArray[np.float64]

# Factors of the logits that are tried; above 1 predictions become surer.
SHARPNESS: list[float] = np.geomspace(0.1, 2.0, 24).tolist()
WRONG_LABELS = (0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4)  # shares of wrong labels that are tried
PRIOR_CHIPS = 2.0  # the prior of e weighs as much as this many chips
SURE, UNLIKELY = 0.7, 0.15  # a prediction above SURE that gives the label's groups less than UNLIKELY contradicts it


class Agreement(NamedTuple):
    """How well predictions of n chips agree with their labels.

    score:          mean log-likelihood, larger is better
    sharpness:      the factor of the logits that fits best; its inverse is a temperature
    log_likelihood: (n,), of each chip
    """

    score: float
    sharpness: float
    log_likelihood: Floats


def agreement(
    logits: Floats,
    shares: Floats,
    weights: Floats,
    factors: Sequence[float] = SHARPNESS,
    groups: Floats | None = None,
) -> Agreement:
    """The agreement of logits (n, class) with shares of the classes (n, class).

    weights: (n,), not all 0
    factors: of the logits, which are tried
    groups:  (class, group) of 0 and 1, to compare groups; None compares classes
    """
    to_columns = np.eye(logits.shape[1]) if groups is None else groups
    shares = shares @ to_columns
    best: Agreement | None = None
    relative, columns = weights / weights.sum(), to_columns.shape[1]
    for sharpness in factors:
        probabilities = softmax(logits * sharpness, axis=1) @ to_columns
        for wrong in WRONG_LABELS:
            of_chip = (shares * np.log((1 - wrong) * probabilities + wrong / columns)).sum(axis=1)
            prior = PRIOR_CHIPS * (np.log(1 - wrong) + 0.1 * np.log(wrong)) / len(weights)
            score = float(relative @ of_chip + prior)
            if best is None or score > best.score:
                best = Agreement(score, sharpness, of_chip)
    assert best is not None  # noqa: S101 - the grid is not empty
    return best


def contradicts(logits: Floats, shares: Floats, weights: Floats, groups: Floats) -> NDArray[np.bool_]:
    """(n,): the chips whose label a sure prediction contradicts, once predictions are as sure as they are right.

    logits: (n, class), of a layer that did not learn from the chip; groups: (class, group) of 0 and 1

    No chip where it would be more than half of them: then the predictions are at fault.
    """
    sharpness = agreement(logits, shares, weights).sharpness
    predicted = softmax(logits * sharpness, axis=1) @ groups
    labelled = shares @ groups
    contradicted = (predicted.max(axis=1) >= SURE) & ((predicted * labelled).sum(axis=1) < UNLIKELY)
    return np.asarray(contradicted & (contradicted.mean() <= 0.5))
