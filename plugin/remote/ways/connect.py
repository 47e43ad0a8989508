"""The way in by Spark Connect, through a client in an environment of its own (standard library only).

pyspark is never imported here: it may end the process that imports it. The client is the module
landchip.remote.spark.connect_client of the bundle's zip. It runs detached like spark-submit (processes/detached.py), in
a folder that this user alone can read. There it finds and leaves

    params.json     {"action": "run" or "check", "url", "conf", "ca_file",
                    and for "run" "job", "name", "tasks", "stages", "code", "environment"; the last two are files of
                    the bundle}
    answer.json     of "check", written by the client: {"spark": version}, or {"code", "message"} of what is wrong

It returns its exit status: 0 once the job is finished. On SIGTERM (CTRL_BREAK on Windows) it cancels the job and ends;
after 20 s it is killed. A bearer token comes from the environment variable SPARK_CONNECT_AUTHENTICATE_TOKEN of the
client alone, which pyspark reads by itself, as gRPC reads the certificates of a private CA.
"""

from __future__ import annotations

import shutil
import socket
import subprocess
import tempfile
import threading
from pathlib import Path
from typing import Any, Optional
from urllib.parse import urlsplit

from ...engine.api.errors import RemoteError
from ...engine.api.json_load import read_json
from ...engine.api.messages import Message
from ...engine.api.redact import redact
from .processes import detached
from .profile import Profile
from .spark_submit import clean_environment
from .transport import CONNECT_S, MOST_QUOTED, Transport
from .transport_errors import unreachable
from .way_in import AUTHENTICATE, LOG_LINES, REACH, CheckOutcome, JobState, Submission

PORT = 15002
TOKEN = "SPARK_CONNECT_AUTHENTICATE_TOKEN"  # noqa: S105 - the name of a variable
ROOTS = "GRPC_DEFAULT_SSL_ROOTS_FILE_PATH"  # the certificates that gRPC trusts
CLIENT = "landchip.remote.spark.connect_client"
PARAMS, ANSWER, BUNDLE = "params.json", "answer.json", "bundle.json"
CHECK_S = 60.0  # to import pyspark and open a session
MOST_ANSWER_BYTES = 64 * 1024


