"""Keeps computed windows: the last ones in memory, and more of them in files. Both are bounded.

Files are `<folder>/<identity>/<column>_<row>.arrow`, written as parts of a run are (segment/parts.py). `identity` is a
hash of what determines a window, so a file is right as long as it exists. The oldest files make room for new ones.
"""

from __future__ import annotations

import logging
import os
from collections import OrderedDict
from contextlib import suppress
from pathlib import Path
from threading import Lock

from ...api.errors import OutputError
from ...run.parts import DamagedPartError
from ...storage.claim import claim_folder
from ...storage.store import cannot_write
from ..geometry import Geometry
from ..parts import BlockPart, decode_part, encode_part
from .grid_windows import GridWindow

MEMORY_BYTES = 256 * 2**20
DISK_BYTES = 2**30
TIDY_EVERY = 256  # files written

_log = logging.getLogger(__name__)


class MemoryCache:
    """Windows in memory, up to a number of bytes; the one that was used longest ago goes first. Thread-safe."""

    def __init__(self, limit: int = MEMORY_BYTES) -> None:
        self._limit, self._held = limit, 0
        self._parts: OrderedDict[GridWindow, BlockPart] = OrderedDict()
        self._lock = Lock()

    @property
    def held_bytes(self) -> int:
        return self._held

    def get(self, window: GridWindow) -> BlockPart | None:
        with self._lock:
            part = self._parts.get(window)
            if part is not None:
                self._parts.move_to_end(window)
            return part

    def put(self, window: GridWindow, part: BlockPart) -> None:
        with self._lock:
            old = self._parts.pop(window, None)
            self._held += _size(part) - (0 if old is None else _size(old))
            self._parts[window] = part
            while self._held > self._limit and self._parts:
                self._held -= _size(self._parts.popitem(last=False)[1])


class DiskCache:
    """Windows in files, up to a number of bytes. Thread-safe; a file that cannot be read or written is none.

    folder: of all live maps, made and marked as Landchip's own where it is missing
    Raises OutputError where it cannot be made, or holds other files.
    """

    def __init__(self, folder: Path, identity: str, geometry: Geometry, classes: int, limit: int = DISK_BYTES) -> None:
        refusal = OutputError(
            "live-cache-elsewhere",
            "{folder} holds files that are no windows of Landchip's: choose another folder for the live land cover.",
            folder=folder,
        )
        claim_folder(folder, refusal)
        self._all, self._folder, self._limit = folder, folder / identity, limit
        self._geometry, self._classes = geometry, classes
        self._written, self._lock = 0, Lock()
        try:
            self._folder.mkdir(exist_ok=True)
        except OSError as error:
            raise cannot_write(folder, error) from error
        self.tidy()

    def get(self, window: GridWindow) -> BlockPart | None:
        path = self._path(window)
        try:
            content = path.read_bytes()
            os.utime(path)
        except OSError:
            return None
        try:
            return decode_part(content, self._classes, self._geometry.step, self._geometry.share)
        except DamagedPartError:
            with suppress(OSError):
                path.unlink()
            return None

    def put(self, window: GridWindow, part: BlockPart) -> None:
        path = self._path(window)
        draft = path.with_suffix(f".{os.getpid()}")
        try:
            draft.write_bytes(encode_part(part))
            draft.replace(path)
        except OSError as error:
            _log.warning("a window of the live land cover cannot be kept: %s", error)
            with suppress(OSError):
                draft.unlink()
        with self._lock:
            self._written += 1
            is_due = self._written % TIDY_EVERY == 0
        if is_due:
            self.tidy()

    def tidy(self) -> None:
        """Removes the files that were used longest ago where all of them, of all live maps, are more than the limit."""
        files = []
        for path in self._all.glob("*/*"):
            with suppress(OSError):
                facts = path.stat()
                files.append((facts.st_mtime, facts.st_size, path))
        held = sum(size for _, size, _ in files)
        for _, size, path in sorted(files):
            if held <= self._limit:
                break
            with suppress(OSError):
                path.unlink()
            held -= size

    def _path(self, window: GridWindow) -> Path:
        return self._folder / f"{window.col}_{window.row}.arrow"


def _size(part: BlockPart) -> int:
    return part.shares.nbytes + part.mask.nbytes
