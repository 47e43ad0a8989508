"""A made-up map server on this machine: tiles and maps of one raster, by every kind of service, with faults on demand.

Pixels are cut from a raster whose pixels lie on zoom level LEVEL of web mercator, so a tile holds the raster's own
pixels and a run on tiles can be compared with a run on the file.
"""

from __future__ import annotations

import threading
import time
import warnings
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import parse_qs, urlsplit

import numpy as np
import rasterio
from affine import Affine
from rasterio.io import MemoryFile
from rasterio.windows import Window

HALF_WORLD = 20037508.342789244
LEVEL = 17
TILE = 256
UTM_CORNER = (439_040.0, 3_624_960.0)  # a multiple of TILE metres
PIXEL = 2 * HALF_WORLD / TILE / 2**LEVEL
COL, ROW = 22_700, 52_900  # the north-west tile of the raster, near San Diego


def write_raster(path: Path, columns: int = 6, rows: int = 6, seed: int = 3, crs: str = "EPSG:3857") -> Path:
    """A raster of RGB of `columns` x `rows` tiles: blocks of colour with a little noise.

    Its pixels lie on LEVEL of web mercator, or have 1 m and begin at UTM_CORNER in another CRS.
    """
    rng = np.random.default_rng(seed)
    coarse = rng.integers(30, 220, (3, rows * 8, columns * 8))
    pixels = np.kron(coarse, np.ones((1, TILE // 8, TILE // 8))) + rng.integers(
        -20, 20, (3, rows * TILE, columns * TILE)
    )
    corner = (COL * TILE * PIXEL - HALF_WORLD, HALF_WORLD - ROW * TILE * PIXEL)
    transform = Affine(PIXEL, 0, corner[0], 0, -PIXEL, corner[1])
    if crs != "EPSG:3857":
        transform = Affine(1, 0, UTM_CORNER[0], 0, -1, UTM_CORNER[1])
    with rasterio.open(
        path,
        "w",
        driver="GTiff",
        width=columns * TILE,
        height=rows * TILE,
        count=3,
        dtype="uint8",
        crs=crs,
        transform=transform,
        photometric="RGB",
    ) as dataset:
        dataset.write(pixels.astype(np.uint8))
    return path


@dataclass
class FakeService:
    """What the server answers and what it was asked.

    raster:  what tiles are cut from
    answer:  path of a request -> an HTTP status, (status, content), the address of a redirection, or None to answer as
             usual
    format:  GDAL driver of the pictures
    asked:   number of requests by path and query
    headers: of the last request
    """

    raster: Path
    answer: Callable[[str], Any] = lambda path: None
    format: str = "PNG"
    delay_s: float = 0.0
    asked: Counter[str] = field(default_factory=Counter)
    headers: dict[str, str] = field(default_factory=dict)
    address: str = ""

    def map(
        self, west: float, north: float, pixel: float, width: int, height: int, bands: Any = (0, 1, 2, 3)
    ) -> bytes | None:
        """A picture of a part of the raster, of red, green, blue and alpha; None where it lies outside."""
        with warnings.catch_warnings(), rasterio.open(self.raster) as dataset:
            warnings.simplefilter("ignore")
            a, _, left, _, _, top = tuple(dataset.transform)[:6]
            col, row = round((west - left) / a), round((top - north) / a)
            factor = round(pixel / a)
            window = Window(col, row, width * factor, height * factor)
            inside = col < dataset.width and row < dataset.height and col > -width and row > -height
            if not inside or factor < 1:
                return None
            pixels = dataset.read(window=window, boundless=True, fill_value=0)[:, ::factor, ::factor]
            mask = np.where(dataset.read_masks(1, window=window, boundless=True)[::factor, ::factor], 255, 0)
        return self.encode(np.concatenate([pixels, mask[None].astype(np.uint8)])[list(bands)])

    def encode(self, pixels: np.ndarray) -> bytes:
        count = 3 if self.format == "JPEG" else len(pixels)
        options = {"QUALITY": 100} if self.format == "JPEG" else {"LOSSLESS": "TRUE"} if self.format == "WEBP" else {}
        with warnings.catch_warnings(), MemoryFile() as file:
            warnings.simplefilter("ignore")  # a tile has no georeference
            with file.open(
                driver=self.format, width=pixels.shape[2], height=pixels.shape[1], count=count, dtype="uint8", **options
            ) as out:
                out.write(pixels[:count])
            return bytes(file.read())

    def tile(self, z: int, x: int, y: int) -> bytes | None:
        pixel = 2 * HALF_WORLD / TILE / 2**z
        return self.map(x * TILE * pixel - HALF_WORLD, HALF_WORLD - y * TILE * pixel, pixel, TILE, TILE)

    def respond(self, path: str) -> tuple[int, bytes]:
        parts = urlsplit(path)
        query = {name.lower(): values[0] for name, values in parse_qs(parts.query, True).items()}
        names = parts.path.strip("/").split("/")
        request = query.get("request", "").lower()
        if names[0] == "wmts.xml" or (names[0] == "wmts" and request == "getcapabilities"):
            return 200, wmts_capabilities(self.address).encode()
        if request == "describecoverage":
            return 200, wcs_description(self.raster).encode()
        if request == "getcapabilities":
            return 200, b"<WCS_Capabilities version='1.0.0'/>"
        if names[0] in ("xyz", "tms", "quad"):
            content = self.tile(*tile_of(names[0], names[1:]))
        elif "bbox" in query:
            west, _, east, north = map(float, query["bbox"].split(","))
            size = query.get("size") or f"{query['width']},{query['height']}"
            width, height = map(int, size.split(","))
            all_bands = "1,2,3" if request == "getcoverage" else "1,2,3,4"
            bands = [int(each) - 1 for each in query.get("band", all_bands).split(",")]
            content = self.map(west, north, (east - west) / width, width, height, bands)
        else:
            return 400, b"unknown request"
        return (404, b"no such tile") if content is None else (200, content)


class Matrix(NamedTuple):
    """A zoom level of a WMTS. name: in addresses; corner: the north-west one; tiles: across and down"""

    name: str
    pixel: float
    corner: tuple[float, float]
    tiles: int


WORLD = [Matrix(str(z), 2 * HALF_WORLD / TILE / 2**z, (-HALF_WORLD, HALF_WORLD), 2**z) for z in range(14, LEVEL + 1)]


def wmts_capabilities(address: str, matrices: Sequence[Matrix] = WORLD, code: int = 3857) -> str:
    """Of a service with one layer in one tile matrix set."""
    levels = "".join(
        f"<TileMatrix><ows:Identifier>{each.name}</ows:Identifier>"
        f"<ScaleDenominator>{each.pixel / 0.00028!r}</ScaleDenominator>"
        f"<TopLeftCorner>{each.corner[0]!r} {each.corner[1]!r}</TopLeftCorner><TileWidth>{TILE}</TileWidth>"
        f"<TileHeight>{TILE}</TileHeight><MatrixWidth>{each.tiles}</MatrixWidth>"
        f"<MatrixHeight>{each.tiles}</MatrixHeight></TileMatrix>"
        for each in matrices
    )
    return (
        '<?xml version="1.0"?><Capabilities xmlns="http://www.opengis.net/wmts/1.0" '
        'xmlns:ows="http://www.opengis.net/ows/1.1" version="1.0.0"><Contents><Layer><ows:Title>a</ows:Title>'
        "<ows:Identifier>photo</ows:Identifier><Style isDefault='true'><ows:Identifier>default</ows:Identifier></Style>"
        "<Format>image/png</Format><TileMatrixSetLink><TileMatrixSet>GM</TileMatrixSet></TileMatrixSetLink>"
        f'<ResourceURL format="image/png" resourceType="tile" template="{address}/xyz/{{TileMatrix}}/{{TileCol}}/'
        '{TileRow}.png"/></Layer><TileMatrixSet><ows:Identifier>GM</ows:Identifier>'
        f"<ows:SupportedCRS>urn:ogc:def:crs:EPSG::{code}</ows:SupportedCRS>{levels}</TileMatrixSet></Contents>"
        "</Capabilities>"
    )


def wcs_description(raster: Path) -> str:
    """The answer to DescribeCoverage of WCS 1.0.0."""
    with rasterio.open(raster) as dataset:
        bounds, code = dataset.bounds, dataset.crs.to_epsg()
        width, height, a = dataset.width, dataset.height, dataset.transform.a
    envelope = f"<gml:pos>{bounds.left!r} {bounds.bottom!r}</gml:pos><gml:pos>{bounds.right!r} {bounds.top!r}</gml:pos>"
    return (
        '<?xml version="1.0"?><CoverageDescription version="1.0.0" xmlns="http://www.opengis.net/wcs" '
        'xmlns:gml="http://www.opengis.net/gml"><CoverageOffering><name>photo</name><label>photo</label>'
        f'<domainSet><spatialDomain><gml:Envelope srsName="EPSG:{code}">{envelope}</gml:Envelope>'
        f'<gml:RectifiedGrid dimension="2" srsName="EPSG:{code}"><gml:limits><gml:GridEnvelope><gml:low>0 0</gml:low>'
        f"<gml:high>{width - 1} {height - 1}</gml:high></gml:GridEnvelope></gml:limits><gml:axisName>x</gml:axisName>"
        f"<gml:axisName>y</gml:axisName><gml:origin><gml:pos>{bounds.left + a / 2!r} {bounds.top - a / 2!r}</gml:pos>"
        f"</gml:origin><gml:offsetVector>{a!r} 0</gml:offsetVector><gml:offsetVector>0 {-a!r}</gml:offsetVector>"
        "</gml:RectifiedGrid></spatialDomain></domainSet><rangeSet><RangeSet><name>b</name><label>b</label>"
        "<axisDescription><AxisDescription><name>Band</name><label>Band</label><values><singleValue>1</singleValue>"
        "<singleValue>2</singleValue><singleValue>3</singleValue></values></AxisDescription></axisDescription></RangeSet>"
        f"</rangeSet><supportedCRSs><requestResponseCRSs>EPSG:{code}</requestResponseCRSs>"
        f"<nativeCRSs>EPSG:{code}</nativeCRSs></supportedCRSs><supportedFormats><formats>GeoTIFF</formats>"
        "</supportedFormats></CoverageOffering></CoverageDescription>"
    )


def tile_of(kind: str, names: list[str]) -> tuple[int, int, int]:
    """Zoom level, column and row of a tile by its path."""
    if kind == "quad":
        key = names[0].split(".")[0]
        bits = [(int(each) & 1, int(each) >> 1) for each in key]
        return len(key), int("".join(str(x) for x, _ in bits), 2), int("".join(str(y) for _, y in bits), 2)
    z, x, y = int(names[0]), int(names[1]), int(names[2].split(".")[0])
    return z, x, y if kind == "xyz" else 2**z - 1 - y


@contextmanager
def serving(service: FakeService) -> Iterator[FakeService]:
    """Serves on a free port of this machine; `service.address` is `http://127.0.0.1:port`."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            service.asked[self.path] += 1
            service.headers = dict(self.headers)
            time.sleep(service.delay_s)
            answer = service.answer(self.path)
            status, content = (302, b"") if isinstance(answer, str) else (answer, b"")
            if answer is None or isinstance(answer, tuple):
                status, content = answer or service.respond(self.path)
            self.send_response(status)
            if isinstance(answer, str):
                self.send_header("Location", answer)
            if status != 204:
                self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            pass

    class Server(ThreadingHTTPServer):
        def handle_error(self, *_: object) -> None:
            """Who cancelled has hung up."""

    server = Server(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    service.address = f"http://127.0.0.1:{server.server_address[1]}"
    try:
        yield service
    finally:
        server.shutdown()
        server.server_close()
