"""The plan before the run: asked for after a pause, one question at a time, and only the last answer counts."""

from __future__ import annotations

import time
from typing import Any, Callable

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...engine.api.errors import LandchipError
from ...engine.api.protocol import Method
from ..engine_queue import EngineQueue, PendingCall

PAUSE_MS = 600
PATIENCE_S = 10.0  # with an answer that nobody wants any more; to cancel it earlier would end a warm engine for nothing


class PlanQuery(QObject):
    """`request` is asked for when a plan is due; what it raises is told as `failed`."""

    asked = pyqtSignal()
    planned = pyqtSignal(object)  # the plan, or the sentence why there is none before the run
    failed = pyqtSignal(object)  # LandchipError

    def __init__(
        self, asker: EngineQueue, request: Callable[[], dict[str, Any] | str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._asker = asker
        self._request = request
        self._ticket: PendingCall | None = None
        self._since = 0.0
        self._again = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._ask)

    def due(self) -> None:
        """Something has changed: the plan on the screen is over, a new one comes after the pause."""
        self._again = self._ticket is not None
        self._pause.start()

    def stop(self) -> None:
        """No answer comes after this."""
        self._pause.stop()
        self._again = False
        ticket, self._ticket = self._ticket, None
        if ticket is not None:
            ticket.cancel()

    def _ask(self) -> None:
        if self._ticket is not None:
            if time.monotonic() - self._since < PATIENCE_S:
                self._pause.start()
                return
            self._ticket.cancel()
            self._ticket = None
        try:
            request = self._request()
        except LandchipError as error:
            self.failed.emit(error)
            return
        if isinstance(request, str):
            self.planned.emit(request)
            return
        self._again = False
        self._since = time.monotonic()
        self._ticket = self._asker.ask(Method.PLAN, request, self._answered, self._refused)
        self.asked.emit()

    def _answered(self, plan: dict[str, Any]) -> None:
        self._ticket = None
        if not self._again:
            self.planned.emit(plan)

    def _refused(self, error: LandchipError) -> None:
        self._ticket = None
        if not self._again:
            self.failed.emit(error)
