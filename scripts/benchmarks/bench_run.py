"""Rates of whole runs of the engine and of ONNX Runtime alone, on a CPU or on CUDA, for bench.py and gpu_check.py."""

from __future__ import annotations

import json
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
from plugin.engine.api.requests.raster_input import RasterInput
from plugin.engine.api.requests.run_request import Request
from plugin.engine.imagery.open_imagery import open_imagery
from plugin.engine.imagery.reader import InputSpec
from plugin.engine.model.model import Model, open_model
from plugin.engine.model.network import Network
from plugin.engine.model.ort import onnxruntime
from plugin.engine.model.session import open_session
from plugin.engine.run import job
from scripts.benchmarks.bench_records import ROOT

RGB_1M = InputSpec(("red", "green", "blue"), "uint8", 1.0, 224)
Pixels = NDArray[np.uint8]
POLL_S = 0.05


class EndToEnd(NamedTuple):
    """Medians over rounds. run, bare: chips/s of the run and of bare ONNX Runtime; ratio: run / bare; batch: of both"""

    ratio: float
    bare: float
    run: float
    batch: int


class CommandRun(NamedTuple):
    """One `classify` in a child process: its result, wall time and peak memory."""

    result: dict[str, Any]
    seconds: float
    peak_mb: float


def end_to_end(
    path: str | Path, raster: Path, folder: Path, rounds: int, device: str = "cpu", batch: int | None = None
) -> EndToEnd:
    """Rate of a run, from opening the model to the last output, relative to ONNX Runtime on 1,600 chips in memory.

    batch: batch size of both; None for the engine's choice
    """
    with open_model(path, device) as model:
        batch = batch or model.benchmark().batch
        chips = chips_in_memory(raster, 1600)
        plain = bare_session(model)
        rates = []
        for _ in range(rounds):
            sequential_s = seconds(lambda: run_bare(plain, chips, batch))
            concurrent_s = seconds(lambda: _predict_concurrently(model, batches(chips, batch)))
            start = time.perf_counter()
            total = whole_run(raster, path, folder, device, batch=batch)["chips"]["total"]
            run_rate = total / (time.perf_counter() - start)
            bare_rate = len(chips) / min(sequential_s, concurrent_s)  # the faster method on this machine
            rates.append((run_rate / bare_rate, bare_rate, run_rate))
    ratio, bare, run = (median(each) for each in zip(*rates))
    return EndToEnd(ratio, bare, run, batch)


def bare_session(model: Network) -> onnxruntime.InferenceSession:
    """ONNX Runtime without the engine: with default options on a CPU; on CUDA with the engine's options, because the
    default ones compute in TF32.
    """
    if model.device.kind == "cpu":
        return onnxruntime.InferenceSession(str(model.path), providers=["CPUExecutionProvider"])
    return open_session(model.path.read_bytes(), model.path.name, model.file, model.device.kind, 1)[0]


def run_bare(session: onnxruntime.InferenceSession, chips: Pixels, batch: int) -> None:
    """Runs all chips (n, band, y, x), one batch after the other."""
    name = session.get_inputs()[0].name
    for each in batches(chips, batch):
        session.run(None, {name: each})


def _predict_concurrently(model: Model, pixels: Iterator[Pixels]) -> None:
    with ThreadPoolExecutor(model.concurrency) as pool:
        list(pool.map(model.predict_proba, pixels))


def batches(chips: Pixels, batch: int) -> Iterator[Pixels]:
    """Chips (n, band, y, x) in batches; the last may be smaller."""
    return (chips[k : k + batch] for k in range(0, len(chips), batch))


def chips_in_memory(raster: Path, n: int) -> Pixels:
    """The first `n` chips of a 1 m raster, or all of them if there are fewer: (n, 3, 224, 224)."""
    blocks: list[Pixels] = []
    imagery = open_imagery([str(raster)], RGB_1M)
    with imagery.reader() as reader:
        for each in imagery.layout().select():
            blocks.append(reader.read(each.chips).pixels)
            if sum(map(len, blocks)) >= n:
                break
    return np.concatenate(blocks)[:n]


