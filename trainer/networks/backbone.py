"""What the three networks have in common: pixels in, logits out.

Pixels are uint8 (n, band, y, x) in the order red, green, blue and, for 4 bands, near infrared (nir); float of 0..255 is
taken too. Each network scales them itself, so that nothing has to be remembered beside its weights.

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
RGBN_BANDS = 4  # bands
NO_NIR = 0  # this nir all over a chip means that there is none


class Network(nn.Module):  # type: ignore[misc, unused-ignore]
    """Logits (n, class) of pixels (n, band, y, x). An heir has the layers and says where its ends are.

    Layers whose parameters are all frozen stay in eval mode after train(): a frozen batch normalisation must not go on
    counting, nor a frozen layer drop what its heirs learn from.
    """

    first_name: ClassVar[str]  # of the convolution that sees the bands
    head_name: ClassVar[str]  # of the last linear layer
    mean: ClassVar[tuple[float, float, float]]  # of red, green, blue
    std: ClassVar[tuple[float, float, float]]
    width: ClassVar[int]  # of embed()
    centre: torch.Tensor
    spread: torch.Tensor

    def __init__(self, bands: int) -> None:
        """bands: 3 or 4, else TrainingError."""
        super().__init__()
        if bands not in (RGB_BANDS, RGBN_BANDS):
            raise TrainingError(f"A network takes 3 bands or 4 with near infrared, not {bands}: choose other bands.")
        self.bands = bands
        self.origin = "random weights"  # set by load_weights
        for name, values in (("centre", self.mean), ("spread", self.std)):
            grey = (*values, sum(values) / RGB_BANDS)[:bands]  # nir like a mean of the three
            self.register_buffer(name, torch.tensor(grey).reshape(1, bands, 1, 1), persistent=False)

    @classmethod
    def official(cls) -> str:
        """The file or URL of the official ImageNet weights."""
        raise NotImplementedError

    @property
    def head(self) -> nn.Linear:
        """The last linear layer."""
        found = self.get_submodule(self.head_name)
        assert isinstance(found, nn.Linear)  # noqa: S101 - of our own making
        return found

    def embed(self, pixels: torch.Tensor) -> torch.Tensor:
        """(n, band, y, x) -> (n, width), the input of the head."""
        raise NotImplementedError

    def forward(self, pixels: torch.Tensor) -> torch.Tensor:
        """(n, band, y, x) -> (n, class)."""
        logits: torch.Tensor = self.head(self.embed(pixels))
        return logits

    def scaled(self, pixels: torch.Tensor) -> torch.Tensor:
        """Float pixels about zero, with all bands of this network."""
        values = pixels.to(torch.float32)
        if self.bands == RGBN_BANDS:
            values = fill_nir(values)
        return (values - self.centre) / self.spread

    def train(self, mode: bool = True) -> Network:
        """Train mode, but for layers that are frozen."""
        super().train(mode)
        if mode:
            for layer in self.modules():
                parameters = list(layer.parameters())
                if layer is not self and parameters and not any(each.requires_grad for each in parameters):
                    layer.eval()
        return self


def fill_nir(values: torch.Tensor) -> torch.Tensor:
    """Float (n, 3 or 4, y, x) -> (n, 4, y, x): nir absent, or zero all over a chip, becomes the others' mean."""
    grey = values[:, :RGB_BANDS].mean(dim=1, keepdim=True)
    if values.shape[1] == RGB_BANDS:
        return torch.cat([values, grey], dim=1)
    nir = values[:, RGB_BANDS:]
    present = nir.amax(dim=(1, 2, 3), keepdim=True) > 0
    return torch.cat([values[:, :RGB_BANDS], torch.where(present, nir, grey)], dim=1)


def extend_filters(filters: torch.Tensor) -> torch.Tensor:
    """First filters (to, 3, y, x) for 4 bands: (to, 4, y, x).

    nir gets the mean of the three, and all are weighed by 3/4, so that the answer to a grey scene stays what it was and
    the layers behind find their input as they know it. (Copying the trained filters and weighing them by the number of
    bands is also what timm does for more than three bands; it repeats red for the fourth.)
    """
    return torch.cat([filters, filters.mean(dim=1, keepdim=True)], dim=1) * (RGB_BANDS / RGBN_BANDS)
