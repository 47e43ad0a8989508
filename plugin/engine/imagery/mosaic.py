"""Reads chips from one raster, or from many quads as one mosaic, at the model's ground sample distance.

Precedence: a chip is read from the first source in order that covers all of it, so that its pixels have one date. If no
source covers all of it, the chip is composed pixel by pixel, in the same order. If any raster that contributes to a
chip lacks near infrared, it is filled for the whole chip: the network's absent-band switch works per chip.

At the model's own ground sample distance and CRS nothing is resampled: the window is moved to the nearest pixel.
Otherwise GDAL resamples, `average` when coarsening and `bilinear` when refining, each chip by itself, so that a
chip's pixels do not depend on the other chips that are read.

A mosaic can be written as JSON, from which another process reads the same chips without inspecting the rasters again.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from math import isfinite
from types import MappingProxyType
from typing import Any, Union

import numpy as np
from numpy.typing import NDArray

from ..api.errors import RasterError
from ..api.grid import Bounds, Chip, ChipGrid
from ..api.messages import Message
from ..api.requests.tile_service import TileService
from .compose import ChipPixels, PartialChip, compose, row_runs
from .content.transparency import Transparency
from .reader import FillAbsentBands, InputSpec, NativeReader, ReadMode, ResamplingReader
from .source import RasterSource, gdal_env
from .tiles.layer import ServiceLayer
from .tiles.reader import ServiceReader

COARSE = 2.0  # pixels this many times the model's are reported as coarse
STRIPE_PX = 4096  # strips up to this width stay in GDAL's cache while a block is read
READING_VERSION = 1  # of the method of reading; it is hashed into each run's id
OPEN_HANDLES = 16  # sources that a reader keeps open; a mosaic may have hundreds of quads

SourceReader = Union[NativeReader, ResamplingReader, ServiceReader, FillAbsentBands]  # one raster open in one thread


@dataclass(frozen=True)
class GriddedSource:
    """A source on the chip grid.

    bounds: in the grid's CRS, of the part near the area; NaN where no part is
    gsd_m:  ground sample distance of the raster
    mode:   how its pixels are resampled
    """

    source: RasterSource
    bounds: Bounds
    gsd_m: float
    mode: ReadMode

    def open(self, grid: ChipGrid, spec: InputSpec) -> SourceReader:
        """Opens the raster for one thread, with the reader for its mode."""
        reader: NativeReader | ResamplingReader | ServiceReader
        absent = spec.absent_bands(self.source)
        if self.mode is ReadMode.NATIVE:
            reader = NativeReader(self.source, grid, spec)
        else:
            reader = ResamplingReader(self.source, grid, spec, self.gsd_m, self.mode)
        if self.source.service is not None:
            reader = ServiceReader(reader, self.source.service, self.source.crs, grid)
        return FillAbsentBands(reader, absent) if absent else reader

    def coarse(self, spec: InputSpec) -> bool:
        return self.gsd_m > COARSE * spec.gsd_m

    def touches(self, chip: Bounds) -> bool:
        west, south, east, north = self.bounds
        return chip.west < east and chip.east > west and chip.south < north and chip.north > south

    def to_json(self) -> dict[str, Any]:
        bounds = list(self.bounds) if all(map(isfinite, self.bounds)) else None
        source = asdict(replace(self.source, service=None))
        del source["credentials"]
        if self.source.service is not None:
            source["service"] = self.source.service.to_json()
        return {"source": source, "bounds": bounds, "gsd_m": self.gsd_m, "mode": self.mode.name}

    @classmethod
    def from_json(cls, value: Any, services: Mapping[str, TileService] = MappingProxyType({})) -> GriddedSource:
        """The inverse of `to_json`. services: the services with secrets, by identity"""
        facts: dict[str, Any] = {name: _as_tuple(each) for name, each in value["source"].items()}
        if facts.get("service") is not None:
            facts["service"] = ServiceLayer.from_json(facts["service"], services)
        if facts.get("transparency") is not None:
            facts["transparency"] = Transparency(*facts["transparency"])
        bounds = value["bounds"] or [float("nan")] * 4
        return cls(RasterSource(**facts), Bounds(*bounds), value["gsd_m"], ReadMode[value["mode"]])


def _as_tuple(value: Any) -> Any:
    """Lists of JSON, nested ones too, as tuples."""
    return tuple(_as_tuple(each) for each in value) if isinstance(value, list) else value


@dataclass(frozen=True)
class Mosaic:
    """Sources in order of precedence, their grid, and the input of the model that they are read for."""

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
    def from_json(cls, value: Any, services: Mapping[str, TileService] = MappingProxyType({})) -> Mosaic:
        """The inverse of `to_json`, which leaves out services with secrets. services: those, by identity

        Raises RasterError for a service that is missing.
        """
        spec = InputSpec(**{**value["spec"], "bands": tuple(value["spec"]["bands"])})
        sources = tuple(GriddedSource.from_json(each, services) for each in value["sources"])
        return cls(ChipGrid.from_json(value["grid"]), spec, sources)


class ChipReader:
    """Reads chips for one thread; keeps up to OPEN_HANDLES sources open."""

    def __init__(self, mosaic: Mosaic) -> None:
        self._mosaic = mosaic
        self._handles: OrderedDict[int, SourceReader] = OrderedDict()
        self._env = gdal_env(pair for each in mosaic.sources for pair in each.source.credentials)

    def __enter__(self) -> ChipReader:
        self._env.__enter__()
        return self

    def __exit__(self, *_: object) -> None:
        for handle in self._handles.values():
            handle.close()
        self._handles.clear()
        self._env.__exit__()

    def read(self, chips: Sequence[Chip], masks: NDArray[np.bool_] | None = None) -> ChipPixels:
        """Reads chips; pixels without imagery hold the mean of their chip's valid ones, or 0 where it has none.

        masks: (n, y, x), is set to where a pixel has imagery

        Fastest when `chips` come row by row, as `BlockLayout.select` gives them.
        Raises RasterError where pixels cannot be read, as from a truncated file.
        """
        spec, sources = self._mosaic.spec, self._mosaic.sources
        shape = (len(chips), len(spec.bands), spec.chip_px, spec.chip_px)
        batch = ChipPixels(
            np.empty(shape, spec.dtype),
            np.zeros(len(chips), np.float32),
            np.full(len(chips), -1, np.int16),
        )
        parts: dict[int, list[PartialChip]] = {}
        squares = [self._mosaic.grid.bounds(chip) for chip in chips]
        remaining = list(range(len(chips)))
        for index, each in enumerate(sources):
            touching = [k for k in remaining if each.touches(squares[k])] if len(sources) > 1 else remaining
            if touching:
                self._read_source(index, touching, chips, batch, parts)
                remaining = [k for k in remaining if batch.valid[k] < 1]
        if masks is not None:
            masks[:] = True
        for k in remaining:
            covered = compose(k, batch, parts.get(k, []))
            if masks is not None:
                masks[k] = covered
        return batch

    def _read_source(
        self,
        index: int,
        touching: list[int],
        chips: Sequence[Chip],
        batch: ChipPixels,
        parts: dict[int, list[PartialChip]],
    ) -> None:
        """Reads chips from one source: whole ones into `batch`, partial ones into `parts`.

        touching: indices of the chips to read
        """
        handle = self._handle(index)
        absent_bands = self._mosaic.spec.absent_bands(self._mosaic.sources[index].source)
        for neighbours in row_runs(touching, chips):
            masks = handle.read([chips[k] for k in neighbours], batch.pixels[neighbours[0] : neighbours[-1] + 1])
            for i, k in enumerate(neighbours):
                mask = None if masks is None else masks[i]
                if mask is None or mask.all():
                    batch.valid[k], batch.source[k] = 1, index
                elif mask.any():
                    parts.setdefault(k, []).append(PartialChip(index, batch.pixels[k].copy(), mask, absent_bands))

    def _handle(self, index: int) -> SourceReader:
        if index not in self._handles:
            while len(self._handles) >= OPEN_HANDLES:
                self._handles.popitem(last=False)[1].close()
            self._handles[index] = self._mosaic.sources[index].open(self._mosaic.grid, self._mosaic.spec)
        self._handles.move_to_end(index)
        return self._handles[index]


def read_each(
    reader: ChipReader, chips: Sequence[Chip], tolerated: Callable[[RasterError], bool] = lambda _: True
) -> tuple[ChipPixels, dict[int, Message]]:
    """Reads chips like `ChipReader.read`, but reports unreadable ones instead of raising.

    tolerated: whether an error is reported; others are raised

    Returns the pixels, with zeros and source -1 for unreadable chips, and their errors: index of the chip -> message.
    """
    try:
        return reader.read(chips), {}
    except RasterError as error:
        if not tolerated(error):
            raise
        blank = ChipPixels(*(np.zeros((1, *each.shape[1:]), each.dtype) for each in reader.read([])))
    parts: list[ChipPixels] = []
    errors: dict[int, Message] = {}
    for k, chip in enumerate(chips):
        try:
            parts.append(reader.read([chip]))
        except RasterError as error:
            if not tolerated(error):
                raise
            parts.append(blank._replace(source=np.full(1, -1, np.int16)))
            errors[k] = error.message
    return ChipPixels(*(np.concatenate(each) for each in zip(*parts))), errors
