"""A correction keeps what the user stated of its rasters, so that a refit reads what the user saw (F2, F7)."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from plugin.engine.api.errors import RequestError
from plugin.engine.api.grid import Chip
from plugin.engine.api.redact import identity_key
from plugin.engine.api.requests.raster_input import RasterInput
from plugin.engine.refit.corrections import Correction, read_corrected_chips, resolve, year_of
from tests.engine.reading import CRS, INPUT_SPEC, NORTH, PX, WEST, noise, write
from tests.messages import refused

CHIP = Chip(round(WEST / PX), round(NORTH / PX) - 1)
SIGNED = "https://example.org/q.tif?sig=GOODSECRET42"


def corrected(raster: RasterInput) -> Correction:
    return Correction(CHIP, CRS, (raster.line,), "forest", None, None)


def test_a_plain_raster_is_a_line_of_its_path() -> None:
    assert RasterInput("/a/q.tif").line == "/a/q.tif"


@pytest.mark.parametrize(
    "raster",
    [
        RasterInput("/a/q.tif", crs=CRS, nodata=((0, 0), (250, 255)), use_source_nodata=False),
        RasterInput("/a/Niño {1}.tif", open_options={"NUM_THREADS": "2"}),
    ],
)
def test_what_is_stated_survives_in_one_line(raster: RasterInput) -> None:
    assert "\n" not in raster.line
    assert RasterInput.from_line(raster.line) == raster and RasterInput.from_line(raster.line).line == raster.line


def test_no_secret_is_in_a_line_and_the_open_layer_gives_it_back() -> None:
    raster = RasterInput(SIGNED, crs=CRS, credentials={"AWS_SECRET_ACCESS_KEY": "GOODSECRET43"})
    assert "GOODSECRET" not in raster.line
    assert resolve(raster.line, {identity_key(raster.identity): raster}) == raster


def test_a_file_with_credentials_alone_is_found_by_its_path() -> None:
    raster = RasterInput("/vsis3/b/q.tif", credentials={"AWS_NO_SIGN_REQUEST": "YES"})
    assert raster.line == "/vsis3/b/q.tif"
    assert resolve(raster.line, {raster.identity: raster}) == raster


def test_a_chip_is_read_in_the_crs_that_it_was_corrected_in(tmp_path: Path) -> None:
    pixels = noise(PX, PX)
    path = write(tmp_path / "wrong.tif", pixels, crs="EPSG:26910")
    read = read_corrected_chips([corrected(RasterInput(path, crs=CRS))], INPUT_SPEC)
    assert np.array_equal(read.chip_pixels.pixels[0], pixels)
    assert not read_corrected_chips([corrected(RasterInput(path))], INPUT_SPEC).corrections


def test_a_chip_is_read_with_the_no_data_that_it_was_corrected_with(tmp_path: Path) -> None:
    pixels = noise(PX, PX)
    pixels[:, :, : PX // 2] = 0
    path = write(tmp_path / "a.tif", pixels)
    shares = [
        read_corrected_chips([corrected(RasterInput(path, nodata=nodata))], INPUT_SPEC).chip_pixels.valid[0]
        for nodata in ((), ((0, 0),))
    ]
    assert shares == [1, 0.5]


def test_the_year_is_that_of_the_files_name() -> None:
    assert year_of(RasterInput("/a/m_2016.tif", crs=CRS).line, None) == "2016"


@pytest.mark.parametrize("line", ["{", "{}", '{"path": 3}', json.dumps({"path": "a", "more": 1})])
def test_a_line_that_is_no_entry_is_refused(line: str) -> None:
    with pytest.raises(RequestError):
        RasterInput.from_line(line)


def test_a_broken_line_names_its_remedy() -> None:
    with refused(RequestError, "correction-raster-unreadable", line="{"):
        RasterInput.from_line("{")
