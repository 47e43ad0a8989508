"""Submits jobs and follows them until their maps are loaded; states come as signals, and nothing waits.

Each job is looked at every few seconds: the storage tells how far it is, then the cluster. The pauses grow where a look
fails, and while nobody looks at the page. Finished blocks fill a live layer, and the finished map takes its place.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Optional

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ... import connections
from ...engine.api.errors import LandchipError, RemoteError
from ...i18n import tr, translated
from ...remote.client import SubmittedJob
from ...remote.ways.way_in import JobState, WayIn
from . import job_actions
from .background import Lanes, LaneTask, SharedEngine
from .job_entry import NOT_SUBMITTED, SUBMITTING, JobEntry

TICK_MS = 250
LOOK_S = 2.0  # between two looks at a running job that is visible
HIDDEN_LOOK_S = 10.0
LONGEST_LOOK_S = 60.0  # after looks that failed
WITHOUT_WAY_S = 300.0  # after a connection could not be used at all
REST_AFTER_S = 60.0  # without a job to follow, the engine's process is ended
MOST_LIVE_CHIPS = 300_000  # of a job whose blocks fill a layer in memory


@dataclass
class _Following:
    """When to look at a job again. seen: first chips of the blocks that were reported"""

    next_look: float = 0.0
    pause_s: float = LOOK_S
    task: Optional[LaneTask] = None
    fetching: bool = False
    seen: Optional[set[tuple[int, int]]] = None


class JobFollower(QObject):
    """Owns the list of jobs of the project that is open.

    listed:     the list has other jobs
    changed:    the entry of a key is another
    block_done: key, and a finished block that was not reported before
    fetched:    key, and the result of the run: the map's files are on this computer
    failed:     key and a LandchipError: of an action that the user asked for, or of the job
    left_behind: a JobEntry whose submission ended after its project was closed
    """

    listed = pyqtSignal()
    changed = pyqtSignal(str)
    block_done = pyqtSignal(str, dict)
    fetched = pyqtSignal(str, dict)
    failed = pyqtSignal(str, object)
    left_behind = pyqtSignal(object)

    def __init__(self, parent: QObject | None = None, engine: SharedEngine | None = None) -> None:
        super().__init__(parent)
        self._engine = engine or SharedEngine()
        self._lanes = Lanes()
        self._entries: dict[str, JobEntry] = {}
        self._following: dict[str, _Following] = {}
        self._used_at = time.monotonic()
        self.visible = False  # whether somebody looks at the jobs
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def entries(self) -> list[JobEntry]:
        """The newest first."""
        return list(self._entries.values())

    def entry(self, key: str) -> JobEntry | None:
        return self._entries.get(key)

    def show(self, entries: list[JobEntry]) -> None:
        """Follows the jobs of another project; those of the last one go on unseen, and submissions come to an end."""
        for key, each in self._following.items():
            if each.task is not None and self._entries[key].state != SUBMITTING:
                each.task.cancel()
        self._entries = {each.key: each for each in entries}
        self._following = {each.key: _Following(pause_s=0.0) for each in entries}
        self.listed.emit()

    def submit(self, entry: JobEntry) -> None:
        """Adds a job to the list and submits it, or submits it again: then it computes what is missing."""
        is_new = entry.key not in self._entries
        entry = replace(entry, state=SUBMITTING, problem="", fetched=False)
        if is_new:
            self._entries = {entry.key: entry, **self._entries}
            self.listed.emit()
        else:
            self._set(entry)
        self._following[entry.key] = _Following()
        try:
            profile = connections.profile(entry.profile)
            way = connections.open_way(profile)
        except LandchipError as error:
            self._refused(entry, error)
            return
        request, title = dict(entry.request), entry.title
        self._following[entry.key].task = self._lanes.run_in_lane(
            entry.profile,
            lambda task: job_actions.submit(profile, way, self._engine.calls(lambda: task.cancelled), request, title),
            lambda job: self._submitted(entry, job),
            lambda error: self._refused(entry, error),
        )

    def cancel(self, key: str) -> None:
        """Asks the cluster to stop a job; what is finished is kept."""
        self._ask_way(
            key,
            "cancel",
            job_actions.cancel,
            lambda _none: self.look_soon(key),
            lambda error: self.failed.emit(key, error),
        )

    def ask_log(self, key: str, on_log: Callable[[str], None], on_error: Callable[[LandchipError], None]) -> None:
        """Asks for the end of a job's log; one of the callbacks follows, unless the job was never submitted."""
        self._ask_way(key, "log", job_actions.log, on_log, on_error)

    def fetch(self, key: str) -> None:
        """Brings the map of a finished job to its files; `fetched` or `failed` follows."""
        entry, following = self._entries[key], self._following[key]
        job, outputs = entry.submitted, entry.outputs
        if job is None or following.fetching:
            return
        following.fetching = True
        self.changed.emit(key)
        following.task = self._lanes.run_in_lane(
            "fetch",
            lambda task: job_actions.fetch(self._engine.calls(lambda: task.cancelled), job, outputs),
            lambda result: self._was_fetched(key, result),
            lambda error: self._not_fetched(key, error),
        )

    def is_fetching(self, key: str) -> bool:
        return key in self._following and self._following[key].fetching

    def remove(self, key: str) -> None:
        """Takes a job off the list; on the cluster nothing changes."""
        following = self._following.pop(key, None)
        if following is not None and following.task is not None:
            following.task.cancel()
        self._entries.pop(key, None)
        self.listed.emit()

    def look_soon(self, key: str) -> None:
        """Looks at a job at the next occasion."""
        if key in self._following:
            self._following[key].next_look = 0.0

    def engine_changed(self) -> None:
        """The engine was set up, repaired, changed or removed."""
        self._engine.rest()

    def close(self) -> None:
        """Ends the threads and the engine; the jobs go on."""
        self._timer.stop()
        self._engine.close()
        self._lanes.close()

    def _tick(self) -> None:
        now = time.monotonic()
        for key, entry in list(self._entries.items()):
            following = self._following[key]
            if entry.is_followed and following.task is None and now >= following.next_look:
                self._look(entry)
            elif entry.state == JobState.FINISHED.value and not (entry.fetched or entry.problem or following.fetching):
                self.fetch(key)
        if any(each.is_followed for each in self._entries.values()) or any(map(self.is_fetching, self._entries)):
            self._used_at = now
        elif now - self._used_at > REST_AFTER_S:
            self._engine.rest()

    def _look(self, entry: JobEntry) -> None:
        job, following = entry.submitted, self._following[entry.key]
        try:
            way = connections.open_way(connections.profile(entry.profile))
        except LandchipError as error:  # QGIS may have asked for its master password: do not ask again soon
            following.next_look = time.monotonic() + WITHOUT_WAY_S
            self._set(replace(entry, problem=translated(error)))
            return
        if job is None:
            return
        live = (entry.chips or 0) <= MOST_LIVE_CHIPS
        again = live and following.seen is None
        following.task = self._lanes.run_in_lane(
            entry.profile,
            lambda task: job_actions.look(way, self._engine.calls(lambda: task.cancelled), job, live, again),
            lambda found: self._looked(entry.key, found, live),
            lambda error: self._look_failed(entry.key, error),
        )

    def _looked(self, key: str, found: job_actions.Look, live: bool) -> None:
        entry, following = self._entries[key], self._following[key]
        following.task = None
        pause = LOOK_S if self.visible else HIDDEN_LOOK_S
        if found.report.state is JobState.UNKNOWN:
            pause = min(LONGEST_LOOK_S, max(pause, 2 * following.pause_s))
        following.pause_s = pause
        following.next_look = 0.0 if live and found.report.pending else time.monotonic() + pause
        if live:
            following.seen = set() if following.seen is None else following.seen
            for block in found.blocks:
                first = tuple(block["chips"][0][:2]) if block["chips"] else ()
                if first and first not in following.seen and found.report.state is not JobState.FINISHED:
                    following.seen.add(first)
                    self.block_done.emit(key, block)
        self._set(entry.with_report(found.report))
        if found.report.state is JobState.FAILED:
            self.failed.emit(key, _job_failed(entry, found.report.failure))

    def _look_failed(self, key: str, error: LandchipError) -> None:
        """The job is as it was last seen; the next look comes later."""
        entry, following = self._entries[key], self._following[key]
        following.task = None
        following.pause_s = min(LONGEST_LOOK_S, max(LOOK_S, 2 * following.pause_s))
        following.next_look = time.monotonic() + following.pause_s
        self._set(replace(entry, problem=translated(error)))

    def _submitted(self, entry: JobEntry, job: SubmittedJob) -> None:
        self._end_submission(replace(entry, submitted=job, state=JobState.WAITING.value))

    def _refused(self, entry: JobEntry, error: LandchipError) -> None:
        self._end_submission(replace(entry, state=NOT_SUBMITTED, problem=translated(error)))
        self.failed.emit(entry.key, error)

    def _end_submission(self, entry: JobEntry) -> None:
        if entry.key not in self._entries:
            self.left_behind.emit(entry)
            return
        self._following[entry.key].task = None
        self._set(entry)

    def _was_fetched(self, key: str, result: Mapping[str, Any]) -> None:
        following, entry = self._following[key], self._entries[key]
        following.task, following.fetching = None, False
        computed, seconds = result.get("chips_computed"), result.get("seconds")
        if not entry.fetched and isinstance(computed, int) and isinstance(seconds, (int, float)):
            connections.record_rate(entry.profile, computed, float(seconds))
        self._set(replace(entry, fetched=True, problem=""))
        self.fetched.emit(key, dict(result))

    def _not_fetched(self, key: str, error: LandchipError) -> None:
        self._following[key].task, self._following[key].fetching = None, False
        self._set(replace(self._entries[key], problem=translated(error)))
        self.failed.emit(key, error)

    def _ask_way(
        self,
        key: str,
        lane: str,
        ask: Callable[[WayIn, SubmittedJob], Any],
        on_result: Callable[[Any], None],
        on_error: Callable[[LandchipError], None],
    ) -> None:
        entry = self._entries[key]
        job = entry.submitted
        if job is None:
            return
        try:
            way = connections.open_way(connections.profile(entry.profile))
        except LandchipError as error:
            on_error(error)
            return
        self._lanes.run_in_lane(f"{entry.profile} {lane}", lambda _task: ask(way, job), on_result, on_error)

    def _set(self, entry: JobEntry) -> None:
        if self._entries.get(entry.key) != entry:
            self._entries[entry.key] = entry
            self.changed.emit(entry.key)


def _job_failed(entry: JobEntry, reason: str) -> RemoteError:
    return RemoteError(
        "job-failed",
        tr("The job {title} failed ({reason}): see its log on the page Jobs, and submit it again."),
        title=entry.title,
        reason=reason.rstrip(".") or tr("it does not say why"),
    )
