"""The area of a request: an extent or polygons (standard library only)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..errors import AreaError, RequestError
from ..grid import Bounds
from ..json_fields import Fields


@dataclass(frozen=True)
class Area:
    """The area to classify: an extent or polygons. Every chip that shares some area with it is classified.

    extent:   in `crs`; None where polygons are given
    polygons: WKT in `crs`; empty where an extent is given
    crs:      authority code or WKT
    """

    extent: Bounds | None
    polygons: tuple[str, ...]
    crs: str

    def __post_init__(self) -> None:
        if (self.extent is None) == (not self.polygons):
            raise RequestError(
                "area-two-kinds", "'area' must have either an 'extent' or 'polygons': give one of the two."
            )
        if self.extent is not None:
            _check_extent(self.extent)

    @classmethod
    def from_json(cls, obj: Any) -> Area:
        """Raises RequestError for a wrong structure and AreaError for an extent without area."""
        fields = Fields("area", obj, ("extent", "polygons", "crs"), required=("crs",))
        corners = fields.numbers("extent", 4)
        return cls(
            extent=None if corners is None else Bounds(*corners),
            polygons=fields.texts("polygons") or (),
            crs=fields.text("crs") or "",
        )

    def to_json(self) -> dict[str, Any]:
        if self.extent is not None:
            return {"extent": list(self.extent), "crs": self.crs}
        return {"polygons": list(self.polygons), "crs": self.crs}


def _check_extent(extent: Bounds) -> None:
    if extent.west >= extent.east:
        raise AreaError(
            "extent-west-east",
            "The extent's west edge ({west:g}) is not west of its east edge ({east:g}): swap them, or, "
            "where the area crosses the 180th meridian, run its two sides one after the other.",
            west=extent.west,
            east=extent.east,
        )
    if extent.south >= extent.north:
        raise AreaError(
            "extent-south-north",
            "The extent's south edge ({south:g}) is not south of its north edge ({north:g}): swap them.",
            south=extent.south,
            north=extent.north,
        )
