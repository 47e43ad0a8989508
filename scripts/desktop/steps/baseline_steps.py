"""Steps without Landchip, to measure for comparison how long QGIS blocks its own event loop."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from qgis.core import QgsProject, QgsRasterLayer

from ..step_runner import StepRunner, WaitUntil


def qgis_does_nothing(runner: StepRunner) -> Iterator[WaitUntil]:
    yield runner.wait(2)


def qgis_loads_and_draws_a_raster(runner: StepRunner) -> Iterator[WaitUntil]:
    canvas = runner.iface.mapCanvas()
    layer = QgsRasterLayer(runner.inputs["raster"], Path(runner.inputs["raster"]).stem)
    QgsProject.instance().setCrs(layer.crs())
    QgsProject.instance().addMapLayer(layer)
    canvas.setExtent(layer.extent())
    canvas.refresh()
    yield WaitUntil(lambda: not canvas.isDrawing(), "the map to be drawn")
    canvas.zoomByFactor(0.5)
    yield runner.wait(0.5)
    yield WaitUntil(lambda: not canvas.isDrawing(), "the map to be drawn")


def qgis_saves_and_opens_a_project(runner: StepRunner) -> Iterator[WaitUntil]:
    path = str(runner.out / "quiet.qgz")
    assert QgsProject.instance().write(path)
    yield runner.wait(0.5)
    assert runner.iface.addProject(path)
    yield runner.wait(1)


def qgis_makes_a_new_project(runner: StepRunner) -> Iterator[WaitUntil]:
    runner.iface.newProject(False)
    yield runner.wait(0.5)


BASELINE_STEPS = (
    qgis_does_nothing,
    qgis_loads_and_draws_a_raster,
    qgis_saves_and_opens_a_project,
    qgis_makes_a_new_project,
)
