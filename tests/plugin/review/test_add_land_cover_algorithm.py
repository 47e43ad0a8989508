"""landchip:addlandcover with the real engine: maps of land use and of change, their styles, and the list for review."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsProject,
    QgsVectorLayer,
)

from plugin.layers import change_of, result_of
from tests.plugin.review.conftest import ENGINE, ROOT


@pytest.fixture(scope="module")
def covers(tmp_path_factory) -> Path:
    """A folder with land-cover maps of pixels of both dates."""
    if not Path(ENGINE).is_file():
        pytest.skip("no engine is set up to write the map")
    folder = tmp_path_factory.mktemp("covers")
    environ = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "GDAL_", "PROJ_"))}
    subprocess.run([ENGINE, "-m", "tests.data.cover_maps", str(folder)], cwd=ROOT, env=environ, check=True)
    return folder


@pytest.fixture
def explained(run, made, covers, tmp_path) -> QgsVectorLayer:
    """The change map with land cover, as QGIS opens it."""
    both = {"COVER": covers / "cover_now.tif", "COVER_THEN": covers / "cover_then.tif"}
    outputs, _ = run("addlandcover", INPUT=made / "change.gpkg", OUTPUT=tmp_path / "explained.gpkg", **both)
    layer = QgsVectorLayer(str(tmp_path / "explained.gpkg"), "explained", "ogr")
    layer.loadDefaultStyle()
    assert outputs["JUDGED"] == layer.featureCount() == 1200
    assert outputs["FLAGGED"] == sum("contradicts-cover" in each["flags"] for each in layer.getFeatures()) > 0
    return layer


def test_a_change_map_with_land_cover_is_a_change_map(explained):
    result = change_of(explained)
    assert result["years"] == {"from": 2011, "to": 2016}
    assert result["chips"]["contradicts_cover"] == result["contradictions"]["flagged"]
    names = [each.name() for each in explained.fields()]
    assert {"cover_trees", "then_cover_trees", "cover_excess", "contradiction"} <= set(names)


def test_flagged_squares_have_a_mark_and_the_map_tip_has_the_shares(explained):
    labels = [each.label() for each in explained.renderer().legendSymbolItems()]
    assert "Contradicted by the land cover" in labels
    flagged = next(each for each in explained.getFeatures() if "contradicts-cover" in each["flags"])
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(explained))
    context.setFeature(flagged)
    tip = QgsExpression.replaceExpressionText(explained.mapTipTemplate(), context)
    assert "Pixels then: Trees 100 %" in tip and "Pixels: " in tip
    assert "contradicted by the land cover" in tip
    assert "[%" not in tip


def test_a_land_use_map_is_explained_and_what_contradicts_it_becomes_a_review(run, refused, made, covers, tmp_path):
    path, review = tmp_path / "explained.gpkg", tmp_path / "review.gpkg"
    cover = covers / "cover_now.tif"
    outputs, feedback = run("addlandcover", INPUT=made / "map.gpkg", COVER=cover, OUTPUT=path, COG=tmp_path / "m.tif")
    assert f"contradicts the use of {outputs['FLAGGED']} of 1,200 squares" in feedback.textLog()
    layer = QgsVectorLayer(str(path), "explained", "ogr")
    layer.loadDefaultStyle()
    labels = [each.label() for each in layer.renderer().legendSymbolItems()]
    assert labels[0] == "Developed" and "Contradicted by the land cover" in labels
    assert result_of(layer) is None and "contradicts the use of" in layer.metadata().abstract()
    drawn, _ = run("samplefromchange", INPUT=path, OUTPUT=review, ORDER="contradictions", REVIEWS=2000)
    assert drawn["SAMPLED"] == outputs["FLAGGED"]
    sample = QgsVectorLayer(f"{review}|layername=sample", "sample", "ogr")
    sample.loadDefaultStyle()
    hidden = {each.name for each in sample.attributeTableConfig().columns() if each.hidden}
    assert {"cover_trees", "cover_excess", "contradiction"} <= hidden
    assert all(each["contradiction"].startswith("Shown as ") for each in sample.getFeatures())
    del layer, sample
    sentence = refused("samplefromchange", INPUT=made / "map.gpkg", OUTPUT=tmp_path / "no.gpkg", ORDER="contradictions")
    assert "add some first" in sentence


def test_what_cannot_be_added_is_said_in_a_sentence(refused, made, covers, tmp_path):
    output = tmp_path / "never.gpkg"
    assert "No land-cover map is named" in refused("addlandcover", INPUT=made / "map.gpkg", OUTPUT=output)
    then = covers / "cover_then.tif"
    sentence = refused("addlandcover", INPUT=made / "map.gpkg", COVER=then, COVER_THEN=then, OUTPUT=output)
    assert "is of one date" in sentence
    assert not output.exists()


def test_a_review_of_contradictions_is_begun_from_the_uppermost_map_with_land_cover(explained):
    from plugin.gui.review.actions.dialogs import map_to_review

    project = QgsProject.instance()
    project.clear()
    assert map_to_review(project, None, "contradictions")[0] is None
    assert "Load a map with land cover first" in map_to_review(project, None, "contradictions")[1]
    project.addMapLayer(explained)
    assert map_to_review(project, None, "contradictions")[0] is explained
    project.takeMapLayer(explained)
    project.clear()
