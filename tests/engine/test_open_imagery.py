"""Several rasters read as one mosaic, and the areas that are laid over them."""

from __future__ import annotations

import numpy as np
import pytest
import rasterio
import rasterio.enums
import rasterio.shutil
import rasterio.vrt
import rasterio.warp
import shapely

from plugin.engine.api.errors import AreaError
from plugin.engine.api.grid import Bounds, Chip
from plugin.engine.api.requests.area import Area
from plugin.engine.imagery.open_imagery import open_imagery
from tests.engine.reading import CRS, INPUT_SPEC, NORTH, PX, WEST, at, corner, noise, read_all, write
from tests.messages import refused


class TestMosaic:
    """Two quads that overlap by two chips; the first is 10 everywhere, the second 200."""

    def quads(self, tmp_path, overlap=2):
        one = np.full((3, 2 * PX, 4 * PX), 10, np.uint8)
        other = np.full((3, 2 * PX, 4 * PX), 200, np.uint8)
        first = write(tmp_path / "one.tif", one)
        second = write(tmp_path / "two.tif", other, at(WEST + (4 - overlap) * PX, NORTH))
        return first, second

    def test_the_first_in_order_wins_where_both_cover_a_chip(self, tmp_path):
        first, second = self.quads(tmp_path)
        for paths, value in (((first, second), 10), ((second, first), 200)):
            imagery = open_imagery(paths, INPUT_SPEC)
            pixels, _, source = read_all(imagery)[Chip(corner(imagery).col + 3, corner(imagery).row)]
            assert (pixels == value).all()
            assert source == 0

    def test_the_mosaic_covers_what_any_quad_covers(self, tmp_path):
        chips = read_all(open_imagery(self.quads(tmp_path), INPUT_SPEC))
        assert len(chips) == 12
        assert all(valid == 1 for _, valid, _ in chips.values())
        assert sum(int(source == 0) for _, _, source in chips.values()) == 8

    def test_a_later_quad_that_holds_a_chip_whole_is_better_than_a_seam(self, tmp_path):
        first, second = self.quads(tmp_path, overlap=1.5)
        imagery = open_imagery([first, second], INPUT_SPEC)
        assert len(imagery.sources) == 2
        seam = read_all(imagery)[Chip(corner(imagery).col + 3, corner(imagery).row)]
        assert (seam[0] == 10).all()  # the first holds it whole
        behind = open_imagery([second, first], INPUT_SPEC)
        pixels, valid, source = read_all(behind)[Chip(corner(behind).col + 2, corner(behind).row)]
        assert (pixels == 10).all()
        assert (valid, source) == (1, 1)

    def test_where_no_quad_holds_a_chip_it_is_composed_in_order(self, tmp_path):
        one = write(tmp_path / "one.tif", np.full((3, PX, 20), 10, np.uint8))
        two = write(tmp_path / "two.tif", np.full((3, PX, 20), 200, np.uint8), at(WEST + 12, NORTH))
        imagery = open_imagery([one, two], INPUT_SPEC)
        pixels, valid, source = read_all(imagery)[corner(imagery)]
        assert valid == 1
        assert source == 0
        assert (pixels[:, :, :20] == 10).all()
        assert (pixels[:, :, 20:] == 200).all()

    def test_a_vrt_is_read_like_a_file(self, tmp_path):
        pixels = noise(2 * PX, PX)
        path = write(tmp_path / "a.tif", pixels)
        with rasterio.open(path) as dataset, rasterio.vrt.WarpedVRT(dataset) as view:
            rasterio.shutil.copy(view, tmp_path / "a.vrt", driver="VRT")
        plain, virtual = (read_all(open_imagery([str(each)], INPUT_SPEC)) for each in (path, tmp_path / "a.vrt"))
        assert all(np.array_equal(plain[chip][0], virtual[chip][0]) for chip in plain)


class TestManyPlaces:
    """Mosaics whose rasters lie far apart, or reach far beyond the area."""

    def degrees(self, path, lon, lat):
        return write(path, noise(3 * PX, 3 * PX), at(lon, lat, 1e-5), "EPSG:4326")

    def test_rasters_too_far_apart_for_one_zone_are_refused(self, tmp_path):
        paths = [self.degrees(tmp_path / "a.tif", -122, 38), self.degrees(tmp_path / "b.tif", -100, 38)]
        with refused(AreaError, "area-too-wide-for-utm") as caught:
            open_imagery(paths, INPUT_SPEC)
        assert caught.value.params["width"] == pytest.approx(22, abs=0.01)

    def test_the_zone_is_that_of_the_raster_which_the_area_touches(self, tmp_path):
        paths = [self.degrees(tmp_path / "a.tif", -122, 38), self.degrees(tmp_path / "b.tif", -100, 38)]
        area = Area(Bounds(-99.9999, 37.9992, -99.9995, 37.9996), (), "EPSG:4326")
        imagery = open_imagery(paths, INPUT_SPEC, area)
        assert imagery.grid.crs == "EPSG:32614"
        assert any(valid == 1 for _, valid, _ in read_all(imagery).values())

    def test_of_a_raster_as_wide_as_the_world_only_the_area_is_looked_at(self, tmp_path):
        head = '<VRTDataset rasterXSize="36000000" rasterYSize="18000000"><SRS>EPSG:4326</SRS>'
        place = "<GeoTransform>-180, 1e-5, 0, 90, 0, -1e-5</GeoTransform>"
        source = (
            f'<SimpleSource><SourceFilename relativeToVRT="0">{write(tmp_path / "a.tif", noise(4, 2))}</SourceFilename>'
        )
        source += (
            '<SourceBand>1</SourceBand><DstRect xOff="0" yOff="0" xSize="36000000" ySize="18000000"/></SimpleSource>'
        )
        bands = "".join(f'<VRTRasterBand dataType="Byte" band="{k}">{source}</VRTRasterBand>' for k in (1, 2, 3))
        (tmp_path / "world.vrt").write_text(f"{head}{place}{bands}</VRTDataset>")
        area = Area(Bounds(-115.501, 33.0, -115.5, 33.001), (), "EPSG:4326")
        imagery = open_imagery([str(tmp_path / "world.vrt")], INPUT_SPEC, area)
        assert imagery.grid.crs == "EPSG:32611"
        assert imagery.sources[0].gsd_m == pytest.approx(1.02, rel=0.01)
        assert 9 <= len(read_all(imagery)) <= 30


