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
from ..engine.api.protocol import Cancelled
from .install import Source, install
from .paths import (
    alone,
    base_is_gone,
    default_root,
    digest,
    in_place_of,
    is_empty,
    is_held,
    is_ours,
    lock_of,
    python_of,
    read_marker,
    require_room,
    write_marker,
)
from .platform_probe import AUTO, CPU, GPU, base_python, choose_variant
from .subprocess_step import Asked, Told

__all__ = ["EngineEnvironment", "EngineState", "Told", "build", "default_root", "find", "state"]

OVERRIDE = "LANDCHIP_ENGINE_PYTHON"
OWN = "own"  # the variant and the state of a Python that has the packages already

PACKAGES = ("numpy", "rasterio", "shapely", "pyproj", "pyarrow", "pyogrio", "onnxruntime", "onnx", "scipy")
CHECK = f"""
import importlib, json
print(json.dumps({{name: importlib.import_module(name).__version__ for name in {PACKAGES!r}}}))
"""


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
    sentence: str
    remedy: str = ""
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
    named, where = (os.environ.get(OVERRIDE), OVERRIDE) if os.environ.get(OVERRIDE) else (own, "The setting")
    if named:
        if Path(named).is_file():
            return EngineState(OWN, f"The engine runs with {named}.", python=Path(named), variant=OWN)
        remedy = "correct or unset it"
        return EngineState("unusable", f"{where} names {named}, which is no file", remedy, Path(named), OWN)
    if not is_ours(root):
        sentence = f"{root} holds something that is no Python environment"
        return EngineState("occupied", sentence, "choose another folder for the engine")
    marker = read_marker(root)
    if not marker:
        if is_held(root):
            sentence = f"The engine in {root} is not set up yet: another process is at it"
            return EngineState("busy", sentence, "wait for it to finish")
        if is_empty(root):
            remedy = "set it up (it takes a minute or two)"
            return EngineState("missing", f"The engine is not set up in {root}", remedy)
        sentence = f"The engine is not set up in {root}, where a set-up was broken off"
        return EngineState("half-built", sentence, "set it up again")
    variant, versions, python = marker["variant"], marker["versions"], python_of(root)
    if base_is_gone(root):
        sentence = f"The Python of the engine in {root} is gone, as after an update of QGIS"
        return EngineState("broken", sentence, "set it up again", python, variant, versions)
    if marker["digest"] != digest(lock_of(variant)):
        sentence = f"The engine in {root} is outdated, this Landchip needs other packages"
        return EngineState("outdated", sentence, "set it up again", python, variant, versions)
    return EngineState("ready", f"The engine is ready in {root}.", "", python, variant, versions)


def find(root: Path, own: Optional[Path] = None) -> EngineEnvironment:
    """The engine's environment in `root`, whole and up to date; see `state` for `own`.

    Raises EngineError where there is none, half of one, or an outdated one; `build` puts each of them right.
    """
    found = state(root, own)
    if not found.usable or found.python is None:
        raise EngineError(f"{found.sentence}: {found.remedy}.")
    return EngineEnvironment(found.python, found.variant, found.versions)


def build(
    root: Path,
    variant: str = AUTO,
    python: Optional[Path] = None,
    wheels: Optional[Path] = None,
    proxy: Optional[str] = None,
    ca_file: Optional[Path] = None,
    trusted: str = "",
    told: Optional[Told] = None,
    cancelled: Optional[Asked] = None,
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
    told = told or Told()
    base, number = base_python(python)
    variant, why = choose_variant(variant, number)
    told.note(f"engine: {variant} variant, {why}")
    with alone(root) as held:
        there = state(root)
        if there.kind == "ready" and there.variant == variant and not again:
            return find(root)
        if there.kind not in ("ready", "busy"):  # busy is what we are
            told.note(f"{there.sentence}: {there.remedy}.")
        with in_place_of(root, there.kind == "ready"):
            require_room(root, variant)
            source = Source(wheels, proxy, ca_file, trusted)
            versions = install(root, base, number, lock_of(variant), source, CHECK, told, cancelled, held)
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
        ready = build(**chosen, told=Told(say=lambda text: print(text, flush=True)))
    except (EngineError, Cancelled, KeyboardInterrupt) as error:
        print(str(error) or "Stopped.", file=sys.stderr)
        return 1
    print(f"The engine is ready: {ready.python} ({ready.variant})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
