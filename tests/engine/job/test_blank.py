"""A chip that is black or white throughout is probably no imagery: flagged, not classified, with a remedy (F7, C5)."""

from __future__ import annotations

import json

import numpy as np
import pyarrow.parquet as pq
import pytest

from plugin.engine.api.product import Flag
from plugin.engine.imagery.compose import is_blank
from tests.data import rasters
from tests.engine.job.requests import request, run
from tests.messages import codes

PX = 8


def chips(*values, bands=3, dtype=np.uint8):
    """One chip for each value, which all of its pixels hold."""
    return np.stack([np.full((bands, PX, PX), each, dtype) for each in values])


class TestIsBlank:
    def test_all_of_one_extreme_value(self):
        assert is_blank(chips(0, 255, 1, 254, 128), {}).tolist() == [True, True, False, False, False]

    def test_the_extremes_are_those_of_the_pixel_type(self):
        assert is_blank(chips(0, 255, 65535, dtype=np.uint16), {}).tolist() == [True, False, True]

    def test_one_other_pixel_in_one_band_is_imagery(self):
        pixels = chips(0, 0, 255)
        pixels[0, 2, 7, 7], pixels[2, 0, 3, 4] = 1, 254
        assert is_blank(pixels, {}).tolist() == [False, True, False]

    def test_pure_colours_are_imagery(self):
        """Blue is 0 in two bands and the maximum in the third."""
        blue = chips(0)
        blue[0, 2] = 255
        assert not is_blank(blue, {}).any()

    def test_a_band_that_is_filled_does_not_count(self):
        filled = chips(0, 0, 255, bands=4)
        filled[:, 3] = 120
        assert is_blank(filled, {3: 120}).tolist() == [True, True, True]
        assert not is_blank(filled, {}).any()

    def test_no_chips(self):
        assert is_blank(chips(0)[:0], {}).shape == (0,)


@pytest.fixture
def collar(tmp_path):
    """3 x 3 chips; the western column is void that no nodata value declares, and 16 px of the second."""

    def make(value, **options):
        pixels = rasters.noise()
        pixels[:, :, :48] = value
        return rasters.write(tmp_path / "collar.tif", pixels, **options)

    return make


@pytest.mark.parametrize("value", [0, 255])
def test_void_that_nobody_declared_is_flagged_and_is_no_land(collar, model, tmp_path, value):
    result = run(request(collar(value), model, tmp_path / "o"))
    assert (result["chips"]["total"], result["chips"]["classified"], result["chips"]["no_imagery"]) == (9, 6, 3)
    assert sum(each["chips"] for each in result["groups"]) == 6
    assert sum(each["hectares"] for each in result["groups"]) == pytest.approx(6 * 32**2 / 1e4, rel=1e-3)
    rows = pq.read_table(result["outputs"]["geoparquet"]).to_pylist()
    blank = [each for each in rows if each["flags"] == "no-imagery?"]
    assert len(blank) == 3
    assert {(each["class"], each["group"], each["confidence"], each["valid"]) for each in blank} == {
        (None, None, None, 1)
    }


def test_the_warning_names_the_remedy_which_works(collar, model, tmp_path):
    """C5: with the value as nodata the chips at the edge of the void are right, too."""
    first = run(request(collar(0), model, tmp_path / "o"))
    assert codes(first["warnings"])[0] == "maybe-no-imagery"
    assert "give that value as no-data" in first["warnings"][0]["text"]
    second = run(request(collar(0), model, tmp_path / "p", nodata=0))
    assert (second["chips"]["no_data"], second["chips"]["partial"], second["chips"]["no_imagery"]) == (3, 3, 0)
    assert "maybe-no-imagery" not in codes(second["warnings"])


def test_a_declared_void_is_no_data_and_not_flagged_otherwise(collar, model, tmp_path):
    chips = run(request(collar(0, nodata=0), model, tmp_path / "o"))["chips"]
    assert (chips["no_data"], chips["no_imagery"]) == (3, 0)


def test_a_partial_chip_whose_imagery_is_black_is_flagged(model, tmp_path):
    """Half nodata 7, half black: all that it has of imagery is one extreme value."""
    pixels = rasters.noise()
    pixels[:, :, :16], pixels[:, :, 16:32] = 7, 0
    result = run(request(rasters.write(tmp_path / "a.tif", pixels, nodata=7), model, tmp_path / "o"))
    assert (result["chips"]["no_imagery"], result["chips"]["classified"]) == (3, 6)


def test_the_map_s_files_name_the_flag(collar, model, tmp_path):
    result = run(request(collar(0), model, tmp_path / "o"))
    assert {"name": "no-imagery?", "title": "Probably no imagery", "mark": ""} in result["product"]["flags"]
    assert json.loads(json.dumps(result))["chips"]["no_imagery"] == 3
    assert Flag("no-imagery?", "").count_key == "no_imagery"
