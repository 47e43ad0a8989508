"""The base class of the networks: pixels in, logits out.

Pixels are uint8 (n, band, y, x) in the order red, green, blue and, for 4 bands, near infrared (nir); float of 0..255 is
accepted too. Each network normalises them itself, so a caller needs no statistics besides its weights.

nir may be absent. A 4-band network is then given a nir of zeros, or the three visible bands alone: both mean the same,
and both are filled with the mean of the visible bands, pixel by pixel. With `extend_filters` the first convolution then
gives nearly what it gave before it had a fourth band; a constant would look like a very dark scene instead.
`augment.py` drops nir by setting it to zero, so a network trained with it has seen such imagery.
"""

from __future__ import annotations

from typing import ClassVar

import torch
from torch import nn

from ..errors import TrainingError

RGB_BANDS = 3
RGBN_BANDS = 4
NO_NIR = 0  # this value of nir all over a chip means that nir is absent


class Network(nn.Module):
    """Logits (n, class) of pixels (n, band, y, x). A subclass adds the layers and names the first and the last.

    Layers whose parameters are all frozen stay in eval mode after train(): a frozen batch normalisation must not update
    its statistics, and frozen layers must not apply dropout.
    """

    first_layer_name: ClassVar[str]  # the convolution that takes the bands
    head_name: ClassVar[str]  # the last linear layer
    mean: ClassVar[tuple[float, float, float]]  # of red, green, blue, 0..255
    std: ClassVar[tuple[float, float, float]]
    width: ClassVar[int]  # of the embedding
    centre: torch.Tensor
    spread: torch.Tensor

    def __init__(self, bands: int) -> None:
        """bands: 3 or 4. Raises TrainingError for another number."""
        super().__init__()
        if bands not in (RGB_BANDS, RGBN_BANDS):
            raise TrainingError(f"A network takes 3 bands or 4 with near infrared, not {bands}: choose other bands.")
        self.bands = bands
        self.weights_origin = "random weights"  # set by load_weights
        for name, values in (("centre", self.mean), ("spread", self.std)):
            per_band = (*values, sum(values) / RGB_BANDS)[:bands]  # nir: the mean of the three
            self.register_buffer(name, torch.tensor(per_band).reshape(1, bands, 1, 1), persistent=False)

    @classmethod
    def pretrained_source(cls) -> str:
        """File or URL of the official ImageNet weights."""
        raise NotImplementedError

    @property
    def head(self) -> nn.Linear:
        """The last linear layer."""
        layer = self.get_submodule(self.head_name)
        assert isinstance(layer, nn.Linear)  # noqa: S101 - of our own making
        return layer

    def embed(self, pixels: torch.Tensor) -> torch.Tensor:
        """(n, band, y, x) -> (n, width), the input of the head."""
        raise NotImplementedError

    def forward(self, pixels: torch.Tensor) -> torch.Tensor:
        """(n, band, y, x) -> (n, class)."""
        logits: torch.Tensor = self.head(self.embed(pixels))
        return logits

    def normalise(self, pixels: torch.Tensor) -> torch.Tensor:
        """Normalised float pixels (n, self.bands, y, x); absent nir is filled."""
        values = pixels.to(torch.float32)
        if self.bands == RGBN_BANDS:
            values = fill_nir(values)
        return (values - self.centre) / self.spread

    def train(self, mode: bool = True) -> Network:
        """Set train mode, except for frozen layers."""
        super().train(mode)
        if mode:
            for layer in self.modules():
                parameters = list(layer.parameters())
                if layer is not self and parameters and not any(each.requires_grad for each in parameters):
                    layer.eval()
        return self


def fill_nir(values: torch.Tensor) -> torch.Tensor:
    """Float (n, 3 or 4, y, x) -> (n, 4, y, x): nir that is missing, or 0 all over a chip, becomes the others' mean."""
    grey = values[:, :RGB_BANDS].mean(dim=1, keepdim=True)
    if values.shape[1] == RGB_BANDS:
        return torch.cat([values, grey], dim=1)
    nir = values[:, RGB_BANDS:]
    present = nir.amax(dim=(1, 2, 3), keepdim=True) > 0
    return torch.cat([values[:, :RGB_BANDS], torch.where(present, nir, grey)], dim=1)


def extend_filters(filters: torch.Tensor) -> torch.Tensor:
    """First-layer filters for 3 bands (out, 3, y, x) extended to 4 bands (out, 4, y, x).

    The filter of nir is the mean of the three, and all are multiplied by 3/4, so that the output for a grey scene, and
    with it the input of the next layer, stays the same. (timm extends filters likewise, but repeats those of red.)
    """
    return torch.cat([filters, filters.mean(dim=1, keepdim=True)], dim=1) * (RGB_BANDS / RGBN_BANDS)