def whole_run(raster: Path, model: str | Path, folder: Path, device: str = "cpu", **more: Any) -> dict[str, Any]:
    """The result of a run to a temporary GeoPackage and COG. more: further fields of the request"""
    with tempfile.TemporaryDirectory(dir=folder) as out:
        return job.run(request_of(raster, model, Path(out), device, **more), lambda _: None, lambda: False)


def request_of(raster: Path, model: str | Path, folder: Path, device: str = "cpu", **more: Any) -> Request:
    """The request of a run to a GeoPackage and a COG in `folder`. more: further fields of the request"""
    outputs = {"gpkg": str(folder / "map.gpkg"), "cog": str(folder / "map.tif")}
    plain = Request(raster=(RasterInput(str(raster)),), model=str(model), outputs=outputs, device=device)
    return Request.from_json({**plain.to_json(), **more})


def command_run(request: Request) -> CommandRun:
    """Runs `classify` on a request. Raises as `engine_run`."""
    return engine_run(["classify", "--request", "-"], json.dumps(request.to_json()).encode())


def engine_run(arguments: list[str], given: bytes = b"") -> CommandRun:
    """Runs the engine's command line. Raises RuntimeError with its last line where it fails.

    arguments: the command and its options; given: on standard input
    """
    command = [sys.executable, "-m", "plugin.engine", *arguments, "--json", "--quiet"]
    with tempfile.TemporaryFile() as request_file, tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as log:
        request_file.write(given)
        request_file.seek(0)
        start = time.perf_counter()
        peak_mb = 0.0
        with subprocess.Popen(command, cwd=ROOT, stdin=request_file, stdout=out, stderr=log) as process:
            while process.poll() is None:
                peak_mb = max(peak_mb, _peak_mb(process.pid))
                time.sleep(POLL_S)
        elapsed_s = time.perf_counter() - start
        if process.returncode:
            log.seek(0)
            reason = log.read().decode(errors="replace").strip().splitlines() or ["without a word"]
            raise RuntimeError(f"{arguments[0]} ended with {process.returncode}: {reason[-1]}")
        out.seek(0)
        return CommandRun(json.load(out), elapsed_s, peak_mb)


def _peak_mb(pid: int) -> float:
    """Peak memory of a running process so far, MB; 0 for one that has ended.

    Not `ru_maxrss` of the ended process: that is at least the memory of the process that started it.
    """
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0.0
    return next((int(each.split()[1]) / 1024 for each in lines if each.startswith("VmHWM:")), 0.0)


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

    One polygon covers the full rows from the north, another the remaining chips of the next row; both end a metre
    inside the chips.
    """
    with rasterio.open(raster) as source:
        west, north, crs = source.bounds.left, source.bounds.top, source.crs.to_string()
        cols = source.width // int(CHIP_SIZE_M)
    full_rows, rest_cols = divmod(n, cols)
    parts = [(0, full_rows, cols), (full_rows, full_rows + 1, rest_cols)]  # rows from and to, and columns
    polygons = []
    for first_row, last_row, width in parts:
        if last_row > first_row and width:
            east = west + width * CHIP_SIZE_M - 1
            top, bottom = north - first_row * CHIP_SIZE_M - 1, north - last_row * CHIP_SIZE_M + 1
            ring = [(west + 1, top), (east, top), (east, bottom), (west + 1, bottom), (west + 1, top)]
            polygons.append(f"POLYGON (({', '.join(f'{x} {y}' for x, y in ring)}))")
    return {"polygons": polygons, "crs": crs}


def seconds(work: Callable[[], Any]) -> float:
    """The duration of a call."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def rate(model: Model, pixels: Pixels, batch: int) -> float:
    """Chips/s of one caller over chips (n, band, y, x) in memory."""
    return len(pixels) / seconds(lambda: [model.predict_proba(each) for each in batches(pixels, batch)])
