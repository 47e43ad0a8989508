"""The project is saved, closed, and opened again: in the same QGIS, or in the next one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtWidgets import QComboBox, QTabWidget

from . import gui_driver
from .chip_steps import corrections
from .map_steps import drawn
from .step_runner import Stage, Until

STYLES = "Land use"


def the_project_is_saved_as_it_is(stage: Stage) -> Iterator[Until]:
    project = QgsProject.instance()
    stage.facts["project"] = project.fileName()
    stage.facts["layers"] = sorted(each.name() for each in project.mapLayers().values())
    stage.facts["corrections"] = len(corrections())
    stage.facts["area"] = gui_driver.widget("landchipArea", QComboBox).currentData()
    stage.facts["model_chosen"] = gui_driver.widget("landchipModel", QComboBox).currentData()
    assert project.write()
    yield stage.settle(0.3)


def another_project_is_begun(stage: Stage) -> Iterator[Until]:
    stage.iface.newProject(False)
    yield Until(lambda: not QgsProject.instance().mapLayers(), "an empty project")
    yield stage.settle(0.3)
    assert not gui_driver.shown("landchipResult"), "the result of the last project is still shown"


def the_project_is_opened_again(stage: Stage) -> Iterator[Until]:
    assert stage.iface.addProject(stage.given.get("project") or stage.facts["project"])
    yield from drawn(stage)


def all_is_as_it_was(stage: Stage) -> Iterator[Until]:
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
    assert len(corrections()) == kept["corrections"]
    gui_driver.widget("landchipTabs", QTabWidget).setCurrentIndex(0)
    yield Until(lambda: gui_driver.shown("landchipResult"), "the result of the project's map")
    assert f"{kept['mapped']} of {kept['mapped']} chips" in gui_driver.words("landchipResult")
    assert gui_driver.widget("landchipArea", QComboBox).currentData() == kept["area"]
    assert gui_driver.widget("landchipModel", QComboBox).currentData() == kept["model_chosen"]
    assert Path(gui_driver.widget("landchipLayer", QComboBox).currentText()).stem
    stage.picture("reopened")


SAVE = (the_project_is_saved_as_it_is,)
REOPEN = (the_project_is_opened_again, all_is_as_it_was)
