"""The way in by the REST gateway of a standalone master, against a stand-in that answers as Spark 4.3's does."""

from __future__ import annotations

from http.server import BaseHTTPRequestHandler
from typing import Any

import pytest

from plugin.engine.api.errors import RemoteError
from plugin.remote.ways.profile import Profile
from plugin.remote.ways.registry import way_in
from plugin.remote.ways.rest_gateway import RestGateway
from plugin.remote.ways.way_in import JobState, Submission
from tests.remote.http_servers import Received, serve

DRIVER = "driver-20261129021344-0000"
SUBMISSION = Submission(
    "s3://jobs/0123456789abcdef",
    "landchip-01234567",
    "s3://b/code.zip",
    "s3://b/job.py",
    "s3://b/environment.tar.gz",
    8,
    {"spark.executor.memory": "2g", "spark.driver.memory": "1g"},
)


def gateway(url: str, **fields: Any) -> RestGateway:
    way = way_in(Profile("test", "rest", "s3://jobs", url=url, **fields))
    assert isinstance(way, RestGateway)
    return way


def answering(value: dict[str, Any], status: int = 200) -> Any:
    message = {"action": "A", "serverSparkVersion": "4.3.0", **value}
    return lambda request, handler: (status, {}, message)


def test_a_job_is_submitted_as_spark_submit_in_client_mode() -> None:
    with serve(
        answering({"success": True, "submissionId": DRIVER, "message": "Driver successfully submitted"})
    ) as server:
        assert gateway(server.url, headers={"X-Tenant": "surveys"}).submit(SUBMISSION) == DRIVER
    (request,) = server.received
    assert (request.method, request.path) == ("POST", "/v1/submissions/create")
    assert request.headers["content-type"] == "application/json;charset=UTF-8"
    assert request.headers["x-tenant"] == "surveys" and "authorization" not in request.headers
    assert request.body["mainClass"] == "org.apache.spark.deploy.SparkSubmit" and request.body["appResource"] == ""
    arguments = request.body["appArgs"]
    assert arguments[-4:] == ["s3://b/job.py", "s3://jobs/0123456789abcdef", "--tasks", "8"]
    options = list(zip(arguments, arguments[1:]))
    assert ("--archives", "s3://b/environment.tar.gz#environment") in options
    assert ("--py-files", "s3://b/code.zip") in options
    assert ("--conf", "spark.pyspark.python=./environment/bin/python") in options
    assert ("--conf", "spark.pyspark.driver.python=python3") in options
    assert ("--conf", "spark.master=spark://localhost:7077") in options
    assert request.body["sparkProperties"]["spark.driver.memory"] == "1g"


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        ("SUBMITTED", JobState.WAITING),
        ("RELAUNCHING", JobState.WAITING),
        ("RUNNING", JobState.RUNNING),
        ("FINISHED", JobState.FINISHED),
        ("KILLED", JobState.CANCELLED),
        ("FAILED", JobState.FAILED),
        ("ERROR", JobState.FAILED),
        ("UNKNOWN", JobState.UNKNOWN),
    ],
)
def test_every_state_of_a_driver_is_known(state: str, expected: JobState) -> None:
    with serve(answering({"success": True, "driverState": state})) as server:
        assert gateway(server.url).state(DRIVER) is expected
    assert server.received[0].path == f"/v1/submissions/status/{DRIVER}"


def test_a_driver_that_the_master_does_not_know_is_unknown() -> None:
    with serve(answering({"success": False, "submissionId": DRIVER})) as server:
        assert gateway(server.url).state(DRIVER) is JobState.UNKNOWN


@pytest.mark.parametrize("handle", ["", "../../json", "a/b", "driver?x=1", "..", "x" * 200])
def test_a_handle_that_is_none_reaches_no_server(handle: str) -> None:
    with serve(answering({"success": True, "driverState": "RUNNING"})) as server:
        way = gateway(server.url)
        assert way.state(handle) is JobState.UNKNOWN and way.log(handle) == []
        way.cancel(handle)
    assert server.received == []


