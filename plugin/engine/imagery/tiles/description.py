"""A service as a description for GDAL's drivers WMS, WMTS and WCS: XML text, kept in memory because it holds secrets.

Formats: https://gdal.org/drivers/raster/wms.html, wmts.html, wcs.html
"""

from __future__ import annotations

import re
from urllib.parse import quote, urlencode
from xml.sax.saxutils import escape

from ...api.requests.tile_service import TileService
from ...api.version import version
from ..crs import parse_crs
from .pixel_grid import PixelGrid, is_web_mercator

VOID_STATUS = "204,404"  # HTTP statuses of a tile that the service does not have
TIMEOUT_S = 20  # of one tile or map
CONNECTIONS = 4  # at once, to one server
CACHE_FOR_S = 365 * 86400
MEMORY = "/vsimem/"  # GDAL's own files in memory
MEMORY_CACHE_FOR_S = 600  # older tiles are removed from memory once they are more than 64 MB, GDAL's own limit
WMS_VERSION = "1.1.1"  # all servers know it, and it counts x before y in every CRS
WCS_VERSION = "1.0.0"
GDAL_NAMES = {"x": "x", "y": "y", "-y": "y", "z": "z", "q": "quadkey"}  # of the placeholders in a template
_PLACEHOLDER = re.compile(r"\{(-?[xyzq])\}")
USER_AGENT = f"Landchip/{version()}"


def describe(service: TileService, grid: PixelGrid | None, cache: str) -> str:
    """The XML text that GDAL opens as a raster of red, green, blue and alpha (of "wcs": of the coverage's bands).

    grid:  the pixels to ask for; None for "wcs", whose server states them, and for all levels of "wmts"
    cache: folder in which GDAL keeps tiles, of this machine or /vsimem/…; "" for none. File names in it are hashes.
    """
    if service.kind == "wcs":
        return _wcs(service)
    if service.kind == "wmts":
        return _wmts(service, grid, cache)
    if grid is None:
        raise ValueError(service.kind)
    return (
        f"<GDAL_WMS>{_service(service)}{_window(service, grid)}"
        f"<Projection>{escape(_projection(service))}</Projection>"
        f"<BlockSizeX>{grid.tile_size}</BlockSizeX><BlockSizeY>{grid.tile_size}</BlockSizeY>"
        f"<BandsCount>4</BandsCount><ClampRequests>false</ClampRequests>{_transfer(service, cache)}</GDAL_WMS>"
    )


def _service(service: TileService) -> str:
    """The element <Service>: which requests are made."""
    if service.kind == "xyz":
        return _xyz(service)
    layers, styles = quote(service.layers or "", ","), quote(service.style or "", ",")
    if service.kind == "wms":
        wms_version = service.version or WMS_VERSION
        modern = wms_version >= "1.3"
        swapped = modern and parse_crs(service.crs).axis_info[0].direction.lower() == "north"
        dimensions = {name: value for name, value in service.dimensions.items() if value}
        address = _with_query(_quoted(service.url), dimensions)
        crs_name = "CRS" if modern else "SRS"
        return (
            f'<Service name="WMS"><Version>{escape(wms_version)}</Version><ServerUrl>{escape(address)}</ServerUrl>'
            f"<{crs_name}>{escape(service.crs)}</{crs_name}><Layers>{escape(layers)}</Layers>"
            f"<Styles>{escape(styles)}</Styles><ImageFormat>{escape(service.format or 'image/png')}</ImageFormat>"
            f"<Transparent>TRUE</Transparent><BBoxOrder>{'yxYX' if swapped else 'xyXY'}</BBoxOrder></Service>"
        )
    operation = "/export" if service.kind == "arcgis-map" else "/exportImage"
    base, _, query = _quoted(service.url).partition("?")
    address = base.rstrip("/") + ("" if base.rstrip("/").lower().endswith(operation.lower()) else operation)
    shown = (
        f"show:{service.layers}" if service.layers and service.layers.replace(",", "").isdecimal() else service.layers
    )
    return (
        f'<Service name="AGS"><ServerUrl>{escape(f"{address}?{query}")}</ServerUrl>'
        f"<SRS>{escape(service.crs)}</SRS><Layers>{escape(shown or '')}</Layers>"
        f"<ImageFormat>{escape(service.format or 'png32')}</ImageFormat><Transparent>TRUE</Transparent>"
        f"<BBoxOrder>xyXY</BBoxOrder></Service>"
    )


def _xyz(service: TileService) -> str:
    driver = "VirtualEarth" if "{q}" in service.url else "TMS"
    address = _PLACEHOLDER.sub(lambda match: f"${{{GDAL_NAMES[match.group(1)]}}}", _quoted(service.url))
    return f'<Service name="{driver}"><ServerUrl>{escape(address)}</ServerUrl></Service>'


