"""The protocol of a way in to a cluster, and what is submitted through it (standard library only).

The entry script takes the arguments `<address of the job's folder> [--tasks N] [--stages MODULE]`. How far a job is, is
not asked of a way in: progress is the finished parts over the blocks of the plan, which are in the job's folder.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Callable, Optional, Protocol

from ...engine.api.errors import RemoteError
from ...engine.api.messages import Message

ENVIRONMENT = "environment"  # the folder into which an executor unpacks the archive of its environment
EXECUTOR_PYTHON = f"./{ENVIRONMENT}/bin/python"
LOG_LINES = 200
REACH, AUTHENTICATE = "reach", "authenticate"  # names of checks
_REFUSED = ("remote-credentials", "remote-forbidden")  # how codes of refused credentials begin
_NOT_SENT = "remote-no-token"


class JobState(str, Enum):
    """The state of a submitted job, the same for all ways in."""

    WAITING = "waiting"  # accepted; its driver has not started
    RUNNING = "running"
    FINISHED = "finished"
    FAILED = "failed"
    CANCELLED = "cancelled"
    UNKNOWN = "unknown"  # the server has forgotten it, or never knew it

    @property
    def is_final(self) -> bool:
        """Whether the job has ended."""
        return self in (JobState.FINISHED, JobState.FAILED, JobState.CANCELLED)


@dataclass(frozen=True)
class Submission:
    """What every way in submits.

    job:         address of the job's folder as the cluster reads it
    name:        for lists of the cluster, "landchip-<first 8 digits of the job's id>"
    code, entry: addresses of the bundle's zip and entry script as the cluster reads them
    environment: address of the executors' environment as the cluster reads it; "" where `conf` names another Python
    tasks:       number of Spark tasks; None for the driver's choice
    conf:        Spark's configuration from the profile
    stages:      module of the job's stages (spark/tasks.py); "" for those of a map
    """

    job: str
    name: str
    code: str
    entry: str
    environment: str = ""
    tasks: Optional[int] = None
    conf: Mapping[str, str] = field(default_factory=dict)
    stages: str = ""


@dataclass(frozen=True)
class CheckOutcome:
    """The outcome of one check of a connection.

    name:    REACH or AUTHENTICATE
    passed:  whether the check succeeded
    message: what was found; where the check failed, cause and remedy
    """

    name: str
    passed: bool
    message: Message


class WayIn(Protocol):
    """A way to run jobs on a cluster. All methods may wait for a server and raise RemoteError."""

    def check(self) -> list[CheckOutcome]:
        """Reaches the server and authenticates, each with an outcome; after a failure the rest is left out."""

    def submit(self, submission: Submission) -> str:
        """Submits a job and returns its handle: a text without secrets, which a project may keep."""

    def state(self, handle: str) -> JobState:
        """The state of a submitted job."""

    def log(self, handle: str, lines: int = LOG_LINES) -> list[str]:
        """The last lines of the driver's output, without secrets; empty where this way in has none."""

    def cancel(self, handle: str) -> None:
        """Stops the job. One that has ended or is unknown is no error."""


def entry_arguments(submission: Submission) -> list[str]:
    """The arguments of the entry script."""
    tasks = [] if submission.tasks is None else ["--tasks", str(submission.tasks)]
    return [submission.job, *tasks, *(["--stages", submission.stages] if submission.stages else [])]


def spark_conf(submission: Submission) -> dict[str, str]:
    """Spark's configuration of a job: the profile's, and the executors' Python where they get an environment."""
    conf = dict(submission.conf)
    if submission.environment:
        conf.setdefault("spark.pyspark.python", EXECUTOR_PYTHON)
    return conf


def archive(submission: Submission) -> list[str]:
    """The archives that executors unpack, as `address#folder`; empty where they have an environment of their own."""
    return [f"{submission.environment}#{ENVIRONMENT}"] if submission.environment else []


def check_server(server: str, ask: Callable[[], Message]) -> list[CheckOutcome]:
    """The outcomes "reach" and "authenticate" of one harmless question.

    server: host and port, for messages
    ask:    sends the question and returns what was found; raises RemoteError
    A server that refuses the credentials was reached.
    """
    try:
        found = ask()
    except RemoteError as error:
        if error.code == _NOT_SENT:
            return [CheckOutcome(AUTHENTICATE, False, error.message)]
        if not error.code.startswith(_REFUSED):
            return [CheckOutcome(REACH, False, error.message)]
        reached = Message("remote-reached", "{server} answers.", {"server": server})
        return [CheckOutcome(REACH, True, reached), CheckOutcome(AUTHENTICATE, False, error.message)]
    accepted = Message("remote-accepted", "{server} accepts the request.", {"server": server})
    return [CheckOutcome(REACH, True, found), CheckOutcome(AUTHENTICATE, True, accepted)]
