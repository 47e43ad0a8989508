"""The feedback of a run that the window started, and what of a result is reported through any feedback."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import QgsProcessingFeedback
from qgis.PyQt.QtCore import pyqtSignal

from ..i18n import translated


def report_messages(result: Mapping[str, Any], feedback: QgsProcessingFeedback) -> None:
    """Reports the warnings of a plan or of a run's result, and as information its notes on how rasters are read."""
    for note in result.get("notes", ()):
        if note not in result["warnings"]:
            feedback.pushInfo(translated(note))
    for warning in result["warnings"]:
        feedback.pushWarning(translated(warning))


class RunFeedback(QgsProcessingFeedback):
    """Signals of a run, emitted in the thread that runs the algorithm.

    engineProgress: {"done", "total", "chips_per_second", "eta_s", "stage"}; of an export without rate and eta
    blockDone:      a finished block, {"grid", "product", "chips"} as engine/outputs/block_events.py describes it
    """

    engineProgress = pyqtSignal(dict)  # noqa: N815 - Qt names signals so
    blockDone = pyqtSignal(dict)  # noqa: N815
