"""Files that hold several rasters, and rasters whose blocks are too large to be read by chips (F13, B15)."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
import rasterio

from plugin.engine.api.errors import RasterError
from plugin.engine.imagery.open_imagery import open_imagery
from plugin.engine.imagery.source import open_dataset
from plugin.engine.landcover.shares import open_land_cover
from plugin.engine.run.map_metadata import warnings_before
from tests.engine.reading import CRS, INPUT_SPEC, NORTH, PX, WEST, at, noise, read_all, write
from tests.engine.test_void import vrt
from tests.messages import refused

ROOT = Path(__file__).parents[2]


def geopackage(path, *names, bands=3):
    """A GeoPackage with a raster for each name."""
    for k, name in enumerate(names):
        options = {"RASTER_TABLE": name, "TILE_FORMAT": "PNG", **({"APPEND_SUBDATASET": "YES"} if k else {})}
        size = {"height": 64, "width": 64, "count": bands, "dtype": "uint8"}
        with rasterio.open(path, "w", driver="GPKG", crs=CRS, transform=at(WEST, NORTH), **size, **options) as dataset:
            dataset.write(noise(64, 64, bands, seed=k))
    return str(path)


@pytest.fixture
def two(tmp_path):
    return geopackage(tmp_path / "two.gpkg", "a", "b")


class TestSeveralRasters:
    def test_a_geopackage_with_two_rasters_is_refused_with_their_names(self, two):
        """F13: not "states no CRS"."""
        with refused(RasterError, "raster-holds-several", n=2, first=f"GPKG:{two}:a", second=f"GPKG:{two}:b"):
            open_imagery([two], INPUT_SPEC)

    def test_so_it_is_as_land_cover(self, two):
        with refused(RasterError, "raster-holds-several", path=two):
            open_land_cover(two)

    def test_the_name_that_the_sentence_gives_is_read(self, two):
        assert read_all(open_imagery([f"GPKG:{two}:b"], INPUT_SPEC))

    def test_a_geopackage_with_one_raster_is_read(self, tmp_path):
        assert read_all(open_imagery([geopackage(tmp_path / "one.gpkg", "a")], INPUT_SPEC))

    def test_a_netcdf_or_hdf_like_container_is_told_by_its_parts(self, monkeypatch):
        """Any driver: a dataset without bands and with subdatasets."""
        parts = [f'HDF5:"x.h5"://band{k}' for k in range(3)]
        container = SimpleNamespace(count=0, subdatasets=parts, close=lambda: None)
        monkeypatch.setattr(rasterio, "open", lambda *_, **__: container)
        with refused(RasterError, "raster-holds-several", n=3, first=parts[0], second=parts[1]):
            open_dataset("x.h5")

    def test_nothing_but_the_sentence_is_written(self, two, tmp_path):
        """F13: rasterio warned on standard error in spite of --quiet."""
        command = [sys.executable, "-m", "plugin.engine", "plan", two, "--quiet"]
        ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=120)
        assert ran.returncode != 0
        assert "holds 2 rasters" in ran.stderr
        assert "Warning" not in ran.stderr


class TestHugeBlocks:
    def huge(self, path, side, **options):
        """A raster of side x side px of zeros and one real corner, which takes no space on disk."""
        profile = {"driver": "GTiff", "count": 3, "dtype": "uint8", "crs": CRS, "transform": at(WEST, NORTH)}
        with rasterio.open(path, "w", height=side, width=side, compress="deflate", **profile, **options) as dataset:
            dataset.write(noise(PX, PX), window=rasterio.windows.Window(0, 0, PX, PX))
        return str(path)

    def codes(self, path):
        return [each.code for each in warnings_before(open_imagery([path], INPUT_SPEC))]

    def test_a_single_tile_of_the_whole_raster_is_warned_of_with_the_remedy(self, tmp_path):
        """B15"""
        one = self.huge(tmp_path / "one.tif", 4800, tiled=True, blockxsize=4800, blockysize=4800)
        (warning,) = warnings_before(open_imagery([one], INPUT_SPEC))
        assert (warning.code, warning.params["rows"], warning.params["columns"]) == ("raster-huge-blocks", 4800, 4800)
        assert "gdal_translate -co TILED=YES" in str(warning)

    def test_a_vrt_of_such_a_raster_is_warned_of_too(self, tmp_path):
        """GDAL presents a VRT in blocks of 128 x 128 px, however its files are stored."""
        self.huge(tmp_path / "one.tif", 4800, tiled=True, blockxsize=4800, blockysize=4800)
        assert self.codes(vrt(tmp_path / "a.vrt", [("one.tif", 0, 0, 4800, 4800)], 4800, 4800)) == [
            "raster-huge-blocks"
        ]

    def test_a_vrt_of_a_striped_raster_is_read_row_by_row(self, tmp_path):
        self.huge(tmp_path / "strips.tif", 4800, blockysize=16)
        imagery = open_imagery([vrt(tmp_path / "a.vrt", [("strips.tif", 0, 0, 4800, 4800)], 4800, 4800)], INPUT_SPEC)
        assert imagery.striped

    def test_16_bits_count_double(self, tmp_path):
        tile = {"tiled": True, "blockxsize": 3584, "blockysize": 3584}
        path = write(tmp_path / "a.tif", np.ones((3, 3584, 3584), np.uint16), **tile)
        imagery = open_imagery([path], INPUT_SPEC._replace(dtype="uint16"))
        assert [each.code for each in warnings_before(imagery)] == ["raster-huge-blocks"]

    def test_usual_tiles_and_strips_are_not_warned_of(self, tmp_path):
        assert self.codes(self.huge(tmp_path / "tiles.tif", 1024, tiled=True, blockxsize=512, blockysize=512)) == []
        assert self.codes(self.huge(tmp_path / "strips.tif", 4800, blockysize=16)) == []
