"""The default model's features: pooled activations of EfficientNet-Lite0 at several depths, concatenated.

Early filters respond to textures and edges (rows of crops, roofs, a road), late ones to whole objects. The mean of a
filter over the chip measures how much of it there is; standard deviation and maximum also respond to a small part of
the chip, such as a road through a desert. By leave-one-place-out, a linear layer on all of them is more accurate than
one on the mean of the last filters alone (docs/model-card.md).
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn
from torch.nn import functional

from ..networks.efficientnet import EMBEDDING_WIDTH, EfficientNetLite0

MIN_DEVIATION = 1e-3  # of a filter, so that one that is almost constant is not scaled up
_MIN_VARIANCE = 1e-6


class FeatureBlock(NamedTuple):
    """Features of one kind: their number, and their weight together relative to the other blocks."""

    name: str
    width: int
    weight: float


# The network's blocks are numbered from 0; weights were chosen by the leave-one-place-out accuracy. With the same
# features of the chip at half its resolution besides (a quarter more time), or views that are scaled more or blurred,
# it was not better (docs/model-card.md).
FEATURE_BLOCKS = (
    FeatureBlock("mean and deviation of block 4", 2 * 40, 1.0),
    FeatureBlock("mean and deviation of block 7", 2 * 80, 1.0),
    FeatureBlock("mean and deviation of block 10", 2 * 112, 1.5),
    FeatureBlock("maximum of block 10", 112, 1.5),
    FeatureBlock("mean and deviation of block 14", 2 * 192, 1.0),
    FeatureBlock("mean of the last filters", EMBEDDING_WIDTH, 1.0),
    FeatureBlock("maximum of the last filters", EMBEDDING_WIDTH, 1.0),
)
WIDTH = sum(part.width for part in FEATURE_BLOCKS)
EARLY_WIDTH = FEATURE_BLOCKS[
    0
].width  # the first features are for novelty (novelty/reference_novelty.py), others for classes


class FeatureExtractor(nn.Module):
    """Chips (n, 3, y, x) -> features (n, WIDTH), centred and scaled by the weight of their block."""

    width = WIDTH
    centre: torch.Tensor
    factor: torch.Tensor

    def __init__(self, network: EfficientNetLite0) -> None:
        super().__init__()
        self.network = network
        self.register_buffer("centre", torch.zeros(WIDTH))
        self.register_buffer("factor", torch.ones(WIDTH))
        self.eval().requires_grad_(False)

    def standardise(self, raw: NDArray[np.float32]) -> None:
        """Set centre and factor from `raw` (n, WIDTH), features that this module gave before standardisation."""
        weights = np.concatenate([np.full(block.width, block.weight / block.width**0.5) for block in FEATURE_BLOCKS])
        deviation = raw.std(axis=0, dtype=np.float64) + MIN_DEVIATION
        self.centre.copy_(torch.from_numpy(raw.mean(axis=0, dtype=np.float64)))
        self.factor.copy_(torch.from_numpy(weights / deviation))

    def scaled(self, raw: NDArray[np.float32]) -> NDArray[np.float32]:
        """Features (…, WIDTH) from before standardisation, centred and scaled."""
        return np.asarray((raw - self.centre.numpy()) * self.factor.numpy())

    def embed(self, pixels: torch.Tensor) -> torch.Tensor:
        """(n, 3, y, x) -> (n, WIDTH)."""
        features: torch.Tensor = (self._raw(pixels) - self.centre) * self.factor
        return features

    def _raw(self, pixels: torch.Tensor) -> torch.Tensor:
        network = self.network
        x = functional.relu6(network._bn0(network._conv_stem(network.normalise(pixels))))  # noqa: SLF001 - the checkpoint's names
        features: list[torch.Tensor] = []
        for number, block in enumerate(network._blocks):  # noqa: SLF001
            x = block(x)
            if number in (4, 7, 10, 14):
                features += _mean_and_deviation(x)
            if number == 10:
                features.append(x.amax(dim=(2, 3)))
        x = functional.relu6(network._bn1(network._conv_head(x)))  # noqa: SLF001
        return torch.cat([*features, x.mean(dim=(2, 3)), x.amax(dim=(2, 3))], dim=1)


def _mean_and_deviation(x: torch.Tensor) -> list[torch.Tensor]:
    """Mean and standard deviation of each filter over the chip: (n, filter, y, x) -> two of (n, filter)."""
    mean = x.mean(dim=(2, 3), keepdim=True)
    deviation = (x - mean).square().mean(dim=(2, 3)).clamp(min=_MIN_VARIANCE).sqrt()
    return [mean[:, :, 0, 0], deviation]
