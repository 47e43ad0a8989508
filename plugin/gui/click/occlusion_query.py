"""Requests the occlusion map of a chip, a moment after its answer, where the user wants to see it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from qgis.PyQt.QtCore import QObject, QTimer

from ...engine.api.errors import LandchipError
from ...engine.api.protocol import Method
from ..engine_queue import EngineQueue, PendingCall
from .panel import texts
from .panel.answer_view import ChipImageView

DELAY_MS = 300  # after the answer, so that a user who clicks on soon starts no computation


class OcclusionQuery(QObject):
    """on_error: called where the engine's call fails"""

    def __init__(
        self,
        engine_queue: EngineQueue,
        view: ChipImageView,
        on_error: Callable[[LandchipError], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._engine_queue, self._view, self._on_error = engine_queue, view, on_error
        self._pending_call: PendingCall | None = None
        self._params: dict[str, Any] | None = None
        self._answer: Mapping[str, Any] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY_MS)
        self._timer.timeout.connect(self._submit)
        view.explanation_toggled.connect(self._toggled)

    def set_answer(self, answer: Mapping[str, Any], params: Mapping[str, Any]) -> None:
        """The answer to explain. params: of the `chip` call that gave it"""
        self.cancel()
        if answer["group"] is None:
            return
        self._answer, self._params = answer, {**params, "nlcd": None, "group": answer["group"]}
        if self._view.toggle.isChecked():
            self._timer.start()

    def cancel(self) -> None:
        """Cancels a pending call; there is no answer to explain until the next `set_answer`."""
        self._params = None
        self._stop()

    def _toggled(self, on: bool) -> None:
        if not on:
            self._stop()
        elif self._params is not None and not self._view.picture.overlay:
            self._submit()

    def _submit(self) -> None:
        if self._params is None:
            return
        self._view.show_progress(True)
        self._pending_call = self._engine_queue.submit(Method.EXPLAIN, self._params, self._show, self._failed)

    def _show(self, explanation: Mapping[str, Any]) -> None:
        self._stop()
        self._view.show_occlusion_map(explanation["drops"], texts.group_title(self._answer, explanation["group"]))

    def _failed(self, error: LandchipError) -> None:
        self._stop()
        self._on_error(error)

    def _stop(self) -> None:
        self._timer.stop()
        if self._pending_call is not None:
            self._pending_call.cancel()
            self._pending_call = None
        self._view.show_progress(False)
