"""A change map is styled so that its changes are seen, with presets, years and texts of its own."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest
from qgis.core import QgsExpression, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtCore import QDate
from qgis.PyQt.QtGui import QColor

from plugin.layers import change_of, is_landchips, result_of, save_style_file, style
from tests.plugin.test_layers_style import rendered, rules

ENGINE = os.environ.get("LANDCHIP_ENGINE_PYTHON", "")
ROOT = Path(__file__).parents[2]
STYLES = [
    "Change", "Change, fainter where unsure", "Fields lost", "New development", "New fields", "Probability of change",
]  # fmt: skip

pytestmark = pytest.mark.skipif(not Path(ENGINE).is_file(), reason="no engine is set up to write the map")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("change")
    environ = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "GDAL_", "PROJ_"))}
    subprocess.run([ENGINE, "-m", "tests.data.changed_land", str(folder)], cwd=ROOT, env=environ, check=True)
    return folder


@pytest.fixture
def comparison(folder):
    return json.loads((folder / "result.json").read_text())


@pytest.fixture
def squares(qgis_app, folder, comparison):
    layer = QgsVectorLayer(str(folder / "change.gpkg"), "change", "ogr")
    style(layer, comparison)
    return layer


def chips_of(layer):
    """The number of chips under each rule."""
    counts, context = dict.fromkeys(rules(layer), 0), layer.createExpressionContext()
    for feature in layer.getFeatures():
        context.setFeature(feature)
        for label, rule in rules(layer).items():
            counts[label] += bool(QgsExpression(rule.filterExpression()).evaluate(context))
    return counts


def test_the_legend_names_the_transitions_that_there_are_and_the_changes_come_first(squares, comparison):
    chips, states = comparison["matrix"]["chips"], comparison["states"]
    developed = [row[states.index("developed")] for row in chips]
    counts = chips_of(squares)
    assert list(counts)[:5] == [
        "Cultivated to developed", "Undeveloped to developed", "Developed, no change", "Cultivated, no change",
        "Undeveloped, no change",
    ]  # fmt: skip
    assert counts["Cultivated to developed"] == developed[states.index("cultivated")] > 0
    assert counts["Undeveloped to developed"] == developed[states.index("undeveloped")] > 0
    assert sum(list(counts.values())[:5]) == squares.featureCount() and counts["No data"] == 0


def test_a_changed_chip_is_seen_and_land_that_stayed_hardly_hides_what_is_below(squares):
    image = rendered(squares, 800)
    middle, metres = squares.extent().center(), squares.extent().width() / 800  # of a pixel
    saturations = {"changed": [], "stayed": []}
    for chip in squares.getFeatures():
        point = chip.geometry().centroid().asPoint()
        x, y = 400 + (point.x() - middle.x()) / metres, 400 - (point.y() - middle.y()) / metres
        colour = image.pixelColor(int(x), int(y))
        saturations["changed" if chip["from"] != chip["to"] else "stayed"].append(colour.saturation())
    assert min(saturations["changed"]) > 60 > 20 > max(saturations["stayed"])


def test_there_are_presets_for_what_a_planner_asks(squares, comparison):
    assert squares.styleManager().styles() == STYLES
    assert squares.styleManager().currentStyle() == "Change"
    changed = comparison["chips"]["changed"]
    shown = {}
    for name in ("New development", "New fields", "Fields lost"):
        squares.styleManager().setCurrentStyle(name)
        shown[name] = {label: n for label, n in chips_of(squares).items() if n}
    assert sum(shown["New development"].values()) == changed
    assert shown["New fields"] == {}
    assert list(shown["Fields lost"]) == ["Cultivated to developed"]


def test_a_flag_is_marked_on_changed_chips_alone(squares):
    label = "Several uses in one chip"
    assert squares.dataProvider().fields().indexOf("flags") >= 0
    expression, context = QgsExpression(rules(squares)[label].filterExpression()), squares.createExpressionContext()
    hits = {}
    for chip in squares.getFeatures():
        chip["flags"] = "mixed"
        context.setFeature(chip)
        hits.setdefault(chip["from"] != chip["to"], set()).add(bool(expression.evaluate(context)))
    assert hits == {True: {True}, False: {False}}


def test_the_probability_of_change_is_opacity_and_a_ramp_whose_rare_part_is_divided_finely(squares):
    squares.styleManager().setCurrentStyle("Change, fainter where unsure")
    symbol = rules(squares)["Cultivated to developed"].symbol()
    assert "p_change" in symbol.dataDefinedProperties().property(symbol.Property.Opacity).expressionString()
    squares.styleManager().setCurrentStyle("Probability of change")
    ranges = squares.renderer().ranges()
    assert squares.renderer().classAttribute() == "p_change"
    assert [each.lowerValue() for each in ranges] == [0.0, 0.1, 0.25, 0.5, 0.75] and ranges[-1].upperValue() == 1.0
    assert ranges[0].symbol().color().alpha() == 0


def test_the_map_is_displayed_from_the_land_covers_year_to_the_imagerys(squares, folder, comparison):
    pixels = QgsRasterLayer(str(folder / "change.tif"), "change")
    style(pixels, comparison)
    for layer in (squares, pixels):
        dates = layer.temporalProperties().fixedTemporalRange()
        assert layer.temporalProperties().isActive()
        assert (dates.begin().date(), dates.end().date()) == (QDate(2011, 1, 1), QDate(2016, 12, 31))


def test_pixels_have_the_same_styles_and_land_that_stayed_is_translucent(qgis_app, folder, comparison):
    layer = QgsRasterLayer(str(folder / "change.tif"), "change")
    style(layer, comparison)
    assert layer.styleManager().styles() == [name for name in STYLES if "fainter" not in name]
    alphas = {each.label: QColor(each.color).alphaF() for each in layer.renderer().classes()}
    assert alphas["Cultivated to developed"] == 1.0 and alphas["Cultivated, no change"] < 0.4
    values = {each.label: each.value for each in layer.renderer().classes()}
    categories = comparison["product"]["columns"][2]["categories"]
    assert categories[int(values["Cultivated to developed"]) - 1]["name"] == "cultivated_to_developed"
    layer.styleManager().setCurrentStyle("New development")
    assert [each.label for each in layer.renderer().classes()] == [
        "Cultivated to developed", "Undeveloped to developed",
    ]  # fmt: skip


def test_its_texts_say_what_to_expect_of_the_candidates(squares, comparison):
    text = squares.metadata().abstract()
    assert squares.metadata().title() == "Change from 2011 to 2016"
    assert f"{comparison['chips']['changed']} of 1,200 chips are shown as changed, from a probability of" in text
    assert f"{comparison['candidates']['expected_true']:.0f} are expected to have changed" in text
    assert "no estimate of how much land changed" in text


def test_its_map_tip_is_whole(squares):
    context = squares.createExpressionContext()
    context.setFeature(next(squares.getFeatures("\"transition\" = 'cultivated_to_developed'")))
    tip = QgsExpression.replaceExpressionText(squares.mapTipTemplate(), context)
    assert "<b>Cultivated to developed</b>" in tip
    assert "Probability of change: " in tip
    assert "Land cover then: Cultivated 100 %<br>" in tip and "Model now: Developed 97 %<br>" in tip
    assert "[%" not in tip


def test_it_is_known_as_a_finished_map_and_not_taken_for_a_map_of_land_use_or_for_imagery(squares, comparison):
    assert change_of(squares) == comparison
    assert result_of(squares) is None
    assert is_landchips(squares)
    squares.setCustomProperty("landchip/change", '{"product": {"name": "change"}}')
    assert change_of(squares) is None and not is_landchips(squares)
    assert change_of(None) is None


def test_a_map_opened_by_hand_has_its_colours(qgis_app, folder, comparison):
    assert save_style_file(folder / "change.gpkg", comparison)
    layer = QgsVectorLayer(str(folder / "change.gpkg"), "change", "ogr")
    assert "Cultivated to developed" in rules(layer)


def test_where_nothing_changed_the_styles_are_there_and_draw_no_change(qgis_app, folder, comparison):
    chips = comparison["matrix"]["chips"]
    comparison["matrix"]["chips"] = [[n if a == b else 0 for b, n in enumerate(row)] for a, row in enumerate(chips)]
    comparison["candidates"].update(chips=0, p_change=1.0, expected_true=0.0, expected_false=0.0)
    comparison["chips"]["changed"] = 0
    layer = QgsVectorLayer(str(folder / "change.gpkg"), "change", "ogr")
    style(layer, comparison)
    assert "No chip of 1,200 is shown as changed." in layer.metadata().abstract()
    assert [label for label in rules(layer) if " to " in label] == []
    layer.styleManager().setCurrentStyle("New development")
    assert chips_of(layer) == dict.fromkeys(rules(layer), 0)
