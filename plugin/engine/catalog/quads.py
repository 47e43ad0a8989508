"""Quads from the Items of a STAC API, with paths that GDAL opens."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote, urlparse

from pystac import Asset, Item

from ..api.requests.imagery_search import Quad

PIXELS = ("image", "visual", "data")  # names of the asset with the pixels, most likely first
RASTER_TYPES = ("image/tiff", "image/vnd.stac.geotiff", "image/jp2")
SIGNED_HOST = "planetarycomputer.microsoft.com"  # a catalogue whose assets GDAL signs itself
BLOB_HOST = ".blob.core.windows.net"
VIRTUAL = {"s3": "/vsis3/", "gs": "/vsigs/", "az": "/vsiaz/", "abfs": "/vsiaz/", "abfss": "/vsiaz/"}
REQUESTER_PAYS = "s3"  # Earth Search has NAIP in a bucket whose readers pay


def quad_of(item: Item, catalog: str) -> Quad | None:
    """The quad of an Item; None where it has no raster or no date. catalog: address of the STAC API"""
    asset = pixel_asset(item)
    moment = item.datetime or item.common_metadata.start_datetime
    if asset is None or moment is None:
        return None
    facts = {**item.properties, **asset.extra_fields}
    shape = _numbers(facts.get("proj:shape"), 2)
    return Quad(
        id=item.id,
        path=gdal_path(asset.get_absolute_href() or asset.href, catalog, item.collection_id or ""),
        date=moment.date().isoformat(),
        shape=(int(shape[0]), int(shape[1])) if shape else None,
        transform=_transform(facts),
        crs=_crs(facts),
        gsd=float(facts["gsd"]) if isinstance(facts.get("gsd"), (int, float)) else 0.0,
        bands=tuple(str(each.get("name", "")) for each in facts.get("eo:bands") or facts.get("bands") or ()),
    )


def _transform(facts: dict[str, Any]) -> tuple[float, ...] | None:
    """Of proj:transform, else of proj:bbox and proj:shape: the axes of NAIP's quads are those of their CRS."""
    transform = _numbers(facts.get("proj:transform"), 6)
    if transform:
        return transform
    box, shape = _numbers(facts.get("proj:bbox"), 4), _numbers(facts.get("proj:shape"), 2)
    if not box or not shape or not all(shape):
        return None
    (west, south, east, north), (rows, cols) = box, shape
    return (east - west) / cols, 0.0, west, 0.0, (south - north) / rows, north


def gdal_path(href: str, catalog: str, collection: str) -> str:
    """What GDAL opens for an asset's address.

    GDAL itself fetches and renews the signatures of the Planetary Computer's blobs, so none is kept anywhere.
    """
    parts = urlparse(href)
    if parts.scheme in ("http", "https"):
        signed = SIGNED_HOST in catalog and (parts.hostname or "").endswith(BLOB_HOST)
        if signed:
            return f"/vsicurl?pc_url_signing=yes&pc_collection={quote(collection, safe='')}&url={quote(href, safe='')}"
        return f"/vsicurl/{href}"
    if parts.scheme in VIRTUAL:
        return f"{VIRTUAL[parts.scheme]}{parts.netloc.partition('@')[0]}{parts.path}"
    return href


def pixel_asset(item: Item) -> Asset | None:
    """The asset with the pixels: one of PIXELS, else the first raster whose role is data."""
    for name in PIXELS:
        if name in item.assets:
            return item.assets[name]
    for asset in item.assets.values():
        if (asset.media_type or "").startswith(RASTER_TYPES) and "data" in (asset.roles or ["data"]):
            return asset
    return None


def _crs(facts: dict[str, Any]) -> str:
    """`EPSG:26911` from proj:code or, of older Items, proj:epsg; "" for neither."""
    code = facts.get("proj:code")
    if isinstance(code, str) and code:
        return code
    epsg = facts.get("proj:epsg")
    return f"EPSG:{epsg}" if isinstance(epsg, int) else ""


def _numbers(value: Any, n: int) -> tuple[float, ...]:
    """The first `n` numbers of a list; empty for anything else."""
    if not isinstance(value, (list, tuple)) or not all(isinstance(each, (int, float)) for each in value[:n]):
        return ()
    return tuple(float(each) for each in value[:n]) if len(value) >= n else ()
