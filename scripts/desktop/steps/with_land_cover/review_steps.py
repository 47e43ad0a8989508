"""Steps that review the chips of a change map: by keys, with both dates side by side, swiped, and in a larger window.

inputs: `then` and `now`, paths of two rasters of one place; `review`, of a review file of chips in them; and, where the
map is to be loaded, too, `change`. facts: `next_ms` and `answer_ms`, from the key of the next chip or of an answer
until both maps are drawn, of each pair
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from qgis.core import QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAbstractButton, QApplication, QDialog, QDockWidget, QLabel, QPushButton, QTabWidget

from ... import gui_driver
from ...step_runner import StepRunner, WaitUntil
from ..map_steps import wait_until_drawn, zoom_to
from ..setup_steps import the_dock_opens

DOCK_WIDTH = 350
MOST_PAIRS = 25  # that are timed of each kind
ANSWERS = "RNRRNUR"


def both_dates_are_loaded(runner: StepRunner) -> Iterator[WaitUntil]:
    for name in ("then", "now"):
        layer = QgsRasterLayer(str(runner.inputs[name]), Path(runner.inputs[name]).stem)
        assert layer.isValid()
        QgsProject.instance().addMapLayer(layer)
    if runner.inputs.get("change"):
        change = QgsVectorLayer(str(runner.inputs["change"]), "Change", "ogr")
        QgsProject.instance().addMapLayer(change)
        QgsProject.instance().layerTreeRoot().findLayer(change.id()).setItemVisibilityChecked(False)
    window = runner.iface.mainWindow()
    for dock in window.findChildren(QDockWidget):
        if dock.objectName() not in ("Layers", "landchipDock"):
            dock.hide()
    window.resizeDocks([gui_driver.find_widget("landchipDock", QDockWidget)], [DOCK_WIDTH], Qt.Orientation.Horizontal)
    yield from zoom_to(runner, layer.extent())
    yield from wait_until_drawn(runner)


def a_review_is_opened(runner: StepRunner) -> Iterator[WaitUntil]:
    tabs = gui_driver.find_widget("landchipTabs", QTabWidget)
    tabs.setCurrentWidget(_page())
    yield runner.wait(0.5)
    runner.screenshot("review-none", gui_driver.find_widget("landchipDock"))
    _page().open_review(str(runner.inputs["review"]))
    yield WaitUntil(lambda: _pair().is_drawn, "both maps")
    yield runner.wait(0.5)
    runner.screenshot("review-first", gui_driver.find_widget("landchipDock"))


def chips_are_answered_by_keys(runner: StepRunner) -> Iterator[WaitUntil]:
    for key in ANSWERS:
        turn = _page().queue.current.turn
        _press_key(getattr(Qt.Key, f"Key_{key}"))
        yield WaitUntil(lambda turn=turn: _page().queue.current.turn != turn and _pair().is_drawn, f"the answer {key}")
    runner.facts["counts"] = gui_driver.find_widget("landchipReviewCounts", QLabel).text()
    gui_driver.press(gui_driver.find_widget("landchipReviewWords", QAbstractButton))
    yield runner.wait(0.5)
    runner.screenshot("review", gui_driver.find_widget("landchipDock"))
    runner.screenshot("review-in-qgis", runner.iface.mainWindow())


def the_sample_is_reviewed_from_the_page_change(runner: StepRunner) -> Iterator[WaitUntil]:
    """Of a random sample, whose uses are asked for: no change and cultivated, then unsure."""
    gui_driver.press(gui_driver.find_widget("landchipChangeReview", QAbstractButton))
    yield WaitUntil(lambda: _page().isVisible() and _page().queue is not None and _pair().is_drawn, "the review")
    for keys in ("N6", "U"):
        turn = _page().queue.current.turn
        for key in keys:
            _press_key(getattr(Qt.Key, f"Key_{key}"))
        yield WaitUntil(lambda turn=turn: _page().queue.current.turn != turn and _pair().is_drawn, f"the keys {keys}")
    runner.facts["review"] = gui_driver.find_widget("landchipReviewCounts", QLabel).text().splitlines()[0]
    runner.facts["left side"] = gui_driver.find_widget("landchipReviewLandCover", QLabel).text()
    gui_driver.find_widget("landchipTabs", QTabWidget).setCurrentIndex(2)
    note = gui_driver.find_widget("landchipChangeReviewNote", QLabel)
    yield WaitUntil(lambda: note.text().startswith("2 of "), "the reviews on the page Change")


def candidates_are_listed_by_the_button_new(runner: StepRunner) -> Iterator[WaitUntil]:
    """Through Processing's dialog, which has the change map and the order."""
    gui_driver.find_widget("landchipTabs", QTabWidget).setCurrentWidget(_page())
    menu = gui_driver.find_widget("landchipReviewNew", QPushButton).menu()
    gui_driver.trigger(gui_driver.find_action(menu, "landchipReviewNew_value"))
    yield WaitUntil(lambda: gui_driver.processing_dialog() is not None, "Processing's dialog")
    wrappers = gui_driver.processing_dialog().mainWidget().wrappers
    runner.facts["order"] = wrappers["ORDER"].parameterValue()
    gui_driver.press(gui_driver.processing_dialog().runButton())
    yield WaitUntil(lambda: gui_driver.processing_dialog().wasExecuted(), "the candidates", 60)
    yield runner.wait(0.5)
    gui_driver.processing_dialog().reject()
    yield WaitUntil(lambda: _page().queue is not None and not _page().queue.file.frame.random, "the review", 30)
    yield WaitUntil(lambda: _pair().is_drawn, "both maps")
    runner.facts["candidates"] = len(_page().queue.file.chips)
    gui_driver.find_widget("landchipTabs", QTabWidget).setCurrentIndex(2)
    yield runner.wait(0.3)


