"""Readers of chips from one raster, for one thread.

* `NativeReader`, for a raster in the grid's CRS at the model's ground sample distance (to half a pixel a chip): the
  window is moved to the nearest pixel; a row of chips is one read.
  A raster that is stored from south to north, from east to west or turned by 90 degrees is read so and then turned.
* `ResamplingReader`, for a raster in the grid's CRS that is finer or coarser: GDAL resamples on reading, chip by chip,
  `average` when coarsening and `bilinear` when refining.
* `ResamplingReader`, for anything else (degrees, feet, web mercator, another UTM zone, rotated), and for chips over the
  edge of a raster that is resampled: GDAL's warper, chip by chip.

A chip that is resampled is resampled by itself and never from overviews, so its pixels depend neither on the extent of
the run nor on batches, tiles or overviews.
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

from ..api.grid import Chip, ChipGrid
from .content.void import void_mask
from .nodata import is_imagery
from .override_vrt import open_for_resampling
from .source import RasterSource, read_error
from .tiles.reader import PixelReader

WARP_TOLERANCE_PX = 0.01  # of the warper's approximate transformer; measured: 0.2 % of the values of chips differ by 1
EDGE_TOLERANCE_PX = 1e-6  # rounding, where a chip's edge is the raster's edge

Pixels = NDArray[Any]  # uint8 or uint16, as the model takes them
Mask = NDArray[np.bool_]


class ReadMode(Enum):
    """How the pixels of chips are made from a raster's."""

    NATIVE = "as they are"
    RESAMPLED = "resampled on reading"
    WARPED = "warped into the grid's CRS"


class InputSpec(NamedTuple):
    """The input of a model.

    bands:   band names in order
    dtype:   pixel type, "uint8" or "uint16"
    gsd_m:   ground sample distance, metres per pixel
    chip_px: side of a chip, pixels
    absent:  band that the model can do without -> the pixel value that fills the band of a chip without it
    """

    bands: tuple[str, ...]
    dtype: str
    gsd_m: float
    chip_px: int
    absent: Mapping[str, int] = MappingProxyType({})

    @property
    def fill_values(self) -> dict[int, int]:
        """Index into `bands` of each band that the model can do without -> the pixel value that fills it."""
        return {self.bands.index(name): value for name, value in self.absent.items()}

    def absent_bands(self, source: RasterSource) -> dict[int, int]:
        """Index into `bands` of each band that the source lacks -> the pixel value to fill it with."""
        return {k: self.absent[self.bands[k]] for k, number in enumerate(source.bands) if not number}


class NativeReader:
    """Reads chips whose pixels are the raster's own: adjacent chips of a row with one read."""

    def __init__(self, source: RasterSource, grid: ChipGrid, spec: InputSpec) -> None:
        self._source, self._grid, self._px = source, grid, spec.chip_px
        self.dataset = source.open()
        self._gsd_x, self._gsd_y = source.pixel_size
        self._west, _, _, self._north = source.bounds

    def close(self) -> None:
        self.dataset.close()

    def read(self, chips: Sequence[Chip], out: Pixels) -> NDArray[np.bool_] | None:
        """Reads adjacent chips of one row of the grid, west to east, into `out` (n, band, y, x).

        Returns their masks (n, y, x), True where a pixel is valid, or None where all are. Raises RasterError where the
        raster cannot be read.
        """
        px = self._px
        lefts = [self._left(chip) for chip in chips]
        top = self._top(chips[0])
        across, down = self._source.size_on_ground
        window = (max(lefts[0], 0), max(top, 0), min(lefts[-1] + px, across), min(top + px, down))
        if window[0] >= window[2] or window[1] >= window[3]:
            return np.zeros((len(chips), px, px), bool)
        pixels, mask = self._read_window(*window)
        is_whole = window == (lefts[0], top, lefts[-1] + px, top + px)
        if is_whole:
            for k, left in enumerate(lefts):
                out[k] = pixels[:, :, left - lefts[0] : left - lefts[0] + px]
            return None if mask is None else np.stack([mask[:, x - lefts[0] : x - lefts[0] + px] for x in lefts])
        return _place_clipped(pixels, mask, window, lefts, top, out)

    def _left(self, chip: Chip) -> int:
        """Column, from the west, of the raster's pixel nearest to the chip's west edge; may lie outside the raster."""
        return floor((chip.col * self._grid.size - self._west) / self._gsd_x + 0.5)

    def _top(self, chip: Chip) -> int:
        """Row, from the north, of the raster's pixel nearest to the chip's north edge; may lie outside the raster."""
        return floor((self._north - (chip.row + 1) * self._grid.size) / self._gsd_y + 0.5)

    def _read_window(self, left: int, top: int, right: int, bottom: int) -> tuple[Pixels, NDArray[np.bool_] | None]:
        window = _stored_window(self._source, left, top, right - left, bottom - top)
        try:
            pixels = self.dataset.read(self._source.present_bands, window=window)
            mask = _mask(self.dataset, self._source, pixels, window) if self._source.masked else None
        except RasterioError as error:
            x, y = self._west + left * self._gsd_x, self._north - top * self._gsd_y
            raise read_error(self._source, x, y, error) from error
        return _upright(pixels, self._source), None if mask is None else _upright(mask, self._source)


