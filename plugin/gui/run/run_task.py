"""Runs landchip:classify as a QGIS task, so that it is in QGIS's history, task list and log."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Any, NamedTuple

from qgis.core import (
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsTask,
)
from qgis.gui import QgsGui
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal

from ...i18n import tr
from ...processing.feedback import RunFeedback
from ...processing.map_output import COG, OUTPUT
from .. import history
from .form.classify_request import classify_algorithm

STOP_WITHIN_MS = 5000  # for a run to end when the plugin is unloaded: the engine's own grace period, and a reserve


@dataclass(frozen=True)
class RunOutcome:
    """How a run ended.

    finished:  whether the map is written
    cancelled: by the user
    error:     why the run did not finish, in the user's language; empty where it did
    output:    path of the map's file
    context:   holds the layers to load, where the run finished
    """

    finished: bool
    cancelled: bool
    error: str
    output: str
    context: QgsProcessingContext
    feedback: RunFeedback


class _Feedback(RunFeedback):
    """Stores the text of an error, which QGIS passes to the feedback only."""

    def __init__(self) -> None:
        super().__init__()
        self.error = ""

    def reportError(self, error: str, fatalError: bool = False) -> None:  # noqa: N802, N803, the names that QGIS calls
        self.error = error
        super().reportError(error, fatalError)


class _TaskArguments(NamedTuple):
    """What QGIS's task refers to, and Python must not free while it runs."""

    algorithm: QgsProcessingAlgorithm
    parameters: dict[str, Any]
    context: QgsProcessingContext
    feedback: _Feedback


class RunTask(QObject):
    """Starts runs, one at a time.

    progressed: the engine's progress, as processing/feedback.py has it
    block_done: a finished block, likewise
    finished:   a RunOutcome
    """

    progressed = pyqtSignal(dict)
    block_done = pyqtSignal(dict)
    finished = pyqtSignal(object)
    _started = pyqtSignal()
    _finished_later = pyqtSignal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._started.connect(self._add_to_history, Qt.ConnectionType.QueuedConnection)
        self._finished_later.connect(self.finished, Qt.ConnectionType.QueuedConnection)
        # QGIS calls neither `run` nor `finished` of a task that Python has freed
        self._task: QgsProcessingAlgRunnerTask | None = None
        self._arguments: _TaskArguments | None = None
        self._history: tuple[int, dict[str, Any]] | None = None  # number and content of the run's entry
        self._started_at = 0.0
        self._output = ""

    @property
    def busy(self) -> bool:
        return self._task is not None

    def start(self, parameters: dict[str, Any]) -> None:
        """Starts a run. parameters: of landchip:classify, with the outputs as paths"""
        self._output = parameters[OUTPUT]
        algorithm = classify_algorithm()
        feedback = _Feedback()
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        context.setFeedback(feedback)
        loaded_outputs = {
            name: QgsProcessingOutputLayerDefinition(parameters[name], QgsProject.instance())
            for name in (OUTPUT, COG)
            if name in parameters
        }
        parameters = {**parameters, **loaded_outputs}
        flags = QgsTask.Flag.CanCancel | QgsTask.Flag.Silent  # silent, since the window reports the end itself
        # To the stub two flags together are an int
        task = QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback, flags)  # type: ignore[arg-type]
        task.setDescription(tr("Landchip: land use"))
        feedback.engineProgress.connect(self.progressed)
        feedback.blockDone.connect(self.block_done)
        task.executed.connect(self._executed)
        self._task, self._arguments = task, _TaskArguments(algorithm, parameters, context, feedback)
        self._started_at = time.monotonic()
        self._started.emit()  # queued, so it is handled after this method and before the end
        QgsApplication.taskManager().addTask(task)

    def cancel(self) -> None:
        """Cancels the run; finished blocks stay on the disk, and `finished` follows when the engine has stopped."""
        if self._arguments is not None:
            self._arguments.feedback.cancel()

    def close(self) -> None:
        """Cancels the run and waits up to STOP_WITHIN_MS for its end; no signal is emitted after this."""
        task, self._task = self._task, None
        if task is None or self._arguments is None:
            return
        feedback = self._arguments.feedback
        task.executed.disconnect(self._executed)
        feedback.engineProgress.disconnect(self.progressed)
        feedback.blockDone.disconnect(self.block_done)
        feedback.cancel()
        if not sip.isdeleted(task):
            task.cancel()
            task.waitForFinished(STOP_WITHIN_MS)

    def _executed(self, finished: bool, results: dict[str, Any]) -> None:
        self._task = None  # QGIS deletes it
        if self._arguments is None:
            return
        context, feedback = self._arguments.context, self._arguments.feedback
        self._arguments = None
        self._complete_history(finished, results, feedback)
        error = "" if finished else feedback.error.strip() or tr("The run ended unexpectedly: see the log.")
        outcome = RunOutcome(finished, feedback.isCanceled(), error, self._output, context, feedback)
        self._finished_later.emit(outcome)  # queued: QGIS handles its events between the algorithm's end and loading

    def _add_to_history(self) -> None:
        """As QGIS's own dialog does, so that the run can be repeated from Processing > History."""
        if self._arguments is None or self._task is None:  # the latter after `close`
            return
        algorithm, parameters, context, _feedback = self._arguments
        entry = history.history_entry(algorithm, parameters, context)
        number = history.add_entry(entry)
        self._history = (number, entry) if number is not None else None
        QgsGui.instance().processingRecentAlgorithmLog().push(algorithm.id())

    def _complete_history(self, finished: bool, results: dict[str, Any], feedback: _Feedback) -> None:
        seconds = time.monotonic() - self._started_at
        if finished:
            feedback.pushInfo(tr("Finished in {:.1f} s").format(seconds))
        if self._history is not None:
            number, entry = self._history
            history.update_entry(number, {**entry, "results": results, "log": feedback.htmlLog()})
            self._history = None
