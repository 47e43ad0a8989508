"""Finds or builds the engine's environment (standard library only: the Makefile and `doctor` run it without QGIS).

The environment is a venv in a folder (`root`) of its own, made with the Python that QGIS runs and filled by pip from a
list of hashed wheels that is part of the plugin. Its marker file, `landchip-engine.json`, is written last and removed
first, so a build that was killed is never taken for a finished one. The marker holds the digest of the list, so an
environment is recognised as outdated after an update of the plugin that needs other packages. `build` repairs both, and
replaces nothing but a folder that is marked as Landchip's own (paths.py).

    python3 -m plugin.client.environment --root FOLDER [--variant auto|cpu|gpu] [--wheels FOLDER] …

A Python that already has the packages (policy, air gap, developers) is used as it is where LANDCHIP_ENGINE_PYTHON or
QGIS's settings (`external`) name one.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Optional

from ..engine.api.errors import EngineError
from ..engine.api.messages import Message
from ..engine.api.protocol import Cancelled
from . import AUTO, CPU, GPU
from .paths import (
    BUILD_MB,
    base_python_missing,
    build_lock,
    check_disk_space,
    default_root,
    free_mb,
    interpreter_path,
    is_empty,
    is_locked,
    lock_digest,
    lock_file,
    occupant,
    read_marker,
    replace_environment,
    restore_environment,
    write_marker,
)
from .platform_probe import base_python, choose_variant
from .subprocess_step import IsCancelled, ProgressSink

__all__ = ["EngineEnvironment", "EngineState", "ProgressSink", "build", "default_root", "find", "state"]

OVERRIDE = "LANDCHIP_ENGINE_PYTHON"
EXTERNAL = "own"  # kind and variant where the user named a Python that already has the packages


@dataclass(frozen=True)
class EngineEnvironment:
    """A Python that can run the engine."""

    python: Path
    variant: str  # CPU, GPU or EXTERNAL
    versions: Mapping[str, str]  # package -> version; empty for EXTERNAL


@dataclass(frozen=True)
class EngineState:
    """The state of the engine, read from files without starting anything.

    kind: "ready" or EXTERNAL where it can be used; "missing", "half-built", "outdated" or "broken" where `build`
          repairs it; "busy" while another process builds it; "occupied" where the folder holds something else, and
          "unusable" where the external Python is gone: both need another choice in the settings
    """

    kind: str
    message: Message  # the state in words, with the remedy where one is needed
    python: Optional[Path] = None
    variant: str = ""
    versions: Mapping[str, str] = field(default_factory=dict)

    @property
    def usable(self) -> bool:
        return self.kind in ("ready", EXTERNAL)


MESSAGES = {
    "busy": Message(
        "engine-being-built",
        "The engine in {folder} is not set up yet, another process is at it: wait for it to finish.",
    ),
    "missing": Message("engine-missing", "The engine is not set up in {folder}: set it up (it takes a minute or two)."),
    "half-built": Message(
        "engine-half-built",
        "The engine is not set up in {folder}, where a set-up was broken off: set it up again.",
    ),
    "broken": Message(
        "engine-broken",
        "The Python of the engine in {folder} is gone, as after an update of QGIS: set it up again.",
    ),
    "outdated": Message(
        "engine-outdated",
        "The engine in {folder} is outdated, this Landchip needs other packages: set it up again.",
    ),
    "ready": Message("engine-ready", "The engine is ready in {folder}."),
}


def state(root: Path, external: Optional[Path] = None) -> EngineState:
    """The state of the engine in `root`, from a few small files.

    external: the Python that the user chose in the settings; LANDCHIP_ENGINE_PYTHON takes precedence over it
    """
    variable = os.environ.get(OVERRIDE)
    if variable or external:
        return _external_state(Path(variable or str(external)), bool(variable))
    if message := occupant(root):
        return EngineState("occupied", message)
    marker = read_marker(root)
    if not marker:
        kind = "busy" if is_locked(root) else "missing" if is_empty(root) else "half-built"
        return EngineState(kind, MESSAGES[kind].with_params(folder=root))
    variant, versions, python = marker["variant"], marker["versions"], interpreter_path(root)
    if base_python_missing(root):
        kind = "broken"
    elif marker["digest"] != lock_digest(lock_file(variant)):
        kind = "outdated"
    else:
        kind = "ready"
    return EngineState(kind, MESSAGES[kind].with_params(folder=root), python, variant, versions)


def _external_state(python: Path, from_variable: bool) -> EngineState:
    """The state where the variable OVERRIDE or the settings name a Python that already has the packages."""
    if python.is_file():
        message = Message("engine-own", "The engine runs with {python}.", {"python": python})
        return EngineState(EXTERNAL, message, python, EXTERNAL)
    if from_variable:
        message = Message(
            "engine-variable-unusable",
            "{variable} names {python}, which is no file: correct or unset it.",
            {"variable": OVERRIDE, "python": python},
        )
    else:
        message = Message(
            "engine-setting-unusable",
            "The setting names {python}, which is no file: correct or unset it.",
            {"python": python},
        )
    return EngineState("unusable", message, python, EXTERNAL)


def find(root: Path, external: Optional[Path] = None) -> EngineEnvironment:
    """The engine's environment in `root`, complete and up to date, or the external Python as `state` has it.

    Raises EngineError where there is none that can be used, with the remedy.
    """
    current = state(root, external)
    if not current.usable or current.python is None:
        raise EngineError(current.message)
    return EngineEnvironment(current.python, current.variant, current.versions)


def build(
    root: Path,
    variant: str = AUTO,
    python: Optional[Path] = None,
    wheels: Optional[Path] = None,
    proxy: Optional[str] = None,
    ca_file: Optional[Path] = None,
    trusted_pem: str = "",
    sink: Optional[ProgressSink] = None,
    cancelled: Optional[IsCancelled] = None,
    rebuild: bool = False,
) -> EngineEnvironment:
    """Makes, updates or repairs the engine's environment; returns at once where it is ready.

    variant:     "gpu" includes CUDA (Linux x86-64, Windows; 3 GB); "auto" takes it where the NVIDIA driver suffices
    python:      the interpreter to build on; by default the one that QGIS runs
    wheels:      a folder with every package, for machines without a network
    proxy:       as pip takes it, http://user:password@host:port; it appears in no log
    ca_file:     the certificates to trust
    trusted_pem: certificates as PEM text, to be trusted beside pip's own
    rebuild:     build even where the engine is ready

    Raises EngineError with cause, remedy and the end of pip's log, or the protocol's Cancelled; in both cases the
    unfinished environment is removed, and the finished one that was there before is restored.
    """
    from .install import PackageSource, install  # not at the top, because QGIS imports this module when it starts

    if os.environ.get(OVERRIDE):
        return find(root)
    sink = sink or ProgressSink()
    base, python_version = base_python(python)
    variant, reason = choose_variant(variant, python_version)
    sink.report(Message("setup-variant", "engine: {variant} variant, {reason}", {"variant": variant, "reason": reason}))
    with build_lock(root) as lock_fd:
        restore_environment(root)
        current = state(root)
        if current.kind == "ready" and current.variant == variant and not rebuild:
            return find(root)
        if current.kind not in ("ready", "busy"):  # "busy" is this build, which has the lock
            sink.report(current.message)
        with replace_environment(root, keep=current.kind == "ready" or free_mb(root) >= BUILD_MB[variant]):
            check_disk_space(root, variant)
            source = PackageSource(wheels, proxy, ca_file, trusted_pem)
            versions = install(root, base, python_version, lock_file(variant), source, sink, cancelled, lock_fd)
            write_marker(root, variant, python_version, versions)
    return find(root)


def main(arguments: Optional[list[str]] = None) -> int:
    """The command line; 0 where the engine is ready, 1 where it is not."""
    import argparse  # not at the top, because QGIS imports this module when it starts
    import signal

    parser = argparse.ArgumentParser(prog="landchip-environment", description="Sets up Landchip's engine.")
    parser.add_argument("--root", type=Path, default=default_root(), help="its folder (%(default)s)")
    parser.add_argument("--variant", choices=(AUTO, CPU, GPU), default=AUTO)
    parser.add_argument("--python", type=Path, help="the Python to build on")
    parser.add_argument("--wheels", type=Path, help="a folder that holds every package, instead of the index")
    parser.add_argument("--proxy")
    parser.add_argument("--ca-file", type=Path, help="certificates to trust, for networks that inspect TLS")
    parser.add_argument("--again", dest="rebuild", action="store_true", help="also where the engine looks ready")
    options = vars(parser.parse_args(arguments))
    options["root"] = options["root"].absolute()
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # it unwinds as Ctrl-C does
    try:
        built = build(**options, sink=ProgressSink(on_message=lambda message: print(message, flush=True)))
    except (EngineError, Cancelled, KeyboardInterrupt) as error:
        print(str(error) or "Stopped.", file=sys.stderr)
        return 1
    print(f"The engine is ready: {built.python} ({built.variant})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