def test_cancelling_kills_the_driver_and_one_that_has_ended_is_no_error() -> None:
    with serve(answering({"success": False, "message": "Driver has already finished or does not exist"})) as server:
        gateway(server.url).cancel(DRIVER)
    assert [(each.method, each.path) for each in server.received] == [("POST", f"/v1/submissions/kill/{DRIVER}")]


def test_the_log_says_where_the_output_is_and_why_the_driver_ended() -> None:
    ended = {"success": True, "driverState": "ERROR", "workerHostPort": "10.0.0.7:4040", "message": "Exception\n\tat x"}
    with serve(answering(ended)) as server:
        first, *rest = gateway(server.url).log(DRIVER)
    assert "10.0.0.7:4040" in first and rest == ["Exception", "\tat x"]


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        ({"success": True, "driverState": "HIBERNATING"}, "remote-wrong-field"),
        ({"success": "yes", "driverState": "RUNNING"}, "remote-wrong-field"),
        ({"success": True}, "remote-wrong-field"),
        ({"success": True, "driverState": ["RUNNING"]}, "remote-wrong-field"),
        ({"action": None}, "remote-wrong-field"),
    ],
)
def test_an_answer_that_the_gateway_does_not_document_is_one_sentence(answer: dict[str, Any], code: str) -> None:
    with serve(answering(answer)) as server, pytest.raises(RemoteError) as raised:
        gateway(server.url).state(DRIVER)
    assert raised.value.code == code


@pytest.mark.parametrize("driver", ["../x", "", 7, None, "driver 1", "d" * 4000])
def test_an_id_that_is_none_is_refused(driver: Any) -> None:
    with serve(answering({"success": True, "submissionId": driver})) as server, pytest.raises(RemoteError) as raised:
        gateway(server.url).submit(SUBMISSION)
    assert raised.value.code == "remote-wrong-field"


def test_a_job_that_is_not_taken_is_one_sentence_with_the_masters_reason() -> None:
    refused = {
        "success": False,
        "message": "Current state is not alive: STANDBY. Can only accept ... token=hunter2hunter",
    }
    with serve(answering(refused)) as server, pytest.raises(RemoteError) as raised:
        gateway(server.url).submit(SUBMISSION)
    assert raised.value.code == "remote-not-submitted"
    assert "STANDBY" in str(raised.value) and "hunter2" not in str(raised.value)


def jws(request: Received, handler: BaseHTTPRequestHandler) -> Any:
    """As Spark's JWSFilter, which answers 403 with a page where the signature is missing or wrong."""
    if request.headers.get("authorization") != "Bearer right":
        return 403, {"Content-Type": "text/html"}, b"<html>Authorization header is missing.</html>"
    return 200, {}, {"action": "SubmissionStatusResponse", "serverSparkVersion": "4.3.0", "success": False}


@pytest.mark.parametrize(
    ("token", "codes"),
    [
        (None, ["remote-reached", "remote-credentials-missing"]),
        ("wrong", ["remote-reached", "remote-forbidden"]),
        ("right", ["remote-gateway-found", "remote-accepted"]),
        ("", ["remote-no-token"]),
    ],
)
def test_the_check_tells_reaching_from_authenticating(
    token: str | None, codes: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    if token is not None:
        monkeypatch.setenv("SPARK_TOKEN", token)
    with serve(jws) as server:
        outcomes = gateway(server.url, token_env="" if token is None else "SPARK_TOKEN").check()
    assert [each.message.code for each in outcomes] == codes
    assert outcomes[-1].passed == (token == "right")


def test_the_check_tells_a_gateway_from_another_service() -> None:
    for answer, code in [((200, {}, b"<html>"), "remote-not-json"), ((200, {}, {"a": 1}), "remote-wrong-field")]:
        with serve(lambda *_, given=answer: given) as server:
            (outcome,) = gateway(server.url).check()
        assert (outcome.name, outcome.passed, outcome.message.code) == ("reach", False, code)
