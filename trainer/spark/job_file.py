"""A job of the trainer for a cluster, in a folder of its storage as a map's job (plugin/engine/remote/job_file.py).

    <storage>/<first 16 digits of the id>/job.json       this; its SHA-256 is the job's id
                                         /graph.onnx …   files that the job states with their SHA-256
                                         /parts/…        one file for each block of chips
                                         /submission.json, failure.json, manifest.json   as of the jobs of maps

A part follows from the job and its block alone, so a task that is tried again writes the same.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from plugin.engine.api.json_load import JsonError, load_json
from plugin.engine.api.redact import redact_address
from plugin.engine.api.version import version
from plugin.engine.remote.job_file import ID_LETTERS, JOB, PARTS, JobFolder, storage_refuses
from plugin.engine.storage.address import join, open_store

from ..errors import TrainingError

FORMAT, VERSION = "landchip-training-job", 1
FEATURES, CHIPS = "features", "chips"


@dataclass(frozen=True)
class TrainingJob:
    """The content of job.json.

    kind:   FEATURES or CHIPS
    params: of that kind, JSON values (features_job.py, chips_job.py)
    files:  name of each further file of the job -> its SHA-256
    engine: version of Landchip that made the job
    """

    kind: str
    params: Mapping[str, Any]
    files: Mapping[str, str] = field(default_factory=dict)
    engine: str = field(default_factory=version)

    @property
    def content(self) -> bytes:
        """The bytes of job.json: keys in order, no blanks."""
        value = {"format": FORMAT, "version": VERSION, "kind": self.kind, "engine": self.engine}
        value |= {"params": dict(self.params), "files": dict(self.files)}
        return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()

    @property
    def id(self) -> str:
        """SHA-256 of job.json, hex."""
        return hashlib.sha256(self.content).hexdigest()


def write_job(job: TrainingJob, files: Mapping[str, bytes], storage: str) -> str:
    """Write a job with its files into a storage, unless it is there; returns the address of its folder.

    Raises OutputError.
    """
    address = join(storage, job.id[:ID_LETTERS])
    open_store(join(address, PARTS), create=True)
    store = open_store(address, create=True)
    try:
        known = set(store.names())
    except OSError as error:
        raise storage_refuses(address, error) from error
    for name, content in {**files, JOB: job.content}.items():  # job.json last
        if JOB not in known:
            store.put(name, content)
    return address


def read_job(folder: JobFolder) -> TrainingJob:
    """The job of a folder. Raises TrainingError where it is missing, damaged, or not the one its name states."""
    content = _read(folder, JOB)
    name = folder.address.rpartition("/")[2]
    try:
        value = load_json(content)
        job = TrainingJob(value["kind"], value["params"], value["files"], value["engine"])
        stated = (value["format"], value["version"])
    except (JsonError, KeyError, TypeError) as error:
        raise _damaged(folder) from error
    if stated != (FORMAT, VERSION) or hashlib.sha256(content).hexdigest()[:ID_LETTERS] != name:
        raise _damaged(folder)
    return job


def read_file(folder: JobFolder, job: TrainingJob, name: str) -> bytes:
    """A further file of a job. Raises TrainingError where it is not the one that the job states."""
    content = _read(folder, name)
    if hashlib.sha256(content).hexdigest() != job.files[name]:
        raise _damaged(folder)
    return content


def _read(folder: JobFolder, name: str) -> bytes:
    try:
        return folder.store.read(name)
    except FileNotFoundError as error:
        raise _damaged(folder) from error
    except OSError as error:
        raise storage_refuses(folder.address, error) from error


def _damaged(folder: JobFolder) -> TrainingError:
    return TrainingError(
        f"There is no whole job in {redact_address(folder.address)}: check that this machine may read it, delete it, "
        "and run the command again."
    )
