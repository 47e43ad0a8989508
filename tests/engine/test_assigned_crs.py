"""The CRS that the user assigned to a raster replaces the one that its file states (F2)."""

from __future__ import annotations

import numpy as np
import pyproj
import pytest

from plugin.engine.api.errors import AreaError
from plugin.engine.api.requests.raster_input import RasterInput
from plugin.engine.imagery.open_imagery import open_imagery
from plugin.engine.imagery.reader import ReadMode
from tests.engine.reading import CRS, INPUT_SPEC, NORTH, PX, WEST, at, noise, read_all, write
from tests.messages import refused


def opened(path, crs=None):
    return open_imagery([RasterInput(path, crs=crs)], INPUT_SPEC)


def assert_same_chips(one, other):
    chips, others = read_all(one), read_all(other)
    assert chips.keys() == others.keys()
    assert all(np.array_equal(chips[chip][0], others[chip][0]) for chip in chips)


def test_the_assigned_crs_replaces_the_files_and_no_pixel_moves(tmp_path):
    right = opened(write(tmp_path / "right.tif", noise(64, 64)))
    corrected = opened(write(tmp_path / "wrong.tif", noise(64, 64), crs="EPSG:26910"), CRS)
    assert corrected.grid == right.grid and corrected.sources[0].mode is ReadMode.NATIVE
    assert_same_chips(right, corrected)


def test_an_assigned_crs_in_degrees_is_warped_from_there(tmp_path):
    transform = at(-115.5, 33, 1e-5)
    right = opened(write(tmp_path / "right.tif", noise(96, 96), transform, "EPSG:4269"))
    corrected = opened(write(tmp_path / "wrong.tif", noise(96, 96), transform, "EPSG:4283"), "EPSG:4269")
    assert corrected.grid == right.grid
    assert_same_chips(right, corrected)


def test_a_raster_without_a_crs_takes_the_assigned_one(tmp_path):
    bare = write(tmp_path / "a.tif", noise(64, 64), crs=None)
    assert opened(bare, CRS).grid.crs == CRS


def test_each_raster_of_a_mosaic_has_its_own_assigned_crs(tmp_path):
    """A request-wide CRS cannot say this: two rasters without a CRS, in two zones."""
    west = write(tmp_path / "west.tif", noise(64, 64), crs=None)
    east = write(tmp_path / "east.tif", noise(64, 64), crs=None)
    imagery = open_imagery([RasterInput(west, CRS), RasterInput(east, "EPSG:26912")], INPUT_SPEC)
    assert [each.source.crs for each in imagery.sources] == [CRS, "EPSG:26912"]


@pytest.mark.parametrize("words", [CRS, pyproj.CRS(CRS).to_wkt(), "EPSG:26911"])
def test_the_files_own_crs_in_any_words_changes_nothing(tmp_path, words):
    path = write(tmp_path / "a.tif", noise(PX, PX))
    assert opened(path, words).sources == opened(path).sources


@pytest.mark.parametrize(
    "own", ["EPSG:26911+5703", pyproj.CRS(CRS).to_wkt("WKT1_GDAL").replace('AUTHORITY["EPSG","26911"]', "")]
)
def test_the_same_crs_with_heights_or_without_a_code_changes_nothing(tmp_path, own):
    """QGIS gives a layer's CRS its own words; a run that was started from the file alone is resumed all the same."""
    path = write(tmp_path / "a.tif", noise(PX, PX), crs=own)
    assert opened(path, CRS).sources == opened(path).sources


def test_another_crs_makes_another_run(tmp_path):
    path = write(tmp_path / "a.tif", noise(PX, PX), at(WEST, NORTH))
    assert opened(path, "EPSG:26910").sources[0].source.identity() != opened(path).sources[0].source.identity()


def test_an_assigned_crs_that_is_none_is_refused(tmp_path):
    with refused(AreaError, "crs-unknown", crs="EPSG:nowhere"):
        opened(write(tmp_path / "a.tif", noise(PX, PX)), "EPSG:nowhere")
