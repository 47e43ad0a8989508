"""Bands are found by what their descriptions say, also within a longer text; contradictions are refused (F11)."""

from __future__ import annotations

import numpy as np
import pytest
import rasterio
from rasterio.enums import ColorInterp

from plugin.engine.api.errors import RasterError
from plugin.engine.imagery.inspect import SourceOverrides, inspect_raster
from plugin.engine.imagery.open_imagery import open_imagery
from tests.engine.reading import INPUT_SPEC, PX, noise, read_all, write
from tests.messages import refused

RGB = ("red", "green", "blue")


def described(path, names, photometric="RGB", colours=None, pixels=None):
    """A raster of len(names) bands with these descriptions; photometric RGB colours the first three."""
    pixels = noise(2 * PX, 2 * PX, len(names)) if pixels is None else pixels
    write(path, pixels, photometric=photometric, **({"alpha": "NO"} if len(names) > 3 else {}))
    with rasterio.open(path, "r+") as dataset:
        dataset.descriptions = names
        if colours:
            dataset.colorinterp = [ColorInterp[each] for each in colours]
    return str(path)


def bands(path, model_bands=RGB):
    return inspect_raster(path, model_bands, "uint8").bands


@pytest.mark.parametrize(
    "names",
    [
        ("Band 3 (Blue)", "Band 2 (Green)", "Band 1 (Red)"),
        ("Blue", "Green", "Red"),
        ("B02 - blue (490 nm)", "B03 - green (560 nm)", "B04 - red (665 nm)"),
        ("blue_reflectance", "green_reflectance", "red_reflectance"),
    ],
)
def test_descriptions_that_name_all_bands_win_over_colours(tmp_path, names):
    """F11: stored as blue, green, red while the file's colours are left at red, green, blue."""
    pixels = noise(2 * PX, 2 * PX)
    plain = read_all(open_imagery([write(tmp_path / "rgb.tif", pixels)], INPUT_SPEC))
    other = described(tmp_path / "bgr.tif", names, pixels=np.ascontiguousarray(pixels[::-1]))
    for chip, (read, _, _) in read_all(open_imagery([other], INPUT_SPEC)).items():
        assert np.array_equal(read, plain[chip][0])


def test_near_infrared_within_a_text_is_found(tmp_path):
    names = ("Near Infrared (842 nm)", "Red (665 nm)", "Green (560 nm)", "Blue (490 nm)")
    assert bands(described(tmp_path / "a.tif", names), (*RGB, "nir")) == (2, 3, 4, 1)


def test_other_bands_whose_names_hold_a_colour_are_told_apart(tmp_path):
    """Eight bands as of WorldView: red edge is not red, coastal blue not blue, green I not green."""
    names = ("Coastal Blue", "Blue", "Green I", "Green", "Yellow", "Red", "Red Edge", "Shortwave Infrared")
    assert bands(described(tmp_path / "a.tif", names)) == (6, 4, 2)


def test_a_colour_in_two_descriptions_names_no_band(tmp_path):
    path = described(tmp_path / "a.tif", ("red 2014", "red 2016", "green", "blue", "nir"), photometric="MINISBLACK")
    with refused(RasterError, "bands-unknown", band="red"):
        bands(path)


def test_a_description_that_contradicts_the_colours_is_refused(tmp_path):
    """F11: only one band is described, so neither statement is complete; none wins silently."""
    path = described(tmp_path / "a.tif", ("Band 3 (Blue)", "", ""))
    with refused(RasterError, "bands-contradict", number=1, band="blue", other=3, path=path):
        bands(path)


def test_descriptions_that_agree_with_the_colours_are_no_contradiction(tmp_path):
    assert bands(described(tmp_path / "a.tif", ("Red", "", "acquired 2016"))) == (1, 2, 3)


def test_a_contradiction_is_settled_by_hand(tmp_path):
    path = described(tmp_path / "a.tif", ("Band 3 (Blue)", "", ""))
    by_hand = SourceOverrides(bands={"red": 3, "green": 2, "blue": 1})
    assert inspect_raster(path, RGB, "uint8", by_hand).bands == (3, 2, 1)
