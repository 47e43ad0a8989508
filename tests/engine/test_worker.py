"""The worker answers every call, cancels at once, and ends on shutdown."""

from __future__ import annotations

import logging
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from plugin.engine.api import errors
from plugin.engine.api.version import version
from plugin.engine.service import worker as workers
from plugin.engine.service.notifications import LogForwarder
from tests.engine.worker_session import REQUEST, FakeJobs, Session
from tests.waiting import LONG_S


@pytest.fixture
def session() -> Iterator[Session]:
    opened = Session(FakeJobs())
    yield opened
    opened.writer.close()
    opened.thread.join(LONG_S)
    assert not opened.thread.is_alive()
    opened.reader.close()


def test_hello_returns_versions(session: Session) -> None:
    session.call(1, "hello", protocol=1, version="0.1.0")
    result = session.answer()["result"]
    assert result["protocol"] == 1 and result["version"] == version()
    assert result["python"] == ".".join(map(str, sys.version_info[:3]))
    assert result["onnxruntime"]


def test_another_protocol_is_refused_with_its_remedy(session: Session) -> None:
    session.call(1, "hello", protocol=2, version="9.0")
    assert "repair the engine" in session.answer()["error"]["message"]


@pytest.mark.parametrize(
    "line, code",
    [
        (b"garbage", -32700),
        (b"\xff\xfe\xfa", -32700),
        (b"{" * 100_000, -32700),
        (b"[1, 2]", -32600),
        (b'{"jsonrpc": "2.0", "id": 1, "method": "fly"}', -32601),
        (b'{"jsonrpc": "2.0", "id": 1, "method": "inspect", "params": [1]}', -32602),
        (b'{"jsonrpc": "2.0", "id": 1, "method": "inspect", "params": {"model": 5}}', -32602),
        (b'{"jsonrpc": "2.0", "id": 1, "method": "inspect", "params": {"model": "m", "device": "tpu"}}', -32602),
        (b'{"jsonrpc": "2.0", "id": 1, "method": "classify", "params": {"colour": 1}}', -32602),
    ],
)
def test_an_invalid_line_gets_an_error_and_the_next_call_its_answer(session: Session, line: bytes, code: int) -> None:
    session.send_line(line)
    assert session.answer()["error"]["code"] == code
    session.call(2, "inspect", model="m.onnx")
    assert session.answer()["result"] == {"model": "m.onnx", "device": "auto"}


def test_a_line_without_end_is_skipped(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "LONGEST_LINE", 1000)
    session.call(0, "inspect", model="m")  # the worker waits in a readline of the former length
    session.answer()
    session.send_line(b"x" * 5432)
    assert session.answer()["error"]["code"] == -32700
    session.call(1, "grid", **REQUEST)
    assert session.answer()["result"]["size"] == 224.0


def test_blank_lines_and_notifications_get_no_answer(session: Session) -> None:
    session.send_line(b"")
    session.call(None, "fly")
    session.call(None, "cancel", id=5)
    session.send_line(b'{"jsonrpc": "2.0", "id": 5, "result": {}}')
    session.call(9, "hello", protocol=1)
    assert session.answer()["id"] == 9


def test_a_cancel_takes_effect_between_two_batches(session: Session) -> None:
    session.call(1, "classify", **REQUEST)
    assert session.jobs.started.wait(LONG_S)
    session.call(None, "cancel", id=1)
    answer = session.answer()
    assert answer["id"] == 1 and answer["error"]["code"] == -32800


def test_a_cancel_of_another_call_changes_nothing(session: Session) -> None:
    session.call(1, "classify", **REQUEST)
    session.call(2, "cancel", id=77)
    assert session.answer() == {"jsonrpc": "2.0", "id": 2, "result": {"cancelled": False}}
    session.jobs.go_on.set()
    assert session.answer()["result"]["chips"] == {"total": 500}


def test_a_plan_can_be_cancelled_too(session: Session) -> None:
    session.call(1, "plan", **{**REQUEST, "raster": ["forever"]})
    assert session.jobs.started.wait(LONG_S)
    session.call(None, "cancel", id=1)
    assert session.answer()["error"]["code"] == -32800


