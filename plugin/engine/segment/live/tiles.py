"""Tiles of the web's XYZ scheme (EPSG:3857, 256 x 256 pixels), and where they lie on a live map's grid."""

from __future__ import annotations

import math
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple, TypeVar

import numpy as np
import pyproj

from ...api.grid import Bounds
from ...imagery.crs import parse_crs
from .grid_windows import PixelFrame

MERCATOR = "EPSG:3857"
RADIUS_M = 6_378_137.0
HALF_M = math.pi * RADIUS_M  # from the middle of the map to its edge
SIDE = 256  # pixels
LEVELS = range(25)
EDGE_POINTS = 9  # along an edge of a tile, by which its place in another CRS is found
BORDER_PX = 3  # around a tile's place, for resampling


class Tile(NamedTuple):
    """Level, column from the west, row from the north."""

    z: int
    x: int
    y: int

    @property
    def is_valid(self) -> bool:
        return self.z in LEVELS and 0 <= self.x < 2**self.z and 0 <= self.y < 2**self.z

    @property
    def bounds(self) -> Bounds:
        """In EPSG:3857."""
        side = 2 * HALF_M / 2**self.z
        west, north = self.x * side - HALF_M, HALF_M - self.y * side
        return Bounds(west, north - side, west + side, north)


def ground_size(level: int, latitude: float) -> float:
    """Side of a pixel on the ground in metres. latitude: degrees"""
    return 2 * HALF_M / SIDE * 0.5**level * math.cos(math.radians(latitude))


def first_level(most_m: float, latitude: float) -> int:
    """The first level whose pixels are at most `most_m` metres on the ground."""
    return next((z for z in LEVELS if ground_size(z, latitude) <= most_m), LEVELS[-1])


Result = TypeVar("Result")


class TilePlacer:
    """Finds the place of tiles on a grid of pixels, for any thread.

    PROJ prepares anew in each thread that uses it, which takes 10 to 15 ms, and each connection of a client has a
    thread of its own. So one thread places all tiles, in 0.2 ms each, and draws them; `close` ends it.

    crs: of the grid, as text; gsd_m: side of its pixels
    """

    def __init__(self, crs: str, gsd_m: float) -> None:
        self._gsd = gsd_m
        self._transformer = pyproj.Transformer.from_crs(pyproj.CRS(MERCATOR), parse_crs(crs), always_xy=True)
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="live-tiles")

    def close(self) -> None:
        self._thread.shutdown(wait=False)

    def frame(self, tile: Tile) -> PixelFrame | None:
        """The pixels under a tile and BORDER_PX around them; None where the grid's CRS has no such place."""
        return self.run(lambda: self._frame(tile))

    def run(self, function: Callable[[], Result]) -> Result:
        """The result of a function that uses PROJ, in the thread of tiles. Raises RuntimeError once it is closed."""
        return self._thread.submit(function).result()

    def _frame(self, tile: Tile) -> PixelFrame | None:
        west, south, east, north = tile.bounds
        places = np.linspace(0, 1, EDGE_POINTS)
        across, down = np.meshgrid(west + places * (east - west), south + places * (north - south))
        xs, ys = self._transformer.transform(across.ravel(), down.ravel())
        if not (np.isfinite(xs).all() and np.isfinite(ys).all()):
            return None
        scale = max(1.0, (xs.max() - xs.min()) / self._gsd / SIDE)
        border = math.ceil(BORDER_PX * scale)
        left, top = math.floor(xs.min() / self._gsd) - border, math.floor(-ys.max() / self._gsd) - border
        right, bottom = math.ceil(xs.max() / self._gsd) + border, math.ceil(-ys.min() / self._gsd) + border
        return PixelFrame(left, top, right - left, bottom - top)
