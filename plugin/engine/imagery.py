"""Reads chips from one raster, or from many quads as one mosaic, at the model's ground sample distance.

Precedence: the first source in order that covers a chip wholly gives all of its pixels, so that a chip is of one
date wherever one quad holds it; only where none does is the chip composed, pixel by pixel, in the same order.

At the model's own ground sample distance and CRS nothing is resampled: the window is moved to the nearest pixel.
Otherwise GDAL resamples, `average` when coarsening and `bilinear` when refining, each chip by itself, so that a
chip's pixels depend on nothing but the chip.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

import numpy as np
import rasterio
import shapely
from numpy.typing import NDArray

from .coverage import BlockChips, chips_touching
from .errors import AreaError
from .georeference import grid_crs, reproject
from .grid import Chip, ChipGrid
from .raster import Source, read_source
from .request import Area
from .windows import Lattice, Pixels, Resampled, Wanted, Way

SAME_GSD = 0.002  # relative difference up to which pixels count as the model's own: less than half a pixel a chip
COARSE = 2.0  # pixels this many times the model's are reported as coarse
GDAL_CACHE_BYTES = 64 * 2**20
STRIPE_PX = 4096  # strips up to this width stay in GDAL's cache while a block is read
OPEN_HANDLES = 16  # per reader; a mosaic may have hundreds of quads


class Strip(NamedTuple):
    """Chips as read: pixels (n, band, y, x); valid (n,), 0..1; source (n,), index of the source, -1 for none."""

    pixels: Pixels
    valid: NDArray[np.float32]
    source: NDArray[np.int16]


@dataclass(frozen=True)
class Placed:
    """A source on the grid: its outline there, and whether its pixels must be warped."""

    source: Source
    outline: shapely.Geometry  # polygon in the grid's CRS
    gsd_m: float  # ground sample distance of its own pixels
    way: Way

    def open(self, grid: ChipGrid, wanted: Wanted) -> Lattice | Resampled:
        """The raster's pixels for one thread, cut into chips in the way that fits it."""
        if self.way is Way.NATIVE:
            return Lattice(self.source, grid, wanted)
        return Resampled(self.source, grid, wanted, self.gsd_m, self.way)

    def coarse(self, wanted: Wanted) -> bool:
        return self.gsd_m > COARSE * wanted.gsd_m


@dataclass(frozen=True)
class Imagery:
    """Sources in order of precedence on one grid; `ground` is what is asked for, in the grid's CRS."""

    grid: ChipGrid
    wanted: Wanted
    placed: tuple[Placed, ...]
    ground: shapely.Geometry

    def blocks(self) -> Iterator[BlockChips]:
        """The chips asked for, block by block."""
        return chips_touching(self.grid, self.ground)

    @property
    def striped(self) -> bool:
        """Whether the pixels are stored in strips as wide as the raster, which decides the order of reading."""
        return any(each.source.block[1] >= each.source.width > STRIPE_PX for each in self.placed)

    def reader(self) -> Reader:
        """A reader for one thread, to be used as a context manager."""
        return Reader(self)


def open_imagery(
    paths: Sequence[str],
    wanted: Wanted,
    area: Area | None = None,
    bands: Mapping[str, int] | None = None,
    nodata: float | None = None,
) -> Imagery:
    """Opens rasters (paths, URLs, VRTs) as one mosaic and lays the area over it.

    Raises RasterError where a raster cannot feed the model, AreaError where the area misses all rasters.
    """
    sources = [read_source(path, wanted.bands, wanted.dtype, bands, nodata) for path in paths]
    first = sources[0]
    asked = None if area is None else _ground(area)
    asked_there = None if area is None or asked is None else reproject(asked, area.crs, first.crs)
    if asked_there is not None:  # so that the zone is chosen by the ground that is covered
        asked_there = shapely.intersection(asked_there, shapely.box(*first.bounds))
        asked_there = None if asked_there.is_empty else asked_there
    grid = ChipGrid(grid_crs(first.crs, first.bounds, asked_there), wanted.gsd_m * wanted.chip_px)
    placed = tuple(_place(source, grid, wanted) for source in sources)
    ground = shapely.union_all([each.outline for each in placed])
    if area is not None and asked is not None:
        ground = _polygons(shapely.intersection(ground, reproject(asked, area.crs, grid.crs)))
        if ground.is_empty:
            raise AreaError("The area lies outside the imagery: choose an area that overlaps it.")
    return Imagery(grid, wanted, placed, ground)


def _ground(area: Area) -> shapely.Geometry:
    """The area as one valid (multi)polygon in its own CRS."""
    if area.extent is not None:
        return shapely.box(*area.extent)
    try:
        shapes = shapely.from_wkt(list(area.polygons))
    except shapely.errors.GEOSException as error:
        raise AreaError("A polygon of the area is not valid WKT: choose another layer for the area.") from error
    ground = _polygons(shapely.union_all(shapely.make_valid(shapes)))
    if ground.is_empty:
        raise AreaError("The area holds no polygon with any ground: select at least one polygon.")
    return ground


def _polygons(geometry: shapely.Geometry) -> shapely.Geometry:
    """The polygons of a geometry; lines and points, which an intersection may leave, have no ground."""
    parts = shapely.get_parts(shapely.get_parts(geometry))
    return shapely.union_all(parts[shapely.area(parts) > 0])


