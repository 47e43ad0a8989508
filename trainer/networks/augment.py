"""Random changes to chips that leave their land use what it is: `preset("strong")(pixels, generator)`.

Made for aerial imagery, where years differ in sun, haze, season, sensor and white balance, and where no side is up. All
chips of a batch are changed at once, each in its own way, on the device that they are on. All chance comes from one
generator of the CPU: its state decides what becomes of a batch on one kind of device.

Order: ground (symmetry, scale, season), light and air, sensor (tone, blur, noise), then what is missing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import torch
from torch.nn import functional

from ..errors import TrainingError

_CPU_CHUNK = 4  # chips on a CPU: what one step leaves is still in the cache for the next
_LUMA = (0.299, 0.587, 0.114)  # ITU-R BT.601
# Change of red, green, blue, nir where green excess (2 green - red - blue, Woebbecke 1995) is 1 and season as well:
# 0.35 0.45 0.30 of grass becomes 0.52 0.41 0.28 of straw. Chosen by eye.
_WITHERED_CHANGE = (0.65, -0.15, -0.1, -0.8)
# Where (red + green) / 2 - blue is 1: dry grass, but dry soil as well, so only half of it is done.
_GREENED_CHANGE = (-0.8, 0.25, -0.1, 0.8)
_HAZE_COLOUR = (0.74, 0.79, 0.86, 0.6)  # what distance looks like
_HAZE_STRENGTH = (0.85, 0.92, 1.0, 0.4)  # of each band: scattering falls with wavelength


@dataclass(frozen=True)
class Augment:
    """How strong each change may be; 0 leaves it out. Values of pixels are of 0..1."""

    symmetries: bool = False
    scale: float = 0.0  # ground in the chip: 1 - scale to 1 + scale times as wide; mirrored beyond the chip
    season: float = 0.0  # vegetation withers (up to 1: green to straw), or what is dry greens
    gain: float = 0.0  # natural logarithm of the factor for all bands
    balance: float = 0.0  # and of one for each band
    offset: float = 0.0  # added to each band
    saturation: float = 0.0  # colours 1 - saturation to 1 + saturation times as far from grey
    grey: float = 0.0  # chance of no colour at all
    contrast: float = 0.0  # natural logarithm of the factor about the chip's mean
    haze: float = 0.0  # share of bluish white
    tone: float = 0.0  # x + tone x (1 - x) for all bands, and a quarter of it for each: 0.5 lifts 0.5 to 0.625
    blur: float = 0.0  # chance of having been seen at 1.3 to 3 times coarser pixels
    noise: float = 0.0  # standard deviation, in half of the chips
    erased: float = 0.0  # chance that a rectangle of up to a quarter of each side shows nothing
    nir_dropped: float = 0.0  # chance that near infrared is zero, which a network takes as absent (see backbone.py)

    def __call__(self, pixels: torch.Tensor, generator: torch.Generator) -> torch.Tensor:
        """uint8 (n, band, y, x) -> the same, square chips of 3 or 4 bands; `generator` is of the CPU."""
        _check_pixels(pixels)
        if not len(pixels):
            return pixels
        step = _CPU_CHUNK if pixels.device.type == "cpu" else len(pixels)
        return torch.cat([self._changed(pixels[at : at + step], generator) for at in range(0, len(pixels), step)])

    def _changed(self, pixels: torch.Tensor, generator: torch.Generator) -> torch.Tensor:
        draw = BatchRandom(generator, len(pixels), pixels.device)
        x = pixels * (1 / 255)
        if self.symmetries or self.scale:
            x = _warp(x, self.symmetries, self.scale, draw)
        if self.season:
            x = _shift_season(x, draw.signed(self.season))
        if self.tone:
            tone = (draw.signed(self.tone) + draw.signed(self.tone / 4, x.shape[1]))[..., None, None]
            x *= (x * -tone).add_(1 + tone)
        x = self._lit(x, draw)
        if self.blur:
            _blur(x, draw.chosen(self.blur), draw)
        if self.noise:
            _add_noise(x, draw.chosen(0.5), self.noise, draw)
        if self.erased:
            _erase(x, draw.chosen(self.erased), draw)
        changed = x.mul_(255).add_(0.5).clamp_(0, 255).to(torch.uint8)
        if pixels.shape[1] > 3:
            present = pixels[:, 3:].amax(dim=(1, 2, 3)) > 0
            kept = present & ~draw.happens(self.nir_dropped)
            changed[:, 3:] *= kept[:, None, None, None]
        return changed

    def _lit(self, x: torch.Tensor, draw: BatchRandom) -> torch.Tensor:
        """Light, air and colour are linear in the bands, so they are one matrix for each chip: a x + b."""
        bands = x.shape[1]
        factor = torch.exp(draw.signed(self.gain) + draw.signed(self.balance, bands))
        vivid = 1 + draw.signed(self.saturation)
        vivid = torch.where(draw.happens(self.grey)[:, None], torch.zeros_like(vivid), vivid)[..., None]
        colour = torch.eye(bands, device=x.device).repeat(len(x), 1, 1)
        luma = torch.tensor(_LUMA, device=x.device).expand(3, 3)
        colour[:, :3, :3] = vivid * colour[:, :3, :3] + (1 - vivid) * luma
        colour = colour * factor[:, None]
        contrast = torch.exp(draw.signed(self.contrast))
        air = draw.unit() * self.haze * torch.tensor(_HAZE_STRENGTH[:bands], device=x.device)
        a = colour * (contrast * (1 - air))[..., None]
        mean = (colour @ x.mean(dim=(2, 3))[..., None])[..., 0]
        b = (1 - air) * (1 - contrast) * mean + air * torch.tensor(_HAZE_COLOUR[:bands], device=x.device)
        b = b + draw.signed(self.offset, bands)
        return torch.baddbmm(b[..., None], a, x.flatten(2)).view_as(x)


class BatchRandom:
    """Random numbers for n chips, drawn on the CPU and moved to the chips' device: none waits for the device."""

    def __init__(self, generator: torch.Generator, count: int, device: torch.device) -> None:
        self.generator, self.count, self.device = generator, count, device

    def unit(self, columns: int = 1) -> torch.Tensor:
        """(n, columns) of 0..1."""
        return self._drawn(columns).to(self.device, non_blocking=True)

    def signed(self, strength: float, columns: int = 1) -> torch.Tensor:
        """(n, columns) of -strength..strength."""
        return (self.unit(columns) * 2 - 1) * strength

    def happens(self, chance: float) -> torch.Tensor:
        """(n,) whether it does."""
        return self.unit()[:, 0] < chance

    def chosen(self, chance: float) -> torch.Tensor:
        """Row numbers of the chips to which it happens."""
        return torch.nonzero(self._drawn(1)[:, 0] < chance)[:, 0].to(self.device, non_blocking=True)

    def number(self) -> float:
        """One of 0..1 for all chips."""
        return float(torch.rand(1, generator=self.generator))

    def grain(self, *shape: int) -> torch.Tensor:
        """Even values of standard deviation 1, made on the device; normal ones take longer and end in bytes as well."""
        seed = int(torch.randint(0, 2**31, (1,), generator=self.generator))
        own = torch.Generator(self.device).manual_seed(seed)
        return torch.empty(shape, device=self.device).uniform_(-(3**0.5), 3**0.5, generator=own)

    def _drawn(self, columns: int) -> torch.Tensor:
        return torch.rand(self.count, columns, generator=self.generator)


