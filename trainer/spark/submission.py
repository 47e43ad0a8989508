"""Submits a job of the trainer by the way in of a connection profile, and waits until its parts are there."""

from __future__ import annotations

import logging
import time
from collections.abc import Mapping
from datetime import datetime, timezone
from pathlib import Path
from typing import NamedTuple

from tqdm import tqdm

from plugin.engine.api.errors import RemoteError
from plugin.engine.api.json_load import JsonError, read_json
from plugin.engine.remote.job_file import FAILURE, MANIFEST, SUBMISSION, JobFolder, storage_refuses
from plugin.engine.remote.prepare import bundle_files, record_submission
from plugin.engine.storage.address import join, open_store
from plugin.remote.ways.profile import Profile
from plugin.remote.ways.registry import way_in
from plugin.remote.ways.way_in import JobState, Submission, WayIn

from ..errors import TrainingError
from .code_zip import code_zip
from .job_file import TrainingJob, write_job

STAGES = "trainer.spark.stages"  # inside the package of the code's zip
POLL_S = 1.0
LOG_LINES = 20
_log = logging.getLogger(__name__)


class Spark(NamedTuple):
    """A connection: its profile and the way in."""

    profile: Profile
    way: WayIn


def open_spark(path: Path) -> Spark:
    """The connection of a profile's file. Raises TrainingError where it cannot be read, RequestError for its fields."""
    try:
        profile = Profile.from_json(read_json(path))
    except (OSError, JsonError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise TrainingError(f"The connection profile {path} cannot be read ({reason}): give a JSON file.") from error
    if not profile.bundle:
        raise TrainingError(
            f"The connection profile {path} names no bundle: make one with `make cluster-bundle`, and name its folder."
        )
    return Spark(profile, way_in(profile))


def run_on_spark(spark: Spark, job: TrainingJob, files: Mapping[str, bytes], parts: int, unit: str) -> JobFolder:
    """Run a job to its end; returns its folder. What is finished already is not computed again.

    A job that was submitted before and still runs is waited for. On Ctrl+C it is cancelled; what is finished is kept.
    parts: number of parts of the job; unit: of them, for the progress
    Raises TrainingError with the job's own sentence where it fails, RemoteError, OutputError.
    """
    address = write_job(job, files, spark.profile.storage)
    folder = JobFolder(address)
    if folder.read_json(MANIFEST) is not None:
        _log.info("%s has the result already.", address)
        return folder
    handle = _running(spark, folder) or _submit(spark, job, address)
    _log.info("%s runs as %s", address, handle)
    try:
        _wait(spark, folder, handle, parts, unit)
    except KeyboardInterrupt:
        spark.way.cancel(handle)
        raise
    return folder


def _running(spark: Spark, folder: JobFolder) -> str:
    """The handle of the job's last submission where that still runs, else ""."""
    last = folder.read_json(SUBMISSION) or {}
    handle = str(last.get("handle", ""))
    if not handle or (last.get("way"), last.get("profile")) != (spark.profile.way, spark.profile.name):
        return ""
    return handle if spark.way.state(handle) in (JobState.WAITING, JobState.RUNNING) else ""


def _submit(spark: Spark, job: TrainingJob, address: str) -> str:
    profile = spark.profile
    files = bundle_files(profile.bundle) or {}
    code, content = code_zip()
    open_store(profile.bundle).put(code, content)
    bundle, name = profile.cluster_address(profile.bundle).rstrip("/"), address.rpartition("/")[2]
    own_python = "spark.pyspark.python" in profile.conf  # the executors have an environment already
    handle = spark.way.submit(
        Submission(
            job=join(profile.cluster_address(profile.storage), name),
            name=f"landchip-{job.id[:8]}",
            code=f"{bundle}/{code}",
            entry=f"{bundle}/{files['entry']}",
            environment=f"{bundle}/{files['environment']}" if files["environment"] and not own_python else "",
            tasks=profile.tasks,
            conf=profile.conf,
            stages=STAGES,
        )
    )
    now = datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    record = {"way": profile.way, "profile": profile.name, "handle": handle, "submitted": now}
    record_submission({"job": address, **record})
    return handle


def _wait(spark: Spark, folder: JobFolder, handle: str, parts: int, unit: str) -> None:
    """Returns once the manifest is there. Raises TrainingError where the job ended without one."""
    with tqdm(total=parts, unit=f" {unit}", desc="Spark", disable=None, leave=False) as bar:
        while True:
            state = spark.way.state(handle)  # before the manifest is looked for: it is written before the job ends
            if folder.read_json(MANIFEST) is not None:
                return
            if state.is_final or state is JobState.UNKNOWN:
                raise _ended(spark, folder, handle, state)
            bar.update(_finished(folder) - bar.n)
            time.sleep(POLL_S)


def _finished(folder: JobFolder) -> int:
    try:
        return len(folder.parts.names())
    except OSError as error:
        raise storage_refuses(folder.address, error) from error


def _ended(spark: Spark, folder: JobFolder, handle: str, state: JobState) -> TrainingError:
    failure = folder.read_json(FAILURE) or {}
    try:
        lines = spark.way.log(handle, LOG_LINES)
    except RemoteError:
        lines = []
    for line in lines:
        _log.info("%s", line)
    if sentence := str(failure.get("message", "")):
        return TrainingError(sentence)
    return TrainingError(
        f"Spark ended the job without a result ({state.value}): look at its log, and run the command again to complete "
        "what is missing."
    )
