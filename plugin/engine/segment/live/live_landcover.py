"""A live map: model and imagery that stay open, and the tiles that are drawn from them."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from hashlib import sha256
from json import dumps
from threading import Lock
from typing import Any

import numpy as np
import shapely

from ...api.redact import redact_json
from ...imagery.crs import reproject
from ...imagery.mosaic import READING_VERSION
from ...model.pixel_model import open_pixel_model
from ...outputs.png import encode_png
from ...run.inputs import describe_model
from ..assemble import ground_mask
from ..job import LAYOUT, tiled_imagery
from ..product import landcover_product
from .grid_windows import GridWindow, PixelFrame, window_function, windows_of
from .live_geometry import live_geometry
from .request import LiveRequest
from .tile_picture import added_up, draw_tile
from .tiles import SIDE, Tile, TilePlacer, first_level
from .window_cache import DiskCache, MemoryCache
from .window_queue import WindowQueue

MOST_COARSE = 4.0  # pixels of a tile this many times the model's are too coarse for it
KEPT_TILES = 512  # pictures in memory; one of a land-cover map takes some 20 KB
POLL_S = 0.05  # between two looks at whether a tile is still wanted

LIVE_VERSION = 1  # of the files of windows


class LiveLandCover:
    """An open live map; `close` ends it. Raises the errors of opening model, imagery and cache."""

    def __init__(self, request: LiveRequest) -> None:
        run = request.run
        self._model = model = open_pixel_model(run.model, run.device)
        try:
            self._geometry = live_geometry(model)
            imagery = tiled_imagery(run, model, self._geometry)
            self._gsd, self._crs = model.contract.gsd_m, imagery.grid.crs
            self._ground = imagery.ground
            shapely.prepare(self._ground)
            self._bounds: tuple[float, ...] = reproject(imagery.ground, self._crs, "EPSG:4326").bounds
            self._categories = landcover_product(model.classes).main_column.categories
            identity = {
                "windows of pixels": [LAYOUT, LIVE_VERSION],
                "model": model.digest,
                "device": model.device.kind,
                "reading": READING_VERSION,
                "rasters": [each.source.identity() for each in imagery.sources],
                "grid": [self._crs, imagery.grid.size],
                "windows": [self._geometry.window, self._geometry.margin, self._geometry.blend],
            }
            digest = sha256(dumps(identity, sort_keys=True, default=str).encode()).hexdigest()[:32]
            classes = len(model.classes)
            self.memory = MemoryCache()
            disk = DiskCache(request.cache, digest, self._geometry, classes)
        except BaseException:
            model.close()
            raise
        self._placer = TilePlacer(self._crs, self._gsd)
        self._nothing = encode_png(np.zeros((4, SIDE, SIDE), np.uint8))
        self._notice = request.notice or self._nothing
        latitude = (self._bounds[1] + self._bounds[3]) / 2
        self.zmin, self.zmax = first_level(MOST_COARSE * self._gsd, latitude), first_level(self._gsd, latitude)
        self._tiles: OrderedDict[tuple[str, Tile], bytes] = OrderedDict()
        self._lock = Lock()
        mosaic = imagery.mosaic
        self.queue = WindowQueue(
            lambda: window_function(mosaic, self._geometry, model, classes), model.concurrency, self.memory, disk
        )

    def close(self) -> None:
        """Ends the map; tiles that are waited for are not drawn."""
        self.queue.close()
        self._placer.close()
        self._model.close()

    def describe(self) -> dict[str, Any]:
        """What an answer says of the map: see request.py."""
        contract = self._model.contract
        answer = {
            "zmin": self.zmin,
            "zmax": self.zmax,
            "bounds": list(self._bounds),
            "gsd_m": self._gsd,
            "attribution": f"{contract.name} ({contract.license})",
            "classes": [vars(each) for each in self._categories],
            "model": describe_model(self._model),
            "device": self._model.device.to_json(),
        }
        return dict(redact_json(answer))

    def tile(self, style: str, tile: Tile, is_wanted: Callable[[], bool] = lambda: True) -> bytes | None:
        """The PNG of a tile; None where it is not wanted any more, or the map was closed.

        is_wanted: called every POLL_S while windows are computed
        Raises the errors of reading and of the model.
        """
        with self._lock:
            kept = self._tiles.get((style, tile))
            if kept is not None:
                self._tiles.move_to_end((style, tile))
                return kept
        if self.queue.is_closed:
            return None
        frame = self._placer.frame(tile)
        if frame is None or not shapely.intersects(self._ground, _box(frame, self._gsd)):
            return self._nothing
        if tile.z < self.zmin:
            return self._notice
        picture = self._draw(style, tile, frame, is_wanted)
        if picture is not None:
            with self._lock:
                self._tiles[style, tile] = picture
                while len(self._tiles) > KEPT_TILES:
                    self._tiles.popitem(last=False)
        return picture

    def _draw(self, style: str, tile: Tile, frame: PixelFrame, is_wanted: Callable[[], bool]) -> bytes | None:
        windows = [each for each in windows_of(frame, self._geometry) if self._has_ground(each)]
        demand = self.queue.demand(windows, tile.z)
        try:
            while not self.queue.wait(demand, POLL_S):
                if self.queue.is_closed or not is_wanted():
                    return None
        finally:
            self.queue.drop(demand)
        result = added_up(frame, demand.parts, self._geometry, len(self._categories))
        inside = ground_mask(
            frame.left * self._gsd, -frame.top * self._gsd, result.labels.shape, self._gsd, self._ground
        )
        result = result._replace(labels=result.labels * inside)
        return self._placer.run(
            lambda: encode_png(draw_tile(tile, style, frame, result, self._categories, self._crs, self._gsd))
        )

    def _has_ground(self, window: GridWindow) -> bool:
        """Whether a window's used part, one pixel around it included, lies on the map."""
        half, step = self._geometry.blend // 2 + 1, self._geometry.step
        side = step + 2 * half
        used = PixelFrame(window.col * step - half, window.row * step - half, side, side)
        return bool(shapely.intersects(self._ground, _box(used, self._gsd)))


def _box(frame: PixelFrame, gsd: float) -> shapely.Geometry:
    west, north = frame.left * gsd, -frame.top * gsd
    return shapely.box(west, north - frame.height * gsd, west + frame.width * gsd, north)
