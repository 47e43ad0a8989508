"""What jobs do in background threads: no QObject of C++, and a server that is down is one sentence, not a wait."""

from __future__ import annotations

import socket
import threading
import time

import pytest
from qgis.core import QgsProcessingFeedback

from plugin import connections
from plugin.engine.api.protocol import Cancelled
from plugin.gui.jobs.job_entry import JobEntry
from plugin.gui.jobs.job_follower import JobFollower
from plugin.gui.jobs.profiles.connection_test import ConnectionTest
from plugin.processing.algorithms.cluster.follow_job import wait_for_job
from plugin.remote.ways.profile import Profile
from tests.plugin.jobs.test_job_follower import JOB, REQUEST, MadeUpEngine, MadeUpWay, progress
from tests.plugin.qt_events import until
from tests.plugin.test_background_threads import Calls


@pytest.fixture
def calls():
    recorded = Calls()
    threading.setprofile(recorded.record)
    yield recorded
    threading.setprofile(None)


@pytest.fixture
def down(profile_of_qgis):
    """A stored connection to a port of this computer where nothing listens."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{taken.getsockname()[1]}"
    made = Profile("down", "rest", "/s", url=url, bundle="/b", shared_paths=True)
    connections.save_profile(made)
    return made


def test_a_job_of_a_server_that_is_down_says_so_and_stays_as_it_was(calls, down):
    follower = JobFollower(engine=MadeUpEngine())
    try:
        follower.show([JobEntry("k", "quad", "down", REQUEST, {}, JOB.submitted, JOB, "running")])
        started = time.monotonic()
        until(lambda: follower.entry("k").problem)
        assert time.monotonic() - started < 15
        assert "127.0.0.1" in follower.entry("k").problem
        assert follower.entry("k").state == "running"
    finally:
        follower.close()
    assert calls.made
    assert not calls.forbidden


def test_the_test_of_a_connection_takes_no_qobject_either(calls, down):
    test, outcomes, ended = ConnectionTest(), [], []
    test.outcome.connect(outcomes.append)
    test.ended.connect(ended.append)
    test.start(down, ["/q.tif"])
    until(lambda: ended)
    assert (outcomes[0].name, outcomes[0].passed) == ("reach", False)
    assert outcomes[-1].name == "raster"
    assert calls.made
    assert not calls.forbidden


def test_a_test_that_is_stopped_tells_nothing_more(down):
    test, told = ConnectionTest(), []
    test.outcome.connect(told.append)
    test.ended.connect(told.append)
    test.start(down, [])
    test.stop()
    assert not test.is_running
    ended = []
    other = ConnectionTest()
    other.ended.connect(ended.append)
    other.start(down, [])
    until(lambda: ended)
    assert told == []


def test_an_algorithm_that_waits_cancels_within_a_second_and_tells_the_cluster():
    way, engine, feedback = MadeUpWay(), MadeUpEngine(), QgsProcessingFeedback(False)
    engine.answers = [progress(1)]
    outcome = []

    def wait():
        try:
            wait_for_job(way, engine.calls(feedback.isCanceled), JOB, feedback)
        except Cancelled:
            outcome.append("cancelled")

    thread = threading.Thread(target=wait)
    thread.start()
    until(lambda: engine.asked)
    started = time.monotonic()
    feedback.cancel()
    thread.join()
    assert time.monotonic() - started < 5
    assert outcome == ["cancelled"]
    assert way.cancelled == ["h-1"]
