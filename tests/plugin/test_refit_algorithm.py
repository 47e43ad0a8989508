"""landchip:refit passes the GeoPackage to the engine and reports the new model's accuracy."""

from __future__ import annotations

import copy
import sys
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsProcessingException, QgsProcessingFeedback, QgsProject, QgsVectorLayer

from plugin.engine.api.errors import ModelError
from plugin.processing.algorithms.refit import refit_text

ANSWER = {
    "output": "", "name": "valley", "version": "3-refit1", "digest": "0123456789abcdef", "corrections": 14, "used": 12,
    "left_out": ["Chip 1, 2 (forest) was left out. There is no file gone.tif."],
    "labels": {"forest": 7, "cultivated": 5},
    "accuracy": {
        "before": {"right": 6, "of": 12, "low": 0.25, "high": 0.75},
        "after": {"right": 11, "of": 12, "low": 0.65, "high": 0.99},
        "groups": {}, "folds": 9,
    },
    "summary": {"before": {"right": 120, "of": 128}, "after": {"right": 119, "of": 128}},
    "warnings": [], "seconds": 1.24,
}  # fmt: skip


class Worker:
    """Answers a refit as the engine does."""

    def __init__(self) -> None:
        self.answer: dict[str, Any] = copy.deepcopy(ANSWER)
        self.params: dict[str, Any] = {}
        self.raises: Exception | None = None

    def __enter__(self) -> Worker:
        return self

    def __exit__(self, *_: object) -> None:
        return None

    def call(self, method: str, params: dict[str, Any], on_progress: Any, *_: Any) -> dict[str, Any]:
        assert method == "refit"
        self.params = dict(params)
        if self.raises:
            raise self.raises
        on_progress({"done": 3, "total": 10, "chips_per_second": 0.0, "eta_s": None, "stage": "fit"})
        Path(params["output"]).write_bytes(b"a model")
        return {**self.answer, "output": params["output"]}


class RecordingFeedback(QgsProcessingFeedback):
    def __init__(self) -> None:
        super().__init__(False)
        self.warnings: list[str] = []

    def pushWarning(self, warning: str) -> None:
        self.warnings.append(warning)


@pytest.fixture
def worker(loaded, monkeypatch) -> Worker:
    fake = Worker()
    monkeypatch.setattr(sys.modules["plugin.processing.algorithms.refit"], "engine", lambda: fake)
    monkeypatch.setattr(sys.modules["plugin.processing.algorithm"], "engine_problem", lambda: "")
    return fake


def run(processing: Any, corrections: Any, output: Path, **more: Any) -> tuple[dict[str, Any], RecordingFeedback]:
    feedback = RecordingFeedback()
    outputs = processing.run("landchip:refit", {"INPUT": corrections, "OUTPUT": str(output), **more}, feedback=feedback)
    return outputs, feedback


def test_the_geopackage_and_the_model_reach_the_engine(processing, worker, corrections, tmp_path):
    outputs, feedback = run(processing, f"{corrections}|layername=corrections", tmp_path / "new.onnx", NAME=" valley ")
    assert worker.params == {
        "model": "default", "corrections": str(corrections), "output": str(tmp_path / "new.onnx"), "name": "valley",
        "device": "auto", "bands": None, "crs": None, "rasters": [],
        "nodata": None, "nodata_tolerance": 0, "transparency": "auto",
    }  # fmt: skip
    assert outputs["OUTPUT"] == str(tmp_path / "new.onnx")
    assert (outputs["CORRECTIONS"], outputs["USED"], outputs["OF"]) == (14, 12, 12)
    assert (outputs["ACCURACY_BEFORE"], outputs["LOW"], outputs["HIGH"]) == (0.5, 0.65, 0.99)
    assert outputs["ACCURACY_AFTER"] == pytest.approx(11 / 12)
    assert (outputs["MODEL_NAME"], outputs["MODEL_VERSION"]) == ("valley", "3-refit1")
    assert "6 were right before, 11 after" in outputs["TEXT"]
    assert feedback.warnings == ANSWER["left_out"]


def test_device_bands_and_crs_reach_the_engine(processing, worker, corrections, tmp_path):
    run(processing, str(corrections), tmp_path / "new.onnx", DEVICE="cpu", BANDS="red=4,green=3", CRS="EPSG:26911")
    assert (worker.params["device"], worker.params["bands"]) == ("cpu", {"red": 4, "green": 3})
    assert worker.params["crs"] == "EPSG:26911"
    with pytest.raises(QgsProcessingException, match="write them as red=1,green=2,blue=3"):
        run(processing, str(corrections), tmp_path / "new.onnx", BANDS="red")


def test_a_layer_of_the_project_is_accepted_when_its_edits_are_saved(processing, worker, corrections, tmp_path):
    layer = QgsVectorLayer(f"{corrections}|layername=corrections", "mine", "ogr")
    QgsProject.instance().addMapLayer(layer)
    try:
        run(processing, layer, tmp_path / "new.onnx")
        assert worker.params["corrections"] == str(corrections)
        layer.startEditing()
        layer.changeAttributeValue(1, layer.fields().indexOf("label"), "water")
        with pytest.raises(QgsProcessingException, match="edits that are not saved: save them first"):
            run(processing, layer, tmp_path / "new.onnx")
        layer.rollBack()
    finally:
        QgsProject.instance().removeMapLayer(layer)


def test_a_layer_in_memory_is_refused(processing, worker, tmp_path):
    layer = QgsVectorLayer("Polygon?crs=EPSG:26911", "mine", "memory")
    with pytest.raises(QgsProcessingException, match="is in no file: save it as a GeoPackage"):
        run(processing, layer, tmp_path / "new.onnx")
    assert not worker.params


def test_an_unknown_accuracy_is_null(processing, worker, corrections, tmp_path):
    worker.answer["accuracy"] = None
    worker.answer["warnings"] = ["How good the new model is cannot be told."]
    outputs, feedback = run(processing, str(corrections), tmp_path / "new.onnx")
    assert outputs["ACCURACY_AFTER"] is None and outputs["OF"] is None
    assert feedback.warnings[-1] == "How good the new model is cannot be told."
    assert "right before" not in refit_text({**ANSWER, "accuracy": None}).split("typical")[0]


def test_a_refusal_of_the_engine_is_one_sentence(processing, worker, corrections, tmp_path):
    worker.raises = ModelError("made-up", "The model fast states no last layer: choose the default model.")
    with pytest.raises(QgsProcessingException, match="choose the default model"):
        run(processing, str(corrections), tmp_path / "new.onnx", MODEL="fast")
