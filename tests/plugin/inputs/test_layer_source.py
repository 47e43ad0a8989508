"""A layer becomes what the engine opens: a path, a service, or an export."""

from __future__ import annotations

import pytest
from osgeo import gdal
from qgis.core import QgsRasterLayer, QgsRectangle, QgsVectorLayer

from plugin.engine.api.errors import RasterError
from plugin.engine.api.requests.raster_input import RasterInput
from plugin.processing.inputs.layer_source import layer_source


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


def test_a_file_of_tiles_is_its_path(tmp_path, qgis_app, make_raster):
    """Brother of C1: QGIS opens MBTiles as a service, which was exported."""
    path = tmp_path / "tiles.mbtiles"
    warped = gdal.Warp("", str(make_raster()), format="MEM", dstSRS="EPSG:3857")
    gdal.GetDriverByName("MBTiles").CreateCopy(str(path), warped)
    layer = QgsRasterLayer(f"type=mbtiles&url=file://{path}", "tiles", "wms")
    source = layer_source(layer, "INPUT")
    assert (source.raster, source.export) == (RasterInput(str(path)), None)


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
