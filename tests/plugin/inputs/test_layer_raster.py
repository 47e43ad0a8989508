"""What QGIS's user has set of a layer is part of the engine's request (F2, F7)."""

from __future__ import annotations

import pytest
from osgeo import gdal
from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRasterLayer, QgsRasterRange, QgsReadWriteContext
from qgis.PyQt.QtXml import QDomDocument

from plugin.engine.api.errors import RasterError
from plugin.engine.api.requests.raster_input import RasterInput
from plugin.processing.inputs.layer_raster import layer_path, raster_input
from plugin.processing.inputs.layer_source import layer_source

ZONE_11 = QgsCoordinateReferenceSystem("EPSG:26911")
BOUNDS = QgsRasterRange.BoundsType


@pytest.fixture
def layer(make_raster):
    return QgsRasterLayer(str(make_raster("wrong.tif", epsg=26910)), "quad")


def set_nodata(layer, *ranges, bands=(1, 2, 3)):
    for band in bands:
        layer.dataProvider().setUserNoDataValue(band, [QgsRasterRange(*each) for each in ranges])


def test_a_layer_as_it_was_opened_is_its_path_alone(layer):
    assert raster_input(layer).to_json() == layer.source()


def test_the_crs_that_the_user_set_is_stated(layer):
    layer.setCrs(ZONE_11)
    assert raster_input(layer) == RasterInput(layer.source(), crs="EPSG:26911")


def test_the_files_own_crs_set_once_more_is_not_stated(layer):
    layer.setCrs(ZONE_11)
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:26910"))
    assert raster_input(layer) == RasterInput(layer.source())


def test_a_custom_crs_is_stated_as_wkt(layer):
    proj = "+proj=tmerc +lat_0=1 +lon_0=-117.3 +k=0.9997 +ellps=GRS80 +units=m"
    layer.setCrs(QgsCoordinateReferenceSystem.fromProj(proj))
    assert raster_input(layer).crs.startswith(("PROJCRS[", "BOUNDCRS["))


def test_the_crs_of_a_file_that_states_none_is_stated(make_raster):
    path = make_raster()
    gdal.Open(str(path), gdal.GA_Update).SetProjection("")
    bare = QgsRasterLayer(str(path), "bare")
    bare.setCrs(ZONE_11)
    assert raster_input(bare).crs == "EPSG:26911"


def test_additional_no_data_values_are_stated(layer):
    set_nodata(layer, (0, 0), (250, 255))
    assert raster_input(layer).nodata == ((0, 0), (250, 255))


@pytest.mark.parametrize(
    ("limits", "whole_numbers"),
    [
        ((0, 4), [0, 1, 2, 3, 4]),
        ((0, 4, BOUNDS.IncludeMax), [1, 2, 3, 4]),
        ((0, 4, BOUNDS.IncludeMin), [0, 1, 2, 3]),
        ((0, 4, BOUNDS.Exclusive), [1, 2, 3]),
        ((float("nan"), 2), [-3, -2, -1, 0, 1, 2]),
        ((7, float("nan")), [7, 8, 9]),
    ],
)
def test_open_and_endless_ranges_keep_their_meaning(layer, limits, whole_numbers):
    set_nodata(layer, limits)
    ((low, high),) = raster_input(layer).nodata
    assert [number for number in range(-3, 10) if low <= number <= high] == whole_numbers


def test_the_files_own_value_is_ignored_where_the_user_says_so(make_raster):
    path = make_raster()
    file = gdal.Open(str(path), gdal.GA_Update)
    for band in (1, 2, 3):
        file.GetRasterBand(band).SetNoDataValue(0)
    file = None
    layer = QgsRasterLayer(str(path), "quad")
    assert raster_input(layer).use_source_nodata
    for band in (1, 2, 3):
        layer.dataProvider().setUseSourceNoDataValue(band, False)
    assert not raster_input(layer).use_source_nodata
    layer.dataProvider().setUseSourceNoDataValue(2, True)
    with pytest.raises(RasterError, match="use it in all bands or in none") as caught:
        raster_input(layer)
    assert caught.value.code == "layer-source-nodata-differs"


def test_no_data_that_differs_between_bands_is_refused_with_a_remedy(layer):
    set_nodata(layer, (0, 0), bands=(1, 3))
    with pytest.raises(RasterError, match="give all bands the same") as caught:
        raster_input(layer)
    assert caught.value.code == "layer-nodata-differs"


def test_an_alpha_band_needs_no_value_of_its_own(tmp_path, qgis_app):
    path = str(tmp_path / "rgba.tif")
    file = gdal.GetDriverByName("GTiff").Create(path, 8, 8, 4, options=["PHOTOMETRIC=RGB", "ALPHA=YES"])
    file.SetProjection(ZONE_11.toWkt())
    file.SetGeoTransform((0, 1, 0, 0, 0, -1))
    file = None
    layer = QgsRasterLayer(path, "rgba")
    set_nodata(layer, (0, 0))
    assert raster_input(layer).nodata == ((0, 0),)


def test_the_settings_survive_in_a_saved_project(layer, tmp_path):
    layer.setCrs(ZONE_11)
    set_nodata(layer, (0, 4))
    document = QDomDocument()
    element = document.createElement("maplayer")
    layer.writeLayerXml(element, document, QgsReadWriteContext())
    again = QgsRasterLayer()
    again.readLayerXml(element, QgsReadWriteContext())
    assert raster_input(again) == RasterInput(layer.source(), "EPSG:26911", ((0, 4),))


