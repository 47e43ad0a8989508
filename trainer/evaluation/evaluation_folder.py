"""The folder of an evaluation, written atomically: an earlier one stays until the new one is complete."""

from __future__ import annotations

import glob
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from plugin.engine.api.errors import OutputError

REPORT, METRICS, CHIPS = "report.html", "metrics.json", "chips.parquet"
EVALUATION_FILES = {REPORT, METRICS, CHIPS}
FOLDER_MODE = 0o755
ABANDONED_S = 3600.0  # age of a temporary folder from which its process counts as killed: writing takes seconds


def check_evaluation_folder(out: Path) -> None:
    """Raise OutputError if `out` is a file, or a folder with files that are not an evaluation's."""
    if out.exists() and not out.is_dir():
        raise OutputError("evaluation-is-file", "{folder} is a file: choose a folder for the evaluation.", folder=out)
    others = sorted(each.name for each in out.iterdir() if each.name not in EVALUATION_FILES) if out.exists() else []
    if others:
        raise OutputError(
            "evaluation-holds-others",
            "{folder} holds other files ({file}): choose another folder for the evaluation.",
            folder=out,
            file=others[0],
        )


@contextmanager
def replace_folder(out: Path) -> Iterator[Path]:
    """Yields a temporary folder to write into, which replaces `out` when the block ends without an error.

    Raises OutputError if it cannot be written, or `out` holds files that are not an evaluation's: these are never
    deleted.
    """
    try:
        check_evaluation_folder(out)
        out.absolute().parent.mkdir(parents=True, exist_ok=True)
        _remove_abandoned(out)
        folder = Path(tempfile.mkdtemp(prefix=f".{out.name}-", dir=out.absolute().parent))
    except OSError as error:
        raise _cannot_write(out, error) from error
    try:
        yield folder
        folder.chmod(FOLDER_MODE)
        _swap(folder, out)
    except OSError as error:
        raise _cannot_write(out, error) from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _remove_abandoned(out: Path) -> None:
    """Delete temporary folders that killed processes left beside `out`."""
    for leftover in out.absolute().parent.glob(f".{glob.escape(out.name)}-????????"):
        with suppress(OSError):
            if leftover.is_dir() and time.time() - leftover.stat().st_mtime > ABANDONED_S:
                shutil.rmtree(leftover)


def _swap(folder: Path, out: Path) -> None:
    if not out.exists():
        folder.rename(out)
        return
    backup = Path(tempfile.mkdtemp(prefix=f".{out.name}-", dir=out.absolute().parent))
    out.rename(backup / "old")
    try:
        folder.rename(out)
    except OSError:
        (backup / "old").rename(out)
        raise
    finally:
        with suppress(OSError):
            shutil.rmtree(backup)


def _cannot_write(out: Path, error: OSError) -> OutputError:
    reason = error.strerror or type(error).__name__
    return OutputError(
        "evaluation-not-written",
        "The evaluation cannot be written to {folder} ({reason}): choose another folder or make room.",
        folder=out,
        reason=reason,
    )
