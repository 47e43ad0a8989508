"""The table of transitions of an area, fitted to the witnesses of each chip, and each chip's probabilities by it.

Two witnesses that err independently in 5 % of chips each disagree in 10 %, where perhaps 1 % changed. What joins them
is the table T[from, to], shares of the area. With the likelihood L[i, j] of a chip's transitions, which is a_i b_j for
independent witnesses of the states then and now, the probability of a transition is T[i, j] L[i, j] over the sum of
all. T is the maximum a posteriori estimate under a Dirichlet prior, found by expectation maximisation (Dempster, Laird
and Rubin 1977, JRSS B 39): the prior's counts keep errors from becoming change where the chips say little. Changes to
and from water keep their share of the prior, see States.seldom_seen.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from .states import Floats

STEPS, TOLERANCE = 500, 1e-7
LEAST_COUNTS = 50.0  # chips that the prior counts as, besides its share of the chips
ROWS = 16_384  # chips in memory at once


class Fit(NamedTuple):
    """Before and after: (from, to), shares of the chips, which sum to 1."""

    prior: Floats
    table: Floats


def prior_table(then: Floats, change: Floats) -> Floats:
    """(from, to), sums to 1. then: (state,), shares of the area; change: (from, to), rows sum to 1"""
    table: Floats = then[:, None] * change
    normalised: Floats = table / table.sum()
    return normalised


def independent(then: Floats, now: Floats) -> Floats:
    """(n, from, to): the likelihood of each transition by independent witnesses of the states then and now.

    then, now: (n, state), likelihoods of each chip's states
    """
    likelihood: Floats = then[:, :, None] * now[:, None, :]
    return likelihood


# The probabilities (row, from, to) of the transitions of some rows of chips, by a table.
Posterior = Callable[[slice, Floats], Floats]


def fit_transitions(
    posterior: Posterior, weights: Floats, prior: Floats, strength: float, fixed: NDArray[np.bool_] | None = None
) -> Fit:
    """The table of an area.

    posterior: of n chips, such as `by_likelihood`
    weights:   (n,), 0 for a chip that is not to be learnt from
    prior:     (from, to), sums to 1
    strength:  number of chips that the prior counts as, relative to the sum of the weights
    fixed:     (from, to), transitions whose share stays that of the prior; None for none
    """
    counts = prior * (strength * weights.sum() + LEAST_COUNTS)
    table = prior
    for _ in range(STEPS):
        sums = counts.copy()
        for first in range(0, len(weights), ROWS):
            rows = slice(first, first + ROWS)
            sums += np.einsum("n,nij->ij", weights[rows], posterior(rows, table))
        fitted = sums / sums.sum()
        if fixed is not None:
            fitted = np.where(fixed, prior, fitted * (1 - prior[fixed].sum()) / fitted[~fixed].sum())
        moved = float(np.abs(fitted - table).max())
        table = fitted
        if moved < TOLERANCE:
            break
    return Fit(prior, table)


def by_likelihood(likelihood: Floats) -> Posterior:
    """likelihood: (n, from, to), of each chip's transitions"""
    return lambda rows, table: transition_probabilities(likelihood[rows], table)


def transition_probabilities(likelihood: Floats, table: Floats) -> Floats:
    """(n, from, to): the probability of each transition of each chip; each chip's sum to 1."""
    joint = table * likelihood
    probabilities: Floats = joint / joint.sum(axis=(1, 2), keepdims=True)
    return probabilities


def change_probability(transitions: Floats) -> Floats:
    """(n,): the probability that the state is another. transitions: (n, from, to)"""
    changed: Floats = np.clip(1 - np.trace(transitions, axis1=1, axis2=2), 0, 1)
    return changed
