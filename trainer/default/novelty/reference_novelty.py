"""A novelty distance of late and early features: how far a chip is from the training chips, its references.

Late: the features of the last layer in COMPONENTS principal components, and in them the cosine distance to the nearest
reference of the group that the model names, plus DOUBT_WEIGHT times the probability that it is another group. Where the
examples of the named group look different, or nearly as much speaks for another, the model is often wrong. Early: the
features of the first block, which describe fine texture, in EARLY_COMPONENTS principal components, and in them the
Euclidean distance to the nearest reference: noise, cloud and plain colours are novel by it, though late features take
them for bare land. Each is divided by its scale, and the larger one is the distance: beyond 1 a chip is unlike the
training chips.

Chosen on whole places left out, by the area under the ROC curve for "the group is wrong" and by what is flagged of
noise, plain colours, cloud and gradients. On its own, the late distance reaches 0.91 on 877 chips with imagery of 1 m
(without the probability 0.76, over all groups 0.74), and the Mahalanobis distance of block 7's features, which version
3 used, 0.54.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from plugin.engine.contract.mlm_fields import Novelty, NoveltyReferences
from plugin.engine.stats.bootstrap import Floats

from ...heads.calibration import ClassIndices
from ...networks.onnx_export import DISTANCE, NOVELTY

COMPONENTS, EARLY_COMPONENTS = 64, 32
DOUBT_WEIGHT = 2.0
OTHER_GROUP = 2.0  # added to the distance of references of another group; a cosine distance is at most 2
_MIN_LENGTH = 1e-6


@dataclass(frozen=True)
class ReferenceNovelty:
    """Reference chips and the distance to them; w is the width of all features.

    projection, offset:  (w, k) and (k,): late features are x @ projection - offset
    references:          (n, k) late features of the training chips, each of length 1
    reference_groups:    (n,) index of the group of each
    early_projection, early_offset: (w, m) and (m,), as for the late ones
    early_references:    (n, m)
    scale, early_scale:  late and early distance that count as 1
    """

    projection: Floats
    offset: Floats
    references: Floats
    reference_groups: ClassIndices
    early_projection: Floats
    early_offset: Floats
    early_references: Floats
    scale: float = 1.0
    early_scale: float = 1.0

    def nearest(self, features: NDArray[np.float32], groups: ClassIndices) -> Floats:
        """Features (n, w) and the named groups (n,) -> cosine distance (n,) to the nearest reference of that group."""
        rows = _unit_length(features @ self.projection - self.offset)
        distances = 1 - rows @ self.references.T
        distances += OTHER_GROUP * (groups[:, None] != self.reference_groups)
        return np.asarray(distances.min(axis=1))

    def early(self, features: NDArray[np.float32]) -> Floats:
        """Features (n, w) -> Euclidean distance (n,) of the early features to the nearest reference."""
        rows = features @ self.early_projection - self.early_offset
        squared = _squared_distances(rows, self.early_references).min(axis=1)
        return np.asarray(np.sqrt(np.maximum(squared, 0)))

    def distances(self, features: NDArray[np.float32], group_probabilities: Floats) -> Floats:
        """Features (n, w) and the probabilities of the groups (n, group) -> distances (n,), 1 being the threshold."""
        late = late_distance(self.nearest(features, group_probabilities.argmax(axis=1)), group_probabilities)
        return np.maximum(late / self.scale, self.early(features) / self.early_scale)


def late_distance(nearest: Floats, group_probabilities: Floats) -> Floats:
    """Unscaled late distances (n,) from those to the nearest reference (n,) and the probabilities (n, group)."""
    return np.asarray(nearest + DOUBT_WEIGHT * (1 - group_probabilities.max(axis=1)))


def fit_reference_novelty(
    features: NDArray[np.float32], groups: ClassIndices, early_width: int, components: int = COMPONENTS
) -> ReferenceNovelty:
    """Fit to training chips: features (n, w) and the index of each one's group (n,).

    early_width: number of the first features, which are for the early distance and not for the late one
    """
    early, late = features[:, :early_width], features[:, early_width:]
    projection, offset = _principal_axes(late, components)
    early_projection, early_offset = _principal_axes(early, EARLY_COMPONENTS)
    return ReferenceNovelty(
        projection=np.pad(projection, ((early_width, 0), (0, 0))),
        offset=offset,
        references=_unit_length(late @ projection - offset),
        reference_groups=groups,
        early_projection=np.pad(early_projection, ((0, late.shape[1]), (0, 0))),
        early_offset=early_offset,
        early_references=early @ early_projection - early_offset,
    )


def calibrate_scales(novelty: ReferenceNovelty, scale: float, early_scale: float) -> ReferenceNovelty:
    """The novelty model with the late and the early distance that count as 1."""
    return replace(novelty, scale=max(scale, _MIN_LENGTH), early_scale=max(early_scale, _MIN_LENGTH))


def reference_field(novelty: ReferenceNovelty, quantiles: tuple[float, float], held_out: str) -> Novelty:
    """The contract's `landchip:novelty`.

    quantiles: of the late and the early distances of held-out chips that are the scales
    held_out:  these chips, as text
    """
    method = (
        f"the larger of two distances: the cosine distance to the nearest of {len(novelty.references)} training chips, "
        f"of those of the group that the model names, in {novelty.projection.shape[1]} components of late features, "
        f"plus {DOUBT_WEIGHT:g} times the probability of the other groups; and the distance to the nearest training "
        f"chip in early features; divided by their {quantiles[0]:g} and {quantiles[1]:g} quantile over {held_out}"
    )
    names = {each: f"{NOVELTY}.{each}" for each in NoveltyReferences.__dataclass_fields__}
    return Novelty(DISTANCE, 1.0, method, NoveltyReferences(**names))


class ReferenceNoveltyModule(nn.Module):
    """`ReferenceNovelty.distances` as a module for export; the contract names its buffers (`NoveltyReferences`)."""

    projection: torch.Tensor
    offset: torch.Tensor
    references: torch.Tensor
    reference_groups: torch.Tensor
    class_groups: torch.Tensor
    scale: torch.Tensor
    early_projection: torch.Tensor
    early_offset: torch.Tensor
    early_references: torch.Tensor
    early_scale: torch.Tensor

    def __init__(self, novelty: ReferenceNovelty, class_groups: Floats) -> None:
        """class_groups: (class, group) of 0 and 1."""
        super().__init__()
        one_hot = np.eye(class_groups.shape[1])[novelty.reference_groups]
        buffers = {
            **vars(novelty),
            "references": novelty.references.T,
            "reference_groups": one_hot.T,
            "class_groups": class_groups,
            "early_references": novelty.early_references.T,
        }
        for name, values in buffers.items():
            self.register_buffer(name, torch.tensor(np.asarray(values), dtype=torch.float32).contiguous())

    def forward(self, embeddings: torch.Tensor, probabilities: torch.Tensor) -> torch.Tensor:
        """(n, w) and (n, class) -> (n,)."""
        rows = embeddings @ self.projection - self.offset
        rows = rows / rows.square().sum(dim=1, keepdim=True).sqrt().clamp(min=_MIN_LENGTH)
        grouped = probabilities @ self.class_groups
        largest = grouped.amax(dim=1, keepdim=True)
        is_named = (grouped >= largest).to(rows.dtype)
        distances = 1 - rows @ self.references + OTHER_GROUP * (1 - is_named @ self.reference_groups)
        late = (distances.amin(dim=1) + DOUBT_WEIGHT * (1 - largest[:, 0])) / self.scale
        early = embeddings @ self.early_projection - self.early_offset
        squared = (
            early.square().sum(dim=1, keepdim=True)
            + self.early_references.square().sum(dim=0, keepdim=True)
            - 2 * early @ self.early_references
        )
        return torch.maximum(late, squared.amin(dim=1).clamp(min=0).sqrt() / self.early_scale)


def _principal_axes(features: NDArray[np.float32], components: int) -> tuple[Floats, Floats]:
    """The largest principal axes (width, k) of features (n, width), and the projection (k,) of their mean."""
    values = features.astype(np.float64)
    mean = values.mean(axis=0)
    _, _, axes = np.linalg.svd(values - mean, full_matrices=False)
    kept = axes[: min(components, max(len(values) - 1, 1))].T
    return kept, mean @ kept


def _squared_distances(rows: Floats, references: Floats) -> Floats:
    """(n, k) and (m, k) -> (n, m)."""
    squares = np.square(rows).sum(axis=1)[:, None] + np.square(references).sum(axis=1)
    return np.asarray(squares - 2 * rows @ references.T)


def _unit_length(rows: Floats) -> Floats:
    return np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), _MIN_LENGTH))
