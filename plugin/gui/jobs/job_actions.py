"""What is done with a job in a background thread: plain data in, plain data out, no QGIS object but the way in's."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from ...remote import client
from ...remote.client import EngineCalls, JobReport, SubmittedJob
from ...remote.ways.profile import Profile
from ...remote.ways.way_in import WayIn

LOG_LINES = 300


class Look(NamedTuple):
    """A job's report, and its blocks that were not reported before, as engine/outputs/block_events.py has them."""

    report: JobReport
    blocks: list[dict[str, Any]]


def submit(profile: Profile, way: WayIn, engine: EngineCalls, request: Mapping[str, Any], title: str) -> SubmittedJob:
    """Raises as client.submit."""
    return client.submit(profile, way, engine, request, title)


def look(way: WayIn, engine: EngineCalls, job: SubmittedJob, live: bool, again: bool) -> Look:
    """How far a job is. live: whether blocks are wanted; again: all of them anew. Raises as client.report"""
    blocks: list[dict[str, Any]] = []
    on_block = blocks.append if live else None
    return Look(client.report(way, engine, job.job, job.handle, on_block, again), blocks)


def cancel(way: WayIn, job: SubmittedJob) -> None:
    """Raises RemoteError."""
    way.cancel(job.handle)


def log(way: WayIn, job: SubmittedJob) -> str:
    """The last lines of the driver's output. Raises RemoteError."""
    return "\n".join(way.log(job.handle, LOG_LINES))


def fetch(engine: EngineCalls, job: SubmittedJob, outputs: Mapping[str, str]) -> dict[str, Any]:
    """Writes the map to its files; the result of a run. Raises as client.fetch."""
    return client.fetch(engine, job.job, outputs, job.request if job.request.get("raster") else None)
