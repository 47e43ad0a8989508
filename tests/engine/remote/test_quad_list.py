"""Lists of quads: STAC Item Collections and GDAL's tile indexes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyogrio
import pytest
import shapely

from plugin.engine.api.errors import RasterError
from plugin.engine.remote.quad_list import list_quads
from tests.messages import refused


def item(href: str, name: str = "image") -> dict[str, Any]:
    return {
        "type": "Feature",
        "stac_version": "1.0.0",
        "id": href,
        "geometry": None,
        "properties": {"datetime": "2020-08-31T00:00:00Z"},
        "links": [],
        "assets": {name: {"href": href, "type": "image/tiff; application=geotiff"}},
    }


def listed(path: Path) -> list[Any]:
    return list(list_quads({"raster": [str(path)]})["raster"])


def test_the_items_of_a_collection_are_its_rasters_and_relative_ones_lie_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "quads.json"
    items = [item("a.tif"), item("https://host/b.tif"), item("s3://bucket/c.tif", "visual")]
    path.write_text(json.dumps({"type": "FeatureCollection", "features": items}))
    assert listed(path) == [str(tmp_path / "a.tif"), "https://host/b.tif", "s3://bucket/c.tif"]
    path.write_text(json.dumps(item("a.tif")))
    assert listed(path) == [str(tmp_path / "a.tif")]


@pytest.mark.parametrize("suffix", ["gpkg", "shp", "geojson"])
def test_a_tile_index_names_its_rasters(tmp_path: Path, suffix: str) -> None:
    squares = pa.array(shapely.to_wkb(np.array([shapely.box(k, 0, k + 1, 1) for k in range(2)])))
    table = pa.table({"location": ["/naip/a.tif", "b.tif"], "geometry": squares})
    path = tmp_path / f"index.{suffix}"
    pyogrio.write_arrow(table, path, geometry_name="geometry", geometry_type="Polygon", crs="EPSG:4326")
    assert listed(path) == ["/naip/a.tif", str(tmp_path / "b.tif")]


def test_what_is_no_list_stays_as_it_is(tmp_path: Path) -> None:
    stated = [str(tmp_path / "a.tif"), {"path": "/b.tif", "nodata": [0]}, str(tmp_path / "none.gpkg")]
    assert list_quads({"raster": stated}) == {"raster": stated, "lists": 0}


@pytest.mark.parametrize(
    "value",
    [
        {"type": "FeatureCollection", "features": [{**item("a.tif"), "assets": {}}]},
        {"type": "FeatureCollection", "features": [{"assets": {"image": 1}}]},
        {"type": "FeatureCollection", "features": [item("a.tif"), 3]},
        [],
        3,
    ],
)
def test_json_that_names_no_raster_is_refused(tmp_path: Path, value: Any) -> None:
    path = tmp_path / "quads.json"
    path.write_text(json.dumps(value))
    with refused(RasterError, "quad-list-unreadable"):
        listed(path)
