"""Setup of the parts of gpu_check.py (device, sizes, data), and the measurement of peak memory."""

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
    """Sizes of the measurements.

    quilt:    (cols, rows) of the raster of real chips that all rasters repeat
    run:      (cols, rows) of the raster of the end-to-end run
    county:   (cols, rows) of the raster of the county, and how many of its chips are classified
    batch:    batch size of both runs; None for the engine's own choice
    seconds:  duration of each measurement of a rate; rounds: of the end-to-end run
    batches:  batch sizes of the bare loop; compared: number of chips whose probabilities are compared
    labelled: number of chips each of test and val, for the accuracy of the fp16 variant
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
    """The setup of a part.

    device: cuda or cpu; gpu: its name in records; folder: for temporary files; data: the data folder
    """

    device: str
    gpu: str
    folder: Path
    data: Path
    sizes: Sizes

    def record(self, part: str, name: str, value: float, unit: str, compared_with: str) -> Record:
        """A record of this check."""
        return record(name, value, unit, compared_with, part, self.gpu, "gpu-check")

    def quilt(self) -> Path:
        """The quilt, made at the first call from the chips of LANDCHIP_DATA."""
        return quilt_raster(*self.sizes.quilt, self.folder)

    def chips(self, n: int) -> NDArray[np.uint8]:
        """(n, 3, 224, 224), real chips; repeated where the quilt has fewer."""
        pixels = bench_run.chips_in_memory(self.quilt(), n)
        return np.ascontiguousarray(pixels[np.arange(n) % len(pixels)])


class Peak:
    """Memory in use at the start of `with peak_memory`, and its maximum, MB."""

    def __init__(self, start_mb: float) -> None:
        self.start_mb = self.max_mb = start_mb

    @property
    def increase_mb(self) -> float:
        return self.max_mb - self.start_mb


@contextmanager
def peak_memory(kind: str) -> Iterator[Peak]:
    """Samples every 0.2 s the GPU memory that all processes use, or on the CPU the peak memory of this process."""
    measure = _gpu_memory_mb if kind == "cuda" else peak_process_memory_mb
    peak, ended = Peak(measure()), Event()

    def sample() -> None:
        while not ended.wait(0.2):
            peak.max_mb = max(peak.max_mb, measure())

    thread = Thread(target=sample)
    thread.start()
    try:
        yield peak
    finally:
        ended.set()
        thread.join()


def _gpu_memory_mb() -> float:
    free, total = torch.cuda.mem_get_info()
    return (total - free) / 2**20


def peak_process_memory_mb() -> float:
    """The peak main memory of this process."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def gpu_name() -> str:
    """Name of the first GPU, from a child process: this process must not initialise CUDA before it forks."""
    command = [sys.executable, "-c", "import torch; print(torch.cuda.get_device_name(0))"]
    process = subprocess.run(command, capture_output=True, text=True, check=False)
    return process.stdout.strip() or "no GPU that torch knows"
