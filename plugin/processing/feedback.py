"""The feedback of a run that the window started: signals for what QgsProcessingFeedback does not carry."""

from __future__ import annotations

from qgis.core import QgsProcessingFeedback
from qgis.PyQt.QtCore import pyqtSignal


class RunFeedback(QgsProcessingFeedback):
    """Signals of a run, emitted in the thread that runs the algorithm.

    engineProgress: {"done", "total", "chips_per_second", "eta_s", "stage"}
    blockDone:      a finished block, {"grid", "product", "chips"} as engine/outputs/block_events.py describes it
    """

    engineProgress = pyqtSignal(dict)  # noqa: N815 - Qt names signals so
    blockDone = pyqtSignal(dict)  # noqa: N815
