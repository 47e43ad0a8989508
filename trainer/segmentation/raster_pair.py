"""A raster of imagery and a raster of labels -> patches.

Imagery is read as the engine reads it for a map: on the grid of chips, at one ground sample distance, without
resampling where the raster has that distance, with what it decides on nodata, alpha and near infrared. A label is the
nearest one, or the most frequent where label pixels are smaller.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import floor
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

from plugin.engine.api.grid import Bounds, Chip
from plugin.engine.contract.mlm_fields import BANDS
from plugin.engine.imagery.open_imagery import Imagery, open_imagery
from plugin.engine.imagery.reader import InputSpec, ReadMode

from ..errors import LabelError
from ..networks.backbone import NO_NIR, RGBN_BANDS
from .class_map import NO_LABEL, ClassMap

LEAST_LABELLED = 0.05  # of patches to learn from
MAX_SHIFT = 0.1  # of a pixel, between the grids of imagery and labels that would otherwise be the same
FINER = 0.75  # label pixels below this share of the wanted ones are smaller
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


def cut_pair(
    pair: RasterPair,
    class_map: ClassMap,
    bands: int,
    gsd_m: float,
    patch_px: int,
    least_labelled: float = LEAST_LABELLED,
) -> Iterator[Patch]:
    """Patches side by side over the imagery, without those that hardly have labels.

    bands: 3, or 4 with near infrared, which is 0 where the imagery has 3
    least_labelled: share of a patch with imagery and labels, below which it is left out, above 0

    Raises RasterError for imagery that cannot be used, LabelError where the labels do not fit it or cannot be read.
    """
    absent = {"nir": NO_NIR} if bands == RGBN_BANDS else {}
    imagery = open_imagery([str(pair.imagery)], InputSpec(BANDS[:bands], "uint8", gsd_m, patch_px, absent))
    chips = list(imagery.grid.chips_touching(Bounds(*imagery.footprint.bounds)))
    found = False
    try:
        with rasterio.open(pair.labels) as labels:
            _check_labels(pair, labels, imagery)
            with imagery.reader() as reader, _warped(labels, imagery, chips) as warped:
                for chip in chips:
                    mask = np.zeros((1, patch_px, patch_px), bool)
                    pixels = reader.read([chip], mask).pixels[0]
                    values = _labels(pair, class_map, warped, _window(chip, chips, patch_px), mask[0])
                    if (values != NO_LABEL).mean() >= least_labelled:
                        found = True
                        yield Patch(pixels, values, f"{chip.col},{chip.row}")
    except RasterioError as error:
        raise LabelError(f"{pair.labels.name} cannot be read ({error}): choose other labels.") from error
    if not found:
        raise LabelError(
            f"{pair.labels.name} labels no square of {patch_px} pixels of {pair.imagery.name}: choose labels of the "
            "same ground."
        )


def _labels(
    pair: RasterPair, class_map: ClassMap, warped: Any, window: Window, mask: NDArray[np.bool_]
) -> NDArray[np.uint8]:
    """(y, x) labels of a window; none where there is no imagery. mask: (y, x), where there is imagery"""
    codes = warped.read(1, window=window)
    covered = mask & (warped.read_masks(1, window=window) > 0)
    translate = class_map.weak_labels if pair.weak else class_map.labels
    labels = np.full(codes.shape, NO_LABEL, np.uint8)
    labels[covered] = translate(codes[covered], pair.labels.name)
    return labels


def _window(chip: Chip, chips: list[Chip], patch_px: int) -> Window:
    """The chip's window in the raster of all chips, whose rows count from the north."""
    west, north = min(each.col for each in chips), max(each.row for each in chips)
    return Window((chip.col - west) * patch_px, (north - chip.row) * patch_px, patch_px, patch_px)


def _warped(labels: Any, imagery: Imagery, chips: list[Chip]) -> Any:
    """The labels on the pixels of all chips together, as a rasterio dataset."""
    grid, spec = imagery.grid, imagery.spec
    west, north = (min(grid.bounds(each).west for each in chips), max(grid.bounds(each).north for each in chips))
    shift_x, shift_y = _shift(imagery, west, north)
    columns = 1 + max(each.col for each in chips) - min(each.col for each in chips)
    rows = 1 + max(each.row for each in chips) - min(each.row for each in chips)
    is_finer = labels.crs == rasterio.crs.CRS.from_user_input(grid.crs) and labels.res[0] < spec.gsd_m * FINER
    return WarpedVRT(
        labels,
        crs=grid.crs,
        transform=from_origin(west + shift_x, north + shift_y, spec.gsd_m, spec.gsd_m),
        width=columns * spec.chip_px,
        height=rows * spec.chip_px,
        resampling=Resampling.mode if is_finer else Resampling.nearest,
        add_alpha=labels.nodata is None and ColorInterp.alpha not in labels.colorinterp,
    )


def _shift(imagery: Imagery, west: float, north: float) -> tuple[float, float]:
    """From the corner of the chips to that of the imagery's nearest pixel, which the engine reads in its place."""
    (source,) = imagery.sources
    if source.mode is not ReadMode.NATIVE:
        return 0.0, 0.0
    gsd = imagery.spec.gsd_m
    left, _, _, top = source.source.bounds
    column, row = floor((west - left) / gsd + 0.5), floor((top - north) / gsd + 0.5)
    return left + column * gsd - west, top - row * gsd - north


def _check_labels(pair: RasterPair, labels: Any, imagery: Imagery) -> None:
    """Raise LabelError for labels of several bands, without a CRS, without common ground, or on a shifted grid."""
    source = imagery.sources[0].source
    bands = sum(each is not ColorInterp.alpha for each in labels.colorinterp)
    if bands != 1:
        raise LabelError(
            f"{pair.labels.name} has {bands} bands, and a raster of labels has one: choose the labels of "
            f"{pair.imagery.name}."
        )
    if labels.crs is None:
        raise LabelError(f"{pair.labels.name} has no CRS: assign one, or choose other labels.")
    crs = rasterio.crs.CRS.from_user_input(source.crs)
    west, south, east, north = transform_bounds(labels.crs, crs, *labels.bounds)
    left, bottom, right, top = source.bounds
    if min(east, right) <= max(west, left) or min(north, top) <= max(south, bottom):
        raise LabelError(
            f"{pair.labels.name} does not overlap {pair.imagery.name}: choose labels of the same ground, or correct "
            "the CRS of one of them."
        )
    pixel = source.pixel_size
    same_size = all(abs(a - b) < _SAME * a for a, b in zip(pixel, labels.res))
    if labels.crs != crs or not same_size or pair.resample:
        return
    offsets = ((labels.bounds.left - left) / pixel[0], (labels.bounds.top - top) / pixel[1])
    shift = max(abs(each - round(each)) for each in offsets)
    if shift > MAX_SHIFT:
        raise LabelError(
            f"The pixels of {pair.labels.name} lie {shift:.2g} of a pixel beside those of {pair.imagery.name}: correct "
            'the georeference, or state "resample": true to take the nearest label.'
        )
