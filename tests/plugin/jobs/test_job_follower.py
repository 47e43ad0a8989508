"""What follows jobs: pauses that grow, failures that are told and survived, and the actions of the page."""

from __future__ import annotations

import threading
from dataclasses import replace

import pytest
from qgis.core import QgsProject

from plugin import connections
from plugin.engine.api.errors import OutputError, RemoteError
from plugin.engine.api.protocol import Method
from plugin.gui.jobs import job_follower
from plugin.gui.jobs.job_entry import JobEntry, new_entry
from plugin.gui.jobs.job_follower import JobFollower
from plugin.gui.jobs.jobs_page import CANCEL, DUPLICATE, LOAD, LOG, REMOVE, RESUBMIT, JobsPage, possible_actions
from plugin.remote.client import SubmittedJob
from plugin.remote.ways.profile import Profile
from plugin.remote.ways.way_in import JobState
from tests.plugin.qt_events import until
from tests.plugin.window import find

REQUEST = {"raster": ["/q.tif"], "outputs": {"gpkg": "/m.gpkg"}}
JOB = SubmittedJob("1" * 64, "/s/1", "quad", "campus", "h-1", "2026-11-29T02:00:00Z", REQUEST)


def progress(done, blocks=4, state="running", failure=None, pending=0):
    counts = {"blocks": blocks, "blocks_done": done, "chips": 256 * blocks, "chips_done": 256 * done}
    return {**counts, "state": state, "failure": failure, "submission": None, "pending": pending}


def block(col):
    return {"grid": {}, "product": {}, "chips": [[col, 0, 0, 0.9, []], [col + 1, 0, 0, 0.9, []]]}


class MadeUpEngine:
    """In the place of SharedEngine: answers of JOB_PROGRESS are given by the test, the last one for ever."""

    def __init__(self):
        self.answers, self.blocks, self.asked, self.rests = [progress(0)], [], [], 0
        self.wait = threading.Event()
        self.wait.set()

    def calls(self, _cancelled):
        def call(method, params, on_block=None):
            assert self.wait.wait(60)
            self.asked.append((method, params))
            if method == Method.PREPARE_JOB:
                files = {"code": "c.zip", "entry": "e.py", "environment": None}
                return {"id": JOB.id, "job": JOB.job, "cluster_job": JOB.job, "new": True, "bundle": files}
            if method == Method.FETCH_JOB:
                return {"outputs": params["outputs"], "chips_computed": 1000, "seconds": 20.0}
            if method == Method.LIST_QUADS:
                return {"raster": params["raster"]}
            if method == Method.RECORD_SUBMISSION:
                return {}
            answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
            if isinstance(answer, Exception):
                raise answer
            for each in self.blocks if on_block is not None else ():
                on_block(each)
            return answer

        return call

    def rest(self):
        self.rests += 1

    def close(self):
        self.wait.set()


class MadeUpWay:
    def __init__(self):
        self.cancelled, self.tells = [], JobState.RUNNING

    def submit(self, _submission):
        return JOB.handle

    def state(self, _handle):
        return self.tells

    def log(self, _handle, _lines=200):
        return ["one", "two"]

    def cancel(self, handle):
        self.cancelled.append(handle)
        self.tells = JobState.CANCELLED


@pytest.fixture
def way(profile_of_qgis, monkeypatch):
    made = MadeUpWay()
    monkeypatch.setattr(connections, "open_way", lambda _profile: made)
    monkeypatch.setattr(job_follower, "LOOK_S", 0.05)
    monkeypatch.setattr(job_follower, "HIDDEN_LOOK_S", 0.05)
    monkeypatch.setattr(job_follower, "TICK_MS", 10)
    connections.save_profile(Profile("campus", "spark-submit", "/s", bundle="/b", shared_paths=True))
    return made


@pytest.fixture
def engine():
    return MadeUpEngine()


@pytest.fixture
def follower(way, engine):
    made = JobFollower(engine=engine)
    yield made
    made.close()


@pytest.fixture
def entry(follower):
    """A job that runs, taken up again."""
    known = JobEntry("k", "quad", "campus", REQUEST, {"layer": ""}, JOB.submitted, JOB, JobState.RUNNING.value)
    follower.show([known])
    return known


def test_a_finished_job_is_fetched_once_and_its_rate_is_kept(follower, engine, entry):
    results = []
    follower.fetched.connect(lambda key, result: results.append((key, result["outputs"])))
    engine.answers = [progress(1), progress(4, state="finished")]
    until(lambda: results)
    until(lambda: follower.entry("k").fetched)
    assert results == [("k", REQUEST["outputs"])]
    assert connections.rate("campus") == 50.0


