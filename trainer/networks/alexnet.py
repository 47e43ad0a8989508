"""AlexNet as torchvision has it ("One weird trick", Krizhevsky 2014), with torchvision's parameter names.

The original work's network. Chips of 224 px give the 6 x 6 that the first linear layer wants; others are averaged to
it.
"""

from __future__ import annotations

from typing import ClassVar

import torch
from torch import nn

from .backbone import Network

POOLED_SIDE = 6


class AlexNet(Network):
    """Logits (n, class) of pixels (n, band, y, x), y and x of at least 63."""

    first_name = "features.0"
    head_name = "classifier.6"
    mean: ClassVar[tuple[float, float, float]] = (255 * 0.485, 255 * 0.456, 255 * 0.406)  # ImageNet's
    std: ClassVar[tuple[float, float, float]] = (255 * 0.229, 255 * 0.224, 255 * 0.225)
    width = 4096

    def __init__(self, bands: int, classes: int) -> None:
        super().__init__(bands)
        self.features = nn.Sequential(
            nn.Conv2d(bands, 64, 11, stride=4, padding=2),  # 0: 224 -> 55
            nn.ReLU(inplace=True),
            nn.MaxPool2d(3, stride=2),  # 27
            nn.Conv2d(64, 192, 5, padding=2),  # 3
            nn.ReLU(inplace=True),
            nn.MaxPool2d(3, stride=2),  # 13
            nn.Conv2d(192, 384, 3, padding=1),  # 6
            nn.ReLU(inplace=True),
            nn.Conv2d(384, 256, 3, padding=1),  # 8
            nn.ReLU(inplace=True),
            nn.Conv2d(256, 256, 3, padding=1),  # 10
            nn.ReLU(inplace=True),
            nn.MaxPool2d(3, stride=2),  # 6
        )
        self.classifier = nn.Sequential(
            nn.Dropout(0.5),
            nn.Linear(256 * POOLED_SIDE * POOLED_SIDE, 4096),  # 1
            nn.ReLU(inplace=True),
            nn.Dropout(0.5),
            nn.Linear(4096, self.width),  # 4
            nn.ReLU(inplace=True),
            nn.Linear(self.width, classes),  # 6
        )

    @classmethod
    def official(cls) -> str:
        """Where torchvision's weights are; the file's name ends in the first digits of its SHA-256."""
        return "https://download.pytorch.org/models/alexnet-owt-7be5be79.pth"

    def embed(self, pixels: torch.Tensor) -> torch.Tensor:
        """(n, band, y, x) -> (n, 4096)."""
        x = _adaptive_average_pool(self.features(self.scaled(pixels)))
        return self.classifier[:-1](x.flatten(1))  # type: ignore[no-any-return, unused-ignore]


def _adaptive_average_pool(x: torch.Tensor) -> torch.Tensor:
    """Adaptive average pooling to 6 x 6 as two products: the ONNX exporter has none from, say, 7 to 6."""
    y_side, x_side = int(x.shape[-2]), int(x.shape[-1])
    if (y_side, x_side) == (POOLED_SIDE, POOLED_SIDE):
        return x
    return _pooling_matrix(y_side).to(x) @ x @ _pooling_matrix(x_side).to(x).T


def _pooling_matrix(side: int) -> torch.Tensor:
    """(6, side): row i is the mean of [floor(i side / 6), ceil((i + 1) side / 6)), torch's adaptive windows."""
    rows = torch.zeros(POOLED_SIDE, side)
    for i in range(POOLED_SIDE):
        start, end = i * side // POOLED_SIDE, -(-(i + 1) * side // POOLED_SIDE)
        rows[i, start:end] = 1 / (end - start)
    return rows
