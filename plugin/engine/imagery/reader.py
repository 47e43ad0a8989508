"""One raster open in one thread, and the chips cut from it.

`NativeReader` cuts rows of chips from pixels that need no resampling. `ResamplingReader` makes each chip by itself:
GDAL resamples on reading where only the ground sample distance differs, and its warper does the rest. So the pixels of
a chip depend on nothing but the chip, and the warper needs no frame as large as the raster.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum
from math import floor
from types import MappingProxyType
from typing import Any, NamedTuple

import numpy as np
from affine import Affine
from numpy.typing import NDArray
from rasterio.enums import Resampling
from rasterio.errors import RasterioError
from rasterio.vrt import WarpedVRT
from rasterio.windows import Window

from ..api.errors import RasterError
from ..api.grid import Chip, ChipGrid
from ..api.redact import display_path, redact
from .source import RasterSource

TOLERANCE_PX = 0.01  # error allowed to the warper's transformer; on real chips 0.2 % of the values differ, by 1
TINY_PX = 1e-6  # rounding, when a chip's edge is the raster's

Pixels = NDArray[Any]  # of the model's pixel type
Mask = NDArray[np.bool_]


class ReadMode(Enum):
    """How a raster's pixels become the model's."""

    NATIVE = "as they are"
    RESAMPLED = "resampled on reading"
    WARPED = "warped into the grid's CRS"


class InputSpec(NamedTuple):
    """What a model wants of imagery: band names in order, pixel type, metres per pixel, pixels per chip side.

    absent: band that it can do without -> the value that, all over a chip, tells it so
    """

    bands: tuple[str, ...]
    dtype: str
    gsd_m: float
    chip_px: int
    absent: Mapping[str, int] = MappingProxyType({})

    def lacking(self, source: RasterSource) -> dict[int, int]:
        """Which of `bands` the source is read without -> the value that stands for it."""
        return {k: self.absent[self.bands[k]] for k, number in enumerate(source.bands) if not number}


class NativeReader:
    """Cuts chips from the pixels of a raster as they are, a row of neighbours at once."""

    def __init__(self, source: RasterSource, grid: ChipGrid, wanted: InputSpec) -> None:
        self._source, self._grid, self._px = source, grid, wanted.chip_px
        self._dataset = source.open()
        self._gsd, _, self._west, _, _, self._north = source.transform

    def close(self) -> None:
        self._dataset.close()

    def read(self, chips: Sequence[Chip], out: Pixels) -> NDArray[np.bool_] | None:
        """Reads neighbours of one grid row into `out` (n, band, y, x).

        Returns their masks (n, y, x), True where valid, or None when every pixel is.
        """
        px = self._px
        lefts = [self._left(chip) for chip in chips]
        top = self._top(chips[0])
        window = (
            max(lefts[0], 0),
            max(top, 0),
            min(lefts[-1] + px, self._source.width),
            min(top + px, self._source.height),
        )
        if window[0] >= window[2] or window[1] >= window[3]:
            return np.zeros((len(chips), px, px), bool)
        pixels, mask = self._read_window(*window)
        whole = window == (lefts[0], top, lefts[-1] + px, top + px)
        if whole:
            for k, left in enumerate(lefts):
                out[k] = pixels[:, :, left - lefts[0] : left - lefts[0] + px]
            return None if mask is None else np.stack([mask[:, x - lefts[0] : x - lefts[0] + px] for x in lefts])
        return _place_clipped(pixels, mask, window, lefts, top, out)

    def _left(self, chip: Chip) -> int:
        return floor((chip.col * self._grid.size - self._west) / self._gsd + 0.5)

    def _top(self, chip: Chip) -> int:
        return floor((self._north - (chip.row + 1) * self._grid.size) / self._gsd + 0.5)

    def _read_window(self, left: int, top: int, right: int, bottom: int) -> tuple[Pixels, NDArray[np.bool_] | None]:
        window = Window(left, top, right - left, bottom - top)
        try:
            pixels = self._dataset.read(self._source.held, window=window)
            return pixels, _mask(self._dataset, self._source, pixels, window) if self._source.masked else None
        except RasterioError as error:
            raise _broken(self._source, self._west + left * self._gsd, self._north - top * self._gsd, error) from error


def _mask(dataset: Any, source: RasterSource, pixels: Pixels, window: Window) -> Mask | None:
    """Valid pixels of a window, shaped like `pixels` (y, x); None when all are.

    Alpha, mask and nodata may each take a pixel away; nodata must stand in every band to count.
    """
    shape = pixels.shape[-2:]
    mask = np.ones(shape, bool)
    if source.alpha:
        mask &= dataset.read(source.alpha, window=window, out_shape=shape) >= source.opaque
    if source.mask:
        mask &= dataset.read_masks(source.held[0], window=window, out_shape=shape) > 0
    if source.nodata is not None:
        mask &= (pixels != pixels.dtype.type(source.nodata)).any(axis=0)  # as a float it would cost 20 times as much
    return None if mask.all() else mask


def _place_clipped(
    pixels: Pixels,
    mask: NDArray[np.bool_] | None,
    window: tuple[int, int, int, int],
    lefts: list[int],
    top: int,
    out: Pixels,
) -> NDArray[np.bool_]:
    """Cuts chips from a window that the raster's edge has clipped; what lies outside is invalid and 0."""
    px = out.shape[-1]
    masks = np.zeros((len(lefts), px, px), bool)
    rows = slice(window[1] - top, window[3] - top)
    for k, left in enumerate(lefts):
        out[k] = 0
        first, last = max(left, window[0]), min(left + px, window[2])
        if first >= last:
            continue
        here, there = (
            slice(first - left, last - left),
            slice(first - window[0], last - window[0]),
        )
        out[k][:, rows, here] = pixels[:, :, there]
        masks[k][rows, here] = True if mask is None else mask[:, there]
    return masks


