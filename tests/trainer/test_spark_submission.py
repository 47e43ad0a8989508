"""Submitting a job of the trainer and waiting for it: once, until it ends, and never longer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from plugin.engine.remote.job_file import FAILURE, JOB, MANIFEST, JobFolder
from plugin.remote.ways.way_in import JobState
from tests.trainer.in_process_spark import InProcess, spark_in_process
from trainer.errors import TrainingError
from trainer.spark import submission
from trainer.spark.features_job import part_reader
from trainer.spark.job_file import FEATURES, TrainingJob, read_job, write_job
from trainer.spark.submission import run_on_spark

JOB_OF_TESTS = TrainingJob(FEATURES, {"tables": []})


class Scripted(InProcess):
    """States as they are listed; the manifest is there from the one at which the job is finished."""

    def __init__(self, folder: Path, states: list[JobState | type[BaseException]]) -> None:
        super().__init__()
        self.folder, self.script, self.cancelled = folder, iter(states), []  # type: ignore[var-annotated]

    def state(self, handle: str) -> JobState:
        found = next(self.script)
        if not isinstance(found, JobState):
            raise found
        if found is JobState.FINISHED:
            next((self.folder / "storage").glob("*")).joinpath(MANIFEST).write_text("{}")
        return found

    def cancel(self, handle: str) -> None:
        self.cancelled.append(handle)


@pytest.fixture(autouse=True)
def no_waiting() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(submission, "POLL_S", 0.0)
        yield


def test_an_interrupted_command_cancels_its_job_and_the_next_submits_it_again(tmp_path: Path) -> None:
    way = Scripted(tmp_path, [JobState.RUNNING, KeyboardInterrupt, JobState.CANCELLED, JobState.FINISHED])
    spark = spark_in_process(tmp_path, way)
    with pytest.raises(KeyboardInterrupt):
        run_on_spark(spark, JOB_OF_TESTS, {}, 1, "blocks")
    assert way.cancelled == ["run-1"]
    run_on_spark(spark, JOB_OF_TESTS, {}, 1, "blocks")
    assert len(way.submissions) == 2


def test_a_job_that_still_runs_is_waited_for_and_a_finished_one_is_not_run(tmp_path: Path) -> None:
    way = Scripted(tmp_path, [SystemExit, JobState.RUNNING, JobState.RUNNING, JobState.FINISHED])
    spark = spark_in_process(tmp_path, way)
    with pytest.raises(SystemExit):  # as a command that was killed: its job goes on
        run_on_spark(spark, JOB_OF_TESTS, {}, 1, "blocks")
    for _ in range(2):
        run_on_spark(spark, JOB_OF_TESTS, {}, 1, "blocks")
    assert len(way.submissions) == 1 and not way.cancelled


@pytest.mark.parametrize("state", [JobState.FAILED, JobState.CANCELLED, JobState.UNKNOWN, JobState.FINISHED])
def test_a_job_that_ends_without_a_result_is_told_in_its_own_sentence_or_by_its_state(
    tmp_path: Path, state: JobState, monkeypatch: pytest.MonkeyPatch
) -> None:
    way = Scripted(tmp_path, [state])
    monkeypatch.setattr(Path, "joinpath", lambda self, *_: tmp_path / "elsewhere")  # no manifest is written
    with pytest.raises(TrainingError, match=rf"without a result \({state.value}\)"):
        run_on_spark(spark_in_process(tmp_path, way), JOB_OF_TESTS, {}, 1, "blocks")


def test_a_failure_that_the_job_recorded_is_the_sentence(tmp_path: Path) -> None:
    class Failing(InProcess):
        def state(self, handle: str) -> JobState:
            JobFolder(self.submissions[0].job).put_json(FAILURE, {"code": "c", "message": "A worker has no disk."})
            return JobState.FAILED

    with pytest.raises(TrainingError, match=r"^A worker has no disk\.$"):
        run_on_spark(spark_in_process(tmp_path, Failing()), JOB_OF_TESTS, {}, 1, "blocks")


@pytest.mark.parametrize("damage", [b"", b"{}", b"[1]", b'{"kind": "features"}', b"\xff"])
def test_a_job_file_that_was_changed_is_refused(tmp_path: Path, damage: bytes) -> None:
    address = write_job(JOB_OF_TESTS, {}, str(tmp_path))
    assert read_job(JobFolder(address)) == JOB_OF_TESTS
    (Path(address) / JOB).write_bytes(damage)
    with pytest.raises(TrainingError, match="no whole job"):
        read_job(JobFolder(address))


def test_a_part_of_the_chip_set_that_the_cluster_lacks_is_told(tmp_path: Path) -> None:
    (tmp_path / "damaged.arrow").write_bytes(np.zeros(10).tobytes())
    for name in ("missing", "damaged"):
        with pytest.raises(Exception, match=rf"cannot read the part {name}\.arrow"):
            part_reader(str(tmp_path), (3, 8, 8))(name)
