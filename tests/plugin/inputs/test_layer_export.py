"""What only QGIS can read is exported onto the chip grid by a qgis_process of its own."""

from __future__ import annotations

import json
import os
import shutil
import threading
import time

import pytest
from osgeo import gdal, osr
from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingFeedback, QgsRasterLayer, QgsRectangle

from plugin.client import qgis_process
from plugin.engine.api.errors import AreaError, EngineError, RasterError
from plugin.engine.api.protocol import Cancelled
from plugin.processing.feedback import RunFeedback
from plugin.processing.inputs.area import AreaOfInterest
from plugin.processing.inputs.grid_crs import to_crs
from plugin.processing.inputs.layer_export import EXPORTED, export, layer_export
from plugin.processing.inputs.layer_source import LayerSource, layer_source

pytestmark = pytest.mark.skipif(shutil.which("qgis_process") is None, reason="qgis_process is not installed")

DEGREES = QgsCoordinateReferenceSystem("EPSG:4326")
SPOT = AreaOfInterest(QgsRectangle(-115.6, 32.7, -115.595, 32.705), DEGREES)  # near El Centro; UTM zone 11
PLACE = AreaOfInterest(QgsRectangle(-115.62, 32.7, -115.58, 32.71), DEGREES)  # three tiles wide at 8 m


def in_an_odd_column(path):
    """Of a tile's address, `/…/{z}/{x}/{y}.png`."""
    return int(path.split("/")[-2]) % 2 == 1


@pytest.fixture
def source(layer):
    """Tiles, as if the engine could not read them."""
    return LayerSource(layer.name(), None, layer.crs(), layer.extent(), layer_export(layer))


def exported(source, area, folder, feedback=None):
    return export(source, area, 8.0, 224.0, folder, feedback or QgsProcessingFeedback(False))


def virtual_layer(path):
    """The second band of a file, computed: a provider that only QGIS has."""
    file = QgsRasterLayer(str(path), "quad")
    e = file.extent()
    corners = f"{e.xMinimum()},{e.yMinimum()},{e.xMaximum()},{e.yMaximum()}"
    size = f"&width={file.width()}&height={file.height()}"
    formula = "&formula=%22quad@2%22&quad:provider=gdal"
    uri = f"?crs=EPSG:26911&extent={corners}{size}{formula}&quad:uri={path}"
    layer = QgsRasterLayer(uri, "computed", "virtualraster")
    assert layer.isValid()
    return layer


def files(folder):
    return [each for each in folder.rglob("*") if each.is_file()]


def test_a_layer_is_exported_onto_the_chip_grid_and_covers_the_area(source, tmp_path):
    path = exported(source, SPOT, tmp_path)
    assert path.name == "Aerial tiles here.tif"
    file = gdal.Open(str(path))
    west, step, _, north, _, down = file.GetGeoTransform()
    assert (step, down) == (8.0, -8.0)
    assert (west % 224, north % 224) == (0, 0)
    assert (file.RasterXSize % 28, file.RasterYSize % 28) == (0, 0)
    assert osr.SpatialReference(wkt=file.GetProjection()).GetAuthorityCode(None) == "32611"
    middle = file.RasterXSize // 2
    pixel = [file.GetRasterBand(band).ReadAsArray(middle, middle, 1, 1)[0][0] for band in (1, 2, 3, 4)]
    assert pixel == [0x5A, 0xAE, 0x61, 255]
    assert file.GetRasterBand(4).GetColorInterpretation() == gdal.GCI_AlphaBand
    layer = QgsRasterLayer(str(path), "export")
    assert layer.extent().contains(to_crs(SPOT.extent, SPOT.crs, layer.crs()))


def test_a_finished_export_is_taken_over_by_the_next_run(source, tiles, tmp_path):
    path = exported(source, SPOT, tmp_path)
    stamp = path.stat().st_mtime_ns
    tiles.requested.clear()
    assert exported(source, SPOT, tmp_path) == path
    assert (path.stat().st_mtime_ns, tiles.requested) == (stamp, [])
    assert exported(source, PLACE, tmp_path) != path  # another area is another export


def test_values_are_those_of_the_layer_and_not_of_its_style(qgis_app, tmp_path, make_raster):
    path = make_raster()
    source = layer_source(virtual_layer(path), "INPUT")
    assert source.export is not None
    copy = gdal.Open(str(exported(source, None, tmp_path)))
    assert (copy.ReadAsArray() == gdal.Open(str(path)).ReadAsArray()[1]).all()


def test_classify_exports_into_the_folder_of_the_run(processing, fake_engine, make_raster, tmp_path):
    processing.run("landchip:classify", {"INPUT": virtual_layer(make_raster()), "OUTPUT": str(tmp_path / "map.gpkg")})
    assert [method for method, _ in fake_engine.calls] == ["inspect", "classify"]
    (raster,) = fake_engine.request["raster"]
    assert raster.startswith(str(tmp_path / "map.landchip" / "exports"))
    assert raster.endswith("computed.tif")


