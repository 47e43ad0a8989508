"""The cluster of `make cluster`: its servers answer, it ends with all of its processes, and nothing else ends."""

from __future__ import annotations

import base64
import hmac
import json
import os
import shutil
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyarrow import fs

from scripts.cluster import answers, processes
from scripts.cluster.cluster import Cluster, stop_abandoned
from scripts.cluster.errors import ClusterError
from scripts.cluster.servers import BUCKET
from scripts.cluster.state_file import FILE
from tests.waiting import has_ended, wait_until

REST_KEY = base64.urlsafe_b64encode(b"a key for tests, of 256 bits....").decode()
JOB = """\
import os, sys
from pyspark.sql import SparkSession

def interpreter(_):
    import rasterio
    return sys.executable, os.environ["AWS_ENDPOINT_URL"]

spark = SparkSession.builder.getOrCreate()
print(spark.sparkContext.parallelize(range(2), 2).map(interpreter).collect())
"""


@pytest.fixture(scope="module")
def small(clusters: Path) -> Iterator[Cluster]:
    """A second cluster, of a master and one worker, whose REST gateway asks for a token."""
    folder = clusters / f"{os.getpid()}-small"
    with Cluster(folder, workers=1, connect=False, store=False, rest_key=REST_KEY) as cluster:
        yield cluster
    shutil.rmtree(folder)


def test_every_server_of_a_cluster_answers(cluster: Cluster) -> None:
    assert cluster.status() == dict.fromkeys(["master", "worker-1", "worker-2", "connect", "store"], True)


def test_cluster_json_states_the_addresses_and_the_processes(cluster: Cluster) -> None:
    state = json.loads((cluster.folder / FILE).read_text())
    assert state["master"] == cluster.master
    assert state["environ"]["AWS_ENDPOINT_URL"] == cluster.store
    assert all(processes.runs(processes.StartedProcess(**each)) for each in state["processes"])
    assert Cluster.attach(cluster.folder).status() == cluster.status()


def test_an_application_runs_with_the_engines_packages_and_the_stores_variables(
    cluster: Cluster, tmp_path: Path
) -> None:
    job = tmp_path / "job.py"
    job.write_text(JOB)
    command = [cluster.spark_submit, "--master", cluster.master, str(job)]
    completed = subprocess.run(command, env=cluster.environ(), capture_output=True, text=True, check=False)
    assert completed.stdout.strip() == str([(str(cluster.python), cluster.store)] * 2), completed.stderr


def test_two_clusters_run_at_once_and_one_ends_without_the_other(cluster: Cluster, small: Cluster) -> None:
    assert not set(cluster.ports) & set(small.ports)
    assert small.status() == {"master": True, "worker-1": True}
    with pytest.raises(ClusterError, match="runs in .* already"):
        Cluster(small.folder).start()
    other = Cluster(small.folder.with_name(f"{small.folder.name}-port"), small.ports)
    with pytest.raises(ClusterError, match=str(small.ports.master)):
        other.start()
    assert all(small.status().values())


def test_a_gateway_with_a_key_refuses_a_request_without_a_token_signed_with_it(small: Cluster) -> None:
    address = f"{small.rest}/v1/submissions/status/none"
    with pytest.raises(urllib.error.HTTPError, match="403"):
        answers.fetch(address)
    with pytest.raises(urllib.error.HTTPError, match="403"):
        urllib.request.urlopen(with_token(address, b"another key of the gateway's length"))
    with urllib.request.urlopen(with_token(address, base64.urlsafe_b64decode(REST_KEY))) as answer:
        assert b"action" in answer.read()
    assert not any(REST_KEY in processes.command_line(pid) for pid in processes.members(small.token))


def with_token(address: str, key: bytes) -> urllib.request.Request:
    """A request with a JSON Web Token that is signed with a key (HS256)."""
    parts = [json.dumps(part).encode() for part in ({"alg": "HS256", "typ": "JWT"}, {"sub": "test"})]
    said = b".".join(base64.urlsafe_b64encode(part).rstrip(b"=") for part in parts)
    signature = base64.urlsafe_b64encode(hmac.digest(key, said, "sha256")).rstrip(b"=")
    token = f"{said.decode()}.{signature.decode()}"
    return urllib.request.Request(address, headers={"Authorization": f"Bearer {token}"})


