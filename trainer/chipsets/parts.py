"""Makes the parts of a chip set in several threads, shows progress, and stops when too much cannot be read.

GDAL, hashing and numpy work outside Python's lock, so threads do; only as many parts as threads are held at once.
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

LOG_INTERVAL_S = 5.0  # between lines of progress where they go to a file


@dataclass(frozen=True)
class ChipSetPart:
    """One part: records as ChipSetWriter.commit takes them, pixels (n, band, y, x), and what was left out.

    dropped: reason -> number of chips
    broken:  a sentence for each image or chip that could not be read
    """

    records: Mapping[str, Any]
    pixels: NDArray[np.uint8]
    dropped: Mapping[str, int] = field(default_factory=dict)
    broken: tuple[str, ...] = ()


@dataclass(frozen=True)
class ChipLosses:
    """What all parts left out: reason -> number of chips, and sentences for what could not be read."""

    dropped: Mapping[str, int]
    broken: tuple[str, ...]


def build_parts(
    writer: ChipSetWriter, parts: Mapping[str, int], work: Callable[[str], ChipSetPart], workers: int, max_broken: int
) -> ChipLosses:
    """Makes each part that is not there yet.

    parts: name -> number of chips it will look at, for the progress
    Raises ChipSetError when more than `max_broken` chips cannot be read; what is done stays.
    """
    done = writer.done()
    broken = [sentence for each in writer.notes().values() for sentence in each.get("broken", [])]
    _check_unreadable(broken, max_broken)
    todo = [name for name in parts if name not in done]
    begun = sum(n for name, n in parts.items() if name in done)
    pace = 0.1 if sys.stderr.isatty() else LOG_INTERVAL_S
    bar = tqdm(total=sum(parts.values()), initial=begun, unit=" chips", mininterval=pace)
    pool = ThreadPoolExecutor(workers, thread_name_prefix="chips")

    def one(name: str) -> tuple[str, tuple[str, ...]]:
        made = work(name)
        notes = {"dropped": dict(made.dropped), "broken": list(made.broken)}
        writer.commit(name, made.records, made.pixels, notes)
        return name, made.broken

    try:
        with bar:
            running: set[Future[tuple[str, tuple[str, ...]]]] = set()
            while todo or running:
                while todo and len(running) <= workers:
                    running.add(pool.submit(one, todo.pop(0)))
                finished, running = wait(running, return_when=FIRST_COMPLETED)
                for each in finished:
                    name, sentences = each.result()
                    broken.extend(sentences)
                    bar.update(parts[name])
                _check_unreadable(broken, max_broken)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
    return collect_losses(writer)


def collect_losses(writer: ChipSetWriter) -> ChipLosses:
    """What all parts that are there left out."""
    notes = writer.notes().values()
    dropped: Counter[str] = Counter()
    for each in notes:
        dropped.update(each.get("dropped", {}))
    return ChipLosses(dict(sorted(dropped.items())), tuple(text for each in notes for text in each.get("broken", [])))


def _check_unreadable(broken: list[str], max_broken: int) -> None:
    if len(broken) > max_broken:
        raise ChipSetError(
            f"More than {max_broken} chips cannot be read, the last because: {broken[-1].rstrip('.')}; get the files "
            "again, or allow more with --max-broken (what was read is kept)."
        )
