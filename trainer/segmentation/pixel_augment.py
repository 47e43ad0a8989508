"""Augmentation of patches: a random part, one of the 8 symmetries, then colour, season, haze and sensor.

Pixels and labels undergo the same geometry. None of it resamples, so that labels stay what they are.
"""

from __future__ import annotations

from dataclasses import replace

import torch

from ..networks.augment import Augment, preset
from .segment_config import SegmentConfig

SYMMETRIES = 8


class PixelAugment:
    """pixels uint8 (n, band, y, x), labels uint8 (n, y, x), generator -> both, augmented and cropped."""

    def __init__(self, config: SegmentConfig) -> None:
        self._crop_px = config.crop_px
        self._light = pixel_preset(config)

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
        return self._light(both[0], generator), both[1]


def transform(values: torch.Tensor, number: int) -> torch.Tensor:
    """Symmetry `number`, 0 to 7, of a square: (…, y, x) turned by number % 4 quarters, and mirrored from 4 on."""
    turned = torch.rot90(values, number % 4, (-2, -1))
    return turned.flip(-1) if number >= 4 else turned


def pixel_preset(config: SegmentConfig) -> Augment:
    """The configuration's augmentation of pixel values alone."""
    return replace(preset(config.augment), symmetries=False, scale=0.0, erased=0.0, nir_dropped=config.nir_dropped)
