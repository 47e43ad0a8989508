"""The way in by the REST gateway of Spark's standalone master, usually on port 6066 (standard library only).

Documented under "REST API" in Spark's "Spark Standalone Mode"; its messages are those of the Java package
org.apache.spark.deploy.rest. The gateway starts Java classes alone, and spark-submit refuses Python in cluster mode
there. So the class that it starts is spark-submit itself, in client mode: it runs on a worker, with the driver.

The gateway keeps no logs and takes no files; workers read code and environment at their addresses. Where the master has
`spark.master.rest.filters=org.apache.spark.ui.JWSFilter`, it answers 403 without a signed bearer token.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Optional
from urllib.parse import urlsplit

from ...engine.api.errors import RemoteError
from ...engine.api.messages import Message
from ...engine.api.redact import redact
from .processes.detached import readable_lines
from .profile import Profile
from .transport import MOST_QUOTED, ServerAnswer, Transport, json_request, send_json
from .way_in import LOG_LINES, CheckOutcome, JobState, Submission, archive, check_server, entry_arguments, spark_conf

SPARK_SUBMIT_CLASS = "org.apache.spark.deploy.SparkSubmit"
PROTOCOL = "v1"
MASTER, MASTER_PORT = "spark.master", 7077
UNKNOWN_DRIVER = "driver-00000000000000-0000"  # asked for in `check`: a gateway says that it does not know it
STATES = {  # of org.apache.spark.deploy.master.DriverState
    "SUBMITTED": JobState.WAITING,
    "RELAUNCHING": JobState.WAITING,
    "RUNNING": JobState.RUNNING,
    "FINISHED": JobState.FINISHED,
    "KILLED": JobState.CANCELLED,
    "FAILED": JobState.FAILED,
    "ERROR": JobState.FAILED,
    "UNKNOWN": JobState.UNKNOWN,
}
_DRIVER_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")  # also of a handle, which a project may have changed
# Read by the JVM of the driver before spark-submit's own options, so they are properties of the submission.
_OF_DRIVER = ("spark.driver.memory", "spark.driver.cores", "spark.driver.extraJavaOptions", "spark.driver.supervise")


class RestGateway:
    """A standalone master's gateway at the profile's `url`."""

    def __init__(self, profile: Profile, transport: Transport) -> None:
        self._profile, self._transport = profile, transport

    def check(self) -> list[CheckOutcome]:
        """Two outcomes, "reach" and "authenticate", of one question about a driver that does not exist."""
        return check_server(self._server, self._ask)

    def submit(self, submission: Submission) -> str:
        """The handle is the id of the driver."""
        answer = self._call("POST", "create", self.request(submission))
        if not answer.flag("success"):
            raise RemoteError(
                "remote-not-submitted",
                "{server} does not take the job: {reason}",
                server=answer.server,
                reason=redact(answer.optional_text("message"))[:MOST_QUOTED] or "it gives no reason.",
            )
        driver = answer.text("submissionId")
        if not _DRIVER_ID.fullmatch(driver):
            raise answer.wrong("submissionId")
        return driver

    def state(self, handle: str) -> JobState:
        """The driver's state; UNKNOWN after the master was started anew without recovery."""
        if not _DRIVER_ID.fullmatch(handle):
            return JobState.UNKNOWN
        answer = self._status(handle)
        if not answer.flag("success"):
            return JobState.UNKNOWN
        state = STATES.get(answer.text("driverState"))
        if state is None:
            raise answer.wrong("driverState")
        return state

    def log(self, handle: str, lines: int = LOG_LINES) -> list[str]:
        """Where the driver's output is, and why the driver ended where the master knows it: the gateway has no logs."""
        if not _DRIVER_ID.fullmatch(handle):
            return []
        answer = self._status(handle)
        worker = answer.optional_text("workerHostPort")
        place = [f"The output of {handle} is on the worker {worker}, in its folder work/{handle}."] if worker else []
        return readable_lines([*place, *answer.optional_text("message").splitlines()], lines)

    def cancel(self, handle: str) -> None:
        """Kills the driver, and its executors with it; the master answers that a driver has ended without an error."""
        if _DRIVER_ID.fullmatch(handle):
            self._call("POST", f"kill/{handle}")

    def request(self, submission: Submission) -> dict[str, Any]:
        """The CreateSubmissionRequest of a job."""
        conf = spark_conf(submission)
        if submission.environment:
            # The driver is no executor, so the archive is not unpacked for it.
            conf.setdefault("spark.pyspark.driver.python", "python3")
        master = conf.setdefault(MASTER, f"spark://{urlsplit(self._profile.url).hostname}:{MASTER_PORT}")
        conf.setdefault("spark.app.name", submission.name)
        conf["spark.submit.deployMode"] = "client"
        options = [each for name, value in conf.items() for each in ("--conf", f"{name}={value}")]
        archives = [each for address in archive(submission) for each in ("--archives", address)]
        script = [submission.entry, *entry_arguments(submission)]
        properties = {
            **{name: conf[name] for name in _OF_DRIVER if name in conf},
            "spark.app.name": submission.name,
            "spark.master": master,
            "spark.submit.deployMode": "cluster",
        }
        return {
            "action": "CreateSubmissionRequest",
            "clientSparkVersion": "4.0.0",
            "appResource": "",
            "mainClass": SPARK_SUBMIT_CLASS,
            "appArgs": [*options, *archives, "--py-files", submission.code, *script],
            "environmentVariables": {"SPARK_ENV_LOADED": "1"},
            "sparkProperties": properties,
        }

    def _ask(self) -> Message:
        version = self._status(UNKNOWN_DRIVER).text("serverSparkVersion")
        params = {"server": self._server, "version": version[:MOST_QUOTED]}
        return Message("remote-gateway-found", "{server} is a REST gateway of Spark {version}.", params)

    @property
    def _server(self) -> str:
        return urlsplit(self._profile.url).netloc

    def _status(self, handle: str) -> ServerAnswer:
        return self._call("GET", f"status/{handle}")

    def _call(self, method: str, path: str, value: Optional[Mapping[str, Any]] = None) -> ServerAnswer:
        url = f"{self._profile.url.rstrip('/')}/{PROTOCOL}/submissions/{path}"
        answer = send_json(self._transport, json_request(method, url, value, self._profile.headers))
        answer.text("action")  # every message of the gateway has one; another service's JSON has none
        return answer
