"""Rasters of the same ground, stored or described otherwise, give the same chips (F1, F8)."""

from __future__ import annotations

import numpy as np
import pytest
from affine import Affine

from plugin.engine.api.grid import Bounds
from plugin.engine.api.requests.area import Area
from plugin.engine.imagery.crs import crs_text, parse_crs, same_on_ground
from plugin.engine.imagery.open_imagery import open_imagery
from plugin.engine.imagery.reader import ReadMode
from plugin.engine.run.map_metadata import warnings_before
from tests.data.grid_crs import ANONYMOUS_WKT
from tests.engine.reading import CRS, INPUT_SPEC, NORTH, PX, WEST, at, noise, read_all, write

SIDE = 4 * PX
SHIFTED = at(WEST - 0.4, NORTH + 0.4)  # not on the grid's pixels, so that resampling would change values
BOUND = "+proj=utm +zone=11 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m"  # bound to WGS 84 by a shift of nothing
TRANSPOSED = Affine(0, 1, 0, 1, 0, 0)
MIRRORED = {
    "south up": (np.s_[:, ::-1], Affine.translation(0, SIDE) @ Affine.scale(1, -1)),
    "east to west": (np.s_[:, :, ::-1], Affine.translation(SIDE, 0) @ Affine.scale(-1, 1)),
    "transposed": (np.s_[:], TRANSPOSED),
    "turned by 90 degrees": (np.s_[:, ::-1], Affine.translation(0, SIDE) @ Affine.scale(1, -1) @ TRANSPOSED),
    "turned by 270 degrees": (np.s_[:, :, ::-1], Affine.translation(SIDE, 0) @ Affine.scale(-1, 1) @ TRANSPOSED),
    "turned by 180 degrees": (np.s_[:, ::-1, ::-1], Affine.translation(SIDE, SIDE) @ Affine.scale(-1, -1)),
}


def stored(ground, order):
    """Pixels (band, y, x) in the order of MIRRORED."""
    index, turn = MIRRORED[order]
    return np.ascontiguousarray(ground[index].swapaxes(1, 2) if turn.a == 0 else ground[index])


def pixels_of(imagery):
    return {chip: (pixels.tobytes(), valid) for chip, (pixels, valid, _) in read_all(imagery).items()}


class TestEachAxisHasItsOwnPixelSize:
    def test_the_rows_of_a_tall_raster_are_read_at_their_place(self, tmp_path):
        """F1: 1.002 m from north to south and 1 m from west to east; the first row counts up, so a row is its place."""
        rows = 60 * PX
        pixels = np.broadcast_to((np.arange(rows) % 251 + 1)[:, None], (3, rows, PX)).astype(np.uint8)
        path = write(tmp_path / "tall.tif", pixels, Affine(1, 0, WEST, 0, -1.002, NORTH))
        imagery = open_imagery([path], INPUT_SPEC)
        for chip, (read, valid, _) in read_all(imagery).items():
            first_row = (NORTH - imagery.grid.bounds(chip).north) / 1.002
            if valid == 1:
                assert abs((int(read[0, 0, 0]) - 1 - round(first_row) + 125) % 251 - 125) <= 0.5

    def test_a_wide_raster_is_read_at_its_place(self, tmp_path):
        cols = 60 * PX
        pixels = np.broadcast_to(np.arange(cols) % 251 + 1, (3, PX, cols)).astype(np.uint8)
        path = write(tmp_path / "wide.tif", pixels, Affine(1.002, 0, WEST, 0, -1, NORTH))
        imagery = open_imagery([path], INPUT_SPEC)
        for chip, (read, valid, _) in read_all(imagery).items():
            first_col = (imagery.grid.bounds(chip).west - WEST) / 1.002
            if valid == 1:
                assert abs((int(read[0, 0, 0]) - 1 - round(first_col) + 125) % 251 - 125) <= 0.5

    def test_oblong_pixels_are_resampled_by_each_size(self, tmp_path):
        """0.5 m from west to east, 2 m from north to south."""
        ground = noise(SIDE, SIDE)
        oblong = np.repeat(ground, 2, axis=2)[:, ::2]
        imagery = open_imagery([write(tmp_path / "a.tif", oblong, Affine(0.5, 0, WEST, 0, -2, NORTH))], INPUT_SPEC)
        assert imagery.sources[0].mode is ReadMode.RESAMPLED
        plain = read_all(open_imagery([write(tmp_path / "b.tif", ground)], INPUT_SPEC))
        for chip, (pixels, valid, _) in read_all(imagery).items():
            assert valid == 1
            assert np.median(np.abs(pixels.astype(int) - plain[chip][0])) <= 2


