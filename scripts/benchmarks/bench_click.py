"""Latency of clicks: the first one, which starts the worker, and later ones. A part of scripts/bench.py.

    python -m scripts.benchmarks.bench_click      the figures as JSON lines

Measured as the plugin does it: through the client, in the worker's own process, including the answer's image.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np

from plugin.client.engine import Engine
from scripts.benchmarks.bench_records import ROUNDS, quilt_raster, record

CLICKS, SIDE = 50, 40


def click() -> Iterator[dict[str, Any]]:
    """first_click_s, click_ms and explain_ms."""
    raster = quilt_raster(SIDE, SIDE)
    imagery = {"version": 1, "raster": [str(raster)], "model": "default", "device": "cpu"}
    nlcd = str(raster.with_name(f"{raster.stem}_nlcd.tif"))
    grid_chips = [(2805 + k % SIDE, 16203 - 1 - k // SIDE) for k in np.random.default_rng(0).permutation(SIDE * SIDE)]
    clicks = [{"imagery": imagery, "chip": [int(col), int(row)], "nlcd": nlcd} for col, row in grid_chips[: CLICKS + 1]]
    first_seconds = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        with Engine(Path(sys.executable)) as engine:
            engine.call("chip", clicks[0])
            first_seconds.append(time.perf_counter() - started)
    with Engine(Path(sys.executable)) as engine:
        engine.call("chip", clicks[0])
        click_seconds = [_seconds(engine, "chip", each) for each in clicks[1:]]
        explain_seconds = [_seconds(engine, "explain", {**each, "nlcd": None}) for each in clicks[1:6]]
    note = f"median of {CLICKS} clicks, NLCD included, slowest {max(click_seconds) * 1e3:.0f} ms; goal: 150 ms"
    yield record(
        "first_click_s", median(first_seconds), "s", "worker started, default model loaded; goal: 5 s", "click"
    )
    yield record("click_ms", median(click_seconds) * 1e3, "ms", note, "click")
    yield record("explain_ms", median(explain_seconds) * 1e3, "ms", "49 cells hidden one by one", "click")


def _seconds(engine: Engine, method: str, params: dict[str, Any]) -> float:
    started = time.perf_counter()
    engine.call(method, params)
    return time.perf_counter() - started


if __name__ == "__main__":
    for each in click():
        print(json.dumps(each))
