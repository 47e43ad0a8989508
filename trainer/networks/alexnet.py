"""AlexNet as torchvision has it ("One weird trick", Krizhevsky 2014), with torchvision's parameter names.

The network of the original work. Chips of 224 px give the 6 x 6 map that the first linear layer takes; for other sizes
the map is pooled to 6 x 6.
"""

from __future__ import annotations

from typing import ClassVar

import torch
from torch import nn

from .backbone import Network

POOLED_SIDE = 6


class AlexNet(Network):
    """Logits (n, class) of pixels (n, band, y, x), y and x of at least 63."""

    first_layer_name = "features.0"
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
    def pretrained_source(cls) -> str:
        """URL of torchvision's ImageNet weights; the file's name ends in the first digits of its SHA-256."""
        return "https://download.pytorch.org/models/alexnet-owt-7be5be79.pth"

    def embed(self, pixels: torch.Tensor) -> torch.Tensor:
        """(n, band, y, x) -> (n, 4096)."""
        x = _adaptive_average_pool(self.features(self.normalise(pixels)))
        return self.classifier[:-1](x.flatten(1))


def _adaptive_average_pool(x: torch.Tensor) -> torch.Tensor:
    """Adaptive average pooling to 6 x 6 as two matrix products: the ONNX exporter supports integer factors only."""
    y_side, x_side = int(x.shape[-2]), int(x.shape[-1])
    if (y_side, x_side) == (POOLED_SIDE, POOLED_SIDE):
        return x
    return _pooling_matrix(y_side).to(x) @ x @ _pooling_matrix(x_side).to(x).T


def _pooling_matrix(side: int) -> torch.Tensor:
    """(6, side): row i averages [floor(i side / 6), ceil((i + 1) side / 6)), as torch's adaptive pooling does."""
    rows = torch.zeros(POOLED_SIDE, side)
    for i in range(POOLED_SIDE):
        start, end = i * side // POOLED_SIDE, -(-(i + 1) * side // POOLED_SIDE)
        rows[i, start:end] = 1 / (end - start)
    return rows
