"""Measures jobs on a real cluster of this machine: `.venv/cluster/bin/python -m scripts.benchmarks.cluster.measure`.

Prints one JSON object. It runs in the cluster's environment, which has pyspark; bench_spark.py makes records of it.

    measure compare FOLDER RASTER   a job on two executor cores beside a local run, and beside one core
    measure growth FOLDER RASTER…   peak memory of the driver for each raster, with a model of one layer
"""

from __future__ import annotations

import importlib
import json
import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from typing import Any

from plugin.engine.remote.prepare import prepare_job
from scripts.benchmarks.bench_run import command_run, request_of
from scripts.cluster.bundle import make_bundle
from scripts.cluster.cluster import Cluster
from tests.data.models import one_layer

ROUNDS = 3
BATCH = 16
DRIVER = """\
import sys
from pathlib import Path
from landchip.remote.spark.driver import main

def peak_mb(pid):
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(each.split()[1]) / 1024 for each in lines if each.startswith("VmHWM:"))

import landchip.remote.spark.driver as driver
import os

shown = driver.show
java = os.getppid()

def show(text):
    shown(text)
    if text.startswith("The job is finished after"):
        shown(f"PEAKS {peak_mb('self')} {peak_mb(java)}")

driver.show = show
sys.exit(main())
"""
PINNED = """\
#!/bin/sh
# An executor's Python, on a core of its own: the name of its folder is its number.
exec taskset -c $(( $(basename "$PWD") % $(nproc) )) {python} "$@"
"""


def main() -> None:
    """The command line."""
    action, folder, *rasters = sys.argv[1:]
    work = Path(folder)
    print(json.dumps({"compare": compare, "growth": growth}[action](work, [Path(each) for each in rasters])))


def compare(folder: Path, rasters: list[Path]) -> dict[str, Any]:
    """Seconds of rounds, in turn: a local run of two threads, a job on two executor cores, one on a single core.

    The executors' Pythons are on a core of their own each, and have opened a model and a raster before the first round.
    """
    pinned = folder / "python"
    pinned.write_text(PINNED.format(python=sys.executable))
    pinned.chmod(0o755)
    bundle = make_bundle(folder / "bundle", environment=False)
    code = folder / "bundle" / str(bundle["code"])
    sys.path.insert(0, str(code))
    client = importlib.import_module("landchip.remote.spark.connect_client")
    driver = importlib.import_module("landchip.remote.spark.driver")
    seconds: dict[str, list[float]] = {"local": [], "two": [], "two_blocks": [], "one_blocks": []}
    with Cluster(folder / "cluster", store=False) as cluster:
        conf = {"spark.sql.execution.pyspark.python": str(pinned)}
        spark = client.open_session({"url": cluster.connect, "code": str(code), "conf": conf})
        _run(driver, spark, _job(folder, rasters[0], "warm"))
        for number in range(ROUNDS):
            started = time.perf_counter()
            (folder / f"local{number}").mkdir()
            command_run(request_of(rasters[0], "default", folder / f"local{number}", "cpu", batch=BATCH))
            seconds["local"].append(time.perf_counter() - started)
            started = time.perf_counter()
            manifest = _run(driver, spark, _job(folder, rasters[0], f"two{number}"))
            seconds["two"].append(time.perf_counter() - started)
            seconds["two_blocks"].append(manifest["cluster"]["blocks_seconds"])
            manifest = _run(driver, spark, _job(folder, rasters[0], f"one{number}"), tasks=1)
            seconds["one_blocks"].append(manifest["cluster"]["blocks_seconds"])
        spark.stop()
    ratios = {
        "spark_over_local": median(a / b for a, b in zip(seconds["two"], seconds["local"])),
        "spark_two_cores": median(a / b for a, b in zip(seconds["one_blocks"], seconds["two_blocks"])),
    }
    return {"seconds": seconds, "chips": manifest["chips"]["total"], **ratios}


def growth(folder: Path, rasters: list[Path]) -> dict[str, Any]:
    """Peak memory, MB, of the driver's Python and Java, seconds and number of parts, for each raster."""
    model = one_layer(folder / "one-layer.onnx")
    bundle = make_bundle(folder / "bundle", environment=False)
    entry = folder / "entry.py"
    entry.write_text(DRIVER)
    found = []
    with Cluster(folder / "cluster", connect=False, store=False) as cluster:
        for raster in rasters:
            job = _job(folder, raster, raster.stem, model)
            options = ["--master", cluster.master, "--conf", f"spark.pyspark.python={sys.executable}"]
            options += ["--driver-memory", "512m", "--py-files", str(folder / "bundle" / str(bundle["code"]))]
            command = [cluster.spark_submit, *options, str(entry), job]
            started = time.perf_counter()
            done = subprocess.run(command, env=cluster.environ(), capture_output=True, text=True, check=False)
            if done.returncode:
                raise RuntimeError(done.stdout + done.stderr[-2000:])
            seconds = time.perf_counter() - started
            [peaks] = [line.split()[1:] for line in done.stdout.splitlines() if line.startswith("PEAKS")]
            manifest = json.loads((Path(job) / "manifest.json").read_text())
            found.append(
                {
                    "chips": manifest["chips"]["total"],
                    "python_mb": float(peaks[0]),
                    "java_mb": float(peaks[1]),
                    "seconds": round(seconds, 1),
                    "blocks_seconds": manifest["cluster"]["blocks_seconds"],
                    "parts": len(list((Path(job) / "parts").iterdir())),
                    "part_bytes": sum(each.stat().st_size for each in (Path(job) / "parts").iterdir()),
                }
            )
    return {"jobs": found}


def _job(folder: Path, raster: Path, title: str, model: Path | str = "default") -> str:
    """The address of a new job; `title` makes it another one than that of the same raster before."""
    request = request_of(raster, model, folder, "cpu", batch=BATCH).to_json()
    return str(prepare_job({"request": request, "storage": str(folder / "storage"), "title": title})["job"])


def _run(driver: Any, spark: Any, job: str, tasks: int | None = None) -> dict[str, Any]:
    return dict(driver.run_job(spark, job, tasks, lambda text: print(text, file=sys.stderr)))


if __name__ == "__main__":
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    main()
