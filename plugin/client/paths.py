"""The folder of the engine's environment, its markers and its lock (standard library only).

`landchip-folder.json` proves that the folder is Landchip's own; it is written first and removed last
(engine/api/owned_folder.py). `landchip-engine.json` says that the engine is finished; it is written last and removed
first. Engines that earlier versions built have the second one alone, which proves as much.

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
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any, Callable, Optional

from ..engine.api import file_lock, owned_folder
from ..engine.api.errors import EngineError
from ..engine.api.json_load import read_json
from ..engine.api.messages import Message
from . import CPU, GPU
from .platform_probe import WINDOWS, version_text

REQUIREMENTS = Path(__file__).resolve().parents[1] / "resources" / "requirements"
MARKER = "landchip-engine.json"
RELEASE_TIMEOUT_S = 5.0
BUILD_MB = {CPU: 1100, GPU: 6000}  # of disk during a build: the downloads and the unpacked packages
# What a build, Python and the system's file manager put into an environment, in lower case. The rest is the user's.
ENVIRONMENT_ENTRIES = {
    "bin", "doc", "etc", "include", "lib", "lib64", "man", "scripts", "share", "tmp", "pyvenv.cfg", ".gitignore",
    "certificates.pem", "__pycache__", ".ds_store", "desktop.ini", "thumbs.db", MARKER, MARKER + ".part",
    owned_folder.MARKER,
}  # fmt: skip
OCCUPIED = Message(
    "engine-occupied",
    "{folder} holds no engine that Landchip set up, since the marker {marker} is missing: choose another folder for "
    "the engine, or delete this one yourself.",
)
HOLDS_OTHERS = Message(
    "engine-holds-others",
    "{folder} holds {file} beside the engine: move it elsewhere, or choose another folder for the engine.",
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
        marker: dict[str, Any] = read_json(root / MARKER)
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


def occupant(root: Path) -> Optional[Message]:
    """Why a build may not replace `root`; None where it is missing, empty or an engine, complete or not."""
    if is_empty(root) or (root.is_dir() and owned_folder.is_unused(root)):
        return None
    if not root.is_dir() or not (owned_folder.is_owned(root) or read_marker(root)):
        return OCCUPIED.with_params(folder=root, marker=owned_folder.MARKER)
    others = sorted(each.name for each in root.iterdir() if each.name.lower() not in ENVIRONMENT_ENTRIES)
    return HOLDS_OTHERS.with_params(folder=root, file=others[0]) if others else None


def remove_environment(root: Path) -> None:
    """Removes an environment. Raises EngineError where `root` holds anything else, which is kept."""
    if message := occupant(root):
        raise EngineError(message)
    if not root.exists():
        return
    try:
        if not owned_folder.is_owned(root):
            owned_folder.mark_folder(root)  # one of an earlier version, or an empty folder
        (root / MARKER).unlink(missing_ok=True)
        _retry(lambda: owned_folder.remove_owned(root))
    except OSError as error:
        raise EngineError(
            "engine-folder-not-removed",
            "The old engine in {folder} cannot be removed ({reason}): close what uses it and set it up again.",
            folder=root,
            reason=error.strerror,
        ) from error


def restore_environment(root: Path) -> None:
    """Brings a working engine back that a builder had put aside when it was killed. Raises EngineError.

    Nothing is deleted before that, but for the unfinished environment in its place.
    """
    old = root.with_name(root.name + ".old")  # where earlier versions put it
    try:
        owned_folder.restore_put_aside(root, lambda: bool(read_marker(root)), lambda: remove_environment(root))
        if not read_marker(root) and read_marker(old) and occupant(old) is None:
            remove_environment(root)
            old.rename(root)
    except OSError as error:
        raise EngineError(
            "engine-not-restored",
            "The engine that a broken-off set-up had put aside cannot be brought back to {folder} ({reason}): close "
            "what uses it and set it up again.",
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
def replace_environment(root: Path, keep: bool) -> Iterator[None]:
    """Makes `root` an empty folder with Landchip's marker, in which a new environment is built inside the `with`.

    keep: put a finished environment aside, which comes back where an exception leaves the `with`
    The unfinished one is removed then. Raises EngineError where `root` holds anything but an environment.
    """
    if message := occupant(root):
        raise EngineError(message)
    with ExitStack() as stack:
        if keep and read_marker(root):
            try:
                stack.enter_context(owned_folder.put_aside(root, lambda *paths: _retry(lambda: Path.rename(*paths))))
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
            root.mkdir()
            owned_folder.mark_folder(root)
            yield
        except BaseException as error:  # a cancel and a Ctrl-C as well
            with suppress(EngineError):
                remove_environment(root)
            if isinstance(error, OSError):
                raise _cannot_write(root, error) from error
            raise


def _cannot_write(root: Path, error: OSError) -> EngineError:
    return EngineError(
        "engine-folder-read-only",
        "{folder} cannot be written ({reason}): choose another folder for the engine.",
        folder=root.parent,
        reason=error.strerror,
    )


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
        lock = file_lock.acquire_lock(_lock_file(root))
    except file_lock.LockHeldError as error:
        raise EngineError(
            "engine-being-set-up",
            "The engine in {folder} is being set up by another process: wait for it to finish.",
            folder=root,
        ) from error
    except OSError as error:
        raise _cannot_write(root, error) from error
    with lock:
        yield lock.fileno()


def is_locked(root: Path) -> bool:
    """Whether a process is building in `root`."""
    return file_lock.is_locked(_lock_file(root))


def _lock_file(root: Path) -> Path:
    return root.parent / f".{root.name}.lock"
