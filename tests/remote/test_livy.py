"""The way in by Livy: against a stand-in that follows Livy's documentation, with the client of PyPI as second witness.

There was no real Livy to try; the client shows that someone else reads the documentation in the same way.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from typing import Any

import pytest

from plugin.engine.api.errors import RemoteError
from plugin.remote.ways.livy import STATES, LivyBatches
from plugin.remote.ways.profile import Profile
from plugin.remote.ways.registry import way_in
from plugin.remote.ways.way_in import JobState, Submission
from tests.remote.http_servers import StandIn, serve
from tests.remote.livy_server import LivyServer

SUBMISSION = Submission(
    "s3://jobs/0123456789abcdef",
    "landchip-01234567",
    "s3://b/code.zip",
    "s3://b/job.py",
    "s3://b/environment.tar.gz",
    8,
    {"spark.executor.memory": "2g"},
)


@pytest.fixture
def livy() -> LivyServer:
    return LivyServer()


@pytest.fixture
def server(livy: LivyServer) -> Iterator[StandIn]:
    with serve(livy) as running:
        yield running


def batches(url: str, **fields: Any) -> LivyBatches:
    way = way_in(Profile("test", "livy", "s3://jobs", url=url, **fields))
    assert isinstance(way, LivyBatches)
    return way


def test_a_batch_is_made_watched_read_and_deleted(livy: LivyServer, server: StandIn) -> None:
    way = batches(f"{server.url}/")
    handle = way.submit(SUBMISSION)
    body = server.received[-1].body
    assert body.pop("name").startswith("landchip-01234567-")
    assert body == {
        "file": "s3://b/job.py",
        "args": ["s3://jobs/0123456789abcdef", "--tasks", "8"],
        "pyFiles": ["s3://b/code.zip"],
        "archives": ["s3://b/environment.tar.gz#environment"],
        "conf": {"spark.executor.memory": "2g", "spark.pyspark.python": "./environment/bin/python"},
    }
    assert way.state(handle) is JobState.WAITING
    livy.batches[0]["state"] = "running"
    livy.logs[0] += [f"line {number}" for number in range(300)] + ["token=hunter2hunter"]
    assert way.state(handle) is JobState.RUNNING
    assert way.log(handle, 2) == ["line 299", "token=***"]
    assert len(way.log(handle)) == 200
    way.cancel(handle)
    assert livy.batches == {}
    assert way.state(handle) is JobState.UNKNOWN and way.log(handle) == []
    way.cancel(handle)  # one that is gone is no error


def test_two_submitters_of_one_job_both_get_a_batch(server: StandIn) -> None:
    way = batches(server.url)
    assert way.submit(SUBMISSION) != way.submit(SUBMISSION)


def test_without_an_environment_the_profiles_configuration_decides(server: StandIn) -> None:
    batches(server.url).submit(Submission("/j", "n", "/c", "/e", conf={"spark.pyspark.python": "/opt/python"}))
    body = server.received[-1].body
    assert "archives" not in body and body["conf"] == {"spark.pyspark.python": "/opt/python"}
    assert body["args"] == ["/j"]


def test_the_independent_client_sees_the_same_batch(livy: LivyServer, server: StandIn) -> None:
    reason = "an environment that was made before the client of PyPI belonged to it"
    client_module = pytest.importorskip("livy.client", reason=reason)
    way = batches(server.url)
    handle = way.submit(SUBMISSION)
    with closing(client_module.LivyClient(server.url)) as client:
        for state, expected in STATES.items():
            livy.batches[0]["state"] = state
            assert client.get_batch(int(handle)).state.value == state
            assert way.state(handle) is expected
        livy.logs[0] += ["a", "b", "c"]
        assert client.get_batch_log(int(handle), size=2).lines == way.log(handle, 2) == ["b", "c"]
        livy._requires_header = False
        theirs = client.create_batch(
            "s3://b/job.py", args=["/j"], py_files=["/c"], archives=["/e#environment"], name="n", spark_conf={"a": "b"}
        )
        ours = {key: type(value) for key, value in way.batch(SUBMISSION).items()}
        assert {key: type(value) for key, value in server.received[-1].body.items()} == ours
        client.delete_batch(theirs.batch_id)
        assert way.state(str(theirs.batch_id)) is JobState.UNKNOWN


def test_a_batch_of_fabric_has_a_guid_and_is_accepted_later() -> None:
    number = "3fa85f64-5717-4562-b3fc-2c963f66afa6"
    with serve(lambda *_: (202, {}, {"id": number, "state": "Running"})) as server:
        way = batches(f"{server.url}/v1/workspaces/w/lakehouses/l/livyapi/versions/2023-12-01")
        assert way.submit(SUBMISSION) == number
        assert way.state(number) is JobState.RUNNING
    assert server.received[-1].path.endswith(f"/livyapi/versions/2023-12-01/batches/{number}")


def test_a_server_whose_log_begins_at_its_first_line_is_asked_again_for_the_end() -> None:
    lines = [f"line {number}" for number in range(50)]

    def from_the_start(request: Any, _: Any) -> Any:
        start = 45 if "from=45" in request.path else 0
        return 200, {}, {"id": 1, "from": start, "total": 50, "log": lines[start : start + 5]}

    with serve(from_the_start) as server:
        assert batches(server.url).log("1", 5) == lines[45:]


@pytest.mark.parametrize("handle", ["", "../sessions/1", "1/log", "-1", "1" * 30, "one"])
def test_a_handle_that_is_none_reaches_no_server(server: StandIn, handle: str) -> None:
    way = batches(server.url)
    assert way.state(handle) is JobState.UNKNOWN and way.log(handle) == []
    way.cancel(handle)
    assert server.received == []


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        ((200, {}, {"id": 1, "state": "sleeping"}), "remote-wrong-field"),
        ((200, {}, {"id": 1}), "remote-wrong-field"),
        ((404, {}, b"<html>no such page"), "remote-not-json"),
        ((500, {}, {"msg": "no space left"}), "remote-server-error"),
    ],
)
def test_an_answer_that_livy_does_not_document_is_one_sentence(answer: Any, code: str) -> None:
    with serve(lambda *_: answer) as server, pytest.raises(RemoteError) as raised:
        batches(server.url).state("1")
    assert raised.value.code == code


@pytest.mark.parametrize("number", [None, True, -1, "../x", 1.5, [1]])
def test_an_id_that_is_none_is_refused(number: Any) -> None:
    with (
        serve(lambda *_: (201, {}, {"id": number, "state": "starting"})) as server,
        pytest.raises(RemoteError) as raised,
    ):
        batches(server.url).submit(SUBMISSION)
    assert raised.value.code == "remote-wrong-field"


def test_livys_own_reason_is_told() -> None:
    refusal = {"msg": "Rejected, too many sessions are being created!"}
    with serve(lambda *_: (400, {}, refusal)) as full, pytest.raises(RemoteError) as raised:
        batches(full.url).submit(SUBMISSION)
    assert "too many sessions" in str(raised.value)


def test_the_check_tells_livy_from_another_service(server: StandIn) -> None:
    assert [(each.name, each.passed) for each in batches(server.url).check()] == [
        ("reach", True),
        ("authenticate", True),
    ]
    with serve(lambda *_: (200, {}, {"jobs": []})) as other:
        (outcome,) = batches(other.url).check()
    assert (outcome.name, outcome.passed) == ("reach", False)
    with serve(lambda *_: (401, {"WWW-Authenticate": "Negotiate"}, b"")) as closed:
        reached, refused = batches(closed.url).check()
    assert reached.passed and refused.message.code == "remote-credentials-missing"
