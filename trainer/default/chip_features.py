"""Features of the training chips and of their augmented views."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

import numpy as np
import torch
from numpy.typing import NDArray

from plugin.engine.api.classes import CLASSES

from ..heads.calibration import ClassIndices, group_matrix
from ..heads.embeddings import OnnxEmbedder
from ..networks import build
from ..networks.augment import preset
from ..networks.efficientnet import EfficientNetLite0
from .multi_stage_features import FeatureExtractor
from .training_chips import DROPPED, LabelledChip

AUGMENTED_VIEWS = (("light", 0), ("light", 1), ("strong", 4), ("strong", 5))  # preset and seed, besides the chip itself
_BATCH = 64


@dataclass(frozen=True)
class ChipFeatures:
    """Chips with their features (n, view, feature) and the network that computed them; view 0 is not augmented."""

    chips: list[LabelledChip]
    features: NDArray[np.float32]
    extractor: FeatureExtractor

    def __len__(self) -> int:
        return len(self.chips)

    @cached_property
    def shares(self) -> NDArray[np.float32]:
        """(n, class) shares of the chips."""
        return np.stack([each.shares for each in self.chips])

    @cached_property
    def places(self) -> NDArray[np.str_]:
        """(n,) names."""
        return np.array([each.place for each in self.chips])

    @cached_property
    def given_shares(self) -> NDArray[np.float32]:
        """(n, class) shares of the chips before the label audit."""
        return np.stack([each.given_shares for each in self.chips])

    @cached_property
    def is_dropped(self) -> NDArray[np.bool_]:
        """(n,) chips that the label audit drops."""
        return np.array([each.role == DROPPED for each in self.chips])

    @cached_property
    def groups(self) -> ClassIndices:
        """(n,) the group with the largest share."""
        return np.asarray((self.shares @ group_matrix(CLASSES)).argmax(axis=1))


class Embedder(Protocol):
    """Computes the features of chips."""

    def embed(self, pixels: NDArray[np.uint8], /) -> NDArray[np.float32]:
        """Pixels (n, 3, y, x) -> features (n, width)."""
        ...


def feature_extractor() -> FeatureExtractor:
    """A feature extractor that does not scale its features yet."""
    network = build("efficientnet-lite0", 3, len(CLASSES))
    assert isinstance(network, EfficientNetLite0)  # noqa: S101 - by its name
    return FeatureExtractor(network)


def extract_features(
    chips: list[LabelledChip], extractor: FeatureExtractor | None = None, embedder: Embedder | None = None
) -> ChipFeatures:
    """Features of each chip and of its augmented views, standardised by the chips without augmentation.

    extractor: its scaling is set; a new one where it is None
    embedder:  computes its features before scaling; where it is None, in ONNX Runtime
    """
    extractor = extractor or feature_extractor()
    embedder = embedder or OnnxEmbedder(extractor, 3, chips[0].pixels.shape[-1])
    pixels = np.stack([each.pixels for each in chips])
    views = [embed_batches(embedder, pixels)]
    for name, seed in AUGMENTED_VIEWS:
        generator = torch.Generator().manual_seed(seed)
        augment = preset(name)
        parts = [torch.from_numpy(pixels[at : at + _BATCH]) for at in range(0, len(pixels), _BATCH)]
        views.append(embed_batches(embedder, torch.cat([augment(part, generator) for part in parts]).numpy()))
    extractor.standardise(views[0])
    return ChipFeatures(chips, extractor.scaled(np.stack(views, axis=1)), extractor)


def embed_batches(embedder: Embedder, pixels: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Pixels (n, band, y, x) -> embeddings (n, width)."""
    return np.concatenate([embedder.embed(pixels[at : at + 8]) for at in range(0, len(pixels), 8)])
