"""The way in by Databricks' Jobs API, against a stand-in by its documentation; no real workspace was tried."""

from __future__ import annotations

from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from typing import Any

import pytest

from plugin.engine.api.errors import RemoteError, RequestError
from plugin.remote.ways.databricks import LIFE_CYCLE, RESULTS, DatabricksRuns, mounted_path
from plugin.remote.ways.profile import Profile
from plugin.remote.ways.registry import way_in
from plugin.remote.ways.way_in import JobState, Submission
from tests.remote.http_servers import Certificates, Received, StandIn, serve

TOKEN = "dapi-hunter2hunter"
NEW_CLUSTER = {
    "new_cluster": {"spark_version": "16.4.x-scala2.12", "node_type_id": "i3.xlarge", "num_workers": 8},
    "libraries": [{"pypi": {"package": "rasterio"}}],
}
SUBMISSION = Submission(
    "s3://jobs/0123456789abcdef",
    "landchip-01234567",
    "/Volumes/main/landchip/bundle/landchip-code.zip",
    "/Volumes/main/landchip/bundle/landchip-job.py",
    tasks=8,
    conf={"spark.task.cpus": "1"},
)
MISSING = {"error_code": "INVALID_PARAMETER_VALUE", "message": "Run 77 does not exist."}
Make = Callable[..., DatabricksRuns]


@pytest.fixture
def databricks(certificates: Certificates, monkeypatch: pytest.MonkeyPatch) -> Make:
    """Makes the way in to a server's address, with its CA and a token."""
    monkeypatch.setenv("DATABRICKS_TOKEN", TOKEN)

    def make(server: StandIn, **fields: Any) -> DatabricksRuns:
        given = {"cluster": NEW_CLUSTER, "token_env": "DATABRICKS_TOKEN", "ca_file": str(certificates.ca), **fields}
        way = way_in(Profile("test", "databricks", "s3://jobs", url=server.url, **given))
        assert isinstance(way, DatabricksRuns)
        return way

    return make


class Workspace:
    """Answers for one run of one task."""

    def __init__(self, **state: Any) -> None:
        self.state: dict[str, Any] = state or {"life_cycle_state": "PENDING", "state_message": ""}
        self.output: dict[str, Any] = {"metadata": {}}

    def __call__(self, request: Received, _: BaseHTTPRequestHandler) -> Any:
        if request.headers.get("authorization") != f"Bearer {TOKEN}":
            return 403, {}, {"error_code": "403", "message": "Invalid access token."}
        call = request.path.removeprefix("/api/2.1/jobs/")
        if call.startswith("list"):
            return 200, {}, {"has_more": False}
        if call == "runs/submit":
            return 200, {}, {"run_id": 455644833}
        if call == "runs/cancel" or call.endswith("run_id=77"):
            return (400, {}, MISSING) if "77" in f"{call}{request.body}" else (200, {}, {})
        if call == "runs/get?run_id=455644833":
            tasks = [{"task_key": "landchip", "run_id": 2112892, "state": self.state}]
            return 200, {}, {"job_id": 1, "run_id": 455644833, "state": self.state, "tasks": tasks}
        assert call == "runs/get-output?run_id=2112892", call
        return 200, {}, self.output


def test_a_run_is_submitted_with_the_code_on_its_new_clusters_search_path(
    databricks: Make, certificates: Certificates
) -> None:
    with serve(Workspace(), certificates) as server:
        assert databricks(server).submit(SUBMISSION) == "455644833"
    (request,) = server.received
    assert (request.method, request.path) == ("POST", "/api/2.1/jobs/runs/submit")
    assert request.body == {
        "run_name": "landchip-01234567",
        "tasks": [
            {
                "task_key": "landchip",
                "spark_python_task": {
                    "python_file": "/Volumes/main/landchip/bundle/landchip-job.py",
                    "parameters": ["s3://jobs/0123456789abcdef", "--tasks", "8"],
                },
                "new_cluster": {
                    **NEW_CLUSTER["new_cluster"],  # type: ignore[dict-item]
                    "spark_conf": {"spark.task.cpus": "1"},
                    "spark_env_vars": {"PYTHONPATH": "$PYTHONPATH:/Volumes/main/landchip/bundle/landchip-code.zip"},
                },
                "libraries": [{"pypi": {"package": "rasterio"}}],
            }
        ],
    }


