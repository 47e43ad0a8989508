"""Where the engine's environment lies and what is kept there beside the packages (standard library only).

Every Python that QGIS may run has a folder of its own, so that QGIS 3.40 and QGIS 4, or two profiles, do not take each
other's packages away.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, Callable

from ..engine.api.errors import EngineError
from .platform_probe import CPU, GPU, WINDOWS, dotted

REQUIREMENTS = Path(__file__).resolve().parents[1] / "resources" / "requirements"
MARKER = "landchip-engine.json"
RELEASED_WITHIN_S = 5.0
NEEDS_MB = {CPU: 1100, GPU: 6000}  # while it is being built: what is fetched and what is unpacked
# What `venv` makes before it writes pyvenv.cfg: a build that was killed that early is ours all the same.
OURS = {"bin", "include", "lib", "lib64", "share", "scripts", "pyvenv.cfg", ".gitignore", MARKER, MARKER + ".part"}


def expand_path(text: str) -> Path:
    """The path that a person wrote, ~ being the home folder; a ~ that is nobody's stays as it is."""
    try:
        return Path(text).expanduser()
    except RuntimeError:
        return Path(text)


def default_folder() -> Path:
    """The per-user folder of the engine's environments. It outlives QGIS profiles and updates of the plugin."""
    home = Path.home()
    if WINDOWS:
        data = Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
    elif sys.platform == "darwin":
        data = home / "Library" / "Application Support"
    else:
        data = Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share")
    return data / "landchip" / "engine"


def root_in(folder: Path) -> Path:
    """The environment's own place in a folder of environments: one for each Python that QGIS runs."""
    return folder / f"python{dotted(sys.version_info[:2])}"


def default_root() -> Path:
    """The environment of this QGIS, where nobody chose another place."""
    return root_in(default_folder())


def interpreter_path(root: Path) -> Path:
    """The environment's interpreter."""
    return root / "Scripts" / "python.exe" if WINDOWS else root / "bin" / "python"


def lock_file(variant: str) -> Path:
    """The hashed list of a variant's packages."""
    return REQUIREMENTS / f"engine-{variant}.txt"


def lock_digest(lock: Path) -> str:
    """What tells one list of packages from another, however its lines end."""
    return hashlib.sha256(lock.read_text("utf-8").encode()).hexdigest()


def read_marker(root: Path) -> dict[str, Any]:
    """What the marker states; empty where it is missing or not whole."""
    try:
        marker: dict[str, Any] = json.loads((root / MARKER).read_text("utf-8"))
        return (
            marker
            if {"digest", "variant", "versions"} <= marker.keys() and lock_file(marker["variant"]).is_file()
            else {}
        )
    except (OSError, ValueError, AttributeError, TypeError):
        return {}


def write_marker(root: Path, variant: str, python: tuple[int, int], versions: Mapping[str, str]) -> None:
    """The last act of a build."""
    marker = {
        "digest": lock_digest(lock_file(variant)),
        "variant": variant,
        "python": dotted(python),
        "versions": versions,
    }
    unfinished = root / (MARKER + ".part")
    unfinished.write_text(json.dumps(marker, indent=1), "utf-8")
    os.replace(unfinished, root / MARKER)


def base_is_gone(root: Path) -> bool:
    """Whether the Python that the environment was made with went away, as after an update of QGIS."""
    if not interpreter_path(root).is_file():
        return True
    for line in (
        (root / "pyvenv.cfg").read_text("utf-8", "replace").splitlines() if (root / "pyvenv.cfg").exists() else []
    ):
        name, _, home = line.partition("=")
        if name.strip() == "home" and home.strip() and not Path(home.strip()).is_dir():
            return True
    return False


def is_empty(root: Path) -> bool:
    """Whether there is nothing yet."""
    return not root.exists() or (root.is_dir() and not any(root.iterdir()))


def is_ours(root: Path) -> bool:
    """Whether `root` holds an environment, whole or in parts, and nothing of the user's."""
    if not root.is_dir():
        return not root.exists()
    return (root / "pyvenv.cfg").exists() or {each.name.lower() for each in root.iterdir()} <= OURS


