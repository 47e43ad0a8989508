"""Classes that are rare are drawn more often, or those that are frequent are cut down."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def sampling_weights(shares: NDArray[np.floating], chosen: NDArray[np.bool_] | None = None) -> NDArray[np.float32]:
    """How often each chip should be drawn so that every class is seen equally often, (n,); 1 on average.

    A chip weighs the sum over the classes of its share over the class's total. The pure chips of a class then weigh as
    much together as those of any other; a class that no chip has is left aside.

    shares: (n, class), rows summing to 1
    chosen: (n,) the chips that count, such as the training split; others get weight 1
    """
    kept = np.ones(len(shares), bool) if chosen is None else chosen
    weights = np.ones(len(shares), np.float32)
    if kept.any():
        totals = shares[kept].sum(axis=0, dtype=np.float64)
        raw = shares[kept] @ np.divide(1, totals, out=np.zeros_like(totals), where=totals > 0)
        weights[kept] = raw / raw.mean() if raw.any() else 1
    return weights


def balance_by_deletion(labels: NDArray[np.integer], seed: int = 0) -> NDArray[np.bool_]:
    """Which chips to keep so that every class that occurs has as many as the rarest, (n,).

    As in the original work: what is too much is left out at random.

    labels: (n,) of classes; negative ones are left out
    """
    rng = np.random.default_rng(seed)
    present, counts = np.unique(labels[labels >= 0], return_counts=True)
    keep = np.zeros(len(labels), bool)
    for each in present:
        keep[rng.choice(np.flatnonzero(labels == each), counts.min(initial=len(labels)), replace=False)] = True
    return keep
