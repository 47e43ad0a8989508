"""A layer of a tile or map service as what the engine reads it by: address, layers, headers, credentials.

An authentication configuration is expanded here, on the main thread. Its secrets go to the engine through a pipe and
are never written: not in the log, the history, the project or the map.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from qgis.core import QgsApplication, QgsProviderRegistry, QgsRasterLayer
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtNetwork import QNetworkRequest

from ... import network
from ...engine.api.errors import RasterError, RequestError
from ...engine.api.requests.tile_service import TileService
from ...i18n import tr

PROVIDERS = ("wms", "wcs", "arcgismapserver", "arcgisimageserver")
# Methods whose headers or parameters are the same for every request; the others sign each address or need a certificate
FIXED_METHODS = ("APIHeader", "Basic", "EsriToken", "OAuth2")
QGIS_MAX_ZOOM = 18  # of tiles whose address states none, as QGIS's provider takes it
MAP_SIZE = 512  # pixels across a map that is asked for; there is no grid of tiles to keep
HEADER = "http-header:"
URL_OF_SERVICE = re.compile(r"(?:^|[&\s]|://)url=", re.IGNORECASE)  # of an address as QGIS stores it


def tile_service(layer: QgsRasterLayer) -> TileService | None:
    """What the engine reads the layer by; None where only QGIS can read it. On the main thread.

    Raises RasterError where the layer's authentication configuration cannot be used.
    """
    provider = layer.providerType()
    if provider not in PROVIDERS:
        return None
    parts = QgsProviderRegistry.instance().decodeUri(
        "arcgismapserver" if "arcgis" in provider else provider, layer.source()
    )
    kind = _kind(provider, parts)
    if kind is None or not _is_http(str(parts.get("url") or "")):
        return None
    extended = _with_credentials(parts, layer.name())
    if extended is None:
        return None
    url, headers = extended
    referer = next((headers.pop(name) for name in list(headers) if name.lower() == "referer"), None)
    agent = next((headers.pop(name) for name in list(headers) if name.lower() == "user-agent"), None)
    values = {
        "kind": kind,
        "url": url,
        "referer": referer or parts.get("referer") or None,
        "user_agent": agent,
        "headers": headers,
        "user": parts.get("username") or None,
        "password": parts.get("password") or None,
        "proxy": network.proxy_for(url) or None,
        **_of_kind(kind, parts, layer),
    }
    try:
        return TileService.from_json(values)
    except RequestError:  # an address that the engine does not take
        return None


def tiles_file(layer: QgsRasterLayer) -> str:
    """The path of a file of tiles (MBTiles), which QGIS opens as a service and GDAL as a raster; empty for others."""
    if layer.providerType() != "wms":
        return ""
    parts = QgsProviderRegistry.instance().decodeUri("wms", layer.source())
    return QUrl(str(parts.get("url") or "")).toLocalFile() if parts.get("type") == "mbtiles" else ""


def is_address(value: str) -> bool:
    """Whether a text is a service's address as QGIS stores it: `type=xyz&url=…`, with or without the provider."""
    return bool(URL_OF_SERVICE.search(value))


def layer_uri(value: object) -> object:
    """A parameter's value, with the provider before an address that QGIS stores without it (`type=xyz&url=…`)."""
    if not isinstance(value, str) or "://" in value.partition("=")[0] or not is_address(value):
        return value
    if "mapserver" in value.lower() or "imageserver" in value.lower():
        return f"arcgismapserver://{value}"
    return f"wcs://{value}" if re.search(r"(?:^|&)identifier=", value) else f"wms://{value}"


def server_name(layer: QgsRasterLayer) -> str:
    """The name of the service's server."""
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    return urlsplit(str(parts.get("url") or "")).hostname or tr("Imagery")


def is_imagery(layer: QgsRasterLayer) -> bool:
    """Whether a valid layer can be a picture: three bands, or a service's, which QGIS gives one band of colours."""
    return layer.bandCount() >= len("RGB") or layer.providerType() in PROVIDERS


