"""A layer becomes a path, or an export of it on the chip grid."""

from __future__ import annotations

import contextlib
import os
import threading
import time
import uuid
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from osgeo import gdal, osr
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QBuffer, QEventLoop, QIODevice, QTimer
from qgis.PyQt.QtGui import QColor, QImage

from plugin.engine.api.errors import AreaError, RasterError
from plugin.engine.api.protocol import Cancelled
from plugin.engine.api.requests.raster_input import RasterInput
from plugin.processing.inputs.area import AreaOfInterest
from plugin.processing.inputs.layer_source import export, layer_source
from tests.plugin.qt_events import until

DEGREES = QgsCoordinateReferenceSystem("EPSG:4326")
SPOT = AreaOfInterest(QgsRectangle(-115.6, 32.7, -115.595, 32.705), DEGREES)  # near El Centro; UTM zone 11
PLACE = AreaOfInterest(QgsRectangle(-115.62, 32.7, -115.58, 32.71), DEGREES)  # three tiles wide at 8 m
GREEN = "#5aae61"


def in_an_odd_column(path):
    """Of a tile's address, `/…/{z}/{x}/{y}.png`."""
    return int(path.split("/")[-2]) % 2 == 1


@pytest.fixture
def tiles(qgis_app):
    """An XYZ server on this machine whose tiles are green; those for which `.fails` is true get `.status` instead."""
    image = QImage(256, 256, QImage.Format.Format_RGB32)
    image.fill(QColor(GREEN))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    picture = bytes(buffer.data())

    class Tiles(BaseHTTPRequestHandler):
        def do_GET(self):
            self.server.requested.append(self.path)
            self.server.closing.wait(self.server.delay_s)
            status = self.server.status if self.server.fails(self.path) else 200
            self.send_response(status)
            self.send_header("Content-Type", "image/png")
            self.end_headers()
            with contextlib.suppress(OSError):  # who cancelled has hung up
                self.wfile.write(picture if status == 200 else b"")

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Tiles)
    server.requested, server.fails, server.status = [], lambda path: False, 500
    server.delay_s, server.closing = 0.0, threading.Event()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.closing.set()
    server.shutdown()
    server.server_close()


@pytest.fixture
def layer(tiles):
    """A layer of that server."""
    unique_path = uuid.uuid4().hex  # QGIS keeps tiles by their address, and ports come again
    url = f"http://127.0.0.1:{tiles.server_port}/{unique_path}/{{z}}/{{x}}/{{y}}.png"
    layer = QgsRasterLayer(f"type=xyz&url={url}&zmin=0&zmax=14", "Aerial tiles: here", "wms")
    assert layer.isValid()
    return layer


def test_a_layer_of_a_file_is_its_path(make_raster):
    path = make_raster()
    source = layer_source(QgsRasterLayer(str(path), "quad"), "INPUT")
    assert source.raster == RasterInput(str(path))
    assert source.name == "quad"


def test_a_vsi_path_is_handed_on_as_it_is(make_raster, tmp_path):
    import zipfile

    path = make_raster()
    with zipfile.ZipFile(tmp_path / "quads.zip", "w") as archive:
        archive.write(path, "quad.tif")
    inside = f"/vsizip/{tmp_path}/quads.zip/quad.tif"
    assert layer_source(QgsRasterLayer(inside, "quad"), "INPUT").raster == RasterInput(inside)


def test_a_subdataset_is_handed_on_whole(tmp_path, qgis_app, make_raster):
    path = tmp_path / "many.gpkg"
    source = gdal.Open(str(make_raster()))
    gdal.GetDriverByName("GPKG").CreateCopy(str(path), source, options=["RASTER_TABLE=one"])
    uri = f"GPKG:{path}:one"
    assert layer_source(QgsRasterLayer(uri, "one"), "INPUT").raster == RasterInput(uri)


def test_the_style_of_a_layer_does_not_change_what_is_read(make_raster):
    path = make_raster()
    layer = QgsRasterLayer(str(path), "quad")
    layer.renderer().setRedBand(3)
    layer.renderer().setOpacity(0.1)
    assert layer_source(layer, "INPUT").raster == RasterInput(str(path))


