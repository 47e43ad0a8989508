"""The job itself, as spark-submit or a client of Spark Connect runs it: three stages over rows of task numbers.

    spark-submit --py-files landchip-code.zip landchip-job.py ADDRESS [--tasks N]

The driver needs pyspark and this package alone: everything else runs in tasks. What it keeps is one line of JSON per
task, of which there are at most MOST_TASKS, whatever the number of chips.
"""

from __future__ import annotations

import argparse
import importlib
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any, Optional

from ...engine.api.json_load import load_json
from .tasks import MAP_STAGES, PACKAGE, SCHEMA, StageCall, failure_in, map_in_arrow

MOST_TASKS = 4096  # a task of a country's job has then about 40,000 chips
Say = Callable[[str], None]


class JobFailed(Exception):
    """A job failed; the text is one sentence. code: stable, in kebab-case"""

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code


def run_job(
    spark: Any, address: str, tasks: Optional[int] = None, say: Say = print, stages: str = MAP_STAGES
) -> dict[str, Any]:
    """Runs the job at `address` on a Spark session, classic or Connect; returns its manifest.

    tasks: number of tasks; None takes one per block of chips. The result does not depend on it.
    say:   takes lines for the log
    stages: module of the job's stages (tasks.StageCall)

    What an earlier attempt computed is not computed again. Raises JobFailed.
    """
    started = time.monotonic()
    [plan] = run_stage(spark, StageCall("plan", address, stages=stages), 1)
    if plan["finished"]:
        say("The job is finished already.")
        return plan
    planned = time.monotonic()
    blocks = int(plan["blocks"])
    spans = task_spans(blocks, tasks, plan.get("sizes"))
    say(f"{plan['chips']} chips in {blocks} blocks, {len(spans)} tasks")
    answers = run_stage(spark, StageCall("blocks", address, spans, stages=stages), len(spans))
    devices = Counter(each["device"]["name"] for each in answers)
    computed = sum(each["chips"] for each in answers)
    resumed = sum(each["resumed"] for each in answers)
    say(f"{computed} chips computed, {resumed} found, in {time.monotonic() - started:.1f} s")
    record: dict[str, Any] = {
        "cluster": {
            "spark": spark.version,
            "tasks": len(answers),
            "devices": dict(devices),
            "task_seconds": round(sum(each["seconds"] for each in answers), 3),
            "blocks_seconds": round(time.monotonic() - planned, 3),
        },
        "resumed": resumed,
        "chips_computed": computed,
        "seconds": round(time.monotonic() - started, 3),
    }
    if plan.get("fit"):
        say("fitting")
        record["fitted"] = _fit(spark, address, plan["fit"])
    [manifest] = run_stage(spark, StageCall("map", address, record=record, stages=stages), 1)
    say(f"The job is finished after {time.monotonic() - started:.1f} s")
    return manifest


def _fit(spark: Any, address: str, fit: dict[str, Any]) -> dict[str, Any]:
    """What the function `fit` of a module of this package makes of a job's finished parts. Raises JobFailed."""
    try:
        module = importlib.import_module(f"{PACKAGE}.{fit['module']}")
        return dict(module.fit(spark, address, fit["params"]))
    except ImportError as error:
        raise JobFailed(
            "driver-lacks-package",
            f"The driver cannot load the package {error.name or error}: to fit a head on the cluster it needs the "
            "packages of the executors, and pandas.",
        ) from error
    except Exception as error:
        raise _failed(error) from error


