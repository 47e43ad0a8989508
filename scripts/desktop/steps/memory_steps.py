"""Steps that end QGIS as a user does, and look at what Landchip's window and the project still have the next day."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QTabWidget

from .. import gui_driver
from ..step_runner import StepRunner, WaitUntil
from .chip_steps import click_chip, saved_corrections
from .map_steps import CHIP_M, RUN_TIMEOUT_S, live_layer, wait_until_drawn, zoom_to
from .setup_steps import DOCK

CORRECTED_CHIP, OTHER_CLASS_KEY = (3, 4), 6  # column and row in the corner that was classified; a digit


def a_run_is_cancelled(runner: StepRunner) -> Iterator[WaitUntil]:
    """In a project that was never saved, into the file that the dock proposes."""
    runner.facts["map_file"] = _map_file()
    gui_driver.press(gui_driver.find_widget("landchipRun", QAbstractButton))
    yield WaitUntil(lambda: live_layer() is not None and live_layer().featureCount(), "the first chips", RUN_TIMEOUT_S)
    gui_driver.press(gui_driver.find_widget("landchipCancel", QAbstractButton, DOCK))
    yield WaitUntil(lambda: gui_driver.is_visible("landchipRun"), "the run to stop", 60)


def the_project_is_saved_elsewhere_and_opened_again(runner: StepRunner) -> Iterator[WaitUntil]:
    folder = runner.out.parent / "elsewhere"
    folder.mkdir(exist_ok=True)
    runner.facts["project"] = str(folder / "work.qgz")
    assert QgsProject.instance().write(runner.facts["project"])
    runner.iface.newProject(False)
    yield runner.wait(0.3)
    assert runner.iface.addProject(runner.facts["project"])
    yield from wait_until_drawn(runner)
    runner.memory["imagery"] = next(iter(QgsProject.instance().mapLayers().values()))


def the_cancelled_run_can_be_resumed(runner: StepRunner) -> Iterator[WaitUntil]:
    note = gui_driver.find_widget("landchipPlan")
    yield WaitUntil(lambda: "already" in note.text(), "the plan with the chips that are there", 60)
    assert _map_file() == runner.facts["map_file"]
    button = gui_driver.find_widget("landchipRun", QAbstractButton)
    assert button.text().replace("&", "") == "Resume", button.text()
    runner.screenshot("resume")
    runner.memory["before"] = set(QgsProject.instance().mapLayers())


def another_map_is_made_beside_the_first(runner: StepRunner) -> Iterator[WaitUntil]:
    """Of another area: the dock asks before it replaces the first one."""
    corner = runner.memory["imagery"].extent()
    corner.setXMaximum(corner.xMinimum() + 8 * CHIP_M)
    corner.setYMinimum(corner.yMaximum() - 8 * CHIP_M)
    yield from zoom_to(runner, corner)
    gui_driver.choose_item(gui_driver.find_widget("landchipArea", QComboBox), "Visible")
    note = gui_driver.find_widget("landchipPlan")
    yield WaitUntil(lambda: "MB" in note.text() and "already" not in note.text(), "the plan", 60)
    gui_driver.press(gui_driver.find_widget("landchipRun", QAbstractButton))
    yield WaitUntil(lambda: gui_driver.is_visible("landchipKeepBoth"), "the question")
    runner.screenshot("replace-question")
    gui_driver.press(gui_driver.find_widget("landchipKeepBoth", QAbstractButton))
    yield WaitUntil(lambda: gui_driver.is_visible("landchipResultOutdated"), "the run to begin")
    yield runner.wait(0.3)
    runner.screenshot("outdated")
    yield WaitUntil(lambda: len(_maps()) == 2 and not gui_driver.is_visible("landchipCancel", DOCK), "the map", 240)
    assert not gui_driver.is_visible("landchipResultOutdated")
    runner.screenshot("two-maps")


def the_first_map_is_chosen(runner: StepRunner) -> Iterator[WaitUntil]:
    first = min(_maps(), key=lambda each: each.source())
    runner.memory["map"] = first
    runner.iface.setActiveLayer(first)
    yield runner.wait(0.3)
    runner.iface.setActiveLayer(runner.memory["imagery"])
    yield runner.wait(0.3)
    runner.facts["shown"] = _shown()


def a_chip_of_the_map_is_corrected(runner: StepRunner) -> Iterator[WaitUntil]:
    before = gui_driver.visible_text("landchipResult")
    yield from click_chip(runner, *CORRECTED_CHIP)
    gui_driver.press_key(runner.iface.mapCanvas(), OTHER_CLASS_KEY + 48)
    yield WaitUntil(saved_corrections, "the correction")
    gui_driver.find_widget("landchipTabs", QTabWidget).setCurrentIndex(0)
    yield from wait_until_drawn(runner)
    after = gui_driver.visible_text("landchipResult")
    assert "1 corrected (framed)" in after and "corrected" not in before
    runner.screenshot("corrected-map")
    gui_driver.find_widget("landchipTabs", QTabWidget).setCurrentIndex(1)
    yield runner.wait(0.3)


def the_project_is_saved_and_qgis_ended(runner: StepRunner) -> Iterator[WaitUntil]:
    """By its menu. A warning of temporary layers, or any other question, would keep it open."""
    runner.facts["clicked"] = _clicked_layer().featureCount()
    runner.facts["page"] = gui_driver.find_widget("landchipTabs", QTabWidget).currentIndex()
    runner.facts["map_file"] = _map_file()
    runner.facts.setdefault("shown", _shown())
    assert QgsProject.instance().write()
    runner.facts["project"] = QgsProject.instance().fileName()
    yield from end_qgis(runner)


def end_qgis(runner: StepRunner) -> Iterator[WaitUntil]:
    runner.end_is_expected()
    QTimer.singleShot(0, runner.iface.actionExit().trigger)
    yield WaitUntil(lambda: False, "QGIS to end", 30)


def the_dock_comes_back(_: StepRunner) -> Iterator[WaitUntil]:
    yield WaitUntil(lambda: gui_driver.is_visible(DOCK), "the dock")
    tabs = gui_driver.find_widget("landchipTabs", QTabWidget)
    yield WaitUntil(lambda: tabs.count() == 5, "its pages")


def the_dock_is_open_without_a_click(runner: StepRunner) -> Iterator[WaitUntil]:
    yield from the_dock_comes_back(runner)
    tabs = gui_driver.find_widget("landchipTabs", QTabWidget)
    assert tabs.currentIndex() == runner.inputs["kept"]["page"]
    runner.screenshot("restarted")


def the_project_is_as_it_was(runner: StepRunner) -> Iterator[WaitUntil]:
    kept = runner.inputs["kept"]
    assert runner.iface.addProject(kept["project"])
    yield from wait_until_drawn(runner)
    gui_driver.find_widget("landchipTabs", QTabWidget).setCurrentIndex(0)
    yield WaitUntil(lambda: gui_driver.is_visible("landchipResult"), "the result")
    runner.screenshot("reopened")
    assert _shown() == kept["shown"], (_shown(), kept["shown"])
    assert _map_file() == kept["map_file"]
    assert _clicked_layer().featureCount() == kept["clicked"] > 0
    assert "1 corrected (framed)" in gui_driver.visible_text("landchipResult")


def the_dock_is_closed(runner: StepRunner) -> Iterator[WaitUntil]:
    gui_driver.trigger(gui_driver.find_action(runner.iface.mainWindow(), "landchipShowDock"))
    yield WaitUntil(lambda: not gui_driver.is_visible(DOCK), "the dock to close")
    yield from end_qgis(runner)


def the_dock_stays_closed(runner: StepRunner) -> Iterator[WaitUntil]:
    yield runner.wait(2)
    assert not gui_driver.is_visible(DOCK)


def _map_file() -> str:
    return gui_driver.find_widget("landchipOutput").findChild(QLineEdit).text()


def _shown() -> str:
    """The file of the map whose result is shown."""
    return gui_driver.find_widget("landchipResult").layer().source()  # type: ignore[attr-defined]


def _maps() -> list[QgsVectorLayer]:
    layers = QgsProject.instance().mapLayers().values()
    return [each for each in layers if isinstance(each, QgsVectorLayer) and each.customProperty("landchip/result")]


def _clicked_layer() -> QgsVectorLayer:
    layers = QgsProject.instance().mapLayers().values()
    return next(each for each in layers if each.customProperty("landchip/clicked"))


NEXT_DAY_STEPS = (the_dock_is_open_without_a_click, the_project_is_as_it_was, the_dock_is_closed)
DAY_AFTER_STEPS = (the_dock_stays_closed,)