def _place(source: Source, grid: ChipGrid, wanted: Wanted) -> Placed:
    outline = reproject(shapely.Polygon(source.corners), source.crs, grid.crs)
    own_crs = source.crs == grid.crs
    if own_crs and not source.rotated:
        gsd = (abs(source.transform[0]), abs(source.transform[4]))
    else:  # by area, exact enough to tell coarse from fine
        gsd = ((outline.area / (source.width * source.height)) ** 0.5,) * 2
    same_gsd = all(abs(each / wanted.gsd_m - 1) <= SAME_GSD for each in gsd)
    upright = own_crs and not source.rotated
    way = Way.WARPED if not upright else Way.NATIVE if same_gsd else Way.RESAMPLED
    return Placed(source, outline, max(gsd), way)


class Reader:
    """Reads chips for one thread; holds one open handle a source."""

    def __init__(self, imagery: Imagery) -> None:
        self._imagery = imagery
        self._handles: OrderedDict[int, Lattice | Resampled] = OrderedDict()
        self._env = rasterio.Env(GDAL_CACHEMAX=GDAL_CACHE_BYTES, GDAL_DISABLE_READDIR_ON_OPEN="EMPTY_DIR")

    def __enter__(self) -> Reader:
        self._env.__enter__()
        return self

    def __exit__(self, *_: object) -> None:
        for handle in self._handles.values():
            handle.close()
        self._handles.clear()
        self._env.__exit__()

    def read(self, chips: Sequence[Chip]) -> Strip:
        """Reads chips; pixels without imagery hold the mean of their chip's valid ones, or 0 where it has none.

        Cheapest when `chips` come row by row, as `Imagery.blocks` gives them.
        Raises RasterError where the imagery breaks off in the middle.
        """
        wanted, placed = self._imagery.wanted, self._imagery.placed
        shape = (len(chips), len(wanted.bands), wanted.chip_px, wanted.chip_px)
        strip = Strip(
            np.empty(shape, wanted.dtype),
            np.zeros(len(chips), np.float32),
            np.full(len(chips), -1, np.int16),
        )
        pieces: dict[int, list[_Piece]] = {}
        todo = list(range(len(chips)))
        for index, each in enumerate(placed):
            here = [k for k in todo if self._touches(each, chips[k])] if len(placed) > 1 else todo
            if here:
                self._read_source(index, here, chips, strip, pieces)
                todo = [k for k in todo if strip.valid[k] < 1]
        for k in todo:
            _compose(k, strip, pieces.get(k, []))
        return strip

    def _touches(self, placed: Placed, chip: Chip) -> bool:
        west, south, east, north = self._imagery.grid.bounds(chip)
        left, bottom, right, top = placed.outline.bounds
        return bool(west < right and east > left and south < top and north > bottom)

    def _read_source(
        self,
        index: int,
        here: list[int],
        chips: Sequence[Chip],
        strip: Strip,
        pieces: dict[int, list[_Piece]],
    ) -> None:
        """Reads chips number `here` from one source: whole ones into `strip`, partial ones into `pieces`."""
        handle = self._handle(index)
        for run in _runs(here, chips):
            masks = handle.read([chips[k] for k in run], strip.pixels[run[0] : run[-1] + 1])
            for i, k in enumerate(run):
                mask = None if masks is None else masks[i]
                if mask is None or mask.all():
                    strip.valid[k], strip.source[k] = 1, index
                elif mask.any():
                    pieces.setdefault(k, []).append(_Piece(index, strip.pixels[k].copy(), mask))

    def _handle(self, index: int) -> Lattice | Resampled:
        if index not in self._handles:
            while len(self._handles) >= OPEN_HANDLES:
                self._handles.popitem(last=False)[1].close()
            self._handles[index] = self._imagery.placed[index].open(self._imagery.grid, self._imagery.wanted)
        self._handles.move_to_end(index)
        return self._handles[index]


class _Piece(NamedTuple):
    source: int
    pixels: Pixels  # (band, y, x)
    mask: NDArray[np.bool_]  # (y, x)


def _runs(here: list[int], chips: Sequence[Chip]) -> Iterator[list[int]]:
    """Cuts chip numbers into runs of neighbours in one row of the grid, in order."""
    for _, run in groupby(
        enumerate(here),
        key=lambda at: (chips[at[1]].row, chips[at[1]].col - at[0], at[1] - at[0]),
    ):
        yield [k for _, k in run]


def _compose(k: int, strip: Strip, pieces: list[_Piece]) -> None:
    """Lays the partial pieces of chip `k` over each other, first on top, and fills what stays empty."""
    pixels = strip.pixels[k]
    covered = np.zeros(pixels.shape[1:], bool)
    for piece in pieces:
        fresh = piece.mask & ~covered
        if fresh.any():
            np.copyto(pixels, piece.pixels, where=fresh)
            covered |= fresh
            if strip.source[k] < 0:
                strip.source[k] = piece.source
    strip.valid[k] = covered.mean()
    if not covered.any():
        pixels[:] = 0
    elif not covered.all():
        mean = pixels[:, covered].mean(axis=1).round().astype(pixels.dtype)
        np.copyto(pixels, mean[:, None, None], where=~covered)
