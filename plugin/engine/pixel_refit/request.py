"""The parameters of `refit_pixels`.

    {"request": {"version": 1, "raster": ["/a/quad.tif"], "model": "/m/pixels.onnx", "device": "auto", "area": …},
     "strokes": "/s/strokes.gpkg", "layer": "strokes", "field": "class", "output": "/o/mine.onnx", "name": "mine"}

`request` has the fields of a land-cover map without `outputs` and `run_dir`: the imagery that was drawn on, and the
model. `layer` is the first of the file where it is null, `field` is "class", and `name` follows from the model's.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..api.json_fields import Fields
from ..api.requests.corrections_schema import STROKE_CLASS
from ..api.requests.run_request import Request
from ..refit.model_file import model_name_field

FIELDS = ("request", "strokes", "layer", "field", "output", "name")


@dataclass(frozen=True)
class PixelRefitRequest:
    """Parameters of a fit to strokes; see the module's docstring.

    run: imagery, model, device and area; without outputs
    """

    run: Request
    strokes: Path
    layer: str | None
    field: str
    output: Path
    name: str | None

    @classmethod
    def from_json(cls, params: Mapping[str, Any]) -> PixelRefitRequest:
        """Raises RequestError, naming the field that is unknown, missing or wrong; AreaError for an empty extent."""
        fields = Fields("fit to strokes", dict(params), FIELDS, required=("request", "strokes", "output"))
        return cls(
            Request.from_json({**fields.json_object("request"), "outputs": {}}),
            fields.path("strokes") or Path(),
            fields.text("layer"),
            fields.text("field") or STROKE_CLASS,
            fields.path("output") or Path(),
            model_name_field(fields),
        )
