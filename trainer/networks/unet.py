"""U-Nets (Ronneberger et al. 2015): a class for each pixel, logits (n, class, y, x) of pixels (n, band, y, x).

    UnetOriginal   the network of the original pixel-level work: 0.31 million parameters, from random weights
    UnetLite0      EfficientNet-Lite0 up to a sixteenth of the resolution, from ImageNet weights, and a decoder that
                   ends at half the resolution, which is faster, and as sharp as the outlines of labels

Both take any height and width from 16 px. Every layer is a convolution, so what they give depends on the pixels around
a pixel alone and not on the place in the window, apart from the window's edges.
"""

from __future__ import annotations

from pathlib import Path

import torch
from torch import nn
from torch.nn import functional

from ..errors import TrainingError
from .backbone import RGB_BANDS, RGBN_BANDS, fill_nir
from .efficientnet import STAGES, STEM_WIDTH, EfficientNetLite0
from .weights import load_weights

PIXEL_MIDDLE, PIXEL_SPREAD = 127.0, 128.0  # as EfficientNet-Lite0's weights expect
ENCODER_STAGES = (
    5  # of Lite0's seven: those that follow hold three quarters of its weights, at a 32nd of the resolution
)
DECODER_WIDTHS = (96, 64, 48)  # at an eighth, a fourth and half of the resolution
DROPOUT = 0.1
RANDOM_WEIGHTS = "random weights"


class PixelNetwork(nn.Module):
    """Base of the networks for pixels; a subclass defines forward(pixels uint8 or float of 0..255) -> logits."""

    def __init__(self, bands: int) -> None:
        """bands: 3 or 4. Raises TrainingError for another number."""
        super().__init__()
        if bands not in (RGB_BANDS, RGBN_BANDS):
            raise TrainingError(f"A network takes 3 bands or 4 with near infrared, not {bands}: choose other bands.")
        self.bands = bands
        self.weights_origin = RANDOM_WEIGHTS

    @property
    def head(self) -> nn.Module:
        """The layers that start from random weights where the others do not, and learn faster."""
        raise NotImplementedError

    def load_pretrained(self, weights: str | Path | None) -> None:
        """Load the weights that others trained, as `load_weights` takes them, where the network has such."""

    def normalise(self, pixels: torch.Tensor) -> torch.Tensor:
        """Normalised float pixels (n, self.bands, y, x); near infrared that is 0 all over is the mean of the others."""
        values = pixels.to(torch.float32)
        if self.bands == RGBN_BANDS:
            values = fill_nir(values)
        return (values - PIXEL_MIDDLE) / PIXEL_SPREAD


def _convolution(in_channels: int, out_channels: int, stride: int = 1) -> nn.Sequential:
    """3 x 3 convolution, batch normalisation, ReLU."""
    return nn.Sequential(
        nn.Conv2d(in_channels, out_channels, 3, stride, 1, bias=False),
        nn.BatchNorm2d(out_channels),
        nn.ReLU(inplace=True),
    )


class UnetOriginal(PixelNetwork):
    """Four levels of four convolutions, 64 filters wide and 32 below; levels are added through 1 x 1 convolutions.

    The layers are those of the published network. It differs where that one erred: no ReLU on the logits, no output for
    pixels without a label, one scale of the pixels in training and use.
    """

    WIDTHS = (64, 32, 32, 32)

    def __init__(self, bands: int, classes: int) -> None:
        super().__init__(bands)
        width, below = self.WIDTHS[0], self.WIDTHS[1]
        self.first = nn.Sequential(nn.Conv2d(bands, width, 3, padding=1, bias=False), nn.BatchNorm2d(width))
        sizes = [(width, width), *zip(self.WIDTHS, self.WIDTHS[1:])]
        self.levels = nn.ModuleList(
            nn.Sequential(
                _convolution(before, after, 1 if at == 0 else 2), *(_convolution(after, after) for _ in range(3))
            )
            for at, (before, after) in enumerate(sizes)
        )
        self.up = nn.ModuleList(nn.ConvTranspose2d(below, below, 3, 2, padding=1, bias=False) for _ in self.WIDTHS[1:])
        self.skips = nn.ModuleList(nn.Conv2d(each, each, 1) for each in self.WIDTHS[:-1])
        self.merges = nn.ModuleList(nn.Conv2d(below, each, 1, bias=False) for each in self.WIDTHS[:-1])
        self.skip_pixels = nn.Conv2d(bands, width, 3, padding=1)
        self.classify = nn.Conv2d(width, classes, 3, padding=1)

    @property
    def head(self) -> nn.Module:
        """The last convolution."""
        return self.classify

    def forward(self, pixels: torch.Tensor) -> torch.Tensor:
        """(n, band, y, x) -> (n, class, y, x)."""
        normalised = self.normalise(pixels)
        x, features = self.first(normalised), []
        for level in self.levels:
            x = level(x)
            features.append(x)  # (n, 64, y, x), (n, 32, y / 2, x / 2), y / 4, y / 8
        for at in (2, 1, 0):
            skip = features[at]
            merged = self.skips[at](skip) + self.merges[at](self.up[at](x, output_size=skip.shape[-2:]))
            x = functional.relu(merged + self.skip_pixels(normalised) if at == 0 else merged)
        logits: torch.Tensor = self.classify(x)
        return logits