def _stored_window(source: RasterSource, left: float, top: float, width: float, height: float) -> Window:
    """A window that is counted from the raster's north-west corner, as the raster stores its pixels."""
    (mirrored_x, mirrored_y), (across, down) = source.mirrored, source.size_on_ground
    first_x = across - left - width if mirrored_x else left
    first_y = down - top - height if mirrored_y else top
    return Window(first_y, first_x, height, width) if source.transposed else Window(first_x, first_y, width, height)


def _upright(pixels: NDArray[Any], source: RasterSource) -> NDArray[Any]:
    """Pixels (…, y, x) as the raster stores them, from north to south and west to east; a view."""
    mirrored_x, mirrored_y = source.mirrored
    pixels = pixels.swapaxes(-1, -2) if source.transposed else pixels
    return pixels[..., :: -1 if mirrored_y else 1, :: -1 if mirrored_x else 1]


def _mask(dataset: Any, source: RasterSource, pixels: Pixels, window: Window) -> Mask | None:
    """Mask (y, x) of a window, True where a pixel is valid; None where all are.

    pixels: (band, y, x), the window as it was read

    A pixel is invalid by the alpha band, by the mask, where every band holds nodata, or where the raster has no pixels.
    """
    shape = pixels.shape[-2:]
    mask = void_mask(source.void, window)
    mask = np.ones(shape, bool) if mask is None else mask
    if source.alpha:
        mask &= dataset.read(source.alpha, window=window, out_shape=shape) >= source.alpha_threshold
    if source.mask:
        mask &= dataset.read_masks(source.present_bands[0], window=window, out_shape=shape) > 0
    if source.nodata is not None:
        mask &= (pixels != pixels.dtype.type(source.nodata)).any(axis=0)  # comparing as floats takes 20 times as long
    if source.nodata_ranges:
        mask &= is_imagery(pixels, source.nodata_ranges)
    return None if mask.all() else mask


def _place_clipped(
    pixels: Pixels,
    mask: NDArray[np.bool_] | None,
    window: tuple[int, int, int, int],
    lefts: list[int],
    top: int,
    out: Pixels,
) -> NDArray[np.bool_]:
    """Cuts a row of chips from a window that was clipped at the raster's edge; pixels outside are 0 and invalid.

    pixels, mask: of the window, (band, y, x) and (y, x)
    window:       left, top, right, bottom in pixels of the raster
    lefts, top:   position of the chips in pixels of the raster

    Returns the masks of the chips, (n, y, x).
    """
    px = out.shape[-1]
    masks = np.zeros((len(lefts), px, px), bool)
    rows = slice(window[1] - top, window[3] - top)
    for k, left in enumerate(lefts):
        out[k] = 0
        first, last = max(left, window[0]), min(left + px, window[2])
        if first >= last:
            continue
        target, source = (
            slice(first - left, last - left),
            slice(first - window[0], last - window[0]),
        )
        out[k][:, rows, target] = pixels[:, :, source]
        masks[k][rows, target] = True if mask is None else mask[:, source]
    return masks


