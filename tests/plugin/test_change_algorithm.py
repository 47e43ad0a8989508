"""landchip:changesincenlcd gives a map and land cover to the engine, and loads its change map with what to expect."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)

from plugin.engine.api.errors import RasterError
from plugin.engine.api.protocol import Cancelled
from plugin.engine.api.requests.change_limits import DEFAULT_PRECISION, DEFAULT_STRENGTH
from plugin.layers import LayerStyler, change_of
from tests.plugin.test_fit_in_a_model import Source, child
from tests.plugin.test_fit_to_place_algorithm import RecordingFeedback

ENGINE = os.environ.get("LANDCHIP_ENGINE_PYTHON", "")
ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(not Path(ENGINE).is_file(), reason="no engine is set up to write the map")


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> Path:
    """A folder with a land-use map, its land cover, and the change map of both with the engine's answer."""
    folder = tmp_path_factory.mktemp("change")
    environ = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "GDAL_", "PROJ_"))}
    subprocess.run([ENGINE, "-m", "tests.data.changed_land", str(folder)], cwd=ROOT, env=environ, check=True)
    return folder


class ChangeWorker:
    """Copies the made change map to where it is wanted."""

    METHOD = "change"

    def __init__(self, folder: Path) -> None:
        self.folder, self.params, self.raises = folder, {}, None
        self.answer: dict[str, Any] = json.loads((folder / "result.json").read_text())

    def __enter__(self) -> ChangeWorker:
        return self

    def __exit__(self, *_: object) -> None:
        return None

    def call(self, method: str, params: dict[str, Any], on_progress: Any, *_: Any) -> dict[str, Any]:
        assert method == self.METHOD
        self.params = dict(params)
        on_progress({"done": 0, "total": 1200, "chips_per_second": 0.0, "eta_s": None, "stage": "compare"})
        if self.raises:
            raise self.raises
        for kind, path in params["outputs"].items():
            shutil.copy(self.folder / {"gpkg": "change.gpkg", "cog": "change.tif"}[kind], path)
        return {**self.answer, "outputs": params["outputs"]}


@pytest.fixture
def worker(loaded, made, monkeypatch) -> ChangeWorker:
    fake = ChangeWorker(made)
    monkeypatch.setattr(sys.modules["plugin.processing.algorithms.map_tools.map_algorithm"], "engine", lambda: fake)
    monkeypatch.setattr(sys.modules["plugin.processing.algorithm"], "engine_problem", lambda: "")
    return fake


def run(processing: Any, made: Path, output: Path | str, **more: Any) -> tuple[dict[str, Any], RecordingFeedback]:
    feedback = RecordingFeedback()
    parameters = {"INPUT": str(made / "map.gpkg"), "NLCD": str(made / "nlcd_2011.tif"), "OUTPUT": str(output), **more}
    return processing.run("landchip:changesincenlcd", parameters, feedback=feedback), feedback


def test_a_map_and_land_cover_reach_the_engine_with_their_defaults(processing, worker, made, tmp_path):
    run(processing, made, tmp_path / "change.gpkg")
    assert worker.params == {
        "map": str(made / "map.gpkg"), "nlcd": str(made / "nlcd_2011.tif"),
        "outputs": {"gpkg": str(tmp_path / "change.gpkg")},
        "legend": None, "accuracy": None, "rates": None, "precision": DEFAULT_PRECISION, "strength": DEFAULT_STRENGTH,
    }  # fmt: skip


def test_years_precision_and_tables_may_be_given_as_text_as_qgis_process_does(processing, worker, made, tmp_path):
    table = tmp_path / "rates.json"
    table.write_text("{}")
    more = {"FROM_YEAR": "2011", "TO_YEAR": "2018", "PRECISION": "0.8", "STRENGTH": "2", "RATES": str(table)}
    run(processing, made, tmp_path / "change.gpkg", COG=str(tmp_path / "change.tif"), **more)
    asked = {key: worker.params[key] for key in ("from_year", "to_year", "precision", "strength", "rates")}
    assert asked == {"from_year": 2011, "to_year": 2018, "precision": 0.8, "strength": 2.0, "rates": str(table)}
    assert worker.params["outputs"]["cog"] == str(tmp_path / "change.tif")


def test_the_outputs_say_what_to_expect_of_the_candidates(processing, worker, made, tmp_path):
    outputs, _ = run(processing, made, tmp_path / "change.gpkg")
    candidates = worker.answer["candidates"]
    assert outputs["CHANGED"] == worker.answer["chips"]["changed"] > 0
    assert (outputs["EXPECTED_TRUE"], outputs["EXPECTED_FALSE"]) == (
        candidates["expected_true"], candidates["expected_false"],
    )  # fmt: skip
    assert (outputs["START"], outputs["END"], outputs["COMPARED"]) == (2011, 2016, 1200)
    assert json.loads(outputs["MATRIX"])["states"] == worker.answer["states"]
    assert "are shown as changed, from a probability of" in outputs["TEXT"]


