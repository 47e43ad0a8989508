"""Reads strokes from a vector file, and the pixels that they cover; requests/corrections_schema.py has the schema."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pyogrio
import shapely
from numpy.typing import NDArray
from rasterio.features import rasterize
from rasterio.transform import Affine

from ..api.errors import AreaError, RequestError
from ..api.requests.corrections_schema import STROKE_WIDTH
from ..contract.mlm_fields import slug
from ..imagery.crs import reproject
from ..outputs.geopackage import without_sidecar

LARGEST_PX = 4000  # side of the square that a stroke may fill
LARGEST_WIDTH_M = 10_000.0


class Stroke(NamedTuple):
    """A stroke on the grid.

    shape: in the grid's CRS; a line or a point for one without a width
    label: index of its class
    """

    shape: shapely.Geometry
    label: int


class StrokePixels(NamedTuple):
    """The n pixels of strokes, counted from the origin of the grid's CRS eastwards and southwards.

    cols, rows: (n,)
    labels:     (n,), index of the class
    strokes:    (n,), number of the stroke
    """

    cols: NDArray[np.int64]
    rows: NDArray[np.int64]
    labels: NDArray[np.int64]
    strokes: NDArray[np.int64]

    def select(self, chosen: NDArray[Any]) -> StrokePixels:
        """Those with the indices, or for which the mask is true."""
        return StrokePixels(*(each[chosen] for each in self))


def read_strokes(path: Path, layer: str | None, field: str, classes: Sequence[str], crs: str) -> list[Stroke]:
    """The strokes of a file on the grid, in file order; empty shapes are left out.

    layer:   None for the first
    field:   the attribute that names the class
    classes: their names, in the model's order
    crs:     of the grid

    Raises RequestError for a file that cannot be read, holds no strokes, lacks the attribute or the CRS, names another
    class or one alone, AreaError for shapes that have no place in the grid's CRS.
    """
    if path.is_fifo():  # GDAL would wait for another program to write to it
        raise RequestError("strokes-in-pipe", "{path} is a pipe and not a file: save the strokes first.", path=path)
    try:
        with without_sidecar():
            meta, _, stored, columns = pyogrio.raw.read(path, layer=layer, force_2d=True)
    except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError, OSError, ValueError) as error:
        raise RequestError(
            "strokes-unreadable",
            "The strokes in {path} cannot be read ({reason}): choose another file or layer.",
            path=path,
            reason=" ".join(str(error).split()).rstrip("."),
        ) from error
    table = dict(zip(meta["fields"], columns))
    shapes = shapely.from_wkb([] if stored is None else stored)
    present = [k for k, each in enumerate(shapes) if each is not None and not each.is_empty]
    if not present:
        raise RequestError("strokes-none", "There are no strokes in {path}: draw some first.", path=path)
    if field not in table:
        raise RequestError(
            "strokes-no-attribute",
            "The strokes in {path} lack the attribute {attribute}, which names their class: add it, or name another.",
            path=path,
            attribute=field,
        )
    if not meta["crs"]:
        raise RequestError("strokes-no-crs", "The strokes in {path} state no CRS: set it in the file.", path=path)
    labels = _labels([table[field][k] for k in present], classes, path)
    widths = [_width(table, k, path) for k in present]
    placed = [reproject(shapes[k], meta["crs"], crs) for k in present]
    return [
        Stroke(shape if width is None or shape.area else shape.buffer(width / 2), label)
        for shape, width, label in zip(placed, widths, labels)
    ]


def _labels(names: Sequence[Any], classes: Sequence[str], path: Path) -> list[int]:
    """The class of each stroke. Raises RequestError for one that the model does not know, and for one class alone."""
    stated = [slug("" if each is None else str(each)) for each in names]
    unknown = next((str(name) for name, each in zip(names, stated) if each not in classes), None)
    if unknown is not None:
        raise RequestError(
            "strokes-unknown-class",
            "A stroke in {path} names the class {name!r}, which the model does not know: correct it; known are "
            "{known}.",
            path=path,
            name=unknown[:60],
            known=", ".join(classes),
        )
    if len(set(stated)) == 1:
        raise RequestError(
            "strokes-one-class",
            "All strokes name {name}: draw strokes of other classes, too, also where the model is right.",
            name=stated[0],
        )
    return [list(classes).index(each) for each in stated]


def _width(table: dict[str, Any], row: int, path: Path) -> float | None:
    """Width of a stroke, metres; None where none is stated. Raises RequestError for one that is no width."""
    value = table[STROKE_WIDTH][row] if STROKE_WIDTH in table else None
    try:
        width = float("nan") if value is None else float(value)
    except (TypeError, ValueError):
        width = -1.0
    if np.isnan(width):
        return None
    if not 0 < width <= LARGEST_WIDTH_M:
        raise RequestError(
            "strokes-width",
            "A stroke in {path} has the width {width!r}, where metres above 0 are needed: correct it.",
            path=path,
            width=str(value)[:60],
        )
    return width


def stroke_pixels(strokes: Sequence[Stroke], gsd_m: float, ground: shapely.Geometry) -> StrokePixels:
    """The pixels on the ground whose middle a stroke covers, or which it touches where it is thinner than a pixel.

    gsd_m: side of a pixel; ground: that has imagery, in the grid's CRS. A pixel of several strokes is the last one's.

    Raises AreaError for a stroke that is too large.
    """
    parts = [_covered(shapely.intersection(each.shape, ground), gsd_m) for each in strokes]
    sizes = [len(cols) for cols, _ in parts]
    number = np.repeat(np.arange(len(strokes)), sizes)
    cols = np.concatenate([each for each, _ in parts])
    rows = np.concatenate([each for _, each in parts])
    labels = np.array([each.label for each in strokes], np.int64)[number]
    reverse = np.arange(len(cols))[::-1]
    _, last = np.unique(np.stack([cols, rows])[:, reverse], axis=1, return_index=True)
    return StrokePixels(cols, rows, labels, number).select(np.sort(reverse[last]))


def _covered(shape: shapely.Geometry, gsd_m: float) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Columns and rows of the pixels of one stroke."""
    nothing = np.zeros(0, np.int64)
    if shape.is_empty:
        return nothing, nothing
    west, south, east, north = shape.bounds
    left, top = int(np.floor(west / gsd_m)), int(np.floor(-north / gsd_m))
    width, height = int(np.floor(east / gsd_m)) - left + 1, int(np.floor(-south / gsd_m)) - top + 1
    if width * height > LARGEST_PX**2:
        raise AreaError(
            "stroke-too-large",
            "A stroke spans {width} x {height} pixels: draw strokes within {largest} x {largest}.",
            width=width,
            height=height,
            largest=LARGEST_PX,
        )
    transform = Affine(gsd_m, 0, left * gsd_m, 0, -gsd_m, -top * gsd_m)
    for touched in (False, True):
        mask = rasterize([shape], (height, width), transform=transform, all_touched=touched or not shape.area)
        if mask.any():
            break
    rows, cols = np.nonzero(mask)
    return cols + left, rows + top
