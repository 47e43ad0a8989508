"""What QGIS's user set of a land-cover layer reaches the shares of a click: brothers of F2 and F7."""

from __future__ import annotations

import numpy as np

from plugin.engine.api.errors import RasterError
from plugin.engine.api.grid import Chip, ChipGrid
from plugin.engine.api.requests.chip_request import ChipRequest
from plugin.engine.api.requests.raster_input import RasterInput
from plugin.engine.landcover.shares import open_land_cover
from tests.data import codes
from tests.data.codes import NORTH, UTM, WEST, noise
from tests.messages import refused

GRID = ChipGrid(UTM, 224.0)
CHIP = Chip(round(WEST // 224) + 1, round(NORTH // 224) - 2)


def write(path, pixels, **options):
    return str(codes.write(path, pixels, **options))


def shares(raster):
    with open_land_cover(raster) as land_cover:
        return land_cover.shares(GRID, [CHIP])


def test_the_assigned_crs_replaces_the_files(tmp_path):
    right = shares(write(tmp_path / "right.tif", noise()))
    wrong = write(tmp_path / "wrong.tif", noise(), crs="EPSG:26910")
    assert right.valid[0] == 1
    assert shares(wrong).valid[0] == 0
    assert np.array_equal(shares(RasterInput(wrong, crs=UTM)).shares, right.shares)


def test_a_raster_without_a_crs_takes_the_assigned_one(tmp_path):
    bare = write(tmp_path / "bare.tif", noise(), crs=None)
    assert shares(RasterInput(bare, crs=UTM)).valid[0] == 1
    with refused(RasterError, "raster-no-crs"):
        shares(bare)


def test_additional_no_data_codes_are_no_land_cover(tmp_path):
    path = write(tmp_path / "a.tif", noise())
    half = float(np.median(noise()))
    part = shares(RasterInput(path, nodata=((-1e9, half),))).valid[0]
    assert 0 < part < 1
    assert shares(RasterInput(path, nodata=((0, 255),))).valid[0] == 0


def test_a_click_takes_land_cover_as_a_path_or_an_entry():
    click = {"imagery": {"version": 1, "raster": ["a.tif"], "model": "default"}, "point": [0, 0], "crs": UTM}
    assert ChipRequest.from_json(click).nlcd is None
    assert ChipRequest.from_json({**click, "nlcd": "n.tif"}).nlcd == RasterInput("n.tif")
    entry = RasterInput("n.tif", crs=UTM, nodata=((0, 0),))
    assert ChipRequest.from_json({**click, "nlcd": entry.to_json()}).nlcd == entry
