"""A band that is tagged alpha holds transparency or near infrared, told by the pixels that are there (F5, F6)."""

from __future__ import annotations

import json

import numpy as np
import pytest
import rasterio

from plugin.engine.api.errors import RasterError
from plugin.engine.imagery.content.transparency import find_transparency
from plugin.engine.imagery.inspect import SourceOverrides, inspect_raster
from plugin.engine.imagery.mosaic import Mosaic
from plugin.engine.imagery.open_imagery import open_imagery
from plugin.engine.run.map_metadata import notes_before, warnings_before
from tests.engine.reading import INPUT_SPEC, PX, read_all, write
from tests.messages import refused

RGB = ("red", "green", "blue")
SIDE = 24 * PX
COLS, ROWS = np.meshgrid(np.arange(SIDE), np.arange(SIDE))


def grain(bands=3, low=1, high=255, seed=0, dtype=np.uint8):
    """Fine noise, as imagery has."""
    return np.random.default_rng(seed).integers(low, high, (bands, SIDE, SIDE)).astype(dtype)


def four(path, pixels, fourth, alpha="YES", **options):
    fourth = np.broadcast_to(fourth, pixels.shape[1:]).astype(pixels.dtype)[None]
    return write(path, np.concatenate([pixels, fourth]), photometric="RGB", alpha=alpha, **options)


def decided(path, **overrides):
    found = inspect_raster(path, RGB, "uint8", SourceOverrides(**overrides))
    return found.alpha, found.transparency.reason


def valid_by_chip(path, **overrides):
    imagery = open_imagery([path], INPUT_SPEC, overrides=SourceOverrides(**overrides))
    return {chip: float(valid) for chip, (_, valid, _) in read_all(imagery).items()}


