"""Finds or builds the engine's environment (standard library only: the Makefile and `doctor` run it without QGIS).

The environment is a venv in a folder (`root`) of its own, made with the Python that QGIS runs and filled by pip from a
list of hashed wheels that travels with the plugin. Its marker file is written last and removed first, so a build that
was killed is never taken for a finished one; and it holds the digest of the list, so an update of the plugin that needs
other packages is noticed, and put right by one call of `build`.

    python3 -m plugin.client.environment --root FOLDER [--variant auto|cpu|gpu] [--wheels FOLDER] …

LANDCHIP_ENGINE_PYTHON names a Python that already has the packages (policy, air gap, developers): it is used as it is.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Optional

from ..engine.errors import EngineError
from ..engine.protocol import Cancelled
from .child import engine_environment
from .machine import AUTO, CPU, GPU, WINDOWS, base_python, choose_variant, dotted
from .step import Asked, Tell, run

REQUIREMENTS = Path(__file__).resolve().parents[1] / "resources" / "requirements"
MARKER = "landchip-engine.json"
OVERRIDE = "LANDCHIP_ENGINE_PYTHON"

NEEDS_MB = {CPU: 1100, GPU: 6000}  # while it is being built

PACKAGES = ("numpy", "rasterio", "shapely", "pyproj", "pyarrow", "pyogrio", "onnxruntime", "onnx", "scipy")
CHECK = f"""
import importlib, json
print(json.dumps({{name: importlib.import_module(name).__version__ for name in {PACKAGES!r}}}))
"""
# pip settings of the user's that would put packages elsewhere than into the environment
STRAYS = ("PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_USER", "PIP_REQUIREMENT", "PIP_CONSTRAINT", "VIRTUAL_ENV")


@dataclass(frozen=True)
class EngineEnvironment:
    """A Python that can run the engine."""

    python: Path
    variant: str  # "cpu", "gpu", or "own" where LANDCHIP_ENGINE_PYTHON names it
    versions: Mapping[str, str]  # package -> version; empty for "own"


def default_root() -> Path:
    """The per-user folder of the engine's environment. It outlives QGIS profiles and updates of the plugin."""
    home = Path.home()
    if WINDOWS:
        data = Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
    elif sys.platform == "darwin":
        data = home / "Library" / "Application Support"
    else:
        data = Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share")
    return data / "landchip" / "engine"


def find(root: Path) -> EngineEnvironment:
    """The engine's environment in `root`, whole and up to date.

    Raises EngineError where there is none, half of one, or an outdated one; `build` puts each of them right.
    """
    own = os.environ.get(OVERRIDE)
    if own:
        if not Path(own).is_file():
            raise EngineError(f"{OVERRIDE} names {own}, which is no file: correct or unset it.")
        return EngineEnvironment(Path(own), "own", {})
    marker = _marker(root)
    python = _python_of(root)
    if not marker:
        raise EngineError(f"The engine is not set up in {root}: set it up (it takes a minute or two).")
    if not python.is_file():
        raise EngineError(f"The Python of the engine in {root} is gone, as after an update of QGIS: set it up again.")
    variant = marker["variant"]
    if marker["digest"] != _digest(lock_of(variant)):
        raise EngineError(f"The engine in {root} is outdated, this Landchip needs other packages: set it up again.")
    return EngineEnvironment(python, variant, marker["versions"])


def build(
    root: Path,
    variant: str = AUTO,
    python: Optional[Path] = None,
    wheels: Optional[Path] = None,
    proxy: Optional[str] = None,
    ca_file: Optional[Path] = None,
    progress: Optional[Tell] = None,
    cancelled: Optional[Asked] = None,
) -> EngineEnvironment:
    """Make, renew or repair the engine's environment; it returns at once where nothing is to be done.

    variant: "gpu" brings CUDA (Linux x86-64, Windows; 3 GB); "auto" takes it where an NVIDIA driver new enough is
    python:  the interpreter to build on; by default the one that QGIS runs
    wheels:  a folder with every package, for machines without a network
    proxy:   as pip takes it, http://user:password@host:port; it appears in no log

    Raises EngineError with cause, remedy and the end of pip's log, or the protocol's Cancelled; either way
    what was half built is removed.
    """
    if os.environ.get(OVERRIDE):
        return find(root)
    tell = progress or (lambda _text: None)
    base, number = base_python(python)
    variant, why = choose_variant(variant, number)
    tell(f"engine: {variant} variant, {why}")
    with _alone(root):
        try:
            found = find(root)
            if found.variant == variant:
                return found
        except EngineError as missing:
            tell(str(missing))
        _clear(root)
        _require_room(root, variant)
        try:
            versions = _install(root, base, lock_of(variant), wheels, _pip_environ(proxy, ca_file), tell, cancelled)
            _write_marker(root, variant, number, versions)
        except BaseException:  # a cancel and a Ctrl-C as well; nothing half built stays
            shutil.rmtree(root, ignore_errors=True)
            raise
    return find(root)


def lock_of(variant: str) -> Path:
    """The hashed list of a variant's packages."""
    return REQUIREMENTS / f"engine-{variant}.txt"


