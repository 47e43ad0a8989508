"""The STAC Item, and what it may state of a map's provenance."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import rasterio
import shapely

from plugin.engine.api.classes import GROUPS
from plugin.engine.api.grid import Bounds, ChipGrid
from plugin.engine.api.redact import redact, redact_json
from plugin.engine.outputs import stac
from plugin.engine.outputs.stac import Asset, footprint, relative_href, stac_item
from tests.engine.made_up_map import METADATA, PRODUCT, WKT, parts, rows_of, sample_parts, written


def item(**changes: Any) -> dict[str, Any]:
    """The properties of the Item of a map without files, whose metadata differs so from METADATA."""
    properties: dict[str, Any] = stac_item(rows_of(sample_parts()).tally, replace(METADATA, **changes), "map", {})[
        "properties"
    ]
    return properties


def test_the_item_has_all_that_stac_requires(tmp_path: Path) -> None:
    written(tmp_path)
    read = json.loads((tmp_path / "map.json").read_text(encoding="utf-8"))
    assert (read["type"], read["stac_version"], read["id"], read["links"]) == ("Feature", "1.1.0", "map", [])
    assert {"geometry", "bbox", "properties", "assets", "stac_extensions"} <= set(read)
    assert read["properties"]["datetime"] == "2016-05-21T00:00:00Z"
    prefixes = {key.split(":")[0] for key in read["properties"] if ":" in key}
    assert prefixes == {"proj", "processing", "landchip"}
    assert {each.split("/")[3] for each in read["stac_extensions"]} == {
        "projection",
        "classification",
        "processing",
        "file",
        "raster",
    }


def test_assets_are_beside_the_item_and_match_its_description(tmp_path: Path) -> None:
    written(tmp_path)
    assets = json.loads((tmp_path / "map.json").read_text(encoding="utf-8"))["assets"]
    assert {kind: each["href"] for kind, each in assets.items()} == {
        "gpkg": "./map.gpkg",
        "cog": "./map.tif",
        "geoparquet": "./map.parquet",
    }
    for each in assets.values():
        content = (tmp_path / each["href"]).read_bytes()
        assert each["file:size"] == len(content)
        assert each["file:checksum"] == "1220" + hashlib.sha256(content).hexdigest()
        assert each["roles"] == ["data"]
        assert each["type"]
        assert each["title"]


def test_the_items_bands_and_grid_are_those_of_the_cog(tmp_path: Path) -> None:
    written(tmp_path)
    read = json.loads((tmp_path / "map.json").read_text(encoding="utf-8"))
    bands = read["assets"]["cog"]["bands"]
    with rasterio.open(tmp_path / "map.tif") as raster:
        assert [each["name"] for each in bands] == list(raster.descriptions)
        assert [each.get("raster:scale", 1.0) for each in bands] == list(raster.scales)
        assert {each["nodata"] for each in bands} == {raster.nodata}
        assert read["properties"]["proj:shape"] == [raster.height, raster.width]
        assert read["properties"]["proj:transform"] == list(raster.transform)[:6]
        assert read["properties"]["proj:bbox"] == list(raster.bounds)
    classes = bands[0]["classification:classes"]
    assert [(each["value"], each["name"]) for each in classes] == [(i + 1, each.name) for i, each in enumerate(GROUPS)]
    assert classes[0]["color_hint"] == "B2182B"


def test_the_item_holds_provenance_properties_and_product() -> None:
    sources = {"model": {"digest": "ab" * 32}, "rasters": [{"fingerprint": "cd"}], "versions": {"landchip": "0.1.0"}}
    properties = item(provenance=sources)
    assert properties["landchip:provenance"] == sources
    assert properties["processing:software"] == {"landchip": "0.1.0"}
    assert properties["landchip:abstain"] == {"confidence": 0.6}
    assert properties["landchip:product"] == PRODUCT.to_json()
    assert properties["processing:lineage"] == METADATA.lineage


def test_a_crs_with_a_code_is_stated_by_its_code() -> None:
    assert item()["proj:code"] == "EPSG:26911"
    assert "proj:projjson" not in item()
    assert item(grid=ChipGrid(WKT))["proj:code"] is None


def test_images_of_several_days_make_an_interval() -> None:
    written_properties = item(properties={"image_dates": ["2018-07-02", None, "2016-05-21"]})
    assert written_properties["datetime"] is None
    assert (written_properties["start_datetime"], written_properties["end_datetime"]) == (
        "2016-05-21T00:00:00Z",
        "2018-07-02T23:59:59Z",
    )


@pytest.mark.parametrize("properties", [{"image_dates": [None, None]}, {}])
def test_without_an_image_date_the_item_states_the_time_of_processing(properties: dict[str, Any]) -> None:
    written_properties = item(properties=properties)
    assert written_properties["datetime"] == written_properties["created"] == "2026-11-21T05:00:00Z"
    assert "start_datetime" not in written_properties


def test_the_footprint_is_the_chips_rectangle_in_degrees() -> None:
    geometry, bbox = footprint(Bounds(403_200, 3_808_000, 460_544, 3_865_568), "EPSG:26911")
    shape = shapely.geometry.shape(geometry)
    assert shape.is_valid
    assert shapely.is_ccw(shape.exterior)
    assert bbox == pytest.approx([-118.0598, 34.4089, -117.4293, 34.9318], abs=1e-3)  # gdalinfo's corners
    assert tuple(bbox) == shape.bounds


def test_the_footprint_follows_the_curve_of_a_long_edge() -> None:
    geometry, bbox = footprint(Bounds(-2_000_000, 1_500_000, 2_000_000, 1_600_000), "EPSG:5070")
    shape = shapely.geometry.shape(geometry)
    corners = [
        shapely.geometry.shape(footprint(Bounds(x, 1.6e6, x + 1, 1.6e6 + 1), "EPSG:5070")[0]) for x in (-2e6, 2e6 - 1)
    ]
    assert bbox[3] > max(each.bounds[3] for each in corners) + 1  # a degree further north in the middle
    assert shape.is_valid


@pytest.mark.parametrize(("crs", "west"), [("EPSG:32660", 660_000), ("EPSG:32601", 240_000)])
def test_a_map_across_the_antimeridian_is_cut_in_two(crs: str, west: float) -> None:
    geometry, bbox = footprint(Bounds(west, 5_700_000, west + 100_000, 5_750_000), crs)
    assert geometry["type"] == "MultiPolygon"
    shapes = [shapely.Polygon(rings[0]) for rings in geometry["coordinates"]]
    assert all(each.is_valid and shapely.is_ccw(each.exterior) for each in shapes)
    bounds = np.array([each.bounds for each in shapes])
    assert bounds[0, 2] == 180
    assert bounds[1, 0] == -180
    assert bbox[0] == bounds[0, 0] > 178
    assert bbox[2] == bounds[1, 2] < -178
    assert np.ptp(bounds[:, [0, 2]], axis=1).sum() == pytest.approx(1.45, abs=0.05)  # 100 km at 51.5 degrees north


@pytest.mark.parametrize(
    ("target", "href"),
    [
        ("o/map.tif", "./map.tif"),
        ("o/sub/map.tif", "./sub/map.tif"),
        ("other/map.tif", "../other/map.tif"),
        ("o/a map#1?.tif", "./a%20map%231%3F.tif"),
        ("o/mäp.tif", "./mäp.tif"),
    ],
)
def test_an_href_is_relative_and_is_a_reference(tmp_path: Path, target: str, href: str) -> None:
    assert relative_href(tmp_path / target, tmp_path / "o") == href


def test_the_same_map_gives_the_same_item(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"a")
    tally = rows_of(sample_parts()).tally
    twice = [stac_item(tally, METADATA, "map", {"cog": Asset("./a", tmp_path / "a")}) for _ in range(2)]
    assert json.dumps(twice[0]) == json.dumps(twice[1])
    assert len(twice[0]["assets"]["cog"]["bands"]) == len(PRODUCT.bands)


def test_a_single_chip_has_an_item() -> None:
    one = stac_item(rows_of(parts(np.eye(7)[:1])).tally, METADATA, "one", {})
    assert one["properties"]["proj:shape"] == [1, 1]
    assert set(stac.MEDIA_TYPES) == set(stac.ASSET_TITLES)


# --- secrets ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("https://ada:pass@host/a.tif", "https://***@host/a.tif"),
        ("https://ghp_token@host/a.tif", "https://***@host/a.tif"),
        ("https://h/a.tif?sv=2022&sig=s3cret%3D", "https://h/a.tif?sv=***&sig=***"),
        ("https://h/a.tif?X-Amz-Signature=s3cret&X-Amz-Date=1", "https://h/a.tif?X-Amz-Signature=***&X-Amz-Date=***"),
        ("https://h/a.tif?anything=s3cret", "https://h/a.tif?anything=***"),
        ("https://h/a.tif#access_token=s3cret", "https://h/a.tif#access_token=***"),
        ("/vsicurl/https://ada:pass@h/a.tif", "/vsicurl/https://***@h/a.tif"),
        ("/vsizip//vsicurl/https://h/a.zip?sig=s3cret", "/vsizip//vsicurl/https://h/a.zip?sig=***"),
        (
            "/vsicurl?header.Authorization=Bearer%20s3cret&url=https%3A%2F%2Fada:p@h%2Fa.tif",
            "/vsicurl?header.Authorization=***&url=https://***@h/a.tif",
        ),
        ("PG:host=h user=ada password='my s3cret' table=t", "PG:host=h user=ada password=*** table=t"),
        ("Authorization: Bearer s3cret", "Authorization: ***"),
        ("s3://bucket/a.tif", "s3://bucket/a.tif"),
        ("https://h/a.tif", "https://h/a.tif"),
        ("/home/ada/quads/m_37 (1)?x=1.tif", "/home/ada/quads/m_37 (1)?x=1.tif"),
        ("C:\\quads\\a&b.tif", "C:\\quads\\a&b.tif"),
    ],
)
def test_an_address_is_shown_without_its_secrets(path: str, expected: str) -> None:
    assert redact(path) == expected
    assert redact(expected) == expected


def test_redaction_reaches_every_text_of_a_request() -> None:
    request = {"raster": ["https://u:p@h/a.tif"], "area": {"crs": "EPSG:26911"}, "batch": None, "n": (1, 2.5, True)}
    assert redact_json(request) == {
        "raster": ["https://***@h/a.tif"],
        "area": {"crs": "EPSG:26911"},
        "batch": None,
        "n": [1, 2.5, True],
    }
