"""Land cover of every pixel: its rate beside bare ONNX Runtime, its memory, and its assembly beside plain writing."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np
import rasterio
import rasterio.shutil
import shapely
from numpy.typing import NDArray

from plugin.engine.api.grid import Block, ChipGrid
from plugin.engine.api.requests.run_request import DEFAULT_PIXEL_MODEL
from plugin.engine.contract.pixel_windows import PixelWindows
from plugin.engine.model.inference import network_input
from plugin.engine.model.network import model_path
from plugin.engine.model.session import open_session
from plugin.engine.outputs.cog import CACHE_BYTES
from plugin.engine.outputs.metadata import MapMetadata
from plugin.engine.segment.assemble import BlockResult, assembled_blocks
from plugin.engine.segment.geometry import Geometry
from plugin.engine.segment.job import OpenedMap, landcover, opened_map
from plugin.engine.segment.parts import BlockPart, encode_part, part_name
from plugin.engine.segment.product import landcover_product
from plugin.engine.segment.raster_files import HARD, TILE, Frame, frame_of, write_rasters
from plugin.engine.segment.read_windows import BlockPixels
from plugin.engine.segment.request import LandCoverRequest
from plugin.engine.storage.store import FolderStore
from scripts.benchmarks.bench_records import ROUNDS, WORK_FOLDER, Record, quilt_raster, record
from scripts.benchmarks.bench_run import bare_session, engine_run, repeat_raster, seconds
from tests.data.pixel_models import CLASSES, pixel_model
from trainer.default.data_folder import data_folder

SIDE = 50_000  # pixels of a raster of 2.5 gigapixels
SHIPPED = Geometry(512, 32, 32)
BLOCKS = (6, 5)  # across and down: 96 megapixels
CRS = "EPSG:26917"


def pixels() -> Iterator[Record]:
    """Whole runs, from opening the model to the finished file, beside ONNX Runtime on the same windows in memory."""
    networks = (
        ("pixel_end_to_end_ratio", "Landchip's own network", model_path(DEFAULT_PIXEL_MODEL), (5000, 4000)),
        ("pixel_end_to_end_ratio_foreign", "the original work's network", pixel_network(), (1000, 800)),
    )
    for name, network, path, (width, height) in networks:
        raster = mirrored_naip(width, height)
        ratios, rates = [], []
        for _ in range(ROUNDS):
            with tempfile.TemporaryDirectory(dir=WORK_FOLDER) as folder:
                params = _params(raster, str(path), Path(folder) / "cover.tif")
                bare_s = _bare_seconds(params)
                started = time.perf_counter()
                total = landcover(params, lambda _: None, lambda: False)["pixels"]["total"]
                run_s = time.perf_counter() - started
            ratios.append(bare_s / run_s)
            rates.append(total / run_s / 1e6)
        note = f"{network}, {width} x {height} pixels, {median(rates):.2f} megapixels/s of a run; goal: 0.9"
        yield record(name, median(ratios), "share", note, "pixels")


def pixel_memory() -> Iterator[Record]:
    """Peak memory of the command line for 2.5 gigapixels, a VRT that repeats a quilt."""
    chips = SIDE // 224 + 1
    raster = repeat_raster(quilt_raster(40, 40), chips, chips, WORK_FOLDER / "pixels.vrt")
    model = pixel_model(WORK_FOLDER / "one-pixel.onnx", windows=PixelWindows(32, 32), chip_px=512)
    with tempfile.TemporaryDirectory(dir=WORK_FOLDER) as folder:
        output = str(Path(folder) / "cover.tif")
        done = engine_run(["landcover", str(raster), "--model", str(model), "--output", output])
    total = done.result["pixels"]["total"]
    note = f"{total / 1e9:.2f} gigapixels with a model of one layer, {done.seconds:.0f} s; goal: 700"
    yield record("pixel_peak_memory_mb", done.peak_mb, "MB", note, "pixel_memory")


def pixel_assembly() -> Iterator[Record]:
    """A map of classes assembled from parts of 96 megapixels, beside writing the same classes as a COG."""
    geometry, (across, down) = SHIPPED, BLOCKS
    tiles = ChipGrid(CRS, float(geometry.tile))
    blocks = [Block(300 + x, 2400 - y) for y in range(down) for x in range(across)]
    side = float(geometry.block)
    ground = shapely.box(300 * side, (2401 - down) * side, (300 + across) * side, 2401 * side)
    product = landcover_product(CLASSES)
    metadata = MapMetadata(product, ChipGrid(CRS, 1.0), "Land cover", "Made up")
    with tempfile.TemporaryDirectory(dir=WORK_FOLDER) as text:
        folder = Path(text)
        store = FolderStore(folder / "parts")
        store.folder.mkdir()
        for number, block in enumerate(blocks):
            store.put(part_name(block), encode_part(_made_up_part(geometry, number)))
        frame = frame_of(tiles, 1.0, ground.bounds)

        def results() -> Iterator[BlockResult]:
            return assembled_blocks(store, blocks, geometry, len(CLASSES), tiles, ground, with_shares=False)

        labels = _labels_in_memory(results(), frame)
        assembled, plain = [], []
        for number in range(ROUNDS):
            path = folder / f"cover{number}.tif"
            assembled.append(seconds(partial(write_rasters, results(), frame, lambda _: metadata, {HARD: path})))
            plain.append(seconds(partial(_write_alone, labels, frame, folder / "alone.tif")))
    ratio = median(one / other for one, other in zip(assembled, plain))
    note = (
        f"{labels.size / 1e6:.0f} megapixels in {median(assembled):.1f} s; GDAL's COG driver with the same options, "
        f"the labels in memory: {median(plain):.1f} s; goal: 1"
    )
    yield record("pixel_assembly_ratio", ratio, "x", note, "pixel_assembly")


def pixel_network() -> Path:
    """The foreign network of the shared data with its description, in the work folder."""
    from tests.engine.segment.test_real_pixels import write_foreign

    return write_foreign(WORK_FOLDER / "plc")


def mirrored_naip(width: int, height: int) -> Path:
    """NAIP of 1 m that is mirrored until it has this size, as the archives of clouds keep quads: tiled, deflated."""
    path = WORK_FOLDER / f"naip_{width}x{height}.tif"
    if path.exists():
        return path
    with rasterio.open(data_folder() / "rasters" / "naip_va_1m.tif") as source:
        pixels, crs, transform = source.read(), source.crs, source.transform
    missing = [(0, 0), (0, height - pixels.shape[1]), (0, width - pixels.shape[2])]
    profile = {
        "driver": "GTiff", "dtype": "uint8", "count": len(pixels), "width": width, "height": height, "crs": crs,
        "transform": transform, "tiled": True, "blockxsize": TILE, "blockysize": TILE, "compress": "deflate",
        "predictor": 2, "photometric": "rgb", "alpha": "unspecified",
    }  # fmt: skip
    with rasterio.open(path, "w", **profile) as target:
        target.write(np.pad(pixels, missing, "symmetric"))
    return path


def _params(raster: Path, model: str, output: Path) -> dict[str, Any]:
    return {
        "version": 1, "raster": [str(raster)], "model": model, "device": "cpu", "outputs": {"cog": str(output)},
    }  # fmt: skip


def _bare_seconds(params: dict[str, Any]) -> float:
    """ONNX Runtime alone on the input tensors of all windows of a run, as fast as it is on this machine: a session with
    its own threads, or the engine's, called from as many. No weights, no blending, nothing kept.
    """
    with opened_map(LandCoverRequest.from_json(params)) as work:
        model = work.model
        session = bare_session(model)
        name, kind = session.get_inputs()[0].name, session.get_inputs()[0].type
        dtype = "uint8" if kind == "tensor(uint8)" else "float32"
        tensors = [network_input(each, model.contract, dtype) for each in _windows_in_memory(work)]
        one_by_one = seconds(lambda: [session.run(None, {name: each})[0].shape for each in tensors])
        engine = open_session(model.path.read_bytes(), model.path.name, model.file, "cpu", model.concurrency)[0]
        with ThreadPoolExecutor(model.concurrency) as pool:
            at_once = seconds(lambda: list(pool.map(lambda each: engine.run(None, {name: each})[0].shape, tensors)))
    return min(one_by_one, at_once)


def _windows_in_memory(work: OpenedMap) -> Iterator[NDArray[np.uint8]]:
    """The pixels (1, band, y, x) of every window of a run."""
    with work.imagery.reader() as reader:
        for block, tiles in work.layout.select():
            windows = work.geometry.windows(block, tiles)
            read = BlockPixels(reader, work.imagery.spec, work.geometry, block, windows)
            yield from (read.window(each).pixels[None] for each in windows)


def _made_up_part(geometry: Geometry, seed: int) -> BlockPart:
    """Smooth fields of probabilities, as networks give them."""
    rng = np.random.default_rng(seed)
    side = geometry.extended
    coarse = rng.normal(0, 3, (len(CLASSES), side // 16 + 1, side // 16 + 1))
    logits = np.kron(coarse, np.ones((16, 16)))[:, :side, :side] + rng.normal(0, 0.3, (len(CLASSES), side, side))
    powers = np.exp(logits)
    shares = np.rint(powers / powers.sum(axis=0) * 255).astype(np.uint8)
    return BlockPart(shares, np.ones((geometry.block, geometry.block), bool))


def _labels_in_memory(results: Iterable[BlockResult], frame: Frame) -> NDArray[np.uint8]:
    """(y, x): the labels of a map whose frame is made of whole blocks."""
    labels = np.zeros((frame.height, frame.width), np.uint8)
    for each in results:
        side = len(each.labels)
        left, top = each.block.col * side - frame.west, frame.north - (each.block.row + 1) * side
        labels[top : top + side, left : left + side] = each.labels
    return labels


def _write_alone(labels: NDArray[np.uint8], frame: Frame, path: Path) -> None:
    """The rate of writing: GDAL's COG driver makes the same file of labels in memory, in one call."""
    profile = {
        "driver": "MEM", "dtype": "uint8", "count": 1, "width": frame.width, "height": frame.height, "crs": CRS,
        "transform": rasterio.Affine(1, 0, frame.west, 0, -1, frame.north), "nodata": 0,
    }  # fmt: skip
    with rasterio.Env(GDAL_CACHEMAX=CACHE_BYTES), rasterio.open("labels", "w+", **profile) as memory:
        memory.write(labels, 1)
        rasterio.shutil.copy(
            memory, path, driver="COG", compress="DEFLATE", predictor="NO", blocksize=TILE, overview_resampling="MODE",
            sparse_ok=True, bigtiff="IF_SAFER", num_threads="ALL_CPUS",
        )  # fmt: skip
