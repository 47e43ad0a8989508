"""The asker: answers on the main thread, errors as errors, nothing after a cancel, nothing left after a close."""

from __future__ import annotations

import threading

import pytest
from qgis.PyQt.QtCore import QCoreApplication

from plugin.engine.api.errors import EngineError
from plugin.engine.api.protocol import Cancelled
from plugin.gui.engine_queue import EngineQueue
from tests.plugin.qt_events import until
from tests.waiting import wait_until


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


@pytest.fixture
def engine(qgis_app):
    return Pretended()


@pytest.fixture
def asker(engine):
    made = EngineQueue(start=lambda: engine)
    yield made
    made.close()


def test_an_answer_comes_on_the_main_thread(asker):
    heard = []
    asker.ask("chip", {"x": 1}, lambda answer: heard.append((answer, threading.current_thread())), pytest.fail)
    until(lambda: heard)
    assert heard == [({"method": "chip", "x": 1}, threading.main_thread())]


@pytest.mark.parametrize("method", ["fail", "odd"])
def test_an_error_is_handed_over_and_the_next_call_works(asker, method):
    heard, errors = [], []
    asker.ask(method, {}, heard.append, errors.append)
    asker.ask("chip", {}, heard.append, pytest.fail)
    until(lambda: heard)
    assert [type(each) for each in errors] == [EngineError]


def test_a_cancelled_call_calls_nobody(asker, engine):
    heard = []
    engine.hold.clear()
    ticket = asker.ask("slow", {}, heard.append, heard.append)
    until(lambda: engine.asked == ["slow"])
    ticket.cancel()
    asker.ask("next", {}, heard.append, heard.append)
    until(lambda: engine.asked == ["slow", "next"])
    engine.hold.set()
    until(lambda: heard)
    assert heard == [{"method": "next"}]


def test_closing_ends_thread_and_engine_and_drops_what_waits(asker, engine):
    heard = []
    engine.hold.clear()
    asker.ask("slow", {}, heard.append, heard.append)
    asker.ask("waiting", {}, heard.append, heard.append)
    until(lambda: engine.asked == ["slow"])
    asker.close()
    QCoreApplication.processEvents()
    assert engine.closed and engine.asked == ["slow"] and not heard
    assert engine.killed  # it was busy: its answer is not waited for
    assert "landchip-asker" not in {each.name for each in threading.enumerate()}


def test_an_engine_that_is_not_busy_ends_by_itself(asker, engine):
    heard = []
    asker.ask("chip", {}, heard.append, pytest.fail)
    until(lambda: heard)
    asker.close()
    assert engine.closed and not engine.killed


def test_nothing_is_started_before_the_first_call(qgis_app):
    started = []
    asker = EngineQueue(start=lambda: started.append(1))
    asker.close()
    assert not started


def test_what_waits_while_the_engine_is_changed_fails_in_one_sentence(asker, engine):
    told = []
    engine.hold.clear()
    for method in ("slow", "chip"):
        asker.ask(method, {}, pytest.fail, lambda error: told.append(str(error)))
    until(lambda: engine.asked)
    asker.restart()
    assert told == ["The engine was changed meanwhile: try it again."] * 2
    engine.hold.set()
    until(lambda: engine.closed)
    heard = []
    asker.ask("chip", {}, heard.append, pytest.fail)
    until(lambda: heard)


def test_an_answer_that_is_on_its_way_when_the_asker_closes_is_told_to_nobody(asker, engine):
    heard = []
    asker.ask("chip", {}, heard.append, heard.append)
    wait_until(lambda: engine.asked)  # without events, so that the answer waits
    assert engine.asked == ["chip"]
    asker.close()
    QCoreApplication.processEvents()
    assert heard == []


def test_a_restart_right_after_a_question_leaves_no_second_thread_at_the_same_calls(asker, engine):
    for _ in range(50):
        asker.ask("chip", {}, pytest.fail, lambda error: None)
        asker.restart()
    heard = []
    asker.ask("last", {}, heard.append, pytest.fail)
    until(lambda: heard)
    asker.close()
    until(lambda: not [each for each in threading.enumerate() if each.name == "landchip-asker"])
