"""The parameters of a comparison with land cover, checked field by field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..api.errors import RequestError
from ..api.json_fields import Fields
from ..api.requests.change_limits import DEFAULT_PRECISION, DEFAULT_STRENGTH, MAX_STRENGTH, YEARS
from ..api.requests.raster_input import RasterInput
from ..api.requests.run_request import Request, outputs_field

FIELDS = (
    "map", "imagery", "nlcd", "outputs", "legend", "accuracy", "rates", "from_year", "to_year", "precision", "strength",
)  # fmt: skip


@dataclass(frozen=True)
class ChangeRequest:
    """Parameters of a comparison with land cover; see since_nlcd.py.

    map:       a finished land-use map; None where `imagery` is classified first
    imagery:   request of a run; its outputs are written, too, if it names any
    nlcd:      a raster of land-cover codes
    outputs:   kind -> path, as of a run
    legend:    path of a table of codes and classes; None takes NLCD's
    accuracy, rates: paths of tables that replace the published ones (published.py)
    from_year, to_year: None takes them from the raster's name and the map's image dates
    precision: share of the chips that are shown as changed which are wanted to be so
    strength:  weight of the prior of transitions, relative to that of all chips
    """

    map: Path | None
    imagery: Request | None
    nlcd: RasterInput
    outputs: Mapping[str, str]
    legend: Path | None
    accuracy: Path | None
    rates: Path | None
    from_year: int | None
    to_year: int | None
    precision: float
    strength: float

    @classmethod
    def from_json(cls, params: Mapping[str, Any]) -> ChangeRequest:
        """Raises RequestError, naming the field that is unknown, missing or wrong."""
        fields = Fields("change since NLCD", dict(params), FIELDS, required=("nlcd", "outputs"))
        has_map, has_imagery = (fields.values.get(key) is not None for key in ("map", "imagery"))
        if has_map == has_imagery:
            raise RequestError(
                "change-map-or-imagery",
                "Change needs either a finished map or imagery to classify: give one of `map` and `imagery`.",
            )
        nlcd = fields.values["nlcd"]
        if not isinstance(nlcd, (str, dict)):
            raise fields.wrong("nlcd", "text or an object")
        precision, strength = fields.fraction("precision"), fields.number("strength")
        if strength is not None and not 0 <= strength <= MAX_STRENGTH:
            raise fields.wrong("strength", f"a number from 0 to {MAX_STRENGTH:g}")
        return cls(
            fields.path("map"),
            Request.from_json(fields.json_object("imagery")) if has_imagery else None,
            RasterInput.from_json(nlcd),
            outputs_field(fields),
            fields.path("legend"),
            fields.path("accuracy"),
            fields.path("rates"),
            _year(fields, "from_year"),
            _year(fields, "to_year"),
            DEFAULT_PRECISION if precision is None else precision,
            DEFAULT_STRENGTH if strength is None else strength,
        )


def _year(fields: Fields, key: str) -> int | None:
    year = fields.count(key)
    if year is not None and not YEARS[0] <= year <= YEARS[1]:
        raise fields.wrong(key, f"a year from {YEARS[0]} to {YEARS[1]}")
    return year
