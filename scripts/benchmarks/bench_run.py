"""Whole runs of the engine, on a CPU or on CUDA, and the bare runtime that they are compared with: parts of bench.py
and of gpu_check.py.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple
from xml.sax.saxutils import escape

import numpy as np
import rasterio
from numpy.typing import NDArray

from plugin.engine.api.grid import CHIP_SIZE_M
from plugin.engine.api.request import Request
from plugin.engine.imagery.open_imagery import open_imagery
from plugin.engine.imagery.reader import InputSpec
from plugin.engine.model.model import Model, open_model
from plugin.engine.model.ort import onnxruntime
from plugin.engine.model.session import open_session
from plugin.engine.run import job
from scripts.benchmarks.bench_records import ROOT

RGB_1M = InputSpec(("red", "green", "blue"), "uint8", 1.0, 224)
Pixels = NDArray[np.uint8]


class EndToEnd(NamedTuple):
    """Medians of the rounds: the run's share of the bare rate, and both rates in chips/s; the batch size of both."""

    ratio: float
    bare: float
    run: float
    batch: int


class CommandRun(NamedTuple):
    """One `classify` in a process of its own: its result, its wall time and its peak memory."""

    result: dict[str, Any]
    seconds: float
    peak_mb: float


def end_to_end(
    path: str | Path, raster: Path, folder: Path, rounds: int, device: str = "cpu", batch: int | None = None
) -> EndToEnd:
    """A whole run, from opening the model to the last output, against the bare runtime on 1,600 chips in memory.

    batch: of both; the engine's own choice when None
    """
    with open_model(path, device) as model:
        batch = batch or model.benchmark().batch
        chips = chips_in_memory(raster, 1600)
        plain = bare_session(model)
        found = []
        for _ in range(rounds):
            one = seconds(lambda: run_bare(plain, chips, batch))
            two = seconds(lambda: _concurrently(model, batches(chips, batch)))
            start = time.perf_counter()
            total = whole_run(raster, path, folder, device, batch=batch)["chips"]["total"]
            whole = total / (time.perf_counter() - start)
            bare = len(chips) / min(one, two)  # whichever way of running the bare model is faster here
            found.append((whole / bare, bare, whole))
    ratio, bare, run = (median(each) for each in zip(*found))
    return EndToEnd(ratio, bare, run, batch)


def bare_session(model: Model) -> onnxruntime.InferenceSession:
    """ONNX Runtime without the engine: with its defaults on a CPU, and on CUDA with the engine's own options, because
    its defaults there compute in TF32.
    """
    if model.device.kind == "cpu":
        return onnxruntime.InferenceSession(str(model.path), providers=["CPUExecutionProvider"])
    return open_session(model.path, model.file, model.device.kind, 1)[0]


def run_bare(session: onnxruntime.InferenceSession, chips: Pixels, batch: int) -> None:
    """All chips (n, band, y, x), one batch after the other."""
    name = session.get_inputs()[0].name
    for each in batches(chips, batch):
        session.run(None, {name: each})


def _concurrently(model: Model, waiting: Iterator[Pixels]) -> None:
    with ThreadPoolExecutor(model.concurrency) as pool:
        list(pool.map(model.predict_proba, waiting))


def batches(chips: Pixels, batch: int) -> Iterator[Pixels]:
    """Chips (n, band, y, x) in batches; the last may be smaller."""
    return (chips[k : k + batch] for k in range(0, len(chips), batch))


def chips_in_memory(raster: Path, n: int) -> Pixels:
    """The first `n` chips of a 1 m raster, or all that it has: (n, 3, 224, 224)."""
    held: list[Pixels] = []
    imagery = open_imagery([str(raster)], RGB_1M)
    with imagery.reader() as reader:
        for each in imagery.layout().select():
            held.append(reader.read(each.chips).pixels)
            if sum(map(len, held)) >= n:
                break
    return np.concatenate(held)[:n]


def whole_run(raster: Path, model: str | Path, folder: Path, device: str = "cpu", **more: Any) -> dict[str, Any]:
    """The result of a run to a GeoPackage and a COG, which are removed; more: of the request."""
    with tempfile.TemporaryDirectory(dir=folder) as out:
        return job.run(request_of(raster, model, Path(out), device, **more), lambda _: None, lambda: False)