def _check_pixels(pixels: torch.Tensor) -> None:
    if pixels.dtype != torch.uint8 or pixels.ndim != 4 or pixels.shape[1] not in (3, 4):
        raise TrainingError(f"Chips to change are uint8 of 3 or 4 bands, not {pixels.dtype} of {tuple(pixels.shape)}.")
    if pixels.shape[2] != pixels.shape[3]:
        raise TrainingError(f"Chips to change are square, not {pixels.shape[3]} x {pixels.shape[2]} px: cut them so.")


def _warp(x: torch.Tensor, symmetries: bool, scale: float, draw: BatchRandom) -> torch.Tensor:
    """Turned, mirrored and scaled about a random point, in one resampling."""
    step = 1 + draw.signed(scale)
    turn = (draw.unit() * 4).floor() * (torch.pi / 2 if symmetries else 0)
    mirror = torch.where(draw.unit() < (0.5 if symmetries else 0), -1.0, 1.0)
    cos, sin = torch.cos(turn).round() * step, torch.sin(turn).round() * step
    shift = draw.signed(1.0, 2) * (1 - step).abs()  # within the chip when it is cut, never far beyond it
    rows = (torch.cat([mirror * cos, -sin, shift[:, :1]], 1), torch.cat([mirror * sin, cos, shift[:, 1:]], 1))
    grid = functional.affine_grid(torch.stack(rows, dim=1), list(x.shape), align_corners=False)
    return functional.grid_sample(x, grid, padding_mode="reflection", align_corners=False)


