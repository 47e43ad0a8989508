"""The stages of a job, as tasks of a cluster call them."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from plugin.engine.api.errors import ModelError, OutputError, RasterError, RequestError
from plugin.engine.api.requests.run_request import Request
from plugin.engine.remote import stages
from plugin.engine.remote.job_file import JobFolder
from plugin.engine.remote.stages import assemble_job, plan_job, run_blocks
from plugin.engine.run import job as local_job
from plugin.engine.storage.store import FolderStore
from tests.engine.remote.small_job import small_job
from tests.messages import refused

BLOCKS = 9


@pytest.fixture(autouse=True)
def nothing_is_open() -> None:
    stages._kept.clear()


def test_a_job_gives_the_parts_and_the_map_of_a_local_run_to_the_bit(tmp_path: Path) -> None:
    job = small_job(tmp_path, batch=16)
    planned = plan_job(job.address)
    assert (planned["blocks"], planned["chips"], planned["finished"]) == (BLOCKS, 1600, False)
    assert sum(planned["sizes"]) == 1600
    for first, stop in ((4, 9), (0, 1), (1, 4)):
        run_blocks(job.address, first, stop)
    manifest = assemble_job(job.address, {"resumed": 0})
    local = local_job.run(Request.from_json(job.request), lambda _: None, lambda: False)
    here, there = FolderStore(Path(local["run_dir"]) / "parts"), JobFolder(job.address).parts
    assert sorted(here.names()) == sorted(there.names())
    assert all(here.read(name) == there.read(name) for name in here.names())
    mine, theirs = (pq.read_table(path) for path in (tmp_path / "map.parquet", Path(job.address, "map/map.parquet")))
    assert mine.equals(theirs)
    assert manifest["groups"] == local["groups"]
    assert manifest["hectares"] == local["hectares"]


def test_what_is_there_is_not_computed_again(tmp_path: Path) -> None:
    job = small_job(tmp_path)
    plan_job(job.address)
    assert run_blocks(job.address, 0, BLOCKS)["chips"] == 1600
    parts = JobFolder(job.address).parts
    gone, damaged, *_ = sorted(parts.names())
    parts.delete(gone)
    parts.put(damaged, b"no part")
    again = run_blocks(job.address, 0, BLOCKS)
    assert again["chips"] + again["resumed"] == 1600
    assert 0 < again["chips"] <= 512
    assert run_blocks(job.address, 0, BLOCKS)["chips"] == 0


def test_a_job_with_its_manifest_is_finished(tmp_path: Path) -> None:
    job = small_job(tmp_path)
    plan_job(job.address)
    run_blocks(job.address, 0, BLOCKS)
    assemble_job(job.address, {})
    assert plan_job(job.address)["finished"]


def test_a_map_whose_parts_are_not_all_there_has_no_manifest(tmp_path: Path) -> None:
    job = small_job(tmp_path)
    plan_job(job.address)
    run_blocks(job.address, 0, 3)
    with refused(OutputError, "part-damaged"):
        assemble_job(job.address, {})
    assert not Path(job.address, "manifest.json").exists()


def test_a_raster_that_changed_after_the_job_was_made_is_refused_before_and_after_the_blocks(tmp_path: Path) -> None:
    job = small_job(tmp_path)
    quad = tmp_path / "quad.tif"
    whole, times = quad.read_bytes(), (quad.stat().st_atime_ns, quad.stat().st_mtime_ns)
    changed = bytearray(whole)
    changed[len(whole) // 2] ^= 1
    for content, stamp in ((bytes(changed), times), (whole, (times[0], times[1] + 1))):
        quad.write_bytes(content)
        os.utime(quad, ns=stamp)
        with refused(RasterError, "job-raster-changed"):
            plan_job(job.address)
    os.utime(quad, ns=times)
    plan_job(job.address)
    run_blocks(job.address, 0, BLOCKS)
    os.utime(quad, ns=(times[0], times[1] + 1))
    with refused(RasterError, "job-raster-changed"):
        assemble_job(job.address, {})


def test_another_model_under_the_address_is_refused(tmp_path: Path) -> None:
    job = small_job(tmp_path)
    [model] = (tmp_path / "storage" / "models").iterdir()
    model.write_bytes(model.read_bytes() + b"\0")
    with refused(ModelError, "job-other-model"):
        plan_job(job.address)


def test_a_job_that_was_edited_is_no_job(tmp_path: Path) -> None:
    job = small_job(tmp_path)
    path = Path(job.address, "job.json")
    for content in (
        path.read_text().replace('"min_valid":0.5', '"min_valid":0.6'),
        path.read_text().replace('"version":1', '"version":2', 1),
        "[]",
        "{",
    ):
        path.write_text(content)
        with pytest.raises(RequestError):
            plan_job(job.address)
    path.unlink()
    with refused(RequestError, "job-missing"):
        plan_job(job.address)


def test_a_failure_of_an_earlier_attempt_is_forgotten(tmp_path: Path) -> None:
    job = small_job(tmp_path)
    folder = JobFolder(job.address)
    folder.put_json("failure.json", {"code": "x", "message": "y"})
    plan_job(job.address)
    assert folder.read_json("failure.json") is None


def test_a_mosaic_with_its_sources_is_checked_file_by_file(tmp_path: Path) -> None:
    small_job(tmp_path)
    vrt = tmp_path / "quads.vrt"
    vrt.write_text(
        '<VRTDataset rasterXSize="1280" rasterYSize="1280"><SRS>EPSG:26911</SRS>'
        "<GeoTransform>627200, 1, 0, 3630592, 0, -1</GeoTransform>"
        + "".join(
            f'<VRTRasterBand dataType="Byte" band="{k}"><SimpleSource><SourceFilename relativeToVRT="1">quad.tif'
            f"</SourceFilename><SourceBand>{k}</SourceBand></SimpleSource></VRTRasterBand>"
            for k in (1, 2, 3)
        )
        + "</VRTDataset>"
    )
    job = small_job(tmp_path, raster=[str(vrt)])
    assert len(JobFolder(job.address).job().rasters[0]) == 2
    plan_job(job.address)
    os.utime(tmp_path / "quad.tif", ns=(1, 1))
    with refused(RasterError, "job-raster-changed"):
        plan_job(job.address)


def test_job_and_plan_hold_no_secret_and_are_plain_json(tmp_path: Path) -> None:
    job = small_job(tmp_path)
    plan_job(job.address)
    plan = json.loads(Path(job.address, "plan.json").read_text())
    assert plan["chips"] == 1600
    assert "credentials" not in json.dumps(plan)
