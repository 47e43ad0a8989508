"""The command `remote` of the command line: jobs on a cluster without QGIS (standard library only)."""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Protocol

from ..engine.api.errors import RemoteError, RequestError
from ..engine.api.json_load import JsonError, read_json
from ..engine.api.protocol import Cancelled
from ..engine.api.redact import raster_name
from .client import EngineCalls, JobReport, SubmittedJob, fetch, last_handle, report, submit
from .connection_check import check_connection
from .ways.profile import Profile
from .ways.registry import way_in
from .ways.way_in import JobState, WayIn

POLL_S = 2.0  # between two looks at a job that is waited for
Output = tuple[dict[str, Any], str]


class Interruptible(Protocol):
    """The part of cli/signals/interrupt.py's Interrupt that these commands need."""

    def cancelled(self) -> bool: ...


class EngineSide(Protocol):
    """What these commands take of the engine."""

    @property
    def calls(self) -> EngineCalls: ...

    def request(self, arguments: argparse.Namespace) -> dict[str, Any]:
        """The request of a run, from the options of `submit`, as JSON."""

    def outputs(self, arguments: argparse.Namespace) -> dict[str, str]:
        """Kind -> path of the outputs that are named."""


def remote(arguments: argparse.Namespace, interrupt: Interruptible, engine: EngineSide) -> Output:
    """Runs one action of `remote`. Raises RequestError, RemoteError and the engine's errors."""
    return ACTIONS[arguments.action](arguments, interrupt, engine)


def _submit(arguments: argparse.Namespace, interrupt: Interruptible, engine: EngineSide) -> Output:
    profile = read_profile(Path(arguments.profile))
    way = way_in(profile)
    request = engine.request(arguments)
    first = request["raster"][0]
    title = arguments.title or raster_name(first if isinstance(first, str) else first.get("path", ""))
    job = submit(profile, way, engine.calls, request, title)
    if not arguments.wait:
        return job.to_json(), f"{job.job}\nsubmitted as {job.handle}"
    _wait(way, engine.calls, job.job, job.handle, interrupt)
    return _fetched(engine, job.job, request["outputs"], job)


def _status(arguments: argparse.Namespace, interrupt: Interruptible, engine: EngineSide) -> Output:
    way, handle = _way_and_handle(arguments, engine)
    if arguments.wait:
        found = _wait(way, engine.calls, arguments.job, handle, interrupt, fail=False)
    else:
        found = report(way, engine.calls, arguments.job, handle)
    return found.to_json(), state_text(found)


def _log(arguments: argparse.Namespace, _: Interruptible, engine: EngineSide) -> Output:
    way, handle = _way_and_handle(arguments, engine)
    lines = way.log(handle, arguments.lines)
    return {"lines": lines}, "\n".join(lines) or "There is no log here: the cluster's own pages have it."


def _cancel(arguments: argparse.Namespace, _: Interruptible, engine: EngineSide) -> Output:
    way, handle = _way_and_handle(arguments, engine)
    way.cancel(handle)
    return {"cancelled": handle}, "The job is cancelled; what is finished is kept."


def _fetch(arguments: argparse.Namespace, _: Interruptible, engine: EngineSide) -> Output:
    return _fetched(engine, arguments.job, engine.outputs(arguments), None)


def _check(arguments: argparse.Namespace, interrupt: Interruptible, engine: EngineSide) -> Output:
    profile = read_profile(Path(arguments.profile))
    way = way_in(profile)
    if arguments.raster:
        request = engine.request(arguments)
        outcomes = list(check_connection(profile, way, engine.calls, request, interrupt.cancelled))
    else:
        outcomes = way.check()
    found = [{"name": each.name, "passed": each.passed, "message": str(each.message)} for each in outcomes]
    return {"checks": found}, "\n".join(f"{'ok' if each['passed'] else 'FAILED'}  {each['message']}" for each in found)


ACTIONS: Mapping[str, Callable[[argparse.Namespace, Interruptible, EngineSide], Output]] = {
    "submit": _submit,
    "status": _status,
    "log": _log,
    "cancel": _cancel,
    "fetch": _fetch,
    "check": _check,
}


def read_profile(path: Path) -> Profile:
    """The connection profile in a JSON file. Raises RequestError."""
    try:
        return Profile.from_json(read_json(path))
    except (OSError, JsonError) as error:
        raise RequestError(
            "profile-unreadable",
            "The connection profile {path} cannot be read ({reason}): give a JSON file.",
            path=path,
            reason=getattr(error, "strerror", None) or str(error),
        ) from error


def _way_and_handle(arguments: argparse.Namespace, engine: EngineSide) -> tuple[WayIn, str]:
    way = way_in(read_profile(Path(arguments.profile)))
    return way, arguments.handle or last_handle(engine.calls, arguments.job)


def _fetched(engine: EngineSide, job: str, outputs: Mapping[str, str], submitted: SubmittedJob | None) -> Output:
    result = fetch(engine.calls, job, outputs, None if submitted is None else submitted.request)
    return result, "\n".join(result["outputs"].values())


def _wait(
    way: WayIn, engine: EngineCalls, job: str, handle: str, interrupt: Interruptible, fail: bool = True
) -> JobReport:
    """The report of a job that has ended. fail: whether to raise RemoteError where it ended without a map

    Raises Cancelled where the user stops waiting; the job goes on.
    """
    while True:
        found = report(way, engine, job, handle)
        if found.state.is_final or found.state is JobState.UNKNOWN:
            break
        end = time.monotonic() + POLL_S
        while time.monotonic() < end:
            if interrupt.cancelled():
                raise Cancelled(f"Stopped waiting; the job goes on: {job}")
            time.sleep(0.1)
    if fail and found.failure:
        raise RemoteError("remote-job-failed", "The cluster says: {sentence}", sentence=found.failure)
    if fail and found.state is not JobState.FINISHED:
        raise RemoteError(
            "remote-job-ended",
            "The job ended without a map ({reason}): look at its log, and submit it again to complete it.",
            reason=found.state.value,
        )
    return found


def state_text(found: JobReport) -> str:
    """One line for people: "running  12 of 40 blocks, 3,072 of 10,240 chips"."""
    counts = ""
    if found.blocks is not None and found.chips is not None:
        counts = f"  {found.blocks_done} of {found.blocks} blocks, {found.chips_done:,} of {found.chips:,} chips"
    return f"{found.state.value}{counts}" + (f"\n{found.failure}" if found.failure else "")
