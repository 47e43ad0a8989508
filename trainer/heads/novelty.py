"""How far a chip is from the training chips, in the network's own features: one minus the cosine to the nearest centre.

Embeddings are brought to length 1, and CENTRES of them (k-means) stand for the training chips. In the graph that is a
normalisation, a matrix product and a maximum. The distance is given in units of the threshold: 1 is the quantile
QUANTILE of held-out chips, so a chip beyond 1 is unlike anything in training.

Compared on ImageNet features of EfficientNet-Lite0, held-out chips (val and test) against noise, plain colours, made-up
water, gradients, imagery of 5 m and of 0.6 to 60 m, negatives, dark BGR and eightfold zoom. Mean area under the ROC
curve over these nine, with each training chip in two of its symmetries: 0.88 for 64 centres, 0.87 for 24, 0.85 for 256,
0.76 for the nearest training chip, 0.85 for the residual of a principal component analysis (32 components), 0.82 for a
Mahalanobis distance by class, and 0.42 for a whitened distance in 32 components: what is unlike lies near the mean
there. As it stands here, one view a chip: 0.84. It does not tell negatives, dark BGR and zoom (0.4 to 0.7) from real
chips, and with but two counties in val it takes most chips of another region for unlike (Midwest left out: 0.82).
"""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from sklearn.cluster import KMeans
from sklearn.exceptions import ConvergenceWarning
from torch import nn

from plugin.engine.contract.mlm_fields import Novelty

from ..errors import TrainingError
from ..networks.onnx_export import DISTANCE

CENTROIDS = 64
QUANTILE = 0.99
_MIN_LENGTH = 1e-6  # of an embedding that has a direction


@dataclass(frozen=True)
class CentroidNovelty:
    """The training chips as centres (k, width), each of length 1; unit: the cosine distance that counts as 1."""

    centres: NDArray[np.float32]
    unit: float = 1.0

    def distances(self, embeddings: NDArray[np.float32]) -> NDArray[np.float64]:
        """(n, width) -> (n,)."""
        cosines = _unit_length(embeddings.astype(np.float64)) @ self.centres.T.astype(np.float64)
        return np.asarray((1 - cosines.max(axis=1)) / self.unit)


class CentroidNoveltyModule(nn.Module):  # type: ignore[misc, unused-ignore]
    """`CentroidNovelty.distances` in the graph: (n, width) -> (n,)."""

    centres: torch.Tensor

    def __init__(self, familiar: CentroidNovelty) -> None:
        super().__init__()
        self.register_buffer("centres", torch.from_numpy(familiar.centres.T.copy()))
        self.unit = familiar.unit

    def forward(self, embeddings: torch.Tensor) -> torch.Tensor:
        """(n, width) -> (n,)."""
        length = embeddings.square().sum(dim=1, keepdim=True).sqrt().clamp(min=_MIN_LENGTH)
        cosines: torch.Tensor = (embeddings / length) @ self.centres
        return (1 - cosines.amax(dim=1)) / self.unit


def fit_novelty(embeddings: NDArray[np.float32], centres: int = CENTROIDS, seed: int = 0) -> CentroidNovelty:
    """Centres of training embeddings (n, width); with few chips, half as many centres as chips.

    Raises TrainingError for embeddings that are not finite, or none.
    """
    if not len(embeddings) or not np.isfinite(embeddings).all():
        raise TrainingError("The network gives no finite features for the training chips: train it anew or change it.")
    found = KMeans(min(centres, max(1, len(embeddings) // 2)), n_init=3, random_state=seed)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)  # fewer distinct chips than centres
        found.fit(_unit_length(embeddings.astype(np.float32)))
    return CentroidNovelty(_unit_length(found.cluster_centers_.astype(np.float32)))


def calibrate_novelty(
    familiar: CentroidNovelty, held_out: NDArray[np.float64], quantile: float = QUANTILE
) -> CentroidNovelty:
    """The same with its unit such that `quantile` of the held-out chips' distances (n,) are at most 1."""
    unit = float(np.quantile(held_out, quantile)) * familiar.unit
    return CentroidNovelty(familiar.centres, max(unit, _MIN_LENGTH))


def novelty_field(familiar: CentroidNovelty, of: str, quantile: float = QUANTILE, threshold: float = 1.0) -> Novelty:
    """For the contract; of: the held-out chips that the threshold was set on, in words."""
    method = (
        f"cosine distance of the features to the nearest of {len(familiar.centres)} centres of the training chips, "
        f"divided by its {quantile:g} quantile over {of}"
    )
    return Novelty(DISTANCE, threshold, method)


def _unit_length(rows: NDArray[Any]) -> NDArray[Any]:
    return np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), _MIN_LENGTH), rows.dtype)