class TestArea:
    def test_only_chips_that_a_polygon_touches_are_read(self, tmp_path):
        path = write(tmp_path / "a.tif", noise(10 * PX, 10 * PX))
        centre = shapely.Point(WEST + 5.5 * PX, NORTH - 5.5 * PX)
        area = Area(None, (centre.buffer(3).wkt, shapely.Point(WEST + 16, NORTH - 16).buffer(2).wkt), CRS)
        assert len(read_all(open_imagery([path], INPUT_SPEC, area))) == 2

    def test_an_area_may_come_in_another_crs(self, tmp_path):
        path = write(tmp_path / "a.tif", noise(10 * PX, 10 * PX))
        with rasterio.open(path) as dataset:
            west, south, east, north = rasterio.warp.transform_bounds(CRS, "EPSG:4326", *dataset.bounds)
        third = (east - west) / 3
        area = Area(Bounds(west + third, south, east - third, north), (), "EPSG:4326")
        assert 20 < len(read_all(open_imagery([path], INPUT_SPEC, area))) <= 60

    def test_an_area_outside_is_refused_with_a_remedy(self, tmp_path):
        path = write(tmp_path / "a.tif", noise(PX, PX))
        with refused(AreaError, "area-outside-imagery"):
            open_imagery([path], INPUT_SPEC, Area(Bounds(0, 0, 100, 100), (), CRS))

    @pytest.mark.parametrize(
        ("extent", "crs"),
        [
            (Bounds(-180, -90, 180, 90), "EPSG:4326"),
            (Bounds(-180, 0, 0, 84), "EPSG:4326"),
            (Bounds(-2e7, -2e7, 2e7, 2e7), "EPSG:3857"),
            (Bounds(-1e9, -1e9, 1e9, 1e9), CRS),
        ],
    )
    def test_an_extent_of_the_whole_world_is_the_whole_raster(self, tmp_path, extent, crs):
        path = write(tmp_path / "a.tif", noise(4 * PX, 3 * PX))
        assert len(read_all(open_imagery([path], INPUT_SPEC, Area(extent, (), crs)))) == 12

    def test_lines_and_points_are_no_area(self, tmp_path):
        path = write(tmp_path / "a.tif", noise(PX, PX))
        with refused(AreaError, "area-empty"):
            open_imagery([path], INPUT_SPEC, Area(None, ("LINESTRING (0 0, 1 1)",), CRS))

    @pytest.mark.parametrize(
        ("wkt", "code"),
        [
            ("POLYGON ((", "area-invalid-wkt"),
            ("POLYGON ((0 0, inf 0, 0 1, 0 0))", "area-invalid-wkt"),
            ("CURVEPOLYGON (CIRCULARSTRING (0 0, 2 0, 2 2, 0 2, 0 0))", "area-invalid-wkt"),
        ],
    )
    def test_invalid_wkt_is_refused(self, tmp_path, wkt, code):
        path = write(tmp_path / "a.tif", noise(PX, PX))
        with refused(AreaError, code):
            open_imagery([path], INPUT_SPEC, Area(None, (wkt,), CRS))

    def test_a_crs_without_a_place_on_earth_is_refused(self, tmp_path):
        path = write(tmp_path / "a.tif", noise(PX, PX))
        local = 'LOCAL_CS["x",UNIT["metre",1]]'
        with refused(AreaError, "crs-no-transformation"):
            open_imagery([path], INPUT_SPEC, Area(Bounds(0, 0, 1, 1), (), local))

    def test_a_self_crossing_polygon_is_mended(self, tmp_path):
        path = write(tmp_path / "a.tif", noise(4 * PX, 4 * PX))
        w, n, s = WEST, NORTH, 4 * PX
        bow = f"POLYGON (({w} {n}, {w + s} {n - s}, {w + s} {n}, {w} {n - s}, {w} {n}))"
        assert len(read_all(open_imagery([path], INPUT_SPEC, Area(None, (bow,), CRS)))) > 8
