"""How far a job is, and its map at home."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from plugin.engine.api.errors import OutputError, RequestError
from plugin.engine.outputs.read import read_map
from plugin.engine.remote.fetch import fetch_job
from plugin.engine.remote.job_file import JobFolder
from plugin.engine.remote.progress import ProgressService
from plugin.engine.remote.stages import assemble_job, plan_job, run_blocks
from tests.engine.remote.small_job import SmallJob, small_job
from tests.messages import refused

BLOCKS = 9


@pytest.fixture
def job(tmp_path: Path) -> SmallJob:
    return small_job(tmp_path, outputs={kind: str(tmp_path / name) for kind, name in FILES.items()})


FILES = {"geoparquet": "map.parquet", "cog": "map.tif", "stac": "item.json", "gpkg": "map.gpkg"}


def test_the_states_of_a_job_in_turn(job: SmallJob) -> None:
    service = ProgressService()

    def state() -> tuple[str, int, int | None]:
        found = service.progress({"job": job.address})
        return found["state"], found["chips_done"], found["chips"]

    assert state() == ("new", 0, None)
    plan_job(job.address)
    assert state() == ("planned", 0, 1600)
    run_blocks(job.address, 0, 1)
    name, done, chips = state()
    assert (name, chips) == ("running", 1600)
    assert 0 < done <= 256
    JobFolder(job.address).put_json("failure.json", {"code": "x", "message": "A worker lacks numpy."})
    assert state()[0] == "failed"
    run_blocks(job.address, 1, BLOCKS)
    assemble_job(job.address, {})
    assert state() == ("finished", 1600, 1600)


def test_each_finished_block_is_reported_once_and_again_on_demand(job: SmallJob) -> None:
    service, events = ProgressService(), []
    plan_job(job.address)

    def told(**params: Any) -> int:
        before = len(events)
        service.progress({"job": job.address, "events": True, **params}, events.append)
        return len(events) - before

    run_blocks(job.address, 0, 2)
    assert (told(), told()) == (2, 0)
    run_blocks(job.address, 2, 5)
    assert told() == 3
    assert told(again=True) == 5
    assert len({tuple(chip[:2]) for event in events for chip in event["chips"]}) == sum(
        len(event["chips"]) for event in events[-5:]
    )


def test_a_block_event_is_that_of_a_local_run(job: SmallJob) -> None:
    from plugin.engine.api.requests.run_request import Request
    from plugin.engine.run import job as local_job

    local: list[dict[str, Any]] = []
    local_job.run(Request.from_json({**job.request, "batch": 16}), lambda _: None, lambda: False, local.append)
    remote: list[dict[str, Any]] = []
    plan_job(job.address)
    run_blocks(job.address, 0, BLOCKS)
    ProgressService().progress({"job": job.address, "events": True}, remote.append)
    assert sorted(local, key=str) == sorted(remote, key=str)


def test_what_is_no_job_is_refused(tmp_path: Path) -> None:
    with refused(RequestError, "job-missing"):
        ProgressService().progress({"job": str(tmp_path / "none")})


def test_a_finished_map_is_fetched_whole_and_knows_its_files(job: SmallJob, tmp_path: Path) -> None:
    plan_job(job.address)
    run_blocks(job.address, 0, BLOCKS)
    assemble_job(job.address, {"cluster": {"tasks": 3}})
    outputs = job.request["outputs"]
    result = fetch_job({"job": job.address, "outputs": outputs, "request": job.request})
    assert result["outputs"] == outputs
    assert result["raster"] == job.request["raster"]
    assert result["cluster"] == {"tasks": 3}
    assert all(Path(path).is_file() for path in outputs.values())
    for kind in ("gpkg", "cog", "geoparquet", "stac"):
        assert read_map(Path(outputs[kind])).describe()["product"]["name"] == "landuse"
    assert (tmp_path / "map.tif.aux.xml").is_file()


def test_a_job_whose_parts_are_all_there_is_assembled_at_home(job: SmallJob, tmp_path: Path) -> None:
    plan_job(job.address)
    run_blocks(job.address, 0, 5)
    outputs = {"geoparquet": str(tmp_path / "home.parquet")}
    with refused(OutputError, "job-not-finished"):
        fetch_job({"job": job.address, "outputs": outputs, "request": job.request})
    assert not (tmp_path / "home.parquet").exists()
    run_blocks(job.address, 5, BLOCKS)
    for request in (job.request, None):
        fetch_job({"job": job.address, "outputs": outputs, "request": request})
    assemble_job(job.address, {})
    there = pq.read_table(Path(job.address, "map", "map.parquet"))
    assert pq.read_table(outputs["geoparquet"]).drop_columns("model").equals(there.drop_columns("model"))


def test_an_output_that_the_job_did_not_write_is_refused(tmp_path: Path) -> None:
    job = small_job(tmp_path)
    plan_job(job.address)
    run_blocks(job.address, 0, BLOCKS)
    assemble_job(job.address, {})
    with refused(OutputError, "job-without-output"):
        fetch_job({"job": job.address, "outputs": {"gpkg": str(tmp_path / "x.gpkg")}, "request": job.request})
