"""Searches a STAC API for imagery of an extent; api/requests/imagery_search.py describes parameters and answer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any

import pystac
import requests
import shapely
from pystac_client import Client
from pystac_client.errors import ClientTypeError
from pystac_client.exceptions import APIError
from pystac_client.stac_api_io import StacApiIO

from ..api.errors import AreaError, RasterError
from ..api.messages import Message
from ..api.protocol import Cancelled
from ..api.redact import redact
from ..api.requests.imagery_search import MAX_QUADS, ImagerySearch, Quad
from ..imagery.crs import reproject
from .quads import REQUESTER_PAYS, VIRTUAL, quad_of

TIMEOUT_S, RETRIES = 30.0, 2
MAX_DEGREES = 3.0  # of a side of the extent: a search over a state returns thousands of quads
ERRORS = (  # of the libraries, for a server that does not answer as the standard says
    APIError,
    ClientTypeError,
    requests.RequestException,
    pystac.STACError,
    pystac.STACTypeError,
    ValueError,
    KeyError,
    TypeError,
    AttributeError,
    RecursionError,
)


def search_imagery(search: ImagerySearch, cancelled: Callable[[], bool] = lambda: False) -> dict[str, Any]:
    """The mosaics that a STAC API has of an extent, newest first.

    Raises AreaError for an extent that is too large or has no place on Earth, RasterError where the catalogue does not
    answer as a STAC API or has no such collection, Cancelled.
    """
    extent = _degrees(search)
    found: list[tuple[Quad, shapely.Geometry]] = []
    truncated = False
    try:
        io = StacApiIO(timeout=TIMEOUT_S, max_retries=RETRIES)
        client = Client.open(search.address, stac_io=io)
        items = client.search(
            collections=[search.collection],
            bbox=list(extent.bounds),
            datetime=_interval(search),
            max_items=MAX_QUADS + 1,
            limit=min(MAX_QUADS, 100),
        ).items()
        for item in items:
            if cancelled():
                raise Cancelled("Cancelled.")
            quad = quad_of(item, search.address)
            if quad is not None and item.geometry is not None:
                found.append((quad, shapely.geometry.shape(item.geometry)))
        truncated = len(found) > MAX_QUADS
    except ERRORS as error:
        raise _search_error(search, error) from error
    mosaics = _mosaics(found[:MAX_QUADS], extent)
    pays = any(quad.path.startswith(VIRTUAL[REQUESTER_PAYS]) for quad, _ in found)
    note = Message(
        "imagery-requester-pays",
        "These quads lie in a bucket whose readers pay: GDAL needs AWS credentials, and AWS_REQUEST_PAYER=requester.",
    )
    return {
        "mosaics": mosaics,
        "quads": min(len(found), MAX_QUADS),
        "truncated": truncated,
        "note": note.to_json() if pays else None,
    }


def _degrees(search: ImagerySearch) -> shapely.Geometry:
    """The extent as a box in degrees (WGS 84)."""
    extent = search.extent
    if extent.west >= extent.east or extent.south >= extent.north:
        raise AreaError("search-extent-empty", "The extent of the search holds no ground: choose another.")
    box = shapely.box(*reproject(shapely.box(*extent), search.crs, "EPSG:4326").bounds)
    west, south, east, north = box.bounds
    if max(east - west, north - south) > MAX_DEGREES:
        raise AreaError(
            "search-extent-too-large",
            "The extent is {degrees:.1f} degrees wide or high, and a search takes at most {most:g}: zoom in.",
            degrees=max(east - west, north - south),
            most=MAX_DEGREES,
        )
    return box


def _interval(search: ImagerySearch) -> str | None:
    """The dates as a STAC API takes them."""
    if search.start is None and search.end is None:
        return None
    return f"{search.start or '..'}/{search.end or '..'}"


def _mosaics(found: Iterable[tuple[Quad, shapely.Geometry]], extent: shapely.Geometry) -> list[dict[str, Any]]:
    """The quads by year, ground sample distance and CRS, newest year first; in each the oldest quad first."""
    groups: dict[tuple[str, float, str], list[tuple[Quad, shapely.Geometry]]] = defaultdict(list)
    for quad, outline in found:
        groups[quad.date[:4], round(quad.gsd, 3), quad.crs].append((quad, outline))
    mosaics = []
    for (year, gsd, crs), members in sorted(groups.items(), key=lambda each: each[0], reverse=True):
        quads = sorted((quad for quad, _ in members), key=lambda quad: (quad.date, quad.id))
        outlines = shapely.make_valid([outline for _, outline in members])
        covered = shapely.intersection(shapely.union_all(outlines), extent).area / extent.area
        mosaics.append(
            {
                "title": f"{year} · {gsd:g} m" if gsd else year,
                "dates": sorted({quad.date for quad in quads}),
                "gsd": gsd,
                "crs": crs,
                "covered": round(min(covered, 1.0), 4),
                "quads": [quad.to_json() for quad in quads],
            }
        )
    return mosaics


def _search_error(search: ImagerySearch, error: Exception) -> RasterError:
    address = redact(search.address)
    status = getattr(error, "status_code", None) or getattr(getattr(error, "response", None), "status_code", None)
    if status == 404:
        return RasterError(
            "catalog-not-found",
            "{address} has no STAC API with the collection {collection} (HTTP 404): check the address and the name.",
            address=address,
            collection=search.collection,
        )
    if status in (401, 403):
        return RasterError(
            "catalog-forbidden",
            "{address} refuses the search (HTTP {status}): it asks for a key or an account; choose another catalogue.",
            address=address,
            status=status,
        )
    if isinstance(error, (requests.ConnectionError, requests.Timeout)):
        return RasterError(
            "catalog-unreachable",
            "{address} does not answer: check the address, the connection and QGIS's proxy settings.",
            address=address,
        )
    return RasterError(
        "catalog-unreadable",
        "{address} does not answer as a STAC API does ({reason}): check the address, or try later.",
        address=address,
        reason=redact(" ".join(str(error).split()))[:160].rstrip(".") or type(error).__name__,
    )
