"""The engine_queue: answers on the main thread, errors as errors, nothing after a cancel, nothing left after a close."""

from __future__ import annotations

import threading
import time

import pytest
from qgis.PyQt.QtCore import QCoreApplication

from plugin.engine.api.errors import EngineError
from plugin.engine.api.protocol import Cancelled
from plugin.gui.engine_queue import EngineQueue


class Pretended:
    def __init__(self) -> None:
        self.asked: list[str] = []
        self.closed = self.killed = False
        self.hold = threading.Event()
        self.hold.set()

    def call(self, method, params, cancelled):
        self.asked.append(method)
        while not self.hold.wait(0.01):
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


def until(said, within_s=5.0):
    end = time.monotonic() + within_s
    while not said() and time.monotonic() < end:
        QCoreApplication.processEvents()
        time.sleep(0.005)
    assert said()


@pytest.fixture
def engine(qgis_app):
    return Pretended()


@pytest.fixture
def engine_queue(engine):
    made = EngineQueue(start_engine=lambda: engine)
    yield made
    made.close()


def test_an_answer_comes_on_the_main_thread(engine_queue):
    heard = []
    engine_queue.submit("chip", {"x": 1}, lambda answer: heard.append((answer, threading.current_thread())), pytest.fail)
    until(lambda: heard)
    assert heard == [({"method": "chip", "x": 1}, threading.main_thread())]


@pytest.mark.parametrize("method", ["fail", "odd"])
def test_an_error_is_handed_over_and_the_next_call_works(engine_queue, method):
    heard, errors = [], []
    engine_queue.submit(method, {}, heard.append, errors.append)
    engine_queue.submit("chip", {}, heard.append, pytest.fail)
    until(lambda: heard)
    assert [type(each) for each in errors] == [EngineError]


def test_a_cancelled_call_calls_nobody(engine_queue, engine):
    heard = []
    engine.hold.clear()
    call = engine_queue.submit("slow", {}, heard.append, heard.append)
    until(lambda: engine.asked == ["slow"])
    call.cancel()
    engine_queue.submit("next", {}, heard.append, heard.append)
    until(lambda: engine.asked == ["slow", "next"])
    engine.hold.set()
    until(lambda: heard)
    assert heard == [{"method": "next"}]


def test_closing_ends_thread_and_engine_and_drops_what_waits(engine_queue, engine):
    heard = []
    engine.hold.clear()
    engine_queue.submit("slow", {}, heard.append, heard.append)
    engine_queue.submit("waiting", {}, heard.append, heard.append)
    until(lambda: engine.asked == ["slow"])
    engine_queue.close()
    QCoreApplication.processEvents()
    assert engine.closed and engine.asked == ["slow"] and not heard
    assert engine.killed  # it was busy: its answer is not waited for
    assert "landchip-engine_queue" not in {each.name for each in threading.enumerate()}


def test_an_engine_that_is_not_busy_ends_by_itself(engine_queue, engine):
    heard = []
    engine_queue.submit("chip", {}, heard.append, pytest.fail)
    until(lambda: heard)
    engine_queue.close()
    assert engine.closed and not engine.killed


def test_nothing_is_started_before_the_first_call(qgis_app):
    started = []
    engine_queue = EngineQueue(start_engine=lambda: started.append(1))
    engine_queue.close()
    assert not started


def test_what_waits_while_the_engine_is_changed_fails_in_one_sentence(engine_queue, engine):
    told = []
    engine.hold.clear()
    for method in ("slow", "chip"):
        engine_queue.submit(method, {}, pytest.fail, lambda error: told.append(str(error)))
    until(lambda: engine.asked)
    engine_queue.restart()
    assert told == ["The engine was changed meanwhile: try it again."] * 2
    engine.hold.set()
    until(lambda: engine.closed)
    heard = []
    engine_queue.submit("chip", {}, heard.append, pytest.fail)
    until(lambda: heard)


def test_an_answer_that_is_on_its_way_when_the_asker_closes_is_told_to_nobody(engine_queue, engine):
    heard = []
    engine_queue.submit("chip", {}, heard.append, heard.append)
    until_asked = time.monotonic() + 5
    while not engine.asked and time.monotonic() < until_asked:
        time.sleep(0.005)  # without events, so that the answer waits
    assert engine.asked == ["chip"]
    engine_queue.close()
    QCoreApplication.processEvents()
    assert heard == []


def test_a_restart_right_after_a_question_leaves_no_second_thread_at_the_same_calls(engine_queue, engine):
    for _ in range(50):
        engine_queue.submit("chip", {}, pytest.fail, lambda error: None)
        engine_queue.restart()
    heard = []
    engine_queue.submit("last", {}, heard.append, pytest.fail)
    until(lambda: heard)
    engine_queue.close()
    until(lambda: not [each for each in threading.enumerate() if each.name == "landchip-engine_queue"])
