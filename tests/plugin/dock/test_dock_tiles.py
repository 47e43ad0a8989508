"""The page Map with a layer of tiles: an area is asked for, and the engine makes the plan."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject, QgsRasterLayer

from plugin.engine.api.errors import LandchipError
from plugin.gui.run.form.imagery_box import likely_imagery
from tests.plugin.qt_events import until
from tests.plugin.window import find


def choose(combo, data):
    combo.setCurrentIndex(combo.findData(data))
    assert combo.currentData() == data


@pytest.fixture
def tiles(dock):
    layer = QgsRasterLayer("type=xyz&url=http://127.0.0.1:9/{z}/{x}/{y}.png&zmin=0&zmax=19", "tiles", "wms")
    QgsProject.instance().addMapLayer(layer)
    dock.map_page.form.imagery_combo.setLayer(layer)
    return layer


def test_tiles_of_the_world_ask_for_an_area_and_nothing_can_be_run_until_then(dock, engine, tiles):
    """C10: Run was enabled for the whole world."""
    choose(find(dock, "landchipArea"), "layer")
    assert "choose an area" in find(dock, "landchipPlan").text()
    assert not find(dock, "landchipRun").isEnabled()
    planned = len(engine.calls)
    choose(find(dock, "landchipArea"), "map")
    until(lambda: len(engine.calls) > planned and " chips" in find(dock, "landchipPlan").text())
    assert find(dock, "landchipRun").isEnabled()


def test_tiles_are_planned_by_the_engine_as_files_are(dock, engine, tiles):
    """C10: there was no plan."""
    choose(find(dock, "landchipArea"), "map")
    until(lambda: engine.calls and isinstance(engine.planned["raster"][0], dict))
    (entry,) = engine.planned["raster"]
    assert entry["name"] == "tiles"
    assert entry["service"]["kind"] == "xyz"
    assert dock.map_page.form.imagery_request()["raster"] == [entry]


def test_a_layer_that_only_qgis_reads_is_planned_after_its_export(dock, engine, tmp_path):
    layer = QgsRasterLayer(f"type=xyz&url=file://{tmp_path}/{{z}}/{{x}}/{{y}}.png", "opened", "wms")
    QgsProject.instance().addMapLayer(layer)
    dock.map_page.form.imagery_combo.setLayer(layer)
    choose(find(dock, "landchipArea"), "map")
    until(lambda: "exported first" in find(dock, "landchipPlan").text())
    assert find(dock, "landchipRun").isEnabled()
    with pytest.raises(LandchipError, match="opened is no file that the engine can open"):
        dock.map_page.form.imagery_request()


def test_a_base_map_of_tiles_is_chosen_by_itself_only_where_there_is_no_file(dock, engine, tiles):
    """Brother of C10: the active layer is often a base map of the whole world."""
    assert likely_imagery(tiles) in {each.id() for each in QgsProject.instance().mapLayersByName("quad")}
    assert likely_imagery(None) == likely_imagery(tiles)
    QgsProject.instance().removeMapLayers([each.id() for each in QgsProject.instance().mapLayersByName("quad")])
    assert (likely_imagery(tiles), likely_imagery(None)) == (tiles.id(), "")
