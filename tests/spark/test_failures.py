"""What fails on a real cluster in the middle of a job, and what comes of it."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from plugin.engine.remote.job_file import JobFolder
from scripts.cluster.cluster import Cluster
from tests.spark.cluster_jobs import BLOCKS, Imagery, has_expected_map, parts, prepared
from tests.spark.conftest import Session
from tests.waiting import wait_until

END_S = 240.0


class Running:
    """A job that runs in a thread. `end` waits for it and returns its manifest, or raises its error."""

    def __init__(self, run: Callable[[], dict[str, Any]]) -> None:
        self._run = run
        self._outcome: dict[str, Any] | BaseException = {}
        self._thread = threading.Thread(target=self._work, daemon=True)  # does not keep a failed test's process
        self._thread.start()

    def _work(self) -> None:
        try:
            self._outcome = self._run()
        except BaseException as error:
            self._outcome = error

    def end(self) -> dict[str, Any]:
        self._thread.join(END_S)
        assert not self._thread.is_alive(), f"the job has not ended after {END_S:g} s"
        if isinstance(self._outcome, BaseException):
            raise self._outcome
        return self._outcome


def in_mid_job(job: str, number: int = 1) -> None:
    """Returns when some blocks of a job are finished, and fails where all are."""
    wait_until(lambda: len(parts(job)) >= number)
    assert len(parts(job)) < BLOCKS


def test_a_killed_executor_is_replaced_and_the_map_is_the_same(
    cluster: Cluster, session: Session, imagery: Imagery, tmp_path: Path
) -> None:
    job = prepared(imagery, str(tmp_path), imagery.slow)
    running = Running(lambda: session.run(job))
    in_mid_job(job)
    cluster.kill_executor()
    running.end()
    assert has_expected_map(imagery, job, imagery.slow)


def test_a_lost_worker_costs_nothing_but_time(
    cluster: Cluster, session: Session, imagery: Imagery, tmp_path: Path
) -> None:
    job = prepared(imagery, str(tmp_path), imagery.slow)
    running = Running(lambda: session.run(job))
    in_mid_job(job)
    cluster.kill_worker(2)
    try:
        running.end()
    finally:
        cluster.start_worker(2)
    assert has_expected_map(imagery, job, imagery.slow)


def test_a_restarted_master_is_not_noticed(
    cluster: Cluster, session: Session, imagery: Imagery, tmp_path: Path
) -> None:
    job = prepared(imagery, str(tmp_path), imagery.slow)
    running = Running(lambda: session.run(job))
    in_mid_job(job)
    cluster.restart_master()
    running.end()
    assert has_expected_map(imagery, job, imagery.slow)


def test_two_submitters_of_one_job_at_once_make_one_map(session: Session, imagery: Imagery, tmp_path: Path) -> None:
    job = prepared(imagery, str(tmp_path))
    for running in [Running(lambda: session.run(job)) for _ in range(2)]:
        running.end()
    assert has_expected_map(imagery, job)
    assert len(parts(job)) == BLOCKS


def test_what_a_task_left_that_died_before_renaming_is_swept(
    session: Session, imagery: Imagery, tmp_path: Path
) -> None:
    job = prepared(imagery, str(tmp_path))
    token = "ab" * 16
    stray = Path(job, "parts", f".landchip-{token}")
    stray.mkdir(parents=True)
    (stray / "landchip-folder.json").write_text(f'{{"owner": "landchip", "token": "{token}"}}')
    (stray / "0_0.parquet").write_bytes(b"half")
    session.run(job)
    assert has_expected_map(imagery, job)
    assert not stray.exists()


def test_a_store_that_answers_503_for_a_while_is_asked_again(
    cluster: Cluster, session: Session, imagery: Imagery, store: str
) -> None:
    job = prepared(imagery, store, min_valid=0.4)
    cluster.fail_store(503, requests=5, match="parts")
    session.run(job)
    assert has_expected_map(imagery, job)


def test_a_store_that_refuses_is_one_sentence(cluster: Cluster, session: Session, imagery: Imagery, store: str) -> None:
    job = prepared(imagery, store, min_valid=0.3)
    cluster.fail_store(403, match="parts")
    try:
        with pytest.raises(session.driver.JobFailed) as caught:
            session.run(job)
    finally:
        cluster.fail_store(requests=0)
    assert "parts" in str(caught.value)
    assert "\n" not in str(caught.value)
    assert JobFolder(job).read_json("manifest.json") is None
    session.run(job)
    assert has_expected_map(imagery, job)


def test_a_raster_that_changed_since_the_job_was_made_is_refused(
    session: Session, imagery: Imagery, tmp_path: Path
) -> None:
    job = prepared(imagery, str(tmp_path))
    quad = Path(imagery.quad)
    stamp = quad.stat()
    os.utime(quad, ns=(stamp.st_atime_ns, stamp.st_mtime_ns + 1))
    try:
        with pytest.raises(session.driver.JobFailed) as caught:
            session.run(job)
    finally:
        os.utime(quad, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))
    assert caught.value.code == "job-raster-changed"
    assert not parts(job)


def test_another_model_under_its_address_is_refused(session: Session, imagery: Imagery, tmp_path: Path) -> None:
    job = prepared(imagery, str(tmp_path))
    [model] = (tmp_path / "models").iterdir()
    model.write_bytes(model.read_bytes()[:-1])
    with pytest.raises(session.driver.JobFailed) as caught:
        session.run(job)
    assert caught.value.code == "job-other-model"


@pytest.mark.parametrize("is_back_at_once", [False, True])
def test_a_lost_connect_server_leaves_parts_that_the_next_attempt_takes_up(
    cluster: Cluster, session: Session, imagery: Imagery, tmp_path: Path, is_back_at_once: bool
) -> None:
    job = prepared(imagery, str(tmp_path), imagery.slow)
    running = Running(lambda: session.run(job))
    in_mid_job(job)
    cluster.stop_connect()
    if is_back_at_once:
        cluster.start_connect()
    try:
        with pytest.raises(session.driver.JobFailed):
            running.end()
    finally:
        if not is_back_at_once:
            cluster.start_connect()
        session.renew()
    assert parts(job)
    assert session.run(job)["resumed"] > 0
    assert has_expected_map(imagery, job, imagery.slow)
