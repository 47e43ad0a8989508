"""Jobs on a cluster of this machine: their time beside that of a local run, their cores, the memory of their driver.

Measured by measure.py in the cluster's own environment, which `make cluster` and `make test` set up.
"""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from scripts.benchmarks.bench_records import ROOT, WORK_FOLDER, Record, quilt_raster, record
from scripts.benchmarks.bench_run import repeat_raster

PYTHON = ROOT / ".venv" / "cluster" / "bin" / "python"
COUNTY_COLS, COUNTY_ROWS = 257, 256  # 65,792 chips; Middlesex County has 65,563


def spark() -> Iterator[Record]:
    """A job on two executor cores beside a local run of two threads, and beside the job on one core."""
    found = _measure("compare", quilt_raster(80, 40))
    seconds = found["seconds"]
    note = f"{found['chips']:,} chips; rounds {_rounds(seconds['two'])} and {_rounds(seconds['local'])} s; goal: 1.10"
    yield record("spark_over_local", found["spark_over_local"], "x", note, "spark")
    note = f"blocks on one pinned core {_rounds(seconds['one_blocks'])} s, on two {_rounds(seconds['two_blocks'])} s"
    yield record("spark_two_cores", found["spark_two_cores"], "x", f"{note}; goal: 1.9", "spark")


def spark_driver() -> Iterator[Record]:
    """Growth of the driver's memory from 3,200 chips to a county, with a model of one layer."""
    small = quilt_raster(80, 40)
    county = repeat_raster(small, COUNTY_COLS, COUNTY_ROWS, WORK_FOLDER / "county.vrt")
    few, many = _measure("growth", small, county)["jobs"]
    total = [each["python_mb"] + each["java_mb"] for each in (few, many)]
    sizes = f"{few['chips']:,} to {many['chips']:,} chips: {total[0]:.0f} to {total[1]:.0f} MB, Python and Java"
    yield record("spark_driver_growth", total[1] / total[0], "x", f"{sizes}; goal: 1", "spark_driver")
    note = f"{many['chips']:,} chips with a model of one layer, {many['parts']} parts of {many['part_bytes']:,} bytes"
    yield record("spark_county_s", many["seconds"], "s", f"{note}; start and map included", "spark_driver")


def _rounds(seconds: list[float]) -> str:
    return ", ".join(f"{each:.1f}" for each in seconds)


def _measure(action: str, *rasters: Path) -> dict[str, Any]:
    with tempfile.TemporaryDirectory(dir=WORK_FOLDER) as folder:
        command = [str(PYTHON), "-m", "scripts.benchmarks.cluster.measure", action, folder, *map(str, rasters)]
        done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True)
    return dict(json.loads(done.stdout.splitlines()[-1]))
