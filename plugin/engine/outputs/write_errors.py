"""The OutputError for a map's file that cannot be written: a full disk, a folder that is read-only, a lock."""

from __future__ import annotations

import errno
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pyarrow as pa
import pyogrio.errors
import rasterio.errors
from rasterio._err import CPLE_BaseError

from ..api.errors import OutputError
from ..api.file_lock import LockHeldError

FULL = {errno.ENOSPC, errno.EFBIG, errno.EDQUOT}
FULL_BYTES = 1 << 20
FULL_TEXTS = (
    "no space left",
    "file too large",
    "disk is full",
    "disk full",
    "disk i/o error",
    "quota",
)
REASON_CHARS = 160  # SQLite's messages may contain a whole script


@contextmanager
def output_errors(path: Path) -> Iterator[None]:
    """Converts the errors of the writers into an OutputError about `path`."""
    try:
        yield
    except (
        OSError,
        sqlite3.Error,
        pa.ArrowException,
        CPLE_BaseError,
        rasterio.errors.RasterioError,
        pyogrio.errors.DataSourceError,
        pyogrio.errors.DataLayerError,
    ) as error:
        raise _output_error(path, error) from error


def _output_error(path: Path, error: Exception) -> OutputError:
    """The OutputError for a file that could not be written."""
    number = getattr(error, "errno", None)
    if isinstance(error, LockHeldError):
        return OutputError(
            "outputs-locked",
            "Another Landchip process is writing to {folder}: run again once it has ended (what is computed is kept), "
            "or choose another folder.",
            folder=path.parent,
        )
    if number == errno.EROFS or isinstance(error, PermissionError):
        return OutputError(
            "output-read-only",
            "{path} may not be written, because its folder is read-only or another program has the file open: close it "
            "there or choose another folder.",
            path=path,
        )
    reason = " ".join(str(error).split()) or type(error).__name__
    full_text = f"{reason} {error.__cause__ or ''}".lower()
    if number in FULL or any(each in full_text for each in FULL_TEXTS) or _is_full(path.parent):
        return OutputError(
            "output-disk-full",
            "There is no room for {file} in {folder}: make room or choose another folder, and run again (what is "
            "computed is kept).",
            file=path.name,
            folder=path.parent,
        )
    if len(reason) > REASON_CHARS:
        reason = f"{reason[: REASON_CHARS // 2]} … {reason[-REASON_CHARS // 2 :]}"
    return OutputError(
        "output-not-written",
        "{path} cannot be written ({reason}): make room or choose another folder, and run again.",
        path=path,
        reason=reason.rstrip("."),
    )


def _is_full(folder: Path) -> bool:
    """Whether the disk is full; GDAL often reports only that writing failed.

    Called while the incomplete file still exists.
    """
    try:
        usage = shutil.disk_usage(folder)
    except OSError:
        return False
    return usage.total > 0 and usage.free < FULL_BYTES
