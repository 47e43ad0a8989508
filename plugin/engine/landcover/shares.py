"""Shares of land-use classes in chips, from the codes of a land-cover raster such as NLCD.

Each pixel is weighted by the area that it shares with the chip's square. The square is transformed into the raster's
CRS, so codes are never resampled. Any raster of codes can be used: any CRS, orientation and pixel size, integers or
floats with NaN. Only windows around the chips are read, so the cost does not depend on the size of the raster.
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
from rasterio.enums import MaskFlags
from rasterio.errors import RasterioError
from rasterio.windows import Window

from ..api.errors import AreaError, RasterError
from ..api.grid import Bounds, Chip, ChipGrid
from ..api.redact import display_path, redact
from ..api.requests.raster_input import RasterInput
from ..imagery.crs import parse_crs, reproject
from ..imagery.source import gdal_env, open_dataset
from ..network.http_status import http_status
from .cell_coverage import Floats, Ints, cell_coverage, ring_areas
from .legend import NLCD_LEGEND, LandCoverLegend, legend_of_map, with_nodata
from .raster_check import check_code_raster

Kinds = NDArray[np.int16]  # index of a class, then one index for no data and one for codes that the legend lacks

TILE_PX = 512  # chips whose top left corners are in one tile of this size are read together
BATCH_CELLS = 2**19  # pixel weights in memory at once
MAX_CELLS = 2**23  # pixels of one chip
MAX_EDGE_M = 64.0  # edges are split for transforming: an edge of this length bends by less than a millimetre
ROUNDING_PX2 = 1e-9  # area in pixels; smaller ones are rounding
NINE_POINT_FRACTIONS = (1 / 6, 3 / 6, 5 / 6)  # of the chip's side: coordinates of the original work's nine points


class ClassShares(NamedTuple):
    """The land cover of n chips.

    shares: (n, class), fractions of the labelled area (of the labelled points under the nine-point rule), classes in
            the order of `LandCoverLegend.classes`; a row sums to 1, or to 0 where `valid` is 0
    valid:  (n,), fraction of the chip's area (of its points) that has a label
    """

    shares: NDArray[np.float32]
    valid: NDArray[np.float32]


def open_land_cover(raster: str | Path | RasterInput, legend: LandCoverLegend | None = None) -> LandCoverRaster:
    """Opens a raster of codes, for one thread; a context manager. raster: a path, or what the user states of it too

    legend: None takes that of a land-cover map of Landchip's, and of other rasters NLCD's
    Raises RasterError for one that is damaged, has no CRS or no georeference, or holds no codes.
    """
    stated = raster if isinstance(raster, RasterInput) else RasterInput(str(raster))
    with gdal_env(stated.credentials.items()):
        dataset = open_dataset(stated.path, stated.open_options)
        try:
            crs = check_code_raster(dataset, stated.path, stated.crs)
            meaning = legend or legend_of_map(dataset.tags()) or NLCD_LEGEND
            return LandCoverRaster(stated, dataset, crs, with_nodata(meaning, stated.nodata))
        except RasterError:
            dataset.close()
            raise


class LandCoverRaster:
    """An open raster of codes, for one thread; a context manager. `classes`: of the columns of shares."""

    def __init__(self, raster: RasterInput, dataset: Any, crs: str, legend: LandCoverLegend) -> None:
        self.path, self.crs, self.legend, self.classes = raster.path, crs, legend, legend.classes
        self._dataset, self._env = dataset, gdal_env(raster.credentials.items())
        self._no_data, self._unknown = len(self.classes), len(self.classes) + 1
        kind_of = {code: self.classes.index(name) for code, name in legend.codes.items()}
        kind_of.update(dict.fromkeys(legend.nodata, self._no_data))
        self._codes = np.array(sorted(kind_of), np.int64)
        self._kind_of_code = np.array([kind_of[code] for code in sorted(kind_of)] + [self._unknown], np.int16)
        self._kind_of_byte = self._look_up(np.arange(256))
        flags = dataset.mask_flag_enums[0]
        self._masked = MaskFlags.per_dataset in flags or MaskFlags.alpha in flags

    def __enter__(self) -> LandCoverRaster:
        self._env.__enter__()
        return self

    def __exit__(self, *_: object) -> None:
        self._dataset.close()
        self._env.__exit__()

    def check_overlap(self, ground: shapely.Geometry, crs: str) -> None:
        """Raises AreaError where the raster and `ground`, a geometry in `crs`, share no area."""
        width, height = self._dataset.width, self._dataset.height
        corners = ((0, 0), (0, width), (height, width), (height, 0))
        frame = shapely.Polygon([self._dataset.xy(row, col, offset="ul") for row, col in corners])
        if shapely.intersection(frame, reproject(ground, crs, self.crs)).area == 0:
            raise AreaError(
                "nlcd-elsewhere",
                "{path} and the imagery have no ground in common: choose an NLCD raster of the same place.",
                path=display_path(self.path),
            )

    def cells(self, grid: ChipGrid, chip: Chip) -> float:
        """The area of a chip in pixels of the raster."""
        return float(ring_areas(self._to_pixels(_rings([grid.bounds(chip)]), grid.crs))[0])

    def shares(self, grid: ChipGrid, chips: Sequence[Chip]) -> ClassShares:
        """Shares of the classes in chips, each pixel weighted by the area that it shares with the chip.

        Chips may come in any order; reading is fastest where adjacent ones come together. Area outside the raster and
        no data lower `valid`.
        Raises RasterError for a code that the legend lacks, and where the raster cannot be read.
        """
        return self.shares_of([grid.bounds(chip) for chip in chips], grid.crs)

    def shares_of(self, squares: Sequence[Bounds], crs: str) -> ClassShares:
        """As `shares`, for any rectangles in `crs`."""
        rings = self._to_pixels(_rings(squares), crs)
        sums = np.zeros((len(rings), len(self.classes) + 2))
        for indices, tile in self._tiles(rings):
            kinds = self._kinds(tile)
            for batch in np.array_split(indices, ceil(len(indices) * tile.width * tile.height / BATCH_CELLS)):
                sums[batch] = self._weigh(rings[batch], kinds, tile)
            self._check_known(sums[indices], tile)
        return self._divide(sums, np.maximum(ring_areas(np.nan_to_num(rings)), ROUNDING_PX2))

    def nine_point(self, grid: ChipGrid, chips: Sequence[Chip]) -> ClassShares:
        """Shares by the rule of the original work: the classes under nine points, at 1/6, 3/6 and 5/6 of each axis.

        The original work labelled a chip with the class of all nine points and dropped chips of several classes. Its
        sampler swapped width and height, which put points into neighbouring chips; here they lie where the rule says.
        Raises as `shares`.
        """
        points = self._to_pixels(_nine_point_grid([grid.bounds(chip) for chip in chips]), grid.crs)
        sums = np.zeros((len(points), len(self.classes) + 2))
        for indices, tile in self._tiles(points):
            kinds = self._kinds(tile)
            cells = np.floor(points[indices]).astype(np.int64) - (tile.left, tile.top)
            point_kinds = kinds[cells[:, :, 1], cells[:, :, 0]]
            sums[indices] = _sum_by_kind(point_kinds, np.ones(point_kinds.shape), sums.shape[1])
            self._check_known(sums[indices], tile)
        return self._divide(sums, np.full(len(points), float(len(NINE_POINT_FRACTIONS) ** 2)))

    def _to_pixels(self, points: Floats, crs: str) -> Floats:
        """Points (n, point, xy) in `crs` as fractional columns and rows of the raster; inf where PROJ fails."""
        transformer = pyproj.Transformer.from_crs(parse_crs(crs), parse_crs(self.crs), always_xy=True)
        x, y = transformer.transform(points[:, :, 0], points[:, :, 1])
        a, b, c, d, e, f = tuple(~self._dataset.transform)[:6]
        with np.errstate(invalid="ignore"):
            return np.stack([a * x + b * y + c, d * x + e * y + f], axis=2)

    def _tiles(self, points: Floats) -> Iterator[tuple[Ints, _Tile]]:
        """Groups chips by the tile of the raster that holds their top left corner: their indices and their window.

        points: (n, point, xy) of each chip, in pixels; chips outside the raster are left out

        Raises RasterError for chips of more than MAX_CELLS pixels.
        """
        low, high = points.min(axis=1), points.max(axis=1)
        size = (self._dataset.width, self._dataset.height)
        with np.errstate(invalid="ignore"):
            overlapping = np.flatnonzero((np.isfinite(low) & np.isfinite(high) & (high > 0) & (low < size)).all(axis=1))
        first, last = np.floor(low[overlapping]).astype(np.int64), np.floor(high[overlapping]).astype(np.int64) + 1
        _, tile_of, count = np.unique(first // TILE_PX, axis=0, return_inverse=True, return_counts=True)
        order = np.argsort(tile_of.reshape(-1), kind="stable")
        for members in np.split(order, np.cumsum(count))[:-1]:
            (left, top), (right, bottom) = first[members].min(axis=0), last[members].max(axis=0)
            width, height = (last[members] - first[members]).max(axis=0)
            if width * height > MAX_CELLS:
                raise RasterError(
                    "nlcd-too-fine",
                    "A chip holds more than {most:,} pixels of {path}: choose a coarser raster.",
                    most=MAX_CELLS,
                    path=display_path(self.path),
                )
            yield overlapping[members], _Tile(int(left), int(top), int(right), int(bottom), int(width), int(height))

    def _weigh(self, rings: Floats, kinds: Kinds, tile: _Tile) -> Floats:
        """The area of each kind in each ring, in pixels, (n, kind). rings: (n, corner, xy) in pixels of the raster."""
        corner = np.floor(rings.min(axis=1)).astype(np.int64)
        weights = cell_coverage(rings - corner[:, None], tile.height, tile.width)
        cols, rows = (corner - (tile.left, tile.top)).T[:, :, None, None]
        pixel_kinds = kinds[rows + np.arange(tile.height)[:, None], cols + np.arange(tile.width)]
        return _sum_by_kind(pixel_kinds.reshape(len(rings), -1), weights.reshape(len(rings), -1), self._unknown + 1)

    def _divide(self, sums: Floats, areas: Floats) -> ClassShares:
        """Shares from the area of each kind (n, class + 2) and the area of each chip (n,)."""
        labelled = sums[:, : self._no_data].sum(axis=1)
        shares = sums[:, : self._no_data] / np.maximum(labelled, ROUNDING_PX2)[:, None]
        valid = np.clip(labelled / areas, 0, 1)
        valid[valid > 1 - ROUNDING_PX2] = 1
        return ClassShares(shares.astype(np.float32), valid.astype(np.float32))

    def _kinds(self, tile: _Tile) -> Kinds:
        """The kind of each pixel of a window, (y, x).

        The array is larger than the window by the size of its largest chip, so that a frame of that size fits over
        every chip; pixels outside the raster are no data.
        """
        shape = (tile.bottom - tile.top + tile.height, tile.right - tile.left + tile.width)
        kinds = np.full(shape, self._no_data, np.int16)
        codes, mask, (rows, cols) = self._read(tile)
        inner = self._kind_of_byte[codes] if codes.dtype == np.uint8 else self._look_up(codes)
        kinds[rows, cols] = inner if mask is None else np.where(mask, inner, self._no_data)
        return kinds

    def _read(self, tile: _Tile) -> tuple[NDArray[Any], NDArray[np.bool_] | None, tuple[slice, slice]]:
        """Reads the part of a window that is inside the raster: codes (y, x), mask (y, x) or None where all are valid,
        and the part's rows and columns in the window. Raises RasterError.
        """
        left, top = max(tile.left, 0), max(tile.top, 0)
        right, bottom = min(tile.right, self._dataset.width), min(tile.bottom, self._dataset.height)
        window = Window(left, top, right - left, bottom - top)
        try:
            codes = self._dataset.read(1, window=window)
            mask = self._dataset.read_masks(1, window=window) > 0 if self._masked else None
        except RasterioError as error:
            x, y = self._dataset.xy(top, left, offset="ul")
            status = http_status(self.path, error)
            reason = f"HTTP {status}" if (status or 0) >= 400 else redact(str(error.__cause__ or error))
            raise RasterError(
                "nlcd-breaks-off",
                "{path} breaks off in the middle: its codes near {x:.0f}, {y:.0f} cannot be read ({reason}); "
                "get the file again, or choose another NLCD raster.",
                path=display_path(self.path),
                x=x,
                y=y,
                reason=" ".join(reason.split()).rstrip("."),
            ) from error
        return codes, mask, (slice(top - tile.top, bottom - tile.top), slice(left - tile.left, right - tile.left))

    def _look_up(self, codes: NDArray[Any]) -> Kinds:
        """The kind of each code."""
        index = np.minimum(np.searchsorted(self._codes, codes), len(self._codes) - 1)
        kinds = np.where(self._codes[index] == codes, self._kind_of_code[index], np.int16(self._unknown))
        no_data = np.isnan(codes) if codes.dtype.kind == "f" else np.zeros(codes.shape, bool)
        if self._dataset.nodata is not None:
            no_data |= codes == self._dataset.nodata
        return np.where(no_data, np.int16(self._no_data), kinds)

    def _check_known(self, sums: Floats, tile: _Tile) -> None:
        """Raises RasterError where `sums`, areas (n, kind), contain an unknown code."""
        if (sums[:, self._unknown] <= ROUNDING_PX2).all():
            return
        codes, mask, _ = self._read(tile)
        unknown = np.unique(codes[(self._look_up(codes) == self._unknown) & (True if mask is None else mask)])
        listed = ", ".join(f"{each:g}" for each in unknown[:5].tolist()) + (" …" if len(unknown) > 5 else "")
        raise RasterError(
            "nlcd-codes-unknown",
            "{path} holds the codes {codes}, which the table of classes does not know: give a table (JSON or CSV: "
            "code, class) that does, or choose an NLCD raster.",
            singular="{path} holds the code {codes}, which the table of classes does not know: give a table (JSON or "
            "CSV: code, class) that does, or choose an NLCD raster.",
            path=display_path(self.path),
            codes=listed,
            n=len(unknown),
        )


class _Tile(NamedTuple):
    """A window in pixels of the raster, which may reach beyond it; width and height are those of its largest chip."""

    left: int
    top: int
    right: int
    bottom: int
    width: int
    height: int


def _rings(squares: Sequence[Bounds]) -> Floats:
    """Rectangles as rings (n, point, xy) of points that are at most MAX_EDGE_M apart."""
    if not squares:
        return np.zeros((0, 4, 2))
    west, south, east, north = np.array(squares, float).T[:, :, None]
    count = max(1, ceil(float(max((east - west).max(), (north - south).max())) / MAX_EDGE_M))
    t = np.arange(count) / count  # position along an edge
    x = np.hstack([west + t * (east - west), east + 0 * t, east - t * (east - west), west + 0 * t])
    y = np.hstack([south + 0 * t, south + t * (north - south), north + 0 * t, north - t * (north - south)])
    return np.stack([x, y], axis=2)


def _nine_point_grid(squares: Sequence[Bounds]) -> Floats:
    """The nine points of each rectangle, (n, point, xy)."""
    west, south, east, north = np.array(squares, float).reshape(-1, 4).T[:, :, None]
    along, up = (each.ravel() for each in np.meshgrid(NINE_POINT_FRACTIONS, NINE_POINT_FRACTIONS))
    return np.stack([west + along * (east - west), south + up * (north - south)], axis=2)


def _sum_by_kind(kinds: Kinds, weights: Floats, n_kinds: int) -> Floats:
    """The sum of the weights of each kind in each row, (n, n_kinds). kinds, weights: (n, cell)."""
    index = np.arange(len(kinds))[:, None] * n_kinds + kinds
    sums: Floats = np.bincount(index.ravel(), weights.ravel(), len(kinds) * n_kinds).astype(np.float64)
    return sums.reshape(-1, n_kinds)
