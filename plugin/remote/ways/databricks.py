"""The way in by runs of Databricks' Jobs API (standard library only).

The calls are runs/submit, runs/get, runs/get-output and runs/cancel, documented under "Jobs" in Databricks' REST API
reference. `url` is the workspace's address. The profile's `cluster` is what a task takes: {"existing_cluster_id": …} or
{"new_cluster": {…}}, and "libraries".

A Python task has no --py-files and unpacks no archive. Packages come from `libraries` or from the container of the new
cluster. The code comes from a folder that Databricks mounts (a volume, /Workspace, DBFS): the zip is put on PYTHONPATH
of a new cluster, and a wheel is installed as a library on any.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Optional
from urllib.parse import urlsplit

from ...engine.api.errors import RequestError
from ...engine.api.json_fields import is_text
from ...engine.api.messages import Message
from .processes.detached import readable_lines
from .profile import Profile
from .transport import HttpRequest, ServerAnswer, Transport, check_status, json_request, read_answer, send_json
from .way_in import LOG_LINES, CheckOutcome, JobState, Submission, check_server, entry_arguments

API = "api/2.1/jobs"
TASK = "landchip"
LIFE_CYCLE = {  # life_cycle_state of a run; a terminated one has a result_state
    "QUEUED": JobState.WAITING,
    "PENDING": JobState.WAITING,
    "BLOCKED": JobState.WAITING,
    "WAITING_FOR_RETRY": JobState.WAITING,
    "RUNNING": JobState.RUNNING,
    "TERMINATING": JobState.RUNNING,
    "SKIPPED": JobState.FAILED,
    "INTERNAL_ERROR": JobState.FAILED,
}
TERMINATED = "TERMINATED"
RESULTS = {
    "SUCCESS": JobState.FINISHED,
    "SUCCESS_WITH_FAILURES": JobState.FINISHED,
    "CANCELED": JobState.CANCELLED,
    "UPSTREAM_CANCELED": JobState.CANCELLED,
    "FAILED": JobState.FAILED,
    "TIMEDOUT": JobState.FAILED,
    "UPSTREAM_FAILED": JobState.FAILED,
    "EXCLUDED": JobState.FAILED,
    "MAXIMUM_CONCURRENT_RUNS_REACHED": JobState.FAILED,
}
_RUN_ID = re.compile(r"[0-9]{1,18}")  # also of a handle, which a project may have changed
_MOUNTED = re.compile(r"(?:dbfs:)?(/(?:Volumes|Workspace)/.+)")
_DBFS = re.compile(r"dbfs:/+(.+)")


class DatabricksRuns:
    """A Databricks workspace at the profile's `url`."""

    def __init__(self, profile: Profile, transport: Transport) -> None:
        self._profile, self._transport = profile, transport

    def check(self) -> list[CheckOutcome]:
        """Two outcomes, "reach" and "authenticate", of a list of jobs."""
        server = urlsplit(self._profile.url).netloc
        return check_server(server, lambda: self._ask(server))

    def submit(self, submission: Submission) -> str:
        """The handle is the run's id."""
        request = self._request("POST", "runs/submit", {"run_name": submission.name, "tasks": [self.task(submission)]})
        return str(send_json(self._transport, request).integer("run_id"))

    def state(self, handle: str) -> JobState:
        """The run's state; UNKNOWN once Databricks has forgotten it, after 60 days."""
        run = self._run(handle)
        if run is None:
            return JobState.UNKNOWN
        state = run.inner("state")
        life_cycle = state.text("life_cycle_state")
        if life_cycle == TERMINATED:
            known, key = RESULTS.get(state.text("result_state")), "result_state"
        else:
            known, key = LIFE_CYCLE.get(life_cycle), "life_cycle_state"
        if known is None:
            raise state.wrong(key)
        return known

    def log(self, handle: str, lines: int = LOG_LINES) -> list[str]:
        """The driver's output once Databricks has it, why the task failed, and what the run's state says."""
        run = self._run(handle)
        if run is None:
            return []
        state = run.inner("state").optional_text("state_message")
        output = self._output(_task_run(run))
        texts = [output.values.get(key) for key in ("logs", "error", "error_trace")] if output is not None else []
        return readable_lines(
            [line for each in (*texts, state) if is_text(each) for line in str(each).splitlines()], lines
        )

    def cancel(self, handle: str) -> None:
        """Cancels the run; one that has ended is not changed."""
        if _RUN_ID.fullmatch(handle):
            self._about(self._request("POST", "runs/cancel", {"run_id": int(handle)}))

    def task(self, submission: Submission) -> dict[str, Any]:
        """The task of a run. Raises RequestError for a cluster that cannot take the code or the configuration."""
        cluster = dict(self._profile.cluster)
        libraries = list(cluster.pop("libraries", None) or [])
        is_wheel = submission.code.endswith(".whl")
        if is_wheel:
            libraries.append({"whl": submission.code})
        new_cluster = cluster.get("new_cluster")
        if isinstance(new_cluster, Mapping):
            cluster["new_cluster"] = _with_settings(new_cluster, submission, "" if is_wheel else submission.code)
        elif not cluster.get("existing_cluster_id") or submission.conf or not is_wheel:
            raise RequestError(
                "profile-databricks-cluster",
                "The profile {name!r} needs a new_cluster in `cluster`: an existing cluster takes neither Spark's "
                "configuration nor code that is no wheel.",
                name=self._profile.name,
            )
        python_task = {"python_file": submission.entry, "parameters": entry_arguments(submission)}
        task = {"task_key": TASK, "spark_python_task": python_task, **cluster}
        return {**task, "libraries": libraries} if libraries else task

    def _ask(self, server: str) -> Message:
        send_json(self._transport, self._request("GET", "list?limit=1"))
        return Message("remote-databricks-found", "{server} is a Databricks workspace.", {"server": server})

    def _run(self, handle: str) -> Optional[ServerAnswer]:
        if not _RUN_ID.fullmatch(handle):
            return None
        return self._about(self._request("GET", f"runs/get?run_id={handle}"))

    def _output(self, task_run: str) -> Optional[ServerAnswer]:
        return self._about(self._request("GET", f"runs/get-output?run_id={task_run}")) if task_run else None

    def _about(self, request: HttpRequest) -> Optional[ServerAnswer]:
        """The answer to a request about a run; None where Databricks says that there is none of that id."""
        response = self._transport.send(request)
        if response.status in (400, 404):
            failure = read_answer(request, response)
            if "does not exist" in failure.optional_text("message"):
                return None
        check_status(request, response)
        return read_answer(request, response)

    def _request(self, method: str, path: str, value: Optional[Mapping[str, Any]] = None) -> HttpRequest:
        return json_request(method, f"{self._profile.url.rstrip('/')}/{API}/{path}", value, self._profile.headers)


