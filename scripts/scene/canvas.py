"""The picture that is painted on, and what each of its pixels is."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from scripts.scene.texture import FloatGrid

Colour = tuple[float, float, float, float]  # red, green, blue, near infrared, 0..255
Mask = NDArray[np.bool_]


class NlcdCover(IntEnum):
    """What a pixel is; the value is the NLCD code that stands for it."""

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
    """A rectangle of pixels; bottom and right are the first that it does not hold."""

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

    def inset(self, by: int) -> PixelBox:
        return PixelBox(self.top + by, self.left + by, self.bottom - by, self.right - by)

    def within(self, other: PixelBox) -> PixelBox:
        """What both hold; may be empty."""
        top, left = max(self.top, other.top), max(self.left, other.left)
        return PixelBox(top, left, max(top, min(self.bottom, other.bottom)), max(left, min(self.right, other.right)))

    def slices(self) -> tuple[slice, slice]:
        return slice(self.top, self.bottom), slice(self.left, self.right)

    def rows(self) -> FloatGrid:
        """The rows as a column, for arithmetic with `columns`."""
        return np.arange(self.top, self.bottom, dtype=np.float32)[:, None]

    def columns(self) -> FloatGrid:
        return np.arange(self.left, self.right, dtype=np.float32)[None, :]


class Canvas:
    """pixels: (4, y, x) uint8, red green blue near infrared; cover: (y, x) uint8, a Cover each."""

    def __init__(self, height: int, width: int) -> None:
        self.pixels = np.zeros((4, height, width), np.uint8)
        self.cover = np.full((height, width), NlcdCover.GRASS, np.uint8)
        self.all = PixelBox(0, 0, height, width)

    def paint(
        self,
        box: PixelBox,
        colour: Colour | NDArray[np.float32],
        cover: NlcdCover | None = None,
        light: FloatGrid | float = 1.0,
        mask: Mask | None = None,
    ) -> None:
        """Lay `colour` times `light` on the box, where `mask` says; `box` must lie within the canvas.

        colour: one for all, or (4, y, x); no `cover` leaves what the pixels are as it was
        """
        if box.height <= 0 or box.width <= 0:
            return
        at = box.slices()
        laid = np.asarray(colour, np.float32).reshape(4, *((1, 1) if isinstance(colour, tuple) else colour.shape[1:]))
        values = np.clip(laid * light, 0, 255).astype(np.uint8)
        keep: Mask | bool = True if mask is None else mask
        np.copyto(self.pixels[:, at[0], at[1]], values, where=keep)
        if cover is not None:
            np.copyto(self.cover[at], np.uint8(cover), where=keep)

    def darken(self, box: PixelBox, light: float, mask: Mask | None = None) -> None:
        """Cast a shadow on the box."""
        rows, columns = box.slices()
        under = self.pixels[:, rows, columns]
        np.copyto(under, (under * light).astype(np.uint8), where=True if mask is None else mask)
