"""What a pair of chips, one place at two dates, says about change: its figures, and the probability of transitions.

The labels of both dates alone err too often: an error of either is a change. Two figures of the pair say more, through
the change head of the model's contract (contract/change_head.py): the similarity of what the network sees, and the
agreement of the probabilities. The head gives the ratio r of the likelihoods of change and of none. Which change it is
follows from the probabilities p and q of the states at both dates, divided by the prior that the model was trained
under: C[i, j] = p_i q_j / (prior_i prior_j). With the table T of transitions, of which a share c are changes, the
probability of a transition is proportional to

    r c W[i, j] T[i, j] C[i, j] / sum of T C over changes                  for i != j
    (1 - c) W[i, i] T[i, i] C[i, i] / sum of T C over no change            otherwise

so that the labels tell which transition it is, and the head alone whether there is one. W is the likelihood of a third
witness, land cover, and 1 without one.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ...contract.change_head import ChangeHead, PairWeights
from ...contract.training_summary import TrainingSummary
from ..states import Floats
from ..transitions import Posterior
from ..witnesses import LEAST

MAX_LOG_RATIO = 10.0  # of likelihoods: no pair is worth more than a factor of 22,000
MIN_DEVIATION = 1e-6


class FeatureScale(NamedTuple):
    """Mean and standard deviation (width,) of the features of training chips."""

    mean: Floats
    deviation: Floats


def feature_scale(summary: TrainingSummary) -> FeatureScale:
    """Of the chips that a training summary represents, without those of refits."""
    n = len(summary.counts) - len(summary.learnt_places)
    features, weights = summary.features[:n].astype(np.float64), summary.counts[:n] / summary.counts[:n].sum()
    mean = weights @ features
    return FeatureScale(mean, np.sqrt(np.maximum(weights @ np.square(features - mean), MIN_DEVIATION**2)))


def similarity(before: NDArray[Any], now: NDArray[Any], scale: FeatureScale) -> Floats:
    """(n,): the cosine of the standardised features of each pair. before, now: (n, width)"""
    a, b = ((each - scale.mean) / scale.deviation for each in (before, now))
    lengths = np.linalg.norm(a, axis=1) * np.linalg.norm(b, axis=1)
    cosine: Floats = (a * b).sum(axis=1) / np.maximum(lengths, LEAST)
    return cosine


def agreement(before: Floats, now: Floats) -> Floats:
    """(n,): the Bhattacharyya coefficient of the probabilities of each pair. before, now: (n, state), rows sum to 1"""
    coefficient: Floats = np.sqrt(np.maximum(before * now, 0)).sum(axis=1)
    return coefficient


def log_ratio(weights: PairWeights, agreements: Floats, similarities: Floats | None = None) -> Floats:
    """(n,): the log of the likelihood of change over that of none. agreements, similarities: (n,)"""
    score = weights.bias + weights.agreement * agreements
    if weights.similarity is not None:
        assert similarities is not None  # noqa: S101 - the weights are those with features
        score = score + weights.similarity * similarities
    clipped: Floats = np.clip(score, -MAX_LOG_RATIO, MAX_LOG_RATIO)
    return clipped


def pair_log_ratio(head: ChangeHead, agreements: Floats, similarities: Floats) -> Floats:
    """(n,): as `log_ratio`; with features where the similarity is known, NaN being unknown, else by labels alone."""
    ratios = log_ratio(head.labels_alone, agreements)
    known = ~np.isnan(similarities)
    if head.with_features is not None and known.any():
        ratios[known] = log_ratio(head.with_features, agreements[known], similarities[known])
    return ratios


def pair_posterior(
    before: Floats, now: Floats, ratios: Floats, model_prior: Floats, witness: Floats | None = None
) -> Posterior:
    """The probabilities of the transitions of n pairs, by any table; see the module's docstring.

    before, now: (n, state), calibrated probabilities, rows sum to 1
    ratios:      (n,), of pair_log_ratio
    model_prior: (state,), that the model was trained under
    witness:     (n, from, to), likelihood of each transition by a third witness
    """
    p, q = (np.maximum(each / model_prior, LEAST) for each in (before, now))
    odds = np.exp(ratios)
    changes = ~np.eye(len(model_prior), dtype=bool)

    def posterior(rows: slice, table: Floats) -> Floats:
        joint = table * p[rows, :, None] * q[rows, None, :]
        share = table[changes].sum()
        for part, factor in ((changes, odds[rows] * share), (~changes, np.full(len(joint), 1 - share))):
            total = np.maximum(joint[:, part].sum(axis=1), np.finfo(np.float64).tiny)
            joint[:, part] *= (factor / total)[:, None]
        if witness is not None:
            joint *= witness[rows]
        probabilities: Floats = joint / joint.sum(axis=(1, 2), keepdims=True)
        return probabilities

    return posterior
