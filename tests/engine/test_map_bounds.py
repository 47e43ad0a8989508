"""Memory bounds of a map's writers change nothing in its files."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import numpy as np
import pyogrio
import pytest
import rasterio
from rasterio.windows import Window

from plugin.engine.outputs import cog, geopackage
from tests.data import canopy


@pytest.mark.parametrize("most_bytes", [1, 20_000, 1 << 27])
def test_a_spatial_index_that_outgrows_its_memory_holds_every_chip(
    most_bytes: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(geopackage.INDEX_OPTIONS, "OGR_GPKG_MAX_RAM_USAGE_RTREE", most_bytes)
    canopy.write(tmp_path)
    path = tmp_path / "canopy.gpkg"
    assert pyogrio.read_info(path)["capabilities"]["fast_spatial_filter"]
    with sqlite3.connect(path) as database:
        assert database.execute("SELECT rtreecheck('rtree_canopy_geom')").fetchone() == ("ok",)
        rows = 'SELECT fid, col * 100.0, col * 100.0 + 100, "row" * 100.0, "row" * 100.0 + 100 FROM canopy ORDER BY fid'
        boxes = "SELECT id, minx, maxx, miny, maxy FROM rtree_canopy_geom ORDER BY id"
        assert database.execute(boxes).fetchall() == database.execute(rows).fetchall()
        triggers = database.execute("SELECT count(*) FROM sqlite_master WHERE type = 'trigger'").fetchone()
        assert triggers[0] >= 5  # they keep the index up to date in QGIS's editing
    west, south = 16 * 4 * 100.0, 16 * 7 * 100.0
    _, found = pyogrio.read_arrow(path, bbox=(west + 10, south + 10, west + 190, south + 90))
    assert sorted(zip(found["col"].to_pylist(), found["row"].to_pylist())) == [(64, 112), (65, 112)]


def test_the_row_of_tiles_in_memory_is_lower_the_wider_the_map() -> None:
    bytes_of_country, bytes_of_strip = 10_000 * 12 * 2, 3_000_000 * 12 * 2
    heights = [cog._strip_height(each) for each in (24, bytes_of_country, 4 * bytes_of_country, bytes_of_strip)]
    assert heights == [512, 128, 32, 16]


@pytest.mark.parametrize("row_bytes", [1, 64 * 32 * 4])
def test_the_cog_does_not_depend_on_the_height_of_the_temporary_files_tiles(
    row_bytes: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "other").mkdir()
    canopy.write(tmp_path / "one")
    monkeypatch.setattr(cog, "ROW_BYTES", row_bytes)
    canopy.write(tmp_path / "other")
    paths = [tmp_path / each / "canopy.tif" for each in ("one", "other")]
    assert paths[0].read_bytes() == paths[1].read_bytes()
    with rasterio.open(paths[0]) as raster:
        assert raster.block_shapes == [(512, 512)] * raster.count
        assert np.any(raster.read(1, window=Window(0, 0, 16, 16)) != cog.NODATA)