def test_a_restarted_master_has_its_workers_and_a_lost_worker_is_noticed(small: Cluster) -> None:
    small.restart_master()
    assert small.status() == {"master": True, "worker-1": True}
    small.kill_worker(1)
    wait_until(lambda: answers.master_state(small.ports.web) == ("ALIVE", 0))
    small.start_worker(1)
    assert small.status() == {"master": True, "worker-1": True}


def test_the_store_fails_as_it_is_told_to(cluster: Cluster, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in cluster.environ().items():
        monkeypatch.setenv(name, value)
    store = fs.S3FileSystem(endpoint_override=cluster.store)
    path = f"{BUCKET}/faults/a"
    cluster.fail_store(status=503, requests=1, match="/faults/")
    with pytest.raises(urllib.error.HTTPError, match="503"):
        answers.fetch(f"{cluster.store}/{path}")
    cluster.fail_store(status=403, match="/faults/")
    with pytest.raises(OSError, match="ACCESS_DENIED"), store.open_output_stream(path) as opened:
        opened.write(b"1")
    cluster.fail_store(requests=0)
    with store.open_output_stream(path) as opened:
        opened.write(b"2")
    assert store.open_input_stream(path).read() == b"2"


def test_a_cluster_whose_starter_was_killed_is_stopped(clusters: Path) -> None:
    folder = clusters / f"{os.getpid()}-killed"
    command = [
        sys.executable,
        "-m",
        "scripts.cluster",
        "start",
        "--free-ports",
        "--no-connect",
        "--folder",
        str(folder),
    ]
    with subprocess.Popen(command) as starter:
        wait_until(lambda: (folder / FILE).exists() and "worker-1" in Cluster.attach(folder).started, starter)
        starter.kill()
    left = Cluster.attach(folder)
    assert len(processes.members(left.token)) >= 3  # master, store and a worker
    subprocess.run([*command[:3], "stop", "--folder", str(folder)], check=True)
    assert processes.members(left.token) == []
    assert all(has_ended(process.pid) for process in left.started.values())
    assert not (folder / FILE).exists()


@pytest.fixture
def bystander(tmp_path: Path) -> Iterator[processes.StartedProcess]:
    """A process that belongs to no cluster but names another one's token."""
    command = [sys.executable, "-c", "import time; time.sleep(600)"]
    process = processes.start("bystander", command, os.environ, "another", tmp_path / "log")
    yield process
    os.kill(process.pid, signal.SIGKILL)
    os.waitpid(process.pid, 0)


def cluster_of(folder: Path, python: Path, *listed: processes.StartedProcess) -> Cluster:
    """A cluster that was not started, whose file lists these processes."""
    cluster = Cluster(folder, python=python, spark_home=folder)
    folder.mkdir()
    cluster.started = {process.name: process for process in listed}
    cluster.write()
    return cluster


def test_a_process_that_has_a_number_of_an_ended_one_is_left_alone(
    tmp_path: Path, bystander: processes.StartedProcess
) -> None:
    cluster = cluster_of(tmp_path / "cluster", Path(sys.executable), bystander._replace(name="master"))
    Cluster.attach(cluster.folder).stop()
    assert processes.runs(bystander)
    assert not (cluster.folder / FILE).exists()


def test_clusters_of_a_killed_run_are_ended_and_those_of_a_running_one_are_not(
    tmp_path: Path, bystander: processes.StartedProcess
) -> None:
    running, abandoned = (cluster_of(tmp_path / name, Path(sys.executable)) for name in ("running", "abandoned"))
    running.owner, abandoned.owner = bystander, bystander._replace(start_time=bystander.start_time - 1)
    running.write(), abandoned.write()
    orphan = processes.start("orphan", ["sleep", "600"], os.environ, abandoned.token, tmp_path / "orphan.log")
    began = time.monotonic()
    stop_abandoned(tmp_path)
    assert time.monotonic() - began < processes.STOP_S
    assert has_ended(orphan.pid)
    assert running.folder.exists() and not abandoned.folder.exists()
