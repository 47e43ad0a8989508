"""The raster that the scene is painted on, with the land cover of each pixel."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from scripts.imagery.scene.texture import FloatGrid

Colour = tuple[float, float, float, float]  # red, green, blue, near infrared, 0..255
Mask = NDArray[np.bool_]


class NlcdCover(IntEnum):
    """Land cover of a pixel; the value is its NLCD code."""

    WATER = 11
    PARK = 21
    YARD = 22
    BUILT = 23
    PAVED = 24
    SOIL = 31
    WOODS = 42
    SCRUB = 52
    GRASS = 71
    CROP = 82


class PixelBox(NamedTuple):
    """A rectangle of pixels; bottom and right are exclusive."""

    top: int
    left: int
    bottom: int
    right: int

    @property
    def height(self) -> int:
        return self.bottom - self.top

    @property
    def width(self) -> int:
        return self.right - self.left

    def inset(self, margin: int) -> PixelBox:
        return PixelBox(self.top + margin, self.left + margin, self.bottom - margin, self.right - margin)

    def intersection(self, other: PixelBox) -> PixelBox:
        """The intersection, which may be empty."""
        top, left = max(self.top, other.top), max(self.left, other.left)
        return PixelBox(top, left, max(top, min(self.bottom, other.bottom)), max(left, min(self.right, other.right)))

    def slices(self) -> tuple[slice, slice]:
        return slice(self.top, self.bottom), slice(self.left, self.right)

    def rows(self) -> FloatGrid:
        """(height, 1) row numbers, to broadcast with `columns`."""
        return np.arange(self.top, self.bottom, dtype=np.float32)[:, None]

    def columns(self) -> FloatGrid:
        return np.arange(self.left, self.right, dtype=np.float32)[None, :]


class Canvas:
    """The scene's raster.

    pixels: (4, y, x) uint8, red, green, blue, near infrared
    cover:  (y, x) uint8, values of NlcdCover
    """

    def __init__(self, height: int, width: int) -> None:
        self.pixels = np.zeros((4, height, width), np.uint8)
        self.cover = np.full((height, width), NlcdCover.GRASS, np.uint8)
        self.extent = PixelBox(0, 0, height, width)

    def paint(
        self,
        box: PixelBox,
        colour: Colour | NDArray[np.float32],
        cover: NlcdCover | None = None,
        light: FloatGrid | float = 1.0,
        mask: Mask | None = None,
    ) -> None:
        """Set the pixels of `box`, which must be within the canvas, to `colour` times `light` where `mask` is True.

        colour: a single one, or (4, y, x)
        cover:  None leaves the land cover unchanged
        """
        if box.height <= 0 or box.width <= 0:
            return
        slices = box.slices()
        colours = np.asarray(colour, np.float32).reshape(
            4, *((1, 1) if isinstance(colour, tuple) else colour.shape[1:])
        )
        values = np.clip(colours * light, 0, 255).astype(np.uint8)
        where: Mask | bool = True if mask is None else mask
        np.copyto(self.pixels[:, slices[0], slices[1]], values, where=where)
        if cover is not None:
            np.copyto(self.cover[slices], np.uint8(cover), where=where)

    def darken(self, box: PixelBox, light: float, mask: Mask | None = None) -> None:
        """Multiply the pixels of the box by `light`, as a shadow."""
        rows, columns = box.slices()
        pixels = self.pixels[:, rows, columns]
        np.copyto(pixels, (pixels * light).astype(np.uint8), where=True if mask is None else mask)
