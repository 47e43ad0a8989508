"""A job in the list of the page Jobs, as the project keeps it: what was asked, and how it went when last seen."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime, timezone
from typing import Any, Optional

from ...engine.api.json_fields import Fields
from ...engine.api.redact import redact_json
from ...remote.client import JobReport, SubmittedJob
from ...remote.ways.way_in import JobState

SUBMITTING = "submitting"  # beside the states of JobState: until the cluster has accepted it
NOT_SUBMITTED = "not submitted"  # the cluster refused it, or QGIS ended meanwhile
ACTIVE = (SUBMITTING, JobState.WAITING.value, JobState.RUNNING.value)


@dataclass(frozen=True)
class JobEntry:
    """One job.

    key:       in the list
    title:     for people
    profile:   name of its connection
    request:   of the run, with this computer's paths and outputs
    form:      state of the form that it was submitted from, for a duplicate; empty where there was none
    created:   when it was first submitted, as 2026-11-29T02:00:00Z
    submitted: as client.submit returns it; None until the cluster has accepted the job
    state:     SUBMITTING, NOT_SUBMITTED or the value of a JobState
    blocks_done, blocks, chips_done, chips: as of JobReport
    fetched:   whether its map was loaded
    problem:   why it failed, or could not be asked, in the user's language; not kept
    """

    key: str
    title: str
    profile: str
    request: Mapping[str, Any]
    form: Mapping[str, Any] = field(default_factory=dict)
    created: str = ""
    submitted: Optional[SubmittedJob] = None
    state: str = SUBMITTING
    blocks_done: int = 0
    blocks: Optional[int] = None
    chips_done: int = 0
    chips: Optional[int] = None
    fetched: bool = False
    problem: str = ""

    @property
    def is_active(self) -> bool:
        """Whether the cluster is expected to work on it."""
        return self.state in ACTIVE

    @property
    def is_followed(self) -> bool:
        """Whether its state is asked for: until it has ended."""
        return self.submitted is not None and (self.is_active or self.state == JobState.UNKNOWN.value)

    @property
    def is_whole(self) -> bool:
        """Whether the request is there: of a job with a very long one the copy in the QGIS profile lacks it."""
        return bool(self.request.get("raster"))

    @property
    def outputs(self) -> dict[str, str]:
        """Kind -> path on this computer."""
        return {str(kind): str(path) for kind, path in self.request.get("outputs", {}).items()}

    def with_report(self, report: JobReport) -> JobEntry:
        """The entry after a look at the job."""
        return replace(
            self,
            state=report.state.value,
            blocks_done=report.blocks_done,
            blocks=report.blocks,
            chips_done=report.chips_done,
            chips=report.chips,
            problem=report.failure,
        )

    def to_json(self) -> dict[str, Any]:
        """Without secrets in addresses, without what is only of the moment, and with the request once."""
        values = {key: value for key, value in asdict(self).items() if key != "problem"}
        submitted = None if self.submitted is None else {**self.submitted.to_json(), "request": None}
        plain = {**values, "request": dict(self.request), "form": dict(self.form), "submitted": submitted}
        return dict(redact_json(plain))

    def without_request(self) -> JobEntry:
        """The entry with the request's outputs alone: it can be followed and fetched, and not submitted again."""
        return replace(self, request={"outputs": self.outputs})

    @classmethod
    def from_json(cls, value: Any) -> JobEntry:
        """The inverse of `to_json`; a job whose submission was cut off is NOT_SUBMITTED. Raises RequestError."""
        names = tuple(each for each in cls.__dataclass_fields__ if each != "problem")
        fields = Fields("job of a project", value, names, ("key", "title", "profile", "request"))
        submitted, request = fields.values.get("submitted"), fields.json_object("request")
        if isinstance(submitted, dict):
            submitted = {**submitted, "request": request}
        state = fields.text("state") or SUBMITTING
        entry = cls(
            key=fields.text("key") or new_key(),
            title=fields.text("title") or "",
            profile=fields.text("profile") or "",
            request=request,
            form=fields.json_object("form") if fields.values.get("form") else {},
            created=str(fields.values.get("created") or ""),
            submitted=None if submitted is None else SubmittedJob.from_json(submitted),
            state=state,
            blocks_done=_count(fields, "blocks_done") or 0,
            blocks=_count(fields, "blocks"),
            chips_done=_count(fields, "chips_done") or 0,
            chips=_count(fields, "chips"),
            fetched=bool(fields.flag("fetched")),
        )
        if state == SUBMITTING:
            return replace(entry, state=NOT_SUBMITTED if submitted is None else JobState.UNKNOWN.value)
        return entry


def new_entry(title: str, profile: str, request: Mapping[str, Any], form: Mapping[str, Any]) -> JobEntry:
    """An entry for a job that is about to be submitted."""
    return JobEntry(new_key(), title, profile, request, form, datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"))


def new_key() -> str:
    return secrets.token_hex(8)


def _count(fields: Fields, name: str) -> Optional[int]:
    value = fields.values.get(name)
    return value if type(value) is int and value >= 0 else None
