"""What QGIS does without Landchip: how long it blocks itself, for comparison."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from qgis.core import QgsProject, QgsRasterLayer

from .step_runner import StepRunner, WaitUntil


def qgis_does_nothing(stage: StepRunner) -> Iterator[WaitUntil]:
    yield stage.settle(2)


def qgis_loads_and_draws_a_raster(stage: StepRunner) -> Iterator[WaitUntil]:
    canvas = stage.iface.mapCanvas()
    layer = QgsRasterLayer(stage.given["raster"], Path(stage.given["raster"]).stem)
    QgsProject.instance().setCrs(layer.crs())
    QgsProject.instance().addMapLayer(layer)
    canvas.setExtent(layer.extent())
    canvas.refresh()
    yield WaitUntil(lambda: not canvas.isDrawing(), "the map to be drawn")
    canvas.zoomByFactor(0.5)
    yield stage.settle(0.5)
    yield WaitUntil(lambda: not canvas.isDrawing(), "the map to be drawn")


def qgis_saves_and_opens_a_project(stage: StepRunner) -> Iterator[WaitUntil]:
    path = str(stage.out / "quiet.qgz")
    assert QgsProject.instance().write(path)
    yield stage.settle(0.5)
    assert stage.iface.addProject(path)
    yield stage.settle(1)


def qgis_makes_a_new_project(stage: StepRunner) -> Iterator[WaitUntil]:
    stage.iface.newProject(False)
    yield stage.settle(0.5)


BASELINE_STEPS = (
    qgis_does_nothing,
    qgis_loads_and_draws_a_raster,
    qgis_saves_and_opens_a_project,
    qgis_makes_a_new_project,
)
