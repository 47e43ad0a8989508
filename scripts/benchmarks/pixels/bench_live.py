"""Live land cover: how soon the visible map is drawn, first and from what is kept, and how long QGIS is blocked."""

from __future__ import annotations

import http.client
import json
import math
import os
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any
from urllib.parse import urlsplit

from plugin.engine.api.requests.run_request import DEFAULT_PIXEL_MODEL
from plugin.engine.model.network import model_path
from plugin.engine.segment.live.service import LiveService
from scripts.benchmarks.bench_desktop import ENGINE_VARIABLE, TIMEOUT_S
from scripts.benchmarks.bench_records import ROOT, ROUNDS, WORK_FOLDER, Record, record
from scripts.desktop.launch import QgisDesktop
from trainer.default.data_folder import data_folder

VIEW_PX = 512
CONNECTIONS = 6  # that Qt opens to a server at once
REPORT_FILE = WORK_FOLDER / "live-longest-blocks.json"


def live(model: str = "") -> Iterator[Record]:
    """A view of 512 x 512 pixels at the imagery's own scale, over HTTP as QGIS asks for it."""
    path = model or str(model_path(DEFAULT_PIXEL_MODEL))
    first, kept, cpu = _views_ms(path)
    note = f"{Path(path).stem}, {median(cpu):.2f} s of CPU; goal: 1000"
    yield record("live_view_ms", median(first), "ms", note, "live")
    yield record("live_cached_ms", median(kept), "ms", "the same view again; goal: 50", "live")


def _views_ms(path: str) -> tuple[list[float], list[float], list[float]]:
    """Milliseconds of a view and of the same view again, and the first one's seconds of CPU, of each round."""
    first, kept, cpu = [], [], []
    for _ in range(ROUNDS):
        with tempfile.TemporaryDirectory(dir=WORK_FOLDER) as folder:
            service = LiveService()
            request = {"version": 1, "raster": [str(_imagery())], "model": path, "device": "cpu"}
            answer = service.live_landcover({"request": request, "cache": str(Path(folder) / "live")})
            started = time.process_time()
            first.append(_view_ms(answer))
            cpu.append(time.process_time() - started)
            kept.append(_view_ms(answer))
            service.live_landcover({"request": None})
    return first, kept, cpu


def live_desktop(model: str = "") -> Iterator[Record]:
    """The longest stall of QGIS's event loop with Landchip's code on the stack, while the map is panned and zoomed."""
    python = os.environ.get(ENGINE_VARIABLE) or str(ROOT / ".venv" / "engine" / "bin" / "python")
    inputs = {"raster": str(_imagery()), "model": model or str(model_path(DEFAULT_PIXEL_MODEL))}
    with tempfile.TemporaryDirectory() as folder:
        qgis = QgisDesktop(Path(folder), environ={ENGINE_VARIABLE: python})
        outcome = qgis.run("scripts.desktop.steps.live_steps:LIVE_STEPS", inputs, TIMEOUT_S)
    if outcome.failure:
        raise RuntimeError(outcome.failure)
    REPORT_FILE.write_text(json.dumps(outcome.stalls()[:30], indent=1) + "\n", "utf-8")
    worst = max(outcome.stalls(), key=lambda stall: float(stall["ours_ms"]), default=None)
    step = f"in the step {worst['step']!r}" if worst else "no block above 20 ms"
    yield record("live_longest_block_ms", worst["ours_ms"] if worst else 0.0, "ms", f"{step}; goal: 50", "live_desktop")


def _imagery() -> Path:
    """The shared data's NAIP of 1 m with near infrared, 597 x 510 pixels."""
    return data_folder() / "rasters" / "naip_va_1m.tif"


def _view_ms(answer: dict[str, Any]) -> float:
    """Milliseconds until all tiles of the view in the middle of the map have come."""
    level = int(answer["zmax"])  # whose pixels are as fine as the model's, or finer by less than half
    west, south, east, north = answer["bounds"]
    n = 2**level
    x = ((west + east) / 2 + 180) / 360 * n
    y = (1 - math.asinh(math.tan(math.radians((south + north) / 2))) / math.pi) / 2 * n
    half = VIEW_PX / 2 / 256
    columns, rows = (range(int(each - half), int(each + half) + 1) for each in (x, y))
    tiles = [answer["url"].format(style="hard", z=level, x=col, y=row) for row in rows for col in columns]
    started = time.perf_counter()
    with ThreadPoolExecutor(CONNECTIONS) as pool:
        list(pool.map(partial(_take, urlsplit(tiles[0]).netloc), (urlsplit(each).path for each in tiles)))
    return 1e3 * (time.perf_counter() - started)


def _take(host: str, path: str) -> None:
    client = http.client.HTTPConnection(host, timeout=TIMEOUT_S)
    client.request("GET", path)
    answer = client.getresponse()
    content = answer.read()
    client.close()
    if answer.status != 200:
        raise RuntimeError(content.decode())
