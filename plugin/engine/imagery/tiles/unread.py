"""Chips of a tile service whose tiles could not be fetched: void, counted, and asked for again by the next run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from threading import Lock
from typing import NamedTuple

from ...api.errors import RasterError
from ...api.grid import Chip
from ...api.messages import Message
from ..compose import ChipPixels
from ..mosaic import ChipReader, read_each
from .failure import is_tile_error

OUTAGE = 24  # chips in a row: the service is out of order, and a run would give a void map after hours


class ReadBatch(NamedTuple):
    """Chips as they were read. unread: why some of them are void"""

    pixels: ChipPixels
    unread: tuple[Message, ...]


class OutageCounter:
    """Counts the chips in a row that failed, over all reader threads of a run."""

    def __init__(self) -> None:
        self._failed, self._lock = 0, Lock()

    def add(self, failed: int, read: int) -> bool:
        """Whether OUTAGE chips have failed and none was read since the last one that was."""
        with self._lock:
            self._failed = failed if read else self._failed + failed
            return self._failed >= OUTAGE


def read_batch(reader: ChipReader, chips: Sequence[Chip], outage: OutageCounter) -> ReadBatch:
    """Reads chips; those whose tiles cannot be fetched are void.

    Raises RasterError as `ChipReader.read`, and where the service has stopped answering.
    """
    pixels, errors = read_each(reader, chips, is_tile_error)
    if outage.add(len(errors), len(chips) - len(errors)):
        raise RasterError(next(iter(errors.values())))
    return ReadBatch(pixels, tuple(errors.values()))


def unread_warnings(unread: Sequence[Message]) -> list[Message]:
    """A warning for each service and reason, with the number of chips."""
    counts = Counter((each.params["service"], each.params["reason"]) for each in unread)
    return [
        Message(
            "tiles-failed",
            "{n} chips are void because {service} did not give their tiles, asked three times ({reason}): run it again "
            "to ask for them once more.",
            {"n": n, "service": service, "reason": reason},
            "{n} chip is void because {service} did not give its tiles, asked three times ({reason}): run it again to "
            "ask for them once more.",
        )
        for (service, reason), n in sorted(counts.items())
    ]