class TestMirrored:
    @pytest.mark.parametrize("order", MIRRORED)
    def test_a_mirrored_raster_is_read_and_mirrored(self, tmp_path, order):
        """F8: equal to the bit, without a warning."""
        turn = MIRRORED[order][1]
        ground = noise(SIDE, SIDE)
        plain = open_imagery([write(tmp_path / "plain.tif", ground, SHIFTED)], INPUT_SPEC)
        mirrored = open_imagery([write(tmp_path / "mirrored.tif", stored(ground, order), SHIFTED @ turn)], INPUT_SPEC)
        assert mirrored.sources[0].mode is ReadMode.NATIVE
        assert warnings_before(mirrored) == []
        assert pixels_of(mirrored) == pixels_of(plain)

    def test_a_transposed_raster_that_is_not_square_is_read_to_its_edges(self, tmp_path):
        """Its width is its extent from north to south; pixels of 1 m by 1.001 m."""
        ground = noise(SIDE + PX + 5, SIDE - 7)
        oblong = SHIFTED @ Affine.scale(1, 1.001)
        plain = open_imagery([write(tmp_path / "plain.tif", ground, oblong)], INPUT_SPEC)
        turned = write(tmp_path / "turned.tif", np.ascontiguousarray(ground.swapaxes(1, 2)), oblong @ TRANSPOSED)
        imagery = open_imagery([turned], INPUT_SPEC)
        assert imagery.sources[0].mode is ReadMode.NATIVE
        assert pixels_of(imagery) == pixels_of(plain)

    @pytest.mark.parametrize("order", MIRRORED)
    def test_its_nodata_is_mirrored_too(self, tmp_path, order):
        turn = MIRRORED[order][1]
        ground = noise(SIDE, SIDE)
        ground[:, : SIDE // 3, : SIDE // 5] = 0
        plain = open_imagery([write(tmp_path / "plain.tif", ground, nodata=0)], INPUT_SPEC)
        mirrored = write(tmp_path / "mirrored.tif", stored(ground, order), at(WEST, NORTH) @ turn, nodata=0)
        assert pixels_of(open_imagery([mirrored], INPUT_SPEC)) == pixels_of(plain)

    @pytest.mark.parametrize("order", MIRRORED)
    def test_a_finer_one_is_resampled_and_mirrored(self, tmp_path, order):
        turn = MIRRORED[order][1]
        ground = noise(2 * SIDE, 2 * SIDE)
        half = at(WEST, NORTH, 0.5)
        plain = open_imagery([write(tmp_path / "plain.tif", ground, half)], INPUT_SPEC)
        turn = Affine.scale(2) @ turn @ Affine.scale(0.5)
        mirrored = open_imagery([write(tmp_path / "mirrored.tif", stored(ground, order), half @ turn)], INPUT_SPEC)
        assert mirrored.sources[0].mode is ReadMode.RESAMPLED
        expected = read_all(plain)
        for chip, (pixels, valid, _) in read_all(mirrored).items():
            assert valid == expected[chip][1]
            assert np.abs(pixels.astype(int) - expected[chip][0]).max() <= 1  # GDAL rounds halves upwards


class TestCrsByMeaning:
    @pytest.mark.parametrize("crs", [ANONYMOUS_WKT, "EPSG:6340", "EPSG:26911+5703", "EPSG:32611", BOUND])
    def test_a_neighbour_in_the_same_crs_in_other_words_is_not_warped(self, tmp_path, crs):
        """F8: the same projection under another name, on another realisation of the datum, and with heights."""
        west, east = noise(SIDE, SIDE, seed=1), noise(SIDE, SIDE, seed=2)
        beside = at(WEST + SIDE - 0.4, NORTH + 0.4)
        first = write(tmp_path / "west.tif", west, SHIFTED)
        plain = open_imagery([first, write(tmp_path / "east.tif", east, beside)], INPUT_SPEC)
        other = open_imagery([first, write(tmp_path / "other.tif", east, beside, crs=crs)], INPUT_SPEC)
        assert [each.mode for each in other.sources] == [ReadMode.NATIVE] * 2
        assert warnings_before(other) == []
        assert pixels_of(other) == pixels_of(plain)

    @pytest.mark.parametrize("crs", ["EPSG:26911+5703", ANONYMOUS_WKT])
    def test_the_grid_is_that_of_the_horizontal_part(self, tmp_path, crs):
        path = write(tmp_path / "a.tif", noise(SIDE, SIDE), crs=crs)
        assert open_imagery([path], INPUT_SPEC).grid.crs == CRS

    def test_ellipsoidal_heights_do_not_matter(self):
        assert crs_text(parse_crs("EPSG:4979")) == "EPSG:4326"

    def test_another_datum_and_another_zone_are_other_ground(self):
        place = [(WEST, NORTH)]
        assert not same_on_ground("EPSG:26711", CRS, place, 0.01)
        assert not same_on_ground("EPSG:26912", CRS, place, 0.01)
        assert not same_on_ground("EPSG:4326", CRS, [(-115.6, 32.9)], 0.01)

    def test_a_rotation_below_rounding_is_none(self, tmp_path):
        """Some software writes 1e-13 where 0 is meant."""
        ground = noise(SIDE, SIDE)
        nearly = Affine(1, 1e-13, WEST - 0.4, -1e-13, -1, NORTH + 0.4)
        plain = open_imagery([write(tmp_path / "plain.tif", ground, SHIFTED)], INPUT_SPEC)
        other = open_imagery([write(tmp_path / "other.tif", ground, nearly)], INPUT_SPEC)
        assert pixels_of(other) == pixels_of(plain)


class TestWhatIsSaidAboutWarping:
    def codes(self, imagery):
        return [each.code for each in warnings_before(imagery)]

    def test_the_true_reason_is_given(self, tmp_path):
        ground = noise(SIDE, SIDE)
        own = write(tmp_path / "own.tif", ground)
        turned = write(tmp_path / "turned.tif", ground, at(WEST, NORTH) @ Affine.rotation(10))
        zone = write(tmp_path / "zone.tif", ground, Affine(1, 0, 78_700, 0, -1, 3_653_700), crs="EPSG:26912")
        assert self.codes(open_imagery([own, turned], INPUT_SPEC)) == ["raster-rotated"]
        assert self.codes(open_imagery([own, zone], INPUT_SPEC)) == ["raster-in-another-crs"]

    def test_nothing_is_said_of_a_raster_that_no_chip_is_read_from(self, tmp_path):
        own = write(tmp_path / "own.tif", noise(SIDE, SIDE))
        away = write(tmp_path / "away.tif", noise(SIDE, SIDE), Affine(1e-5, 0, -100, 0, -1e-5, 40), crs="EPSG:4326")
        area = Area(Bounds(WEST, NORTH - SIDE, WEST + SIDE, NORTH), (), CRS)
        assert self.codes(open_imagery([own, away], INPUT_SPEC, area)) == []