def _shift_season(x: torch.Tensor, strength: torch.Tensor) -> torch.Tensor:
    """strength (n, 1): above 0 what is green withers, below 0 what is yellowish greens, half as much."""
    red, green, blue = x[:, 0:1], x[:, 1:2], x[:, 2:3]
    amount = strength[..., None, None]
    withers = (2 * green - red - blue).clamp_(min=0) * amount.clamp(min=0)
    greens = ((red + green) / 2 - blue).clamp_(min=0) * (-amount).clamp(min=0) / 2
    changes = torch.tensor([_WITHERED_CHANGE[: x.shape[1]], _GREENED_CHANGE[: x.shape[1]]], device=x.device).T
    both = torch.cat([withers, greens], dim=1).flatten(2)
    return x.flatten(2).baddbmm_(changes.expand(len(x), -1, -1), both).view_as(x)


def _blur(x: torch.Tensor, rows: torch.Tensor, draw: BatchRandom) -> None:
    """In place: averaged to coarser pixels and brought back, mixed with what it was."""
    share = draw.unit()[rows, :, None, None]
    coarse = 1.3 + 1.7 * draw.number()
    sharp = x[rows]
    side = round(x.shape[-1] / coarse)
    small = functional.interpolate(sharp, size=(side, side), mode="area")
    x[rows] = torch.lerp(sharp, functional.interpolate(small, size=x.shape[-2:], mode="bilinear"), share)


def _add_noise(x: torch.Tensor, rows: torch.Tensor, strength: float, draw: BatchRandom) -> None:
    """In place, each chip and pixel its own."""
    amount = draw.unit()[rows, :, None, None] * strength
    x.index_add_(0, rows, draw.grain(len(rows), *x.shape[1:]).mul_(amount))


def _erase(x: torch.Tensor, rows: torch.Tensor, draw: BatchRandom) -> None:
    """In place: a rectangle of the chip's mean."""
    side = x.shape[-1]
    centre, half = draw.unit(2)[rows] * side, (0.05 + 0.2 * draw.unit(2)[rows]) * side / 2
    at = torch.arange(side, device=x.device) + 0.5
    inside = (at - centre[..., None]).abs() < half[..., None]  # (chosen, y and x, side)
    hidden = (inside[:, 0, :, None] & inside[:, 1, None, :])[:, None]
    shown = x[rows]
    x[rows] = torch.where(hidden, shown.mean(dim=(2, 3), keepdim=True), shown)


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
    """none, light or strong; TrainingError for another."""
    if name not in PRESETS:
        raise TrainingError(f"There is no augmentation {name!r}: choose one of {', '.join(PRESETS)}.")
    return PRESETS[name]
