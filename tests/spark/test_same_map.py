"""The map of a cluster is that of a local run, to the bit: however it is submitted and cut into tasks."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.spark.cluster_jobs import BLOCKS, CHIPS, Imagery, has_expected_map, prepared
from tests.spark.conftest import Session


@pytest.mark.parametrize("tasks", [1, 2, None])
def test_every_number_of_tasks_gives_the_same_map(
    session: Session, imagery: Imagery, tmp_path: Path, tasks: int | None
) -> None:
    job = prepared(imagery, str(tmp_path))
    manifest = session.run(job, tasks)
    assert manifest["cluster"]["tasks"] == (tasks or BLOCKS)
    assert manifest["chips"]["total"] == CHIPS
    assert has_expected_map(imagery, job)


def test_an_object_store_holds_job_model_parts_and_map(session: Session, imagery: Imagery, store: str) -> None:
    job = prepared(imagery, store)
    session.run(job)
    assert has_expected_map(imagery, job)


def test_a_finished_job_is_not_run_again(session: Session, imagery: Imagery, tmp_path: Path) -> None:
    job = prepared(imagery, str(tmp_path))
    session.run(job)
    assert session.run(job)["finished"]
