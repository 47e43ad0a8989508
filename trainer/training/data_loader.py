"""Loads training chips: sampling order, micro-batches, prefetching and augmentation.

Every random number follows from the seed and from its purpose (epoch, step, micro-batch), not from earlier draws: a run
that is resumed at any step continues with the same numbers, and threads cannot change them.

A batch is what one optimiser step uses. It is divided over the processes, and each process divides its part into
micro-batches if gradients are accumulated.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from ..chipsets.chipset import ChipSet
from .distributed import ProcessGroup

PREFETCH = 2  # micro-batches read ahead by each thread: with one the network may have to wait, more only use memory
ORDER_STREAM, BATCH_STREAM, SUBSAMPLE_STREAM = 0, 1, 2  # purposes of random numbers, part of their seeds

# (pixels uint8 (n, band, y, x) and targets (n, …) on any device, generator of the CPU) -> both, augmented
AugmentFunction = Callable[[torch.Tensor, torch.Tensor, torch.Generator], tuple[torch.Tensor, torch.Tensor]]
# rows (n,) -> pixels uint8 (n, band, y, x) and targets (n, …)
ReadFunction = Callable[[NDArray[np.int64]], tuple[NDArray[np.uint8], NDArray[Any]]]


@dataclass(frozen=True)
class MicroBatch:
    """Samples, such as chips, that go through the network together.

    rows:    (n,) rows of the samples, such as those of a chip set's index
    weight:  (n,) of each chip in the gradient; over all micro-batches of a batch and all processes they sum to the
             number of processes, because gradients are averaged over the processes
    is_last: whether it is the process's last micro-batch of the batch
    seed:    of its random numbers
    """

    rows: NDArray[np.int64]
    weight: NDArray[np.float32]
    is_last: bool
    seed: int


@dataclass(frozen=True)
class LoadedMicroBatch:
    """A micro-batch with its data: pixels (n, band, y, x), targets (n, …) and weight (n,), all on the device.

    The targets of chips are the shares (n, class) of the classes.
    """

    pixels: torch.Tensor
    targets: torch.Tensor
    weight: torch.Tensor
    is_last: bool
    seed: int


def derive_seed(*numbers: int) -> int:
    """A 63-bit seed hashed from numbers (numpy.random.SeedSequence)."""
    return int(np.random.SeedSequence(numbers).generate_state(1, np.uint64)[0] >> np.uint64(1))


def epoch_order(draws: NDArray[np.float64], seed: int, epoch: int) -> NDArray[np.int64]:
    """(n,) rows of an epoch's chips in random order, as many as there are chips.

    draws: (n,) how often each chip is to be drawn, 1 on average

    Systematic sampling (Madow 1949): a chip is drawn floor or ceil of `draws` times, so exactly once if all are 1.
    """
    rng = np.random.default_rng(derive_seed(seed, ORDER_STREAM, epoch))
    n = len(draws)
    shuffled = rng.permutation(n)  # otherwise neighbouring chips of small weight would exclude each other
    edges = np.cumsum(draws[shuffled] * (n / draws.sum()))
    edges[-1] = n
    drawn = shuffled[np.searchsorted(edges, np.arange(n) + rng.uniform(1e-6, 1 - 1e-6), side="right").clip(0, n - 1)]
    return np.asarray(rng.permutation(drawn), np.int64)


def steps_per_epoch(chips: int, batch: int) -> int:
    """Optimiser steps in an epoch of `chips` chips."""
    return -(-chips // batch)


def plan_micro_batches(
    order: NDArray[np.int64],
    weight: NDArray[np.float32],
    batch: int,
    accumulate: int,
    seed: tuple[int, int],
    processes: ProcessGroup,
    first_step: int = 0,
) -> list[list[MicroBatch]]:
    """This process's micro-batches of each of the epoch's batches, from batch `first_step` on.

    order:      rows of the epoch's chips, as `epoch_order` returns them
    weight:     (n,) of each chip in the loss
    batch:      chips per optimiser step, over all processes
    accumulate: micro-batches that a process divides its part of a batch into
    seed:       of the run, and the epoch

    Batch sizes differ by one chip at most, because a small last batch would disturb batch statistics.
    """
    plan = []
    batches = np.array_split(order, steps_per_epoch(len(order), batch))
    for step, rows in list(enumerate(batches))[first_step:]:
        total = float(weight[rows].sum())
        own_parts = np.array_split(np.array_split(rows, processes.size)[processes.rank], accumulate)
        own_parts = [each for each in own_parts if len(each)]
        plan.append(
            [
                MicroBatch(
                    part,
                    (weight[part] * (processes.size / total)).astype(np.float32),
                    at == len(own_parts) - 1,
                    derive_seed(seed[0], BATCH_STREAM, seed[1], step, processes.rank, at),
                )
                for at, part in enumerate(own_parts)
            ]
        )
    return plan


def sequential_micro_batches(chips: int, size: int, processes: ProcessGroup) -> list[MicroBatch]:
    """This process's micro-batches of up to `size` chips of a pass over all chips in order, with weights 1."""
    own_rows = np.array_split(np.arange(chips, dtype=np.int64), processes.size)[processes.rank]
    parts = [own_rows[at : at + size] for at in range(0, len(own_rows), size)]
    return [MicroBatch(part, np.ones(len(part), np.float32), True, 0) for part in parts]


