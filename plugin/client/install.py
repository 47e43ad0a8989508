"""The three steps of a build: an environment, its packages by pip, a first import (standard library only)."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

from ..engine.api.messages import Message
from .import_check import import_versions
from .install_plan import parse_lock
from .paths import interpreter_path
from .subprocess_step import IsCancelled, ProgressSink, run_step
from .worker_process import engine_environment

# the user's settings of pip that would install packages elsewhere than into the environment
LOCATION_VARIABLES = (
    "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_USER", "PIP_REQUIREMENT", "PIP_CONSTRAINT", "VIRTUAL_ENV",
)  # fmt: skip
CERTIFI_PATTERN = "[Ll]ib/**/pip/_vendor/certifi/cacert.pem"
FIXED_STEPS = 3  # beside one for each package: the environment, the installation, the check


@dataclass(frozen=True)
class PackageSource:
    """Where pip gets the packages from."""

    wheels: Optional[Path] = None  # a folder with every package, for machines without a network
    proxy: Optional[str] = None  # as pip takes it, http://user:password@host:port
    ca_file: Optional[Path] = None  # the certificates to trust, and no others
    trusted_pem: str = ""  # certificates as PEM text, to be trusted beside pip's own


def install(
    root: Path,
    base: Path,
    python_version: tuple[int, int],
    lock: Path,
    source: PackageSource,
    sink: ProgressSink,
    cancelled: Optional[IsCancelled],
    lock_fd: int,
) -> dict[str, str]:
    """Makes an environment in `root`, which holds Landchip's marker alone, and returns the versions of its packages.

    base:    the Python to build on, of `python_version`
    lock:    the hashed list of packages
    lock_fd: from paths.build_lock; the commands inherit it
    Raises EngineError with cause, remedy and the end of the log; Cancelled.
    """
    environ, total = pip_environ(source), len(parse_lock(lock, python_version)) + FIXED_STEPS
    temporary = root / "tmp"  # in the engine's folder, so that a build that is killed leaves nothing elsewhere
    temporary.mkdir()
    environ.update(dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(temporary)))
    on_line = _PipProgress(sink, total)

    def run(command: list[str], step: Message) -> None:
        run_step(command, environ, step, on_line, cancelled, (lock_fd,))

    sink.on_count(0, total)
    sink.report(
        Message("setup-making", "making an environment in {folder} with {python}", {"folder": root, "python": base})
    )
    run(
        [str(base), "-I", "-m", "venv", str(root)],
        Message("step-environment", "Making the engine's environment"),
    )
    on_line.advance()
    environ.update(certificates(root, source))
    python = interpreter_path(root)
    pip = [str(python), "-I", "-m", "pip", "install", "--require-hashes", "--no-deps", "--only-binary", ":all:"]
    pip += ["--no-input", "--disable-pip-version-check", "--progress-bar", "off", "--retries", "2", "-r", str(lock)]
    if source.wheels is not None:
        pip += ["--no-index", "--find-links", str(source.wheels)]
    run(pip, Message("step-packages", "Installing the engine's packages"))
    on_line.advance(total - 1)
    sink.report(Message("setup-checking", "checking that every package can be imported"))
    step = Message("step-first-import", "The first import of the engine's packages")
    versions = import_versions(python, environ, step, on_line, cancelled, (lock_fd,))
    on_line.advance()
    shutil.rmtree(temporary, ignore_errors=True)
    return versions


class _PipProgress:
    """Turns lines of pip's output into progress: one step for each package that it collects."""

    def __init__(self, sink: ProgressSink, total: int) -> None:
        self._sink, self._total, self._done = sink, total, 0
        self._package = ""

    def __call__(self, line: str) -> None:
        self._sink.on_log(line)
        word, _, rest = line.strip().partition(" ")
        if word == "Collecting":
            if self._package:
                self.advance(min(self._done + 1, self._total - 2))
            self._package = rest.split()[0].replace("==", " ")
            self._sink.on_message(Message("setup-fetching", "fetching {package}", {"package": self._package}))
        elif word == "Downloading" and (size := re.search(r"\(([\d.]+ [kMG]B)\)", rest)):
            params = {"package": self._package, "size": size.group(1)}
            self._sink.on_message(Message("setup-fetching-size", "fetching {package}, {size}", params))
        elif word == "Installing":
            self.advance(self._total - 2)
            self._sink.on_message(Message("setup-installing", "installing the packages"))

    def advance(self, done: Optional[int] = None) -> None:
        self._done = self._done + 1 if done is None else done
        self._sink.on_count(self._done, self._total)


def certificates(root: Path, source: PackageSource) -> dict[str, str]:
    """The environment variable with the certificates that pip trusts; empty where the user's settings of pip apply.

    pip 24.2 and newer trust the system's certificates and take these in addition. Older ones trust only the list that
    they are shipped with, which lacks an organisation's own certificates, so they get that list and `trusted_pem` in
    one file.
    """
    if source.ca_file is not None:
        return {"PIP_CERT": str(source.ca_file)}
    if not source.trusted_pem or os.environ.get("PIP_CERT"):
        return {}
    certifi = [each.read_text("utf-8", "replace") for each in root.glob(CERTIFI_PATTERN)]
    file = root / "certificates.pem"
    file.write_text("\n".join([source.trusted_pem, *certifi]), "utf-8")
    return {"PIP_CERT": str(file)}


def pip_environ(source: PackageSource) -> dict[str, str]:
    """The environment variables for pip. The proxy is one of them, because other users can read a command line."""
    inherited: Mapping[str, str] = engine_environment(os.environ)
    environ = {name: value for name, value in inherited.items() if name not in LOCATION_VARIABLES}
    environ["PIP_USER"] = "0"
    if source.proxy:
        environ["PIP_PROXY"] = source.proxy
    return environ
