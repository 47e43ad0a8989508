"""What EfficientNet-Lite0 knows of a chip half-way and at its end, side by side: the features of the default model.

Filters half-way answer to textures and edges (rows of crops, roofs, a road), those at the end to whole things. Their
mean says how much of it there is, their standard deviation and maximum that there is some of it somewhere: a road
through a desert is little of the chip. On places left out the linear layer on all of them is right more often than on
the mean of the last filters alone (docs/model-card.md).
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn
from torch.nn import functional

from ..networks.efficientnet import EMBEDDING_WIDTH, EfficientNetLite0

MIN_DEVIATION = 1e-3  # of a filter; one that hardly ever answers is not blown up
_MIN_VARIANCE = 1e-6


class FeatureBlock(NamedTuple):
    """Features of one kind: how many, and how much they weigh together beside the others."""

    name: str
    width: int
    weight: float


# Blocks are numbered from 0; weights were chosen by the accuracy on places left out.
FEATURE_BLOCKS = (
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
].width  # the first features tell how familiar a chip's surface is (`typical.py`), the others its class


class FeatureExtractor(nn.Module):  # type: ignore[misc, unused-ignore]
    """Chips (n, 3, y, x) -> features (n, WIDTH), each about zero with a spread that its part's weight says."""

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
        """Take the centre and the spread of the features of `raw` (n, WIDTH), which this module gave before."""
        weights = np.concatenate([np.full(part.width, part.weight / part.width**0.5) for part in FEATURE_BLOCKS])
        spread = raw.std(axis=0, dtype=np.float64) + MIN_DEVIATION
        self.centre.copy_(torch.from_numpy(raw.mean(axis=0, dtype=np.float64)))
        self.factor.copy_(torch.from_numpy(weights / spread))

    def embed(self, pixels: torch.Tensor) -> torch.Tensor:
        """(n, 3, y, x) -> (n, WIDTH)."""
        found: torch.Tensor = (self._raw(pixels) - self.centre) * self.factor
        return found

    def _raw(self, pixels: torch.Tensor) -> torch.Tensor:
        net = self.network
        x = functional.relu6(net._bn0(net._conv_stem(net.normalise(pixels))))  # noqa: SLF001 - the checkpoint's names
        found: list[torch.Tensor] = []
        for number, block in enumerate(net._blocks):  # noqa: SLF001
            x = block(x)
            if number in (7, 10, 14):
                found += _mean_and_deviation(x)
            if number == 10:
                found.append(x.amax(dim=(2, 3)))
        x = functional.relu6(net._bn1(net._conv_head(x)))  # noqa: SLF001
        return torch.cat([*found, x.mean(dim=(2, 3)), x.amax(dim=(2, 3))], dim=1)


def _mean_and_deviation(x: torch.Tensor) -> list[torch.Tensor]:
    """Of each filter over the chip: (n, filter, y, x) -> two of (n, filter)."""
    mean = x.mean(dim=(2, 3), keepdim=True)
    deviation = (x - mean).square().mean(dim=(2, 3)).clamp(min=_MIN_VARIANCE).sqrt()
    return [mean[:, :, 0, 0], deviation]
