"""Measures the fastest batch size of a model on this machine, and caches the result between runs."""

from __future__ import annotations

import json
import logging
import os
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from ..api.json_load import read_json
from ..api.owned_folder import staged_file

_log = logging.getLogger(__name__)

# Number of chips in all concurrent batches. On a CPU more only take memory (EfficientNet-Lite0: 10 MB a chip).
CPU_CHIPS_AT_ONCE = 16
CPU_BATCHES = (1, 2, 4, 8)
CUDA_BATCHES = (1, 4, 16, 32, 64, 128, 256)
SECONDS_A_BATCH_SIZE = 0.4
MIN_SPEEDUP = 1.03  # of a larger batch, to be worth its memory


@dataclass(frozen=True)
class Throughput:
    """The fastest batch size, and the rate of a loop of inferences over such batches, without reading imagery."""

    batch: int
    chips_per_second: float


def measure(run_batch: Callable[[int], Any], kind: str, concurrency: int) -> Throughput:
    """Times batch sizes, smallest first.

    run_batch:   runs one batch of that many chips; called from `concurrency` threads at once
    kind:        of device, "cuda" or "cpu"

    A larger batch is chosen where it is faster by MIN_SPEEDUP; the search ends after two sizes in a row that are not.
    """
    best, failures = Throughput(1, 0.0), 0
    for batch in batch_sizes(kind, concurrency):
        rate = _rate(run_batch, batch, concurrency)
        if rate > best.chips_per_second * MIN_SPEEDUP:
            best, failures = Throughput(batch, rate), 0
        else:
            failures += 1
        if failures == 2:
            break
    return Throughput(best.batch, round(best.chips_per_second, 2))


def batch_sizes(kind: str, concurrency: int) -> tuple[int, ...]:
    """The batch sizes to try, ascending."""
    if kind == "cuda":
        return CUDA_BATCHES
    return tuple(batch for batch in CPU_BATCHES if batch == 1 or batch * concurrency <= CPU_CHIPS_AT_ONCE)


def _rate(run_batch: Callable[[int], Any], batch: int, concurrency: int) -> float:
    run_batch(batch)  # not timed: the first run of a size allocates memory
    start = time.perf_counter()

    def work(_: int) -> int:
        done = 0
        while done == 0 or time.perf_counter() - start < SECONDS_A_BATCH_SIZE:
            run_batch(batch)
            done += batch
        return done

    with ThreadPoolExecutor(concurrency) as pool:
        chips = sum(pool.map(work, range(concurrency)))
    return chips / (time.perf_counter() - start)


def cache_folder() -> Path:
    """The user's cache folder for Landchip: the environment variable LANDCHIP_CACHE, else the system's convention."""
    if os.environ.get("LANDCHIP_CACHE"):
        return Path(os.environ["LANDCHIP_CACHE"])
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "landchip" / "cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "landchip"
    home = os.path.expanduser("~")  # noqa: PTH111 - Path.home() raises where there is none
    return Path(os.environ.get("XDG_CACHE_HOME") or Path(home) / ".cache") / "landchip"


def load_throughput(key: str) -> Throughput | None:
    """The cached measurement of a key; None where there is none, or it cannot be read."""
    entry = _load_all().get(key)
    try:
        throughput = Throughput(int(entry["batch"]), float(entry["chips_per_second"])) if entry else None
    except (KeyError, TypeError, ValueError):
        return None
    return (
        throughput if throughput and throughput.batch > 0 and 0 < throughput.chips_per_second < float("inf") else None
    )


def store_throughput(key: str, throughput: Throughput) -> None:
    """Caches a measurement. A cache that cannot be written is only logged: the next run measures again."""
    path = _cache_file()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with staged_file(path) as staged:
            staged.write_text(json.dumps({**_load_all(), key: asdict(throughput)}, indent=1), "utf-8")
    except OSError as error:
        _log.info("the self-benchmark was not kept: %s", error)


def _cache_file() -> Path:
    return cache_folder() / "benchmarks.json"


def _load_all() -> dict[str, Any]:
    try:
        entries = read_json(_cache_file())
    except (OSError, ValueError):
        return {}
    return entries if isinstance(entries, dict) else {}
