"""The way in by batches of Apache Livy's REST API (standard library only).

Documented in Livy's "REST API"; Microsoft Fabric and EMR Serverless offer it, too. `url` is what comes before /batches.
The header X-Requested-By, which a server with protection against forged requests wants, is always sent. Livy forgets a
deleted batch at once, and one that has ended after a while (`livy.server.session.state-retain.sec`, 600 s). Its state
is UNKNOWN then, and the job's folder says whether it is finished.

EMR Serverless wants requests with AWS signatures, which no transport makes here: its Livy needs a proxy that signs.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Mapping
from typing import Any, Optional
from urllib.parse import urlsplit

from ...engine.api.json_fields import is_integer
from ...engine.api.messages import Message
from .processes.detached import readable_lines
from .profile import Profile
from .transport import OK, HttpRequest, ServerAnswer, Transport, check_status, json_request, read_answer, send_json
from .way_in import LOG_LINES, CheckOutcome, JobState, Submission, archive, check_server, entry_arguments, spark_conf

NO_CONTENT = 204  # a status of DELETE
REQUESTED_BY = {"X-Requested-By": "landchip"}
STATES = {  # of org.apache.livy.sessions.SessionState; a batch never is idle or busy
    "not_started": JobState.WAITING,
    "starting": JobState.WAITING,
    "recovering": JobState.RUNNING,
    "running": JobState.RUNNING,
    "idle": JobState.RUNNING,
    "busy": JobState.RUNNING,
    "shutting_down": JobState.RUNNING,
    "success": JobState.FINISHED,
    "dead": JobState.FAILED,
    "error": JobState.FAILED,
    "killed": JobState.CANCELLED,
}
_ID = re.compile(r"[0-9]{1,18}|[0-9A-Fa-f-]{36}")  # a number; in Fabric a GUID. Also of a handle of a project


class LivyBatches:
    """A Livy server at the profile's `url`."""

    def __init__(self, profile: Profile, transport: Transport) -> None:
        self._profile, self._transport = profile, transport

    def check(self) -> list[CheckOutcome]:
        """Two outcomes, "reach" and "authenticate", of the list of batches."""
        server = urlsplit(self._profile.url).netloc
        return check_server(server, lambda: self._ask(server))

    def submit(self, submission: Submission) -> str:
        """The handle is the batch's id."""
        answer = send_json(self._transport, self._request("POST", "", self.batch(submission)))
        batch = answer.values.get("id")
        text = str(batch) if is_integer(batch) or isinstance(batch, str) else ""
        if not _ID.fullmatch(text):
            raise answer.wrong("id")
        return text

    def state(self, handle: str) -> JobState:
        """The batch's state; UNKNOWN once Livy has forgotten it."""
        answer = self._batch("GET", handle)
        if answer is None:
            return JobState.UNKNOWN
        state = STATES.get(answer.text("state").lower())
        if state is None:
            raise answer.wrong("state")
        return state

    def log(self, handle: str, lines: int = LOG_LINES) -> list[str]:
        """The last lines of the output of Livy's spark-submit, or of the driver's where it runs there."""
        answer = self._batch("GET", handle, f"/log?size={lines}")
        if answer is None:
            return []
        given = answer.lines("log")
        total = answer.values.get("total")
        if total is not None and is_integer(total) and answer.values.get("from") == 0 and total > len(given) > 0:
            # A server whose default is the beginning, not the end as Livy's.
            later = self._batch("GET", handle, f"/log?from={max(0, total - lines)}&size={lines}")
            given = given if later is None else later.lines("log")
        return readable_lines([line for each in given for line in each.splitlines()], lines)

    def cancel(self, handle: str) -> None:
        """Deletes the batch, which kills its application."""
        self._batch("DELETE", handle, must_answer=False)

    def batch(self, submission: Submission) -> dict[str, Any]:
        """The body of the request that makes a batch. Livy refuses a name that another active batch has."""
        return {
            "file": submission.entry,
            "args": entry_arguments(submission),
            "pyFiles": [submission.code],
            **({"archives": archive(submission)} if submission.environment else {}),
            "name": f"{submission.name}-{secrets.token_hex(3)}",
            "conf": spark_conf(submission),
        }

    def _ask(self, server: str) -> Message:
        answer = send_json(self._transport, self._request("GET", "?from=0&size=1"))
        if not isinstance(answer.values.get("sessions", answer.values.get("items")), list):  # Fabric says items
            raise answer.wrong("sessions")
        return Message("remote-livy-found", "{server} is a Livy server.", {"server": server})

    def _batch(self, method: str, handle: str, path: str = "", must_answer: bool = True) -> Optional[ServerAnswer]:
        """The answer to a request about a batch; None where there is none of that id. Raises RemoteError."""
        if not _ID.fullmatch(handle):
            return None
        request = self._request(method, f"/{handle}{path}")
        response = self._transport.send(request)
        if response.status == 404:
            read_answer(request, response)  # what is no JSON comes from another service, and is an error
            return None
        if not must_answer and response.status in (*OK, NO_CONTENT):
            return None
        check_status(request, response)
        return read_answer(request, response)

    def _request(self, method: str, path: str, value: Optional[Mapping[str, Any]] = None) -> HttpRequest:
        url = f"{self._profile.url.rstrip('/')}/batches{path}"
        return json_request(method, url, value, {**REQUESTED_BY, **self._profile.headers})
