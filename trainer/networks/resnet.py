"""ResNet-18 (He et al. 2016) with torchvision's parameter names.

`python -m trainer.networks.resnet --out FILE` writes it with random weights, for benchmarks.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import ClassVar

import numpy as np
import torch
from torch import nn

from plugin.engine.api.classes import CLASSES
from plugin.engine.contract.contract import Contract

from .backbone import Network
from .onnx_export import export

WIDTHS = (64, 128, 256, 512)


class BasicBlock(nn.Module):
    """Two 3 x 3 convolutions with a residual connection: (n, in, y, x) -> (n, out, y / stride, x / stride)."""

    def __init__(self, in_channels: int, out_channels: int, stride: int) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(in_channels, out_channels, 3, stride, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(out_channels)
        self.conv2 = nn.Conv2d(out_channels, out_channels, 3, 1, 1, bias=False)
        self.bn2 = nn.BatchNorm2d(out_channels)
        self.downsample = None
        if stride != 1 or in_channels != out_channels:
            self.downsample = nn.Sequential(
                nn.Conv2d(in_channels, out_channels, 1, stride, bias=False), nn.BatchNorm2d(out_channels)
            )

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """(n, in, y, x) -> (n, out, y / stride, x / stride)."""
        shortcut = x if self.downsample is None else self.downsample(x)
        x = torch.relu(self.bn1(self.conv1(x)))
        return torch.relu(self.bn2(self.conv2(x)) + shortcut)


class ResNet18(Network):
    """Logits (n, class) of pixels (n, band, y, x)."""

    first_layer_name = "conv1"
    head_name = "fc"
    mean: ClassVar[tuple[float, float, float]] = (255 * 0.485, 255 * 0.456, 255 * 0.406)  # ImageNet's
    std: ClassVar[tuple[float, float, float]] = (255 * 0.229, 255 * 0.224, 255 * 0.225)
    width = WIDTHS[-1]

    def __init__(self, bands: int, classes: int) -> None:
        super().__init__(bands)
        self.conv1 = nn.Conv2d(bands, WIDTHS[0], 7, 2, 3, bias=False)  # y / 2
        self.bn1 = nn.BatchNorm2d(WIDTHS[0])
        self.maxpool = nn.MaxPool2d(3, 2, 1)  # y / 4
        self.layer1 = _stage(WIDTHS[0], WIDTHS[0], 1)
        self.layer2 = _stage(WIDTHS[0], WIDTHS[1], 2)  # y / 8
        self.layer3 = _stage(WIDTHS[1], WIDTHS[2], 2)  # y / 16
        self.layer4 = _stage(WIDTHS[2], WIDTHS[3], 2)  # y / 32
        self.fc = nn.Linear(WIDTHS[3], classes)
        for layer in self.modules():
            if isinstance(layer, nn.Conv2d):
                nn.init.kaiming_normal_(layer.weight, mode="fan_out", nonlinearity="relu")

    @classmethod
    def pretrained_source(cls) -> str:
        """URL of torchvision's ImageNet weights; the file's name ends in the first digits of its SHA-256."""
        return "https://download.pytorch.org/models/resnet18-f37072fd.pth"

    def embed(self, pixels: torch.Tensor) -> torch.Tensor:
        """(n, band, y, x) -> (n, 512)."""
        x = self.maxpool(torch.relu(self.bn1(self.conv1(self.normalise(pixels)))))
        x = self.layer4(self.layer3(self.layer2(self.layer1(x))))
        return x.mean(dim=(2, 3))


def _stage(in_channels: int, out_channels: int, stride: int) -> nn.Sequential:
    return nn.Sequential(BasicBlock(in_channels, out_channels, stride), BasicBlock(out_channels, out_channels, 1))


class SoftmaxNetwork(nn.Module):
    """From uint8 pixels to probabilities, uncalibrated: for benchmarks."""

    def __init__(self, network: nn.Module) -> None:
        super().__init__()
        self.network = network
        self.eval().requires_grad_(False)

    def forward(self, pixels: torch.Tensor) -> torch.Tensor:
        """(n, 3, y, x) -> (n, class)."""
        return torch.softmax(self.network(pixels), dim=1)


def main() -> None:
    """Write the untrained network with a valid contract to the file of --out."""
    parser = argparse.ArgumentParser(description="Write an untrained ResNet-18 as ONNX, for benchmarks.")
    parser.add_argument("--out", type=Path, required=True)
    out = parser.parse_args().out
    torch.manual_seed(0)
    contract = Contract(
        name="resnet18-untrained",
        version="0",
        architecture="ResNet-18",
        license="GPL-2.0-or-later",
        description="Untrained, for benchmarks: its labels mean nothing.",
        bands=("red", "green", "blue"),
        gsd_m=1.0,
        chip_px=224,
        classes=CLASSES,
        provenance={"created": "2026-11-21T00:00:00Z", "made_by": "python -m trainer.networks.resnet"},
    )
    pixels = np.random.default_rng(0).integers(0, 256, (4, 3, 224, 224), dtype=np.uint8)
    export(SoftmaxNetwork(ResNet18(3, len(CLASSES))), contract, pixels, out)
    print(f"{out} {out.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
