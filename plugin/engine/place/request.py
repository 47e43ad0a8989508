"""The parameters of fitting a model to a place, checked field by field (standard library only but for imports)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..api.classes import LANDUSE
from ..api.errors import RasterError, RequestError
from ..api.json_fields import Fields
from ..api.redact import MASK, is_remote, redact
from ..api.requests.place_limits import DEFAULT_CHIPS, MAX_CHIPS, MIN_CHIPS
from ..api.requests.raster_input import RasterInput
from ..api.requests.run_request import Request
from ..imagery.content.vrt_sources import path_is
from ..outputs.read import read_map
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
            _path(fields, "legend"),
            _path(fields, "corrections"),
            rasters_field(fields),
            model_name_field(fields),
            DEFAULT_CHIPS if chips is None else chips,
        )


def map_request(path: Path) -> dict[str, Any]:
    """The request of the run that made a map, as JSON, without its files. Paths may be relative to the map's folder.

    Raises RasterError for a file that is no map, a map of another kind, and one whose rasters are not there any more or
    need a secret, which maps do not keep.
    """
    metadata = read_map(path).metadata
    request = metadata.provenance.get("request")
    if metadata.product.name != LANDUSE or not isinstance(request, Mapping):
        raise RasterError(
            "place-map-of-another-kind",
            "{path} is no land-use map that a run of Landchip made: give such a map, or the imagery itself.",
            path=path,
        )
    request = {**request, "outputs": {}, "run_dir": None}
    if MASK in json.dumps(request):
        raise RasterError(
            "place-map-secret",
            "{path} was made from imagery that needs a password or a signed address, which maps do not keep: give the "
            "imagery itself.",
            path=path,
        )
    rasters = [each.to_json() for each in Request.from_json(request).raster]
    return {**request, "raster": [_found(each, path) for each in rasters]}


def _found(entry: str | dict[str, Any], map_path: Path) -> str | dict[str, Any]:
    """An entry of `raster` whose file is where it states, or beside the map where it states a relative path."""
    raster = entry if isinstance(entry, str) else str(entry.get("path") or "")
    if (
        not raster
        or is_remote(raster)
        or raster.lstrip().startswith("<")
        or ":" in raster[2:]
        or path_is(raster, Path.exists)
    ):
        return entry  # a service, an address, a VRT as text, a part of a file as GDAL names it, or a file that is there
    beside = map_path.parent / raster
    if not path_is(str(beside), Path.exists):
        raise RasterError(
            "place-map-raster-gone",
            "{path} was made from {raster}, which is not there any more: give the imagery itself, where it is now.",
            path=map_path,
            raster=redact(raster),
        )
    return str(beside) if isinstance(entry, str) else {**entry, "path": str(beside)}


def _imagery(fields: Fields) -> dict[str, Any]:
    """The field `imagery`, or what the map of the field `map` was made from."""
    map_path = _path(fields, "map")
    if (map_path is None) == ("imagery" not in fields.values):
        raise RequestError(
            "place-imagery-or-map", "A fit to a place takes imagery, or a map that was made from it: give one of them."
        )
    if map_path is None:
        return fields.json_object("imagery")
    stated = {name: text for name in OF_MAP for text in [fields.text(name)] if text is not None}
    return {**map_request(map_path), **stated}


def _path(fields: Fields, key: str) -> Path | None:
    text = fields.text(key)
    return None if text is None else Path(text)
