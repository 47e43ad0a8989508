"""The parameters of a refit, checked field by field, and the file that it writes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..api.errors import OutputError
from ..api.json_fields import Fields
from ..api.requests.bands import bands_field, transparency_field
from ..api.requests.raster_input import RasterInput, nodata_field, nodata_tolerance_field
from ..api.requests.run_request import device_field
from ..imagery.inspect import SourceOverrides
from ..model.model import BUNDLED, bundled_model_path
from ..run.store import write_atomic

OF_RASTERS = ("bands", "nodata", "nodata_tolerance", "transparency", "crs")
FIELDS = ("model", "corrections", "output", "name", "device", "rasters", *OF_RASTERS)
SUFFIX = ".onnx"
MAX_NAME_LENGTH = 80  # of the new model's name, and of a file's name in a message


@dataclass(frozen=True)
class RefitRequest:
    """Parameters of a refit; see refit.py.

    model:       path of an .onnx file, "default" or "fast"
    corrections: path of the GeoPackage of corrections
    output:      path of the new .onnx file
    name:        of the new model; None takes one from the base model's
    device:      "auto", "cuda" or "cpu"
    overrides:   properties of the rasters that the user states
    rasters:     rasters that corrections name by their identity alone, because their addresses hold secrets
    """

    model: str
    corrections: Path
    output: Path
    name: str | None
    device: str
    overrides: SourceOverrides
    rasters: tuple[RasterInput, ...] = ()

    @classmethod
    def from_json(cls, params: Mapping[str, Any]) -> RefitRequest:
        """Raises RequestError, naming the field that is unknown, missing or wrong."""
        fields = Fields("refit", dict(params), FIELDS, required=("model", "corrections", "output"))
        name = fields.text("name")
        if name is not None and (len(name) > MAX_NAME_LENGTH or not name.isprintable()):
            raise fields.wrong("name", f"one line of at most {MAX_NAME_LENGTH} letters")
        return cls(
            fields.text("model") or "",
            Path(fields.text("corrections") or ""),
            Path(fields.text("output") or ""),
            name,
            device_field(fields),
            SourceOverrides(
                bands_field(fields),
                nodata_field(fields),
                fields.text("crs"),
                nodata_tolerance_field(fields),
                transparency_field(fields),
            ),
            _rasters(fields),
        )


def _rasters(fields: Fields) -> tuple[RasterInput, ...]:
    entries = fields.values.get("rasters") or []
    if not isinstance(entries, list):
        raise fields.wrong("rasters", "a list of texts or objects")
    return tuple(RasterInput.from_json(each) for each in entries)


def check_output(request: RefitRequest) -> None:
    """Raises OutputError for a name without .onnx, a folder that does not exist, and a file that the refit reads."""
    path = request.output
    if path.suffix.lower() != SUFFIX:
        raise OutputError(
            "model-suffix",
            "The new model {file} must end in {suffix}: give it another name.",
            file=path.name,
            suffix=SUFFIX,
        )
    taken = [request.corrections, *(bundled_model_path(name) for name in BUNDLED)]
    taken += [] if request.model in BUNDLED else [Path(request.model)]
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
