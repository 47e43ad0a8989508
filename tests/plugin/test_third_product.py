"""A product other than land use is displayed by the same styles, panel and page."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest
from qgis.core import QgsExpression, QgsProject, QgsRasterLayer, QgsVectorLayer

from plugin.gui.run.result_panel import ResultPanel
from plugin.layers import add_block, create_live_layer, result_of, style
from plugin.layout import make_layout

ENGINE = os.environ.get("LANDCHIP_ENGINE_PYTHON", "")
ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(not Path(ENGINE).is_file(), reason="no engine is set up to write the map")


@pytest.fixture(scope="module")
def canopy(tmp_path_factory):
    folder = tmp_path_factory.mktemp("canopy")
    environ = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "GDAL_", "PROJ_"))}
    subprocess.run([ENGINE, "-m", "tests.data.canopy", str(folder)], cwd=ROOT, env=environ, check=True)
    return folder


@pytest.fixture
def result(canopy):
    return json.loads((canopy / "result.json").read_text())


@pytest.fixture
def squares(qgis_app, canopy, result):
    layer = QgsVectorLayer(str(canopy / "canopy.gpkg"), "map", "ogr")
    style(layer, result)
    yield layer
    QgsProject.instance().clear()


def test_squares_are_coloured_by_its_categories(squares):
    rules = {rule.label(): rule for rule in squares.renderer().rootRule().children()}
    assert {label: rule.symbol().color().name() for label, rule in rules.items() if label != "No data"} == {
        "Old": "#00441b",
        "New": "#a1d99b",
    }
    counts = dict.fromkeys(rules, 0)
    context = squares.createExpressionContext()
    for feature in squares.getFeatures():
        context.setFeature(feature)
        for label, rule in rules.items():
            counts[label] += bool(QgsExpression(rule.filterExpression()).evaluate(context))
    assert counts["No data"] == 3
    assert sum(counts.values()) == squares.featureCount() == 768
    assert squares.styleManager().styles() == ["Canopy"]


def test_its_map_tip_is_whole(squares):
    context = squares.createExpressionContext()
    context.setFeature(next(squares.getFeatures("\"stand\" = 'old'")))
    tip = QgsExpression.replaceExpressionText(squares.mapTipTemplate(), context)
    assert "<b>Old</b>" in tip
    assert "[%" not in tip
    assert "%" not in tip.replace("[%", "")


def test_pixels_have_its_categories(qgis_app, canopy, result):
    layer = QgsRasterLayer(str(canopy / "canopy.tif"), "map")
    style(layer, result)
    assert [(each.value, each.label, each.color.name()) for each in layer.renderer().classes()] == [
        (1.0, "Old", "#00441b"),
        (2.0, "New", "#a1d99b"),
    ]
    assert layer.styleManager().styles() == ["Canopy"]


def test_the_result_is_read_from_the_layer_and_displayed(squares, result):
    QgsProject.instance().addMapLayer(squares, False)
    assert result_of(squares) == result
    panel = ResultPanel(None)
    assert panel.show_layer(squares)
    assert panel.counts.text() == "765 of 768 chips classified"
    assert panel.flags.text() == ""
    assert [bar.name for bar in panel.bars.bars] == ["Old", "New"]
    panel.deleteLater()


def test_its_page_states_its_areas(squares, result):
    QgsProject.instance().addMapLayer(squares)
    layout = make_layout(QgsProject.instance(), squares, result)
    rows = [
        [cell.content() for cell in row]
        for frame in layout.multiFrames()
        if hasattr(frame, "tableContents")
        for row in frame.tableContents()
    ]
    assert rows[0][0] == "Stand"
    assert [row[0] for row in rows[1:]] == ["Old", "New", "Total"]
    assert rows[3][1] == "765"


def test_the_live_layer_has_its_columns(qgis_app, result):
    preview = {**result["product"], "columns": result["product"]["columns"][:1], "bands": ["stand"]}
    block = {"grid": result["grid"], "product": preview, "chips": [[0, 0, 1, None, []], [1, 0, -1, None, []]]}
    layer = create_live_layer(block)
    add_block(layer, block)
    assert layer.name() == "Canopy (running)"
    stand_of_col = {feature["col"]: feature["stand"] for feature in layer.getFeatures('"stand" IS NOT NULL')}
    assert (layer.featureCount(), stand_of_col) == (2, {0: "new"})
