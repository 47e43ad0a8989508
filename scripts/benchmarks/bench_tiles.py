"""Seconds of runs of the default model on tiles, beside a run on the raster that they are cut from. A part of
scripts/bench.py.

    python -m scripts.benchmarks.bench_tiles      the figures as JSON lines

The server is on this machine and answers each request after a latency; it makes each tile anew, in one process with
the run, which counts against the tiles.
"""

from __future__ import annotations

import json
import math
import shutil
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

from plugin.engine.api.requests.run_request import Request
from plugin.engine.run import job
from scripts.benchmarks.bench_records import ROUNDS, record
from tests.engine.tiles.fake_service import COL, HALF_WORLD, LEVEL, PIXEL, ROW, TILE, FakeService, serving, write_raster

CHIP_PX = 267  # a chip of 224 m in pixels of the raster, at its latitude
COLS, ROWS = 11, 3  # chips that the area is long and high
LATENCY_S = 0.05


def tiles() -> Iterator[dict[str, Any]]:
    """tiles_s, tiles_ratio and tiles_resumed_s."""
    size = [math.ceil((each + 3) * CHIP_PX / TILE) + 1 for each in (COLS, ROWS)]
    with tempfile.TemporaryDirectory(prefix="landchip-bench-") as folder:
        source = write_raster(Path(folder) / "source.tif", *size)
        with serving(FakeService(source, delay_s=LATENCY_S)) as server:
            entry = {"service": {"kind": "xyz", "url": f"{server.address}/xyz/{{z}}/{{x}}/{{y}}.png", "zmax": LEVEL}}
            file_seconds, tile_seconds, resumed_seconds = [], [], []
            for n in range(ROUNDS):
                _, seconds = _run(str(source), Path(folder) / f"file{n}")
                file_seconds.append(seconds)
                server.asked.clear()
                chips, seconds = _run(entry, Path(folder) / f"tiles{n}")
                tile_seconds.append(seconds)
                requests = sum(server.asked.values())
                for part in (Path(folder) / f"tiles{n}").rglob("parts"):
                    shutil.rmtree(part)
                server.asked.clear()
                resumed_seconds.append(_run(entry, Path(folder) / f"tiles{n}")[1])
                again = sum(server.asked.values())
    note = f"{chips} chips of 1 m tiles, {requests} requests of {LATENCY_S * 1e3:.0f} ms, writing included"
    yield record("tiles_s", median(tile_seconds), "s", note, "tiles")
    ratio = median(file / tile for file, tile in zip(file_seconds, tile_seconds))
    yield record("tiles_ratio", ratio, "share", "chips/s on tiles, to the same pixels from a file", "tiles")
    note = f"the same, all tiles kept from a run before: {again} requests"
    yield record("tiles_resumed_s", median(resumed_seconds), "s", note, "tiles")


def _area() -> dict[str, Any]:
    west, north = COL * TILE * PIXEL - HALF_WORLD, HALF_WORLD - ROW * TILE * PIXEL
    chip, inset = CHIP_PX * PIXEL, 0.6 * CHIP_PX * PIXEL
    return {
        "extent": [west + inset, north - inset - ROWS * chip, west + inset + COLS * chip, north - inset],
        "crs": "EPSG:3857",
    }


def _run(raster: Any, folder: Path) -> tuple[int, float]:
    """The number of chips, and the seconds from the request to the map."""
    folder.mkdir(exist_ok=True)
    fields = {"version": 1, "raster": [raster], "model": "default", "area": _area(), "device": "cpu"}
    request = Request.from_json({**fields, "outputs": {"gpkg": str(folder / "map.gpkg")}})
    started = time.perf_counter()
    result = job.run(request, lambda _: None, lambda: False)
    return result["chips"]["total"], time.perf_counter() - started


if __name__ == "__main__":
    for each in tiles():
        print(json.dumps(each))
