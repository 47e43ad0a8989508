"""What a task takes of its executor, and how its failure reaches the user (without Spark)."""

from __future__ import annotations

import sys
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from plugin.remote.spark import tasks
from plugin.remote.spark.driver import MOST_TASKS, task_spans
from plugin.remote.spark.tasks import MARK, TaskFailure, failure_in


def context(monkeypatch: pytest.MonkeyPatch, cpus: int, gpus: list[str]) -> None:
    """A stand-in of pyspark's TaskContext."""
    resources = {"gpu": SimpleNamespace(addresses=gpus)} if gpus else {}
    current = SimpleNamespace(cpus=lambda: cpus, resources=lambda: resources)
    pyspark: Any = ModuleType("pyspark")
    pyspark.TaskContext = SimpleNamespace(get=lambda: current)
    monkeypatch.setitem(sys.modules, "pyspark", pyspark)


def test_a_task_sees_the_gpus_that_it_was_given_and_no_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUDA_VISIBLE_DEVICES", "0,1,2,3")
    context(monkeypatch, 1, ["2", "3"])
    assert tasks._take_resources() == 1
    assert tasks.os.environ["CUDA_VISIBLE_DEVICES"] == "2,3"


def test_without_gpus_a_task_takes_its_cpus(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUDA_VISIBLE_DEVICES", "0")
    context(monkeypatch, 4, [])
    assert tasks._take_resources() == 4
    assert tasks.os.environ["CUDA_VISIBLE_DEVICES"] == "0"


def test_a_failure_is_found_in_a_long_report() -> None:
    report = f"Job aborted due to stage failure\n  File x\n{TaskFailure('job-raster-changed', 'Say so.')}\n\tat java"
    assert failure_in(report) == {"code": "job-raster-changed", "message": "Say so."}
    assert failure_in(f"x {MARK}" + '{"code": "a"}') is None
    assert failure_in(f"x {MARK}nonsense") is None
    assert failure_in("") is None


@pytest.mark.parametrize("blocks", [1, 7, 4096, 100_000])
@pytest.mark.parametrize("asked", [None, 1, 3, 10_000])
def test_tasks_share_the_blocks_evenly_and_none_is_empty(blocks: int, asked: int | None) -> None:
    spans = task_spans(blocks, asked)
    lengths = [stop - first for first, stop in spans]
    assert (spans[0][0], spans[-1][1]) == (0, blocks)
    assert all(before[1] == after[0] for before, after in zip(spans, spans[1:]))
    assert len(spans) == min(blocks, asked or MOST_TASKS, MOST_TASKS)
    assert 1 <= min(lengths) and max(lengths) - min(lengths) <= 1


def test_the_largest_tasks_come_first() -> None:
    assert task_spans(4, None, [5, 256, 80, 256]) == ((1, 2), (3, 4), (2, 3), (0, 1))
    assert task_spans(4, 2, [5, 1, 80, 256]) == ((2, 4), (0, 2))
