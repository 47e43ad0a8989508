"""What a cluster of many machines would take, from what jobs cost on this one: docs/cluster-scaling.md and its plot.

    .venv/dev/bin/python -m scripts.simulations.spark_scaling [--measure]

With --measure it first measures the costs on a cluster of this machine (scripts/benchmarks/cluster/measure.py, `parts`)
and keeps them in docs/cluster-scaling.json.

The model. A job of N chips has blocks of up to 256 chips and T tasks, T = min(blocks, 4,096); a task computes its blocks
one after the other on one core:

    task = o + chips * (r + c) * s + blocks * p

o: a task with nothing to do; r: reading and decoding a chip; c: classifying it; p: storing a part; s: how much slower
this task is than the median one, drawn from the tasks that were measured. The driver hands out d tasks a second. The
tasks are given to W * k cores in order, each to the first that is free. Before that come the start of the executors and
the first stage (plan), after it the last stage (map), which runs on one core and takes m seconds a chip.
"""

from __future__ import annotations

import argparse
import csv
import heapq
import json
import subprocess
import tempfile
from dataclasses import dataclass
from typing import Any

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from numpy.typing import NDArray

from plugin.engine.api.grid import BLOCK_CHIPS
from plugin.remote.spark.driver import MOST_TASKS
from scripts.benchmarks.bench_records import ROOT, WORK_FOLDER, quilt_raster
from trainer.default.data_folder import data_folder

COSTS, PAGE, PLOT = (
    ROOT / "docs" / name for name in ("cluster-scaling.json", "cluster-scaling.md", "images/cluster-scaling.png")
)
PYTHON = ROOT / ".venv" / "cluster" / "bin" / "python"
ORIGINAL = "epic_spark_scaling_approx_from_figure.csv"
CORES = 4  # of a worker, as the original's
BLOCK = BLOCK_CHIPS**2
START_S = 20.0  # of executors, and of unpacking their environment: 10 to 20 s were seen here
DISPATCH_PER_S = 200.0  # tasks that one Spark driver hands out; the literature's figures are a few hundred
MAP_S_PER_CHIP = 724 / 20_000_000  # `assembly_peak_mb` of docs/performance.json: 724 s for 20 million chips
STORE_REQUEST_S = 0.03  # of a GET from an object store in the same region, in addition to the local read
REQUESTS_PER_CHIP = 280 / 1600  # of reading with a 1 MB chunk in block order (measured over HTTP)
MOST_CHIPS_OF_JOB = 20_000_000
STATE, COUNTRY = 4_000_000, 160_000_000
SEED = 13


@dataclass(frozen=True)
class Costs:
    """Seconds, measured. slowness: of single tasks, relative to their median"""

    idle_task: float
    chip: float
    part: float
    plan: float
    slowness: NDArray[np.float64]
    bytes_per_chip: float
    part_bytes: float

    @classmethod
    def from_json(cls, value: dict[str, Any]) -> Costs:
        rates = np.array([seconds / chips for chips, seconds in value["tasks"]])
        return cls(
            value["idle_task_s"],
            value["chip_s"],
            value["part_s3_s"],
            value["plan_s"],
            rates / np.median(rates),
            value["raster_bytes_per_chip"],
            value["part_bytes"],
        )