def test_a_layer_that_is_no_raster_is_refused_by_its_name(qgis_app, tmp_path):
    page = tmp_path / "page.tif"
    page.write_text("not an image")
    with pytest.raises(RasterError, match="page.tif is no raster that QGIS can open"):
        layer_source(QgsRasterLayer(str(page), "page"), str(page))


def test_tiles_are_exported_onto_the_chip_grid(layer, tmp_path):
    path = export(layer_source(layer, "INPUT"), SPOT, 8.0, 224.0, tmp_path, QgsProcessingFeedback(False))
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


def test_the_export_covers_the_whole_area(layer, tmp_path):
    path = export(layer_source(layer, "INPUT"), SPOT, 8.0, 224.0, tmp_path, QgsProcessingFeedback(False))
    from plugin.processing.inputs.grid_crs import to_crs

    exported = QgsRasterLayer(str(path), "export")
    assert exported.extent().contains(to_crs(SPOT.extent, SPOT.crs, exported.crs()))


def test_the_export_is_named_after_the_layer(layer, tmp_path):
    path = export(layer_source(layer, "INPUT"), SPOT, 8.0, 224.0, tmp_path, QgsProcessingFeedback(False))
    assert path.name == "Aerial tiles here.tif"


def test_a_whole_world_of_tiles_is_refused_until_an_area_is_chosen(layer, tiles, tmp_path):
    tiles.requested.clear()
    with pytest.raises(AreaError, match="too large to take whole: choose an area"):
        export(layer_source(layer, "INPUT"), None, 1.0, 224.0, tmp_path, QgsProcessingFeedback(False))
    assert not tiles.requested


def test_an_area_too_large_to_download_is_refused_with_its_size(layer, tiles, tmp_path):
    county = AreaOfInterest(QgsRectangle(-116.1, 32.6, -114.5, 33.4), DEGREES)
    with pytest.raises(AreaError, match=r"are too many to download at 1 m: choose an area of at most 1,000 km²"):
        export(layer_source(layer, "INPUT"), county, 1.0, 224.0, tmp_path, QgsProcessingFeedback(False))


def test_a_server_that_fails_is_named(layer, tiles, tmp_path):
    tiles.fails = lambda path: True
    sentence = r"Aerial tiles: here gave no picture of the area \(HTTP 500\): check the connection"
    with pytest.raises(RasterError, match=sentence):
        export(layer_source(layer, "INPUT"), SPOT, 8.0, 224.0, tmp_path, QgsProcessingFeedback(False))


@pytest.mark.parametrize(("status", "reported"), [(500, True), (404, False)])
def test_a_failed_tile_is_reported_and_a_missing_one_is_not(layer, tiles, tmp_path, status, reported):
    tiles.fails, tiles.status = in_an_odd_column, status
    feedback = QgsProcessingFeedback(False)
    path = export(layer_source(layer, "INPUT"), PLACE, 8.0, 224.0, tmp_path, feedback)
    alpha = gdal.Open(str(path)).ReadAsArray()[3]
    assert 0 < (alpha == 0).mean() < 1
    assert ("requests to Aerial tiles: here failed (HTTP 500)" in feedback.textLog()) == reported


def test_a_cancelled_export_stops(layer, tmp_path):
    feedback = QgsProcessingFeedback(False)
    feedback.cancel()
    with pytest.raises(Cancelled):
        export(layer_source(layer, "INPUT"), SPOT, 8.0, 224.0, tmp_path, feedback)


def test_classify_exports_tiles_and_requests_a_run_on_the_file(processing, fake_engine, layer, tmp_path):
    QgsProject.instance().addMapLayer(layer)
    extent = "-115.6,-115.595,32.7,32.705 [EPSG:4326]"
    processing.run("landchip:classify", {"INPUT": layer.id(), "EXTENT": extent, "OUTPUT": str(tmp_path / "map.gpkg")})
    assert [method for method, _ in fake_engine.calls] == ["inspect", "classify"]
    (raster,) = fake_engine.request["raster"]
    assert raster.endswith("Aerial tiles here.tif")
    QgsProject.instance().removeMapLayer(layer.id())


