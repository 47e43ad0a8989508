"""A linear head on features of chips with a consistency penalty: sites with several dates shall get equal logits.

It minimises, over weights W (feature, class) and a bias,

    (log loss of classes + log loss of groups) / 2 + L2_PENALTY |W|^2 + CONSISTENCY_PENALTY mean |W (x - x')|^2

with x and x' the features of one site at two dates, so that season and sensor do not change the prediction. The logits
are centred in the last term, because softmax ignores a constant that is added to all. The sum is convex; L-BFGS
minimises it from zero, in the COMPONENTS largest principal components of the features, which is as accurate in places
left out as in all of them and takes a fifth of the time. The penalties were chosen by leave-one-place-out accuracy
(docs/model-card.md).
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
COMPONENTS = 400  # of the features; narrower ones are taken as they are
_OVERSAMPLING = 40  # further components while the principal ones are searched for (Halko et al. 2011)
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
    basis = principal_axes(features[:, [0, -1]].reshape(-1, width) / np.float32(scale))
    x = torch.from_numpy(features.reshape(chips * views, width) / np.float32(scale)) @ basis
    truth = torch.from_numpy(np.repeat(shares, views, axis=0)).float()
    row_weights = torch.from_numpy(np.repeat(chip_weights / (chip_weights.sum() * views), views)).float()[:, None]
    group_columns = torch.from_numpy(groups).float()
    group_shares = truth @ group_columns
    differences = torch.from_numpy(_date_differences(features[:, 0], sites) / scale).float() @ basis
    scatter = differences.T @ differences
    weight = torch.zeros(basis.shape[1], shares.shape[1], requires_grad=True)
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
    fitted = (basis @ weight.detach()).double().numpy().T / scale
    return LinearHead(np.ascontiguousarray(fitted), bias.detach().double().numpy())


def principal_axes(rows: NDArray[np.float32], components: int = COMPONENTS, seed: int = 0) -> torch.Tensor:
    """Orthonormal axes (width, k) of the largest principal components of rows (n, width), not centred.

    They come from a randomised subspace iteration. With `components` or fewer columns they are the identity.
    """
    matrix = torch.from_numpy(rows).float()
    width = matrix.shape[1]
    if width <= components:
        return torch.eye(width)
    generator = torch.Generator().manual_seed(seed)
    axes = torch.randn(width, min(components + _OVERSAMPLING, width), generator=generator)
    for _ in range(3):
        axes = torch.linalg.qr(matrix.T @ (matrix @ axes))[0]
    _, _, rotation = torch.linalg.svd(torch.linalg.qr(matrix @ axes)[1], full_matrices=False)
    return axes @ rotation.T[:, : min(components, len(rows))]


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
