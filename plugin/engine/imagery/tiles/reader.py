"""Reads chips from a service: a tile that fails is asked for again, and what still fails is an error that says why."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import count
from typing import Any, Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray
from rasterio.errors import RasterioError, WindowError
from rasterio.warp import transform_bounds
from rasterio.windows import Window

from ...api.errors import RasterError
from ...api.grid import Chip, ChipGrid
from ...api.messages import Message
from .failure import tile_error, tile_failure
from .layer import ServiceLayer

Result = TypeVar("Result")

PAUSES_S = (1.0, 4.0)  # before the second and the third try
OFFLINE_PAUSES_S = (15.0, 40.0)  # before two more, without a connection: a run need not end by a minute's loss of it
LOCK_WITHIN_S = 5.0  # a click that was cancelled may still wait for a server


class PixelReader(Protocol):
    """A reader of chips from one open raster; see imagery/reader.py."""

    dataset: Any  # the open rasterio dataset

    def read(self, chips: Sequence[Chip], out: NDArray[Any]) -> NDArray[np.bool_] | None: ...

    def close(self) -> None: ...


class ServiceReader:
    """Reads chips by `reader`, which has the service open."""

    def __init__(self, reader: PixelReader, layer: ServiceLayer, crs: str, grid: ChipGrid) -> None:
        """crs: of the service, as text; grid: that the chips count on"""
        self._reader, self._layer, self._crs, self._grid = reader, layer, crs, grid
        self.dataset = reader.dataset
        self._failed: dict[Chip, Message] = {}
        self._failed_tiles: dict[tuple[int, int], Message] = {}

    def close(self) -> None:
        self._reader.close()

    def read(self, chips: Sequence[Chip], out: NDArray[Any]) -> NDArray[np.bool_] | None:
        """As NativeReader.read, chip by chip. Raises RasterError for a chip whose tiles cannot be fetched."""
        if len(chips) > 1 and self._layer.service.kind != "wcs":  # GDAL keeps no tiles of a WCS
            self._prefetch(chips)
        masks = [self._read_chip(chip, out[k : k + 1]) for k, chip in enumerate(chips)]
        if all(mask is None for mask in masks):
            return None
        full = np.ones((1, *out.shape[-2:]), bool)
        return np.concatenate([full if mask is None else mask for mask in masks])

    def _prefetch(self, chips: Sequence[Chip]) -> None:
        """Fetches the tiles of all chips, several at once; GDAL keeps them until the chips are read.

        A failure is met again when its chip is read.
        """
        try:
            with fetching(self._layer):
                self.dataset.read(1, window=self._window(chips))
        except (RasterioError, WindowError):
            pass

    def _window(self, chips: Sequence[Chip]) -> Window:
        """The part of the service that holds the chips, in pixels. Raises WindowError for chips outside it."""
        squares, dataset = np.array([self._grid.bounds(chip) for chip in chips]), self.dataset
        bounds = (*squares[:, :2].min(axis=0), *squares[:, 2:].max(axis=0))
        window = dataset.window(*transform_bounds(self._grid.crs, self._crs, *bounds))
        return window.round_offsets().round_lengths().intersection(Window(0, 0, dataset.width, dataset.height))

    def _known_failure(self, chip: Chip) -> Message | None:
        """Why the chip, or a tile that it shares with another chip, could not be read before."""
        size = 0 if self._layer.grid is None else self._layer.grid.tile_size
        if chip in self._failed or not (self._failed_tiles and size):
            return self._failed.get(chip)
        (top, bottom), (left, right) = self._window([chip]).toranges()
        for (col, row), message in self._failed_tiles.items():
            if left // size <= col <= (right - 1) // size and top // size <= row <= (bottom - 1) // size:
                return message
        return None

    def _read_chip(self, chip: Chip, out: NDArray[Any]) -> NDArray[np.bool_] | None:
        known = self._known_failure(chip)
        if known is not None:
            raise RasterError(known)

        def read() -> NDArray[np.bool_] | None:
            with fetching(self._layer):
                return self._reader.read([chip], out)

        try:
            return with_retries(read, self._layer.name, patient=True)
        except RasterError as error:
            self._failed[chip] = error.message
            if error.params.get("tile"):
                col, row = str(error.params["tile"]).split(", ")
                self._failed_tiles[int(col), int(row)] = error.message
            raise


def with_retries(read: Callable[[], Result], name: str, patient: bool = False) -> Result:
    """What `read` returns; it is called again after a failure that may pass. name: of the service, for the error

    patient: whether a lost connection is waited for

    Raises RasterError (`is_tile_error`) where the last try fails, too.
    """
    pauses = [*PAUSES_S]
    for tries in count(1):
        try:
            return read()
        except RasterError as error:
            failure = tile_failure(error)
            if failure.unreachable and patient and tries == 1:
                pauses += OFFLINE_PAUSES_S
            if not failure.may_pass or tries > len(pauses):
                raise tile_error(name, failure) from error
        time.sleep(pauses[tries - 1])
    raise AssertionError("unreachable")


@contextmanager
def fetching(layer: ServiceLayer) -> Iterator[None]:
    """Holds the layer's lock and GDAL's settings for its requests."""
    locked = layer.lock.acquire(timeout=LOCK_WITHIN_S)
    try:
        with layer.env():
            yield
    finally:
        if locked:
            layer.lock.release()
