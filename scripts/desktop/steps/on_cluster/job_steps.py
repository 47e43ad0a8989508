"""Steps that submit a job, end QGIS while it runs, and take it up again the next time.

SUBMIT_STEPS run in one QGIS and FOLLOW_STEPS in another one with the same profile; likewise KILL_STEPS, whose QGIS is
killed in a project that was never saved, and AFTER_KILL_STEPS. Inputs: `profile`, a connection as
JSON; `raster`; `folder`, for project and map. The screenshots are named as in docs/images.
"""

from __future__ import annotations

import json
import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

from qgis.core import QgsMapLayer, QgsProject, QgsSettings
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtWidgets import QAbstractButton, QComboBox, QDialog, QListWidget, QTabWidget

from ... import gui_driver
from ...step_runner import StepRunner, WaitUntil
from ..map_steps import live_layer, the_imagery_is_loaded, wait_until_drawn
from ..screenshot_steps import clear_and_redraw, the_window_is_tidied
from ..setup_steps import the_dock_opens

JOBS_PAGE = 4
JOB_TIMEOUT_S = 600.0
TEST_TIMEOUT_S = 120.0
PICTURED_SHARE = 0.3  # of the blocks, in the screenshot of a job that runs


def a_connection_is_stored(runner: StepRunner) -> Iterator[WaitUntil]:
    QgsSettings().setValue("landchip/connections", json.dumps([runner.inputs["profile"]]))
    yield runner.wait(0.2)


def the_project_has_a_file(runner: StepRunner) -> Iterator[WaitUntil]:
    runner.facts["project"] = str(Path(runner.inputs["folder"]) / "jobs.qgz")
    assert QgsProject.instance().write(runner.facts["project"])
    yield runner.wait(0.2)


def the_connection_is_tested(runner: StepRunner) -> Iterator[WaitUntil]:
    """In the dialog that the last entry of Run on opens."""
    gui_driver.choose_item(gui_driver.find_widget("landchipRunOn", QComboBox), "Connections")
    yield WaitUntil(lambda: gui_driver.is_visible("landchipConnectionsDialog"), "the connections")
    gui_driver.press(gui_driver.find_widget("landchipConnectionTest", QAbstractButton))
    yield WaitUntil(
        lambda: gui_driver.is_visible("landchipConnectionOutcome_cluster-raster"), "the test", TEST_TIMEOUT_S
    )
    yield runner.wait(0.5)
    runner.facts["outcomes"] = gui_driver.visible_text("landchipConnectionOutcomes")
    dialog = gui_driver.find_widget("landchipConnectionsDialog", QDialog)
    runner.screenshot("connections", dialog)
    gui_driver.press(gui_driver.find_widget("landchipConnectionClose", QAbstractButton))
    yield WaitUntil(lambda: not dialog.isVisible(), "the dialog to close")


def the_cluster_is_chosen(runner: StepRunner) -> Iterator[WaitUntil]:
    gui_driver.find_widget("landchipOutput", QgsFileWidget).setFilePath(str(Path(runner.inputs["folder"]) / "map.gpkg"))
    gui_driver.choose_item(gui_driver.find_widget("landchipRunOn", QComboBox), runner.inputs["profile"]["name"])
    note = gui_driver.find_widget("landchipPlan")
    yield WaitUntil(lambda: "task" in note.text(), "the plan for the cluster", 90)
    runner.facts["plan"] = note.text()
    yield from clear_and_redraw(runner)
    runner.screenshot("dock-submit", gui_driver.find_widget("landchipDock"))


def the_job_runs(_runner: StepRunner) -> Iterator[WaitUntil]:
    gui_driver.press(gui_driver.find_widget("landchipRun", QAbstractButton))
    yield WaitUntil(lambda: "running" in _job(), "the job to run", JOB_TIMEOUT_S)


def the_project_is_saved(runner: StepRunner) -> Iterator[WaitUntil]:
    assert QgsProject.instance().write()
    yield runner.wait(0.2)
    runner.facts["at_close"] = _job()


def the_dock_opens_by_itself(_runner: StepRunner) -> Iterator[WaitUntil]:
    """It was open when the last QGIS ended."""
    yield WaitUntil(lambda: gui_driver.is_visible("landchipDock"), "the dock", 60)
    tabs = gui_driver.find_widget("landchipTabs", QTabWidget)
    yield WaitUntil(lambda: tabs.count() > JOBS_PAGE, "its pages", 60)


