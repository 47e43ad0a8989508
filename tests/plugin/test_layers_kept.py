"""The result that a layer stores, the days on which it is visible, and the live layer of a running map."""

from __future__ import annotations

import random

import pytest
from osgeo import ogr
from qgis.core import (
    QgsDateTimeRange,
    QgsExpression,
    QgsExpressionContextUtils,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsSettings,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QSize, Qt, QTime
from qgis.PyQt.QtGui import QColor

from plugin import settings
from plugin.layers import add_block, create_live_layer, legend, result_of, save_style_file, style


@pytest.fixture
def squares(map_file):
    return QgsVectorLayer(f"{map_file}|layername=landuse", "map", "ogr")


@pytest.fixture
def chosen():
    """Keeps choices in the profile for one test."""
    changed = []

    def choose(name, value):
        changed.append(name)
        settings.save(name, value)

    yield choose
    for name in changed:
        settings.save(name, None)
    assert not [key for key in QgsSettings().allKeys() if key in {f"landchip/{name}" for name in changed}]


@pytest.fixture
def dated(map_file):
    """Gives the made-up map's four chips their dates, None for an unknown one, and opens it."""

    def date(dates):
        file = ogr.Open(str(map_file), 1)
        for feature, day in zip(file.GetLayer(0), dates):
            feature.SetField("image_date", day) if day else feature.SetFieldNull("image_date")
            file.GetLayer(0).SetFeature(feature)
        del file
        return QgsVectorLayer(f"{map_file}|layername=landuse", "map", "ogr")

    return date


def picture(layer, days=None):
    """Over white; with `days` (first, last) as the temporal controller shows them."""
    map_settings = QgsMapSettings()
    map_settings.setLayers([layer])
    map_settings.setDestinationCrs(layer.crs())
    map_settings.setExtent(layer.extent())
    map_settings.setOutputSize(QSize(200, 200))
    map_settings.setBackgroundColor(QColor("white"))
    if days:
        first, last = (
            QDateTime(QDate.fromString(day, Qt.DateFormat.ISODate), QTime(0, 0), Qt.TimeSpec.UTC) for day in days
        )
        map_settings.setIsTemporal(True)
        map_settings.setTemporalRange(QgsDateTimeRange(first, last.addDays(1), True, False))
    job = QgsMapRendererSequentialJob(map_settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()


def visible_quarters(layer, days=None):
    """Which quarters of the picture are not white: (column, row from the north)."""
    image = picture(layer, days)
    middles = {(col, row): image.pixelColor(50 + 100 * col, 50 + 100 * row) for col in (0, 1) for row in (0, 1)}
    return {place for place, colour in middles.items() if colour.name() != "#ffffff"}


def block(chips, size=224.0):
    product = legend.default_product().preview().to_json()
    return {"id": 1, "grid": {"crs": "EPSG:26911", "size": size}, "product": product, "chips": chips}


def test_a_layer_keeps_the_result_of_its_run_in_every_style(squares, result):
    assert result_of(squares) is None
    style(squares, result)
    for name in squares.styleManager().styles():
        squares.styleManager().setCurrentStyle(name)
        assert result_of(squares) == result


def test_a_project_that_is_saved_and_reopened_still_has_the_result(squares, result, tmp_path):
    style(squares, result)
    project = QgsProject()
    project.addMapLayer(squares)
    assert project.write(str(tmp_path / "work.qgz"))
    again = QgsProject()
    assert again.read(str(tmp_path / "work.qgz"))
    (layer,) = again.mapLayers().values()
    assert result_of(layer) == result
    assert layer.styleManager().styles() == ["Confidence", "Land use", "Land use, fainter where unsure"]
    again.clear()
    project.clear()


def test_a_map_opened_by_hand_has_the_result_from_the_style_beside_it(map_file, result):
    assert save_style_file(map_file, result)
    assert result_of(QgsVectorLayer(f"{map_file}|layername=landuse", "map", "ogr")) == result


@pytest.mark.parametrize("stored", ["", "no JSON", "[1, 2]", "null", '{"run": "of another version"}'])
def test_a_layer_with_an_invalid_property_has_no_result(squares, stored):
    squares.setCustomProperty("landchip/result", stored)
    assert result_of(squares) is None
    assert result_of(None) is None


def test_a_map_of_one_day_is_visible_on_that_day_and_while_the_controller_is_off(squares, result):
    style(squares, result)
    everything = {(0, 0), (1, 0), (0, 1), (1, 1)}
    quarters = visible_quarters(squares)
    assert {(0, 0), (0, 1), (1, 1)} <= quarters <= everything  # the hatch of the fourth may leave its middle white
    assert visible_quarters(squares, ("2016-05-21", "2016-05-21")) == quarters
    assert visible_quarters(squares, ("2016-01-01", "2016-12-31")) == quarters
    assert visible_quarters(squares, ("2016-05-22", "2016-05-22")) == set()
    assert visible_quarters(squares, ("2016-05-20", "2016-05-20")) == set()


def test_chips_of_several_days_are_visible_on_their_own_and_undated_ones_always(dated, result):
    squares = dated(["2016-05-21", "2018-07-01", None, None])  # south-west, south-east, north-west, north-east
    style(squares, {**result, "image_dates": ["2016-05-21", "2018-07-01"]})
    undated = (0, 0)
    hatched = (1, 0)
    assert visible_quarters(squares) - {hatched} == {(0, 1), (1, 1), undated}
    assert visible_quarters(squares, ("2016-05-21", "2016-05-21")) - {hatched} == {(0, 1), undated}
    assert visible_quarters(squares, ("2018-01-01", "2018-12-31")) - {hatched} == {(1, 1), undated}
    assert visible_quarters(squares, ("2017-01-01", "2017-12-31")) - {hatched} == {undated}


def test_a_map_without_a_date_is_visible_at_all_times(squares, result):
    style(squares, {**result, "image_dates": []})
    assert not squares.temporalProperties().isActive()
    assert visible_quarters(squares, ("1999-01-01", "1999-01-01")) == visible_quarters(squares)


def test_the_raster_is_visible_from_the_first_day_to_the_last(make_raster, result):
    layer = QgsRasterLayer(str(make_raster()), "pixels")
    style(layer, {**result, "image_dates": ["2018-07-01", "2016-05-21"]})
    properties = layer.temporalProperties()
    assert properties.isActive()
    for day, visible in (("2016-05-20", 0), ("2016-05-21", 1), ("2017-01-01", 1), ("2018-07-01", 1), ("2018-07-02", 0)):
        noon = QDateTime(QDate.fromString(day, Qt.DateFormat.ISODate), QTime(12, 0), Qt.TimeSpec.UTC)
        assert properties.isVisibleInTemporalRange(QgsDateTimeRange(noon, noon.addSecs(60))) == bool(visible), day


def test_where_the_model_is_uncertain_the_third_style_is_fainter(squares, result):
    style(squares, {**result, "groups": [{**each, "colour": "#0000ff"} for each in result["groups"]]})
    squares.styleManager().setCurrentStyle("Land use, fainter where unsure")
    image = picture(squares)

    def white(col, row):  # in the part of a chip that no dot is on, 0..255
        return max(
            image.pixelColor(x, y).red()
            for x in range(100 * col + 20, 100 * col + 80)
            for y in range(100 * row + 20, 100 * row + 80)
        )

    sure, likely, unsure = white(0, 1), white(1, 1), white(0, 0)  # confidence 0.95, 0.8, 0.45
    assert sure < likely - 20 < unsure - 40


def test_the_colours_and_the_opacity_of_the_settings_are_used(squares, result, chosen):
    chosen(settings.COLOUR.format("developed"), "#112233")
    chosen(settings.OPACITY, 0.25)
    style(squares, result)
    colours = {rule.label(): rule.symbol().color().name() for rule in squares.renderer().rootRule().children()}
    assert colours["Developed"] == "#112233"
    assert colours["Cultivated"] == result["groups"][1]["colour"]
    assert squares.opacity() == pytest.approx(0.25)


def test_areas_are_in_acres_with_that_setting(squares, result, chosen):
    style(squares, result)
    assert "developed 5 ha" in squares.metadata().abstract()
    chosen(settings.UNITS, settings.ACRES)
    style(squares, result)
    assert "developed 12 acres" in squares.metadata().abstract()


def test_styling_again_is_done_from_any_style(squares, result):
    style(squares, result)
    squares.styleManager().setCurrentStyle("Confidence")
    style(squares, {**result, "run": "another"})
    assert squares.styleManager().styles() == ["Confidence", "Land use", "Land use, fainter where unsure"]
    for name, kind in (("Confidence", "graduatedSymbol"), ("Land use", "RuleRenderer")):
        squares.styleManager().setCurrentStyle(name)
        assert squares.renderer().type() == kind
        assert result_of(squares)["run"] == "another"


def test_blocks_fill_the_growing_map(qgis_app):
    layer = create_live_layer(block([]))
    add_block(layer, block([[2800, 16200, 0, 0.95, []], [2801, 16200, -1, None, ["no-data"]]]))
    add_block(layer, block([[2800, 16201, 2, 0.45, ["uncertain", "partial"]]]))
    rows = {(each["col"], each["row"]): each for each in layer.getFeatures()}
    assert set(rows) == {(2800, 16200), (2801, 16200), (2800, 16201)}
    assert [rows[2800, 16201][name] for name in ("group", "confidence", "flags")] == [
        "undeveloped", 0.45, "uncertain,partial",
    ]  # fmt: skip
    assert not rows[2801, 16200]["group"] and not rows[2801, 16200]["confidence"]
    assert rows[2800, 16200].geometry().boundingBox() == QgsRectangle(627200, 3628800, 627424, 3629024)
    assert layer.extent() == QgsRectangle(627200, 3628800, 627648, 3629248)


def test_the_growing_map_looks_as_the_finished_one(squares, result, qgis_app):
    result["chips"]["unfamiliar"] = 0
    style(squares, result)
    layer = create_live_layer(block([]))

    def looks(each):
        rules = each.renderer().rootRule().children()
        return [(rule.label(), rule.filterExpression(), rule.symbol().color().name()) for rule in rules]

    assert looks(layer) == looks(squares)
    assert layer.opacity() == squares.opacity()


def test_blocks_of_256_chips_add_up(qgis_app):
    layer, dice = create_live_layer(block([])), random.Random(5)
    for number in range(12):
        places = [(2800 + 16 * number + i % 16, 16200 + i // 16) for i in range(256)]
        chips = [[col, row, dice.randrange(-1, 3), dice.random(), ["uncertain"]] for col, row in places]
        add_block(layer, block(chips))
    assert layer.featureCount() == 12 * 256


def test_the_usual_groups_are_named_in_the_users_language_and_a_models_own_are_kept(squares, result, monkeypatch):
    monkeypatch.setattr(legend, "title", lambda text: {"Cultivated": "Kulturland"}.get(text, text))
    result["groups"][0]["title"] = "Built-up"
    style(squares, result)
    labels = [rule.label() for rule in squares.renderer().rootRule().children()]
    assert labels[:3] == ["Built-up", "Kulturland", "Undeveloped"]
    assert "kulturland 5 ha" in squares.metadata().abstract()


def tips(layer):
    """What the mouse reads on each chip, by its column and row."""
    map_tips = {}
    for feature in layer.getFeatures():
        context = layer.createExpressionContext()
        context.appendScope(QgsExpressionContextUtils.layerScope(layer))
        context.setFeature(feature)
        map_tips[feature["col"], feature["row"]] = QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context)
    return map_tips


def test_the_map_tip_names_group_confidence_and_place(squares, result):
    style(squares, result)
    map_tips = tips(squares)
    assert "<b>Undeveloped</b>" in map_tips[2800, 16201]
    assert "45 %" in map_tips[2800, 16201] and "(uncertain)" in map_tips[2800, 16201]
    assert "column 2800, row 16201" in map_tips[2800, 16201]
    assert "<b>No data</b>" in map_tips[2801, 16201]


def test_the_map_tip_is_in_the_users_language(qgis_app, monkeypatch):
    from plugin.layers import vector_style

    german = {"Undeveloped": "Naturnah", "Uncertain": "Unsicher", "Partial": "D'Rand <"}
    for module in (legend, vector_style):
        monkeypatch.setattr(module, "title", lambda text: german.get(text, text))
    layer = create_live_layer(block([]))
    add_block(layer, block([[2800, 16201, 2, 0.45, ["uncertain", "partial", "odd"]], [2801, 16200, 0, 0.9, []]]))
    map_tips = tips(layer)
    assert "<b>Naturnah</b>" in map_tips[2800, 16201] and "(unsicher, d'rand &lt;, odd)" in map_tips[2800, 16201]
    assert "<b>Developed</b>" in map_tips[2801, 16200] and "(" not in map_tips[2801, 16200]
    assert not any("[%" in each for each in map_tips.values())