class SparkConnect:
    """A Spark Connect server at the profile's `url`. jobs, python: as for SparkSubmit"""

    def __init__(self, profile: Profile, transport: Transport, jobs: Path, python: str = "") -> None:
        self._profile, self._transport, self._jobs, self._python = profile, transport, jobs, python

    def check(self) -> list[CheckOutcome]:
        """Two outcomes, "reach" by a connection to the port, and "authenticate" by a session that the client opens."""
        parts = urlsplit(self._profile.url)
        server = f"{parts.hostname}:{parts.port or PORT}"
        try:
            _probe(parts.hostname or "", parts.port or PORT)
        except RemoteError as error:
            return [CheckOutcome(REACH, False, error.message)]
        reached = Message("remote-reached", "{server} answers.", {"server": server})
        try:
            version = self._ask_client(server)
        except RemoteError as error:
            return [CheckOutcome(REACH, True, reached), CheckOutcome(AUTHENTICATE, False, error.message)]
        session = Message("remote-session-opened", "{server} opens a session of Spark {version}.", {"server": server})
        opened = CheckOutcome(AUTHENTICATE, True, session.with_params(version=version))
        return [CheckOutcome(REACH, True, reached), opened]

    def submit(self, submission: Submission) -> str:
        """Starts the client; the handle is the name of its folder."""
        code = self._bundled(submission.code)
        job = {
            "job": submission.job,
            "name": submission.name,
            "tasks": submission.tasks,
            "stages": submission.stages,
            "code": str(code),
            "environment": str(self._bundled(submission.environment)) if submission.environment else "",
        }
        command, environment = self._client(code)
        folder = detached.new_folder(self._jobs, submission.name)
        params = folder / PARAMS
        try:
            detached.write_private(params, {**self._params("run"), **job, "conf": dict(submission.conf)})
        except OSError as error:
            raise detached.no_folder(folder, error) from error
        return detached.start(folder, [*command, str(params)], environment, self._python)

    def state(self, handle: str) -> JobState:
        """From the client: its exit status tells how the job ended."""
        return detached.state(self._jobs, handle)

    def log(self, handle: str, lines: int = LOG_LINES) -> list[str]:
        """The client's output."""
        return detached.log(self._jobs, handle, lines)

    def cancel(self, handle: str) -> None:
        """Asks the client to cancel the job and to end."""
        detached.cancel(self._jobs, handle)

    def _params(self, action: str) -> dict[str, Any]:
        profile = self._profile
        return {"action": action, "url": profile.url, "ca_file": profile.ca_file, "conf": dict(profile.conf)}

    def _client(self, code: Path) -> tuple[list[str], dict[str, str]]:
        """The client's command without its parameters, and its environment variables. Raises RemoteError."""
        if shutil.which(self._profile.python) is None:
            raise RemoteError(
                "remote-no-client",
                "{python} is no Python that can be started: correct `python` of the connection profile, which needs an "
                "environment with pyspark-client.",
                python=self._profile.python,
            )
        environment = {**clean_environment(), "PYTHONPATH": str(code), **self._transport.child_environment(TOKEN)}
        if self._profile.ca_file:
            environment[ROOTS] = self._profile.ca_file
        return [self._profile.python, "-m", CLIENT], environment

    def _bundled(self, address: str) -> Path:
        """The file of the bundle on this computer that the cluster reads at `address`."""
        path = Path(self._profile.bundle) / address.rstrip("/").rpartition("/")[2]
        if not self._profile.bundle or not path.is_file():
            raise RemoteError(
                "remote-no-bundle",
                "Spark Connect needs the bundle on this computer, and {path} is not there: run `make cluster-bundle`, "
                "and put its folder into the connection profile.",
                path=path,
            )
        return path

    def _code_name(self) -> str:
        """The name of the bundle's zip, as bundle.json states it; older zips may lie beside it."""
        try:
            stated = read_json(Path(self._profile.bundle) / BUNDLE, max_bytes=MOST_ANSWER_BYTES)
        except (OSError, ValueError):
            stated = {}
        name = stated.get("code") if isinstance(stated, dict) else None
        return name if isinstance(name, str) and name else BUNDLE

    def _ask_client(self, server: str) -> str:
        """Spark's version, from a client that opens a session and ends. Raises RemoteError."""
        command, environment = self._client(self._bundled(self._code_name()))
        with tempfile.TemporaryDirectory(prefix="landchip-") as name:  # its mode is 0700
            params = Path(name) / PARAMS
            detached.write_private(params, self._params("check"))
            output = _output([*command, str(params)], environment, server)
            try:
                answer = read_json(Path(name) / ANSWER, max_bytes=MOST_ANSWER_BYTES)
            except (OSError, ValueError):
                answer = {}
        if isinstance(answer, dict) and isinstance(answer.get("spark"), str):
            return str(answer["spark"])[:MOST_QUOTED]
        said = answer.get("message") if isinstance(answer, dict) else None
        lines = [each.strip() for each in output.splitlines() if each.strip()]
        reason = said if isinstance(said, str) else lines[-1] if lines else "it says nothing"
        raise RemoteError(
            "remote-no-session",
            "{server} opens no session ({reason}): check the token, whether the server needs TLS, and the client's "
            "Python.",
            server=server,
            reason=redact(reason)[:MOST_QUOTED],
        )


def _output(command: list[str], environment: dict[str, str], server: str) -> str:
    try:
        ended = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env=environment,
            timeout=CHECK_S,
            check=False,
        )
    except OSError as error:
        raise RemoteError(
            "remote-client-not-started",
            "{python} cannot be started ({reason}): correct `python` of the connection profile.",
            python=command[0],
            reason=error.strerror,
        ) from error
    except subprocess.TimeoutExpired as error:
        raise RemoteError(
            "remote-session-slow",
            "{server} opens no session within {seconds:.0f} s: check that it is a Spark Connect server, and whether it "
            "needs TLS (;use_ssl=true).",
            server=server,
            seconds=CHECK_S,
        ) from error
    return ended.stdout.decode("utf-8", "replace")


def _probe(host: str, port: int) -> None:
    """Raises RemoteError where nothing listens. In a thread, because a look-up of a name has no timeout."""
    outcome: list[Optional[OSError]] = []

    def connect() -> None:
        try:
            socket.create_connection((host, port), CONNECT_S).close()
            outcome.append(None)
        except OSError as error:
            outcome.append(error)

    thread = threading.Thread(target=connect, daemon=True)
    thread.start()
    thread.join(CONNECT_S)
    if not outcome:
        raise unreachable(f"{host}:{port}", f"no connection within {CONNECT_S:.0f} s")
    if (error := outcome[0]) is not None:
        unknown = isinstance(error, socket.gaierror)
        raise unreachable(f"{host}:{port}", "its name is not known" if unknown else error.strerror or "no connection")
