"""The way in by spark-submit: on this computer, or behind a command that the user gives (standard library only).

The command is a program and its first arguments: `spark-submit`, `ssh -tt host spark-submit`, `gcloud dataproc …`. The
master and the deploy mode are Spark's configuration of the profile (`spark.master`, `spark.submit.deployMode`). It runs
detached, with its output in a folder of this computer (processes/detached.py), so the job goes on when QGIS is closed.

What ends a job: the command's process group is stopped. Where the driver runs on the cluster (deploy mode `cluster`)
that does not stop it, so its id is read from the log and the cluster is told: `--kill` for a standalone master and
Kubernetes, `yarn application -kill` in place of spark-submit for YARN. ssh needs `-tt` to end a command with itself.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path, PurePath

from ...engine.api.errors import RemoteError
from ...engine.api.messages import Message
from ...engine.api.redact import redact
from .processes import detached
from .profile import Profile
from .way_in import LOG_LINES, CheckOutcome, JobState, Submission, archive, entry_arguments, spark_conf

CHECK_S = 60.0  # for `spark-submit --version`, which starts Java, perhaps behind ssh
KILL_S = 60.0
MASTER, DEPLOY_MODE = "spark.master", "spark.submit.deployMode"
SHELL_PROGRAMS = {"ssh", "plink"}  # a shell on the other computer reads the arguments again
# As spark-submit prints the id of a driver that it starts on a cluster.
_YARN = re.compile(r"\bSubmitted application (application_\d+_\d+)\b")
_KUBERNETES = re.compile(r"\bwith submission ID ([a-z0-9-]+:[a-z0-9.-]+)\b")
_STANDALONE = re.compile(r"\b(driver-\d{14}-\d{4})\b")
# Of QGIS's own environment: variables that would lead another Python or Java to QGIS's libraries.
_QGIS_VARIABLES = re.compile(r"PYTHON|__PYVENV|QGIS_|QT_|QML|GDAL_|PROJ_|GISBASE", re.IGNORECASE)


class SparkSubmit:
    """Runs `command` of a profile. jobs: folder of the detached commands; python: of their supervisor"""

    def __init__(self, profile: Profile, jobs: Path, python: str = "") -> None:
        self._profile, self._jobs, self._python = profile, jobs, python

    def check(self) -> list[CheckOutcome]:
        """One outcome, "reach": whether the command starts and tells its version; spark-submit logs in by itself."""
        try:
            output = _run([*self._profile.command, "--version"], CHECK_S)
        except RemoteError as error:
            return [CheckOutcome("reach", False, error.message)]
        version = re.search(r"version (\d+(?:\.\d+)+)", output)
        if not version:
            return [CheckOutcome("reach", False, _no_spark(self._profile.command, output).message)]
        found = Message("remote-spark-found", "The command runs Spark {version}.", {"version": version[1]})
        return [CheckOutcome("reach", True, found)]

    def submit(self, submission: Submission) -> str:
        """Starts the command; the handle is the name of its folder."""
        program = self._profile.command[0]
        if shutil.which(program) is None:
            raise _not_found(program)
        folder = detached.new_folder(self._jobs, submission.name)
        return detached.start(folder, self.arguments(submission), clean_environment(), self._python)

    def state(self, handle: str) -> JobState:
        """From the detached command: its exit status tells how the job ended."""
        return detached.state(self._jobs, handle)

    def log(self, handle: str, lines: int = LOG_LINES) -> list[str]:
        """The command's output."""
        return detached.log(self._jobs, handle, lines)

    def cancel(self, handle: str) -> None:
        """Stops the command, and the driver where it runs on the cluster."""
        running = self.state(handle) is JobState.RUNNING
        kill = self._kill_command(self.log(handle, lines=10_000)) if running else []
        detached.cancel(self._jobs, handle)
        if kill:
            _run(kill, KILL_S)

    def arguments(self, submission: Submission) -> list[str]:
        """The whole command line; it holds no secret, as a profile holds none."""
        conf = spark_conf(submission)
        if submission.environment and conf.get(DEPLOY_MODE, "client") == "client":
            # The archive is unpacked for executors alone, so the driver needs a Python of its own.
            conf.setdefault("spark.pyspark.driver.python", self._profile.python or "python3")
        conf.setdefault("spark.app.name", submission.name)
        options = [each for name, value in conf.items() for each in ("--conf", f"{name}={value}")]
        archives = [each for address in archive(submission) for each in ("--archives", address)]
        py_files = ["--py-files", submission.code]
        return self._command([*options, *archives, *py_files, submission.entry, *entry_arguments(submission)])

    def _command(self, arguments: Sequence[str]) -> list[str]:
        command = list(self._profile.command)
        through_shell = PurePath(command[0]).stem.lower() in SHELL_PROGRAMS
        return [*command, *(map(shlex.quote, arguments) if through_shell else arguments)]

    def _kill_command(self, log: Sequence[str]) -> list[str]:
        """The command that stops a driver on the cluster; empty where it ends with the command."""
        conf = self._profile.conf
        if conf.get(DEPLOY_MODE) != "cluster":
            return []
        text = "\n".join(log)
        if (yarn := _YARN.search(text)) and PurePath(self._profile.command[-1]).name.startswith("spark-submit"):
            return [*self._profile.command[:-1], "yarn", "application", "-kill", yarn[1]]
        if driver := _KUBERNETES.search(text) or _STANDALONE.search(text):
            return self._command(["--conf", f"{MASTER}={conf.get(MASTER, '')}", "--kill", driver[1]])
        return []


def clean_environment() -> dict[str, str]:
    """This process's environment variables without those of QGIS's own Python and libraries."""
    return {name: value for name, value in os.environ.items() if not _QGIS_VARIABLES.match(name)}


def _run(command: Sequence[str], timeout_s: float) -> str:
    """Output of a command that ends soon. Raises RemoteError where it cannot be started or takes too long."""
    try:
        ended = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env=clean_environment(),
            timeout=timeout_s,
            check=False,
        )
    except FileNotFoundError as error:
        raise _not_found(command[0]) from error
    except OSError as error:
        raise RemoteError(
            "remote-command-not-started",
            "{program} cannot be started ({reason}): correct the command of the connection profile.",
            program=command[0],
            reason=error.strerror,
        ) from error
    except subprocess.TimeoutExpired as error:
        raise RemoteError(
            "remote-command-slow",
            "{program} does not end within {seconds:.0f} s: check that it asks for no password, and that its host "
            "answers.",
            program=command[0],
            seconds=timeout_s,
        ) from error
    return ended.stdout.decode("utf-8", "replace")


def _not_found(program: str) -> RemoteError:
    return RemoteError(
        "remote-command-missing",
        "The program {program} is not on this computer: install it, or correct the command of the connection profile.",
        program=program,
    )


def _no_spark(command: Sequence[str], output: str) -> RemoteError:
    lines = [each.strip() for each in output.splitlines() if each.strip()]
    return RemoteError(
        "remote-command-no-spark",
        "{program} tells no version of Spark ({said}): correct the command of the connection profile.",
        program=command[0],
        said=redact(lines[-1])[:200] if lines else "it says nothing",
    )
