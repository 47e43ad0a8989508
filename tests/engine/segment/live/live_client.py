"""A live map of made-up imagery and what asks it for tiles."""

from __future__ import annotations

import http.client
import io
import math
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import numpy as np
import rasterio
from numpy.typing import NDArray
from rasterio.warp import transform

from plugin.engine.segment.live.service import LiveService
from plugin.engine.segment.live.tiles import Tile
from tests.data import rasters

SIZE = 400


def noise(size: int = SIZE) -> NDArray[np.uint8]:
    return np.random.default_rng(3).integers(1, 256, (3, size, size)).astype(np.uint8)


def params(raster: str, model: Path, cache: Path, **more: Any) -> dict[str, Any]:
    request = {"version": 1, "raster": [raster], "model": str(model), "device": "cpu", **more.pop("fields", {})}
    return {"request": request, "cache": str(cache), **more}


def tile_at(level: int, x: float, y: float, crs: str = rasters.CRS) -> Tile:
    """The tile that holds a place, by the formula of the OpenStreetMap wiki, "Slippy map tilenames"."""
    (lon,), (lat,) = transform(crs, "EPSG:4326", [x], [y])
    n = 2**level
    return Tile(
        level,
        int((lon + 180) / 360 * n),
        int((1 - math.asinh(math.tan(math.radians(lat))) / math.pi) / 2 * n),
    )


def middle(level: int) -> Tile:
    return tile_at(level, rasters.WEST + SIZE / 2, rasters.NORTH - SIZE / 2)


def connection(url: str) -> http.client.HTTPConnection:
    return http.client.HTTPConnection(urlsplit(url).hostname or "", urlsplit(url).port, timeout=60)


def get(address: str, method: str = "GET", headers: dict[str, str] | None = None) -> tuple[int, bytes]:
    client = connection(address)
    try:
        client.request(method, address.split(urlsplit(address).netloc, 1)[1], headers=headers or {})
        answer = client.getresponse()
        return answer.status, answer.read()
    finally:
        client.close()


def address(answer: dict[str, Any], style: str, tile: Tile) -> str:
    return str(answer["url"]).format(style=style, z=tile.z, x=tile.x, y=tile.y)


def picture(content: bytes) -> NDArray[np.uint8]:
    """(4, y, x) of a PNG, as GDAL reads it."""
    with rasterio.open(io.BytesIO(content)) as source:
        return np.asarray(source.read())


def live_map(service: LiveService) -> Any:
    assert service._server is not None
    return service._server.live