def test_a_second_job_is_refused_and_hello_answered_while_one_runs(session: Session) -> None:
    session.call(1, "classify", **REQUEST)
    session.call(2, "classify", **REQUEST)
    answer = session.answer()
    assert answer["id"] == 2 and answer["error"]["data"]["type"] == "EngineError"
    assert "busy" in answer["error"]["message"]
    session.call(3, "hello", protocol=1)
    assert session.answer()["id"] == 3
    session.jobs.go_on.set()
    assert session.answer()["id"] == 1
    session.call(4, "inspect", model="m")
    assert session.answer()["id"] == 4


@pytest.mark.parametrize(
    "raster, kind, message",
    [
        ("broken", "RasterError", "choose another"),
        ("bug", "EngineError", "ZeroDivisionError"),
        ("exit", "EngineError", "SystemExit"),
        ("nan", "EngineError", "nobody foresaw"),
    ],
)
def test_an_error_in_a_job_is_its_answer(session: Session, raster: str, kind: str, message: str) -> None:
    session.call(1, "classify", **{**REQUEST, "raster": [raster]})
    error = session.answer()["error"]
    assert error["code"] == -32000 and error["data"]["type"] == kind and message in error["message"]
    assert "Traceback" in error["data"]["log"]


def test_each_finished_block_is_sent_before_the_answer(session: Session) -> None:
    session.call(7, "classify", **{**REQUEST, "raster": ["blocks"]})
    messages = [session.read_message() for _ in range(4)]
    assert [each.get("method") for each in messages] == ["block", "block", "block", None]
    assert [each["params"]["id"] for each in messages[:3]] == [7, 7, 7]
    assert [each["params"]["chips"] for each in messages[:3]] == [[[0, 1]], [[1, 1]], [[2, 1]]]


def test_a_click_is_answered_and_its_error_too(session: Session) -> None:
    session.call(1, "chip", model="m")
    assert session.answer()["result"] == {"chip": {"model": "m"}}
    session.call(2, "explain", model="m")
    assert session.answer()["error"]["data"]["type"] == "RasterError"


def test_a_blocked_click_is_cancelled_at_once_and_its_result_is_discarded(session: Session) -> None:
    """As while the first model is loading: the next click finds it loaded."""
    session.call(1, "chip", model="deaf")
    assert session.clicks.started.wait(LONG_S)
    session.call(None, "cancel", id=1)
    answer = session.answer()
    assert answer["id"] == 1 and answer["error"]["code"] == -32800
    assert not session.clicks.ended.is_set()
    session.call(2, "chip", model="m")
    assert session.answer() == {"jsonrpc": "2.0", "id": 2, "result": {"chip": {"model": "m"}}}
    session.clicks.ended.clear()
    session.clicks.let_go.set()
    assert session.clicks.ended.wait(LONG_S)
    session.call(3, "hello", protocol=1)
    assert session.answer()["id"] == 3  # the first click's answer never came


def test_a_refit_is_a_job_like_others(session: Session, tmp_path: Path) -> None:
    session.call(1, "refit", colour=1)
    error = session.answer()["error"]
    assert error["code"] == -32602 and "colour" in error["message"]
    missing = {"model": "default", "corrections": str(tmp_path / "none.gpkg"), "output": str(tmp_path / "new.onnx")}
    session.call(2, "refit", **missing)
    assert session.answer()["error"]["data"]["type"] in vars(errors)


def test_progress_is_sent_ten_times_a_second_at_most(session: Session) -> None:
    start, updates = time.monotonic(), []
    session.call(1, "classify", **{**REQUEST, "raster": ["chatty"]})
    while "method" in (message := session.read_message()):
        updates.append(message["params"])
    assert 1 <= len(updates) <= 2 + 10 * (time.monotonic() - start)
    assert updates[0] == {
        "id": 1,
        "done": 0,
        "total": 500,
        "chips_per_second": None,
        "eta_s": None,
        "stage": "classify",
    }


def test_shutdown_cancels_the_job_and_ends(session: Session) -> None:
    session.call(1, "classify", **REQUEST)
    assert session.jobs.started.wait(LONG_S)
    session.call(2, "shutdown")
    session.thread.join(LONG_S)
    assert not session.thread.is_alive()
    assert session.answer()["id"] == 2
    assert session.answer()["error"]["code"] == -32800


def test_a_log_record_is_forwarded_with_its_level() -> None:
    sent: list[Any] = []
    logger = logging.getLogger("tests.made_up_engine")
    logger.propagate = False
    logger.addHandler(LogForwarder(sent.append))
    logger.warning("%d chips are %s", 3, "coarse")
    logger.debug("not told")
    assert [each.params for each in sent] == [{"level": "warning", "message": "3 chips are coarse"}]
