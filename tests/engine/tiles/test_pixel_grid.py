"""Which pixels a service is asked for: the zoom level by the model's pixel size, on a grid that no area moves."""

from __future__ import annotations

import pytest

from plugin.engine.api.errors import AreaError, RasterError
from plugin.engine.api.grid import Bounds
from plugin.engine.api.requests.tile_service import TileService
from plugin.engine.imagery.tiles.pixel_grid import HALF_WORLD, choose_grid
from tests.messages import refused

URL = "https://host/{z}/{x}/{y}.png"
SAN_DIEGO = Bounds(-13_040_000, 3_850_000, -13_039_000, 3_851_000)


def grid(area=SAN_DIEGO, gsd=1.0, margin=0.0, **fields):
    service = TileService.from_json({"kind": "xyz", "url": URL, **fields})
    return choose_grid(service, service.tile_size, area, gsd, margin)


@pytest.mark.parametrize(
    ("gsd", "fields", "level"),
    [
        (1.0, {}, 17),  # 1.0013 m on the ground at 32.7 degrees
        (0.6, {}, 18),
        (2.5, {}, 16),
        (30.0, {}, 12),
        (1.0, {"tile_size": 512}, 16),  # a tile of the same ground with twice the pixels
        (1.0, {"zmax": 15}, 15),  # the finest that the service has
        (30.0, {"zmin": 15}, 15),
        (0.01, {}, 19),
    ],
)
def test_the_level_is_the_coarsest_that_is_fine_enough(gsd, fields, level):
    assert grid(gsd=gsd, **fields).level == level


def test_tiles_cover_the_area_and_its_margin():
    small, large = grid(), grid(margin=500.0)
    for each, margin in ((small, 0), (large, 500)):
        bounds = each.bounds
        assert bounds.west <= SAN_DIEGO.west - margin < SAN_DIEGO.east + margin <= bounds.east
        assert bounds.south <= SAN_DIEGO.south - margin < SAN_DIEGO.north + margin <= bounds.north
    assert (small.columns, small.rows) == (4, 4)


def test_pixels_lie_on_one_grid_whatever_the_area():
    def column(area):
        part = grid(area)
        return part.level, (part.west + HALF_WORLD) / part.pixel

    moved = Bounds(*(each + 12_345.6 for each in SAN_DIEGO))
    for area in (SAN_DIEGO, moved):
        level, col = column(area)
        assert level == 17
        assert col == pytest.approx(round(col), abs=1e-6)
        assert round(col) % 256 == 0


def test_places_in_one_degree_of_latitude_have_one_level():
    """A click and a run over a larger area around it read the same pixels."""
    at_equator = [grid(Bounds(0, y, 1000, y + 1000), gsd=1.086).level for y in range(0, 110_000, 10_000)]
    assert set(at_equator) == {17}


def test_tiles_in_degrees_have_two_tiles_at_level_0():
    part = grid(Bounds(-117.1, 32.6, -117.0, 32.7), crs="EPSG:4326", gsd=1.0)
    assert part.level == 17
    assert part.pixel == pytest.approx(180 / 256 / 2**17)
    assert (part.col, part.row) == (int((180 - 117.1) / 180 * 2**17), int((90 - 32.7) / 180 * 2**17))


@pytest.mark.parametrize("code", ["EPSG:3857", "EPSG:3785", "ESRI:102100"])
def test_web_mercator_has_several_codes(code):
    assert grid(crs=code) == grid()


def test_maps_in_metres_have_the_models_own_pixels():
    part = grid(Bounds(439_100.3, 3_624_000.7, 439_300, 3_624_500), kind="wms", layers="a", crs="EPSG:32611")
    assert (part.pixel, part.level) == (1.0, -1)
    assert part.west % 256 == part.north % 256 == 0


def test_maps_in_feet_have_pixels_of_the_models_size_on_the_ground():
    part = grid(Bounds(6_300_000, 1_850_000, 6_301_000, 1_851_000), kind="wms", layers="a", crs="EPSG:2230")
    assert part.pixel == pytest.approx(1 / 0.3048006096)


def test_the_extent_of_the_service_limits_the_tiles():
    part = grid(extent=[-13_039_500, 3_850_000, -13_030_000, 3_860_000])
    assert part.columns < grid().columns
    with refused(AreaError, "area-outside-imagery"):
        grid(extent=[0, 0, 1000, 1000])


def test_tiles_in_a_crs_without_levels_are_refused():
    with refused(RasterError, "tiles-crs-without-levels", crs="EPSG:32611"):
        grid(Bounds(439_000, 3_624_000, 440_000, 3_625_000), crs="EPSG:32611")


def test_an_area_that_no_raster_of_gdal_could_hold_is_refused():
    with refused(AreaError, "area-too-large-for-service"):
        grid(Bounds(-HALF_WORLD, -HALF_WORLD, HALF_WORLD, HALF_WORLD), gsd=0.01, zmax=24)