def the_next_pairs_are_timed(runner: StepRunner) -> Iterator[WaitUntil]:
    """From the key until both maps are drawn: of a key that goes on, and of an answer, which is written first."""
    drawn: list[float] = []

    def note() -> None:
        drawn.append(time.perf_counter())

    _pair().drawn.connect(note)
    for name, key in (("next_ms", Qt.Key.Key_Right), ("answer_ms", Qt.Key.Key_N)):
        times = runner.facts[name] = []
        while len(times) < MOST_PAIRS and _page().queue.following() is not None:
            yield runner.wait(0.3)  # a person looks at the pair; the next one is drawn ahead
            drawn.clear()
            started = time.perf_counter()
            _press_key(key)
            yield WaitUntil(lambda: bool(drawn), "the next pair")
            times.append(round(1e3 * (drawn[0] - started), 1))
    _pair().drawn.disconnect(note)


def the_older_map_is_uncovered_by_a_swipe(runner: StepRunner) -> Iterator[WaitUntil]:
    gui_driver.press(gui_driver.find_widget("landchipReviewSwipe", QAbstractButton))
    yield WaitUntil(lambda: gui_driver.is_visible("landchipReviewDivider"), "the divider")
    yield runner.wait(1)
    runner.screenshot("review-swipe", gui_driver.find_widget("landchipDock"))
    gui_driver.press(gui_driver.find_widget("landchipReviewSwipe", QAbstractButton))
    yield runner.wait(0.5)


def the_review_has_a_window_of_its_own(runner: StepRunner) -> Iterator[WaitUntil]:
    gui_driver.press(gui_driver.find_widget("landchipReviewWindow", QAbstractButton))
    yield WaitUntil(lambda: gui_driver.is_visible("landchipReviewOwnWindow"), "the window")
    yield runner.wait(1.5)
    window = gui_driver.find_widget("landchipReviewOwnWindow", QDialog)
    runner.screenshot("review-window", window)
    turn = _page().queue.current.turn
    _press_key(Qt.Key.Key_Left)
    yield WaitUntil(lambda: _page().queue.current.turn != turn, "the chip before")
    window.reject()
    yield runner.wait(0.5)
    assert _page().isAncestorOf(_view())


def _press_key(key: Qt.Key) -> None:
    """The virtual screen has no window manager, which would make a window active."""
    if not _view().isActiveWindow():
        QApplication.setActiveWindow(_view().window())
        _view().setFocus()
    QTest.keyClick(_view(), key)


def _page() -> Any:
    return gui_driver.find_widget("landchipReviewPage")


def _view() -> Any:
    return _page().view


def _pair() -> Any:
    return _view().pair


REVIEW_STEPS = (
    the_dock_opens,
    both_dates_are_loaded,
    a_review_is_opened,
    chips_are_answered_by_keys,
    the_next_pairs_are_timed,
    the_older_map_is_uncovered_by_a_swipe,
    the_review_has_a_window_of_its_own,
)
TIMED_STEPS = (the_dock_opens, both_dates_are_loaded, a_review_is_opened, the_next_pairs_are_timed)