class ResamplingReader:
    """Reads chips from a raster of another CRS, orientation or ground sample distance, each chip by itself."""

    def __init__(self, source: RasterSource, grid: ChipGrid, spec: InputSpec, gsd_m: float, mode: ReadMode) -> None:
        self._source, self._grid, self._spec, self._mode = source, grid, spec, mode
        self._resampling = Resampling.average if gsd_m < spec.gsd_m else Resampling.bilinear
        self.dataset = open_for_resampling(source)

    def close(self) -> None:
        self.dataset.close()

    def read(self, chips: Sequence[Chip], out: Pixels) -> NDArray[np.bool_] | None:
        """As NativeReader.read, for any chips."""
        masks = [self._read_chip(chip, out[k]) for k, chip in enumerate(chips)]
        if all(mask is None for mask in masks):
            return None
        full = np.ones(out.shape[-2:], bool)
        return np.stack([full if mask is None else mask for mask in masks])

    def _read_chip(self, chip: Chip, out: Pixels) -> Mask | None:
        window = self._window(chip) if self._mode is ReadMode.RESAMPLED else None
        # GDAL resamples a VRT on reading without its mask, which holds nodata ranges and void; its warper heeds it.
        if self._source.nodata_ranges or (window is not None and void_mask(self._source.void, window) is not None):
            window = None
        try:
            if window is None:
                return self._warp(chip, out)
            self.dataset.read(self._source.present_bands, window=window, out=out, resampling=self._resampling)
            mask = _mask(self.dataset, self._source, out, window) if self._source.masked else None
            if any(self._source.mirrored) or self._source.transposed:
                out[:] = _upright(out, self._source).copy()
            return None if mask is None else _upright(mask, self._source)
        except RasterioError as error:
            bounds = self._grid.bounds(chip)
            raise read_error(self._source, bounds.west, bounds.north, error) from error

    def _window(self, chip: Chip) -> Window | None:
        """The chip as a window of fractional pixels of the raster; None where it is not wholly inside."""
        gsd_x, gsd_y = self._source.pixel_size
        across, down = self._source.size_on_ground
        west, _, _, north = self._source.bounds
        bounds = self._grid.bounds(chip)
        left, top = (bounds.west - west) / gsd_x, (north - bounds.north) / gsd_y
        width, height = self._grid.size / gsd_x, self._grid.size / gsd_y
        inside = left + width <= across + EDGE_TOLERANCE_PX and top + height <= down + EDGE_TOLERANCE_PX
        if not inside or min(left, top) < -EDGE_TOLERANCE_PX:
            return None
        return _stored_window(self._source, left, top, width, height)

    def _warp(self, chip: Chip, out: Pixels) -> Mask | None:
        """Warps one chip into `out`. The warped alpha band, which is added where there is none, gives the mask."""
        bounds, gsd = self._grid.bounds(chip), self._spec.gsd_m
        alpha = 0 if self._source.nodata_ranges else self._source.alpha
        extra: dict[str, Any] = {} if alpha else {"add_alpha": True}
        if self._source.nodata is not None:
            extra["src_nodata"] = self._source.nodata
        with WarpedVRT(
            self.dataset,
            src_crs=self._source.crs,
            crs=self._grid.crs,
            transform=Affine(gsd, 0, bounds.west, 0, -gsd, bounds.north),
            width=self._spec.chip_px,
            height=self._spec.chip_px,
            resampling=self._resampling,
            tolerance=WARP_TOLERANCE_PX,
            UNIFIED_SRC_NODATA="YES",
            **extra,
        ) as view:
            view.read(self._source.present_bands, out=out)
            opaque = self._source.alpha_threshold if alpha else np.iinfo(out.dtype).max // 2 + 1
            mask: Mask = view.read(alpha or view.count) >= opaque
        return None if mask.all() else mask


class FillAbsentBands:
    """Reads chips from a raster that lacks bands which the model can do without, and fills these bands."""

    def __init__(self, reader: PixelReader, fill_values: Mapping[int, int]) -> None:
        """reader: of the present bands; fill_values: index among the model's bands -> pixel value."""
        self._reader, self._fill_values = reader, fill_values

    def close(self) -> None:
        self._reader.close()

    def read(self, chips: Sequence[Chip], out: Pixels) -> NDArray[np.bool_] | None:
        """As NativeReader.read; the masks are those of the present bands."""
        present = [k for k in range(out.shape[1]) if k not in self._fill_values]
        pixels = np.zeros((len(out), len(present), *out.shape[2:]), out.dtype)
        masks = self._reader.read(chips, pixels)
        out[:, present] = pixels
        for k, value in self._fill_values.items():
            out[:, k] = value
        return masks
