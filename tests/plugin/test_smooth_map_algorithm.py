"""landchip:smoothmap gives a land-use map to the engine, and loads the smoothed one beside it."""

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
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)

from plugin.engine.api.errors import RasterError
from plugin.layers import change_of, result_of
from tests.plugin.test_fit_to_place_algorithm import RecordingFeedback

ENGINE = os.environ.get("LANDCHIP_ENGINE_PYTHON", "")
ROOT = Path(__file__).parents[2]
FILES = {"gpkg": "smoothed.gpkg", "cog": "smoothed.tif"}

pytestmark = pytest.mark.skipif(not Path(ENGINE).is_file(), reason="no engine is set up to write the map")


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> Path:
    """A folder with a land-use map, its smoothed map, and the engine's answer."""
    folder = tmp_path_factory.mktemp("smooth")
    environ = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "GDAL_", "PROJ_"))}
    for arguments in (
        ["tests.data.changed_land", str(folder)],
        ["plugin.engine", "smooth", str(folder / "map.gpkg"), "--json",
         "-o", str(folder / FILES["gpkg"]), "--cog", str(folder / FILES["cog"])],
    ):  # fmt: skip
        command = [ENGINE, "-m", *arguments]
        done = subprocess.run(command, cwd=ROOT, env=environ, check=True, stdout=subprocess.PIPE)
    (folder / "answer.json").write_bytes(done.stdout)
    return folder


class SmoothWorker:
    """Copies the made map to where it is wanted."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.params, self.raises = folder, {}, None
        self.answer: dict[str, Any] = json.loads((folder / "answer.json").read_text())

    def __enter__(self) -> SmoothWorker:
        return self

    def __exit__(self, *_: object) -> None:
        return None

    def call(self, method: str, params: dict[str, Any], *_: Any) -> dict[str, Any]:
        assert method == "smooth"
        self.params = dict(params)
        if self.raises:
            raise self.raises
        for kind, path in params["outputs"].items():
            shutil.copy(self.folder / FILES[kind], path)
        return {**self.answer, "outputs": params["outputs"]}


@pytest.fixture
def worker(loaded, made, monkeypatch) -> SmoothWorker:
    fake = SmoothWorker(made)
    module = sys.modules["plugin.processing.algorithms.map_tools.map_algorithm"]
    monkeypatch.setattr(module, "engine", lambda: fake)
    monkeypatch.setattr(sys.modules["plugin.processing.algorithm"], "engine_problem", lambda: "")
    return fake


def run(processing: Any, made: Path, output: Path | str, **more: Any) -> tuple[dict[str, Any], RecordingFeedback]:
    feedback = RecordingFeedback()
    parameters = {"INPUT": str(made / "map.gpkg"), "OUTPUT": str(output), **more}
    return processing.run("landchip:smoothmap", parameters, feedback=feedback), feedback


def test_a_map_reaches_the_engine_with_its_defaults(processing, worker, made, tmp_path):
    run(processing, made, tmp_path / "out.gpkg")
    assert worker.params == {
        "map": str(made / "map.gpkg"), "method": "probability", "weight": None,
        "outputs": {"gpkg": str(tmp_path / "out.gpkg")},
    }  # fmt: skip


def test_method_and_weight_may_be_given_as_text_as_qgis_process_does(processing, worker, made, tmp_path):
    more = {"METHOD": "vote", "WEIGHT": "3", "COG": str(tmp_path / "out.tif")}
    run(processing, made, tmp_path / "out.gpkg", **more)
    assert (worker.params["method"], worker.params["weight"]) == ("vote", 3.0)
    assert worker.params["outputs"]["cog"] == str(tmp_path / "out.tif")


def test_the_outputs_and_the_log_say_what_is_shown_otherwise(processing, worker, made, tmp_path):
    outputs, feedback = run(processing, made, tmp_path / "out.gpkg")
    chips = worker.answer["chips"]
    assert (outputs["CLASSIFIED"], outputs["OTHER_CLASS"], outputs["OTHER_GROUP"]) == (
        1200, chips["other_class"], chips["other_group"],
    )  # fmt: skip
    assert "classified chips have another class than before" in outputs["TEXT"]
    assert "Developed: " in feedback.textLog()


def test_the_loaded_map_is_named_and_styled_and_is_not_taken_for_a_run(processing, worker, made, tmp_path):
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    path = str(tmp_path / "out.gpkg")
    details = QgsProcessingContext.LayerDetails("Smoothed map", QgsProject.instance(), "OUTPUT")
    algorithm = QgsApplication.processingRegistry().algorithmById("landchip:smoothmap").create()
    context.addLayerToLoadOnCompletion(path, details)
    parameters = {"INPUT": str(made / "map.gpkg"), "OUTPUT": path, "COG": str(tmp_path / "out.tif")}
    _, succeeded = algorithm.run(parameters, context, RecordingFeedback())
    del algorithm
    assert succeeded
    layer = QgsVectorLayer(path, "smoothed", "ogr")
    details = context.layerToLoadOnCompletionDetails(path)
    assert details.name == "map, smoothed"
    details.postProcessor().postProcessLayer(layer, context, RecordingFeedback())
    assert layer.styleManager().currentStyle() == "Land use"
    assert "Confidence" in layer.styleManager().styles()
    assert "Potts model" in layer.metadata().abstract()
    assert result_of(layer) is None
    assert change_of(layer) is None
    assert (tmp_path / "out.qml").is_file()
    assert QgsRasterLayer(str(tmp_path / "out.tif"), "smoothed").isValid()


def test_the_map_may_be_a_table_of_a_geopackage(processing, worker, made, tmp_path):
    table = f"ogr:dbname='{tmp_path / 'county.gpkg'}' table=\"smoothed\" (geom)"
    outputs, _ = run(processing, made, table)
    assert QgsVectorLayer(outputs["OUTPUT"], "smoothed", "ogr").featureCount() == 1200
    assert [each.name for each in tmp_path.iterdir()] == ["county.gpkg"]


def test_what_the_engine_refuses_is_told_in_its_sentence(processing, worker, made, tmp_path):
    worker.raises = RasterError("smooth-not-land-use", "The map shows {title}.", title="Change")
    with pytest.raises(QgsProcessingException, match="The map shows Change"):
        run(processing, made, tmp_path / "out.gpkg")
    assert not (tmp_path / "out.gpkg").exists()
