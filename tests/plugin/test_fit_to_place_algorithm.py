"""landchip:fittoplace passes imagery, land cover and area to the engine, and reports which model to use from now on."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest
from qgis.core import (
    QgsCoordinateTransformContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from plugin.engine.api.errors import RasterError
from plugin.engine.api.protocol import Cancelled
from tests.plugin.place_answers import PlaceWorker, figures, kept


class RecordingFeedback(QgsProcessingFeedback):
    def __init__(self) -> None:
        super().__init__(False)
        self.warnings: list[str] = []

    def pushWarning(self, warning: str) -> None:
        self.warnings.append(warning)


@pytest.fixture
def worker(loaded, monkeypatch) -> PlaceWorker:
    fake = PlaceWorker()
    monkeypatch.setattr(sys.modules["plugin.processing.algorithms.fit_to_place"], "engine", lambda: fake)
    monkeypatch.setattr(sys.modules["plugin.processing.algorithm"], "engine_problem", lambda: "")
    return fake


@pytest.fixture
def rasters(make_raster) -> tuple[Path, Path]:
    """Imagery, and land cover of the same ground."""
    return make_raster(), make_raster("nlcd_2011.tif", px=14, gsd=32.0, bands=1)


def run(processing: Any, rasters: tuple[Path, Path], output: Path, **more: Any) -> tuple[dict[str, Any], Any]:
    feedback = RecordingFeedback()
    parameters = {"INPUT": str(rasters[0]), "NLCD": str(rasters[1]), "OUTPUT": str(output), **more}
    return processing.run("landchip:fittoplace", parameters, feedback=feedback), feedback


def test_imagery_area_and_land_cover_reach_the_engine(processing, worker, rasters, tmp_path):
    output = tmp_path / "new.onnx"
    more = {"NAME": " valley ", "CHIPS": 50, "DEVICE": "cpu", "BANDS": "red=3,green=2,blue=1", "NODATA": "255"}
    outputs, _ = run(processing, rasters, output, EXTENT="0,224,0,224 [EPSG:26911]", **more)
    imagery = worker.params.pop("imagery")
    assert [str(imagery["raster"][0]), imagery["model"], imagery["device"]] == [str(rasters[0]), "default", "cpu"]
    assert imagery["area"] == {"extent": [0.0, 0.0, 224.0, 224.0], "crs": "EPSG:26911"}
    assert (imagery["bands"], imagery["nodata"]) == ({"red": 3, "green": 2, "blue": 1}, [255])
    assert worker.params == {
        "nlcd": str(rasters[1]), "output": str(output), "name": "valley", "legend": None, "corrections": None,
        "rasters": [], "chips": 50,
    }  # fmt: skip
    assert outputs["OUTPUT"] == outputs["MODEL"] == str(output)
    assert (outputs["LEARNT"], outputs["SET_ASIDE"], outputs["KEPT"], outputs["BLOCKS"]) == (98, 2, 0, 12)
    assert (outputs["ACCURACY_BEFORE"], outputs["ACCURACY_AFTER"], outputs["JUDGED"]) == (0.71, 0.95, 60)
    assert (outputs["ACCURACY_AFTER_LOW"], outputs["ACCURACY_AFTER_HIGH"]) == (0.88, 0.99)


def test_the_text_says_what_was_learnt_and_how_right_it_is(processing, worker, rasters, tmp_path):
    worker.answer["accuracy"]["corrections"] = {"chips": 8, "before": figures(0.25), "after": figures(0.75, 0.5, 0.9)}
    outputs, _ = run(processing, rasters, tmp_path / "new.onnx")
    text = outputs["TEXT"].replace("\u00a0", " ")
    assert "learnt from 98 chips of 12 blocks of ground" in text
    assert "shows for 95 % (95 % interval 88 to 99 %) of 60 chips. Before the fit it was 71 %" in text
    assert "Land cover is itself wrong now and then" in text
    assert "Of 8 corrected chips" in text and "before the fit for 25 %." in text
    assert "The labels of 2 chips were set aside" in text


def test_where_the_model_is_kept_no_file_is_output_and_the_model_to_use_is_the_old_one(
    processing, worker, rasters, tmp_path
):
    worker.answer = kept()
    outputs, feedback = run(processing, rasters, tmp_path / "new.onnx")
    assert (outputs["OUTPUT"], outputs["MODEL"], outputs["KEPT"]) == (None, "default", 1)
    assert "is kept as it was" in outputs["TEXT"] and "Before the fit" not in outputs["TEXT"]
    assert "93\u00a0%" in outputs["TEXT"] or "93 %" in outputs["TEXT"]
    assert "the model was kept as it was" in feedback.warnings[0]
    assert not (tmp_path / "new.onnx").exists()


def test_chips_that_were_set_aside_are_a_layer_if_asked_for(processing, worker, rasters, tmp_path):
    path = tmp_path / "aside.gpkg"
    outputs, _ = run(processing, rasters, tmp_path / "new.onnx", SET_ASIDE_CHIPS=str(path))
    layer = QgsVectorLayer(outputs["SET_ASIDE_CHIPS"], "aside", "ogr")
    first = next(layer.getFeatures())
    assert layer.featureCount() == 2 and layer.crs().authid() == "EPSG:26911"
    assert [first[name] for name in ("col", "row", "nlcd", "model", "probability")] == [
        4, 7, "cultivated", "developed", 0.93,
    ]  # fmt: skip
    assert first.geometry().boundingBox().toString(0) == "896,1568 : 1120,1792"
    del layer
    without, _ = run(processing, rasters, tmp_path / "new.onnx")
    assert "SET_ASIDE_CHIPS" not in without


def test_corrections_reach_the_engine_as_their_file(processing, worker, rasters, tmp_path, corrections):
    run(processing, rasters, tmp_path / "new.onnx", CORRECTIONS=f"{corrections}|layername=corrections")
    assert worker.params["corrections"] == str(corrections)


def test_land_cover_of_a_server_is_refused_with_where_to_get_a_file(processing, worker, rasters, tmp_path):
    tiles = "wms://type=xyz&url=https://tiles.example/{z}/{x}/{y}.png"
    layer = QgsRasterLayer(tiles.removeprefix("wms://"), "NLCD", "wms")
    assert layer.isValid()
    QgsProject.instance().addMapLayer(layer)
    try:
        with pytest.raises(QgsProcessingException, match=r"NLCD comes from a server.*mrlc\.gov"):
            run(processing, rasters, tmp_path / "new.onnx", NLCD=layer.id())
    finally:
        QgsProject.instance().removeMapLayer(layer.id())
    assert not worker.params


def test_a_refusal_of_the_engine_and_cancelling_are_sentences(processing, worker, rasters, tmp_path):
    worker.raises = RasterError("made-up", "The land cover lies elsewhere: choose one of this ground.")
    with pytest.raises(QgsProcessingException, match="choose one of this ground"):
        run(processing, rasters, tmp_path / "new.onnx")
    worker.raises = Cancelled()
    with pytest.raises(QgsProcessingException, match="no model was written"):
        run(processing, rasters, tmp_path / "new.onnx")


def test_both_an_extent_and_polygons_are_refused(processing, worker, rasters, tmp_path, corrections):
    with pytest.raises(QgsProcessingException, match="Both EXTENT and AREA"):
        run(processing, rasters, tmp_path / "new.onnx", EXTENT="0,224,0,224 [EPSG:26911]", AREA=str(corrections))


@pytest.fixture
def finished_map(tmp_path):
    path = tmp_path / "map.gpkg"
    layer = QgsVectorLayer("Polygon?crs=EPSG:26911&field=col:int", "map", "memory")
    QgsVectorFileWriter.writeAsVectorFormatV3(
        layer, str(path), QgsCoordinateTransformContext(), QgsVectorFileWriter.SaveVectorOptions()
    )
    return path


def run_of_map(processing, finished_map, nlcd, output, **more):
    parameters = {"MAP": str(finished_map), "NLCD": str(nlcd), "OUTPUT": str(output), **more}
    return processing.run("landchip:fittoplace", parameters, feedback=RecordingFeedback())


def test_a_finished_map_takes_the_place_of_imagery(processing, worker, rasters, finished_map, tmp_path):
    outputs = run_of_map(processing, finished_map, rasters[1], tmp_path / "new.onnx", DEVICE="cpu")
    assert "imagery" not in worker.params and "model" not in worker.params
    assert (worker.params["map"], worker.params["device"]) == (str(finished_map), "cpu")
    assert worker.params["nlcd"] == str(rasters[1]) and outputs["MODEL"] == str(tmp_path / "new.onnx")
    run_of_map(processing, finished_map, rasters[1], tmp_path / "new.onnx", MODEL="fast")
    assert worker.params["model"] == "fast"


def test_a_map_and_imagery_or_an_area_together_or_neither_are_refused(
    processing, worker, rasters, finished_map, tmp_path
):
    for more in ({"INPUT": str(rasters[0])}, {"EXTENT": "0,224,0,224 [EPSG:26911]"}):
        with pytest.raises(QgsProcessingException, match=f"Both MAP and {next(iter(more))} are given"):
            run_of_map(processing, finished_map, rasters[1], tmp_path / "new.onnx", **more)
    with pytest.raises(QgsProcessingException, match="No imagery is given"):
        run_of_map(processing, "", rasters[1], tmp_path / "new.onnx")
    with pytest.raises(QgsProcessingException, match="MAP"):
        run_of_map(processing, tmp_path / "gone.gpkg", rasters[1], tmp_path / "new.onnx")
    assert not worker.params


def test_a_map_that_is_in_no_file_is_refused(processing, worker, rasters, tmp_path):
    layer = QgsVectorLayer("Polygon?crs=EPSG:26911", "live map", "memory")
    QgsProject.instance().addMapLayer(layer)
    try:
        with pytest.raises(QgsProcessingException, match="live map is in no file"):
            run_of_map(processing, layer.id(), rasters[1], tmp_path / "new.onnx")
    finally:
        QgsProject.instance().removeMapLayer(layer.id())
