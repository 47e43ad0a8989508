"""What a click asks for, as plain JSON, checked field by field (standard library only)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from .errors import RequestError
from .grid import Chip
from .json_fields import Fields, is_integer
from .request import Request


class MapPoint(NamedTuple):
    """A point; `crs` is an authority code or WKT."""

    x: float
    y: float
    crs: str


@dataclass(frozen=True)
class ChipRequest:
    """One chip of some imagery: the one at a place, or one that is named.

    request: imagery, model and thresholds; it has no area and no outputs
    where:   a place, or the chip itself
    grid:    the CRS of the grid that a chip was named on; None where it is not known
    nlcd:    path of a land-cover raster; None for none
    group:   whose probability is looked at; None takes the chip's own
    """

    request: Request
    where: MapPoint | Chip
    grid: str | None
    nlcd: str | None = None
    group: str | None = None

    @classmethod
    def from_json(cls, params: Mapping[str, Any]) -> ChipRequest:
        """Raises RequestError, naming the field that is unknown, missing or wrong."""
        known = ("imagery", "point", "chip", "crs", "nlcd", "group")
        fields = Fields("click", dict(params), known, required=("imagery",))
        imagery = fields.pairs("imagery")
        if imagery.get("area") is not None:
            raise RequestError("click-with-area", "A click on imagery takes no area: leave 'area' out.")
        point, chip, crs = fields.numbers("point", 2), _chip(fields), fields.text("crs")
        where = chip if point is None or crs is None else MapPoint(point[0], point[1], crs)
        if where is None or (point is not None and chip is not None):
            raise RequestError(
                "click-without-place", "A click needs either a 'point' with its 'crs' or a 'chip': give one of the two."
            )
        return cls(
            request=Request.from_json({**imagery, "outputs": {}}),
            where=where,
            grid=None if chip is None else crs,
            nlcd=fields.text("nlcd"),
            group=fields.text("group"),
        )


def _chip(fields: Fields) -> Chip | None:
    value = fields.given.get("chip")
    if value is None:
        return None
    if not (isinstance(value, list) and len(value) == 2 and all(is_integer(each) for each in value)):
        raise fields.wrong("chip", "a column and a row, two whole numbers")
    return Chip(*value)
