"""One raster of a request, and what the user states about its CRS and nodata (standard library only).

An entry of a request's field `raster` is a path or URL, or an object:

    {"path": "/a/q.tif", "crs": "EPSG:26911", "nodata": [0, [250, 255]], "use_source_nodata": true}
    {"path": "/vsis3/bucket/q.tif", "open_options": {"NUM_THREADS": "2"}, "credentials": {"AWS_NO_SIGN_REQUEST": "YES"}}
    {"service": {…}, "name": "Esri World Imagery"}

All fields but `path` or `service` may be left out; `RasterInput` describes them.

No imagery ("nodata") is stated as closed ranges of pixel values. A pixel is no imagery where one and the same range
holds its values in all bands that are read. In JSON a range is `[low, high]` or one number for a single value, in text
`low:high` or one number: `0, 250:255`.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from math import isfinite
from typing import Any

from ..errors import RequestError
from ..json_fields import Fields, is_number, is_text
from ..json_load import load_json
from ..redact import raster_id, raster_identity
from .tile_service import TileService

NodataRanges = tuple[tuple[float, float], ...]  # closed ranges (low, high) of pixel values


@dataclass(frozen=True)
class RasterInput:
    """A raster to read.

    path:    path, URL, or a VRT as XML text; empty for a service
    crs:     CRS that replaces the one that the file states, an authority code or WKT; None keeps the file's
    nodata:  pixel values that mean no imagery besides the file's own
    use_source_nodata: whether the file's own nodata value counts; its mask and alpha band count in any case
    open_options: GDAL's open options of the format's driver, by name
    credentials: GDAL's configuration options of the path's file system, such as AWS_ACCESS_KEY_ID; never written down
    service: a tile or map service instead of a path
    name:    of a service, for titles and messages
    """

    path: str
    crs: str | None = None
    nodata: NodataRanges = ()
    use_source_nodata: bool = True
    open_options: Mapping[str, str] = field(default_factory=dict, hash=False)
    credentials: Mapping[str, str] = field(default_factory=dict, hash=False, repr=False)
    service: TileService | None = None
    name: str | None = None

    @classmethod
    def from_json(cls, value: Any) -> RasterInput:
        """Raises RequestError for what is neither text nor such an object."""
        if is_text(value):
            return cls(value)
        fields = Fields("raster", value, tuple(cls.__dataclass_fields__))
        path, service = fields.text("path"), fields.values.get("service")
        if (path is None) == (service is None):
            raise RequestError(
                "raster-without-path", "An entry of 'raster' has either a 'path' or a 'service': give one of the two."
            )
        if service is not None and fields.text("crs") is not None:
            raise RequestError(
                "service-with-crs",
                "A tile or map service is asked in its own CRS, which the field 'crs' inside 'service' states: leave "
                "the assigned CRS out.",
            )
        use_source_nodata = fields.values.get("use_source_nodata", True)
        if not isinstance(use_source_nodata, bool):
            raise fields.wrong("use_source_nodata", "true or false")
        return cls(
            path=path or "",
            crs=fields.text("crs"),
            nodata=nodata_field(fields) or (),
            use_source_nodata=use_source_nodata,
            open_options=_texts_by_name(fields, "open_options"),
            credentials=_texts_by_name(fields, "credentials"),
            service=None if service is None else TileService.from_json(service),
            name=fields.text("name"),
        )

    def to_json(self) -> str | dict[str, Any]:
        """The path alone where nothing else is stated; `RasterInput.from_json(value.to_json()) == value`."""
        if self == RasterInput(self.path):
            return self.path
        place = {"path": self.path} if self.service is None else {"service": self.service.to_json()}
        stated: dict[str, Any] = {
            "crs": self.crs,
            "nodata": nodata_to_json(self.nodata),
            "use_source_nodata": self.use_source_nodata,
            "open_options": dict(self.open_options),
            "credentials": dict(self.credentials),
            "name": self.name,
        }
        return {**place, **{key: value for key, value in stated.items() if value not in (None, [], {}, True)}}

    @property
    def address(self) -> str:
        """The path or URL, which may hold secrets (see api/redact.py); for a service its identity, which holds none."""
        return self.path if self.service is None else self.service.identity()

    @property
    def identity(self) -> str:
        """A text without secrets that a file of corrections keeps, to find the raster again: see `raster_identity`."""
        return raster_identity(self.path) if self.service is None else self.service.identity()

    @property
    def line(self) -> str:
        """One line of a file of corrections: `identity`, or JSON where more is stated than the path. No secrets.

        Raises as `identity`.
        """
        stated = self.to_json()
        if self.service is not None or isinstance(stated, str):
            return self.identity
        shown = {**stated, "path": self.identity}
        shown.pop("credentials", None)
        return self.identity if len(shown) == 1 else json.dumps(shown, sort_keys=True, ensure_ascii=False)

    @classmethod
    def from_line(cls, text: str) -> RasterInput:
        """The inverse of `line`; its path may be an identity. Raises RequestError for JSON that is no such entry."""
        if not text.startswith("{"):
            return cls(text)
        try:
            return cls.from_json(load_json(text))
        except ValueError as error:
            raise RequestError(
                "correction-raster-unreadable",
                "The raster {line!r} of a correction cannot be understood: delete the correction, or mend it.",
                line=text[:60],
            ) from error

    @property
    def id(self) -> str:
        """16 hexadecimal digits, for look-ups of maps of this raster as it is stated here."""
        if self.service is not None:
            return self.identity.rpartition("#")[2]
        plain, stated = raster_id(self.path), self.to_json()
        if isinstance(stated, str):
            return plain
        stated.pop("credentials", None)
        text = json.dumps({**stated, "path": plain}, sort_keys=True)
        return hashlib.sha256(text.encode()).hexdigest()[: len(plain)]


def _texts_by_name(fields: Fields, key: str) -> dict[str, str]:
    if fields.values.get(key) is None:
        return {}
    texts = fields.json_object(key)
    if not all(is_text(name) and isinstance(text, str) and "\0" not in text for name, text in texts.items()):
        raise fields.wrong(key, "names with texts")
    return dict(texts)


def nodata_field(fields: Fields) -> NodataRanges | None:
    """The field `nodata`: a number, or a list of numbers and ranges. Raises RequestError."""
    value = fields.values.get("nodata")
    if value is None:
        return None
    ranges = []
    for each in value if isinstance(value, list) else [value]:
        low, high = each if isinstance(each, list) and len(each) == 2 else (each, each)
        if not (is_number(low) and is_number(high) and low <= high):
            raise fields.wrong("nodata", "a finite number, or a list of numbers and ranges as [0, [250, 255]]")
        ranges.append((float(low), float(high)))
    return tuple(ranges)


def nodata_tolerance_field(fields: Fields) -> float:
    """The field `nodata_tolerance`, 0 by default. Raises RequestError."""
    tolerance = fields.number("nodata_tolerance") or 0.0
    if tolerance < 0:
        raise fields.wrong("nodata_tolerance", "a number from 0")
    return tolerance


def nodata_to_json(ranges: NodataRanges) -> list[Any]:
    """The ranges as a list of numbers and pairs."""
    return [_number(low) if low == high else [_number(low), _number(high)] for low, high in ranges]


def _number(value: float) -> float:
    """A whole number as int, so that one range has one form in JSON."""
    return int(value) if abs(value) < 2**53 and value == int(value) else value


def parse_nodata(text: str) -> NodataRanges | None:
    """Parses `0, 250:255`. None for a blank text. Raises RequestError."""
    ranges = []
    for part in text.replace(";", ",").split(","):
        if not part.strip():
            continue
        first, _, last = part.partition(":")
        try:
            low = float(first)
            high = float(last) if last.strip() else low
        except ValueError:
            low, high = 1.0, 0.0
        if not (isfinite(low) and isfinite(high) and low <= high) or part.strip().endswith(":"):
            raise RequestError(
                "nodata-unreadable",
                "The nodata values {nodata!r} cannot be understood: write them as 0 or as 0,250:255.",
                nodata=text,
            )
        ranges.append((low, high))
    return tuple(ranges) or None


def format_nodata(ranges: NodataRanges | None) -> str:
    """The inverse of `parse_nodata`."""
    return ",".join(f"{low:g}" if low == high else f"{low:g}:{high:g}" for low, high in ranges or ())
