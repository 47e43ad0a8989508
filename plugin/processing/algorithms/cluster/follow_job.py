"""Submits a job from an algorithm and waits for its end: progress, blocks and cancelling through the feedback."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Optional

from qgis.core import QgsProcessingFeedback

from ....engine.api.errors import LandchipError, RemoteError
from ....engine.api.protocol import Cancelled
from ....i18n import number, tr, tr_n, translated
from ....remote.client import EngineCalls, JobReport, OnBlock, SubmittedJob, report
from ....remote.ways.way_in import JobState, WayIn
from ...feedback import RunFeedback

if TYPE_CHECKING:
    from ....client.engine import Engine

POLL_S = 2.0  # between two looks at a job
MOST_FAILED_LOOKS = 30  # one after another: about a minute without network


def engine_calls(worker: Engine, feedback: QgsProcessingFeedback) -> EngineCalls:
    """The engine as remote/client.py calls it; cancelled through the feedback."""

    def call(method: str, params: dict[str, Any], on_block: Optional[OnBlock] = None) -> dict[str, Any]:
        return worker.call(method, params, None, None, feedback.isCanceled, on_block)

    return call


def wait_for_job(way: WayIn, engine: EngineCalls, job: SubmittedJob, feedback: QgsProcessingFeedback) -> None:
    """Returns once the job has finished.

    Raises RemoteError where it ended without a map, and Cancelled after it was cancelled through the feedback: then the
    cluster is told, too.
    """
    on_block = feedback.blockDone.emit if isinstance(feedback, RunFeedback) else None
    failed = 0
    while True:
        try:
            if feedback.isCanceled():
                raise Cancelled("Cancelled.")
            found = report(way, engine, job.job, job.handle, on_block)
            failed = 0
        except Cancelled:
            way.cancel(job.handle)
            raise
        except LandchipError as error:
            failed += 1
            if failed > MOST_FAILED_LOOKS:
                raise
            if failed == 1:
                feedback.pushWarning(translated(error))
            _pause(feedback)
            continue
        _show_progress(found, feedback)
        if found.state is JobState.FINISHED:
            return
        if found.state.is_final:
            raise _ended(found)
        if not found.pending:
            _pause(feedback)


def _show_progress(found: JobReport, feedback: QgsProcessingFeedback) -> None:
    if not found.blocks or found.chips is None:
        feedback.setProgressText(tr("The job waits for the cluster…"))
        return
    feedback.setProgress(100 * found.blocks_done / found.blocks)
    counts = tr_n("{} of {} chip", "{} of {} chips", found.chips)
    feedback.setProgressText(counts.format(number(found.chips_done), number(found.chips)))


def _pause(feedback: QgsProcessingFeedback) -> None:
    end = time.monotonic() + POLL_S
    while time.monotonic() < end and not feedback.isCanceled():
        time.sleep(0.05)


def _ended(found: JobReport) -> RemoteError:
    states: Mapping[JobState, str] = {
        JobState.FAILED: tr("it failed"),
        JobState.CANCELLED: tr("it was cancelled"),
    }
    return RemoteError(
        "job-without-map",
        tr("The job ended without a map ({reason}): look at its log, and run it again to compute what is missing."),
        reason=found.failure.rstrip(".") or states.get(found.state, found.state.value),
    )
