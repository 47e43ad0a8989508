"""Tries a connection from end to end: this computer, the way in, and a task on the cluster (standard library only)."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from ..engine.api.errors import LandchipError
from ..engine.api.messages import Message
from ..engine.api.protocol import Method
from .client import EngineCalls, check_bundle, prepare, submission_of
from .ways.profile import Profile
from .ways.way_in import CheckOutcome, WayIn

POLL_S = 1.0
STARTS_WITHIN_S = 600.0  # of a cluster that is busy or starts machines


def check_connection(
    profile: Profile,
    way: WayIn,
    engine: EngineCalls,
    request: Mapping[str, Any],
    cancelled: Callable[[], bool] = lambda: False,
) -> Iterator[CheckOutcome]:
    """Yields one outcome after the other: those of the way in, then "prepare", and of a task on the cluster "storage",
    "model" and "raster". After a failure the rest is left out.

    request: of a run: its rasters and its model are those that are tried. Nothing is classified.
    """
    outcomes = way.check()
    yield from outcomes
    if all(each.passed for each in outcomes):
        yield from check_on_cluster(profile, way, engine, request, cancelled)


def check_on_cluster(
    profile: Profile,
    way: WayIn,
    engine: EngineCalls,
    request: Mapping[str, Any],
    cancelled: Callable[[], bool] = lambda: False,
) -> Iterator[CheckOutcome]:
    """The outcomes of `check_connection` after those of the way in."""
    try:
        check_bundle(profile)
        prepared = prepare(profile, engine, request, "check")
        started = engine(Method.CLUSTER_CHECK, {"job": prepared["job"], "start": True})
        yield CheckOutcome(
            "prepare", True, Message("connection-prepared", "This computer reads and writes the storage.")
        )
        handle = way.submit(submission_of(profile, prepared, started["stages"]))
        yield from _of_cluster(way, engine, prepared["job"], handle, cancelled)
    except LandchipError as error:
        yield CheckOutcome("prepare", False, error.message)


def _of_cluster(
    way: WayIn, engine: EngineCalls, job: str, handle: str, cancelled: Callable[[], bool]
) -> Iterator[CheckOutcome]:
    """The outcomes of the task, or one that says why there is none."""
    end = time.monotonic() + STARTS_WITHIN_S
    while not cancelled():
        ended = way.state(handle).is_final
        found = engine(Method.CLUSTER_CHECK, {"job": job})["outcomes"]
        if found is not None:
            for each in found:
                yield CheckOutcome(str(each["name"]), bool(each["passed"]), Message.from_json(each["message"]))
            return
        if ended or time.monotonic() > end:
            yield CheckOutcome("cluster", False, _no_outcome(engine, job, ended))
            return
        time.sleep(POLL_S)
    way.cancel(handle)


def _no_outcome(engine: EngineCalls, job: str, ended: bool) -> Message:
    failure = engine(Method.JOB_PROGRESS, {"job": job})["failure"]
    if failure:
        return Message("cluster-says", "{sentence}", {"sentence": str(failure.get("message", ""))})
    if ended:
        return Message(
            "cluster-no-check", "The cluster ended the check without a word: look at the log of the cluster.", {}
        )
    return Message(
        "cluster-check-late",
        "The cluster has not run the check within {seconds:g} s: it is busy, or gives no executor that is asked for.",
        {"seconds": STARTS_WITHIN_S},
    )