def clear(root: Path) -> None:
    """Remove an environment, marker first; anything else in that place is the user's and stays."""
    if not root.exists():
        return
    if not is_ours(root):
        raise EngineError(
            "engine-occupied",
            "{folder} holds something that is no Python environment: choose another folder for the engine.",
            folder=root,
        )
    try:
        (root / MARKER).unlink(missing_ok=True)
        _patiently(lambda: shutil.rmtree(root))
    except OSError as error:
        raise EngineError(
            "engine-folder-not-removed",
            "The old engine in {folder} cannot be removed ({reason}): close what uses it and set it up again.",
            folder=root,
            reason=error.strerror,
        ) from error


def _patiently(act: Callable[[], object]) -> None:
    """Does what Windows refuses while an engine that was told to go still holds its files. Raises OSError."""
    give_up = time.monotonic() + RELEASED_WITHIN_S
    while True:
        try:
            act()
        except OSError:
            if time.monotonic() > give_up:
                raise
            time.sleep(0.2)
        else:
            return


@contextmanager
def replace_environment(root: Path, worked: bool) -> Iterator[None]:
    """Clears `root`; whatever goes wrong inside, nothing half built stays, and an engine that worked comes back."""
    aside = root.with_name(root.name + ".old")
    shutil.rmtree(aside, ignore_errors=True)  # of a builder that was killed
    if worked:
        try:
            _patiently(lambda: root.rename(aside))
        except OSError as error:
            raise EngineError(
                "engine-in-use",
                "The engine in {folder} is in use ({reason}): close what uses it and set it up again.",
                folder=root,
                reason=error.strerror,
            ) from error
    else:
        clear(root)
    try:
        yield
    except BaseException:  # a cancel and a Ctrl-C as well
        shutil.rmtree(root, ignore_errors=True)
        if worked:
            aside.rename(root)
        raise
    shutil.rmtree(aside, ignore_errors=True)


def free_mb(root: Path) -> float:
    """What the disk that `root` is to lie on has free, in MB."""
    there = next(each for each in (root, *root.absolute().parents) if each.exists())
    return shutil.disk_usage(there).free / 1e6


def require_room(root: Path, variant: str) -> None:
    """Raises EngineError where the disk has too little room for a variant."""
    free = free_mb(root)
    if free < NEEDS_MB[variant]:
        raise EngineError(
            "engine-disk-full",
            "The engine needs {needed_mb} MB and the disk of {folder} has {free_mb:.0f}: make room or "
            "choose another folder.",
            needed_mb=NEEDS_MB[variant],
            folder=root,
            free_mb=free,
        )


@contextmanager
def build_lock(root: Path) -> Iterator[int]:
    """Hold the right to build in `root`; EngineError where another has it.

    It dies with its holder, and with the commands that were given the file descriptor: pip may outlive a QGIS that was
    killed, and would write into what the next builder makes.
    """
    try:
        root.parent.mkdir(parents=True, exist_ok=True)
        lock = _lock_file(root).open("a")
    except OSError as error:
        raise EngineError(
            "engine-folder-read-only",
            "{folder} cannot be written ({reason}): choose another folder for the engine.",
            folder=root.parent,
            reason=error.strerror,
        ) from error
    with lock:
        try:
            _take(lock)
        except OSError as error:
            raise EngineError(
                "engine-being-set-up",
                "The engine in {folder} is being set up by another process: wait for it to finish.",
                folder=root,
            ) from error
        yield lock.fileno()


def is_held(root: Path) -> bool:
    """Whether somebody is building in `root` just now."""
    if not _lock_file(root).exists():
        return False
    try:
        with _lock_file(root).open("a") as lock:
            _take(lock)
    except OSError:
        return True
    return False


def _lock_file(root: Path) -> Path:
    return root.parent / f".{root.name}.lock"


def _take(lock: IO[str]) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
