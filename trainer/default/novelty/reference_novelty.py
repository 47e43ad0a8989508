"""A novelty distance of late and early features: how far a chip is from the training chips that are labelled as it is.

Late: the features of the last layer in COMPONENTS principal components, and in them the cosine distance to the nearest
training chip (the reference) of the group that the model names. Where the model names a group whose examples look
different, it is often wrong. Early: the Mahalanobis distance of `mahalanobis_novelty.py`, by which noise, cloud and
plain colours are novel. Each is divided by its scale, and the larger one is the distance: beyond 1 a chip is unlike the
training chips.

docs/model-card.md states the area under the ROC curve for "the group is wrong" on places left out, and what else was
compared.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from plugin.engine.contract.mlm_fields import Novelty, NoveltyReferences
from plugin.engine.stats.bootstrap import Floats

from ...heads.calibration import ClassIndices
from ...networks.onnx_export import DISTANCE, NOVELTY
from .mahalanobis_novelty import MahalanobisNovelty, MahalanobisNoveltyModule, fit_mahalanobis

COMPONENTS = 64
OTHER_GROUP = 2.0  # added to the distance of references of another group; a cosine distance is at most 2
_MIN_LENGTH = 1e-6


@dataclass(frozen=True)
class ReferenceNovelty:
    """Reference chips and the distance to them.

    early:            distance of the first features
    projection:       (width, k) principal axes of all features; rows of the early ones are 0
    offset:           (k,) projection of the mean
    references:       (n, k) projected training chips, each of length 1
    reference_groups: (n,) index of the group of each
    scale, early_scale: late and early distance that count as 1
    """

    early: MahalanobisNovelty
    projection: Floats
    offset: Floats
    references: Floats
    reference_groups: ClassIndices
    scale: float = 1.0
    early_scale: float = 1.0

    def late(self, features: NDArray[np.float32], groups: ClassIndices) -> Floats:
        """Features (n, width) and the groups (n,) that the model names -> unscaled late distances (n,)."""
        rows = _unit_length(features @ self.projection - self.offset)
        distances = 1 - rows @ self.references.T
        distances += OTHER_GROUP * (groups[:, None] != self.reference_groups)
        return np.asarray(distances.min(axis=1))

    def distances(self, features: NDArray[np.float32], groups: ClassIndices) -> Floats:
        """Features (n, width) and the groups (n,) that the model names -> distances (n,), 1 being the threshold."""
        early = self.early.distances(features[:, : len(self.early.centre)])
        return np.maximum(self.late(features, groups) / self.scale, early / self.early_scale)


def fit_reference_novelty(
    features: NDArray[np.float32], groups: ClassIndices, early_width: int, components: int = COMPONENTS
) -> ReferenceNovelty:
    """Fit to training chips: features (n, width) and the index of each one's group (n,).

    early_width: number of the first features, which are for the early distance and not for the late one
    """
    late = features[:, early_width:].astype(np.float64)
    mean = late.mean(axis=0)
    _, _, axes = np.linalg.svd(late - mean, full_matrices=False)
    axes = axes[: min(components, len(late) - 1)].T
    references = _unit_length((late - mean) @ axes)
    projection = np.pad(axes, ((early_width, 0), (0, 0)))
    return ReferenceNovelty(fit_mahalanobis(features[:, :early_width]), projection, mean @ axes, references, groups)


def calibrate_scales(novelty: ReferenceNovelty, late: Floats, early: Floats, quantile: float) -> ReferenceNovelty:
    """The novelty model with both scales at a quantile of unscaled distances (n,) of chips of places left out."""
    scales = (max(float(np.quantile(each, quantile)), _MIN_LENGTH) for each in (late, early))
    return replace(novelty, scale=next(scales), early_scale=next(scales))


def reference_field(novelty: ReferenceNovelty, quantile: float, held_out: str) -> Novelty:
    """The contract's `landchip:novelty`. held_out: the chips that the scales were set on, as text"""
    method = (
        f"the larger of two distances: cosine distance to the nearest of {len(novelty.references)} training chips of "
        f"the group that the model names, in {novelty.projection.shape[1]} components of the late features, and "
        f"Mahalanobis distance of the early features; each divided by its {quantile:g} quantile over {held_out}"
    )
    names = (f"{NOVELTY}.{each}" for each in ("references", "reference_groups", "class_groups", "scale", "early_scale"))
    return Novelty(DISTANCE, 1.0, method, NoveltyReferences(f"{NOVELTY}.projection", f"{NOVELTY}.offset", *names))


class ReferenceNoveltyModule(nn.Module):
    """`ReferenceNovelty.distances` as a module for export; the contract names its buffers (`NoveltyReferences`)."""

    projection: torch.Tensor
    offset: torch.Tensor
    references: torch.Tensor
    reference_groups: torch.Tensor
    class_groups: torch.Tensor
    scale: torch.Tensor
    early_scale: torch.Tensor

    def __init__(self, novelty: ReferenceNovelty, class_groups: Floats) -> None:
        """class_groups: (class, group) of 0 and 1."""
        super().__init__()
        one_hot = np.eye(class_groups.shape[1])[novelty.reference_groups]
        buffers: dict[str, Any] = {
            "projection": novelty.projection,
            "offset": novelty.offset,
            "references": novelty.references.T,
            "reference_groups": one_hot.T,
            "class_groups": class_groups,
            "scale": novelty.scale,
            "early_scale": novelty.early_scale,
        }
        for name, values in buffers.items():
            self.register_buffer(name, torch.as_tensor(np.ascontiguousarray(values), dtype=torch.float32))
        self.early = MahalanobisNoveltyModule(novelty.early)

    def forward(self, embeddings: torch.Tensor, probabilities: torch.Tensor) -> torch.Tensor:
        """(n, features) and (n, class) -> (n,)."""
        rows = embeddings @ self.projection - self.offset
        rows = rows / rows.square().sum(dim=1, keepdim=True).sqrt().clamp(min=_MIN_LENGTH)
        grouped = probabilities @ self.class_groups
        named = (grouped >= grouped.amax(dim=1, keepdim=True)).to(rows.dtype)
        distances = 1 - rows @ self.references + OTHER_GROUP * (1 - named @ self.reference_groups)
        late = distances.amin(dim=1) / self.scale
        return torch.maximum(late, self.early(embeddings) / self.early_scale)


def _unit_length(rows: Floats) -> Floats:
    return np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), _MIN_LENGTH))
