"""Requests the plan before a run: after a pause, one call at a time, and only the latest answer counts."""

from __future__ import annotations

import time
from typing import Any, Callable

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...engine.api.errors import LandchipError
from ...engine.api.protocol import Method
from ..engine_queue import EngineQueue, PendingCall

DELAY_MS = 600  # after the last change of the form
CANCEL_AFTER_S = 10.0  # an outdated call is left alone until then, since cancelling can end the warm engine


class PlanQuery(QObject):
    """Submits `plan` with what `request` gives when a plan is due.

    request:  gives the engine's request, or the sentence why there is no plan before the run; raises LandchipError
    submitted: a request was sent
    planned:  the engine's plan, or that sentence
    failed:   a LandchipError of the engine or of `request`
    """

    submitted = pyqtSignal()
    planned = pyqtSignal(object)
    failed = pyqtSignal(object)

    def __init__(
        self, engine_queue: EngineQueue, request: Callable[[], dict[str, Any] | str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._engine_queue = engine_queue
        self._request = request
        self._pending_call: PendingCall | None = None
        self._submitted_at = 0.0
        self._outdated = False  # whether the form has changed since the pending call
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY_MS)
        self._timer.timeout.connect(self._submit)

    def schedule(self) -> None:
        """The form has changed: the last plan no longer holds, and a new one is requested after the pause."""
        self._outdated = self._pending_call is not None
        self._timer.start()

    def stop(self) -> None:
        """No signal is emitted after this until `schedule` is called."""
        self._timer.stop()
        self._outdated = False
        call, self._pending_call = self._pending_call, None
        if call is not None:
            call.cancel()

    def _submit(self) -> None:
        if self._pending_call is not None:
            if time.monotonic() - self._submitted_at < CANCEL_AFTER_S:
                self._timer.start()
                return
            self._pending_call.cancel()
            self._pending_call = None
        try:
            request = self._request()
        except LandchipError as error:
            self.failed.emit(error)
            return
        if isinstance(request, str):
            self.planned.emit(request)
            return
        self._outdated = False
        self._submitted_at = time.monotonic()
        self._pending_call = self._engine_queue.submit(Method.PLAN, request, self._on_plan, self._on_error)
        self.submitted.emit()

    def _on_plan(self, plan: dict[str, Any]) -> None:
        self._pending_call = None
        if not self._outdated:
            self.planned.emit(plan)

    def _on_error(self, error: LandchipError) -> None:
        self._pending_call = None
        if not self._outdated:
            self.failed.emit(error)