def test_a_block_is_reported_once_also_after_the_engine_was_started_anew(follower, engine, entry):
    seen = []
    follower.block_done.connect(lambda _key, each: seen.append(each["chips"][0][0]))
    engine.blocks = [block(0)]
    until(lambda: seen)
    engine.blocks = [block(0), block(16)]  # a new engine tells all of them
    until(lambda: len(seen) > 1)
    until(lambda: len(engine.asked) > 6)
    assert seen == [0, 16]
    assert [params["again"] for _, params in engine.asked[:2]] == [True, False]


def test_a_storage_that_refuses_is_told_and_asked_again_after_longer_pauses(follower, engine, entry):
    refused = OutputError("made-up", "The storage refuses: ask again.")
    engine.answers = [refused, refused, progress(2)]
    until(lambda: follower.entry("k").problem == "The storage refuses: ask again.")
    assert follower.entry("k").state == "running"
    until(lambda: follower.entry("k").blocks_done == 2)
    assert follower.entry("k").problem == ""


def test_a_failed_job_says_why_and_is_not_asked_for_any_more(follower, engine, entry):
    failures = []
    follower.failed.connect(lambda _key, error: failures.append(str(error)))
    engine.answers = [progress(1, state="failed", failure={"code": "x", "message": "The raster has changed."})]
    until(lambda: follower.entry("k").state == "failed")
    assert follower.entry("k").problem == "The raster has changed."
    asked = len(engine.asked)
    ticks = []
    follower._timer.timeout.connect(lambda: ticks.append(1))
    until(lambda: len(ticks) > 20)
    assert len(engine.asked) == asked
    assert failures == [
        "The job quad failed (The raster has changed): see its log on the page Jobs, and submit it again."
    ]


def test_a_job_that_the_cluster_forgot_is_asked_for_seldom(follower, way, entry):
    way.tells = JobState.UNKNOWN
    until(lambda: follower.entry("k").state == "unknown")
    assert follower.entry("k").is_followed
    until(lambda: follower._following["k"].pause_s >= 0.2)


def test_cancelling_tells_the_cluster(follower, way, entry):
    follower.cancel("k")
    until(lambda: follower.entry("k").state == "cancelled")
    assert way.cancelled == ["h-1"]


def test_a_server_that_is_down_at_cancel_is_told(follower, way, entry, monkeypatch):
    down = RemoteError("made-up-down", "The server is down: start it.")
    failures = []
    follower.failed.connect(lambda key, error: failures.append((key, error)))

    def refuse(_handle):
        raise down

    monkeypatch.setattr(way, "cancel", refuse)
    follower.cancel("k")
    until(lambda: failures)
    assert failures == [("k", down)]


def test_a_submission_does_not_wait_for_a_look_and_the_window_for_neither(follower, engine, way):
    engine.wait.clear()  # the storage does not answer
    added = new_entry("quad", "campus", REQUEST, {})
    follower.submit(added)
    assert follower.entry(added.key).state == "submitting"
    engine.wait.set()
    until(lambda: follower.entry(added.key).state == "running")
    assert follower.entry(added.key).submitted.handle == "h-1"


def test_the_log_comes_while_a_look_waits_for_the_storage(follower, engine, entry):
    engine.wait.clear()
    texts = []
    follower.ask_log("k", texts.append, lambda error: pytest.fail(str(error)))
    until(lambda: texts)
    assert texts == ["one\ntwo"]


def test_a_removed_job_is_not_asked_for_and_late_answers_are_dropped(follower, engine, entry):
    engine.wait.clear()
    until(lambda: follower._following["k"].task is not None)
    follower.remove("k")
    engine.wait.set()
    until(lambda: engine.asked)
    assert follower.entries() == []


def test_which_actions_make_sense(entry):
    def possible(**changes):
        return {name for name, enabled in possible_actions(replace(entry, **changes)).items() if enabled}

    assert possible() == {LOG, CANCEL, DUPLICATE}
    assert possible(state="finished") == {LOAD, LOG, DUPLICATE, REMOVE}
    assert possible(state="failed") == {LOG, RESUBMIT, DUPLICATE, REMOVE}
    assert possible(state="submitting", submitted=None) == {DUPLICATE}
    assert possible(state="not submitted", submitted=None, form={}) == {RESUBMIT, REMOVE}
    assert possible(state="unknown") == {LOG, CANCEL, RESUBMIT, DUPLICATE, REMOVE}
    assert not any(possible_actions(None).values())


def test_the_page_keeps_the_selected_job_and_shows_its_problem(entry):
    page = JobsPage()
    other = replace(entry, key="o", title="other", problem="It failed: look at its log.", state="failed")
    page.show_jobs([entry, other])
    page.select("o")
    assert find(page, "landchipJobProblem").text() == "It failed: look at its log."
    page.show_jobs([other, entry])
    assert page.key() == "o"
    page.show_job(replace(other, problem="", state="running", blocks=4, blocks_done=1), False)
    assert find(page, "landchipJobProblem").isHidden()
    assert "1 of 4 blocks" in page.list.currentItem().toolTip()
    page.show_jobs([])
    assert page.key() == ""
    page.deleteLater()
    QgsProject.instance().clear()
