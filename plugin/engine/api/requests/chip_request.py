"""The worker's `chip` and `explain`: their parameters, checked field by field (standard library only).

Both take

    {"imagery": a request without area and outputs, "point": [x, y], "crs": of the point, "nlcd": a raster or null}

or, to name the chip itself, `"chip": [column, row]` in place of `point`. `crs` is then the CRS of the grid that column
and row count on, and may be left out. `nlcd` is a path, or an entry of a request's field `raster`. `explain` takes
`"group": name` too; null or left out is the chip's own group.

`chip` returns

    {"grid": {"crs": "EPSG:26911", "size": 224.0}, "chip": [2806, 16207],
     "bounds": [628544.0, 3630368.0, 628768.0, 3630592.0],
     "valid": 1.0, "raster": "/a/quad1.tif", "image_date": "2016-05-21", "class": "developed", "group": "developed",
     "confidence": 0.97, "margin": 0.95, "distance": 0.6, "threshold": 1.0, "flags": [],
     "classes": [{"name": "developed", "group": "developed", "colour": "#b2182b", "probability": 0.96}],
     "groups": [{"name": "developed", "title": "Developed", "colour": "#b2182b", "probability": 0.97}],
     "picture": base64 of a PNG,
     "nlcd": {"valid": 1.0, "shares": [{"class": "developed", "group": "developed", "share": 0.8}], "error": null,
              "contradiction": null},
     "model": {"name": "…", "version": "…", "digest": "…"}, "device": {…}, "seconds": 0.03}

* `class`, `group`, `confidence`, `margin`, `distance` and all probabilities are null where the chip has too little
  imagery (less than the request's `min_valid`). `distance` is null, too, where the model states none, and where it is
  infinite, which JSON cannot express; only an infinite one sets the flag `unfamiliar`.
* `raster` is null where no raster has a pixel of the chip. Secrets in its address are masked.
* `threshold` is the distance beyond which a chip is flagged `unfamiliar`; null where the model states none.
* `nlcd` is null where no land-cover raster was given; `shares` are sorted, largest first. A share of a land-cover map
  of Landchip's has `colour` in place of `group`; `contradiction` is a Message as JSON where such a map contradicts the
  use of the chip (api/cover/use_limits.py). `error` is a Message as JSON where the raster cannot be used; all
  other fields are still filled.
* The figures come from the code that makes the map, so they equal the map's row up to rounding: a batch of one chip may
  differ from the map's batch in the last digits.
* The grid is that of a run over *all* the imagery. A map of part of a raster in degrees may be in another UTM zone.
* The worker keeps two models and four mosaics open and opens one again once a file of it has changed.

`explain` returns

    {"chip": [2806, 16207], "group": "developed", "probability": 0.97, "drops": 7 rows of 7 numbers, north row first}

where a drop is the group's probability for the whole chip less that for the chip with the cell hidden
(click/occlusion.py).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from ..errors import RequestError
from ..grid import Chip
from ..json_fields import Fields, is_integer, is_text
from .raster_input import RasterInput
from .run_request import Request


class MapPoint(NamedTuple):
    """A point in `crs`, which is an authority code or WKT."""

    x: float
    y: float
    crs: str


@dataclass(frozen=True)
class ChipRequest:
    """Parameters of `chip` and `explain`: one chip, by a point in it or by its column and row.

    request:  imagery, model and thresholds; it has no area and no outputs
    location: a point in the chip, or the chip itself
    grid_crs: CRS of the grid that column and row count on; None for a point, or where the caller did not state it
    nlcd:     a land-cover raster; None for none
    group:    name of the group that `explain` explains; None takes the chip's own
    """

    request: Request
    location: MapPoint | Chip
    grid_crs: str | None
    nlcd: RasterInput | None = None
    group: str | None = None

    @classmethod
    def from_json(cls, params: Mapping[str, Any]) -> ChipRequest:
        """Raises RequestError, naming the field that is unknown, missing or wrong."""
        names = ("imagery", "point", "chip", "crs", "nlcd", "group")
        fields = Fields("click", dict(params), names, required=("imagery",))
        imagery = fields.json_object("imagery")
        if imagery.get("area") is not None:
            raise RequestError("click-with-area", "A click on imagery takes no area: leave 'area' out.")
        point, chip, crs = fields.numbers("point", 2), _chip(fields), fields.text("crs")
        location = chip if point is None or crs is None else MapPoint(point[0], point[1], crs)
        if location is None or (point is not None and chip is not None):
            raise RequestError(
                "click-without-place", "A click needs either a 'point' with its 'crs' or a 'chip': give one of the two."
            )
        return cls(
            request=Request.from_json({**imagery, "outputs": {}}),
            location=location,
            grid_crs=None if chip is None else crs,
            nlcd=_land_cover(fields),
            group=fields.text("group"),
        )


def _land_cover(fields: Fields) -> RasterInput | None:
    value = fields.values.get("nlcd")
    if value is not None and not (is_text(value) or isinstance(value, dict)):
        raise fields.wrong("nlcd", "text or an object")
    return None if value is None else RasterInput.from_json(value)


def _chip(fields: Fields) -> Chip | None:
    value = fields.values.get("chip")
    if value is None:
        return None
    if not (isinstance(value, list) and len(value) == 2 and all(is_integer(each) for each in value)):
        raise fields.wrong("chip", "a column and a row, two whole numbers")
    return Chip(*value)
