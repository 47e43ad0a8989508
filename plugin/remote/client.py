"""Submits jobs, follows them and takes them up again: the same for QGIS and the command line (standard library only).

The engine reads and writes the storage, the way in speaks with the cluster; this module puts the two together. State is
decided in one order: the manifest, then the job's parts and its failure, then what the way in says.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime, timezone
from typing import Any, Optional, Protocol

from ..engine.api.errors import RemoteError, RequestError
from ..engine.api.json_fields import Fields
from ..engine.api.protocol import Method
from .ways.profile import Profile
from .ways.way_in import JobState, Submission, WayIn

CANCELLED = "job-cancelled"  # code of a failure that spark/driver.py records
OnBlock = Callable[[dict[str, Any]], None]


class EngineCalls(Protocol):
    """The engine: in its own process behind QGIS, in this one on the command line."""

    def __call__(self, method: str, params: dict[str, Any], on_block: Optional[OnBlock] = None) -> dict[str, Any]:
        """The result of one of the worker's methods. Raises LandchipError."""


@dataclass(frozen=True)
class SubmittedJob:
    """A job as a project or a script keeps it, without secrets.

    id:        of the job
    job:       address of the job's folder as this computer reads it
    title:     for lists
    profile:   name of the connection profile
    handle:    of the way in, for the last submission
    submitted: of the last submission, as 2026-11-29T02:00:00Z
    request:   the request of the run, with this computer's paths and outputs
    """

    id: str
    job: str
    title: str
    profile: str
    handle: str
    submitted: str
    request: Mapping[str, Any]

    def to_json(self) -> dict[str, Any]:
        return {**asdict(self), "request": dict(self.request)}

    @classmethod
    def from_json(cls, value: Any) -> SubmittedJob:
        """The inverse of `to_json`. Raises RequestError."""
        names = tuple(cls.__dataclass_fields__)
        fields = Fields("submitted job", value, names, required=names)
        texts = {name: fields.text(name) or "" for name in names if name != "request"}
        return cls(**texts, request=fields.json_object("request"))


@dataclass(frozen=True)
class JobReport:
    """The state of a job.

    state:       JobState; UNKNOWN where neither the storage nor the way in knows how it goes
    blocks_done, chips_done: finished and stored; blocks, chips: of the plan, None before there is one
    pending:     finished blocks that were not reported yet
    failure:     one sentence, "" where nothing failed
    """

    state: JobState
    blocks_done: int
    blocks: Optional[int]
    chips_done: int
    chips: Optional[int]
    pending: int = 0
    failure: str = ""

    def to_json(self) -> dict[str, Any]:
        return {**asdict(self), "state": self.state.value}


def prepare(profile: Profile, engine: EngineCalls, request: Mapping[str, Any], title: str) -> dict[str, Any]:
    """Writes a job into the profile's storage; the answer of the engine's method PREPARE_JOB.

    Lists of quads among the rasters (engine/remote/quad_list.py) are replaced by what they name. Preparing a request
    again gives the same job. Raises RequestError for a raster without an address on the cluster,
    and the engine's errors.
    """
    rasters = engine(Method.LIST_QUADS, {"raster": list(request["raster"])})["raster"]
    return engine(
        Method.PREPARE_JOB,
        {
            "request": {**request, "raster": rasters},
            "addresses": [profile.cluster_address(path) for path in map(_path, rasters)],
            "storage": profile.storage,
            "cluster_storage": profile.cluster_address(profile.storage),
            "bundle": profile.bundle,
            "title": title,
        },
    )


def submit(profile: Profile, way: WayIn, engine: EngineCalls, request: Mapping[str, Any], title: str) -> SubmittedJob:
    """Prepares a job and submits it. What an earlier attempt of the same job finished is not computed again.

    Raises as `prepare`, RequestError for a profile without a bundle, and RemoteError.
    """
    check_bundle(profile)
    prepared = prepare(profile, engine, request, title)
    handle = way.submit(submission_of(profile, prepared))
    job = SubmittedJob(
        id=prepared["id"],
        job=prepared["job"],
        title=title,
        profile=profile.name,
        handle=handle,
        submitted=datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"),
        request=request,
    )
    record = {"way": profile.way, "profile": profile.name, "handle": handle, "submitted": job.submitted}
    engine(Method.RECORD_SUBMISSION, {"job": job.job, **record})
    return job