class SampleLoader:
    """Reads micro-batches ahead in threads and yields them in order on the device; a context manager.

    Augmentation runs on the device in the caller's thread: on a GPU it is queued after the copy, and on a CPU it uses
    all cores, like the network.
    """

    def __init__(self, read: ReadFunction, device: torch.device, workers: int = 1, channels_last: bool = False) -> None:
        """workers: threads"""
        self._read_rows, self._device, self._workers = read, device, workers
        self._format = torch.channels_last if channels_last else torch.contiguous_format
        self._pool = ThreadPoolExecutor(workers, thread_name_prefix="chips")

    def __enter__(self) -> SampleLoader:
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.shutdown(wait=True, cancel_futures=True)

    def batches(
        self, micro_batches: Sequence[MicroBatch], augment: AugmentFunction | None = None
    ) -> Iterator[LoadedMicroBatch]:
        """The micro-batches, read and augmented. Raises what reading raises, such as ChipSetError."""
        remaining = iter(micro_batches)
        in_flight: deque[tuple[MicroBatch, Future[tuple[torch.Tensor, torch.Tensor, torch.Tensor]]]] = deque()
        try:
            while True:
                while len(in_flight) < PREFETCH * self._workers and (micro_batch := next(remaining, None)) is not None:
                    in_flight.append((micro_batch, self._pool.submit(self._read, micro_batch)))
                if not in_flight:
                    return
                micro_batch, future = in_flight.popleft()
                pixels, targets, weight = (each.to(self._device, non_blocking=True) for each in future.result())
                if augment is not None:
                    generator = torch.Generator().manual_seed(micro_batch.seed)
                    pixels, targets = augment(pixels, targets, generator)
                yield LoadedMicroBatch(
                    pixels.contiguous(memory_format=self._format),
                    targets,
                    weight,
                    micro_batch.is_last,
                    micro_batch.seed,
                )
        finally:
            for _, future in in_flight:
                future.cancel()

    def _read(self, micro_batch: MicroBatch) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        pixels, targets = (torch.from_numpy(each) for each in self._read_rows(micro_batch.rows))
        tensors = (pixels, targets, torch.from_numpy(micro_batch.weight))
        return tuple(each.pin_memory() for each in tensors) if self._device.type == "cuda" else tensors


class ChipLoader(SampleLoader):
    """Loads the chips of a chip set; the targets are their shares (n, class)."""

    def __init__(
        self,
        chips: ChipSet,
        device: torch.device,
        workers: int = 1,
        bands: int | None = None,
        channels_last: bool = False,
    ) -> None:
        """bands: how many of the chip set's first bands, None for all."""
        shares = chips.shares
        super().__init__(lambda rows: (chips.read(rows)[:, :bands], shares[rows]), device, workers, channels_last)