class ResamplingReader:
    """Makes chips from a raster whose CRS, direction or ground sample distance is not the model's."""

    def __init__(self, source: RasterSource, grid: ChipGrid, wanted: InputSpec, gsd_m: float, way: ReadMode) -> None:
        self._source, self._grid, self._wanted, self._way = source, grid, wanted, way
        self._resampling = Resampling.average if gsd_m < wanted.gsd_m else Resampling.bilinear
        self._dataset = source.open(resampled=True)

    def close(self) -> None:
        self._dataset.close()

    def read(self, chips: Sequence[Chip], out: Pixels) -> NDArray[np.bool_] | None:
        """As Lattice.read."""
        masks = [self._read_chip(chip, out[k]) for k, chip in enumerate(chips)]
        if all(mask is None for mask in masks):
            return None
        full = np.ones(out.shape[-2:], bool)
        return np.stack([full if mask is None else mask for mask in masks])

    def _read_chip(self, chip: Chip, out: Pixels) -> Mask | None:
        window = self._window(chip) if self._way is ReadMode.RESAMPLED else None
        try:
            if window is None:
                return self._warp(chip, out)
            self._dataset.read(self._source.held, window=window, out=out, resampling=self._resampling)
            return _mask(self._dataset, self._source, out, window) if self._source.masked else None
        except RasterioError as error:
            bounds = self._grid.bounds(chip)
            raise _broken(self._source, bounds.west, bounds.north, error) from error

    def _window(self, chip: Chip) -> Window | None:
        """The chip in the raster's pixels, fractions included; None where the raster does not hold it whole."""
        a, _, west, _, e, north = self._source.transform
        bounds = self._grid.bounds(chip)
        left, top = (bounds.west - west) / a, (bounds.north - north) / e
        width, height = self._grid.size / a, self._grid.size / -e
        inside = left + width <= self._source.width + TINY_PX and top + height <= self._source.height + TINY_PX
        return Window(left, top, width, height) if inside and min(left, top) >= -TINY_PX else None

    def _warp(self, chip: Chip, out: Pixels) -> Mask | None:
        """Warps one chip; an alpha band tells where the raster ends."""
        bounds, gsd = self._grid.bounds(chip), self._wanted.gsd_m
        extra: dict[str, Any] = {} if self._source.alpha else {"add_alpha": True}
        if self._source.nodata is not None:
            extra["src_nodata"] = self._source.nodata
        with WarpedVRT(
            self._dataset,
            src_crs=self._source.crs,
            crs=self._grid.crs,
            transform=Affine(gsd, 0, bounds.west, 0, -gsd, bounds.north),
            width=self._wanted.chip_px,
            height=self._wanted.chip_px,
            resampling=self._resampling,
            tolerance=TOLERANCE_PX,
            UNIFIED_SRC_NODATA="YES",
            **extra,
        ) as view:
            view.read(self._source.held, out=out)
            mask: Mask = view.read(self._source.alpha or view.count) >= self._source.opaque
        return None if mask.all() else mask


class FillAbsentBands:
    """Chips of a raster that lacks bands which the model can do without: each is filled with its value."""

    def __init__(self, held: NativeReader | ResamplingReader, filled: Mapping[int, int]) -> None:
        """held: reads the other bands; filled: place among the model's bands -> value."""
        self._held, self._filled = held, filled

    def close(self) -> None:
        self._held.close()

    def read(self, chips: Sequence[Chip], out: Pixels) -> NDArray[np.bool_] | None:
        """As Lattice.read; masks are of the bands that are there."""
        there = [k for k in range(out.shape[1]) if k not in self._filled]
        pixels = np.zeros((len(out), len(there), *out.shape[2:]), out.dtype)
        masks = self._held.read(chips, pixels)
        out[:, there] = pixels
        for k, value in self._filled.items():
            out[:, k] = value
        return masks


def _broken(source: RasterSource, x: float, y: float, error: Exception) -> RasterError:
    cause = redact(str(error.__cause__ or error)).replace("\n", " ").rstrip(".")
    return RasterError(
        "raster-breaks-off",
        "{path} breaks off in the middle: its pixels near {x:.0f}, {y:.0f} cannot be read "
        "({reason}); get the file again, try later if it lies on a server, or choose another layer; "
        "what was done so far is kept.",
        path=display_path(source.path),
        x=x,
        y=y,
        reason=cause,
    )