def _install(
    root: Path,
    base: Path,
    lock: Path,
    wheels: Optional[Path],
    environ: Mapping[str, str],
    tell: Tell,
    cancelled: Optional[Asked],
) -> dict[str, str]:
    """venv, pip and a look whether all can be imported; gives the versions."""
    tell(f"making an environment in {root} with {base}")
    run(
        [str(base), "-I", "-m", "venv", "--clear", str(root)],
        environ,
        "Making the engine's environment",
        None,
        cancelled,
    )
    python = str(_python_of(root))
    pip = [python, "-I", "-m", "pip", "install", "--require-hashes", "--no-deps", "--only-binary", ":all:"]
    pip += ["--no-input", "--disable-pip-version-check", "--progress-bar", "off", "--retries", "2", "-r", str(lock)]
    if wheels is not None:
        pip += ["--no-index", "--find-links", str(wheels)]
    run(pip, environ, "Installing the engine's packages", lambda line: _tell_pip(line, tell), cancelled)
    tell("checking that every package can be imported")
    lines = run([python, "-I", "-c", CHECK], environ, "The first import of the engine's packages", None, cancelled)
    versions: dict[str, str] = json.loads(lines[-1])
    return versions


def _tell_pip(line: str, tell: Tell) -> None:
    word, _, rest = line.strip().partition(" ")
    if word == "Collecting":
        tell(f"fetching {rest.split()[0].replace('==', ' ')}")
    elif word == "Installing":
        tell("installing the packages")


def _pip_environ(proxy: Optional[str], ca_file: Optional[Path]) -> dict[str, str]:
    """QGIS's environment less what leads pip astray; the proxy goes here and not on a command line others can read."""
    environ = {name: value for name, value in engine_environment(os.environ).items() if name not in STRAYS}
    environ["PIP_USER"] = "0"
    if proxy:
        environ["PIP_PROXY"] = proxy
    if ca_file is not None:
        environ["PIP_CERT"] = str(ca_file)
    return environ


def _python_of(root: Path) -> Path:
    return root / "Scripts" / "python.exe" if WINDOWS else root / "bin" / "python"


def _digest(lock: Path) -> str:
    return hashlib.sha256(lock.read_text("utf-8").encode()).hexdigest()


def _marker(root: Path) -> dict[str, Any]:
    """What the marker states; empty where it is missing or not whole."""
    try:
        marker: dict[str, Any] = json.loads((root / MARKER).read_text("utf-8"))
        return (
            marker
            if {"digest", "variant", "versions"} <= marker.keys() and lock_of(marker["variant"]).is_file()
            else {}
        )
    except (OSError, ValueError, AttributeError):
        return {}


def _write_marker(root: Path, variant: str, python: tuple[int, int], versions: Mapping[str, str]) -> None:
    marker = {"digest": _digest(lock_of(variant)), "variant": variant, "python": dotted(python), "versions": versions}
    unfinished = root / (MARKER + ".part")
    unfinished.write_text(json.dumps(marker, indent=1), "utf-8")
    os.replace(unfinished, root / MARKER)


def _clear(root: Path) -> None:
    """Remove an environment, marker first; anything else in that place is the user's and stays."""
    if not root.exists():
        return
    if not root.is_dir() or not ((root / "pyvenv.cfg").exists() or not any(root.iterdir())):
        raise EngineError(
            f"{root} holds something that is no Python environment: choose another folder for the engine."
        )
    try:
        (root / MARKER).unlink(missing_ok=True)
        shutil.rmtree(root)
    except OSError as error:
        raise EngineError(
            f"The old engine in {root} cannot be removed ({error.strerror}): close what uses it and set it up again."
        ) from error


def _require_room(root: Path, variant: str) -> None:
    free = shutil.disk_usage(root.parent).free / 1e6
    if free < NEEDS_MB[variant]:
        raise EngineError(
            f"The engine needs {NEEDS_MB[variant]} MB and the disk of {root} has {free:.0f}: "
            "make room or choose another folder."
        )


@contextmanager
def _alone(root: Path) -> Iterator[None]:
    """Hold the right to build in `root`, which dies with its holder; EngineError where another has it."""
    try:
        root.parent.mkdir(parents=True, exist_ok=True)
        lock = (root.parent / f".{root.name}.lock").open("a")
    except OSError as error:
        raise EngineError(
            f"{root.parent} cannot be written ({error.strerror}): choose another folder for the engine."
        ) from error
    with lock:
        try:
            _take(lock)
        except OSError as error:
            raise EngineError(
                f"The engine in {root} is being set up by another process: wait for it to finish."
            ) from error
        yield


def _take(lock: IO[str]) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)


def main(arguments: Optional[list[str]] = None) -> int:
    """The command line; 0 where the engine is ready, 1 where it is not."""
    parser = argparse.ArgumentParser(prog="landchip-environment", description="Sets up Landchip's engine.")
    parser.add_argument("--root", type=Path, default=default_root(), help="its folder (%(default)s)")
    parser.add_argument("--variant", choices=(AUTO, CPU, GPU), default=AUTO)
    parser.add_argument("--python", type=Path, help="the Python to build on")
    parser.add_argument("--wheels", type=Path, help="a folder that holds every package, instead of the index")
    parser.add_argument("--proxy")
    parser.add_argument("--ca-file", type=Path, help="certificates to trust, for networks that inspect TLS")
    chosen = vars(parser.parse_args(arguments))
    chosen["root"] = chosen["root"].absolute()
    try:
        ready = build(**chosen, progress=lambda text: print(text, flush=True))
    except (EngineError, Cancelled, KeyboardInterrupt) as error:
        print(str(error) or "Stopped.", file=sys.stderr)
        return 1
    print(f"The engine is ready: {ready.python} ({ready.variant})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
