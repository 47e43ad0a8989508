"""Seconds of runs of the default model on tiles, beside a run on the raster that they are cut from.

    python -m scripts.benchmarks.bench_tiles [--latency-ms 50] [--side 9]      one line for each run

The server is on this machine and answers each request after the latency; it makes each tile anew, in one process with
the run, which counts against the tiles.
"""

from __future__ import annotations

import argparse
import json
import math
import shutil
import tempfile
import time
from pathlib import Path
from typing import Any

from plugin.engine.api.requests.run_request import Request
from plugin.engine.run import job
from tests.engine.tiles.fake_service import COL, HALF_WORLD, LEVEL, PIXEL, ROW, TILE, FakeService, serving, write_raster

CHIP_PX = 267  # a chip of 224 m in pixels of the raster, at its latitude


def main() -> None:
    """Prints seconds, chips and requests of each run."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--latency-ms", type=float, default=50)
    parser.add_argument("--side", type=int, default=9, help="chips across the area")
    arguments = parser.parse_args()
    tiles = math.ceil((arguments.side + 1) * CHIP_PX / TILE) + 1
    with tempfile.TemporaryDirectory(prefix="landchip-bench-") as folder:
        source = write_raster(Path(folder) / "source.tif", tiles, tiles)
        area = _area(arguments.side)
        _report("file", str(source), area, Path(folder) / "file")
        with serving(FakeService(source)) as server:
            entry = {"service": {"kind": "xyz", "url": f"{server.address}/xyz/{{z}}/{{x}}/{{y}}.png", "zmax": LEVEL}}
            for latency_ms in (0.0, arguments.latency_ms):
                server.delay_s = latency_ms / 1000
                server.asked.clear()
                _report(f"tiles, {latency_ms:g} ms", entry, area, Path(folder) / f"tiles{latency_ms:g}", server)
            for part in (Path(folder) / f"tiles{arguments.latency_ms:g}").rglob("parts"):
                shutil.rmtree(part)
            server.asked.clear()
            _report("tiles, kept", entry, area, Path(folder) / f"tiles{arguments.latency_ms:g}", server)


def _area(side: int) -> dict[str, Any]:
    west, north = COL * TILE * PIXEL - HALF_WORLD, HALF_WORLD - ROW * TILE * PIXEL
    inset, length = 0.6 * CHIP_PX * PIXEL, (side - 1.2) * CHIP_PX * PIXEL
    return {"extent": [west + inset, north - inset - length, west + inset + length, north - inset], "crs": "EPSG:3857"}


def _report(name: str, raster: Any, area: dict[str, Any], folder: Path, server: FakeService | None = None) -> None:
    folder.mkdir(exist_ok=True)
    fields = {"version": 1, "raster": [raster], "model": "default", "area": area, "device": "cpu"}
    request = Request.from_json({**fields, "outputs": {"gpkg": str(folder / "map.gpkg")}})
    started = time.perf_counter()
    result = job.run(request, lambda _: None, lambda: False)
    seconds, requests = time.perf_counter() - started, 0 if server is None else sum(server.asked.values())
    print(json.dumps({"run": name, "chips": result["chips"]["total"], "s": round(seconds, 2), "requests": requests}))


if __name__ == "__main__":
    main()
