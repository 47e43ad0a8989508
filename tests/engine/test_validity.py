from __future__ import annotations

import numpy as np
import pytest
import rasterio
import rasterio.enums
import rasterio.shutil
import rasterio.vrt
import rasterio.warp

from plugin.engine.api.errors import RasterError
from plugin.engine.api.grid import Chip
from plugin.engine.imagery.inspect import SourceOverrides
from plugin.engine.imagery.open_imagery import open_imagery
from plugin.engine.imagery.reader import InputSpec
from tests.engine.reading import CRS, INPUT_SPEC, NORTH, PX, WEST, at, corner, noise, read_all, write
from tests.messages import refused


class TestEdges:
    def test_valid_of_a_chip_over_the_edge_is_its_share_of_imagery(self, tmp_path):
        imagery = open_imagery([write(tmp_path / "a.tif", noise(2 * PX, 2 * PX), at(WEST + 8, NORTH - 16))], INPUT_SPEC)
        chips = read_all(imagery)
        first = corner(imagery)
        assert len(chips) == 9
        assert chips[first][1] == pytest.approx(0.75 * 0.5)
        assert chips[Chip(first.col + 1, first.row)][1] == pytest.approx(0.5)
        assert chips[Chip(first.col + 2, first.row - 2)][1] == pytest.approx(0.25 * 0.5)

    def test_pixels_outside_the_raster_are_filled_with_the_chip_s_mean(self, tmp_path):
        flat = np.full((3, PX, PX), 100, np.uint8)
        imagery = open_imagery([write(tmp_path / "a.tif", flat, at(WEST + 8, NORTH))], INPUT_SPEC)
        pixels, valid, _ = read_all(imagery)[corner(imagery)]
        assert valid == pytest.approx(0.75)
        assert (pixels == 100).all()

    def test_a_raster_smaller_than_a_chip_gives_one_partial_chip(self, tmp_path):
        chips = read_all(open_imagery([write(tmp_path / "a.tif", noise(16, 16))], INPUT_SPEC))
        assert [round(float(valid), 3) for _, valid, _ in chips.values()] == [0.25]

    def test_edges_of_resampled_rasters_lower_valid_too(self, tmp_path):
        imagery = open_imagery([write(tmp_path / "a.tif", noise(160, 160), at(WEST + 8, NORTH, 0.5))], INPUT_SPEC)
        assert read_all(imagery)[corner(imagery)][1] == pytest.approx(
            0.75, abs=1.5 / PX
        )  # GDAL counts the edge's pixel


