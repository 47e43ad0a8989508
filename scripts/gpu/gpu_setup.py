"""Where, on what and with how much gpu_parts.py measures, and how much memory is in use meanwhile."""

from __future__ import annotations

import resource
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray

from scripts.benchmarks import bench_run
from scripts.benchmarks.bench_records import Record, quilt_raster, record


class Sizes(NamedTuple):
    """How much the parts compute.

    quilt:    (cols, rows) of the raster of real chips that all rasters repeat
    run:      (cols, rows) of the raster of the end-to-end run
    county:   (cols, rows) of the raster of the county, and how many of its chips are classified
    batch:    of both, the engine's own choice when None
    seconds:  of each rate; rounds: of the end-to-end run
    batches:  of the bare loop; compared: chips whose probabilities are compared
    labelled: chips of test, and of val, by which the fp16 variant is judged
    train:    (batch, chips, rounds)
    """

    quilt: tuple[int, int] = (40, 40)
    run: tuple[int, int] = (160, 100)
    county: tuple[int, int, int] = (257, 256, 65_563)
    batch: int | None = None
    seconds: float = 1.0
    rounds: int = 2
    batches: tuple[int, ...] = (1, 4, 16, 64, 256)
    compared: int = 256
    labelled: int = 50
    train: tuple[int, int, int] = (256, 6400, 3)


TINY = Sizes((4, 3), (5, 4), (5, 4, 17), 4, 0.0, 1, (1, 4), 8, 4, (2, 2, 1))


@dataclass(frozen=True)
class Setup:
    """Where and on what a part runs.

    device: cuda or cpu; gpu: the name that records state; folder: for files that nobody keeps; data: the data folder
    """

    device: str
    gpu: str
    folder: Path
    data: Path
    sizes: Sizes

    def record(self, part: str, name: str, value: float, unit: str, compared_with: str) -> Record:
        """A figure of this check."""
        return record(name, value, unit, compared_with, part, self.gpu, "gpu-check")

    def quilt(self) -> Path:
        """The quilt, made once; LANDCHIP_DATA names the chips."""
        return quilt_raster(*self.sizes.quilt, self.folder)

    def chips(self, n: int) -> NDArray[np.uint8]:
        """(n, 3, 224, 224), real chips; repeated where the quilt has fewer."""
        held = bench_run.chips_in_memory(self.quilt(), n)
        return np.ascontiguousarray(held[np.arange(n) % len(held)])


class Peak:
    """The most memory in use while a `with peak_memory` ran; MB."""

    def __init__(self, before: float) -> None:
        self.before = self.most = before

    @property
    def grown(self) -> float:
        return self.most - self.before


@contextmanager
def peak_memory(kind: str) -> Iterator[Peak]:
    """Looks every 0.2 s at what all processes use of the GPU; on the CPU at the most that this process has used."""
    look = _gpu_memory_mb if kind == "cuda" else own_memory_mb
    peak, ended = Peak(look()), Event()

    def watch() -> None:
        while not ended.wait(0.2):
            peak.most = max(peak.most, look())

    thread = Thread(target=watch)
    thread.start()
    try:
        yield peak
    finally:
        ended.set()
        thread.join()


def _gpu_memory_mb() -> float:
    free, total = torch.cuda.mem_get_info()
    return (total - free) / 2**20


def own_memory_mb() -> float:
    """The most main memory that this process has used."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def gpu_name() -> str:
    """Of the first GPU, asked for in another process: one that forks must not touch CUDA before."""
    command = [sys.executable, "-c", "import torch; print(torch.cuda.get_device_name(0))"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout.strip() or "no GPU that torch knows"
