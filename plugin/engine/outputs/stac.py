"""The STAC Item beside a map's files (STAC 1.1.0): footprint, content and provenance."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from datetime import datetime, timezone
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote

import numpy as np
import pyproj
import shapely
from shapely.geometry.polygon import orient

from ..api.grid import Bounds, ChipGrid
from ..api.product import CategoricalColumn, Product
from . import cog
from .metadata import MapMetadata
from .table import Tally

EXTENSIONS = (
    "https://stac-extensions.github.io/projection/v2.0.0/schema.json",
    "https://stac-extensions.github.io/classification/v2.0.0/schema.json",
    "https://stac-extensions.github.io/processing/v1.2.0/schema.json",
    "https://stac-extensions.github.io/file/v2.1.0/schema.json",
    "https://stac-extensions.github.io/raster/v2.0.0/schema.json",
)
MEDIA_TYPES = {
    "gpkg": "application/geopackage+sqlite3",
    "cog": "image/tiff; application=geotiff; profile=cloud-optimized",
    "geoparquet": "application/vnd.apache.parquet",
}
ASSET_TITLES = {
    "gpkg": "one square per chip (GeoPackage)",
    "cog": "one pixel per chip (Cloud-Optimised GeoTIFF)",
    "geoparquet": "one square per chip (GeoParquet)",
}
STEPS_PER_EDGE = 16  # an edge that is straight in the grid's CRS is a curve in degrees


class Asset(NamedTuple):
    """One file of the map. href: reference from the Item; file: current path, which may be in a staging folder"""

    href: str
    file: Path


def stac_item(tally: Tally, metadata: MapMetadata, name: str, assets: Mapping[str, Asset]) -> dict[str, Any]:
    """The Item as plain JSON.

    tally:  of the map's rows
    name:   the Item's id
    assets: the written files by kind (gpkg, cog, geoparquet); each is read once for its checksum

    `datetime` is the date of the image; null, with `start_datetime` and `end_datetime`, where the images have several
    dates; the time of processing where no date is known, because STAC requires one.
    Raises OSError where an asset cannot be read.
    """
    bounds = tally.extent(metadata.grid)
    geometry, bbox = footprint(bounds, metadata.grid.crs)
    fields = metadata.to_json()
    return {
        "type": "Feature",
        "stac_version": "1.1.0",
        "stac_extensions": list(EXTENSIONS),
        "id": name,
        "geometry": geometry,
        "bbox": bbox,
        "properties": {
            **_times(metadata),
            "title": metadata.title,
            "description": metadata.abstract or metadata.title,
            **_projection(bounds, metadata.grid),
            **_processing(metadata),
            "landchip:attribution": metadata.attribution,
            **{f"landchip:{key}": value for key, value in fields["properties"].items()},
            "landchip:product": fields["product"],
            "landchip:provenance": fields["provenance"],
        },
        "links": [],
        "assets": {kind: _asset(kind, asset, metadata.product) for kind, asset in assets.items()},
    }


def footprint(bounds: Bounds, crs: str) -> tuple[dict[str, Any], list[float]]:
    """GeoJSON geometry and bbox in EPSG:4326 of a rectangle in `crs`, whose edges are split before projecting.

    A rectangle across the antimeridian becomes two polygons, and its bbox has a west greater than its east,
    as RFC 7946 (3.1.9 and 5.2) requires.
    """
    ring = shapely.segmentize(shapely.box(*bounds), max(_sides(bounds)) / STEPS_PER_EDGE).exterior
    to_degrees = pyproj.Transformer.from_crs(crs, "EPSG:4326", always_xy=True)
    corners = np.asarray(ring.coords)
    x, y = to_degrees.transform(corners[:, 0], corners[:, 1], errcheck=True)
    x = np.unwrap(x, period=360)
    x -= 360 * np.floor((x.min() + 180) / 360)
    shape = shapely.Polygon(np.column_stack([x, y]))
    west, south, east, north = shape.bounds
    if east <= 180:
        return _geojson(shape), _rounded((west, south, east, north))
    west_part = shapely.clip_by_rect(shape, -180, -90, 180, 90)
    east_part = shapely.transform(shapely.clip_by_rect(shape, 180, -90, 540, 90), lambda xy: xy - (360, 0))
    return _geojson(west_part, east_part), _rounded((west, south, east - 360, north))


def relative_href(target: Path, folder: Path) -> str:
    """`target` as a reference from a file in `folder`; absolute on another drive, where Windows has no relative one."""
    try:
        path = Path(os.path.relpath(target, folder)).as_posix()
    except ValueError:
        return target.absolute().as_uri()
    start = "" if path.startswith("../") else "./"
    return start + "".join(each if ord(each) > 127 else quote(each) for each in path)


def _sides(bounds: Bounds) -> tuple[float, float]:
    return bounds.east - bounds.west, bounds.north - bounds.south


def _geojson(*polygons: shapely.Polygon) -> dict[str, Any]:
    """As GeoJSON with seven decimals, a centimetre on the ground, and the ring orientation of RFC 7946."""
    rings = [_rounded(shapely.geometry.mapping(orient(each))["coordinates"]) for each in polygons]
    if len(rings) == 1:
        return {"type": "Polygon", "coordinates": rings[0]}
    return {"type": "MultiPolygon", "coordinates": rings}


def _rounded(value: Any) -> Any:
    return [_rounded(each) for each in value] if isinstance(value, (list, tuple)) else round(float(value), 7)


def _times(metadata: MapMetadata) -> dict[str, str | None]:
    created = metadata.provenance.get("created") or datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    days = sorted({each for each in metadata.properties.get("image_dates") or () if each})
    if not days:
        return {"datetime": created, "created": created}
    return {
        "datetime": f"{days[0]}T00:00:00Z" if len(days) == 1 else None,
        "start_datetime": f"{days[0]}T00:00:00Z",
        "end_datetime": f"{days[-1]}T23:59:59Z",
        "created": created,
    }


def _projection(bounds: Bounds, grid: ChipGrid) -> dict[str, Any]:
    """The projection extension's fields; a CRS without a code is written as PROJJSON."""
    west, south, east, north = bounds
    crs = pyproj.CRS.from_user_input(grid.crs)
    code = crs.to_authority(min_confidence=100)
    return {
        "proj:code": ":".join(code) if code else None,
        **({} if code else {"proj:projjson": crs.to_json_dict()}),
        "proj:bbox": [west, south, east, north],
        "proj:shape": [round((north - south) / grid.size), round((east - west) / grid.size)],
        "proj:transform": [grid.size, 0.0, west, 0.0, -grid.size, north],
        "gsd": grid.size,
    }


