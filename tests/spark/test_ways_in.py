"""The ways in to a real cluster: spark-submit, the REST gateway with and without tokens, Spark Connect."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from plugin.remote.ways.profile import Profile
from plugin.remote.ways.registry import way_in
from plugin.remote.ways.way_in import JobState, Submission, WayIn
from scripts.cluster import answers
from scripts.cluster.cluster import Cluster
from scripts.cluster.ports import HOST, free_ports
from tests.waiting import has_ended, wait_until

# Says where it ran, with what; and waits while the file "wait" is beside the job.
JOB = """\
import os, sys
from pathlib import Path
from pyspark.sql import SparkSession
import landchip_probe

def task(number):
    import landchip_probe
    return landchip_probe.WORD

job = Path(sys.argv[1])
spark = SparkSession.builder.getOrCreate()
tasks = int(sys.argv[sys.argv.index("--tasks") + 1])
words = spark.sparkContext.parallelize(range(tasks), tasks).map(task).collect()
(job / "words.txt").write_text(" ".join(words))
(job / "pid.txt").write_text(str(os.getpid()))
print("counted", len(words), flush=True)
while (job / "wait").exists():
    spark.sparkContext.parallelize(range(1), 1).count()
if (job / "fail").exists():
    sys.exit("no imagery")
"""


@pytest.fixture
def submission(cluster: Cluster, tmp_path: Path) -> Submission:
    """A job of two tasks that needs the code's zip on driver and executors."""
    import zipfile

    with zipfile.ZipFile(tmp_path / "code.zip", "w") as file:
        file.writestr("landchip_probe.py", "WORD = 'hello'\n")
    (tmp_path / "job.py").write_text(JOB)
    conf = {"spark.pyspark.driver.python": str(cluster.python), "spark.pyspark.python": str(cluster.python)}
    code, entry = str(tmp_path / "code.zip"), str(tmp_path / "job.py")
    return Submission(str(tmp_path), "landchip-01234567", code, entry, "", 2, conf)


def ways(cluster: Cluster, folder: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, WayIn]:
    """The two ways in that take any script."""
    for name, value in cluster.environ().items():
        monkeypatch.setenv(name, value)
    local = Profile("local", "spark-submit", str(folder), command=(cluster.spark_submit,))
    rest = Profile("rest", "rest", str(folder), url=cluster.rest, conf={"spark.master": cluster.master})
    return {"spark-submit": way_in(local, jobs=folder / "jobs"), "rest": way_in(rest)}


@pytest.fixture(params=["spark-submit", "rest"])
def way(request: Any, cluster: Cluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> WayIn:
    return ways(cluster, tmp_path, monkeypatch)[request.param]


@pytest.fixture
def master_conf(cluster: Cluster, submission: Submission) -> Submission:
    conf = {**submission.conf, "spark.master": cluster.master, "spark.cores.max": "1"}
    return Submission(**{**vars(submission), "conf": conf})


def ended(way: WayIn, handle: str) -> JobState:
    wait_until(lambda: way.state(handle).is_final)
    return way.state(handle)


def test_a_job_whose_script_fails_has_failed_for_the_gateway(
    cluster: Cluster, master_conf: Submission, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "fail").touch()
    way = ways(cluster, tmp_path, monkeypatch)["rest"]
    assert ended(way, way.submit(master_conf)) is JobState.FAILED


def test_a_cancelled_job_ends_with_its_driver(way: WayIn, master_conf: Submission, tmp_path: Path) -> None:
    (tmp_path / "wait").touch()
    handle = way.submit(master_conf)
    wait_until(lambda: (tmp_path / "pid.txt").exists() and (tmp_path / "pid.txt").read_text())
    assert way.state(handle) is JobState.RUNNING
    way.cancel(handle)
    assert ended(way, handle) is JobState.CANCELLED
    wait_until(lambda: has_ended(int((tmp_path / "pid.txt").read_text())))


def test_spark_connect_opens_a_session_and_tells_why_a_job_failed(
    cluster: Cluster, bundle: Path, tmp_path: Path
) -> None:
    fields = {"url": cluster.connect.replace(HOST, "localhost"), "python": str(cluster.python), "bundle": str(bundle)}
    way = way_in(Profile("connect", "connect", str(tmp_path), **fields), jobs=tmp_path / "jobs")
    assert [each.message.code for each in way.check()] == ["remote-reached", "remote-session-opened"]
    code = json.loads((bundle / "bundle.json").read_text())["code"]
    handle = way.submit(Submission(f"{tmp_path}/no-such-job", "landchip-0", f"{bundle}/{code}", ""))
    assert ended(way, handle) is JobState.FAILED
    assert "job.json" in way.log(handle)[-1] or "no-such-job" in way.log(handle)[-1]


KEY = b"0123456789abcdef0123456789abcdef"


def signed(key: bytes, **claims: Any) -> str:
    """A token as JWSFilter takes it: signed by HMAC with SHA-256 (RFC 7515)."""

    def encoded(value: bytes) -> bytes:
        return base64.urlsafe_b64encode(value).rstrip(b"=")

    parts = [encoded(json.dumps(each).encode()) for each in ({"alg": "HS256", "typ": "JWT"}, {"sub": "me", **claims})]
    text = b".".join(parts)
    return (text + b"." + encoded(hmac.digest(key, text, hashlib.sha256))).decode()


@pytest.fixture(scope="module")
def locked_gateway(cluster: Cluster) -> Iterator[str]:
    """The gateway of a further master, which takes signed tokens alone."""
    ports = free_ports()
    settings = {
        "spark.master.rest.enabled": "true",
        "spark.master.rest.host": HOST,
        "spark.master.rest.port": ports.rest,
        "spark.master.rest.filters": "org.apache.spark.ui.JWSFilter",
        "spark.org.apache.spark.ui.JWSFilter.param.secretKey": base64.urlsafe_b64encode(KEY).decode(),
    }
    options = " ".join(f"-D{name}={value}" for name, value in settings.items())
    environment = {**cluster.environ(), "SPARK_DAEMON_JAVA_OPTS": options, "SPARK_DAEMON_MEMORY": "192m"}
    program = str(Path(cluster.spark_submit).with_name("spark-class"))
    listen = ["--host", HOST, "--port", str(ports.master), "--webui-port", str(ports.web)]
    command = [program, "org.apache.spark.deploy.master.Master", *listen]
    master = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_until(lambda: answers.listens(ports.rest), master)
        yield f"http://{HOST}:{ports.rest}"
    finally:
        master.kill()
        master.wait()


@pytest.mark.parametrize(
    ("token", "code"),
    [
        (None, "remote-credentials-missing"),
        ("nonsense", "remote-forbidden"),
        (signed(b"another key, as long as it must be"), "remote-forbidden"),
        (signed(KEY, exp=int(time.time()) - 1000), "remote-credentials-expired"),
        (signed(KEY), "remote-accepted"),
    ],
    ids=["missing", "no-token", "wrong", "expired", "right"],
)
def test_a_gateway_with_tokens_tells_missing_wrong_and_expired_ones(
    locked_gateway: str, token: str | None, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if token is not None:
        monkeypatch.setenv("SPARK_TOKEN", token)
    profile = Profile("rest", "rest", "/s", url=locked_gateway, token_env="" if token is None else "SPARK_TOKEN")
    reached, authenticated = way_in(profile).check()
    assert reached.passed and authenticated.message.code == code
    assert token is None or token not in str(authenticated.message)
