"""Augmentation of patches: a random part, one of the 8 symmetries, then colour, season, haze and sensor.

Pixels and labels undergo the same geometry. None of it resamples, so that labels stay what they are.
"""

from __future__ import annotations

from dataclasses import replace

import torch

from ..networks.augment import Augment, preset
from ..networks.backbone import RGB_BANDS
from .segment_config import SegmentConfig

SYMMETRIES = 8


class PixelAugment:
    """pixels uint8 (n, band, y, x), labels uint8 (n, y, x), generator -> both, augmented and cropped."""

    def __init__(self, config: SegmentConfig) -> None:
        self._crop_px = config.crop_px
        self._light = pixel_preset(config)
        self._nir_tone = config.nir_tone

    def __call__(
        self, pixels: torch.Tensor, labels: torch.Tensor, generator: torch.Generator
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """See the class."""
        n, side = len(pixels), pixels.shape[-1]
        crop = self._crop_px or side
        corners = torch.randint(0, side - crop + 1, (n, 2), generator=generator).tolist()
        symmetries = torch.randint(0, SYMMETRIES, (n,), generator=generator).tolist()
        both = []
        for values in (pixels, labels):
            parts = [each[..., y : y + crop, x : x + crop] for each, (y, x) in zip(values, corners)]
            both.append(torch.stack([transform(each, number) for each, number in zip(parts, symmetries)]))
        pixels = shift_nir(both[0], self._nir_tone, generator) if self._nir_tone else both[0]
        return self._light(pixels, generator), both[1]


def shift_nir(pixels: torch.Tensor, strength: float, generator: torch.Generator) -> torch.Tensor:
    """Raise near infrared, as a share of 255, to a power between exp(-strength) and exp(strength) for each patch.

    Between years and flights near infrared differs far more than the visible bands: forest in West Virginia has a mean
    of 108 in October 2014 and of 183 to 199 in August 2011, grass of 149 and 196 to 206. Zeros, which mean that the
    band is absent, stay zeros.
    """
    if pixels.shape[1] == RGB_BANDS:
        return pixels
    powers = torch.exp((torch.rand(len(pixels), generator=generator) * 2 - 1) * strength).to(pixels.device)
    nir = pixels[:, RGB_BANDS:]
    toned = ((nir / 255) ** powers[:, None, None, None] * 255).round().clamp(1, 255).to(torch.uint8)
    return torch.cat([pixels[:, :RGB_BANDS], torch.where(nir > 0, toned, nir)], dim=1)


def transform(values: torch.Tensor, number: int) -> torch.Tensor:
    """Symmetry `number`, 0 to 7, of a square: (…, y, x) turned by number % 4 quarters, and mirrored from 4 on."""
    turned = torch.rot90(values, number % 4, (-2, -1))
    return turned.flip(-1) if number >= 4 else turned


def pixel_preset(config: SegmentConfig) -> Augment:
    """The configuration's augmentation of pixel values alone."""
    return replace(preset(config.augment), symmetries=False, scale=0.0, erased=0.0, nir_dropped=config.nir_dropped)
