"""Calls the engine from an algorithm: progress, log and cancelling through its feedback, errors as Processing's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingException, QgsProcessingFeedback

from ..engine.api.errors import LandchipError
from ..engine.api.messages import format_duration
from ..engine.api.protocol import Cancelled
from ..i18n import number, tr, tr_n, translated
from ..log import logger
from ..settings import engine_environment, engine_state
from .feedback import RunFeedback

if TYPE_CHECKING:
    from ..client.engine import Engine


def engine_problem() -> str:
    """Why the engine cannot be used, and the remedy; empty where it can."""
    state = engine_state()
    if state.usable:
        return ""
    reason = translated(state.message)
    if state.kind in ("busy", "occupied", "unusable"):  # the set-up would not repair it
        return reason
    how = tr("Choose Plugins > Landchip > Set Up the Engine, or run the algorithm landchip:setupengine.")
    return f"{reason} {how}"


def engine() -> Engine:
    """A new Engine, for a `with`. Raises EngineError where it is not set up."""
    from ..client.engine import Engine  # not at the top, because QGIS imports this module when it starts

    return Engine(engine_environment().python)


def call(worker: Engine, method: str, params: Mapping[str, Any], feedback: QgsProcessingFeedback) -> dict[str, Any]:
    """The engine's answer to a call, whose progress, log and cancelling go through `feedback`.

    A RunFeedback also gets the progress in numbers and the finished blocks. Raises LandchipError, Cancelled.
    """
    run_feedback = feedback if isinstance(feedback, RunFeedback) else None

    def on_progress(progress: Mapping[str, Any]) -> None:
        if run_feedback is not None:
            run_feedback.engineProgress.emit(dict(progress))
        if progress["total"]:
            feedback.setProgress(100 * progress["done"] / progress["total"])
        feedback.setProgressText(progress_text(progress))

    def on_log(level: str, message: str) -> None:
        logger().debug("%s: %s", method, message)
        if level == "warning":
            feedback.pushWarning(message)
        elif level != "debug":
            feedback.pushDebugInfo(message)

    on_block = None if run_feedback is None else run_feedback.blockDone.emit
    return worker.call(method, params, on_progress, on_log, feedback.isCanceled, on_block)


def progress_text(progress: Mapping[str, Any]) -> str:
    """`Classifying… 120 of 400 chips, 118 chips/s, about 3 s left`; without the numbers that are not known."""
    stage = progress.get("stage") or ""
    if stage != "classify" or not progress["total"]:
        return stage_text(stage)
    return f"{stage_text(stage)} {', '.join(progress_parts(progress))}"


def stage_text(stage: str) -> str:
    """A stage of a run in words: one of the engine's, or "export", which is the plugin's own."""
    stages = {
        "open": tr("Opening model and imagery…"),
        "benchmark": tr("Measuring how fast this machine is…"),
        "classify": tr("Classifying…"),
        "label": tr("Labelling pixels…"),
        "assemble": tr("Writing the map…"),
        "export": tr("Exporting the layer…"),
        "read": tr("Reading the chips…"),
        "compare": tr("Comparing with the land cover…"),
        "fit": tr("Fitting and cross-validating…"),
        "check": tr("Checking the new model…"),
        "colours": tr("Comparing the colours of both dates…"),
        "after": tr("Reading the later imagery again…"),
        "before": tr("Reading the earlier imagery again…"),
    }
    return stages.get(stage, tr("Working…"))


def progress_parts(progress: Mapping[str, Any]) -> list[str]:
    """`120 of 400 chips`, `118 chips/s`, `about 3 s left`, as far as they are known."""
    text = tr_n("{} of {} chip", "{} of {} chips", progress["total"])
    parts = [text.format(number(progress["done"]), number(progress["total"]))]
    if progress.get("chips_per_second"):
        parts.append(tr("{} chips/s").format(number(progress["chips_per_second"])))
    if progress.get("eta_s") is not None:
        parts.append(tr("about {} left").format(format_duration(progress["eta_s"])))
    return parts


@contextmanager
def processing_errors(prepare_error: LandchipError | None = None, cancelled_text: str = "") -> Iterator[None]:
    """Turns LandchipError and Cancelled into QgsProcessingException with a translated message.

    prepare_error:  of prepareAlgorithm; raised at once
    cancelled_text: what is said of a cancelled call that no next one resumes
    """
    try:
        if prepare_error is not None:
            raise prepare_error
        yield
    except LandchipError as error:
        logger().warning("%s: %s", type(error).__name__, error)
        raise QgsProcessingException("\n".join(filter(None, (translated(error), error.log)))) from error
    except Cancelled as error:
        raise QgsProcessingException(cancelled_text or tr("Cancelled; run it again to resume.")) from error
