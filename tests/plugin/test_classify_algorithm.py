"""The requests of classify and plan to the engine, and their outputs; the engine is a fake."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsVectorLayer,
)

from plugin.engine.api.errors import EngineError, RasterError
from plugin.engine.api.protocol import Cancelled
from plugin.engine.api.requests.run_request import Request
from plugin.layers import LayerStyler
from plugin.processing.algorithms.classify import summary_lines
from plugin.processing.engine_calls import progress_text
from tests.plugin.conftest import RESULT


class RecordingFeedback(QgsProcessingFeedback):
    """Keeps the messages of an algorithm."""

    def __init__(self):
        super().__init__(False)
        self.messages = []
        self.warnings = []

    def pushInfo(self, text):
        self.messages.append(text)

    def pushWarning(self, text):
        self.warnings.append(text)


@pytest.fixture
def run(processing, fake_engine, make_raster, tmp_path):
    """Runs landchip:classify over a small raster with further parameters."""

    def run(algorithm="classify", **values):
        parameters = {"INPUT": str(make_raster()), **values}
        if algorithm == "classify":
            parameters.setdefault("OUTPUT", str(tmp_path / "map.gpkg"))
        return processing.run(
            f"landchip:{algorithm}", parameters, feedback=values.pop("feedback", None) or RecordingFeedback()
        )

    return run


@pytest.fixture
def polygons(qgis_app):
    """A layer in memory, in degrees, with two polygons of which one is selected."""
    layer = QgsVectorLayer("Polygon?crs=EPSG:4326", "fields", "memory")
    for x in (-115.6, -115.5):
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromWkt(f"POLYGON (({x} 32.7, {x + 0.01} 32.7, {x + 0.01} 32.71, {x} 32.7))"))
        layer.dataProvider().addFeature(feature)
    layer.selectByIds([2])
    QgsProject.instance().addMapLayer(layer)
    yield layer
    QgsProject.instance().removeMapLayer(layer.id())


def test_a_file_and_an_output_make_a_request_that_the_engine_accepts(run, fake_engine, tmp_path):
    run()
    request = Request.from_json(fake_engine.request)
    assert request.addresses == [str(tmp_path / "quad.tif")]
    assert request.model == "default"
    assert request.area is None
    assert request.device == "auto"
    assert request.abstain is None
    assert dict(request.outputs) == {"gpkg": str(tmp_path / "map.gpkg")}


def test_every_value_may_come_as_text(run, fake_engine):
    run(
        DEVICE="cpu", MIN_VALID="0.25", MIN_CONFIDENCE="0.7", MAX_DISTANCE="9.5", BANDS="red=3, green=2,blue=1",
        IMAGE_DATE="2016-05-21", MODEL="/models/other.onnx",
    )  # fmt: skip
    request = Request.from_json(fake_engine.request)
    assert (request.device, request.min_valid, request.image_date) == ("cpu", 0.25, "2016-05-21")
    abstain = request.abstain
    assert (abstain.confidence, abstain.margin, abstain.distance) == (0.7, None, 9.5)
    assert request.bands == {"red": 3, "green": 2, "blue": 1}
    assert request.model == "/models/other.onnx"


def test_unfamiliar_chips_are_an_output_where_the_model_has_a_distance(run, fake_engine, monkeypatch):
    assert "UNFAMILIAR" not in run()
    monkeypatch.setitem(RESULT["chips"], "unfamiliar", 2)
    assert run()["UNFAMILIAR"] == 2
    assert "1 uncertain, 2 unlike the training data, 0 taken over" in summary_lines(RESULT)[0]


def test_a_layer_of_the_project_may_be_given_by_its_name(run, fake_engine, make_raster, tmp_path):
    layer = QgsRasterLayer(str(make_raster("other.tif")), "my quad")
    QgsProject.instance().addMapLayer(layer)
    try:
        run(INPUT="my quad")
        assert fake_engine.request["raster"] == [str(tmp_path / "other.tif")]
    finally:
        QgsProject.instance().removeMapLayer(layer.id())


def test_further_quads_follow_the_input_in_their_order(run, fake_engine, make_raster):
    names = ["b.tif", "a.tif"]
    run(MORE=[str(make_raster(name)) for name in names])
    assert [path.rsplit("/", 1)[1] for path in fake_engine.request["raster"]] == ["quad.tif", *names]


def test_all_four_files_may_be_requested(run, fake_engine, tmp_path):
    outputs = {"COG": "m.tif", "GEOPARQUET": "m.parquet", "STAC": "m.json"}
    run(**{name: str(tmp_path / file) for name, file in outputs.items()})
    assert list(fake_engine.request["outputs"]) == ["gpkg", "cog", "geoparquet", "stac"]


def test_an_extent_is_handed_on_in_its_own_crs(run, fake_engine):
    run(EXTENT="-115.6,-115.5,32.7,32.8 [EPSG:4326]")
    assert fake_engine.request["area"] == {"extent": [-115.6, 32.7, -115.5, 32.8], "crs": "EPSG:4326"}


def test_an_extent_without_a_crs_is_in_that_of_the_layer(run, fake_engine):
    run(EXTENT="627200,627424,3628800,3629024")
    assert fake_engine.request["area"] == {"extent": [627200, 3628800, 627424, 3629024], "crs": "EPSG:26911"}


def test_an_extent_that_brings_its_crs_from_a_script_keeps_it(run, fake_engine):
    rectangle = QgsRectangle(-115.6, 32.7, -115.5, 32.8)
    run(EXTENT=QgsReferencedRectangle(rectangle, QgsCoordinateReferenceSystem("EPSG:4326")))
    assert fake_engine.request["area"]["crs"] == "EPSG:4326"


def test_the_extent_of_a_layer_is_in_the_crs_of_that_layer(run, fake_engine, polygons):
    run(EXTENT=polygons.id())
    assert fake_engine.request["area"]["crs"] == "EPSG:4326"


def test_the_polygons_of_a_layer_are_handed_on_in_its_crs(run, fake_engine, polygons):
    run(AREA=polygons.id())
    area = fake_engine.request["area"]
    assert area["crs"] == "EPSG:4326"
    assert len(area["polygons"]) == 2


def test_only_the_selected_polygons_are_handed_on_if_requested(run, fake_engine, polygons):
    run(AREA=QgsProcessingFeatureSourceDefinition(polygons.id(), selectedFeaturesOnly=True))
    (polygon,) = fake_engine.request["area"]["polygons"]
    assert QgsGeometry.fromWkt(polygon).boundingBox().xMinimum() == pytest.approx(-115.5)


def test_curves_and_heights_become_flat_polygons(run, fake_engine, qgis_app):
    layer = QgsVectorLayer("CurvePolygonZ?crs=EPSG:26911", "pivots", "memory")
    feature = QgsFeature()
    feature.setGeometry(
        QgsGeometry.fromWkt("CurvePolygonZ (CircularStringZ (0 0 5, 100 100 5, 200 0 5, 100 -100 5, 0 0 5))")
    )
    layer.dataProvider().addFeature(feature)
    run(AREA=layer)
    (polygon,) = fake_engine.request["area"]["polygons"]
    assert polygon.startswith("Polygon ((")


def test_an_area_of_no_polygon_is_refused_with_a_remedy(run):
    with pytest.raises(QgsProcessingException, match="has no polygon: choose another layer, or select"):
        run(AREA=QgsVectorLayer("Polygon?crs=EPSG:4326", "nothing", "memory"))


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"INPUT": "/nowhere/quad.tif"}, "no raster that QGIS can open|Could not load source layer"),
        ({"MORE": ["/nowhere/b.tif"]}, "/nowhere/b.tif is no raster that QGIS can open"),
        ({"BANDS": "red,green"}, "write them as red=1,green=2,blue=3"),
        ({"OUTPUT": "/tmp/landchip-map.shp"}, r"must end in .gpkg|not supported"),
        ({"EXTENT": "5,5,32.7,32.8 [EPSG:4326]"}, "extent"),
    ],
)
def test_impossible_parameters_get_one_sentence(run, fake_engine, values, sentence):
    with pytest.raises(QgsProcessingException, match=sentence):
        run(**values)
    assert not fake_engine.calls


def test_an_extent_and_an_area_together_are_refused(loaded, polygons):
    algorithm = QgsApplication.processingRegistry().algorithmById("landchip:classify")
    parameters = {"INPUT": "x.tif", "EXTENT": "0,1,0,1", "AREA": polygons.id()}
    right, why = algorithm.checkParameterValues(parameters, QgsProcessingContext())
    assert not right
    assert "leave one of them out" in why


@pytest.mark.parametrize(
    "error",
    [RasterError("made-up", "The quad is torn: choose another."), EngineError("made-up", "It died: repair it.")],
)
def test_an_error_of_the_engine_is_raised_with_its_sentence(run, fake_engine, error):
    fake_engine.raises = error
    with pytest.raises(QgsProcessingException, match=str(error)):
        run()


def test_a_cancelled_run_says_that_it_can_be_resumed(run, fake_engine):
    fake_engine.raises = Cancelled("Cancelled.")
    with pytest.raises(QgsProcessingException, match="run it again to resume"):
        run()


def test_the_figures_come_back_as_outputs(run):
    outcome = run()
    assert outcome["CHIPS"] == 4
    assert outcome["DEVELOPED_HA"] == 5.0
    assert outcome["DEVICE_NAME"] == "Made-up CPU"
    assert outcome["RUN"] == "abc123"


def test_warnings_and_the_summary_of_the_run_are_logged(run):
    feedback = RecordingFeedback()
    run(feedback=feedback)
    assert feedback.warnings == ["the imagery is made up"]
    assert "Developed: 1 chip, 5.0 ha" in feedback.messages


def test_a_map_that_is_loaded_is_styled_even_when_the_algorithm_is_gone(processing, fake_engine, make_raster, tmp_path):
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    path = str(tmp_path / "map.gpkg")
    details = QgsProcessingContext.LayerDetails("Land use", QgsProject.instance(), "OUTPUT")
    algorithm = QgsApplication.processingRegistry().algorithmById("landchip:classify").create()
    context.addLayerToLoadOnCompletion(path, details)
    _, right = algorithm.run({"INPUT": str(make_raster()), "OUTPUT": path}, context, RecordingFeedback())
    del algorithm
    assert right
    layer = QgsVectorLayer(path, "map", "ogr")
    details = context.layerToLoadOnCompletionDetails(path)
    assert details.name == "Land use — quad"
    details.postProcessor().postProcessLayer(layer, context, RecordingFeedback())
    assert layer.renderer().type() == "RuleRenderer"
    assert not LayerStyler._pending


def test_the_style_is_written_beside_the_map(run, tmp_path):
    run()
    assert (tmp_path / "map.qml").is_file()


def test_a_plan_is_one_sentence_and_its_numbers(run, fake_engine):
    outcome = run("plan")
    assert outcome["CHIPS"] == 4 and outcome["MEMORY_MB"] == 480
    assert outcome["TEXT"] == (
        "4 chips of 224 m (20 ha): about 1 s on Made-up CPU at 4 chips/s, 0.4 MB of disk and 480 MB of memory."
    )
    assert [method for method, _ in fake_engine.calls] == ["plan"]


def test_classify_works_as_a_step_of_a_model(fake_engine, make_raster, tmp_path):
    model = QgsProcessingModelAlgorithm("two steps", "test")
    step = QgsProcessingModelChildAlgorithm("landchip:classify")
    step.setChildId("map")
    value = QgsProcessingModelChildParameterSource.fromStaticValue
    step.addParameterSources("INPUT", [value(str(make_raster()))])
    output = QgsProcessingModelOutput("LANDUSE", "")
    output.setChildOutputName("OUTPUT")
    output.setChildId("map")
    step.setModelOutputs({"LANDUSE": output})
    model.addChildAlgorithm(step)
    grown = QgsProcessingModelChildAlgorithm("native:buffer")
    grown.setChildId("buffer")
    grown.addParameterSources("INPUT", [QgsProcessingModelChildParameterSource.fromChildOutput("map", "OUTPUT")])
    distance = QgsProcessingModelChildParameterSource.fromChildOutput("map", "CHIPS")  # a number of the run, used
    grown.addParameterSources("DISTANCE", [distance])
    model.addChildAlgorithm(grown)
    target = str(tmp_path / "model.gpkg")
    outcome, right = model.run({"map:LANDUSE": target}, QgsProcessingContext(), RecordingFeedback())
    assert right
    assert QgsVectorLayer(target, "map", "ogr").featureCount() == 4
    assert outcome["CHILD_RESULTS"]["buffer"]["OUTPUT"]


def test_progress_text_leaves_out_unknown_values():
    progress = {"stage": "classify", "done": 120, "total": 400, "chips_per_second": 118.2, "eta_s": 2.6}
    assert progress_text(progress) == "Classifying… 120 of 400 chips, 118 chips/s, about 3 s left"
    assert progress_text({**progress, "chips_per_second": 0, "eta_s": None}) == "Classifying… 120 of 400 chips"
    assert progress_text({"stage": "fit", "done": 1, "total": 5}) == "Fitting and cross-validating…"
