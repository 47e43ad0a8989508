"""The rasters that a list of quads names: a STAC Item Collection, or GDAL's tile index."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pyogrio
import pyogrio.errors
from pystac import Item
from pystac.errors import STACError, STACTypeError

from ..api.errors import RasterError
from ..api.json_fields import Fields
from ..api.json_load import JsonError, load_json
from ..api.redact import display_path
from ..catalog.quads import pixel_asset
from ..storage.address import arrow_filesystem, gdal_path, join, local_path, scheme
from .job_file import storage_refuses

COLLECTIONS, INDEXES = (".json", ".geojson"), (".gpkg", ".shp", ".fgb", ".geojson", ".json")
LOCATION = "location"  # field of gdaltindex
MOST_QUADS = 200_000


def list_quads(params: dict[str, Any]) -> dict[str, Any]:
    """The entries of a request's `raster` with those of lists in their place.

    params: {"raster": a request's field `raster`}
    Returns {"raster": […], "lists": number of lists that were read}. A list is a path or address with the suffix of
    JSON, GeoPackage, shapefile or FlatGeobuf that holds STAC Items, or a field `location`; anything else stays.
    Raises RasterError for JSON that is neither, and for a list without a raster.
    """
    fields = Fields("params", params, ("raster",), ("raster",))
    found: list[Any] = []
    lists = 0
    for entry in fields.values["raster"]:
        quads = _quads(entry) if isinstance(entry, str) else None
        lists += quads is not None
        found += [entry] if quads is None else quads
    return {"raster": found, "lists": lists}


def _quads(address: str) -> list[str] | None:
    """The addresses that a list names; None for what is no list. Raises RasterError."""
    lower = address.lower()
    if lower.endswith(COLLECTIONS):
        value = _json(address)
        items = value.get("features") if isinstance(value, dict) else None
        if isinstance(value, dict) and value.get("type") == "Feature":
            items = [value]
        if not isinstance(items, list):
            raise _no_list(address, "it is no GeoJSON")
        if any(isinstance(each, dict) and "assets" in each for each in items):
            return _checked(address, [_asset_address(each, address) for each in items])
    if lower.endswith(INDEXES):
        return _index(address)
    return None


def _json(address: str) -> Any:
    try:
        filesystem, root = arrow_filesystem(address)
        with filesystem.open_input_file(root) as stream:
            return load_json(bytes(stream.read()))
    except OSError as error:
        raise storage_refuses(address, error) from error
    except JsonError as error:
        raise _no_list(address, str(error)) from error


def _asset_address(value: Any, address: str) -> str:
    """The address of an Item's pixels. Raises RasterError where it has none."""
    try:
        item = Item.from_dict(value)
        asset = pixel_asset(item)
    except (STACError, STACTypeError, KeyError, TypeError, ValueError, AttributeError) as error:
        raise _no_list(address, "an Item in it is damaged") from error
    if asset is None:
        raise _no_list(address, f"its Item {item.id} has no raster")
    return _absolute(asset.href, address)


def _index(address: str) -> list[str] | None:
    """The addresses in the field `location` of a vector file; None for a file without it. Raises RasterError."""
    try:
        info = pyogrio.read_info(gdal_path(address))
        if LOCATION not in info["fields"]:
            return None
        table = pyogrio.read_arrow(gdal_path(address), columns=[LOCATION], read_geometry=False)[1]
    except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError):
        return None
    return _checked(address, [_absolute(str(each), address) for each in table[LOCATION].to_pylist() if each])


def _absolute(href: str, address: str) -> str:
    """An address as a list states it; a relative one is beside the list."""
    if scheme(href) or href.startswith("/vsi") or Path(href).is_absolute():
        return href
    folder = local_path(address)
    return str(folder.parent / href) if folder is not None else join(address.rpartition("/")[0], href)


def _checked(address: str, found: list[str]) -> list[str]:
    if not found:
        raise _no_list(address, "it names no raster")
    if len(found) > MOST_QUADS:
        raise _no_list(address, f"it names more than {MOST_QUADS:,} rasters")
    return found


def _no_list(address: str, reason: str) -> RasterError:
    return RasterError(
        "quad-list-unreadable",
        "{path} is no list of rasters ({reason}): give a STAC Item Collection, a tile index of GDAL with a field "
        "`location`, or the rasters themselves.",
        path=display_path(address),
        reason=reason,
    )
