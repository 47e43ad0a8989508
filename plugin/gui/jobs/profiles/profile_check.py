"""Tests a connection step by step; each step has a sentence. Plain data only: it runs in a background thread.

What can be told from this computer comes first; then, where imagery is chosen and all of it passed, a task on the
cluster tells whether it reads raster and model and writes the storage (remote/connection_check.py).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from ....engine.api.errors import LandchipError
from ....engine.api.messages import Message
from ....engine.api.protocol import Method
from ....engine.api.redact import raster_name, redact_address
from ....engine.api.requests.run_request import DEFAULT_MODEL, VERSION
from ....remote.client import EngineCalls
from ....remote.connection_check import check_on_cluster
from ....remote.ways.profile import Profile
from ....remote.ways.way_in import WayIn


@dataclass(frozen=True)
class StepOutcome:
    """name: of the step, for tests; passed: None where it could not be tried; message: what was found, or the remedy"""

    name: str
    passed: bool | None
    message: Message


OnOutcome = Callable[[StepOutcome], None]


def check_connection(
    profile: Profile,
    way: WayIn,
    engine: EngineCalls,
    rasters: Sequence[str],
    on_outcome: OnOutcome,
    cancelled: Callable[[], bool],
) -> None:
    """Reports an outcome for each step. rasters: addresses of the form's imagery, as this computer reads them"""
    steps: list[Callable[[], Iterable[StepOutcome]]] = [
        lambda: _way(way),
        lambda: _storage(profile, engine),
        lambda: _rasters(profile, rasters),
    ]
    if rasters:
        steps.append(lambda: _on_cluster(profile, way, engine, rasters, cancelled))
    passed = True
    for number, step in enumerate(steps):
        if cancelled() or (number == len(steps) - 1 and rasters and not passed):
            return
        for outcome in step():
            passed = passed and outcome.passed is not False
            on_outcome(outcome)


def _on_cluster(
    profile: Profile, way: WayIn, engine: EngineCalls, rasters: Sequence[str], cancelled: Callable[[], bool]
) -> Iterator[StepOutcome]:
    """What a task on the cluster finds, with the model that comes with Landchip."""
    request = {"version": VERSION, "raster": list(rasters), "model": DEFAULT_MODEL, "outputs": {}}
    for each in check_on_cluster(profile, way, engine, request, cancelled):
        yield StepOutcome(f"cluster-{each.name}", each.passed, each.message)


def _way(way: WayIn) -> list[StepOutcome]:
    try:
        found = way.check()
    except LandchipError as error:
        return [StepOutcome("reach", False, error.message)]
    return [StepOutcome(each.name, each.passed, each.message) for each in found]


def _storage(profile: Profile, engine: EngineCalls) -> list[StepOutcome]:
    """Storage, bundle and model, each with its outcome."""
    try:
        answer: dict[str, Any] = engine(
            Method.CHECK_STORAGE, {"storage": profile.storage, "bundle": profile.bundle or None}
        )
    except LandchipError as error:
        return [StepOutcome("storage", False, error.message)]
    return [StepOutcome(each["name"], each["passed"], Message.from_json(each["message"])) for each in answer["checks"]]


def _rasters(profile: Profile, rasters: Sequence[str]) -> list[StepOutcome]:
    if not rasters:
        untested = Message(
            "connection-no-raster",
            "No imagery is chosen on the page Map: whether the cluster has an address for it is not tested.",
        )
        return [StepOutcome("raster", None, untested)]
    outcomes = []
    for path in rasters:
        try:
            address = profile.cluster_address(path)
        except LandchipError as error:
            outcomes.append(StepOutcome("raster", False, error.message))
            continue
        found = Message(
            "connection-raster",
            "The cluster is told to read the imagery {name} at {address}.",
            {"name": raster_name(path), "address": redact_address(address)},
        )
        outcomes.append(StepOutcome("raster", True, found))
    return outcomes