class TestTransparency:
    def test_a_soft_edge_is_transparency(self, tmp_path):
        """F5: a feathered edge of 12 px, slanting through the raster, is intermediate in 1 % of the pixels."""
        soft = np.clip((6 - (COLS - 0.6 * SIDE + 0.36 * ROWS)) / 12 * 255, 0, 255)
        pixels = np.where(soft > 0, grain(), 0)
        feather = four(tmp_path / "feather.tif", pixels, soft)
        hard = four(tmp_path / "hard.tif", pixels, np.where(soft >= 128, 255, 0))
        assert decided(feather) == (4, "values")
        assert valid_by_chip(feather) == valid_by_chip(hard)

    def test_a_soft_edge_all_around_is_transparency(self, tmp_path):
        soft = np.clip(np.minimum.reduce([COLS, ROWS, SIDE - 1 - COLS, SIDE - 1 - ROWS]) * 8, 0, 255)
        assert decided(four(tmp_path / "a.tif", grain(), soft)) == (4, "values")

    def test_a_layer_that_is_half_transparent_throughout_is_transparency(self, tmp_path):
        """Near infrared never holds a few values alone."""
        opacity = np.where(COLS < SIDE // 2, 128, 200)
        assert decided(four(tmp_path / "a.tif", grain(), opacity)) == (4, "levels")

    @pytest.mark.parametrize("opacity", [100, 128, 255])
    def test_ground_under_half_a_transparent_layer_is_imagery(self, tmp_path, opacity):
        """The western half is transparent, the eastern half as opaque as the layer was when it was exported."""
        path = four(tmp_path / "a.tif", grain(), np.where(COLS < SIDE // 2, 0, opacity))
        halves = list(valid_by_chip(path).values())
        assert halves.count(0) == halves.count(1) == 288

    @pytest.mark.parametrize("overrides", [{}, {"transparency": "alpha"}], ids=str)
    def test_an_8_bit_mask_in_a_16_bit_raster_is_transparency(self, tmp_path, overrides):
        pixels = grain(1, 100, 4000, dtype=np.uint16).repeat(3, axis=0)
        path = four(tmp_path / "a.tif", pixels, np.where(COLS < SIDE // 2, 0, 255))
        spec = INPUT_SPEC._replace(dtype="uint16")
        imagery = open_imagery([path], spec, overrides=SourceOverrides(**overrides))
        assert imagery.sources[0].source.alpha == 4
        valid = [float(each[1]) for each in read_all(imagery).values()]
        assert valid.count(0) == valid.count(1) == 288

    def test_opaque_everywhere_is_transparency(self, tmp_path):
        assert decided(four(tmp_path / "a.tif", grain(), 255)) == (4, "values")

    def test_soft_transparency_in_a_small_corner_is_found_with_the_overview(self, tmp_path):
        """The nine places are empty; the imagery lies between them, and its overview shows it."""
        corner = (COLS < 90) & (ROWS < 90)
        path = four(tmp_path / "a.tif", np.where(corner, grain(), 0), np.where(corner, 255, 0))
        with rasterio.open(path, "r+") as dataset:
            dataset.build_overviews([2, 4], rasterio.enums.Resampling.average)
        assert decided(path) == (4, "values")

    def test_black_ground_under_an_opaque_alpha_band_tells(self, tmp_path):
        pixels = grain()
        pixels[:, : SIDE // 2] = 0
        assert decided(four(tmp_path / "a.tif", pixels, 255)) == (4, "values")

    def test_a_raster_without_a_pixel_is_transparent(self, tmp_path):
        assert decided(four(tmp_path / "a.tif", np.zeros_like(grain()), 0)) == (4, "nothing")


class TestNearInfrared:
    def test_a_corridor_between_the_nine_places_is_near_infrared(self, tmp_path):
        """F6: where everything is void nothing can be told."""
        near = np.clip(grain(1)[0] * 0.6 + 20, 1, 254)
        inside = abs(COLS - SIDE // 3) <= 100  # the nine places lie at 1/6, 1/2 and 5/6
        pixels = np.where(inside, grain(), 0).astype(np.uint8)
        corridor = four(tmp_path / "corridor.tif", pixels, np.where(inside, near, 0), nodata=0)
        plain = four(tmp_path / "plain.tif", pixels, np.where(inside, near, 0), alpha="NO", nodata=0)
        by_hand = {"bands": {"red": 1, "green": 2, "blue": 3}}
        for overrides in ({}, by_hand):
            assert decided(corridor, **overrides) == (0, "values")
            assert valid_by_chip(corridor, **overrides) == valid_by_chip(plain)
        assert sum(each == 1 for each in valid_by_chip(corridor).values()) > 24

    @pytest.mark.parametrize("void", [0, 255])
    def test_void_of_either_extreme_does_not_count(self, tmp_path, void):
        inside = (COLS - SIDE // 2) ** 2 + (ROWS - SIDE // 2) ** 2 < (SIDE // 3) ** 2
        pixels = np.where(inside, grain(), void).astype(np.uint8)
        assert decided(four(tmp_path / "a.tif", pixels, np.where(inside, grain(1, 2, 250)[0], void))) == (0, "values")

    def test_void_by_nodata_does_not_count(self, tmp_path):
        inside = COLS > SIDE * 2 // 3
        pixels = np.where(inside, grain(), 7).astype(np.uint8)
        path = four(tmp_path / "a.tif", pixels, np.where(inside, grain(1)[0], 0), nodata=7)
        assert decided(path) == (0, "values")

    def test_saturated_and_dark_near_infrared_is_near_infrared(self, tmp_path):
        """A third of it is saturated, an eighth is water."""
        near = grain(1)[0]
        near[: SIDE // 3], near[-SIDE // 8 :] = 255, 0
        assert decided(four(tmp_path / "a.tif", grain(), near)) == (0, "values")

    def test_16_bit_near_infrared_is_near_infrared(self, tmp_path):
        path = four(tmp_path / "a.tif", grain(dtype=np.uint16), grain(1, 100, 4000, dtype=np.uint16)[0])
        assert not inspect_raster(path, RGB, "uint16").alpha


class TestStated:
    @pytest.fixture
    def path(self, tmp_path):
        return four(tmp_path / "a.tif", grain(), grain(1)[0])

    def test_the_user_s_word_counts(self, path):
        assert decided(path, transparency="alpha") == (4, "stated")
        assert decided(path, transparency="near-infrared") == (0, "stated")
        with refused(RasterError, "band-nir-missing"):
            inspect_raster(path, (*RGB, "nir"), "uint8", SourceOverrides(transparency="alpha"))

    def test_a_fourth_band_without_a_tag_is_alpha_where_the_user_says_so(self, tmp_path):
        path = four(tmp_path / "a.tif", grain(), np.where(COLS < SIDE // 2, 0, 255), alpha="NO")
        assert decided(path, transparency="alpha") == (4, "stated")
        halves = list(valid_by_chip(path, transparency="alpha").values())
        assert halves.count(0) == halves.count(1) == 288

    def test_the_band_s_own_name_counts(self, path):
        for name, alpha in (("NIR", 0), ("Alpha", 4)):
            with rasterio.open(path, "r+") as dataset:
                dataset.descriptions = (None, None, None, name)
            assert decided(path) == (alpha, "named")

    def test_a_band_that_is_listed_by_hand_is_no_alpha(self, path):
        assert decided(path, bands={"red": 1, "green": 2, "blue": 4}) == (0, "stated")


class TestWhatIsSaid:
    def test_the_decision_and_its_reason_are_a_note(self, tmp_path):
        imagery = open_imagery([four(tmp_path / "a.tif", grain(), 255)], INPUT_SPEC)
        (note,) = notes_before(imagery)
        assert note.code == "alpha-is-transparency"
        assert "a: band 4, tagged alpha, is read as transparency, since 0 % of its values" in str(note)
        assert warnings_before(imagery) == []

    def test_what_is_not_clear_is_a_warning(self, tmp_path):
        values = np.where(COLS % 3 == 0, grain(1)[0], 255)
        (warning,) = warnings_before(open_imagery([four(tmp_path / "a.tif", grain(), values)], INPUT_SPEC))
        assert warning.code == "alpha-unclear"
        assert warning.params["percent"] == pytest.approx(33, abs=1)

    def test_a_task_gets_the_decision_with_the_plan(self, tmp_path):
        imagery = open_imagery([four(tmp_path / "a.tif", grain(), 255)], INPUT_SPEC)
        again = Mosaic.from_json(json.loads(json.dumps(imagery.mosaic.to_json())))
        assert again.sources == imagery.sources

    def test_a_raster_without_such_a_band_has_none(self, tmp_path):
        path = write(tmp_path / "a.tif", grain())
        with rasterio.open(path) as dataset:
            assert find_transparency(dataset) is None
        assert notes_before(open_imagery([path], INPUT_SPEC)) == []
