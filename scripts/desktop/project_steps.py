"""The project is saved, closed, and opened again: in the same QGIS, or in the next one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtWidgets import QComboBox, QTabWidget

from . import gui_driver
from .chip_steps import saved_corrections
from .map_steps import wait_until_drawn
from .step_runner import StepRunner, WaitUntil

STYLES = "Land use"


def the_project_is_saved_as_it_is(stage: StepRunner) -> Iterator[WaitUntil]:
    project = QgsProject.instance()
    stage.facts["project"] = project.fileName()
    stage.facts["layers"] = sorted(each.name() for each in project.mapLayers().values())
    stage.facts["corrections"] = len(saved_corrections())
    stage.facts["area"] = gui_driver.find_widget("landchipArea", QComboBox).currentData()
    stage.facts["model_chosen"] = gui_driver.find_widget("landchipModel", QComboBox).currentData()
    assert project.write()
    yield stage.settle(0.3)


def another_project_is_begun(stage: StepRunner) -> Iterator[WaitUntil]:
    stage.iface.newProject(False)
    yield WaitUntil(lambda: not QgsProject.instance().mapLayers(), "an empty project")
    yield stage.settle(0.3)
    assert not gui_driver.is_visible("landchipResult"), "the result of the last project is still shown"


def the_project_is_opened_again(stage: StepRunner) -> Iterator[WaitUntil]:
    assert stage.iface.addProject(stage.given.get("project") or stage.facts["project"])
    yield from wait_until_drawn(stage)


def all_is_as_it_was(stage: StepRunner) -> Iterator[WaitUntil]:
    """kept: what the step that saved it found; of an earlier QGIS it is given."""
    kept = stage.given.get("kept") or stage.facts
    project = QgsProject.instance()
    invalid = [each.name() for each in project.mapLayers().values() if not each.isValid()]
    assert not invalid, f"layers that are broken: {invalid}"
    lost = set(kept["layers"]) - {each.name() for each in project.mapLayers().values()}
    stage.facts["lost_layers"] = sorted(lost)
    land_use, *more = [each for each in project.mapLayers().values() if each.customProperty("landchip/result")]
    assert not more and isinstance(land_use, QgsVectorLayer)
    assert land_use.renderer().type() == "RuleRenderer"
    assert sorted(land_use.styleManager().styles()) == sorted(kept["styles"])
    assert len(saved_corrections()) == kept["corrections"]
    gui_driver.find_widget("landchipTabs", QTabWidget).setCurrentIndex(0)
    yield WaitUntil(lambda: gui_driver.is_visible("landchipResult"), "the result of the project's map")
    assert f"{kept['mapped']} of {kept['mapped']} chips" in gui_driver.visible_text("landchipResult")
    assert gui_driver.find_widget("landchipArea", QComboBox).currentData() == kept["area"]
    assert gui_driver.find_widget("landchipModel", QComboBox).currentData() == kept["model_chosen"]
    assert Path(gui_driver.find_widget("landchipLayer", QComboBox).currentText()).stem
    stage.picture("reopened")


SAVE_STEPS = (the_project_is_saved_as_it_is,)
REOPEN_STEPS = (the_project_is_opened_again, all_is_as_it_was)