class UnetLite0(PixelNetwork):
    """EfficientNet-Lite0's first five stages as encoder, and a decoder of two convolutions at each resolution."""

    def __init__(self, bands: int, classes: int) -> None:
        super().__init__(bands)
        encoder = EfficientNetLite0(bands, classes)
        self.stem = nn.Sequential(encoder._conv_stem, encoder._bn0, nn.ReLU6(inplace=True))  # noqa: SLF001
        self.stages = nn.ModuleList()
        blocks = iter(encoder._blocks)  # noqa: SLF001  names of the checkpoint
        for count, *_ in STAGES[:ENCODER_STAGES]:
            self.stages.append(nn.Sequential(*(next(blocks) for _ in range(count))))
        widths = [STAGES[at][-1] for at in range(ENCODER_STAGES)]  # 16, 24, 40, 80, 112 at 2, 4, 8, 16, 16
        self.decoder = _Decoder((widths[0] + STEM_WIDTH, widths[1], widths[2], widths[4]), classes)

    @property
    def head(self) -> nn.Module:
        """The decoder."""
        return self.decoder

    def load_pretrained(self, weights: str | Path | None) -> None:
        """Load ImageNet weights into the encoder."""
        encoder = EfficientNetLite0(self.bands, 1)
        load_weights(encoder, weights)
        self.stem[0], self.stem[1] = encoder._conv_stem, encoder._bn0  # noqa: SLF001
        loaded = iter(encoder._blocks)  # noqa: SLF001
        self.stages = nn.ModuleList(nn.Sequential(*(next(loaded) for _ in stage)) for stage in self.stages)
        self.weights_origin = encoder.weights_origin

    def train(self, mode: bool = True) -> UnetLite0:
        """Set train mode. A pretrained encoder's batch normalisation keeps its statistics.

        Batches of patches are small, and those of a few places say little about the light of another one.
        """
        super().train(mode)
        if mode and self.weights_origin != RANDOM_WEIGHTS:
            for layer in (*self.stem.modules(), *self.stages.modules()):
                if isinstance(layer, nn.BatchNorm2d):
                    layer.eval()
        return self

    def forward(self, pixels: torch.Tensor) -> torch.Tensor:
        """(n, band, y, x) -> (n, class, y, x)."""
        stem = self.stem(self.normalise(pixels))  # (n, 32, y / 2, x / 2)
        half = self.stages[0](stem)  # (n, 16, y / 2, x / 2)
        fourth = self.stages[1](half)  # (n, 24, y / 4, x / 4)
        eighth = self.stages[2](fourth)  # (n, 40, y / 8, x / 8)
        sixteenth = self.stages[4](self.stages[3](eighth))  # (n, 112, y / 16, x / 16)
        logits = self.decoder([torch.cat([half, stem], dim=1), fourth, eighth, sixteenth])  # (n, class, y / 2, x / 2)
        return functional.interpolate(logits, size=pixels.shape[-2:], mode="bilinear", align_corners=False)


class _Decoder(nn.Module):
    """From features at 1/2, 1/4, 1/8 and 1/16 of the resolution to logits at 1/2."""

    def __init__(self, widths: tuple[int, int, int, int], classes: int) -> None:
        super().__init__()
        self.steps = nn.ModuleList()
        below = widths[3]
        for skip, width in zip(widths[2::-1], DECODER_WIDTHS):
            self.steps.append(nn.Sequential(_convolution(below + skip, width), _convolution(width, width)))
            below = width
        self.dropout = nn.Dropout2d(DROPOUT)
        self.classify = nn.Conv2d(below, classes, 1)

    def forward(self, features: list[torch.Tensor]) -> torch.Tensor:
        """(n, width, y / 2, x / 2), then 1/4, 1/8, 1/16 -> (n, class, y / 2, x / 2)."""
        x = features[3]
        for skip, step in zip(features[2::-1], self.steps):
            x = functional.interpolate(x, size=skip.shape[-2:], mode="bilinear", align_corners=False)
            x = step(torch.cat([x, skip], dim=1))
        logits: torch.Tensor = self.classify(self.dropout(x))
        return logits


class PixelClassifier(nn.Module):
    """From uint8 pixels to calibrated probabilities, (n, band, y, x) -> (n, class, y, x)."""

    def __init__(self, network: nn.Module, temperature: float) -> None:
        super().__init__()
        self.network, self.temperature = network, temperature
        self.eval().requires_grad_(False)

    def forward(self, pixels: torch.Tensor) -> torch.Tensor:
        """See the class."""
        logits: torch.Tensor = self.network(pixels)
        return torch.softmax(logits / self.temperature, dim=1)


PIXEL_NETWORKS: dict[str, type[UnetOriginal] | type[UnetLite0]] = {
    "unet-original": UnetOriginal,
    "unet-lite0": UnetLite0,
}


def build_pixel_network(name: str, bands: int, classes: int, weights: str | Path | None = "default") -> PixelNetwork:
    """Build a network for pixels. weights: of the encoder, as `load_weights` takes them; None or "none" for random.

    Raises TrainingError for an unknown name or number of bands, WeightsError for weights that do not fit.
    """
    if name not in PIXEL_NETWORKS:
        raise TrainingError(f"There is no network for pixels {name!r}: choose one of {', '.join(PIXEL_NETWORKS)}.")
    network = PIXEL_NETWORKS[name](bands, classes)
    if weights is not None and str(weights) != "none":
        network.load_pretrained(weights)
    return network