def qgis_is_killed(runner: StepRunner) -> None:
    """While the job runs, in a project that was never saved."""
    runner.screenshot("before-kill")
    os.kill(os.getpid(), signal.SIGKILL)


def the_job_is_in_the_list(_runner: StepRunner) -> Iterator[WaitUntil]:
    gui_driver.find_widget("landchipTabs", QTabWidget).setCurrentIndex(JOBS_PAGE)
    yield WaitUntil(_job, "the job of the project that was never saved", 60)


def the_project_is_opened(runner: StepRunner) -> Iterator[WaitUntil]:
    assert runner.iface.addProject(str(Path(runner.inputs["folder"]) / "jobs.qgz"))
    yield from wait_until_drawn(runner)
    gui_driver.find_widget("landchipTabs", QTabWidget).setCurrentIndex(JOBS_PAGE)
    yield WaitUntil(_job, "the job of the project", 60)


def the_map_fills_in(runner: StepRunner) -> Iterator[WaitUntil]:
    """Or is there already, where the cluster is fast."""

    def is_partly_there() -> bool:
        done, blocks = _blocks()
        live = live_layer() is not None and live_layer().featureCount() > 0
        return (live and done >= PICTURED_SHARE * blocks) or "finished" in _job()

    yield WaitUntil(is_partly_there, "some blocks", JOB_TIMEOUT_S)
    runner.facts["followed"] = _job()
    runner.facts["live_chips"] = live_layer().featureCount() if live_layer() is not None else 0
    gui_driver.press(gui_driver.find_widget("landchipJobButton_log", QAbstractButton))
    yield runner.wait(1.5)
    yield from clear_and_redraw(runner)
    runner.screenshot("jobs-running", runner.iface.mainWindow())


def the_finished_map_loads_itself(runner: StepRunner) -> Iterator[WaitUntil]:
    started = time.monotonic()
    yield WaitUntil(_maps, "the map", JOB_TIMEOUT_S)
    runner.facts["waited_s"] = round(time.monotonic() - started, 1)
    (land_use,) = _maps()
    yield WaitUntil(lambda: live_layer() is None, "the live layer to go")
    runner.facts["mapped"] = land_use.featureCount()
    runner.facts["styles"] = land_use.styleManager().styles()
    gui_driver.press(gui_driver.find_widget("landchipJobButton_log", QAbstractButton))
    yield from clear_and_redraw(runner)
    runner.screenshot("jobs-finished", runner.iface.mainWindow())


def _job() -> str:
    """What the list says of its first job; empty where there is none."""
    jobs = gui_driver.find_widget("landchipJobs", QListWidget)
    return jobs.item(0).toolTip() if jobs.count() else ""


def _blocks() -> tuple[int, int]:
    """Finished blocks and all of them; (0, 1) before they are known."""
    numbers = [int(each) for each in _job().replace(",", "").split() if each.isdigit()]
    return (numbers[0], numbers[1]) if "blocks" in _job() and len(numbers) > 1 else (0, 1)


def _maps() -> list[QgsMapLayer]:
    return [each for each in QgsProject.instance().mapLayers().values() if each.customProperty("landchip/result")]


SUBMIT_STEPS = (
    a_connection_is_stored,
    the_dock_opens,
    the_window_is_tidied,
    the_imagery_is_loaded,
    the_project_has_a_file,
    the_connection_is_tested,
    the_cluster_is_chosen,
    the_job_runs,
    the_project_is_saved,
)
KILL_STEPS = (
    a_connection_is_stored,
    the_dock_opens,
    the_window_is_tidied,
    the_imagery_is_loaded,
    the_cluster_is_chosen,
    the_job_runs,
    qgis_is_killed,
)
AFTER_KILL_STEPS = (
    the_dock_opens_by_itself,
    the_job_is_in_the_list,
    the_finished_map_loads_itself,
)
FOLLOW_STEPS = (
    the_dock_opens_by_itself,
    the_window_is_tidied,
    the_project_is_opened,
    the_map_fills_in,
    the_finished_map_loads_itself,
)
