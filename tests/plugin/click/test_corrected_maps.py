"""Corrections show in the map, its figures and its printed page without a rerun, and undo takes them back."""

from __future__ import annotations

import shutil

import pytest
from qgis.core import (
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsField,
    QgsLayoutItemLabel,
    QgsMapSettings,
    QgsProject,
    QgsRasterLayer,
    QgsRenderContext,
    QgsSymbol,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QMetaType
from qgis.PyQt.QtGui import QColor

from plugin import layers
from plugin.gui.run.result_panel import ResultPanel
from plugin.layers import corrected, legend
from plugin.layout import make_layout
from tests.plugin.answers import CLASSES, answer
from tests.plugin.conftest import write_map

STYLES = ["Land use", "Land use, fainter where unsure", "Confidence"]
CULTIVATED, UNCERTAIN = (2801, 16200), (2800, 16201)  # chips of the map, by what it says of them


@pytest.fixture
def raster(make_raster):
    return make_raster()


@pytest.fixture
def add_map(qgis_app, tmp_path, result, raster):
    """Adds a map of four chips to the project, made from `raster`; fields of its result may be changed."""
    numbers = iter(range(10))

    def add(**changed):
        path = tmp_path / f"map {next(numbers)}.gpkg"
        write_map(path)
        layer = QgsVectorLayer(str(path), path.stem, "ogr")
        classes = [{"name": n, "group": g, "colour": c, "chips": 0} for n, g, c, _ in CLASSES]
        layers.style(layer, {**result, "classes": classes, "raster": [str(raster)], **changed})
        QgsProject.instance().addMapLayer(layer)
        return layer

    return add


@pytest.fixture
def correct(open_clicking, window, raster, path, engine_queue):
    """Clicks a chip and corrects it. The project's file of corrections is `path`."""
    path.parent.mkdir()
    imagery = QgsRasterLayer(str(raster), "quad")
    QgsProject.instance().addMapLayer(imagery)
    window.show(imagery.extent().buffered(100), imagery.crs())
    request = {"version": 1, "raster": [str(raster)], "model": "default", "device": "auto"}
    controller = open_clicking(lambda: request, lambda: next(iter(QgsProject.instance().mapLayersByName("quad")), None))
    controller.corrections.ask_path = lambda _parent: str(path)

    def correct_chip(chip, label):
        controller.refresh()  # as the form has it do when a project was opened
        window.click(chip[0] * 224 + 100, chip[1] * 224 + 60)
        engine_queue.answer("chip", answer(chip))
        controller.panel.corrections.labelled.emit(label)

    correct_chip.undo = controller.panel.corrections.undo_requested.emit
    correct_chip.controller = controller
    return correct_chip


def shown(layer):
    """(column, row) of each chip -> the labels of the rules that draw it."""
    renderer = layer.renderer()
    context = QgsRenderContext.fromMapSettings(QgsMapSettings())
    context.setExpressionContext(QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer)))
    drawn = {}
    for feature in layer.getFeatures():
        context.expressionContext().setFeature(feature)
        keys = {each.ruleKey(): each.label() for each in renderer.rootRule().children()}
        renderer.startRender(context, layer.fields())
        legend_keys = renderer.legendKeysForFeature(feature, context)
        renderer.stopRender(context)
        drawn[feature["col"], feature["row"]] = {label for key, label in keys.items() if key in legend_keys}
    return drawn


def counts(layer):
    """Chips and hectares of each group, as the panel and the page have them."""
    result = corrected.with_corrections(layer, layers.result_of(layer))
    return {each["name"]: (each["chips"], each["hectares"]) for each in legend.counts(result)}


AS_THE_MODEL_SAID = {"developed": (1, 5.0), "cultivated": (1, 5.0), "undeveloped": (1, 5.0)}


def test_a_corrected_chip_is_drawn_in_its_group_and_marked(add_map, correct):
    layer = add_map()
    before = shown(layer)
    assert before[CULTIVATED] == {"Cultivated"}
    assert before[UNCERTAIN] == {"Undeveloped", "Uncertain"}
    correct(CULTIVATED, "forest")
    correct(UNCERTAIN, "developed")
    assert shown(layer) == {
        **before, CULTIVATED: {"Undeveloped", "Corrected"}, UNCERTAIN: {"Developed", "Corrected"}
    }  # fmt: skip


