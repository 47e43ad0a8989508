"""A tile service written as one text: `xyz:https://…`, or QGIS's own form `type=xyz&url=…` (standard library only).

xyz:https://tiles.example.org/{z}/{x}/{y}.png
type=xyz&url=https://tiles.example.org/%7Bz%7D/%7Bx%7D/%7By%7D.png&zmax=19
wms://type=xyz&url=…
crs=EPSG:3857&format=image/png&layers=naip&styles=&url=https://example.org/wms
"""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import unquote

from ..errors import RequestError
from .raster_input import RasterInput
from .tile_service import KINDS, TileService

_PREFIX = re.compile(rf"({'|'.join(KINDS)}):(?=https?://)", re.IGNORECASE)
_QGIS = re.compile(r"(?:wms://|xyz://)?(?=(?:[^&/]*(?:=[^&]*)?&)*(?:url|type)=)", re.IGNORECASE)
_HEADER = "http-header:"


def raster_of_text(text: str) -> RasterInput:
    """A raster by its path or URL, or a service by such a text. Raises RequestError."""
    prefix = _PREFIX.match(text)
    if prefix is not None:
        service = TileService.from_json({"kind": prefix.group(1).lower(), "url": text[prefix.end() :]})
    elif _is_qgis_source(text):
        service = TileService.from_json(_fields_of_qgis(text))
    else:
        return RasterInput(text)
    return RasterInput("", service=service, name=service.host)


def _is_qgis_source(text: str) -> bool:
    """Whether a text has the form of a QGIS data source with an address, and is neither path nor URL."""
    bare = _QGIS.match(text)
    return bare is not None and not text.startswith(("/", ".", "http:", "https:", "<"))


def _fields_of_qgis(text: str) -> dict[str, Any]:
    """The fields of a TileService in a QGIS data source. Unknown parameters are ignored, as QGIS does."""
    pairs = [pair.partition("=") for pair in re.sub(r"^\w+://", "", text).split("&")]
    given = {name: unquote(value) for name, _, value in pairs if value}
    layers = ",".join(unquote(value) for name, _, value in pairs if name == "layers")
    styles = ",".join(unquote(value) for name, _, value in pairs if name == "styles")
    kind = "xyz" if given.get("type") == "xyz" else "wmts" if "tileMatrixSet" in given else "wms"
    headers = {name[len(_HEADER) :]: value for name, value in given.items() if name.startswith(_HEADER)}
    referer = headers.pop("referer", None) or given.get("referer")
    if "authcfg" in given:
        raise RequestError(
            "service-authcfg",
            "The layer's authentication is stored in QGIS, where the engine cannot read it: run Landchip in QGIS, or "
            "state user and password.",
        )
    fields = {
        "kind": kind,
        "url": given.get("url", ""),
        "crs": given.get("crs"),
        "layers": layers or None,
        "style": styles or None,
        "format": given.get("format"),
        "matrix_set": given.get("tileMatrixSet"),
        "zmin": _whole(given.get("zmin")),
        "zmax": _whole(given.get("zmax")),
        "tile_size": 512 if kind == "xyz" and given.get("tilePixelRatio") == "2" else None,
        "referer": referer,
        "headers": headers,
        "user": given.get("username"),
        "password": given.get("password"),
    }
    return {name: value for name, value in fields.items() if value not in (None, {})}


def _whole(text: str | None) -> int | str | None:
    """A number as int; other text as it is, for the error that names the field."""
    return int(text) if text is not None and text.isascii() and text.isdecimal() else text
