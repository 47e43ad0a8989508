"""The engine queue: answers on the main thread, errors, cancelled calls, restarts, and that closing ends the thread."""

from __future__ import annotations

import threading

import pytest
from qgis.PyQt.QtCore import QCoreApplication

from plugin.engine.api.errors import EngineError
from plugin.engine.api.protocol import Cancelled
from plugin.gui.engine_queue import THREAD_NAME, EngineQueue
from tests.plugin.qt_events import until
from tests.waiting import wait_until


class FakeEngine:
    def __init__(self) -> None:
        self.called: list[str] = []
        self.closed = self.killed = False
        self.go_on = threading.Event()
        self.go_on.set()

    def call(self, method, params, on_progress, cancelled):
        self.called.append(method)
        if on_progress is not None:
            on_progress({"done": 1, "total": 2})
        while not self.go_on.wait(0.01):
            if cancelled():
                raise Cancelled("Cancelled.")
        if method == "fail":
            raise EngineError("made-up", "It died: run it again.")
        if method == "odd":
            raise RuntimeError("a mistake of ours")
        return {"method": method, **params}

    def kill(self) -> None:
        self.killed = True

    def close(self) -> None:
        self.closed = True


@pytest.fixture
def engine(qgis_app):
    return FakeEngine()


@pytest.fixture
def engine_queue(engine):
    queue = EngineQueue(start_engine=lambda: engine)
    yield queue
    queue.close()


def test_an_answer_comes_on_the_main_thread(engine_queue):
    answers = []
    engine_queue.submit(
        "chip", {"x": 1}, lambda answer: answers.append((answer, threading.current_thread())), pytest.fail
    )
    until(lambda: answers)
    assert answers == [({"method": "chip", "x": 1}, threading.main_thread())]


def test_progress_comes_on_the_main_thread_before_the_answer(engine_queue):
    events = []
    engine_queue.submit(
        "fit_to_place",
        {},
        lambda answer: events.append("answer"),
        pytest.fail,
        lambda progress: events.append((progress["done"], threading.current_thread())),
    )
    until(lambda: "answer" in events)
    assert events == [(1, threading.main_thread()), "answer"]


@pytest.mark.parametrize("method", ["fail", "odd"])
def test_an_error_is_delivered_and_the_next_call_works(engine_queue, method):
    answers, errors = [], []
    engine_queue.submit(method, {}, answers.append, errors.append)
    engine_queue.submit("chip", {}, answers.append, pytest.fail)
    until(lambda: answers)
    assert [type(each) for each in errors] == [EngineError]


def test_a_cancelled_call_calls_neither_callback(engine_queue, engine):
    answers = []
    engine.go_on.clear()
    call = engine_queue.submit("slow", {}, answers.append, answers.append)
    until(lambda: engine.called == ["slow"])
    call.cancel()
    engine_queue.submit("next", {}, answers.append, answers.append)
    until(lambda: engine.called == ["slow", "next"])
    engine.go_on.set()
    until(lambda: answers)
    assert answers == [{"method": "next"}]


def test_closing_ends_thread_and_engine_and_drops_queued_calls(engine_queue, engine):
    answers = []
    engine.go_on.clear()
    engine_queue.submit("slow", {}, answers.append, answers.append)
    engine_queue.submit("waiting", {}, answers.append, answers.append)
    until(lambda: engine.called == ["slow"])
    engine_queue.close()
    QCoreApplication.processEvents()
    assert engine.closed and engine.called == ["slow"] and not answers
    assert engine.killed  # it was busy: its answer is not waited for
    assert THREAD_NAME not in {each.name for each in threading.enumerate()}


def test_closing_does_not_kill_an_idle_engine(engine_queue, engine):
    answers = []
    engine_queue.submit("chip", {}, answers.append, pytest.fail)
    until(lambda: answers)
    engine_queue.close()
    assert engine.closed and not engine.killed


def test_no_engine_is_started_before_the_first_call(qgis_app):
    started = []
    engine_queue = EngineQueue(start_engine=lambda: started.append(1))
    engine_queue.close()
    assert not started


def test_a_restart_fails_unanswered_calls_with_one_sentence(engine_queue, engine):
    errors = []
    engine.go_on.clear()
    for method in ("slow", "chip"):
        engine_queue.submit(method, {}, pytest.fail, lambda error: errors.append(str(error)))
    until(lambda: engine.called)
    engine_queue.restart()
    assert errors == ["The engine was changed meanwhile: try it again."] * 2
    engine.go_on.set()
    until(lambda: engine.closed)
    answers = []
    engine_queue.submit("chip", {}, answers.append, pytest.fail)
    until(lambda: answers)


def test_an_answer_that_is_not_delivered_yet_is_dropped_by_a_close(engine_queue, engine):
    answers = []
    engine_queue.submit("chip", {}, answers.append, answers.append)
    wait_until(lambda: engine.called)  # without events, so that the answer waits
    assert engine.called == ["chip"]
    engine_queue.close()
    QCoreApplication.processEvents()
    assert answers == []


def test_a_restart_right_after_a_call_leaves_no_second_thread_at_the_same_calls(engine_queue, engine):
    for _ in range(50):
        engine_queue.submit("chip", {}, pytest.fail, lambda error: None)
        engine_queue.restart()
    answers = []
    engine_queue.submit("last", {}, answers.append, pytest.fail)
    until(lambda: answers)
    engine_queue.close()
    until(lambda: not [each for each in threading.enumerate() if each.name == THREAD_NAME])
