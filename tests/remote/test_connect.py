"""The way in by Spark Connect: a stand-in client in a zip, and the real processes around it.

That the real client works with a real server is tested with the cluster.
"""

from __future__ import annotations

import json
import os
import socket
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

from plugin.engine.api.errors import RemoteError
from plugin.remote.spark.connect_client import _first_line
from plugin.remote.ways.connect import SparkConnect
from plugin.remote.ways.profile import Profile
from plugin.remote.ways.registry import way_in
from plugin.remote.ways.way_in import JobState, Submission
from tests.waiting import wait_until

SECRET = "hunter2hunter"
CODE = "landchip-code-0123456789ab.zip"
SUBMISSION = Submission("s3://jobs/0123", "landchip-0123", f"s3://b/{CODE}", "s3://b/job.py", "s3://b/env.tar.gz", 4)
unix = pytest.mark.skipif(sys.platform == "win32", reason="signals as Unix has them")
# The token must reach the client by its environment alone, so the client tells what it got.
CLIENT = """
import json, os, signal, sys, time
from pathlib import Path

def main(params):
    given = json.loads(Path(params).read_text())
    answer = Path(params).with_name("answer.json")
    if given["action"] == "check":
        right = os.environ.get("SPARK_CONNECT_AUTHENTICATE_TOKEN") == "hunter2hunter"
        answer.write_text(json.dumps({"spark": "4.3.0"} if right else {"code": "c", "message": "token is wrong"}))
        return 0 if right else 1
    print(json.dumps(given), flush=True)
    print("length of the token", len(os.environ.get("SPARK_CONNECT_AUTHENTICATE_TOKEN", "")), flush=True)
    print("arguments", sys.argv, "trusts", os.environ.get("GRPC_DEFAULT_SSL_ROOTS_FILE_PATH"), flush=True)
    if given["tasks"] == 99:
        def stop(*_):
            print("cancelled by tag", flush=True)
            sys.exit(1)
        signal.signal(signal.SIGTERM, stop)
        print("runs", flush=True)
        time.sleep(1000)
    return 0 if given["tasks"] == 4 else 5

if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
"""


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """A bundle whose zip holds the stand-in client."""
    folder = tmp_path / "bundle"
    folder.mkdir()
    with zipfile.ZipFile(folder / CODE, "w") as file:
        for name in ("landchip", "landchip/remote", "landchip/remote/spark"):
            file.writestr(f"{name}/__init__.py", "")
        file.writestr("landchip/remote/spark/connect_client.py", CLIENT)
    (folder / "env.tar.gz").write_bytes(b"")
    (folder / "landchip-code-ffffffffffff.zip").write_bytes(b"an older bundle's")
    (folder / "bundle.json").write_text(json.dumps({"code": CODE}))
    return folder


def connect(folder: Path, **fields: Any) -> SparkConnect:
    given = {"url": "sc://localhost:15002", "python": sys.executable, "bundle": str(folder), **fields}
    way = way_in(Profile("test", "connect", "s3://jobs", **given), jobs=folder.parent / "jobs")
    assert isinstance(way, SparkConnect)
    return way


def ended(way: SparkConnect, handle: str) -> JobState:
    wait_until(lambda: way.state(handle) is not JobState.RUNNING)
    return way.state(handle)


def test_the_client_gets_files_of_this_computer_and_the_token_in_its_environment_alone(
    bundle: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLUSTER_TOKEN", SECRET)
    monkeypatch.setenv("PYTHONHOME", "/qgis")
    way = connect(bundle, token_env="CLUSTER_TOKEN", ca_file="/etc/ca.pem", url="sc://localhost:15002/;use_ssl=true")
    handle = way.submit(SUBMISSION)
    assert ended(way, handle) is JobState.FINISHED
    _, length, arguments = way.log(handle)
    assert length == f"length of the token {len(SECRET)}" and "trusts /etc/ca.pem" in arguments
    params = json.loads((bundle.parent / "jobs" / handle / "params.json").read_text())
    assert params["code"] == str(bundle / CODE) and params["environment"] == str(bundle / "env.tar.gz")
    assert (params["job"], params["tasks"], params["url"]) == (
        "s3://jobs/0123",
        4,
        "sc://localhost:15002/;use_ssl=true",
    )
    kept = [path for path in (bundle.parent / "jobs").rglob("*") if path.is_file()]
    assert {"params.json", "command.json", "exit.json"} <= {each.name for each in kept}
    assert not [path for path in kept if SECRET.encode() in path.read_bytes()]


@unix
def test_a_running_job_is_cancelled_by_its_client_and_its_token_is_in_no_command_line(
    bundle: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLUSTER_TOKEN", SECRET)
    way = connect(bundle, token_env="CLUSTER_TOKEN")
    handle = way.submit(Submission("s3://jobs/0", "landchip-0", f"s3://b/{CODE}", "", tasks=99))
    wait_until(lambda: "runs" in way.log(handle))
    assert way.state(handle) is JobState.RUNNING
    if sys.platform == "linux":
        lines = [path.read_bytes() for path in _command_lines()]
        assert [each for each in lines if handle.encode() in each]
        assert not [each for each in lines if SECRET.encode() in each]
    way.cancel(handle)
    assert ended(way, handle) is JobState.CANCELLED
    assert way.log(handle)[-1] == "cancelled by tag"


def _command_lines() -> list[Path]:
    return [path for path in Path("/proc").glob("[0-9]*/cmdline") if os.access(path, os.R_OK)]


def test_a_client_that_fails_has_failed(bundle: Path) -> None:
    way = connect(bundle)
    assert ended(way, way.submit(Submission("s3://jobs/0", "landchip-0", f"s3://b/{CODE}", ""))) is JobState.FAILED


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"bundle": "/no/bundle"}, "remote-no-bundle"),
        ({"bundle": ""}, "remote-no-bundle"),
        ({"python": "/no/python"}, "remote-no-client"),
        ({"token_env": "NO_SUCH_TOKEN"}, "remote-no-token"),
    ],
)
def test_what_is_missing_here_is_one_sentence_and_leaves_no_folder(
    bundle: Path, fields: dict[str, str], code: str
) -> None:
    with pytest.raises(RemoteError) as raised:
        connect(bundle, **fields).submit(SUBMISSION)
    assert raised.value.code == code
    assert not (bundle.parent / "jobs").exists()


def test_the_check_reaches_the_port_and_then_opens_a_session(bundle: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        way = connect(bundle, url=f"sc://localhost:{port}", token_env="CLUSTER_TOKEN")
        for token, code in [(SECRET, "remote-session-opened"), ("wrong", "remote-no-session")]:
            monkeypatch.setenv("CLUSTER_TOKEN", token)
            reached, session = way.check()
            assert reached.passed and session.message.code == code and session.passed == (token == SECRET)
        assert "token is wrong" in str(session.message)
        monkeypatch.delenv("CLUSTER_TOKEN")
        assert way.check()[-1].message.code == "remote-no-token"
    (down,) = way.check()
    assert (down.name, down.passed, down.message.code) == ("reach", False, "remote-unreachable")


def test_an_error_of_grpc_is_told_by_its_details() -> None:
    text = '<_InactiveRpcError of RPC:\n\tstatus = StatusCode.UNAUTHENTICATED\n\tdetails = "Bad token"\n>'
    assert _first_line(RuntimeError(text)) == "Bad token"
    assert _first_line(RuntimeError("plain\nsecond")) == "plain"
