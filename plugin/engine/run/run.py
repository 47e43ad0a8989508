"""A run is a folder of parts.

    <run folder>/<run id>/run.json            what was asked for, as facts; written once
    <run folder>/<run id>/lock                held by the process that works on the run
    <run folder>/<run id>/parts/<col>_<row>.parquet   one finished block of chips

The id is a hash of what determines the result: model, imagery, grid, bands, area. What has a part is never computed
again (parts.py, store.py).
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from ..api.errors import OutputError
from .store import TEMPORARY, FolderStore, cannot_write, write_atomic

LAYOUT = 2  # of a run's folder; a change gives all runs new ids
ID_LETTERS = 16  # of the id in the folder's name
LOCKED = {errno.EAGAIN, errno.EACCES, errno.EDEADLK}  # what locking a locked file ends with


def run_id(facts: Mapping[str, Any]) -> str:
    """Hash of what determines a run's result; equal facts in any order give the same id."""
    text = json.dumps({"layout": LAYOUT, **facts}, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


class Run:
    """One run's folder, locked for as long as the object is open (a context manager).

    store: of the run's parts; may be read without the lock, and then may lack its folder

    Raises OutputError where the folder cannot be made, or another process works on the same run.
    """

    def __init__(self, folder: Path, facts: Mapping[str, Any]) -> None:
        self.id = run_id(facts)
        self.folder = folder / self.id[:ID_LETTERS]
        self.store = FolderStore(self.folder / "parts")
        self._facts = dict(facts)
        self._lock: IO[str] | None = None

    def __enter__(self) -> Run:
        try:
            self.store.folder.mkdir(parents=True, exist_ok=True)
            self._lock = acquire_lock(self.folder / "lock")
            self.store.remove_temporary()
        except OSError as error:
            self.__exit__()
            raise cannot_write(self.folder, error) from error
        return self

    def __exit__(self, *_: object) -> None:
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    def batch(self, propose: Callable[[], int]) -> int:
        """The batch size that the run was begun with: the proposal the first time, the first one ever after.

        A resumed run keeps to it, so that its batches, and so its probabilities, equal an undisturbed run's to the bit.
        """
        path = self.folder / "run.json"
        begun = _read_json(path).get("batch") if path.is_file() else None
        if isinstance(begun, int) and begun > 0:
            return begun
        batch = propose()
        record = {"id": self.id, "facts": self._facts, "batch": batch}
        write_atomic(path, json.dumps(record, indent=1).encode())
        return batch

    @contextmanager
    def temporary_file(self) -> Iterator[Path]:
        """A path among the parts for what is needed while the outputs are written; removed at the end, and by the next
        run if this process is killed.
        """
        file = self.store.folder / f"rows{TEMPORARY}"
        try:
            yield file
        finally:
            file.unlink(missing_ok=True)


def acquire_lock(path: Path) -> IO[str]:
    """An open file with an exclusive lock, which the operating system drops when the process ends, however it ends."""
    stream = path.open("a+")
    try:
        if os.name == "nt":
            import msvcrt  # only there on Windows

            stream.seek(0)
            msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
        else:
            import fcntl  # only there elsewhere

            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        stream.close()
        if error.errno not in LOCKED:
            raise  # a file system without locks, say
        raise OutputError(
            "run-locked",
            "Another Landchip process is working in {folder}: wait for it to end, or cancel it.",
            folder=path.parent,
        ) from error
    return stream


def _read_json(path: Path) -> dict[str, Any]:
    try:
        content = json.loads(path.read_text("utf-8"))
    except ValueError:
        return {}
    return content if isinstance(content, dict) else {}
