from __future__ import annotations

import numpy as np
import pytest
import rasterio
import rasterio.enums
import rasterio.shutil
import rasterio.vrt
import rasterio.warp
from affine import Affine

from plugin.engine.api.grid import Bounds, Chip
from plugin.engine.api.requests.area import Area
from plugin.engine.imagery.open_imagery import open_imagery
from plugin.engine.imagery.reader import ReadMode
from tests.engine.reading import CRS, INPUT_SPEC, NORTH, PX, WEST, at, corner, noise, read_all, write


def test_chips_that_lie_on_the_pixels_hold_them_unchanged(tmp_path):
    pixels = noise(4 * PX, 3 * PX)
    imagery = open_imagery([write(tmp_path / "a.tif", pixels)], INPUT_SPEC)
    chips = read_all(imagery)
    assert len(chips) == 12
    first = corner(imagery)
    for (col, row), (chip_pixels, valid, source) in chips.items():
        x, y = (col - first.col) * PX, (first.row - row) * PX
        assert np.array_equal(chip_pixels, pixels[:, y : y + PX, x : x + PX])
        assert (valid, source) == (1, 0)


@pytest.mark.parametrize("shift", [0.4, -0.4])
def test_a_window_between_pixels_is_moved_to_the_nearest(tmp_path, shift):
    pixels = noise(4 * PX, 3 * PX)
    imagery = open_imagery([write(tmp_path / "a.tif", pixels, at(WEST + shift, NORTH + shift))], INPUT_SPEC)
    assert imagery.sources[0].mode is ReadMode.NATIVE
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
    plain = read_all(open_imagery([write(tmp_path / "a.tif", pixels)], INPUT_SPEC))
    other = read_all(open_imagery([write(tmp_path / "b.tif", pixels, **layout)], INPUT_SPEC))
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
    whole = open_imagery([path], INPUT_SPEC)
    everything = read_all(whole)
    inner = next(chip for chip, (_, valid, _) in everything.items() if valid == 1)
    west, south, east, north = whole.grid.bounds(inner)
    area = Area(Bounds(west + 1, south + 1, east + 40, north - 1), (), whole.grid.crs)
    part = read_all(open_imagery([path], INPUT_SPEC, area), batch=1)
    assert 1 < len(part) < len(everything)
    for chip, (pixels, valid, _) in part.items():
        assert np.array_equal(pixels, everything[chip][0])
        assert valid == everything[chip][1]


def test_finer_pixels_are_averaged(tmp_path):
    pixels = noise(4 * PX, 4 * PX)
    fine = pixels.repeat(2, axis=1).repeat(2, axis=2)
    imagery = open_imagery([write(tmp_path / "a.tif", fine, at(WEST, NORTH, 0.5))], INPUT_SPEC)
    assert imagery.sources[0].mode is ReadMode.RESAMPLED
    plain = read_all(open_imagery([write(tmp_path / "b.tif", pixels)], INPUT_SPEC))
    assert all(np.array_equal(chip_pixels, plain[chip][0]) for chip, (chip_pixels, _, _) in read_all(imagery).items())


def test_much_coarser_pixels_are_reported(tmp_path):
    (fine,) = open_imagery([write(tmp_path / "a.tif", noise(64, 64))], INPUT_SPEC).sources
    (coarse,) = open_imagery([write(tmp_path / "b.tif", noise(64, 64), at(WEST, NORTH, 5))], INPUT_SPEC).sources
    assert not fine.coarse(INPUT_SPEC)
    assert coarse.coarse(INPUT_SPEC)
    assert coarse.gsd_m == 5


def test_feet_and_degrees_are_taken_in_ground_metres(tmp_path):
    feet = open_imagery(
        [write(tmp_path / "a.tif", noise(256, 256), at(6_400_000, 1_900_000, 3.28), "EPSG:2229")], INPUT_SPEC
    )
    degrees = open_imagery([write(tmp_path / "b.tif", noise(256, 256), at(-115.5, 33, 1e-5), "EPSG:4326")], INPUT_SPEC)
    assert feet.sources[0].gsd_m == pytest.approx(1.0, rel=0.01)
    assert degrees.sources[0].gsd_m == pytest.approx(1.02, rel=0.02)


def test_warping_keeps_positions_on_the_ground(tmp_path):
    """The same ground from zone 11 and, by way of zone 12 and back, through the warper."""
    path = write(tmp_path / "a.tif", noise(8 * PX, 8 * PX))
    with rasterio.open(path) as dataset, rasterio.vrt.WarpedVRT(dataset, crs="EPSG:26912", resampling=1) as view:
        other = write(tmp_path / "b.tif", view.read(), view.transform, view.crs, nodata=0)
    straight = open_imagery([path], INPUT_SPEC)
    somewhere = write(tmp_path / "c.tif", noise(8, 8))  # comes first, so that the grid is zone 11's
    warped = open_imagery([somewhere, other], INPUT_SPEC)
    assert [each.mode for each in warped.sources] == [ReadMode.NATIVE, ReadMode.WARPED]
    inner = Chip(corner(straight).col + 4, corner(straight).row - 4)
    pixels, _, source = read_all(warped)[inner]
    assert source == 1
    assert np.median(np.abs(pixels.astype(int) - read_all(straight)[inner][0])) <= 2
