"""Requests of runs on the tiles of a made-up server, and on the raster that they are cut from."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from plugin.engine.api.requests.run_request import Request
from plugin.engine.run import job
from tests.engine.tiles.fake_service import COL, HALF_WORLD, PIXEL, ROW, TILE, FakeService

PX = 64
XYZ = "/xyz/{z}/{x}/{y}.png"


def area(west: float = 1.3, north: float = 1.3, columns: float = 2.0, rows: float = 2.0) -> dict[str, Any]:
    """An extent in tiles from the raster's north-west corner."""
    left = (COL + west) * TILE * PIXEL - HALF_WORLD
    top = HALF_WORLD - (ROW + north) * TILE * PIXEL
    return {"extent": [left, top - rows * TILE * PIXEL, left + columns * TILE * PIXEL, top], "crs": "EPSG:3857"}


def tiles(server: FakeService, path: str = XYZ, **fields: Any) -> dict[str, Any]:
    """An entry of a request's field `raster`."""
    return {"service": {"kind": "xyz", "url": server.address + path, "zmax": 17, **fields}, "name": "Made-up tiles"}


def request(raster: Any, model: Path, folder: Path, **more: Any) -> Request:
    folder.mkdir(exist_ok=True)
    outputs = {"gpkg": str(folder / "map.gpkg"), "geoparquet": str(folder / "map.parquet")}
    fields = {"version": 1, "raster": [raster], "model": str(model), "outputs": outputs, "device": "cpu", "batch": 8}
    return Request.from_json({**fields, "area": area(), **more})


def run(run_request: Request, cancelled: Any = lambda: False) -> dict[str, Any]:
    return job.run(run_request, lambda _: None, cancelled)


def rows(result: dict[str, Any]) -> list[dict[str, Any]]:
    """The map's rows without the columns that name the raster."""
    table = pq.read_table(result["outputs"]["geoparquet"])
    return table.drop_columns([name for name in ("image_date", "geometry") if name in table.column_names]).to_pylist()
