"""The button Change… of the finished map's panel opens the comparison with the project's older land cover."""

from __future__ import annotations

import json

import pytest
from qgis.core import QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtCore import QFile

from plugin.gui.change import compare
from plugin.gui.click.nlcd_layers import oldest_nlcd
from plugin.gui.run.result_panel import ResultPanel
from plugin.layers import style

said: list[str] = []  # in the message bar, by the last test


@pytest.fixture
def opened(processing, monkeypatch):
    """The dialogs that were opened: algorithm and parameters."""
    calls = []
    said.clear()

    def record(*call):
        calls.append(call)
        return {"OUTPUT": "change.gpkg", "TEXT": "Of these 13 are expected."} if len(calls) == 1 else {}

    monkeypatch.setattr(processing, "execAlgorithmDialog", record, raising=False)
    monkeypatch.setattr(compare, "push_message", lambda _iface, text, _level: said.append(text))
    return calls


class Interface:
    """QGIS's, of which the panel needs the active layer alone."""

    active = None

    def setActiveLayer(self, layer):
        self.active = layer


@pytest.fixture
def panel(qgis_app):
    made = ResultPanel(Interface())
    yield made
    made.deleteLater()
    QgsProject.instance().clear()


def add(layer):
    QgsProject.instance().addMapLayer(layer)
    return layer


@pytest.fixture
def shown_map(panel, map_file, result):
    layer = add(QgsVectorLayer(f"{map_file}|layername=landuse", "map", "ogr"))
    style(layer, result)
    assert panel.show_layer(layer)
    return layer


def test_the_dialog_has_the_map_and_the_oldest_edition_of_nlcd(panel, shown_map, opened, make_raster):
    for name in ("nlcd_2016.tif", "nlcd_2011.tif", "dem.tif"):
        add(QgsRasterLayer(str(make_raster(name, bands=1)), name.removesuffix(".tif")))
    panel.change_button.click()
    ((algorithm, parameters),) = opened
    assert algorithm == "landchip:changesincenlcd"
    assert parameters["INPUT"] == shown_map.id()
    assert QgsProject.instance().mapLayer(parameters["NLCD"]).name() == "nlcd_2011"


def test_the_land_use_map_is_hidden_under_its_change_map_whose_expected_alarms_are_said(panel, shown_map, opened):
    node = QgsProject.instance().layerTreeRoot().findLayer(shown_map.id())
    panel.change_button.click()
    assert panel._iface.active.id() == shown_map.id()
    assert not node.itemVisibilityChecked()
    node.setItemVisibilityChecked(True)
    panel.change_button.click()  # and closed without a run
    assert node.itemVisibilityChecked() and len(opened) == 2
    assert said == ["Of these 13 are expected."]


def test_without_land_cover_in_the_project_it_is_left_to_be_chosen(panel, shown_map, opened, make_raster):
    add(QgsRasterLayer(str(make_raster("dem.tif", bands=1)), "dem"))
    panel.change_button.click()
    ((algorithm, parameters),) = opened
    assert algorithm == "landchip:changesincenlcd" and "NLCD" not in parameters


def test_the_change_map_is_proposed_beside_the_map_and_never_in_place_of_another(panel, shown_map, opened, map_file):
    map_file.with_name("map-change.gpkg").touch()
    panel.change_button.click()
    assert opened[0][1]["OUTPUT"] == str(map_file.with_name("map-change-2.gpkg"))


def test_land_cover_that_names_no_year_comes_after_that_which_does(qgis_app, make_raster):
    for name in ("nlcd.tif", "nlcd_2019.tif"):
        add(QgsRasterLayer(str(make_raster(name, bands=1)), name.removesuffix(".tif")))
    assert oldest_nlcd(QgsProject.instance()).name() == "nlcd_2019"
    QgsProject.instance().clear()
    assert oldest_nlcd(QgsProject.instance()) is None


def test_pixels_and_maps_of_other_products_cannot_be_compared(panel, shown_map, result, map_file):
    assert panel.change_button.isEnabled()
    product = {
        "name": "canopy", "title": "Canopy", "main": "group", "bands": ["group"], "certainty": "", "area": "",
        "flags": [], "columns": [{"kind": "categorical", "name": "group", "title": "Stand", "categories": []}],
    }  # fmt: skip
    shown_map.setCustomProperty("landchip/result", json.dumps({**result, "product": product, "groups": []}))
    assert panel.show_layer(shown_map)
    assert not panel.change_button.isEnabled()


def test_the_buttons_picture_is_one_of_qgis(panel):
    assert QFile.exists(":/images/themes/default/propertyicons/temporal.svg")
    assert not panel.change_button.icon().isNull()
