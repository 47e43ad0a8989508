"""Keeps the jobs of a project: in the project, and until that is saved a copy in the QGIS profile.

The project's entry is written when the project is saved. A job that was submitted since, or in a project that has no
file yet, is in the setting JOBS with the project's file, so that it is found again where QGIS ended meanwhile.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from qgis.core import QgsProject, QgsSettings

from ... import settings
from ...engine.api.errors import LandchipError
from ...engine.api.json_load import load_json
from ...log import logger
from .job_entry import JobEntry

SCOPE, KEY = "landchip", "jobs"  # of the project's entry
LONGEST_COPY = 100_000  # characters of JSON
MOST_COPIES = 100  # jobs of projects that were never saved: the oldest are given up


def load(project: QgsProject) -> list[JobEntry]:
    """The jobs of a project, the newest first."""
    text, _ = project.readEntry(SCOPE, KEY, "")
    entries = {each.key: each for each in _entries(_list(text))}
    for copy in _copies():
        if copy.get("project") == project.fileName():  # newer than what the project has
            entries.update({each.key: each for each in _entries([copy.get("job")])})
    return sorted(entries.values(), key=lambda each: each.created, reverse=True)


def keep(project: QgsProject, entries: Sequence[JobEntry]) -> None:
    """Writes the copies of a project's jobs that have changed since it was saved. entries: all of the project"""
    others = [each for each in _copies() if each.get("project") != project.fileName()]
    own = [{"project": project.fileName(), "job": _copy_of(each)} for each in reversed(entries)]
    settings.save(settings.JOBS, json.dumps([*others, *own][-MOST_COPIES:]))
    QgsSettings().sync()  # Qt writes the file later, and QGIS may be killed before


def write(project: QgsProject, entries: Sequence[JobEntry]) -> None:
    """Writes the jobs into the project, which is about to be saved."""
    if entries or project.readEntry(SCOPE, KEY, "")[0]:
        project.writeEntry(SCOPE, KEY, json.dumps([each.to_json() for each in entries], sort_keys=True))


def saved(project: QgsProject, before: str) -> None:
    """The project was saved and holds its jobs: removes the copies. before: its file until then"""
    of_project = (project.fileName(), before)
    settings.save(settings.JOBS, json.dumps([each for each in _copies() if each.get("project") not in of_project]))


def update(entry: JobEntry) -> None:
    """Replaces the copy of a job whose project is no longer open."""
    copies = [{**each, "job": _copy_of(entry)} if _key(each) == entry.key else each for each in _copies()]
    settings.save(settings.JOBS, json.dumps(copies))


def _copy_of(entry: JobEntry) -> dict[str, Any]:
    """The job as JSON; without its request where that is too long for a setting, as with outlines of parcels."""
    value = entry.to_json()
    return value if len(json.dumps(value)) <= LONGEST_COPY else entry.without_request().to_json()


def _key(copy: dict[str, Any]) -> str:
    job = copy.get("job")
    return str(job.get("key", "")) if isinstance(job, dict) else ""


def _copies() -> list[dict[str, Any]]:
    return [each for each in _list(settings.json_text(settings.JOBS)) if isinstance(each, dict)]


def _entries(values: Sequence[Any]) -> list[JobEntry]:
    """Those that can be read: a project may be of another version or edited by hand."""
    entries = []
    for each in values:
        try:
            entries.append(JobEntry.from_json(each))
        except LandchipError as error:
            logger().warning("a job is left out: %s", error)
    return entries


def _list(text: str) -> list[Any]:
    try:
        values = load_json(text or "[]", surrogates=True)
    except ValueError:
        return []
    return values if isinstance(values, list) else []
