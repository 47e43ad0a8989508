"""landchip:fittoplace in a model of QGIS's model designer: its MODEL goes on to landchip:classify, fitted or kept."""

from __future__ import annotations

import sys

import pytest
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
)

from tests.plugin.place_answers import PlaceWorker, kept

Source = QgsProcessingModelChildParameterSource


def child(algorithm: str, **sources: object) -> QgsProcessingModelChildAlgorithm:
    """sources: a value, or the child parameter source that gives it"""
    made = QgsProcessingModelChildAlgorithm(f"landchip:{algorithm}")
    made.setChildId(algorithm)
    for name, value in sources.items():
        made.addParameterSources(name, [value if isinstance(value, Source) else Source.fromStaticValue(value)])
    return made


@pytest.mark.parametrize("is_kept", [False, True])
def test_the_model_to_use_from_now_on_goes_to_the_map(
    processing, fake_engine, make_raster, tmp_path, monkeypatch, is_kept
):
    worker = PlaceWorker()
    worker.answer = kept() if is_kept else worker.answer
    monkeypatch.setattr(sys.modules["plugin.processing.algorithms.fit_to_place"], "engine", lambda: worker)
    imagery, nlcd = str(make_raster()), str(make_raster("nlcd.tif", px=14, gsd=32.0, bands=1))
    new, land_use = str(tmp_path / "here.onnx"), str(tmp_path / "map.gpkg")
    model = QgsProcessingModelAlgorithm("map", "fit and map", "")
    model.addChildAlgorithm(child("fittoplace", INPUT=imagery, NLCD=nlcd, OUTPUT=new))
    fitted_model = Source.fromChildOutput("fittoplace", "MODEL")
    model.addChildAlgorithm(child("classify", INPUT=imagery, MODEL=fitted_model, OUTPUT=land_use))
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
    _results, succeeded = model.run({}, context, feedback)
    assert succeeded, feedback.textLog()
    assert fake_engine.request["model"] == ("default" if is_kept else new)
