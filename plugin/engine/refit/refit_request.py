"""The parameters of a refit, checked field by field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..api.json_fields import Fields
from ..api.requests.bands import bands_field, transparency_field
from ..api.requests.raster_input import RasterInput, nodata_field, nodata_tolerance_field
from ..api.requests.run_request import device_field
from ..imagery.inspect import SourceOverrides
from .model_file import model_name_field, rasters_field

OF_RASTERS = ("bands", "nodata", "nodata_tolerance", "transparency", "crs")
FIELDS = ("model", "corrections", "output", "name", "device", "rasters", *OF_RASTERS)


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
        return cls(
            fields.text("model") or "",
            Path(fields.text("corrections") or ""),
            Path(fields.text("output") or ""),
            model_name_field(fields),
            device_field(fields),
            SourceOverrides(
                bands_field(fields),
                nodata_field(fields),
                fields.text("crs"),
                nodata_tolerance_field(fields),
                transparency_field(fields),
            ),
            rasters_field(fields),
        )
