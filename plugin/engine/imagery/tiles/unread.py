"""Chips of a tile service whose tiles could not be fetched: void, counted, and asked for again by the next run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from threading import Lock
from typing import NamedTuple

import numpy as np

from ...api.errors import RasterError
from ...api.grid import Chip
from ...api.messages import Message
from ..compose import ChipPixels
from ..mosaic import ChipReader, read_each
from .failure import is_tile_error

OUTAGE = 16  # tiles that failed in a row: the service is out of order, and a run would give a void map after hours
SLOW = 4  # what a tile counts for whose tries took a minute


class ReadBatch(NamedTuple):
    """Chips as they were read. unread: why some of them are void"""

    pixels: ChipPixels
    unread: tuple[Message, ...]


class OutageCounter:
    """Counts the tiles in a row that failed, over all reader threads of a run."""

    def __init__(self) -> None:
        self._failures: dict[str, int] = {}  # tile -> what it counts for
        self._lock = Lock()

    def add(self, error: Message | None) -> bool:
        """Whether OUTAGE failures came in a row. error: why a chip failed; None for one that was read"""
        with self._lock:
            if error is None:
                self._failures.clear()
            else:
                tile = f"{error.params.get('service')} {error.params.get('tile') or len(self._failures)}"
                self._failures[tile] = SLOW if error.code == "service-slow" else 1
            return sum(self._failures.values()) >= OUTAGE


def read_batch(reader: ChipReader, chips: Sequence[Chip], outage: OutageCounter) -> ReadBatch:
    """Reads chips; those whose tiles cannot be fetched are void.

    Raises RasterError as `ChipReader.read`, and where the service has stopped answering.
    """
    try:
        read = reader.read(chips)
    except RasterError as error:
        if not is_tile_error(error):
            raise
    else:
        outage.add(None)
        return ReadBatch(read, ())
    parts: list[ChipPixels] = []
    unread: list[Message] = []
    for chip in chips:
        pixels, errors = read_each(reader, [chip], is_tile_error)
        if outage.add(errors.get(0)):
            raise RasterError(errors[0])
        parts.append(pixels)
        unread += errors.values()
    return ReadBatch(ChipPixels(*(np.concatenate(each) for each in zip(*parts))), tuple(unread))


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
