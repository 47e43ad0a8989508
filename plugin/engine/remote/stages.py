"""The three stages of a job, as tasks of a cluster call them: plan, blocks, map.

Every argument is plain text or a number, and so is every answer: neither pixels nor tables travel.
"""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from pyarrow import fs

from ..api.errors import RasterError
from ..api.grid import Block
from ..api.redact import raster_name
from ..api.requests.raster_input import RasterInput
from ..api.version import version
from ..imagery.blocks import BlockLayout
from ..model.model import Model, open_model
from ..run.assembly import finished_blocks
from ..run.inputs import OpenedRequest, opened_request
from ..run.map_metadata import landuse_rules
from ..run.plan import RunPlan
from ..run.result import map_result, write_map
from ..run.task import classify_blocks
from ..storage.address import arrow_filesystem, gdal_environment, join
from ..storage.file_facts import FileFacts
from .job_file import FAILURE, MANIFEST, MAP, PLAN, JobFile, JobFolder, storage_refuses
from .model_copy import job_request, local_model
from .raster_facts import raster_facts

MOST_SIZES = 4096  # blocks, in an answer to the driver, which keeps little


def plan_job(address: str) -> dict[str, Any]:
    """Opens model and rasters of a job and writes its plan, unless it is there.

    Returns {"blocks", "chips", "finished", "sizes"}: `sizes` are the chips of each block, left out where there are more
    than MOST_SIZES blocks. `finished` says that the job has its manifest already. Raises RasterError for a raster that
    has changed since the job was made, and the errors of opening a run.
    """
    folder = JobFolder(address)
    job = folder.job()
    if folder.read_json(MANIFEST) is not None:
        return {"blocks": 0, "chips": 0, "finished": True}
    folder.delete(FAILURE)
    stored = folder.read_json(PLAN)
    if stored is None:
        with _opened(job, threads=1) as work:
            plan = work.plan(job.id, job.request.batch or 1)
            rules = landuse_rules(work.request, work.model, work.imagery)
            stored = {**plan.to_json(), "chips": work.chips, "rules": rules.to_json()}
        folder.put_json(PLAN, stored)
    else:
        _check_rasters(job)
    answer = {"blocks": len(stored["blocks"]), "chips": stored["chips"], "finished": False}
    if len(stored["blocks"]) > MOST_SIZES:
        return answer
    layout = BlockLayout.from_json(stored["blocks"])
    return {**answer, "sizes": [layout.count(block) for block in layout]}


def run_blocks(address: str, first: int, stop: int, threads: int = 1) -> dict[str, Any]:
    """Computes blocks `first` to `stop` of a job's plan that have no part yet.

    threads: CPU threads of this task
    Returns {"first", "stop", "chips": computed here, "resumed": found, "seconds", "device"}. Raises as a run does.
    """
    started = time.monotonic()
    opened = _opened_plan(address, threads)
    plan, store = opened.plan, opened.folder.parts
    blocks = list(plan.layout)[first:stop]
    done = finished_blocks(store, blocks=blocks)
    missing = [block for block in blocks if done.get(block) != plan.layout.count(block)]
    for _ in classify_blocks(plan, missing, store, opened.model) if missing else ():
        pass
    computed = _chips(plan, missing)
    return {
        "first": first,
        "stop": stop,
        "chips": computed,
        "resumed": _chips(plan, blocks) - computed,
        "seconds": round(time.monotonic() - started, 3),
        "device": opened.model.device.to_json(),
    }


def _chips(plan: RunPlan, blocks: list[Block]) -> int:
    return sum(map(plan.layout.count, blocks))


def assemble_job(address: str, record: dict[str, Any]) -> dict[str, Any]:
    """Writes the map of a job whose parts are all there, and then its manifest, which is returned.

    record: fields that the manifest takes over, such as the attempts of tasks and the devices
    """
    folder = JobFolder(address)
    job = folder.job()
    with _opened(job, threads=1) as work, tempfile.TemporaryDirectory(prefix="landchip-map-") as temporary:
        outputs = {kind: str(Path(temporary) / name) for kind, name in job.request.outputs.items()}
        rows = Path(temporary) / "rows.arrow"
        counts = write_map(work, folder.parts, rows, job.id, outputs)
        rows.unlink()
        files = sorted(each for each in Path(temporary).iterdir() if each.is_file())
        for path in files:
            _upload(path, join(address, MAP, path.name))
        result = map_result(work, job.id, job.request.outputs, counts)
    names = [each.name for each in files]
    manifest = {**result, **record, "files": names, "engine": version(), "job": job.id}
    manifest["chips"] = {**counts["chips"], "resumed": record.get("resumed", 0)}
    folder.put_json(MANIFEST, manifest)
    return manifest


def _upload(path: Path, address: str) -> None:
    try:
        filesystem, root = arrow_filesystem(address)
        if isinstance(filesystem, fs.LocalFileSystem):
            Path(root).parent.mkdir(exist_ok=True)
        fs.copy_files(str(path), root, source_filesystem=fs.LocalFileSystem(), destination_filesystem=filesystem)
    except OSError as error:
        raise storage_refuses(address, error) from error


class _OpenedPlan(NamedTuple):
    folder: JobFolder
    plan: RunPlan
    model: Model


_kept: dict[tuple[str, int], _OpenedPlan] = {}  # of the last job that this Python process worked on


def _opened_plan(address: str, threads: int) -> _OpenedPlan:
    """The plan of a job and its open model, which the next task in this process finds open."""
    key = (address, threads)
    if key not in _kept:
        _kept.clear()
        os.environ.update(gdal_environment())
        folder = JobFolder(address)
        job = folder.job()
        plan = RunPlan.from_json(folder.read_json(PLAN) or {})
        path = local_model(job)
        model = open_model(path, plan.device, threads)
        _kept[key] = _OpenedPlan(folder, replace(plan, model=str(path)), model)
    return _kept[key]


@contextmanager
def _opened(job: JobFile, threads: int) -> Iterator[OpenedRequest]:
    """The job's request with its model and imagery, on this machine. Raises as `opened_request`, and RasterError."""
    os.environ.update(gdal_environment())
    _check_rasters(job)
    with opened_request(job_request(job), threads=threads) as work:
        yield work


def _check_rasters(job: JobFile) -> None:
    """Raises RasterError where the files of a raster are not those that the job was made with."""
    for raster, stated in zip(job.request.raster, job.rasters):
        check_raster(raster, stated)


def check_raster(raster: RasterInput, stated: tuple[FileFacts, ...]) -> None:
    """Raises RasterError where the files of a raster, as this machine reads them, are not those of `stated`."""
    found = raster_facts(raster)
    if len(found) != len(stated) or not all(map(FileFacts.matches, found, stated)):
        raise RasterError(
            "job-raster-changed",
            "The raster {raster} has changed since the job was made, or the cluster sees another file under that "
            "address: submit the job anew, or correct the folders of the connection.",
            raster=raster_name(raster.path),
        )