def test_the_figures_count_what_was_corrected(add_map, correct):
    layer = add_map()
    assert counts(layer) == AS_THE_MODEL_SAID
    correct(CULTIVATED, "forest")
    square = 224 * 224 / 1e4
    assert counts(layer)["undeveloped"] == (2, round(5.0 + square, 4))
    assert counts(layer)["cultivated"] == (0, 0.0)
    assert layers.result_of(layer)["groups"][1]["chips"] == 1  # what the model said stays known


def test_the_hectares_are_those_of_the_chips_own_ground(add_map, correct, result):
    product = legend.default_product().to_json()
    layer = add_map(product=product, categories={"group": result["groups"], "class": []})
    layer.dataProvider().addAttributes([QgsField("hectares", QMetaType.Type.Double)])
    layer.updateFields()
    index = layer.fields().indexOf("hectares")
    layer.dataProvider().changeAttributeValues({each.id(): {index: 1.5} for each in layer.getFeatures()})
    correct(CULTIVATED, "forest")
    assert counts(layer)["undeveloped"] == (2, 6.5)
    assert counts(layer)["cultivated"] == (0, 3.5)


def test_undo_takes_everything_back(add_map, correct):
    layer = add_map()
    before, styled = shown(layer), [each.label() for each in layer.renderer().rootRule().children()]
    correct(CULTIVATED, "forest")
    correct(CULTIVATED, "water")
    correct(CULTIVATED, "developed")
    for group in ("undeveloped", "undeveloped"):
        correct.undo()
        assert counts(layer)[group][0] == 2
    correct.undo()
    assert counts(layer) == AS_THE_MODEL_SAID
    assert shown(layer) == before
    assert [each.label() for each in layer.renderer().rootRule().children()] == styled
    assert layer.fields().indexOf("corrected") < 0
    assert not layer.customProperty(corrected.PROPERTY)


def test_every_style_shows_the_corrections_and_the_chosen_one_stays(add_map, correct):
    layer = add_map()
    layer.styleManager().setCurrentStyle(STYLES[1])
    correct(CULTIVATED, "forest")
    assert layer.styleManager().currentStyle() == STYLES[1]
    assert shown(layer)[CULTIVATED] == {"Undeveloped", "Corrected"}
    symbol = layer.renderer().rootRule().children()[0].symbol()
    opacity = symbol.dataDefinedProperties().property(QgsSymbol.Property.Opacity).expressionString()
    assert opacity.startswith('if("corrected" IS NULL, coalesce(scale_linear(') and opacity.endswith(", 100)")
    layer.styleManager().setCurrentStyle(STYLES[0])
    assert shown(layer)[CULTIVATED] == {"Undeveloped", "Corrected"}
    layer.styleManager().setCurrentStyle(STYLES[2])
    assert [each["corrected"] for each in layer.getFeatures()].count("undeveloped") == 1


def test_colours_and_rules_of_the_users_stay(add_map, correct):
    layer = add_map()
    rules = layer.renderer().rootRule().children()
    rules[0].symbol().setColor(QColor("#123456"))
    rules[1].setFilterExpression('"group" = \'cultivated\' AND "col" > 0')
    correct(UNCERTAIN, "developed")
    rules = layer.renderer().rootRule().children()
    assert rules[0].symbol().color().name() == "#123456"
    assert rules[1].filterExpression() == '"group" = \'cultivated\' AND "col" > 0'


def test_the_maps_file_still_states_what_the_model_said(add_map, correct):
    layer = add_map()
    file = layer.source()
    correct(CULTIVATED, "forest")
    again = QgsVectorLayer(file, "again", "ogr")
    assert again.fields().indexOf("corrected") < 0
    assert [each["group"] for each in again.getFeatures()][:3] == ["developed", "cultivated", "undeveloped"]


def test_a_reopened_project_shows_its_corrections(add_map, correct, tmp_path):
    add_map()
    correct(CULTIVATED, "forest")
    assert QgsProject.instance().write(str(tmp_path / "work.qgs"))
    QgsProject.instance().clear()
    QgsProject.instance().read(str(tmp_path / "work.qgs"))
    (layer,) = QgsProject.instance().mapLayersByName("map 0")
    assert shown(layer)[CULTIVATED] == {"Undeveloped", "Corrected"}
    assert counts(layer)["undeveloped"][0] == 2
    assert not QgsProject.instance().isDirty()


