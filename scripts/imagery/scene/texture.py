"""Seamless noise textures, upsampling and blur, with numpy."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

FloatGrid = NDArray[np.float32]  # (y, x)
TILE = 1024  # px, period of noise textures
CROWN_TILE = 640  # px, period of crown textures


def noise(shape: tuple[int, int], rng: np.random.Generator, wave: float, roughness: float = 2.0) -> FloatGrid:
    """Seamless noise of mean 0 and standard deviation 1 whose longest waves are about `wave` px.

    The amplitude falls as frequency ** -roughness: 1 looks like grain, 2 like soil, 3 like hills.
    """
    height, width = shape
    fy, fx = np.fft.fftfreq(height)[:, None], np.fft.rfftfreq(width)[None, :]
    frequency = np.maximum(np.hypot(fy, fx), 1e-9) * wave
    amplitude = np.where(frequency < 1, frequency, frequency**-roughness)
    spectrum = np.fft.rfft2(rng.standard_normal(shape)) * amplitude
    spectrum[0, 0] = 0
    field = np.fft.irfft2(spectrum, s=shape)
    return np.asarray(field / field.std(), np.float32)


def upsample(field: FloatGrid, factor: int, rows: slice, width: int) -> FloatGrid:
    """The rows `rows` and first `width` columns of `field` enlarged `factor` times, bilinear."""
    y = np.clip((np.arange(rows.start, rows.stop) + 0.5) / factor - 0.5, 0, field.shape[0] - 1)
    x = np.clip((np.arange(width) + 0.5) / factor - 0.5, 0, field.shape[1] - 1)
    top, left = np.minimum(y.astype(int), field.shape[0] - 2), np.minimum(x.astype(int), field.shape[1] - 2)
    y_fraction, x_fraction = (y - top).astype(np.float32)[:, None], (x - left).astype(np.float32)[None, :]
    first, last = top[0], top[-1] + 2
    rows_upsampled = field[first:last, left] * (1 - x_fraction) + field[first:last, left + 1] * x_fraction
    return np.asarray(
        rows_upsampled[top - first] * (1 - y_fraction) + rows_upsampled[top - first + 1] * y_fraction, np.float32
    )


def tile_window(tile: FloatGrid, rows: slice, columns: slice) -> FloatGrid:
    """The part at these rows and columns of the periodic continuation of `tile`."""
    y, x = np.arange(rows.start, rows.stop) % tile.shape[0], np.arange(columns.start, columns.stop) % tile.shape[1]
    return np.asarray(tile[y][:, x], np.float32)


def blur(pixels: NDArray[np.float32]) -> NDArray[np.float32]:
    """A 3 x 3 blur. pixels: (..., y, x)"""
    for axis in (-2, -1):
        size = pixels.shape[axis]
        before, after = np.arange(size) - 1, np.minimum(np.arange(size) + 1, size - 1)
        sides = np.take(pixels, np.maximum(before, 0), axis) + np.take(pixels, after, axis)
        pixels = 0.64 * pixels + 0.18 * sides
    return pixels


class CrownTexture(NamedTuple):
    """A seamless texture of crowns from above, (CROWN_TILE, CROWN_TILE) each.

    light:  brightness of crowns, about 1; not used between them
    rank:   0..1, a random number of the crown, 2 where there is none: `rank < density` selects crowns by density
    shadow: rank of the crown that casts a shadow here, 2 where there is none
    """

    light: FloatGrid
    rank: FloatGrid
    shadow: FloatGrid


def crown_texture(rng: np.random.Generator, count: int, smallest: float, largest: float) -> CrownTexture:
    """A texture of `count` crowns with radii from `smallest` to `largest` px; the sun is in the south."""
    height = np.zeros((CROWN_TILE, CROWN_TILE), np.float32)
    rank = np.full((CROWN_TILE, CROWN_TILE), 2, np.float32)
    tone = np.zeros((CROWN_TILE, CROWN_TILE), np.float32)
    offsets = np.arange(-int(largest) - 1, int(largest) + 2)
    distance = np.hypot(offsets[:, None], offsets[None, :]).astype(np.float32)
    for y, x in rng.integers(CROWN_TILE, size=(count, 2)):
        radius = smallest + (largest - smallest) * rng.random() ** 2
        dome = np.sqrt(np.maximum(radius**2 - distance**2, 0)) * (1 + 0.25 * rng.standard_normal(distance.shape))
        window = np.ix_((y + offsets) % CROWN_TILE, (x + offsets) % CROWN_TILE)
        higher = dome > height[window]
        for layer, value in ((height, dome), (rank, rng.random()), (tone, 0.12 * rng.standard_normal())):
            layer[window] = np.where(higher, value, layer[window])
    slope = (height - np.roll(height, -1, 0)) * 0.8 + (height - np.roll(height, -1, 1)) * 0.4
    light = np.asarray(1 + tone + 0.2 * np.clip(slope, -2.5, 2.5), np.float32)
    shadow = np.full_like(rank, 2)
    for step in range(1, 6):
        caster = np.roll(np.roll(height, -step, 0), -(step // 2), 1)
        is_shaded = caster - height - 0.9 * step > 0
        shadow = np.where(is_shaded, np.roll(np.roll(rank, -step, 0), -(step // 2), 1), shadow)
    light *= np.where(shadow < 2, 0.72, 1).astype(np.float32)
    return CrownTexture(light, rank, np.asarray(shadow, np.float32))