def request_of(raster: Path, model: str | Path, folder: Path, device: str = "cpu", **more: Any) -> Request:
    """The request of such a run, with outputs in `folder`."""
    outputs = {"gpkg": str(folder / "map.gpkg"), "cog": str(folder / "map.tif")}
    plain = Request(raster=(str(raster),), model=str(model), outputs=outputs, device=device)
    return Request.from_json({**plain.to_json(), **more})


def command_run(request: Request) -> CommandRun:
    """The engine's command line on a request. Raises RuntimeError with its last line where it fails."""
    command = [sys.executable, "-m", "plugin.engine", "classify", "--request", "-", "--json", "--quiet"]
    with tempfile.TemporaryFile() as asked, tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as log:
        asked.write(json.dumps(request.to_json()).encode())
        asked.seek(0)
        start = time.perf_counter()
        with subprocess.Popen(command, cwd=ROOT, stdin=asked, stdout=out, stderr=log) as process:
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        took = time.perf_counter() - start
        if process.returncode:
            log.seek(0)
            reason = log.read().decode(errors="replace").strip().splitlines() or ["without a word"]
            raise RuntimeError(f"classify ended with {process.returncode}: {reason[-1]}")
        out.seek(0)
        return CommandRun(json.load(out), took, usage.ru_maxrss / 1024)


def repeat_raster(raster: Path, cols: int, rows: int, path: Path) -> Path:
    """A VRT of cols x rows chips in which a 1 m RGB raster of whole chips is repeated; returns its path."""
    width, height = (int(CHIP_SIZE_M) * each for each in (cols, rows))
    with rasterio.open(raster) as source:
        tile_width, tile_height, transform, crs = source.width, source.height, source.transform, source.crs
    bands = []
    for band, colour in enumerate(("Red", "Green", "Blue"), 1):
        parts = []
        for top in range(0, height, tile_height):
            for left in range(0, width, tile_width):
                size = f'xSize="{min(tile_width, width - left)}" ySize="{min(tile_height, height - top)}"'
                parts.append(
                    f'<SimpleSource><SourceFilename relativeToVRT="0">{escape(str(raster.resolve()))}</SourceFilename>'
                    f'<SourceBand>{band}</SourceBand><SrcRect xOff="0" yOff="0" {size}/>'
                    f'<DstRect xOff="{left}" yOff="{top}" {size}/></SimpleSource>'
                )
        bands.append(
            f'<VRTRasterBand dataType="Byte" band="{band}"><ColorInterp>{colour}</ColorInterp>{"".join(parts)}'
            "</VRTRasterBand>"
        )
    path.write_text(
        f'<VRTDataset rasterXSize="{width}" rasterYSize="{height}"><SRS>{escape(crs.to_wkt())}</SRS>'
        f"<GeoTransform>{', '.join(map(repr, transform.to_gdal()))}</GeoTransform>{''.join(bands)}</VRTDataset>\n",
        "utf-8",
    )
    return path


def area_of_chips(raster: Path, n: int) -> dict[str, Any]:
    """The area, as a request states it, that touches exactly the first `n` chips of a raster of whole chips.

    Whole rows from the north and the rest in one more row, as one polygon for each, a metre inside the chips.
    """
    with rasterio.open(raster) as source:
        west, north, crs = source.bounds.left, source.bounds.top, source.crs.to_string()
        cols = source.width // int(CHIP_SIZE_M)
    full, rest = divmod(n, cols)
    parts = [(0, full, cols), (full, full + 1, rest)]  # rows from and to, and columns
    polygons = []
    for first, last, width in parts:
        if last > first and width:
            east = west + width * CHIP_SIZE_M - 1
            top, bottom = north - first * CHIP_SIZE_M - 1, north - last * CHIP_SIZE_M + 1
            ring = [(west + 1, top), (east, top), (east, bottom), (west + 1, bottom), (west + 1, top)]
            polygons.append(f"POLYGON (({', '.join(f'{x} {y}' for x, y in ring)}))")
    return {"polygons": polygons, "crs": crs}


def seconds(work: Callable[[], Any]) -> float:
    """How long a call takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def rate(model: Model, pixels: Pixels, batch: int) -> float:
    """Chips/s of one caller over chips (n, band, y, x) in memory."""
    return len(pixels) / seconds(lambda: [model.predict_proba(each) for each in batches(pixels, batch)])