def test_an_export_shows_its_progress_in_the_dock(source, tmp_path):
    feedback, progress = RunFeedback(), []
    feedback.engineProgress.connect(progress.append)
    exported(source, SPOT, tmp_path, feedback)
    assert progress[-1] == {"done": 100, "total": 100, "stage": "export"}


def test_an_area_too_large_is_refused_with_its_size(source, tiles, tmp_path):
    county = AreaOfInterest(QgsRectangle(-116.1, 32.6, -114.5, 33.4), DEGREES)
    with pytest.raises(AreaError, match=r"are too many to export at 1 m: choose an area of at most 1,000 km²"):
        export(source, county, 1.0, 224.0, tmp_path, QgsProcessingFeedback(False))
    with pytest.raises(AreaError, match="too large to take whole: choose an area"):
        exported(source, None, tmp_path)
    assert not tiles.requested


def test_a_server_that_fails_is_named(source, tiles, tmp_path):
    tiles.fails = lambda path: True
    with pytest.raises(RasterError, match=r"Aerial tiles: here gave no picture of the area \(HTTP 500\): check"):
        exported(source, SPOT, tmp_path)
    assert not files(tmp_path)


@pytest.mark.parametrize(("status", "reported"), [(500, True), (404, False)])
def test_a_failed_tile_is_reported_and_a_missing_one_is_not(source, tiles, tmp_path, status, reported):
    tiles.fails, tiles.status = in_an_odd_column, status
    feedback = QgsProcessingFeedback(False)
    path = exported(source, PLACE, tmp_path, feedback)
    alpha = gdal.Open(str(path)).ReadAsArray()[3]
    assert 0 < (alpha == 0).mean() < 1
    assert ("requests to Aerial tiles: here failed (HTTP 500)" in feedback.textLog()) == reported
    assert (path.parent / EXPORTED).is_file() != reported  # what failed is exported anew by the next run


def test_a_cancelled_export_ends_at_once_and_leaves_no_process_and_no_file(source, tiles, tmp_path, monkeypatch):
    started, cancelled = [], []
    start = qgis_process._start
    monkeypatch.setattr(qgis_process, "_start", lambda *args: started.append(start(*args)) or started[0])
    tiles.delay_s = 30.0
    feedback = QgsProcessingFeedback(False)

    def cancel():
        while not tiles.requested:
            time.sleep(0.01)
        cancelled.append(time.monotonic())
        feedback.cancel()

    thread = threading.Thread(target=cancel, daemon=True)
    thread.start()
    with pytest.raises(Cancelled):
        exported(source, SPOT, tmp_path, feedback)
    assert time.monotonic() - cancelled[0] < 5.0
    with pytest.raises(ProcessLookupError):
        os.killpg(started[0].pid, 0)
    assert not files(tmp_path)


def test_what_is_told_to_qgis_process_is_not_on_its_command_line(source, tmp_path, monkeypatch):
    started, told = [], []
    start, write = qgis_process._start, qgis_process._write_inputs
    monkeypatch.setattr(qgis_process, "_start", lambda *args: started.append(args) or start(*args))
    monkeypatch.setattr(qgis_process, "_write_inputs", lambda pipe, inputs: told.append(inputs) or write(pipe, inputs))
    exported(source, SPOT, tmp_path)
    uri = json.loads(told[0]["JOB"])["uri"]
    ((command, environ),) = started
    assert uri.startswith("type=xyz&url=http://")
    assert not [each for each in (*command, *environ.values()) if "127.0.0.1" in each and "type=xyz" in each]


def test_a_qgis_without_qgis_process_is_one_sentence(source, tmp_path, monkeypatch):
    monkeypatch.setattr(qgis_process, "find_qgis_process", lambda _folder: None)
    with pytest.raises(EngineError, match="is missing from QGIS: install it, or save the layer as a file"):
        exported(source, SPOT, tmp_path)


def test_a_script_that_fails_is_one_sentence_with_the_end_of_its_output(source, tmp_path, monkeypatch):
    script = tmp_path / "broken.py"
    script.write_text("raise SystemExit('no algorithm here')\n")
    monkeypatch.setattr("plugin.processing.inputs.layer_export.SCRIPT", script)
    with pytest.raises(EngineError, match="qgis_process, which exports this layer, failed") as caught:
        exported(source, SPOT, tmp_path / "run")
    assert caught.value.log


def test_the_output_of_a_script_that_fails_is_shown_without_secrets(source, tmp_path, monkeypatch):
    """qgis_process repeats its inputs in its output."""
    script = tmp_path / "failing.sh"
    script.write_text(
        '#!/bin/sh\ncat > /dev/null\necho \'  "JOB": "type=xyz&password=sesame"\'\n'
        "echo 'cannot read http://u:sesame@h/a?key=sesame'\nexit 3\n"
    )
    script.chmod(0o755)
    monkeypatch.setattr(qgis_process, "find_qgis_process", lambda _folder: script)
    with pytest.raises(EngineError, match="failed") as caught:
        exported(source, SPOT, tmp_path / "run")
    assert "cannot read" in caught.value.log
    assert "sesame" not in caught.value.log
