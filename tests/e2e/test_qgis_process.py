"""`qgis_process` over the plugin as it is shipped, the real engine and the default model."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, osr
from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRasterLayer, QgsRasterRange, QgsVectorLayer

from plugin.client import environment
from plugin.engine.api.errors import EngineError
from scripts.make_zip import install, make_zip
from tests.plugin.tile_server import noise, tile_server

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def environ(tmp_path_factory):
    """A clean profile with the zip in it, and the engine; skips where there is no engine."""
    own = ROOT / ".venv" / "engine" / "bin" / "python"
    try:
        python = environment.find(environment.default_root()).python
    except EngineError as error:
        if not own.is_file():
            pytest.skip(f"no engine here: {error}")
        python = own
    if shutil.which("qgis_process") is None:
        pytest.skip("qgis_process is not installed")
    config = tmp_path_factory.mktemp("config")
    install(make_zip(ROOT, config), config / "profiles" / "default")
    own_names = {"QGIS_CUSTOM_CONFIG_PATH": str(config), environment.OVERRIDE: str(python)}
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen", **own_names}


@pytest.fixture(scope="module")
def raster(tmp_path_factory):
    """Two by two chips of noise at 1 m, under a name with a space and a letter that is not ASCII."""
    path = tmp_path_factory.mktemp("imagery") / "Niño quad.tif"
    srs = osr.SpatialReference()
    srs.ImportFromEPSG(26911)
    file = gdal.GetDriverByName("GTiff").Create(str(path), 448, 448, 3)
    file.SetProjection(srs.ExportToWkt())
    file.SetGeoTransform((627200, 1, 0, 3629248, 0, -1))
    noise = np.random.default_rng(3)
    for band in (1, 2, 3):
        file.GetRasterBand(band).WriteArray(noise.integers(0, 255, (448, 448), dtype=np.uint8))
    del file
    return path


def qgis_process(environ, algorithm, *options, **inputs):
    """Runs an algorithm with every parameter as text, as a shell does."""
    parameters = [f"{name}={value}" for name, value in inputs.items()]
    return subprocess.run(
        ["qgis_process", "--json", "run", f"landchip:{algorithm}", *options, "--", *parameters],
        env=environ, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip


def results(done):
    assert done.returncode == 0, done.stdout + done.stderr
    return json.loads(done.stdout[done.stdout.index("{") :])["results"]


def test_a_raster_file_becomes_a_styled_map(environ, raster, tmp_path):
    target = tmp_path / "Karte für alle.gpkg"
    outputs = results(qgis_process(environ, "classify", INPUT=raster, OUTPUT=target, DEVICE="cpu"))
    assert outputs["CHIPS"] == 4
    layer = QgsVectorLayer(f"{target}|layername=landuse", "map", "ogr")
    assert layer.featureCount() == 4
    assert layer.renderer().type() == "RuleRenderer"
    for feature in layer.getFeatures():
        assert sum(feature[f"g_{name}"] for name in ("developed", "cultivated", "undeveloped")) == pytest.approx(
            1, abs=1e-5
        )


def test_a_layer_of_a_project_is_found_by_its_name(environ, raster, tmp_path):
    project = QgsProject()
    project.addMapLayer(QgsRasterLayer(str(raster), "the quad"))
    assert project.write(str(tmp_path / "work.qgz"))
    target = tmp_path / "map.gpkg"
    option = f"--PROJECT_PATH={tmp_path / 'work.qgz'}"
    done = qgis_process(environ, "classify", option, INPUT="the quad", OUTPUT=target)
    assert results(done)["CHIPS"] == 4


def test_the_map_becomes_a_table_of_an_existing_geopackage(environ, raster, tmp_path):
    county = tmp_path / "county.gpkg"
    results(qgis_process(environ, "chipgrid", INPUT=raster, OUTPUT=county))
    table = f"ogr:dbname='{county}' table=\"landuse 2016\" (geom)"
    outputs = results(qgis_process(environ, "classify", INPUT=raster, OUTPUT=table, DEVICE="cpu"))
    assert outputs["OUTPUT"] == f"{county}|layername=landuse 2016"
    again = results(qgis_process(environ, "classify", INPUT=raster, OUTPUT=table, DEVICE="cpu"))
    assert again["RESUMED"] == outputs["CHIPS"] == 4
    layer, grid = QgsVectorLayer(outputs["OUTPUT"], "map", "ogr"), QgsVectorLayer(str(county), "grid", "ogr")
    assert [layer.featureCount(), grid.featureCount()] == [4, 4]
    assert layer.renderer().type() == "RuleRenderer"


def test_an_extent_computes_only_the_chips_it_touches(environ, raster, tmp_path):
    extent = "627210,627300,3628810,3628900 [EPSG:26911]"
    done = qgis_process(environ, "classify", INPUT=raster, EXTENT=extent, OUTPUT=tmp_path / "map.gpkg")
    assert results(done)["CHIPS"] == 1


def test_a_second_run_takes_over_finished_blocks(environ, raster, tmp_path):
    target = tmp_path / "map.gpkg"
    first = results(qgis_process(environ, "classify", INPUT=raster, OUTPUT=target))
    again = results(qgis_process(environ, "classify", INPUT=raster, OUTPUT=target))
    assert (first["RESUMED"], again["RESUMED"]) == (0, 4)
    assert first["RUN"] == again["RUN"]


def test_a_plan_is_reported_before_anything_runs(environ, raster):
    outputs = results(qgis_process(environ, "plan", INPUT=raster))
    assert outputs["CHIPS"] == 4
    assert outputs["SECONDS"] >= 0


def test_chips_unlike_the_training_data_are_flagged_counted_and_crossed(environ, raster, tmp_path):
    """By a model that the development environment writes: it knows grey of 110, and the noise is lighter than that."""
    tools = ROOT / ".venv" / "dev" / "bin" / "python"
    if not tools.is_file():
        pytest.skip("no development environment here, which writes the model (make .venv/dev/ready)")
    code = (
        "import sys; from pathlib import Path; from plugin.engine.contract.mlm_fields import Novelty\n"
        "from tests.data.models import mean_colour\n"
        "mean_colour(Path(sys.argv[1]), novelty=Novelty('distance', 20.0, 'from a grey of 110'))"
    )
    model, target = tmp_path / "tiny.onnx", tmp_path / "map.gpkg"
    subprocess.run([tools, "-c", code, model], cwd=ROOT, check=True)
    outputs = results(qgis_process(environ, "classify", INPUT=raster, MODEL=model, OUTPUT=target, DEVICE="cpu"))
    assert (outputs["CHIPS"], outputs["UNFAMILIAR"]) == (4, 4)
    layer = QgsVectorLayer(f"{target}|layername=landuse", "map", "ogr")
    rules = [rule.label() for rule in layer.renderer().rootRule().children()]
    assert "Unlike the training data" in rules
    assert all("unfamiliar" in each["flags"] and each["distance"] > 20 for each in layer.getFeatures())
    again = qgis_process(environ, "classify", INPUT=raster, MODEL=model, OUTPUT=target, MAX_DISTANCE="1000")
    assert results(again)["UNFAMILIAR"] == 0


def test_the_default_model_states_its_licence(environ):
    outputs = results(qgis_process(environ, "modelinfo"))
    assert outputs["GROUPS"] == "developed, cultivated, undeveloped"
    assert outputs["LICENSE"]


def test_an_error_is_one_sentence_and_an_exit_code(environ, raster, tmp_path):
    broken = tmp_path / "torn.onnx"
    broken.write_bytes(b"no model")
    done = qgis_process(environ, "classify", INPUT=raster, MODEL=broken, OUTPUT=tmp_path / "map.gpkg")
    assert done.returncode != 0
    assert "torn.onnx" in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert not (tmp_path / "map.gpkg").exists()


@pytest.fixture(scope="module")
def wrong(raster, tmp_path_factory):
    """The same raster, whose header states the neighbouring zone, in a project whose user set the right CRS (F2)."""
    folder = tmp_path_factory.mktemp("wrong zone")
    gdal.Translate(str(folder / "wrong.tif"), str(raster), outputSRS="EPSG:26910")
    layer = QgsRasterLayer(str(folder / "wrong.tif"), "wrong")
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:26911"))
    project = QgsProject()
    project.addMapLayer(layer)
    assert project.write(str(folder / "p.qgz"))
    return folder


def in_project(folder):
    return f"--PROJECT_PATH={folder / 'p.qgz'}"


def test_the_map_lies_where_qgis_shows_the_imagery(environ, raster, wrong, tmp_path):
    """F2: the map was in EPSG:26910, the CRS that the file states."""
    results(qgis_process(environ, "classify", in_project(wrong), INPUT="wrong", OUTPUT=tmp_path / "m.gpkg"))
    results(qgis_process(environ, "classify", INPUT=raster, OUTPUT=tmp_path / "right.gpkg"))
    made, right = (QgsVectorLayer(str(tmp_path / name), name, "ogr") for name in ("m.gpkg", "right.gpkg"))
    assert made.crs().authid() == "EPSG:26911"
    assert made.extent() == right.extent()
    columns = ["col", "row", "class", "confidence"]
    assert [[each[name] for name in columns] for each in made.getFeatures()] == [
        [each[name] for name in columns] for each in right.getFeatures()
    ]


def test_the_chip_grid_lies_on_those_chips(environ, wrong, tmp_path):
    """F2: the plugin lays its grid in the layer's CRS, and the engine did in the file's."""
    results(qgis_process(environ, "classify", in_project(wrong), INPUT="wrong", OUTPUT=tmp_path / "m.gpkg"))
    results(qgis_process(environ, "chipgrid", in_project(wrong), INPUT="wrong", OUTPUT=tmp_path / "grid.gpkg"))
    made, grid = (QgsVectorLayer(str(tmp_path / name), name, "ogr") for name in ("m.gpkg", "grid.gpkg"))
    assert (grid.crs(), grid.extent()) == (made.crs(), made.extent())


@pytest.mark.parametrize("options", ["|option:NUM_THREADS=2", "|credential:AWS_NO_SIGN_REQUEST=YES"])
def test_a_layer_with_options_of_gdal_is_planned_and_mapped_and_qgis_process_lives(environ, raster, tmp_path, options):
    """F9: exit 139 and nothing on standard output."""
    layer = f"{raster}{options}"
    assert results(qgis_process(environ, "plan", INPUT=layer))["CHIPS"] == 4
    assert results(qgis_process(environ, "classify", INPUT=layer, OUTPUT=tmp_path / "m.gpkg"))["CHIPS"] == 4


WITH_OPTION = "|option:NUM_THREADS=2"


def test_a_refused_run_on_such_a_layer_ends_with_its_sentence(environ, raster, tmp_path):
    """Brother of F9: the layer is kept by the error, and not by the engine."""
    inputs = {"INPUT": f"{raster}{WITH_OPTION}", "MODEL": tmp_path / "gone.onnx", "OUTPUT": tmp_path / "m.gpkg"}
    done = qgis_process(environ, "classify", **inputs)
    assert done.returncode == 1, done.stderr
    assert "gone.onnx" in done.stdout + done.stderr


def test_such_a_layer_of_a_project_and_as_further_imagery_is_mapped(environ, raster, tmp_path):
    """Brothers of F9: layers that the project owns, and one that only the parameter has."""
    project = QgsProject()
    project.addMapLayer(QgsRasterLayer(f"{raster}{WITH_OPTION}", "the quad"))
    assert project.write(str(tmp_path / "p.qgz"))
    inputs = {"INPUT": "the quad", "MORE": f"{raster}{WITH_OPTION}", "OUTPUT": tmp_path / "m.gpkg"}
    assert results(qgis_process(environ, "classify", in_project(tmp_path), **inputs))["CHIPS"] == 4


def test_the_chip_grid_of_such_a_layer_and_polygons_with_options_are_made(environ, raster, tmp_path):
    """Brothers of F9: an algorithm without the engine, and vector layers that GDAL opened with options."""
    grid = {"INPUT": f"{raster}{WITH_OPTION}", "OUTPUT": tmp_path / "grid.gpkg"}
    assert results(qgis_process(environ, "chipgrid", **grid))["CHIPS"] == 4
    area = f"{tmp_path / 'grid.gpkg'}|option:LIST_ALL_TABLES=NO"
    assert results(qgis_process(environ, "plan", INPUT=grid["INPUT"], AREA=area))["CHIPS"] == 4


def test_qgis_process_finds_the_plugin_once_it_is_enabled(environ, tmp_path):
    """C15: as the guide says; nothing but the files of the zip is there before."""
    folder = Path(environ["QGIS_CUSTOM_CONFIG_PATH"], "profiles", "default", "python")
    shutil.copytree(folder, tmp_path / "profiles" / "default" / "python")
    fresh = {**environ, "QGIS_CUSTOM_CONFIG_PATH": str(tmp_path)}

    def call(*arguments):
        return subprocess.run(
            ["qgis_process", *arguments], env=fresh, capture_output=True, text=True, check=False, timeout=120
        )

    assert "landchip:classify" not in call("list").stdout
    assert call("plugins", "enable", "landchip").returncode == 0
    assert "* landchip" in call("plugins").stdout
    assert "landchip:classify" in call("list").stdout


def test_a_void_that_the_user_named_in_qgis_is_no_imagery(environ, raster, tmp_path):
    """F7: there was no way to say it: neither in the algorithm nor by the layer."""
    void = gdal.Translate(str(tmp_path / "void.tif"), str(raster))
    for band in (1, 2, 3):
        pixels = void.GetRasterBand(band).ReadAsArray()
        pixels[:, :224] = np.random.default_rng(band).integers(0, 5, (448, 224))  # a collar of 0 to 4
        void.GetRasterBand(band).WriteArray(pixels)
    del void
    layer = QgsRasterLayer(str(tmp_path / "void.tif"), "void")
    for band in (1, 2, 3):
        layer.dataProvider().setUserNoDataValue(band, [QgsRasterRange(0, 4)])
    project = QgsProject()
    project.addMapLayer(layer)
    assert project.write(str(tmp_path / "p.qgz"))
    by_layer = qgis_process(environ, "classify", in_project(tmp_path), INPUT="void", OUTPUT=tmp_path / "a.gpkg")
    by_hand = {"INPUT": tmp_path / "void.tif", "NODATA": "0", "NODATA_TOLERANCE": "4"}
    for done in (by_layer, qgis_process(environ, "classify", **by_hand, OUTPUT=tmp_path / "b.gpkg")):
        outputs = results(done)
        assert (outputs["CLASSIFIED"], outputs["NO_DATA"]) == (2, 2), outputs


@pytest.mark.parametrize("prefix", ["", "wms://"])
def test_tiles_are_named_by_their_address_and_nothing_that_is_left_holds_its_key(environ, tmp_path, prefix):
    """C11: without the provider it was "not found", and with it the map's title was the address."""
    target, key = tmp_path / "map.gpkg", "sesame-open-123"
    extent = "-12868100,-12867900,3856900,3857100 [EPSG:3857]"
    with tile_server(noise) as tiles:
        uri = f"{prefix}type=xyz&url={tiles.url}?key={key}&zmin=0&zmax=17"
        done = qgis_process(environ, "classify", INPUT=uri, EXTENT=extent, OUTPUT=target, DEVICE="cpu")
    outputs = results(done)
    assert outputs["CHIPS"] == outputs["CLASSIFIED"] > 0
    assert any(f"key={key}" in each for each in tiles.requested)
    written = [each for each in tmp_path.rglob("*") if each.is_file()]
    assert target.with_suffix(".qml") in written
    assert not [each for each in written if key.encode() in each.read_bytes()]
    title = QgsVectorLayer(f"{target}|layername=landuse", "map", "ogr").metadata().title()
    assert "127.0.0.1" in title and "type=xyz" not in title