class TestValidity:
    def test_a_pixel_is_nodata_only_where_every_band_is(self, tmp_path):
        pixels = noise(PX, PX)
        pixels[0] = 0
        pixels[:, :, : PX // 2] = 0
        imagery = open_imagery([write(tmp_path / "a.tif", pixels, nodata=0)], INPUT_SPEC)
        assert read_all(imagery)[corner(imagery)][1] == 0.5

    def test_true_black_without_nodata_is_imagery(self, tmp_path):
        imagery = open_imagery([write(tmp_path / "a.tif", np.zeros((3, PX, PX), np.uint8))], INPUT_SPEC)
        pixels, valid, _ = read_all(imagery)[corner(imagery)]
        assert valid == 1
        assert not pixels.any()

    def test_nodata_by_hand_overrides_the_file(self, tmp_path):
        path = write(tmp_path / "a.tif", np.zeros((3, PX, PX), np.uint8))
        imagery = open_imagery([path], INPUT_SPEC, overrides=SourceOverrides(nodata=((0, 0),)))
        assert read_all(imagery)[corner(imagery)][1] == 0

    def test_all_nodata_is_no_imagery_at_all(self, tmp_path):
        imagery = open_imagery([write(tmp_path / "a.tif", np.full((3, PX, PX), 7, np.uint8), nodata=7)], INPUT_SPEC)
        assert read_all(imagery)[corner(imagery)][1:] == (0, -1)

    def test_an_alpha_band_is_respected(self, tmp_path):
        pixels = np.concatenate([noise(PX, PX), np.full((1, PX, PX), 255, np.uint8)])
        pixels[3, : PX // 4] = 0
        imagery = open_imagery([write(tmp_path / "a.tif", pixels, photometric="RGB", alpha="YES")], INPUT_SPEC)
        assert imagery.sources[0].source.alpha == 4
        assert read_all(imagery)[corner(imagery)][1] == 0.75

    @pytest.mark.parametrize("gsd", [0.5, 1.0, 2.0])
    @pytest.mark.parametrize("bands", [("red", "green", "blue"), ("red", "green", "blue", "nir")])
    def test_near_infrared_that_gdal_takes_for_alpha_hides_nothing(self, tmp_path, gsd, bands):
        size = round(2 * PX / gsd)
        plain = write(tmp_path / "a.tif", noise(size, size, 4), at(WEST, NORTH, gsd), photometric="MINISBLACK")
        veiled = write(tmp_path / "b.tif", noise(size, size, 4), at(WEST, NORTH, gsd), photometric="RGB", alpha="YES")
        input_spec = InputSpec(bands, "uint8", 1.0, PX)
        both = [read_all(open_imagery([path], input_spec)) for path in (plain, veiled)]
        assert all(valid == 1 for _, valid, _ in both[1].values())
        if gsd <= 1:  # GDAL refines through a view with other weights at steps
            assert all(np.array_equal(both[0][chip][0], both[1][chip][0]) for chip in both[0])

    def test_a_mask_band_is_respected(self, tmp_path):
        path = write(tmp_path / "a.tif", noise(PX, PX))
        with rasterio.Env(GDAL_TIFF_INTERNAL_MASK=True), rasterio.open(path, "r+") as dataset:
            mask = np.full((PX, PX), 255, np.uint8)
            mask[:8] = 0
            dataset.write_mask(mask)
        imagery = open_imagery([path], INPUT_SPEC)
        assert read_all(imagery)[corner(imagery)][1] == 0.75

    def test_a_mask_beside_the_file_is_respected(self, tmp_path):
        path = write(tmp_path / "a.tif", noise(PX, PX))
        mask = np.full((1, PX, PX), 255, np.uint8)
        mask[0, :8] = 0
        write(tmp_path / "mask.tif", mask)
        (tmp_path / "mask.tif").rename(tmp_path / "a.tif.msk")
        with rasterio.open(tmp_path / "a.tif.msk", "r+") as dataset:
            dataset.update_tags(INTERNAL_MASK_FLAGS_1="2")
        imagery = open_imagery([path], INPUT_SPEC)
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
        imagery = open_imagery([str(tmp_path / "a.png")], INPUT_SPEC)
        assert np.array_equal(read_all(imagery)[corner(imagery)][0], pixels[:, :, :PX])

    def test_nodata_by_hand_comes_on_top_of_a_mask(self, tmp_path):
        pixels = noise(PX, PX)
        pixels[:, :, : PX // 2] = 77
        path = write(tmp_path / "a.tif", pixels)
        with rasterio.Env(GDAL_TIFF_INTERNAL_MASK=True), rasterio.open(path, "r+") as dataset:
            dataset.write_mask(np.where(np.arange(PX)[:, None] < PX // 2, 0, 255).repeat(PX, axis=1).astype(np.uint8))
        imagery = open_imagery([path], INPUT_SPEC, overrides=SourceOverrides(nodata=((77, 77),)))
        assert read_all(imagery)[corner(imagery)][1] == 0.25

    def test_nodata_that_pixels_cannot_hold_is_refused(self, tmp_path):
        path = write(tmp_path / "a.tif", noise(PX, PX))
        with refused(RasterError, "nodata-impossible", nodata=-9999, dtype="uint8"):
            open_imagery([path], INPUT_SPEC, overrides=SourceOverrides(nodata=((-9999, -9999),)))

    @pytest.mark.parametrize("in_the_file", [True, False])
    def test_nodata_is_never_averaged_into_pixels(self, tmp_path, in_the_file):
        pixels = np.zeros((3, 2 * PX, 2 * PX), np.uint8)
        pixels[:, ::2, ::2] = 100  # one pixel in four
        path = write(tmp_path / "a.tif", pixels, at(WEST, NORTH, 0.5), nodata=0 if in_the_file else None)
        imagery = open_imagery([path], INPUT_SPEC, overrides=SourceOverrides(nodata=None if in_the_file else ((0, 0),)))
        chip_pixels, valid, _ = read_all(imagery)[corner(imagery)]
        assert valid == 1
        assert (chip_pixels == 100).all()

    def test_a_mask_survives_the_view_that_hides_a_false_alpha(self, tmp_path):
        path = write(tmp_path / "a.tif", noise(2 * PX, 2 * PX, 4), at(WEST, NORTH, 0.5), photometric="RGB", alpha="YES")
        with rasterio.Env(GDAL_TIFF_INTERNAL_MASK=True), rasterio.open(path, "r+") as dataset:
            dataset.write_mask(
                np.where(np.arange(2 * PX)[:, None] < PX, 0, 255).repeat(2 * PX, axis=1).astype(np.uint8)
            )
        imagery = open_imagery([path], INPUT_SPEC)
        assert imagery.sources[0].source.needs_vrt
        assert read_all(imagery)[corner(imagery)][1] == 0.5

    def test_overviews_change_no_pixel(self, tmp_path):
        rng = np.random.default_rng(0)
        pixels = rng.integers(0, 255, (3, 8 * PX, 8 * PX), np.uint8)
        plain = write(tmp_path / "a.tif", pixels, at(WEST, NORTH, 0.25))
        other = write(tmp_path / "b.tif", pixels, at(WEST, NORTH, 0.25))
        with rasterio.open(other, "r+") as dataset:
            dataset.build_overviews([2, 4], rasterio.enums.Resampling.nearest)
        both = [read_all(open_imagery([path], INPUT_SPEC)) for path in (plain, other)]
        assert all(np.array_equal(both[0][chip][0], both[1][chip][0]) for chip in both[0])

    @pytest.mark.parametrize("gsd", [0.5, 1.0])
    def test_nodata_survives_resampling(self, tmp_path, gsd):
        size = round(2 * PX / gsd)
        pixels = noise(size, size)
        pixels[:, :, : size // 2] = 0
        chips = read_all(open_imagery([write(tmp_path / "a.tif", pixels, at(WEST, NORTH, gsd), nodata=0)], INPUT_SPEC))
        assert sorted(round(float(each[1]), 2) for each in chips.values()) == [0, 0, 1, 1]
