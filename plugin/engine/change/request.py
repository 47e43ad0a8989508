"""The parameters of a comparison, checked field by field."""

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

SETTINGS = ("outputs", "legend", "accuracy", "rates", "from_year", "to_year", "precision", "strength")
FIELDS = ("map", "imagery", "nlcd", *SETTINGS)


@dataclass(frozen=True)
class ChangeSettings:
    """Parameters of a comparison, of whatever witnesses.

    outputs:   kind -> path, as of a run
    legend:    path of a table of codes and classes; None takes NLCD's
    accuracy, rates: paths of tables that replace the published ones (published.py)
    from_year, to_year: None takes them from the raster's name and the maps' image dates
    precision: share of the chips that are shown as changed which are wanted to be so
    strength:  weight of the prior of transitions, relative to that of all chips
    """

    outputs: Mapping[str, str]
    legend: Path | None
    accuracy: Path | None
    rates: Path | None
    from_year: int | None
    to_year: int | None
    precision: float
    strength: float

    @property
    def tables(self) -> list[str]:
        """The files of tables that are read."""
        return [str(each) for each in (self.legend, self.accuracy, self.rates) if each is not None]


def settings_of(fields: Fields) -> dict[str, Any]:
    """The fields of ChangeSettings by name. Raises RequestError."""
    precision, strength = fields.fraction("precision"), fields.number("strength")
    if strength is not None and not 0 <= strength <= MAX_STRENGTH:
        raise fields.wrong("strength", f"a number from 0 to {MAX_STRENGTH:g}")
    return {
        "outputs": outputs_field(fields),
        **{name: fields.path(name) for name in ("legend", "accuracy", "rates")},
        **{name: year_field(fields, name) for name in ("from_year", "to_year")},
        "precision": DEFAULT_PRECISION if precision is None else precision,
        "strength": DEFAULT_STRENGTH if strength is None else strength,
    }


@dataclass(frozen=True)
class ChangeRequest(ChangeSettings):
    """Parameters of a comparison with land cover; see since_nlcd.py.

    map:     a finished land-use map; None where `imagery` is classified first
    imagery: request of a run; its outputs are written, too, if it names any
    nlcd:    a raster of land-cover codes
    """

    map: Path | None
    imagery: Request | None
    nlcd: RasterInput

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
        return cls(
            **settings_of(fields),
            map=fields.path("map"),
            imagery=Request.from_json(fields.json_object("imagery")) if has_imagery else None,
            nlcd=land_cover_field(fields),
        )


def land_cover_field(fields: Fields) -> RasterInput:
    """The field `nlcd`. Raises RequestError."""
    nlcd = fields.values["nlcd"]
    if not isinstance(nlcd, (str, dict)):
        raise fields.wrong("nlcd", "text or an object")
    return RasterInput.from_json(nlcd)


def year_field(fields: Fields, key: str) -> int | None:
    """A year; None where it is not given. Raises RequestError."""
    year = fields.count(key)
    if year is not None and not YEARS[0] <= year <= YEARS[1]:
        raise fields.wrong(key, f"a year from {YEARS[0]} to {YEARS[1]}")
    return year
