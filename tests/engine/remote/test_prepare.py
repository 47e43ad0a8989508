"""A request becomes a job: one immutable file, whose hash is its name."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from plugin.engine.api.errors import OutputError, RasterError, RequestError
from plugin.engine.api.version import version
from plugin.engine.remote.job_file import JobFile, JobFolder
from plugin.engine.remote.prepare import prepare_job, record_submission
from tests.engine.remote.small_job import request, small_job
from tests.messages import refused


def test_the_name_of_a_job_is_the_hash_of_its_file(tmp_path: Path) -> None:
    job = small_job(tmp_path)
    content = (Path(job.address) / "job.json").read_bytes()
    assert hashlib.sha256(content).hexdigest() == job.prepared["id"]
    assert Path(job.address).name == job.prepared["id"][:16]
    assert JobFile.from_json(json.loads(content)).content == content


def test_the_same_request_is_the_same_job_and_another_one_is_not(tmp_path: Path) -> None:
    first, second = small_job(tmp_path), small_job(tmp_path)
    assert (first.prepared["new"], second.prepared["new"]) == (True, False)
    assert first.prepared["id"] == second.prepared["id"]
    assert small_job(tmp_path, min_valid=0.9).prepared["id"] != first.prepared["id"]
    assert small_job(tmp_path, abstain={"confidence": 0.9}).prepared["id"] != first.prepared["id"]


def test_outputs_are_named_by_their_kind_and_paths_of_the_user_stay_at_home(tmp_path: Path) -> None:
    job = small_job(tmp_path, outputs={"gpkg": str(tmp_path / "secret plans.gpkg"), "cog": str(tmp_path / "b.tif")})
    assert JobFolder(job.address).job().request.outputs == {"gpkg": "map.gpkg", "cog": "map.tif"}
    assert "secret plans" not in (Path(job.address) / "job.json").read_text()


def test_a_raster_that_is_read_at_another_address_is_known_by_its_content_alone(tmp_path: Path) -> None:
    asked = request(tmp_path)
    params = {"request": asked, "storage": str(tmp_path / "s")}
    here = JobFolder(prepare_job(params)["job"]).job()
    there = JobFolder(prepare_job({**params, "addresses": ["s3://bucket/quad.tif"]})["job"]).job()
    assert there.request.addresses == ["s3://bucket/quad.tif"]
    assert here.rasters[0][0].version is not None
    assert there.rasters[0][0].version is None
    assert there.rasters[0][0].sample == here.rasters[0][0].sample


def test_the_model_and_its_sidecar_are_put_into_the_storage_once(tmp_path: Path) -> None:
    job = small_job(tmp_path)
    [model] = (tmp_path / "storage" / "models").iterdir()
    digest = hashlib.sha256((tmp_path / "tiny.onnx").read_bytes()).hexdigest()
    assert model.name == f"tiny-{digest[:12]}.onnx"
    before = model.stat().st_mtime_ns
    small_job(tmp_path)
    assert model.stat().st_mtime_ns == before
    assert JobFolder(job.address).job().model == digest


@pytest.mark.parametrize(
    "raster",
    [
        {"service": {"kind": "xyz", "url": "https://tiles.example/{z}/{x}/{y}.png"}},
        {"path": "/vsis3/bucket/q.tif", "credentials": {"AWS_ACCESS_KEY_ID": "k"}},
        "<VRTDataset rasterXSize='1' rasterYSize='1'/>",
    ],
)
def test_what_is_no_file_with_an_address_is_refused_before_anything_is_written(tmp_path: Path, raster: object) -> None:
    asked = {**request(tmp_path), "raster": [raster]}
    with refused(RequestError, "job-raster-not-file"):
        prepare_job({"request": asked, "storage": str(tmp_path / "s")})
    assert not list(tmp_path.glob("s/*/job.json"))


def test_a_raster_that_is_not_there_is_refused(tmp_path: Path) -> None:
    asked = {**request(tmp_path), "raster": [str(tmp_path / "gone.tif")]}
    with refused(RasterError, "job-raster-unread"):
        prepare_job({"request": asked, "storage": str(tmp_path / "s")})


def test_a_storage_that_nobody_can_write_to_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for storage in (str(tmp_path / "file"), "ftp://host/jobs"):
        with pytest.raises(OutputError):
            prepare_job({"request": request(tmp_path), "storage": storage})


def test_a_bundle_is_found_or_refused(tmp_path: Path) -> None:
    params = {"request": request(tmp_path), "storage": str(tmp_path / "s"), "bundle": str(tmp_path)}
    with refused(RequestError, "bundle-missing"):
        prepare_job(params)
    stated = {"version": "0.0.0", "code": "c.zip", "entry": "e.py", "environment": ""}
    (tmp_path / "bundle.json").write_text(json.dumps(stated))
    with refused(RequestError, "bundle-other-version"):
        prepare_job(params)
    (tmp_path / "bundle.json").write_text(json.dumps({**stated, "version": version()}))
    assert prepare_job(params)["bundle"] == {"code": "c.zip", "entry": "e.py", "environment": ""}


def test_a_submission_is_recorded_and_an_old_failure_forgotten(tmp_path: Path) -> None:
    job = small_job(tmp_path)
    folder = JobFolder(job.address)
    folder.put_json("failure.json", {"code": "x", "message": "y"})
    record = {"way": "rest", "profile": "ours", "handle": "driver-1", "submitted": "2026-11-29T02:00:00Z"}
    record_submission({"job": job.address, **record})
    assert folder.read_json("submission.json") == record
    assert folder.read_json("failure.json") is None
