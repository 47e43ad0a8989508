"""ResNet-18 (He et al. 2016) with random weights, for benchmarks: `python -m trainer.resnet --out FILE`.

Names in the state dictionary are torchvision's, so its weights load too.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import torch
from torch import nn

from plugin.engine.classes import CLASSES
from plugin.engine.contract import Contract

from .export import export

MEAN, STD = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)  # ImageNet's, of pixels / 255
WIDTHS = (64, 128, 256, 512)


class BasicBlock(nn.Module):  # type: ignore[misc, unused-ignore]
    """Two 3 x 3 convolutions beside a shortcut: (n, from, y, x) -> (n, to, y / stride, x / stride)."""

    def __init__(self, from_: int, to: int, stride: int) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(from_, to, 3, stride, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(to)
        self.conv2 = nn.Conv2d(to, to, 3, 1, 1, bias=False)
        self.bn2 = nn.BatchNorm2d(to)
        self.downsample = None
        if stride != 1 or from_ != to:
            self.downsample = nn.Sequential(nn.Conv2d(from_, to, 1, stride, bias=False), nn.BatchNorm2d(to))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """The block's answer."""
        shortcut = x if self.downsample is None else self.downsample(x)
        x = torch.relu(self.bn1(self.conv1(x)))
        return torch.relu(self.bn2(self.conv2(x)) + shortcut)


class ResNet18(nn.Module):  # type: ignore[misc, unused-ignore]
    """Logits (n, classes) of float images (n, 3, y, x)."""

    def __init__(self, classes: int) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(3, WIDTHS[0], 7, 2, 3, bias=False)  # y / 2
        self.bn1 = nn.BatchNorm2d(WIDTHS[0])
        self.maxpool = nn.MaxPool2d(3, 2, 1)  # y / 4
        self.layer1 = _stage(WIDTHS[0], WIDTHS[0], 1)
        self.layer2 = _stage(WIDTHS[0], WIDTHS[1], 2)  # y / 8
        self.layer3 = _stage(WIDTHS[1], WIDTHS[2], 2)  # y / 16
        self.layer4 = _stage(WIDTHS[2], WIDTHS[3], 2)  # y / 32
        self.fc = nn.Linear(WIDTHS[3], classes)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """(n, 3, y, x) -> (n, classes)."""
        x = self.maxpool(torch.relu(self.bn1(self.conv1(x))))
        x = self.layer4(self.layer3(self.layer2(self.layer1(x))))
        return self.fc(x.mean(dim=(2, 3)))  # type: ignore[no-any-return, unused-ignore]


def _stage(from_: int, to: int, stride: int) -> nn.Sequential:
    return nn.Sequential(BasicBlock(from_, to, stride), BasicBlock(to, to, 1))


class Benchmarked(nn.Module):  # type: ignore[misc, unused-ignore]
    """uint8 pixels in, probabilities out, with the usual normalisation in the graph."""

    mean: torch.Tensor
    std: torch.Tensor

    def __init__(self, network: nn.Module) -> None:
        super().__init__()
        self.network = network
        self.register_buffer("mean", 255 * torch.tensor(MEAN).reshape(1, 3, 1, 1))
        self.register_buffer("std", 255 * torch.tensor(STD).reshape(1, 3, 1, 1))
        self.eval().requires_grad_(False)

    def forward(self, pixels: torch.Tensor) -> torch.Tensor:
        """(n, 3, y, x) -> (n, classes)."""
        return torch.softmax(self.network((pixels.to(torch.float32) - self.mean) / self.std), dim=1)


def main() -> None:
    """Write the untrained network with a valid contract."""
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
        provenance={"created": "2026-11-21T00:00:00Z", "made_by": "python -m trainer.resnet"},
    )
    pixels = np.random.default_rng(0).integers(0, 256, (4, 3, 224, 224), dtype=np.uint8)
    export(Benchmarked(ResNet18(len(CLASSES))), contract, pixels, out)
    print(f"{out} {out.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
