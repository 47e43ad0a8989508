"""The feedback of a run that the window started: what QGIS's own has no place for comes as signals."""

from __future__ import annotations

from qgis.core import QgsProcessingFeedback
from qgis.PyQt.QtCore import pyqtSignal


class RunFeedback(QgsProcessingFeedback):
    """Hands on what the engine tells; the signals are emitted in the thread that runs the algorithm.

    told:      the engine's progress, {"done", "total", "chips_per_second", "eta_s", "stage"}
    blockDone: a finished block, {"grid", "product", "chips"} as engine/outputs/block_events.py has it
    """

    told = pyqtSignal(dict)
    blockDone = pyqtSignal(dict)  # noqa: N815 - Qt names signals so
