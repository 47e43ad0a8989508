"""Asks what mattered in a chip, a moment after its answer, where the user wants to see it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from qgis.PyQt.QtCore import QObject, QTimer

from ...engine.api.errors import LandchipError
from ...engine.api.protocol import Method
from ..engine_queue import EngineQueue, PendingCall
from . import texts
from .answer_view import ChipImageView

AFTER_MS = 300  # somebody who clicks from chip to chip waits for no explanation


class OcclusionQuery(QObject):
    """say: what tells of an error"""

    def __init__(
        self,
        asker: EngineQueue,
        looks: ChipImageView,
        say: Callable[[LandchipError], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._asker, self._looks, self._say = asker, looks, say
        self._ticket: PendingCall | None = None
        self._params: dict[str, Any] | None = None
        self._answer: Mapping[str, Any] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(AFTER_MS)
        self._timer.timeout.connect(self._ask)
        looks.explain.connect(self._toggled)

    def follow(self, answer: Mapping[str, Any], params: Mapping[str, Any]) -> None:
        """A new answer; params: what `chip` was asked with."""
        self.drop()
        if answer["group"] is None:
            return
        self._answer, self._params = answer, {**params, "nlcd": None, "group": answer["group"]}
        if self._looks.toggle.isChecked():
            self._timer.start()

    def drop(self) -> None:
        """The answer is of no interest any more."""
        self._params = None
        self._stop()

    def _toggled(self, on: bool) -> None:
        if not on:
            self._stop()
        elif self._params is not None and not self._looks.picture.overlay:
            self._ask()

    def _ask(self) -> None:
        if self._params is None:
            return
        self._looks.show_waiting(True)
        self._ticket = self._asker.ask(Method.EXPLAIN, self._params, self._done, self._failed)

    def _done(self, found: Mapping[str, Any]) -> None:
        self._stop()
        self._looks.show_drops(found["drops"], texts.group_title(self._answer, found["group"]))

    def _failed(self, error: LandchipError) -> None:
        self._stop()
        self._say(error)

    def _stop(self) -> None:
        self._timer.stop()
        if self._ticket is not None:
            self._ticket.cancel()
            self._ticket = None
        self._looks.show_waiting(False)
