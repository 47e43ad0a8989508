"""Folders that are proven to be Landchip's own, so that nothing of the user's is ever deleted.

Standard library only: the engine, the installer in the plugin and the trainer use it.

    <parent>/.landchip-<token>/                       a temporary folder; token: 32 random hexadecimal digits
    <parent>/.landchip-<token>/landchip-folder.json   {"owner": "landchip", "token": …}, written first and removed last

A process holds a lock on the marker of each of its temporary folders for as long as it lives. So a folder whose marker
has the token of its name, and whose lock is free, was left by a killed process and is removed; any other folder stays,
whatever its name and age. A folder of which `put_aside` made a temporary copy is moved back instead.
"""

from __future__ import annotations

import errno
import json
import os
import re
import secrets
import shutil
import stat
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Event
from typing import Any, BinaryIO, Callable, Optional

from .file_lock import NO_LOCKS, LockHeldError, acquire_lock, is_open_file
from .json_load import load_json

PREFIX = ".landchip-"
MARKER = "landchip-folder.json"
OWNER = "landchip"
TOKEN = re.compile(r"[0-9a-f]{32}")
MAX_MARKER_BYTES = 4096
ATTEMPTS = 100


class OwnedFolder:
    """A new temporary folder in `parent`, removed by `remove` or at the end of a `with`.

    put_aside: name of the file or folder of `parent` that will be kept in it (see the function `put_aside`)
    tidy: remove stray folders in `parent` first, which reads the names of everything in it
    Raises OSError where the folder cannot be made.
    """

    def __init__(self, parent: Path, put_aside: str = "", tidy: bool = True) -> None:
        if _ending.is_set():
            raise OSError(errno.ECANCELED, "the process is ending")
        if tidy:
            remove_stray(parent)
        self._put_aside = put_aside
        self._pid = os.getpid()
        self.path, self._lock = _new_folder(parent)
        _live.append(self)
        try:
            _write_marker(self.path, self.path.name[len(PREFIX) :], put_aside)
        except BaseException:
            self.remove()
            raise

    def __enter__(self) -> Path:
        return self.path

    def __exit__(self, *_: object) -> None:
        self.remove()

    def remove(self, with_put_aside: bool = False) -> None:
        """Removes the folder, after what it keeps is back in its place; what cannot be removed stays for a later call.

        with_put_aside: whether what it keeps is removed as well
        A forked child of the process that made the folder removes nothing.
        """
        with suppress(ValueError):
            _live.remove(self)
        if self._pid != os.getpid():
            return
        with suppress(OSError):
            if with_put_aside or _restored(self.path, self._put_aside):
                _empty(self.path)
        if self._lock is not None:
            self._lock.close()
        _remove_marker(self.path)


_live: list[OwnedFolder] = []  # of this process


_ending = Event()


def temporary_folder() -> OwnedFolder:
    """A new temporary folder in the system's folder for temporary files."""
    return OwnedFolder(Path(tempfile.gettempdir()))


def remove_own_folders(ending: bool = True) -> None:
    """Removes every temporary folder of this process: for an end that unwinds nothing, such as os._exit.

    ending: make no new ones from now on, since other threads may still be at work
    """
    if ending:
        _ending.set()
    while _live:
        _live[-1].remove()


def _new_folder(parent: Path) -> tuple[Path, Optional[BinaryIO]]:
    """A new folder and its locked, empty marker; None in its place on a file system without locks."""
    for _ in range(ATTEMPTS):
        path = parent / (PREFIX + secrets.token_hex(16))
        path.mkdir(mode=0o700)
        try:
            lock = acquire_lock(path / MARKER)
        except (FileNotFoundError, LockHeldError):  # another process took the folder for a stray one
            continue
        except OSError as error:
            if error.errno in NO_LOCKS:
                return path, None
            _remove_marker(path)
            raise
        if is_open_file(lock, path / MARKER):
            return path, lock
        lock.close()
    raise OSError(errno.EBUSY, "another process removes new folders", str(parent))


def mark_folder(path: Path) -> None:
    """Marks a folder that lasts, such as an engine's, as Landchip's own. Raises OSError."""
    _write_marker(path, secrets.token_hex(16))


def is_unused(path: Path) -> bool:
    """Whether a folder holds nothing but, at most, a marker that a killed process could not finish."""
    return all(each.name == MARKER and not each.is_symlink() and not each.stat().st_size for each in path.iterdir())


def is_owned(path: Path) -> bool:
    """Whether the folder holds a marker of Landchip's."""
    return bool(_read_marker(path))


def remove_owned(path: Path) -> None:
    """Removes a folder that `is_owned`, its marker last. Raises OSError, also for a folder that is not.

    It may be called again where Windows still had a file open.
    """
    if not is_owned(path) and any(path.iterdir()):
        raise OSError(errno.EPERM, "Landchip's marker is missing", str(path))
    _empty(path)
    if any(each.name != MARKER for each in path.iterdir()):
        raise OSError(errno.ENOTEMPTY, "something in it is still in use", str(path))
    (path / MARKER).unlink(missing_ok=True)
    path.rmdir()


