"""A raster that others made runs no code, whatever the environment or a layer's options allow (fault B14)."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import rasterio

from plugin.client.worker_process import engine_environment
from plugin.engine.api.errors import RasterError
from plugin.engine.imagery.source import gdal_env
from plugin.engine.outputs.read import read_map
from tests.conftest import ROOT
from tests.data import rasters

BAND = """<VRTRasterBand dataType="Byte" band="{band}" subClass="VRTDerivedRasterBand">
<PixelFunctionLanguage>Python</PixelFunctionLanguage><PixelFunctionType>f</PixelFunctionType>
<PixelFunctionCode><![CDATA[
def f(in_ar, out_ar, *args, **kwargs):
    open({mark!r}, "a").close()
    out_ar[:] = in_ar[0]
]]></PixelFunctionCode>
<SimpleSource><SourceFilename relativeToVRT="1">a.tif</SourceFilename><SourceBand>{band}</SourceBand></SimpleSource>
</VRTRasterBand>"""
VARIABLE = "GDAL_VRT_ENABLE_PYTHON"


@pytest.fixture
def hostile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A VRT that makes the file `ran` beside it when its pixels are read, and an environment that allows it."""
    path = Path(rasters.write(tmp_path / "a.tif", rasters.noise()))
    with rasterio.open(path) as source:
        transform = ",".join(map(str, source.transform.to_gdal()))
    bands = "".join(BAND.format(band=band, mark=str(tmp_path / "ran")) for band in (1, 2, 3))
    (tmp_path / "a.vrt").write_text(
        f'<VRTDataset rasterXSize="{rasters.SIZE}" rasterYSize="{rasters.SIZE}"><SRS>{rasters.CRS}</SRS>'
        f"<GeoTransform>{transform}</GeoTransform>{bands}</VRTDataset>"
    )
    monkeypatch.setenv(VARIABLE, "YES")
    return tmp_path / "a.vrt"


def test_its_code_would_run_without_the_engines_settings(hostile: Path) -> None:
    with rasterio.open(hostile) as dataset:
        dataset.read()
    assert hostile.with_name("ran").exists()


@pytest.mark.parametrize("credentials", [(), ((VARIABLE, "YES"),), ((VARIABLE.lower(), "YES"),)])
def test_it_does_not_run_under_them_not_even_where_a_layer_asks_for_it(
    hostile: Path, credentials: tuple[tuple[str, str], ...]
) -> None:
    with gdal_env(credentials), rasterio.open(hostile) as dataset, pytest.raises(rasterio.errors.RasterioIOError):
        dataset.read()
    assert not hostile.with_name("ran").exists()


def test_it_does_not_run_when_it_is_called_a_map(hostile: Path) -> None:
    shutil.copy(hostile, hostile.with_name("map.tif"))
    with pytest.raises(RasterError):
        read_map(hostile.with_name("map.tif"))
    assert not hostile.with_name("ran").exists()


@pytest.mark.parametrize("module", ["plugin.engine", "trainer"])
def test_it_does_not_run_in_the_command_lines(hostile: Path, module: str) -> None:
    out = hostile.with_name("out")
    out.mkdir()
    arguments = {
        "plugin.engine": ["classify", str(hostile), "--output", str(out / "m.gpkg"), "--device", "cpu", "--quiet"],
        "trainer": ["chips", "--naip", str(hostile), "--nlcd", str(hostile), "--out", str(out / "set")],
    }
    command = [sys.executable, "-m", module, *arguments[module]]
    ended = subprocess.run(command, cwd=ROOT, env=dict(os.environ), capture_output=True, text=True, check=False)
    assert ended.returncode not in (0, 1), ended.stderr[-500:]
    assert not hostile.with_name("ran").exists()


def test_the_worker_does_not_inherit_what_lets_files_run_code() -> None:
    allowed = {VARIABLE: "YES", "ogr_sqlite_load_extensions": "ENABLE_SQL_LOAD_EXTENSION", "GDAL_HTTP_PROXY": "p"}
    assert engine_environment(allowed).keys() & allowed.keys() == {"GDAL_HTTP_PROXY"}
