"""A linear head on features of chips with a consistency penalty: sites with several dates shall get equal logits.

It minimises, over weights W (feature, class) and a bias,

    (log loss of classes + log loss of groups) / 2 + L2_PENALTY |W|^2 + CONSISTENCY_PENALTY mean |W (x - x')|^2

with x and x' the features of one site at two dates, so that season and sensor do not change the prediction. The logits
are centred in the last term, because softmax ignores a constant that is added to all. The sum is convex; L-BFGS
minimises it from zero. The penalties were chosen by leave-one-place-out accuracy (docs/model-card.md).
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray

from plugin.engine.stats.bootstrap import Floats

from ..heads.linear_head import LinearHead

L2_PENALTY = 1e-4
CONSISTENCY_PENALTY = 0.03
MAX_STEPS = 80
_MIN_PROBABILITY = 1e-7  # added to a group's probability before its logarithm


def fit_consistency_head(
    features: NDArray[np.float32],
    shares: NDArray[np.float32],
    chip_weights: Floats,
    sites: Sequence[str],
    groups: Floats,
) -> LinearHead:
    """Fit to features (n, view, feature) and class shares (n, class).

    chip_weights: (n,) of the chips in the loss; a chip's views share its weight
    sites:        (n,) names; chips with the same name show one site at several dates, which view 0 compares
    groups:       (class, group) of 0 and 1
    """
    chips, views, width = features.shape
    scale = float(np.sqrt(np.square(features, dtype=np.float64).mean() * width))
    x = torch.from_numpy(features.reshape(chips * views, width) / scale).float()
    truth = torch.from_numpy(np.repeat(shares, views, axis=0)).float()
    row_weights = torch.from_numpy(np.repeat(chip_weights / (chip_weights.sum() * views), views)).float()[:, None]
    group_columns = torch.from_numpy(groups).float()
    group_shares = truth @ group_columns
    differences = torch.from_numpy(_date_differences(features[:, 0], sites) / scale).float()
    scatter = differences.T @ differences
    weight = torch.zeros(width, shares.shape[1], requires_grad=True)
    bias = torch.zeros(shares.shape[1], requires_grad=True)
    optimiser = torch.optim.LBFGS([weight, bias], max_iter=MAX_STEPS, history_size=8, line_search_fn="strong_wolfe")

    def loss() -> torch.Tensor:
        optimiser.zero_grad()
        log_p = torch.log_softmax(x @ weight + bias, dim=1)
        class_loss = -(row_weights * truth * log_p).sum()
        group_loss = -(row_weights * group_shares * (log_p.exp() @ group_columns + _MIN_PROBABILITY).log()).sum()
        centred = weight - weight.mean(dim=1, keepdim=True)
        inconsistency = (centred * (scatter @ centred)).sum()
        total = (class_loss + group_loss) / 2 + L2_PENALTY * weight.square().sum() + CONSISTENCY_PENALTY * inconsistency
        total.backward()
        return total

    optimiser.step(loss)
    fitted = weight.detach().double().numpy().T / scale
    return LinearHead(np.ascontiguousarray(fitted), bias.detach().double().numpy())


def _date_differences(features: NDArray[np.float32], sites: Sequence[str]) -> NDArray[np.float32]:
    """(pair, feature) differences of features (n, feature) between dates of a site.

    They are scaled so that the sum of their squares is the mean over sites of the mean over a site's pairs of dates.
    (0, feature) if no site has two dates.
    """
    rows_by_site = defaultdict(list)
    for row, site in enumerate(sites):
        rows_by_site[site].append(row)
    pairs_by_site = [
        list(itertools.combinations(site_rows, 2)) for site_rows in rows_by_site.values() if len(site_rows) > 1
    ]
    rows = [
        (features[first] - features[second]) / (len(pairs) * len(pairs_by_site)) ** 0.5
        for pairs in pairs_by_site
        for first, second in pairs
    ]
    return np.stack(rows) if rows else np.zeros((0, features.shape[1]), np.float32)
