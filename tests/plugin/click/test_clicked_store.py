"""The layer of clicked chips comes back with its chips, and QGIS does not warn that it is lost (C8)."""

from __future__ import annotations

import json

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsField, QgsProject, QgsVectorFileWriter, QgsVectorLayer
from qgis.PyQt.QtCore import QDate, QMetaType

from plugin.gui.click import clicked_layer, clicked_store
from plugin.layers import corrected

ANSWER = {
    "grid": {"crs": "EPSG:26911", "size": 224.0},
    "chip": (2800, 16200),
    "bounds": (627200.0, 3628800.0, 627424.0, 3629024.0),
    "class": "forest",
    "group": "undeveloped",
    "confidence": 0.875,
    "flags": ["uncertain", "partial"],
    "image_date": None,
    "model": {"name": "two", "version": "1"},
}


@pytest.fixture
def project(qgis_app):
    """QGIS's project, with the chips kept."""
    project = QgsProject.instance()
    project.clear()
    stack = clicked_store.keep(project)
    yield project
    stack.close()
    project.clear()


def chip(col, **more):
    west = col * 224.0
    return {**ANSWER, "chip": (col, 16200), "bounds": (west, 3628800.0, west + 224, 3629024.0), **more}


def reopened(project, tmp_path, suffix="qgs"):
    """The layers of clicked chips after the project was saved, closed and opened."""
    path = str(tmp_path / f"work.{suffix}")
    assert project.write(path)
    project.clear()
    assert project.read(path)
    return [each for each in project.mapLayers().values() if each.customProperty(clicked_store.GRID_PROPERTY)]


def rows(layer):
    return [(each.geometry().asWkt(3), each.attributes()) for each in layer.getFeatures()]


@pytest.mark.parametrize("suffix", ["qgs", "qgz"])
def test_a_saved_project_comes_back_with_its_chips(project, tmp_path, suffix):
    for col in (2800, 2801):
        layer = clicked_layer.add_chip(project, chip(col), "quad.tif")
    assert layer.customProperty("skipMemoryLayersCheck")
    saved = rows(layer)
    assert len(saved) == 2
    (layer,) = reopened(project, tmp_path, suffix)
    assert rows(layer) == saved
    assert layer.extent().width() == 448
    assert not project.isDirty()


def test_chips_are_added_to_what_came_back_and_none_is_doubled(project, tmp_path):
    clicked_layer.add_chip(project, ANSWER, "quad.tif")
    reopened(project, tmp_path)
    layer = clicked_layer.add_chip(project, {**ANSWER, "class": "shrub"}, "quad.tif")
    clicked_layer.add_chip(project, chip(2803), "quad.tif")
    assert [each["class"] for each in layer.getFeatures()] == ["shrub", "forest"]
    (layer,) = reopened(project, tmp_path)
    assert layer.featureCount() == 2


def test_a_chip_that_was_removed_stays_removed(project, tmp_path):
    clicked_layer.add_chip(project, ANSWER, "quad.tif")
    reopened(project, tmp_path)
    clicked_layer.remove_chip(project, "EPSG:26911", ANSWER["chip"], "quad.tif")
    (layer,) = reopened(project, tmp_path)
    assert layer.featureCount() == 0


def test_each_grid_has_a_layer_of_its_own(project, tmp_path):
    clicked_layer.add_chip(project, ANSWER, "quad.tif")
    clicked_layer.add_chip(project, {**ANSWER, "grid": {"crs": "EPSG:26910", "size": 224.0}}, "quad.tif")
    layers = reopened(project, tmp_path)
    assert sorted(each.crs().authid() for each in layers) == ["EPSG:26910", "EPSG:26911"]
    assert [each.featureCount() for each in layers] == [1, 1]


def test_a_field_that_the_user_added_comes_back_too(project, tmp_path):
    layer = clicked_layer.add_chip(project, ANSWER, "quad.tif")
    layer.dataProvider().addAttributes(
        [QgsField("visited", QMetaType.Type.QDate), QgsField("note", QMetaType.Type.QString)]
    )
    layer.updateFields()
    (feature,) = layer.getFeatures()
    values = {layer.fields().indexOf("visited"): QDate(2026, 11, 28), layer.fields().indexOf("note"): "wet"}
    layer.dataProvider().changeAttributeValues({feature.id(): values})
    (layer,) = reopened(project, tmp_path)
    (feature,) = layer.getFeatures()
    assert (feature["visited"], feature["note"]) == (QDate(2026, 11, 28), "wet")


def test_a_layer_that_was_made_permanent_keeps_its_chips_in_its_file(project, tmp_path):
    layer = clicked_layer.add_chip(project, ANSWER, "quad.tif")
    options = QgsVectorFileWriter.SaveVectorOptions()
    path = str(tmp_path / "chips.gpkg")
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, path, project.transformContext(), options)
    layer.setDataSource(path, layer.name(), "ogr")
    (layer,) = reopened(project, tmp_path)
    assert (layer.providerType(), layer.featureCount()) == ("ogr", 1)
    assert not layer.customProperty(clicked_store.CHIPS_PROPERTY)


UNREADABLE = ["no json", "[1]", '[{"wkt": 1, "values": {}}]', "[" * 100_000, '{"wkt": "POINT(0 0)"}']


@pytest.mark.parametrize("text", UNREADABLE)
def test_an_unreadable_property_leaves_the_layer_empty(project, text):
    layer = clicked_layer.add_chip(project, ANSWER, "quad.tif")
    layer.dataProvider().truncate()
    layer.setCustomProperty(clicked_store.CHIPS_PROPERTY, text)
    clicked_store.restore(project)
    assert layer.featureCount() == 0


def test_a_layer_of_an_older_project_is_no_longer_warned_of(project, tmp_path):
    layer = clicked_layer.add_chip(project, ANSWER, "quad.tif")
    layer.removeCustomProperty("skipMemoryLayersCheck")
    (layer,) = reopened(project, tmp_path)
    assert layer.customProperty("skipMemoryLayersCheck")


def test_a_memory_layer_of_the_users_is_left_alone(project, tmp_path):
    own = QgsVectorLayer("Polygon?crs=EPSG:26911", "mine", "memory")
    project.addMapLayer(own)
    assert QgsCoordinateReferenceSystem("EPSG:26911") == own.crs()
    reopened(project, tmp_path)
    (own,) = project.mapLayersByName("mine")
    assert not own.customProperty("skipMemoryLayersCheck")
    assert clicked_store.CHIPS_PROPERTY not in json.dumps(own.customPropertyKeys())


@pytest.mark.parametrize("text", ["no json", "[1]", '[["a"]]', "{}"])
def test_an_unreadable_property_of_corrections_counts_as_none(project, text):
    layer = clicked_layer.add_chip(project, ANSWER, "quad.tif")
    layer.setCustomProperty(corrected.PROPERTY, text)
    assert corrected.chips_of(layer) == []