def check_bundle(profile: Profile) -> None:
    """Raises RequestError for a profile that names no bundle."""
    if not profile.bundle:
        raise RequestError(
            "profile-no-bundle",
            "The profile {name!r} names no bundle: make one with `make cluster-bundle`, put its folder where the "
            "cluster reads it, and name it in `bundle`.",
            name=profile.name,
        )


def submission_of(profile: Profile, prepared: Mapping[str, Any], stages: str = "") -> Submission:
    """What the way in of a profile submits for a prepared job. stages: as in Submission"""
    files = prepared["bundle"]
    bundle = profile.cluster_address(profile.bundle).rstrip("/")
    own_python = "spark.pyspark.python" in profile.conf  # the executors have an environment already
    return Submission(
        job=prepared["cluster_job"],
        name=f"landchip-{prepared['id'][:8]}",
        code=f"{bundle}/{files['code']}",
        entry=f"{bundle}/{files['entry']}",
        environment=f"{bundle}/{files['environment']}" if files["environment"] and not own_python else "",
        tasks=profile.tasks,
        conf=profile.conf,
        stages=stages,
    )


def report(
    way: WayIn, engine: EngineCalls, job: str, handle: str, on_block: Optional[OnBlock] = None, again: bool = False
) -> JobReport:
    """The state of a job.

    job: address of its folder; handle: of its last submission, "" where none is known
    on_block: takes finished blocks that were not reported yet, in portions; again: all of them anew

    Raises the engine's errors, and RemoteError where the storage does not tell and the way in cannot be asked.
    """
    found = engine(Method.JOB_PROGRESS, {"job": job, "events": on_block is not None, "again": again}, on_block)
    counts = {key: found[key] for key in ("blocks_done", "blocks", "chips_done", "chips", "pending")}
    if found["state"] == "finished":
        return JobReport(JobState.FINISHED, **counts)
    if found["failure"] is not None:
        return _failed(way, handle, found["failure"], counts)
    state = way.state(handle) if handle else JobState.UNKNOWN
    if state is JobState.FINISHED:  # of a driver that ended well there is a manifest, unless it was removed
        return JobReport(JobState.FAILED, **counts, failure="The cluster ended the job without a map: see its log.")
    return JobReport(state, **counts)


def _failed(way: WayIn, handle: str, failure: Mapping[str, Any], counts: Mapping[str, Any]) -> JobReport:
    """The report of a job with a failure: a driver that was cancelled may have left one."""
    cancelled = failure.get("code") == CANCELLED
    if not cancelled and handle:
        with suppress(RemoteError):
            cancelled = way.state(handle) is JobState.CANCELLED
    if cancelled:
        return JobReport(JobState.CANCELLED, **counts)
    return JobReport(JobState.FAILED, **counts, failure=str(failure.get("message", "")))


def last_handle(engine: EngineCalls, job: str) -> str:
    """The handle of a job's last submission, as its folder states it. Raises RequestError where it states none."""
    submission = engine(Method.JOB_PROGRESS, {"job": job})["submission"]
    if not submission or not isinstance(submission.get("handle"), str):
        raise RequestError("job-not-submitted", "The job was never submitted: submit it first.")
    return str(submission["handle"])


def fetch(
    engine: EngineCalls, job: str, outputs: Mapping[str, str], request: Optional[Mapping[str, Any]]
) -> dict[str, Any]:
    """Writes a finished job's map to files of this computer; the result of a run.

    request: that the job was submitted with, None where it is not known
    """
    params: dict[str, Any] = {"job": job, "outputs": dict(outputs)}
    return engine(Method.FETCH_JOB, params if request is None else {**params, "request": dict(request)})


def _path(raster: Any) -> str:
    """The path of an entry of a request's `raster`; that of a service is refused by the engine."""
    return str(raster if isinstance(raster, str) else raster.get("path", ""))
