"""Reads chips from one raster, or from many quads as one mosaic, at the model's ground sample distance.

Precedence: the first source in order that covers a chip wholly gives all of its pixels, so that a chip is of one
date wherever one quad holds it; only where none does is the chip composed, pixel by pixel, in the same order. A chip
composed of a quad with near infrared and one without it is without it as a whole: a model knows no half.

At the model's own ground sample distance and CRS nothing is resampled: the window is moved to the nearest pixel.
Otherwise GDAL resamples, `average` when coarsening and `bilinear` when refining, each chip by itself, so that a
chip's pixels depend on nothing but the chip.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Union

import numpy as np
import shapely

from ..api.errors import AreaError, RasterError
from ..api.grid import Bounds, Chip, ChipGrid
from ..api.messages import Message
from ..api.request import Area
from .blocks import BlockChips, chips_touching
from .compose import ChipPixels, PartialChip, compose, row_runs
from .crs import check_width, grid_crs, reproject
from .inspect import NO_OVERRIDES, SourceOverrides, inspect_raster
from .reader import FillAbsentBands, InputSpec, NativeReader, ReadMode, ResamplingReader
from .source import RasterSource, gdal_env

COARSE = 2.0  # pixels this many times the model's are reported as coarse
READING_VERSION = 1  # of the way in which chips are read; a change gives all runs new ids
STRIPE_PX = 4096  # strips up to this width stay in GDAL's cache while a block is read
OPEN_HANDLES = 16  # per reader; a mosaic may have hundreds of quads


SourceReader = Union[NativeReader, ResamplingReader, FillAbsentBands]  # one raster open in one thread


@dataclass(frozen=True)
class GriddedSource:
    """A source on the grid: what of it is near the area, there, and how its pixels become the model's."""

    source: RasterSource
    outline: shapely.Geometry  # polygon in the grid's CRS; empty where the source has nothing near the area
    bounds: Bounds  # of the outline
    gsd_m: float  # ground sample distance of its own pixels
    way: ReadMode

    def open(self, grid: ChipGrid, wanted: InputSpec) -> SourceReader:
        """The raster's pixels for one thread, cut into chips in the way that fits it."""
        held: NativeReader | ResamplingReader
        lacking = wanted.lacking(self.source)
        if self.way is ReadMode.NATIVE:
            held = NativeReader(self.source, grid, wanted)
        else:
            held = ResamplingReader(self.source, grid, wanted, self.gsd_m, self.way)
        return FillAbsentBands(held, lacking) if lacking else held

    def coarse(self, wanted: InputSpec) -> bool:
        return self.gsd_m > COARSE * wanted.gsd_m

    def touches(self, chip: Bounds) -> bool:
        west, south, east, north = self.bounds
        return chip.west < east and chip.east > west and chip.south < north and chip.north > south


@dataclass(frozen=True)
class Imagery:
    """Sources in order of precedence on one grid; `ground` is what is asked for, in the grid's CRS."""

    grid: ChipGrid
    wanted: InputSpec
    placed: tuple[GriddedSource, ...]
    ground: shapely.Geometry

    def blocks(self) -> Iterator[BlockChips]:
        """The chips asked for, block by block."""
        return chips_touching(self.grid, self.ground)

    @property
    def striped(self) -> bool:
        """Whether the pixels are stored in strips as wide as the raster, which decides the order of reading."""
        return any(each.source.block[1] >= each.source.width > STRIPE_PX for each in self.placed)

    def reader(self) -> ChipReader:
        """A reader for one thread, to be used as a context manager."""
        return ChipReader(self)


