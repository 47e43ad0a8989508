"""The folder of the engine's environment, its marker file and its lock (standard library only).

Every Python version that QGIS may run has a folder of its own, so that QGIS 3.40 and QGIS 4 do not replace each other's
packages.
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
from ..engine.api.messages import Message
from . import CPU, GPU
from .platform_probe import WINDOWS, version_text

REQUIREMENTS = Path(__file__).resolve().parents[1] / "resources" / "requirements"
MARKER = "landchip-engine.json"
RELEASE_TIMEOUT_S = 5.0
BUILD_MB = {CPU: 1100, GPU: 6000}  # of disk during a build: the downloads and the unpacked packages
# The entries of an environment, in lower case. `venv` makes some of them before pyvenv.cfg, so a build that was killed
# early is recognised by them.
ENVIRONMENT_ENTRIES = {
    "bin", "include", "lib", "lib64", "share", "scripts", "pyvenv.cfg", ".gitignore", MARKER, MARKER + ".part",
}  # fmt: skip
OCCUPIED = Message(
    "engine-occupied",
    "{folder} holds something that is no Python environment: choose another folder for the engine.",
)


def expand_path(text: str) -> Path:
    """The path that a user entered, with ~ as the home folder; it stays as it is where there is no such home."""
    try:
        return Path(text).expanduser()
    except RuntimeError:
        return Path(text)


def default_folder() -> Path:
    """The user's folder of environments, which lies outside QGIS profiles and survives updates of the plugin."""
    home = Path.home()
    if WINDOWS:
        data = Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
    elif sys.platform == "darwin":
        data = home / "Library" / "Application Support"
    else:
        data = Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share")
    return data / "landchip" / "engine"


def environment_root(folder: Path) -> Path:
    """The environment's root in a folder of environments: one for each version of Python that QGIS runs."""
    return folder / f"python{version_text(sys.version_info[:2])}"


def default_root() -> Path:
    """The root of this QGIS's environment in the default folder."""
    return environment_root(default_folder())


def interpreter_path(root: Path) -> Path:
    """The environment's interpreter."""
    return root / "Scripts" / "python.exe" if WINDOWS else root / "bin" / "python"


def lock_file(variant: str) -> Path:
    """The hashed list of a variant's packages."""
    return REQUIREMENTS / f"engine-{variant}.txt"


def lock_digest(lock: Path) -> str:
    """SHA-256 of a list of packages, the same for LF and CRLF."""
    return hashlib.sha256(lock.read_text("utf-8").encode()).hexdigest()


def read_marker(root: Path) -> dict[str, Any]:
    """The marker's fields; empty where the file is missing, damaged or incomplete."""
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
    """Marks the environment as finished: the last step of a build."""
    marker = {
        "digest": lock_digest(lock_file(variant)),
        "variant": variant,
        "python": version_text(python),
        "versions": versions,
    }
    temporary = root / (MARKER + ".part")
    temporary.write_text(json.dumps(marker, indent=1), "utf-8")
    os.replace(temporary, root / MARKER)


def base_python_missing(root: Path) -> bool:
    """Whether the Python that the environment was made with is gone, as after an update of QGIS."""
    if not interpreter_path(root).is_file():
        return True
    config = root / "pyvenv.cfg"
    for line in config.read_text("utf-8", "replace").splitlines() if config.exists() else ():
        name, _, home = line.partition("=")
        if name.strip() == "home" and home.strip() and not Path(home.strip()).is_dir():
            return True
    return False


def is_empty(root: Path) -> bool:
    """Whether the folder is missing or empty."""
    return not root.exists() or (root.is_dir() and not any(root.iterdir()))


def holds_environment(root: Path) -> bool:
    """Whether `root` is missing, empty, or holds an environment, complete or not, so that a build may replace it."""
    if not root.is_dir():
        return not root.exists()
    return (root / "pyvenv.cfg").exists() or {each.name.lower() for each in root.iterdir()} <= ENVIRONMENT_ENTRIES


def remove_environment(root: Path) -> None:
    """Removes an environment, its marker first. Raises EngineError where `root` holds anything else, which is kept."""
    if not root.exists():
        return
    if not holds_environment(root):
        raise EngineError(OCCUPIED.with_params(folder=root))
    try:
        (root / MARKER).unlink(missing_ok=True)
        _retry(lambda: shutil.rmtree(root))
    except OSError as error:
        raise EngineError(
            "engine-folder-not-removed",
            "The old engine in {folder} cannot be removed ({reason}): close what uses it and set it up again.",
            folder=root,
            reason=error.strerror,
        ) from error


def _retry(act: Callable[[], object]) -> None:
    """Calls `act` until it succeeds: Windows refuses it while an ending engine has files open. Raises OSError."""
    deadline = time.monotonic() + RELEASE_TIMEOUT_S
    while True:
        try:
            act()
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.2)
        else:
            return


@contextmanager
def replace_environment(root: Path, restore: bool) -> Iterator[None]:
    """Removes the environment in `root` for a new one that is built inside the `with`.

    Where an exception leaves the `with`, the unfinished environment is removed.
    restore: bring the old environment back in that case
    """
    backup = root.with_name(root.name + ".old")
    shutil.rmtree(backup, ignore_errors=True)  # left by a build that was killed
    if restore:
        try:
            _retry(lambda: root.rename(backup))
        except OSError as error:
            raise EngineError(
                "engine-in-use",
                "The engine in {folder} is in use ({reason}): close what uses it and set it up again.",
                folder=root,
                reason=error.strerror,
            ) from error
    else:
        remove_environment(root)
    try:
        yield
    except BaseException:  # a cancel and a Ctrl-C as well
        shutil.rmtree(root, ignore_errors=True)
        if restore:
            backup.rename(root)
        raise
    shutil.rmtree(backup, ignore_errors=True)


def free_mb(root: Path) -> float:
    """Free space on the disk of `root`, which need not exist, in MB."""
    existing = next(each for each in (root, *root.absolute().parents) if each.exists())
    return shutil.disk_usage(existing).free / 1e6


def check_disk_space(root: Path, variant: str) -> None:
    """Raises EngineError where the disk has too little free space to build a variant."""
    free = free_mb(root)
    if free < BUILD_MB[variant]:
        raise EngineError(
            "engine-disk-full",
            "The engine needs {needed_mb} MB and the disk of {folder} has {free_mb:.0f}: make room or "
            "choose another folder.",
            needed_mb=BUILD_MB[variant],
            folder=root,
            free_mb=free,
        )


@contextmanager
def build_lock(root: Path) -> Iterator[int]:
    """Locks `root` for a build and yields the lock's file descriptor. Raises EngineError where another process has it.

    The operating system releases the lock when this process and all commands that inherited the descriptor have ended.
    So pip, which may outlive a QGIS that was killed, never writes into the next build.
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
            _acquire(lock)
        except OSError as error:
            raise EngineError(
                "engine-being-set-up",
                "The engine in {folder} is being set up by another process: wait for it to finish.",
                folder=root,
            ) from error
        yield lock.fileno()


def is_locked(root: Path) -> bool:
    """Whether a process is building in `root`."""
    if not _lock_file(root).exists():
        return False
    try:
        with _lock_file(root).open("a") as lock:
            _acquire(lock)
    except OSError:
        return True
    return False


def _lock_file(root: Path) -> Path:
    return root.parent / f".{root.name}.lock"


def _acquire(lock: IO[str]) -> None:
    """Raises OSError where another process has the lock."""
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