def _processing(metadata: MapMetadata) -> dict[str, Any]:
    versions = metadata.provenance.get("versions") or {}
    return {
        **({"processing:lineage": metadata.lineage} if metadata.lineage else {}),
        "processing:software": {str(name): str(version) for name, version in versions.items()},
    }


def _asset(kind: str, asset: Asset, product: Product) -> dict[str, Any]:
    with open(asset.file, "rb") as file:
        digest = hashlib.sha256()
        while block := file.read(1 << 20):
            digest.update(block)
    fields = {
        "href": asset.href,
        "type": MEDIA_TYPES[kind],
        "title": f"{product.title}, {ASSET_TITLES[kind]}",
        "roles": ["data"],
        "file:size": asset.file.stat().st_size,
        "file:checksum": "1220" + digest.hexdigest(),  # multihash: sha2-256, 32 bytes
    }
    return {**fields, "bands": _bands(product)} if kind == "cog" else fields


def _bands(product: Product) -> list[dict[str, Any]]:
    common = {"data_type": "uint16", "nodata": cog.NODATA}
    return [{"name": name, **common, **_band(product, name)} for name in product.bands]


def _band(product: Product, name: str) -> dict[str, Any]:
    column = product.column(name)
    if not isinstance(column, CategoricalColumn):
        scale, offset = cog.scale_and_offset(product, name)
        return {"raster:scale": scale, "raster:offset": offset}
    classes = [
        {
            "value": value,
            "name": each.name,
            "title": each.title,
            "color_hint": each.colour[1:].upper(),
        }
        for value, each in enumerate(column.categories, start=1)
    ]
    return {"classification:classes": classes}
