"""A raster of imagery and a raster of labels -> patches on one grid, at one ground sample distance.

The grid is the imagery's own where it is in metres at the wanted distance, so that nothing is resampled. Otherwise the
imagery is averaged, or interpolated linearly where it is coarser. A label is the nearest one, or the most frequent
where label pixels are smaller.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from math import ceil, floor
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
from numpy.typing import NDArray
from rasterio.enums import ColorInterp, Resampling
from rasterio.errors import RasterioError
from rasterio.transform import from_origin
from rasterio.vrt import WarpedVRT
from rasterio.warp import transform_bounds
from rasterio.windows import Window

from plugin.engine.api.grid import Bounds
from plugin.engine.imagery.crs import grid_crs

from ..errors import LabelError
from .class_map import NO_LABEL, ClassMap

LEAST_LABELLED = 0.05  # share of a patch with imagery and labels, below which it is left out
MAX_SHIFT = 0.1  # of a pixel, between the grids of imagery and labels that would otherwise be the same
_SAME = 1e-6


@dataclass(frozen=True)
class RasterPair:
    """Imagery and labels of the same ground.

    weak:     whether the labels are NLCD's
    resample: take the nearest label where the two grids are shifted by a part of a pixel
    """

    imagery: Path
    labels: Path
    place: str
    date: str = ""
    split: str = "train"
    weak: bool = False
    resample: bool = False


@dataclass(frozen=True)
class Patch:
    """pixels: uint8 (band, y, x); labels: uint8 (y, x); block: name of its ground within the place."""

    pixels: NDArray[np.uint8]
    labels: NDArray[np.uint8]
    block: str


@dataclass(frozen=True)
class _Grid:
    crs: Any
    transform: Any
    width: int
    height: int


def cut_pair(pair: RasterPair, class_map: ClassMap, bands: int, gsd_m: float, patch_px: int) -> Iterator[Patch]:
    """Patches side by side over the imagery, without those that hardly have labels.

    bands: 3, or 4 with near infrared, which is 0 where the imagery has 3

    Raises LabelError where the two rasters do not fit together or cannot be read.
    """
    name, labels_name = pair.imagery.name, pair.labels.name
    try:
        with ExitStack() as stack:
            imagery = stack.enter_context(rasterio.open(pair.imagery))
            labels = stack.enter_context(rasterio.open(pair.labels))
            _check_rasters(pair, imagery, labels)
            grid = _grid(imagery, gsd_m)
            coarser = grid.transform.a < imagery.res[0] * (1 + _SAME) if grid.crs == imagery.crs else True
            pixels = _warped(stack, imagery, grid, Resampling.bilinear if coarser else Resampling.average)
            finer = labels.crs == grid.crs and labels.res[0] < gsd_m * 0.75
            codes = _warped(stack, labels, grid, Resampling.mode if finer else Resampling.nearest)
            found = False
            for row in range(0, grid.height - patch_px + 1, patch_px):
                for column in range(0, grid.width - patch_px + 1, patch_px):
                    patch = _cut(pair, class_map, pixels, codes, Window(column, row, patch_px, patch_px), bands)
                    if (patch.labels != NO_LABEL).mean() >= LEAST_LABELLED:
                        found = True
                        yield patch
    except RasterioError as error:
        raise LabelError(f"{name} or {labels_name} cannot be read ({error}): choose other rasters.") from error
    if not found:
        raise LabelError(
            f"{labels_name} labels no square of {patch_px} pixels of {name}: choose labels of the same ground."
        )


def _cut(pair: RasterPair, class_map: ClassMap, pixels: Any, codes: Any, window: Window, bands: int) -> Patch:
    available = min(bands, _colour_bands(pixels))
    values = np.zeros((bands, int(window.height), int(window.width)), np.uint8)
    values[:available] = pixels.read(list(range(1, available + 1)), window=window)
    numbers = codes.read(1, window=window)
    covered = (pixels.dataset_mask(window=window) > 0) & (codes.dataset_mask(window=window) > 0)
    translate = class_map.weak_labels if pair.weak else class_map.labels
    labels = np.full(numbers.shape, NO_LABEL, np.uint8)
    labels[covered] = translate(numbers[covered], pair.labels.name)
    return Patch(values, labels, f"{int(window.col_off)},{int(window.row_off)}")


def _colour_bands(dataset: Any) -> int:
    """Number of the dataset's bands that are no alpha added by the warp."""
    return sum(each is not ColorInterp.alpha for each in dataset.colorinterp)


def _warped(stack: ExitStack, dataset: Any, grid: _Grid, resampling: Resampling) -> Any:
    has_alpha = ColorInterp.alpha in dataset.colorinterp
    return stack.enter_context(
        WarpedVRT(
            dataset,
            crs=grid.crs,
            transform=grid.transform,
            width=grid.width,
            height=grid.height,
            resampling=resampling,
            add_alpha=not has_alpha,
        )
    )


def _grid(imagery: Any, gsd_m: float) -> _Grid:
    """The imagery's own grid at `gsd_m`, or one of the CRS in which chips would lie, anchored at its origin."""
    crs = rasterio.crs.CRS.from_user_input(grid_crs(imagery.crs.to_wkt(), Bounds(*imagery.bounds), None))
    north_up = imagery.transform.b == imagery.transform.d == 0 and imagery.transform.e < 0
    if crs == imagery.crs and north_up and all(abs(each - gsd_m) < gsd_m * _SAME for each in imagery.res):
        return _Grid(imagery.crs, imagery.transform, imagery.width, imagery.height)
    left, bottom, right, top = transform_bounds(imagery.crs, crs, *imagery.bounds)
    west, north = floor(left / gsd_m), ceil(top / gsd_m)
    width, height = ceil(right / gsd_m) - west, north - floor(bottom / gsd_m)
    return _Grid(crs, from_origin(west * gsd_m, north * gsd_m, gsd_m, gsd_m), width, height)


def _check_rasters(pair: RasterPair, imagery: Any, labels: Any) -> None:
    """Raise LabelError where the rasters have no CRS, another kind of pixels, no common ground, or shifted grids."""
    for dataset, path in ((imagery, pair.imagery), (labels, pair.labels)):
        if dataset.crs is None:
            raise LabelError(f"{path.name} has no CRS: assign one, or choose another raster.")
    if imagery.count < 3 or set(imagery.dtypes) != {"uint8"}:
        raise LabelError(f"{pair.imagery.name} is no 8-bit imagery of red, green, blue (near infrared): choose other.")
    west, south, east, north = transform_bounds(labels.crs, imagery.crs, *labels.bounds)
    left, bottom, right, top = imagery.bounds
    if min(east, right) <= max(west, left) or min(north, top) <= max(south, bottom):
        raise LabelError(
            f"{pair.labels.name} does not overlap {pair.imagery.name}: choose labels of the same ground, or correct "
            "the CRS of one of them."
        )
    same_size = all(abs(a - b) < _SAME * a for a, b in zip(imagery.res, labels.res))
    if labels.crs != imagery.crs or not same_size or pair.resample:
        return
    column, row = ~imagery.transform * (labels.transform.c, labels.transform.f)
    shift = max(abs(each - round(each)) for each in (column, row))
    if shift > MAX_SHIFT:
        raise LabelError(
            f"The pixels of {pair.labels.name} lie {shift:.2g} of a pixel beside those of {pair.imagery.name}: correct "
            'the georeference, or state "resample": true to take the nearest label.'
        )
