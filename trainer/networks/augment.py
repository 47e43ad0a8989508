"""Augmentation of chips by random changes that keep their land use: `preset("strong")(pixels, generator)`.

Designed for aerial imagery, where years differ in sun, haze, season, sensor and white balance, and orientation carries
no meaning. All chips of a batch are augmented together, each with random parameters of its own, on their device. All
random numbers derive from one generator on the CPU, so its state determines the result on one kind of device.

Order: geometry (symmetry, scale) and season, light and haze, sensor (tone, blur, noise), then erasing and band dropout.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import torch
from torch.nn import functional

from ..errors import TrainingError

_CPU_CHUNK = 4  # chips at once on a CPU, so that intermediate results stay in its cache
_LUMA = (0.299, 0.587, 0.114)  # ITU-R BT.601
# Change of red, green, blue, nir per unit of green excess (2 green - red - blue, Woebbecke et al. 1995) at season 1:
# grass of 0.35 0.45 0.30 becomes straw of 0.52 0.41 0.28. Chosen by eye.
_WITHERED_CHANGE = (0.65, -0.15, -0.1, -0.8)
# The same per unit of (red + green) / 2 - blue. That is high for dry grass, but for dry soil as well: half is applied.
_GREENED_CHANGE = (-0.8, 0.25, -0.1, 0.8)
_HAZE_COLOUR = (0.74, 0.79, 0.86, 0.6)  # red, green, blue, nir of airlight
_HAZE_STRENGTH = (0.85, 0.92, 1.0, 0.4)  # by band: scattering decreases with wavelength


@dataclass(frozen=True)
class Augment:
    """The largest strength, or the probability, of each change; 0 disables it. Pixel values are taken as 0..1."""

    symmetries: bool = False  # one of the 8 symmetries of a square, at random
    scale: float = 0.0  # extent of the chip times 1 - scale to 1 + scale; filled by reflection
    season: float = 0.0  # vegetation withers (1: green becomes straw), or dry vegetation greens
    gain: float = 0.0  # natural logarithm of the factor on all bands
    balance: float = 0.0  # natural logarithm of a factor on each band
    offset: float = 0.0  # added to each band
    saturation: float = 0.0  # distance of colours from grey, times 1 - saturation to 1 + saturation
    grey: float = 0.0  # probability of greyscale
    contrast: float = 0.0  # natural logarithm of the factor about the chip's mean
    haze: float = 0.0  # share of bluish white
    tone: float = 0.0  # x + tone x (1 - x) on all bands, and a quarter of it on each: 0.5 lifts 0.5 to 0.625
    blur: float = 0.0  # probability of blur as from 1.3 to 3 times coarser pixels
    noise: float = 0.0  # largest standard deviation, applied to half of the chips
    erased: float = 0.0  # probability that a rectangle of up to a quarter of each side is replaced by the mean
    nir_dropped: float = 0.0  # probability that near infrared is set to 0, which means absent (see backbone.py)

    def __call__(self, pixels: torch.Tensor, generator: torch.Generator) -> torch.Tensor:
        """Augment uint8 (n, band, y, x), square chips of 3 or 4 bands, into a new tensor. generator: on the CPU."""
        _check_pixels(pixels)
        if not len(pixels):
            return pixels
        step = _CPU_CHUNK if pixels.device.type == "cpu" else len(pixels)
        return torch.cat([self._augment_chunk(pixels[at : at + step], generator) for at in range(0, len(pixels), step)])

    def _augment_chunk(self, pixels: torch.Tensor, generator: torch.Generator) -> torch.Tensor:
        random = BatchRandom(generator, len(pixels), pixels.device)
        x = pixels * (1 / 255)
        if self.symmetries or self.scale:
            x = _warp(x, self.symmetries, self.scale, random)
        if self.season:
            x = _shift_season(x, random.symmetric(self.season))
        if self.tone:
            tone = (random.symmetric(self.tone) + random.symmetric(self.tone / 4, x.shape[1]))[..., None, None]
            x *= (x * -tone).add_(1 + tone)
        x = self._adjust_light(x, random)
        if self.blur:
            _blur(x, random.bernoulli_rows(self.blur), random)
        if self.noise:
            _add_noise(x, random.bernoulli_rows(0.5), self.noise, random)
        if self.erased:
            _erase(x, random.bernoulli_rows(self.erased), random)
        augmented = x.mul_(255).add_(0.5).clamp_(0, 255).to(torch.uint8)
        if pixels.shape[1] > 3:
            present = pixels[:, 3:].amax(dim=(1, 2, 3)) > 0
            keep_nir = present & ~random.bernoulli(self.nir_dropped)
            augmented[:, 3:] *= keep_nir[:, None, None, None]
        return augmented

    def _adjust_light(self, x: torch.Tensor, random: BatchRandom) -> torch.Tensor:
        """Gain, balance, offset, saturation, contrast and haze: linear in the bands, so one a x + b per chip."""
        bands = x.shape[1]
        factor = torch.exp(random.symmetric(self.gain) + random.symmetric(self.balance, bands))
        saturation = 1 + random.symmetric(self.saturation)
        saturation = torch.where(random.bernoulli(self.grey)[:, None], torch.zeros_like(saturation), saturation)[
            ..., None
        ]
        colour = torch.eye(bands, device=x.device).repeat(len(x), 1, 1)
        luma = torch.tensor(_LUMA, device=x.device).expand(3, 3)
        colour[:, :3, :3] = saturation * colour[:, :3, :3] + (1 - saturation) * luma
        colour = colour * factor[:, None]
        contrast = torch.exp(random.symmetric(self.contrast))
        air = random.uniform() * self.haze * torch.tensor(_HAZE_STRENGTH[:bands], device=x.device)
        a = colour * (contrast * (1 - air))[..., None]
        mean = (colour @ x.mean(dim=(2, 3))[..., None])[..., 0]
        b = (1 - air) * (1 - contrast) * mean + air * torch.tensor(_HAZE_COLOUR[:bands], device=x.device)
        b = b + random.symmetric(self.offset, bands)
        return torch.baddbmm(b[..., None], a, x.flatten(2)).view_as(x)


class BatchRandom:
    """Random numbers for n chips, drawn on the CPU and copied to their device without synchronising with it."""

    def __init__(self, generator: torch.Generator, count: int, device: torch.device) -> None:
        self.generator, self.count, self.device = generator, count, device

    def uniform(self, columns: int = 1) -> torch.Tensor:
        """(n, columns), uniform in 0..1."""
        return self._cpu_uniform(columns).to(self.device, non_blocking=True)

    def symmetric(self, strength: float, columns: int = 1) -> torch.Tensor:
        """(n, columns), uniform in -strength..strength."""
        return (self.uniform(columns) * 2 - 1) * strength

    def bernoulli(self, chance: float) -> torch.Tensor:
        """Mask (n,), True with probability `chance`."""
        return self.uniform()[:, 0] < chance

    def bernoulli_rows(self, chance: float) -> torch.Tensor:
        """Numbers of the chips drawn with probability `chance`, on the device."""
        return torch.nonzero(self._cpu_uniform(1)[:, 0] < chance)[:, 0].to(self.device, non_blocking=True)

    def scalar(self) -> float:
        """One number in 0..1 for all chips."""
        return float(torch.rand(1, generator=self.generator))

    def noise_values(self, *shape: int) -> torch.Tensor:
        """Uniform values with mean 0 and standard deviation 1, drawn on the device.

        Normal ones take longer, and after rounding to 8 bits the difference hardly matters.
        """
        seed = int(torch.randint(0, 2**31, (1,), generator=self.generator))
        device_generator = torch.Generator(self.device).manual_seed(seed)
        return torch.empty(shape, device=self.device).uniform_(-(3**0.5), 3**0.5, generator=device_generator)

    def _cpu_uniform(self, columns: int) -> torch.Tensor:
        return torch.rand(self.count, columns, generator=self.generator)


def _check_pixels(pixels: torch.Tensor) -> None:
    if pixels.dtype != torch.uint8 or pixels.ndim != 4 or pixels.shape[1] not in (3, 4):
        raise TrainingError(f"Chips to change are uint8 of 3 or 4 bands, not {pixels.dtype} of {tuple(pixels.shape)}.")
    if pixels.shape[2] != pixels.shape[3]:
        raise TrainingError(f"Chips to change are square, not {pixels.shape[3]} x {pixels.shape[2]} px: cut them so.")


def _warp(x: torch.Tensor, symmetries: bool, scale: float, random: BatchRandom) -> torch.Tensor:
    """Rotate, mirror and scale about a random point, in one bilinear resampling."""
    scale_factor = 1 + random.symmetric(scale)
    angle = (random.uniform() * 4).floor() * (torch.pi / 2 if symmetries else 0)
    mirror = torch.where(random.uniform() < (0.5 if symmetries else 0), -1.0, 1.0)
    cos, sin = torch.cos(angle).round() * scale_factor, torch.sin(angle).round() * scale_factor
    shift = random.symmetric(1.0, 2) * (1 - scale_factor).abs()  # a smaller extent stays within the chip
    rows = (torch.cat([mirror * cos, -sin, shift[:, :1]], 1), torch.cat([mirror * sin, cos, shift[:, 1:]], 1))
    grid = functional.affine_grid(torch.stack(rows, dim=1), list(x.shape), align_corners=False)
    return functional.grid_sample(x, grid, padding_mode="reflection", align_corners=False)


def _shift_season(x: torch.Tensor, strength: torch.Tensor) -> torch.Tensor:
    """strength (n, 1): above 0 green vegetation withers, below 0 yellowish ground greens, half as strongly."""
    red, green, blue = x[:, 0:1], x[:, 1:2], x[:, 2:3]
    amount = strength[..., None, None]
    withers = (2 * green - red - blue).clamp_(min=0) * amount.clamp(min=0)
    greens = ((red + green) / 2 - blue).clamp_(min=0) * (-amount).clamp(min=0) / 2
    changes = torch.tensor([_WITHERED_CHANGE[: x.shape[1]], _GREENED_CHANGE[: x.shape[1]]], device=x.device).T
    both = torch.cat([withers, greens], dim=1).flatten(2)
    return x.flatten(2).baddbmm_(changes.expand(len(x), -1, -1), both).view_as(x)


def _blur(x: torch.Tensor, rows: torch.Tensor, random: BatchRandom) -> None:
    """Blur the chips `rows` in place: area-averaged, enlarged again, and blended with the original."""
    share = random.uniform()[rows, :, None, None]
    factor = 1.3 + 1.7 * random.scalar()
    chips = x[rows]
    side = round(x.shape[-1] / factor)
    coarse = functional.interpolate(chips, size=(side, side), mode="area")
    x[rows] = torch.lerp(chips, functional.interpolate(coarse, size=x.shape[-2:], mode="bilinear"), share)


def _add_noise(x: torch.Tensor, rows: torch.Tensor, strength: float, random: BatchRandom) -> None:
    """Add independent noise to each pixel of the chips `rows`, in place."""
    amount = random.uniform()[rows, :, None, None] * strength
    x.index_add_(0, rows, random.noise_values(len(rows), *x.shape[1:]).mul_(amount))


def _erase(x: torch.Tensor, rows: torch.Tensor, random: BatchRandom) -> None:
    """Fill a random rectangle of the chips `rows` with their mean, in place."""
    side = x.shape[-1]
    centre, half = random.uniform(2)[rows] * side, (0.05 + 0.2 * random.uniform(2)[rows]) * side / 2
    pixel_centres = torch.arange(side, device=x.device) + 0.5
    inside = (pixel_centres - centre[..., None]).abs() < half[..., None]  # (chosen, y and x, side)
    hidden = (inside[:, 0, :, None] & inside[:, 1, None, :])[:, None]
    chips = x[rows]
    x[rows] = torch.where(hidden, chips.mean(dim=(2, 3), keepdim=True), chips)


PRESETS: Mapping[str, Augment] = {
    "none": Augment(),
    "light": Augment(
        symmetries=True, scale=0.15, season=0.3, gain=0.15, balance=0.05, offset=0.01, saturation=0.25, contrast=0.15,
        haze=0.1, tone=0.2, noise=0.01, nir_dropped=0.3,
    ),
    "strong": Augment(
        symmetries=True, scale=0.3, season=0.7, gain=0.3, balance=0.1, offset=0.02, saturation=0.5, grey=0.05,
        contrast=0.35, haze=0.3, tone=0.45, blur=0.3, noise=0.03, erased=0.2, nir_dropped=0.5,
    ),
}  # fmt: skip


def preset(name: str) -> Augment:
    """The augmentation named none, light or strong. Raises TrainingError for another name."""
    if name not in PRESETS:
        raise TrainingError(f"There is no augmentation {name!r}: choose one of {', '.join(PRESETS)}.")
    return PRESETS[name]
