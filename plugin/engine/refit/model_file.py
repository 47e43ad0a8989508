"""The file of a fitted model: its name, the checks before it is made, and its writing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ..api.errors import OutputError
from ..api.json_fields import Fields
from ..api.requests.raster_input import RasterInput
from ..model.network import BUNDLED, model_path
from ..storage.store import write_atomic

SUFFIX = ".onnx"
MAX_NAME_LENGTH = 80  # of the new model's name, and of a file's name in a message


def model_name_field(fields: Fields) -> str | None:
    """The field `name`, of the new model; None where it is left out. Raises RequestError."""
    name = fields.text("name")
    if name is not None and (len(name) > MAX_NAME_LENGTH or not name.isprintable()):
        raise fields.wrong("name", f"one line of at most {MAX_NAME_LENGTH} letters")
    return name


def rasters_field(fields: Fields) -> tuple[RasterInput, ...]:
    """The field `rasters`, for corrections whose rasters need a secret. Raises RequestError."""
    entries = fields.values.get("rasters") or []
    if not isinstance(entries, list):
        raise fields.wrong("rasters", "a list of texts or objects")
    return tuple(RasterInput.from_json(each) for each in entries)


def check_output(path: Path, model: str, inputs: Sequence[Path]) -> None:
    """Raises OutputError for a name without .onnx, a folder that does not exist, and a file that is read.

    model:  path of the base model, or its name in BUNDLED
    inputs: other files that are read
    """
    if path.suffix.lower() != SUFFIX:
        raise OutputError(
            "model-suffix",
            "The new model {file} must end in {suffix}: give it another name.",
            file=path.name,
            suffix=SUFFIX,
        )
    taken = [*inputs, *map(model_path, (*BUNDLED, model))]
    try:
        if path.is_dir() or not path.parent.is_dir():
            raise OutputError(
                "model-folder-missing",
                "The new model cannot be written to {path}: choose a file in a folder that exists.",
                path=path,
            )
        same = path.exists() and any(each.exists() and path.samefile(each) for each in taken)
    except OSError as error:
        raise _cannot_write(path, error) from error
    if same:
        raise OutputError(
            "model-would-replace-source",
            "The new model would take the place of {file}, which it is made from: rename it.",
            file=path.name,
        )


def write_model(path: Path, content: bytes) -> None:
    """Writes the file as a whole or not at all. Raises OutputError."""
    try:
        write_atomic(path, content)
    except OutputError as error:
        raise _cannot_write(path, error.__cause__) from error.__cause__


def _cannot_write(path: Path, cause: BaseException | None) -> OutputError:
    file_name = path.name if len(path.name) <= MAX_NAME_LENGTH else f"{path.name[:MAX_NAME_LENGTH]}…"
    reason = getattr(cause, "strerror", None) or type(cause).__name__
    return OutputError(
        "model-not-written",
        "The new model {file} cannot be written ({reason}): choose another name or folder.",
        file=file_name,
        reason=reason,
    )
