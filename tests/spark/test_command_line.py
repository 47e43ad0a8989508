"""Jobs by the command line, through every way in that a real server is to be had for."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from plugin.engine.remote.job_file import JobFolder
from plugin.remote.command import read_profile
from plugin.remote.ways.registry import way_in
from scripts.cluster.cluster import Cluster
from tests.spark.cluster_jobs import CHIPS, Imagery, has_expected_map, parts
from tests.spark.conftest import Session
from tests.waiting import wait_until

ROOT = Path(__file__).resolve().parents[2]
TIMEOUT_S = 240
OTHER_PYTHON = """\
import sys
class Version(tuple):
    major, minor, micro, releaselevel, serial = 3, 99, 0, "final", 0
sys.version_info = Version((3, 99, 0, "final", 0))
"""


@pytest.fixture
def profiles(cluster: Cluster, bundle: Path, tmp_path: Path) -> dict[str, Path]:
    """A connection profile of each way in, by name."""
    master = {"spark.master": cluster.master, "spark.ui.enabled": "false", "spark.executor.memory": "600m"}
    own = {"spark.pyspark.python": sys.executable}
    (tmp_path / "storage").mkdir()
    common = {"storage": str(tmp_path / "storage"), "bundle": str(bundle), "shared_paths": True}
    stated: dict[str, dict[str, Any]] = {
        "spark-submit": {"command": [cluster.spark_submit], "conf": {**master, **own}},
        "rest": {"url": cluster.rest, "conf": {**master, **own}},
        "connect": {"url": cluster.connect, "python": sys.executable},
    }
    files = {}
    for way, fields in stated.items():
        files[way] = tmp_path / f"{way}.json"
        files[way].write_text(json.dumps({"name": way, "way": way, **common, **fields}))
    return files


def remote(cluster: Cluster, tmp_path: Path, *arguments: str, code: int = 0) -> Any:
    """What `python -m plugin.engine remote …` prints, as JSON; on an error the sentence."""
    environ = {**cluster.environ(), "PYTHONPATH": str(ROOT), "XDG_STATE_HOME": str(tmp_path), "HOME": str(tmp_path)}
    command = [sys.executable, "-m", "plugin.engine", "remote", *arguments, "--json", "--quiet"]
    done = subprocess.run(command, capture_output=True, text=True, env=environ, timeout=TIMEOUT_S, check=False)
    assert done.returncode == code, done.stderr
    return json.loads(done.stdout) if code == 0 else done.stderr.strip()


@pytest.mark.parametrize("way", ["spark-submit", "rest", "connect"])
def test_the_command_line_submits_follows_and_fetches(
    cluster: Cluster, profiles: dict[str, Path], imagery: Imagery, tmp_path: Path, way: str
) -> None:
    profile = ("--profile", str(profiles[way]))
    assert all(each["passed"] for each in remote(cluster, tmp_path, "check", *profile)["checks"])
    output = tmp_path / "map.parquet"
    options = ("--model", imagery.quick, "--batch", "16", "--output", str(output))
    job = remote(cluster, tmp_path, "submit", imagery.quad, *options, *profile)
    found = remote(cluster, tmp_path, "status", job["job"], "--wait", *profile)
    assert (found["state"], found["chips_done"]) == ("finished", CHIPS)
    remote(cluster, tmp_path, "fetch", job["job"], "--output", str(output))
    assert pq.read_table(output).equals(imagery.expected[imagery.quick])
    log = remote(cluster, tmp_path, "log", job["job"], *profile)["lines"]
    assert way == "rest" or any("The job is finished" in line for line in log)


@pytest.mark.parametrize("way", ["rest", "connect"])
def test_a_cancelled_job_keeps_its_parts_and_is_completed_by_another_way(
    cluster: Cluster, profiles: dict[str, Path], imagery: Imagery, tmp_path: Path, way: str, session: Session
) -> None:
    profile = ("--profile", str(profiles[way]))
    output = tmp_path / "map.parquet"
    options = ("--model", imagery.slow, "--batch", "16", "--output", str(output))
    job = remote(cluster, tmp_path, "submit", imagery.quad, *options, *profile)["job"]
    wait_until(lambda: len(parts(job)) > 0)
    jobs = tmp_path / ".local" / "share" / "landchip" / "jobs"  # in the home of `remote`
    handle = str(JobFolder(job).read_json("submission.json")["handle"])
    way_in(read_profile(profiles[way]), jobs=jobs).cancel(handle)  # at once, before the job has ended
    found = remote(cluster, tmp_path, "status", job, "--wait", *profile)
    assert found["state"] in ("cancelled", "failed")
    kept = found["chips_done"]
    assert 0 < kept < CHIPS
    remote(cluster, tmp_path, "cancel", job, *profile)  # what has ended is no error
    assert session.run(job)["resumed"] >= kept
    assert has_expected_map(imagery, job, imagery.slow)


def test_a_killed_driver_is_taken_up_by_the_next_one(
    cluster: Cluster, profiles: dict[str, Path], imagery: Imagery, tmp_path: Path, session: Session
) -> None:
    profile = ("--profile", str(profiles["spark-submit"]))
    output = tmp_path / "map.parquet"
    options = ("--model", imagery.slow, "--batch", "16", "--output", str(output))
    job = remote(cluster, tmp_path, "submit", imagery.quad, *options, *profile)["job"]
    wait_until(lambda: len(parts(job)) > 0)
    subprocess.run(["pkill", "-KILL", "-f", f"landchip-job-.*{Path(job).name}"], check=True)
    found = remote(cluster, tmp_path, "status", job, "--wait", *profile)
    assert found["state"] == "failed"
    assert session.run(job)["resumed"] > 0
    assert has_expected_map(imagery, job, imagery.slow)


@pytest.mark.parametrize(
    ("python", "said"),
    [
        ("/usr/bin/python3", "cannot load the package"),
        ("/nowhere/python", "does not have the Python"),
    ],
)
def test_executors_without_the_environment_say_in_one_sentence_what_they_lack(
    cluster: Cluster, profiles: dict[str, Path], imagery: Imagery, tmp_path: Path, python: str, said: str
) -> None:
    path = profiles["spark-submit"]
    stated = json.loads(path.read_text())
    stated["conf"] |= {"spark.pyspark.python": python, "spark.pyspark.driver.python": sys.executable}
    path.write_text(json.dumps(stated))
    options = ("--model", imagery.quick, "--output", str(tmp_path / "map.parquet"), "--profile", str(path))
    sentence = remote(cluster, tmp_path, "submit", imagery.quad, *options, "--wait", code=7)
    assert said in sentence
    assert "\n" not in sentence
    assert not (tmp_path / "map.parquet").exists()


def test_executors_of_another_python_are_told_in_one_sentence(
    cluster: Cluster, profiles: dict[str, Path], imagery: Imagery, tmp_path: Path
) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "sitecustomize.py").write_text(OTHER_PYTHON)
    path = profiles["spark-submit"]
    stated = json.loads(path.read_text())
    stated["conf"] |= {"spark.executorEnv.PYTHONPATH": str(tmp_path / "other")}
    path.write_text(json.dumps(stated))
    options = ("--model", imagery.quick, "--output", str(tmp_path / "map.parquet"), "--profile", str(path))
    sentence = remote(cluster, tmp_path, "submit", imagery.quad, *options, "--wait", code=7)
    assert "run another Python than the driver" in sentence
    assert "\n" not in sentence


def test_a_connection_is_tried_to_its_end(
    cluster: Cluster, profiles: dict[str, Path], imagery: Imagery, tmp_path: Path
) -> None:
    profile = ("--profile", str(profiles["connect"]))
    checks = remote(cluster, tmp_path, "check", imagery.quad, "--model", imagery.quick, *profile)["checks"]
    names = ["reach", "authenticate", "prepare", "storage", "model", "raster"]
    assert [(each["name"], each["passed"]) for each in checks] == [(name, True) for name in names]
    stated = json.loads(profiles["connect"].read_text())
    elsewhere = {"shared_paths": False, "folders": {str(imagery.folder): "/nowhere", str(tmp_path): str(tmp_path)}}
    elsewhere["folders"][str(Path(stated["bundle"]))] = stated["bundle"]
    profiles["connect"].write_text(json.dumps({**stated, **elsewhere}))
    checks = remote(cluster, tmp_path, "check", imagery.quad, "--model", imagery.quick, *profile)["checks"]
    assert [(each["name"], each["passed"]) for each in checks][-1] == ("raster", False)
