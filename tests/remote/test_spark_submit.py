"""The way in by spark-submit: a stand-in program in place of spark-submit, and real processes around it."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from plugin.engine.api.errors import RemoteError
from plugin.remote.ways.processes import detached
from plugin.remote.ways.profile import Profile
from plugin.remote.ways.registry import way_in
from plugin.remote.ways.spark_submit import SparkSubmit
from plugin.remote.ways.way_in import JobState, Submission
from tests.waiting import has_ended, wait_until

SUBMISSION = Submission(
    "file:///jobs/0123456789abcdef", "landchip-01234567", "/b/code.zip", "/b/job.py", "/b/environment.tar.gz", 4
)
unix = pytest.mark.skipif(sys.platform == "win32", reason="a shell script stands in for spark-submit")


def program(folder: Path, script: str) -> str:
    """An executable shell script."""
    path = folder / "spark-submit"
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return str(path)


def spark_submit(folder: Path, script: str, **fields: object) -> SparkSubmit:
    profile = Profile("test", "spark-submit", str(folder), command=(program(folder, script),), **fields)  # type: ignore[arg-type]
    way = way_in(profile, jobs=folder / "jobs")
    assert isinstance(way, SparkSubmit)
    return way


def ended(way: SparkSubmit, handle: str) -> JobState:
    wait_until(lambda: way.state(handle) is not JobState.RUNNING)
    return way.state(handle)


@unix
def test_a_command_that_ends_well_is_finished_and_its_output_is_the_log(tmp_path: Path) -> None:
    way = spark_submit(tmp_path, 'echo "$@"; echo done >&2')
    handle = way.submit(SUBMISSION)
    assert ended(way, handle) is JobState.FINISHED
    arguments, last = way.log(handle)
    assert last == "done"
    assert arguments.endswith("--py-files /b/code.zip /b/job.py file:///jobs/0123456789abcdef --tasks 4")
    assert "--archives /b/environment.tar.gz#environment" in arguments
    assert "--conf spark.pyspark.python=./environment/bin/python" in arguments


@unix
def test_a_command_that_fails_has_failed(tmp_path: Path) -> None:
    way = spark_submit(tmp_path, "exit 3")
    assert ended(way, way.submit(SUBMISSION)) is JobState.FAILED


@unix
def test_a_running_command_is_cancelled_with_the_programs_that_it_started(tmp_path: Path) -> None:
    way = spark_submit(tmp_path, f"sleep 1000 & echo $! > {tmp_path}/pid; wait")
    handle = way.submit(SUBMISSION)
    wait_until(lambda: (tmp_path / "pid").exists() and (tmp_path / "pid").read_text().strip())
    assert way.state(handle) is JobState.RUNNING
    way.cancel(handle)
    assert ended(way, handle) is JobState.CANCELLED
    wait_until(lambda: has_ended(int((tmp_path / "pid").read_text())))
    way.cancel(handle)  # a job that has ended is no error


@unix
def test_a_job_outlives_the_process_that_submitted_it(tmp_path: Path) -> None:
    command = program(tmp_path, f"while [ ! -e {tmp_path}/go ]; do sleep 0.05; done; echo went on")
    script = (
        "import sys; from pathlib import Path; from plugin.remote.ways.profile import Profile\n"
        "from plugin.remote.ways.registry import way_in; from plugin.remote.ways.way_in import Submission\n"
        "profile = Profile('test', 'spark-submit', '/s', command=(sys.argv[1],))\n"
        "print(way_in(profile, jobs=Path(sys.argv[2])).submit(Submission('/j', 'landchip-1', '/c', '/e')))"
    )
    run = [sys.executable, "-c", script, command, str(tmp_path / "jobs")]
    root = Path(__file__).resolve().parents[2]
    handle = subprocess.run(run, cwd=root, check=True, capture_output=True, text=True).stdout.strip()
    way = way_in(Profile("test", "spark-submit", "/s", command=(command,)), jobs=tmp_path / "jobs")
    assert way.state(handle) is JobState.RUNNING
    (tmp_path / "go").touch()
    wait_until(lambda: way.state(handle) is JobState.FINISHED)
    assert way.log(handle) == ["went on"]


@unix
def test_the_folder_of_a_job_is_the_users_alone(tmp_path: Path) -> None:
    way = spark_submit(tmp_path, "exit 0")
    handle = way.submit(SUBMISSION)
    assert stat.S_IMODE((tmp_path / "jobs" / handle).stat().st_mode) == 0o700
    ended(way, handle)


@unix
def test_a_supervisor_that_was_killed_leaves_an_unknown_state(tmp_path: Path) -> None:
    folder = detached.new_folder(tmp_path, "landchip-1")
    handle = detached.start(folder, ["sleep", "1000"], os.environ)
    pids = [int(each.name) for each in Path("/proc").iterdir() if each.name.isdigit()]
    supervisor = next(pid for pid in pids if str(folder).encode() in _command_line(pid))
    child = int((folder / "process.json").read_text().split(":")[1].strip(" }"))
    os.kill(supervisor, 9)
    wait_until(lambda: detached.state(tmp_path, handle) is JobState.UNKNOWN)
    os.killpg(child, 9)


def _command_line(pid: int) -> bytes:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return b""


@pytest.mark.parametrize("handle", ["", "../../etc", "landchip-1", "/etc/passwd", "a-000000000000/../x", "x" * 500])
def test_a_handle_that_is_none_is_unknown_and_reads_nothing(tmp_path: Path, handle: str) -> None:
    way = way_in(Profile("test", "spark-submit", "/s"), jobs=tmp_path)
    assert way.state(handle) is JobState.UNKNOWN
    assert way.log(handle) == []
    way.cancel(handle)


def test_a_program_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    way = way_in(Profile("test", "spark-submit", "/s", command=("/no/spark-submit",)), jobs=tmp_path / "jobs")
    with pytest.raises(RemoteError) as raised:
        way.submit(SUBMISSION)
    assert raised.value.code == "remote-command-missing"
    assert [each.message.code for each in way.check()] == ["remote-command-missing"]
    assert not (tmp_path / "jobs").exists()


@unix
def test_the_check_tells_sparks_version(tmp_path: Path) -> None:
    way = spark_submit(tmp_path, 'test "$1" = --version && echo "   /___/ .__/\\_,_/_/ /_/\\_\\   version 4.3.0"')
    (outcome,) = way.check()
    assert outcome.passed and outcome.message.params == {"version": "4.3.0"}
    (outcome,) = spark_submit(tmp_path, "echo Permission denied; exit 255").check()
    assert not outcome.passed and "Permission denied" in str(outcome.message)


def test_arguments_behind_ssh_are_quoted_for_the_other_computers_shell(tmp_path: Path) -> None:
    profile = Profile("test", "spark-submit", "/s", command=("ssh", "-tt", "host", "spark-submit"))
    way = SparkSubmit(profile, tmp_path)
    arguments = way.arguments(replace(SUBMISSION, job="file:///my jobs/$(rm -rf ~)"))
    assert arguments[:4] == ["ssh", "-tt", "host", "spark-submit"]
    assert "'file:///my jobs/$(rm -rf ~)'" in arguments


@pytest.mark.parametrize(
    ("log", "kill"),
    [
        ("INFO Client: Submitted application application_17_0042", ["ssh", "h", "yarn", "application", "-kill"]),
        ("INFO with submission ID spark:landchip-1-driver into Kubernetes", ["--kill", "spark:landchip-1-driver"]),
        ("State of driver-20261129010203-0001 is RUNNING", ["--kill", "driver-20261129010203-0001"]),
        ("nothing yet", []),
    ],
)
def test_a_driver_on_the_cluster_is_told_to_end(tmp_path: Path, log: str, kill: list[str]) -> None:
    conf = {"spark.submit.deployMode": "cluster", "spark.master": "k8s://host"}
    profile = Profile("test", "spark-submit", "/s", command=("ssh", "h", "spark-submit"), conf=conf)
    command = SparkSubmit(profile, tmp_path)._kill_command([log])
    assert command[: len(kill)] == kill or command[-len(kill) :] == kill
    assert bool(command) == bool(kill)
    in_client_mode = replace(profile, conf={"spark.master": "yarn"})
    assert SparkSubmit(in_client_mode, tmp_path)._kill_command([log]) == []


@unix
def test_qgis_own_python_does_not_reach_the_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONHOME", "/qgis")
    monkeypatch.setenv("PYTHONPATH", "/qgis/python")
    monkeypatch.setenv("AWS_PROFILE", "surveys")
    way = spark_submit(tmp_path, 'echo "[$PYTHONHOME$PYTHONPATH] $AWS_PROFILE"')
    handle = way.submit(SUBMISSION)
    ended(way, handle)
    assert way.log(handle) == ["[] surveys"]


@unix
def test_a_log_is_cut_to_its_end_and_without_secrets(tmp_path: Path) -> None:
    way = spark_submit(tmp_path, "seq -f line-%g 300; echo token=hunter2hunter")
    handle = way.submit(SUBMISSION)
    ended(way, handle)
    assert way.log(handle, 3) == ["line-299", "line-300", "token=***"]
    assert len(way.log(handle)) == 200
