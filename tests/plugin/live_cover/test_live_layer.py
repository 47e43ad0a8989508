"""The live layer in QGIS's own windows: its classes in the layer tree, and no list of imagery that offers it."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import Any

import pytest
from qgis.core import Qgis, QgsLayerTreeModel, QgsMapLayer, QgsProject, QgsRasterLayer
from qgis.gui import QgsLayerTreeView
from qgis.PyQt.QtCore import Qt

from plugin import layers
from plugin.engine.api.errors import RasterError
from plugin.gui.live_cover.class_legend import ClassLegend
from plugin.gui.live_cover.tiles_layer import add_tiles_layer, tiles_source
from plugin.gui.review.imagery_choice import raster_combo
from plugin.gui.run.form.imagery_box import MoreImagery, likely_imagery
from plugin.processing.inputs.layer_source import layer_source
from tests.plugin.live_cover.test_live_cover import ANSWER
from tests.plugin.qt_events import events

CLASSES = [{"title": "Water", "colour": "#0000ff"}, {"title": "Trees and shrubs", "colour": "#008000"}]


@pytest.fixture
def imagery(qgis_app: Any, make_raster: Any) -> Any:
    project = QgsProject.instance()
    project.clear()
    layer = QgsRasterLayer(str(make_raster()), "quad")
    project.addMapLayer(layer)
    yield layer
    project.clear()
    events()


@pytest.fixture
def live(imagery: QgsRasterLayer) -> QgsRasterLayer:
    layer = add_tiles_layer(QgsProject.instance(), imagery, tiles_source(ANSWER, "hard"), "Live")
    assert layer is not None
    return layer


def test_the_layer_tree_names_the_classes_with_their_colours(live: QgsRasterLayer) -> None:
    root = QgsProject.instance().layerTreeRoot()
    model, view = QgsLayerTreeModel(root), QgsLayerTreeView()
    model.setFlag(QgsLayerTreeModel.Flag.ShowLegend)
    view.setModel(model)
    for classes in (CLASSES, CLASSES[:1], CLASSES):
        live.setLegend(ClassLegend(classes))
        gc.collect()  # what Python alone held would be gone
        events()
        nodes = model.layerLegendNodes(root.findLayer(live.id()))
        assert [each.data(Qt.ItemDataRole.DisplayRole) for each in nodes] == [each["title"] for each in classes]
        squares = [each.data(Qt.ItemDataRole.DecorationRole).pixmap(8, 8).toImage() for each in nodes]
        middles = [each.pixelColor(each.width() // 2, each.height() // 2).name() for each in squares]
        assert middles == [each["colour"] for each in classes]
    view.setModel(None)


def listed(combo: Any) -> list[str]:
    found = (combo.layer(row) for row in range(combo.count()))
    return [each.name() for each in found if isinstance(each, QgsMapLayer)]


def test_lists_of_imagery_do_not_offer_it(imagery: QgsRasterLayer, tmp_path: Path) -> None:
    before, more = raster_combo("before"), MoreImagery()
    layer = add_tiles_layer(QgsProject.instance(), imagery, tiles_source(ANSWER, "hard"), "Live")
    after = raster_combo("after")
    more.refresh()
    events()
    assert listed(before) == listed(after) == ["quad"]
    assert [more.item(row).text() for row in range(more.count())] == ["quad"]
    assert likely_imagery(layer) == imagery.id()
    before.setExceptedLayerList([imagery])
    assert listed(before) == []
    QgsProject.instance().removeMapLayer(imagery.id())
    assert likely_imagery(layer) == ""
    before.setExceptedLayerList([])
    assert listed(before) == []
    before.setFilters(Qgis.LayerFilter.All)
    assert listed(before) == []


def test_given_to_an_algorithm_it_is_refused_with_the_remedy(live: QgsRasterLayer) -> None:
    assert layers.is_landchips(live)
    with pytest.raises(RasterError, match="Live shows land cover while it is computed, and is no imagery"):
        layer_source(live, "Imagery")
