"""Measures jobs on a real cluster of this machine: `.venv/cluster/bin/python -m scripts.benchmarks.cluster.measure`.

Prints one JSON object. It runs in the cluster's environment, which has pyspark; bench_spark.py makes records of it.

    measure compare FOLDER RASTER   a job on two executor cores beside a local run, and beside one core
    measure growth FOLDER RASTER…   peak memory of the driver for each raster, with a model of one layer
    measure parts FOLDER RASTER     what a task, a chip and a part cost: for scripts/simulations/spark_scaling.py
"""

from __future__ import annotations

import importlib
import json
import os
import subprocess
import sys
import time
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

from plugin.engine.remote.prepare import prepare_job
from plugin.engine.storage.address import open_store
from plugin.engine.storage.store import FolderStore
from scripts.benchmarks.bench_run import command_run, request_of
from scripts.cluster.bundle import make_bundle
from scripts.cluster.cluster import Cluster
from tests.data.models import one_layer

ROUNDS = 3
BATCH = 16
IDLE_TASKS = 400
IDLE_S = 600  # for which executors stay up between two jobs
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
# An executor's Python, on a core of its own: the first whose file nobody has locked.
core=0
while [ $core -lt $(nproc) ]; do
    exec 9>{folder}/core$core
    flock -n 9 && exec taskset -c $core {python} "$@"
    core=$((core + 1))
done
exec {python} "$@"
"""


def main() -> None:
    """The command line."""
    action, folder, *rasters = sys.argv[1:]
    work = Path(folder)
    print(
        json.dumps(
            {"compare": compare, "growth": growth, "parts": parts}[action](work, [Path(each) for each in rasters])
        )
    )


def compare(folder: Path, rasters: list[Path]) -> dict[str, Any]:
    """Seconds of rounds, in turn: a local run of two threads, a job on two executor cores, one on a single core.

    Executors are up and have imported what they need before the first round. To compare cores, their Pythons are on a
    core of their own each; beside a local run, the system places them as it places the threads of that run.
    """
    pinned, code, client, driver = _prepare(folder)
    seconds: dict[str, list[float]] = {"local": [], "two": [], "two_blocks": [], "one_blocks": []}
    with Cluster(folder / "cluster", store=False, idle_s=IDLE_S) as cluster:
        conf = {"spark.sql.execution.pyspark.python": str(pinned)}
        sessions = {
            name: client.open_session({"url": cluster.connect, "code": str(code), "conf": settings})
            for name, settings in (("free", {}), ("pinned", conf))
        }
        for name, spark in sessions.items():
            _run(driver, spark, _job(folder, rasters[0], f"warm {name}"))
        for number in range(ROUNDS):
            started = time.perf_counter()
            (folder / f"local{number}").mkdir()
            command_run(request_of(rasters[0], "default", folder / f"local{number}", "cpu", batch=BATCH))
            seconds["local"].append(time.perf_counter() - started)
            started = time.perf_counter()
            _run(driver, sessions["free"], _job(folder, rasters[0], f"free{number}"))
            seconds["two"].append(time.perf_counter() - started)
            manifest = _run(driver, sessions["pinned"], _job(folder, rasters[0], f"two{number}"))
            seconds["two_blocks"].append(manifest["cluster"]["blocks_seconds"])
            manifest = _run(driver, sessions["pinned"], _job(folder, rasters[0], f"one{number}"), tasks=1)
            seconds["one_blocks"].append(manifest["cluster"]["blocks_seconds"])
        for spark in sessions.values():
            spark.stop()
    ratios = {
        "spark_over_local": median(a / b for a, b in zip(seconds["two"], seconds["local"])),
        "spark_two_cores": median(a / b for a, b in zip(seconds["one_blocks"], seconds["two_blocks"])),
    }
    return {"seconds": seconds, "chips": manifest["chips"]["total"], **ratios}


def _prepare(folder: Path) -> tuple[Path, Path, Any, Any]:
    """The executors' pinned Python, the code's zip, and its modules of the client and the driver."""
    pinned = folder / "python"
    pinned.write_text(PINNED.format(python=sys.executable, folder=folder))
    pinned.chmod(0o755)
    bundle = make_bundle(folder / "bundle", environment=False)
    code = folder / "bundle" / str(bundle["code"])
    sys.path.insert(0, str(code))
    client = importlib.import_module("landchip.remote.spark.connect_client")
    driver = importlib.import_module("landchip.remote.spark.driver")
    return pinned, code, client, driver


def parts(folder: Path, rasters: list[Path]) -> dict[str, Any]:
    """What the parts of a job cost, each in seconds: one task with nothing to do, a chip that is read, a chip that is
    classified, a part that is stored, the first and the last stage; and the seconds of each task of the job.
    """
    pinned, code, client, driver = _prepare(folder)
    tasks_module = importlib.import_module("landchip.remote.spark.tasks")
    model = one_layer(folder / "one-layer.onnx")
    with Cluster(folder / "cluster", idle_s=IDLE_S) as cluster:
        os.environ.update({name: value for name, value in cluster.environ().items() if name.startswith("AWS_")})
        conf = {"spark.sql.execution.pyspark.python": str(pinned)}
        spark = client.open_session({"url": cluster.connect, "code": str(code), "conf": conf})
        _run(driver, spark, _job(folder, rasters[0], "warm"))
        idle = _seconds(lambda: spark.range(0, IDLE_TASKS, 1, IDLE_TASKS).mapInArrow(_unchanged, "id long").collect())
        chips = {}
        for name, path in (("read", model), ("both", "default")):
            job = _job(folder, rasters[0], name, path)
            started = time.perf_counter()
            plan = driver.run_stage(spark, tasks_module.StageCall("plan", job), 1)[0]
            planned = time.perf_counter()
            spans = driver.task_spans(plan["blocks"], None, plan["sizes"])
            answers = driver.run_stage(spark, tasks_module.StageCall("blocks", job, spans), len(spans))
            computed = time.perf_counter()
            driver.run_stage(spark, tasks_module.StageCall("map", job), 1)
            ended = time.perf_counter()
            chips[name] = [(each["chips"], each["seconds"]) for each in answers]
        spark.stop()
        names = FolderStore(Path(job) / "parts")
        contents = [names.read(each) for each in names.names()]
        stored = {
            "folder": _each_stored(str(folder / "copies"), contents),
            "s3": _each_stored("s3://landchip/copies", contents),
        }
    return {
        "cores": os.cpu_count(),
        "idle_task_s": idle / IDLE_TASKS * 2,
        "chip_read_s": _per_chip(chips["read"]),
        "chip_s": _per_chip(chips["both"]),
        "part_folder_s": stored["folder"],
        "part_s3_s": stored["s3"],
        "part_bytes": sum(map(len, contents)) / len(contents),
        "plan_s": planned - started,
        "map_s": ended - computed,
        "tasks": chips["both"],
        "raster_bytes_per_chip": rasters[0].stat().st_size / plan["chips"],
    }


def _unchanged(batches: Any) -> Any:
    yield from batches


def _per_chip(tasks: list[tuple[int, float]]) -> float:
    """Seconds of a chip, of the tasks after the first of each process, which opened the model."""
    return median(seconds / chips for chips, seconds in tasks if chips)


def _each_stored(address: str, contents: list[bytes]) -> float:
    """Seconds to store a part, the median of several."""
    store = open_store(address, create=True)
    return median(_seconds(partial(store.put, f"{k}.parquet", content)) for k, content in enumerate(contents))


def _seconds(work: Any) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


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
