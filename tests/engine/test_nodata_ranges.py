"""Nodata as the user states it: ranges, a tolerance, and the file's own value taken or ignored (F7)."""

from __future__ import annotations

import json

import numpy as np
import pytest
import rasterio

from plugin.engine.api.requests.raster_input import RasterInput
from plugin.engine.imagery.inspect import NO_OVERRIDES, SourceOverrides
from plugin.engine.imagery.mosaic import Mosaic
from plugin.engine.imagery.nodata import is_imagery, nodata_ranges
from plugin.engine.imagery.open_imagery import open_imagery
from tests.engine.reading import CRS, INPUT_SPEC, NORTH, PX, WEST, at, noise, read_all, write


def shares(path, overrides=NO_OVERRIDES, **stated):
    """The share of valid pixels of each chip, north-west first."""
    imagery = open_imagery([RasterInput(path, **stated)], INPUT_SPEC, overrides=overrides)
    chips = read_all(imagery)
    return [round(float(chips[key][1]), 3) for key in sorted(chips, key=lambda chip: (-chip.row, chip.col))]


def collar(left, size=2 * PX, low=0, high=4, bands=3):
    """Noise of 50...250 with a western half of `low`...`high`."""
    pixels = np.random.default_rng(1).integers(50, 250, (bands, size, size)).astype(np.uint8)
    pixels[:, :, :left] = np.random.default_rng(2).integers(low, high + 1, (bands, size, left))
    return pixels


