"""The folder of a run, in which its parts are stored.

    <run folder>/<run id>/run.json                    id, the values that it is a hash of, batch size; written once
    <run folder>/<run id>/lock                        locked by the process that works on the run
    <run folder>/<run id>/parts/<col>_<row>.parquet   one finished block of chips

Temporary files lie in folders that a later run removes, of whatever id it is (api/owned_folder.py).

The id is a hash of everything that determines the result: model, imagery, grid, bands, area. A block whose part exists
is not computed again (parts.py, store.py).
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

from ..api import file_lock
from ..api.errors import OutputError
from ..api.json_load import read_json
from ..api.owned_folder import OwnedFolder, remove_stray
from ..storage.store import FolderStore, cannot_write, write_atomic

LAYOUT = 2  # version of the run's folder; it is hashed into each run's id
ID_LETTERS = 16  # of the id, in the folder's name


def run_id(identity: Mapping[str, Any]) -> str:
    """Hash of everything that determines a run's result; the order of the keys does not matter."""
    text = json.dumps({"layout": LAYOUT, **identity}, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


class Run:
    """One run's folder, locked for as long as the object is open (a context manager).

    store: of the run's parts; it may be read without the lock, and its folder may not exist then

    Raises OutputError where the folder cannot be made, or another process works on the same run.
    """

    def __init__(self, folder: Path, identity: Mapping[str, Any]) -> None:
        self.id = run_id(identity)
        self.folder = folder / self.id[:ID_LETTERS]
        self.store = FolderStore(self.folder / "parts")
        self._identity = dict(identity)
        self._lock: BinaryIO | None = None

    def __enter__(self) -> Run:
        try:
            self.store.folder.mkdir(parents=True, exist_ok=True)
            self._lock = acquire_lock(self.folder / "lock")
            for each in (self.folder.parent, *self.folder.parent.glob("*"), *self.folder.parent.glob("*/parts")):
                remove_stray(each)
        except OSError as error:
            self.__exit__()
            raise cannot_write(self.folder, error) from error
        return self

    def __exit__(self, *_: object) -> None:
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    def batch(self, propose: Callable[[], int]) -> int:
        """The batch size of the run: the stored one, or for a new run that of `propose`, which is then stored.

        A resumed run uses the same batches as an uninterrupted one, so that its probabilities are bit-identical.
        """
        path = self.folder / "run.json"
        stored = _read_json(path).get("batch") if path.is_file() else None
        if isinstance(stored, int) and stored > 0:
            return stored
        batch = propose()
        record = {"id": self.id, "facts": self._identity, "batch": batch}
        write_atomic(path, json.dumps(record, indent=1).encode())
        return batch

    @contextmanager
    def temporary_file(self) -> Iterator[Path]:
        """A path for a temporary file in the run's folder; removed at the end of the context, or by the next run if
        this process is killed.
        """
        try:
            temporary = OwnedFolder(self.folder)
        except OSError as error:
            raise cannot_write(self.folder, error) from error
        with temporary as folder:
            yield folder / "rows.arrow"


def check_room(needed: Mapping[Path, int]) -> None:
    """Raises OutputError where a disk has less room than a run needs on it.

    needed: folder, which need not exist -> bytes of parts, tiles or outputs in it. Folders of one disk share its room.
    """
    folders: dict[int, Path] = {}  # device -> the first folder on it
    sums: Counter[int] = Counter()
    for each, size in needed.items():
        folder = each.absolute()
        while not folder.exists():
            folder = folder.parent
        device = folder.stat().st_dev
        folders.setdefault(device, folder)
        sums[device] += size
    for device, folder in folders.items():
        free = shutil.disk_usage(folder).free
        if free < sums[device]:
            raise OutputError(
                "result-disk-full",
                "The result needs about {needed_mb:.1f} MB and {folder} has {free_mb:.1f} MB left: make room "
                "or choose another folder.",
                needed_mb=sums[device] / 1000000.0,
                folder=folder,
                free_mb=free / 1000000.0,
            )


def acquire_lock(path: Path) -> BinaryIO:
    """An open file with an exclusive lock, which the operating system releases when the process ends for any reason.

    Raises OSError, OutputError where another process has the lock.
    """
    try:
        return file_lock.acquire_lock(path)
    except file_lock.LockHeldError as error:
        raise OutputError(
            "run-locked",
            "Another Landchip process is working in {folder}: wait for it to end, or cancel it.",
            folder=path.parent,
        ) from error


def _read_json(path: Path) -> dict[str, Any]:
    try:
        content = read_json(path, surrogates=True)
    except ValueError:
        return {}
    return content if isinstance(content, dict) else {}