def test_the_log_has_the_areas_of_each_transition_and_the_engines_warnings(processing, worker, made, tmp_path):
    worker.answer["warnings"] = [{"code": "made-up", "template": "Only {n} chips.", "params": {"n": 7}}]
    _, feedback = run(processing, made, tmp_path / "change.gpkg")
    assert feedback.warnings == ["Only 7 chips."]
    assert "Cultivated → Developed: shown" in feedback.textLog()
    assert "Comparing with the land cover" in feedback.textLog()


def test_the_loaded_map_is_named_and_styled_and_has_its_style_beside_it(processing, worker, made, tmp_path):
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    path = str(tmp_path / "change.gpkg")
    details = QgsProcessingContext.LayerDetails("Change", QgsProject.instance(), "OUTPUT")
    algorithm = QgsApplication.processingRegistry().algorithmById("landchip:changesincenlcd").create()
    context.addLayerToLoadOnCompletion(path, details)
    parameters = {"INPUT": str(made / "map.gpkg"), "NLCD": str(made / "nlcd_2011.tif"), "OUTPUT": path}
    _, succeeded = algorithm.run(parameters, context, RecordingFeedback())
    del algorithm
    assert succeeded
    layer = QgsVectorLayer(path, "change", "ogr")
    details = context.layerToLoadOnCompletionDetails(path)
    assert details.name == "Change 2011–2016 — map"
    details.postProcessor().postProcessLayer(layer, context, RecordingFeedback())
    assert "New development" in layer.styleManager().styles()
    assert change_of(layer) is not None
    assert not LayerStyler._pending
    assert (tmp_path / "change.qml").is_file()


def test_the_map_may_be_a_table_of_a_geopackage_with_its_styles_in_it(processing, worker, made, tmp_path):
    table = f"ogr:dbname='{tmp_path / 'county.gpkg'}' table=\"change\" (geom)"
    outputs, _ = run(processing, made, table)
    layer = QgsVectorLayer(outputs["OUTPUT"], "change", "ogr")
    assert layer.featureCount() == 1200
    assert layer.listStylesInDatabase()[0] == 6
    assert [each.name for each in tmp_path.iterdir()] == ["county.gpkg"]


def test_it_follows_a_run_in_a_model(processing, worker, fake_engine, make_raster, made, tmp_path):
    model = QgsProcessingModelAlgorithm("change", "map and compare", "")
    model.addChildAlgorithm(child("classify", INPUT=str(make_raster()), OUTPUT=str(tmp_path / "map.gpkg")))
    land_use = Source.fromChildOutput("classify", "OUTPUT")
    nlcd = str(made / "nlcd_2011.tif")
    model.addChildAlgorithm(child("changesincenlcd", INPUT=land_use, NLCD=nlcd, OUTPUT=str(tmp_path / "change.gpkg")))
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
    _results, succeeded = model.run({}, context, feedback)
    assert succeeded, feedback.textLog()
    assert worker.params["map"] == str(tmp_path / "map.gpkg")


def test_a_refusal_and_cancelling_are_sentences(processing, worker, made, tmp_path):
    worker.raises = RasterError("made-up", "The land cover lies elsewhere: choose one of this ground.")
    with pytest.raises(QgsProcessingException, match="choose one of this ground"):
        run(processing, made, tmp_path / "change.gpkg")
    worker.raises = Cancelled()
    with pytest.raises(QgsProcessingException, match="no map was written"):
        run(processing, made, tmp_path / "change.gpkg")
    with pytest.raises(QgsProcessingException, match=r"must end in \.gpkg"):
        run(processing, made, tmp_path / "change.shp")


def test_land_cover_of_a_server_and_a_map_in_memory_are_refused(processing, worker, made, tmp_path):
    layer = QgsRasterLayer("type=xyz&url=https://tiles.example/{z}/{x}/{y}.png", "NLCD", "wms")
    QgsProject.instance().addMapLayer(layer)
    try:
        with pytest.raises(QgsProcessingException, match="NLCD comes from a server"):
            run(processing, made, tmp_path / "change.gpkg", NLCD=layer.id())
    finally:
        QgsProject.instance().removeMapLayer(layer.id())
    memory = QgsVectorLayer("Polygon?crs=EPSG:26911", "map", "memory")
    with pytest.raises(QgsProcessingException, match="save it as a GeoPackage"):
        run(processing, made, tmp_path / "change.gpkg", INPUT=memory)
    assert not worker.params


def test_the_engine_compares_the_map_that_qgis_names(processing, loaded, made, tmp_path):
    outputs, _ = run(processing, made, tmp_path / "change.gpkg")
    layer = QgsVectorLayer(outputs["OUTPUT"], "change", "ogr")
    assert layer.featureCount() == 1200
    changed = sum(chip["from"] != chip["to"] for chip in layer.getFeatures())
    assert changed == outputs["CHANGED"] > 0
    assert outputs["EXPECTED_TRUE"] >= 0.5 * changed
