"""What runs in the Python workers of a Spark cluster: one stage of a job (engine/remote/stages.py) per row.

A task gets a few numbers and gives one line of JSON. Where it fails, its exception holds one line that the driver finds
again in Spark's long report (`failure_in`), so that the user reads one sentence.
"""

from __future__ import annotations

import importlib
import json
import os
import sys
from collections.abc import Iterator
from typing import Any, NamedTuple, Optional

MARK = "LANDCHIP-FAILURE "  # before the JSON of a failure in an exception's text
SCHEMA = "result string"  # of the rows that a task gives
MAP_STAGES = "engine.remote.stages"  # the module of a map's stages, inside this code's package
PACKAGE = __name__.partition(".")[0]  # of this code: "landchip" in a bundle


class TaskFailure(Exception):
    """A failure with its sentence, as one line of text that survives Spark's reports."""

    def __init__(self, code: str, message: str) -> None:
        self.failure = {"code": code, "message": message}
        super().__init__(MARK + json.dumps(self.failure))


class StageCall(NamedTuple):
    """A stage of a job, to be called for each row of a Spark data frame.

    stage:   "plan", "blocks" or "map"
    address: of the job's folder, as the cluster reads it
    spans:   of "blocks": the first block of each task, and the one behind its last
    record:  of "map": fields for the manifest
    stages:  module of the functions `plan_job`, `run_blocks` and `assemble_job`, inside this code's package
    """

    stage: str
    address: str
    spans: tuple[tuple[int, int], ...] = ()
    record: Optional[dict[str, Any]] = None
    stages: str = MAP_STAGES

    def answer(self, task: int) -> str:
        """The answer of one task as JSON, or {"failure": {"code", "message"}}.

        Raises TaskFailure where another attempt may succeed, so that Spark makes one: a storage that refuses for a
        while, and blocks, because another machine may read what this one could not.
        """
        try:
            from ...engine.api.errors import LandchipError, OutputError
        except ImportError as error:
            return _failure(lacks(error))
        try:
            return json.dumps(self._answer(task))
        except ImportError as error:
            return _failure(lacks(error))
        except LandchipError as error:
            failure = TaskFailure(error.code, str(error))
            if self.stage == "blocks" or isinstance(error, OutputError):
                raise failure from error
            return _failure(failure)

    def _answer(self, task: int) -> dict[str, Any]:
        stages = importlib.import_module(f"{PACKAGE}.{self.stages}")
        if self.stage == "plan":
            return dict(stages.plan_job(self.address))
        if self.stage == "blocks":
            return dict(stages.run_blocks(self.address, *self.spans[task], _take_resources()))
        return dict(stages.assemble_job(self.address, self.record or {}))


def _failure(failure: TaskFailure) -> str:
    return json.dumps({"failure": failure.failure})


def map_in_arrow(call: StageCall) -> Any:
    """The function that Spark's `mapInArrow` takes: the rows' column `id` is the task's number."""

    def answers(batches: Iterator[Any]) -> Iterator[Any]:
        import pyarrow as pa

        for batch in batches:
            found = [call.answer(int(each)) for each in batch.column(0).to_pylist()]
            yield pa.RecordBatch.from_arrays([pa.array(found, pa.string())], ["result"])

    return answers


def lacks(error: ImportError) -> TaskFailure:
    """The failure of a worker on which a package is missing or cannot be loaded."""
    package = (error.name or str(error)).partition(".")[0]
    python = f"Python {sys.version_info[0]}.{sys.version_info[1]}"
    return TaskFailure(
        "worker-lacks-package",
        f"A worker of the cluster ({python} at {sys.executable}) cannot load the package {package} ({error}): give the "
        "job the executors' environment of `make cluster-bundle`, or install the package on every worker.",
    )


def _take_resources() -> int:
    """The CPU threads of this task; where it was given GPUs, this process sees those alone from now on."""
    from pyspark import TaskContext

    context = TaskContext.get()
    if context is None:
        return 1
    gpus = context.resources().get("gpu")
    if gpus is not None:
        os.environ["CUDA_VISIBLE_DEVICES"] = ",".join(gpus.addresses)
    return max(1, int(context.cpus()))


def failure_in(text: str) -> Optional[dict[str, str]]:
    """The code and sentence of the TaskFailure in Spark's report of an error; None where it holds none."""
    for line in text.splitlines():
        _, mark, rest = line.partition(MARK)
        if not mark:
            continue
        try:
            failure, _ = json.JSONDecoder().raw_decode(rest)
        except ValueError:
            continue
        if isinstance(failure, dict) and {"code", "message"} <= set(failure):
            return {"code": str(failure["code"]), "message": str(failure["message"])}
    return None