def job_seconds(costs: Costs, chips: int, cores: int, object_store: bool, rng: np.random.Generator) -> float:
    """Seconds of a job of up to MOST_CHIPS_OF_JOB chips once its executors are up; larger ones are several in turn."""
    if chips > MOST_CHIPS_OF_JOB:
        whole, rest = divmod(chips, MOST_CHIPS_OF_JOB)
        one = job_seconds(costs, MOST_CHIPS_OF_JOB, cores, object_store, rng)
        return whole * one + (job_seconds(costs, rest, cores, object_store, rng) if rest else 0.0)
    blocks = -(-chips // BLOCK)
    tasks = min(blocks, MOST_TASKS)
    of_task = np.diff([blocks * k // tasks for k in range(tasks + 1)])
    chip = costs.chip + (REQUESTS_PER_CHIP * STORE_REQUEST_S if object_store else 0.0)
    slowness = rng.choice(costs.slowness, tasks)
    seconds = costs.idle_task + of_task * (chips / blocks * chip * slowness + costs.part)
    return costs.plan + _makespan(seconds, cores) + chips * MAP_S_PER_CHIP


def _makespan(seconds: NDArray[np.float64], cores: int) -> float:
    """When the last task ends: each is given to the first core that is free, DISPATCH_PER_S at most."""
    free = [0.0] * min(cores, len(seconds))
    for number, each in enumerate(seconds):
        start = max(heapq.heappop(free), number / DISPATCH_PER_S)
        heapq.heappush(free, start + float(each))
    return max(free)


def measure() -> None:
    """Measures the costs and writes them to COSTS."""
    raster = quilt_raster(80, 40)
    with tempfile.TemporaryDirectory(dir=WORK_FOLDER) as folder:
        command = [str(PYTHON), "-m", "scripts.benchmarks.cluster.measure", "parts", folder, str(raster)]
        done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True)
    COSTS.write_text(json.dumps(json.loads(done.stdout.splitlines()[-1]), indent=1) + "\n", "utf-8")


def original_table() -> list[dict[str, float]]:
    """The original's seconds for 11,760 images, from the data folder."""
    with (data_folder() / "tables" / ORIGINAL).open(encoding="utf-8") as file:
        return [{name: float(value) for name, value in row.items()} for row in csv.DictReader(file)]


def large_rows(costs: Costs, rng: np.random.Generator) -> list[str]:
    """Rows of the table of a state and of the country, on object storage."""
    rows = []
    for name, chips in (("a state", STATE), ("the country", COUNTRY)):
        for workers in (10, 50, 200, 1000):
            seconds = START_S + job_seconds(costs, chips, workers * CORES, True, rng)
            hours = seconds / 3600
            busy = chips * (costs.chip + REQUESTS_PER_CHIP * STORE_REQUEST_S) / (seconds * workers * CORES)
            rows.append(f"| {name}, {chips:,} | {workers:,} | {hours:.2f} | {workers * hours:,.0f} | {busy:.0%} |")
    return rows


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description="Predicts the time of jobs on larger clusters.")
    parser.add_argument("--measure", action="store_true", help="measure the costs on this machine first")
    if parser.parse_args().measure:
        measure()
    stated = json.loads(COSTS.read_text("utf-8"))
    costs, rng = Costs.from_json(stated), np.random.default_rng(SEED)
    table = original_table()
    workers = [int(each["worker_nodes"]) for each in table]
    ours = [job_seconds(costs, 11_760, each * CORES, True, rng) for each in workers]
    draw(workers, ours, table, costs, rng)
    PAGE.write_text(page(stated, costs, table, ours, large_rows(costs, rng)), "utf-8")


def draw(workers: list[int], ours: list[float], table: list[dict[str, float]], costs: Costs, rng: Any) -> None:
    """The plot: seconds for 11,760 chips, and chips a second for a state."""
    figure = Figure(figsize=(9, 3.6), layout="constrained")
    left, right = figure.subplots(1, 2)
    left.plot(
        workers, [each["cntk_seconds"] for each in table], "o-", color="#999999", label="original, AlexNet (read off)"
    )
    left.plot(
        workers, [each["tf_seconds"] for each in table], "s-", color="#666666", label="original, ResNet-50 (read off)"
    )
    left.plot(workers, ours, "^-", color="#b2182b", label="Landchip (predicted)")
    left.set(xlabel="workers of 4 cores", ylabel="seconds for 11,760 chips", yscale="log", xscale="log")
    left.set_xticks(workers, [str(each) for each in workers])
    left.minorticks_off()
    left.legend(fontsize=8, frameon=False)
    many = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]
    rate = [STATE / job_seconds(costs, STATE, each * CORES, True, rng) for each in many]
    right.plot(many, rate, "^-", color="#b2182b", label="predicted")
    right.plot(many, [rate[0] * each for each in many], ":", color="#999999", label="linear")
    right.set(xlabel="workers of 4 cores", ylabel="chips a second, a state", yscale="log", xscale="log")
    right.legend(fontsize=8, frameon=False)
    FigureCanvasAgg(figure).print_figure(str(PLOT), dpi=120)


