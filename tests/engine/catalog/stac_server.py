"""A local STAC API with Items as the Planetary Computer and Earth Search state them, and a server of their pixels."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlparse

import rasterio
from rasterio.warp import transform_bounds

CONFORMS = [
    "https://api.stacspec.org/v1.0.0/core",
    "https://api.stacspec.org/v1.0.0/item-search",
    "https://api.stacspec.org/v1.0.0/collections",
]
BANDS = [{"name": "Red", "common_name": "red"}, {"name": "Green"}, {"name": "Blue"}, {"name": "NIR"}]


def naip_item(path: Path, day: str, href: str, **more: Any) -> dict[str, Any]:
    """An Item of the collection naip for a raster, with the fields of the Planetary Computer's."""
    with rasterio.open(path) as raster:
        west, south, east, north = transform_bounds(raster.crs, "EPSG:4326", *raster.bounds)
        facts = {
            "proj:bbox": list(raster.bounds), "proj:epsg": raster.crs.to_epsg(), "proj:shape": list(raster.shape),
            "gsd": raster.res[0],
        }  # fmt: skip
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return {
        "type": "Feature", "stac_version": "1.0.0", "id": f"{path.stem}_{day.replace('-', '')}", "collection": "naip",
        "bbox": [west, south, east, north], "geometry": {"type": "Polygon", "coordinates": [ring]},
        "properties": {"datetime": f"{day}T16:00:00Z", "naip:year": day[:4], **facts, **more},
        "assets": {
            "image": {"href": href, "type": "image/tiff; application=geotiff; profile=cloud-optimized",
                      "roles": ["data"], "eo:bands": BANDS},
            "metadata": {"href": href + ".txt", "type": "text/plain", "roles": ["metadata"]},
            "thumbnail": {"href": href + ".jpg", "type": "image/jpeg", "roles": ["thumbnail"]},
        },
        "links": [], "stac_extensions": [],
    }  # fmt: skip


class StacServer:
    """items: of the catalogue; requests: queries of searches; files: name -> raster that is served under /files/"""

    def __init__(self) -> None:
        self.items: list[dict[str, Any]] = []
        self.requests: list[dict[str, Any]] = []
        self.files: dict[str, Path] = {}
        self.status = 200
        self.body: bytes | None = None  # of every answer, instead of the catalogue's
        self.address = ""

    def page(self, query: dict[str, Any]) -> dict[str, Any]:
        """One page of a search: two Items at most, as servers page."""
        self.requests.append(query)
        west, south, east, north = (float(each) for each in query["bbox"])
        start, _, end = (query.get("datetime") or "../..").partition("/")
        matching = [
            each for each in self.items
            if each["bbox"][0] < east and each["bbox"][2] > west and each["bbox"][1] < north and each["bbox"][3] > south
            and (start == ".." or each["properties"]["datetime"] >= start)
            and (end == ".." or each["properties"]["datetime"] <= end)
        ]  # fmt: skip
        first = int(query.get("token") or 0)
        links = []
        if first + 2 < len(matching):
            body = {**query, "token": str(first + 2)}
            links = [{"rel": "next", "method": "POST", "href": f"{self.address}/search", "body": body}]
        return {"type": "FeatureCollection", "features": matching[first : first + 2], "links": links}

    def landing_page(self) -> dict[str, Any]:
        links = [
            {"rel": "root", "href": self.address},
            {"rel": "search", "href": f"{self.address}/search", "method": "POST", "type": "application/geo+json"},
            {"rel": "data", "href": f"{self.address}/collections"},
        ]
        return {"type": "Catalog", "stac_version": "1.0.0", "id": "local", "description": "local",
                "conformsTo": CONFORMS, "links": links}  # fmt: skip


@contextmanager
def stac_server() -> Iterator[StacServer]:
    server = StacServer()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path = urlparse(self.path).path
            name = path.rsplit("/", 1)[-1]
            if path.startswith("/files/") and name in server.files:
                self._send_file(server.files[name])
            elif path.startswith("/files/"):
                self.send_error(404)
            elif path == "/search":
                query = {key: values[0] for key, values in parse_qs(urlparse(self.path).query).items()}
                self._send(json.dumps(server.page({**query, "bbox": query["bbox"].split(",")})).encode())
            else:
                self._send(json.dumps(server.landing_page()).encode())

        def do_HEAD(self) -> None:
            self.do_GET()

        def do_POST(self) -> None:
            query = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            self._send(json.dumps(server.page(query)).encode())

        def _send(self, body: bytes) -> None:
            body = server.body if server.body is not None else body
            self.send_response(server.status)
            self.send_header("Content-Type", "application/geo+json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(body)

        def _send_file(self, path: Path) -> None:
            size = path.stat().st_size
            begin, end = 0, size - 1
            self.send_response_only(206 if self.headers.get("Range") else 200)
            if self.headers.get("Range"):
                first, _, last = self.headers["Range"].removeprefix("bytes=").partition("-")
                begin, end = int(first), min(int(last or end), end)
                self.send_header("Content-Range", f"bytes {begin}-{end}/{size}")
            self.send_header("Accept-Ranges", "bytes")
            self.send_header("Content-Length", str(end - begin + 1))
            self.end_headers()
            if self.command != "HEAD":
                with path.open("rb") as file:
                    file.seek(begin)
                    self.wfile.write(file.read(end - begin + 1))

        def log_message(self, *_: object) -> None:
            return None

    http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.address = f"http://127.0.0.1:{http.server_address[1]}"
    Thread(target=http.serve_forever, daemon=True).start()
    try:
        yield server
    finally:
        http.shutdown()
        http.server_close()