def task_spans(
    blocks: int, tasks: Optional[int] = None, sizes: Optional[Sequence[int]] = None
) -> tuple[tuple[int, int], ...]:
    """The blocks of each task, as (first, stop); no task is empty unless there is no block.

    sizes: chips of each block, where they are known. Spark starts tasks in their order: the largest come first, so that
           the cores end at about the same time.
    """
    number = max(1, min(blocks, tasks or MOST_TASKS, MOST_TASKS))
    spans = [(blocks * k // number, blocks * (k + 1) // number) for k in range(number)]
    if sizes is not None:
        spans.sort(key=lambda span: -sum(sizes[slice(*span)]))
    return tuple(spans)


def run_stage(spark: Any, call: StageCall, tasks: int) -> list[dict[str, Any]]:
    """The answers of the tasks 0 to `tasks` - 1 of a stage. Raises JobFailed."""
    try:
        answers = _answers(spark, call, tasks)
    except Exception as error:
        raise _failed(error) from error
    found = [load_json(each) for each in answers]
    for failure in (each["failure"] for each in found if "failure" in each):
        raise JobFailed(failure["code"], failure["message"])
    return found


def _answers(spark: Any, call: StageCall, tasks: int) -> list[str]:
    """What the tasks give, in their order. Spark Connect has no RDDs; data frames of Arrow need pandas on a driver."""
    if "connect" in type(spark).__module__:
        rows = spark.range(0, tasks, 1, tasks).mapInArrow(map_in_arrow(call), SCHEMA).collect()
        return [each["result"] for each in rows]
    return list(spark.sparkContext.parallelize(range(tasks), tasks).map(call.answer).collect())


def _failed(error: Exception) -> JobFailed:
    """The JobFailed for an error of Spark's."""
    text = str(error)
    known = failure_in(text)
    if known is not None:
        return JobFailed(known["code"], known["message"])
    if "PYTHON_VERSION_MISMATCH" in text or "different minor version" in text:
        return JobFailed(
            "worker-other-python",
            f"The workers of the cluster run another Python than the driver, which has {sys.version_info[0]}."
            f"{sys.version_info[1]}: give the job the executors' environment of `make cluster-bundle`, or set "
            "spark.pyspark.python.",
        )
    if "No module named" in text and ("landchip" in text or "plugin" in text):
        return JobFailed(
            "worker-lacks-code",
            "A worker of the cluster does not have Landchip's code: name the zip of `make cluster-bundle` in the "
            "connection.",
        )
    if "Cannot run program" in text:
        return JobFailed(
            "worker-lacks-python",
            "A worker of the cluster does not have the Python that spark.pyspark.python names: give the job the "
            "executors' environment of `make cluster-bundle`, or correct the setting.",
        )
    if "Error from python worker:" in text:
        said = text.partition("Error from python worker:")[2].partition("PYTHONPATH was:")[0]
        lines = [line.strip() for line in said.splitlines() if line.strip()]
        return JobFailed(
            "worker-python-fails",
            f"The Python of the cluster's workers does not start ({lines[-1][:200] if lines else 'it says nothing'}): "
            "give the job the executors' environment of `make cluster-bundle`, or set spark.pyspark.python.",
        )
    if "OPERATION_CANCELED" in text or "cancelled" in text.lower():
        return JobFailed("job-cancelled", "The job was cancelled; what is finished is kept.")
    last = next((line.strip() for line in text.splitlines() if line.strip()), type(error).__name__)
    return JobFailed("spark-failed", f"Spark ended the job ({last[:300]}): look at its log, and submit the job again.")


def main(argv: Optional[Sequence[str]] = None) -> int:
    """The entry of spark-submit; returns the exit code."""
    from pyspark.sql import SparkSession

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("address", help="of the job's folder, as the cluster reads it")
    parser.add_argument("--tasks", type=int, help="number of tasks (default: one per block of chips)")
    parser.add_argument("--stages", default=MAP_STAGES, help="module of the job's stages in the code's package")
    arguments = parser.parse_args(argv)
    name = arguments.address.rstrip("/").rpartition("/")[2]
    spark = SparkSession.builder.appName(f"landchip-{name[:8]}").getOrCreate()
    try:
        run_job(spark, arguments.address, arguments.tasks, show, arguments.stages)
    except JobFailed as error:
        show(str(error))
        record_failure(arguments.address, error)
        return 1
    finally:
        spark.stop()
    return 0


def record_failure(address: str, failure: JobFailed) -> None:
    """Writes failure.json into the job's folder, where this machine has the engine's packages to do so."""
    try:
        from ...engine.api.errors import LandchipError
        from ...engine.remote.job_file import FAILURE, JobFolder
    except ImportError:
        return
    try:
        JobFolder(address).put_json(FAILURE, {"code": failure.code, "message": str(failure)})
    except LandchipError as error:
        show(str(error))


def show(text: str) -> None:
    """Prints a line for the log at once."""
    print(text, flush=True)


if __name__ == "__main__":
    sys.exit(main())
