"""A VRT on this machine whose files lie on a server, as a found mosaic's do: what the server says is told (F4, F12)."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugin.engine.api.errors import RasterError
from plugin.engine.imagery import source as sources
from plugin.engine.imagery.open_imagery import open_imagery
from plugin.engine.landcover.shares import open_land_cover
from tests.engine.range_server import RangeServer
from tests.engine.reading import INPUT_SPEC, noise, read_all, write
from tests.engine.test_void import SIDE, vrt
from tests.messages import refused

SECRET = "S3CRET42"


@pytest.fixture(autouse=True)
def one_request(monkeypatch):
    monkeypatch.setitem(sources.GDAL_OPTIONS, "GDAL_HTTP_MAX_RETRY", 0)


@pytest.fixture
def quad(tmp_path):
    return write(tmp_path / "quad.tif", noise(SIDE, SIDE))


def mosaic(folder, server, bands=3):
    """A VRT of the server's file, which is named with a signature."""
    path = Path(vrt(folder / "mosaic.vrt", [(f"/vsicurl/{server.address(f'?sig={SECRET}')}", 0, 0, SIDE, SIDE)]))
    text = path.read_text().replace('relativeToVRT="1"', 'relativeToVRT="0"')
    path.write_text(text if bands == 3 else text.split('<VRTRasterBand dataType="Byte" band="2"')[0] + "</VRTDataset>")
    return str(path)


def test_its_pixels_are_those_of_the_file(quad, tmp_path):
    with RangeServer(quad) as server:
        read = read_all(open_imagery([mosaic(tmp_path, server)], INPUT_SPEC))
    plain = read_all(open_imagery([quad], INPUT_SPEC))
    assert {chip: pixels.tobytes() for chip, (pixels, _, _) in read.items()} == {
        chip: pixels.tobytes() for chip, (pixels, _, _) in plain.items()
    }


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_a_server_that_refuses_one_of_its_files_is_named_with_its_status(quad, tmp_path, status):
    """It was said to break off in the middle, with the remedy to get the VRT again."""
    with RangeServer(quad, then=status) as server:
        path = mosaic(tmp_path, server)
        with refused(RasterError, "raster-refused-midway", path=path, status=status) as caught:
            read_all(open_imagery([path], INPUT_SPEC))
    assert SECRET not in str(caught.value) + repr(caught.value.params)


def test_so_it_is_of_land_cover(tmp_path):
    codes = write(tmp_path / "nlcd.tif", noise(SIDE, SIDE)[:1] % 2 + 41)
    imagery = open_imagery([write(tmp_path / "quad.tif", noise(SIDE, SIDE))], INPUT_SPEC)
    chips = [chip for each in imagery.layout().select() for chip in each.chips]
    with (
        RangeServer(codes, then=403) as server,
        open_land_cover(mosaic(tmp_path, server, bands=1)) as land_cover,
        refused(RasterError, "nlcd-breaks-off", reason="HTTP 403") as caught,
    ):
        land_cover.shares(imagery.grid, chips)
    assert SECRET not in str(caught.value) + repr(caught.value.params)
