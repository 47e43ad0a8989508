"""Builds the parts of a chip set in several threads, with a progress bar, and stops at too many unreadable chips.

GDAL, hashing and numpy release Python's global lock, so threads suffice; about one part per thread is in memory.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Mapping
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray
from tqdm import tqdm

from ..errors import ChipSetError
from .chipset_writer import ChipSetWriter

LOG_INTERVAL_S = 5.0  # between updates of the progress where stderr is no terminal


@dataclass(frozen=True)
class ChipSetPart:
    """One part: records as ChipSetWriter.commit takes them, pixels (n, band, y, x), and what was left out.

    dropped:    reason -> number of chips
    unreadable: a sentence for each image or chip that could not be read
    """

    records: Mapping[str, Any]
    pixels: NDArray[np.uint8]
    dropped: Mapping[str, int] = field(default_factory=dict)
    unreadable: tuple[str, ...] = ()

    @property
    def notes(self) -> dict[str, Any]:
        """What was left out, as ChipSetWriter.commit takes it."""
        return {"dropped": dict(self.dropped), "broken": list(self.unreadable)}


@dataclass(frozen=True)
class ChipLosses:
    """What was left out of all parts: as in ChipSetPart."""

    dropped: Mapping[str, int]
    unreadable: tuple[str, ...]


def build_parts(
    writer: ChipSetWriter,
    part_sizes: Mapping[str, int],
    build: Callable[[str], ChipSetPart],
    workers: int,
    max_broken: int,
) -> ChipLosses:
    """Build and commit each part that is not written yet; returns what was left out of all parts.

    part_sizes: name -> number of candidate chips, for the progress bar
    build:      from the name of a part to the part; called in `workers` threads
    Raises ChipSetError when more than `max_broken` chips cannot be read; finished parts are kept.
    """
    finished = writer.finished_parts()
    unreadable = [sentence for each in writer.notes().values() for sentence in each.get("broken", [])]
    _check_unreadable(unreadable, max_broken)
    todo = [name for name in part_sizes if name not in finished]
    chips_done = sum(n for name, n in part_sizes.items() if name in finished)
    interval_s = 0.1 if sys.stderr.isatty() else LOG_INTERVAL_S
    bar = tqdm(total=sum(part_sizes.values()), initial=chips_done, unit=" chips", mininterval=interval_s)
    pool = ThreadPoolExecutor(workers, thread_name_prefix="chips")

    def build_and_commit(name: str) -> tuple[str, tuple[str, ...]]:
        part = build(name)
        writer.commit(name, part.records, part.pixels, part.notes)
        return name, part.unreadable

    try:
        with bar:
            running: set[Future[tuple[str, tuple[str, ...]]]] = set()
            while todo or running:
                while todo and len(running) <= workers:
                    running.add(pool.submit(build_and_commit, todo.pop(0)))
                completed, running = wait(running, return_when=FIRST_COMPLETED)
                for each in completed:
                    name, sentences = each.result()
                    unreadable.extend(sentences)
                    bar.update(part_sizes[name])
                _check_unreadable(unreadable, max_broken)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
    return collect_losses(writer)


def collect_losses(writer: ChipSetWriter) -> ChipLosses:
    """What was left out of the parts written so far."""
    notes = writer.notes().values()
    dropped: Counter[str] = Counter()
    for each in notes:
        dropped.update(each.get("dropped", {}))
    return ChipLosses(dict(sorted(dropped.items())), tuple(text for each in notes for text in each.get("broken", [])))


def _check_unreadable(unreadable: list[str], max_broken: int) -> None:
    if len(unreadable) > max_broken:
        raise ChipSetError(
            f"More than {max_broken} chips cannot be read, the last because: {unreadable[-1].rstrip('.')}; get the "
            "files again, or allow more with --max-broken (what was read is kept)."
        )