@pytest.mark.parametrize("gsd", [1.0, 0.5])
class TestHowAPixelIsJudged:
    def test_a_collar_of_0_to_4_is_no_imagery_with_a_tolerance_of_4(self, tmp_path, gsd):
        size = round(2 * PX / gsd)
        path = write(tmp_path / "a.tif", collar(size // 2, size), at(WEST, NORTH, gsd), nodata=0)
        assert shares(path)[0] > 0.9
        assert shares(path, SourceOverrides(nodata_tolerance=4)) == [0, 1, 0, 1]
        assert shares(path, nodata=((0, 4),)) == [0, 1, 0, 1]

    def test_two_ranges_each_take_their_own_collar(self, tmp_path, gsd):
        size = round(2 * PX / gsd)
        pixels = collar(size // 2, size)
        pixels[:, : size // 2, size // 2 :] = 255
        path = write(tmp_path / "a.tif", pixels, at(WEST, NORTH, gsd))
        assert shares(path, SourceOverrides(nodata=((0, 4), (255, 255)))) == [0, 0, 0, 1]

    def test_bands_in_different_ranges_are_imagery(self, tmp_path, gsd):
        size = round(2 * PX / gsd)
        pixels = collar(0, size)
        pixels[:, :, : size // 2] = np.uint8([0, 255, 0])[:, None, None]  # a pure green
        path = write(tmp_path / "a.tif", pixels, at(WEST, NORTH, gsd))
        assert shares(path, SourceOverrides(nodata=((0, 4), (251, 255)))) == [1, 1, 1, 1]

    def test_one_dark_band_does_not_make_a_pixel_void(self, tmp_path, gsd):
        size = round(2 * PX / gsd)
        pixels = collar(0, size)
        pixels[0] = 2
        assert shares(write(tmp_path / "a.tif", pixels, at(WEST, NORTH, gsd)), nodata=((0, 4),)) == [1, 1, 1, 1]

    def test_the_files_own_value_can_be_ignored(self, tmp_path, gsd):
        size = round(2 * PX / gsd)
        path = write(tmp_path / "a.tif", collar(size // 2, size, 0, 0), at(WEST, NORTH, gsd), nodata=0)
        assert shares(path) == [0, 1, 0, 1]
        assert shares(path, use_source_nodata=False) == [1, 1, 1, 1]

    def test_an_additional_value_comes_on_top_of_the_files_own(self, tmp_path, gsd):
        size = round(2 * PX / gsd)
        pixels = collar(size // 2, size, 0, 0)
        pixels[:, : size // 2, size // 2 :] = 255
        path = write(tmp_path / "a.tif", pixels, at(WEST, NORTH, gsd), nodata=0)
        assert shares(path, nodata=((255, 255),)) == [0, 0, 0, 1]

    def test_ranges_come_on_top_of_an_alpha_band(self, tmp_path, gsd):
        size = round(2 * PX / gsd)
        pixels = collar(size // 2, size, bands=4)
        pixels[3] = np.where(np.arange(size) < size // 2, 0, 255)[:, None]
        path = write(tmp_path / "a.tif", pixels, at(WEST, NORTH, gsd), photometric="RGB", alpha="YES")
        assert shares(path) == [0, 0, 1, 1]
        assert shares(path, nodata=((0, 4),)) == [0, 0, 0, 1]

    def test_ranges_come_on_top_of_a_mask(self, tmp_path, gsd):
        size = round(2 * PX / gsd)
        path = write(tmp_path / "a.tif", collar(size // 2, size), at(WEST, NORTH, gsd))
        mask = np.where(np.arange(size)[:, None] < size // 2, 0, 255).repeat(size, axis=1).astype(np.uint8)
        with rasterio.Env(GDAL_TIFF_INTERNAL_MASK=True), rasterio.open(path, "r+") as dataset:
            dataset.write_mask(mask)
        assert shares(path) == [0, 0, 1, 1]
        assert shares(path, nodata=((0, 4),)) == [0, 0, 0, 1]


def test_a_collar_is_never_averaged_into_pixels(tmp_path):
    pixels = np.random.default_rng(0).integers(0, 5, (3, 2 * PX, 2 * PX)).astype(np.uint8)
    pixels[:, ::2, ::2] = 100  # one pixel in four
    path = write(tmp_path / "a.tif", pixels, at(WEST, NORTH, 0.5))
    imagery = open_imagery([RasterInput(path, nodata=((0, 4),))], INPUT_SPEC)
    ((chip_pixels, valid, _),) = read_all(imagery).values()
    assert valid == 1 and (chip_pixels == 100).all()


def test_sixteen_bits_have_ranges_too(tmp_path):
    pixels = np.full((3, 2, 4), 40_000, np.uint16)
    pixels[:, :, :2] = 65_530
    assert is_imagery(pixels, nodata_ranges(65535, None, (), 5, "uint16")).tolist() == [[False, False, True, True]] * 2


@pytest.mark.parametrize(
    ("stated", "ranges"),
    [
        ((None, None, (), 4.0), ()),
        ((0, None, (), 0.0), ((0, 0),)),
        ((0, None, (), 4.0), ((0, 4),)),
        ((255, None, (), 4.0), ((251, 255),)),
        ((0, ((255, 255),), (), 0.0), ((255, 255),)),  # by hand instead of the file's
        ((0, None, ((255, 255),), 0.0), ((0, 0), (255, 255))),
        ((0, None, ((1, 1), (3, 9)), 0.0), ((0, 1), (3, 9))),  # adjacent ones are one
        ((-9999, None, (), 4.0), ()),  # a value that pixels cannot hold has no neighbours
        ((float("nan"), None, ((-5, 3),), 0.0), ((0, 3),)),
        ((None, None, ((0.2, 0.8), (1.5, 2.5)), 0.0), ((2, 2),)),
    ],
)
def test_ranges_of_whole_numbers(stated, ranges):
    assert nodata_ranges(*stated, "uint8") == ranges


def test_a_single_value_is_kept_as_one_so_that_earlier_runs_resume(tmp_path):
    path = write(tmp_path / "a.tif", noise(PX, PX), nodata=0)
    (plain,), (zero,) = (open_imagery([each], INPUT_SPEC).sources for each in (path, RasterInput(path, CRS, ((0, 0),))))
    assert plain == zero and plain.source.nodata == 0 and plain.source.nodata_ranges == ()
    assert len(plain.source.identity()) == 7


def test_the_plan_and_the_runs_identity_hold_the_ranges(tmp_path):
    path = write(tmp_path / "a.tif", noise(PX, PX))
    imagery = open_imagery([RasterInput(path, nodata=((0, 4), (255, 255)))], INPUT_SPEC)
    assert Mosaic.from_json(json.loads(json.dumps(imagery.mosaic.to_json()))) == imagery.mosaic
    (each,) = imagery.sources
    assert each.source.identity()[-1] == ((0, 4), (255, 255))
