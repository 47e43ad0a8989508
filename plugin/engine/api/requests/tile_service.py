"""A tile or map service as a raster of a request: address, layers, credentials (standard library only).

    {"kind": "xyz", "url": "https://tiles.example.org/{z}/{x}/{y}.png", "crs": "EPSG:3857", "zmin": 0, "zmax": 19,
     "tile_size": 256, "extent": null, "layers": null, "style": null, "format": null, "matrix_set": null,
     "version": null, "dimensions": {}, "referer": null, "user_agent": null, "headers": {}, "user": null,
     "password": null, "proxy": null}

All fields but `kind` and `url` may be left out; `TileService` describes them.

An address, a header or a password may be a secret. `to_json` holds them, for the pipe to the engine; they are never
written. What is written about a service is `identity()`: its kind, its redacted address and a hash.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from ..grid import Bounds
from ..json_fields import Fields, is_integer, is_text
from ..redact import SECRET_NAME, redact_address

KINDS = ("xyz", "wmts", "wms", "wcs", "arcgis-map", "arcgis-image")
WEB_MERCATOR = "EPSG:3857"
MAX_ZOOM = 30
TILE_SIZES = range(16, 4097)  # pixels; tiles in use have 256 or 512

_CONTROL = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff\ufffe\uffff]")  # in no address or header, nor in XML
_HEADER_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")


@dataclass(frozen=True)
class TileService:
    """A service that gives imagery by HTTP(S).

    kind:       "xyz", a template of tiles' addresses; "wmts", "wms" and "wcs", services of the OGC; "arcgis-map", tiles
                or exports of a MapServer; "arcgis-image", exports of an ImageServer
    url:        of "xyz" a template with {z}, {x} and {y}, or {-y} where rows count from the south, or {q} (a quadkey);
                of "wmts" the capabilities' address, of others the service's
    crs:        of the tiles or of the maps to ask for, an authority code
    layers:     names, separated by commas; the layer of a WMTS, the coverage of a WCS; None for "xyz"
    style:      names, separated by commas; None for the default
    format:     MIME type of a tile or map (of ArcGIS: "png32" and the like); None lets the engine choose
    matrix_set: tile matrix set of a WMTS
    version:    of WMS or WCS; None for the one that most servers know
    dimensions: of a WMTS or WMS, such as {"TIME": "2020"}
    zmin, zmax: zoom levels of "xyz" and of a WMTS; None for 0 and for the service's own or 19
    tile_size:  pixels across a tile or a map that is asked for
    extent:     where the service has imagery, in `crs`; None for all the world
    referer, user_agent: values of HTTP headers; None for none, and for Landchip's own
    headers:    further HTTP headers
    user, password: of HTTP basic authentication
    proxy:      of this service, as http://host:port; None takes the environment's
    """

    kind: str
    url: str = field(repr=False)
    crs: str = WEB_MERCATOR
    layers: str | None = None
    style: str | None = None
    format: str | None = None
    matrix_set: str | None = None
    version: str | None = None
    dimensions: Mapping[str, str] = field(default_factory=dict, hash=False)
    zmin: int | None = None
    zmax: int | None = None
    tile_size: int = 256
    extent: Bounds | None = None
    referer: str | None = field(default=None, repr=False)
    user_agent: str | None = field(default=None, repr=False)
    headers: Mapping[str, str] = field(default_factory=dict, hash=False, repr=False)
    user: str | None = field(default=None, repr=False)
    password: str | None = field(default=None, repr=False)
    proxy: str | None = field(default=None, repr=False)

    @classmethod
    def from_json(cls, obj: Any) -> TileService:
        """Raises RequestError, naming the field that is unknown, missing or wrong; values of secrets are not named."""
        fields = Fields("service", obj, tuple(cls.__dataclass_fields__), required=("kind", "url"))
        corners = fields.numbers("extent", 4)
        zmin, zmax = _zoom_levels(fields)
        return cls(
            kind=_kind(fields),
            url=_url(fields),
            crs=fields.text("crs") or WEB_MERCATOR,
            layers=_layers(fields),
            style=_line(fields, "style"),
            format=_line(fields, "format"),
            matrix_set=_line(fields, "matrix_set"),
            version=_line(fields, "version"),
            dimensions=_lines(fields, "dimensions"),
            zmin=zmin,
            zmax=zmax,
            tile_size=_tile_size(fields),
            extent=None if corners is None else _extent(fields, Bounds(*corners)),
            referer=_line(fields, "referer", secret=True),
            user_agent=_line(fields, "user_agent"),
            headers=_lines(fields, "headers"),
            user=_line(fields, "user", secret=True),
            password=_line(fields, "password", secret=True),
            proxy=_line(fields, "proxy", secret=True),
        )

    def to_json(self) -> dict[str, Any]:
        """Every field, secrets too, so that `TileService.from_json(service.to_json()) == service`."""
        facts = {name: getattr(self, name) for name in self.__dataclass_fields__}
        extent = None if self.extent is None else list(self.extent)
        return {**facts, "dimensions": dict(self.dimensions), "headers": dict(self.headers), "extent": extent}

    def identity(self) -> str:
        """A text without secrets that tells services apart: `<kind>:<redacted address>#<16 hexadecimal digits>`.

        The digits are a hash of what decides which pixels the service gives. Credentials are not hashed, so a renewed
        token gives the same text; neither are referer, user agent and proxy.
        """
        secrets = ("url", "zmin", "referer", "user_agent", "headers", "user", "password", "proxy")
        facts = {name: value for name, value in self.to_json().items() if name not in secrets}
        text = json.dumps({**facts, "url": _without_secrets(self.url)}, sort_keys=True)
        address = redact_address(self.url).replace("#", "")
        return f"{self.kind}:{address}#{hashlib.sha256(text.encode()).hexdigest()[:16]}"

    @property
    def has_secrets(self) -> bool:
        """Whether it may hold a secret: credentials, headers, or an address of which a part would be masked."""
        stated = (self.user, self.password, self.proxy, self.referer, self.user_agent, *self.headers.values())
        return any(stated) or redact_address(self.url) != self.url

    @property
    def host(self) -> str:
        """The server's name, for titles and warnings."""
        return urlsplit(self.url).hostname or "?"


