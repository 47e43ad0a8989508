"""A server of tiles on this machine, for tests: every tile is green, or noise of its own."""

from __future__ import annotations

import contextlib
import random
import threading
import uuid
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from osgeo import gdal
from qgis.core import QgsRasterLayer
from qgis.PyQt.QtCore import QBuffer, QIODevice, Qt
from qgis.PyQt.QtGui import QColor, QImage

GREEN = "#5aae61"
WORLD_M = 20037508.342789244  # half the side of web mercator's square


class TileServer:
    """requested: paths of the requests, in order; headers: of the last one. `fails` says which paths get `status`.

    picture: gives the PNG of a path; green by default
    """

    def __init__(self, picture: Callable[[str], bytes] | None = None) -> None:
        self.requested: list[str] = []
        self.headers: dict[str, str] = {}
        self.fails: Callable[[str], bool] = lambda path: False
        self.status, self.delay_s = 500, 0.0
        self.closing = threading.Event()
        self.folder = uuid.uuid4().hex  # QGIS keeps tiles by their address, and ports come again
        green, owner = _picture(), self
        draw = picture or (lambda _path: green)

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                owner.requested.append(self.path)
                owner.headers = dict(self.headers)
                owner.closing.wait(owner.delay_s)
                status = owner.status if owner.fails(self.path) else 200
                with contextlib.suppress(OSError):  # who cancelled has hung up
                    self.send_response(status)
                    self.send_header("Content-Type", "image/png")
                    self.end_headers()
                    self.wfile.write(draw(self.path) if status == 200 else b"")

            def log_message(self, *_: Any) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self._server.server_port}/{self.folder}"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    @property
    def url(self) -> str:
        """Of the tiles, with placeholders."""
        return f"{self.address}/{{z}}/{{x}}/{{y}}.png"

    def layer(self, options: str = "&zmin=0&zmax=14", name: str = "Aerial tiles: here") -> QgsRasterLayer:
        layer = QgsRasterLayer(f"type=xyz&url={self.url}{options}", name, "wms")
        assert layer.isValid()
        return layer

    def close(self) -> None:
        self.closing.set()
        self._server.shutdown()
        self._server.server_close()


@contextlib.contextmanager
def tile_server(picture: Callable[[str], bytes] | None = None) -> Iterator[TileServer]:
    server = TileServer(picture)
    yield server
    server.close()


def noise(path: str) -> bytes:
    """Noise of each tile's own, so that a model has something to see."""
    return _picture(path)


def picture_of(raster: Path) -> Callable[[str], bytes]:
    """Draws tiles of a raster file, as /folder/{z}/{x}/{y}.png."""
    source, lock = gdal.Open(str(raster)), threading.Lock()

    def draw(path: str) -> bytes:
        z, x, y = (int(each) for each in path.split("?")[0][: -len(".png")].split("/")[-3:])
        side = 2 * WORLD_M / 2**z
        bounds = (x * side - WORLD_M, WORLD_M - (y + 1) * side, (x + 1) * side - WORLD_M, WORLD_M - y * side)
        with lock:
            warped = gdal.Warp(
                "", source, format="MEM", outputBounds=bounds, dstSRS="EPSG:3857", width=256, height=256,
                resampleAlg="average", dstAlpha=True,
            )  # fmt: skip
            name = f"/vsimem/{uuid.uuid4().hex}.png"
            gdal.GetDriverByName("PNG").CreateCopy(name, warped)
            file = gdal.VSIFOpenL(name, "rb")
            content = bytes(gdal.VSIFReadL(1, gdal.VSIStatL(name).size, file))
            gdal.VSIFCloseL(file)
            gdal.Unlink(name)
        return content

    return draw


def _picture(seed: str = "") -> bytes:
    """A PNG of a tile: green without a seed, otherwise coarse noise around green."""
    image = QImage(256, 256, QImage.Format.Format_RGB32)
    image.fill(QColor(GREEN))
    if seed:
        values = random.Random(seed.partition("/")[2].partition("/")[2])
        noise = bytes(values.randrange(40, 200) for _ in range(3 * 32 * 32))
        small = QImage(noise, 32, 32, 3 * 32, QImage.Format.Format_RGB888)
        image = small.scaled(256, 256, transformMode=Qt.TransformationMode.SmoothTransformation)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data())
