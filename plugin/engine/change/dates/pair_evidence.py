"""What a pair of chips, one place at two dates, says about change: its figures, and a likelihood of each transition.

The labels of both dates alone err too often: an error of either is a change. Two figures of the pair say more, through
the change head of the model's contract (contract/change_head.py): the similarity of what the network sees, and the
agreement of the probabilities. The head gives the ratio r of the likelihoods of change and of none; which change it is
then follows from the probabilities p and q of the states at both dates, divided by the prior that the model was trained
under. With C[i, j] = p_i q_j / (prior_i prior_j) and T0 the table expected beforehand, a transition has the likelihood

    r C[i, j] / mean of C over changes, weighted by T0     for i != j
      C[i, i] / mean of C over no change, weighted by T0   otherwise

so that the probabilities tell which transition it is, and only the head tells whether there is one.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ...contract.change_head import ChangeHead, PairWeights
from ...contract.training_summary import TrainingSummary
from ..states import Floats
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


def pair_likelihood(before: Floats, now: Floats, ratios: Floats, model_prior: Floats, expected: Floats) -> Floats:
    """(n, from, to): the likelihood of each transition, up to a factor per pair.

    before, now: (n, state), calibrated probabilities, rows sum to 1
    ratios:      (n,), of pair_log_ratio
    model_prior: (state,), that the model was trained under
    expected:    (from, to), the table expected beforehand, sums to 1
    """
    p, q = (np.maximum(each / model_prior, LEAST) for each in (before, now))
    joint = p[:, :, None] * q[:, None, :]
    changes = ~np.eye(len(model_prior), dtype=bool)
    likelihood = np.empty_like(joint)
    for part, factor in ((changes, np.exp(ratios)), (~changes, np.ones(len(ratios)))):
        weights = expected[part] / expected[part].sum()
        values = joint[:, part]
        likelihood[:, part] = values * (factor / np.maximum(values @ weights, LEAST))[:, None]
    return likelihood
