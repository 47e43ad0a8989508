"""Finds or builds the engine's environment (standard library only: the Makefile and `doctor` run it without QGIS).

The environment is a venv in a folder (`root`) of its own, made with the Python that QGIS runs and filled by pip from a
list of hashed wheels that travels with the plugin. Its marker file is written last and removed first, so a build that
was killed is never taken for a finished one; and it holds the digest of the list, so an update of the plugin that needs
other packages is noticed, and put right by one call of `build`.

    python3 -m plugin.client.environment --root FOLDER [--variant auto|cpu|gpu] [--wheels FOLDER] …

LANDCHIP_ENGINE_PYTHON names a Python that already has the packages (policy, air gap, developers): it is used as it is.
So is one that the user chose in QGIS's settings, which QGIS's side hands in as `own`.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Optional

from ..engine.api.errors import EngineError
from ..engine.api.messages import Message
from ..engine.api.protocol import Cancelled
from .install import PackageSource, install
from .paths import (
    base_is_gone,
    build_lock,
    default_root,
    interpreter_path,
    is_empty,
    is_held,
    is_ours,
    lock_digest,
    lock_file,
    read_marker,
    replace_environment,
    require_room,
    write_marker,
)
from .platform_probe import AUTO, CPU, GPU, base_python, choose_variant
from .subprocess_step import IsCancelled, ProgressSink

__all__ = ["EngineEnvironment", "EngineState", "ProgressSink", "build", "default_root", "find", "state"]

OVERRIDE = "LANDCHIP_ENGINE_PYTHON"
OWN = "own"  # the variant and the state of a Python that has the packages already


@dataclass(frozen=True)
class EngineEnvironment:
    """A Python that can run the engine."""

    python: Path
    variant: str  # "cpu", "gpu", or "own" where the user named a Python that has the packages
    versions: Mapping[str, str]  # package -> version; empty for "own"


@dataclass(frozen=True)
class EngineState:
    """How things stand with the engine, found out without starting anything.

    kind: "ready" or "own" where it can be used; "missing", "half-built", "outdated" or "broken" where `build` puts it
          right; "busy" while another process builds it; "occupied" where the folder holds something of the user's, and
          "unusable" where the Python of the user's own is gone: there the choice has to change
    """

    kind: str
    message: Message  # how things stand, and what to do where that is anything
    python: Optional[Path] = None
    variant: str = ""
    versions: Mapping[str, str] = field(default_factory=dict)

    @property
    def usable(self) -> bool:
        return self.kind in ("ready", OWN)


def state(root: Path, own: Optional[Path] = None) -> EngineState:
    """How things stand in `root`, by a look at a few small files.

    own: the Python that the user chose in the settings; LANDCHIP_ENGINE_PYTHON comes before it
    """
    by_variable = os.environ.get(OVERRIDE)
    if by_variable or own:
        return _state_of_own(Path(by_variable or str(own)), bool(by_variable))
    if not is_ours(root):
        return EngineState("occupied", MESSAGES["occupied"].with_params(folder=root))
    marker = read_marker(root)
    if not marker:
        kind = "busy" if is_held(root) else "missing" if is_empty(root) else "half-built"
        return EngineState(kind, MESSAGES[kind].with_params(folder=root))
    variant, versions, python = marker["variant"], marker["versions"], interpreter_path(root)
    if base_is_gone(root):
        kind = "broken"
    elif marker["digest"] != lock_digest(lock_file(variant)):
        kind = "outdated"
    else:
        kind = "ready"
    return EngineState(kind, MESSAGES[kind].with_params(folder=root), python, variant, versions)


MESSAGES = {
    "occupied": Message(
        "engine-occupied",
        "{folder} holds something that is no Python environment: choose another folder for the engine.",
    ),
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


def _state_of_own(python: Path, by_variable: bool) -> EngineState:
    """The state where a Python is named that has the packages already."""
    if python.is_file():
        message = Message("engine-own", "The engine runs with {python}.", {"python": python})
        return EngineState(OWN, message, python, OWN)
    if by_variable:
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
    return EngineState("unusable", message, python, OWN)


def find(root: Path, own: Optional[Path] = None) -> EngineEnvironment:
    """The engine's environment in `root`, whole and up to date; see `state` for `own`.

    Raises EngineError where there is none, half of one, or an outdated one; `build` puts each of them right.
    """
    found = state(root, own)
    if not found.usable or found.python is None:
        raise EngineError(found.message)
    return EngineEnvironment(found.python, found.variant, found.versions)


def build(
    root: Path,
    variant: str = AUTO,
    python: Optional[Path] = None,
    wheels: Optional[Path] = None,
    proxy: Optional[str] = None,
    ca_file: Optional[Path] = None,
    trusted: str = "",
    sink: Optional[ProgressSink] = None,
    cancelled: Optional[IsCancelled] = None,
    again: bool = False,
) -> EngineEnvironment:
    """Make, renew or repair the engine's environment; it returns at once where nothing is to be done.

    variant: "gpu" brings CUDA (Linux x86-64, Windows; 3 GB); "auto" takes it where an NVIDIA driver new enough is
    python:  the interpreter to build on; by default the one that QGIS runs
    wheels:  a folder with every package, for machines without a network
    proxy:   as pip takes it, http://user:password@host:port; it appears in no log
    ca_file: the certificates to trust; `trusted`, PEM text, those to trust beside pip's own
    again:   also where the engine looks ready; one that worked comes back if the new one fails

    Raises EngineError with cause, remedy and the end of pip's log, or the protocol's Cancelled; either way
    what was half built is removed.
    """
    if os.environ.get(OVERRIDE):
        return find(root)
    sink = sink or ProgressSink()
    base, number = base_python(python)
    variant, why = choose_variant(variant, number)
    sink.note(Message("setup-variant", "engine: {variant} variant, {reason}", {"variant": variant, "reason": why}))
    with build_lock(root) as held:
        there = state(root)
        if there.kind == "ready" and there.variant == variant and not again:
            return find(root)
        if there.kind not in ("ready", "busy"):  # busy is what we are
            sink.note(there.message)
        with replace_environment(root, there.kind == "ready"):
            require_room(root, variant)
            source = PackageSource(wheels, proxy, ca_file, trusted)
            versions = install(root, base, number, lock_file(variant), source, sink, cancelled, held)
            write_marker(root, variant, number, versions)
    return find(root)


def main(arguments: Optional[list[str]] = None) -> int:
    """The command line; 0 where the engine is ready, 1 where it is not."""
    parser = argparse.ArgumentParser(prog="landchip-environment", description="Sets up Landchip's engine.")
    parser.add_argument("--root", type=Path, default=default_root(), help="its folder (%(default)s)")
    parser.add_argument("--variant", choices=(AUTO, CPU, GPU), default=AUTO)
    parser.add_argument("--python", type=Path, help="the Python to build on")
    parser.add_argument("--wheels", type=Path, help="a folder that holds every package, instead of the index")
    parser.add_argument("--proxy")
    parser.add_argument("--ca-file", type=Path, help="certificates to trust, for networks that inspect TLS")
    parser.add_argument("--again", action="store_true", help="also where the engine looks ready")
    chosen = vars(parser.parse_args(arguments))
    chosen["root"] = chosen["root"].absolute()
    try:
        ready = build(**chosen, sink=ProgressSink(on_message=lambda message: print(message, flush=True)))
    except (EngineError, Cancelled, KeyboardInterrupt) as error:
        print(str(error) or "Stopped.", file=sys.stderr)
        return 1
    print(f"The engine is ready: {ready.python} ({ready.variant})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
