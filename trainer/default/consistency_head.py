"""A linear layer on features of chips, some of which show the same spot at another date.

It minimises, over weights W (feature, class) and a bias,

    half the log loss of the classes + half that of the groups  + PENALTY |W|^2  + STEADINESS mean |W (x - x')|^2

with x and x' the features of one spot at two dates: what season and sensor change shall not change the answer. The
logits are centred in the last term, for softmax does not see what is common to all. The sum is convex; L-BFGS finds
its minimum from zero. PENALTY and STEADINESS were chosen on places left out (docs/model-card.md).
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
_MIN_PROBABILITY = 1e-7  # a group's probability, before its logarithm


def fit_consistency_head(
    features: NDArray[np.float32],
    shares: NDArray[np.float32],
    weights: Floats,
    spots: Sequence[str],
    groups: Floats,
) -> LinearHead:
    """Fit on features (n, view, feature) to class shares (n, class).

    weights: (n,) of the chips in the loss; a chip's views share its weight
    spots:   name of each chip's ground; chips with the same name are one spot at several dates, compared in view 0
    groups:  (class, group) of 0 and 1
    """
    chips, views, width = features.shape
    unit = float(np.sqrt(np.square(features, dtype=np.float64).mean() * width))
    x = torch.from_numpy(features.reshape(chips * views, width) / unit).float()
    truth = torch.from_numpy(np.repeat(shares, views, axis=0)).float()
    each = torch.from_numpy(np.repeat(weights / (weights.sum() * views), views)).float()[:, None]
    gather = torch.from_numpy(groups).float()
    wanted = truth @ gather
    moved = torch.from_numpy(_date_differences(features[:, 0], spots) / unit).float()
    scatter = moved.T @ moved
    weight = torch.zeros(width, shares.shape[1], requires_grad=True)
    bias = torch.zeros(shares.shape[1], requires_grad=True)
    search = torch.optim.LBFGS([weight, bias], max_iter=MAX_STEPS, history_size=8, line_search_fn="strong_wolfe")

    def loss() -> torch.Tensor:
        search.zero_grad()
        log_p = torch.log_softmax(x @ weight + bias, dim=1)
        of_classes = -(each * truth * log_p).sum()
        of_groups = -(each * wanted * (log_p.exp() @ gather + _MIN_PROBABILITY).log()).sum()
        centred = weight - weight.mean(dim=1, keepdim=True)
        unsteady = (centred * (scatter @ centred)).sum()
        total = (of_classes + of_groups) / 2 + L2_PENALTY * weight.square().sum() + CONSISTENCY_PENALTY * unsteady
        total.backward()  # type: ignore[no-untyped-call, unused-ignore]
        return total

    search.step(loss)  # type: ignore[no-untyped-call, unused-ignore]
    found = weight.detach().double().numpy().T / unit
    return LinearHead(np.ascontiguousarray(found), bias.detach().double().numpy())


def _date_differences(features: NDArray[np.float32], spots: Sequence[str]) -> NDArray[np.float32]:
    """Differences of features (n, feature) between dates of a spot, scaled so that their squares add up to a mean.

    A spot counts once, however many dates it has. (0, feature) where no spot has two.
    """
    at = defaultdict(list)
    for number, spot in enumerate(spots):
        at[spot].append(number)
    several = [list(itertools.combinations(dates, 2)) for dates in at.values() if len(dates) > 1]
    rows = [
        (features[one] - features[other]) / (len(pairs) * len(several)) ** 0.5
        for pairs in several
        for one, other in pairs
    ]
    return np.stack(rows) if rows else np.zeros((0, features.shape[1]), np.float32)
