"""The parameters of adding land cover to a map, checked field by field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..api.errors import RequestError
from ..api.json_fields import Fields, is_text
from ..api.requests.raster_input import RasterInput
from ..api.requests.run_request import outputs_field
from ..landcover.map_columns import NOW, THEN

FIELDS = ("map", "cover", "cover_then", "legend", "outputs")


@dataclass(frozen=True)
class CoverRequest:
    """Parameters of `add_land_cover`.

    map:     of land use, or of change
    rasters: NOW, THEN or both -> the land-cover map of that date
    legend:  path of a table of codes and classes; None takes what each raster states, else NLCD's
    outputs: kind -> path
    """

    map: Path
    rasters: Mapping[str, RasterInput]
    legend: Path | None
    outputs: Mapping[str, str]

    @classmethod
    def from_json(cls, params: Mapping[str, Any]) -> CoverRequest:
        """Raises RequestError, naming the field that is unknown, missing or wrong."""
        fields = Fields("land cover of a map", dict(params), FIELDS, required=("map", "outputs"))
        path = fields.path("map")
        assert path is not None  # noqa: S101 - Fields has checked that it is there
        stated = {NOW: _raster(fields, "cover"), THEN: _raster(fields, "cover_then")}
        rasters = {date: raster for date, raster in stated.items() if raster is not None}
        if not rasters:
            raise RequestError(
                "map-cover-none", "No land-cover map is named: give one of the map's date, of the date before, or both."
            )
        return cls(path, rasters, fields.path("legend"), outputs_field(fields))


def _raster(fields: Fields, key: str) -> RasterInput | None:
    value = fields.values.get(key)
    if value is None:
        return None
    if not (is_text(value) or isinstance(value, dict)):
        raise fields.wrong(key, "text or an object")
    return RasterInput.from_json(value)
