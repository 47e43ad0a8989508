"""A chip's picture: the bands that a person sees, in their order, in eight bits."""

from __future__ import annotations

import numpy as np
import pytest
from rasterio.io import MemoryFile

from plugin.engine.click.thumbnail import to_rgb8
from plugin.engine.outputs.png import encode_png

pytestmark = pytest.mark.filterwarnings("ignore::rasterio.errors.NotGeoreferencedWarning")  # a PNG has no place


def noise(bands: int, dtype: str = "uint8", high: int = 256) -> np.ndarray:
    return np.random.default_rng(0).integers(0, high, (bands, 20, 20)).astype(dtype)


def test_red_green_and_blue_are_found_in_any_order() -> None:
    pixels = noise(4)
    assert (to_rgb8(pixels, ("nir", "blue", "green", "red")) == pixels[[3, 2, 1]]).all()


def test_without_colours_it_is_grey() -> None:
    pixels = noise(2)
    assert (to_rgb8(pixels, ("nir", "red")) == pixels[[0, 0, 0]]).all()


@pytest.mark.parametrize("high", [2, 4096, 65536])
def test_sixteen_bits_are_stretched_and_keep_their_order(high: int) -> None:
    pixels = noise(3, "uint16", high)
    picture = to_rgb8(pixels, ("red", "green", "blue"))
    assert picture.dtype == np.uint8 and picture.max() == 255
    order = np.argsort(pixels.ravel(), kind="stable")
    assert (np.diff(picture.ravel()[order].astype(int)) >= 0).all()


def test_a_16_bit_chip_of_one_value_is_no_division_by_zero() -> None:
    assert len(np.unique(to_rgb8(np.full((3, 8, 8), 900, np.uint16), ("red", "green", "blue")))) == 1


@pytest.mark.parametrize("bands", [3, 4])
def test_the_file_gives_the_pixels_back(bands: int) -> None:
    pixels = noise(bands)
    with MemoryFile(encode_png(pixels)) as file, file.open() as opened:
        assert opened.driver == "PNG" and (opened.read() == pixels).all()
