"""Runs landchip:classify over tiles in background tasks of a QGIS: `python -m tests.plugin.tile_runs 20 FOLDER`.

While the tasks run, the main thread makes and drops layers and takes their providers, as a window does all the time:
that is what ended QGIS where a background thread took a QObject of C++ (faults C1). `--take-qobjects` does just that in
the tasks, to show that such a crash is seen. It prints the number of finished runs.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsRasterLayer,
    QgsTask,
)
from qgis.PyQt.QtCore import QCoreApplication, QTimer

from tests.plugin.tile_server import noise, tile_server

EXTENT = "-12868100,-12867900,3856900,3857100 [EPSG:3857]"
AT_ONCE = 2
CHURN_MS = 2


class Churn:
    """Makes and drops layers on the main thread."""

    def __init__(self, uri: str) -> None:
        self._uri = uri
        self._timer = QTimer()
        self._timer.timeout.connect(self._turn)
        self._timer.start(CHURN_MS)

    def _turn(self) -> None:
        for _ in range(4):
            layer = QgsRasterLayer(self._uri, "tiles", "wms")
            kept = layer.dataProvider(), layer.styleManager(), layer.temporalProperties()
            del kept, layer


class TakeQObjects(QgsTask):
    """What code of a background thread must not do. The provider lives on, its wrapper in Python comes and goes."""

    def __init__(self, layer: QgsRasterLayer) -> None:
        super().__init__("take QObjects")
        self._layer = layer

    def run(self) -> bool:
        end = time.monotonic() + 15
        while time.monotonic() < end:
            self._layer.dataProvider()
            self._layer.styleManager()
        return True


def start(layer: QgsRasterLayer, target: Path, done: list[bool]) -> tuple[object, ...]:
    """Starts a run, and gives what Python must keep while it lasts."""
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("landchip:classify")
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
    parameters = {"INPUT": layer, "EXTENT": EXTENT, "DEVICE": "cpu", "OUTPUT": str(target)}
    task = QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback)

    def executed(finished: bool, _results: object) -> None:
        done.append(finished)
        if not finished:
            sys.stderr.write(feedback.textLog())

    task.executed.connect(executed)
    QgsApplication.taskManager().addTask(task)
    return task, algorithm, context, feedback, parameters


def main() -> int:
    """The number of runs that failed; a crash is a signal."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("runs", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--take-qobjects", action="store_true")
    arguments = parser.parse_args()
    application = QgsApplication([], False)
    application.initQgis()
    import plugin

    landchip = plugin.classFactory(None)
    landchip.initProcessing()
    done: list[bool] = []
    with tile_server(noise) as tiles:
        layer = tiles.layer("&zmin=0&zmax=17")
        churn = Churn(f"type=xyz&url={tiles.url}")
        kept: list[object] = [churn]
        if arguments.take_qobjects:
            kept += [TakeQObjects(layer) for _ in range(AT_ONCE)]
            for task in kept[1:]:
                QgsApplication.taskManager().addTask(task)
        for number in range(0, arguments.runs, AT_ONCE):
            batch = range(number, min(arguments.runs, number + AT_ONCE))
            runs = [start(layer, arguments.folder / f"map{each}.gpkg", done) for each in batch]
            while len(done) < number + len(runs):
                QCoreApplication.processEvents()
                time.sleep(0.001)
        while arguments.take_qobjects and QgsApplication.taskManager().countActiveTasks():
            QCoreApplication.processEvents()
        del churn
        kept.clear()
    print(sum(done), flush=True)
    landchip.unload()
    application.exitQgis()
    return done.count(False)


if __name__ == "__main__":
    sys.exit(main())
