"""An evaluation's folder is there whole or not at all; an earlier one in its place stays until the new one is whole."""

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
ABANDONED_S = 3600.0  # a folder in the making this old belongs to a process that was killed: writing takes seconds


def check_evaluation_folder(out: Path) -> None:
    """Whether an evaluation may take that place. Raises OutputError for a file, and where other files would be lost."""
    if out.exists() and not out.is_dir():
        raise OutputError("evaluation-is-file", "{folder} is a file: choose a folder for the evaluation.", folder=out)
    strange = sorted(each.name for each in out.iterdir() if each.name not in EVALUATION_FILES) if out.exists() else []
    if strange:
        raise OutputError(
            "evaluation-holds-others",
            "{folder} holds other files ({file}): choose another folder for the evaluation.",
            folder=out,
            file=strange[0],
        )


@contextmanager
def replace_folder(out: Path) -> Iterator[Path]:
    """A new folder to write into, which takes the place of `out` at the end.

    Raises OutputError where it cannot be written, or `out` holds other files, which are never deleted.
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
    """Removes what killed processes left of evaluations in this place."""
    for left in out.absolute().parent.glob(f".{glob.escape(out.name)}-????????"):
        with suppress(OSError):
            if left.is_dir() and time.time() - left.stat().st_mtime > ABANDONED_S:
                shutil.rmtree(left)


def _swap(folder: Path, out: Path) -> None:
    if not out.exists():
        folder.rename(out)
        return
    aside = Path(tempfile.mkdtemp(prefix=f".{out.name}-", dir=out.absolute().parent))
    out.rename(aside / "old")
    try:
        folder.rename(out)
    except OSError:
        (aside / "old").rename(out)
        raise
    finally:
        with suppress(OSError):
            shutil.rmtree(aside)


def _cannot_write(out: Path, error: OSError) -> OutputError:
    reason = error.strerror or type(error).__name__
    return OutputError(
        "evaluation-not-written",
        "The evaluation cannot be written to {folder} ({reason}): choose another folder or make room.",
        folder=out,
        reason=reason,
    )
