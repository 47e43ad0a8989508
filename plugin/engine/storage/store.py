"""Stores for the parts of a run: a local folder, or an object store.

A part is a small file that is written atomically. Two writers of a part write the same rows, so the result is correct
without a lock; a run in a local folder takes a lock (run.py) only to avoid computing blocks twice.
"""

from __future__ import annotations

import os
from contextlib import AbstractContextManager, suppress
from pathlib import Path
from typing import Any, Protocol

import pyarrow as pa
from pyarrow import fs

from ..api.errors import OutputError
from ..api.owned_folder import staged_file
from ..api.redact import redact

SERVER_READERS = 16  # a small object of S3 arrives after some 30 ms, most of which is waiting
REASON_CHARS = 160  # of a library's own message, which may hold a whole answer of a server


class PartStore(Protocol):
    """A store of small files, by name.

    Methods raise OSError; `read` raises FileNotFoundError for a missing file, and `put` raises OutputError.

    readers: number of threads that reading many files gains from (read_ahead.py)
    """

    readers: int

    @property
    def address(self) -> str:
        """The folder or prefix, for messages; without secrets."""

    def names(self) -> list[str]:
        """Names of all files, in any order; empty where the folder or prefix does not exist."""

    def read(self, name: str) -> bytes: ...

    def open(self, name: str) -> AbstractContextManager[Any]:
        """A file that pyarrow reads, of which only what is needed is fetched. Raises as `read`."""

    def put(self, name: str, content: bytes) -> None:
        """Writes or replaces a file atomically: a reader gets either the old or the new content."""

    def delete(self, name: str) -> None:
        """Removes a file; a missing one is not an error."""


class FolderStore:
    """Files in a local folder. The folder must exist for `put`."""

    readers = 1

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._tidy = True  # the first `put` removes what killed processes left

    @property
    def address(self) -> str:
        return str(self.folder)

    def names(self) -> list[str]:
        if not self.folder.is_dir():
            return []
        with os.scandir(self.folder) as entries:
            return sorted(each.name for each in entries if each.is_file())

    def read(self, name: str) -> bytes:
        return (self.folder / name).read_bytes()

    def open(self, name: str) -> AbstractContextManager[Any]:
        return pa.OSFile(str(self.folder / name))  # type: ignore[no-any-return]

    def put(self, name: str, content: bytes) -> None:
        write_atomic(self.folder / name, content, self._tidy)
        self._tidy = False

    def delete(self, name: str) -> None:
        (self.folder / name).unlink(missing_ok=True)


class ArrowStore:
    """Objects under a prefix of a pyarrow file system (S3, Google Cloud, Azure), which become visible when complete.

    root:    bucket and prefix, without a slash at the end
    address: for messages; None for `root`
    """

    readers = SERVER_READERS

    def __init__(self, filesystem: Any, root: str, address: str | None = None) -> None:
        self._filesystem, self._root = filesystem, root
        self.address = address or root

    def names(self) -> list[str]:
        infos = self._filesystem.get_file_info(fs.FileSelector(self._root, allow_not_found=True))
        return [each.base_name for each in infos if each.type == fs.FileType.File]

    def read(self, name: str) -> bytes:
        with self.open(name) as stream:
            return bytes(stream.read())

    def open(self, name: str) -> AbstractContextManager[Any]:
        return self._filesystem.open_input_file(f"{self._root}/{name}")  # type: ignore[no-any-return]

    def put(self, name: str, content: bytes) -> None:
        try:
            try:
                self._write(name, content)
            except FileNotFoundError:  # a file system with folders, unlike an object store
                self._filesystem.create_dir(self._root, recursive=True)
                self._write(name, content)
        except OSError as error:
            raise cannot_write(self.address, error) from error

    def _write(self, name: str, content: bytes) -> None:
        with self._filesystem.open_output_stream(f"{self._root}/{name}") as stream:
            stream.write(content)

    def delete(self, name: str) -> None:
        with suppress(FileNotFoundError):
            self._filesystem.delete_file(f"{self._root}/{name}")


def write_atomic(path: Path, content: Any, tidy: bool = True) -> None:
    """Writes a file atomically: in a temporary folder beside it, flushed to disk, then renamed. Raises OutputError.

    tidy: first remove what killed processes left beside it
    """
    try:
        with staged_file(path, tidy) as staged:
            staged.write_bytes(content)
    except OSError as error:
        raise cannot_write(path.parent, error) from error


def cannot_read(path: str | Path, error: Exception) -> OutputError:
    return OutputError(
        "part-unreadable",
        "The part {path} cannot be read ({reason}): give back access to it, and run again.",
        path=path,
        reason=error,
    )


def cannot_write(folder: str | Path, error: OSError) -> OutputError:
    return OutputError(
        "files-not-written",
        "The files cannot be written to {folder} ({reason}): choose another folder or make room; what was done so far "
        "is kept.",
        folder=folder,
        reason=error.strerror or redact(" ".join(str(error).split())[:REASON_CHARS]) or type(error).__name__,
    )
