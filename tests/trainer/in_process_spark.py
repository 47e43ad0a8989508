"""A way in that runs a job's stages in this process, as a cluster's tasks would call them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pytest
from sklearn.linear_model import LogisticRegression

from plugin.engine.api.errors import LandchipError
from plugin.engine.api.version import version
from plugin.engine.remote.job_file import FAILURE, JobFolder
from plugin.remote.spark.driver import task_spans
from plugin.remote.ways.profile import Profile
from plugin.remote.ways.way_in import LOG_LINES, CheckOutcome, JobState, Submission
from trainer.spark import spark_fit, stages
from trainer.spark.submission import Spark


class InProcess:
    """Runs a job when its state is asked for. tasks: number of them; answers: of all tasks"""

    def __init__(self, tasks: int = 2) -> None:
        self.tasks, self.answers, self.submissions = tasks, [], []  # type: ignore[var-annotated]
        self.states: dict[str, JobState] = {}

    def check(self) -> list[CheckOutcome]:
        return []

    def submit(self, submission: Submission) -> str:
        self.submissions.append(submission)
        handle = f"run-{len(self.submissions)}"
        self.states[handle] = JobState.WAITING
        return handle

    def state(self, handle: str) -> JobState:
        if self.states.get(handle) is JobState.WAITING:
            self.states[handle] = self._run(self.submissions[-1].job)
        return self.states.get(handle, JobState.UNKNOWN)

    def _run(self, job: str) -> JobState:
        try:
            plan = stages.plan_job(job)
            self.answers = [stages.run_blocks(job, *each) for each in task_spans(plan["blocks"], self.tasks)]
            record = {"fitted": fit_with_scikit_learn(job, plan["fit"]["params"])} if "fit" in plan else {}
            stages.assemble_job(job, record)
        except LandchipError as error:
            JobFolder(job).put_json(FAILURE, {"code": "x", "message": str(error)})
            return JobState.FAILED
        finally:
            stages._kept.clear()
        return JobState.FINISHED

    def log(self, handle: str, lines: int = LOG_LINES) -> list[str]:
        return [f"log of {handle}"]

    def cancel(self, handle: str) -> None:
        self.states[handle] = JobState.CANCELLED


def fit_with_scikit_learn(job: str, params: Mapping[str, Any]) -> dict[str, Any]:
    """What spark_fit.fit gives, of the rows that it makes for pyspark.ml, by scikit-learn's solver."""
    opened = stages.opened_job(job, 1)

    def batches(batch_of: spark_fit.Batch) -> list[pa.RecordBatch]:
        return [batch_of(opened, opened.job.params, number) for number in range(params["blocks"])]

    sums = pa.Table.from_batches(batches(spark_fit.block_sums))
    count, total, squares = (pc.sum(sums[name]).as_py() for name in ("count", "total", "squares"))
    deviation = float(np.sqrt(squares / count - (total / count) ** 2))
    rows = pa.Table.from_batches(batches(spark_fit.scaled_rows(deviation)))
    weights = rows["weight"].to_numpy()
    assert weights.sum() == pytest.approx(params["weight_sum"])
    model = LogisticRegression(C=params["strength"], max_iter=params["iterations"], tol=1e-6)
    model.fit(np.array(rows["features"].to_pylist()), rows["label"].to_numpy(), sample_weight=weights)
    assert model.classes_.tolist() == list(range(len(params["present"])))
    return {"weights": (model.coef_ / deviation).tolist(), "bias": model.intercept_.tolist()}


def spark_in_process(folder: Path, way: InProcess | None = None) -> Spark:
    """A connection whose storage is in `folder`, with a bundle that names no environment."""
    bundle = folder / "bundle"
    bundle.mkdir(parents=True, exist_ok=True)
    content = f'{{"version": "{version()}", "code": "c.zip", "entry": "e.py", "environment": ""}}'
    (bundle / "bundle.json").write_text(content, "utf-8")
    storage = folder / "storage"
    profile = Profile("here", "spark-submit", str(storage), bundle=str(bundle), shared_paths=True)
    return Spark(profile, way or InProcess())
