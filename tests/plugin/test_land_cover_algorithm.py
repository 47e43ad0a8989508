"""landchip:landcover with a real engine: a class for each pixel, loaded with its colours."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import Any

import pytest
from qgis.core import (
    QgsApplication,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsPalettedRasterRenderer,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProject,
    QgsRasterLayer,
    QgsRuleBasedRenderer,
    QgsVectorLayer,
)

from tests.plugin.test_classify_algorithm import RecordingFeedback

ENGINE = os.environ.get("LANDCHIP_ENGINE_PYTHON", "")
ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(not Path(ENGINE).is_file(), reason="no engine is set up to label pixels")


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pixels") / "model.onnx"
    environ = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "GDAL_", "PROJ_"))}
    subprocess.run([ENGINE, "-m", "tests.data.pixel_models", str(path)], cwd=ROOT, env=environ, check=True)
    return path


@pytest.fixture
def run(processing: Any, loaded: Any, make_raster: Any, model: Path, tmp_path: Path) -> Any:
    def run(**values: Any) -> tuple[dict[str, Any], RecordingFeedback]:
        feedback = RecordingFeedback()
        parameters = {
            "INPUT": str(make_raster(px=200, gsd=1.0)),
            "MODEL": str(model),
            "DEVICE": "cpu",
            "OUTPUT": str(tmp_path / "cover.tif"),
            **values,
        }
        return processing.run("landchip:landcover", parameters, feedback=feedback), feedback

    return run


def test_every_pixel_has_a_class_and_the_layer_its_colours(run: Any, tmp_path: Path) -> None:
    outputs = {"PROBABILITIES": str(tmp_path / "p.tif"), "SOFT": str(tmp_path / "soft.tif")}
    found, feedback = run(**outputs)
    assert found["PIXELS"] == 200 * 200
    assert found["HECTARES"] == pytest.approx(4.0)
    assert any("megapixels" in line for line in feedback.messages)
    assert (tmp_path / "cover.qml").is_file()
    layer = QgsRasterLayer(found["OUTPUT"], "cover")
    layer.loadDefaultStyle()
    assert isinstance(layer.renderer(), QgsPalettedRasterRenderer)
    colours = [(each.label, each.color.name()) for each in layer.renderer().classes()]
    assert colours == [("Water", "#0000ff"), ("Trees", "#008000"), ("Bare", "#806060")]
    for path, bands in ((outputs["PROBABILITIES"], 3), (outputs["SOFT"], 4)):
        assert QgsRasterLayer(path, "bands").bandCount() == bands


def test_polygons_have_the_colours_of_the_pixels_and_no_patch_below_the_unit(run: Any, tmp_path: Path) -> None:
    polygons = tmp_path / "patches.gpkg"
    found, _ = run(POLYGONS=str(polygons), MIN_MAPPING_UNIT=40.0)
    layer = QgsVectorLayer(found["POLYGONS"], "patches")
    layer.loadDefaultStyle()
    assert layer.featureCount() == found["POLYGON_COUNT"] > 0
    areas = [each["hectares"] for each in layer.getFeatures()]
    assert min(areas) >= 0.004 and sum(areas) == pytest.approx(4.0)
    assert isinstance(layer.renderer(), QgsRuleBasedRenderer)
    rules = layer.renderer().rootRule().children()
    colours = {each.label(): each.symbol().color().name() for each in rules}
    assert colours == {"Water": "#0000ff", "Trees": "#008000", "Bare": "#806060"}
    tip = QgsExpression.replaceExpressionText(layer.mapTipTemplate(), tip_context(layer))
    assert " ha" in tip and "column" not in tip and "%]" not in tip


def tip_context(layer: QgsVectorLayer) -> QgsExpressionContext:
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.setFeature(next(layer.getFeatures()))
    return context


def test_polygons_are_loaded_with_their_colours_beside_a_raster_of_the_same_name(
    processing: Any, loaded: Any, make_raster: Any, model: Path, tmp_path: Path
) -> None:
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    parameters = {
        "INPUT": str(make_raster(px=200, gsd=1.0)),
        "MODEL": str(model),
        "DEVICE": "cpu",
        "OUTPUT": str(tmp_path / "cover.tif"),
        "POLYGONS": str(tmp_path / "cover.gpkg"),
    }
    for path in (parameters["OUTPUT"], parameters["POLYGONS"]):
        details = QgsProcessingContext.LayerDetails("", QgsProject.instance(), "")
        context.addLayerToLoadOnCompletion(path, details)
    processing.run("landchip:landcover", parameters, context=context)
    details = context.layersToLoadOnCompletion()
    assert "Land-cover polygons" in details[parameters["POLYGONS"]].name
    layer = QgsVectorLayer(parameters["POLYGONS"], "cover")
    pixels = QgsRasterLayer(parameters["OUTPUT"], "pixels")
    for each in (layer, pixels):  # the one that comes last is on top
        QgsProject.instance().addMapLayer(each)
    details[parameters["POLYGONS"]].postProcessor().postProcessLayer(layer, context, RecordingFeedback())
    order = QgsProject.instance().layerTreeRoot().findLayerIds()
    assert order == [layer.id(), pixels.id()] and set(order) == set(QgsProject.instance().mapLayers())
    assert isinstance(layer.renderer(), QgsRuleBasedRenderer)
    assert "Land cover of" in layer.metadata().title()
    raster = QgsRasterLayer(parameters["OUTPUT"], "cover")
    assert isinstance(raster.renderer(), QgsPalettedRasterRenderer)  # from the file itself: its .qml is the polygons'
    details[parameters["OUTPUT"]].postProcessor().postProcessLayer(raster, context, RecordingFeedback())
    QgsProject.instance().removeAllMapLayers()


def test_a_second_run_takes_over_what_the_first_has_computed(run: Any, make_raster: Any) -> None:
    raster = str(make_raster("same.tif", px=200, gsd=1.0))
    first, _ = run(INPUT=raster)
    second, _ = run(INPUT=raster)
    assert first["RESUMED"] == 0 < second["RESUMED"]


def test_without_a_model_it_is_landchips_own(run: Any) -> None:
    found, _ = run(MODEL=None)
    assert found["MODEL_NAME"].startswith("landchip-landcover ")


def test_a_model_of_chips_is_refused_in_one_sentence(run: Any, tmp_path: Path) -> None:
    with pytest.raises(QgsProcessingException, match="one class for a whole chip"):
        run(MODEL=str(ROOT / "plugin" / "resources" / "models" / "landchip-efficientnet-lite0-4.onnx"))
    assert not (tmp_path / "cover.tif").exists()


def test_another_suffix_is_refused(run: Any, tmp_path: Path) -> None:
    with pytest.raises(QgsProcessingException, match=r"must end in \.tif"):
        run(OUTPUT=str(tmp_path / "cover.gpkg"))
    with pytest.raises(QgsProcessingException, match=r"must end in \.gpkg"):
        run(POLYGONS=str(tmp_path / "cover.shp"))


def test_thresholds_of_chips_are_no_parameters(loaded: Any) -> None:
    algorithm = QgsApplication.processingRegistry().algorithmById("landchip:landcover")
    names = {each.name() for each in algorithm.parameterDefinitions()}
    assert {"INPUT", "MODEL", "EXTENT", "OUTPUT", "PROBABILITIES", "SOFT"} <= names
    assert not names & {"MIN_VALID", "MIN_CONFIDENCE", "MIN_MARGIN", "MAX_DISTANCE"}
    assert not QgsProject.instance().mapLayers()
