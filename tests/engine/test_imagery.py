from __future__ import annotations

import numpy as np
import pytest
import rasterio
import rasterio.enums
import rasterio.shutil
import rasterio.vrt
import rasterio.warp
import shapely
from affine import Affine

from plugin.engine.errors import AreaError, RasterError
from plugin.engine.grid import Bounds, Chip
from plugin.engine.imagery import open_imagery
from plugin.engine.raster import Corrections
from plugin.engine.request import Area
from plugin.engine.windows import Wanted, Way

PX = 32  # pixels a chip; small, so that the tests are quick
WANTED = Wanted(("red", "green", "blue"), "uint8", 1.0, PX)
WEST, NORTH = 640_000.0, 3_648_000.0  # both multiples of 32
CRS = "EPSG:26911"


def noise(cols, rows, bands=3, seed=0):
    """Smooth noise in 1..255, so that resampling changes little and a wrong place changes much."""
    rng = np.random.default_rng(seed)
    coarse = rng.integers(1, 255, (bands, rows // 8 + 2, cols // 8 + 2))
    return np.kron(coarse, np.ones((8, 8)))[:, :rows, :cols].astype(np.uint8)


def write(path, pixels, transform=None, crs=CRS, **options):
    profile = {"driver": "GTiff", "count": len(pixels), "dtype": pixels.dtype, "crs": crs, **options}
    size = {"height": pixels.shape[1], "width": pixels.shape[2]}
    with rasterio.open(path, "w", transform=transform or at(WEST, NORTH), **size, **profile) as dataset:
        dataset.write(pixels)
    return str(path)


def at(west, north, gsd=1.0):
    return Affine(gsd, 0, west, 0, -gsd, north)


def read_all(imagery, batch=7):
    """Chip -> (pixels, valid, source), read in batches of an odd size."""
    chips = [chip for each in imagery.blocks() for chip in each.chips]
    found = {}
    with imagery.reader() as reader:
        for k in range(0, len(chips), batch):
            held = chips[k : k + batch]
            strip = reader.read(held)
            found.update({chip: tuple(each[i] for each in strip) for i, chip in enumerate(held)})
    return found


def corner(imagery):
    """The chip at the raster's north-west corner."""
    return Chip(round(WEST / PX), round(NORTH / PX) - 1)


def test_chips_that_lie_on_the_pixels_hold_them_unchanged(tmp_path):
    pixels = noise(4 * PX, 3 * PX)
    imagery = open_imagery([write(tmp_path / "a.tif", pixels)], WANTED)
    found = read_all(imagery)
    assert len(found) == 12
    first = corner(imagery)
    for (col, row), (got, valid, source) in found.items():
        x, y = (col - first.col) * PX, (first.row - row) * PX
        assert np.array_equal(got, pixels[:, y : y + PX, x : x + PX])
        assert (valid, source) == (1, 0)


@pytest.mark.parametrize("shift", [0.4, -0.4])
def test_a_window_between_pixels_is_moved_to_the_nearest(tmp_path, shift):
    pixels = noise(4 * PX, 3 * PX)
    imagery = open_imagery([write(tmp_path / "a.tif", pixels, at(WEST + shift, NORTH + shift))], WANTED)
    assert imagery.placed[0].way is Way.NATIVE
    inner = corner(imagery)
    assert np.array_equal(read_all(imagery)[Chip(inner.col + 1, inner.row - 1)][0], pixels[:, PX : 2 * PX, PX : 2 * PX])


@pytest.mark.parametrize(
    "layout",
    [
        {"tiled": True, "blockxsize": 64, "blockysize": 64, "compress": "deflate"},
        {"tiled": True, "blockxsize": 16, "blockysize": 16, "interleave": "band"},
        {"tiled": False, "compress": "lzw"},
    ],
)
def test_the_raster_s_tiling_changes_no_pixel(tmp_path, layout):
    pixels = noise(5 * PX, 4 * PX)
    plain = read_all(open_imagery([write(tmp_path / "a.tif", pixels)], WANTED))
    other = read_all(open_imagery([write(tmp_path / "b.tif", pixels, **layout)], WANTED))
    assert plain.keys() == other.keys()
    assert all(np.array_equal(plain[chip][0], other[chip][0]) for chip in plain)


@pytest.mark.parametrize(
    ("crs", "transform"),
    [
        (CRS, at(WEST, NORTH)),
        (CRS, at(WEST + 3.3, NORTH - 1.7, 0.6)),
        (CRS, at(WEST, NORTH) @ Affine.rotation(17)),
        ("EPSG:3857", at(-12_860_000.3, 3_880_000.4, 1.2)),
        ("EPSG:4326", at(-115.5, 33, 1e-5)),
        ("EPSG:2229", at(6_400_000, 1_900_000, 3.28)),
    ],
    ids=["native", "0.6 m", "rotated", "web mercator", "degrees", "feet"],
)
def test_a_chip_s_pixels_depend_on_neither_extent_nor_batch(tmp_path, crs, transform):
    path = write(tmp_path / "a.tif", noise(260, 200), transform, crs)
    whole = open_imagery([path], WANTED)
    everything = read_all(whole)
    inner = next(chip for chip, (_, valid, _) in everything.items() if valid == 1)
    west, south, east, north = whole.grid.bounds(inner)
    area = Area(Bounds(west + 1, south + 1, east + 40, north - 1), (), whole.grid.crs)
    part = read_all(open_imagery([path], WANTED, area), batch=1)
    assert 1 < len(part) < len(everything)
    for chip, (pixels, valid, _) in part.items():
        assert np.array_equal(pixels, everything[chip][0])
        assert valid == everything[chip][1]


def test_finer_pixels_are_averaged(tmp_path):
    pixels = noise(4 * PX, 4 * PX)
    fine = pixels.repeat(2, axis=1).repeat(2, axis=2)
    imagery = open_imagery([write(tmp_path / "a.tif", fine, at(WEST, NORTH, 0.5))], WANTED)
    assert imagery.placed[0].way is Way.RESAMPLED
    plain = read_all(open_imagery([write(tmp_path / "b.tif", pixels)], WANTED))
    assert all(np.array_equal(got, plain[chip][0]) for chip, (got, _, _) in read_all(imagery).items())


def test_much_coarser_pixels_are_told(tmp_path):
    (fine,) = open_imagery([write(tmp_path / "a.tif", noise(64, 64))], WANTED).placed
    (coarse,) = open_imagery([write(tmp_path / "b.tif", noise(64, 64), at(WEST, NORTH, 5))], WANTED).placed
    assert not fine.coarse(WANTED)
    assert coarse.coarse(WANTED)
    assert coarse.gsd_m == 5


def test_feet_and_degrees_are_taken_in_ground_metres(tmp_path):
    feet = open_imagery(
        [write(tmp_path / "a.tif", noise(256, 256), at(6_400_000, 1_900_000, 3.28), "EPSG:2229")], WANTED
    )
    degrees = open_imagery([write(tmp_path / "b.tif", noise(256, 256), at(-115.5, 33, 1e-5), "EPSG:4326")], WANTED)
    assert feet.placed[0].gsd_m == pytest.approx(1.0, rel=0.01)
    assert degrees.placed[0].gsd_m == pytest.approx(1.02, rel=0.02)


def test_warping_puts_things_where_they_are(tmp_path):
    """The same ground from zone 11 and, by way of zone 12 and back, through the warper."""
    path = write(tmp_path / "a.tif", noise(8 * PX, 8 * PX))
    with rasterio.open(path) as dataset, rasterio.vrt.WarpedVRT(dataset, crs="EPSG:26912", resampling=1) as view:
        other = write(tmp_path / "b.tif", view.read(), view.transform, view.crs, nodata=0)
    straight = open_imagery([path], WANTED)
    somewhere = write(tmp_path / "c.tif", noise(8, 8))  # comes first, so that the grid is zone 11's
    warped = open_imagery([somewhere, other], WANTED)
    assert [each.way for each in warped.placed] == [Way.NATIVE, Way.WARPED]
    inner = Chip(corner(straight).col + 4, corner(straight).row - 4)
    pixels, _, source = read_all(warped)[inner]
    assert source == 1
    assert np.median(np.abs(pixels.astype(int) - read_all(straight)[inner][0])) <= 2


class TestEdges:
    def test_a_chip_over_the_edge_says_how_much_of_it_is_imagery(self, tmp_path):
        imagery = open_imagery([write(tmp_path / "a.tif", noise(2 * PX, 2 * PX), at(WEST + 8, NORTH - 16))], WANTED)
        found = read_all(imagery)
        first = corner(imagery)
        assert len(found) == 9
        assert found[first][1] == pytest.approx(0.75 * 0.5)
        assert found[Chip(first.col + 1, first.row)][1] == pytest.approx(0.5)
        assert found[Chip(first.col + 2, first.row - 2)][1] == pytest.approx(0.25 * 0.5)

    def test_what_lies_outside_is_filled_with_the_chip_s_mean(self, tmp_path):
        flat = np.full((3, PX, PX), 100, np.uint8)
        imagery = open_imagery([write(tmp_path / "a.tif", flat, at(WEST + 8, NORTH))], WANTED)
        pixels, valid, _ = read_all(imagery)[corner(imagery)]
        assert valid == pytest.approx(0.75)
        assert (pixels == 100).all()

    def test_a_raster_smaller_than_a_chip_gives_one_partial_chip(self, tmp_path):
        found = read_all(open_imagery([write(tmp_path / "a.tif", noise(16, 16))], WANTED))
        assert [round(float(valid), 3) for _, valid, _ in found.values()] == [0.25]

    def test_edges_of_resampled_rasters_are_told_too(self, tmp_path):
        imagery = open_imagery([write(tmp_path / "a.tif", noise(160, 160), at(WEST + 8, NORTH, 0.5))], WANTED)
        assert read_all(imagery)[corner(imagery)][1] == pytest.approx(
            0.75, abs=1.5 / PX
        )  # GDAL counts the edge's pixel


class TestValidity:
    def test_nodata_must_stand_in_every_band(self, tmp_path):
        pixels = noise(PX, PX)
        pixels[0] = 0
        pixels[:, :, : PX // 2] = 0
        imagery = open_imagery([write(tmp_path / "a.tif", pixels, nodata=0)], WANTED)
        assert read_all(imagery)[corner(imagery)][1] == 0.5

    def test_true_black_without_nodata_is_imagery(self, tmp_path):
        imagery = open_imagery([write(tmp_path / "a.tif", np.zeros((3, PX, PX), np.uint8))], WANTED)
        pixels, valid, _ = read_all(imagery)[corner(imagery)]
        assert valid == 1
        assert not pixels.any()

    def test_nodata_by_hand_overrides_the_file(self, tmp_path):
        path = write(tmp_path / "a.tif", np.zeros((3, PX, PX), np.uint8))
        imagery = open_imagery([path], WANTED, user=Corrections(nodata=0))
        assert read_all(imagery)[corner(imagery)][1] == 0

    def test_all_nodata_is_no_imagery_at_all(self, tmp_path):
        imagery = open_imagery([write(tmp_path / "a.tif", np.full((3, PX, PX), 7, np.uint8), nodata=7)], WANTED)
        assert read_all(imagery)[corner(imagery)][1:] == (0, -1)

    def test_an_alpha_band_is_respected(self, tmp_path):
        pixels = np.concatenate([noise(PX, PX), np.full((1, PX, PX), 255, np.uint8)])
        pixels[3, : PX // 4] = 0
        imagery = open_imagery([write(tmp_path / "a.tif", pixels, photometric="RGB", alpha="YES")], WANTED)
        assert imagery.placed[0].source.alpha == 4
        assert read_all(imagery)[corner(imagery)][1] == 0.75

    @pytest.mark.parametrize("gsd", [0.5, 1.0, 2.0])
    @pytest.mark.parametrize("bands", [("red", "green", "blue"), ("red", "green", "blue", "nir")])
    def test_near_infrared_that_gdal_takes_for_alpha_hides_nothing(self, tmp_path, gsd, bands):
        size = round(2 * PX / gsd)
        plain = write(tmp_path / "a.tif", noise(size, size, 4), at(WEST, NORTH, gsd), photometric="MINISBLACK")
        veiled = write(tmp_path / "b.tif", noise(size, size, 4), at(WEST, NORTH, gsd), photometric="RGB", alpha="YES")
        wanted = Wanted(bands, "uint8", 1.0, PX)
        both = [read_all(open_imagery([path], wanted)) for path in (plain, veiled)]
        assert all(valid == 1 for _, valid, _ in both[1].values())
        if gsd <= 1:  # GDAL refines through a view with other weights at steps
            assert all(np.array_equal(both[0][chip][0], both[1][chip][0]) for chip in both[0])

    def test_a_mask_band_is_respected(self, tmp_path):
        path = write(tmp_path / "a.tif", noise(PX, PX))
        with rasterio.Env(GDAL_TIFF_INTERNAL_MASK=True), rasterio.open(path, "r+") as dataset:
            mask = np.full((PX, PX), 255, np.uint8)
            mask[:8] = 0
            dataset.write_mask(mask)
        imagery = open_imagery([path], WANTED)
        assert read_all(imagery)[corner(imagery)][1] == 0.75

    def test_a_mask_beside_the_file_is_respected(self, tmp_path):
        path = write(tmp_path / "a.tif", noise(PX, PX))
        mask = np.full((1, PX, PX), 255, np.uint8)
        mask[0, :8] = 0
        write(tmp_path / "mask.tif", mask)
        (tmp_path / "mask.tif").rename(tmp_path / "a.tif.msk")
        with rasterio.open(tmp_path / "a.tif.msk", "r+") as dataset:
            dataset.update_tags(INTERNAL_MASK_FLAGS_1="2")
        imagery = open_imagery([path], WANTED)
        assert read_all(imagery)[corner(imagery)][1] == 0.75

    def test_a_position_beside_the_file_is_respected(self, tmp_path):
        pixels = noise(2 * PX, PX)
        with rasterio.open(
            tmp_path / "a.png",
            "w",
            driver="PNG",
            count=3,
            dtype="uint8",
            crs=CRS,
            transform=at(WEST, NORTH),
            width=2 * PX,
            height=PX,
        ) as dataset:
            dataset.write(pixels)
        imagery = open_imagery([str(tmp_path / "a.png")], WANTED)
        assert np.array_equal(read_all(imagery)[corner(imagery)][0], pixels[:, :, :PX])

    def test_nodata_by_hand_comes_on_top_of_a_mask(self, tmp_path):
        pixels = noise(PX, PX)
        pixels[:, :, : PX // 2] = 77
        path = write(tmp_path / "a.tif", pixels)
        with rasterio.Env(GDAL_TIFF_INTERNAL_MASK=True), rasterio.open(path, "r+") as dataset:
            dataset.write_mask(np.where(np.arange(PX)[:, None] < PX // 2, 0, 255).repeat(PX, axis=1).astype(np.uint8))
        imagery = open_imagery([path], WANTED, user=Corrections(nodata=77))
        assert read_all(imagery)[corner(imagery)][1] == 0.25

    def test_nodata_that_pixels_cannot_hold_is_refused(self, tmp_path):
        path = write(tmp_path / "a.tif", noise(PX, PX))
        with pytest.raises(RasterError, match="-9999 cannot occur in uint8"):
            open_imagery([path], WANTED, user=Corrections(nodata=-9999))

    @pytest.mark.parametrize("in_the_file", [True, False])
    def test_nodata_is_never_averaged_into_pixels(self, tmp_path, in_the_file):
        pixels = np.zeros((3, 2 * PX, 2 * PX), np.uint8)
        pixels[:, ::2, ::2] = 100  # one pixel in four
        path = write(tmp_path / "a.tif", pixels, at(WEST, NORTH, 0.5), nodata=0 if in_the_file else None)
        imagery = open_imagery([path], WANTED, user=Corrections(nodata=None if in_the_file else 0))
        got, valid, _ = read_all(imagery)[corner(imagery)]
        assert valid == 1
        assert (got == 100).all()

    def test_a_mask_survives_the_view_that_hides_a_false_alpha(self, tmp_path):
        path = write(tmp_path / "a.tif", noise(2 * PX, 2 * PX, 4), at(WEST, NORTH, 0.5), photometric="RGB", alpha="YES")
        with rasterio.Env(GDAL_TIFF_INTERNAL_MASK=True), rasterio.open(path, "r+") as dataset:
            dataset.write_mask(
                np.where(np.arange(2 * PX)[:, None] < PX, 0, 255).repeat(2 * PX, axis=1).astype(np.uint8)
            )
        imagery = open_imagery([path], WANTED)
        assert imagery.placed[0].source.corrected
        assert read_all(imagery)[corner(imagery)][1] == 0.5

    def test_overviews_change_no_pixel(self, tmp_path):
        rng = np.random.default_rng(0)
        pixels = rng.integers(0, 255, (3, 8 * PX, 8 * PX), np.uint8)
        plain = write(tmp_path / "a.tif", pixels, at(WEST, NORTH, 0.25))
        other = write(tmp_path / "b.tif", pixels, at(WEST, NORTH, 0.25))
        with rasterio.open(other, "r+") as dataset:
            dataset.build_overviews([2, 4], rasterio.enums.Resampling.nearest)
        both = [read_all(open_imagery([path], WANTED)) for path in (plain, other)]
        assert all(np.array_equal(both[0][chip][0], both[1][chip][0]) for chip in both[0])

    @pytest.mark.parametrize("gsd", [0.5, 1.0])
    def test_nodata_survives_resampling(self, tmp_path, gsd):
        size = round(2 * PX / gsd)
        pixels = noise(size, size)
        pixels[:, :, : size // 2] = 0
        found = read_all(open_imagery([write(tmp_path / "a.tif", pixels, at(WEST, NORTH, gsd), nodata=0)], WANTED))
        assert sorted(round(float(each[1]), 2) for each in found.values()) == [0, 0, 1, 1]


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
            imagery = open_imagery(paths, WANTED)
            pixels, _, source = read_all(imagery)[Chip(corner(imagery).col + 3, corner(imagery).row)]
            assert (pixels == value).all()
            assert source == 0

    def test_the_mosaic_covers_what_any_quad_covers(self, tmp_path):
        found = read_all(open_imagery(self.quads(tmp_path), WANTED))
        assert len(found) == 12
        assert all(valid == 1 for _, valid, _ in found.values())
        assert sum(int(source == 0) for _, _, source in found.values()) == 8

    def test_a_later_quad_that_holds_a_chip_whole_is_better_than_a_seam(self, tmp_path):
        first, second = self.quads(tmp_path, overlap=1.5)
        imagery = open_imagery([first, second], WANTED)
        assert len(imagery.placed) == 2
        seam = read_all(imagery)[Chip(corner(imagery).col + 3, corner(imagery).row)]
        assert (seam[0] == 10).all()  # the first holds it whole
        behind = open_imagery([second, first], WANTED)
        pixels, valid, source = read_all(behind)[Chip(corner(behind).col + 2, corner(behind).row)]
        assert (pixels == 10).all()
        assert (valid, source) == (1, 1)

    def test_where_no_quad_holds_a_chip_it_is_composed_in_order(self, tmp_path):
        one = write(tmp_path / "one.tif", np.full((3, PX, 20), 10, np.uint8))
        two = write(tmp_path / "two.tif", np.full((3, PX, 20), 200, np.uint8), at(WEST + 12, NORTH))
        imagery = open_imagery([one, two], WANTED)
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
        plain, virtual = (read_all(open_imagery([str(each)], WANTED)) for each in (path, tmp_path / "a.vrt"))
        assert all(np.array_equal(plain[chip][0], virtual[chip][0]) for chip in plain)


class TestManyPlaces:
    """Mosaics whose rasters lie far apart, or reach far beyond the area."""

    def degrees(self, path, lon, lat):
        return write(path, noise(3 * PX, 3 * PX), at(lon, lat, 1e-5), "EPSG:4326")

    def test_rasters_too_far_apart_for_one_zone_are_refused(self, tmp_path):
        paths = [self.degrees(tmp_path / "a.tif", -122, 38), self.degrees(tmp_path / "b.tif", -100, 38)]
        with pytest.raises(AreaError, match="22 degrees"):
            open_imagery(paths, WANTED)

    def test_the_zone_is_that_of_the_raster_which_the_area_touches(self, tmp_path):
        paths = [self.degrees(tmp_path / "a.tif", -122, 38), self.degrees(tmp_path / "b.tif", -100, 38)]
        area = Area(Bounds(-99.9999, 37.9992, -99.9995, 37.9996), (), "EPSG:4326")
        imagery = open_imagery(paths, WANTED, area)
        assert imagery.grid.crs == "EPSG:32614"
        assert any(valid == 1 for _, valid, _ in read_all(imagery).values())

    def test_of_a_raster_as_wide_as_the_world_only_the_area_is_looked_at(self, tmp_path):
        head = '<VRTDataset rasterXSize="36000000" rasterYSize="18000000"><SRS>EPSG:4326</SRS>'
        place = "<GeoTransform>-180, 1e-5, 0, 90, 0, -1e-5</GeoTransform>"
        bands = "".join(f'<VRTRasterBand dataType="Byte" band="{k}"/>' for k in (1, 2, 3))
        (tmp_path / "world.vrt").write_text(f"{head}{place}{bands}</VRTDataset>")
        area = Area(Bounds(-115.501, 33.0, -115.5, 33.001), (), "EPSG:4326")
        imagery = open_imagery([str(tmp_path / "world.vrt")], WANTED, area)
        assert imagery.grid.crs == "EPSG:32611"
        assert imagery.placed[0].gsd_m == pytest.approx(1.02, rel=0.01)
        assert 9 <= len(read_all(imagery)) <= 30


class TestArea:
    def test_only_chips_that_a_polygon_touches_are_read(self, tmp_path):
        path = write(tmp_path / "a.tif", noise(10 * PX, 10 * PX))
        centre = shapely.Point(WEST + 5.5 * PX, NORTH - 5.5 * PX)
        area = Area(None, (centre.buffer(3).wkt, shapely.Point(WEST + 16, NORTH - 16).buffer(2).wkt), CRS)
        assert len(read_all(open_imagery([path], WANTED, area))) == 2

    def test_an_area_may_come_in_another_crs(self, tmp_path):
        path = write(tmp_path / "a.tif", noise(10 * PX, 10 * PX))
        with rasterio.open(path) as dataset:
            west, south, east, north = rasterio.warp.transform_bounds(CRS, "EPSG:4326", *dataset.bounds)
        third = (east - west) / 3
        area = Area(Bounds(west + third, south, east - third, north), (), "EPSG:4326")
        assert 20 < len(read_all(open_imagery([path], WANTED, area))) <= 60

    def test_an_area_outside_is_refused_with_a_remedy(self, tmp_path):
        path = write(tmp_path / "a.tif", noise(PX, PX))
        with pytest.raises(AreaError, match="outside the imagery"):
            open_imagery([path], WANTED, Area(Bounds(0, 0, 100, 100), (), CRS))

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
        assert len(read_all(open_imagery([path], WANTED, Area(extent, (), crs)))) == 12

    def test_lines_and_points_are_no_area(self, tmp_path):
        path = write(tmp_path / "a.tif", noise(PX, PX))
        with pytest.raises(AreaError, match="no polygon"):
            open_imagery([path], WANTED, Area(None, ("LINESTRING (0 0, 1 1)",), CRS))

    @pytest.mark.parametrize(
        "wkt",
        ["POLYGON ((", "POLYGON ((0 0, inf 0, 0 1, 0 0))", "CURVEPOLYGON (CIRCULARSTRING (0 0, 2 0, 2 2, 0 2, 0 0))"],
    )
    def test_wkt_that_is_none_is_refused(self, tmp_path, wkt):
        path = write(tmp_path / "a.tif", noise(PX, PX))
        with pytest.raises(AreaError):
            open_imagery([path], WANTED, Area(None, (wkt,), CRS))

    def test_a_crs_without_a_place_on_earth_is_refused(self, tmp_path):
        path = write(tmp_path / "a.tif", noise(PX, PX))
        local = 'LOCAL_CS["x",UNIT["metre",1]]'
        with pytest.raises(AreaError, match="place on Earth"):
            open_imagery([path], WANTED, Area(Bounds(0, 0, 1, 1), (), local))

    def test_a_self_crossing_polygon_is_mended(self, tmp_path):
        path = write(tmp_path / "a.tif", noise(4 * PX, 4 * PX))
        w, n, s = WEST, NORTH, 4 * PX
        bow = f"POLYGON (({w} {n}, {w + s} {n - s}, {w + s} {n}, {w} {n - s}, {w} {n}))"
        assert len(read_all(open_imagery([path], WANTED, Area(None, (bow,), CRS)))) > 8