def test_a_map_that_is_added_later_shows_the_corrections(add_map, correct):
    correct(CULTIVATED, "forest")
    layer = add_map()
    changes = []
    correct.controller.corrections.maps_corrected.connect(lambda: changes.append(1))
    correct.controller.corrections.show_in_maps()
    correct.controller.corrections.show_in_maps()
    assert shown(layer)[CULTIVATED] == {"Undeveloped", "Corrected"}
    assert changes == [1]


@pytest.mark.parametrize(
    ("changed", "applies"),
    [
        ({"raster": ["/elsewhere/other.tif"]}, False),
        ({"grid": {"crs": "EPSG:26911", "size": 112.0}}, False),
        ({"grid": {"crs": "EPSG:26910", "size": 224.0}}, False),
        ({"classes": [{"name": "meadow", "group": "undeveloped", "colour": "#00ff00", "chips": 0}]}, False),
        ({}, True),
    ],
)
def test_only_maps_of_the_same_chips_and_imagery_show_a_correction(add_map, correct, changed, applies):
    layer = add_map(**changed)
    correct(CULTIVATED, "forest")
    assert bool(corrected.chips_of(layer)) == applies


def test_a_map_of_imagery_of_the_same_year_shows_it_as_the_trainer_counts_it(add_map, correct):
    layer = add_map(raster=["/elsewhere/same year.tif"])
    index = layer.fields().indexOf("image_date")
    layer.dataProvider().changeAttributeValues({each.id(): {index: "2016-06-30"} for each in layer.getFeatures()})
    correct(CULTIVATED, "forest")
    assert [each.category for each in corrected.chips_of(layer)] == ["undeveloped"]


def test_a_correction_within_the_group_is_marked_and_changes_no_figure(add_map, correct):
    layer = add_map()
    correct(UNCERTAIN, "water")
    assert shown(layer)[UNCERTAIN] == {"Undeveloped", "Corrected"}
    assert counts(layer) == AS_THE_MODEL_SAID


def test_panel_and_printed_page_say_how_many_chips_are_corrected(add_map, correct, window):
    layer = add_map()
    correct(CULTIVATED, "forest")
    panel = ResultPanel(window)
    panel.show_layer(layer)
    assert panel.flags.text().startswith("1 corrected (framed)")
    assert [each.value.split(" ")[0] for each in panel.bars.bars] == ["5.0", "0", "10"]
    page = make_layout(QgsProject.instance(), layer, corrected.with_corrections(layer, layers.result_of(layer)))
    texts = " ".join(each.text() for each in page.items() if isinstance(each, QgsLayoutItemLabel))
    assert "1 chip was corrected by hand and is framed" in texts
    correct.undo()
    panel.refresh()
    assert "corrected" not in panel.flags.text()
    panel.deleteLater()


def test_a_missing_file_of_corrections_leaves_the_map_as_it_is(add_map, correct, path):
    layer = add_map()
    correct(CULTIVATED, "forest")
    shutil.move(path, path.with_name("moved.gpkg"))
    correct.controller.corrections.show_in_maps()
    assert len(corrected.chips_of(layer)) == 1


def test_what_is_edited_in_the_table_of_corrections_shows_in_the_map(add_map, correct):
    layer = add_map()
    correct(CULTIVATED, "forest")
    (file,) = QgsProject.instance().mapLayersByName("Corrections")
    file.startEditing()
    (feature,) = file.getFeatures()
    file.changeAttributeValue(feature.id(), file.fields().indexOf("label"), "developed")
    assert file.commitChanges()
    assert counts(layer)["developed"][0] == 2
    file.startEditing()
    file.deleteFeature(feature.id())
    assert file.commitChanges()
    assert counts(layer) == AS_THE_MODEL_SAID


def test_corrections_are_found_after_the_project_was_saved_elsewhere(add_map, correct, path, tmp_path):
    add_map()
    QgsProject.instance().write(str(path.parent / "work.qgs"))
    correct(CULTIVATED, "forest")
    made = path.parent / "work-corrections.gpkg"
    assert made.is_file()
    (tmp_path / "elsewhere").mkdir()
    elsewhere = str(tmp_path / "elsewhere" / "work.qgs")
    assert QgsProject.instance().write(elsewhere)
    QgsProject.instance().clear()
    QgsProject.instance().read(elsewhere)
    assert correct.controller.corrections._path == made
    correct(UNCERTAIN, "developed")
    assert not (tmp_path / "elsewhere" / "work-corrections.gpkg").exists()
    (layer,) = QgsProject.instance().mapLayersByName("map 0")
    assert len(corrected.chips_of(layer)) == 2
