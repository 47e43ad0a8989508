"""The folder of an evaluation, written atomically: an earlier one stays until the new one is complete."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path

from plugin.engine.api.errors import OutputError
from plugin.engine.api.json_load import read_json
from plugin.engine.api.owned_folder import OwnedFolder, put_aside, restore_put_aside

REPORT, METRICS, CHIPS = "report.html", "metrics.json", "chips.parquet"
EVALUATION_FILES = {REPORT, METRICS, CHIPS}
FOLDER_MODE = 0o755
METRICS_FIELDS = {"answer", "caveats"}  # of every evaluation's metrics
REPORT_TITLE = "<title>Evaluation of "


def check_evaluation_folder(out: Path) -> None:
    """Raise OutputError if `out` is a file, or a folder with files that are not an evaluation's."""
    if out.exists() and not out.is_dir():
        raise OutputError("evaluation-is-file", "{folder} is a file: choose a folder for the evaluation.", folder=out)
    others = sorted(each.name for each in out.iterdir() if each.name not in EVALUATION_FILES) if out.exists() else []
    if not others and out.exists() and any(out.iterdir()) and not _holds_evaluation(out):
        others = sorted(each.name for each in out.iterdir())
    if others:
        raise OutputError(
            "evaluation-holds-others",
            "{folder} holds other files ({file}): choose another folder for the evaluation.",
            folder=out,
            file=others[0],
        )


def _holds_evaluation(folder: Path) -> bool:
    """Whether the metrics in the folder, or the report where they are missing, are an evaluation's."""
    try:
        if not (folder / METRICS).exists():
            return REPORT_TITLE in (folder / REPORT).read_text("utf-8")
        metrics = read_json(folder / METRICS)
    except (OSError, ValueError):
        return False
    return isinstance(metrics, dict) and metrics.keys() >= METRICS_FIELDS


@contextmanager
def replace_folder(out: Path) -> Iterator[Path]:
    """Yields a temporary folder to write into, which replaces `out` when the block ends without an error.

    Raises OutputError if it cannot be written, or `out` holds files that are not an evaluation's: these are never
    deleted.
    """
    out = out.absolute()
    try:
        check_evaluation_folder(out)
        out.parent.mkdir(parents=True, exist_ok=True)
        restore_put_aside(out, lambda: True, lambda: None)
        with OwnedFolder(out.parent) as temporary:
            folder = temporary / "evaluation"
            folder.mkdir()
            yield folder
            folder.chmod(FOLDER_MODE)
            with put_aside(out) if out.exists() else nullcontext():
                folder.rename(out)
    except OSError as error:
        raise _cannot_write(out, error) from error


def _cannot_write(out: Path, error: OSError) -> OutputError:
    reason = error.strerror or type(error).__name__
    return OutputError(
        "evaluation-not-written",
        "The evaluation cannot be written to {folder} ({reason}): choose another folder or make room.",
        folder=out,
        reason=reason,
    )
