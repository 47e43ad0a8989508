"""The worker's `search_imagery` and `build_mosaic`: their parameters, checked field by field (standard library only).

`search_imagery` looks for imagery in a STAC API:

    {"catalog": "planetary-computer", "collection": "naip", "extent": [west, south, east, north], "crs": "EPSG:26911",
     "start": "2010-01-01" or null, "end": null}

`catalog` is a name of CATALOGS or the address of a STAC API. It returns (catalog/search.py)

    {"mosaics": [{"title": "2020 · 0.6 m", "dates": ["2020-05-18", "2020-05-19"], "gsd": 0.6, "crs": "EPSG:26911",
                  "covered": 0.97, "quads": [{"id": "ca_m_3211561_se_11_060_20200518", "path": "/vsicurl…",
                  "date": "2020-05-18", "shape": [rows, columns] or null, "transform": six numbers or null,
                  "crs": "EPSG:26911", "gsd": 0.6, "bands": ["Red", "Green", "Blue", "NIR"]}, …]}, …],
     "quads": 12, "truncated": false, "note": Message as JSON or null}

newest first: the quads of one year, CRS and ground sample distance each. `covered` is the fraction of the extent that
the quads' outlines cover; `truncated` says that the catalogue has more quads than MAX_QUADS.

`build_mosaic` takes {"quads": quads of one mosaic, "path": "/o/naip-2020.vrt"} and writes a VRT of them, the last on
top (catalog/mosaic_vrt.py). It returns {"path", "crs", "bounds", "gsd"}. No pixel is copied: a reader requests what it
needs.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from ..errors import RequestError
from ..grid import Bounds
from ..json_fields import Fields

CATALOGS = {  # name -> (title, address); both have NAIP in the collection "naip"
    "planetary-computer": ("Microsoft Planetary Computer", "https://planetarycomputer.microsoft.com/api/stac/v1"),
    "earth-search": ("Element 84 Earth Search", "https://earth-search.aws.element84.com/v1"),
}
DEFAULT_COLLECTION = "naip"
MAX_QUADS = 500  # of a search: a quarter quad of NAIP is 40 km2, so a large county


class Quad(NamedTuple):
    """One raster of a catalogue.

    path:      what GDAL opens
    date:      ISO date
    shape:     rows and columns; None where the catalogue does not state them
    transform: six numbers a, b, c, d, e, f as in affine.Affine; None likewise
    crs:       authority code; "" likewise
    gsd:       ground sample distance in metres; 0 likewise
    bands:     names in order; empty likewise
    """

    id: str
    path: str
    date: str
    shape: tuple[int, int] | None
    transform: tuple[float, ...] | None
    crs: str
    gsd: float
    bands: tuple[str, ...]

    def to_json(self) -> dict[str, Any]:
        return {name: list(each) if isinstance(each, tuple) else each for name, each in self._asdict().items()}

    @classmethod
    def from_json(cls, value: Any) -> Quad:
        """Raises RequestError, naming the field that is unknown, missing or wrong."""
        fields = Fields("quad", value, cls._fields, required=("id", "path", "date"))
        shape = fields.numbers("shape", 2)
        return cls(
            id=fields.text("id") or "",
            path=fields.text("path") or "",
            date=_date(fields, "date") or "",
            shape=None if shape is None else (int(shape[0]), int(shape[1])),
            transform=fields.numbers("transform", 6),
            crs=fields.text("crs") or "" if value.get("crs") else "",
            gsd=fields.number("gsd") or 0.0,
            bands=fields.texts("bands") or () if value.get("bands") else (),
        )


@dataclass(frozen=True)
class ImagerySearch:
    """Parameters of `search_imagery`. extent: in `crs`; start, end: ISO dates, both included, None for any"""

    catalog: str
    collection: str
    extent: Bounds
    crs: str
    start: str | None = None
    end: str | None = None

    @property
    def address(self) -> str:
        return CATALOGS[self.catalog][1] if self.catalog in CATALOGS else self.catalog

    @classmethod
    def from_json(cls, params: Mapping[str, Any]) -> ImagerySearch:
        """Raises RequestError, naming the field that is unknown, missing or wrong."""
        names = ("catalog", "collection", "extent", "crs", "start", "end")
        fields = Fields("search", dict(params), names, required=("catalog", "extent", "crs"))
        corners = fields.numbers("extent", 4)
        catalog = (fields.text("catalog") or "").strip()
        if catalog not in CATALOGS and not catalog.lower().startswith(("http://", "https://")):
            raise RequestError(
                "catalog-unknown",
                "The catalogue {catalog!r} is neither an address (https://…) nor one of {known}: give one of them.",
                catalog=catalog,
                known=", ".join(CATALOGS),
            )
        return cls(
            catalog=catalog,
            collection=fields.text("collection") or DEFAULT_COLLECTION,
            extent=Bounds(*(corners or ())),
            crs=fields.text("crs") or "",
            start=_date(fields, "start"),
            end=_date(fields, "end"),
        )


class MosaicRequest(NamedTuple):
    """Parameters of `build_mosaic`. path: of the VRT"""

    quads: tuple[Quad, ...]
    path: str

    @classmethod
    def from_json(cls, params: Mapping[str, Any]) -> MosaicRequest:
        """Raises RequestError, naming the field that is unknown, missing or wrong."""
        fields = Fields("mosaic", dict(params), cls._fields, required=cls._fields)
        quads = fields.values["quads"]
        if not isinstance(quads, list) or not 1 <= len(quads) <= MAX_QUADS:
            raise fields.wrong("quads", f"a list of 1 to {MAX_QUADS} quads")
        return cls(tuple(Quad.from_json(each) for each in quads), fields.text("path") or "")


def _date(fields: Fields, key: str) -> str | None:
    text = fields.text(key)
    try:
        return None if text is None else date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise fields.wrong(key, "a date as 2016-05-21") from error