def test_the_chip_grid_of_a_layer_is_the_squares_that_touch_it(processing, loaded, make_raster):
    grid = processing.run("landchip:chipgrid", {"INPUT": str(make_raster()), "OUTPUT": "memory:"})
    assert grid["CHIPS"] == 4
    squares = {(each["col"], each["row"]): each.geometry().boundingBox() for each in grid["OUTPUT"].getFeatures()}
    assert set(squares) == {(2800, 16200), (2801, 16200), (2800, 16201), (2801, 16201)}
    assert squares[2800, 16200] == QgsRectangle(627200, 3628800, 627424, 3629024)


def test_the_chip_grid_of_polygons_leaves_out_what_only_shares_an_edge(processing, loaded):
    area = QgsVectorLayer("Polygon?crs=EPSG:26911", "area", "memory")
    from qgis.core import QgsFeature, QgsGeometry

    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(627200, 3628800, 627424, 3629024)))  # one chip exactly
    area.dataProvider().addFeature(feature)
    grid = processing.run("landchip:chipgrid", {"AREA": area, "OUTPUT": "memory:"})
    assert [(each["col"], each["row"]) for each in grid["OUTPUT"].getFeatures()] == [(2800, 16200)]


def test_the_chip_grid_without_layer_and_area_is_refused(processing, loaded):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match="Neither a layer nor an area is given"):
        processing.run("landchip:chipgrid", {"OUTPUT": "memory:"})


background = pytest.mark.skipif(
    "LANDCHIP_TRY_BACKGROUND_TILES" not in os.environ,
    reason="one of about 100 runs of this file still aborted in the main thread after such an export, from a cause "
    "that is not known; set LANDCHIP_TRY_BACKGROUND_TILES to try",
)


def in_the_background(layer, target, feedback, cancel_after_s=None):
    """Classifies as the dialog does it. Returns whether it succeeded, its results, and the seconds since `cancel`."""
    algorithm = QgsApplication.processingRegistry().algorithmById("landchip:classify").create()
    context = QgsProcessingContext()
    parameters = {"INPUT": layer, "EXTENT": "-115.62,-115.58,32.7,32.71 [EPSG:4326]", "OUTPUT": str(target)}
    task = QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback)
    loop, outcome, cancelled = QEventLoop(), [], []
    task.executed.connect(lambda *args: (outcome.extend(args), loop.quit()))
    QTimer.singleShot(20_000, loop.quit)
    if cancel_after_s is not None:
        QTimer.singleShot(int(1000 * cancel_after_s), lambda: (cancelled.append(time.monotonic()), feedback.cancel()))
    QgsApplication.taskManager().addTask(task)
    loop.exec()
    right, results = outcome
    return right, results, time.monotonic() - cancelled[0] if cancelled else None


@background
def test_tiles_are_exported_in_the_background_as_the_dialog_does_it(fake_engine, layer, tmp_path):
    feedback = QgsProcessingFeedback(False)
    right, results, _ = in_the_background(layer, tmp_path / "map.gpkg", feedback)
    assert right, feedback.textLog()
    assert results["CHIPS"] == 4
    assert (tmp_path / "map.qml").is_file()


@background
def test_a_failed_tile_is_reported_from_a_background_thread_too(fake_engine, layer, tiles, tmp_path):
    tiles.fails = in_an_odd_column
    feedback = QgsProcessingFeedback(False)
    right, _, _ = in_the_background(layer, tmp_path / "map.gpkg", feedback)
    assert right
    assert "requests to Aerial tiles: here failed (HTTP 500)" in feedback.textLog()


@background
def test_an_export_in_the_background_stops_within_a_second_of_cancelling(fake_engine, layer, tiles, tmp_path):
    tiles.delay_s = 6.0
    feedback = QgsProcessingFeedback(False)
    right, _, seconds = in_the_background(layer, tmp_path / "map.gpkg", feedback, cancel_after_s=0.5)
    assert not right
    assert "Cancelled" in feedback.textLog()
    assert seconds < 1.0


@background
def test_replies_are_released_on_the_main_thread(fake_engine, layer, tmp_path):
    from plugin.processing.inputs import remote_raster

    in_the_background(layer, tmp_path / "map.gpkg", QgsProcessingFeedback(False))
    until(lambda: not remote_raster._active)