def test_a_wheel_is_a_library_and_needs_no_new_cluster(databricks: Make, certificates: Certificates) -> None:
    wheel = Submission("s3://j", "n", "/Volumes/b/landchip-1-py3-none-any.whl", "/Volumes/b/job.py")
    with serve(Workspace(), certificates) as server:
        databricks(server, cluster={"existing_cluster_id": "1201-my-cluster"}).submit(wheel)
    (task,) = server.received[0].body["tasks"]
    assert task["existing_cluster_id"] == "1201-my-cluster" and task["libraries"] == [{"whl": wheel.code}]
    assert "new_cluster" not in task


@pytest.mark.parametrize("cluster", [{}, {"existing_cluster_id": "1201-my-cluster"}, {"new_cluster": "large"}])
def test_a_cluster_that_cannot_take_the_code_is_refused_before_anything_is_sent(
    cluster: dict[str, Any], databricks: Make, certificates: Certificates
) -> None:
    with serve(Workspace(), certificates) as server, pytest.raises(RequestError) as raised:
        databricks(server, cluster=cluster).submit(SUBMISSION)
    assert raised.value.code == "profile-databricks-cluster" and server.received == []


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("/Volumes/a/b.zip", "/Volumes/a/b.zip"),
        ("dbfs:/Volumes/a/b.zip", "/Volumes/a/b.zip"),
        ("dbfs:/FileStore/b.zip", "/dbfs/FileStore/b.zip"),
        ("/Workspace/Shared/b.zip", "/Workspace/Shared/b.zip"),
        ("s3://bucket/b.zip", None),
        ("/home/me/b.zip", None),
    ],
)
def test_code_lies_where_databricks_mounts_it(address: str, path: str | None) -> None:
    if path is None:
        with pytest.raises(RequestError):
            mounted_path(address)
    else:
        assert mounted_path(address) == path


def test_every_documented_state_is_known(databricks: Make, certificates: Certificates) -> None:
    workspace = Workspace()
    with serve(workspace, certificates) as server:
        way = databricks(server)
        for life_cycle, expected in LIFE_CYCLE.items():
            workspace.state = {"life_cycle_state": life_cycle, "result_state": None}
            assert way.state("455644833") is expected
        for result, expected in RESULTS.items():
            workspace.state = {"life_cycle_state": "TERMINATED", "result_state": result}
            assert way.state("455644833") is expected
        assert way.state("77") is JobState.UNKNOWN


@pytest.mark.parametrize(
    "state",
    [
        {"life_cycle_state": "DREAMING"},
        {"life_cycle_state": "TERMINATED", "result_state": "SPLENDID"},
        {"life_cycle_state": "TERMINATED"},
        {"life_cycle_state": 3},
    ],
)
def test_a_state_that_is_new_is_one_sentence(
    state: dict[str, Any], databricks: Make, certificates: Certificates
) -> None:
    with serve(Workspace(**state), certificates) as server, pytest.raises(RemoteError) as raised:
        databricks(server).state("455644833")
    assert raised.value.code == "remote-wrong-field"


def test_the_log_is_the_tasks_output_and_why_it_failed(databricks: Make, certificates: Certificates) -> None:
    workspace = Workspace(life_cycle_state="INTERNAL_ERROR", state_message="Task landchip failed")
    workspace.output = {
        "logs": "12 chips\n24 chips\n",
        "error": "ValueError",
        "error_trace": "at a\nat b",
        "metadata": {},
    }
    with serve(workspace, certificates) as server:
        lines = databricks(server).log("455644833")
        assert lines == ["12 chips", "24 chips", "ValueError", "at a", "at b", "Task landchip failed"]
        assert databricks(server).log("77") == []


def test_cancelling_cancels_the_run_and_an_unknown_one_is_no_error(
    databricks: Make, certificates: Certificates
) -> None:
    with serve(Workspace(), certificates) as server:
        databricks(server).cancel("455644833")
        databricks(server).cancel("77")
        for handle in ("", "../x", "1&run_id=2", "9" * 40):
            databricks(server).cancel(handle)
            assert databricks(server).state(handle) is JobState.UNKNOWN
    assert [each.body for each in server.received] == [{"run_id": 455644833}, {"run_id": 77}]


def test_the_check_tells_a_wrong_token_from_an_expired_and_a_missing_one(
    databricks: Make, certificates: Certificates, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serve(Workspace(), certificates) as server:
        assert [each.passed for each in databricks(server).check()] == [True, True]
        assert databricks(server, token_env="").check()[-1].message.code == "remote-credentials-missing"
        monkeypatch.setenv("DATABRICKS_TOKEN", "dapi-other")
        wrong = databricks(server).check()[-1].message
        assert wrong.code == "remote-forbidden" and "dapi" not in str(wrong)
    with serve(lambda *_: (403, {}, {"message": "Access token expired"}), certificates) as server:
        assert databricks(server).check()[-1].message.code == "remote-credentials-expired"