def _window(service: TileService, grid: PixelGrid) -> str:
    """The element <DataWindow>: what part of the world, and which tiles.

    GDAL counts rows from the south as (rows of the window) - TileY - 1 - row in the window.
    """
    bounds, from_south = grid.bounds, service.kind == "xyz" and "{-y}" in service.url
    world_rows = 2**grid.level if grid.level >= 0 else 0
    tile_row = grid.rows - world_rows + grid.row if from_south else grid.row
    levels = (
        f"<TileX>{grid.col}</TileX><TileY>{tile_row}</TileY><TileLevel>{grid.level}</TileLevel>"
        f"<YOrigin>{'bottom' if from_south else 'top'}</YOrigin>"
    )
    return (
        f"<DataWindow><UpperLeftX>{bounds.west!r}</UpperLeftX><UpperLeftY>{bounds.north!r}</UpperLeftY>"
        f"<LowerRightX>{bounds.east!r}</LowerRightX><LowerRightY>{bounds.south!r}</LowerRightY>"
        f"<SizeX>{grid.width}</SizeX><SizeY>{grid.height}</SizeY>{levels if service.kind == 'xyz' else ''}</DataWindow>"
    )


def _wmts(service: TileService, grid: PixelGrid | None, cache: str) -> str:
    return (
        f"<GDAL_WMTS><GetCapabilitiesUrl>{escape(_quoted(service.url))}</GetCapabilitiesUrl>"
        f"{_element('ExtraQueryParameters', urlencode(service.dimensions))}"
        f"{_element('Layer', service.layers)}{_element('Style', service.style)}"
        f"{_element('TileMatrixSet', service.matrix_set)}{_element('Format', service.format)}"
        f"{_element('ZoomLevel', None if grid is None else str(grid.level))}"
        f"<BandsCount>4</BandsCount>{_transfer(service, cache)}</GDAL_WMTS>"
    )


def _wcs(service: TileService) -> str:
    separator = "" if service.url.endswith(("?", "&")) else "&" if "?" in service.url else "?"
    return (
        f"<WCS_GDAL><ServiceURL>{escape(_quoted(service.url) + separator)}</ServiceURL>"
        f"<Version>{escape(service.version or WCS_VERSION)}</Version>"
        f"<CoverageName>{escape(service.layers or '')}</CoverageName>"
        f"{_element('PreferredFormat', service.format)}{_element('UserPwd', _user_password(service))}"
        f"<Timeout>{TIMEOUT_S}</Timeout></WCS_GDAL>"
    )


def _transfer(service: TileService, cache: str) -> str:
    """Elements on how tiles are fetched and kept."""
    seconds, clean_every = (MEMORY_CACHE_FOR_S, 60) if cache.startswith(MEMORY) else (CACHE_FOR_S, 0)
    kept = (
        f"<Cache><Path>{escape(cache)}</Path><Expires>{seconds}</Expires><CleanTimeout>{clean_every}</CleanTimeout>"
        "</Cache>"
        if cache
        else ""
    )
    return (
        f"{kept}<ZeroBlockHttpCodes>{VOID_STATUS}</ZeroBlockHttpCodes><Timeout>{TIMEOUT_S}</Timeout>"
        f"<MaxConnections>{CONNECTIONS}</MaxConnections>{_element('UserAgent', service.user_agent or USER_AGENT)}"
        f"{_element('Referer', service.referer)}{_element('UserPwd', _user_password(service))}"
    )


def http_options(service: TileService) -> dict[str, str]:
    """GDAL's options for requests to a service that its description cannot state: headers and proxy."""
    options = {"GDAL_ERROR_ON_LIBJPEG_WARNING": "YES"}  # a tile that breaks off is an error, not half grey
    if service.headers:
        options["GDAL_HTTP_HEADERS"] = "\r\n".join(f"{name}: {value}" for name, value in service.headers.items())
    if service.proxy:
        options["GDAL_HTTP_PROXY"] = service.proxy
    if service.kind in ("wmts", "wcs"):  # for capabilities, too
        options["GDAL_HTTP_TIMEOUT"] = str(TIMEOUT_S)
        options["GDAL_HTTP_USERAGENT"] = service.user_agent or USER_AGENT
        if service.referer:
            options["GDAL_HTTP_REFERER"] = service.referer
        if service.user is not None:
            options["GDAL_HTTP_USERPWD"] = _user_password(service)
    return options


def _projection(service: TileService) -> str:
    crs = parse_crs(service.crs)
    return "EPSG:3857" if is_web_mercator(crs) else service.crs


def _user_password(service: TileService) -> str:
    return "" if service.user is None else f"{service.user}:{service.password or ''}"


def _with_query(url: str, query: dict[str, str]) -> str:
    if not query:
        return url
    return f"{url}{'' if url.endswith(('?', '&')) else '&' if '?' in url else '?'}{urlencode(query)}"


def _quoted(url: str) -> str:
    """An address as it is sent: blanks and letters beyond ASCII are encoded, what is encoded already stays."""
    return quote(url, safe="%/:?#[]@!$&'()*+,;=-._~{}|")


def _element(name: str, text: str | None) -> str:
    return f"<{name}>{escape(text)}</{name}>" if text else ""
