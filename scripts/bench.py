"""Benchmarks: `make bench` measures, writes docs/performance.json and renders docs/performance.md from it.

Each figure is a ratio to something measured in the same run, or a cost that hardly depends on the machine's load.
Targets are not asserted: a figure that misses its target is recorded as well.

    python -m scripts.bench                 all figures
    python -m scripts.bench loop memory     these figures
    python -m scripts.bench --render        only docs/performance.md from docs/performance.json
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

import numpy as np
import rasterio
from rasterio.windows import Window

from plugin.engine.imagery.open_imagery import open_imagery
from plugin.engine.model.model import Model, open_model
from plugin.engine.run import job
from plugin.engine.run.chips import classify
from scripts.benchmarks import (
    bench_assembly,
    bench_chips,
    bench_click,
    bench_desktop,
    bench_model,
    bench_place,
    bench_refit,
    bench_run,
    bench_tiles,
    bench_train,
)
from scripts.benchmarks.bench_records import (
    ROOT,
    ROUNDS,
    WORK_FOLDER,
    Record,
    quilt_raster,
    record,
    render_page,
    save_records,
)
from scripts.benchmarks.bench_run import RGB_1M, command_run, request_of, seconds
from scripts.benchmarks.change import bench_change, bench_dates, bench_review, bench_series
from scripts.benchmarks.cluster import bench_spark
from scripts.benchmarks.pixels import (
    bench_live,
    bench_pixel_accuracy,
    bench_pixel_training,
    bench_pixels,
    bench_polygons,
)
from scripts.simulations import area_coverage
from tests.data.models import SIX, one_layer


def loop() -> Iterator[Record]:
    """Time per chip of the engine's loop with a model of one layer, relative to a plain loop over windows."""
    raster = quilt_raster(40, 40)
    with open_model(one_layer(WORK_FOLDER / "one_layer.onnx"), "cpu") as model:
        engine_seconds, plain_seconds = [], []
        for _ in range(ROUNDS):
            engine_seconds.append(seconds(lambda: _classify_all(raster, model, 16)))
            plain_seconds.append(seconds(lambda: _plain_loop(raster, model)))
    chips = 1600
    reference = median(plain_seconds) / chips * 1e3
    yield record(
        "loop_ms_per_chip", median(engine_seconds) / chips * 1e3, "ms", f"plain window loop: {reference:.2f} ms", "loop"
    )


def _classify_all(raster: Path, model: Model, batch: int) -> int:
    imagery = open_imagery([str(raster)], RGB_1M)
    return sum(len(each.chips) for each in classify(imagery, imagery.layout().select(), model, len(SIX), batch))


def _plain_loop(raster: Path, model: Model, batch: int = 32) -> int:
    """The reference: reads windows row by row and scores one batch after the other."""
    count, pixels = 0, []
    with rasterio.open(raster) as dataset:
        for top in range(0, dataset.height, 224):
            for left in range(0, dataset.width, 224):
                pixels.append(dataset.read([1, 2, 3], window=Window(left, top, 224, 224)))
                if len(pixels) == batch:
                    count += len(model.predict_proba(np.stack(pixels)))
                    pixels = []
    return count + (len(model.predict_proba(np.stack(pixels))) if pixels else 0)


def end_to_end() -> Iterator[Record]:
    """Rate of a run from opening the model to the last output, relative to ONNX Runtime alone on chips in memory."""
    for name, path in (("end_to_end_ratio", _resnet()), ("end_to_end_ratio_default", Path("default"))):
        result = bench_run.end_to_end(path, quilt_raster(40, 40), WORK_FOLDER, ROUNDS)
        yield record(name, result.ratio, "share", f"bare ONNX Runtime loop: {result.bare:.1f} chips/s", "end_to_end")


def memory() -> Iterator[Record]:
    """Peak memory of the command line for 1,600 and for 16,000 chips."""
    small, large = (_peak_mb(quilt_raster(40, 40)), _peak_mb(quilt_raster(160, 100)))
    yield record("peak_memory_mb", small, "MB", "1,600 chips, default model", "memory")
    yield record("memory_growth_ratio", large / small, "ratio", f"16,000 chips ({large:.0f} MB) to 1,600", "memory")


def _peak_mb(raster: Path) -> float:
    with tempfile.TemporaryDirectory(dir=WORK_FOLDER) as folder:
        return command_run(request_of(raster, "default", Path(folder))).peak_mb


