"""`qgis_process` on a raster with a password and a signature in its address: none is left anywhere (F3, B2, C11)."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import zipfile
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, osr
from qgis.core import QgsProject, QgsVectorLayer

from plugin.client import environment
from plugin.engine.api.errors import EngineError
from plugin.layers import result_of
from scripts.make_zip import install, make_zip
from tests.engine.range_server import RangeServer

ROOT = Path(__file__).resolve().parents[2]
SECRETS = ("GOODSECRET42", "S3CRETWORD")


@pytest.fixture(scope="module")
def environ(tmp_path_factory):
    """A clean profile with the zip in it, and the engine; skips where there is no engine."""
    try:
        python = environment.find(environment.default_root()).python
    except EngineError as error:
        python = ROOT / ".venv" / "engine" / "bin" / "python"
        if not python.is_file():
            pytest.skip(f"no engine here: {error}")
    if shutil.which("qgis_process") is None:
        pytest.skip("qgis_process is not installed")
    config = tmp_path_factory.mktemp("config")
    install(make_zip(ROOT, config), config / "profiles" / "default")
    folder = tmp_path_factory.mktemp("temporary")
    names = {"QGIS_CUSTOM_CONFIG_PATH": str(config), environment.OVERRIDE: str(python), "TMPDIR": str(folder)}
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen", **names}


@pytest.fixture(scope="module")
def quad(tmp_path_factory):
    """Two by two chips of noise at 1 m."""
    path = tmp_path_factory.mktemp("imagery") / "quad.tif"
    srs = osr.SpatialReference()
    srs.ImportFromEPSG(26911)
    file = gdal.GetDriverByName("GTiff").Create(str(path), 448, 448, 3, options=["TILED=YES"])
    file.SetProjection(srs.ExportToWkt())
    file.SetGeoTransform((627200, 1, 0, 3629248, 0, -1))
    noise = np.random.default_rng(3)
    for band in (1, 2, 3):
        file.GetRasterBand(band).WriteArray(noise.integers(0, 255, (448, 448), dtype=np.uint8))
    del file
    return path


def address(server):
    return "/vsicurl/" + server.address("?se=2026-12-01&sig=GOODSECRET42", user="ada:S3CRETWORD")


def qgis_process(environ, algorithm, **inputs):
    """Runs an algorithm; the parameters go through standard input, where no other user can read them."""
    return subprocess.run(
        ["qgis_process", "--json", "run", f"landchip:{algorithm}", "-"],
        env=environ, input=json.dumps({"inputs": inputs}), capture_output=True, text=True, check=False, timeout=240,
    )  # fmt: skip


def found(text):
    return [each for each in SECRETS if (each.encode() if isinstance(text, bytes) else each) in text]


def files_with_secrets(*folders):
    files = [each for folder in folders for each in Path(folder).rglob("*") if each.is_file()]
    assert files
    return [str(each) for each in files if found(each.read_bytes()) or found(str(each))]


def said(done):
    """What qgis_process printed, less the inputs, which it repeats by itself."""
    answer = json.loads(done.stdout[done.stdout.index("{") :]) if "{" in done.stdout else {}
    answer.pop("inputs", None)
    lines = done.stderr.splitlines()
    return json.dumps(answer) + "\n".join(line for line in lines if "landchip" in line.lower() or "Traceback" in line)


def test_nothing_of_a_run_nor_of_a_project_with_its_map_holds_a_secret(environ, quad, tmp_path):
    outputs = {"OUTPUT": "map.gpkg", "COG": "map.tif", "GEOPARQUET": "map.parquet", "STAC": "map.json"}
    with RangeServer(quad) as server:
        paths = {name: str(tmp_path / file) for name, file in outputs.items()}
        done = qgis_process(environ, "classify", INPUT=address(server), DEVICE="cpu", **paths)
        assert done.returncode == 0, done.stdout + done.stderr
        assert found(said(done)) == []
        plan = qgis_process(environ, "plan", INPUT=address(server), DEVICE="cpu")
        assert plan.returncode == 0 and found(said(plan)) == []
    layer = QgsVectorLayer(f"{tmp_path / 'map.gpkg'}|layername=landuse", "map", "ogr")
    result = result_of(layer)
    assert result["raster"] and len(result["raster_ids"]) == 1 and "***" in result["raster"][0]  # from the .qml
    assert (tmp_path / "map.qml").stat().st_size > 1000
    project = QgsProject()
    project.addMapLayer(layer)
    assert project.write(str(tmp_path / "county.qgz"))
    zipfile.ZipFile(tmp_path / "county.qgz").extractall(tmp_path / "county")
    assert files_with_secrets(tmp_path, environ["TMPDIR"], environ["QGIS_CUSTOM_CONFIG_PATH"]) == []


def test_nothing_of_a_failure_holds_a_secret(environ, quad, tmp_path):
    with RangeServer(quad) as server:
        server.then, server.after = 403, 4  # QGIS opens the layer, and the engine is refused
        done = qgis_process(environ, "classify", INPUT=address(server), DEVICE="cpu", OUTPUT=str(tmp_path / "map.gpkg"))
    assert done.returncode != 0
    assert found(said(done)) == []
    assert files_with_secrets(environ["TMPDIR"], environ["QGIS_CUSTOM_CONFIG_PATH"]) == []
