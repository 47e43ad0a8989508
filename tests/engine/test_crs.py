"""The chip grid's CRS follows one rule, and transforming between CRSs moves nothing."""

from __future__ import annotations

import pytest
import shapely

from plugin.engine.api.errors import AreaError, RasterError
from plugin.engine.api.grid import MAX_UTM_WIDTH_DEG, Bounds
from plugin.engine.imagery.crs import crs_text, grid_crs, parse_crs, reproject
from tests.data.grid_crs import COMPOUND, OUTSIDE_UTM, REFUSED, TOO_WIDE, UNCHANGED, UTM, Case
from tests.messages import refused

CODES = {TOO_WIDE: "area-too-wide-for-utm", OUTSIDE_UTM: "area-outside-utm"}


@pytest.mark.parametrize("case", [*UNCHANGED, *COMPOUND, *UTM], ids=lambda case: case.name)
def test_the_grid_is_in_the_rasters_crs_or_in_a_utm_zone(case: Case) -> None:
    assert grid_crs(case.crs, Bounds(*case.bounds), None) == case.expected


@pytest.mark.parametrize("case", REFUSED, ids=lambda case: case.name)
def test_an_area_without_a_utm_zone_is_refused(case: Case) -> None:
    with refused(AreaError, CODES[case.expected]):
        grid_crs(case.crs, Bounds(*case.bounds), None)


def test_the_zone_is_that_of_the_area_and_not_of_the_raster() -> None:
    area = shapely.box(-121.6, 38.0, -121.5, 38.1)
    assert grid_crs("EPSG:4326", Bounds(-122, 32, -112, 42), area) == "EPSG:32610"


def test_an_area_too_wide_for_utm_is_refused_with_its_width() -> None:
    with refused(AreaError, "area-too-wide-for-utm", width=20.0, most=MAX_UTM_WIDTH_DEG):
        grid_crs("EPSG:4326", Bounds(-110, 32, -90, 42), None)


def test_a_local_crs_has_no_grid() -> None:
    with refused(RasterError, "raster-crs-local"):
        grid_crs('LOCAL_CS["x",UNIT["metre",1]]', Bounds(0, 0, 1, 1), None)


def test_an_unknown_crs_is_refused() -> None:
    with refused(AreaError, "crs-unknown", crs="EPSG:0"):
        parse_crs("EPSG:0")


def test_a_crs_without_a_code_is_kept_as_text() -> None:
    custom = "+proj=aea +lat_1=29.5 +lat_2=45.5 +lat_0=23 +lon_0=-97 +datum=NAD83 +units=m"
    assert parse_crs(crs_text(parse_crs(custom))).equals(parse_crs(custom))
    assert crs_text(parse_crs("EPSG:26911")) == "EPSG:26911"


def test_reprojecting_there_and_back_moves_nothing() -> None:
    square = shapely.box(649_000, 3_650_000, 651_000, 3_652_000)
    back = reproject(reproject(square, "EPSG:26911", "EPSG:5070"), "EPSG:5070", "EPSG:26911")
    assert square.hausdorff_distance(back) < 0.01