def polygons() -> Iterator[Record]:
    """A run over small polygons that touch 8 of a raster's 1,600 chips."""
    raster = quilt_raster(40, 40)
    with rasterio.open(raster) as dataset:
        west, north = dataset.bounds.left, dataset.bounds.top
    centres = [(west + 112 + 224 * 5 * k, north - 112 - 224 * 4 * k) for k in range(8)]
    wkt = [f"POLYGON (({x} {y}, {x + 9} {y}, {x + 9} {y - 9}, {x} {y}))" for x, y in centres]
    area = {"polygons": wkt, "crs": "EPSG:26911"}
    with tempfile.TemporaryDirectory(dir=WORK_FOLDER) as folder:
        request = request_of(raster, "default", Path(folder), area=area)
        result = job.run(request, lambda _: None, lambda: False)
    yield record("polygon_chips", result["chips"]["total"], "chips", "8 chips touched of 1,600", "polygons")
    yield record("polygon_run_s", result["seconds"], "s", "model load and outputs included", "polygons")


def plugin_import() -> Iterator[Record]:
    """Importing the plugin in QGIS's Python and registering its algorithms, PyQGIS being imported already."""
    code = (
        "import time, qgis.core, qgis.gui, qgis.utils, processing\n"
        "app = qgis.core.QgsApplication([], False); app.initQgis()\n"
        "start = time.perf_counter(); import plugin; plugin.classFactory(None).initProcessing()\n"
        "print((time.perf_counter() - start) * 1e3, flush=True); import os; os._exit(0)"
    )
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": f"{ROOT}:/usr/share/qgis/python/plugins"}
    python = os.environ.get("QGIS_PYTHON", "/usr/bin/python3")
    runs = [
        subprocess.run([python, "-c", code], cwd=ROOT, env=env, check=True, capture_output=True, text=True)
        for _ in range(ROUNDS)
    ]
    times = [float(each.stdout.split()[-1]) for each in runs]
    yield record(
        "plugin_import_ms", median(times), "ms", "with its algorithms; PyQGIS is there already", "plugin_import"
    )


BENCHMARKS: dict[str, Callable[[], Iterator[Record]]] = {
    "loop": loop,
    "end_to_end": end_to_end,
    "memory": memory,
    "county": bench_assembly.county,
    "state": bench_assembly.state,
    "most": bench_assembly.most,
    "polygons": polygons,
    "plugin_import": plugin_import,
    "click": bench_click.click,
    "tiles": bench_tiles.tiles,
    "place_seconds": bench_place.place_seconds,
    "place_accuracy": bench_place.places,
    "change_county": bench_change.county,
    "pixels": bench_pixels.pixels,
    "pixel_memory": bench_pixels.pixel_memory,
    "pixel_assembly": bench_pixels.pixel_assembly,
    "pixel_training": bench_pixel_training.pixel_training,
    "pixel_accuracy": bench_pixel_accuracy.pixel_accuracy,
    "pixel_polygons": bench_polygons.pixel_polygons,
    "live": bench_live.live,
    "live_desktop": bench_live.live_desktop,
    "spark": bench_spark.spark,
    "spark_driver": bench_spark.spark_driver,
    "change_reliability": bench_change.reliability,
    "change_series": bench_series.series,
    "change_dates": bench_dates.dates,
    "dates_seconds": bench_dates.seconds,
    "review": bench_review.review,
    "chips": bench_chips.chips,
    "train_feed": bench_train.train_feed,
    "gpu_feed": bench_train.gpu_feed,
    "places": bench_model.places,
    "novelty": bench_model.novelty,
    "fine_tuned": bench_model.fine_tuned,
    "fast": bench_model.fast,
    "refit": bench_refit.refit_seconds,
    "refit_places": bench_refit.refit_places,
    "area": area_coverage.area,
    "desktop": bench_desktop.desktop,
}


def _work_folder() -> Path:
    WORK_FOLDER.mkdir(parents=True, exist_ok=True)
    return WORK_FOLDER


def _resnet() -> Path:
    path = _work_folder() / "resnet18.onnx"
    if not path.exists():
        subprocess.run([sys.executable, "-m", "trainer.networks.resnet", "--out", str(path)], cwd=ROOT, check=True)
    return path


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("part", nargs="*", choices=[*BENCHMARKS, []], help="which figures; all by default")
    parser.add_argument("--render", action="store_true", help="only render docs/performance.md")
    options = parser.parse_args()
    if options.render:
        render_page()
        return
    parts = options.part or list(BENCHMARKS)
    if len(parts) > 1:  # each in its own process, so that they do not share memory
        for part in parts:
            subprocess.run([sys.executable, "-m", "scripts.bench", part], cwd=ROOT, check=True)
        return
    records = list(BENCHMARKS[parts[0]]())
    save_records(records)
    for each in records:
        print(f"{each['name']:26} {each['value']:10g} {each['unit']:6} ({each['compared_with']})", flush=True)


if __name__ == "__main__":
    main()
