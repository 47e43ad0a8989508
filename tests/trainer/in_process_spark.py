"""A way in that runs a job's stages in this process, as a cluster's tasks would call them."""

from __future__ import annotations

from pathlib import Path

from plugin.engine.api.errors import LandchipError
from plugin.engine.api.version import version
from plugin.engine.remote.job_file import FAILURE, JobFolder
from plugin.remote.spark.driver import task_stops
from plugin.remote.ways.profile import Profile
from plugin.remote.ways.way_in import LOG_LINES, CheckOutcome, JobState, Submission
from trainer.spark import stages
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
            blocks = stages.plan_job(job)["blocks"]
            stops = task_stops(blocks, self.tasks)
            self.answers = [stages.run_blocks(job, *each) for each in zip(stops, stops[1:])]
            stages.assemble_job(job, {"tasks": self.tasks})
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


def spark_in_process(folder: Path, way: InProcess | None = None) -> Spark:
    """A connection whose storage is in `folder`, with a bundle that names no environment."""
    bundle = folder / "bundle"
    bundle.mkdir(parents=True, exist_ok=True)
    content = f'{{"version": "{version()}", "code": "c.zip", "entry": "e.py", "environment": ""}}'
    (bundle / "bundle.json").write_text(content, "utf-8")
    storage = folder / "storage"
    profile = Profile("here", "spark-submit", str(storage), bundle=str(bundle), shared_paths=True)
    return Spark(profile, way or InProcess())