def remove_stray(parent: Path) -> None:
    """Removes the temporary folders in `parent` that killed processes have left, after what they put aside is back.

    Where there is both what was put aside and another one in its place, only `restore_put_aside` knows which to keep.
    """
    for path, record in _stray(parent):
        with suppress(OSError):
            if _restored(path, record.get("put_aside", "")):
                _empty(path)


def _restored(folder: Path, put_aside: str) -> bool:
    """Moves what the folder keeps back to its place if that is free; whether the folder now keeps nothing."""
    aside, place = folder / put_aside, folder.parent / put_aside
    if not put_aside or not os.path.lexists(aside):
        return True
    if os.path.lexists(place):
        return False
    aside.rename(place)
    return True


@contextmanager
def put_aside(path: Path, rename: Callable[[Path, Path], object] = os.rename) -> Iterator[None]:
    """Keeps `path` in a temporary folder while the block makes another one in its place, and then removes it.

    Where the block raises, `path` is moved back; the block must have removed what it made. Where the process is killed,
    `restore_put_aside` or `remove_stray` moves it back.
    """
    holder = OwnedFolder(path.parent, put_aside=path.name)
    finished = False
    try:
        rename(path, holder.path / path.name)
        yield
        finished = True
    finally:
        holder.remove(with_put_aside=finished)


def restore_put_aside(path: Path, is_complete: Callable[[], bool], discard: Callable[[], None]) -> None:
    """Ends what a process began that was killed within `put_aside(path)`: `path` becomes the new one or the old one.

    is_complete: whether the one that is in its place is the finished new one
    discard:     removes the unfinished new one; may raise, and then nothing is changed
    """
    for folder, record in _stray(path.parent):
        if record.get("put_aside") != path.name:
            continue
        aside = folder / path.name
        if os.path.lexists(aside) and not (os.path.lexists(path) and is_complete()):
            if os.path.lexists(path):
                discard()
            aside.rename(path)
        _empty(folder)


@contextmanager
def staged_file(path: Path, tidy: bool = True) -> Iterator[Path]:
    """A path in a temporary folder beside `path`; the file that the block writes there then replaces `path`.

    tidy: remove stray folders beside `path` first
    Raises OSError. `path` is unchanged then, as where the block raises or the process is killed.
    """
    with OwnedFolder(path.parent, tidy=tidy) as folder:
        staged = folder / path.name
        yield staged
        with staged.open("rb+") as file:
            os.fsync(file.fileno())
        os.replace(staged, path)


def _stray(parent: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    """The temporary folders that no process holds, each locked and with its record; removed afterwards if empty.

    A folder that cannot be read, or of which nothing proves that it is Landchip's, is left out.
    """
    for path in sorted(parent.glob(PREFIX + "*")):
        if not TOKEN.fullmatch(path.name[len(PREFIX) :]) or path.is_symlink() or not path.is_dir():
            continue
        with suppress(OSError):
            if not os.path.lexists(path / MARKER):
                path.rmdir()  # killed before it wrote its marker, or after it removed it; fails where it is not empty
                continue
            if (path / MARKER).is_symlink() or not _is_of_this_user(path):
                continue
            with acquire_lock(path / MARKER, create=False):
                record = _read_marker(path)
                if record.get("token") == path.name[len(PREFIX) :]:
                    yield path, record
                elif (path / MARKER).stat().st_size:
                    continue
            _remove_marker(path)


def _is_of_this_user(path: Path) -> bool:
    return sys.platform == "win32" or path.stat().st_uid == os.geteuid()


def _write_marker(folder: Path, token: str, put_aside: str = "") -> None:
    record = {"owner": OWNER, "token": token, **({"put_aside": put_aside} if put_aside else {})}
    with (folder / MARKER).open("r+b" if (folder / MARKER).exists() else "wb") as file:
        file.write(json.dumps(record).encode())


def _read_marker(folder: Path) -> dict[str, Any]:
    """The marker's record; empty where it is missing, or not Landchip's."""
    try:
        if not stat.S_ISREG((folder / MARKER).lstat().st_mode):
            return {}
        with (folder / MARKER).open("rb") as file:
            record = load_json(file.read(MAX_MARKER_BYTES), surrogates=True)
    except (OSError, ValueError):
        return {}
    is_ours = isinstance(record, dict) and record.get("owner") == OWNER and isinstance(record.get("token"), str)
    is_ours = is_ours and TOKEN.fullmatch(record["token"]) is not None
    put_aside = record.get("put_aside", "") if is_ours else ""
    return record if is_ours and isinstance(put_aside, str) and put_aside == Path(put_aside).name else {}


def _empty(folder: Path) -> None:
    """Removes everything in the folder but its marker; links are removed, never followed. Raises OSError."""
    for each in folder.iterdir():
        if each.name == MARKER:
            continue
        if each.is_dir() and not each.is_symlink():
            shutil.rmtree(each)
        else:
            each.unlink()


def _remove_marker(folder: Path) -> None:
    """Removes the folder and its marker where nothing else is in it."""
    with suppress(OSError):
        if {each.name for each in folder.iterdir()} <= {MARKER}:
            (folder / MARKER).unlink(missing_ok=True)
            folder.rmdir()
