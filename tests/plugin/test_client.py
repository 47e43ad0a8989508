"""The client's caller gets one answer or one exception, whatever happens to the worker."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from plugin.client.engine import Engine
from plugin.engine.api.errors import EngineError, LandchipError, RasterError, RequestError
from plugin.engine.api.protocol import Cancelled
from plugin.engine.api.version import version
from tests.plugin.stand_in_worker import PYTHON, REQUEST, run, stand_in, unix
from tests.waiting import LONG_S, wait_until


@pytest.fixture
def engine() -> Iterator[Engine]:
    with Engine(PYTHON, stand_in()) as opened:
        yield opened


def test_an_answer_comes_with_progress_and_log(engine: Engine) -> None:
    progress, log = [], []
    result = run(engine, "short", on_progress=progress.append, on_log=lambda *record: log.append(record))
    assert result["pid"] == engine.pid
    assert progress == [{"done": 1, "total": 2, "chips_per_second": 3.0, "eta_s": 4.0, "stage": "classify"}]
    assert log == [("warning", "asked for short")]


def test_blocks_arrive_during_the_run(engine: Engine) -> None:
    blocks: list[dict[str, Any]] = []
    run(engine, "short", on_block=blocks.append)
    assert blocks == [{"groups": ["developed"], "chips": [[1, 2, 0, 0.9, []]]}]
    assert run(engine, "short")  # on_block may be left out


def test_a_worker_answers_several_calls(engine: Engine) -> None:
    assert len({run(engine, "short")["pid"] for _ in range(3)}) == 1


def test_a_raster_error_stays_a_raster_error(engine: Engine) -> None:
    with pytest.raises(RasterError, match="^The raster is broken: choose another.$"):
        run(engine, "broken")
    assert run(engine, "short")


def test_a_request_error_names_its_field(engine: Engine) -> None:
    with pytest.raises(RequestError, match="colour"):
        engine.call("classify", {**REQUEST, "colour": 1})


def test_a_number_that_json_cannot_carry_is_a_request_error_and_costs_no_worker(engine: Engine) -> None:
    running = engine.pid
    for number in (float("nan"), float("inf")):
        with pytest.raises(RequestError, match="cannot be asked for this"):
            engine.call("chip", {"point": [number, 1]})
    assert engine.call("hello", {"protocol": 1})["version"] == version()
    assert engine.pid == running


def test_an_unexpected_error_is_one_sentence_and_its_trace_goes_to_the_log(engine: Engine) -> None:
    log: list[tuple[str, str]] = []
    with pytest.raises(EngineError, match="ZeroDivisionError") as caught:
        run(engine, "bug", on_log=lambda *record: log.append(record))
    assert "\n" not in str(caught.value)
    assert any(level == "debug" and "Traceback" in message for level, message in log)


def test_an_unknown_method_is_an_error_and_not_a_wait(engine: Engine) -> None:
    with pytest.raises(LandchipError, match="fly"):
        engine.call("fly", {})


def test_a_line_that_is_no_message_is_passed_over(engine: Engine) -> None:
    assert run(engine, "garble")


def test_a_cancel_is_answered_by_the_worker_and_it_lives_on(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("plugin.client.engine.CANCEL_TIMEOUT_S", LONG_S)
    before = engine.pid
    with pytest.raises(Cancelled):
        run(engine, "forever", cancelled=lambda: True)
    assert engine.pid == before


def test_a_worker_that_ignores_a_cancel_is_killed_and_the_next_call_gets_another(engine: Engine) -> None:
    before = engine.pid
    with pytest.raises(Cancelled):
        run(engine, "deaf", cancelled=lambda: True)
    assert engine.pid is None
    assert run(engine, "short")["pid"] != before


def test_a_callback_that_raises_ends_the_work_it_left(engine: Engine) -> None:
    def fails(_: object) -> None:
        raise KeyError("canvas")

    with pytest.raises(KeyError):
        run(engine, "forever", on_progress=fails)
    assert engine.pid is None


def test_a_dead_worker_is_one_engine_error_with_the_tail_of_its_log(engine: Engine) -> None:
    with pytest.raises(EngineError) as caught:
        run(engine, "die")
    assert caught.value.code == "engine-died" and "exit status 7" in caught.value.params["status"]
    assert "last words, at ~" in caught.value.log and str(Path.home() / "map") not in caught.value.log
    assert run(engine, "short")


@unix
def test_a_killed_worker_is_an_error_that_names_the_signal(engine: Engine) -> None:
    with pytest.raises(EngineError, match="SIGKILL, most often because memory ran out"):
        run(engine, "killed")


@unix
def test_a_worker_killed_between_two_calls_is_replaced(engine: Engine) -> None:
    assert engine.pid is not None
    os.kill(engine.pid, signal.SIGKILL)
    wait_until(lambda: engine.pid is None)  # all its threads have ended: its first may be a zombie before the others
    assert run(engine, "short")


@unix
@pytest.mark.parametrize("method, params", [("classify", {**REQUEST, "raster": ["forever"]}), ("chip", {"forever": 1})])
def test_a_worker_killed_in_the_middle_of_a_call_is_one_sentence_and_replaced(
    engine: Engine, method: str, params: dict[str, Any]
) -> None:
    pid = engine.pid
    assert pid is not None

    def killing() -> bool:
        """Asked while the call waits for its answer."""
        os.kill(pid, signal.SIGKILL)
        return False

    with pytest.raises(EngineError, match="SIGKILL") as caught:
        engine.call(method, params, cancelled=killing)
    message = str(caught.value).splitlines()[0]
    assert message.count(". ") == 0 and "again" in message
    assert engine.pid is None
    again = engine.call("chip", {})["pid"]
    assert again != pid and engine.pid == again


def test_the_error_of_a_click_whose_worker_died_mentions_no_resuming(engine: Engine) -> None:
    with pytest.raises(EngineError) as caught:
        engine.call("chip", {"die": True})
    assert caught.value.code == "engine-died-in-click"
    assert "last words" in caught.value.log


def test_cancelling_a_blocked_click_leaves_the_worker_alive(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("plugin.client.engine.CANCEL_TIMEOUT_S", LONG_S)
    before = engine.pid
    with pytest.raises(Cancelled):
        engine.call("chip", {"forever": True}, cancelled=lambda: True)
    assert engine.call("chip", {})["pid"] == before
