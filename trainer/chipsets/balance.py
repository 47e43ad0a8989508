"""Class balance: sampling weights for rare classes, or random deletion from frequent ones."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def sampling_weights(shares: NDArray[np.floating], selected: NDArray[np.bool_] | None = None) -> NDArray[np.float32]:
    """Sampling weight of each chip, (n,), with which every class is drawn equally often; 1 on average.

    A chip's weight is the sum over the classes of (its share of the class / the total share of the class over the
    selected chips). The pure chips of each class then have the same total weight. A class without chips is ignored.

    shares:   (n, class), rows sum to 1
    selected: (n,) the chips to balance, such as the training split; the others get weight 1
    """
    rows = np.ones(len(shares), bool) if selected is None else selected
    weights = np.ones(len(shares), np.float32)
    if rows.any():
        totals = shares[rows].sum(axis=0, dtype=np.float64)
        raw = shares[rows] @ np.divide(1, totals, out=np.zeros_like(totals), where=totals > 0)
        weights[rows] = raw / raw.mean() if raw.any() else 1
    return weights


def balance_by_deletion(labels: NDArray[np.integer], seed: int = 0) -> NDArray[np.bool_]:
    """Mask (n,) of the chips to keep: of every class that occurs a random subset, as large as the rarest class.

    This is how the original work balanced its classes.

    labels: (n,) class numbers; chips with a negative one are never kept
    """
    rng = np.random.default_rng(seed)
    present, counts = np.unique(labels[labels >= 0], return_counts=True)
    keep = np.zeros(len(labels), bool)
    for label in present:
        keep[rng.choice(np.flatnonzero(labels == label), counts.min(initial=len(labels)), replace=False)] = True
    return keep
