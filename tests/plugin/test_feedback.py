"""A run's progress and blocks reach its caller on the main thread; other feedbacks work without them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
)
from qgis.PyQt.QtCore import QCoreApplication, QThread

from plugin.engine.api.messages import Message
from plugin.processing.algorithms.classify import output_values, summary_lines
from plugin.processing.feedback import RunFeedback, report_messages
from tests.plugin.conftest import BLOCK, RESULT, FakeEngine
from tests.plugin.qt_events import until


@pytest.fixture
def parameters(make_raster: Callable[..., Path], tmp_path: Path) -> dict[str, Any]:
    return {"INPUT": str(make_raster()), "OUTPUT": str(tmp_path / "map.gpkg")}


def test_a_task_hands_progress_and_blocks_to_the_main_thread(
    processing: Any, fake_engine: FakeEngine, parameters: dict[str, Any]
) -> None:
    feedback, context = RunFeedback(), QgsProcessingContext()
    context.setProject(QgsProject.instance())
    progress_events: list[tuple[Any, bool]] = []
    blocks: list[tuple[Any, bool]] = []
    ended: list[bool] = []

    def here() -> bool:
        return QThread.currentThread() is QCoreApplication.instance().thread()

    feedback.engineProgress.connect(lambda progress: progress_events.append((progress, here())))
    feedback.blockDone.connect(lambda block: blocks.append((block, here())))
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("landchip:classify")
    task = QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback)
    task.executed.connect(lambda successful, _: ended.append(successful))
    QgsApplication.taskManager().addTask(task)
    until(lambda: ended)
    assert ended == [True]
    assert blocks == [(BLOCK, True)]
    stages = [progress["stage"] for progress, _ in progress_events]
    assert stages == ["classify"] and all(on_main for _, on_main in progress_events)
    assert progress_events[0][0]["done"] == 2 and progress_events[0][0]["total"] == 4


def test_a_feedback_of_qgis_itself_works_too(
    processing: Any, fake_engine: FakeEngine, parameters: dict[str, Any]
) -> None:
    result = processing.run("landchip:classify", parameters, feedback=QgsProcessingFeedback())
    assert result["CHIPS"] == 4


def test_notes_on_the_imagery_are_information_and_warnings_are_warnings(qgis_app: Any) -> None:
    """F5, F6: how a band that is tagged alpha is read, and why. A note that is a warning as well is not said twice."""
    note = Message("alpha-is-transparency", "{raster}: band 4 is read as transparency.", {"raster": "quad"}).to_json()
    unclear = Message("alpha-unclear", "{raster}: not clear.", {"raster": "other"}).to_json()
    feedback = QgsProcessingFeedback(False)
    report_messages({"notes": [note, unclear], "warnings": [unclear]}, feedback)
    lines = feedback.textLog().splitlines()
    assert [each for each in lines if each] == ["quad: band 4 is read as transparency.", "other: not clear."]
    report_messages({"warnings": []}, feedback)  # a result from before there were notes


def test_chips_that_are_black_throughout_are_an_output_and_named_in_the_log() -> None:
    """F7"""
    result = {**RESULT, "chips": {**RESULT["chips"], "no_imagery": 3}}
    assert (output_values(RESULT)["NO_IMAGERY"], output_values(result)["NO_IMAGERY"]) == (0, 3)
    assert "3 probably without imagery" in summary_lines(result)[0]