def _task_run(run: ServerAnswer) -> str:
    """The id of the run of the one task, whose output is asked for; "" before the task has one."""
    tasks = run.values.get("tasks")
    first = tasks[0] if isinstance(tasks, list) and tasks and isinstance(tasks[0], dict) else {}
    return str(ServerAnswer(run.server, first).integer("run_id")) if first else ""


def _with_settings(cluster: Mapping[str, Any], submission: Submission, code: str) -> dict[str, Any]:
    """A new cluster with Spark's configuration of the job, and `code` on the search path of drivers and workers."""
    conf = {**_object(cluster, "spark_conf"), **submission.conf}
    variables = _object(cluster, "spark_env_vars")
    if code:
        variables["PYTHONPATH"] = f"{variables.get('PYTHONPATH', '$PYTHONPATH')}:{mounted_path(code)}"
    settings = {"spark_conf": conf, "spark_env_vars": variables}
    return {**cluster, **{name: value for name, value in settings.items() if value}}


def _object(cluster: Mapping[str, Any], key: str) -> dict[str, Any]:
    value = cluster.get(key)
    return dict(value) if isinstance(value, Mapping) else {}


def mounted_path(address: str) -> str:
    """The path at which machines of Databricks have a file mounted. Raises RequestError where they have none."""
    if match := _MOUNTED.fullmatch(address):
        return match[1]
    if match := _DBFS.fullmatch(address):
        return f"/dbfs/{match[1]}"
    raise RequestError(
        "profile-databricks-code",
        "Databricks cannot import code from {address}: put the bundle into a volume, and map its folder to "
        "/Volumes/… in the profile's folders.",
        address=address,
    )
