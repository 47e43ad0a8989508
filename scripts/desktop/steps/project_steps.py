"""Steps that save the project, close it, and open it again, in the same QGIS or in another one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtWidgets import QComboBox, QTabWidget

from .. import gui_driver
from ..step_runner import StepRunner, WaitUntil
from .chip_steps import saved_corrections
from .map_steps import wait_until_drawn

STYLES = "Land use"


def the_project_is_saved_as_it_is(runner: StepRunner) -> Iterator[WaitUntil]:
    project = QgsProject.instance()
    runner.facts["project"] = project.fileName()
    runner.facts["layers"] = sorted(each.name() for each in project.mapLayers().values())
    runner.facts["corrections"] = len(saved_corrections())
    runner.facts["area"] = gui_driver.find_widget("landchipArea", QComboBox).currentData()
    runner.facts["model_chosen"] = gui_driver.find_widget("landchipModel", QComboBox).currentData()
    assert project.write()
    yield runner.wait(0.3)


def another_project_is_begun(runner: StepRunner) -> Iterator[WaitUntil]:
    runner.iface.newProject(False)
    yield WaitUntil(lambda: not QgsProject.instance().mapLayers(), "an empty project")
    yield runner.wait(0.3)
    assert not gui_driver.is_visible("landchipResult"), "the result of the last project is still shown"


def the_project_is_opened_again(runner: StepRunner) -> Iterator[WaitUntil]:
    assert runner.iface.addProject(runner.inputs.get("project") or runner.facts["project"])
    yield from wait_until_drawn(runner)


def all_is_as_it_was(runner: StepRunner) -> Iterator[WaitUntil]:
    """The reopened project matches the facts recorded when it was saved, in this QGIS or in an earlier one."""
    saved = runner.inputs.get("kept") or runner.facts
    project = QgsProject.instance()
    invalid = [each.name() for each in project.mapLayers().values() if not each.isValid()]
    assert not invalid, f"layers that are broken: {invalid}"
    missing = set(saved["layers"]) - {each.name() for each in project.mapLayers().values()}
    runner.facts["lost_layers"] = sorted(missing)
    land_use, *others = [each for each in project.mapLayers().values() if each.customProperty("landchip/result")]
    assert not others and isinstance(land_use, QgsVectorLayer)
    assert land_use.renderer().type() == "RuleRenderer"
    assert sorted(land_use.styleManager().styles()) == sorted(saved["styles"])
    assert len(saved_corrections()) == saved["corrections"]
    gui_driver.find_widget("landchipTabs", QTabWidget).setCurrentIndex(0)
    yield WaitUntil(lambda: gui_driver.is_visible("landchipResult"), "the result of the project's map")
    assert f"{saved['mapped']} of {saved['mapped']} chips" in gui_driver.visible_text("landchipResult")
    assert gui_driver.find_widget("landchipArea", QComboBox).currentData() == saved["area"]
    assert gui_driver.find_widget("landchipModel", QComboBox).currentData() == saved["model_chosen"]
    assert Path(gui_driver.find_widget("landchipLayer", QComboBox).currentText()).stem
    runner.screenshot("reopened")


SAVE_STEPS = (the_project_is_saved_as_it_is,)
REOPEN_STEPS = (the_project_is_opened_again, all_is_as_it_was)
