from __future__ import annotations

import pytest
import shapely

from plugin.engine.api.errors import AreaError
from plugin.engine.api.grid import Bounds
from plugin.engine.imagery.crs import crs_text, grid_crs, parse_crs, reproject

SMALL = 2000


def around(x, y, half=SMALL):
    return Bounds(x - half, y - half, x + half, y + half)


@pytest.mark.parametrize(
    ("crs", "bounds"),
    [("EPSG:26911", around(650_000, 3_650_000)), ("EPSG:5070", around(1_900_000, 2_300_000))],
)
def test_a_projected_crs_in_metres_is_kept(crs, bounds):
    assert grid_crs(crs, bounds, None) == crs


@pytest.mark.parametrize(
    ("crs", "bounds", "zone"),
    [
        ("EPSG:4326", Bounds(-115.6, 32.9, -115.5, 33.0), "EPSG:32611"),
        ("EPSG:4269", Bounds(-115.6, 32.9, -115.5, 33.0), "EPSG:26911"),
        ("EPSG:3857", around(-12_860_000, 3_880_000), "EPSG:32611"),
        ("EPSG:2249", around(770_000, 2_960_000), "EPSG:26919"),
        ("EPSG:4326", Bounds(18.0, -34.0, 18.1, -33.9), "EPSG:32734"),
    ],
)
def test_degrees_feet_and_web_mercator_go_to_the_utm_zone_of_the_centre(crs, bounds, zone):
    assert grid_crs(crs, bounds, None) == zone


def test_the_zone_is_that_of_the_area_and_not_of_the_raster():
    area = shapely.box(-121.6, 38.0, -121.5, 38.1)
    assert grid_crs("EPSG:4326", Bounds(-122, 32, -112, 42), area) == "EPSG:32610"


def test_an_area_across_the_antimeridian_has_a_zone():
    assert grid_crs("EPSG:4326", Bounds(179.9, 51, 180.2, 51.1), None) in {"EPSG:32601", "EPSG:32660"}


def test_an_area_too_wide_for_utm_is_refused_with_a_remedy():
    with pytest.raises(AreaError, match="20 degrees.*smaller area"):
        grid_crs("EPSG:4326", Bounds(-110, 32, -90, 42), None)


def test_the_poles_are_refused():
    with pytest.raises(AreaError, match="outside UTM"):
        grid_crs("EPSG:4326", Bounds(0, 85, 1, 86), None)


def test_an_unknown_crs_is_refused():
    with pytest.raises(AreaError, match="EPSG:26911"):
        parse_crs("EPSG:0")


def test_a_crs_without_a_code_is_kept_as_text():
    custom = "+proj=aea +lat_1=29.5 +lat_2=45.5 +lat_0=23 +lon_0=-97 +datum=NAD83 +units=m"
    assert parse_crs(crs_text(parse_crs(custom))).equals(parse_crs(custom))
    assert "EPSG:26911" == crs_text(parse_crs("EPSG:26911"))


def test_reprojecting_there_and_back_moves_nothing():
    square = shapely.box(649_000, 3_650_000, 651_000, 3_652_000)
    back = reproject(reproject(square, "EPSG:26911", "EPSG:5070"), "EPSG:5070", "EPSG:26911")
    assert square.hausdorff_distance(back) < 0.01
