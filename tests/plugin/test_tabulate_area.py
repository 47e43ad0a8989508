"""landchip:tabulatearea gives the polygons to the engine and adds its table to their attributes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsMapLayer,
    QgsProcessingException,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)

CATEGORIES = [
    {"name": "developed", "title": "Developed", "colour": "#b2182b"},
    {"name": "undeveloped", "title": "Undeveloped", "colour": "#5aae61"},
]


class Worker:
    """Answers with a row for each polygon: its number from 1 as developed hectares."""

    def __init__(self) -> None:
        self.params: dict[str, Any] = {}

    def __enter__(self) -> Worker:
        return self

    def __exit__(self, *_: object) -> None:
        return None

    def call(self, method: str, params: dict[str, Any], *_: Any) -> dict[str, Any]:
        assert method == "tabulate_area"
        self.params = dict(params)
        rows = [
            {"hectares": 10.0, "categories": {"developed": float(k), "undeveloped": 1.0}, "other": 9.0 - k}
            for k in range(1, len(params["polygons"]) + 1)
        ]
        return {"categories": CATEGORIES, "rows": rows}


@pytest.fixture
def worker(loaded, monkeypatch) -> Worker:
    fake = Worker()
    monkeypatch.setattr(sys.modules["plugin.processing.algorithms.tabulate_area"], "engine", lambda: fake)
    monkeypatch.setattr(sys.modules["plugin.processing.algorithm"], "engine_problem", lambda: "")
    return fake


@pytest.fixture
def land_use_map(qgis_app, tmp_path) -> Path:
    from osgeo import ogr

    path = tmp_path / "map.gpkg"
    file = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    file.CreateLayer("landuse", None, ogr.wkbPolygon)
    file = None
    return path


def parcels(*shapes: str) -> QgsVectorLayer:
    layer = QgsVectorLayer("Polygon?crs=EPSG:26911&field=owner:string&field=area_ha:double", "parcels", "memory")
    features = []
    for k, wkt in enumerate(shapes):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([f"owner {k}", 7.0])
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


SQUARE = "POLYGON ((0 0,224 0,224 224,0 224,0 0))"


def run(processing: Any, land_use_map: Any, polygons: QgsVectorLayer) -> QgsVectorLayer:
    parameters = {
        "INPUT": land_use_map if isinstance(land_use_map, QgsMapLayer) else str(land_use_map),
        "POLYGONS": polygons,
        "OUTPUT": "memory:",
    }
    return processing.run("landchip:tabulatearea", parameters)["OUTPUT"]


def test_each_polygon_keeps_its_attributes_and_gets_its_areas(processing, worker, land_use_map):
    output = run(processing, land_use_map, parcels(SQUARE, "MULTIPOLYGON (((0 0,9 0,9 9,0 0)))"))
    assert [each.name() for each in output.fields()] == [
        "owner", "area_ha_", "area_ha", "developed_ha", "undeveloped_ha", "other_ha",
    ]  # fmt: skip
    assert [each.attributes() for each in output.getFeatures()] == [
        ["owner 0", 7.0, 10.0, 1.0, 1.0, 8.0],
        ["owner 1", 7.0, 10.0, 2.0, 1.0, 7.0],
    ]
    assert worker.params["map"] == str(land_use_map)
    assert worker.params["crs"] == "EPSG:26911" and len(worker.params["polygons"]) == 2


def test_a_polygon_without_a_shape_is_left_out_and_none_at_all_is_an_error(processing, worker, land_use_map):
    output = run(processing, land_use_map, parcels("POLYGON EMPTY", SQUARE))
    assert [each["owner"] for each in output.getFeatures()] == ["owner 1"]
    with pytest.raises(QgsProcessingException, match="holds none"):
        run(processing, land_use_map, parcels("POLYGON EMPTY"))


def test_a_map_in_memory_is_refused_with_the_remedy(processing, worker):
    with pytest.raises(QgsProcessingException, match="save it as a GeoPackage"):
        run(processing, parcels(SQUARE), parcels(SQUARE))


def test_a_map_with_a_filter_is_refused_because_its_whole_file_would_be_read(processing, worker, land_use_map):
    layer = QgsVectorLayer(str(land_use_map), "map")
    QgsProject.instance().addMapLayer(layer)  # which deletes it: the error's traceback would keep it beyond QGIS's end
    assert layer.setSubsetString("fid > 1")
    with pytest.raises(QgsProcessingException, match="remove the filter first"):
        run(processing, layer, parcels(SQUARE))
    layer.setSubsetString("")
    assert run(processing, layer, parcels(SQUARE)).featureCount() == 1
    QgsProject.instance().removeMapLayer(layer)


def test_a_land_cover_raster_is_given_to_the_engine_by_its_path(processing, worker, make_raster):
    raster = make_raster(px=20)
    for given in (raster, QgsRasterLayer(str(raster), "cover")):
        output = run(processing, given, parcels(SQUARE))
        assert worker.params["map"] == str(raster)
        assert output.featureCount() == 1


def test_a_raster_of_a_server_is_no_map(processing, worker):
    tiles = QgsRasterLayer("type=xyz&url=http://127.0.0.1:9/{z}/{x}/{y}.png", "tiles", "wms")
    with pytest.raises(QgsProcessingException, match="tiles is no map that Landchip wrote"):
        run(processing, tiles, parcels(SQUARE))


@pytest.mark.skipif(not Path(os.environ.get("LANDCHIP_ENGINE_PYTHON", "")).is_file(), reason="no engine is set up")
def test_chips_of_the_chip_grid_get_their_land_cover(processing, loaded, make_raster, tmp_path):
    """The two algorithms in a row, with a real engine, as docs/guide/land-cover.md has them."""
    cover, root = tmp_path / "cover.tif", Path(__file__).parents[2]
    code = "import sys; from pathlib import Path; from tests.data.cover_maps import write_cover; "
    code += "shares = [[{'water': 0.25, 'trees': 0.5}, {'herbaceous': 1.0}]]; "
    code += "write_cover(Path(sys.argv[1]), shares, 'EPSG:26917')"
    environ = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "GDAL_", "PROJ_"))}
    subprocess.run([os.environ["LANDCHIP_ENGINE_PYTHON"], "-c", code, str(cover)], cwd=root, env=environ, check=True)
    chips = processing.run("landchip:chipgrid", {"INPUT": str(cover), "OUTPUT": "memory:"})["OUTPUT"]
    output = run(processing, cover, chips)
    rows = {(each["col"], each["row"]): each for each in output.getFeatures()}
    chip_ha = 224**2 / 1e4
    assert rows[0, 0]["water_ha"] == pytest.approx(chip_ha / 4, abs=0.01)
    assert rows[0, 0]["other_ha"] == pytest.approx(chip_ha / 4, abs=0.01)
    assert rows[1, 0]["herbaceous_ha"] == pytest.approx(chip_ha)
