"""One run of landchip:classify as a QGIS task, so that its history, its cancel and its log are QGIS's own."""

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
from ...processing.classify import COG, OUTPUT
from ...processing.feedback import RunFeedback
from .run_form import classify_algorithm

HISTORY = "processing"  # the history that QGIS's own dialogs write
END_WITHIN_MS = 5000  # for a run to end when the plugin is unloaded: the engine's own grace, and a reserve


@dataclass(frozen=True)
class RunOutcome:
    """How a run ended. `context` still holds the layers to load where it finished; `sentence` says why it did not."""

    finished: bool
    cancelled: bool
    sentence: str
    output: str  # the map's file
    context: QgsProcessingContext
    feedback: RunFeedback


class _Feedback(RunFeedback):
    """Keeps the sentence of an error, which QGIS tells to the feedback alone."""

    def __init__(self) -> None:
        super().__init__()
        self.error = ""

    def reportError(self, error: str, fatalError: bool = False) -> None:  # noqa: N802, N803, the names that QGIS calls
        self.error = error
        super().reportError(error, fatalError)


class _Running(NamedTuple):
    """What QGIS's task uses, and Python has to keep meanwhile."""

    algorithm: QgsProcessingAlgorithm
    parameters: dict[str, Any]
    context: QgsProcessingContext
    feedback: _Feedback


class RunTask(QObject):
    """Starts a run and follows it; one at a time."""

    told = pyqtSignal(dict)  # the engine's progress
    block_done = pyqtSignal(dict)
    ended = pyqtSignal(object)  # Ended
    _begun = pyqtSignal()
    _later = pyqtSignal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._begun.connect(self._note_history, Qt.ConnectionType.QueuedConnection)
        self._later.connect(self.ended, Qt.ConnectionType.QueuedConnection)
        # QGIS calls neither `run` nor `finished` of what Python has let go
        self._task: QgsProcessingAlgRunnerTask | None = None
        self._kept: _Running | None = None
        self._history: tuple[int, dict[str, Any]] | None = None
        self._started = 0.0
        self._output = ""

    @property
    def busy(self) -> bool:
        return self._task is not None

    def start(self, parameters: dict[str, Any]) -> None:
        """Parameters of landchip:classify; its maps are to be loaded when they are there."""
        self._output = parameters[OUTPUT]
        algorithm = classify_algorithm()
        feedback = _Feedback()
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        context.setFeedback(feedback)
        loading = {
            name: QgsProcessingOutputLayerDefinition(parameters[name], QgsProject.instance())
            for name in (OUTPUT, COG)
            if name in parameters
        }
        parameters = {**parameters, **loading}
        silent = QgsTask.Flag.CanCancel | QgsTask.Flag.Silent  # the window tells the end itself
        # To the stub two flags together are an int
        task = QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback, silent)  # type: ignore[arg-type]
        task.setDescription(tr("Landchip: land use"))
        feedback.engineProgress.connect(self.told)
        feedback.blockDone.connect(self.block_done)
        task.executed.connect(self._executed)
        self._task, self._kept = task, _Running(algorithm, parameters, context, feedback)
        self._started = time.monotonic()
        self._begun.emit()  # queued, so it comes after this and before the end
        QgsApplication.taskManager().addTask(task)

    def cancel(self) -> None:
        """What is done is kept; `ended` comes as soon as the engine has stopped."""
        if self._kept is not None:
            self._kept.feedback.cancel()

    def end(self) -> None:
        """Cancels and waits; nobody is told any more."""
        task, self._task = self._task, None
        if task is None or self._kept is None:
            return
        feedback = self._kept.feedback
        task.executed.disconnect(self._executed)
        feedback.engineProgress.disconnect(self.told)
        feedback.blockDone.disconnect(self.block_done)
        feedback.cancel()
        if not sip.isdeleted(task):
            task.cancel()
            task.waitForFinished(END_WITHIN_MS)

    def _executed(self, finished: bool, results: dict[str, Any]) -> None:
        self._task = None  # QGIS deletes it
        if self._kept is None:
            return
        _algorithm, _parameters, context, feedback = self._kept
        self._kept = None
        self._complete_history(finished, results, feedback)
        sentence = "" if finished else feedback.error.strip() or tr("The run ended unexpectedly: see the log.")
        ended = RunOutcome(finished, feedback.isCanceled(), sentence, self._output, context, feedback)
        self._later.emit(ended)  # QGIS has just written the style beside the map: let the window breathe

    def _note_history(self) -> None:
        """As QGIS's own dialog does, so that the run stands in Processing > History and can be repeated from there."""
        if self._kept is None:
            return
        algorithm, parameters, context, _feedback = self._kept
        entry = {
            "python_command": algorithm.asPythonCommand(parameters, context),
            "algorithm_id": algorithm.id(),
            "parameters": algorithm.asMap(parameters, context),
        }
        command, right = algorithm.asQgisProcessCommand(parameters, context)
        if right:
            entry["process_command"] = command
        number, added = QgsGui.historyProviderRegistry().addEntry(HISTORY, entry)
        self._history = (number, entry) if added else None
        QgsGui.instance().processingRecentAlgorithmLog().push(algorithm.id())

    def _complete_history(self, finished: bool, results: dict[str, Any], feedback: _Feedback) -> None:
        seconds = time.monotonic() - self._started
        if finished:
            feedback.pushInfo(tr("Finished in {:.1f} s").format(seconds))
        if self._history is not None:
            number, entry = self._history
            done = {**entry, "results": results, "log": feedback.htmlLog()}
            QgsGui.historyProviderRegistry().updateEntry(number, done)
            self._history = None