def _kind(provider: str, parts: Mapping[str, Any]) -> str | None:
    if "arcgis" in provider:
        return "arcgis-image" if str(parts.get("url")).rstrip("/").lower().endswith("imageserver") else "arcgis-map"
    if provider == "wcs":
        return "wcs"
    if parts.get("interpretation"):  # heights that are coded as colours, which QGIS decodes
        return None
    if parts.get("type"):
        return "xyz" if parts["type"] == "xyz" else None
    return "wmts" if parts.get("tileMatrixSet") else "wms"


def _of_kind(kind: str, parts: Mapping[str, Any], layer: QgsRasterLayer) -> dict[str, Any]:
    """The fields that not all kinds have."""
    if kind == "xyz":
        return {
            "crs": parts.get("crs") or layer.crs().authid(),
            "zmin": _whole(parts.get("zmin")) or 0,
            "zmax": _whole(parts.get("zmax")) or QGIS_MAX_ZOOM,
            "tile_size": 512 if str(parts.get("tilePixelRatio")) == "2" else 256,
        }
    crs, extent = str(parts.get("crs") or layer.crs().authid()), layer.extent()
    fields: dict[str, Any] = {
        "crs": crs,
        "layers": _joined(parts.get("identifier") if kind == "wcs" else parts.get("layers", parts.get("layer")))
        or None,
        "style": _joined(parts.get("styles")).strip(",") or None,
        "format": parts.get("format") or None,
        "version": parts.get("version") or None,
        "matrix_set": parts.get("tileMatrixSet") or None,
        "dimensions": dict(parse_qsl(str(parts.get("tileDimensions") or "").replace(";", "&"))),
    }
    if kind != "wmts":
        fields["tile_size"] = min(MAP_SIZE, *(_whole(parts.get(key)) or MAP_SIZE for key in ("maxWidth", "maxHeight")))
    if kind.startswith("arcgis") and fields["format"]:
        fields["format"] = str(fields["format"]).lower()
    if crs == layer.crs().authid() and extent.isFinite() and not extent.isEmpty():
        fields["extent"] = [extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum()]
    return fields


def _with_credentials(parts: Mapping[str, Any], name: str) -> tuple[str, dict[str, str]] | None:
    """Address and HTTP headers, those of the authentication configuration too; None where these differ by request."""
    url = str(parts["url"])
    headers = {key[len(HEADER) :]: str(value) for key, value in parts.items() if key.startswith(HEADER)}
    config = parts.get("authcfg")
    if not config:
        return url, headers
    manager = QgsApplication.authManager()
    method = manager.configAuthMethodKey(config)
    if method and method not in FIXED_METHODS:
        return None
    request = QNetworkRequest(QUrl(urlunsplit(urlsplit(url)._replace(path="/", fragment=""))))
    if not method or not manager.updateNetworkRequest(request, config)[0]:
        raise RasterError(
            "layer-authentication-unusable",
            tr("The authentication configuration of {layer} cannot be used: correct it in QGIS's settings."),
            layer=name,
        )
    for key in request.rawHeaderList():
        headers[bytes(key).decode("latin-1")] = bytes(request.rawHeader(key)).decode("latin-1")
    before = parse_qsl(urlsplit(url).query, True)
    added = [each for each in parse_qsl(urlsplit(request.url().toString()).query, True) if each not in before]
    if added:
        url += ("&" if "?" in url else "?") + urlencode(added)
    return url, headers


def _is_http(url: str) -> bool:
    return urlsplit(url).scheme.lower() in ("http", "https")


def _joined(value: object) -> str:
    """A list, or one text, as QGIS decodes layers and styles, separated by commas."""
    return ",".join(map(str, value)) if isinstance(value, (list, tuple)) else str(value or "")


def _whole(value: object) -> int | None:
    text = str(value or "")
    return int(text) if text.isascii() and text.isdecimal() else None