def test_all_doors_take_them(layer, fake_engine, processing, tmp_path):
    layer.setCrs(ZONE_11)
    set_nodata(layer, (0, 0))
    more = QgsRasterLayer(layer.source(), "as the file says")
    QgsProject.instance().addMapLayers([layer, more])
    parameters = {"INPUT": layer.id(), "MORE": [more.id()]}
    stated = RasterInput(layer.source(), "EPSG:26911", ((0, 0),)).to_json()
    for algorithm, outputs in (("classify", {"OUTPUT": str(tmp_path / "map.gpkg")}), ("plan", {})):
        processing.run(f"landchip:{algorithm}", {**parameters, **outputs})
        assert fake_engine.request["raster"] == [stated, layer.source()]
    QgsProject.instance().clear()


def test_no_data_in_an_algorithm_is_a_field_of_the_request(layer, fake_engine, processing):
    values = {"NODATA": "0, 250:255", "NODATA_TOLERANCE": 4, "TRANSPARENCY": "alpha"}
    processing.run("landchip:plan", {"INPUT": layer.source(), **values})
    request = fake_engine.request
    assert (request["nodata"], request["nodata_tolerance"], request["transparency"]) == ([0, [250, 255]], 4, "alpha")
    processing.run("landchip:plan", {"INPUT": layer.source(), "NODATA": 0})
    assert fake_engine.request["nodata"] == [0]
    processing.run("landchip:plan", {"INPUT": layer.source()})
    request = fake_engine.request
    assert (request["nodata"], request["nodata_tolerance"], request["transparency"]) == (None, 0, "auto")


def test_open_options_go_to_the_engine_with_the_path(make_raster):
    """F9: such a layer was exported instead, and qgis_process died of it."""
    path = str(make_raster())
    layer = QgsRasterLayer(f"{path}|option:NUM_THREADS=2|option:GEOREF_SOURCES=INTERNAL", "quad")
    assert layer.isValid()
    assert raster_input(layer) == RasterInput(path, open_options={"NUM_THREADS": "2", "GEOREF_SOURCES": "INTERNAL"})
    assert layer_path(layer) == path


def test_credentials_go_to_the_engine_apart_from_the_path(make_raster):
    path = str(make_raster())
    layer = QgsRasterLayer(f"{path}|credential:AWS_NO_SIGN_REQUEST=YES|option:NUM_THREADS=2", "quad")
    expected = RasterInput(path, open_options={"NUM_THREADS": "2"}, credentials={"AWS_NO_SIGN_REQUEST": "YES"})
    assert raster_input(layer) == expected


def test_options_of_a_subdataset_do_not_become_part_of_its_name(make_raster, tmp_path):
    path = tmp_path / "many.gpkg"
    source = gdal.Open(str(make_raster()))
    gdal.GetDriverByName("GPKG").CreateCopy(str(path), source, options=["RASTER_TABLE=one"])
    layer = QgsRasterLayer(f"GPKG:{path}:one|option:TILE_FORMAT=AUTO", "one")
    assert raster_input(layer) == RasterInput(f"GPKG:{path}:one", open_options={"TILE_FORMAT": "AUTO"})


def test_a_layer_with_an_authentication_of_qgis_is_no_plain_file(make_raster):
    layer = QgsRasterLayer(str(make_raster()), "quad")
    layer.setDataSource(f"{layer.source()} authcfg='abc1234'", "quad", "gdal")
    assert raster_input(layer) is None


@pytest.fixture
def tiles(qgis_app):
    layer = QgsRasterLayer("type=xyz&url=http://127.0.0.1:1/{z}/{x}/{y}.png&zmin=0&zmax=14", "tiles", "wms")
    assert layer.isValid()
    return layer


def test_another_crs_on_a_service_is_refused_with_both_names(tiles):
    assert layer_source(tiles, "INPUT").raster.service is not None
    tiles.setCrs(ZONE_11)
    with pytest.raises(RasterError, match=r"in EPSG:3857, and its layer was set to EPSG:26911: set it back") as caught:
        layer_source(tiles, "INPUT")
    assert caught.value.code == "layer-service-crs"


def test_maps_that_a_server_draws_have_no_no_data_values(tiles):
    set_nodata(tiles, (0, 0), bands=(1,))
    assert layer_source(tiles, "INPUT").raster.nodata == ()


def test_additional_no_data_of_a_layer_that_is_exported_is_kept(make_raster):
    layer = QgsRasterLayer(str(make_raster()), "quad")
    layer.setDataSource(f"{layer.source()} authcfg='abc1234'", "quad", "gdal")
    set_nodata(layer, (0, 4))
    source = layer_source(layer, "INPUT")
    assert source.raster is None and source.export is not None and source.nodata == ((0, 4),)


@pytest.mark.parametrize("crs", ["EPSG:5070", "EPSG:4326", "+proj=lcc +lat_1=33 +lat_2=45 +lon_0=-97 +datum=NAD83"])
def test_nothing_is_stated_of_a_layer_that_nobody_touched_nor_after_its_project_is_reopened(make_raster, crs):
    path = make_raster()
    wkt = QgsCoordinateReferenceSystem(crs) if crs.startswith("EPSG") else QgsCoordinateReferenceSystem.fromProj(crs)
    gdal.Open(str(path), gdal.GA_Update).SetProjection(wkt.toWkt())
    layer = QgsRasterLayer(str(path), "quad")
    document = QDomDocument()
    element = document.createElement("maplayer")
    layer.writeLayerXml(element, document, QgsReadWriteContext())
    again = QgsRasterLayer()
    again.readLayerXml(element, QgsReadWriteContext())
    assert raster_input(layer) == raster_input(again) == RasterInput(str(path))