def open_imagery(
    paths: Sequence[str],
    wanted: InputSpec,
    area: Area | None = None,
    user: SourceOverrides = NO_OVERRIDES,
    settled: str | None = None,
) -> Imagery:
    """Opens rasters (paths, URLs, VRTs) as one mosaic and lays the area over it.

    settled: the grid's CRS, for chips of a map that is there; None lets rasters and area decide

    Raises RasterError where a raster cannot feed the model, AreaError where the area misses all rasters.
    """
    with gdal_env():
        sources = [inspect_raster(path, wanted.bands, wanted.dtype, user, wanted.absent) for path in paths]
    if area is None:
        crs, asked = grid_crs(sources[0].crs, sources[0].bounds, None), None
    else:
        crs, asked = _meet(sources, _ground(area), area.crs)
    grid = ChipGrid(settled or crs, wanted.gsd_m * wanted.chip_px)
    there = None if area is None or asked is None else reproject(asked, area.crs, grid.crs)
    placed = tuple(_place(source, grid, wanted, there) for source in sources)
    ground = shapely.union_all([each.outline for each in placed])
    if there is not None:
        ground = polygons(shapely.intersection(ground, there))
    if ground.is_empty:
        raise _outside()
    if all(source.crs != grid.crs for source in sources):
        check_width(ground, grid.crs)
    return Imagery(grid, wanted, placed, ground)


def _outside() -> AreaError:
    return AreaError("area-outside-imagery", "The area lies outside the imagery: choose an area that overlaps it.")


def _meet(sources: Sequence[RasterSource], asked: shapely.Geometry, crs: str) -> tuple[str, shapely.Geometry]:
    """The grid's CRS, which the first raster in order that the area touches decides, and the area without what lies
    outside all rasters: an extent of the whole world has no place in a UTM zone.

    asked: in `crs`, and so is the area returned
    """
    common = [_overlap(source, asked, crs) for source in sources]
    for source, part in zip(sources, common):
        if not part.is_empty:
            decided = grid_crs(source.crs, source.bounds, reproject(part, crs, source.crs))
            return decided, polygons(shapely.union_all(common))
    raise _outside()


def _overlap(source: RasterSource, asked: shapely.Geometry, crs: str) -> shapely.Geometry:
    """What a source and an area in `crs` have in common, in `crs`."""
    outline = shapely.Polygon(source.corners)
    try:
        return polygons(shapely.intersection(reproject(outline, source.crs, crs), asked))
    except AreaError:  # a raster as wide as the world has no place in the area's CRS, but the area has in the raster's
        common = polygons(shapely.intersection(outline, reproject(asked, crs, source.crs)))
        return reproject(common, source.crs, crs)


def _ground(area: Area) -> shapely.Geometry:
    """The area as one valid (multi)polygon in its own CRS."""
    if area.extent is not None:
        return shapely.box(*area.extent)
    try:
        shapes = shapely.from_wkt(list(area.polygons))
        ground = polygons(shapely.union_all(shapely.make_valid(shapes)))
    except (shapely.errors.ShapelyError, NotImplementedError, ValueError) as error:
        raise AreaError(
            "area-invalid-wkt", "A polygon of the area is not valid WKT: choose another layer for the area."
        ) from error
    if ground.is_empty or not np.isfinite(ground.bounds).all():
        raise AreaError("area-empty", "The area holds no polygon with any ground: select at least one polygon.")
    return ground


def polygons(geometry: shapely.Geometry) -> shapely.Geometry:
    """The polygons of a geometry; lines and points, which an intersection may leave, have no ground."""
    parts = shapely.get_parts(shapely.get_parts(geometry))
    return shapely.union_all(parts[shapely.area(parts) > 0])


def _place(source: RasterSource, grid: ChipGrid, wanted: InputSpec, asked: shapely.Geometry | None) -> GriddedSource:
    """Lays a source on the grid; of one that reaches far beyond the area only what is near it is looked at.

    asked: the area, in the grid's CRS; None for all of the imagery
    """
    outline = shapely.Polygon(source.corners)
    if asked is not None:
        near = shapely.box(*shapely.bounds(asked)).buffer(2 * grid.size, join_style="mitre")
        outline = polygons(shapely.intersection(outline, reproject(near, grid.crs, source.crs)))
    here = reproject(outline, source.crs, grid.crs)
    upright = source.crs == grid.crs and not source.turned
    gsd = _gsd(source, outline, here, upright)
    same = all(abs(each / wanted.gsd_m - 1) <= 0.5 / wanted.chip_px for each in gsd)  # half a pixel a chip
    way = ReadMode.WARPED if not upright else ReadMode.NATIVE if same else ReadMode.RESAMPLED
    return GriddedSource(source, here, Bounds(*here.bounds), max(gsd), way)


