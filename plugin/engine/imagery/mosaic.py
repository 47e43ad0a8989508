"""Reads chips from one raster, or from many quads as one mosaic, at the model's ground sample distance.

Precedence: the first source in order that covers a chip wholly gives all of its pixels, so that a chip is of one date
wherever one quad holds it; only where none does is the chip composed, pixel by pixel, in the same order. If any raster
that contributes to a chip lacks near infrared, it is filled for the whole chip: the network's absent-band switch works
per chip.

At the model's own ground sample distance and CRS nothing is resampled: the window is moved to the nearest pixel.
Otherwise GDAL resamples, `average` when coarsening and `bilinear` when refining, each chip by itself, so that a
chip's pixels depend on nothing but the chip.

A mosaic is plain data: with its JSON another process reads the same chips and need not inspect the rasters again.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from math import isfinite
from typing import Any, Union

import numpy as np

from ..api.errors import RasterError
from ..api.grid import Bounds, Chip, ChipGrid
from ..api.messages import Message
from .compose import ChipPixels, PartialChip, compose, row_runs
from .reader import FillAbsentBands, InputSpec, NativeReader, ReadMode, ResamplingReader
from .source import RasterSource, gdal_env

COARSE = 2.0  # pixels this many times the model's are reported as coarse
STRIPE_PX = 4096  # strips up to this width stay in GDAL's cache while a block is read
READING_VERSION = 1  # of the way in which chips are read; a change gives all runs new ids
OPEN_HANDLES = 16  # per reader; a mosaic may have hundreds of quads

SourceReader = Union[NativeReader, ResamplingReader, FillAbsentBands]  # one raster open in one thread


@dataclass(frozen=True)
class GriddedSource:
    """A source on the chip grid.

    bounds: in the grid's CRS, of what of it is near the area; NaN where nothing is
    gsd_m:  ground sample distance of its own pixels
    mode:   how its pixels become the model's
    """

    source: RasterSource
    bounds: Bounds
    gsd_m: float
    mode: ReadMode

    def open(self, grid: ChipGrid, spec: InputSpec) -> SourceReader:
        """The raster's pixels for one thread, cut into chips in the way that fits it."""
        reader: NativeReader | ResamplingReader
        absent = spec.absent_bands(self.source)
        if self.mode is ReadMode.NATIVE:
            reader = NativeReader(self.source, grid, spec)
        else:
            reader = ResamplingReader(self.source, grid, spec, self.gsd_m, self.mode)
        return FillAbsentBands(reader, absent) if absent else reader

    def coarse(self, spec: InputSpec) -> bool:
        return self.gsd_m > COARSE * spec.gsd_m

    def touches(self, chip: Bounds) -> bool:
        west, south, east, north = self.bounds
        return chip.west < east and chip.east > west and chip.south < north and chip.north > south

    def to_json(self) -> dict[str, Any]:
        bounds = list(self.bounds) if all(map(isfinite, self.bounds)) else None
        return {"source": asdict(self.source), "bounds": bounds, "gsd_m": self.gsd_m, "mode": self.mode.name}

    @classmethod
    def from_json(cls, value: Any) -> GriddedSource:
        facts: dict[str, Any] = {
            name: tuple(each) if isinstance(each, list) else each for name, each in value["source"].items()
        }
        bounds = value["bounds"] or [float("nan")] * 4
        return cls(RasterSource(**facts), Bounds(*bounds), value["gsd_m"], ReadMode[value["mode"]])


@dataclass(frozen=True)
class Mosaic:
    """Sources in order of precedence on one grid, and what the model takes of them."""

    grid: ChipGrid
    spec: InputSpec
    sources: tuple[GriddedSource, ...]

    @property
    def striped(self) -> bool:
        """Whether the pixels are stored in strips as wide as the raster, which decides the order of reading."""
        return any(each.source.block_shape[1] >= each.source.width > STRIPE_PX for each in self.sources)

    def reader(self) -> ChipReader:
        """A reader for one thread, to be used as a context manager."""
        return ChipReader(self)

    def to_json(self) -> dict[str, Any]:
        return {
            "grid": self.grid.to_json(),
            "spec": {**self.spec._asdict(), "absent": dict(self.spec.absent)},
            "sources": [each.to_json() for each in self.sources],
        }

    @classmethod
    def from_json(cls, value: Any) -> Mosaic:
        """The inverse of `to_json`."""
        spec = InputSpec(**{**value["spec"], "bands": tuple(value["spec"]["bands"])})
        sources = tuple(GriddedSource.from_json(each) for each in value["sources"])
        return cls(ChipGrid.from_json(value["grid"]), spec, sources)


class ChipReader:
    """Reads chips for one thread; holds one open handle a source."""

    def __init__(self, mosaic: Mosaic) -> None:
        self._mosaic = mosaic
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

        Cheapest when `chips` come row by row, as `BlockLayout.select` gives them.
        Raises RasterError where the imagery breaks off in the middle.
        """
        spec, sources = self._mosaic.spec, self._mosaic.sources
        shape = (len(chips), len(spec.bands), spec.chip_px, spec.chip_px)
        strip = ChipPixels(
            np.empty(shape, spec.dtype),
            np.zeros(len(chips), np.float32),
            np.full(len(chips), -1, np.int16),
        )
        pieces: dict[int, list[PartialChip]] = {}
        squares = [self._mosaic.grid.bounds(chip) for chip in chips]
        todo = list(range(len(chips)))
        for index, each in enumerate(sources):
            here = [k for k in todo if each.touches(squares[k])] if len(sources) > 1 else todo
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
        lacking = self._mosaic.spec.absent_bands(self._mosaic.sources[index].source)
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
            self._handles[index] = self._mosaic.sources[index].open(self._mosaic.grid, self._mosaic.spec)
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
