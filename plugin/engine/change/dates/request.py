"""The parameters of a comparison of two dates, checked field by field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...api.errors import RequestError
from ...api.json_fields import Fields
from ...api.requests.raster_input import RasterInput
from ...api.requests.run_request import Request
from ..request import SETTINGS, ChangeSettings, land_cover_field, settings_of, year_field

FIELDS = ("before", "after", "before_imagery", "after_imagery", "nlcd", "nlcd_year", "features", *SETTINGS)


@dataclass(frozen=True)
class DatesRequest(ChangeSettings):
    """Parameters of a comparison of two dates; see between_dates.py.

    before, after: finished land-use maps; None where the imagery is classified first
    before_imagery, after_imagery: requests of runs; their outputs are written, too, if they name any
    nlcd:      a raster of land-cover codes, a third witness; None for none
    nlcd_year: of the land cover; None takes it from its name
    features:  whether imagery is read again where the labels leave a doubt
    """

    before: Path | None
    after: Path | None
    before_imagery: Request | None
    after_imagery: Request | None
    nlcd: RasterInput | None
    nlcd_year: int | None
    features: bool

    @classmethod
    def from_json(cls, params: Mapping[str, Any]) -> DatesRequest:
        """Raises RequestError, naming the field that is unknown, missing or wrong."""
        fields = Fields("change between dates", dict(params), FIELDS, required=("outputs",))
        for date in ("before", "after"):
            if (fields.values.get(date) is None) == (fields.values.get(f"{date}_imagery") is None):
                raise RequestError(
                    "dates-map-or-imagery",
                    "A comparison of two dates needs either a finished map or imagery for each: give one of `{date}` "
                    "and `{date}_imagery`.",
                    date=date,
                )
        features = fields.flag("features")
        return cls(
            **settings_of(fields),
            before=fields.path("before"),
            after=fields.path("after"),
            before_imagery=_imagery(fields, "before_imagery"),
            after_imagery=_imagery(fields, "after_imagery"),
            nlcd=None if fields.values.get("nlcd") is None else land_cover_field(fields),
            nlcd_year=year_field(fields, "nlcd_year"),
            features=True if features is None else features,
        )


def _imagery(fields: Fields, key: str) -> Request | None:
    return None if fields.values.get(key) is None else Request.from_json(fields.json_object(key))