def _gsd(source: RasterSource, outline: shapely.Geometry, here: shapely.Geometry, upright: bool) -> tuple[float, ...]:
    """Ground sample distance in metres, across and down; by area for pixels that do not lie along the grid's axes."""
    a, b, _, d, e, _ = source.transform
    if upright:
        return abs(a), abs(e)
    pixels = outline.area / abs(a * e - b * d)
    return ((here.area / pixels) ** 0.5 if pixels else 0.0,)


class ChipReader:
    """Reads chips for one thread; holds one open handle a source."""

    def __init__(self, imagery: Imagery) -> None:
        self._imagery = imagery
        self._handles: OrderedDict[int, SourceReader] = OrderedDict()
        self._env = gdal_env()

    def __enter__(self) -> ChipReader:
        self._env.__enter__()
        return self

    def __exit__(self, *_: object) -> None:
        for handle in self._handles.values():
            handle.close()
        self._handles.clear()
        self._env.__exit__()

    def read(self, chips: Sequence[Chip]) -> ChipPixels:
        """Reads chips; pixels without imagery hold the mean of their chip's valid ones, or 0 where it has none.

        Cheapest when `chips` come row by row, as `Imagery.blocks` gives them.
        Raises RasterError where the imagery breaks off in the middle.
        """
        wanted, placed = self._imagery.wanted, self._imagery.placed
        shape = (len(chips), len(wanted.bands), wanted.chip_px, wanted.chip_px)
        strip = ChipPixels(
            np.empty(shape, wanted.dtype),
            np.zeros(len(chips), np.float32),
            np.full(len(chips), -1, np.int16),
        )
        pieces: dict[int, list[PartialChip]] = {}
        squares = [self._imagery.grid.bounds(chip) for chip in chips]
        todo = list(range(len(chips)))
        for index, each in enumerate(placed):
            here = [k for k in todo if each.touches(squares[k])] if len(placed) > 1 else todo
            if here:
                self._read_source(index, here, chips, strip, pieces)
                todo = [k for k in todo if strip.valid[k] < 1]
        for k in todo:
            compose(k, strip, pieces.get(k, []))
        return strip

    def _read_source(
        self,
        index: int,
        here: list[int],
        chips: Sequence[Chip],
        strip: ChipPixels,
        pieces: dict[int, list[PartialChip]],
    ) -> None:
        """Reads chips number `here` from one source: whole ones into `strip`, partial ones into `pieces`."""
        handle = self._handle(index)
        lacking = self._imagery.wanted.lacking(self._imagery.placed[index].source)
        for run in row_runs(here, chips):
            masks = handle.read([chips[k] for k in run], strip.pixels[run[0] : run[-1] + 1])
            for i, k in enumerate(run):
                mask = None if masks is None else masks[i]
                if mask is None or mask.all():
                    strip.valid[k], strip.source[k] = 1, index
                elif mask.any():
                    pieces.setdefault(k, []).append(PartialChip(index, strip.pixels[k].copy(), mask, lacking))

    def _handle(self, index: int) -> SourceReader:
        if index not in self._handles:
            while len(self._handles) >= OPEN_HANDLES:
                self._handles.popitem(last=False)[1].close()
            self._handles[index] = self._imagery.placed[index].open(self._imagery.grid, self._imagery.wanted)
        self._handles.move_to_end(index)
        return self._handles[index]


def read_each(reader: ChipReader, chips: Sequence[Chip]) -> tuple[ChipPixels, dict[int, Message]]:
    """Chips as `ChipReader.read` gives them; of those that cannot be read all is 0, and their number has a sentence."""
    try:
        return reader.read(chips), {}
    except RasterError:
        nothing = ChipPixels(*(np.zeros((1, *each.shape[1:]), each.dtype) for each in reader.read([])))
    parts: list[ChipPixels] = []
    broken: dict[int, Message] = {}
    for k, chip in enumerate(chips):
        try:
            parts.append(reader.read([chip]))
        except RasterError as error:
            parts.append(nothing._replace(source=np.full(1, -1, np.int16)))
            broken[k] = error.message
    return ChipPixels(*(np.concatenate(each) for each in zip(*parts))), broken
