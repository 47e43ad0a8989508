"""A novelty distance: the cosine distance of a chip's embedding to the nearest centroid of the training chips.

Embeddings are normalised to length 1, and CENTROIDS of them (k-means) represent the training chips. In the graph this
is a normalisation, a matrix product and a maximum. The unit of the distance is the quantile QUANTILE over held-out
chips, so a chip beyond 1 is unlike the training chips.

Compared on ImageNet features of EfficientNet-Lite0: held-out chips (val and test) against noise, plain colours,
synthetic water, gradients, imagery of 5 m and of 0.6 to 60 m, negatives, dark BGR and eightfold zoom. Mean area under
the ROC curve over these nine, with each training chip in two of its symmetries: 0.88 for 64 centroids, 0.87 for 24,
0.85 for 256, 0.76 for the nearest training chip, 0.85 for the residual of a principal component analysis (32
components), 0.82 for a Mahalanobis distance by class, and 0.42 for a whitened distance in 32 components, in which
novel chips lie near the mean. As implemented, with one view per chip: 0.84. It does not separate negatives, dark BGR
and zoom (0.4 to 0.7) from real chips, and with two counties in val it flags most chips of another region (Midwest left
out: 0.82).
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
_MIN_LENGTH = 1e-6  # of an embedding; avoids a division by zero


@dataclass(frozen=True)
class CentroidNovelty:
    """centres: centroids of the training chips (k, width), each of length 1; unit: cosine distance that counts as 1."""

    centres: NDArray[np.float32]
    unit: float = 1.0

    def distances(self, embeddings: NDArray[np.float32]) -> NDArray[np.float64]:
        """Embeddings (n, width) -> distances (n,), 1 being the threshold."""
        cosines = _unit_length(embeddings.astype(np.float64)) @ self.centres.T.astype(np.float64)
        return np.asarray((1 - cosines.max(axis=1)) / self.unit)


class CentroidNoveltyModule(nn.Module):
    """`CentroidNovelty.distances` as a module for export: (n, width) -> (n,)."""

    centres: torch.Tensor

    def __init__(self, novelty: CentroidNovelty) -> None:
        super().__init__()
        self.register_buffer("centres", torch.from_numpy(novelty.centres.T.copy()))
        self.unit = novelty.unit

    def forward(self, embeddings: torch.Tensor, _probabilities: torch.Tensor | None = None) -> torch.Tensor:
        """(n, width) -> (n,); the probabilities do not count."""
        length = embeddings.square().sum(dim=1, keepdim=True).sqrt().clamp(min=_MIN_LENGTH)
        cosines: torch.Tensor = (embeddings / length) @ self.centres
        return (1 - cosines.amax(dim=1)) / self.unit


def fit_novelty(embeddings: NDArray[np.float32], centres: int = CENTROIDS, seed: int = 0) -> CentroidNovelty:
    """Fit centroids to training embeddings (n, width); with few chips, half as many centroids as chips.

    Raises TrainingError where there are no embeddings, or one is not finite.
    """
    if not len(embeddings) or not np.isfinite(embeddings).all():
        raise TrainingError("The network gives no finite features for the training chips: train it anew or change it.")
    kmeans = KMeans(min(centres, max(1, len(embeddings) // 2)), n_init=3, random_state=seed)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)  # fewer distinct chips than centres
        kmeans.fit(_unit_length(embeddings.astype(np.float32)))
    return CentroidNovelty(_unit_length(kmeans.cluster_centers_.astype(np.float32)))


def calibrate_novelty(
    novelty: CentroidNovelty, held_out: NDArray[np.float64], quantile: float = QUANTILE
) -> CentroidNovelty:
    """The novelty model with its unit set so that the share `quantile` of held-out distances (n,) is at most 1."""
    unit = float(np.quantile(held_out, quantile)) * novelty.unit
    return CentroidNovelty(novelty.centres, max(unit, _MIN_LENGTH))


def novelty_field(
    novelty: CentroidNovelty, held_out: str, quantile: float = QUANTILE, threshold: float = 1.0
) -> Novelty:
    """The contract's `landchip:novelty`. held_out: the chips that the threshold was set on, as text"""
    method = (
        f"cosine distance of the features to the nearest of {len(novelty.centres)} centres of the training chips, "
        f"divided by its {quantile:g} quantile over {held_out}"
    )
    return Novelty(DISTANCE, threshold, method)


def _unit_length(rows: NDArray[Any]) -> NDArray[Any]:
    return np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), _MIN_LENGTH), rows.dtype)
