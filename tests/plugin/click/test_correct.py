"""Corrections by button and key: the file follows its schema, each has one undo step, and errors change nothing."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing

import pytest
from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtGui import QKeyEvent, QKeySequence
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QPushButton

from tests.plugin.answers import answer, no_data
from tests.plugin.click_fakes import child
from tests.plugin.saved_corrections import NAMES, read_by_the_trainer, saved_rows

INSIDE = (2800 * 224 + 100, 16200 * 224 + 60)


@pytest.fixture
def clicking(open_clicking, window, make_raster, path):
    path.parent.mkdir()
    layer = QgsRasterLayer(str(make_raster()), "quad")
    QgsProject.instance().addMapLayer(layer)
    window.show(layer.extent().buffered(100), layer.crs())
    request = {"version": 1, "raster": [layer.source()], "model": "default", "device": "auto"}
    controller = open_clicking(lambda: request, lambda: layer, (340, 900))
    controller.corrections.ask_path = lambda _parent: str(path)
    return controller


@pytest.fixture
def clicked(clicking, window, engine_queue):
    """The controller after a click that was answered."""
    window.click(*INSIDE)
    engine_queue.answer("chip", answer())
    return clicking


def press(clicking, name):
    QTest.mouseClick(child(clicking.panel, QPushButton, f"label-{name}"), Qt.MouseButton.LeftButton)


def test_a_button_saves_the_class_and_the_layer_is_in_the_project(clicked, path):
    press(clicked, "forest")
    raster = clicked._builder.request()["raster"][0]
    assert saved_rows(path) == [(2800, 16200, "EPSG:26911", raster, "forest", "2016-05-21")]
    (layer,) = QgsProject.instance().mapLayersByName("Corrections")
    assert {each.value() for each in layer.renderer().categories()} == set(NAMES)
    assert clicked.panel.corrections.findChild(QPushButton, "label-forest").isChecked()


def test_the_trainer_reads_what_the_plugin_saves(clicked, path):
    press(clicked, "forest")
    raster = clicked._builder.request()["raster"][0]
    assert read_by_the_trainer(path) == [f"(2800, 16200)|EPSG:26911|('{raster}',)|forest|2016-05-21"]


@pytest.mark.parametrize("where", ["canvas", "panel", "button"])
def test_a_number_corrects_while_canvas_or_panel_has_the_focus(clicked, path, where):
    button = child(clicked.panel, QPushButton, "copy")
    QTest.keyClick({"canvas": clicked.tool.canvas(), "panel": clicked.panel, "button": button}[where], Qt.Key.Key_2)
    assert [row[4] for row in saved_rows(path)] == ["forest"]


def test_a_number_corrects_nothing_while_another_tool_is_active(clicked, path):
    clicked.action.trigger()
    QTest.keyClick(clicked.panel, Qt.Key.Key_2)
    assert not path.exists()


def test_a_number_that_no_class_has_corrects_nothing(clicked, path):
    QTest.keyClick(clicked.panel, Qt.Key.Key_9)
    assert not path.exists()


def test_correcting_the_same_chip_again_changes_the_row(clicked, path):
    press(clicked, "forest")
    press(clicked, "water")
    assert [row[4] for row in saved_rows(path)] == ["water"]


def test_undo_reverts_one_correction_at_a_time(clicked, path):
    press(clicked, "forest")
    press(clicked, "water")
    undo = child(clicked.panel, QPushButton, "undo")
    QTest.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert [row[4] for row in saved_rows(path)] == ["forest"]
    QTest.keyClick(clicked.panel, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert saved_rows(path) == []
    assert not undo.isEnabled()


def test_undo_skips_a_correction_that_was_deleted_in_the_layer(clicked, path, window, engine_queue):
    press(clicked, "forest")
    window.click(INSIDE[0] + 224, INSIDE[1])
    engine_queue.answer("chip", answer((2801, 16200)))
    press(clicked, "water")
    (layer,) = QgsProject.instance().mapLayersByName("Corrections")
    layer.dataProvider().deleteFeatures([2])
    for _ in range(2):
        clicked.panel.corrections.undo_requested.emit()
    assert saved_rows(path) == []
    assert not clicked.panel.corrections.undo_button.isEnabled()
    assert window.bar.messages == []


def test_ctrl_z_in_the_panel_is_not_the_main_windows(clicked):
    key = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert key.matches(QKeySequence.StandardKey.Undo)
    key.ignore()
    QApplication.sendEvent(child(clicked.panel, QPushButton, "copy"), key)
    assert key.isAccepted()


def test_a_chip_without_imagery_cannot_be_corrected(clicking, window, engine_queue, path):
    window.click(*INSIDE)
    engine_queue.answer("chip", no_data())
    QTest.keyClick(clicking.panel, Qt.Key.Key_2)
    assert not path.exists() and clicking.panel.corrections.isHidden()


def test_a_file_that_is_in_use_is_one_sentence_at_once_and_nothing_is_lost(clicked, window, path, monkeypatch):
    press(clicked, "forest")
    with closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN IMMEDIATE")
        connect, waits = sqlite3.connect, []

        def noted(*args, timeout, **named):
            waits.append(timeout)
            return connect(*args, timeout=timeout, **named)

        with monkeypatch.context() as patched:
            patched.setattr(sqlite3, "connect", noted)
            press(clicked, "water")
        assert waits and max(waits) < 0.1  # SQLite itself would wait five seconds
        other.execute("ROLLBACK")
    (text, _), = window.bar.messages  # fmt: skip
    assert text.startswith("corrections.gpkg is in use or write-protected")
    assert [row[4] for row in saved_rows(path)] == ["forest"]
    assert child(clicked.panel, QPushButton, "label-forest").isChecked()
    press(clicked, "water")
    assert [row[4] for row in saved_rows(path)] == ["water"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anything")
def test_a_folder_that_cannot_be_written_is_one_sentence(clicked, window, path):
    path.parent.chmod(0o500)
    press(clicked, "forest")
    path.parent.chmod(0o700)
    assert "choose a folder" in window.bar.messages[0][0]


def test_a_missing_folder_is_one_sentence_and_another_path_can_be_chosen(clicked, window, path):
    clicked.corrections.ask_path = lambda _parent: str(path.parent / "missing" / "c.gpkg")
    press(clicked, "forest")
    assert "choose a folder" in window.bar.messages[0][0]
    clicked.corrections.ask_path = lambda _parent: str(path)
    press(clicked, "forest")
    assert [row[4] for row in saved_rows(path)] == ["forest"]


def test_a_file_of_another_format_is_refused_and_left_alone(clicked, window, path):
    path.write_bytes(b"a letter to my aunt")
    press(clicked, "forest")
    assert "holds no corrections" in window.bar.messages[0][0]
    assert path.read_bytes() == b"a letter to my aunt"


def test_nothing_is_saved_where_the_user_names_no_file(clicked, path):
    clicked.corrections.ask_path = lambda _parent: ""
    press(clicked, "forest")
    assert not path.exists()
    assert not child(clicked.panel, QPushButton, "label-forest").isChecked()


def test_in_a_saved_project_the_file_is_beside_it_and_is_found_again(clicked, tmp_path, window, engine_queue):
    project = QgsProject.instance()
    project.setFileName(str(tmp_path / "county.qgz"))
    press(clicked, "shrub")
    beside = tmp_path / "county-corrections.gpkg"
    assert [row[4] for row in saved_rows(beside)] == ["shrub"]
    assert project.readEntry("landchip", "corrections")[0] == "./county-corrections.gpkg"
    window.click(*INSIDE)
    engine_queue.answer("chip", answer())
    assert child(clicked.panel, QPushButton, "label-shrub").isChecked()


def test_a_layer_that_the_user_removed_is_added_again_with_the_next_correction(clicked, path):
    press(clicked, "forest")
    (layer,) = QgsProject.instance().mapLayersByName("Corrections")
    QgsProject.instance().removeMapLayer(layer)
    del layer
    press(clicked, "water")
    assert len(QgsProject.instance().mapLayersByName("Corrections")) == 1
    assert [row[4] for row in saved_rows(path)] == ["water"]


def test_refit_is_offered_from_two_corrections_on_and_its_tool_tip_has_the_reason_before(
    clicked, window, engine_queue, path
):
    refit = child(clicked.panel, QPushButton, "refit")
    assert not refit.isEnabled() and "there is none yet" in refit.toolTip()
    press(clicked, "forest")
    assert not refit.isEnabled() and "there is one so far" in refit.toolTip()
    window.click(INSIDE[0] + 224, INSIDE[1])
    engine_queue.answer("chip", answer((2801, 16200)))
    press(clicked, "water")
    assert refit.isEnabled()
