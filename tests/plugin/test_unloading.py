"""Unloading leaves nothing: no action, dock, thread, process, file, signal or map tool, after twenty times neither."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsProject, QgsRasterLayer, QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QWidget

import plugin
from plugin.gui.run import map_page
from scripts.desktop.leak_snapshot import growth, take_snapshot
from tests.plugin.qt_events import events, until
from tests.plugin.window import Window

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def window(qgis_app):
    QgsProject.instance().clear()
    QgsSettings().remove("landchip")
    qgis_window = Window()
    qgis_window.window.show()
    yield qgis_window
    QgsProject.instance().clear()
    QgsSettings().remove("landchip")
    qgis_window.close()


@pytest.fixture
def layer(window, make_raster):
    raster_layer = QgsRasterLayer(str(make_raster(px=1120, gsd=1.0)), "quad")
    QgsProject.instance().addMapLayer(raster_layer)
    window.canvas.setDestinationCrs(raster_layer.crs())
    window.canvas.setExtent(raster_layer.extent())
    return raster_layer


def use_everything(window, landchip):
    """Opens the dock, chooses an area, takes up the tools, opens the set-up dialog, and leaves it all like that."""
    for name in ("landchipShowDock", "landchipSetUp"):
        window.window.findChild(object, name).trigger()
    until(lambda: window.window.findChild(QWidget, "landchipSetupDialog"))
    find_child = landchip.dock().findChild
    area = find_child(QWidget, "landchipArea")
    area.setCurrentIndex(area.findData("rectangle"))
    QTest.mouseClick(find_child(QWidget, "landchipDraw"), Qt.MouseButton.LeftButton)
    area.setCurrentIndex(area.findData("map"))
    window.window.findChild(object, "landchipClassifyChip").trigger()
    window.canvas.setExtent(window.canvas.extent().buffered(10))
    events()


def test_after_twenty_rounds_of_loading_using_and_unloading_nothing_is_left(window, layer, monkeypatch):
    monkeypatch.setattr(map_page, "engine_problem", lambda: "The engine is not set up.")
    before = None
    for turn in range(21):
        landchip = plugin.classFactory(window)
        landchip.initGui()
        use_everything(window, landchip)
        landchip.unload()
        del landchip
        events()
        if turn == 0:
            before = take_snapshot(window)  # the first use brings modules and QGIS's own caches
    assert growth(before, take_snapshot(window)) == {}
    assert QgsApplication.processingRegistry().providerById("landchip") is None
    assert not window.options
    assert [menu.actions() for menu in window.menus.values()] == [[], []]


def unload_amid_a_run(window, path):
    """Loads the plugin, starts a run with the real engine, and unloads as soon as chips are counted."""
    landchip = plugin.classFactory(window)
    landchip.initGui()
    window.window.findChild(object, "landchipShowDock").trigger()
    page = landchip.dock().map_page
    page.form.output.file.setFilePath(str(path))
    until(lambda: " chips" in page.run_panel.plan_label.text(), 60)
    QTest.mouseClick(page.run_panel.run_button, Qt.MouseButton.LeftButton)
    until(lambda: page.run_panel.bar.maximum() > 0, 60)
    landchip.unload()


@pytest.mark.skipif(not os.environ.get("LANDCHIP_ENGINE_PYTHON"), reason="needs the engine")
def test_unloading_in_the_middle_of_a_run_ends_the_engine_and_leaves_nothing(window, layer, tmp_path):
    counted = []
    for turn in range(3):
        unload_amid_a_run(window, tmp_path / f"map{turn}.gpkg")
        until(lambda: not QgsApplication.taskManager().activeTasks())
        events()
        counted.append(take_snapshot(window))
    assert growth(counted[0], counted[-1]) == {}
    assert list(QgsProject.instance().mapLayers().values()) == [layer]


def test_the_same_dock_opens_again_after_a_reload(window, layer, monkeypatch):
    monkeypatch.setattr(map_page, "engine_problem", lambda: "The engine is not set up.")
    for _ in range(2):
        landchip = plugin.classFactory(window)
        landchip.initGui()
        window.window.findChild(object, "landchipShowDock").trigger()
        until(lambda: window.window.findChild(QWidget, "landchipDock"))
        (dock,) = window.window.findChildren(QWidget, "landchipDock")
        until(lambda find_child=dock.findChild: find_child(QWidget, "landchip-chip-panel"))  # its last page
        until(dock.isVisible)
        assert not dock.findChild(QWidget, "landchipRun").isEnabled()
        landchip.unload()
        events()
        assert not window.window.findChildren(QWidget, "landchipDock")


FIRST_MOMENT = """
import sys, time
from qgis.core import QgsApplication
app = QgsApplication([], True)
app.initQgis()
from tests.plugin.window import Window
window = Window()
began = time.perf_counter()
import plugin
landchip = plugin.classFactory(window)
landchip.initGui()
print(round(1000 * (time.perf_counter() - began), 1), "ms", file=sys.stderr)
print(*sorted(name for name in sys.modules if name.startswith(("plugin.gui.", "plugin.layers", "plugin.layout"))))
landchip.unload()
window.close()
app.exitQgis()
"""


def test_nothing_of_the_window_is_imported_before_its_first_use():
    run = subprocess.run([sys.executable, "-c", FIRST_MOMENT], cwd=ROOT, capture_output=True, text=True, check=True)
    loaded = set(run.stdout.split())
    window = {each for each in loaded if not each.startswith("plugin.layers")}
    needed = ("options", "panel_memory", "live_layers", "click", "click.clicked_store")
    assert window == {f"plugin.gui.{each}" for each in needed}, run.stderr