def _without_secrets(url: str) -> list[Any]:
    """Parts of an address that say what is asked for: without user, password and values that a name calls secret."""
    parts = urlsplit(url)
    query = [(name, value) for name, value in parse_qsl(parts.query, True) if not SECRET_NAME.search(name)]
    return [parts.scheme, parts.hostname, parts.port, parts.path, sorted(query)]


def _kind(fields: Fields) -> str:
    kind = fields.text("kind")
    if kind not in KINDS:
        raise fields.wrong("kind", f"one of {', '.join(KINDS)}")
    return kind


def _url(fields: Fields) -> str:
    """The field `url`; an error must not repeat its value, which may hold a key."""
    url = fields.values.get("url")
    expected = "the service's address, as https://host/path"
    if not is_text(url) or _CONTROL.search(url):
        raise _wrong(fields, "url", expected)
    url = url.strip()
    try:
        parts = urlsplit(url)
        valid = parts.scheme.lower() in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:  # a port that is no number
        valid = False
    if not valid:
        raise _wrong(fields, "url", expected)
    by_tile = "{z}" in url and "{x}" in url and ("{y}" in url or "{-y}" in url)
    if fields.values.get("kind") == "xyz" and not by_tile and "{q}" not in url:
        raise _wrong(fields, "url", "an address with {z}, {x} and {y} (or {-y}), or with {q}")
    return str(url)


def _layers(fields: Fields) -> str | None:
    layers = _line(fields, "layers")
    if layers is None and fields.values.get("kind") in ("wms", "wmts", "wcs"):
        raise fields.wrong("layers", "the name of the service's layer")
    return layers


def _zoom_levels(fields: Fields) -> tuple[int | None, int | None]:
    levels = [fields.values.get(name) for name in ("zmin", "zmax")]
    for name, level in zip(("zmin", "zmax"), levels):
        if level is not None and not (is_integer(level) and 0 <= level <= MAX_ZOOM):
            raise fields.wrong(name, f"a whole number from 0 to {MAX_ZOOM}")
    zmin, zmax = levels
    if zmin is not None and zmax is not None and zmin > zmax:
        raise fields.wrong("zmax", "a zoom level that is not below 'zmin'")
    return zmin, zmax


def _tile_size(fields: Fields) -> int:
    size = fields.count("tile_size")
    if size is not None and size not in TILE_SIZES:
        raise fields.wrong("tile_size", f"a whole number from {TILE_SIZES.start} to {TILE_SIZES.stop - 1}")
    return 256 if size is None else size


def _extent(fields: Fields, extent: Bounds) -> Bounds:
    if extent.west >= extent.east or extent.south >= extent.north:
        raise fields.wrong("extent", "west, south, east and north")
    return extent


def _line(fields: Fields, key: str, secret: bool = False) -> str | None:
    """A text of one line; blank reads as None."""
    value = fields.values.get(key)
    if value is None or value == "":
        return None
    if not is_text(value) or _CONTROL.search(value):
        raise _wrong(fields, key, "text of one line") if secret else fields.wrong(key, "text of one line")
    return str(value)


def _lines(fields: Fields, key: str) -> dict[str, str]:
    """Names with texts of one line, such as HTTP headers; a line break would add a header of another's choice."""
    values = fields.values.get(key)
    if values is None:
        return {}
    if not isinstance(values, dict):
        raise _wrong(fields, key, "names with their texts")
    for name, value in values.items():
        valid = isinstance(value, str) and not _CONTROL.search(value)
        if not valid or (key == "headers" and not _HEADER_NAME.fullmatch(name)) or _CONTROL.search(name):
            raise _wrong(fields, key, "names with their texts")
    return dict(values)


def _wrong(fields: Fields, key: str, expected: str) -> Exception:
    """As `Fields.wrong`, with the value masked."""
    return Fields(fields.name, {**fields.values, key: "***"}, fields.allowed).wrong(key, expected)
