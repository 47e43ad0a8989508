"""Locks that end with their process, on one file or on the folders that a process writes to (standard library only).

<folder>/.landchip-writing    lock of `lock_folders`; there only while a process writes, or after one was killed
"""

from __future__ import annotations

import errno
import json
import os
import stat
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, Optional

WRITING = ".landchip-writing"
WRITING_TEXT = json.dumps({"owner": "landchip"}).encode()
HELD = {errno.EAGAIN, errno.EACCES, errno.EDEADLK}  # errors of locking a file that another process has locked
NO_LOCKS = {errno.ENOLCK, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP}  # of a file system without locks
LOCKED_BYTE = 1 << 30  # on Windows, where a locked byte cannot be read; it lies beyond the end of every lock file
POLL_S = 0.05


class LockHeldError(OSError):
    """Another process, or another object of this one, holds the lock."""


def acquire_lock(path: Path, create: bool = True) -> BinaryIO:
    """The open file `path` with an exclusive lock, which ends when it is closed, or its process ends for any reason.

    create: make the file where it is missing
    Raises LockHeldError at once where the lock is held; OSError for anything but a regular file (a pipe or device is
    not even opened), and on a file system without locks.
    """
    if _is_no_file(path):
        raise OSError(errno.EINVAL, "the lock is no file")
    flags = os.O_RDWR | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | (os.O_CREAT if create else 0)
    stream = os.fdopen(os.open(path, flags, 0o666), "r+b", buffering=0)
    try:
        if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
            raise OSError(errno.EINVAL, "the lock is no file")
        _lock(stream.fileno())
    except BaseException as error:
        stream.close()
        if isinstance(error, OSError) and error.errno in HELD:
            raise LockHeldError(error.errno, "another process holds the lock") from error
        raise
    return stream


def _is_no_file(path: Path) -> bool:
    """Whether something else than a regular file is there, such as a link to nothing.

    Looks once: its owner may remove a lock file at any time, and it can then be made anew.
    """
    try:
        return not stat.S_ISREG(path.stat().st_mode)
    except FileNotFoundError:
        return path.is_symlink()


def is_locked(path: Path) -> bool:
    """Whether a process holds the lock `path`. False where there is none, or no file can be one; never waits."""
    try:
        acquire_lock(path, create=False).close()
    except LockHeldError:
        return True
    except OSError:
        return False
    return False


def _lock(number: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        os.lseek(number, LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(number, msvcrt.LK_NBLCK, 1)
        os.lseek(number, 0, os.SEEK_SET)
    else:
        import fcntl

        fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)


def is_open_file(stream: BinaryIO, path: Path) -> bool:
    """Whether `path` still names the file that is open, and not another one or none."""
    try:
        return os.path.samestat(os.fstat(stream.fileno()), path.stat())
    except FileNotFoundError:
        return False


@contextmanager
def lock_folders(folders: Iterable[Path], timeout_s: float) -> Iterator[None]:
    """Locks folders against other processes that write to them in this way. Raises OSError, LockHeldError in the end.

    timeout_s: how long to wait for other processes, seconds
    """
    deadline = time.monotonic() + timeout_s
    with ExitStack() as stack:
        for folder in sorted({each.resolve() for each in folders}):  # in one order, so that no two wait for each other
            stack.enter_context(_locked_folder(folder / WRITING, deadline))
        yield


@contextmanager
def _locked_folder(path: Path, deadline: float) -> Iterator[None]:
    lock = _wait_for_lock(path, deadline)
    if lock is None:
        yield
        return
    try:
        if not lock.read(1):
            lock.write(WRITING_TEXT)
        yield
    finally:
        lock.seek(0)
        is_ours = lock.read(len(WRITING_TEXT) + 1) == WRITING_TEXT  # a file of the user's with this name stays
        if sys.platform == "win32":
            lock.close()  # an open file cannot be removed there
        if is_ours:
            with suppress(OSError):
                path.unlink()
        lock.close()


def _wait_for_lock(path: Path, deadline: float) -> Optional[BinaryIO]:
    """The lock; None on a file system without locks. Raises OSError, LockHeldError after the deadline."""
    while True:
        try:
            lock = acquire_lock(path)
        except LockHeldError:
            if time.monotonic() > deadline:
                raise
            time.sleep(POLL_S)
            continue
        except OSError as error:
            if error.errno in NO_LOCKS:
                return None
            raise
        if is_open_file(lock, path):
            return lock
        lock.close()  # the process that had it has removed it
