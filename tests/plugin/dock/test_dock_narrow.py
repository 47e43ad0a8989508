"""At 300 pixels nothing is cut in the middle of a letter, and each list says what is to be done (C14)."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QEvent, QPoint, Qt
from qgis.PyQt.QtGui import QHelpEvent
from qgis.PyQt.QtWidgets import QApplication, QComboBox, QToolTip

from plugin.gui.widgets.elided_combo import ElidedComboBox, shown_text
from tests.plugin.qt_events import events, until
from tests.plugin.window import find

LONG = "m_3611923_se_11_060_20220511_20220901_mosaic"


@pytest.fixture
def long_name(window, make_raster):
    layer = QgsRasterLayer(str(make_raster()), LONG)
    QgsProject.instance().addMapLayer(layer)
    return layer


def narrow(window):
    dock = window.plugin.dock()
    window.window.show()
    window.window.resizeDocks([dock], [300], Qt.Orientation.Horizontal)
    events()
    return dock


def test_a_long_name_is_shortened_and_the_tool_tip_has_it(window, long_name):
    dock = narrow(window)
    combo = find(dock, "landchipLayer")
    combo.resize(180, combo.height())
    text = shown_text(combo)
    assert "…" in text and text != LONG
    assert combo.fontMetrics().horizontalAdvance(text) < 180
    event = QHelpEvent(QEvent.Type.ToolTip, QPoint(5, 5), combo.mapToGlobal(QPoint(5, 5)))
    QApplication.sendEvent(combo, event)
    until(QToolTip.isVisible)
    assert QToolTip.text().startswith(LONG)
    combo.resize(900, combo.height())
    assert shown_text(combo) == LONG
    QToolTip.hideText()


def test_the_maps_file_is_in_full_in_its_tool_tip(window, long_name):
    field = find(narrow(window), "landchipOutput")
    assert field.lineEdit().toolTip() == field.filePath() and LONG in field.filePath()


def test_no_list_of_the_dock_keeps_it_wide(window, long_name):
    dock = narrow(window)
    lists = [each for each in dock.findChildren(QComboBox) if "landchip" in each.objectName()]
    assert len(lists) > 8
    letter = dock.fontMetrics().averageCharWidth()
    assert [each.objectName() for each in lists if each.minimumSizeHint().width() > 25 * letter] == []


def test_a_combo_box_is_painted_as_qts_own_where_the_text_fits(qgis_app):
    pictures = []
    for kind in (QComboBox, ElidedComboBox):
        combo = kind()
        combo.addItem("short")
        combo.resize(200, 30)
        pictures.append(combo.grab().toImage())
        combo.deleteLater()
    assert pictures[0] == pictures[1]


def test_the_list_of_imagery_says_to_load_some_only_where_there_is_none(window, make_raster):
    dock = window.plugin.dock()
    combo = find(dock, "landchipLayer")
    assert combo.itemText(0) == "Load a raster layer first"
    layer = QgsRasterLayer(str(make_raster()), "quad")
    QgsProject.instance().addMapLayer(layer)
    assert combo.itemText(0) == "Choose a raster layer"
    assert combo.currentLayer() == layer
    QgsProject.instance().removeMapLayer(layer.id())
    until(lambda: combo.itemText(0) == "Load a raster layer first")