def page(
    stated: dict[str, Any], costs: Costs, table: list[dict[str, float]], ours: list[float], large: list[str]
) -> str:
    """docs/cluster-scaling.md."""
    blocks = -(-11_760 // BLOCK)
    rows = "\n".join(
        f"| {each['worker_nodes']:.0f} | {each['cntk_seconds']:.0f} | {each['tf_seconds']:.0f} | {mine:.1f} |"
        for each, mine in zip(table, ours)
    )
    requests = COUNTRY * REQUESTS_PER_CHIP
    core_hours = COUNTRY * (costs.chip + REQUESTS_PER_CHIP * STORE_REQUEST_S) / 3600
    return f"""\
# How far a cluster scales

No cluster of many machines was to be had, so this page is a prediction: what jobs cost on the two cores of one machine, put into a model.
`python -m scripts.simulations.spark_scaling --measure` measures, computes and writes it; the model is in that file.

![Seconds and rate against workers](images/cluster-scaling.png)

## What was measured here

| cost | seconds |
|---|---:|
| a task with nothing to do, on one core | {costs.idle_task:.3f} |
| a chip of the default model, read, decoded and classified | {costs.chip:.4f} |
| of that reading and decoding (a model of one layer) | {stated["chip_read_s"]:.4f} |
| storing a part, S3 (`moto` on this machine) | {costs.part:.3f} |
| the first stage: opening model and raster, the plan | {costs.plan:.2f} |

The slowest of {len(costs.slowness)} tasks took {costs.slowness.max():.2f} times as long per chip as the median one; the model draws from these.

## What is assumed

{START_S:.0f} s until executors are up; {DISPATCH_PER_S:.0f} tasks a second handed out by the driver; {STORE_REQUEST_S * 1000:.0f} ms for each of the {REQUESTS_PER_CHIP:.3f} requests
a chip of an object store in the same region, not overlapped with the model; the map assembled on one core, {MAP_S_PER_CHIP * 1e6:.0f} µs a chip (`make bench ONLY=most`);
cores as fast as these; a store whose bandwidth grows with the workers. None of these was measured on a cluster of many machines.

## The original's 11,760 chips

Once executors are up. The original's seconds are read off its figure ({CORES} cores a worker); its networks are larger than Landchip's, so the
columns compare systems, not schedulers.

| workers | original, AlexNet | original, ResNet-50 | Landchip, predicted |
|---:|---:|---:|---:|
{rows}

There are {blocks} blocks, and a block is the smallest task: beyond {-(-blocks // CORES)} workers some cores have nothing to do, and the time is that of the slowest block.

## A state and the country

On object storage, workers of {CORES} cores, start included. The country is {COUNTRY // MOST_CHIPS_OF_JOB} jobs of {MOST_CHIPS_OF_JOB:,} chips in turn.

| chips | workers | hours | machine hours | cores busy with chips |
|---|---:|---:|---:|---:|
{chr(10).join(large)}

The country needs about {core_hours:,.0f} core hours at any size, {requests / 1e6:,.0f} million requests, and reads {COUNTRY * costs.bytes_per_chip / 1e12:,.1f} TB of imagery as it is compressed here;
its parts take {COUNTRY / BLOCK * costs.part_bytes / 1e9:,.1f} GB. At 0.05 a core hour of a preemptible machine, an assumption, that is about {core_hours * 0.05:,.0f}.

## Where it stops, and why

* A job of few blocks stops at one block a core: {BLOCK} chips, {BLOCK * costs.chip:.1f} s.
* A large job has {MOST_TASKS:,} tasks at most, so that the driver keeps one line for each and no more: with more cores than that some have nothing to do.
* The map is assembled on one core. For a state that is {STATE * MAP_S_PER_CHIP:.0f} s whatever the number of workers, which is what the last rows show.
"""


if __name__ == "__main__":
    main()
