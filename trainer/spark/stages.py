"""The three stages of a job of the trainer, as tasks of a cluster call them (plugin/remote/spark/tasks.py).

As for maps (plugin/engine/remote/stages.py) every argument and every answer is plain text or numbers.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from plugin.engine.api.version import version
from plugin.engine.remote.job_file import FAILURE, MANIFEST, JobFolder, storage_refuses
from plugin.engine.storage.address import gdal_environment

from ..chipsets.chipset import PART_SUFFIX
from ..errors import TrainingError
from .chips_job import open_chips_source, part_of
from .features_job import CHIPS, GRAPH, feature_blocks, feature_computer
from .job_file import CHIPS as CHIPS_KIND
from .job_file import FEATURES, TrainingJob, read_file, read_job

FIT = "trainer.spark.spark_fit"  # runs on the driver, after the features are there


@dataclass(frozen=True)
class OpenedJob:
    """A job, ready to compute its parts.

    parts:   name of each part -> number of its chips, in order; for features of its images: chips in each view
    compute: the content of the part of that name
    """

    folder: JobFolder
    job: TrainingJob
    parts: Mapping[str, int]
    compute: Callable[[str], bytes]


_kept: dict[tuple[str, int], OpenedJob] = {}  # the last job that this Python process worked on


def plan_job(address: str) -> dict[str, Any]:
    """Opens a job: {"blocks", "chips", "finished"}; `finished` says that the job has its manifest already.

    "fit" states what the driver fits afterwards: {"module", "params"}.

    Raises TrainingError for a damaged job, and the errors of opening what it names.
    """
    folder = JobFolder(address)
    if folder.read_json(MANIFEST) is not None:
        return {"blocks": 0, "chips": 0, "finished": True}
    folder.delete(FAILURE)
    work = opened_job(address, 1)
    plan: dict[str, Any] = {"blocks": len(work.parts), "chips": sum(work.parts.values()), "finished": False}
    if "fit" in work.job.params:
        plan["fit"] = {"module": FIT, "params": work.job.params["fit"]}
    return plan


def run_blocks(address: str, first: int, stop: int, threads: int = 1) -> dict[str, Any]:
    """Computes the parts `first` to `stop` of a job that are not there yet.

    Returns {"first", "stop", "chips": computed here, "resumed": found, "seconds", "device"}.
    """
    started = time.monotonic()
    work = opened_job(address, threads)
    done = part_names(work.folder)
    names = list(work.parts)[first:stop]
    missing = [name for name in names if name not in done]
    for name in missing:
        work.folder.parts.put(name, work.compute(name))
    computed = sum(work.parts[name] for name in missing)
    return {
        "first": first,
        "stop": stop,
        "chips": computed,
        "resumed": sum(work.parts[name] for name in names) - computed,
        "seconds": round(time.monotonic() - started, 3),
        "device": {"name": "cpu"},
    }


def assemble_job(address: str, record: dict[str, Any]) -> dict[str, Any]:
    """Writes the manifest of a job whose parts are all there, and returns it. Raises TrainingError where one lacks."""
    work = opened_job(address, 1)
    lacking = work.parts.keys() - part_names(work.folder)
    if lacking:
        raise TrainingError(
            f"The job lacks the part {min(lacking)}: run the command again, it computes what is missing."
        )
    manifest = {**record, "parts": len(work.parts), "chips": sum(work.parts.values()), "job": work.job.id}
    manifest["engine"] = version()
    work.folder.put_json(MANIFEST, manifest)
    return manifest


def opened_job(address: str, threads: int) -> OpenedJob:
    """A job, which the next task in this process finds open."""
    key = (address, threads)
    if key not in _kept:
        _kept.clear()
        os.environ.update(gdal_environment())
        folder = JobFolder(address)
        job = read_job(folder)
        _kept[key] = OPENERS[job.kind](folder, job, threads)
    return _kept[key]


def part_names(folder: JobFolder) -> set[str]:
    """Names of the parts that are there; they are written whole or not at all."""
    try:
        return set(folder.parts.names())
    except OSError as error:
        raise storage_refuses(folder.address, error) from error


def _open_features(folder: JobFolder, job: TrainingJob, threads: int) -> OpenedJob:
    blocks = {each.name: each for each in feature_blocks(job.params)}
    graph, chips = (read_file(folder, job, name) for name in (GRAPH, CHIPS))
    compute = feature_computer(job.params, graph, chips, threads)
    views = [len(each["views"]) for each in job.params["tables"]]
    parts = {name: (each.stop - each.first) * views[each.table] for name, each in blocks.items()}
    return OpenedJob(folder, job, parts, lambda name: compute(blocks[name]))


def _open_chips(folder: JobFolder, job: TrainingJob, _threads: int) -> OpenedJob:
    source = open_chips_source(job.params)
    parts = {name + PART_SUFFIX: chips for name, chips in source.part_sizes.items()}
    return OpenedJob(folder, job, parts, lambda name: part_of(source, name.removesuffix(PART_SUFFIX)))


OPENERS: Mapping[str, Callable[[JobFolder, TrainingJob, int], OpenedJob]] = {
    FEATURES: _open_features,
    CHIPS_KIND: _open_chips,
}
