"""Runs the test of a connection in a background thread, with an engine of its own."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QObject, pyqtSignal

from .... import connections
from ....i18n import translated
from ....remote.ways.profile import Profile
from ..background import Lanes, LaneTask, SharedEngine
from .profile_check import check_connection

LANE = "test"


class _Relay(QObject):
    """Brings outcomes to the main thread. It takes no parent, since a background thread emits its signal."""

    outcome = pyqtSignal(object, object)  # the task's number, a StepOutcome


class ConnectionTest(QObject):
    """outcome: a StepOutcome; ended: the test has ended, with a sentence where it broke off"""

    outcome = pyqtSignal(object)
    ended = pyqtSignal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._relay = _Relay()
        self._relay.outcome.connect(self._pass_on)
        self._number = 0  # of the test that runs, or ran last
        self._task: LaneTask | None = None
        self._lanes: Lanes | None = None
        self._engine: SharedEngine | None = None

    @property
    def is_running(self) -> bool:
        return self._task is not None

    def start(self, profile: Profile, rasters: Sequence[str]) -> None:
        """Starts a test; one that runs is stopped. rasters: as of check_connection

        Raises RemoteError where QGIS cannot use the authentication configuration.
        """
        self.stop()
        way = connections.open_way(profile)
        self._number += 1
        number, engine, relay, addresses = self._number, SharedEngine(), self._relay, list(rasters)
        self._engine, self._lanes = engine, Lanes()

        def work(task: LaneTask) -> None:
            def report(found: object) -> None:
                relay.outcome.emit(number, found)

            calls = engine.calls(lambda: task.cancelled)
            check_connection(profile, way, calls, addresses, report, lambda: task.cancelled)

        self._task = self._lanes.run_in_lane(
            LANE, work, lambda _none: self._end(""), lambda error: self._end(translated(error))
        )

    def stop(self) -> None:
        """Ends the test; nothing is emitted any more."""
        self._task = None
        self._number += 1
        if self._engine is not None:
            self._engine.close()
        if self._lanes is not None:
            self._lanes.close(0.0)  # a server may take its time to answer: the thread ends by itself
        self._engine = self._lanes = None

    def _end(self, text: str) -> None:
        self.stop()
        self.ended.emit(text)

    def _pass_on(self, number: int, outcome: object) -> None:
        if number == self._number:
            self.outcome.emit(outcome)
