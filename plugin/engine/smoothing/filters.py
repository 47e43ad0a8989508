"""The two filters over neighbouring chips: one that knows probabilities, and the original's 3 x 3 vote.

`pooled_probabilities` is one step of the mean-field approximation of a Potts model, in which neighbouring chips are
alike more often than chance has it. Each chip's distribution p is multiplied by exp(weight * s) and normalised, where
s is the sum of its neighbours' distributions:

    q(k) = p(k) exp(weight * s(k)) / sum over j of p(j) exp(weight * s(j))

(Zhang, J. (1992): The mean field theory in EM procedures for Markov random fields. IEEE Transactions on Signal
Processing 40(10), 2570-2583, with p as the data term; Potts' energy counts unlike pairs of neighbours.) A neighbour
that is equally unsure of all classes adds the same to each and so changes nothing. A neighbour's influence is bounded:
it multiplies the odds of two classes by at most exp(weight), and all eight by at most exp(8 * weight).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..api.requests.change_limits import SMOOTHING_WEIGHTS
from .neighbours import Floats, Integers, neighbour_sums

PROBABILITY, VOTE = "probability", "vote"
DEFAULT_WEIGHT = SMOOTHING_WEIGHTS[PROBABILITY]  # chosen by a measurement: docs/smoothing.md
DEFAULT_CENTRE_WEIGHT = SMOOTHING_WEIGHTS[VOTE]  # the original states that the centre counted more, and not how much
TIE = 1e-6  # of a vote, added to the centre's: a tie leaves the chip as it is


def pooled_probabilities(
    cols: Integers, rows: Integers, probabilities: Floats, counts: NDArray[np.bool_], weight: float = DEFAULT_WEIGHT
) -> Floats:
    """(n, class): the probabilities of each chip combined with those of its neighbours; see the module's docstring.

    A chip whose neighbours favour no class keeps its probabilities to the bit, and so does one with NaN.

    probabilities: (n, class), NaN for chips that are not classified
    counts:        (n,): whether the chip is counted as a neighbour; one with NaN never is
    weight:        0 changes nothing
    """
    counted = counts & ~np.isnan(probabilities).any(axis=1)
    pull = weight * neighbour_sums(cols, rows, np.where(counted[:, None], probabilities, 0.0))
    with np.errstate(divide="ignore"):  # a probability of 0 stays 0
        logarithms = np.log(probabilities) + pull
    raised = np.exp(logarithms - logarithms.max(axis=1, keepdims=True))
    pooled = raised / raised.sum(axis=1, keepdims=True)
    unmoved = pull.max(axis=1) == pull.min(axis=1)
    return np.where(unmoved[:, None], probabilities, pooled)


def vote_shares(
    cols: Integers, rows: Integers, labels: Integers, n_classes: int, centre_weight: float = DEFAULT_CENTRE_WEIGHT
) -> Floats:
    """(n, class): each class's share of the votes of the chip and its eight neighbours; a tie is the centre's.

    labels: (n,), index of the class; -1 for a chip that is not classified, which neither votes nor is given a class
            (its row is NaN)
    """
    known = labels >= 0
    votes = np.zeros((len(labels), n_classes))
    votes[known, labels[known]] = 1.0
    totals = neighbour_sums(cols, rows, votes) + (centre_weight + TIE) * votes
    totals[~known] = np.nan
    shares: Floats = totals / totals.sum(axis=1, keepdims=True)
    return shares
