"""The set-up dialog: every state is recognised and repaired by one button, with one made-up package."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QProgressBar, QScrollArea

from plugin import settings
from plugin.client import paths
from plugin.gui.setup.texts import packages_text
from tests.plugin.qt_events import until
from tests.plugin.setup.dialog_actions import button, has_plan, idle, label_text, press
from tests.plugin.tiny_engine import finished, wheel


def test_opening_displays_the_plan_and_installs_nothing(opened, folder):
    dialog = opened()
    assert label_text(dialog, "landchipEngineState") == "The engine is not set up yet"
    until(lambda: has_plan(dialog))
    assert str(paths.environment_root(folder)) in label_text(dialog, "landchipFolder").replace("\u200b", "")
    assert "about" in label_text(dialog, "landchipSize")
    assert button(dialog, "landchipBuild").text() == "&Set Up"
    assert not button(dialog, "landchipCheck").isEnabled()
    assert not folder.exists()


def test_no_scroll_bar_stays_where_everything_fits_without_it(opened, folder):
    """A bar takes width, so a text has one line more, for which the bar stays: QScrollArea does not hide it."""
    dialog = opened()
    until(lambda: has_plan(dialog))
    choices, packages = dialog.findChild(QScrollArea), dialog.findChild(QLabel, "landchipPackages")
    bar = choices.verticalScrollBar()
    width = choices.viewport().width()
    for words in range(8, 30):
        packages.setText("package " * 800)
        until(bar.isVisible)
        packages.setText("package " * words)
        until(lambda: not bar.isVisible())
        until(lambda: choices.widget().heightForWidth(width) == choices.widget().height())
        until(lambda: packages.height() >= packages.heightForWidth(packages.width()), 10)  # no line is cut


def test_of_many_packages_those_that_the_engine_imports_are_named():
    many = [("attrs", "26.1"), ("numpy", "2.4"), ("onnxruntime-gpu", "1.31"), ("tqdm", "4.7")]
    assert packages_text(many).replace("\u00a0", " ") == "4: numpy 2.4, onnxruntime-gpu 1.31, …"


def test_one_button_sets_the_engine_up(opened, folder):
    dialog, variants = opened(), []
    dialog.engineChanged.connect(lambda: variants.append(settings.engine_state().variant))
    bar = dialog.findChild(QProgressBar, "landchipProgress")
    assert button(dialog, "landchipBuild").width() > dialog.width() / 2  # what to do next
    values = []
    bar.valueChanged.connect(values.append)
    press(dialog, "landchipBuild")
    assert button(dialog, "landchipCancel").isVisible()
    until(lambda: idle(dialog))
    assert variants == ["", "cpu"]  # before the build: a running engine is closed; after it: there is another
    assert label_text(dialog, "landchipEngineState") == "The engine is ready"
    until(lambda: button(dialog, "landchipBuild").width() < dialog.width() / 3)  # C14: it was the largest button
    assert button(dialog, "landchipBuild").text() == "&Set Up Again"
    assert values == sorted(values) and values[-1] == bar.maximum() == 4
    assert "chipling" in dialog.findChild(QPlainTextEdit, "landchipLog").toPlainText()
    assert settings.engine_state().versions == {"chipling": "1.0"}


def spoil(kind: str, root: Path, wheels: Path) -> None:
    finished(root)
    if kind == "half-built":
        (root / paths.MARKER).unlink()
    elif kind == "outdated":
        (wheels / "engine-cpu.txt").write_text(wheel(wheels, "2.0"))
    elif kind == "broken":
        (root / "bin" / "python").unlink()


@pytest.mark.parametrize(
    ("kind", "heading", "text"),
    [
        ("half-built", "A set-up of the engine was broken off", "&Repair"),
        ("outdated", "The engine is outdated", "Upd&ate"),
        ("broken", "The engine is broken", "&Repair"),
    ],
)
def test_each_broken_state_is_named_and_repaired_by_one_button(opened, folder, tmp_path, kind, heading, text):
    spoil(kind, paths.environment_root(folder), tmp_path / "wheels")
    dialog = opened()
    assert label_text(dialog, "landchipEngineState") == heading
    assert button(dialog, "landchipBuild").text() == text
    press(dialog, "landchipBuild")
    until(lambda: idle(dialog))
    assert label_text(dialog, "landchipEngineState") == "The engine is ready"


def test_a_cancel_during_the_build_leaves_nothing_and_is_reported(opened, folder):
    dialog = opened()
    press(dialog, "landchipBuild")
    until((paths.environment_root(folder) / "pyvenv.cfg").exists)
    press(dialog, "landchipCancel")
    until(lambda: idle(dialog))
    assert label_text(dialog) == "Cancelled: nothing half done was left behind."
    assert not paths.environment_root(folder).exists()
    assert button(dialog, "landchipBuild").text() == "&Retry"
    press(dialog, "landchipBuild")
    until(lambda: idle(dialog))
    assert settings.engine_state().kind == "ready"


def test_closing_during_the_build_cancels_first_and_stays_open(opened, folder):
    dialog = opened()
    press(dialog, "landchipBuild")
    until((paths.environment_root(folder) / "pyvenv.cfg").exists)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    until(lambda: idle(dialog))
    assert "nothing half done" in label_text(dialog)
    assert not paths.environment_root(folder).exists()
    press(dialog, "landchipClose")
    assert not dialog.isVisible()


def test_a_failure_is_one_sentence_and_can_be_tried_again(opened, folder, tmp_path):
    settings.save(settings.WHEELS, tmp_path)
    dialog = opened()
    press(dialog, "landchipBuild")
    until(lambda: idle(dialog))
    assert "folder of wheels that holds them" in label_text(dialog)
    assert "\n" not in label_text(dialog)
    assert "ERROR" in dialog.findChild(QPlainTextEdit, "landchipLog").toPlainText()
    assert button(dialog, "landchipBuild").text() == "&Retry"
    press(dialog, "landchipAdvanced")
    line = dialog.findChild(QLineEdit, "landchipWheels")
    line.selectAll()
    QTest.keyClicks(line, str(tmp_path / "wheels"))
    press(dialog, "landchipBuild")
    until(lambda: idle(dialog))
    assert label_text(dialog, "landchipEngineState") == "The engine is ready"


def test_two_windows_do_not_build_at_once(opened, folder):
    first, second = opened(), opened()
    with paths.build_lock(paths.environment_root(folder)):
        second.refresh()
        press(first, "landchipBuild")
        until(lambda: idle(first))
        assert "being set up by another process: wait for it to finish" in label_text(first)
        (paths.environment_root(folder)).mkdir()
        second.refresh()
        assert label_text(second, "landchipEngineState") == "The engine is being set up"
        assert not button(second, "landchipBuild").isEnabled()
    second.refresh()
    assert button(second, "landchipBuild").isEnabled()


def test_the_dialog_is_as_high_as_its_content_before_during_and_after(opened, folder):
    dialog = opened()
    choices = dialog.findChild(QScrollArea)
    most = round(0.9 * dialog.screen().availableGeometry().height())

    def fits() -> bool:
        page = choices.widget()
        needed = page.heightForWidth(page.width())
        return page.height() == needed if choices.verticalScrollBar().maximum() == 0 else dialog.height() == most

    until(lambda: has_plan(dialog) and fits())
    before = dialog.height()
    press(dialog, "landchipBuild")
    assert dialog.findChild(QPlainTextEdit, "landchipLog").isVisible()
    until(lambda: dialog.height() != before)
    for high in (most, 2 * most):
        dialog.resize(dialog.width(), high)
        header = dialog.findChild(QLabel, "landchipEngineState").parentWidget()
        assert header.height() == header.heightForWidth(header.width())
    until(lambda: idle(dialog) and choices.isVisible() and fits())
