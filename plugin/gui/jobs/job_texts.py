"""Jobs and plans for a cluster in words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timezone
from typing import Any, Optional

from qgis.PyQt.QtCore import QDateTime, QLocale

from ...engine.api.messages import format_duration
from ...i18n import number, tr, tr_n
from ...layers import texts
from ...remote.ways.way_in import JobState
from .job_entry import NOT_SUBMITTED, SUBMITTING, JobEntry

SEPARATOR = "\u00a0· "
MOST_TASKS = 4096  # as remote/spark/driver.py limits them


def state_text(entry: JobEntry, fetching: bool = False) -> str:
    """The state in a word or two."""
    if fetching:
        return tr("loading the map")
    return {
        SUBMITTING: tr("submitting"),
        NOT_SUBMITTED: tr("not submitted"),
        JobState.WAITING.value: tr("waiting"),
        JobState.RUNNING.value: tr("running"),
        JobState.FINISHED.value: tr("finished"),
        JobState.FAILED.value: tr("failed"),
        JobState.CANCELLED.value: tr("cancelled"),
    }.get(entry.state, tr("not known to the cluster"))


def detail_text(entry: JobEntry, fetching: bool = False) -> str:
    """One line below the title: `running · 12 of 40 blocks`."""
    parts = [state_text(entry, fetching)]
    if entry.blocks is not None and entry.state != JobState.FINISHED.value:
        text = tr_n("{} of {} block", "{} of {} blocks", entry.blocks)
        parts.append(text.format(number(entry.blocks_done), number(entry.blocks)))
    elif entry.chips is not None:
        parts.append(tr_n("{} chip", "{} chips", entry.chips).format(number(entry.chips)))
    return SEPARATOR.join(parts)


def origin_text(entry: JobEntry) -> str:
    """The connection, and when the job was submitted."""
    return SEPARATOR.join(filter(None, (entry.profile, time_text(entry.created))))


def time_text(stated: str) -> str:
    """A time such as 2026-11-29T02:00:00Z in the user's language and time zone; empty where it is none."""
    try:
        moment = datetime.strptime(stated, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=timezone.utc)
    except ValueError:
        return ""
    local = QDateTime.fromSecsSinceEpoch(int(moment.timestamp()))
    return QLocale().toString(local, QLocale.FormatType.ShortFormat)


def cluster_plan_text(plan: Mapping[str, Any], tasks: Optional[int], pixel_bytes: float, rate: Optional[float]) -> str:
    """`1,600 chips · 8,028 ha · 9 tasks · 240 MB to read · about 3 min`, for a run on a cluster.

    plan:        the engine's
    tasks:       of the profile; None for one per block
    pixel_bytes: of the imagery in the area, before compression; 0 where they are not known
    rate:        chips per second of the connection's finished jobs; None before there is one
    """
    chips = plan["chips"]
    count = max(1, min(plan.get("blocks") or 1, tasks or MOST_TASKS, MOST_TASKS))
    parts = [
        tr_n("{} chip", "{} chips", chips).format(number(chips)),
        texts.approximate_area(plan["hectares"]),
        tr_n("{} task", "{} tasks", count).format(number(count)),
    ]
    if pixel_bytes:
        parts.append(tr("{} to read").format(size_text(pixel_bytes)))
    if rate:
        parts.append(tr("about {}").format(format_duration(chips / rate)))
    else:
        parts.append(tr("time not known: no history yet"))
    return SEPARATOR.join(parts)


def size_text(size: float) -> str:
    """size: bytes"""
    for unit, scale in ((tr("{} TB"), 1e12), (tr("{} GB"), 1e9)):
        if size >= scale:
            return unit.format(number(size / scale, 1))
    return tr("{} MB").format(number(max(1.0, size / 1e6)))
