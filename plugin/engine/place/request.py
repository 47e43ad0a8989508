"""The parameters of fitting a model to a place, checked field by field (standard library only but for imports)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..api.errors import RequestError
from ..api.json_fields import Fields
from ..api.requests.place_limits import DEFAULT_CHIPS, MAX_CHIPS, MIN_CHIPS
from ..api.requests.raster_input import RasterInput
from ..api.requests.run_request import Request
from ..refit.map_request import map_request
from ..refit.model_file import model_name_field, rasters_field

FIELDS = ("imagery", "map", "model", "device", "nlcd", "output", "legend", "corrections", "rasters", "name", "chips")
OF_MAP = ("model", "device")  # replace those of the map's run


@dataclass(frozen=True)
class PlaceRequest:
    """Parameters of fitting a model to a place; see fit_to_place.py.

    imagery:     raster, model, area and device, as for a run without outputs; or those of the run that made a map
    nlcd:        a raster of land-cover codes
    output:      path of the new .onnx file
    legend:      path of a table of codes and classes; None takes NLCD's
    corrections: path of the GeoPackage of corrections; None for none
    rasters:     rasters that corrections name by their identity alone, because their addresses hold secrets
    name:        of the new model; None takes one from the base model's
    chips:       number of chips to learn from, at most
    """

    imagery: Request
    nlcd: RasterInput
    output: Path
    legend: Path | None
    corrections: Path | None
    rasters: tuple[RasterInput, ...]
    name: str | None
    chips: int

    @classmethod
    def from_json(cls, params: Mapping[str, Any]) -> PlaceRequest:
        """Raises RequestError, naming the field that is unknown, missing or wrong; RasterError as `map_request`."""
        fields = Fields("fit to place", dict(params), FIELDS, required=("nlcd", "output"))
        nlcd = fields.values["nlcd"]
        if not isinstance(nlcd, (str, dict)):
            raise fields.wrong("nlcd", "text or an object")
        chips = fields.count("chips")
        if chips is not None and not MIN_CHIPS <= chips <= MAX_CHIPS:
            raise fields.wrong("chips", f"a whole number from {MIN_CHIPS} to {MAX_CHIPS}")
        return cls(
            Request.from_json({**_imagery(fields), "outputs": {}}),
            RasterInput.from_json(nlcd),
            Path(fields.text("output") or ""),
            fields.path("legend"),
            fields.path("corrections"),
            rasters_field(fields),
            model_name_field(fields),
            DEFAULT_CHIPS if chips is None else chips,
        )


def _imagery(fields: Fields) -> dict[str, Any]:
    """The field `imagery`, or what the map of the field `map` was made from."""
    map_path = fields.path("map")
    if (map_path is None) == ("imagery" not in fields.values):
        raise RequestError(
            "place-imagery-or-map", "A fit to a place takes imagery, or a map that was made from it: give one of them."
        )
    if map_path is None:
        return fields.json_object("imagery")
    stated = {name: text for name in OF_MAP for text in [fields.text(name)] if text is not None}
    return {**map_request(map_path), **stated}
