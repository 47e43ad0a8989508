"""How many chips a second a model does here, and in which batches; remembered from one run to the next."""

from __future__ import annotations

import json
import logging
import os
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

_log = logging.getLogger(__name__)

# In chips that are in the network at one time. On a CPU more only takes memory (EfficientNet-Lite0: 10 MB a chip).
CPU_CHIPS_AT_ONCE = 16
CPU_BATCHES = (1, 2, 4, 8)
CUDA_BATCHES = (1, 4, 16, 32, 64, 128, 256)
SECONDS_A_BATCH_SIZE = 0.4
WORTH_A_LARGER_BATCH = 1.03


@dataclass(frozen=True)
class Throughput:
    """The best batch size found, and the rate of a bare loop over such batches in memory."""

    batch: int
    chips_per_second: float


def measure(score: Callable[[int], Any], kind: str, concurrency: int) -> Throughput:
    """Try batch sizes, smallest first; a larger one must be 3% faster, and the search ends after two that are not.

    score: runs one batch of that many chips; called from `concurrency` threads at once.
    """
    best, worse = Throughput(1, 0.0), 0
    for batch in batches(kind, concurrency):
        rate = _rate(score, batch, concurrency)
        if rate > best.chips_per_second * WORTH_A_LARGER_BATCH:
            best, worse = Throughput(batch, rate), 0
        else:
            worse += 1
        if worse == 2:
            break
    return Throughput(best.batch, round(best.chips_per_second, 2))


def batches(kind: str, concurrency: int) -> tuple[int, ...]:
    """Batch sizes worth trying."""
    if kind == "cuda":
        return CUDA_BATCHES
    return tuple(batch for batch in CPU_BATCHES if batch == 1 or batch * concurrency <= CPU_CHIPS_AT_ONCE)


def _rate(score: Callable[[int], Any], batch: int, concurrency: int) -> float:
    score(batch)  # the first run of a size allocates its memory
    start = time.perf_counter()

    def work(_: int) -> int:
        done = 0
        while done == 0 or time.perf_counter() - start < SECONDS_A_BATCH_SIZE:
            score(batch)
            done += batch
        return done

    with ThreadPoolExecutor(concurrency) as pool:
        chips = sum(pool.map(work, range(concurrency)))
    return chips / (time.perf_counter() - start)


def cache_folder() -> Path:
    """The user's cache folder for Landchip; the environment's LANDCHIP_CACHE comes first."""
    if os.environ.get("LANDCHIP_CACHE"):
        return Path(os.environ["LANDCHIP_CACHE"])
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "landchip" / "cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "landchip"
    home = os.path.expanduser("~")  # noqa: PTH111 - Path.home() raises where there is none
    return Path(os.environ.get("XDG_CACHE_HOME") or Path(home) / ".cache") / "landchip"


def recall(key: str) -> Throughput | None:
    """What was measured under that key, None when nothing (readable) was."""
    kept = _load().get(key)
    try:
        found = Throughput(int(kept["batch"]), float(kept["chips_per_second"])) if kept else None
    except (KeyError, TypeError, ValueError):
        return None
    return found if found and found.batch > 0 and 0 < found.chips_per_second < float("inf") else None


def remember(key: str, found: Throughput) -> None:
    """Keep a measurement; a cache that cannot be written costs the next run two seconds and nothing else."""
    path = _path()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump({**_load(), key: asdict(found)}, file, indent=1)
        os.replace(name, path)
    except OSError as cause:
        _log.info("the self-benchmark was not kept: %s", cause)


def _path() -> Path:
    return cache_folder() / "benchmarks.json"


def _load() -> dict[str, Any]:
    try:
        kept = json.loads(_path().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return kept if isinstance(kept, dict) else {}
