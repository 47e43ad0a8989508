"""The three steps of a build: an environment, its packages by pip, a first import (standard library only)."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

from ..engine.api.messages import Message
from .import_check import import_versions
from .install_plan import parse_lock
from .paths import interpreter_path
from .subprocess_step import IsCancelled, ProgressSink, run, strip_credentials
from .worker_process import engine_environment

# pip settings of the user's that would put packages elsewhere than into the environment
STRAYS = ("PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_USER", "PIP_REQUIREMENT", "PIP_CONSTRAINT", "VIRTUAL_ENV")
_CERTIFI = "[Ll]ib/**/pip/_vendor/certifi/cacert.pem"
STEPS = 3  # beside the fetching of each package: the environment, the unpacking, the check


@dataclass(frozen=True)
class PackageSource:
    """Where pip gets the packages from."""

    wheels: Optional[Path] = None  # a folder with every package, for machines without a network
    proxy: Optional[str] = None  # as pip takes it, http://user:password@host:port
    ca_file: Optional[Path] = None  # the certificates to trust, and no others
    trusted: str = ""  # certificates as PEM text, to be trusted beside pip's own


def install(
    root: Path,
    base: Path,
    number: tuple[int, int],
    lock: Path,
    source: PackageSource,
    sink: ProgressSink,
    cancelled: Optional[IsCancelled],
    held: int,
) -> dict[str, str]:
    """Makes an environment in `root` on `base`, a Python of version `number`; gives the versions of its packages.

    held: what paths.build_lock gives
    Raises EngineError with cause, remedy and the end of the log; Cancelled.
    """
    environ, total = pip_environ(source), len(parse_lock(lock, number)) + STEPS
    on_line = _PipProgress(sink, total)

    def step(command: list[str], name: Message) -> None:
        run(command, environ, name, on_line, cancelled, (held,))

    sink.on_count(0, total)
    sink.note(
        Message("setup-making", "making an environment in {folder} with {python}", {"folder": root, "python": base})
    )
    step(
        [str(base), "-I", "-m", "venv", "--clear", str(root)],
        Message("step-environment", "Making the engine's environment"),
    )
    on_line.advance()
    environ.update(certificates(root, source))
    python = interpreter_path(root)
    pip = [str(python), "-I", "-m", "pip", "install", "--require-hashes", "--no-deps", "--only-binary", ":all:"]
    pip += ["--no-input", "--disable-pip-version-check", "--progress-bar", "off", "--retries", "2", "-r", str(lock)]
    if source.wheels is not None:
        pip += ["--no-index", "--find-links", str(source.wheels)]
    step(pip, Message("step-packages", "Installing the engine's packages"))
    on_line.advance(total - 1)
    sink.note(Message("setup-checking", "checking that every package can be imported"))
    first = Message("step-first-import", "The first import of the engine's packages")
    versions = import_versions(python, environ, first, on_line, cancelled, (held,))
    on_line.advance()
    return versions


class _PipProgress:
    """Turns pip's lines into progress: one step for each package that it takes up."""

    def __init__(self, sink: ProgressSink, total: int) -> None:
        self._sink, self._total, self._done = sink, total, 0
        self._package = ""

    def __call__(self, line: str) -> None:
        self._sink.on_log(strip_credentials(line))
        word, _, rest = line.strip().partition(" ")
        if word == "Collecting":
            if self._package:
                self.advance(min(self._done + 1, self._total - 2))
            self._package = rest.split()[0].replace("==", " ")
            self._sink.on_message(Message("setup-fetching", "fetching {package}", {"package": self._package}))
        elif word == "Downloading" and (size := re.search(r"\(([\d.]+ [kMG]B)\)", rest)):
            fetched = {"package": self._package, "size": size.group(1)}
            self._sink.on_message(Message("setup-fetching-size", "fetching {package}, {size}", fetched))
        elif word == "Installing":
            self.advance(self._total - 2)
            self._sink.on_message(Message("setup-installing", "installing the packages"))

    def advance(self, done: Optional[int] = None) -> None:
        self._done = self._done + 1 if done is None else done
        self._sink.on_count(self._done, self._total)


def certificates(root: Path, source: PackageSource) -> dict[str, str]:
    """The variable that tells pip whom to trust; empty where it is left to the user's settings of pip.

    pip 24.2 and newer ask the system by themselves and take these on top. Older ones trust a list that travels with
    them and know of no organisation's own certificates: they get that list and the system's in one file.
    """
    if source.ca_file is not None:
        return {"PIP_CERT": str(source.ca_file)}
    if not source.trusted or os.environ.get("PIP_CERT"):
        return {}
    pips = [each.read_text("utf-8", "replace") for each in root.glob(_CERTIFI)]
    file = root / "certificates.pem"
    file.write_text("\n".join([source.trusted, *pips]), "utf-8")
    return {"PIP_CERT": str(file)}


def pip_environ(source: PackageSource) -> dict[str, str]:
    """QGIS's environment less what leads pip astray; the proxy goes here and not on a command line others can read."""
    environ: Mapping[str, str] = engine_environment(os.environ)
    kept = {name: value for name, value in environ.items() if name not in STRAYS}
    kept["PIP_USER"] = "0"
    if source.proxy:
        kept["PIP_PROXY"] = source.proxy
    return kept
