"""Draws a tile of a live map from its windows: classes as hard colours, or colours blended by the probabilities.

The pixels are those of a finished map's files; a tile shows them resampled as QGIS would show the file.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rasterio.enums import Resampling
from rasterio.transform import from_bounds, from_origin
from rasterio.warp import reproject

from ...api.grid import Block
from ...api.product import Category
from ..assemble import BlockResult
from ..geometry import Geometry
from ..parts import FULL, BlockPart, hard_labels
from ..raster_files import blended_colours
from .grid_windows import GridWindow, PixelFrame
from .request import HARD
from .tiles import MERCATOR, SIDE, Tile

COARSE = 1.5  # pixels of a tile this many times the map's are made of all that they cover, and not of one or four

Picture = NDArray[np.uint8]  # (4, y, x): red, green, blue, alpha


def added_up(frame: PixelFrame, parts: Mapping[GridWindow, BlockPart], geometry: Geometry, classes: int) -> BlockResult:
    """The labels and the shares of a frame, as assembly gives them for a finished map."""
    sums = np.zeros((classes, frame.height, frame.width), np.uint16)
    mask = np.zeros((frame.height, frame.width), bool)
    half, step = geometry.blend // 2, geometry.step
    for window, part in parts.items():
        rows, cols = window.row * step - frame.top, window.col * step - frame.left
        _add(sums, part.shares, rows - half, cols - half)
        _add(mask[None], part.mask[None], rows, cols)
    shares = np.minimum(sums, FULL).astype(np.uint8)
    return BlockResult(Block(0, 0), hard_labels(shares, mask), shares, 0)


def draw_tile(
    tile: Tile, style: str, frame: PixelFrame, result: BlockResult, categories: Sequence[Category], crs: str, gsd: float
) -> Picture:
    """A tile of 256 x 256 pixels. frame: of the pixels of `result`, on the grid with that CRS and ground sample
    distance
    """
    is_coarse = frame.width > COARSE * SIDE
    if style == HARD:
        source, kind = result.labels[None], Resampling.mode if is_coarse else Resampling.nearest
    else:
        source, kind = blended_colours(result, categories), Resampling.average if is_coarse else Resampling.bilinear
    target = np.zeros((len(source), SIDE, SIDE), np.uint8)
    alpha = {} if style == HARD else {"src_alpha": 4, "dst_alpha": 4}
    reproject(
        source,
        target,
        src_transform=from_origin(frame.left * gsd, -frame.top * gsd, gsd, gsd),
        src_crs=crs,
        src_nodata=0 if style == HARD else None,
        dst_transform=from_bounds(*tile.bounds, SIDE, SIDE),
        dst_crs=MERCATOR,
        dst_nodata=0 if style == HARD else None,
        resampling=kind,
        **alpha,
    )
    if style != HARD:
        return target
    colours = np.array([[0, 0, 0, 0], *([*bytes.fromhex(each.colour[1:]), 255] for each in categories)], np.uint8)
    return np.asarray(colours[target[0]].transpose(2, 0, 1))


def _add(target: NDArray[Any], part: NDArray[Any], top: int, left: int) -> None:
    """Adds `part` (…, y, x) to the place in `target` where both lie; of masks it is the union."""
    _, height, width = target.shape
    _, tall, wide = part.shape
    rows = slice(max(top, 0), min(top + tall, height))
    cols = slice(max(left, 0), min(left + wide, width))
    if rows.start < rows.stop and cols.start < cols.stop:
        target[:, rows, cols] += part[:, rows.start - top : rows.stop - top, cols.start - left : cols.stop - left]
