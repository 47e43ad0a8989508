"""The check of a connection that runs on the cluster itself: whether a task there reads and writes what a job needs.

It has the form of a job's stages (stages.py), of which its first does all, so that the same driver runs it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from ..api.errors import LandchipError, OutputError
from ..api.json_fields import Fields
from ..api.messages import Message
from ..api.redact import raster_name, redact_address
from ..api.requests.raster_input import RasterInput
from ..api.version import version
from ..model.model import open_model
from ..storage.file_facts import FileFacts
from ..storage.store import cannot_write
from .job_file import JobFile, JobFolder
from .model_copy import local_model
from .stages import check_raster

CHECK, PROBE = "check.json", "check-probe"  # files in a job's folder
STAGES = "engine.remote.cluster_check"  # this module, as the driver is told of it


def plan_job(address: str) -> dict[str, Any]:
    """Tries raster, model and storage of a job from a task, writes the outcomes into its folder, and ends the job.

    Each outcome is {"name": "model", "raster" or "storage", "passed", "message": a Message as JSON}.
    """
    folder = JobFolder(address)
    job = folder.job()
    outcomes = [_outcome("storage", lambda: _write(folder)), _outcome("model", lambda: _model(job))]
    pairs = zip(job.request.raster, job.rasters)
    outcomes += [_outcome("raster", partial(_raster, raster, facts)) for raster, facts in pairs]
    folder.put_json(CHECK, {"outcomes": outcomes})
    return {"blocks": 0, "chips": 0, "finished": True}


def _outcome(name: str, check: Callable[[], Message]) -> dict[str, Any]:
    try:
        message, passed = check(), True
    except LandchipError as error:
        message, passed = error.message, False
    return {"name": name, "passed": passed, "message": message.to_json()}


def _write(folder: JobFolder) -> Message:
    try:
        folder.parts.put(PROBE, b"probe")
        written = folder.parts.read(PROBE) == b"probe"
        folder.parts.delete(PROBE)
    except OutputError:
        raise
    except OSError as error:
        raise cannot_write(folder.parts.address, error) from error
    if not written:
        raise cannot_write(folder.parts.address, OSError("it gives back something else"))
    place = redact_address(folder.address)
    return Message("cluster-storage-works", "The cluster reads and writes the storage {place}.", {"place": place})


def _model(job: JobFile) -> Message:
    with open_model(local_model(job), "auto", threads=1) as model:
        device = model.device.name
    params = {"device": device, "version": version()}
    return Message("cluster-model-works", "The cluster runs the model on {device}, with Landchip {version}.", params)


def _raster(raster: RasterInput, facts: tuple[FileFacts, ...]) -> Message:
    check_raster(raster, facts)
    name = raster_name(raster.path)
    return Message("cluster-raster-same", "The cluster reads {raster}, and it is the same file.", {"raster": name})


def cluster_check(params: dict[str, Any]) -> dict[str, Any]:
    """The outcomes of the check of a job, from home.

    params: {"job": address of its folder, "start": whether to forget those of an earlier check}
    Returns {"outcomes": null until there are any}. Raises OutputError where the storage refuses.
    """
    fields = Fields("params", params, ("job", "start"), ("job",))
    folder = JobFolder(fields.text("job") or "")
    if fields.flag("start"):
        folder.delete(CHECK)
    return {"outcomes": (folder.read_json(CHECK) or {}).get("outcomes"), "stages": STAGES}
