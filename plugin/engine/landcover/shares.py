"""Shares of land-use classes in chips, from the codes of a land-cover raster such as NLCD.

A pixel counts by the area that it shares with the chip's square, which is laid in the raster's own CRS, so that no code
is ever resampled. Any raster of codes serves: any CRS, direction and pixel size, whole numbers or floats with NaN.
Only the windows around the chips asked for are read, so a raster of the whole country costs no more than a county.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pyproj
import shapely
from numpy.typing import NDArray
from rasterio.enums import ColorInterp, MaskFlags
from rasterio.errors import RasterioError
from rasterio.windows import Window

from ..api.errors import AreaError, RasterError
from ..api.grid import Bounds, Chip, ChipGrid
from ..api.redact import display_path, redact
from ..imagery.crs import crs_text, parse_crs, reproject
from ..imagery.source import gdal_env, open_dataset
from .cell_coverage import Floats, Ints, cell_coverage, ring_areas
from .legend import NLCD_LEGEND, LandCoverLegend

Kinds = NDArray[np.int16]  # number of a class; then one for no data, and one for codes that the table does not know

TILE_PX = 512  # chips are read together that begin in one tile of this many pixels: a window stays small
BATCH_CELLS = 2**19  # weights held at once
MOST_CELLS = 2**23  # weights of one chip
EDGE_M = 64.0  # a chip's edge bends when it is laid in another CRS: 64 m of it by less than a millimetre
SPECK = 1e-9  # of a pixel: less is rounding
AXIS = (1 / 6, 3 / 6, 5 / 6)  # the original's nine points, as parts of the chip's side


class ClassShares(NamedTuple):
    """What a label raster says of n chips.

    shares: (n, class), parts of the labelled ground (of the labelled points under the nine-point rule) in the order of
            `LandCoverLegend.classes`; a row sums to 1, or to 0 where `valid` is 0
    valid:  (n,), part of the chip (of its points) that has a label
    """

    shares: NDArray[np.float32]
    valid: NDArray[np.float32]

    @property
    def unanimous(self) -> NDArray[np.int64]:
        """(n,) the class that holds the whole chip (all nine points), -1 where none does: mixed, or labels missing."""
        whole = (self.valid == 1) & (self.shares.max(axis=1) == 1)
        return np.where(whole, self.shares.argmax(axis=1), -1)


def open_land_cover(path: str | Path, table: LandCoverLegend = NLCD_LEGEND) -> LandCoverRaster:
    """Opens a raster of codes, for one thread and as a context manager.

    Raises RasterError for one that is damaged, has no place on Earth, or holds no codes.
    """
    with gdal_env():
        dataset = open_dataset(str(path))
        try:
            crs = _check(dataset, str(path))
            return LandCoverRaster(str(path), dataset, crs, table)
        except RasterError:
            dataset.close()
            raise


def _check(dataset: Any, path: str) -> str:
    """The CRS of a raster that can serve. Raises RasterError for one that cannot."""
    if dataset.crs is None:
        raise RasterError(
            "raster-no-crs",
            "{path} states no CRS: assign the right one first (Layer > Set CRS of Layer).",
            path=display_path(path),
        )
    numbers = tuple(dataset.transform)[:6]
    if dataset.transform.is_identity or not np.isfinite(numbers).all() or dataset.transform.determinant == 0:
        raise RasterError(
            "nlcd-not-georeferenced",
            "{path} is not georeferenced: choose the NLCD raster as it was published.",
            path=display_path(path),
        )
    bands = sum(each != ColorInterp.alpha for each in dataset.colorinterp)
    if bands != 1 or "complex" in dataset.dtypes[0]:
        raise RasterError(
            "nlcd-not-codes",
            "{path} holds {bands} bands of {dtype} and not one of land-cover codes: choose the NLCD "
            "raster itself, not a picture of it.",
            path=display_path(path),
            bands=bands,
            dtype=dataset.dtypes[0],
        )
    try:
        crs = parse_crs(dataset.crs.to_wkt())
    except AreaError as error:
        raise RasterError(
            "nlcd-crs-unknown",
            "{path} has a CRS that PROJ does not know: assign the right one first.",
            path=display_path(path),
        ) from error
    if crs.geodetic_crs is None:
        raise RasterError(
            "nlcd-crs-local",
            "{path} has a local CRS without a place on Earth: assign its true CRS first.",
            path=display_path(path),
        )
    return crs_text(crs)


class LandCoverRaster:
    """A raster of codes, open for one thread: a context manager."""

    def __init__(self, path: str, dataset: Any, crs: str, table: LandCoverLegend) -> None:
        self.path, self.crs, self.table, self.classes = path, crs, table, table.classes
        self._dataset, self._env = dataset, gdal_env()
        self._none, self._unknown = len(self.classes), len(self.classes) + 1
        known = {code: self.classes.index(name) for code, name in table.codes.items()}
        known.update(dict.fromkeys(table.nodata, self._none))
        self._codes = np.array(sorted(known), np.int64)
        self._of_code = np.array([known[code] for code in sorted(known)] + [self._unknown], np.int16)
        self._of_byte = self._look_up(np.arange(256))
        flags = dataset.mask_flag_enums[0]
        self._masked = MaskFlags.per_dataset in flags or MaskFlags.alpha in flags

    def __enter__(self) -> LandCoverRaster:
        self._env.__enter__()
        return self

    def __exit__(self, *_: object) -> None:
        self._dataset.close()
        self._env.__exit__()

    def check_ground(self, ground: shapely.Geometry, crs: str) -> None:
        """Raises AreaError where the raster's frame and some ground, in `crs`, have nothing in common."""
        width, height = self._dataset.width, self._dataset.height
        corners = ((0, 0), (0, width), (height, width), (height, 0))
        frame = shapely.Polygon([self._dataset.xy(row, col, offset="ul") for row, col in corners])
        if shapely.intersection(frame, reproject(ground, crs, self.crs)).area == 0:
            raise AreaError(
                "nlcd-elsewhere",
                "{path} and the imagery have no ground in common: choose an NLCD raster of the same place.",
                path=display_path(self.path),
            )

    def shares(self, grid: ChipGrid, chips: Sequence[Chip]) -> ClassShares:
        """Shares of the classes in chips, each pixel weighted by the area that it shares with the chip.

        Chips may come in any order; neighbours together are read cheapest. Ground outside the raster, and no data,
        lowers `valid`.
        Raises RasterError for a code that the table does not know, and where the raster breaks off.
        """
        return self.shares_of([grid.bounds(chip) for chip in chips], grid.crs)

    def shares_of(self, squares: Sequence[Bounds], crs: str) -> ClassShares:
        """As `shares`, of any rectangles in `crs`."""
        rings = self._to_pixels(_outlines(squares), crs)
        sums = np.zeros((len(rings), len(self.classes) + 2))
        for some, tile in self._tiles(rings):
            kinds = self._kinds(tile)
            for batch in np.array_split(some, ceil(len(some) * tile.width * tile.height / BATCH_CELLS)):
                sums[batch] = self._weigh(rings[batch], kinds, tile)
            self._check_known(sums[some], tile)
        return self._divide(sums, np.maximum(ring_areas(np.nan_to_num(rings)), SPECK))

    def nine_point(self, grid: ChipGrid, chips: Sequence[Chip]) -> ClassShares:
        """Shares by the rule of the original work: the classes under nine points, at 1/6, 3/6 and 5/6 of each axis.

        `ClassShares.unanimous` is the label that it gave: the class of all nine points, and -1 for "mixed", which it
        dropped; no data and points outside the raster count as mixed. Its sampler swapped width and height, which put
        the points into neighbouring chips; here they lie where the rule says.
        Raises as `shares`.
        """
        points = self._to_pixels(_nine_points([grid.bounds(chip) for chip in chips]), grid.crs)
        sums = np.zeros((len(points), len(self.classes) + 2))
        for some, tile in self._tiles(points):
            kinds = self._kinds(tile)
            cells = np.floor(points[some]).astype(np.int64) - (tile.left, tile.top)
            found = kinds[cells[:, :, 1], cells[:, :, 0]]
            sums[some] = _count(found, np.ones(found.shape), sums.shape[1])
            self._check_known(sums[some], tile)
        return self._divide(sums, np.full(len(points), float(len(AXIS) ** 2)))

    def _to_pixels(self, points: Floats, crs: str) -> Floats:
        """Points (n, point, xy) in `crs` as columns and rows of the raster, fractions included; inf has no place."""
        change = pyproj.Transformer.from_crs(parse_crs(crs), parse_crs(self.crs), always_xy=True)
        x, y = change.transform(points[:, :, 0], points[:, :, 1])
        a, b, c, d, e, f = tuple(~self._dataset.transform)[:6]
        with np.errstate(invalid="ignore"):
            return np.stack([a * x + b * y + c, d * x + e * y + f], axis=2)

    def _tiles(self, points: Floats) -> Iterator[tuple[Ints, _Tile]]:
        """Numbers of the chips that begin in one tile of the raster, with the window that holds them all.

        points: (n, point, xy) in pixels; chips that miss the raster are left out
        """
        low, high = points.min(axis=1), points.max(axis=1)
        size = (self._dataset.width, self._dataset.height)
        with np.errstate(invalid="ignore"):
            near = np.flatnonzero((np.isfinite(low) & np.isfinite(high) & (high > 0) & (low < size)).all(axis=1))
        first, last = np.floor(low[near]).astype(np.int64), np.floor(high[near]).astype(np.int64) + 1
        _, number, count = np.unique(first // TILE_PX, axis=0, return_inverse=True, return_counts=True)
        together = np.argsort(number.reshape(-1), kind="stable")
        for here in np.split(together, np.cumsum(count))[:-1]:
            (left, top), (right, bottom) = first[here].min(axis=0), last[here].max(axis=0)
            width, height = (last[here] - first[here]).max(axis=0)
            if width * height > MOST_CELLS:
                raise RasterError(
                    "nlcd-too-fine",
                    "A chip holds more than {most:,} pixels of {path}: choose a coarser raster.",
                    most=MOST_CELLS,
                    path=display_path(self.path),
                )
            yield near[here], _Tile(int(left), int(top), int(right), int(bottom), int(width), int(height))

    def _weigh(self, rings: Floats, kinds: Kinds, tile: _Tile) -> Floats:
        """Area in pixels of each kind in each ring, (n, kind). rings: (n, corner, xy) in pixels of the raster."""
        corner = np.floor(rings.min(axis=1)).astype(np.int64)
        weights = cell_coverage(rings - corner[:, None], tile.height, tile.width)
        cols, rows = (corner - (tile.left, tile.top)).T[:, :, None, None]
        found = kinds[rows + np.arange(tile.height)[:, None], cols + np.arange(tile.width)]
        return _count(found.reshape(len(rings), -1), weights.reshape(len(rings), -1), self._unknown + 1)

    def _divide(self, sums: Floats, whole: Floats) -> ClassShares:
        """Shares from areas (n, class + 2) and the area of the chips (n,)."""
        labelled = sums[:, : self._none].sum(axis=1)
        shares = sums[:, : self._none] / np.maximum(labelled, SPECK)[:, None]
        valid = np.clip(labelled / whole, 0, 1)
        valid[valid > 1 - SPECK] = 1
        return ClassShares(shares.astype(np.float32), valid.astype(np.float32))

    def _kinds(self, tile: _Tile) -> Kinds:
        """What stands in each pixel of a window, (y, x): number of its class, no data or unknown.

        It is larger than the window by the largest chip, so that a frame of that size fits over every chip.
        """
        shape = (tile.bottom - tile.top + tile.height, tile.right - tile.left + tile.width)
        kinds = np.full(shape, self._none, np.int16)
        codes, mask, (rows, cols) = self._read(tile)
        found = self._of_byte[codes] if codes.dtype == np.uint8 else self._look_up(codes)
        kinds[rows, cols] = found if mask is None else np.where(mask, found, self._none)
        return kinds

    def _read(self, tile: _Tile) -> tuple[NDArray[Any], NDArray[np.bool_] | None, tuple[slice, slice]]:
        """Codes of a window as far as the raster goes, where they count, and their rows and columns in the window."""
        left, top = max(tile.left, 0), max(tile.top, 0)
        right, bottom = min(tile.right, self._dataset.width), min(tile.bottom, self._dataset.height)
        window = Window(left, top, right - left, bottom - top)
        try:
            codes = self._dataset.read(1, window=window)
            mask = self._dataset.read_masks(1, window=window) > 0 if self._masked else None
        except RasterioError as error:
            x, y = self._dataset.xy(top, left, offset="ul")
            cause = redact(str(error.__cause__ or error)).replace("\n", " ").rstrip(".")
            raise RasterError(
                "nlcd-breaks-off",
                "{path} breaks off in the middle: its codes near {x:.0f}, {y:.0f} cannot be read ({reason}); "
                "get the file again, or choose another NLCD raster.",
                path=display_path(self.path),
                x=x,
                y=y,
                reason=cause,
            ) from error
        return codes, mask, (slice(top - tile.top, bottom - tile.top), slice(left - tile.left, right - tile.left))

    def _look_up(self, codes: NDArray[Any]) -> Kinds:
        """The kind of each code: the number of its class, or no data, or unknown."""
        place = np.minimum(np.searchsorted(self._codes, codes), len(self._codes) - 1)
        kinds = np.where(self._codes[place] == codes, self._of_code[place], np.int16(self._unknown))
        none = np.isnan(codes) if codes.dtype.kind == "f" else np.zeros(codes.shape, bool)
        if self._dataset.nodata is not None:
            none |= codes == self._dataset.nodata
        return np.where(none, np.int16(self._none), kinds)

    def _check_known(self, sums: Floats, tile: _Tile) -> None:
        """Raises RasterError where some area, of (n, kind), holds an unknown code."""
        if (sums[:, self._unknown] <= SPECK).all():
            return
        codes, mask, _ = self._read(tile)
        strange = np.unique(codes[(self._look_up(codes) == self._unknown) & (True if mask is None else mask)])
        named = ", ".join(f"{each:g}" for each in strange[:5].tolist()) + (" …" if len(strange) > 5 else "")
        raise RasterError(
            "nlcd-codes-unknown",
            "{path} holds the codes {codes}, which the table of classes does not know: give a table (JSON or CSV: "
            "code, class) that does, or choose an NLCD raster.",
            singular="{path} holds the code {codes}, which the table of classes does not know: give a table (JSON or "
            "CSV: code, class) that does, or choose an NLCD raster.",
            path=display_path(self.path),
            codes=named,
            n=len(strange),
        )


class _Tile(NamedTuple):
    """A window of the raster in pixels, which may reach beyond it, and the frame of the largest chip in it."""

    left: int
    top: int
    right: int
    bottom: int
    width: int
    height: int


def _outlines(squares: Sequence[Bounds]) -> Floats:
    """Corners of rectangles and points on their edges, (n, point, xy), no more than EDGE_M apart."""
    if not squares:
        return np.zeros((0, 4, 2))
    west, south, east, north = np.array(squares, float).T[:, :, None]
    count = max(1, ceil(float(max((east - west).max(), (north - south).max())) / EDGE_M))
    part = np.arange(count) / count
    x = np.hstack([west + part * (east - west), east + 0 * part, east - part * (east - west), west + 0 * part])
    y = np.hstack([south + 0 * part, south + part * (north - south), north + 0 * part, north - part * (north - south)])
    return np.stack([x, y], axis=2)


def _nine_points(squares: Sequence[Bounds]) -> Floats:
    """The nine points of rectangles, (n, point, xy)."""
    west, south, east, north = np.array(squares, float).reshape(-1, 4).T[:, :, None]
    along, up = (each.ravel() for each in np.meshgrid(AXIS, AXIS))
    return np.stack([west + along * (east - west), south + up * (north - south)], axis=2)


def _count(kinds: Kinds, weights: Floats, number: int) -> Floats:
    """Sum of the weights of each kind in each row, (n, number). kinds, weights: (n, cell)."""
    place = np.arange(len(kinds))[:, None] * number + kinds
    sums: Floats = np.bincount(place.ravel(), weights.ravel(), len(kinds) * number).astype(np.float64)
    return sums.reshape(-1, number)
