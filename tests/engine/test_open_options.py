"""A raster is opened with the options that the user stated of it, and no credential is written down (F9)."""

from __future__ import annotations

import json

import numpy as np
import pytest
import rasterio
from rasterio._env import get_gdal_config

from plugin.engine.api.errors import RequestError
from plugin.engine.api.redact import redact_json
from plugin.engine.api.requests.raster_input import RasterInput
from plugin.engine.imagery.mosaic import Mosaic
from plugin.engine.imagery.open_imagery import open_imagery
from tests.engine.reading import INPUT_SPEC, NORTH, PX, WEST, at, noise, read_all, write
from tests.messages import refused

SECRET = {"AWS_SECRET_ACCESS_KEY": "GOODSECRET42"}
BY_WORLD_FILE = {"GEOREF_SOURCES": "WORLDFILE,INTERNAL"}


def opened(path, **stated):
    return open_imagery([RasterInput(path, **stated)], INPUT_SPEC)


@pytest.fixture
def two_places(tmp_path):
    """A raster whose world file places it 32 m east of where its header does."""
    path = write(tmp_path / "a.tif", noise(PX, PX), at(WEST, NORTH))
    (tmp_path / "a.tfw").write_text(f"1\n0\n0\n-1\n{WEST + PX + 0.5}\n{NORTH - 0.5}\n")
    return path


def test_an_option_that_changes_nothing_changes_no_pixel(tmp_path):
    path = write(tmp_path / "a.tif", noise(2 * PX, PX))
    plain, threaded = (read_all(opened(path, open_options=each)) for each in ({}, {"NUM_THREADS": "2"}))
    assert plain.keys() == threaded.keys()
    assert all(np.array_equal(plain[chip][0], threaded[chip][0]) for chip in plain)


def test_an_option_that_moves_the_raster_is_heeded(two_places):
    plain, moved = opened(two_places), opened(two_places, open_options=BY_WORLD_FILE)
    assert (plain.sources[0].bounds.west, moved.sources[0].bounds.west) == (WEST, WEST + PX)
    ((there, _, _),), ((here, _, _),) = read_all(moved).values(), read_all(plain).values()
    assert np.array_equal(there, here)
    assert plain.sources[0].source.identity() != moved.sources[0].source.identity()


@pytest.mark.parametrize("options", [{"mode": "w"}, {"driver": "PNG"}, {"path": "b.tif"}, {"sharing": "x"}])
def test_no_option_is_a_parameter_of_the_library_that_opens(tmp_path, options):
    """A project made by others could have had the file replaced."""
    path = write(tmp_path / "a.tif", noise(PX, PX))
    before = (tmp_path / "a.tif").read_bytes()
    assert len(read_all(opened(path, open_options=options))) == 1
    assert (tmp_path / "a.tif").read_bytes() == before


def test_a_resampled_raster_is_opened_with_them_too(tmp_path):
    pixels = noise(4 * PX, 4 * PX)
    path = write(tmp_path / "a.tif", pixels, at(WEST, NORTH, 0.25))
    with rasterio.open(path, "r+") as dataset:
        dataset.build_overviews([2], rasterio.enums.Resampling.nearest)
    for nodata in ((), ((0, 4),)):
        (source,) = opened(path, open_options={"OVERVIEW_LEVEL": "0"}, nodata=nodata).sources
        assert (source.source.width, source.gsd_m) == (2 * PX, 0.5)
        ((chip, valid, _),) = read_all(opened(path, open_options={"OVERVIEW_LEVEL": "0"}, nodata=nodata)).values()
        assert valid == 1 and np.abs(chip[:, ::8, ::8].astype(int) - pixels[:, ::32, ::32]).max() < 100


def test_credentials_hold_while_chips_are_read_and_no_longer(tmp_path):
    imagery = opened(write(tmp_path / "a.tif", noise(PX, PX)), credentials=SECRET)
    with imagery.reader():
        assert get_gdal_config("AWS_SECRET_ACCESS_KEY") == "GOODSECRET42"
    assert get_gdal_config("AWS_SECRET_ACCESS_KEY") is None


def test_credentials_are_in_no_plan_no_identity_and_no_text(tmp_path):
    path = write(tmp_path / "a.tif", noise(PX, PX))
    imagery = opened(path, credentials=SECRET)
    (source,) = imagery.sources
    entry = RasterInput(path, credentials=SECRET)
    written = [imagery.mosaic.to_json(), source.source.identity(), repr(source), repr(entry), entry.id]
    assert "GOODSECRET42" not in json.dumps([*written, redact_json(entry.to_json())])
    assert entry.id == RasterInput(path, credentials={"AWS_SECRET_ACCESS_KEY": "another"}).id
    assert Mosaic.from_json(json.loads(json.dumps(imagery.mosaic.to_json()))) == imagery.mosaic


def test_a_secret_among_the_open_options_is_masked():
    entry = RasterInput("a.nc", open_options={"API_KEY": "GOODSECRET42", "NUM_THREADS": "2"})
    assert redact_json(entry.to_json())["open_options"] == {"API_KEY": "***", "NUM_THREADS": "2"}


@pytest.mark.parametrize("field", ["open_options", "credentials"])
@pytest.mark.parametrize("value", [["A=B"], {"A": 1}, {"": "x"}, {"A": "\0"}])
def test_options_are_texts_by_name(field, value):
    with refused(RequestError, "json-wrong-field", field=f"raster.{field}"):
        RasterInput.from_json({"path": "a.tif", field: value})
